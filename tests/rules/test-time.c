/* test-time.c — what somebody says of the time of a shift: each week, for a while and of a date
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <stdio.h>

#include "rules-fixture.h"

/* A week as AlongTerms has it, of which @text says "WEEKDAY FROM UNTIL SIGN, …"; Monday is 1. */
static char *
make_week (const char *text)
{
  char *week = g_strnfill (ALONG_TERMS_SLOTS, '.');
  g_auto (GStrv) parts = g_strsplit (text, ", ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      int weekday, hour, minute, to_hour, to_minute;
      char sign;

      g_assert_cmpint (sscanf (parts[i], "%d %d:%d %d:%d %c", &weekday, &hour, &minute, &to_hour,
                               &to_minute, &sign),
                       ==, 6);
      for (int slot = hour * 2 + minute / 30; slot < to_hour * 2 + to_minute / 30; slot++)
        week[(weekday - 1) * ALONG_TERMS_SLOTS_A_DAY + slot] = sign;
    }

  return week;
}

/* Says of each time in @text, "SHIFT SIGN, …", what the sign means. */
static void
wish (RulesFixture *fixture,
      const char   *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ", ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (AlongShift) time = rules_fixture_read_shift (fixture, 0, parts[i]);
      AlongAvailability availability = ALONG_AVAILABILITY_PREFERS;

      while (along_terms_get_sign (availability) != parts[i][strlen (parts[i]) - 1])
        availability++;

      rules_fixture_add (fixture, ALONG_TYPE_WISH, "person-id", PERSON, "start",
                         along_shift_get_start (time), "end", along_shift_get_end (time),
                         "availability", availability, NULL);
    }
}

/* The sign of what is found about the person on @text, a shift. */
static char
ask (RulesFixture *fixture,
     const char   *text)
{
  const AlongFindingCode codes[] = {
    ALONG_FINDING_CANNOT, ALONG_FINDING_RATHER_NOT, ALONG_FINDING_PREFERS,
  };
  g_autoptr (AlongShift) shift = rules_fixture_read_shift (fixture, SHIFT, text);
  char sign = '.';

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree AlongFinding *finding = rules_fixture_find (fixture, codes[i], shift, PERSON);

      if (finding == NULL)
        continue;

      g_assert_cmpint (sign, ==, '.');
      sign = "x-+"[i];
    }

  return sign;
}

typedef struct
{
  const char *shift;
  char sign;
} Case;

static void
assert_cases (RulesFixture *fixture,
              const Case   *cases,
              gsize         n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_test_message ("%s", cases[i].shift);
      g_assert_cmpint (ask (fixture, cases[i].shift), ==, cases[i].sign);
    }
}

#define ASSERT_CASES(cases) assert_cases (fixture, cases, G_N_ELEMENTS (cases))

static void
say_always (RulesFixture *fixture,
            const char   *text)
{
  g_autofree char *week = make_week (text);

  rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "week", week, NULL);
}

static void
say_for (RulesFixture *fixture,
         const char   *first,
         const char   *last,
         const char   *text)
{
  g_autofree char *week = text != NULL ? make_week (text) : g_strdup ("");
  AlongDay first_day, last_day;

  g_assert_true (along_day_parse (first, &first_day));
  g_assert_true (along_day_parse (last, &last_day));
  rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "first-day", (int) first_day,
                     "last-day", (int) last_day, "week", week, NULL);
}

