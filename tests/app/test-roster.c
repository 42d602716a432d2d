/* test-roster.c — the roster page without a display: texts, what a drag means
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "roster-fixture.h"

#include "app/along-roster-lines.h"
#include "app/along-roster-menu.h"
#include "app/along-roster-move.h"
#include "model/along-enum-types.h"

#define CLOCK ALONG_CLOCK_24
#define HOUR 60

static AlongZone *
get_zone (AlongRoster *roster)
{
  return along_directory_get_zone (along_roster_get_directory (roster));
}

/* As it is when @today begins. */
static AlongRosterPlan *
new_plan (AlongRoster   *roster,
          AlongRosterBy  by,
          const char    *filter,
          AlongDay       today)
{
  return along_roster_plan_new (roster, by, filter, CLOCK,
                                along_zone_day_span (get_zone (roster), today).start);
}

static char *
join_rows (AlongRosterPlan *plan)
{
  GPtrArray *rows = along_roster_plan_get_rows (plan);
  GString *text = g_string_new (NULL);

  for (guint r = 0; r < rows->len; r++)
    {
      AlongRosterRow *row = g_ptr_array_index (rows, r);

      g_string_append_printf (text, "%s[", row->title);
      for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
        {
          g_string_append_printf (text, "%s", row->away[day] ? "away" : "");
          for (guint i = 0; i < row->cells[day]->len; i++)
            {
              AlongRosterItem *item = g_ptr_array_index (row->cells[day], i);

              g_string_append_printf (text, "%d:%d ", day,
                                      (int) along_record_get_id (ALONG_RECORD (item->shift)));
              g_assert_cmpint (item->spot.row, ==, r);
              g_assert_cmpint (item->spot.day, ==, day);
              g_assert_cmpint (item->spot.index, ==, i);
            }
        }
      g_string_append (text, "]");
    }

  return g_string_free (text, FALSE);
}

static char *
join_lines (const AlongRosterItem *item)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < item->lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "",
                            g_array_index (item->lines, AlongRosterLine, i).text);

  return g_string_free (text, FALSE);
}

static void
test_plan (void)
{
  static const struct
  {
    AlongRosterBy by;
    const char *filter;
    const char *rows;
  } cases[] = {
    { ALONG_ROSTER_BY_SHIFT, "", "Outreach[1:100 1:101 2:102 6:103 ]" },
    { ALONG_ROSTER_BY_SHIFT, "ville", "Outreach[1:100 2:102 ]" },
    { ALONG_ROSTER_BY_SHIFT, "kuu", "Outreach[1:100 1:101 ]" },
    { ALONG_ROSTER_BY_SHIFT, "nobody", "" },
    { ALONG_ROSTER_BY_PERSON, "",
      "Open slots[1:100 6:103 ]Aino[1:100 1:101 ]Omar[1:100 ]Ville[1:100 2:102 away]Sari[]" },
    { ALONG_ROSTER_BY_PERSON, "kuu", "Open slots[]Aino[1:100 1:101 ]" },
    { ALONG_ROSTER_BY_PERSON, "sari", "Open slots[]Sari[]" },
  };
  g_autoptr (AlongRoster) roster = roster_fixture_new_week ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRosterPlan) plan =
        new_plan (roster, cases[i].by, cases[i].filter, ROSTER_FIRST_DAY);
      g_autofree char *rows = join_rows (plan);

      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_lines (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new_week ();
  g_autoptr (AlongRosterPlan) by_shift =
    new_plan (roster, ALONG_ROSTER_BY_SHIFT, "", ROSTER_FIRST_DAY);
  g_autoptr (AlongRosterPlan) by_person =
    new_plan (roster, ALONG_ROSTER_BY_PERSON, "", ROSTER_FIRST_DAY);
  const struct
  {
    AlongRosterPlan *plan;
    gint64 shift_id;
    gint64 assignment_id;
    const char *lines;
    const char *sentence;
  } cases[] = {
    { by_shift, 100, 0, "08:00–12:00|✓\u00a0Aino|Ville for Omar|○\u00a01 open",
      "Outreach at Harbour, Tuesday 20 October, 08:00–12:00, Aino (Done), Omar (Excused), "
      "Ville for Omar, 1 open slot" },
    { by_shift, 101, 0, "22:00–06:00 +1|Aino?",
      "Outreach at Harbour, Tuesday 20 October, 22:00–06:00 +1, Aino (Proposed)" },
    { by_person, 100, 0, "08:00–12:00|Outreach|Harbour|○\u00a01 open",
      "Outreach at Harbour, Tuesday 20 October, 08:00–12:00, Aino (Done), Omar (Excused), "
      "Ville for Omar, 1 open slot" },
    { by_person, 100, 202, "08:00–12:00|Outreach|Harbour|for Omar",
      "Outreach at Harbour, Tuesday 20 October, 08:00–12:00, Ville for Omar" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongRosterItem *item = along_roster_plan_find_item (cases[i].plan, cases[i].shift_id,
                                                           cases[i].assignment_id);
      g_autofree char *lines = join_lines (item);
      g_autofree char *sentence = along_roster_lines_describe (cases[i].plan, item);
      g_autofree char *tooltip = NULL;
      g_autofree char *joined = NULL;
      g_auto (GStrv) parts = NULL;

      g_assert_cmpstr (lines, ==, cases[i].lines);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);

      /* With the mouse the same can be read, one below the other. */
      tooltip = along_roster_lines_dup_tooltip (cases[i].plan, item);
      parts = g_strsplit (tooltip, "\n", -1);
      joined = g_strjoinv (", ", parts);
      g_assert_cmpstr (joined, ==, sentence);
    }
}

