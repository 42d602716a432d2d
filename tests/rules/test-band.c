/* test-band.c — how much is agreed: hours, shifts and days in a week, a month and in a row
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "model/along-week.h"
#include "rules-fixture.h"
#include "rules/along-cap.h"

/* The property of the terms in which the number that a rule looks at is agreed. */
static const char *
get_property (AlongFindingCode code)
{
  switch ((int) code)
    {
    case ALONG_FINDING_DAY_WORK:
      return "most-day-minutes";
    case ALONG_FINDING_WEEK_WORK:
      return "most-minutes";
    case ALONG_FINDING_WEEK_SHIFTS:
      return "most-shifts";
    case ALONG_FINDING_WEEK_DAYS:
      return "most-week-days";
    case ALONG_FINDING_MONTH_DAYS:
      return "most-month-days";
    case ALONG_FINDING_DAYS_IN_ROW:
      return "most-days-in-row";
    case ALONG_FINDING_WEEKENDS:
      return "most-weekends";
    default:
      return "least-minutes";
    }
}

typedef struct
{
  const char *works; /* what the person takes on besides */
  const char *shift;
  int number;        /* what it makes */
} Case;

/* What may be taken on besides @shift, and how heavily more weighs, as the planner asks it. */
static void
assert_cap (RulesFixture     *fixture,
            AlongFindingCode  code,
            AlongShift       *shift,
            int               most,
            AlongSeverity     severity)
{
  AlongDirectory *directory = along_roster_get_directory (fixture->roster);
  AlongDay day =
    along_zone_get_day (along_directory_get_zone (directory), along_shift_get_start (shift));
  AlongAgreed agreed = along_agreed_find (directory, PERSON, day);
  AlongDay week = along_week_get_start (day, along_agency_get_week_start (fixture->agency));
  AlongBand band = along_band_find (directory, PERSON, week);
  AlongSeverity found;

  g_assert_cmpint (along_cap_find (directory, code, &agreed, &band, &found), ==, most);
  g_assert_cmpint (found, ==, severity);
}

/* Where each case makes its number, one less is too little to agree on and the number is enough. */
static void
assert_cases (RulesFixture     *fixture,
              AlongFindingCode  code,
              const Case       *cases,
              gsize             n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_read_shift (fixture, SHIFT, cases[i].shift);
      g_autofree AlongFinding *finding = NULL;

      g_test_message ("%s beside %s", cases[i].shift, cases[i].works);

      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, get_property (code),
                         cases[i].number, NULL);
      rules_fixture_take_all (fixture, cases[i].works);
      g_assert_cmpint (rules_fixture_ask (fixture, code, shift), ==, NOTHING);

      rules_fixture_forget (fixture);
      rules_fixture_set_rule (fixture, code, ALONG_SEVERITY_NEEDS_REASON, cases[i].number);
      rules_fixture_take_all (fixture, cases[i].works);
      g_assert_cmpint (rules_fixture_ask (fixture, code, shift), ==, NOTHING);

      /* One is the least that can be agreed: none is no limit. */
      if (cases[i].number < 2)
        continue;

      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, get_property (code),
                         cases[i].number - 1, NULL);
      rules_fixture_take_all (fixture, cases[i].works);
      finding = rules_fixture_find (fixture, code, shift, PERSON);
      g_assert_nonnull (finding);
      g_assert_cmpint (finding->number, ==, cases[i].number);
      g_assert_cmpint (finding->limit, ==, cases[i].number - 1);

      rules_fixture_forget (fixture);
      rules_fixture_set_rule (fixture, code, ALONG_SEVERITY_NOT_GLADLY, cases[i].number - 1);
      rules_fixture_take_all (fixture, cases[i].works);
      g_assert_cmpint (rules_fixture_ask (fixture, code, shift), ==, cases[i].number);
      assert_cap (fixture, code, shift, cases[i].number - 1, ALONG_SEVERITY_NOT_GLADLY);

      /* What is agreed counts where the agency does without the rule, too. */
      rules_fixture_forget (fixture);
      rules_fixture_set_rule (fixture, code, ALONG_SEVERITY_OFF, cases[i].number - 1);
      assert_cap (fixture, code, shift, 0, ALONG_SEVERITY_OFF);
      rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, get_property (code),
                         cases[i].number, NULL);
      assert_cap (fixture, code, shift, cases[i].number, along_rule_table_find (code)->severity);
    }
}

