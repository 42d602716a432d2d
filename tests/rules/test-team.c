/* test-team.c — what a shift lacks, whoever is on it, and what its changes make of those who are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "rules-fixture.h"

/* Who has a seat: nobody, or a sign for each. */
static void
fill_seats (RulesFixture *fixture,
            const char   *seats)
{
  for (guint i = 0; seats[i] != '\0'; i++)
    {
      const struct
      {
        char sign;
        gint64 person_id;
        AlongAssignmentState state;
      } known[] = {
        { 'p', PERSON, ALONG_ASSIGNMENT_ACCEPTED },
        { 'q', PARTNER, ALONG_ASSIGNMENT_PROPOSED },
        { 's', STAFF, ALONG_ASSIGNMENT_ACCEPTED },
        { 'd', PARTNER, ALONG_ASSIGNMENT_DECLINED },
        { 'D', PARTNER, ALONG_ASSIGNMENT_DONE },
        { 'S', PARTNER, ALONG_ASSIGNMENT_STOOD_DOWN },
        { 'e', STAFF, ALONG_ASSIGNMENT_EXCUSED },
        { '?', 999, ALONG_ASSIGNMENT_ACCEPTED },
      };

      for (guint k = 0; k < G_N_ELEMENTS (known); k++)
        if (known[k].sign == seats[i])
          rules_fixture_assign (fixture, ASSIGNMENT + i, SHIFT, known[k].person_id, known[k].state);
    }
}

/* The signs of what is lacking: few people, a professional, somebody on duty, company. */
static char *
get_signs (GPtrArray  *findings,
           AlongShift *shift)
{
  GString *signs = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);
      char sign = finding->code == ALONG_FINDING_TOO_FEW           ? 'F'
                  : finding->code == ALONG_FINDING_NO_PROFESSIONAL ? 'P'
                  : finding->code == ALONG_FINDING_NOBODY_ON_DUTY  ? 'D'
                  : finding->code == ALONG_FINDING_ALONE           ? 'A'
                                                                   : '?';

      g_string_append_c (signs, sign);
      g_assert_cmpint (finding->shift_id, ==, along_record_get_id (ALONG_RECORD (shift)));
      g_assert_cmpint (finding->person_id, ==, sign == 'A' ? PERSON : 0);
    }

  return g_string_free (signs, FALSE);
}

