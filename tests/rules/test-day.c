/* test-day.c — what a coordinator has to know of a day, on both sides of each boundary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules-fixture.h"
#include "rules/along-day-view.h"

#define HOUR (60 * 60)
#define MINUTE 60

/* Of the roster of a day, which begins at its midnight. */
static void
set_up (RulesFixture  *fixture,
        gconstpointer  iso)
{
  rules_fixture_set_up (fixture, iso);
  g_clear_object (&fixture->roster);
  fixture->roster = along_roster_new (
    fixture->directory,
    along_zone_days_span (fixture->zone, fixture->day - ALONG_DAY_VIEW_BACK,
                          ALONG_DAY_VIEW_DAYS));
}

/* A shift of two hours for one, with somebody on duty, from so many minutes after midnight. */
static AlongShift *
add_shift (RulesFixture *fixture,
           gint64        id,
           int           start)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, id, start, start + 120);

  g_object_set (shift, "seats", 1, "on-duty-id", STAFF, NULL);
  along_roster_add_shift (fixture->roster, shift);

  return shift;
}

static void
add_seat (RulesFixture         *fixture,
          gint64                shift_id,
          gint64                person_id,
          AlongAssignmentState  state,
          gint64                due)
{
  g_autoptr (AlongAssignment) seat =
    g_object_new (ALONG_TYPE_ASSIGNMENT, "id", 100 * shift_id + person_id, "shift-id", shift_id,
                  "person-id", person_id, "state", state, "due-back-at", due, NULL);

  along_roster_add_assignment (fixture->roster, seat);
}

static gint64
at (RulesFixture *fixture,
    int           minute)
{
  return along_zone_at (fixture->zone, fixture->day, minute);
}

/* The ids of the shifts of @seats: "30 31". */
static char *
list_seats (GPtrArray *seats)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < seats->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "",
                            (int) along_assignment_get_shift_id (g_ptr_array_index (seats, i)));

  return g_string_free (text, FALSE);
}

static char *
list_shifts (GPtrArray *shifts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < shifts->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "",
                            (int) along_record_get_id (g_ptr_array_index (shifts, i)));

  return g_string_free (text, FALSE);
}

/* "30:1+2" for one open seat and two things that are lacking besides. */
static char *
list_gaps (AlongDayView *view)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < view->gaps->len; i++)
    {
      AlongDayGap *gap = g_ptr_array_index (view->gaps, i);

      g_string_append_printf (text, "%s%d:%d+%u", i > 0 ? " " : "",
                              (int) along_record_get_id (ALONG_RECORD (gap->shift)), gap->n_open,
                              gap->lacks->len);
    }

  return g_string_free (text, FALSE);
}

static void
assert_seats (GPtrArray  *seats,
              const char *expected)
{
  g_autofree char *text = list_seats (seats);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_gaps (AlongDayView *view,
             const char   *expected)
{
  g_autofree char *text = list_gaps (view);

  g_assert_cmpstr (text, ==, expected);
}

/* Those who are out, from yesterday evening too: whoever is due first comes first, without a time
 * last. Nobody is to be called in the minute that was agreed, but in the next. */
static void
test_out (RulesFixture  *fixture,
          gconstpointer  data)
{
  const gint64 noon = at (fixture, 12 * 60);
  static const struct
  {
    int seconds; /* after noon */
    const char *overdue;
  } cases[] = {
    { -MINUTE, "28" },
    { 0, "28" },
    { MINUTE, "28 31" },
    { HOUR, "28 31" },
    { HOUR + MINUTE, "28 31 30" },
    { 12 * HOUR, "28 31 30" },
  };

  add_shift (fixture, 28, -4 * 60);
  add_shift (fixture, 32, 7 * 60);
  add_shift (fixture, 29, 9 * 60);
  add_shift (fixture, 30, 10 * 60);
  add_shift (fixture, 31, 10 * 60);
  add_shift (fixture, 33, 10 * 60);
  add_seat (fixture, 28, PARTNER, ALONG_ASSIGNMENT_CHECKED_IN, at (fixture, -2 * 60));
  add_seat (fixture, 29, 70, ALONG_ASSIGNMENT_CHECKED_IN, 0);
  add_seat (fixture, 30, STAFF, ALONG_ASSIGNMENT_CHECKED_IN, noon + HOUR);
  add_seat (fixture, 31, PERSON, ALONG_ASSIGNMENT_CHECKED_IN, noon);
  add_seat (fixture, 32, 71, ALONG_ASSIGNMENT_DONE, noon);
  add_seat (fixture, 33, 72, ALONG_ASSIGNMENT_CHECKED_IN, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDayView) view = along_day_view_new (fixture->roster, noon + cases[i].seconds);
      g_autoptr (GPtrArray) overdue = g_ptr_array_new ();
      g_autofree char *on_duty = NULL;
      AlongDayCall *call = NULL;

      for (guint k = 0; k < view->calls->len; k++)
        {
          call = g_ptr_array_index (view->calls, k);
          if (call->overdue != NULL)
            g_ptr_array_add (overdue, call->overdue);
        }

      assert_seats (view->out, "28 31 30 29 33");
      assert_seats (overdue, cases[i].overdue);
      /* Who is overdue comes first; who is on duty is there once, overdue or not, for all shifts
       * that somebody is out for. */
      g_assert_true (call->person == ALONG_PERSON (fixture->staff));
      on_duty = list_shifts (call->shifts);
      g_assert_cmpstr (on_duty, ==, "28 29 30 31 33");
    }
}

