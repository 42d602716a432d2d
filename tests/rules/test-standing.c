/* test-standing.c — what is to be decided of those who have a shift already
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "rules-fixture.h"

#define PUBLISHED ((gint64) 90)
#define ANSWER ((gint64) 95)

/* The person and the partner on a shift for two of the fixture's day, which lacks nothing. */
static AlongShift *
add_shift (RulesFixture *fixture)
{
  AlongShift *shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  g_object_set (shift, "seats", 2, "on-duty-id", STAFF, "place-id", PLACE, NULL);
  along_roster_add_shift (fixture->roster, shift);
  rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PERSON, ALONG_ASSIGNMENT_ACCEPTED);
  rules_fixture_assign (fixture, ASSIGNMENT + 1, SHIFT, PARTNER, ALONG_ASSIGNMENT_PROPOSED);

  return shift;
}

/* That @findings, which are taken over, are so many of @code. */
static void
assert_findings (GPtrArray        *findings,
                 AlongFindingCode  code,
                 guint             expected)
{
  g_assert_cmpuint (findings->len, ==, expected);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (((AlongFinding *) g_ptr_array_index (findings, i))->code, ==, code);
  g_ptr_array_unref (findings);
}

/* How many findings of @code there are to be decided, which are all. */
static void
assert_undecided (RulesFixture     *fixture,
                  AlongShift       *shift,
                  AlongFindingCode  code,
                  guint             expected)
{
  assert_findings (along_rules_find_undecided (fixture->roster, shift, fixture->day), code,
                   expected);
}

/* How many findings, of a place that somebody won't go to, are told of one seat. */
static void
assert_against (RulesFixture *fixture,
                AlongShift   *shift,
                gint64        assignment_id,
                guint         expected)
{
  assert_findings (
    along_rules_find_against (fixture->roster, shift,
                              along_roster_get_assignment (fixture->roster, assignment_id),
                              fixture->day),
    ALONG_FINDING_PLACE, expected);
}

/* A reason, with the seat, for what is found of @code with this number and about @other_id, which
 * is a partner or, of rest and of who goes along elsewhere, a shift. */
static void
give_reason (RulesFixture     *fixture,
             gint64            assignment_id,
             AlongFindingCode  code,
             int               number,
             gint64            other_id)
{
  gboolean names_shift = code == ALONG_FINDING_REST || code == ALONG_FINDING_GOES_ALONG;
  const AlongFinding finding = {
    .code = code,
    .number = number,
    .partner_id = names_shift ? 0 : other_id,
    .other_id = names_shift ? other_id : 0,
  };
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autoptr (AlongOverride) override = NULL;

  along_finding_note (&finding, codes);
  override = g_object_new (ALONG_TYPE_OVERRIDE, "assignment-id", assignment_id, "codes", codes->str,
                           "reason", "Agreed", NULL);

  along_roster_add_override (fixture->roster, override);
}

/* What is entered after people were given a shift is told, and goes when it is taken back. */
static void
test_impossible (RulesFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (AlongShift) shift = add_shift (fixture);
  g_autofree char *week = g_strnfill (ALONG_TERMS_SLOTS, 'x');

  assert_undecided (fixture, shift, ALONG_FINDING_BLOCKED, 0);
  rules_fixture_add (fixture, ALONG_TYPE_PAIR, "person-id", PERSON, "other-id", PARTNER, "kind",
                     ALONG_PAIR_BLOCKED, NULL);
  assert_undecided (fixture, shift, ALONG_FINDING_BLOCKED, 2);

  /* No reason makes it possible. */
  give_reason (fixture, ASSIGNMENT, ALONG_FINDING_BLOCKED, 0, PARTNER);
  assert_undecided (fixture, shift, ALONG_FINDING_BLOCKED, 2);

  rules_fixture_forget (fixture);
  g_object_unref (shift);
  shift = add_shift (fixture);
  rules_fixture_add (fixture, ALONG_TYPE_PLACE_LIMIT, "person-id", PERSON, "place-id", PLACE, NULL);
  assert_undecided (fixture, shift, ALONG_FINDING_PLACE, 1);

  rules_fixture_forget (fixture);
  g_object_unref (shift);
  shift = add_shift (fixture);
  rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "week", week, NULL);
  assert_undecided (fixture, shift, ALONG_FINDING_CANNOT, 1);
}