static void
test_lacks (RulesFixture  *fixture,
            gconstpointer  data)
{
  enum { NONE, HERE, AWAY, GONE };
  const struct
  {
    int least;
    int seats;
    gboolean with_professional;
    int on_duty;
    const char *people;
    const char *expected;
    int number;
  } cases[] = {
    /* Enough people. */
    { 2, 2, FALSE, HERE, "pq", "", 0 },
    { 2, 2, FALSE, HERE, "q", "F", 1 },
    { 2, 2, FALSE, HERE, "", "F", 0 },
    { 1, 2, FALSE, HERE, "", "F", 0 },
    { 1, 2, FALSE, HERE, "q", "", 0 },
    { 3, 3, FALSE, HERE, "pq", "F", 2 },
    { 3, 3, FALSE, HERE, "pqs", "", 0 },
    { 2, 3, FALSE, HERE, "pqs", "", 0 },
    /* A shift for one takes no pair, whatever its type says. */
    { 2, 1, FALSE, HERE, "q", "", 0 },
    { 2, 1, FALSE, HERE, "", "F", 0 },
    /* Who will not be there does not count; who has been there does. */
    { 2, 2, FALSE, HERE, "qe", "F", 1 },
    { 1, 2, FALSE, HERE, "d", "F", 0 },
    { 1, 2, FALSE, HERE, "D", "", 0 },
    { 1, 2, FALSE, HERE, "?", "F", 0 },
    { 1, 2, FALSE, HERE, "S", "F", 0 },
    { 2, 2, FALSE, HERE, "pS", "FA", 1 },
    /* A professional goes along: on duty or on a seat. */
    { 1, 2, TRUE, NONE, "q", "PD", 0 },
    { 1, 2, TRUE, HERE, "q", "", 0 },
    { 1, 2, TRUE, NONE, "qs", "", 0 },
    { 1, 2, TRUE, NONE, "sq", "", 0 },
    { 1, 2, TRUE, NONE, "qe", "PD", 0 },
    { 1, 2, TRUE, AWAY, "q", "PD", 0 },
    { 1, 2, TRUE, GONE, "q", "PD", 0 },
    { 1, 2, TRUE, HERE, "qs", "", 0 },
    /* Somebody to call. */
    { 1, 2, FALSE, NONE, "q", "D", 0 },
    { 1, 2, FALSE, NONE, "s", "", 0 },
    { 1, 2, FALSE, AWAY, "q", "D", 0 },
    { 1, 2, FALSE, GONE, "q", "D", 0 },
    { 1, 2, FALSE, AWAY, "s", "FD", 0 },
    /* The only one there has not agreed to work alone. */
    { 1, 2, FALSE, HERE, "p", "A", 0 },
    { 1, 1, FALSE, HERE, "p", "A", 0 },
    { 2, 2, FALSE, HERE, "p", "FA", 1 },
    { 1, 2, FALSE, HERE, "pq", "", 0 },
    { 1, 2, FALSE, HERE, "ps", "", 0 },
    { 1, 2, TRUE, HERE, "p", "", 0 },
    { 1, 2, TRUE, AWAY, "p", "PDA", 0 },
    { 1, 2, TRUE, NONE, "p", "PDA", 0 },
    { 2, 2, TRUE, NONE, "p", "FPDA", 1 },
    { 2, 2, TRUE, NONE, "", "FPD", 0 },
  };

  g_object_set (fixture->partner, "works-alone", TRUE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
      g_autoptr (GPtrArray) findings = NULL;
      g_autofree char *signs = NULL;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      g_object_set (fixture->type, "least", cases[i].least, "with-professional",
                    cases[i].with_professional, NULL);
      g_object_set (fixture->staff, "archived", cases[i].on_duty == GONE, NULL);
      g_object_set (shift, "seats", cases[i].seats, "on-duty-id",
                    cases[i].on_duty == NONE ? 0 : STAFF, NULL);
      along_roster_add_shift (fixture->roster, shift);
      if (cases[i].on_duty == AWAY)
        rules_fixture_add (fixture, ALONG_TYPE_ABSENCE, "person-id", STAFF, "start",
                           along_shift_get_end (shift) - 1, "end", along_shift_get_end (shift),
                           NULL);
      fill_seats (fixture, cases[i].people);

      findings = along_rules_check_team (fixture->roster, shift, fixture->day);
      signs = get_signs (findings, shift);
      g_assert_cmpstr (signs, ==, cases[i].expected);
      if (*signs == 'F')
        {
          const AlongFinding *finding = g_ptr_array_index (findings, 0);

          g_assert_cmpint (finding->number, ==, cases[i].number);
          g_assert_cmpint (finding->limit, ==, MIN (cases[i].least, cases[i].seats));
        }
    }
}

/* Who was back before a shift began leaves a seat open, in which nobody stands in; who was back
 * before its end is no company until then, and does not count while anybody is still out; nor does
 * who is back since nobody knows when. Nobody who is back is alone. */