#define ASSERT_CASES(code, cases) assert_cases (fixture, code, cases, G_N_ELEMENTS (cases))

/* Monday to Sunday; what begins in the week counts, and all of it. */
static void
test_week_work (RulesFixture  *fixture,
                gconstpointer  data)
{
  const Case cases[] = {
    { "", "2026-11-24 10:00 120", 120 },
    { "", "2026-11-24 10:00 121", 121 },
    { "2026-11-23 00:00 60, 2026-11-29 23:59 60", "2026-11-24", 240 },
    { "2026-11-22 23:59 60, 2026-11-30 00:00 60", "2026-11-24", 120 },
    { "2026-11-22 22:00 480", "2026-11-29 22:00 480", 480 },
    { "2026-11-23 22:00 480, 2026-11-25 22:00 480", "2026-11-24", 1080 },
    /* Twice on one day. */
    { "2026-11-24 14:00 90", "2026-11-24", 210 },
    /* Across the year's end: Monday is 28 December, Sunday 3 January. */
    { "2026-12-28, 2027-01-03", "2026-12-31", 360 },
    { "2026-12-27, 2027-01-04", "2026-12-31", 120 },
    /* The night has nine hours, or seven. */
    { "2026-10-24 22:00 480", "2026-10-20", 660 },
    { "2026-03-28 22:00 480", "2026-03-24", 540 },
    { "2026-10-25", "2026-10-25 22:00 480", 600 },
    { "2026-10-26", "2026-10-25 22:00 480", 480 },
    { "2026-10-26", "2026-10-24 22:00 480", 540 },
    /* What it would be at the same time with is not counted besides: it can't be both. */
    { "2026-11-24 11:00 120", "2026-11-24", 120 },
  };

  ASSERT_CASES (ALONG_FINDING_WEEK_WORK, cases);
}

static void
test_week_shifts (RulesFixture  *fixture,
                  gconstpointer  data)
{
  const Case cases[] = {
    { "", "2026-11-24", 1 },
    { "2026-11-24 14:00 60", "2026-11-24", 2 },
    { "2026-11-23 00:00 60, 2026-11-29 23:59 60", "2026-11-24", 3 },
    { "2026-11-22 23:59 60, 2026-11-30 00:00 60", "2026-11-24", 1 },
    { "2026-11-22, 2026-11-23 08:00 60, 2026-11-23, 2026-11-25", "2026-11-29", 4 },
  };

  ASSERT_CASES (ALONG_FINDING_WEEK_SHIFTS, cases);
}

static void
test_week_days (RulesFixture  *fixture,
                gconstpointer  data)
{
  const Case cases[] = {
    { "", "2026-11-24", 1 },
    { "2026-11-24 14:00 60", "2026-11-24", 1 },
    { "2026-11-24 07:00 60, 2026-11-24 14:00 60", "2026-11-24", 1 },
    { "2026-11-23", "2026-11-24", 2 },
    { "2026-11-23 08:00 60, 2026-11-23, 2026-11-25 08:00 60, 2026-11-25", "2026-11-24", 3 },
    { "2026-11-23, 2026-11-24 14:00 60, 2026-11-25", "2026-11-24", 3 },
    { "2026-11-23, 2026-11-24 08:00 60, 2026-11-24 14:00 60, 2026-11-25", "2026-11-24", 3 },
    { "2026-11-23 00:00 60, 2026-11-29 23:59 60", "2026-11-24", 3 },
    { "2026-11-22 23:59 60, 2026-11-30 00:00 60", "2026-11-24", 1 },
    { "2026-11-23, 2026-11-24, 2026-11-25, 2026-11-26, 2026-11-27, 2026-11-28", "2026-11-29", 7 },
    /* A night is the work of the day on which it begins. */
    { "2026-11-23 22:00 480", "2026-11-24", 2 },
    { "2026-11-24 22:00 480", "2026-11-24", 1 },
  };

  ASSERT_CASES (ALONG_FINDING_WEEK_DAYS, cases);
}

