/* test-roster-marks.c — what is to be decided, and what of it the roster shows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "roster-fixture.h"

#include "app/along-roster-lines.h"

#define CLOCK ALONG_CLOCK_24
#define HOUR 60

static char *
join_lines (const AlongRosterItem *item)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < item->lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "",
                            g_array_index (item->lines, AlongRosterLine, i).text);

  return g_string_free (text, FALSE);
}

/* The plan of @roster on its first day, with all that is to be known of it. */
static AlongRosterPlan *
new_marked_plan (AlongRoster   *roster,
                 AlongRosterBy  by)
{
  g_autoptr (AlongRosterMarks) marks = along_roster_marks_new (roster, ROSTER_FIRST_DAY, CLOCK);
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
  AlongRosterPlan *plan =
    along_roster_plan_new (roster, by, "", CLOCK,
                           along_zone_day_span (zone, ROSTER_FIRST_DAY).start);

  while (!along_roster_marks_work (marks, 0))
    ;
  along_roster_plan_set_marks (plan, marks);

  return plan;
}

/* What a shift lacks and nobody has decided is seen on it, wherever it is shown, and said; but not
 * that it takes more people, while its open slots say so, nor what needs no decision. */
static void
test_lacks (void)
{
  static const struct
  {
    AlongSeverity severity;
    gboolean assigned;
    gint64 on_duty_id;
    const char *lines;
    const char *told; /* NULL for nothing */
  } cases[] = {
    { ALONG_SEVERITY_NEEDS_REASON, FALSE, 0, "08:00–12:00\u00a0⚠|○\u00a01 open",
      "To be decided: Nobody is on duty" },
    { ALONG_SEVERITY_NEEDS_REASON, TRUE, 0, "08:00–12:00\u00a0⚠|Ville",
      "To be decided: Nobody is on duty" },
    { ALONG_SEVERITY_IMPOSSIBLE, TRUE, 0, "08:00–12:00\u00a0⚠|Ville",
      "To be decided: Nobody is on duty" },
    { ALONG_SEVERITY_NOT_GLADLY, TRUE, 0, "08:00–12:00|Ville", NULL },
    { ALONG_SEVERITY_NEEDS_REASON, FALSE, ROSTER_SARI, "08:00–12:00|○\u00a01 open", NULL },
    { ALONG_SEVERITY_NEEDS_REASON, TRUE, ROSTER_SARI, "08:00–12:00|Ville", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRoster) roster = roster_fixture_new ();
      AlongShift *shift = roster_fixture_shift (roster, 100, 1, 8 * HOUR, 12 * HOUR, 1);
      g_autoptr (AlongRuleSetting) rule =
        g_object_new (ALONG_TYPE_RULE_SETTING, "id", (gint64) 900, "code",
                      ALONG_FINDING_NOBODY_ON_DUTY, "severity", cases[i].severity, NULL);
      g_autoptr (AlongRuleSetting) alone =
        g_object_new (ALONG_TYPE_RULE_SETTING, "id", (gint64) 901, "code", ALONG_FINDING_ALONE,
                      "severity", ALONG_SEVERITY_OFF, NULL);
      g_autoptr (AlongRosterPlan) plan = NULL;
      g_autofree char *lines = NULL;
      g_autofree char *told = NULL;
      AlongRosterItem *item;

      g_test_message ("case %u", i);
      along_directory_add (along_roster_get_directory (roster), ALONG_RECORD (rule));
      along_directory_add (along_roster_get_directory (roster), ALONG_RECORD (alone));
      g_object_set (shift, "on-duty-id", cases[i].on_duty_id, NULL);
      if (cases[i].assigned)
        roster_fixture_assign (roster, 200, shift, ROSTER_VILLE, ALONG_ASSIGNMENT_ACCEPTED, 0);

      plan = new_marked_plan (roster, ALONG_ROSTER_BY_SHIFT);
      item = along_roster_plan_find_item (plan, 100, 0);
      lines = join_lines (item);
      told = along_roster_lines_describe (plan, item);
      g_assert_cmpstr (lines, ==, cases[i].lines);
      g_assert_true ((strstr (told, "To be decided") != NULL) == (cases[i].told != NULL));
      g_assert_true (cases[i].told == NULL || strstr (told, cases[i].told) != NULL);
      g_assert_null (strstr (told, "takes at least"));

      if (cases[i].assigned && cases[i].told != NULL)
        {
          g_autoptr (AlongRosterPlan) by_person =
            new_marked_plan (roster, ALONG_ROSTER_BY_PERSON);
          g_autofree char *of_person =
            join_lines (along_roster_plan_find_item (by_person, 100, 200));

          g_assert_true (g_str_has_prefix (of_person, "08:00–12:00\u00a0⚠|"));
        }
    }
}

/* What is found is shown anew when it is other than what was shown, and only then. */
static void
test_marks (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 1, 8 * HOUR, 12 * HOUR, 1);
  AlongRosterMarks *marks[3];

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_object_set (shift, "on-duty-id", (gint64) (i < 2 ? 0 : ROSTER_SARI), NULL);
      marks[i] = along_roster_marks_new (roster, ROSTER_FIRST_DAY, CLOCK);
      g_assert_true (along_roster_marks_is_empty (marks[i]));
      g_assert_true (along_roster_marks_work (marks[i], 0));
      g_assert_true (along_roster_marks_is_empty (marks[i]) == (i == 2));
    }

  g_assert_true (along_roster_marks_equal (marks[0], marks[1]));
  g_assert_false (along_roster_marks_equal (marks[0], marks[2]));
  g_assert_false (along_roster_marks_equal (marks[2], marks[0]));

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    along_roster_marks_unref (marks[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/roster-marks/lacks", test_lacks);
  g_test_add_func ("/roster-marks/equal", test_marks);

  return g_test_run ();
}