/* Whatever stands around a name is explained. */
static void
test_signs (void)
{
  g_autoptr (GEnumClass) states = g_type_class_ref (ALONG_TYPE_ASSIGNMENT_STATE);

  for (guint i = 0; i < states->n_values; i++)
    {
      g_autoptr (AlongRoster) roster = roster_fixture_new ();
      AlongShift *shift = roster_fixture_shift (roster, 100, 1, 8 * HOUR, 12 * HOUR, 1);
      g_autoptr (AlongRosterPlan) plan = NULL;
      g_autoptr (GString) sign = NULL;
      const AlongRosterSign *signs;
      AlongRosterLine *line;
      gboolean explained = FALSE;
      guint n_signs;

      roster_fixture_assign (roster, 200, shift, ROSTER_AINO,
                             (AlongAssignmentState) states->values[i].value, 0);
      plan = new_plan (roster, ALONG_ROSTER_BY_SHIFT, "", ROSTER_FIRST_DAY);
      line = &g_array_index (along_roster_plan_find_item (plan, 100, 0)->lines, AlongRosterLine, 1);
      sign = g_string_new (line->text);
      g_string_replace (sign, "Aino", "", 0);
      g_string_replace (sign, "\u00a0", "", 0);

      signs = along_roster_lines_get_signs (&n_signs);
      for (guint k = 0; k < n_signs; k++)
        explained |= g_str_equal (sign->str, signs[k].sign);
      g_test_message ("%s: “%s”", states->values[i].value_nick, sign->str);
      g_assert_true (explained || *sign->str == '\0');
    }
}

/* A reason that was given is told wherever its assignment is, with a sign on the block. */
static void
test_reason (void)
{
  static const struct
  {
    AlongRosterBy by;
    const char *lines;
    const char *told;
  } cases[] = {
    { ALONG_ROSTER_BY_SHIFT, "08:00–12:00|§\u00a0Aino?|Ville",
      "Aino (Proposed), with a reason: Agreed by phone, by Sari, Mon 19 Oct; "
      "with a reason: Still so, Tue 20 Oct, Ville" },
    { ALONG_ROSTER_BY_PERSON, "08:00–12:00|§\u00a0Outreach?|Harbour",
      "Aino (Proposed), with a reason: Agreed by phone, by Sari, Mon 19 Oct; "
      "with a reason: Still so, Tue 20 Oct" },
  };
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 1, 8 * HOUR, 12 * HOUR, 2);
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));

  roster_fixture_assign (roster, 200, shift, ROSTER_AINO, ALONG_ASSIGNMENT_PROPOSED, 0);
  roster_fixture_assign (roster, 201, shift, ROSTER_VILLE, ALONG_ASSIGNMENT_ACCEPTED, 0);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AlongOverride) override =
        g_object_new (ALONG_TYPE_OVERRIDE,
                      "id", (gint64) (300 + i),
                      "assignment-id", (gint64) 200,
                      "codes", i == 0 ? "rest:540:0" : "day-work:660:0",
                      "reason", i == 0 ? "Agreed by phone" : "Still so",
                      "by-id", (gint64) (i == 0 ? ROSTER_SARI : 0),
                      "at", along_zone_day_span (zone, ROSTER_FIRST_DAY + i).start,
                      NULL);

      along_roster_add_override (roster, override);
    }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRosterPlan) plan =
        new_plan (roster, cases[i].by, "", ROSTER_FIRST_DAY);
      AlongRosterItem *item = along_roster_plan_find_item (plan, 100, 200);
      g_autofree char *lines = join_lines (item);
      g_autofree char *told = along_roster_lines_describe (plan, item);
      g_autofree char *tooltip = along_roster_lines_dup_tooltip (plan, item);

      g_assert_cmpstr (lines, ==, cases[i].lines);
      g_assert_true (g_str_has_suffix (told, cases[i].told));
      g_assert_nonnull (strstr (tooltip, "with a reason: Agreed by phone, by Sari, Mon 19 Oct"));
    }
}

/* Neither who is overdue nor who is away hides that a reason is kept. */
static void
test_reason_urgent (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 3, 8 * HOUR, 12 * HOUR, 2);
  gint64 due = along_shift_get_end (shift);
  g_autoptr (AlongRosterPlan) plan = NULL;
  g_autofree char *lines = NULL;

  g_object_set (
    roster_fixture_assign (roster, 200, shift, ROSTER_AINO, ALONG_ASSIGNMENT_CHECKED_IN, 0),
    "due-back-at", due, NULL);
  roster_fixture_assign (roster, 201, shift, ROSTER_VILLE, ALONG_ASSIGNMENT_ACCEPTED, 0);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AlongOverride) override =
        g_object_new (ALONG_TYPE_OVERRIDE, "id", (gint64) (300 + i),
                      "assignment-id", (gint64) (200 + i), "codes", "rest:540:0",
                      "reason", "Agreed by phone", NULL);

      along_roster_add_override (roster, override);
    }

  plan = along_roster_plan_new (roster, ALONG_ROSTER_BY_SHIFT, "", CLOCK, due + 60);
  lines = join_lines (along_roster_plan_find_item (plan, 100, 0));
  g_assert_nonnull (strstr (lines, "§\u00a0!\u00a0Aino"));
  g_assert_nonnull (strstr (lines, "§\u00a0⚠\u00a0Ville"));
}

static void
publish (AlongRoster *roster,
         AlongShift  *shift,
         const char  *people)
{
  g_autoptr (AlongPublished) published =
    g_object_new (ALONG_TYPE_PUBLISHED,
                  "id", along_record_get_id (ALONG_RECORD (shift)) + 1000,
                  "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                  "type-id", along_shift_get_type_id (shift),
                  "place-id", along_shift_get_place_id (shift),
                  "start", along_shift_get_start (shift),
                  "end", along_shift_get_end (shift),
                  "seats", along_shift_get_seats (shift),
                  "note", along_shift_get_note (shift),
                  "people", people,
                  NULL);

  along_roster_add_published (roster, published);
}