static void
test_month_days (RulesFixture  *fixture,
                 gconstpointer  data)
{
  const Case cases[] = {
    { "", "2026-11-24", 1 },
    { "2026-11-24 14:00 60", "2026-11-24", 1 },
    { "2026-11-01 00:00 60, 2026-11-30 23:59 60", "2026-11-24", 3 },
    { "2026-10-31 23:59 60, 2026-12-01 00:00 60", "2026-11-24", 1 },
    { "2026-11-01, 2026-11-30", "2026-12-01", 1 },
    { "2026-12-01, 2026-12-31 23:59 60", "2026-12-15", 3 },
    { "2026-11-30, 2027-01-01 00:00 60", "2026-12-31", 1 },
    { "2026-12-31, 2027-01-31", "2027-01-01", 2 },
    /* February with 28 days and with 29. */
    { "2026-02-28, 2026-03-01", "2026-02-01", 2 },
    { "2028-02-28, 2028-02-29, 2028-03-01", "2028-02-01", 3 },
    { "2028-02-01, 2028-03-01", "2028-02-29", 2 },
    { "2028-02-29, 2028-03-31", "2028-03-01", 2 },
    { "2026-10-01, 2026-10-25 23:00 60", "2026-10-24 23:00 300", 3 },
  };

  ASSERT_CASES (ALONG_FINDING_MONTH_DAYS, cases);
}

static void
test_days_in_row (RulesFixture  *fixture,
                  gconstpointer  data)
{
  const Case cases[] = {
    { "", "2026-11-24", 1 },
    { "2026-11-22, 2026-11-26", "2026-11-24", 1 },
    { "2026-11-23", "2026-11-24", 2 },
    { "2026-11-25", "2026-11-24", 2 },
    { "2026-11-23, 2026-11-25", "2026-11-24", 3 },
    { "2026-11-21, 2026-11-22, 2026-11-23, 2026-11-25, 2026-11-26, 2026-11-28", "2026-11-24", 6 },
    { "2026-11-20, 2026-11-22, 2026-11-23, 2026-11-24 14:00 60", "2026-11-24", 3 },
    { "2026-11-22 08:00 60, 2026-11-22, 2026-11-23 08:00 60, 2026-11-23", "2026-11-24", 3 },
    /* Whatever week, month or year it is, and through both changes of the clock. */
    { "2026-12-30, 2026-12-31, 2027-01-02", "2027-01-01", 4 },
    { "2028-02-28, 2028-03-01", "2028-02-29", 3 },
    { "2026-03-28 23:30 60, 2026-03-30 00:00 60", "2026-03-29 22:00 60", 3 },
    { "2026-10-24 23:30 60, 2026-10-26 00:00 60", "2026-10-25 00:30 60", 3 },
    /* A night is the work of the day on which it begins. */
    { "2026-11-22 22:00 480", "2026-11-24", 1 },
    { "2026-11-23 22:00 480", "2026-11-25", 1 },
  };

  ASSERT_CASES (ALONG_FINDING_DAYS_IN_ROW, cases);
}

