/* test-person.c — whether a shift is right for who somebody is: places, alone, roles, offers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "rules-fixture.h"

static gboolean
finds (RulesFixture     *fixture,
       AlongFindingCode  code,
       AlongShift       *shift,
       gint64            person_id)
{
  g_autofree AlongFinding *finding = rules_fixture_find (fixture, code, shift, person_id);

  return finding != NULL;
}

static void
test_place (RulesFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  /* A pair with somebody whose number is the place's is no limit. */
  rules_fixture_add (fixture, ALONG_TYPE_PAIR, "person-id", PERSON, "other-id", PLACE, NULL);
  g_object_set (shift, "place-id", PLACE, NULL);
  g_assert_false (finds (fixture, ALONG_FINDING_PLACE, shift, PERSON));

  rules_fixture_add (fixture, ALONG_TYPE_PLACE_LIMIT, "person-id", PERSON, "place-id", PLACE, NULL);
  g_assert_true (finds (fixture, ALONG_FINDING_PLACE, shift, PERSON));
  g_assert_false (finds (fixture, ALONG_FINDING_PLACE, shift, PARTNER));

  g_object_set (shift, "place-id", PLACE + 100, NULL);
  g_assert_false (finds (fixture, ALONG_FINDING_PLACE, shift, PERSON));
  rules_fixture_add (fixture, ALONG_TYPE_PLACE_LIMIT, "person-id", PERSON, "place-id", PLACE + 100,
                     NULL);
  g_assert_true (finds (fixture, ALONG_FINDING_PLACE, shift, PERSON));

  g_object_set (shift, "place-id", (gint64) 0, NULL);
  g_assert_false (finds (fixture, ALONG_FINDING_PLACE, shift, PERSON));
}

/* Nobody works alone before that is agreed and the orientation done; a professional who goes along
 * is company, one who can only be called is not. */
static void
test_alone (RulesFixture  *fixture,
            gconstpointer  data)
{
  const struct
  {
    int seats;
    gboolean works_alone;
    AlongPeerStatus status;
    gboolean with_professional;
    gint64 on_duty_id;
    gboolean found;
  } cases[] = {
    { 1, FALSE, ALONG_PEER_STATUS_ACTIVE, FALSE, 0, TRUE },
    { 2, FALSE, ALONG_PEER_STATUS_ACTIVE, FALSE, 0, FALSE },
    { 1, TRUE, ALONG_PEER_STATUS_ACTIVE, FALSE, 0, FALSE },
    { 1, TRUE, ALONG_PEER_STATUS_ORIENTATION, FALSE, 0, TRUE },
    { 1, FALSE, ALONG_PEER_STATUS_ORIENTATION, FALSE, 0, TRUE },
    { 2, FALSE, ALONG_PEER_STATUS_ORIENTATION, FALSE, 0, FALSE },
    { 1, FALSE, ALONG_PEER_STATUS_ACTIVE, FALSE, STAFF, TRUE },
    { 1, FALSE, ALONG_PEER_STATUS_ACTIVE, TRUE, 0, TRUE },
    { 1, FALSE, ALONG_PEER_STATUS_ACTIVE, TRUE, STAFF, FALSE },
    { 1, TRUE, ALONG_PEER_STATUS_ORIENTATION, TRUE, STAFF, FALSE },
  };
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_object_set (fixture->type, "with-professional", cases[i].with_professional, NULL);
      g_object_set (fixture->peer, "works-alone", cases[i].works_alone, "status", cases[i].status,
                    NULL);
      g_object_set (shift, "seats", cases[i].seats, "on-duty-id", cases[i].on_duty_id, NULL);
      g_assert_cmpint (finds (fixture, ALONG_FINDING_ALONE, shift, PERSON), ==, cases[i].found);
      g_assert_false (finds (fixture, ALONG_FINDING_ALONE, shift, STAFF));
      g_assert_cmpint (along_rules_can_work_alone (ALONG_PERSON (fixture->peer)), ==,
                       cases[i].works_alone && cases[i].status == ALONG_PEER_STATUS_ACTIVE);
    }

  g_assert_true (along_rules_can_work_alone (ALONG_PERSON (fixture->staff)));

  /* A shift of no known type, and somebody whom nobody knows. */
  g_object_set (fixture->peer, "works-alone", FALSE, NULL);
  g_object_set (shift, "seats", 1, "on-duty-id", STAFF, "type-id", (gint64) 999, NULL);
  g_assert_true (finds (fixture, ALONG_FINDING_ALONE, shift, PERSON));
  g_assert_false (finds (fixture, ALONG_FINDING_ALONE, shift, 999));
}