/* Each block of a shift that is not as it was published has a sign, and says what is different; one
 * that is gone is among the changes. */
static void
test_changed (void)
{
  static const struct
  {
    AlongRosterBy by;
    gint64 shift_id;
    gint64 assignment_id;
    const char *lines;
    const char *told; /* NULL for that nothing is */
  } cases[] = {
    { ALONG_ROSTER_BY_SHIFT, 100, 0, "09:00–13:00\u00a0≠|Aino",
      "Not as published: Other time, was Mon 19 Oct 08:00–12:00. Aino joins. "
      "Ville no longer comes." },
    { ALONG_ROSTER_BY_PERSON, 100, 200, "09:00–13:00\u00a0≠|Outreach|Harbour",
      "Not as published: Other time, was Mon 19 Oct 08:00–12:00. Aino joins. "
      "Ville no longer comes." },
    { ALONG_ROSTER_BY_SHIFT, 101, 0, "08:00–12:00|Aino", NULL },
    { ALONG_ROSTER_BY_PERSON, 101, 201, "08:00–12:00|Outreach|Harbour", NULL },
    { ALONG_ROSTER_BY_SHIFT, 102, 0, "08:00–12:00\u00a0≠\u00a0✎|○\u00a01 open",
      "Not as published: New." },
  };
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *moved = roster_fixture_shift (roster, 100, 0, 8 * HOUR, 12 * HOUR, 1);
  AlongShift *kept = roster_fixture_shift (roster, 101, 1, 8 * HOUR, 12 * HOUR, 1);
  AlongShift *added = roster_fixture_shift (roster, 102, 2, 8 * HOUR, 12 * HOUR, 1);
  g_autoptr (AlongShift) gone = along_record_copy (ALONG_RECORD (kept));
  g_autoptr (AlongPublication) publication =
    g_object_new (ALONG_TYPE_PUBLICATION, "id", (gint64) 900, "first-day", ROSTER_FIRST_DAY,
                  "last-day", ROSTER_FIRST_DAY + 6, NULL);
  AlongSpan span = along_shift_get_span (moved);

  along_directory_add (along_roster_get_directory (roster), ALONG_RECORD (publication));
  publish (roster, moved, "31");
  publish (roster, kept, "30");
  g_object_set (gone, "id", (gint64) 103, NULL);
  publish (roster, gone, "30");
  g_object_set (moved, "start", span.start + 3600, "end", span.end + 3600, NULL);
  g_object_set (added, "note", "Bring a lamp", NULL);
  roster_fixture_assign (roster, 200, moved, ROSTER_AINO, ALONG_ASSIGNMENT_ACCEPTED, 0);
  roster_fixture_assign (roster, 201, kept, ROSTER_AINO, ALONG_ASSIGNMENT_ACCEPTED, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRosterPlan) plan = new_plan (roster, cases[i].by, "", ROSTER_FIRST_DAY);
      AlongRosterItem *item =
        along_roster_plan_find_item (plan, cases[i].shift_id, cases[i].assignment_id);
      g_autofree char *lines = join_lines (item);
      g_autofree char *sentence = along_roster_lines_describe (plan, item);
      g_autofree char *tooltip = along_roster_lines_dup_tooltip (plan, item);

      g_assert_cmpuint (along_roster_plan_get_changes (plan)->len, ==, 3);
      g_assert_cmpstr (lines, ==, cases[i].lines);
      if (cases[i].told != NULL)
        {
          g_assert_nonnull (strstr (sentence, cases[i].told));
          g_assert_nonnull (strstr (tooltip, cases[i].told));
        }
      else
        {
          g_assert_null (strstr (sentence, "published"));
          g_assert_null (strstr (tooltip, "published"));
        }
    }
}

/* A shift that was published and is gone is still seen where it was, between the others, and is
 * nothing that can be worked on. */
static void
test_cancelled (void)
{
  static const struct
  {
    AlongRosterBy by;
    const char *filter;
    const char *rows;
    const char *lines; /* NULL for none */
  } cases[] = {
    { ALONG_ROSTER_BY_SHIFT, "", "Outreach[1:0 1:100 1:0 ]", "13:00–15:00\u00a0≠|Cancelled|Aino" },
    { ALONG_ROSTER_BY_SHIFT, "Aino", "Outreach[1:0 ]", "13:00–15:00\u00a0≠|Cancelled|Aino" },
    { ALONG_ROSTER_BY_SHIFT, "nobody", "", NULL },
    { ALONG_ROSTER_BY_PERSON, "", "Open slots[1:100 ]Aino[1:0 ]Ville[1:0 away]Sari[]",
      "13:00–15:00\u00a0≠|Cancelled|Outreach" },
  };
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *kept = roster_fixture_shift (roster, 100, 1, 8 * HOUR, 12 * HOUR, 1);
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
  g_autoptr (AlongShift) gone = along_record_copy (ALONG_RECORD (kept));

  g_object_set (gone, "id", (gint64) 101, "start",
                along_zone_at (zone, ROSTER_FIRST_DAY + 1, 13 * HOUR), "end",
                along_zone_at (zone, ROSTER_FIRST_DAY + 1, 15 * HOUR), NULL);
  publish (roster, gone, "30");
  g_object_set (gone, "id", (gint64) 102, "start",
                along_zone_at (zone, ROSTER_FIRST_DAY + 1, 7 * HOUR), NULL);
  publish (roster, gone, "31");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRosterPlan) plan =
        new_plan (roster, cases[i].by, cases[i].filter, ROSTER_FIRST_DAY);
      GPtrArray *items = along_roster_plan_get_items (plan);
      g_autofree char *rows = join_rows (plan);

      g_test_message ("case %u", i);
      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_null (along_roster_plan_find_item (plan, 0, 0));
      g_assert_null (along_roster_plan_find_item (plan, 101, 0));
      for (guint k = 0; k < items->len; k++)
        {
          AlongRosterItem *item = g_ptr_array_index (items, k);
          g_autofree char *lines = join_lines (item);
          g_autofree char *told = along_roster_lines_describe (plan, item);

          if (item->start != 13 * HOUR)
            continue;

          g_assert_true (item->gone);
          g_assert_cmpint (item->n_open, ==, 0);
          g_assert_cmpstr (lines, ==, cases[i].lines);
          g_assert_nonnull (strstr (told, "Not as published: Cancelled. Aino no longer comes."));
        }
    }
}