/* 24 November 2026 is a Tuesday. */
static void
test_week (RulesFixture  *fixture,
           gconstpointer  data)
{
  const Case cases[] = {
    { "2026-11-24 08:00 120", '.' },
    { "2026-11-24 08:00 121", 'x' },
    { "2026-11-24 10:30 30", 'x' },
    { "2026-11-24 12:00 60", '.' },
    { "2026-11-24 11:59 60", 'x' },
    /* The whole of a half hour of which anything is in the shift. */
    { "2026-11-24 11:45 60", 'x' },
    { "2026-11-24 09:45 15", '.' },
    { "2026-11-24 09:45 16", 'x' },
    /* The other days of the week have other words. */
    { "2026-11-23 08:00 240", '.' },
    { "2026-11-25 08:00 240", '.' },
    { "2026-12-01 08:00 240", 'x' },
    /* Of different words the worst. */
    { "2026-11-26 08:00 60", '+' },
    { "2026-11-26 08:00 120", '+' },
    { "2026-11-26 08:00 121", '.' },
    { "2026-11-26 07:59 61", '.' },
    { "2026-11-26 09:30 91", '-' },
    { "2026-11-26 11:00 60", '-' },
    { "2026-11-26 08:00 240", '-' },
    { "2026-11-26 11:30 60", 'x' },
    { "2026-11-26 08:00 300", 'x' },
    /* Midnight, and the week's. */
    { "2026-11-27 22:00 120", '.' },
    { "2026-11-27 22:00 121", '-' },
    { "2026-11-28 00:00 30", '-' },
    { "2026-11-28 00:30 30", '.' },
    { "2026-11-29 23:00 30", '.' },
    { "2026-11-29 23:00 60", '-' },
    { "2026-11-29 23:30 31", 'x' },
    { "2026-11-30 00:00 30", 'x' },
  };

  say_always (fixture,
              "2 10:00 12:00 x, 4 08:00 10:00 +, 4 11:00 12:00 -, 4 12:00 13:00 x, "
              "6 00:00 00:30 -, 7 23:30 24:00 -, 1 00:00 00:30 x");
  ASSERT_CASES (cases);
}

/* As the clock on the wall shows it, on the nights when it is set forward from 03:00 to 04:00 and
 * back from 04:00 to 03:00. */
static void
test_clock_changes (RulesFixture  *fixture,
                    gconstpointer  data)
{
  const Case cases[] = {
    { "2026-03-29 02:00 60", '.' },
    { "2026-03-29 02:00 120", '.' },
    { "2026-03-29 02:00 121", 'x' },
    { "2026-03-29 04:00 30", 'x' },
    { "2026-03-29 05:00 60", '.' },
    { "2026-03-28 22:00 300", '.' },
    { "2026-03-22 02:30 60", '-' },
    { "2026-03-22 02:30 91", 'x' },
    { "2026-10-25 02:00 60", '.' },
    { "2026-10-25 02:30 31", '-' },
    { "2026-10-25 03:30 30", '-' },
    { "2026-10-25 03:30 31", 'x' },
    { "2026-10-25 04:00 60", 'x' },
    { "2026-10-25 05:00 60", '.' },
    { "2026-10-24 22:00 300", '.' },
    { "2026-10-24 22:00 301", '-' },
  };

  say_always (fixture, "7 03:00 04:00 -, 7 04:00 05:00 x");
  ASSERT_CASES (cases);
}

/* From the first day to the last the dated weeks hold, one with nothing in it leaves it as always,
 * and of two the one that begins last. A night is of two days. */
static void
test_dated (RulesFixture  *fixture,
            gconstpointer  data)
{
  const Case cases[] = {
    { "2026-11-23", 'x' },
    { "2026-11-24", '+' },
    { "2026-11-26", '+' },
    { "2026-11-27", 'x' },
    { "2026-11-23 23:00 120", '.' },
    { "2026-11-23 22:30 120", 'x' },
    { "2026-11-26 23:00 120", '.' },
    { "2026-11-26 23:59 2", '.' },
    { "2026-11-26 22:00 600", '.' },
    /* Also the first half hour after midnight. */
    { "2026-12-21 23:00 90", 'x' },
    { "2026-12-21 23:00 60", '.' },
    { "2026-12-22 23:00 60", '.' },
    { "2026-12-22 23:00 61", '.' },
    { "2026-11-26 22:00 601", 'x' },
    /* Two at once. */
    { "2026-12-01", '+' },
    { "2026-12-02", '-' },
    { "2026-12-03", '-' },
    { "2026-12-04", '+' },
    { "2026-12-05", 'x' },
    /* Two that begin at once: the later word. */
    { "2026-12-07", '-' },
    { "2026-12-08", '+' },
    /* Nothing said, as always; also over the word of another. */
    { "2026-12-14", 'x' },
    { "2026-12-16", '+' },
    { "2026-12-17", '+' },
    /* The leap day, and the year's end. */
    { "2028-02-28", 'x' },
    { "2028-02-29", '+' },
    { "2028-03-01", 'x' },
    { "2026-12-31", '+' },
    { "2027-01-01", '+' },
    { "2027-01-02", 'x' },
  };
  const char *likes = "1 08:00 23:00 +, 2 08:00 23:00 +, 3 08:00 23:00 +, 4 08:00 23:00 +, "
                      "5 08:00 23:00 +, 6 08:00 23:00 +, 7 08:00 23:00 +";
  const char *rather_not = "1 08:00 23:00 -, 2 08:00 23:00 -, 3 08:00 23:00 -, 4 08:00 23:00 -, "
                           "5 08:00 23:00 -, 6 08:00 23:00 -, 7 08:00 23:00 -";
  const char *cannot = "1 08:00 23:00 x, 2 08:00 23:00 x, 3 08:00 23:00 x, 4 08:00 23:00 x, "
                       "5 08:00 23:00 x, 6 08:00 23:00 x, 7 08:00 23:00 x";

  for (int order = 0; order < 2; order++)
    {
      rules_fixture_forget (fixture);
      if (order == 0)
        say_always (fixture, cannot);
      say_for (fixture, "2026-12-02", "2026-12-03", rather_not);
      say_for (fixture, "2026-11-24", "2026-11-26", likes);
      say_for (fixture, "2026-12-01", "2026-12-04", likes);
      say_for (fixture, "2026-12-07", "2026-12-08", likes);
      say_for (fixture, "2026-12-07", "2026-12-07", rather_not);
      say_for (fixture, "2026-12-14", "2026-12-16", NULL);
      say_for (fixture, "2026-12-16", "2026-12-17", likes);
      say_for (fixture, "2026-12-17", "2026-12-17", NULL);
      say_for (fixture, "2026-12-22", "2026-12-22", "2 00:00 00:30 x");
      say_for (fixture, "2028-02-29", "2028-02-29", likes);
      say_for (fixture, "2026-12-31", "2027-01-01", likes);
      if (order == 1)
        say_always (fixture, cannot);
      ASSERT_CASES (cases);
    }
}

