/* test-wall.c — an external supervisor sees own sessions only, and the rules find the same
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules-fixture.h"

#include "rules/along-wall.h"

/* Who looks: STAFF is from outside. */
#define LEADER ((gint64) 70)
#define SESSION_TYPE ((gint64) 21)
#define SESSION ((gint64) 71)
#define PUBLICATION ((gint64) 72)
#define PUBLISHED ((gint64) 73)
#define GONE ((gint64) 74)

/* Two hours in which PERSON has a session that LEADER gives, with @third on it, too, if anybody. */
static void
add_session (RulesFixture         *self,
             gint64                leader_id,
             gint64                third_id,
             AlongAssignmentState  state)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (self, OTHER, 600, 720);

  g_object_set (shift, "type-id", SESSION_TYPE, "on-duty-id", leader_id, NULL);
  along_roster_add_shift (self->roster, shift);
  rules_fixture_add (self, ALONG_TYPE_SUPERVISION, "id", SESSION, "shift-id", OTHER,
                     "leader-id", leader_id, NULL);
  rules_fixture_assign (self, ASSIGNMENT, OTHER, PERSON, state);
  if (third_id != 0)
    rules_fixture_assign (self, ASSIGNMENT + 1, OTHER, third_id, state);
}

static void
set_up (RulesFixture  *self,
        gconstpointer  data)
{
  rules_fixture_set_up (self, NULL);
  rules_fixture_add (self, ALONG_TYPE_SHIFT_TYPE, "id", SESSION_TYPE, "name", "Supervision",
                     "kind", ALONG_SHIFT_KIND_SUPERVISION, NULL);
}