/* Who has still to come today, to a shift that is not over; with those of the night before. */
static void
test_expected (RulesFixture  *fixture,
               gconstpointer  data)
{
  static const struct
  {
    int minute;
    const char *expected;
    const char *on_duty;
  } cases[] = {
    { 0, "29 30 31", "29 30 31 32" },
    { 60 - 1, "29 30 31", "29 30 31 32" },
    { 60, "30 31", "30 31 32" },
    { 10 * 60, "30 31", "30 31 32" },
    { 12 * 60 - 1, "30 31", "30 31 32" },
    { 12 * 60, "31", "31 32" },
    { 24 * 60 - 1, "31", "31 32" },
    { 24 * 60, "31 33", "31 32 33" },
  };

  add_shift (fixture, 28, -2 * 60);
  add_shift (fixture, 29, -60);
  add_shift (fixture, 30, 10 * 60);
  add_shift (fixture, 31, 23 * 60);
  add_shift (fixture, 32, 23 * 60);
  add_shift (fixture, 33, 24 * 60);
  for (int id = 28; id <= 33; id++)
    if (id != 32)
      add_seat (fixture, id, id % 2 == 0 ? PERSON : PARTNER,
                id == 31 ? ALONG_ASSIGNMENT_PROPOSED : ALONG_ASSIGNMENT_ACCEPTED, 0);
  add_seat (fixture, 32, PERSON, ALONG_ASSIGNMENT_DECLINED, 0);
  add_seat (fixture, 32, PARTNER, ALONG_ASSIGNMENT_STOOD_DOWN, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDayView) view =
        along_day_view_new (fixture->roster, at (fixture, cases[i].minute));
      g_autofree char *on_duty = NULL;

      assert_seats (view->expected, cases[i].expected);
      assert_seats (view->out, "");
      g_assert_cmpuint (view->calls->len, ==, 1);
      on_duty = list_shifts (((AlongDayCall *) g_ptr_array_index (view->calls, 0))->shifts);
      g_assert_cmpstr (on_duty, ==, cases[i].on_duty);
    }
}

/* Of whom it was not said whether they came, when their shift was over today or in the week before,
 * so that a Friday's are there after any weekend, and who missed one of today; of all others
 * somebody has said it. */