/* Of those who are still to come: neither of who was there nor of who will be missing. */
static void
test_states (RulesFixture  *fixture,
             gconstpointer  data)
{
  for (int state = ALONG_ASSIGNMENT_PROPOSED; state <= ALONG_ASSIGNMENT_CANCELLED; state++)
    {
      g_autoptr (AlongShift) shift = NULL;
      guint expected = state == ALONG_ASSIGNMENT_PROPOSED || state == ALONG_ASSIGNMENT_ACCEPTED;

      rules_fixture_forget (fixture);
      g_object_set (fixture->partner, "works-alone", TRUE, NULL);
      shift = add_shift (fixture);
      g_object_set (along_roster_get_assignment (fixture->roster, ASSIGNMENT), "state", state,
                    NULL);
      rules_fixture_add (fixture, ALONG_TYPE_PLACE_LIMIT, "person-id", PERSON, "place-id", PLACE,
                         NULL);
      assert_undecided (fixture, shift, ALONG_FINDING_PLACE, expected);
      assert_against (fixture, shift, ASSIGNMENT, expected);
      assert_against (fixture, shift, ASSIGNMENT + 1, 0);

      rules_fixture_add (fixture, ALONG_TYPE_ABSENCE, "person-id", PERSON, "start",
                         along_shift_get_start (shift), "end", along_shift_get_end (shift), NULL);
      assert_undecided (fixture, shift, ALONG_FINDING_PLACE, 0);
      assert_against (fixture, shift, ASSIGNMENT, 0);
    }
}

/* What needs a reason has one with the seat of either of the two whom it is about. */
static void
test_reason_of_pair (RulesFixture  *fixture,
                     gconstpointer  data)
{
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AlongShift) shift = NULL;

      rules_fixture_forget (fixture);
      shift = add_shift (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_PAIR, "person-id", PERSON, "other-id", PARTNER, "kind",
                         ALONG_PAIR_AVOIDED, NULL);
      assert_undecided (fixture, shift, ALONG_FINDING_AVOIDED, 2);
      give_reason (fixture, ASSIGNMENT + i, ALONG_FINDING_ROLE, 0, 0);
      give_reason (fixture, ASSIGNMENT + i, ALONG_FINDING_AVOIDED, 0, STAFF);
      assert_undecided (fixture, shift, ALONG_FINDING_AVOIDED, 2);
      give_reason (fixture, ASSIGNMENT + i, ALONG_FINDING_AVOIDED, 0, i == 0 ? PARTNER : PERSON);
      assert_undecided (fixture, shift, ALONG_FINDING_AVOIDED, 0);
    }
}