static void
test_back (RulesFixture  *fixture,
           gconstpointer  data)
{
  enum { UNKNOWN, BEFORE_START, START, BEFORE_END, END };
  const struct
  {
    int back;             /* when the one who is back was */
    AlongAssignmentState other;
    gboolean is_partner;  /* who may work alone; else the one is who may not */
    int least;
    const char *expected;
    int n_open;
    guint n_vacated;
  } cases[] = {
    { UNKNOWN, ALONG_ASSIGNMENT_ACCEPTED, TRUE, 2, "", 0, 0 },
    { UNKNOWN, ALONG_ASSIGNMENT_CHECKED_IN, TRUE, 1, "A", 0, 0 },
    { UNKNOWN, ALONG_ASSIGNMENT_CHECKED_IN, TRUE, 2, "FA", 0, 0 },
    { UNKNOWN, ALONG_ASSIGNMENT_CHECKED_IN, FALSE, 1, "", 0, 0 },
    { UNKNOWN, ALONG_ASSIGNMENT_DONE, TRUE, 2, "", 0, 0 },
    { BEFORE_START, ALONG_ASSIGNMENT_ACCEPTED, TRUE, 1, "A", 1, 0 },
    { START, ALONG_ASSIGNMENT_ACCEPTED, TRUE, 1, "A", 0, 0 },
    { BEFORE_END, ALONG_ASSIGNMENT_ACCEPTED, TRUE, 1, "A", 0, 0 },
    { BEFORE_END, ALONG_ASSIGNMENT_ACCEPTED, TRUE, 2, "FA", 0, 0 },
    { BEFORE_END, ALONG_ASSIGNMENT_CHECKED_IN, TRUE, 1, "A", 0, 0 },
    { BEFORE_END, ALONG_ASSIGNMENT_CHECKED_IN, TRUE, 2, "FA", 0, 0 },
    { BEFORE_END, ALONG_ASSIGNMENT_DONE, TRUE, 2, "", 0, 0 },
    { END, ALONG_ASSIGNMENT_ACCEPTED, TRUE, 2, "", 0, 0 },
    { END, ALONG_ASSIGNMENT_CHECKED_IN, TRUE, 2, "", 0, 0 },
    { BEFORE_START, ALONG_ASSIGNMENT_STOOD_DOWN, TRUE, 1, "F", 2, 1 },
    { BEFORE_END, ALONG_ASSIGNMENT_STOOD_DOWN, FALSE, 1, "", 1, 1 },
    { BEFORE_END, ALONG_ASSIGNMENT_ACCEPTED, FALSE, 1, "", 0, 0 },
    { BEFORE_END, ALONG_ASSIGNMENT_ACCEPTED, FALSE, 2, "F", 0, 0 },
    { END, ALONG_ASSIGNMENT_STOOD_DOWN, FALSE, 1, "", 1, 1 },
  };

  g_object_set (fixture->partner, "works-alone", TRUE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
      gint64 start = along_shift_get_start (shift);
      gint64 end = along_shift_get_end (shift);
      const gint64 times[] = { 0, start - 1, start, end - 1, end };
      g_autoptr (AlongAssignment) back = NULL;
      g_autoptr (GPtrArray) findings = NULL;
      g_autoptr (GPtrArray) vacated = NULL;
      g_autofree char *signs = NULL;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      g_object_set (fixture->type, "least", cases[i].least, NULL);
      g_object_set (shift, "seats", 2, "on-duty-id", STAFF, NULL);
      along_roster_add_shift (fixture->roster, shift);
      back = g_object_new (ALONG_TYPE_ASSIGNMENT, "id", ASSIGNMENT, "shift-id", SHIFT, "person-id",
                           cases[i].is_partner ? PARTNER : PERSON, "state", ALONG_ASSIGNMENT_DONE,
                           "back-at", times[cases[i].back], NULL);
      along_roster_add_assignment (fixture->roster, back);
      rules_fixture_assign (fixture, ASSIGNMENT + 1, SHIFT, cases[i].is_partner ? PERSON : PARTNER,
                            cases[i].other);

      findings = along_rules_check_team (fixture->roster, shift, fixture->day);
      signs = get_signs (findings, shift);
      g_assert_cmpstr (signs, ==, cases[i].expected);
      g_assert_cmpint (along_rules_count_open (fixture->roster, shift, fixture->day), ==,
                       cases[i].n_open);
      vacated = along_rules_find_vacated (fixture->roster, shift, fixture->day);
      g_assert_cmpuint (vacated->len, ==, cases[i].n_vacated);
      g_assert_cmpint (along_rules_count_open (fixture->roster, shift, fixture->day + 1), ==, 0);
    }
}

/* The signs of what @shift lacks. */
static char *
find_lacks (RulesFixture *fixture,
            AlongShift   *shift)
{
  g_autoptr (GPtrArray) findings = along_rules_check_team (fixture->roster, shift, fixture->day);

  return get_signs (findings, shift);
}

/* A professional who has gone home goes along with nobody who is still out; when all are back there
 * was one. */
