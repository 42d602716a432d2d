/* test-company.c — who is to be on a shift with whom
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "rules-fixture.h"

static const struct
{
  AlongPairKind kind;
  AlongFindingCode code;
} kinds[] = {
  { ALONG_PAIR_PREFERRED, ALONG_FINDING_PREFERRED },
  { ALONG_PAIR_AVOIDED, ALONG_FINDING_AVOIDED },
  { ALONG_PAIR_BLOCKED, ALONG_FINDING_BLOCKED },
};

/* With whom the rule of @code finds @person_id on @shift; 0 for nobody. */
static gint64
find_partner (RulesFixture     *fixture,
              AlongFindingCode  code,
              AlongShift       *shift,
              gint64            person_id)
{
  g_autofree AlongFinding *finding = rules_fixture_find (fixture, code, shift, person_id);

  return finding != NULL ? finding->partner_id : 0;
}

/* Whoever of the two is named first and whoever has the seat, and of no other kind than it is. */
static void
test_both_ways (RulesFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
  const gint64 people[] = { PERSON, PARTNER };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (int named = 0; named < 2; named++)
      for (int there = 0; there < 2; there++)
        {
          gint64 asked = people[1 - there];

          rules_fixture_forget (fixture);
          along_roster_add_shift (fixture->roster, shift);
          rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, people[there],
                                ALONG_ASSIGNMENT_PROPOSED);
          for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
            g_assert_cmpint (find_partner (fixture, kinds[k].code, shift, asked), ==, 0);

          rules_fixture_add (fixture, ALONG_TYPE_PAIR, "person-id", people[named], "other-id",
                             people[1 - named], "kind", kinds[i].kind, NULL);
          for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
            g_assert_cmpint (find_partner (fixture, kinds[k].code, shift, asked), ==,
                             k == i ? people[there] : 0);
        }
}

/* That somebody is to be called during a shift is told where they are to go out on it, and is no
 * reason against it: a professional goes along on a house call. */
static void
test_own_duty (RulesFixture  *fixture,
               gconstpointer  data)
{
  const struct
  {
    gint64 on_duty_id;
    gint64 person_id;
    gboolean found;
  } cases[] = {
    { STAFF, STAFF, TRUE },
    { STAFF, PERSON, FALSE },
    { 0, STAFF, FALSE },
    { STAFF + 100, STAFF, FALSE },
  };
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree AlongFinding *finding = NULL;

      g_test_message ("case %u", i);
      g_object_set (shift, "on-duty-id", cases[i].on_duty_id, NULL);
      finding = rules_fixture_find (fixture, ALONG_FINDING_ON_DUTY, shift, cases[i].person_id);
      g_assert_cmpint (finding != NULL, ==, cases[i].found);
      if (finding != NULL)
        g_assert_cmpint (finding->severity, ==, ALONG_SEVERITY_NOT_GLADLY);
    }
}

/* Whoever has a seat is there, also who has been there; who declined, is excused or was stood down
 * is not. */
static void
test_there (RulesFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
  g_autoptr (AlongShift) other = rules_fixture_new_shift (fixture, OTHER, 600, 720);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (int state = ALONG_ASSIGNMENT_PROPOSED; state <= ALONG_ASSIGNMENT_CANCELLED; state++)
      {
        gboolean there = along_assignment_state_is_there ((AlongAssignmentState) state);
        g_autoptr (GPtrArray) moving = NULL;

        rules_fixture_forget (fixture);
        rules_fixture_add (fixture, ALONG_TYPE_PAIR, "person-id", PERSON, "other-id", PARTNER,
                           "kind", kinds[i].kind, NULL);
        along_roster_add_shift (fixture->roster, shift);
        along_roster_add_shift (fixture->roster, other);

        /* On another shift at the same time, and with others on this one. */
        rules_fixture_assign (fixture, ASSIGNMENT, OTHER, PARTNER, ALONG_ASSIGNMENT_ACCEPTED);
        rules_fixture_assign (fixture, ASSIGNMENT + 1, SHIFT, STAFF, ALONG_ASSIGNMENT_ACCEPTED);
        g_assert_cmpint (find_partner (fixture, kinds[i].code, shift, PERSON), ==, 0);

        rules_fixture_assign (fixture, ASSIGNMENT + 2, SHIFT, PARTNER,
                              (AlongAssignmentState) state);
        g_assert_cmpint (find_partner (fixture, kinds[i].code, shift, PERSON), ==,
                         there ? PARTNER : 0);
        g_assert_cmpint (find_partner (fixture, kinds[i].code, shift, STAFF), ==, 0);

        /* Who gives the seat to the person will not be there. */
        moving = along_rules_check (fixture->roster, shift, PERSON, ASSIGNMENT + 2);
        g_assert_cmpuint (moving->len, ==, 0);
      }
}

