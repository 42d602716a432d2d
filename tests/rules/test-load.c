/* test-load.c — rest and work within a day, each with its boundary on both sides
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "rules-fixture.h"

#define EARLIER ((gint64) 50)
#define LATER ((gint64) 51)

/* What the rule of @code says about a shift of these times: the number it counted, or NOTHING. */
static int
ask (RulesFixture     *fixture,
     AlongFindingCode  code,
     int               start,
     int               end)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, start, end);

  return rules_fixture_ask (fixture, code, shift);
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
    int rest; /* NOTHING when there is enough */
  } cases[] = {
    { 60, 240, NOTHING },
    { 59, 240, 11 * 60 - 1 },
    { 0, 240, 10 * 60 },
    /* The same day, with a break or without: until 11 hours before the next day's 06:00. */
    { -600, -300, NOTHING },
    { -9 * 60, -5 * 60, NOTHING },
    { -9 * 60, -5 * 60 + 1, 60 },
    /* A minute into the other shift is no rest, it is a double booking. */
    { -601, -300, NOTHING },
    /* Before it, the other way round. */
    { -31 * 60, -29 * 60, NOTHING },
    { -31 * 60, -29 * 60 + 1, 11 * 60 - 1 },
    /* The night with the change of the clock: 14:00 to 01:00 is before it always. */
    { 4 * 60, 8 * 60, NOTHING },
  };

  rules_fixture_take (fixture, OTHER, -18 * 60, -10 * 60);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ask (fixture, ALONG_FINDING_REST, cases[i].start, cases[i].end),
                   ==, cases[i].rest);

  /* Until 22:00 of the day before, so that the rest is over the change. */
  rules_fixture_take (fixture, LATER, -9 * 60, -2 * 60);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_REST, 9 * 60 + lost, 12 * 60), ==, NOTHING);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_REST, 9 * 60 + lost - 1, 12 * 60),
                   ==, 11 * 60 - 1);
}

/* Beside six hours of the day before, 16:00 to 22:00: four more in any 24 hours. */
static void
test_day_work (RulesFixture  *fixture,
               gconstpointer  iso)
{
  rules_fixture_take (fixture, OTHER, -8 * 60, -2 * 60);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 10 * 60, 14 * 60), ==, NOTHING);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 10 * 60, 14 * 60 + 1),
                   ==, 10 * 60 + 1);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, -13 * 60, -9 * 60), ==, NOTHING);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, -13 * 60 - 1, -9 * 60),
                   ==, 10 * 60 + 1);

  /* From 24 hours after the other began, only what is left of it counts. */
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 16 * 60, 22 * 60), ==, NOTHING);

  /* A shift that is too long by itself. */
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 40 * 60, 50 * 60), ==, NOTHING);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 40 * 60, 50 * 60 + 1),
                   ==, 10 * 60 + 1);
}

/* Two shifts far apart, between which the new one is: no 24 hours hold all three. */
static void
test_windows (RulesFixture  *fixture,
              gconstpointer  iso)
{
  rules_fixture_take (fixture, EARLIER, -14 * 60, -8 * 60);
  rules_fixture_take (fixture, LATER, 20 * 60, 26 * 60);

  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 3 * 60, 7 * 60), ==, NOTHING);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 3 * 60, 7 * 60 + 1),
                   ==, 10 * 60 + 1);
}

/* What the agency wants counts, not how the rules come. */
static void
test_settings (RulesFixture  *fixture,
               gconstpointer  iso)
{
  rules_fixture_set_rule (fixture, ALONG_FINDING_REST, ALONG_SEVERITY_NOT_GLADLY, 8 * 60);
  rules_fixture_set_rule (fixture, ALONG_FINDING_DAY_WORK, ALONG_SEVERITY_OFF, 60);
  rules_fixture_take (fixture, OTHER, 8 * 60, 18 * 60);

  g_assert_cmpint (ask (fixture, ALONG_FINDING_REST, 26 * 60, 30 * 60), ==, NOTHING);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_REST, 26 * 60 - 1, 30 * 60), ==, 8 * 60 - 1);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 19 * 60, 24 * 60), ==, NOTHING);
}

/* Within a day as agreed with the person, whatever the agency wants of others. */
static void
test_agreed (RulesFixture  *fixture,
             gconstpointer  iso)
{
  rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "most-day-minutes", 300, NULL);

  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 8 * 60, 13 * 60), ==, NOTHING);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 8 * 60, 13 * 60 + 1), ==, 301);

  rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "first-day",
                     (int) fixture->day, "last-day", (int) fixture->day, "most-day-minutes",
                     720, NULL);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 8 * 60, 20 * 60), ==, NOTHING);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 8 * 60, 20 * 60 + 1), ==, 721);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_DAY_WORK, 32 * 60, 37 * 60 + 1), ==, 301);
}