static void
test_unseen (RulesFixture  *fixture,
             gconstpointer  data)
{
#define DAY (24 * 60)
  static const struct
  {
    int minute;
    const char *unseen;
  } cases[] = {
    { 0, "27 34" },
    { 10 * 60, "27 34" },
    { 12 * 60 - 1, "27 34" },
    { 12 * 60, "27 34 30" },
    { 15 * 60, "27 34 30" },
    { 16 * 60, "27 34 30 31" },
    { DAY - 1, "27 34 30 31" },
    { DAY, "30 31" },
    { 2 * DAY, "30 31" },
    { 8 * DAY - 1, "30 31" },
    { 8 * DAY, "" },
  };

  add_shift (fixture, 26, -7 * DAY - 120);     /* over when the day a week ago began */
  add_shift (fixture, 27, -7 * DAY - 120 + 1); /* a minute later */
  add_shift (fixture, 28, -4 * 60);
  add_shift (fixture, 29, -2 * 60);      /* over when today begins */
  add_shift (fixture, 34, -2 * 60 + 1);  /* of today, too */
  for (int id = 30; id <= 33; id++)
    add_shift (fixture, id, id == 30 ? 10 * 60 : 14 * 60);
#undef DAY

  add_seat (fixture, 26, PERSON, ALONG_ASSIGNMENT_ACCEPTED, 0);
  add_seat (fixture, 27, PERSON, ALONG_ASSIGNMENT_ACCEPTED, 0);
  add_seat (fixture, 28, PERSON, ALONG_ASSIGNMENT_DONE, 0);
  add_seat (fixture, 29, PERSON, ALONG_ASSIGNMENT_MISSED, 0);
  add_seat (fixture, 34, PARTNER, ALONG_ASSIGNMENT_MISSED, 0);
  add_seat (fixture, 30, PERSON, ALONG_ASSIGNMENT_ACCEPTED, 0);
  add_seat (fixture, 31, PERSON, ALONG_ASSIGNMENT_PROPOSED, 0);
  add_seat (fixture, 32, PARTNER, ALONG_ASSIGNMENT_EXCUSED, 0);
  add_seat (fixture, 33, PARTNER, ALONG_ASSIGNMENT_STOOD_DOWN, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDayView) view =
        along_day_view_new (fixture->roster, at (fixture, cases[i].minute));

      g_test_message ("minute %d", cases[i].minute);
      assert_seats (view->unseen, cases[i].unseen);
    }
}

/* Of a day whose roster is closed nothing is asked: no answer could be kept. */
static void
test_unseen_closed (RulesFixture  *fixture,
                    gconstpointer  data)
{
  const AlongPublicationState states[] = {
    ALONG_PUBLICATION_PUBLISHED, ALONG_PUBLICATION_CLOSED,
  };
  const char *const expected[] = { "27 28 30 31", "27 30 31" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (AlongDayView) view = NULL;

      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_PUBLICATION, "first-day", fixture->day - 1, "last-day",
                         fixture->day - 1, "state", states[i], NULL);
      add_shift (fixture, 27, -26 * 60);
      add_shift (fixture, 28, -14 * 60);
      add_shift (fixture, 29, -2 * 60 + 1); /* goes on into today */
      add_shift (fixture, 30, 8 * 60);
      add_shift (fixture, 31, 8 * 60);
      add_seat (fixture, 27, PERSON, ALONG_ASSIGNMENT_ACCEPTED, 0);
      add_seat (fixture, 28, PERSON, ALONG_ASSIGNMENT_ACCEPTED, 0);
      add_seat (fixture, 29, PERSON, ALONG_ASSIGNMENT_DONE, 0);
      add_seat (fixture, 30, PERSON, ALONG_ASSIGNMENT_ACCEPTED, 0);
      add_seat (fixture, 31, PARTNER, ALONG_ASSIGNMENT_MISSED, 0);

      view = along_day_view_new (fixture->roster, at (fixture, 12 * 60));
      assert_seats (view->unseen, expected[i]);
    }
}

/* An hour before the shift is in time, a second more is early. */
static void
test_early (RulesFixture  *fixture,
            gconstpointer  data)
{
  AlongShift *shift = add_shift (fixture, 30, 18 * 60);
  gint64 start = along_shift_get_start (shift);

  g_assert_true (along_day_view_is_early (shift, start - HOUR - 1));
  g_assert_false (along_day_view_is_early (shift, start - HOUR));
  g_assert_false (along_day_view_is_early (shift, start + HOUR));
}

/* Who is away is neither expected nor to be called; the seat is open, and nobody is on duty. */
static void
test_away (RulesFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (AlongDayView) view = NULL;
  g_autoptr (AlongDayView) after = NULL;
  AlongShift *nobody;

  add_shift (fixture, 30, 10 * 60);
  add_seat (fixture, 30, PERSON, ALONG_ASSIGNMENT_ACCEPTED, 0);
  nobody = add_shift (fixture, 31, 10 * 60);
  g_object_set (nobody, "on-duty-id", (gint64) 0, NULL);
  add_seat (fixture, 31, PARTNER, ALONG_ASSIGNMENT_ACCEPTED, 0);
  rules_fixture_add (fixture, ALONG_TYPE_ABSENCE, "person-id", PERSON, "start", at (fixture, 0),
                     "end", at (fixture, 24 * 60), NULL);
  rules_fixture_add (fixture, ALONG_TYPE_ABSENCE, "person-id", STAFF, "start", at (fixture, 0),
                     "end", at (fixture, 24 * 60), NULL);

  g_object_set (fixture->peer, "works-alone", TRUE, NULL);
  g_object_set (fixture->partner, "works-alone", TRUE, NULL);
  view = along_day_view_new (fixture->roster, at (fixture, 8 * 60));
  assert_seats (view->expected, "31");
  g_assert_cmpuint (view->calls->len, ==, 0);
  assert_gaps (view, "30:1+2 31:0+1");
  assert_seats (view->unseen, "");

  after = along_day_view_new (fixture->roster, at (fixture, 12 * 60));
  assert_seats (after->unseen, "31");
}