/* "The professional who treats a peer can be neither": nor be on duty. */
static void
test_on_duty (RulesFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_PAIR, "person-id", STAFF, "other-id", PERSON,
                         "kind", kinds[i].kind, NULL);

      g_object_set (shift, "on-duty-id", (gint64) 0, NULL);
      g_assert_cmpint (find_partner (fixture, kinds[i].code, shift, PERSON), ==, 0);
      g_object_set (shift, "on-duty-id", STAFF + 100, NULL);
      g_assert_cmpint (find_partner (fixture, kinds[i].code, shift, PERSON), ==, 0);
      g_object_set (shift, "on-duty-id", STAFF, NULL);
      g_assert_cmpint (find_partner (fixture, kinds[i].code, shift, PERSON), ==, STAFF);
    }
}

/* Each of several is told, as they were entered; terms and limits beside them are no pairs. */
static void
test_several (RulesFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
  g_autoptr (GPtrArray) findings = NULL;
  const gint64 partners[] = { PARTNER, STAFF, 13 };

  along_roster_add_shift (fixture->roster, shift);
  rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", PERSON, NULL);
  rules_fixture_add (fixture, ALONG_TYPE_PLACE_LIMIT, "person-id", PERSON, "place-id", PARTNER,
                     NULL);
  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    {
      rules_fixture_assign (fixture, ASSIGNMENT + i, SHIFT, partners[i], ALONG_ASSIGNMENT_ACCEPTED);
      rules_fixture_add (fixture, ALONG_TYPE_PAIR, "person-id", PERSON, "other-id", partners[i],
                         "kind", i < 2 ? ALONG_PAIR_PREFERRED : ALONG_PAIR_BLOCKED, NULL);
    }

  findings = along_rules_check (fixture->roster, shift, PERSON, 0);
  g_assert_cmpuint (findings->len, ==, 3);
  g_assert_cmpint (((AlongFinding *) g_ptr_array_index (findings, 0))->partner_id, ==, 13);
  g_assert_cmpint (((AlongFinding *) g_ptr_array_index (findings, 1))->partner_id, ==, PARTNER);
  g_assert_cmpint (((AlongFinding *) g_ptr_array_index (findings, 2))->partner_id, ==, STAFF);
}