/* A professional who is away during the shift goes along with nobody. */
static void
test_accompanied (RulesFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
  gint64 start = along_shift_get_start (shift);
  gint64 end = along_shift_get_end (shift);

  g_object_set (fixture->type, "with-professional", TRUE, NULL);
  g_object_set (shift, "seats", 1, "on-duty-id", STAFF, NULL);

  rules_fixture_add (fixture, ALONG_TYPE_ABSENCE, "person-id", STAFF, "start", end, "end",
                     end + 3600, NULL);
  g_assert_false (finds (fixture, ALONG_FINDING_ALONE, shift, PERSON));
  rules_fixture_add (fixture, ALONG_TYPE_ABSENCE, "person-id", STAFF, "start", start, "end",
                     start + 60, NULL);
  g_assert_true (finds (fixture, ALONG_FINDING_ALONE, shift, PERSON));

  rules_fixture_forget (fixture);
  g_assert_false (finds (fixture, ALONG_FINDING_ALONE, shift, PERSON));
  g_object_set (fixture->staff, "archived", TRUE, NULL);
  g_assert_true (finds (fixture, ALONG_FINDING_ALONE, shift, PERSON));
}

/* Where there is one seat only, whoever is on it already is company; who gives it away is not. */
static void
test_not_alone (RulesFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  g_object_set (shift, "seats", 1, NULL);
  for (int state = ALONG_ASSIGNMENT_PROPOSED; state <= ALONG_ASSIGNMENT_CANCELLED; state++)
    {
      gboolean there = along_assignment_state_is_there ((AlongAssignmentState) state);
      g_autoptr (GPtrArray) moving = NULL;

      rules_fixture_forget (fixture);
      along_roster_add_shift (fixture->roster, shift);
      rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PERSON, ALONG_ASSIGNMENT_ACCEPTED);
      g_assert_true (finds (fixture, ALONG_FINDING_ALONE, shift, PERSON));

      rules_fixture_assign (fixture, ASSIGNMENT + 1, SHIFT, PARTNER, (AlongAssignmentState) state);
      g_assert_cmpint (finds (fixture, ALONG_FINDING_ALONE, shift, PERSON), ==, !there);

      moving = along_rules_check (fixture->roster, shift, PERSON, ASSIGNMENT + 1);
      g_assert_cmpuint (moving->len, ==, 2);
      g_assert_cmpint (((AlongFinding *) g_ptr_array_index (moving, 1))->code, ==,
                       ALONG_FINDING_ALONE);
    }
}

/* Who is not coming, or is back already, is no company to who takes the seat. */
static void
test_left_alone (RulesFixture  *fixture,
                 gconstpointer  data)
{
  const struct
  {
    AlongAssignmentState state;
    int back;    /* in minutes from the start of a shift of two hours */
    int away;    /* in the same way the first minute of a time away; 0 for none */
    gboolean found;
  } cases[] = {
    { ALONG_ASSIGNMENT_DONE, -1, 0, TRUE },
    { ALONG_ASSIGNMENT_DONE, 0, 0, TRUE },
    { ALONG_ASSIGNMENT_DONE, 119, 0, TRUE },
    { ALONG_ASSIGNMENT_DONE, 120, 0, FALSE },
    { ALONG_ASSIGNMENT_ACCEPTED, 0, 119, TRUE },
    { ALONG_ASSIGNMENT_ACCEPTED, 0, 120, FALSE },
    { ALONG_ASSIGNMENT_CHECKED_IN, 0, 60, FALSE },
  };
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
  gint64 start = along_shift_get_start (shift);

  g_object_set (shift, "seats", 1, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) longer = NULL;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      along_roster_add_shift (fixture->roster, shift);
      rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PARTNER, cases[i].state);
      if (cases[i].state == ALONG_ASSIGNMENT_DONE)
        g_object_set (along_roster_get_assignment (fixture->roster, ASSIGNMENT), "back-at",
                      start + 60 * cases[i].back, NULL);
      if (cases[i].away != 0)
        rules_fixture_add (fixture, ALONG_TYPE_ABSENCE, "person-id", PARTNER, "start",
                           start + 60 * cases[i].away, "end", start + 600 * 60, NULL);
      g_assert_cmpint (finds (fixture, ALONG_FINDING_ALONE, shift, PERSON), ==, cases[i].found);

      /* A shift that is about to be longer counts as it will be. */
      longer = along_record_copy (shift);
      g_object_set (longer, "end", start + 121 * 60, NULL);
      g_assert_cmpint (finds (fixture, ALONG_FINDING_ALONE, longer, PERSON), ==,
                       cases[i].state != ALONG_ASSIGNMENT_CHECKED_IN);
    }
}