/* What is open of the shifts that run or begin within 72 hours, counted in hours and not in
 * days. */
static void
test_gaps (RulesFixture  *fixture,
           gconstpointer  iso)
{
  const gint64 now = at (fixture, 8 * 60);
  const struct
  {
    gint64 start; /* after now */
    gboolean there;
  } cases[] = {
    { -2 * HOUR, FALSE },
    { -2 * HOUR + MINUTE, TRUE },
    { 0, TRUE },
    { 72 * HOUR - MINUTE, TRUE },
    { 72 * HOUR, FALSE },
    { 72 * HOUR + MINUTE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 0, 1);
      g_autoptr (AlongRoster) roster =
        along_roster_new (fixture->directory, along_roster_get_span (fixture->roster));
      g_autoptr (AlongDayView) view = NULL;

      g_object_set (shift, "start", now + cases[i].start, "end", now + cases[i].start + 2 * HOUR,
                    "seats", 2, "on-duty-id", STAFF, NULL);
      along_roster_add_shift (roster, shift);
      g_assert_true (along_roster_has_shift (roster, shift));
      view = along_day_view_new (roster, now);
      assert_gaps (view, cases[i].there ? "30:2+1" : "");
    }
}

/* Up to the last minute of the day, also where a day in between is an hour shorter, the roster
 * holds all that is looked ahead to. */
static void
test_reach (RulesFixture  *fixture,
            gconstpointer  iso)
{
  AlongSpan span = along_roster_get_span (fixture->roster);

  g_assert_cmpint (at (fixture, 24 * 60 - 1) + ALONG_DAY_VIEW_AHEAD, <=, span.end);
  g_assert_cmpint (at (fixture, 0), ==,
                   along_zone_days_span (fixture->zone, fixture->day, 1).start);
  g_assert_cmpint (span.start, ==,
                   along_zone_days_span (fixture->zone, fixture->day - ALONG_DAY_VIEW_BACK,
                                         1).start);
}

/* A shift that is full has a gap only for what else it lacks. */
static void
test_full (RulesFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (AlongDayView) view = NULL;
  AlongShift *alone;

  g_object_set (fixture->peer, "works-alone", TRUE, NULL);
  add_shift (fixture, 30, 10 * 60);
  add_seat (fixture, 30, PERSON, ALONG_ASSIGNMENT_ACCEPTED, 0);
  alone = add_shift (fixture, 31, 14 * 60);
  g_object_set (alone, "on-duty-id", (gint64) 0, NULL);
  add_seat (fixture, 31, PERSON, ALONG_ASSIGNMENT_ACCEPTED, 0);
  g_object_set (add_shift (fixture, 32, 18 * 60), "seats", 2, NULL);
  add_seat (fixture, 32, PERSON, ALONG_ASSIGNMENT_ACCEPTED, 0);

  view = along_day_view_new (fixture->roster, at (fixture, 8 * 60));
  assert_gaps (view, "31:0+1 32:1+0");
}

/* What has come to speak against somebody who is expected is told of the shift. */
static void
test_standing (RulesFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (AlongDayView) before = NULL;
  g_autoptr (AlongDayView) after = NULL;

  g_object_set (fixture->peer, "works-alone", TRUE, NULL);
  g_object_set (add_shift (fixture, 30, 10 * 60), "place-id", PLACE, NULL);
  add_seat (fixture, 30, PERSON, ALONG_ASSIGNMENT_ACCEPTED, 0);
  before = along_day_view_new (fixture->roster, at (fixture, 8 * 60));
  assert_gaps (before, "");

  rules_fixture_add (fixture, ALONG_TYPE_PLACE_LIMIT, "person-id", PERSON, "place-id", PLACE, NULL);
  after = along_day_view_new (fixture->roster, at (fixture, 8 * 60));
  assert_gaps (after, "30:0+1");
}

