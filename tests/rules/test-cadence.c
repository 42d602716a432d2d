/* test-cadence.c — when somebody's next supervision is due, and what counts as one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules-fixture.h"

#include "rules/along-cadence.h"

#define LEADER ((gint64) 77)

static AlongDay
day (const char *iso)
{
  AlongDay number = 0;

  if (iso != NULL)
    g_assert_true (along_day_parse (iso, &number));

  return number;
}

/* By the numbers that an agency begins with: weekly for six months, then every two weeks, staff
 * every four weeks, told three days before. */
static void
test_judge (void)
{
  const struct
  {
    const char *since;
    gboolean is_staff;
    const char *last_held;
    const char *next_planned;
    const char *cancelled;
    const char *today;
    AlongCadenceState state;
    const char *due;
    int n_overdue;
  } cases[] = {
#define FINE ALONG_CADENCE_FINE
#define PLANNED ALONG_CADENCE_PLANNED
#define DUE ALONG_CADENCE_DUE
#define OVERDUE ALONG_CADENCE_OVERDUE
#define RESCHEDULE ALONG_CADENCE_RESCHEDULE
    /* New, and none held yet: from three days before to one day after. */
    { "2026-01-05", 0, NULL, NULL, NULL, "2026-01-05", FINE, "2026-01-12", 0 },
    { "2026-01-05", 0, NULL, NULL, NULL, "2026-01-08", FINE, "2026-01-12", 0 },
    { "2026-01-05", 0, NULL, NULL, NULL, "2026-01-09", DUE, "2026-01-12", 0 },
    { "2026-01-05", 0, NULL, NULL, NULL, "2026-01-12", DUE, "2026-01-12", 0 },
    { "2026-01-05", 0, NULL, NULL, NULL, "2026-01-13", OVERDUE, "2026-01-12", 1 },
    /* Before the first day there is nothing. */
    { "2026-01-05", 0, NULL, NULL, NULL, "2025-12-01", FINE, "2026-01-12", 0 },
    /* Weekly while that ends before the six months do; every two weeks once they are over. */
    { "2026-01-05", 0, "2026-06-27", NULL, NULL, "2026-06-28", FINE, "2026-07-04", 0 },
    { "2026-01-05", 0, "2026-06-28", NULL, NULL, "2026-06-28", FINE, "2026-07-12", 0 },
    { "2026-01-05", 0, "2026-07-05", NULL, NULL, "2026-07-16", DUE, "2026-07-19", 0 },
    { "2026-01-05", 0, "2026-07-05", NULL, NULL, "2026-07-20", OVERDUE, "2026-07-19", 1 },
    /* Six months after the last of August is the last of February, also of a leap year. */
    { "2026-08-31", 0, "2027-02-20", NULL, NULL, "2027-02-20", FINE, "2027-02-27", 0 },
    { "2026-08-31", 0, "2027-02-21", NULL, NULL, "2027-02-21", FINE, "2027-03-07", 0 },
    { "2027-08-31", 0, "2028-02-21", NULL, NULL, "2028-02-21", FINE, "2028-02-28", 0 },
    { "2027-08-31", 0, "2028-02-22", NULL, NULL, "2028-02-22", FINE, "2028-03-07", 0 },
    /* From the leap day on, and across the end of a year: December is a month as well. */
    { "2028-02-29", 0, "2028-08-21", NULL, NULL, "2028-08-21", FINE, "2028-08-28", 0 },
    { "2028-02-29", 0, "2028-08-22", NULL, NULL, "2028-08-22", FINE, "2028-09-05", 0 },
    { "2026-06-15", 0, "2026-12-07", NULL, NULL, "2026-12-07", FINE, "2026-12-14", 0 },
    { "2026-06-15", 0, "2026-12-08", NULL, NULL, "2026-12-08", FINE, "2026-12-22", 0 },
    /* Staff, new or not; and whoever began nobody knows when is not new. */
    { "2026-01-05", 1, "2026-02-02", NULL, NULL, "2026-02-26", FINE, "2026-03-02", 0 },
    { "2026-01-05", 1, "2026-02-02", NULL, NULL, "2026-02-27", DUE, "2026-03-02", 0 },
    { "2026-01-05", 1, "2026-02-02", NULL, NULL, "2026-04-01", OVERDUE, "2026-03-02", 30 },
    { NULL, 0, "2026-02-02", NULL, NULL, "2026-02-02", FINE, "2026-02-16", 0 },
    /* Of whom nothing is known, one is wanted each day, until there is one or one is planned. */
    { NULL, 0, NULL, NULL, NULL, "2026-02-02", OVERDUE, "2026-02-02", 0 },
    { NULL, 0, NULL, NULL, NULL, "2026-02-03", OVERDUE, "2026-02-03", 0 },
    { NULL, 0, NULL, NULL, NULL, "2027-02-03", OVERDUE, "2027-02-03", 0 },
    { NULL, 1, NULL, NULL, NULL, "2026-02-02", OVERDUE, "2026-02-02", 0 },
    { NULL, 0, NULL, "2026-02-09", NULL, "2026-02-02", PLANNED, "2026-02-02", 0 },
    { NULL, 0, NULL, "2026-02-09", NULL, "2026-02-09", PLANNED, "2026-02-09", 0 },
    { NULL, 1, NULL, "2026-02-09", NULL, "2026-02-03", PLANNED, "2026-02-03", 0 },
    { NULL, 0, NULL, NULL, "2026-01-30", "2026-02-02", RESCHEDULE, "2026-02-02", 0 },
    { NULL, 0, "2026-02-02", NULL, NULL, "2026-02-16", DUE, "2026-02-16", 0 },
    { NULL, 0, "2026-02-02", NULL, NULL, "2026-02-17", OVERDUE, "2026-02-16", 1 },
    /* A day before the one that numbers begin with is a day as well. */
    { "1969-12-30", 1, NULL, NULL, NULL, "1970-01-28", OVERDUE, "1970-01-27", 1 },
    /* What is planned in time settles it; what is planned for later does not. */
    { "2026-01-05", 0, NULL, "2026-01-10", NULL, "2026-01-09", PLANNED, "2026-01-12", 0 },
    { "2026-01-05", 0, NULL, "2026-01-12", NULL, "2026-01-09", PLANNED, "2026-01-12", 0 },
    { "2026-01-05", 0, NULL, "2026-01-13", NULL, "2026-01-08", FINE, "2026-01-12", 0 },
    { "2026-01-05", 0, NULL, "2026-01-13", NULL, "2026-01-09", DUE, "2026-01-12", 0 },
    { "2026-01-05", 0, NULL, "2026-01-20", NULL, "2026-01-12", DUE, "2026-01-12", 0 },
    { "2026-01-05", 0, NULL, "2026-01-20", NULL, "2026-01-13", OVERDUE, "2026-01-12", 1 },
    /* A cancelled one comes first of all, until a later one was held. */
    { "2026-01-05", 0, NULL, NULL, "2026-01-07", "2026-01-07", RESCHEDULE, "2026-01-12", 0 },
    { "2026-01-05", 0, NULL, "2026-01-10", "2026-01-07", "2026-01-13", RESCHEDULE, "2026-01-12",
      1 },
    { "2026-01-05", 0, "2026-01-06", NULL, "2026-01-07", "2026-01-07", RESCHEDULE, "2026-01-13",
      0 },
    { "2026-01-05", 0, "2026-01-07", NULL, "2026-01-07", "2026-01-07", FINE, "2026-01-14", 0 },
  };
  g_autoptr (AlongAgency) agency = along_agency_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AlongCadenceFacts facts = {
        .is_staff = cases[i].is_staff,
        .since = day (cases[i].since),
        .last_held = day (cases[i].last_held),
        .next_planned = day (cases[i].next_planned),
        .cancelled = day (cases[i].cancelled),
      };
      AlongCadence cadence = along_cadence_judge (&facts, agency, day (cases[i].today));
      g_autofree char *due = along_day_to_iso (cadence.due);

      g_test_message ("case %u", i);
      g_assert_cmpint (cadence.state, ==, cases[i].state);
      g_assert_cmpstr (due, ==, cases[i].due);
      g_assert_cmpint (cadence.n_overdue, ==, cases[i].n_overdue);
    }
}