/* Who is back, since nobody knows when, is none while somebody else is out on the shift. */
static void
test_back_unknown (RulesFixture  *fixture,
                   gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  for (int state = ALONG_ASSIGNMENT_PROPOSED; state <= ALONG_ASSIGNMENT_CANCELLED; state++)
    for (int first = 0; first < 2; first++)
      {
        AlongAssignment *back;

        rules_fixture_forget (fixture);
        along_roster_add_shift (fixture->roster, shift);
        rules_fixture_assign (fixture, ASSIGNMENT + first, SHIFT, PARTNER,
                              ALONG_ASSIGNMENT_DONE);
        rules_fixture_assign (fixture, ASSIGNMENT + 1 - first, SHIFT, PERSON,
                              (AlongAssignmentState) state);
        back = along_roster_get_assignment (fixture->roster, ASSIGNMENT + first);
        g_assert_cmpint (along_rules_is_company (fixture->roster, shift, back, fixture->day), ==,
                         state != ALONG_ASSIGNMENT_CHECKED_IN);
      }
}

static void
test_orientation (RulesFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  for (int status = ALONG_PEER_STATUS_INTERESTED; status <= ALONG_PEER_STATUS_MOVED_ON; status++)
    for (int after = 0; after < 2; after++)
      {
        g_object_set (fixture->peer, "status", status, NULL);
        g_object_set (fixture->type, "after-orientation", after, NULL);
        g_assert_cmpint (finds (fixture, ALONG_FINDING_ORIENTATION, shift, PERSON), ==,
                         after && status == ALONG_PEER_STATUS_ORIENTATION);
        g_assert_false (finds (fixture, ALONG_FINDING_ORIENTATION, shift, STAFF));
      }

  g_object_set (fixture->peer, "status", ALONG_PEER_STATUS_ORIENTATION, NULL);
  g_assert_true (finds (fixture, ALONG_FINDING_ORIENTATION, shift, PERSON));
  g_object_set (shift, "type-id", (gint64) 999, NULL);
  g_assert_false (finds (fixture, ALONG_FINDING_ORIENTATION, shift, PERSON));
}

static void
test_role (RulesFixture  *fixture,
           gconstpointer  data)
{
  const struct
  {
    AlongRoles wanted;
    AlongRoles had;
    gboolean found;
  } cases[] = {
    { 0, 0, FALSE },
    { 0, ALONG_ROLE_LISTENER, FALSE },
    { ALONG_ROLE_LISTENER, 0, TRUE },
    { ALONG_ROLE_LISTENER, ALONG_ROLE_GUIDE, TRUE },
    { ALONG_ROLE_LISTENER, ALONG_ROLE_LISTENER, FALSE },
    { ALONG_ROLE_LISTENER | ALONG_ROLE_EDUCATOR, ALONG_ROLE_EDUCATOR | ALONG_ROLE_GUIDE, FALSE },
    { ALONG_ROLE_LISTENER | ALONG_ROLE_EDUCATOR, ALONG_ROLE_FINDER | ALONG_ROLE_GUIDE, TRUE },
  };
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_object_set (fixture->type, "roles", cases[i].wanted, NULL);
      g_object_set (fixture->peer, "roles", cases[i].had, NULL);
      g_assert_cmpint (finds (fixture, ALONG_FINDING_ROLE, shift, PERSON), ==, cases[i].found);
      /* They are roles of peers. */
      g_assert_false (finds (fixture, ALONG_FINDING_ROLE, shift, STAFF));
    }

  g_object_set (shift, "type-id", (gint64) 999, NULL);
  g_assert_false (finds (fixture, ALONG_FINDING_ROLE, shift, PERSON));
}