/* And of what several shifts make together, with any of those that are counted. */
static void
test_reason_of_week (RulesFixture  *fixture,
                     gconstpointer  data)
{
  const struct
  {
    const char *other;
    int number; /* of minutes, answered */
    gboolean answers;
  } cases[] = {
    { "2026-11-23", 240, TRUE },
    { "2026-11-23", 239, FALSE },
    { "2026-11-29", 240, TRUE },
    { "2026-11-22", 240, FALSE },
    { "2026-11-30", 240, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = NULL;
      AlongWork work;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      rules_fixture_take_all (fixture, cases[i].other);
      work = g_array_index (along_roster_get_works (fixture->roster, PERSON), AlongWork, 0);
      shift = add_shift (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, "most-minutes", 60, NULL);
      assert_undecided (fixture, shift, ALONG_FINDING_WEEK_WORK, 1);
      give_reason (fixture, work.assignment_id, ALONG_FINDING_WEEK_WORK, cases[i].number, 0);
      assert_undecided (fixture, shift, ALONG_FINDING_WEEK_WORK, cases[i].answers ? 0 : 1);
    }
}

/* By those that the rule has counted, and by no others near them. */
static void
test_reason_of_others (RulesFixture  *fixture,
                       gconstpointer  data)
{
  const struct
  {
    AlongFindingCode code;
    const char *terms;  /* the property that is 1 where not NULL */
    const char *others; /* the reason is given with the last of them */
    int number;
    gboolean answers;
  } cases[] = {
    { ALONG_FINDING_REST, NULL, "2026-11-27 20:00 240", 600, TRUE },
    { ALONG_FINDING_REST, NULL, "2026-11-27 20:00 240", 601, FALSE },
    { ALONG_FINDING_REST, NULL, "2026-11-27 20:00 240, 2026-11-29 10:00 120", 600, FALSE },
    { ALONG_FINDING_DAY_WORK, "most-day-minutes", "2026-11-27 10:01 120", 121, TRUE },
    { ALONG_FINDING_DAY_WORK, "most-day-minutes", "2026-11-27 10:01 120", 120, FALSE },
    { ALONG_FINDING_DAY_WORK, "most-day-minutes", "2026-11-27 10:00 120", 121, FALSE },
    { ALONG_FINDING_DAY_WORK, "most-day-minutes", "2026-11-29 09:59 120", 121, TRUE },
    { ALONG_FINDING_DAY_WORK, "most-day-minutes", "2026-11-29 10:00 120", 121, FALSE },
    { ALONG_FINDING_WEEK_SHIFTS, "most-shifts", "2026-11-26, 2026-11-23", 3, TRUE },
    { ALONG_FINDING_WEEK_SHIFTS, "most-shifts", "2026-11-26, 2026-11-22", 3, FALSE },
    { ALONG_FINDING_WEEK_DAYS, "most-week-days", "2026-11-26, 2026-11-23", 3, TRUE },
    { ALONG_FINDING_WEEK_DAYS, "most-week-days", "2026-11-26, 2026-11-22", 3, FALSE },
    { ALONG_FINDING_MONTH_DAYS, "most-month-days", "2026-11-01", 2, TRUE },
    { ALONG_FINDING_MONTH_DAYS, "most-month-days", "2026-11-26, 2026-12-01", 3, FALSE },
    { ALONG_FINDING_DAYS_IN_ROW, "most-days-in-row", "2026-11-27, 2026-11-26", 3, TRUE },
    { ALONG_FINDING_DAYS_IN_ROW, "most-days-in-row", "2026-11-29, 2026-11-26", 2, FALSE },
    { ALONG_FINDING_WEEKENDS, "most-weekends", "2026-12-06", 2, TRUE },
    { ALONG_FINDING_WEEKENDS, "most-weekends", "2026-12-05, 2026-11-15", 2, FALSE },
    { ALONG_FINDING_ROLE, NULL, "2026-11-26", 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = NULL;
      AlongAssignment *last;
      GPtrArray *assignments;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      rules_fixture_take_all (fixture, cases[i].others);
      assignments = along_roster_get_person_assignments (fixture->roster, PERSON);
      last = g_ptr_array_index (assignments, assignments->len - 1);
      shift = add_shift (fixture);
      g_object_set (fixture->partner, "roles", ALONG_ROLE_GUIDE, NULL);
      g_object_set (fixture->type, "roles",
                    cases[i].code == ALONG_FINDING_ROLE ? ALONG_ROLE_GUIDE : 0, NULL);
      if (cases[i].code == ALONG_FINDING_WEEKENDS)
        rules_fixture_set_rule (fixture, cases[i].code, ALONG_SEVERITY_NEEDS_REASON, 1);
      if (cases[i].terms != NULL)
        rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, cases[i].terms, 1, NULL);
      assert_undecided (fixture, shift, cases[i].code, 1);

      give_reason (fixture, along_record_get_id (ALONG_RECORD (last)), cases[i].code,
                   cases[i].number, 0);
      assert_undecided (fixture, shift, cases[i].code, cases[i].answers ? 0 : 1);
    }
}

/* The rest between two shifts is decided with either of them, and no other rest with it; a reason
 * that names no shift answers any. */
static void
test_rest (RulesFixture  *fixture,
           gconstpointer  data)
{
  const struct
  {
    gboolean own;    /* with the seat itself, or with the one before it */
    int other;       /* the shift it names: 0 none, 1 the other one of the two, 2 a third */
    gboolean answers;
  } cases[] = {
    { TRUE, 0, TRUE }, { TRUE, 1, TRUE }, { TRUE, 2, FALSE },
    { FALSE, 0, TRUE }, { FALSE, 1, TRUE }, { FALSE, 2, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = NULL;
      AlongAssignment *before;
      gint64 others[] = { 0, SHIFT, 999 };

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      rules_fixture_take_all (fixture, "2026-11-27 20:00 240");
      before = g_ptr_array_index (along_roster_get_person_assignments (fixture->roster, PERSON), 0);
      shift = add_shift (fixture);
      if (cases[i].own)
        others[1] = along_assignment_get_shift_id (before);
      assert_undecided (fixture, shift, ALONG_FINDING_REST, 1);

      give_reason (fixture, cases[i].own ? ASSIGNMENT : along_record_get_id (ALONG_RECORD (before)),
                   ALONG_FINDING_REST, 600, others[cases[i].other]);
      assert_undecided (fixture, shift, ALONG_FINDING_REST, cases[i].answers ? 0 : 1);
    }
}

/* What the shift lacks is to be decided, too; that somebody is alone is told once. */
static void
test_lacks (RulesFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (AlongShift) shift = add_shift (fixture);

  g_object_set (shift, "on-duty-id", (gint64) 0, NULL);
  assert_undecided (fixture, shift, ALONG_FINDING_NOBODY_ON_DUTY, 1);

  g_object_set (shift, "on-duty-id", STAFF, "seats", 1, NULL);
  g_object_set (along_roster_get_assignment (fixture->roster, ASSIGNMENT + 1), "state",
                ALONG_ASSIGNMENT_EXCUSED, NULL);
  assert_undecided (fixture, shift, ALONG_FINDING_ALONE, 1);
}

/* What a shift was published without for a reason is not asked again as long as it is as it was. */
static void
test_published (RulesFixture  *fixture,
                gconstpointer  data)
{
  const struct
  {
    const char *answered; /* NULL for that it was not published */
    const char *note;
    AlongSeverity severity;
    gint64 on_duty_id;
    guint n_undecided;
  } cases[] = {
    { NULL, "", ALONG_SEVERITY_NEEDS_REASON, 0, 1 },
    { "", "", ALONG_SEVERITY_NEEDS_REASON, 0, 1 },
    { "too-few:1:2", "", ALONG_SEVERITY_NEEDS_REASON, 0, 1 },
    { "nobody-on-duty:0:0", "", ALONG_SEVERITY_NEEDS_REASON, 0, 0 },
    { "too-few:1:2,nobody-on-duty:0:0", "", ALONG_SEVERITY_NEEDS_REASON, 0, 0 },
    { "nobody-on-duty:0:0", "Bring a lamp", ALONG_SEVERITY_NEEDS_REASON, 0, 1 },
    { "nobody-on-duty:0:0", "", ALONG_SEVERITY_NEEDS_REASON, STAFF, 1 },
    { "nobody-on-duty:0:0", "", ALONG_SEVERITY_IMPOSSIBLE, 0, 1 },
    { "nobody-on-duty:0:0", "", ALONG_SEVERITY_NOT_GLADLY, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = NULL;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      shift = add_shift (fixture);
      g_object_set (shift, "on-duty-id", (gint64) 0, "note", cases[i].note, NULL);
      rules_fixture_set_rule (fixture, ALONG_FINDING_NOBODY_ON_DUTY, cases[i].severity, 0);
      if (cases[i].answered != NULL)
        rules_fixture_add (fixture, ALONG_TYPE_PUBLISHED, "id", PUBLISHED, "shift-id", SHIFT,
                           "type-id", TYPE, "place-id", PLACE, "start",
                           along_shift_get_start (shift), "end", along_shift_get_end (shift),
                           "on-duty-id", cases[i].on_duty_id, "seats", 2, "people", "10,12", NULL);
      if (cases[i].answered != NULL && *cases[i].answered != '\0')
        rules_fixture_add (fixture, ALONG_TYPE_ANSWER, "published-id", PUBLISHED, "codes",
                           cases[i].answered, NULL);

      assert_undecided (fixture, shift, ALONG_FINDING_NOBODY_ON_DUTY, cases[i].n_undecided);
      assert_findings (along_rules_find_decided (fixture->roster, shift, fixture->day),
                       ALONG_FINDING_NOBODY_ON_DUTY, 1 - cases[i].n_undecided);

      /* Decided or not, nobody is there. */
      assert_findings (along_rules_find_standing (fixture->roster, shift, fixture->day),
                       ALONG_FINDING_NOBODY_ON_DUTY, 1);
    }
}

/* Of what a shift lacks, @undecided is to be decided and @decided is, each for the reason of the
 * AlongAnswer with @answer_id. */
static void
assert_lacks (RulesFixture     *fixture,
              AlongShift       *shift,
              AlongFindingCode  undecided,
              AlongFindingCode  decided,
              gint64            answer_id)
{
  g_autoptr (GPtrArray) open =
    along_rules_find_undecided (fixture->roster, shift, fixture->day);
  g_autoptr (GPtrArray) closed = along_rules_find_decided (fixture->roster, shift, fixture->day);
  const AlongFinding *finding;
  AlongAnswer *answer;

  g_assert_cmpuint (open->len, ==, 1);
  finding = g_ptr_array_index (open, 0);
  g_assert_cmpint (finding->code, ==, undecided);
  g_assert_null (along_rules_get_answer (fixture->roster, shift, finding));

  g_assert_cmpuint (closed->len, ==, 1);
  finding = g_ptr_array_index (closed, 0);
  g_assert_cmpint (finding->code, ==, decided);
  answer = along_rules_get_answer (fixture->roster, shift, finding);
  g_assert_nonnull (answer);
  g_assert_cmpint (along_record_get_id (ALONG_RECORD (answer)), ==, answer_id);
}

/* What a shift lacks more than was decided is all that is to be decided. */
static void
test_published_in_part (RulesFixture  *fixture,
                        gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
  AlongPublished *published;
  AlongAnswer *answer;

  along_roster_add_shift (fixture->roster, shift);
  rules_fixture_add (fixture, ALONG_TYPE_PUBLISHED, "id", PUBLISHED, "shift-id", SHIFT, "type-id",
                     TYPE, "start", along_shift_get_start (shift), "end",
                     along_shift_get_end (shift), "seats", along_shift_get_seats (shift), NULL);
  published = along_roster_get_published (fixture->roster, SHIFT);
  rules_fixture_add (fixture, ALONG_TYPE_ANSWER, "id", ANSWER, "published-id", PUBLISHED + 1,
                     "codes", "too-few:0:1,nobody-on-duty:0:0", NULL);
  assert_findings (along_rules_find_decided (fixture->roster, shift, fixture->day), 0, 0);

  rules_fixture_add (fixture, ALONG_TYPE_ANSWER, "id", ANSWER + 1, "published-id", PUBLISHED,
                     "codes", "too-few:0:1", NULL);
  answer = g_ptr_array_index (along_roster_get_answers (fixture->roster, PUBLISHED), 0);
  assert_lacks (fixture, shift, ALONG_FINDING_NOBODY_ON_DUTY, ALONG_FINDING_TOO_FEW, ANSWER + 1);
  g_object_set (answer, "codes", "nobody-on-duty:0:0", NULL);
  assert_lacks (fixture, shift, ALONG_FINDING_TOO_FEW, ALONG_FINDING_NOBODY_ON_DUTY, ANSWER + 1);

  /* What publishing asks nothing about leaves the rest decided. */
  g_object_set (answer, "codes", "too-few:0:1", NULL);
  rules_fixture_set_rule (fixture, ALONG_FINDING_NOBODY_ON_DUTY, ALONG_SEVERITY_NOT_GLADLY, 0);
  assert_lacks (fixture, shift, ALONG_FINDING_NOBODY_ON_DUTY, ALONG_FINDING_TOO_FEW, ANSWER + 1);
  rules_fixture_set_rule (fixture, ALONG_FINDING_NOBODY_ON_DUTY, ALONG_SEVERITY_NEEDS_REASON, 0);

  /* The rest with another reason. */
  rules_fixture_add (fixture, ALONG_TYPE_ANSWER, "id", ANSWER + 2, "published-id", PUBLISHED,
                     "codes", "nobody-on-duty:0:0", NULL);
  assert_undecided (fixture, shift, 0, 0);

  /* Of a type that takes more people by now the reason was given for less. */
  g_object_set (shift, "on-duty-id", STAFF, NULL);
  g_object_set (published, "on-duty-id", STAFF, NULL);
  assert_undecided (fixture, shift, 0, 0);
  g_object_set (fixture->type, "least", 2, NULL);
  assert_undecided (fixture, shift, ALONG_FINDING_TOO_FEW, 1);
}

/* What is past can't be decided any more: on the shift's own day it can, on the next it can't. */
static void
test_over (RulesFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (AlongShift) shift = add_shift (fixture);
  AlongDay day = fixture->day;

  g_object_set (shift, "on-duty-id", (gint64) 0, NULL);
  for (int i = -1; i <= 1; i++)
    {
      fixture->day = day + i;
      g_assert_cmpint (along_rules_is_over (fixture->roster, shift, fixture->day), ==, i == 1);
      assert_undecided (fixture, shift, ALONG_FINDING_NOBODY_ON_DUTY, i == 1 ? 0 : 1);
      assert_findings (along_rules_find_standing (fixture->roster, shift, fixture->day),
                       ALONG_FINDING_NOBODY_ON_DUTY, i == 1 ? 0 : 1);
    }
  fixture->day = day;
}

/* Nor what speaks against somebody who was there, nor what was decided once. */
static void
test_seat_over (RulesFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (AlongShift) shift = add_shift (fixture);
  AlongDay day = fixture->day;

  rules_fixture_add (fixture, ALONG_TYPE_PLACE_LIMIT, "person-id", PERSON, "place-id", PLACE, NULL);
  g_object_set (shift, "on-duty-id", (gint64) 0, NULL);
  rules_fixture_add (fixture, ALONG_TYPE_PUBLISHED, "id", PUBLISHED, "shift-id", SHIFT, "type-id",
                     TYPE, "place-id", PLACE, "start", along_shift_get_start (shift), "end",
                     along_shift_get_end (shift), "seats", 2, "people", "10,12", NULL);
  rules_fixture_add (fixture, ALONG_TYPE_ANSWER, "published-id", PUBLISHED, "codes",
                     "nobody-on-duty:0:0", NULL);
  for (int i = 0; i <= 1; i++)
    {
      fixture->day = day + i;
      assert_against (fixture, shift, ASSIGNMENT, i == 0 ? 1 : 0);
      assert_findings (along_rules_find_decided (fixture->roster, shift, fixture->day),
                       ALONG_FINDING_NOBODY_ON_DUTY, i == 0 ? 1 : 0);
    }
  fixture->day = day;
}

/* A reason keeps what it was given for, and answers it and nothing worse. */
static void
test_notes (RulesFixture  *fixture,
            gconstpointer  data)
{
  const AlongFinding found[] = {
    { .code = ALONG_FINDING_REST, .number = 540, .other_id = OTHER },
    { .code = ALONG_FINDING_WEEK_WORK, .number = 1200, .other_id = OTHER },
    { .code = ALONG_FINDING_LEAST_WORK, .number = 60 },
    { .code = ALONG_FINDING_TOO_FEW, .number = 1, .limit = 2 },
    { .code = ALONG_FINDING_AVOIDED, .partner_id = PARTNER },
    { .code = ALONG_FINDING_GOES_ALONG, .other_id = OTHER },
  };
  const struct
  {
    const char *notes; /* NULL for those of all that were found */
    AlongFinding finding;
    gboolean is_noted;
  } cases[] = {
    { NULL, { .code = ALONG_FINDING_REST, .number = 539, .other_id = OTHER }, FALSE },
    { NULL, { .code = ALONG_FINDING_REST, .number = 540, .other_id = OTHER }, TRUE },
    { NULL, { .code = ALONG_FINDING_REST, .number = 541, .other_id = OTHER }, TRUE },
    { NULL, { .code = ALONG_FINDING_REST, .number = 541, .other_id = SHIFT }, FALSE },
    { NULL, { .code = ALONG_FINDING_REST, .number = 541 }, FALSE },
    { "rest:540:0", { .code = ALONG_FINDING_REST, .number = 540, .other_id = OTHER }, TRUE },
    { "rest:540:0", { .code = ALONG_FINDING_REST, .number = 539, .other_id = OTHER }, FALSE },
    { NULL, { .code = ALONG_FINDING_WEEK_WORK, .number = 1199 }, TRUE },
    { NULL, { .code = ALONG_FINDING_WEEK_WORK, .number = 1200 }, TRUE },
    { NULL, { .code = ALONG_FINDING_WEEK_WORK, .number = 1201 }, FALSE },
    { NULL, { .code = ALONG_FINDING_LEAST_WORK, .number = 59 }, FALSE },
    { NULL, { .code = ALONG_FINDING_LEAST_WORK, .number = 61 }, TRUE },
    { NULL, { .code = ALONG_FINDING_TOO_FEW, .number = 0, .limit = 2 }, FALSE },
    { NULL, { .code = ALONG_FINDING_TOO_FEW, .number = 1, .limit = 2 }, TRUE },
    { NULL, { .code = ALONG_FINDING_TOO_FEW, .number = 2, .limit = 2 }, TRUE },
    { NULL, { .code = ALONG_FINDING_TOO_FEW, .number = 0, .limit = 1 }, FALSE },
    { NULL, { .code = ALONG_FINDING_TOO_FEW, .number = 1, .limit = 1 }, TRUE },
    { NULL, { .code = ALONG_FINDING_TOO_FEW, .number = 1, .limit = 3 }, FALSE },
    { NULL, { .code = ALONG_FINDING_TOO_FEW, .number = 2, .limit = 3 }, FALSE },
    { NULL, { .code = ALONG_FINDING_AVOIDED, .partner_id = PARTNER }, TRUE },
    { NULL, { .code = ALONG_FINDING_AVOIDED, .partner_id = STAFF }, FALSE },
    { NULL, { .code = ALONG_FINDING_GOES_ALONG, .other_id = OTHER }, TRUE },
    { NULL, { .code = ALONG_FINDING_GOES_ALONG, .other_id = SHIFT }, FALSE },
    { "goes-along:0:0", { .code = ALONG_FINDING_GOES_ALONG, .other_id = OTHER }, FALSE },
    { "avoided:0:0", { .code = ALONG_FINDING_AVOIDED, .partner_id = STAFF }, FALSE },
    { NULL, { .code = ALONG_FINDING_ROLE }, FALSE },
    { "", { .code = ALONG_FINDING_ROLE }, FALSE },
    { "role", { .code = ALONG_FINDING_ROLE }, FALSE },
    { "role:0", { .code = ALONG_FINDING_ROLE }, FALSE },
    { "role:0:0", { .code = ALONG_FINDING_ROLE }, TRUE },
    { "role:0:0:0", { .code = ALONG_FINDING_ROLE }, FALSE },
    { "rest:540:0,role:0:0", { .code = ALONG_FINDING_ROLE }, TRUE },
  };
  g_autoptr (GString) notes = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    along_finding_note (&found[i], notes);
  g_assert_cmpstr (notes->str, ==,
                   "rest:540:31,week-work:1200:0,least-work:60:0,too-few:1:2,avoided:0:12,"
                   "goes-along:0:31");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (along_finding_is_noted (&cases[i].finding, cases[i].notes != NULL
                                                                    ? cases[i].notes : notes->str),
                       ==, cases[i].is_noted);
    }
}

/* One professional can't go along on two shifts at once, nor from a seat elsewhere; that is decided
 * with the seat, or with any of the other shift. */
static void
test_goes_along (RulesFixture  *fixture,
                 gconstpointer  data)
{
  g_object_set (fixture->type, "with-professional", TRUE, NULL);
  g_object_set (fixture->peer, "works-alone", TRUE, NULL);
  g_object_set (fixture->partner, "works-alone", TRUE, NULL);

  for (int i = 0; i < 5; i++)
    {
      gboolean is_seated = i == 4;
      g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
      g_autoptr (AlongShift) other = rules_fixture_new_shift (fixture, OTHER, 660, 780);
      gint64 plain_type = TYPE + 1;

      g_test_message ("case %d", i);
      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_SHIFT_TYPE, "id", plain_type, "name", "Drop-in", NULL);
      g_object_set (shift, "on-duty-id", STAFF, "type-id", is_seated ? plain_type : TYPE, NULL);
      g_object_set (other, "on-duty-id", STAFF, NULL);
      along_roster_add_shift (fixture->roster, shift);
      along_roster_add_shift (fixture->roster, other);
      rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, is_seated ? STAFF : PERSON,
                            ALONG_ASSIGNMENT_ACCEPTED);
      rules_fixture_assign (fixture, ASSIGNMENT + 1, OTHER, PARTNER, ALONG_ASSIGNMENT_ACCEPTED);
      if (i == 1)
        give_reason (fixture, ASSIGNMENT, ALONG_FINDING_GOES_ALONG, 0, OTHER);
      else if (i == 2)
        give_reason (fixture, ASSIGNMENT + 1, ALONG_FINDING_GOES_ALONG, 0, SHIFT);
      else if (i == 3)
        give_reason (fixture, ASSIGNMENT + 1, ALONG_FINDING_AVOIDED, 0, SHIFT);

      assert_findings (along_rules_find_against (
                         fixture->roster, shift,
                         along_roster_get_assignment (fixture->roster, ASSIGNMENT), fixture->day),
                       ALONG_FINDING_GOES_ALONG, i == 1 || i == 2 ? 0 : 1);
      assert_findings (along_rules_find_against (
                         fixture->roster, other,
                         along_roster_get_assignment (fixture->roster, ASSIGNMENT + 1),
                         fixture->day),
                       ALONG_FINDING_GOES_ALONG, i == 0 || i == 3 ? 1 : 0);
    }
}