static void
test_professional_back (RulesFixture  *fixture,
                        gconstpointer  data)
{
  const struct
  {
    int back; /* in minutes from the end of the shift */
    AlongAssignmentState other;
    const char *expected;
  } cases[] = {
    { -60, ALONG_ASSIGNMENT_CHECKED_IN, "PD" },
    { -60, ALONG_ASSIGNMENT_PROPOSED, "PD" },
    { -60, ALONG_ASSIGNMENT_DONE, "" },
    { 0, ALONG_ASSIGNMENT_CHECKED_IN, "" },
  };

  g_object_set (fixture->partner, "works-alone", TRUE, NULL);
  g_object_set (fixture->type, "with-professional", TRUE, "least", 1, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int first = 0; first < 2; first++)
      {
        g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
        g_autofree char *signs = NULL;

        g_test_message ("case %u", i);
        rules_fixture_forget (fixture);
        along_roster_add_shift (fixture->roster, shift);
        rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, first ? STAFF : PARTNER,
                              first ? ALONG_ASSIGNMENT_DONE : cases[i].other);
        rules_fixture_assign (fixture, ASSIGNMENT + 1, SHIFT, first ? PARTNER : STAFF,
                              first ? cases[i].other : ALONG_ASSIGNMENT_DONE);
        g_object_set (along_roster_get_assignment (fixture->roster, ASSIGNMENT + !first), "back-at",
                      along_shift_get_end (shift) + 60 * cases[i].back, NULL);

        signs = find_lacks (fixture, shift);
        g_assert_cmpstr (signs, ==, cases[i].expected);
      }
}

/* One professional can't go along on two shifts at once, nor from a seat elsewhere; but can be
 * called from both. */
static void
test_one_professional (RulesFixture  *fixture,
                       gconstpointer  data)
{
  const gint64 colleague = STAFF + 100, plain_type = TYPE + 1;
  const struct
  {
    int start;              /* of the other shift, which takes two hours */
    gint64 on_duty_id;
    gint64 type_id;
    gint64 seated_id;
    AlongAssignmentState state;
    const char *expected;   /* of the shift */
    const char *of_other;
  } cases[] = {
    { 600, STAFF, TYPE, 0, 0, "PA", "FP" },
    { 719, STAFF, TYPE, 0, 0, "PA", "FP" },
    { 481, STAFF, TYPE, 0, 0, "PA", "FP" },
    { 720, STAFF, TYPE, 0, 0, "", "F" },
    { 480, STAFF, TYPE, 0, 0, "", "F" },
    { 600, STAFF, plain_type, 0, 0, "", "F" },
    { 600, STAFF, 999, 0, 0, "", "F" },
    { 600, colleague, TYPE, 0, 0, "", "F" },
    { 600, 0, TYPE, 0, 0, "", "FPD" },
    /* Somebody else goes along there. */
    { 600, STAFF, TYPE, colleague, ALONG_ASSIGNMENT_ACCEPTED, "", "" },
    { 600, STAFF, TYPE, colleague, ALONG_ASSIGNMENT_DECLINED, "PA", "FP" },
    { 600, STAFF, TYPE, PARTNER, ALONG_ASSIGNMENT_ACCEPTED, "PA", "P" },
    /* On a seat, where nobody need go along. */
    { 600, 0, plain_type, STAFF, ALONG_ASSIGNMENT_ACCEPTED, "PA", "" },
    { 719, 0, plain_type, STAFF, ALONG_ASSIGNMENT_ACCEPTED, "PA", "" },
    { 720, 0, plain_type, STAFF, ALONG_ASSIGNMENT_ACCEPTED, "", "" },
    { 600, 0, plain_type, STAFF, ALONG_ASSIGNMENT_EXCUSED, "", "FD" },
    { 600, 0, plain_type, colleague, ALONG_ASSIGNMENT_ACCEPTED, "", "" },
  };

  g_object_set (fixture->partner, "works-alone", TRUE, NULL);
  g_object_set (fixture->type, "with-professional", TRUE, "least", 1, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int later = 0; later < 2; later++)
      {
        g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
        g_autoptr (AlongShift) other =
          rules_fixture_new_shift (fixture, OTHER, cases[i].start, cases[i].start + 120);
        g_autofree AlongFinding *alone = NULL;
        g_autofree char *signs = NULL;

        g_test_message ("case %u", i);
        rules_fixture_forget (fixture);
        rules_fixture_add (fixture, ALONG_TYPE_SHIFT_TYPE, "id", plain_type, "name", "Drop-in",
                           NULL);
        rules_fixture_add (fixture, ALONG_TYPE_SUPERVISOR, "id", colleague, "name", "Tuija", NULL);
        g_object_set (shift, "seats", 1, "on-duty-id", STAFF, NULL);
        g_object_set (other, "on-duty-id", cases[i].on_duty_id, "type-id", cases[i].type_id, NULL);
        along_roster_add_shift (fixture->roster, later ? other : shift);
        along_roster_add_shift (fixture->roster, later ? shift : other);
        rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PERSON, ALONG_ASSIGNMENT_ACCEPTED);
        if (cases[i].seated_id != 0)
          rules_fixture_assign (fixture, ASSIGNMENT + 1, OTHER, cases[i].seated_id,
                                cases[i].state);

        signs = find_lacks (fixture, shift);
        g_assert_cmpstr (signs, ==, cases[i].expected);
        g_clear_pointer (&signs, g_free);
        signs = find_lacks (fixture, other);
        g_assert_cmpstr (signs, ==, cases[i].of_other);

        /* Whoever is to take it is told the same. */
        alone = rules_fixture_find (fixture, ALONG_FINDING_ALONE, shift, PERSON);
        g_assert_cmpint (alone != NULL, ==, *cases[i].expected != '\0');
      }
}

