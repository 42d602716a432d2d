/* test-ranking.c — who can take a shift, best first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "rules-fixture.h"
#include "rules/along-ranking.h"

#define FIRST ((gint64) 200)

/* The names of everybody, as they are ranked for @shift. */
static char *
rank (RulesFixture *fixture,
      AlongShift   *shift,
      gint64        moving)
{
  g_autoptr (GPtrArray) ranking = along_ranking_new (fixture->roster, shift, moving);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < ranking->len; i++)
    {
      const AlongRanked *ranked = g_ptr_array_index (ranking, i);
      g_autoptr (GPtrArray) findings =
        along_rules_check (fixture->roster, shift,
                           along_record_get_id (ALONG_RECORD (ranked->person)), 0);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                              along_entry_get_name (ALONG_ENTRY (ranked->person)));
      g_assert_cmpint (ranked->severity, ==,
                       MIN (along_rules_get_severity (ranked->findings), ALONG_SEVERITY_GLADLY));
      if (moving == 0)
        g_assert_cmpuint (ranked->findings->len, ==, findings->len);
    }

  return g_string_free (names, FALSE);
}

/* How heavily weighs what is against @person_id in place of @replaced_id. */
static AlongSeverity
find_severity (RulesFixture *fixture,
               AlongShift   *shift,
               gint64        replaced_id,
               gint64        person_id)
{
  g_autoptr (GPtrArray) ranking = along_ranking_new (fixture->roster, shift, replaced_id);

  for (guint i = 0; i < ranking->len; i++)
    {
      const AlongRanked *ranked = g_ptr_array_index (ranking, i);

      if (along_record_get_id (ALONG_RECORD (ranked->person)) == person_id)
        return ranked->severity;
    }

  g_assert_not_reached ();
}

static void
assert_ranking (RulesFixture *fixture,
                AlongShift   *shift,
                gint64        moving,
                const char   *expected)
{
  g_autofree char *names = rank (fixture, shift, moving);

  g_assert_cmpstr (names, ==, expected);
}

/* Aino, Noor and Salla: who are all alike come as they are listed, peers first. */
static void
test_alike (RulesFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  assert_ranking (fixture, shift, 0, "Aino Noor Salla");
  g_object_set (fixture->peer, "name", "Zoe", NULL);
  g_object_set (fixture->staff, "name", "Aaron", NULL);
  assert_ranking (fixture, shift, 0, "Zoe Noor Aaron");
  g_object_set (fixture->peer, "archived", TRUE, NULL);
  assert_ranking (fixture, shift, 0, "Noor Aaron");
  g_object_set (fixture->staff, "archived", TRUE, NULL);
  assert_ranking (fixture, shift, 0, "Noor");
}

/* Among equals who works less that week goes first, of the weeks before or after nothing counts. */
static void
test_load (RulesFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  rules_fixture_take_all (fixture, "2026-11-29 22:00 60");
  assert_ranking (fixture, shift, 0, "Noor Aino Salla");
  rules_fixture_take_all (fixture, "2026-11-30 22:00 60, 2026-11-22 22:00 60");
  assert_ranking (fixture, shift, 0, "Aino Noor Salla");

  /* Sunday is the next week's where weeks begin with it. */
  g_object_set (fixture->agency, "week-start", G_DATE_SUNDAY, NULL);
  rules_fixture_take_all (fixture, "2026-11-29 22:00 60");
  assert_ranking (fixture, shift, 0, "Aino Noor Salla");
}

/* By the gravest of what speaks against them, then by how much speaks for or against. */
static void
test_findings (RulesFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
  const struct
  {
    const char *name;
    const char *sign; /* of every hour of the week */
    const char *offers;
    int most_shifts;
    gboolean limit;
  } people[] = {
    { "impossible-two", "x", "women", 0, TRUE },
    { "impossible", "x", "women", 0, FALSE },
    { "two-reasons", ".", "", 1, FALSE },
    { "reason", ".", "", 0, FALSE },
    { "reason-but-likes", "+", "", 0, FALSE },
    { "rather-not", "-", "women", 0, FALSE },
    { "nothing", ".", "women", 0, FALSE },
    { "likes", "+", "women", 0, FALSE },
  };

  g_object_set (fixture->type, "wants", "women", NULL);
  g_object_set (fixture->peer, "archived", TRUE, NULL);
  g_object_set (fixture->partner, "archived", TRUE, NULL);
  g_object_set (fixture->staff, "archived", TRUE, NULL);
  g_object_set (shift, "place-id", PLACE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *week = g_strnfill (ALONG_TERMS_SLOTS, *people[i].sign);
      gint64 id = FIRST + i;

      rules_fixture_add (fixture, ALONG_TYPE_PEER, "id", id, "name", people[i].name, "status",
                         ALONG_PEER_STATUS_ACTIVE, "offers", people[i].offers, NULL);
      rules_fixture_add (fixture, ALONG_TYPE_TERMS, "person-id", id, "week", week, "most-shifts",
                         people[i].most_shifts, NULL);
      if (people[i].limit)
        rules_fixture_add (fixture, ALONG_TYPE_PLACE_LIMIT, "person-id", id, "place-id", PLACE,
                           NULL);
      if (people[i].most_shifts > 0)
        {
          g_autoptr (AlongShift) other =
            rules_fixture_read_shift (fixture, OTHER, "2026-11-26");

          along_roster_add_shift (fixture->roster, other);
          rules_fixture_assign (fixture, ASSIGNMENT, OTHER, id, ALONG_ASSIGNMENT_ACCEPTED);
        }
    }

  assert_ranking (fixture, shift, 0,
                  "likes nothing rather-not reason-but-likes reason two-reasons impossible "
                  "impossible-two");
}