/* So is one that is on a later week now: where it was, and where it went. */
static void
test_moved (void)
{
  static const struct
  {
    AlongRosterBy by;
    const char *filter;
    int later; /* days */
    const char *rows;
    const char *lines; /* NULL for none */
    const char *told;
  } cases[] = {
    { ALONG_ROSTER_BY_SHIFT, "", 6, "Outreach[1:0 ]",
      "13:00–15:00 ≠|Moved to Mon 26 Oct 13:00–15:00|Aino",
      "13:00–15:00, Moved to Mon 26 Oct 13:00–15:00, Aino" },
    { ALONG_ROSTER_BY_SHIFT, "Aino", 21, "Outreach[1:0 ]",
      "13:00–15:00 ≠|Moved to Tue 10 Nov 13:00–15:00|Aino",
      "13:00–15:00, Moved to Tue 10 Nov 13:00–15:00, Aino" },
    { ALONG_ROSTER_BY_SHIFT, "nobody", 21, "", NULL, NULL },
    { ALONG_ROSTER_BY_PERSON, "", 21, "Open slots[]Aino[1:0 ]Ville[away]Sari[]",
      "13:00–15:00 ≠|Moved to Tue 10 Nov 13:00–15:00|Outreach",
      "13:00–15:00, Moved to Tue 10 Nov 13:00–15:00, Aino" },
    /* In the same week it is seen where it is. */
    { ALONG_ROSTER_BY_SHIFT, "", 5, "Outreach[6:101 ]",
      "13:00–15:00 ≠|Aino|○ 1 open", "Not as published: Other time, was" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRoster) roster = roster_fixture_new ();
      AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
      AlongShift *shift = roster_fixture_shift (roster, 101, 1, 13 * HOUR, 15 * HOUR, 2);
      AlongDay day = ROSTER_FIRST_DAY + 1 + cases[i].later;
      g_autoptr (AlongRosterPlan) plan = NULL;
      g_autofree char *rows = NULL;
      GPtrArray *items;

      publish (roster, shift, "30");
      g_object_set (shift, "start", along_zone_at (zone, day, 13 * HOUR), "end",
                    along_zone_at (zone, day, 15 * HOUR), NULL);
      roster_fixture_assign (roster, 201, shift, ROSTER_AINO, ALONG_ASSIGNMENT_ACCEPTED, 0);

      plan = new_plan (roster, cases[i].by, cases[i].filter, ROSTER_FIRST_DAY);
      rows = join_rows (plan);
      items = along_roster_plan_get_items (plan);
      g_test_message ("case %u", i);
      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpuint (items->len, ==, cases[i].lines != NULL ? 1 : 0);
      g_assert_cmpuint (along_roster_plan_get_changes (plan)->len, ==, 1);
      if (cases[i].lines != NULL)
        {
          AlongRosterItem *item = g_ptr_array_index (items, 0);
          g_autofree char *lines = join_lines (item);
          g_autofree char *told = along_roster_lines_describe (plan, item);

          g_assert_cmpint (item->gone, ==, cases[i].later > 5);
          g_assert_cmpstr (lines, ==, cases[i].lines);
          g_assert_nonnull (strstr (told, cases[i].told));
        }
      if (cases[i].later > 5)
        g_assert_null (along_roster_plan_find_item (plan, 101, 0));
    }
}