/* Every number is the agency's; with none of the first months nobody is new. */
static void
test_settings (void)
{
  const struct
  {
    int first_months, first_days, days, staff_days, lead_days;
    gboolean is_staff;
    const char *due;
    AlongCadenceState state; /* on 2026-01-16 */
  } cases[] = {
    { 6, 10, 14, 28, 3, 0, "2026-01-17", DUE },
    { 6, 10, 14, 28, 1, 0, "2026-01-17", DUE },
    { 6, 10, 14, 28, 0, 0, "2026-01-17", FINE },
    { 0, 10, 14, 28, 5, 0, "2026-01-21", DUE },
    { 0, 10, 14, 28, 4, 0, "2026-01-21", FINE },
    { 0, 10, 30, 28, 4, 0, "2026-02-06", FINE },
    { 6, 10, 30, 11, 4, 1, "2026-01-18", DUE },
    /* Where the first ones are further apart, the change itself is the day. */
    { 1, 60, 7, 28, 0, 0, "2026-02-05", FINE },
    { 1, 60, 40, 28, 0, 0, "2026-02-16", FINE },
    { 13, 366, 7, 28, 0, 0, "2027-01-08", FINE },
  };
  g_autoptr (AlongAgency) agency = along_agency_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AlongCadenceFacts facts = {
        .is_staff = cases[i].is_staff,
        .since = day ("2026-01-05"),
        .last_held = day ("2026-01-07"),
      };
      AlongCadence cadence;
      g_autofree char *due = NULL;

      g_object_set (agency,
                    "supervision-first-months", cases[i].first_months,
                    "supervision-first-days", cases[i].first_days,
                    "supervision-days", cases[i].days,
                    "supervision-staff-days", cases[i].staff_days,
                    "supervision-lead-days", cases[i].lead_days,
                    NULL);
      cadence = along_cadence_judge (&facts, agency, day ("2026-01-16"));
      due = along_day_to_iso (cadence.due);

      g_test_message ("case %u", i);
      g_assert_cmpstr (due, ==, cases[i].due);
      g_assert_cmpint (cadence.state, ==, cases[i].state);
    }
}