/* What somebody else has is free while it moves; who has it is on the shift. */
static void
test_moving (RulesFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  along_roster_add_shift (fixture->roster, shift);
  rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PERSON, ALONG_ASSIGNMENT_ACCEPTED);
  rules_fixture_add (fixture, ALONG_TYPE_PAIR, "person-id", PERSON, "other-id", PARTNER, "kind",
                     ALONG_PAIR_BLOCKED, NULL);

  assert_ranking (fixture, shift, 0, "Salla Noor Aino");
  assert_ranking (fixture, shift, ASSIGNMENT, "Noor Salla Aino");
  assert_ranking (fixture, shift, 999, "Salla Noor Aino");
}

/* "Not now" is an answer: who has declined this shift, and no other, goes behind who has not. Once
 * they say yes all the same nothing is to be said of it. */
static void
test_declined (RulesFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
  g_autoptr (AlongShift) other = rules_fixture_new_shift (fixture, OTHER, 840, 960);

  for (int state = ALONG_ASSIGNMENT_PROPOSED; state <= ALONG_ASSIGNMENT_CANCELLED; state++)
    {
      g_autofree AlongFinding *finding = NULL;
      g_autoptr (GPtrArray) moving = NULL;

      rules_fixture_forget (fixture);
      along_roster_add_shift (fixture->roster, shift);
      along_roster_add_shift (fixture->roster, other);
      rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PERSON, (AlongAssignmentState) state);

      finding = rules_fixture_find (fixture, ALONG_FINDING_DECLINED, shift, PERSON);
      g_assert_cmpint (finding != NULL, ==, state == ALONG_ASSIGNMENT_DECLINED);
      g_assert_null (rules_fixture_find (fixture, ALONG_FINDING_DECLINED, other, PERSON));
      g_assert_null (rules_fixture_find (fixture, ALONG_FINDING_DECLINED, shift, PARTNER));

      moving = along_rules_check (fixture->roster, shift, PERSON, ASSIGNMENT);
      g_assert_cmpuint (moving->len, ==, 0);
    }

  rules_fixture_forget (fixture);
  along_roster_add_shift (fixture->roster, shift);
  assert_ranking (fixture, shift, 0, "Aino Noor Salla");
  rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PERSON, ALONG_ASSIGNMENT_DECLINED);
  assert_ranking (fixture, shift, 0, "Noor Salla Aino");
  g_assert_cmpint (find_severity (fixture, shift, 0, PERSON), ==, ALONG_SEVERITY_NEEDS_REASON);
}

/* Whoever is excused breaks nothing off that they do each time, and nor does their stand-in. */
static void
test_regular (RulesFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  g_object_set (shift, "slot-id", FIRST, "slot-day", fixture->day, "seats", 1, NULL);
  along_roster_add_shift (fixture->roster, shift);
  rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PERSON, ALONG_ASSIGNMENT_ACCEPTED);
  rules_fixture_add (fixture, ALONG_TYPE_REGULAR, "slot-id", FIRST, "person-id", PERSON, NULL);
  g_object_set (fixture->partner, "works-alone", TRUE, NULL);
  rules_fixture_set_rule (fixture, ALONG_FINDING_REGULAR, ALONG_SEVERITY_IMPOSSIBLE, 0);

  g_assert_cmpint (find_severity (fixture, shift, ASSIGNMENT, PARTNER), ==, ALONG_SEVERITY_GLADLY);
  g_assert_cmpint (find_severity (fixture, shift, ASSIGNMENT, PERSON), ==,
                   ALONG_SEVERITY_IMPOSSIBLE);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) \
  g_test_add (path, RulesFixture, NULL, rules_fixture_set_up, test, rules_fixture_tear_down)
  ADD ("/ranking/alike", test_alike);
  ADD ("/ranking/load", test_load);
  ADD ("/ranking/findings", test_findings);
  ADD ("/ranking/moving", test_moving);
  ADD ("/ranking/declined", test_declined);
  ADD ("/ranking/regular", test_regular);
#undef ADD

  return g_test_run ();
}