/* One person is the least of a shift of which nothing is known. */
static void
test_unknown_type (RulesFixture  *fixture,
                   gconstpointer  data)
{
  const char *const people[] = { "", "p", "pq" };
  const char *const expected[] = { "FD", "DA", "D" };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
      g_autoptr (GPtrArray) findings = NULL;
      g_autofree char *signs = NULL;

      rules_fixture_forget (fixture);
      g_object_set (shift, "type-id", (gint64) 999, NULL);
      along_roster_add_shift (fixture->roster, shift);
      fill_seats (fixture, people[i]);
      findings = along_rules_check_team (fixture->roster, shift, fixture->day);
      signs = get_signs (findings, shift);
      g_assert_cmpstr (signs, ==, expected[i]);
    }
}

/* Each can be left out, and weigh more or less. */
static void
test_settings (RulesFixture  *fixture,
               gconstpointer  data)
{
  const struct
  {
    AlongFindingCode code;
    const char *without;
  } cases[] = {
    { ALONG_FINDING_TOO_FEW, "PDA" },
    { ALONG_FINDING_NO_PROFESSIONAL, "FDA" },
    { ALONG_FINDING_NOBODY_ON_DUTY, "FPA" },
    { ALONG_FINDING_ALONE, "FPD" },
  };

  g_object_set (fixture->type, "least", 2, "with-professional", TRUE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int severity = ALONG_SEVERITY_IMPOSSIBLE; severity <= ALONG_SEVERITY_OFF; severity++)
      {
        g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
        g_autoptr (GPtrArray) findings = NULL;
        g_autofree char *signs = NULL;

        rules_fixture_forget (fixture);
        along_roster_add_shift (fixture->roster, shift);
        fill_seats (fixture, "p");
        rules_fixture_set_rule (fixture, cases[i].code, (AlongSeverity) severity, 0);
        findings = along_rules_check_team (fixture->roster, shift, fixture->day);
        signs = get_signs (findings, shift);
        g_assert_cmpstr (signs, ==, severity == ALONG_SEVERITY_OFF ? cases[i].without : "FPDA");

        for (guint k = 0; k < findings->len; k++)
          {
            const AlongFinding *finding = g_ptr_array_index (findings, k);

            if (finding->code == cases[i].code)
              g_assert_cmpint (finding->severity, ==, severity);
          }
      }
}

/* A shift that was over when the day began has had its people, whoever went since. */
static void
test_over (RulesFixture  *fixture,
           gconstpointer  data)
{
  const struct
  {
    int end;
    gboolean is_over;
  } cases[] = {
    { 0, TRUE }, { 1, FALSE }, { -1, TRUE },
  };

  g_object_set (fixture->peer, "archived", TRUE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, -60, cases[i].end);
      g_autofree AlongFinding *absence =
        along_rules_find_absence (fixture->roster, shift, PERSON, fixture->day);

      g_assert_cmpint (absence == NULL, ==, cases[i].is_over);
    }
}