/* Who is out and should be back is seen, as soon as the minute agreed is over. */
static void
test_overdue (void)
{
  static const struct
  {
    AlongAssignmentState state;
    int minutes; /* after the time agreed */
    AlongRosterBy by;
    const char *line;
    const char *told;
  } cases[] = {
    { ALONG_ASSIGNMENT_CHECKED_IN, 0, ALONG_ROSTER_BY_SHIFT, "●\u00a0Aino", "Aino (Checked in)" },
    { ALONG_ASSIGNMENT_CHECKED_IN, 1, ALONG_ROSTER_BY_SHIFT, "!\u00a0Aino",
      "Aino (due back at 12:30, not back yet)" },
    { ALONG_ASSIGNMENT_CHECKED_IN, 1, ALONG_ROSTER_BY_PERSON, "!\u00a0Outreach",
      "Aino (due back at 12:30, not back yet)" },
    { ALONG_ASSIGNMENT_CHECKED_IN, 3 * 24 * 60, ALONG_ROSTER_BY_SHIFT, "!\u00a0Aino",
      "Aino (due back at Tue 20 Oct 12:30, not back yet)" },
    { ALONG_ASSIGNMENT_DONE, 1, ALONG_ROSTER_BY_SHIFT, "✓\u00a0Aino", "Aino (Done)" },
    { ALONG_ASSIGNMENT_STOOD_DOWN, 1, ALONG_ROSTER_BY_SHIFT, "–\u00a0Aino", "Aino (Stood down)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRoster) roster = roster_fixture_new ();
      AlongShift *shift = roster_fixture_shift (roster, 100, 1, 8 * HOUR, 12 * HOUR, 1);
      gint64 due = along_shift_get_end (shift) + 30 * 60;
      gint64 now = due + cases[i].minutes * 60;
      g_autoptr (AlongRosterPlan) before = NULL;
      g_autoptr (AlongRosterPlan) plan = NULL;
      g_autofree char *told = NULL;
      AlongRosterItem *item;

      g_object_set (roster_fixture_assign (roster, 200, shift, ROSTER_AINO, cases[i].state, 0),
                    "due-back-at", due, NULL);
      before = along_roster_plan_new (roster, cases[i].by, "", CLOCK, due);
      plan = along_roster_plan_new (roster, cases[i].by, "", CLOCK, now);
      item = along_roster_plan_find_item (plan, 100,
                                          cases[i].by == ALONG_ROSTER_BY_PERSON ? 200 : 0);
      told = along_roster_lines_describe (plan, item);

      g_test_message ("case %u", i);
      g_assert_cmpstr (g_array_index (item->lines, AlongRosterLine, 1).text, ==, cases[i].line);
      g_assert_cmpint (g_array_index (item->lines, AlongRosterLine, 1).style ==
                         ALONG_ROSTER_LINE_OPEN, ==, *cases[i].line == '!');
      g_assert_nonnull (strstr (told, cases[i].told));
      /* Another day is told apart in any case. */
      g_assert_cmpint (along_roster_plan_holds_at (before, now), ==, *cases[i].line != '!');
      g_assert_true (along_roster_plan_holds_at (plan, now + 59));
    }
}

/* A time away that was entered after the shift is seen on it. */
static void
test_away (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *away = roster_fixture_shift (roster, 100, 3, 8 * HOUR, 12 * HOUR, 1);
  AlongShift *there = roster_fixture_shift (roster, 101, 4, 8 * HOUR, 12 * HOUR, 1);
  const struct
  {
    gint64 shift_id;
    AlongRosterBy by;
    const char *line;
    gboolean told;
  } cases[] = {
    { 100, ALONG_ROSTER_BY_SHIFT, "⚠\u00a0Ville", TRUE },
    { 101, ALONG_ROSTER_BY_SHIFT, "Ville", FALSE },
    { 100, ALONG_ROSTER_BY_PERSON, "⚠\u00a0Outreach", TRUE },
    { 101, ALONG_ROSTER_BY_PERSON, "Outreach", FALSE },
  };

  roster_fixture_assign (roster, 200, away, ROSTER_VILLE, ALONG_ASSIGNMENT_ACCEPTED, 0);
  roster_fixture_assign (roster, 201, there, ROSTER_VILLE, ALONG_ASSIGNMENT_ACCEPTED, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRosterPlan) plan =
        new_plan (roster, cases[i].by, "", ROSTER_FIRST_DAY);
      gint64 seat_id = cases[i].by == ALONG_ROSTER_BY_PERSON ? cases[i].shift_id + 100 : 0;
      AlongRosterItem *item = along_roster_plan_find_item (plan, cases[i].shift_id, seat_id);
      g_autofree char *told = along_roster_lines_describe (plan, item);

      g_assert_cmpstr (g_array_index (item->lines, AlongRosterLine, 1).text, ==, cases[i].line);
      g_assert_cmpint (strstr (told, "Ville (Away)") != NULL, ==, cases[i].told);
    }
}

/* The seat of who is not coming is open, wherever open seats are seen and counted, and whoever gets
 * it stands in for them. */
static void
test_vacated (void)
{
  static const struct
  {
    AlongRosterBy by;
    const char *rows;
    const char *lines; /* of the whole shift, or of its open slots */
  } cases[] = {
    { ALONG_ROSTER_BY_SHIFT, "Outreach[3:100 ]",
      "08:00–12:00|⚠\u00a0Ville|Aino|○\u00a01 open" },
    { ALONG_ROSTER_BY_PERSON, "Open slots[3:100 ]Aino[3:100 ]Ville[away3:100 ]Sari[]",
      "08:00–12:00|Outreach|Harbour|○\u00a01 open" },
  };
  const AlongRosterDrag drags[] = {
    { ALONG_ROSTER_DRAG_PERSON, 0, 0, ROSTER_SARI },
    { ALONG_ROSTER_DRAG_OPEN, 100 },
  };
  const AlongRosterTarget targets[] = {
    { ROSTER_FIRST_DAY + 3, ALONG_ROSTER_ROW_SHIFTS, 0, 100 },
    { ROSTER_FIRST_DAY + 3, ALONG_ROSTER_ROW_PERSON, ROSTER_SARI },
  };
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 3, 8 * HOUR, 12 * HOUR, 2);

  roster_fixture_assign (roster, 200, shift, ROSTER_VILLE, ALONG_ASSIGNMENT_ACCEPTED, 0);
  roster_fixture_assign (roster, 201, shift, ROSTER_AINO, ALONG_ASSIGNMENT_ACCEPTED, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRosterPlan) plan =
        new_plan (roster, cases[i].by, "", ROSTER_FIRST_DAY);
      g_autofree char *rows = join_rows (plan);
      AlongRosterItem *item = along_roster_plan_find_item (plan, 100, 0);
      g_autofree char *lines = join_lines (item);
      g_autofree char *told = along_roster_lines_describe (plan, item);

      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpstr (lines, ==, cases[i].lines);
      g_assert_nonnull (strstr (told, "1 open slot"));
      g_assert_cmpint (along_roster_plan_count_open (plan, 3), ==, 1);
      g_assert_cmpint (along_roster_plan_count_open (plan, 2), ==, 0);

      /* A place that somebody has is not asked about the others. */
      for (guint k = 0; k < along_roster_plan_get_items (plan)->len; k++)
        {
          AlongRosterItem *shown = g_ptr_array_index (along_roster_plan_get_items (plan), k);

          g_assert_cmpint (shown->n_open, ==, shown == item);
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (drags); i++)
    {
      g_autofree char *reason = NULL;
      g_autoptr (AlongIntent) intent = along_roster_drop (
        roster, CLOCK, ROSTER_FIRST_DAY, &drags[i], &targets[i], FALSE, &reason);

      g_assert_cmpstr (reason, ==, NULL);
      g_assert_cmpint (along_intent_get_kind (intent), ==, ALONG_INTENT_STAND_IN);
    }
}

