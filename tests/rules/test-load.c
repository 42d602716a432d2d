/* test-load.c — rest and work within a day, each with its boundary on both sides
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "rules-fixture.h"

#define EARLIER ((gint64) 50)
#define LATER ((gint64) 51)

/* Puts the person on a shift of these times. */
static void
take (RulesFixture *fixture,
      gint64        shift_id,
      int           start,
      int           end)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, shift_id, start, end);

  along_roster_add_shift (fixture->roster, shift);
  rules_fixture_assign (fixture, ASSIGNMENT + shift_id, shift_id, PERSON,
                        ALONG_ASSIGNMENT_ACCEPTED);
}

/* What the rule of @code says about a shift of these times: the number it counted, or -1. */
static int
ask (RulesFixture     *fixture,
     AlongFindingCode  code,
     int               start,
     int               end,
     AlongSeverity     severity)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, start, end);
  g_autoptr (GPtrArray) findings = along_rules_check (fixture->roster, shift, PERSON, 0);

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      if (finding->code != code)
        continue;

      g_assert_cmpint (finding->severity, ==, severity);
      g_assert_cmpint (finding->person_id, ==, PERSON);
      g_assert_cmpint (finding->shift_id, ==, SHIFT);
      return finding->number;
    }

  return -1;
}

/* How many minutes the clock loses, or gains, in the night before the fixture's day ends. */
static int
get_lost (RulesFixture *fixture)
{
  AlongSpan day = along_zone_day_span (fixture->zone, fixture->day);

  return 24 * 60 - (int) ((day.end - day.start) / 60);
}

/* Around a shift from 06:00 to 14:00 of the day before. */
static void
test_rest (RulesFixture  *fixture,
           gconstpointer  iso)
{
  int lost = get_lost (fixture);
  const struct
  {
    int start;
    int end;
    int rest; /* -1 when there is enough */
  } cases[] = {
    { 60, 240, -1 },
    { 59, 240, 11 * 60 - 1 },
    { 0, 240, 10 * 60 },
    /* The same day, with a break or without: until 11 hours before the next day's 06:00. */
    { -600, -300, -1 },
    { -9 * 60, -5 * 60, -1 },
    { -9 * 60, -5 * 60 + 1, 60 },
    /* A minute into the other shift is no rest, it is a double booking. */
    { -601, -300, -1 },
    /* Before it, the other way round. */
    { -31 * 60, -29 * 60, -1 },
    { -31 * 60, -29 * 60 + 1, 11 * 60 - 1 },
    /* The night with the change of the clock: 14:00 to 01:00 is before it always. */
    { 4 * 60, 8 * 60, -1 },
  };

  take (fixture, OTHER, -18 * 60, -10 * 60);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ask (fixture, ALONG_FINDING_REST, cases[i].start, cases[i].end,
                          ALONG_SEVERITY_NEEDS_REASON),
                     ==, cases[i].rest);

  /* Until 22:00 of the day before, so that the rest is over the change. */
  take (fixture, LATER, -9 * 60, -2 * 60);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_REST, 9 * 60 + lost, 12 * 60,
                        ALONG_SEVERITY_NEEDS_REASON),
                   ==, -1);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_REST, 9 * 60 + lost - 1, 12 * 60,
                        ALONG_SEVERITY_NEEDS_REASON),
                   ==, 11 * 60 - 1);
}

/* Beside six hours of the day before, 16:00 to 22:00: four more in any 24 hours. */
static void
test_day_work (RulesFixture  *fixture,
               gconstpointer  iso)
{
  take (fixture, OTHER, -8 * 60, -2 * 60);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 10 * 60, 14 * 60,
                        ALONG_SEVERITY_NEEDS_REASON),
                   ==, -1);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 10 * 60, 14 * 60 + 1,
                        ALONG_SEVERITY_NEEDS_REASON),
                   ==, 10 * 60 + 1);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, -13 * 60, -9 * 60,
                        ALONG_SEVERITY_NEEDS_REASON),
                   ==, -1);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, -13 * 60 - 1, -9 * 60,
                        ALONG_SEVERITY_NEEDS_REASON),
                   ==, 10 * 60 + 1);

  /* From 24 hours after the other began, only what is left of it counts. */
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 16 * 60, 22 * 60,
                        ALONG_SEVERITY_NEEDS_REASON),
                   ==, -1);

  /* A shift that is too long by itself. */
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 40 * 60, 50 * 60,
                        ALONG_SEVERITY_NEEDS_REASON),
                   ==, -1);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 40 * 60, 50 * 60 + 1,
                        ALONG_SEVERITY_NEEDS_REASON),
                   ==, 10 * 60 + 1);
}

/* Two shifts far apart, between which the new one is: no 24 hours hold all three. */
static void
test_windows (RulesFixture  *fixture,
              gconstpointer  iso)
{
  take (fixture, EARLIER, -14 * 60, -8 * 60);
  take (fixture, LATER, 20 * 60, 26 * 60);

  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 3 * 60, 7 * 60,
                        ALONG_SEVERITY_NEEDS_REASON),
                   ==, -1);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 3 * 60, 7 * 60 + 1,
                        ALONG_SEVERITY_NEEDS_REASON),
                   ==, 10 * 60 + 1);
}