/* Of two times away the earlier is told first, however they were filled in. */
static void
test_away_twice (RulesFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
  const gint64 start = along_shift_get_start (shift);
  const gint64 starts[] = { start + 120, start + 60, start + 180 };
  g_autoptr (GPtrArray) findings = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    rules_fixture_add (fixture, ALONG_TYPE_ABSENCE, "person-id", PERSON, "start", starts[i], "end",
                       starts[i] + 60, NULL);

  findings = along_rules_check (fixture->roster, shift, PERSON, 0);
  g_assert_cmpuint (findings->len, ==, 3);
  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpint (finding->code, ==, ALONG_FINDING_AWAY);
      g_assert_cmpint (finding->span.start, ==, start + 60 * (i + 1));
      g_assert_cmpint (finding->span.end, ==, start + 60 * (i + 2));
    }
}

/* A change of a shift is about what the rules look at in it, and not about what was so before. */
static void
test_aspects (RulesFixture  *fixture,
              gconstpointer  data)
{
  const struct
  {
    const char *property;
    gint64 value;
    AlongAspects aspects;
    AlongFindingCode codes[4];
    guint n_codes;
  } cases[] = {
    { "id", SHIFT, 0, { 0 }, 0 },
    { "end", 60, ALONG_ASPECT_TIME,
      { ALONG_FINDING_CANNOT, ALONG_FINDING_ALONE, ALONG_FINDING_WEEK_WORK }, 3 },
    { "start", -60, ALONG_ASPECT_TIME,
      { ALONG_FINDING_CANNOT, ALONG_FINDING_ALONE, ALONG_FINDING_WEEK_WORK }, 3 },
    { "type-id", TYPE + 1, ALONG_ASPECT_TYPE, { ALONG_FINDING_ALONE, ALONG_FINDING_ROLE }, 2 },
    { "place-id", PLACE + 1, ALONG_ASPECT_PLACE, { ALONG_FINDING_PLACE }, 1 },
    { "seats", 2, ALONG_ASPECT_SEATS, { 0 }, 0 },
    { "on-duty-id", STAFF, ALONG_ASPECT_ON_DUTY, { ALONG_FINDING_BLOCKED, ALONG_FINDING_ALONE },
      2 },
  };
  g_autofree char *week = g_strnfill (ALONG_TERMS_SLOTS, 'x');

  for (guint i = 0; i < 2; i++)
    {
      rules_fixture_add (fixture, ALONG_TYPE_PLACE_LIMIT, "person-id", PERSON, "place-id",
                         PLACE + i, NULL);
      rules_fixture_add (fixture, ALONG_TYPE_PAIR, "person-id", PERSON, "other-id", STAFF + i * 100,
                         "kind", ALONG_PAIR_BLOCKED, NULL);
    }
  rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "week", week, "most-minutes",
                     60, NULL);
  g_object_set (fixture->type, "roles", ALONG_ROLE_GUIDE, NULL);
  rules_fixture_add (fixture, ALONG_TYPE_SHIFT_TYPE, "id", TYPE + 1, "name", "Drop-in", "roles",
                     ALONG_ROLE_GUIDE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRoster) roster =
        along_roster_new (fixture->directory, along_roster_get_span (fixture->roster));
      g_autoptr (AlongShift) before = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
      g_autoptr (AlongShift) after = NULL;
      g_autoptr (AlongAssignment) seat = g_object_new (ALONG_TYPE_ASSIGNMENT, "id", ASSIGNMENT,
                                                       "shift-id", SHIFT, "person-id", PERSON,
                                                       NULL);
      g_autoptr (GPtrArray) findings = NULL;
      gint64 value = cases[i].value;

      g_test_message ("%s", cases[i].property);
      g_object_set (before, "seats", 1, "place-id", PLACE, "on-duty-id", STAFF + 100, NULL);
      along_roster_add_shift (roster, before);
      along_roster_add_assignment (roster, seat);

      after = along_record_copy (before);
      if (cases[i].aspects == ALONG_ASPECT_TIME)
        value += i == 1 ? along_shift_get_end (before) : along_shift_get_start (before);
      if (cases[i].aspects == ALONG_ASPECT_SEATS)
        g_object_set (after, cases[i].property, (int) value, NULL);
      else
        g_object_set (after, cases[i].property, value, NULL);

      g_assert_cmpint (along_rules_compare_shifts (before, after), ==, cases[i].aspects);
      findings = along_rules_check_shift (roster, after);
      g_assert_cmpuint (findings->len, ==, cases[i].n_codes);
      for (guint k = 0; k < findings->len; k++)
        {
          const AlongFinding *finding = g_ptr_array_index (findings, k);

          g_assert_cmpint (finding->code, ==, cases[i].codes[k]);
          g_assert_true (along_rules_concerns (finding, cases[i].aspects));
        }
    }
}