/* Where nothing was ever said, all can be, but for the days of which something is. */
static void
test_dated_alone (RulesFixture  *fixture,
                  gconstpointer  data)
{
  const Case cases[] = {
    { "2026-11-23", '.' }, { "2026-11-24", 'x' }, { "2026-11-25", '.' },
    { "2026-12-01", '.' }, { "2026-12-08", '.' },
  };

  ASSERT_CASES (((const Case[]) { { "2026-11-24", '.' } }));
  say_for (fixture, "2026-11-24", "2026-11-24", "2 00:00 24:00 x");
  say_for (fixture, "2026-12-01", "2026-12-01", NULL);
  ASSERT_CASES (cases);
}

/* A date goes before the week, for better or worse, to the minute. */
static void
test_wishes (RulesFixture  *fixture,
             gconstpointer  data)
{
  const struct
  {
    const char *wishes;
    Case asked;
  } cases[] = {
    { "2026-11-24 10:00 120 x", { "2026-11-24 12:00 60", '.' } },
    { "2026-11-24 10:00 120 x", { "2026-11-24 11:59 60", 'x' } },
    { "2026-11-24 10:00 120 x", { "2026-11-24 08:00 120", '.' } },
    { "2026-11-24 10:00 120 x", { "2026-11-24 08:00 121", 'x' } },
    { "2026-11-24 10:00 120 x", { "2026-11-23 10:00 120", '.' } },
    { "2026-11-24 10:00 120 -", { "2026-11-24 11:00 120", '-' } },
    { "2026-11-24 10:00 120 +", { "2026-11-24 10:00 120", '+' } },
    { "2026-11-24 10:00 120 +", { "2026-11-24 10:00 121", '.' } },
    { "2026-11-24 10:00 120 +", { "2026-11-24 09:59 121", '.' } },
    /* Over the week's words: on Thursday nothing goes, on Friday everything is liked. */
    { "", { "2026-11-26 10:00 60", 'x' } },
    { "2026-11-26 10:00 60 .", { "2026-11-26 10:00 60", '.' } },
    { "2026-11-26 10:00 60 .", { "2026-11-26 10:00 61", 'x' } },
    { "2026-11-26 10:00 60 .", { "2026-11-26 09:59 61", 'x' } },
    { "2026-11-26 10:00 60 +", { "2026-11-26 10:00 60", '+' } },
    { "2026-11-27 10:00 60 .", { "2026-11-27 10:00 60", '.' } },
    { "2026-11-27 10:00 60 -", { "2026-11-27 08:00 300", '-' } },
    { "2026-11-27 10:00 60 -", { "2026-11-27 11:00 60", '+' } },
    /* Between two half hours, a few minutes, which no half hour begins in. */
    { "2026-11-24 10:10 10 x", { "2026-11-24 10:00 30", 'x' } },
    { "2026-11-24 10:10 10 x", { "2026-11-24 10:20 30", '.' } },
    { "2026-11-24 10:10 10 x", { "2026-11-24 10:00 10", '.' } },
    { "2026-11-24 10:10 10 x", { "2026-11-24 10:19 30", 'x' } },
    { "2026-11-26 10:10 40 .", { "2026-11-26 10:10 40", '.' } },
    { "2026-11-26 10:10 40 .", { "2026-11-26 10:10 41", 'x' } },
    { "2026-11-26 10:10 40 .", { "2026-11-26 10:09 41", 'x' } },
    /* Of two the one that begins last, in the order in which the roster has them. */
    { "2026-11-24 08:00 480 x, 2026-11-24 10:00 60 +", { "2026-11-24 10:00 60", '+' } },
    { "2026-11-24 08:00 480 x, 2026-11-24 10:00 60 +", { "2026-11-24 09:59 61", 'x' } },
    { "2026-11-24 08:00 480 x, 2026-11-24 10:00 60 +", { "2026-11-24 10:00 61", 'x' } },
    { "2026-11-24 08:00 480 +, 2026-11-24 10:00 60 x", { "2026-11-24 08:00 120", '+' } },
    { "2026-11-24 08:00 480 +, 2026-11-24 10:00 60 x", { "2026-11-24 11:00 120", '+' } },
    { "2026-11-24 08:00 480 +, 2026-11-24 10:00 60 x", { "2026-11-24 08:00 480", 'x' } },
    /* Side by side. */
    { "2026-11-26 10:00 15 ., 2026-11-26 10:15 45 +", { "2026-11-26 10:00 60", '.' } },
    { "2026-11-26 10:00 15 ., 2026-11-26 10:15 45 +", { "2026-11-26 10:15 45", '+' } },
    { "2026-11-26 10:00 15 ., 2026-11-26 10:16 44 +", { "2026-11-26 10:00 60", 'x' } },
    /* Over midnight and over the clock's changes. */
    { "2026-11-24 23:00 120 x", { "2026-11-25 00:59 60", 'x' } },
    { "2026-11-24 23:00 120 x", { "2026-11-25 01:00 60", '.' } },
    { "2026-03-29 02:00 120 x", { "2026-03-29 04:00 60", '.' } },
    { "2026-03-29 01:00 120 x", { "2026-03-29 02:59 2", 'x' } },
    { "2026-10-25 03:00 60 x", { "2026-10-25 02:00 60", '.' } },
    { "2026-10-25 03:00 60 x", { "2026-10-25 02:00 61", 'x' } },
    { "2026-10-25 03:00 60 x", { "2026-10-25 04:00 60", '.' } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].wishes);
      rules_fixture_forget (fixture);
      say_always (fixture, "4 00:00 24:00 x, 5 00:00 24:00 +");
      if (*cases[i].wishes != '\0')
        wish (fixture, cases[i].wishes);
      assert_cases (fixture, &cases[i].asked, 1);
    }
}

/* A wish is its person's alone. */
static void
test_whose (RulesFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_read_shift (fixture, SHIFT, "2026-11-24");
  g_autofree AlongFinding *of_partner = NULL;
  g_autofree AlongFinding *of_person = NULL;
  g_autofree char *week = make_week ("2 00:00 24:00 x");

  rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PARTNER, "week", week, NULL);
  of_partner = rules_fixture_find (fixture, ALONG_FINDING_CANNOT, shift, PARTNER);
  of_person = rules_fixture_find (fixture, ALONG_FINDING_CANNOT, shift, PERSON);
  g_assert_nonnull (of_partner);
  g_assert_null (of_person);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) \
  g_test_add (path, RulesFixture, NULL, rules_fixture_set_up, test, rules_fixture_tear_down)
  ADD ("/time/week", test_week);
  ADD ("/time/clock-changes", test_clock_changes);
  ADD ("/time/dated", test_dated);
  ADD ("/time/dated-alone", test_dated_alone);
  ADD ("/time/wishes", test_wishes);
  ADD ("/time/whose", test_whose);
#undef ADD

  return g_test_run ();
}