/* What the agency wants counts, not how the rules come. */
static void
test_settings (RulesFixture  *fixture,
               gconstpointer  iso)
{
  g_autoptr (AlongRuleSetting) rest = g_object_new (ALONG_TYPE_RULE_SETTING,
                                                    "id", (gint64) 100,
                                                    "code", ALONG_FINDING_REST,
                                                    "severity", ALONG_SEVERITY_NOT_GLADLY,
                                                    "number", 8 * 60,
                                                    NULL);
  g_autoptr (AlongRuleSetting) work = g_object_new (ALONG_TYPE_RULE_SETTING,
                                                    "id", (gint64) 101,
                                                    "code", ALONG_FINDING_DAY_WORK,
                                                    "severity", ALONG_SEVERITY_OFF,
                                                    "number", 60,
                                                    NULL);

  along_directory_add (fixture->directory, ALONG_RECORD (rest));
  along_directory_add (fixture->directory, ALONG_RECORD (work));
  take (fixture, OTHER, 8 * 60, 18 * 60);

  g_assert_cmpint (ask (fixture, ALONG_FINDING_REST, 26 * 60, 30 * 60, ALONG_SEVERITY_OFF), ==, -1);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_REST, 26 * 60 - 1, 30 * 60,
                        ALONG_SEVERITY_NOT_GLADLY),
                   ==, 8 * 60 - 1);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 19 * 60, 24 * 60, ALONG_SEVERITY_OFF),
                   ==, -1);
}

/* Only what takes time counts, and not the assignment that is being moved. */
static void
test_counted (RulesFixture  *fixture,
              gconstpointer  iso)
{
  g_autoptr (AlongShift) other = rules_fixture_new_shift (fixture, OTHER, 8 * 60, 18 * 60);
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 19 * 60, 22 * 60);
  g_autoptr (GPtrArray) findings = NULL;

  along_roster_add_shift (fixture->roster, other);
  rules_fixture_assign (fixture, ASSIGNMENT, OTHER, PERSON, ALONG_ASSIGNMENT_DECLINED);
  findings = along_rules_check (fixture->roster, shift, PERSON, 0);
  g_assert_cmpuint (findings->len, ==, 0);

  rules_fixture_assign (fixture, ASSIGNMENT + 1, OTHER, PERSON, ALONG_ASSIGNMENT_PROPOSED);
  g_ptr_array_unref (findings);
  findings = along_rules_check (fixture->roster, shift, PERSON, ASSIGNMENT + 1);
  g_assert_cmpuint (findings->len, ==, 0);

  g_ptr_array_unref (findings);
  findings = along_rules_check (fixture->roster, shift, PERSON, 0);
  g_assert_cmpuint (findings->len, ==, 2);
}

/* A sentence, and a few words for a list. */
static void
test_words (RulesFixture  *fixture,
            gconstpointer  iso)
{
  const char *const sentences[] = {
    "Aino, Outreach, Tue 24 Nov 19:00–22:00: 1 h of rest, agreed 11 h: Outreach, Tue 24 Nov "
    "08:00–18:00.",
    "Aino, Outreach, Tue 24 Nov 19:00–22:00: Would work 13 h within 24 hours, agreed at most 10 h.",
  };
  const char *const short_words[] = {
    "1 h of rest, agreed 11 h: Outreach, Tue 24 Nov 08:00–18:00",
    "Would work 13 h within 24 hours, agreed at most 10 h",
  };
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 19 * 60, 22 * 60);
  g_autoptr (GPtrArray) findings = NULL;

  take (fixture, OTHER, 8 * 60, 18 * 60);
  findings = along_rules_check (fixture->roster, shift, PERSON, 0);
  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (sentences));
  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *sentence =
        along_finding_describe (finding, fixture->roster, shift, ALONG_CLOCK_24);
      g_autofree char *words =
        along_finding_describe_short (finding, fixture->roster, shift, ALONG_CLOCK_24);

      g_assert_cmpstr (sentence, ==, sentences[i]);
      g_assert_cmpstr (words, ==, short_words[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, day, test) \
  g_test_add (path, RulesFixture, day, rules_fixture_set_up, test, rules_fixture_tear_down)
  ADD ("/load/rest", NULL, test_rest);
  ADD ("/load/rest/spring", "2026-03-29", test_rest);
  ADD ("/load/rest/autumn", "2026-10-25", test_rest);
  ADD ("/load/day-work", NULL, test_day_work);
  ADD ("/load/windows", NULL, test_windows);
  ADD ("/load/settings", NULL, test_settings);
  ADD ("/load/counted", NULL, test_counted);
  ADD ("/load/words", NULL, test_words);
#undef ADD

  return g_test_run ();
}
