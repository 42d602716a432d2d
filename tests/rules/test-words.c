/* test-words.c — what each rule says, in a sentence and in a few words, and how the agency sets it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "rules-fixture.h"

#define COURSE ((gint64) 50)

#define N_CODES (ALONG_FINDING_NOBODY_ON_DUTY + 1)

/* In the order of the codes; %NULL of rules that find nothing yet, or about the shift alone. */
static const struct
{
  const char *brief;
  const char *sentence; /* NULL where it is who, the shift and the few words */
} words[N_CODES] = {
  [ALONG_FINDING_ALREADY_ON_SHIFT] = {
    "On this shift", "Aino is on Outreach at Harbour, Sat 28 Nov 10:00–14:00 already." },
  [ALONG_FINDING_OVERLAP] = {
    "Busy: Outreach, Sat 28 Nov 13:00–14:00",
    "Aino cannot take Outreach at Harbour, Sat 28 Nov 10:00–14:00: it overlaps Outreach, Sat 28 "
    "Nov 13:00–14:00." },
  [ALONG_FINDING_ARCHIVED] = {
    "Archived",
    "Aino cannot take Outreach at Harbour, Sat 28 Nov 10:00–14:00: the record is archived." },
  [ALONG_FINDING_NOT_WORKING] = {
    "Paused",
    "Aino cannot take Outreach at Harbour, Sat 28 Nov 10:00–14:00: the status is Paused." },
  [ALONG_FINDING_AWAY] = {
    "Away", "Aino is away during Outreach at Harbour, Sat 28 Nov 10:00–14:00." },
  [ALONG_FINDING_BLOCKED] = { "Not together with Salla" },
  [ALONG_FINDING_CANNOT] = { "Not available then" },
  [ALONG_FINDING_PLACE] = { "Does not work at Harbour" },
  [ALONG_FINDING_DECLINED] = { "Has declined this shift" },
  [ALONG_FINDING_ALONE] = { "Not yet agreed to work alone" },
  [ALONG_FINDING_ORIENTATION] = { "Orientation is not done yet" },
  [ALONG_FINDING_TRAINING] = { "Has not done Naloxone" },
  [ALONG_FINDING_ROLE] = { "Has none of the roles for it: Bodyguard, Educator" },
  [ALONG_FINDING_OFFER] = { "Has not offered what it wants: women, Arabic" },
  [ALONG_FINDING_REST] = { "1 h 30 min of rest, agreed 11 h: Outreach, Fri 27 Nov 23:00–08:30 +1" },
  [ALONG_FINDING_DAY_WORK] = { "Would work 13 h 30 min within 24 hours, agreed at most 10 h" },
  [ALONG_FINDING_WEEK_WORK] = { "Would make 23 h this week, agreed at most 20 h" },
  [ALONG_FINDING_WEEK_SHIFTS] = { "Would have 4 shifts this week, agreed at most 3" },
  [ALONG_FINDING_WEEK_DAYS] = { "Would work on 3 days this week, agreed at most 2" },
  [ALONG_FINDING_MONTH_DAYS] = { "Would work on 4 days this month, agreed at most 3" },
  [ALONG_FINDING_DAYS_IN_ROW] = { "Would work 3 days in a row, agreed at most 2" },
  [ALONG_FINDING_WEEKENDS] = { "Would work on 2 weekends in a row, agreed at most 1" },
  [ALONG_FINDING_AVOIDED] = { "Would rather not work with Salla" },
  [ALONG_FINDING_GRACE] = { "To renew: First aid ran out on 27 November 2026" },
  [ALONG_FINDING_RATHER_NOT] = { "Would rather not work then" },
  [ALONG_FINDING_LEAST_WORK] = { "Has 19 h this week, agreed at least 20 h" },
  [ALONG_FINDING_PREFERRED] = { "Likes to work with Salla" },
  [ALONG_FINDING_PREFERS] = { "Likes to work then" },
};