/* All that is wanted, whichever way it is written, is offered or spoken. */
static void
test_offer (RulesFixture  *fixture,
            gconstpointer  data)
{
  const struct
  {
    const char *wants;
    const char *offers;
    const char *languages;
    gboolean found;
  } cases[] = {
    { "", "", "", FALSE },
    { "", "women", "Arabic", FALSE },
    { " , ,", "", "", FALSE },
    { "women", "", "", TRUE },
    { "women", "women", "", FALSE },
    { "women", "men", "", TRUE },
    { "women", "young women", "", TRUE },
    { "women", "women from Berlin", "", TRUE },
    { "women", "men, women", "", FALSE },
    { "women", "men,women", "", FALSE },
    { "Women", " wOmEn ", "", FALSE },
    { "young  people", "Young people", "", FALSE },
    { "young people", "youngpeople", "", FALSE },
    { "Arabic", "", "Arabic", FALSE },
    { "Arabic", "", "Finnish, arabic", FALSE },
    { "Arabic, women", "women", "Arabic", FALSE },
    { "Arabic, women", "women", "", TRUE },
    { "Arabic, women", "", "Arabic", TRUE },
    { "Arabic, women", "Arabic, women", "", FALSE },
    { "women, , Arabic,", "women", "Arabic", FALSE },
    /* An accent is the same in one sign or in two, and is part of the word. */
    { "fran\u00e7ais", "", "Franc\u0327ais", FALSE },
    { "fran\u00e7ais", "", "Francais", TRUE },
    { "\u0410\u0420\u0410\u0411\u0421\u041a\u0418\u0419", "",
      "\u0430\u0440\u0430\u0431\u0441\u043a\u0438\u0439", FALSE },
  };
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) findings = NULL;

      g_test_message ("case %u", i);
      g_object_set (fixture->type, "wants", cases[i].wants, NULL);
      g_object_set (fixture->peer, "offers", cases[i].offers, "languages", cases[i].languages,
                    NULL);
      g_object_set (fixture->staff, "offers", cases[i].offers, "languages", cases[i].languages,
                    NULL);
      findings = along_rules_check (fixture->roster, shift, PERSON, 0);
      g_assert_cmpuint (findings->len, ==, cases[i].found ? 1 : 0);
      g_assert_cmpint (finds (fixture, ALONG_FINDING_OFFER, shift, PERSON), ==, cases[i].found);
      g_assert_cmpint (finds (fixture, ALONG_FINDING_OFFER, shift, STAFF), ==, cases[i].found);
    }

  /* Nothing can be said of whom nobody knows, nor of a shift of no known type. */
  g_object_set (fixture->type, "wants", "women", NULL);
  g_assert_false (finds (fixture, ALONG_FINDING_OFFER, shift, 999));
  g_assert_true (finds (fixture, ALONG_FINDING_OFFER, shift, PERSON));
  g_object_set (shift, "type-id", (gint64) 999, NULL);
  g_assert_false (finds (fixture, ALONG_FINDING_OFFER, shift, PERSON));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) \
  g_test_add (path, RulesFixture, NULL, rules_fixture_set_up, test, rules_fixture_tear_down)
  ADD ("/person/place", test_place);
  ADD ("/person/alone", test_alone);
  ADD ("/person/accompanied", test_accompanied);
  ADD ("/person/not-alone", test_not_alone);
  ADD ("/person/left-alone", test_left_alone);
  ADD ("/person/back-unknown", test_back_unknown);
  ADD ("/person/orientation", test_orientation);
  ADD ("/person/role", test_role);
  ADD ("/person/offer", test_offer);
#undef ADD

  return g_test_run ();
}