/* 28 and 29 November 2026 are a weekend. */
static void
test_weekends (RulesFixture  *fixture,
               gconstpointer  data)
{
  const Case cases[] = {
    { "", "2026-11-28", 1 },
    { "2026-11-29", "2026-11-28", 1 },
    { "2026-11-27, 2026-11-30", "2026-11-28", 1 },
    { "2026-11-21", "2026-11-28", 2 },
    { "2026-11-22 23:59 60", "2026-11-28", 2 },
    { "2026-11-21 00:00 60", "2026-11-29", 2 },
    { "2026-11-20 23:59 120, 2026-11-23 00:00 60", "2026-11-29", 1 },
    { "2026-12-05", "2026-11-29", 2 },
    { "2026-12-06", "2026-11-28", 2 },
    { "2026-12-04 23:59 60, 2026-12-07 00:00 60", "2026-11-28", 1 },
    { "2026-11-14, 2026-11-15, 2026-11-22, 2026-12-05", "2026-11-28", 4 },
    { "2026-11-14, 2026-12-12", "2026-11-28", 1 },
    { "2026-12-27, 2027-01-09", "2027-01-02", 3 },
    { "2026-10-18, 2026-10-31", "2026-10-25 01:00 240", 3 },
    { "2026-03-21, 2026-04-05", "2026-03-28 22:00 480", 3 },
  };
  const char *const weekdays[] = {
    "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-27 23:59 60",
    "2026-11-30 00:00 60",
  };

  ASSERT_CASES (ALONG_FINDING_WEEKENDS, cases);

  /* Whoever works many weekends can work between them. */
  rules_fixture_set_rule (fixture, ALONG_FINDING_WEEKENDS, ALONG_SEVERITY_NOT_GLADLY, 1);
  rules_fixture_take_all (fixture, "2026-11-14, 2026-11-21, 2026-11-28, 2026-12-05");
  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_read_shift (fixture, SHIFT, weekdays[i]);

      g_assert_cmpint (rules_fixture_ask (fixture, ALONG_FINDING_WEEKENDS, shift), ==, NOTHING);
    }
}

/* Where the agency's weeks begin on Sunday, they end on Saturday. */
static void
test_sunday_weeks (RulesFixture  *fixture,
                   gconstpointer  data)
{
  const Case work[] = {
    { "2026-11-22 00:00 60, 2026-11-28 23:59 60", "2026-11-24", 240 },
    { "2026-11-21 23:59 60, 2026-11-29 00:00 60", "2026-11-24", 120 },
    { "2026-11-22, 2026-11-28", "2026-11-29", 120 },
  };
  const Case shifts[] = {
    { "2026-11-22 00:00 60, 2026-11-28 23:59 60", "2026-11-24", 3 },
    { "2026-11-21 23:59 60, 2026-11-29 00:00 60", "2026-11-24", 1 },
  };
  const Case days[] = {
    { "2026-11-22 00:00 60, 2026-11-28 23:59 60", "2026-11-24", 3 },
    { "2026-11-21 23:59 60, 2026-11-29 00:00 60", "2026-11-24", 1 },
  };
  /* A weekend stays one. */
  const Case weekends[] = {
    { "2026-11-29", "2026-11-28", 1 },
    { "2026-11-22", "2026-11-28", 2 },
    { "2026-12-05", "2026-11-29", 2 },
  };

  g_object_set (fixture->agency, "week-start", G_DATE_SUNDAY, NULL);
  ASSERT_CASES (ALONG_FINDING_WEEK_WORK, work);
  ASSERT_CASES (ALONG_FINDING_WEEK_SHIFTS, shifts);
  ASSERT_CASES (ALONG_FINDING_WEEK_DAYS, days);
  ASSERT_CASES (ALONG_FINDING_WEEKENDS, weekends);
}