/* Who is to go along on a house call is not on a seat, nor on another one, at that time. */
static void
test_goes_along (RulesFixture  *fixture,
                 gconstpointer  data)
{
  const gint64 colleague = STAFF + 100, plain = TYPE + 1;
  const struct
  {
    gint64 asked_id;
    gint64 type_id, on_duty_id;    /* of the shift */
    int start;                     /* of the other one, which takes two hours, all as follows */
    gint64 other_type, other_duty;
    gint64 seated_id;              /* who goes along there, or 0 */
    int away;                      /* from when on in minutes, or 0 */
    gboolean is_cancelled;
    gboolean found;
  } cases[] = {
    { STAFF, plain, 0, 600, TYPE, STAFF, 0, 0, FALSE, TRUE },
    { STAFF, plain, STAFF, 600, TYPE, STAFF, 0, 0, FALSE, TRUE },
    { STAFF, TYPE, STAFF, 600, TYPE, STAFF, 0, 0, FALSE, TRUE },
    { STAFF, plain, 0, 719, TYPE, STAFF, 0, 0, FALSE, TRUE },
    { STAFF, plain, 0, 481, TYPE, STAFF, 0, 0, FALSE, TRUE },
    { STAFF, plain, 0, 720, TYPE, STAFF, 0, 0, FALSE, FALSE },
    { STAFF, plain, 0, 480, TYPE, STAFF, 0, 0, FALSE, FALSE },
    { STAFF, plain, 0, 600, plain, STAFF, 0, 0, FALSE, FALSE },
    { STAFF, plain, 0, 600, TYPE, colleague, 0, 0, FALSE, FALSE },
    { STAFF, plain, 0, 600, TYPE, 0, 0, 0, FALSE, FALSE },
    /* Somebody else goes along there, or nobody else of the staff. */
    { STAFF, plain, 0, 600, TYPE, STAFF, colleague, 0, FALSE, FALSE },
    { STAFF, plain, 0, 600, TYPE, STAFF, PARTNER, 0, FALSE, TRUE },
    /* They will not be there, or it is not held. */
    { STAFF, plain, 0, 660, TYPE, STAFF, 0, 779, FALSE, FALSE },
    { STAFF, plain, 0, 660, TYPE, STAFF, 0, 780, FALSE, TRUE },
    { STAFF, plain, 0, 600, TYPE, STAFF, 0, 0, TRUE, FALSE },
    /* Whoever takes the seat, who is on duty goes along on both. */
    { PERSON, TYPE, STAFF, 600, TYPE, STAFF, 0, 0, FALSE, TRUE },
    { PERSON, TYPE, STAFF, 719, TYPE, STAFF, PARTNER, 0, FALSE, TRUE },
    { PERSON, TYPE, STAFF, 720, TYPE, STAFF, 0, 0, FALSE, FALSE },
    { PERSON, plain, STAFF, 600, TYPE, STAFF, 0, 0, FALSE, FALSE },
    { PERSON, TYPE, colleague, 600, TYPE, STAFF, 0, 0, FALSE, FALSE },
    { PERSON, TYPE, 0, 600, TYPE, 0, 0, 0, FALSE, FALSE },
    { PERSON, TYPE, STAFF, 600, plain, STAFF, 0, 0, FALSE, FALSE },
    { PERSON, TYPE, STAFF, 600, TYPE, STAFF, colleague, 0, FALSE, FALSE },
    { colleague, TYPE, STAFF, 600, TYPE, STAFF, 0, 0, FALSE, FALSE },
  };

  g_object_set (fixture->type, "with-professional", TRUE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
      g_autoptr (AlongShift) other =
        rules_fixture_new_shift (fixture, OTHER, cases[i].start, cases[i].start + 120);
      g_autofree AlongFinding *finding = NULL;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_SHIFT_TYPE, "id", plain, "name", "Drop-in", NULL);
      rules_fixture_add (fixture, ALONG_TYPE_SUPERVISOR, "id", colleague, "name", "Tuija", NULL);
      g_object_set (shift, "type-id", cases[i].type_id, "on-duty-id", cases[i].on_duty_id, NULL);
      g_object_set (other, "type-id", cases[i].other_type, "on-duty-id", cases[i].other_duty, NULL);
      along_roster_add_shift (fixture->roster, shift);
      along_roster_add_shift (fixture->roster, other);
      if (cases[i].seated_id != 0)
        rules_fixture_assign (fixture, ASSIGNMENT, OTHER, cases[i].seated_id,
                              ALONG_ASSIGNMENT_ACCEPTED);
      if (cases[i].away != 0)
        rules_fixture_add (fixture, ALONG_TYPE_ABSENCE, "person-id", STAFF, "start",
                           along_shift_get_start (shift) + (cases[i].away - 600) * 60, "end",
                           along_shift_get_start (shift) + 600 * 60, NULL);
      if (cases[i].is_cancelled)
        {
          g_autoptr (AlongSupervision) session =
            g_object_new (ALONG_TYPE_SUPERVISION, "shift-id", OTHER, "state",
                          ALONG_SESSION_CANCELLED, NULL);

          along_roster_add_supervision (fixture->roster, session);
        }

      finding =
        rules_fixture_find (fixture, ALONG_FINDING_GOES_ALONG, shift, cases[i].asked_id);
      g_assert_cmpint (finding != NULL, ==, cases[i].found);
      if (finding == NULL)
        continue;

      g_assert_cmpint (finding->severity, ==, ALONG_SEVERITY_NEEDS_REASON);
      g_assert_cmpint (finding->other_id, ==, OTHER);
      g_assert_true (along_span_equal (finding->span, along_shift_get_span (other)));
    }
}