static void
test_external (RulesFixture  *self,
               gconstpointer  data)
{
  const struct
  {
    AlongDuties duties;
    gboolean is_external;
  } cases[] = {
    { 0, FALSE },
    { ALONG_DUTY_SUPERVISOR_EXTERNAL, TRUE },
    { ALONG_DUTY_SUPERVISOR_INTERNAL, FALSE },
    { ALONG_DUTY_SUPERVISOR_EXTERNAL | ALONG_DUTY_SUPERVISOR_INTERNAL, FALSE },
    { ALONG_DUTY_SUPERVISOR_EXTERNAL | ALONG_DUTY_COORDINATOR, FALSE },
    { ALONG_DUTY_SUPERVISOR_EXTERNAL | ALONG_DUTY_PERSON_OF_REFERENCE, FALSE },
    { ALONG_DUTY_PROFESSIONAL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_object_set (self->staff, "duties", cases[i].duties, NULL);
      g_test_message ("%u", i);
      g_assert_true (along_wall_is_external (ALONG_PERSON (self->staff)) == cases[i].is_external);
    }

  g_assert_false (along_wall_is_external (ALONG_PERSON (self->peer)));
  g_assert_false (along_wall_is_external (NULL));
}

/* Who gives it, who is on it, who looks, and whether they see it and what was agreed in it. */
static void
test_shows (RulesFixture  *self,
            gconstpointer  data)
{
  const struct
  {
    gint64 leader_id;
    gint64 third_id;
    AlongAssignmentState state;
    gint64 viewer_id;
    gint64 for_id; /* whom the action is for */
    gboolean session;
    gboolean action;
  } cases[] = {
    /* Nobody is behind the wall. */
    { LEADER, 0, ALONG_ASSIGNMENT_ACCEPTED, 0, PERSON, TRUE, TRUE },
    /* Theirs: they give it, or are on it, or were. */
    { STAFF, 0, ALONG_ASSIGNMENT_ACCEPTED, STAFF, PERSON, TRUE, TRUE },
    { STAFF, 0, ALONG_ASSIGNMENT_CANCELLED, STAFF, PERSON, TRUE, TRUE },
    { LEADER, STAFF, ALONG_ASSIGNMENT_ACCEPTED, STAFF, PERSON, TRUE, TRUE },
    { LEADER, STAFF, ALONG_ASSIGNMENT_DECLINED, STAFF, PERSON, TRUE, TRUE },
    { LEADER, STAFF, ALONG_ASSIGNMENT_CANCELLED, STAFF, PERSON, TRUE, TRUE },
    /* Somebody else's. */
    { LEADER, 0, ALONG_ASSIGNMENT_ACCEPTED, STAFF, PERSON, FALSE, FALSE },
    { LEADER, LEADER, ALONG_ASSIGNMENT_ACCEPTED, STAFF, PERSON, FALSE, FALSE },
    { 0, 0, ALONG_ASSIGNMENT_ACCEPTED, STAFF, PERSON, FALSE, FALSE },
    /* Of that they see what they are to do. */
    { LEADER, 0, ALONG_ASSIGNMENT_ACCEPTED, STAFF, STAFF, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RulesFixture one = { 0 };
      g_autoptr (AlongAction) action =
        g_object_new (ALONG_TYPE_ACTION, "session-id", SESSION, "person-id", cases[i].for_id, NULL);
      g_autoptr (AlongRoster) seen = NULL;
      AlongSupervision *session;
      GPtrArray *seats;

      g_test_message ("%u", i);
      set_up (&one, NULL);
      add_session (&one, cases[i].leader_id, cases[i].third_id, cases[i].state);
      session = along_roster_get_supervision (one.roster, OTHER);
      seats = along_roster_get_assignments (one.roster, OTHER);

      g_assert_true (along_wall_shows_session (cases[i].viewer_id, session, seats) ==
                     cases[i].session);
      g_assert_true (along_wall_shows_action (cases[i].viewer_id, action, session, seats) ==
                     cases[i].action);

      g_assert_true (along_wall_tells_note (cases[i].viewer_id, session, seats) ==
                     cases[i].session);
      g_assert_true (along_wall_tells_note (cases[i].viewer_id, NULL, NULL) ==
                     (cases[i].viewer_id == 0));

      seen = along_wall_hide (cases[i].viewer_id, one.roster);
      g_assert_true ((along_roster_get_shift (seen, OTHER) != NULL) == cases[i].session);
      g_assert_true ((along_roster_get_supervision (seen, OTHER) != NULL) == cases[i].session);
      g_assert_cmpuint (along_roster_get_assignments (seen, OTHER)->len, ==,
                        cases[i].session ? seats->len : 0);
      rules_fixture_tear_down (&one, NULL);
    }
}

/* An action of no session is seen by who is to do it, and who has supervision how often by nobody
 * else. */
static void
test_others (RulesFixture  *self,
             gconstpointer  data)
{
  g_autoptr (AlongAction) action =
    g_object_new (ALONG_TYPE_ACTION, "person-id", PERSON, NULL);

  g_assert_true (along_wall_shows_action (0, action, NULL, NULL));
  g_assert_true (along_wall_shows_action (PERSON, action, NULL, NULL));
  g_assert_false (along_wall_shows_action (STAFF, action, NULL, NULL));

}

/* They see who is due among those they supervise, by what they gave themselves. */
static void
test_cadence (RulesFixture  *self,
              gconstpointer  data)
{
  AlongPerson *peer = ALONG_PERSON (self->peer);
  AlongPerson *staff = ALONG_PERSON (self->staff);
  g_autoptr (AlongSupervision) session =
    g_object_new (ALONG_TYPE_SUPERVISION, "leader-id", LEADER, NULL);

  g_assert_true (along_wall_shows_cadence (0, peer));
  g_assert_true (along_wall_shows_cadence (STAFF, staff));
  g_assert_false (along_wall_shows_cadence (LEADER, staff));
  g_assert_false (along_wall_shows_cadence (STAFF, peer));
  g_object_set (peer, "supervisor-id", STAFF, NULL);
  g_assert_true (along_wall_shows_cadence (STAFF, peer));

  g_assert_true (along_wall_counts (0, PERSON, session));
  g_assert_true (along_wall_counts (PERSON, PERSON, session));
  g_assert_true (along_wall_counts (LEADER, PERSON, session));
  g_assert_false (along_wall_counts (STAFF, PERSON, session));
}

/* What is no session is seen, with everybody on it. */
static void
test_shifts (RulesFixture  *self,
             gconstpointer  data)
{
  g_autoptr (AlongRoster) seen = NULL;

  rules_fixture_take (self, OTHER, 600, 720);
  seen = along_wall_hide (STAFF, self->roster);
  g_assert_nonnull (along_roster_get_shift (seen, OTHER));
  g_assert_cmpuint (along_roster_get_assignments (seen, OTHER)->len, ==, 1);
  g_assert_cmpuint (along_roster_get_works (seen, PERSON)->len, ==, 1);
}

/* Behind the wall the rules find what they find in front of it: that the time is taken, and how
 * much work it is; what it is taken by has no name there. */
static void
test_rules (RulesFixture  *self,
            gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (self, SHIFT, 660, 780);
  g_autoptr (AlongRoster) seen = NULL;
  g_autoptr (GPtrArray) whole = NULL;
  g_autoptr (GPtrArray) part = NULL;
  gboolean booked = FALSE;

  add_session (self, LEADER, 0, ALONG_ASSIGNMENT_ACCEPTED);
  rules_fixture_set_rule (self, ALONG_FINDING_DAY_WORK, ALONG_SEVERITY_NEEDS_REASON, 180);
  seen = along_wall_hide (STAFF, self->roster);
  whole = along_rules_check (self->roster, shift, PERSON, 0);
  part = along_rules_check (seen, shift, PERSON, 0);

  g_assert_cmpuint (whole->len, ==, part->len);
  for (guint i = 0; i < whole->len; i++)
    {
      const AlongFinding *one = g_ptr_array_index (whole, i);
      const AlongFinding *other = g_ptr_array_index (part, i);
      g_autofree char *words = along_finding_describe (other, seen, shift, ALONG_CLOCK_24);

      g_assert_cmpint (one->code, ==, other->code);
      g_assert_cmpint (one->severity, ==, other->severity);
      g_assert_cmpint (one->number, ==, other->number);
      g_assert_null (strstr (words, "Supervision"));
      booked |= one->code == ALONG_FINDING_OVERLAP;
    }
  g_assert_true (booked);
}

static void
add_published (RulesFixture *self,
               gint64        id,
               gint64        shift_id,
               gint64        on_duty_id,
               const char   *people)
{
  rules_fixture_add (self, ALONG_TYPE_PUBLISHED, "id", id, "publication-id", PUBLICATION,
                     "shift-id", shift_id, "type-id", SESSION_TYPE, "on-duty-id", on_duty_id,
                     "people", people, NULL);
}

/* A session as it was published is behind the wall as it is now, and where it has gone since, as it
 * was. */
static void
test_published (RulesFixture  *self,
                gconstpointer  data)
{
  g_autoptr (AlongRoster) seen = NULL;
  GPtrArray *published;

  add_session (self, LEADER, 0, ALONG_ASSIGNMENT_ACCEPTED);
  add_published (self, PUBLISHED, OTHER, LEADER, "10");
  add_published (self, PUBLISHED + 100, GONE, LEADER, "10,12");
  add_published (self, PUBLISHED + 101, GONE + 100, STAFF, "10");
  add_published (self, PUBLISHED + 102, GONE + 101, LEADER, "10,11");

  seen = along_wall_hide (0, self->roster);
  g_assert_cmpuint (along_roster_get_all_published (seen)->len, ==, 4);
  g_clear_object (&seen);

  seen = along_wall_hide (STAFF, self->roster);
  published = along_roster_get_all_published (seen);
  g_assert_cmpuint (published->len, ==, 2);
  g_assert_cmpint (along_published_get_shift_id (g_ptr_array_index (published, 0)), ==,
                   GONE + 100);
  g_assert_cmpint (along_published_get_shift_id (g_ptr_array_index (published, 1)), ==,
                   GONE + 101);
  g_assert_null (along_roster_get_published (seen, OTHER));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, RulesFixture, NULL, set_up, func, rules_fixture_tear_down)
  ADD ("/wall/external", test_external);
  ADD ("/wall/shows", test_shows);
  ADD ("/wall/others", test_others);
  ADD ("/wall/cadence", test_cadence);
  ADD ("/wall/shifts", test_shifts);
  ADD ("/wall/rules", test_rules);
  ADD ("/wall/published", test_published);
#undef ADD

  return g_test_run ();
}