/* A session that is cancelled stays on the roster, and nobody is looked for or waited for any more,
 * not even whose seat was taken afterwards. */
static void
test_cancelled (RulesFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
  AlongAssignment *seat;

  g_object_set (shift, "seats", 2, NULL);
  along_roster_add_shift (fixture->roster, shift);
  rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PERSON, ALONG_ASSIGNMENT_ACCEPTED);
  seat = along_roster_get_assignment (fixture->roster, ASSIGNMENT);
  for (int state = ALONG_SESSION_PLANNED; state <= ALONG_SESSION_CANCELLED; state++)
    {
      gboolean is_cancelled = state == ALONG_SESSION_CANCELLED;
      g_autoptr (AlongSupervision) session = g_object_new (ALONG_TYPE_SUPERVISION,
                                                           "shift-id", SHIFT,
                                                           "state", state,
                                                           NULL);
      g_autoptr (GPtrArray) lacks = NULL;
      g_autofree AlongFinding *full = NULL;

      along_roster_add_supervision (fixture->roster, session);
      lacks = along_rules_check_team (fixture->roster, shift, fixture->day);
      full = along_rules_find_full (fixture->roster, shift, fixture->day);
      g_assert_cmpint (lacks->len == 0, ==, is_cancelled);
      g_assert_cmpint (full != NULL, ==, is_cancelled);
      g_assert_cmpint (along_rules_count_open (fixture->roster, shift, fixture->day) == 0, ==,
                       is_cancelled);
      g_assert_true (along_rules_is_expected (fixture->roster, seat, fixture->day) ==
                     !is_cancelled);
    }
}

/* The gravest of them, and the first that makes it impossible. */
static void
test_severity (RulesFixture  *fixture,
               gconstpointer  data)
{
  const struct
  {
    const char *severities; /* as they come */
    int gravest;
    int impossible;         /* which it is, -1 for none */
  } cases[] = {
    { "", ALONG_SEVERITY_OFF, -1 },
    { "3", ALONG_SEVERITY_GLADLY, -1 },
    { "33", ALONG_SEVERITY_GLADLY, -1 },
    { "23", ALONG_SEVERITY_NOT_GLADLY, -1 },
    { "32", ALONG_SEVERITY_NOT_GLADLY, -1 },
    { "213", ALONG_SEVERITY_NEEDS_REASON, -1 },
    { "1200", ALONG_SEVERITY_IMPOSSIBLE, 2 },
    { "0", ALONG_SEVERITY_IMPOSSIBLE, 0 },
  };
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
      int n = (int) strlen (cases[i].severities);

      for (int k = 0; k < n; k++)
        g_ptr_array_add (findings,
                         along_finding_new (ALONG_FINDING_AWAY,
                                            (AlongSeverity) (cases[i].severities[k] - '0'), shift,
                                            PERSON));

      g_assert_cmpint (along_rules_get_severity (findings), ==, cases[i].gravest);
      g_assert_true (along_rules_get_impossible (findings) ==
                     (cases[i].impossible >= 0
                        ? g_ptr_array_index (findings, cases[i].impossible)
                        : NULL));
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
  ADD ("/team/lacks", test_lacks);
  ADD ("/team/back", test_back);
  ADD ("/team/professional-back", test_professional_back);
  ADD ("/team/one-professional", test_one_professional);
  ADD ("/team/unknown-type", test_unknown_type);
  ADD ("/team/settings", test_settings);
  ADD ("/team/over", test_over);
  ADD ("/team/away-twice", test_away_twice);
  ADD ("/team/aspects", test_aspects);
  ADD ("/team/cancelled", test_cancelled);
  ADD ("/team/severity", test_severity);
#undef ADD

  return g_test_run ();
}