/* Who is on duty leaves their own seat of the house call for one of another shift: they were to go
 * along then as well. */
static void
test_goes_along_moving (RulesFixture  *fixture,
                        gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
  g_autoptr (AlongShift) other = rules_fixture_new_shift (fixture, OTHER, 600, 720);

  g_object_set (fixture->type, "with-professional", TRUE, NULL);
  g_object_set (shift, "on-duty-id", (gint64) 0, NULL);
  g_object_set (other, "on-duty-id", STAFF, NULL);
  along_roster_add_shift (fixture->roster, shift);
  along_roster_add_shift (fixture->roster, other);
  rules_fixture_assign (fixture, ASSIGNMENT, OTHER, STAFF, ALONG_ASSIGNMENT_ACCEPTED);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) findings =
        along_rules_check (fixture->roster, shift, STAFF, i == 0 ? 0 : ASSIGNMENT);
      AlongFindingCode expected = i == 0 ? ALONG_FINDING_OVERLAP : ALONG_FINDING_GOES_ALONG;

      g_assert_cmpuint (findings->len, ==, 1);
      g_assert_cmpint (((AlongFinding *) g_ptr_array_index (findings, 0))->code, ==, expected);
    }
}

#define SLOT ((gint64) 60)

/* Whether @person_id takes the place of @regular_id, whom the shift belongs to every time. */
static void
assert_regular (RulesFixture *fixture,
                AlongShift   *shift,
                gint64        person_id,
                gint64        regular_id,
                gboolean      own)
{
  g_autofree AlongFinding *found =
    rules_fixture_find (fixture, ALONG_FINDING_OWN_REGULAR, shift, person_id);

  g_assert_cmpint (find_partner (fixture, ALONG_FINDING_REGULAR, shift, person_id), ==, regular_id);
  g_assert_cmpint (found != NULL, ==, own);
}

/* Noor has the shift every time: with one seat anybody else takes hers, with two nobody does. */
static void
test_regular (RulesFixture  *fixture,
              gconstpointer  data)
{
  enum { NOBODY = -1 };
  const struct
  {
    int seats;
    gboolean with_staff;
    int state;            /* of Noor's seat, or NOBODY where she has none */
    AlongPeerStatus status;
    int away_from;        /* in minutes before the shift ends, 0 for not away */
    gint64 regular_id;    /* whose place Aino takes */
  } cases[] = {
    { 1, FALSE, NOBODY, ALONG_PEER_STATUS_ACTIVE, 0, PARTNER },
    { 2, FALSE, NOBODY, ALONG_PEER_STATUS_ACTIVE, 0, 0 },
    { 2, TRUE, NOBODY, ALONG_PEER_STATUS_ACTIVE, 0, PARTNER },
    { 3, TRUE, NOBODY, ALONG_PEER_STATUS_ACTIVE, 0, 0 },
    { 1, TRUE, NOBODY, ALONG_PEER_STATUS_ACTIVE, 0, PARTNER },
    { 1, FALSE, ALONG_ASSIGNMENT_PROPOSED, ALONG_PEER_STATUS_ACTIVE, 0, 0 },
    { 2, TRUE, ALONG_ASSIGNMENT_ACCEPTED, ALONG_PEER_STATUS_ACTIVE, 0, 0 },
    /* She could not come. */
    { 1, FALSE, NOBODY, ALONG_PEER_STATUS_PAUSED, 0, 0 },
    { 1, FALSE, NOBODY, ALONG_PEER_STATUS_ORIENTATION, 0, PARTNER },
    { 1, FALSE, NOBODY, ALONG_PEER_STATUS_ACTIVE, 1, 0 },
    { 1, FALSE, NOBODY, ALONG_PEER_STATUS_ACTIVE, -60, PARTNER },
    /* She will not this time. */
    { 1, FALSE, ALONG_ASSIGNMENT_DECLINED, ALONG_PEER_STATUS_ACTIVE, 0, 0 },
    { 1, FALSE, ALONG_ASSIGNMENT_EXCUSED, ALONG_PEER_STATUS_ACTIVE, 0, 0 },
    { 1, FALSE, ALONG_ASSIGNMENT_MISSED, ALONG_PEER_STATUS_ACTIVE, 0, 0 },
    { 1, FALSE, ALONG_ASSIGNMENT_CANCELLED, ALONG_PEER_STATUS_ACTIVE, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
      gint64 away = along_shift_get_end (shift) - cases[i].away_from * 60;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      g_object_set (fixture->partner, "status", cases[i].status, NULL);
      g_object_set (shift, "seats", cases[i].seats, "slot-id", SLOT, NULL);
      along_roster_add_shift (fixture->roster, shift);
      rules_fixture_add (fixture, ALONG_TYPE_SKIP, "slot-id", SLOT, NULL);
      rules_fixture_add (fixture, ALONG_TYPE_REGULAR, "slot-id", SLOT, "person-id", PARTNER, NULL);
      if (cases[i].with_staff)
        rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, STAFF, ALONG_ASSIGNMENT_ACCEPTED);
      if (cases[i].state != NOBODY)
        rules_fixture_assign (fixture, ASSIGNMENT + 1, SHIFT, PARTNER,
                              (AlongAssignmentState) cases[i].state);
      if (cases[i].away_from != 0)
        rules_fixture_add (fixture, ALONG_TYPE_ABSENCE, "person-id", PARTNER, "start", away, "end",
                           away + 3600, NULL);

      assert_regular (fixture, shift, PERSON, cases[i].regular_id, FALSE);
      assert_regular (fixture, shift, PARTNER, 0, TRUE);

      /* It is hers alone, and no other shift. */
      g_object_set (shift, "slot-id", SLOT + 1, NULL);
      assert_regular (fixture, shift, PERSON, 0, FALSE);
      assert_regular (fixture, shift, PARTNER, 0, FALSE);
      g_object_set (shift, "slot-id", (gint64) 0, NULL);
      assert_regular (fixture, shift, PERSON, 0, FALSE);
    }
}