/* That a shift was published without somebody on duty for a reason does not bring anybody there. */
static void
test_decided (RulesFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (AlongDayView) view = NULL;
  AlongShift *shift = add_shift (fixture, 30, 10 * 60);

  g_object_set (fixture->peer, "works-alone", TRUE, NULL);
  g_object_set (shift, "on-duty-id", (gint64) 0, NULL);
  add_seat (fixture, 30, PERSON, ALONG_ASSIGNMENT_ACCEPTED, 0);
  rules_fixture_add (fixture, ALONG_TYPE_PUBLISHED, "id", (gint64) 90, "shift-id", (gint64) 30,
                     "type-id", along_shift_get_type_id (shift), "place-id",
                     along_shift_get_place_id (shift), "start", along_shift_get_start (shift),
                     "end", along_shift_get_end (shift), "seats", along_shift_get_seats (shift),
                     "people", "10", NULL);
  rules_fixture_add (fixture, ALONG_TYPE_ANSWER, "published-id", (gint64) 90, "codes",
                     "nobody-on-duty:0:0", NULL);

  view = along_day_view_new (fixture->roster, at (fixture, 8 * 60));
  assert_gaps (view, "30:0+1");
  g_assert_cmpuint (view->changes->len, ==, 0);
}

/* Changes of today and later, as the shift is or as it was, and those that are over not. */
static void
test_changes (RulesFixture  *fixture,
              gconstpointer  data)
{
  static const struct
  {
    int was; /* minutes after midnight; NONE for never */
    int is;
    gboolean there;
  } cases[] = {
#define NONE G_MININT
    { -4 * 60, -5 * 60, FALSE },
    { -2 * 60, -3 * 60, FALSE },
    { -2 * 60 + 1, -3 * 60, TRUE },
    { -3 * 60, -2 * 60, FALSE },
    { -3 * 60, -2 * 60 + 1, TRUE },
    { 10 * 60, 11 * 60, TRUE },
    { 34 * 60, -5 * 60, TRUE },
    { -5 * 60, 34 * 60, TRUE },
    { 10 * 60, NONE, TRUE },
    { -5 * 60, NONE, FALSE },
    { NONE, 10 * 60, TRUE },
    { NONE, -5 * 60, FALSE },
    { 10 * 60, 10 * 60, FALSE },
#undef NONE
  };

  rules_fixture_add (fixture, ALONG_TYPE_PUBLICATION, "first-day", fixture->day - 1, "last-day",
                     fixture->day + 6, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRoster) roster =
        along_roster_new (fixture->directory, along_roster_get_span (fixture->roster));
      g_autoptr (AlongDayView) view = NULL;

      if (cases[i].is != G_MININT)
        {
          g_autoptr (AlongShift) shift =
            rules_fixture_new_shift (fixture, SHIFT, cases[i].is, cases[i].is + 120);

          along_roster_add_shift (roster, shift);
        }
      if (cases[i].was != G_MININT)
        {
          g_autoptr (AlongPublished) published = g_object_new (
            ALONG_TYPE_PUBLISHED, "id", (gint64) 90, "shift-id", SHIFT, "type-id", TYPE,
            "start", at (fixture, cases[i].was), "end", at (fixture, cases[i].was + 120),
            "seats", 2, "people", "", NULL);

          along_roster_add_published (roster, published);
        }

      view = along_day_view_new (roster, at (fixture, 8 * 60));
      g_assert_cmpuint (view->changes->len, ==, cases[i].there ? 1 : 0);
    }
}

/* A session is told of as one, from when it begins until somebody says what became of it, or nobody
 * can any more: nobody is out for it, whether they checked in or not, nor missing. */