/* Everything at once speaks about the person on the shift, but for what can't be together: paused
 * and not available (0), in orientation and would rather not (1), or likes the time (2). */
static AlongShift *
break_all (RulesFixture *fixture,
           int           turn)
{
  const AlongPeerStatus statuses[] = {
    ALONG_PEER_STATUS_PAUSED, ALONG_PEER_STATUS_ORIENTATION, ALONG_PEER_STATUS_ACTIVE,
  };
  g_autoptr (AlongPlace) place = g_object_new (ALONG_TYPE_PLACE, "id", PLACE, "name", "Harbour",
                                               NULL);
  g_autoptr (AlongLearned) learned = along_learned_new ();
  g_autoptr (AlongCertificate) certificate =
    g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", PERSON, "course-id", COURSE + 1, "expires",
                  along_day_new (2026, 11, 27), NULL);
  g_autofree char *week = g_strnfill (ALONG_TERMS_SLOTS, "x-+"[turn]);
  AlongShift *shift = rules_fixture_read_shift (fixture, SHIFT, "2026-11-28 10:00 240");

  rules_fixture_forget (fixture);
  along_directory_add (fixture->directory, ALONG_RECORD (place));
  rules_fixture_take_all (fixture,
                          "2026-11-21, 2026-11-26 10:00 450, 2026-11-27 10:00 120, "
                          "2026-11-27 23:00 570, 2026-11-28 13:00 60");
  g_object_set (fixture->peer, "archived", TRUE, "status", statuses[turn], NULL);
  g_object_set (fixture->type, "after-orientation", TRUE, "roles",
                ALONG_ROLE_BODYGUARD | ALONG_ROLE_EDUCATOR, "wants", "women, Arabic", NULL);
  g_object_set (shift, "seats", 1, "place-id", PLACE, "on-duty-id", STAFF, NULL);
  along_roster_add_shift (fixture->roster, shift);
  rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PERSON, ALONG_ASSIGNMENT_ACCEPTED);
  rules_fixture_assign (fixture, ASSIGNMENT + 1, SHIFT, PERSON, ALONG_ASSIGNMENT_DECLINED);

  for (int i = 0; i < 2; i++)
    {
      rules_fixture_add (fixture, ALONG_TYPE_COURSE, "id", COURSE + i, "name",
                         i == 0 ? "Naloxone" : "First aid", NULL);
      rules_fixture_add (fixture, ALONG_TYPE_REQUIREMENT, "id", COURSE + 2 + i, "course-id",
                         COURSE + i, "scope", ALONG_REQUIREMENT_PLACE, "place-id", PLACE,
                         "grace-days", 1, NULL);
    }
  along_learned_add_certificate (learned, certificate);
  along_roster_set_learned (fixture->roster, learned);

  rules_fixture_add (fixture, ALONG_TYPE_ABSENCE, "person-id", PERSON, "start",
                     along_shift_get_start (shift), "end", along_shift_get_end (shift), NULL);
  rules_fixture_add (fixture, ALONG_TYPE_PLACE_LIMIT, "person-id", PERSON, "place-id", PLACE, NULL);
  rules_fixture_add (fixture, ALONG_TYPE_PAIR, "person-id", PERSON, "other-id", STAFF, "kind",
                     ALONG_PAIR_AVOIDED, NULL);
  rules_fixture_add (fixture, ALONG_TYPE_PAIR, "person-id", PERSON, "other-id", STAFF, "kind",
                     ALONG_PAIR_BLOCKED, NULL);
  rules_fixture_add (fixture, ALONG_TYPE_PAIR, "person-id", PERSON, "other-id", STAFF, "kind",
                     ALONG_PAIR_PREFERRED, NULL);
  rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "week", week, "least-minutes",
                     1200, "most-minutes", 1200, "most-shifts", 3, "most-week-days", 2,
                     "most-month-days", 3, "most-days-in-row", 2, "most-weekends", 1, NULL);

  return shift;
}