/* So is that somebody has gone since, but not on what is over. */
static void
test_gone (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongDirectory *directory = along_roster_get_directory (roster);
  AlongShift *shift = roster_fixture_shift (roster, 100, 1, 8 * HOUR, 12 * HOUR, 1);
  AlongDay days[] = { ROSTER_FIRST_DAY + 1, ROSTER_FIRST_DAY + 2 };

  g_object_set (along_directory_get_person (directory, ROSTER_AINO), "archived", TRUE, NULL);
  g_object_set (along_directory_get_person (directory, ROSTER_SARI), "archived", TRUE, NULL);
  g_object_set (shift, "on-duty-id", (gint64) ROSTER_SARI, NULL);
  roster_fixture_assign (roster, 200, shift, ROSTER_AINO, ALONG_ASSIGNMENT_ACCEPTED, 0);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (AlongRosterPlan) plan =
        new_plan (roster, ALONG_ROSTER_BY_SHIFT, "", days[i]);
      AlongRosterItem *item = along_roster_plan_find_item (plan, 100, 0);
      g_autofree char *told = along_roster_lines_describe (plan, item);

      g_assert_cmpstr (g_array_index (item->lines, AlongRosterLine, 1).text, ==,
                       i == 0 ? "⚠\u00a0Aino" : "Aino");
      g_assert_cmpint (strstr (told, "Aino (Archived)") != NULL, ==, i == 0);
      g_assert_cmpint (item->n_open, ==, i == 0);
      g_assert_cmpuint (item->lines->len, ==, i == 0 ? 4 : 2);
      g_assert_cmpint (strstr (told, "On duty: Sari (Archived)") != NULL, ==, i == 0);
    }
}