static void
test_sessions (RulesFixture  *fixture,
               gconstpointer  data)
{
  static const struct
  {
    AlongSessionState outcome;
    AlongAssignmentState state;
    int minute; /* after midnight */
    const char *sessions;
    const char *expected;
  } cases[] = {
    { ALONG_SESSION_PLANNED, ALONG_ASSIGNMENT_ACCEPTED, 10 * 60 - 1, "", "30" },
    { ALONG_SESSION_PLANNED, ALONG_ASSIGNMENT_ACCEPTED, 10 * 60, "30", "" },
    { ALONG_SESSION_PLANNED, ALONG_ASSIGNMENT_ACCEPTED, 12 * 60, "30", "" },
    { ALONG_SESSION_PLANNED, ALONG_ASSIGNMENT_ACCEPTED, (7 * 24 + 23) * 60, "30", "" },
    { ALONG_SESSION_PLANNED, ALONG_ASSIGNMENT_ACCEPTED, 8 * 24 * 60, "", "" },
    { ALONG_SESSION_PLANNED, ALONG_ASSIGNMENT_CHECKED_IN, 10 * 60 - 1, "30", "" },
    { ALONG_SESSION_PLANNED, ALONG_ASSIGNMENT_CHECKED_IN, 10 * 60, "30", "" },
    { ALONG_SESSION_PLANNED, ALONG_ASSIGNMENT_CHECKED_IN, 13 * 60, "30", "" },
    { ALONG_SESSION_HELD, ALONG_ASSIGNMENT_DONE, 11 * 60, "", "" },
    { ALONG_SESSION_HELD, ALONG_ASSIGNMENT_CHECKED_IN, 13 * 60, "", "" },
    { ALONG_SESSION_CANCELLED, ALONG_ASSIGNMENT_CANCELLED, 11 * 60, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RulesFixture one = { 0 };
      g_autoptr (AlongDayView) view = NULL;
      g_autofree char *sessions = NULL;

      g_test_message ("%u", i);
      set_up (&one, NULL);
      add_shift (&one, 30, 10 * 60);
      rules_fixture_add (&one, ALONG_TYPE_SUPERVISION, "id", (gint64) 71, "shift-id", (gint64) 30,
                         "state", cases[i].outcome, NULL);
      add_seat (&one, 30, PERSON, cases[i].state, at (&one, 12 * 60));

      view = along_day_view_new (one.roster, at (&one, cases[i].minute));
      sessions = list_shifts (view->sessions);
      g_assert_cmpstr (sessions, ==, cases[i].sessions);
      assert_seats (view->expected, cases[i].expected);
      assert_seats (view->out, "");
      assert_seats (view->unseen, "");
      for (guint k = 0; k < view->calls->len; k++)
        g_assert_null (((AlongDayCall *) g_ptr_array_index (view->calls, k))->overdue);
      rules_fixture_tear_down (&one, NULL);
    }

  /* What can't be told any more is not asked. */
  for (int closed = 0; closed < 2; closed++)
    {
      g_autoptr (AlongDayView) view = NULL;

      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_PUBLICATION, "first-day", fixture->day - 7,
                         "last-day", fixture->day - 1, "state",
                         closed ? ALONG_PUBLICATION_CLOSED : ALONG_PUBLICATION_PUBLISHED, NULL);
      add_shift (fixture, 30, -2 * 60);
      rules_fixture_add (fixture, ALONG_TYPE_SUPERVISION, "id", (gint64) 71, "shift-id",
                         (gint64) 30, NULL);
      view = along_day_view_new (fixture->roster, at (fixture, 8 * 60));
      g_assert_cmpuint (view->sessions->len, ==, closed ? 0 : 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const days[] = { "2026-11-24", "2026-03-26", "2026-03-28", "2026-10-24" };

  g_test_init (&argc, &argv, NULL);

#define ADD(path, iso, func) \
  g_test_add (path, RulesFixture, iso, set_up, func, rules_fixture_tear_down)
  ADD ("/day/out", NULL, test_out);
  ADD ("/day/expected", NULL, test_expected);
  ADD ("/day/unseen", NULL, test_unseen);
  ADD ("/day/unseen-closed", NULL, test_unseen_closed);
  ADD ("/day/early", NULL, test_early);
  ADD ("/day/away", NULL, test_away);
  ADD ("/day/full", NULL, test_full);
  ADD ("/day/standing", NULL, test_standing);
  ADD ("/day/decided", NULL, test_decided);
  ADD ("/day/changes", NULL, test_changes);
  ADD ("/day/sessions", NULL, test_sessions);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *gaps = g_strdup_printf ("/day/gaps/%s", days[i]);
      g_autofree char *reach = g_strdup_printf ("/day/reach/%s", days[i]);

      ADD (gaps, days[i], test_gaps);
      ADD (reach, days[i], test_reach);
    }
#undef ADD

  return g_test_run ();
}