/* A session of an hour, at whatever time by the clock on the wall. */
typedef struct
{
  AlongSessionKind kind;
  AlongSessionState state;
  AlongAssignmentState seat;
  gint64 leader_id;
  gint64 moved_to_id;
  const char *day;
  int minute;
  int seconds;
} Session;

#define HOUR 3600

static void
add_session (RulesFixture      *fixture,
             AlongCadenceFacts *facts,
             const Session     *session,
             const char        *now_day,
             int                now_minute)
{
  g_autoptr (AlongSupervision) record = g_object_new (ALONG_TYPE_SUPERVISION,
                                                      "kind", session->kind,
                                                      "state", session->state,
                                                      "leader-id", session->leader_id,
                                                      "moved-to-id", session->moved_to_id,
                                                      NULL);
  gint64 start = along_zone_at (fixture->zone, day (session->day), session->minute);

  along_cadence_add (facts, fixture->directory, record,
                     ALONG_SPAN_INIT (start, start + session->seconds), session->seat,
                     along_zone_at (fixture->zone, day (now_day), now_minute));
}

#define HELD ALONG_SESSION_HELD
#define IS_PLANNED ALONG_SESSION_PLANNED
#define CANCELLED ALONG_SESSION_CANCELLED
#define DONE ALONG_ASSIGNMENT_DONE
#define TALK ALONG_SESSION_ONE_TO_ONE