/* Tells what is shown of a note, and holds what counts something. */
static gboolean
tell_note (const AlongFinding *noted,
           gpointer            data)
{
  g_string_append_printf (data, "%d %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d;",
                          (int) noted->code, noted->number, noted->other_id, noted->partner_id,
                          noted->limit);

  return noted->number != 0;
}

/* Each note is shown as it was written; what is none stays. */
static void
test_sift (RulesFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autofree char *kept =
    along_finding_sift_notes ("goes-along:0:31,avoided:0:12,rest:540:31,tide:1:2,too-few:1:2,"
                              "role:0:0,rest:1", tell_note, told);
  g_autofree char *expected =
    g_strdup_printf ("%d 0 31 0 0;%d 0 0 12 0;%d 540 31 0 0;%d 1 0 0 2;%d 0 0 0 0;",
                     ALONG_FINDING_GOES_ALONG, ALONG_FINDING_AVOIDED, ALONG_FINDING_REST,
                     ALONG_FINDING_TOO_FEW, ALONG_FINDING_ROLE);

  g_assert_cmpstr (told->str, ==, expected);
  g_assert_cmpstr (kept, ==, "rest:540:31,tide:1:2,too-few:1:2,rest:1");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) \
  g_test_add (path, RulesFixture, NULL, rules_fixture_set_up, test, rules_fixture_tear_down)
  ADD ("/standing/impossible", test_impossible);
  ADD ("/standing/states", test_states);
  ADD ("/standing/reason-of-pair", test_reason_of_pair);
  ADD ("/standing/reason-of-week", test_reason_of_week);
  ADD ("/standing/lacks", test_lacks);
  ADD ("/standing/published", test_published);
  ADD ("/standing/published-in-part", test_published_in_part);
  ADD ("/standing/over", test_over);
  ADD ("/standing/seat-over", test_seat_over);
  ADD ("/standing/notes", test_notes);
  ADD ("/standing/sift", test_sift);
  ADD ("/standing/goes-along", test_goes_along);
  g_test_add ("/standing/reason-of-others", RulesFixture, "2026-11-28", rules_fixture_set_up,
              test_reason_of_others, rules_fixture_tear_down);
  g_test_add ("/standing/rest", RulesFixture, "2026-11-28", rules_fixture_set_up, test_rest,
              rules_fixture_tear_down);

  return g_test_run ();
}