/* How the rules come: six days and two weekends in a row, all else as agreed. */
static void
test_defaults (RulesFixture  *fixture,
               gconstpointer  data)
{
  const struct
  {
    AlongFindingCode code;
    const char *works;
    const char *shift;
    int number;
  } cases[] = {
    { ALONG_FINDING_DAYS_IN_ROW, "2026-11-24, 2026-11-25, 2026-11-26, 2026-11-27, 2026-11-28",
      "2026-11-23", NOTHING },
    { ALONG_FINDING_DAYS_IN_ROW,
      "2026-11-24, 2026-11-25, 2026-11-26, 2026-11-27, 2026-11-28, 2026-11-29", "2026-11-23", 7 },
    { ALONG_FINDING_WEEKENDS, "2026-11-21", "2026-11-28", NOTHING },
    { ALONG_FINDING_WEEKENDS, "2026-11-14, 2026-11-21", "2026-11-28", 3 },
    { ALONG_FINDING_WEEK_WORK, "2026-11-23 00:00 1440, 2026-11-25 00:00 1440",
      "2026-11-24 00:00 1440", NOTHING },
    { ALONG_FINDING_WEEK_SHIFTS, "2026-11-24 12:00 60, 2026-11-24 13:00 60", "2026-11-24",
      NOTHING },
    { ALONG_FINDING_WEEK_DAYS,
      "2026-11-24, 2026-11-25, 2026-11-26, 2026-11-27, 2026-11-28, 2026-11-29", "2026-11-23",
      NOTHING },
    { ALONG_FINDING_MONTH_DAYS, "2026-11-24, 2026-11-25, 2026-11-26, 2026-11-27", "2026-11-23",
      NOTHING },
    { ALONG_FINDING_LEAST_WORK, "", "2026-11-24", NOTHING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_read_shift (fixture, SHIFT, cases[i].shift);

      g_test_message ("%u: %s beside %s", cases[i].code, cases[i].shift, cases[i].works);
      rules_fixture_take_all (fixture, cases[i].works);
      g_assert_cmpint (rules_fixture_ask (fixture, cases[i].code, shift), ==, cases[i].number);
    }
}

/* What the week has without the shift, against what was agreed at least. */
static void
test_least_work (RulesFixture  *fixture,
                 gconstpointer  data)
{
  const struct
  {
    int least;
    int most;
    const char *works;
    const char *shift;
    int number;
    int limit;
  } cases[] = {
    { 120, 0, "", "2026-11-24", 0, 120 },
    { 120, 0, "2026-11-23 10:00 119", "2026-11-24", 119, 120 },
    { 120, 0, "2026-11-23 10:00 120", "2026-11-24", NOTHING, 0 },
    { 120, 0, "2026-11-23 10:00 121", "2026-11-24", NOTHING, 0 },
    { 120, 0, "2026-11-22 23:59 60, 2026-11-30 00:00 60", "2026-11-24", 0, 120 },
    { 120, 0, "2026-11-23 00:00 60, 2026-11-29 23:59 60", "2026-11-24", NOTHING, 0 },
    { 0, 0, "", "2026-11-24", NOTHING, 0 },
    { 1, 0, "", "2026-11-24", 0, 1 },
    { 120, 120, "2026-11-23 10:00 119", "2026-11-24", 119, 120 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_read_shift (fixture, SHIFT, cases[i].shift);
      g_autofree AlongFinding *finding = NULL;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "least-minutes",
                         cases[i].least, "most-minutes", cases[i].most, NULL);
      rules_fixture_take_all (fixture, cases[i].works);
      finding = rules_fixture_find (fixture, ALONG_FINDING_LEAST_WORK, shift, PERSON);
      g_assert_cmpint (finding != NULL ? finding->number : NOTHING, ==, cases[i].number);
      if (finding != NULL)
        g_assert_cmpint (finding->limit, ==, cases[i].limit);
    }
}

/* While fewer hours are agreed, the least of other weeks speaks for none beyond them. */
static void
test_fewer_hours (RulesFixture  *fixture,
                  gconstpointer  data)
{
  const struct
  {
    const char *works;
    int number;
  } cases[] = {
    { "", 0 },
    { "2026-11-23 10:00 239", 239 },
    { "2026-11-23 10:00 240", NOTHING },
    { "2026-11-23 10:00 300", NOTHING },
  };
  g_autoptr (AlongShift) shift = rules_fixture_read_shift (fixture, SHIFT, "2026-11-24");

  rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "least-minutes", 480,
                     "most-minutes", 1200, NULL);
  rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "first-day",
                     (int) fixture->day, "last-day", (int) fixture->day, "most-minutes", 240, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree AlongFinding *finding = NULL;

      rules_fixture_take_all (fixture, cases[i].works);
      finding = rules_fixture_find (fixture, ALONG_FINDING_LEAST_WORK, shift, PERSON);
      g_assert_cmpint (finding != NULL ? finding->number : NOTHING, ==, cases[i].number);
      if (finding != NULL)
        g_assert_cmpint (finding->limit, ==, 240);
    }
}

/* Which of the terms count on a day: the dated ones from their first day to their last, of two
 * those that begin last, of two that begin at once the later; where they say nothing, the ones that
 * hold always, and then the agency. */