/* Each way to have too much within 24 hours: they may begin or end with this shift or with
 * another, and what only touches them is not in them. */
static void
test_day_windows (RulesFixture  *fixture,
                  gconstpointer  iso)
{
  const struct
  {
    const char *works;
    const char *shift;
    int number;
  } cases[] = {
    /* From this one on. */
    { "2026-11-24 22:00 300", "2026-11-24 08:00 300", NOTHING },
    { "2026-11-24 22:00 301", "2026-11-24 08:00 300", 601 },
    /* Until the end of this one. */
    { "2026-11-23 19:00 301", "2026-11-24 09:00 300", 601 },
    /* This one lies between, and the 24 hours begin with the one before it: 4 + 3 + 4 h. */
    { "2026-11-24 06:00 240, 2026-11-25 02:00 240", "2026-11-24 15:00 180", 660 },
    { "2026-11-24 06:00 240, 2026-11-25 03:00 240", "2026-11-24 15:00 180", NOTHING },
    { "2026-11-24 06:00 240, 2026-11-25 02:59 240", "2026-11-24 15:00 180", 601 },
    /* Not from the first of the two before it, but from the second. */
    { "2026-11-23 23:00 120, 2026-11-24 02:00 180, 2026-11-24 19:59 361", "2026-11-24 10:00 120",
      661 },
    /* With it end 24 hours that begin in the middle of another. */
    { "2026-11-23 06:00 720", "2026-11-24 08:00 240", NOTHING },
    { "2026-11-23 06:00 720", "2026-11-24 07:59 240", 601 },
    /* What others have within 24 hours without this one is not about this one. */
    { "2026-11-26 06:00 360, 2026-11-26 20:00 300", "2026-11-24 08:00 120", NOTHING },
    { "2026-11-25 08:00 360, 2026-11-25 20:00 300", "2026-11-24 06:00 120", NOTHING },
    { "2026-11-22 08:00 360, 2026-11-22 20:00 300", "2026-11-24 06:00 120", NOTHING },
    { "2026-11-22 08:00 360, 2026-11-22 20:00 240", "2026-11-23 08:00 120", NOTHING },
    /* The night when the clock is set back has an hour more of work. */
    { "", "2026-10-24 22:00 540", NOTHING },
    { "", "2026-10-24 22:00 541", 601 },
    { "", "2026-03-28 22:00 660", NOTHING },
    { "", "2026-03-28 22:00 661", 601 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_read_shift (fixture, SHIFT, cases[i].shift);

      g_test_message ("%s beside %s", cases[i].shift, cases[i].works);
      rules_fixture_take_all (fixture, cases[i].works);
      g_assert_cmpint (rules_fixture_ask (fixture, ALONG_FINDING_DAY_WORK, shift), ==,
                       cases[i].number);
    }
}

/* Each shift with too little rest before or after it is told, the earlier first. */
static void
test_rest_on_both_sides (RulesFixture  *fixture,
                         gconstpointer  iso)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 22 * 60, 24 * 60);
  g_autoptr (GPtrArray) findings = NULL;
  const AlongFinding *first, *second;

  /* There is none at all between two that touch. */
  rules_fixture_take (fixture, OTHER, 60 * 60, 72 * 60);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_REST, 72 * 60, 80 * 60), ==, 0);
  g_assert_cmpint (ask (fixture, ALONG_FINDING_REST, 46 * 60, 60 * 60), ==, 0);

  rules_fixture_take (fixture, LATER, 34 * 60, 36 * 60);
  rules_fixture_take (fixture, EARLIER, 5 * 60, 14 * 60);
  rules_fixture_set_rule (fixture, ALONG_FINDING_DAY_WORK, ALONG_SEVERITY_OFF, 0);
  findings = along_rules_check (fixture->roster, shift, PERSON, 0);

  g_assert_cmpuint (findings->len, ==, 2);
  first = g_ptr_array_index (findings, 0);
  second = g_ptr_array_index (findings, 1);
  g_assert_cmpint (first->other_id, ==, EARLIER);
  g_assert_cmpint (first->number, ==, 8 * 60);
  g_assert_cmpint (first->limit, ==, 11 * 60);
  g_assert_cmpint (second->other_id, ==, LATER);
  g_assert_cmpint (second->number, ==, 10 * 60);
  g_assert_cmpint (second->span.start, ==, along_zone_at (fixture->zone, fixture->day, 34 * 60));
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

  rules_fixture_take (fixture, OTHER, 8 * 60, 18 * 60);
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
  ADD ("/load/agreed", NULL, test_agreed);
  ADD ("/load/day-windows", NULL, test_day_windows);
  ADD ("/load/rest-on-both-sides", NULL, test_rest_on_both_sides);
  ADD ("/load/counted", NULL, test_counted);
  ADD ("/load/words", NULL, test_words);
#undef ADD

  return g_test_run ();
}