/* The gravest first, and then in the order of the codes; each with its words. */
static void
test_person (RulesFixture  *fixture,
             gconstpointer  data)
{
  gboolean found[N_CODES] = { FALSE };

  for (int turn = 0; turn < 3; turn++)
    {
      g_autoptr (AlongShift) shift = break_all (fixture, turn);
      g_autoptr (GPtrArray) findings = along_rules_check (fixture->roster, shift, PERSON, 0);

      for (guint i = 0; i < findings->len; i++)
        {
          const AlongFinding *finding = g_ptr_array_index (findings, i);
          g_autofree char *brief =
            along_finding_describe_short (finding, fixture->roster, shift, ALONG_CLOCK_24);
          g_autofree char *sentence =
            along_finding_describe (finding, fixture->roster, shift, ALONG_CLOCK_24);
          g_autofree char *expected =
            words[finding->code].sentence != NULL
              ? g_strdup (words[finding->code].sentence)
              : g_strdup_printf ("Aino, Outreach at Harbour, Sat 28 Nov 10:00–14:00: %s.", brief);

          g_assert_cmpstr (brief, ==, words[finding->code].brief);
          g_assert_cmpstr (sentence, ==, expected);
          found[finding->code] = TRUE;

          if (i > 0)
            {
              const AlongFinding *previous = g_ptr_array_index (findings, i - 1);

              g_assert_cmpint (previous->severity, <=, finding->severity);
              g_assert_true (previous->severity < finding->severity ||
                             previous->code < finding->code);
            }
        }
    }

  for (int i = 0; i < N_CODES; i++)
    {
      g_test_message ("code %d", i);
      g_assert_cmpint (found[i], ==, words[i].brief != NULL);
    }
}

/* Each rule that an agency can set finds nothing when it is off, unless something is agreed with
 * the person; and else weighs as it says. */
static void
test_settings (RulesFixture  *fixture,
               gconstpointer  data)
{
  for (int turn = 0; turn < 3; turn++)
    {
      g_autoptr (AlongShift) shift = break_all (fixture, turn);
      g_autoptr (GPtrArray) all = along_rules_check (fixture->roster, shift, PERSON, 0);

      for (guint i = 0; i < all->len; i++)
        for (int severity = ALONG_SEVERITY_IMPOSSIBLE; severity <= ALONG_SEVERITY_OFF; severity++)
          {
            const AlongFinding *before = g_ptr_array_index (all, i);
            const AlongRule *rule = along_rule_table_find (before->code);
            g_autoptr (AlongShift) again = break_all (fixture, turn);
            g_autoptr (GPtrArray) findings = NULL;
            gboolean by_terms = before->code >= ALONG_FINDING_WEEK_WORK &&
                                before->code <= ALONG_FINDING_WEEKENDS;
            gboolean is_off = severity == ALONG_SEVERITY_OFF && rule->settable;
            gboolean found = FALSE;

            rules_fixture_set_rule (fixture, before->code, (AlongSeverity) severity, before->limit);
            findings = along_rules_check (fixture->roster, again, PERSON, 0);
            for (guint k = 0; k < findings->len; k++)
              {
                const AlongFinding *finding = g_ptr_array_index (findings, k);

                if (finding->code == before->code)
                  {
                    g_assert_cmpint (finding->severity, ==,
                                     rule->settable && !is_off ? severity : (int) rule->severity);
                    found = TRUE;
                  }
              }
            g_assert_cmpint (found, ==, !is_off || by_terms);
            g_assert_cmpuint (findings->len, ==, found ? all->len : all->len - 1);
          }
    }
}