static void
test_terms (RulesFixture  *fixture,
            gconstpointer  data)
{
  const struct
  {
    const char *shift;
    int limit; /* of shifts a week; 0 for none */
  } cases[] = {
    { "2026-11-10", 5 },
    { "2026-11-11", 4 },
    { "2026-11-10 23:59 60", 5 },
    { "2026-11-11 00:00 60", 4 },
    { "2026-11-13", 4 },
    { "2026-11-14", 3 },
    { "2026-11-16", 3 },
    { "2026-11-17", 4 },
    { "2026-11-20", 4 },
    { "2026-11-20 23:59 60", 4 },
    { "2026-11-21", 5 },
    { "2026-11-21 00:00 60", 5 },
    /* Two that begin on the same day. */
    { "2026-12-01", 1 },
    { "2026-12-02", 2 },
    { "2026-12-03", 5 },
    /* One that says nothing of it. */
    { "2026-12-08", 5 },
    /* A leap day, and the last day of a year. */
    { "2028-02-28", 5 },
    { "2028-02-29", 6 },
    { "2028-03-01", 5 },
    { "2026-12-30", 5 },
    { "2026-12-31", 7 },
    { "2027-01-01", 7 },
    { "2027-01-02", 5 },
  };
  const struct
  {
    const char *first;
    const char *last;
    int most_shifts;
  } dated[] = {
    { "2026-11-14", "2026-11-16", 3 },
    { "2026-11-11", "2026-11-20", 4 },
    { "2026-12-01", "2026-12-02", 2 },
    { "2026-12-01", "2026-12-01", 1 },
    { "2026-12-08", "2026-12-08", 0 },
    { "2028-02-29", "2028-02-29", 6 },
    { "2026-12-31", "2027-01-01", 7 },
  };

  for (int with_always = 0; with_always < 2; with_always++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr (AlongShift) shift = rules_fixture_read_shift (fixture, SHIFT, cases[i].shift);
        g_autoptr (AlongShift) other = rules_fixture_new_shift (fixture, OTHER, 0, 1);
        g_autofree AlongFinding *finding = NULL;
        g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
        int limit = cases[i].limit;

        g_test_message ("%s", cases[i].shift);
        rules_fixture_forget (fixture);
        for (guint k = 0; k < G_N_ELEMENTS (dated); k++)
          {
            AlongDay first, last;

            g_assert_true (along_day_parse (dated[k].first, &first));
            g_assert_true (along_day_parse (dated[k].last, &last));
            rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "first-day",
                               (int) first, "last-day", (int) last, "most-shifts",
                               dated[k].most_shifts, NULL);
          }
        if (with_always)
          rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "most-shifts", 5,
                             NULL);
        rules_fixture_set_rule (fixture, ALONG_FINDING_WEEK_SHIFTS, ALONG_SEVERITY_NEEDS_REASON, 8);
        if (limit == 5 && !with_always)
          limit = 8;

        /* Others of a few minutes on the same day, so that the shift is the ninth. */
        for (int k = 0; k < 8; k++)
          {
            gint64 start = along_shift_get_start (shift) - (k + 1) * 60;

            if (along_zone_get_day (fixture->zone, start) !=
                along_zone_get_day (fixture->zone, along_shift_get_start (shift)))
              start = along_shift_get_end (shift) + k * 60;
            g_object_set (other, "id", 2000 + (gint64) k, "start", start, "end", start + 60, NULL);
            g_ptr_array_add (others, along_record_copy (ALONG_RECORD (other)));
            along_roster_add_shift (fixture->roster, g_ptr_array_index (others, k));
            rules_fixture_assign (fixture, 3000 + k, 2000 + k, PERSON, ALONG_ASSIGNMENT_PROPOSED);
          }

        finding = rules_fixture_find (fixture, ALONG_FINDING_WEEK_SHIFTS, shift, PERSON);
        g_assert_nonnull (finding);
        g_assert_cmpint (finding->limit, ==, limit);
      }
}

/* Where fewer hours are agreed for some days of a week, those hold for all of it: the bar and the
 * rules say the same on each day. */