/* Of several who have it every time the first is told, and none to whoever is one of them. */
static void
test_regulars (RulesFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
  g_autoptr (GPtrArray) findings = NULL;

  g_object_set (shift, "seats", 2, "slot-id", SLOT, NULL);
  along_roster_add_shift (fixture->roster, shift);
  rules_fixture_add (fixture, ALONG_TYPE_REGULAR, "slot-id", SLOT, "person-id", PARTNER, NULL);
  rules_fixture_add (fixture, ALONG_TYPE_REGULAR, "slot-id", SLOT, "person-id", STAFF, NULL);
  assert_regular (fixture, shift, PERSON, PARTNER, FALSE);
  assert_regular (fixture, shift, STAFF, 0, TRUE);

  g_object_set (shift, "seats", 3, NULL);
  assert_regular (fixture, shift, PERSON, 0, FALSE);

  g_object_set (shift, "seats", 2, NULL);
  rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PARTNER, ALONG_ASSIGNMENT_ACCEPTED);
  assert_regular (fixture, shift, PERSON, STAFF, FALSE);

  /* Her seat was to be given to another. */
  findings = along_rules_check (fixture->roster, shift, PERSON, ASSIGNMENT);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpint (((AlongFinding *) g_ptr_array_index (findings, 0))->partner_id, ==, PARTNER);

  rules_fixture_add (fixture, ALONG_TYPE_REGULAR, "slot-id", SLOT, "person-id", PERSON, NULL);
  assert_regular (fixture, shift, PERSON, 0, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) \
  g_test_add (path, RulesFixture, NULL, rules_fixture_set_up, test, rules_fixture_tear_down)
  ADD ("/company/both-ways", test_both_ways);
  ADD ("/company/own-duty", test_own_duty);
  ADD ("/company/there", test_there);
  ADD ("/company/on-duty", test_on_duty);
  ADD ("/company/several", test_several);
  ADD ("/company/goes-along", test_goes_along);
  ADD ("/company/goes-along-moving", test_goes_along_moving);
  ADD ("/company/regular", test_regular);
  ADD ("/company/regulars", test_regulars);
#undef ADD

  return g_test_run ();
}