/* What a drop does, as the kind of its intent or as the reason that it is refused. */
static void
test_drop (void)
{
  enum { NOTHING = -1, REFUSED = -2 };
  static const struct
  {
    AlongRosterDrag drag;
    AlongRosterTarget target; /* its day counted from the first */
    gboolean copy;
    int kind;
    const char *reason;
  } cases[] = {
    { { ALONG_ROSTER_DRAG_SHIFT, 100 }, { 1 }, FALSE, NOTHING, NULL },
    { { ALONG_ROSTER_DRAG_SHIFT, 100 }, { 0 }, FALSE, ALONG_INTENT_MOVE_SHIFT, NULL },
    { { ALONG_ROSTER_DRAG_SHIFT, 100 }, { 1 }, TRUE, ALONG_INTENT_COPY_SHIFT, NULL },
    { { ALONG_ROSTER_DRAG_SHIFT, 100 }, { 2 }, TRUE, ALONG_INTENT_COPY_SHIFT, NULL },
    { { ALONG_ROSTER_DRAG_SHIFT, 999 }, { 0 }, FALSE, NOTHING, NULL },
    /* Ville has another shift until nine on that day. */
    { { ALONG_ROSTER_DRAG_SHIFT, 100 }, { 2 }, FALSE, REFUSED,
      "Ville cannot take Outreach at Harbour, Wed 21 Oct 08:00–12:00: it overlaps Outreach at "
      "Harbour, Wed 21 Oct 05:00–09:00." },
    { { ALONG_ROSTER_DRAG_SHIFT, 100 }, { 3 }, FALSE, REFUSED,
      "Ville is away during Outreach at Harbour, Thu 22 Oct 08:00–12:00." },
    { { ALONG_ROSTER_DRAG_OPEN, 103 }, { 6, ALONG_ROSTER_ROW_PERSON, ROSTER_AINO }, FALSE,
      ALONG_INTENT_ASSIGN, NULL },
    { { ALONG_ROSTER_DRAG_OPEN, 103 }, { 6, ALONG_ROSTER_ROW_PERSON, ROSTER_OMAR }, FALSE, REFUSED,
      "Omar cannot take Outreach at Harbour, Sun 25 Oct 01:00–09:00: the status is Paused." },
    { { ALONG_ROSTER_DRAG_OPEN, 103 }, { 5, ALONG_ROSTER_ROW_PERSON, ROSTER_AINO }, FALSE, REFUSED,
      "Outreach at Harbour is on Sun 25 Oct. Drop it on that day, or move the shift first." },
    { { ALONG_ROSTER_DRAG_OPEN, 103 }, { 5, ALONG_ROSTER_ROW_OPEN }, FALSE,
      ALONG_INTENT_MOVE_SHIFT, NULL },
    { { ALONG_ROSTER_DRAG_ASSIGNMENT, 102, 204, ROSTER_VILLE },
      { 2, ALONG_ROSTER_ROW_PERSON, ROSTER_SARI }, FALSE, ALONG_INTENT_ASSIGN, NULL },
    /* Aino works through the night before. */
    { { ALONG_ROSTER_DRAG_ASSIGNMENT, 102, 204, ROSTER_VILLE },
      { 2, ALONG_ROSTER_ROW_PERSON, ROSTER_AINO }, FALSE, REFUSED,
      "Aino cannot take Outreach at Harbour, Wed 21 Oct 05:00–09:00: it overlaps Outreach at "
      "Harbour, Tue 20 Oct 22:00–06:00 +1." },
    { { ALONG_ROSTER_DRAG_ASSIGNMENT, 102, 204, ROSTER_VILLE }, { 2, ALONG_ROSTER_ROW_OPEN }, FALSE,
      ALONG_INTENT_UNASSIGN, NULL },
    { { ALONG_ROSTER_DRAG_ASSIGNMENT, 102, 204, ROSTER_VILLE },
      { 4, ALONG_ROSTER_ROW_PERSON, ROSTER_VILLE }, FALSE, ALONG_INTENT_MOVE_SHIFT, NULL },
    { { ALONG_ROSTER_DRAG_PERSON, 0, 0, ROSTER_AINO },
      { 6, ALONG_ROSTER_ROW_SHIFTS, 0, 103 }, FALSE, ALONG_INTENT_ASSIGN, NULL },
    { { ALONG_ROSTER_DRAG_PERSON, 0, 0, ROSTER_AINO },
      { 1, ALONG_ROSTER_ROW_SHIFTS, 0, 100 }, FALSE, REFUSED,
      "Aino is on Outreach at Harbour, Tue 20 Oct 08:00–12:00 already." },
    /* One more than there are seats is done, and said. */
    { { ALONG_ROSTER_DRAG_PERSON, 0, 0, ROSTER_SARI },
      { 1, ALONG_ROSTER_ROW_SHIFTS, 0, 101 }, FALSE, ALONG_INTENT_ASSIGN,
      "Outreach at Harbour, Tue 20 Oct 22:00–06:00 +1 has no open slot: "
      "this is one more than planned." },
    { { ALONG_ROSTER_DRAG_PERSON, 0, 0, ROSTER_AINO }, { 6, ALONG_ROSTER_ROW_SHIFTS }, FALSE,
      REFUSED, "Drop a person on a shift to assign them to it." },
    /* Aino was there. */
    { { ALONG_ROSTER_DRAG_ASSIGNMENT, 100, 200, ROSTER_AINO },
      { 1, ALONG_ROSTER_ROW_PERSON, ROSTER_SARI }, FALSE, REFUSED,
      "It is on record what became of this person on the shift: Done. Change that first." },
    { { ALONG_ROSTER_DRAG_ASSIGNMENT, 100, 200, ROSTER_AINO }, { 1, ALONG_ROSTER_ROW_OPEN }, FALSE,
      REFUSED,
      "It is on record what became of this person on the shift: Done. Change that first." },
  };
  g_autoptr (AlongRoster) roster = roster_fixture_new_week ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongRosterTarget target = cases[i].target;
      g_autoptr (AlongIntent) intent = NULL;
      g_autofree char *reason = NULL;

      target.day += ROSTER_FIRST_DAY;
      intent = along_roster_drop (roster, CLOCK, ROSTER_FIRST_DAY, &cases[i].drag, &target,
                                  cases[i].copy, &reason);

      g_test_message ("case %u", i);
      g_assert_cmpstr (reason, ==, cases[i].reason);
      g_assert_cmpint (intent != NULL ? (int) along_intent_get_kind (intent)
                                      : reason != NULL ? REFUSED : NOTHING,
                       ==, cases[i].kind);
    }
}

static char *
dup_last_label (GMenuModel *menu)
{
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (
    menu, g_menu_model_get_n_items (menu) - 1, G_MENU_LINK_SECTION);
  char *label = NULL;

  g_assert_true (g_menu_model_get_item_attribute (section, 0, G_MENU_ATTRIBUTE_LABEL, "s", &label));

  return label;
}