/* What is said of a shift, of one and of many, and of what nothing finds yet. */
static void
test_shift (RulesFixture  *fixture,
            gconstpointer  data)
{
  const struct
  {
    AlongFinding finding;
    const char *brief;
  } cases[] = {
    { { ALONG_FINDING_TOO_FEW, .number = 0, .limit = 2 },
      "Nobody is on it, it takes at least 2" },
    { { ALONG_FINDING_TOO_FEW, .number = 1, .limit = 2 },
      "1 person is on it, it takes at least 2" },
    { { ALONG_FINDING_TOO_FEW, .number = 2, .limit = 3 },
      "2 people are on it, it takes at least 3" },
    { { ALONG_FINDING_NO_PROFESSIONAL }, "No professional goes along" },
    { { ALONG_FINDING_NOBODY_ON_DUTY }, "Nobody is on duty" },
    { { ALONG_FINDING_FULL }, "No open slot" },
    { { ALONG_FINDING_ON_DUTY, .person_id = PERSON }, "On duty for this shift" },
    { { ALONG_FINDING_GOES_ALONG, .person_id = STAFF, .other_id = OTHER },
      "Goes along on another shift: Outreach, Tue 24 Nov 11:00–13:00" },
    { { ALONG_FINDING_GOES_ALONG, .person_id = PERSON, .other_id = OTHER },
      "Salla goes along on another shift: Outreach, Tue 24 Nov 11:00–13:00" },
    { { ALONG_FINDING_GOES_ALONG, .person_id = PERSON, .other_id = OTHER + 100 },
      "Goes along on another shift then" },
    { { ALONG_FINDING_REGULAR, .person_id = PERSON, .partner_id = PARTNER },
      "The regular shift of Noor" },
    { { ALONG_FINDING_OWN_REGULAR, .person_id = PERSON }, "Has this shift every time" },
    { { ALONG_FINDING_WEEK_SHIFTS, .person_id = PERSON, .number = 1, .limit = 1 },
      "Would have 1 shift this week, agreed at most 1" },
    { { ALONG_FINDING_WEEK_DAYS, .person_id = PERSON, .number = 1, .limit = 1 },
      "Would work on 1 day this week, agreed at most 1" },
    { { ALONG_FINDING_MONTH_DAYS, .person_id = PERSON, .number = 1, .limit = 1 },
      "Would work on 1 day this month, agreed at most 1" },
    { { ALONG_FINDING_DAYS_IN_ROW, .person_id = PERSON, .number = 1, .limit = 1 },
      "Would work 1 day in a row, agreed at most 1" },
    { { ALONG_FINDING_WEEKENDS, .person_id = PERSON, .number = 1, .limit = 1 },
      "Would work on 1 weekend in a row, agreed at most 1" },
    { { ALONG_FINDING_WEEK_WORK, .person_id = PERSON, .number = 59, .limit = 45 },
      "Would make 59 min this week, agreed at most 45 min" },
    { { ALONG_FINDING_LEAST_WORK, .person_id = PERSON, .number = 0, .limit = 61 },
      "Has 0 h this week, agreed at least 1 h 1 min" },
    { { ALONG_FINDING_TRAINING, .person_id = PERSON, .course_id = COURSE, .until = 20781 },
      "Naloxone is valid until 24 November 2026 only" },
    /* What is in the way may lie beyond the roster. */
    { { ALONG_FINDING_REST, .person_id = PERSON, .other_id = 999, .number = 540, .limit = 660 },
      "9 h of rest, agreed 11 h" },
    { { ALONG_FINDING_OVERLAP, .person_id = PERSON, .other_id = 999 }, "Busy" },
    /* Of what nothing is known. */
    { { ALONG_FINDING_PLACE, .person_id = PERSON }, "Does not work at " },
    { { ALONG_FINDING_AVOIDED, .person_id = PERSON, .partner_id = 999 },
      "Would rather not work with " },
  };
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
  g_autoptr (AlongShift) other = rules_fixture_new_shift (fixture, OTHER, 660, 780);

  rules_fixture_add (fixture, ALONG_TYPE_COURSE, "id", COURSE, "name", "Naloxone", NULL);
  g_object_set (other, "on-duty-id", STAFF, NULL);
  along_roster_add_shift (fixture->roster, other);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *brief = along_finding_describe_short (&cases[i].finding, fixture->roster,
                                                             shift, ALONG_CLOCK_24);
      g_autofree char *sentence =
        along_finding_describe (&cases[i].finding, fixture->roster, shift, ALONG_CLOCK_24);
      g_autofree char *expected = g_strdup_printf (
        cases[i].finding.person_id == 0       ? "Outreach, Tue 24 Nov 10:00–12:00: %s."
        : cases[i].finding.person_id == STAFF ? "Salla, Outreach, Tue 24 Nov 10:00–12:00: %s."
                                              : "Aino, Outreach, Tue 24 Nov 10:00–12:00: %s.",
        brief);
      g_autofree char *named = along_finding_describe_named (&cases[i].finding, fixture->roster,
                                                             shift, ALONG_CLOCK_24);
      const char *name = cases[i].finding.person_id == 0       ? ""
                         : cases[i].finding.person_id == STAFF ? "Salla: "
                                                               : "Aino: ";
      g_autofree char *of_name = g_strconcat (name, brief, NULL);

      g_assert_cmpstr (brief, ==, cases[i].brief);
      g_assert_cmpstr (named, ==, of_name);
      if (cases[i].finding.code == ALONG_FINDING_FULL)
        g_assert_cmpstr (sentence, ==,
                         "Outreach, Tue 24 Nov 10:00–12:00 has no open slot: this is one more than "
                         "planned.");
      else
        g_assert_cmpstr (sentence, ==, expected);
    }
}