/* One session, and what it makes of the facts at noon of 2026-03-20. */
static void
test_add (RulesFixture  *fixture,
          gconstpointer  data)
{
  const struct
  {
    Session session;
    gboolean is_staff;
    const char *last_held, *next_planned, *cancelled;
  } cases[] = {
    /* What counts for whom. */
    { { TALK, HELD, DONE, LEADER, 0, "2026-03-10", 600, HOUR }, 0, "2026-03-10" },
    { { ALONG_SESSION_WORK_COUNSELLING, HELD, DONE, LEADER, 0, "2026-03-10", 600, HOUR }, 0,
      "2026-03-10" },
    { { ALONG_SESSION_GROUP, HELD, DONE, LEADER, 0, "2026-03-10", 600, HOUR }, 0 },
    { { ALONG_SESSION_GROUP, HELD, DONE, LEADER, 0, "2026-03-10", 600, HOUR }, 1, "2026-03-10" },
    { { ALONG_SESSION_CAPACITY_REVIEW, HELD, DONE, LEADER, 0, "2026-03-10", 600, HOUR }, 0 },
    { { ALONG_SESSION_DEBRIEF, HELD, DONE, LEADER, 0, "2026-03-10", 600, HOUR }, 1 },
    { { ALONG_SESSION_INFORMAL, HELD, DONE, LEADER, 0, "2026-03-10", 600, HOUR }, 1 },
    { { TALK, HELD, DONE, LEADER, 0, "2026-03-10", 600, HOUR }, 1, "2026-03-10" },
    /* To whoever gives it, it is work. */
    { { TALK, HELD, DONE, PERSON, 0, "2026-03-10", 600, HOUR }, 0 },
    { { TALK, HELD, DONE, 0, 0, "2026-03-10", 600, HOUR }, 0, "2026-03-10" },
    /* Not by a second too short, nor while away. */
    { { TALK, HELD, DONE, LEADER, 0, "2026-03-10", 600, HOUR - 1 }, 0 },
    { { TALK, HELD, ALONG_ASSIGNMENT_MISSED, LEADER, 0, "2026-03-10", 600, HOUR }, 0 },
    { { TALK, HELD, ALONG_ASSIGNMENT_EXCUSED, LEADER, 0, "2026-03-10", 600, HOUR }, 0 },
    { { TALK, HELD, ALONG_ASSIGNMENT_CANCELLED, LEADER, 0, "2026-03-10", 600, HOUR }, 0 },
    { { TALK, HELD, ALONG_ASSIGNMENT_ACCEPTED, LEADER, 0, "2026-03-10", 600, HOUR }, 0,
      "2026-03-10" },
    /* Planned until it is over. */
    { { TALK, IS_PLANNED, ALONG_ASSIGNMENT_PROPOSED, LEADER, 0, "2026-03-20", 660, HOUR + 1 }, 0,
      NULL, "2026-03-20" },
    { { TALK, IS_PLANNED, ALONG_ASSIGNMENT_PROPOSED, LEADER, 0, "2026-03-20", 660, HOUR }, 0 },
    { { TALK, IS_PLANNED, ALONG_ASSIGNMENT_DECLINED, LEADER, 0, "2026-03-24", 660, HOUR }, 0 },
    /* What nobody gives is not planned yet. */
    { { TALK, IS_PLANNED, ALONG_ASSIGNMENT_ACCEPTED, 0, 0, "2026-03-24", 660, HOUR }, 0 },
    { { ALONG_SESSION_GROUP, IS_PLANNED, ALONG_ASSIGNMENT_ACCEPTED, LEADER, 0, "2026-03-24", 660,
        HOUR },
      0 },
    /* Cancelled with everybody in it, unless another has taken its place. */
    { { TALK, CANCELLED, ALONG_ASSIGNMENT_CANCELLED, LEADER, 0, "2026-03-24", 660, HOUR }, 0, NULL,
      NULL, "2026-03-24" },
    { { TALK, CANCELLED, ALONG_ASSIGNMENT_CANCELLED, LEADER, 8, "2026-03-24", 660, HOUR }, 0 },
    { { TALK, CANCELLED, ALONG_ASSIGNMENT_EXCUSED, LEADER, 0, "2026-03-24", 660, HOUR }, 0 },
    { { TALK, CANCELLED, ALONG_ASSIGNMENT_CANCELLED, PERSON, 0, "2026-03-24", 660, HOUR }, 0 },
    /* A day is one of the agency's, on the nights of the clock changes, too. */
    { { TALK, HELD, DONE, LEADER, 0, "2026-03-10", 0, HOUR }, 0, "2026-03-10" },
    { { TALK, HELD, DONE, LEADER, 0, "2026-03-10", 1439, HOUR }, 0, "2026-03-10" },
    { { TALK, HELD, DONE, LEADER, 0, "2025-10-26", 0, HOUR }, 0, "2025-10-26" },
    { { TALK, HELD, DONE, LEADER, 0, "2025-10-26", 1439, HOUR }, 0, "2025-10-26" },
    { { TALK, IS_PLANNED, ALONG_ASSIGNMENT_ACCEPTED, LEADER, 0, "2026-03-29", 0, HOUR }, 0, NULL,
      "2026-03-29" },
    { { TALK, IS_PLANNED, ALONG_ASSIGNMENT_ACCEPTED, LEADER, 0, "2026-03-29", 1439, HOUR }, 0, NULL,
      "2026-03-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongCadenceFacts facts = { .person_id = PERSON, .is_staff = cases[i].is_staff };

      g_test_message ("case %u", i);
      add_session (fixture, &facts, &cases[i].session, "2026-03-20", 720);
      g_assert_cmpint (facts.last_held, ==, day (cases[i].last_held));
      g_assert_cmpint (facts.next_planned, ==, day (cases[i].next_planned));
      g_assert_cmpint (facts.cancelled, ==, day (cases[i].cancelled));
    }
}

/* Of several the last, or the next, in whatever order they come. */
static void
test_add_several (RulesFixture  *fixture,
                  gconstpointer  data)
{
  static const char *const days[][3] = {
    { "2026-03-02", "2026-03-09", "2026-03-16" },
    { "2026-03-16", "2026-03-02", "2026-03-09" },
    { "2026-03-09", "2026-03-16", "2026-03-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      AlongCadenceFacts facts = { .person_id = PERSON };

      for (guint k = 0; k < 3; k++)
        {
          const Session sessions[] = {
            { TALK, HELD, DONE, LEADER, 0, days[i][k], 600, HOUR },
            { TALK, IS_PLANNED, ALONG_ASSIGNMENT_ACCEPTED, LEADER, 0, days[i][k], 600, HOUR },
            { TALK, CANCELLED, ALONG_ASSIGNMENT_CANCELLED, LEADER, 0, days[i][k], 600, HOUR },
          };

          for (guint n = 0; n < G_N_ELEMENTS (sessions); n++)
            add_session (fixture, &facts, &sessions[n], "2026-03-01", 0);
        }

      g_assert_cmpint (facts.last_held, ==, day ("2026-03-16"));
      g_assert_cmpint (facts.next_planned, ==, day ("2026-03-02"));
      g_assert_cmpint (facts.cancelled, ==, day ("2026-03-16"));
    }
}

/* What is shorter counts where the agency says so. */
static void
test_add_length (RulesFixture  *fixture,
                 gconstpointer  data)
{
  const Session session = { TALK, HELD, DONE, LEADER, 0, "2026-03-10", 600, 45 * 60 };
  AlongCadenceFacts facts = { .person_id = PERSON };

  g_object_set (fixture->agency, "supervision-least-minutes", 46, NULL);
  add_session (fixture, &facts, &session, "2026-03-20", 720);
  g_assert_cmpint (facts.last_held, ==, 0);

  g_object_set (fixture->agency, "supervision-least-minutes", 45, NULL);
  add_session (fixture, &facts, &session, "2026-03-20", 720);
  g_assert_cmpint (facts.last_held, ==, day ("2026-03-10"));
}

static void
test_begin (RulesFixture  *fixture,
            gconstpointer  data)
{
  AlongCadenceFacts facts = { .last_held = 7 };

  g_object_set (fixture->staff, "since", 1234, NULL);
  rules_fixture_add (fixture, ALONG_TYPE_CONNECTION, "peer-id", PERSON, "since", 4321, NULL);

  along_cadence_begin (&facts, fixture->directory, STAFF);
  g_assert_cmpint (facts.person_id, ==, STAFF);
  g_assert_true (facts.is_staff);
  g_assert_cmpint (facts.since, ==, 1234);
  g_assert_cmpint (facts.last_held, ==, 0);

  along_cadence_begin (&facts, fixture->directory, PERSON);
  g_assert_false (facts.is_staff);
  g_assert_cmpint (facts.since, ==, 4321);
}

static void
test_applies (RulesFixture  *fixture,
              gconstpointer  data)
{
  const gboolean of_status[] = { FALSE, TRUE, TRUE, FALSE, FALSE };
  const struct
  {
    AlongDuties duties;
    gboolean applies;
  } of_duties[] = {
    { ALONG_DUTY_SUPERVISOR_INTERNAL, TRUE },
    { ALONG_DUTY_SUPERVISOR_INTERNAL | ALONG_DUTY_COORDINATOR, TRUE },
    { ALONG_DUTY_SUPERVISOR_EXTERNAL, FALSE },
    { ALONG_DUTY_PROFESSIONAL | ALONG_DUTY_MENTOR, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (of_status); i++)
    {
      g_object_set (fixture->peer, "status", (AlongPeerStatus) i, NULL);
      g_assert_cmpint (along_cadence_applies (ALONG_PERSON (fixture->peer)), ==, of_status[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (of_duties); i++)
    {
      g_object_set (fixture->staff, "duties", of_duties[i].duties, NULL);
      g_assert_cmpint (along_cadence_applies (ALONG_PERSON (fixture->staff)), ==,
                       of_duties[i].applies);
    }

  g_object_set (fixture->peer, "status", ALONG_PEER_STATUS_ACTIVE, "archived", TRUE, NULL);
  g_assert_false (along_cadence_applies (ALONG_PERSON (fixture->peer)));
  g_object_set (fixture->staff, "duties", ALONG_DUTY_SUPERVISOR_INTERNAL, "archived", TRUE, NULL);
  g_assert_false (along_cadence_applies (ALONG_PERSON (fixture->staff)));
}

#define ADD(path, func) \
  g_test_add (path, RulesFixture, NULL, rules_fixture_set_up, func, rules_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cadence/judge", test_judge);
  g_test_add_func ("/cadence/settings", test_settings);
  ADD ("/cadence/add", test_add);
  ADD ("/cadence/add/several", test_add_several);
  ADD ("/cadence/add/length", test_add_length);
  ADD ("/cadence/begin", test_begin);
  ADD ("/cadence/applies", test_applies);

  return g_test_run ();
}