static void
test_part_of_week (RulesFixture  *fixture,
                   gconstpointer  data)
{
  const AlongDay monday = along_day_new (2026, 11, 23);
  const struct
  {
    int first; /* of the days for which other hours are agreed, from Monday */
    int last;
    int dated;
    int agency;
    int most;
  } cases[] = {
    { 2, 30, 600, 0, 600 },
    { -30, 0, 600, 0, 600 },
    { 6, 6, 600, 0, 600 },
    { 7, 30, 600, 0, 1200 },
    { -30, -1, 600, 0, 1200 },
    { 2, 30, 1500, 0, 1200 },
    { -30, 0, 1500, 0, 1200 },
    { 0, 6, 1500, 0, 1500 },
    /* What is agreed goes before the agency. */
    { 2, 30, 600, 300, 600 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      rules_fixture_take_all (fixture,
                              "2026-11-23 12:30 660, 2026-11-24 12:30 660, 2026-11-27 12:30 660");
      if (cases[i].agency != 0)
        rules_fixture_set_rule (fixture, ALONG_FINDING_WEEK_WORK, ALONG_SEVERITY_NEEDS_REASON,
                                cases[i].agency);
      rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "most-minutes", 1200,
                         NULL);
      rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "first-day",
                         (int) monday + cases[i].first, "last-day", (int) monday + cases[i].last,
                         "most-minutes", cases[i].dated, NULL);

      g_assert_cmpint (along_load_find (fixture->roster, PERSON, monday).most, ==, cases[i].most);
      for (int day = 0; day < 7; day++)
        {
          g_autofree char *text = along_day_to_iso (monday + day);
          g_autoptr (AlongShift) shift = rules_fixture_read_shift (fixture, SHIFT, text);
          g_autofree AlongFinding *finding =
            rules_fixture_find (fixture, ALONG_FINDING_WEEK_WORK, shift, PERSON);

          g_assert_nonnull (finding);
          g_assert_cmpint (finding->limit, ==, cases[i].most);
        }
    }
}

/* An agency that does without a limit for everybody keeps what is agreed with one. */
static void
test_off (RulesFixture  *fixture,
          gconstpointer  data)
{
  const AlongFindingCode codes[] = {
    ALONG_FINDING_WEEK_WORK, ALONG_FINDING_WEEK_SHIFTS, ALONG_FINDING_WEEK_DAYS,
    ALONG_FINDING_MONTH_DAYS, ALONG_FINDING_DAYS_IN_ROW, ALONG_FINDING_DAY_WORK,
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_read_shift (fixture, SHIFT, "2026-11-24");
      g_autofree AlongFinding *finding = NULL;
      g_autoptr (GPtrArray) findings = NULL;

      rules_fixture_forget (fixture);
      rules_fixture_take_all (fixture, "2026-11-23");
      rules_fixture_set_rule (fixture, codes[i], ALONG_SEVERITY_OFF, 1);
      g_assert_cmpint (rules_fixture_ask (fixture, codes[i], shift), ==, NOTHING);

      rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, get_property (codes[i]), 1,
                         NULL);
      findings = along_rules_check (fixture->roster, shift, PERSON, 0);
      g_assert_cmpuint (findings->len, ==, 1);
      g_assert_cmpint (((AlongFinding *) g_ptr_array_index (findings, 0))->code, ==, codes[i]);
      g_assert_cmpint (((AlongFinding *) g_ptr_array_index (findings, 0))->severity, ==,
                       ALONG_SEVERITY_NEEDS_REASON);
    }
}

/* The same numbers and weeks beside the grid. */
static void
test_load_of_week (RulesFixture  *fixture,
                   gconstpointer  data)
{
  AlongDay monday = along_day_new (2026, 11, 23);
  AlongLoad load;

  rules_fixture_take_all (fixture,
                          "2026-11-01 23:59 1, 2026-11-02 00:00 2, 2026-11-22 23:59 4, "
                          "2026-11-23 00:00 8, 2026-11-29 23:59 16, 2026-11-30 00:00 32");
  load = along_load_find (fixture->roster, PERSON, monday);
  g_assert_cmpint (load.week, ==, 24);
  g_assert_cmpint (load.weeks, ==, 30);
  g_assert_cmpint (load.least, ==, 0);
  g_assert_cmpint (load.most, ==, 0);

  rules_fixture_set_rule (fixture, ALONG_FINDING_WEEK_WORK, ALONG_SEVERITY_NEEDS_REASON, 600);
  load = along_load_find (fixture->roster, PERSON, monday);
  g_assert_cmpint (load.most, ==, 600);

  rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "least-minutes", 60,
                     "most-minutes", 120, NULL);
  load = along_load_find (fixture->roster, PERSON, monday);
  g_assert_cmpint (load.least, ==, 60);
  g_assert_cmpint (load.most, ==, 120);

  rules_fixture_forget (fixture);
  rules_fixture_set_rule (fixture, ALONG_FINDING_WEEK_WORK, ALONG_SEVERITY_OFF, 600);
  load = along_load_find (fixture->roster, PERSON, monday);
  g_assert_cmpint (load.most, ==, 0);
}