/* How each rule comes: how it weighs, what it looks at, and its number. */
static void
test_table (RulesFixture  *fixture,
            gconstpointer  data)
{
  /* In the order of the codes: the weight (impossible, reason, not gladly, gladly), as a capital
   * where the agency can have it otherwise; what of a shift (time, type, place, seats, duty); the
   * number. */
  const char *const rules[N_CODES] = {
    "i", "i t", "i", "i", "i t", "i d", "I t", "I p", "r", "R tysd", "R y", "I typsd", "R y",
    "R y", "R tyd",
    "R t 660 of 1440 min", "R t 600 of 1440 min", "R t 0 of 10080 min", "R t 0 of 21 shifts",
    "R t 0 of 7 days", "R t 0 of 31 days", "R t 6 of 28 days", "N t 2 of 4 weekends",
    "R d", "n d", "N typsd", "N t", "N", "n s", "G", "G t", "G", "G t", "R ys", "R yd", "R d",
  };
  const char *const units[] = { NULL, "min", "shifts", "days", "weekends" };

  for (int i = 0; i < N_CODES; i++)
    {
      const AlongRule *rule = along_rule_table_find ((AlongFindingCode) i);
      g_autoptr (GString) text = g_string_new (NULL);
      int number;

      g_string_append_c (text, (rule->settable ? "IRNG" : "irng")[rule->severity]);
      if (rule->aspects != 0)
        g_string_append_c (text, ' ');
      for (int k = 0; k < 5; k++)
        if (rule->aspects & (1u << k))
          g_string_append_c (text, "typsd"[k]);
      if (rule->unit != ALONG_RULE_UNIT_NONE)
        g_string_append_printf (text, " %d of %d %s", rule->number, rule->most, units[rule->unit]);

      g_assert_cmpint (rule->code, ==, i);
      g_assert_cmpstr (text->str, ==, rules[i]);
      g_assert_cmpint (along_rule_table_get (fixture->directory, rule->code, &number), ==,
                       rule->severity);
      g_assert_cmpint (number, ==, rule->number);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) \
  g_test_add (path, RulesFixture, NULL, rules_fixture_set_up, test, rules_fixture_tear_down)
  ADD ("/words/person", test_person);
  ADD ("/words/settings", test_settings);
  ADD ("/words/shift", test_shift);
  ADD ("/words/table", test_table);
#undef ADD

  return g_test_run ();
}