/* What is deleted is what the block stands for, and the menu says which that is. */
static void
test_remove (void)
{
  enum { NOTHING = -1 };
  static const struct
  {
    AlongRosterBy by;
    gint64 shift_id;
    gint64 assignment_id;
    int kind;
    const char *label;
  } cases[] = {
    { ALONG_ROSTER_BY_SHIFT, 100, 0, ALONG_INTENT_DELETE_SHIFT, "_Delete Shift" },
    { ALONG_ROSTER_BY_PERSON, 100, 0, ALONG_INTENT_EDIT_SHIFT, "Remove an _Open Slot" },
    { ALONG_ROSTER_BY_PERSON, 103, 0, ALONG_INTENT_DELETE_SHIFT, "_Delete Shift" },
    { ALONG_ROSTER_BY_PERSON, 100, 202, ALONG_INTENT_UNASSIGN, "Take _Off the Shift" },
    /* Nor of somebody of whom it is on record what became of them. */
    { ALONG_ROSTER_BY_PERSON, 113, 230, NOTHING, "_New Shift…" },
    /* Of the seats of those who are missing none goes. */
    { ALONG_ROSTER_BY_SHIFT, 110, 0, ALONG_INTENT_DELETE_SHIFT, "_Delete Shift" },
    { ALONG_ROSTER_BY_PERSON, 110, 0, NOTHING, "_New Shift…" },
    { ALONG_ROSTER_BY_PERSON, 111, 0, NOTHING, "_New Shift…" },
    { ALONG_ROSTER_BY_PERSON, 112, 0, ALONG_INTENT_EDIT_SHIFT, "Remove an _Open Slot" },
  };
  g_autoptr (AlongRoster) roster = roster_fixture_new_week ();

  /* Ville is away; on the second shift Aino comes, and on the third there is another seat. */
  for (int i = 0; i < 3; i++)
    {
      AlongShift *shift = roster_fixture_shift (roster, 110 + i, 3, (8 + 4 * i) * HOUR,
                                                (12 + 4 * i) * HOUR, i == 0 ? 1 : 2);

      roster_fixture_assign (roster, 210 + i, shift, ROSTER_VILLE, ALONG_ASSIGNMENT_ACCEPTED, 0);
      if (i == 1)
        roster_fixture_assign (roster, 220, shift, ROSTER_AINO, ALONG_ASSIGNMENT_ACCEPTED, 0);
    }

  roster_fixture_assign (roster, 230, roster_fixture_shift (roster, 113, 5, 8 * HOUR, 12 * HOUR, 1),
                         ROSTER_AINO, ALONG_ASSIGNMENT_DONE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRosterPlan) plan =
        new_plan (roster, cases[i].by, "", ROSTER_FIRST_DAY);
      AlongRosterItem *item =
        along_roster_plan_find_item (plan, cases[i].shift_id, cases[i].assignment_id);
      g_autoptr (AlongIntent) intent = along_roster_remove (plan, item);
      g_autoptr (GMenuModel) menu = along_roster_menu_new (plan, item);
      g_autofree char *label = dup_last_label (menu);

      g_test_message ("case %u", i);
      g_assert_cmpint (intent != NULL ? (int) along_intent_get_kind (intent) : NOTHING, ==,
                       cases[i].kind);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

/* How many of the states of the first one on a shift its menu offers, below the answers at check-in
 * on the day of the shift. */
static int
count_states (GMenuModel *menu,
              gboolean    today)
{
  g_autoptr (GMenuModel) people = g_menu_model_get_item_link (menu, 1, G_MENU_LINK_SECTION);
  g_autoptr (GMenuModel) person = g_menu_model_get_item_link (people, 0, G_MENU_LINK_SUBMENU);
  g_autoptr (GMenuModel) states =
    g_menu_model_get_item_link (person, today ? 1 : 0, G_MENU_LINK_SECTION);

  return g_menu_model_get_n_items (states);
}

/* What happens on a shift is not known before it begins, unless it was said already. */
static void
test_states (void)
{
  const struct
  {
    AlongAssignmentState state;
    int minute; /* of the day of the shift */
    int n_states;
  } cases[] = {
    { ALONG_ASSIGNMENT_ACCEPTED, -24 * 60, 5 },
    { ALONG_ASSIGNMENT_ACCEPTED, -1, 5 },
    { ALONG_ASSIGNMENT_ACCEPTED, 0, 5 },
    { ALONG_ASSIGNMENT_ACCEPTED, 8 * HOUR - 1, 5 },
    { ALONG_ASSIGNMENT_ACCEPTED, 8 * HOUR, 7 },
    { ALONG_ASSIGNMENT_ACCEPTED, 9 * 24 * 60, 7 },
    { ALONG_ASSIGNMENT_DONE, -1, 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRoster) roster = roster_fixture_new ();
      AlongShift *shift = roster_fixture_shift (roster, 100, 1, 8 * HOUR, 12 * HOUR, 1);
      g_autoptr (AlongRosterPlan) plan = NULL;
      g_autoptr (GMenuModel) menu = NULL;

      roster_fixture_assign (roster, 200, shift, ROSTER_AINO, cases[i].state, 0);
      plan = along_roster_plan_new (
        roster, ALONG_ROSTER_BY_SHIFT, "", CLOCK,
        along_zone_at (get_zone (roster), ROSTER_FIRST_DAY + 1, cases[i].minute));
      menu = along_roster_menu_new (plan, along_roster_plan_find_item (plan, 100, 0));
      g_assert_cmpint (count_states (menu, cases[i].minute >= 0), ==, cases[i].n_states);
    }
}

/* A name is shown as it is, without one of its letters taken for a key. */
static void
test_menu_name (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 1, 8 * HOUR, 12 * HOUR, 1);
  g_autoptr (AlongRosterPlan) plan = NULL;
  g_autoptr (GMenuModel) menu = NULL;
  g_autoptr (GMenuModel) people = NULL;
  g_autofree char *label = NULL;

  g_object_set (along_directory_get_person (along_roster_get_directory (roster), ROSTER_AINO),
                "name", "Mr_X_2", NULL);
  roster_fixture_assign (roster, 200, shift, ROSTER_AINO, ALONG_ASSIGNMENT_ACCEPTED, 0);
  plan = new_plan (roster, ALONG_ROSTER_BY_SHIFT, "", ROSTER_FIRST_DAY);
  menu = along_roster_menu_new (plan, along_roster_plan_find_item (plan, 100, 0));
  people = g_menu_model_get_item_link (menu, 1, G_MENU_LINK_SECTION);
  g_assert_true (g_menu_model_get_item_attribute (people, 0, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  g_assert_cmpstr (label, ==, "Mr__X__2 (Accepted)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/roster/states", test_states);
  g_test_add_func ("/roster/menu-name", test_menu_name);
  g_test_add_func ("/roster/plan", test_plan);
  g_test_add_func ("/roster/lines", test_lines);
  g_test_add_func ("/roster/signs", test_signs);
  g_test_add_func ("/roster/reason", test_reason);
  g_test_add_func ("/roster/changed", test_changed);
  g_test_add_func ("/roster/reason/urgent", test_reason_urgent);
  g_test_add_func ("/roster/cancelled", test_cancelled);
  g_test_add_func ("/roster/moved", test_moved);
  g_test_add_func ("/roster/overdue", test_overdue);
  g_test_add_func ("/roster/away", test_away);
  g_test_add_func ("/roster/vacated", test_vacated);
  g_test_add_func ("/roster/gone", test_gone);
  g_test_add_func ("/roster/drop", test_drop);
  g_test_add_func ("/roster/remove", test_remove);

  return g_test_run ();
}