/* What somebody has the seat of and is away from takes none of their hours, beside the grid or by
 * the rules, on however little of it they are away; but for where they came all the same. */
static void
test_away (RulesFixture  *fixture,
           gconstpointer  data)
{
  static const struct
  {
    AlongAssignmentState state;
    int from, until; /* the time away in minutes of the day of a shift from 600 to 720 */
    gboolean counts;
  } cases[] = {
    { ALONG_ASSIGNMENT_ACCEPTED, 0, 0, TRUE },
    { ALONG_ASSIGNMENT_ACCEPTED, 600, 720, FALSE },
    { ALONG_ASSIGNMENT_PROPOSED, 600, 720, FALSE },
    { ALONG_ASSIGNMENT_ACCEPTED, 500, 601, FALSE },
    { ALONG_ASSIGNMENT_ACCEPTED, 719, 800, FALSE },
    { ALONG_ASSIGNMENT_ACCEPTED, 500, 600, TRUE },
    { ALONG_ASSIGNMENT_ACCEPTED, 720, 800, TRUE },
    { ALONG_ASSIGNMENT_CHECKED_IN, 600, 720, TRUE },
    { ALONG_ASSIGNMENT_DONE, 600, 720, TRUE },
  };
  AlongDay monday = along_day_new (2026, 11, 23);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) held =
        rules_fixture_read_shift (fixture, OTHER, "2026-11-24 10:00 120");
      g_autoptr (AlongShift) shift =
        rules_fixture_read_shift (fixture, SHIFT, "2026-11-26 10:00 60");
      gint64 midnight = along_shift_get_start (held) - 600 * 60;
      int n_minutes = cases[i].counts ? 120 : 0;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      rules_fixture_set_rule (fixture, ALONG_FINDING_WEEK_WORK, ALONG_SEVERITY_NEEDS_REASON, 1);
      along_roster_add_shift (fixture->roster, held);
      rules_fixture_assign (fixture, ASSIGNMENT, OTHER, PERSON, cases[i].state);
      g_assert_cmpint (along_load_find (fixture->roster, PERSON, monday).week, ==, 120);

      if (cases[i].until != 0)
        rules_fixture_add (fixture, ALONG_TYPE_ABSENCE, "person-id", PERSON, "start",
                           midnight + cases[i].from * 60, "end", midnight + cases[i].until * 60,
                           NULL);
      g_assert_cmpint (along_load_find (fixture->roster, PERSON, monday).week, ==, n_minutes);
      g_assert_cmpint (rules_fixture_ask (fixture, ALONG_FINDING_WEEK_WORK, shift), ==,
                       n_minutes + 60);
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
  ADD ("/band/off", test_off);
  ADD ("/band/part-of-week", test_part_of_week);
  ADD ("/band/away", test_away);
  ADD ("/band/week-work", test_week_work);
  ADD ("/band/week-shifts", test_week_shifts);
  ADD ("/band/week-days", test_week_days);
  ADD ("/band/month-days", test_month_days);
  ADD ("/band/days-in-row", test_days_in_row);
  ADD ("/band/weekends", test_weekends);
  ADD ("/band/sunday-weeks", test_sunday_weeks);
  ADD ("/band/defaults", test_defaults);
  ADD ("/band/least-work", test_least_work);
  ADD ("/band/fewer-hours", test_fewer_hours);
  ADD ("/band/terms", test_terms);
  ADD ("/band/load", test_load_of_week);
#undef ADD

  return g_test_run ();
}
