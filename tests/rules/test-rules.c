/* test-rules.c — each finding with its boundary on both sides
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "rules-fixture.h"

/* The codes found that make it impossible, as letters in the order of AlongFindingCode. */
static char *
codes (GPtrArray *findings)
{
  GString *letters = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == ALONG_SEVERITY_IMPOSSIBLE)
        g_string_append_c (letters, "SOXWA"[finding->code]);
    }

  return g_string_free (letters, FALSE);
}

static void
assert_findings (RulesFixture    *fixture,
                 AlongShift *shift,
                 gint64      person_id,
                 gint64      moving,
                 const char *expected)
{
  g_autoptr (GPtrArray) findings =
    along_rules_check (fixture->roster, shift, person_id, moving);
  g_autofree char *letters = codes (findings);

  g_assert_cmpstr (letters, ==, expected);
}

/* Against a shift from 08:00 to 12:00 of the fixture's day; times in minutes since midnight. */
static void
test_overlap (RulesFixture       *fixture,
              gconstpointer  iso)
{
  const struct
  {
    int start;
    int end;
    const char *expected;
  } cases[] = {
    { 12 * 60, 14 * 60, "" },      { 12 * 60 - 1, 14 * 60, "O" }, { 6 * 60, 8 * 60, "" },
    { 6 * 60, 8 * 60 + 1, "O" },   { 9 * 60, 10 * 60, "O" },      { 7 * 60, 13 * 60, "O" },
    { 8 * 60, 12 * 60, "O" },      { -120, 8 * 60, "" },          { -120, 8 * 60 + 1, "O" },
    { 12 * 60, 24 * 60 + 60, "" },
  };
  g_autoptr (AlongShift) other = rules_fixture_new_shift (fixture, OTHER, 8 * 60, 12 * 60);

  along_roster_add_shift (fixture->roster, other);
  rules_fixture_assign (fixture, ASSIGNMENT, OTHER, PERSON, ALONG_ASSIGNMENT_ACCEPTED);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift =
        rules_fixture_new_shift (fixture, 0, cases[i].start, cases[i].end);

      assert_findings (fixture, shift, PERSON, 0, cases[i].expected);
      assert_findings (fixture, shift, PERSON, ASSIGNMENT, "");
      assert_findings (fixture, shift, STAFF, 0, "");
    }
}

/* A night shift from 22:00 to 06:00, over midnight and over both clock changes. */
static void
test_overlap_at_night (RulesFixture       *fixture,
                       gconstpointer  iso)
{
  g_autoptr (AlongShift) night = rules_fixture_new_shift (fixture, OTHER, 22 * 60, 30 * 60);
  g_autoptr (AlongShift) before = rules_fixture_new_shift (fixture, 0, 20 * 60, 22 * 60);
  g_autoptr (AlongShift) after = rules_fixture_new_shift (fixture, 0, 30 * 60, 34 * 60);
  g_autoptr (AlongShift) early = rules_fixture_new_shift (fixture, 0, 30 * 60 - 1, 34 * 60);
  g_autoptr (AlongShift) late = rules_fixture_new_shift (fixture, 0, 20 * 60, 22 * 60 + 1);

  along_roster_add_shift (fixture->roster, night);
  rules_fixture_assign (fixture, ASSIGNMENT, OTHER, PERSON, ALONG_ASSIGNMENT_PROPOSED);

  assert_findings (fixture, before, PERSON, 0, "");
  assert_findings (fixture, after, PERSON, 0, "");
  assert_findings (fixture, early, PERSON, 0, "O");
  assert_findings (fixture, late, PERSON, 0, "O");
}

static void
test_states (RulesFixture       *fixture,
             gconstpointer  iso)
{
  const char *expected[] = { "O", "O", "", "O", "O", "O", "", "", "" };
  g_autoptr (AlongShift) other = rules_fixture_new_shift (fixture, OTHER, 8 * 60, 12 * 60);
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, 0, 9 * 60, 10 * 60);

  along_roster_add_shift (fixture->roster, other);
  for (int state = ALONG_ASSIGNMENT_PROPOSED; state <= ALONG_ASSIGNMENT_CANCELLED; state++)
    {
      g_autoptr (AlongPeer) peer =
        g_object_new (ALONG_TYPE_PEER, "id", (gint64) 100 + state, "name", "B", "status",
                      ALONG_PEER_STATUS_ORIENTATION, NULL);

      along_directory_add (fixture->directory, ALONG_RECORD (peer));
      rules_fixture_assign (fixture, 200 + state, OTHER, 100 + state, (AlongAssignmentState) state);
      assert_findings (fixture, shift, 100 + state, 0, expected[state]);
    }
}

static void
test_same_shift (RulesFixture       *fixture,
                 gconstpointer  iso)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 8 * 60, 12 * 60);

  along_roster_add_shift (fixture->roster, shift);
  assert_findings (fixture, shift, PERSON, 0, "");
  rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PERSON, ALONG_ASSIGNMENT_PROPOSED);
  assert_findings (fixture, shift, PERSON, 0, "S");
  assert_findings (fixture, shift, STAFF, 0, "");
  rules_fixture_assign (fixture, ASSIGNMENT + 1, SHIFT, STAFF, ALONG_ASSIGNMENT_PROPOSED);
  assert_findings (fixture, shift, PERSON, 0, "S");
}

static void
test_away (RulesFixture       *fixture,
           gconstpointer  iso)
{
  AlongSpan day = along_zone_day_span (fixture->zone, fixture->day);
  g_autoptr (AlongAbsence) absence = g_object_new (
    ALONG_TYPE_ABSENCE, "person-id", PERSON, "start", day.start, "end", day.end, NULL);
  g_autoptr (AlongShift) inside = rules_fixture_new_shift (fixture, 0, 0, 60);
  g_autoptr (AlongShift) before = rules_fixture_new_shift (fixture, 0, -60, 0);
  g_autoptr (AlongShift) into = rules_fixture_new_shift (fixture, 0, -60, 1);
  g_autoptr (AlongShift) after = rules_fixture_new_shift (fixture, 0, 24 * 60, 25 * 60);
  g_autoptr (AlongShift) last = rules_fixture_new_shift (fixture, 0, 24 * 60 - 1, 25 * 60);

  along_roster_add_absence (fixture->roster, absence);
  assert_findings (fixture, inside, PERSON, 0, "A");
  assert_findings (fixture, before, PERSON, 0, "");
  assert_findings (fixture, into, PERSON, 0, "A");
  assert_findings (fixture, after, PERSON, 0, "");
  assert_findings (fixture, last, PERSON, 0, "A");
  assert_findings (fixture, inside, STAFF, 0, "");
}

static void
test_person (RulesFixture       *fixture,
             gconstpointer  iso)
{
  const struct
  {
    AlongPeerStatus status;
    gboolean archived;
    const char *expected;
  } cases[] = {
    { ALONG_PEER_STATUS_INTERESTED, FALSE, "W" }, { ALONG_PEER_STATUS_ORIENTATION, FALSE, "" },
    { ALONG_PEER_STATUS_ACTIVE, FALSE, "" },      { ALONG_PEER_STATUS_PAUSED, FALSE, "W" },
    { ALONG_PEER_STATUS_MOVED_ON, FALSE, "W" },   { ALONG_PEER_STATUS_ACTIVE, TRUE, "X" },
    { ALONG_PEER_STATUS_MOVED_ON, TRUE, "XW" },
  };
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, 0, 0, 60);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongPeer) peer =
        g_object_new (ALONG_TYPE_PEER, "id", (gint64) 100 + i, "name", "B", "status",
                      cases[i].status, "archived", cases[i].archived, NULL);

      along_directory_add (fixture->directory, ALONG_RECORD (peer));
      assert_findings (fixture, shift, 100 + i, 0, cases[i].expected);
      g_assert_cmpint (along_rules_works (ALONG_PERSON (peer)), ==, *cases[i].expected == '\0');
    }
}

static void
test_moved_shift (RulesFixture       *fixture,
                  gconstpointer  iso)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 8 * 60, 12 * 60);
  g_autoptr (AlongShift) other = rules_fixture_new_shift (fixture, OTHER, 14 * 60, 16 * 60);
  g_autoptr (AlongShift) close = rules_fixture_new_shift (fixture, SHIFT, 10 * 60, 14 * 60);
  g_autoptr (AlongShift) over = rules_fixture_new_shift (fixture, SHIFT, 10 * 60, 14 * 60 + 1);
  g_autoptr (GPtrArray) fine = NULL;
  g_autoptr (GPtrArray) wrong = NULL;
  const AlongFinding *finding;

  along_roster_add_shift (fixture->roster, shift);
  along_roster_add_shift (fixture->roster, other);
  rules_fixture_assign (fixture, 40, SHIFT, PERSON, ALONG_ASSIGNMENT_ACCEPTED);
  rules_fixture_assign (fixture, 41, SHIFT, STAFF, ALONG_ASSIGNMENT_EXCUSED);
  rules_fixture_assign (fixture, 42, OTHER, PERSON, ALONG_ASSIGNMENT_ACCEPTED);
  rules_fixture_assign (fixture, 43, OTHER, STAFF, ALONG_ASSIGNMENT_ACCEPTED);

  fine = along_rules_check_shift (fixture->roster, close);
  wrong = along_rules_check_shift (fixture->roster, over);

  g_assert_cmpuint (fine->len, ==, 0);
  g_assert_null (along_rules_get_impossible (fine));
  g_assert_cmpuint (wrong->len, ==, 1);
  finding = along_rules_get_impossible (wrong);
  g_assert_cmpint (finding->code, ==, ALONG_FINDING_OVERLAP);
  g_assert_cmpint (finding->person_id, ==, PERSON);
  g_assert_cmpint (finding->shift_id, ==, SHIFT);
  g_assert_cmpint (finding->other_id, ==, OTHER);
  g_assert_true (along_span_equal (finding->span, along_shift_get_span (other)));
}

/* Both shifts are named, with their days and times. */
static void
test_words (RulesFixture       *fixture,
            gconstpointer  iso)
{
  g_autoptr (AlongShift) other = rules_fixture_new_shift (fixture, OTHER, 22 * 60, 30 * 60);
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, 0, 29 * 60, 31 * 60);
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *words = NULL;
  g_autofree char *brief = NULL;

  along_roster_add_shift (fixture->roster, other);
  rules_fixture_assign (fixture, ASSIGNMENT, OTHER, PERSON, ALONG_ASSIGNMENT_ACCEPTED);
  findings = along_rules_check (fixture->roster, shift, PERSON, 0);
  words = along_finding_describe (g_ptr_array_index (findings, 0), fixture->roster, shift,
                                  ALONG_CLOCK_24);
  brief = along_finding_describe_short (g_ptr_array_index (findings, 0), fixture->roster, shift,
                                        ALONG_CLOCK_24);

  g_assert_cmpstr (words, ==,
                   "Aino cannot take Outreach, Wed 25 Nov 05:00–07:00: it overlaps Outreach, "
                   "Tue 24 Nov 22:00–06:00 +1.");
  g_assert_cmpstr (brief, ==, "Busy: Outreach, Tue 24 Nov 22:00–06:00 +1");
}

/* Two shifts of a type at the same time are told apart by their places. */
static void
test_words_of_places (RulesFixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (AlongPlace) place =
    g_object_new (ALONG_TYPE_PLACE, "id", PLACE, "name", "Harbour", NULL);
  g_autoptr (AlongShift) other = rules_fixture_new_shift (fixture, OTHER, 8 * 60, 12 * 60);
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, 0, 8 * 60, 12 * 60);
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *words = NULL;

  along_directory_add (fixture->directory, ALONG_RECORD (place));
  g_object_set (other, "place-id", PLACE, NULL);
  along_roster_add_shift (fixture->roster, other);
  rules_fixture_assign (fixture, ASSIGNMENT, OTHER, PERSON, ALONG_ASSIGNMENT_ACCEPTED);
  findings = along_rules_check (fixture->roster, shift, PERSON, 0);
  words = along_finding_describe (g_ptr_array_index (findings, 0), fixture->roster, shift,
                                  ALONG_CLOCK_24);

  g_assert_cmpstr (words, ==,
                   "Aino cannot take Outreach, Tue 24 Nov 08:00–12:00: it overlaps Outreach at "
                   "Harbour, Tue 24 Nov 08:00–12:00.");
}

/* Who was planned may be missing by now; who has gone since has been there before. */
static void
test_missing (RulesFixture       *fixture,
              gconstpointer  iso)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 8 * 60, 12 * 60);
  AlongPerson *peer = along_directory_get_person (fixture->directory, PERSON);
  AlongPerson *staff = along_directory_get_person (fixture->directory, STAFF);
  const struct
  {
    AlongPeerStatus status;
    gboolean archived;
    gboolean away;
    AlongAssignmentState state;
    AlongDay later;
    char code; /* '-' for none */
  } cases[] = {
    { ALONG_PEER_STATUS_ACTIVE, FALSE, FALSE, ALONG_ASSIGNMENT_ACCEPTED, 0, '-' },
    { ALONG_PEER_STATUS_ACTIVE, TRUE, FALSE, ALONG_ASSIGNMENT_ACCEPTED, 0, 'X' },
    { ALONG_PEER_STATUS_ACTIVE, TRUE, FALSE, ALONG_ASSIGNMENT_PROPOSED, -7, 'X' },
    { ALONG_PEER_STATUS_ACTIVE, TRUE, FALSE, ALONG_ASSIGNMENT_ACCEPTED, 1, '-' },
    { ALONG_PEER_STATUS_ACTIVE, TRUE, FALSE, ALONG_ASSIGNMENT_DONE, 0, '-' },
    { ALONG_PEER_STATUS_ACTIVE, TRUE, FALSE, ALONG_ASSIGNMENT_CANCELLED, 0, '-' },
    { ALONG_PEER_STATUS_PAUSED, FALSE, FALSE, ALONG_ASSIGNMENT_ACCEPTED, 0, 'W' },
    { ALONG_PEER_STATUS_MOVED_ON, FALSE, FALSE, ALONG_ASSIGNMENT_ACCEPTED, 1, '-' },
    { ALONG_PEER_STATUS_ACTIVE, FALSE, TRUE, ALONG_ASSIGNMENT_ACCEPTED, 0, 'A' },
    { ALONG_PEER_STATUS_ACTIVE, FALSE, TRUE, ALONG_ASSIGNMENT_ACCEPTED, 1, 'A' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRoster) roster =
        along_roster_new (fixture->directory, along_roster_get_span (fixture->roster));
      g_autoptr (AlongAssignment) seat = g_object_new (ALONG_TYPE_ASSIGNMENT, "id", ASSIGNMENT,
                                                       "shift-id", SHIFT, "person-id", PERSON,
                                                       "state", cases[i].state, NULL);
      g_autoptr (AlongAbsence) away = g_object_new (ALONG_TYPE_ABSENCE, "person-id", PERSON,
                                                    "start", along_shift_get_start (shift),
                                                    "end", along_shift_get_end (shift), NULL);
      g_autofree AlongFinding *missing = NULL;

      g_object_set (peer, "status", cases[i].status, "archived", cases[i].archived, NULL);
      along_roster_add_shift (roster, shift);
      along_roster_add_assignment (roster, seat);
      if (cases[i].away)
        along_roster_add_absence (roster, away);

      missing = along_rules_find_missing (roster, seat, fixture->day + cases[i].later);
      g_assert_cmpint (missing != NULL ? "SOXWA"[missing->code] : '-', ==, cases[i].code);
    }

  for (int archived = 0; archived < 2; archived++)
    {
      g_autofree AlongFinding *absence = NULL;

      g_object_set (staff, "archived", archived, NULL);
      absence = along_rules_find_absence (fixture->roster, shift, STAFF, fixture->day);
      g_assert_cmpint (absence != NULL, ==, archived);
    }
}

/* A seat is open that nobody will take. Whoever is next takes one that nobody has, and only then
 * the place of somebody who is missing. */
static void
test_open (RulesFixture       *fixture,
           gconstpointer  iso)
{
  enum { NOBODY = -1 };
  const struct
  {
    int seats;
    int states[3]; /* of one who is missing, of one who is away, too, and of one who comes */
    int n_open;
    guint n_vacated;
  } cases[] = {
    { 2, { NOBODY, NOBODY, NOBODY }, 2, 0 },
    { 2, { NOBODY, NOBODY, ALONG_ASSIGNMENT_ACCEPTED }, 1, 0 },
    { 1, { NOBODY, NOBODY, ALONG_ASSIGNMENT_PROPOSED }, 0, 0 },
    { 1, { NOBODY, NOBODY, ALONG_ASSIGNMENT_DECLINED }, 1, 0 },
    { 2, { ALONG_ASSIGNMENT_ACCEPTED, NOBODY, NOBODY }, 2, 0 },
    { 1, { ALONG_ASSIGNMENT_ACCEPTED, NOBODY, NOBODY }, 1, 1 },
    { 2, { ALONG_ASSIGNMENT_PROPOSED, ALONG_ASSIGNMENT_ACCEPTED, NOBODY }, 2, 2 },
    { 2, { ALONG_ASSIGNMENT_ACCEPTED, NOBODY, ALONG_ASSIGNMENT_ACCEPTED }, 1, 1 },
    { 1, { ALONG_ASSIGNMENT_ACCEPTED, NOBODY, ALONG_ASSIGNMENT_ACCEPTED }, 0, 0 },
    { 2, { ALONG_ASSIGNMENT_ACCEPTED, ALONG_ASSIGNMENT_ACCEPTED, ALONG_ASSIGNMENT_ACCEPTED }, 1,
      2 },
    /* Known not to come is something else than missing. */
    { 1, { ALONG_ASSIGNMENT_EXCUSED, NOBODY, NOBODY }, 1, 0 },
    { 1, { ALONG_ASSIGNMENT_EXCUSED, NOBODY, ALONG_ASSIGNMENT_ACCEPTED }, 0, 0 },
    /* Who has been there; who was stood down needs a stand-in, and has one in the second. */
    { 1, { ALONG_ASSIGNMENT_DONE, NOBODY, NOBODY }, 0, 0 },
    { 1, { ALONG_ASSIGNMENT_STOOD_DOWN, NOBODY, NOBODY }, 1, 1 },
    { 1, { ALONG_ASSIGNMENT_STOOD_DOWN, NOBODY, ALONG_ASSIGNMENT_ACCEPTED }, 0, 0 },
    { 2, { ALONG_ASSIGNMENT_STOOD_DOWN, NOBODY, ALONG_ASSIGNMENT_ACCEPTED }, 1, 1 },
    { 2, { ALONG_ASSIGNMENT_STOOD_DOWN, NOBODY, NOBODY }, 2, 0 },
  };
  const gint64 people[] = { PERSON, PERSON + 100, STAFF };
  g_autoptr (AlongPeer) away_peer = g_object_new (
    ALONG_TYPE_PEER, "id", people[1], "name", "B", "status", ALONG_PEER_STATUS_ACTIVE, NULL);

  g_object_set (along_directory_get_person (fixture->directory, PERSON), "archived", TRUE, NULL);
  along_directory_add (fixture->directory, ALONG_RECORD (away_peer));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRoster) roster =
        along_roster_new (fixture->directory, along_roster_get_span (fixture->roster));
      g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 8 * 60, 12 * 60);
      g_autoptr (AlongAbsence) away = g_object_new (ALONG_TYPE_ABSENCE, "person-id", people[1],
                                                    "start", along_shift_get_start (shift),
                                                    "end", along_shift_get_end (shift), NULL);
      g_autoptr (GPtrArray) vacated = NULL;
      g_autofree AlongFinding *full = NULL;

      g_test_message ("case %u", i);
      g_object_set (shift, "seats", cases[i].seats, NULL);
      along_roster_add_shift (roster, shift);
      along_roster_add_absence (roster, away);
      for (guint k = 0; k < G_N_ELEMENTS (people); k++)
        if (cases[i].states[k] != NOBODY)
          {
            g_autoptr (AlongAssignment) seat = g_object_new (
              ALONG_TYPE_ASSIGNMENT, "id", ASSIGNMENT + k, "shift-id", SHIFT, "person-id",
              people[k], "state", cases[i].states[k], NULL);

            along_roster_add_assignment (roster, seat);
          }

      g_assert_cmpint (along_rules_count_open (roster, shift, fixture->day), ==, cases[i].n_open);
      full = along_rules_find_full (roster, shift, fixture->day);
      g_assert_cmpint (full != NULL, ==, cases[i].n_open == 0);

      vacated = along_rules_find_vacated (roster, shift, fixture->day);
      g_assert_cmpuint (vacated->len, ==, cases[i].n_vacated);
      if (vacated->len > 0)
        g_assert_cmpint (along_record_get_id (g_ptr_array_index (vacated, 0)), ==, ASSIGNMENT);
    }
}

/* Who was stood down has left a seat open until the shift is over, and is no company to anybody. */
static void
test_stood_down (RulesFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 8 * 60, 12 * 60);
  g_autoptr (GPtrArray) findings = NULL;
  AlongAssignment *seat;

  g_object_set (shift, "seats", 1, NULL);
  along_roster_add_shift (fixture->roster, shift);
  rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PARTNER, ALONG_ASSIGNMENT_STOOD_DOWN);
  rules_fixture_add (fixture, ALONG_TYPE_PAIR, "person-id", PERSON, "other-id", PARTNER, "kind",
                     ALONG_PAIR_BLOCKED, NULL);
  seat = along_roster_get_assignment (fixture->roster, ASSIGNMENT);

  for (int later = -1; later < 2; later++)
    {
      g_assert_cmpint (along_rules_is_missing (fixture->roster, seat, fixture->day + later), ==,
                       later < 1);
      g_assert_cmpint (along_rules_count_open (fixture->roster, shift, fixture->day + later), ==,
                       later < 1 ? 1 : 0);
    }

  findings = along_rules_check (fixture->roster, shift, PERSON, 0);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpint (((AlongFinding *) g_ptr_array_index (findings, 0))->code, ==,
                   ALONG_FINDING_ALONE);

  g_object_set (seat, "state", ALONG_ASSIGNMENT_DONE, NULL);
  g_assert_false (along_rules_is_missing (fixture->roster, seat, fixture->day));
}

/* Who has the seat and is not away comes, or came; who has given it up does not, away or not. */
static void
test_coming (RulesFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 8 * 60, 12 * 60);
  AlongAssignment *seat;

  along_roster_add_shift (fixture->roster, shift);
  rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PERSON, ALONG_ASSIGNMENT_PROPOSED);
  seat = along_roster_get_assignment (fixture->roster, ASSIGNMENT);

  for (int away = 0; away < 2; away++)
    {
      for (int i = ALONG_ASSIGNMENT_PROPOSED; i <= ALONG_ASSIGNMENT_CANCELLED; i++)
        {
          gboolean is_to_come = i == ALONG_ASSIGNMENT_PROPOSED || i == ALONG_ASSIGNMENT_ACCEPTED;
          gboolean came = i == ALONG_ASSIGNMENT_CHECKED_IN || i == ALONG_ASSIGNMENT_DONE;

          g_object_set (seat, "state", i, NULL);
          g_assert_cmpint (along_rules_is_coming (fixture->roster, seat, fixture->day), ==,
                           came || (is_to_come && away == 0));
          g_assert_cmpint (along_rules_is_expected (fixture->roster, seat, fixture->day), ==,
                           is_to_come && away == 0);
        }

      rules_fixture_add (fixture, ALONG_TYPE_ABSENCE, "person-id", PERSON, "start",
                         along_shift_get_start (shift), "end", along_shift_get_end (shift), NULL);
    }
}

static void
test_alias (RulesFixture       *fixture,
            gconstpointer  data)
{
  const struct
  {
    const char *name;
    const char *alias;
    gint64 id;
    const char *mend; /* NULL when nothing is */
  } cases[] = {
    { "Aino", "\u00c9toile", 0, "alias" },
    { "Aino", "\u00e9 TOI\u00a0LE", 0, "alias" },
    { "Aino", "e\u0301toile", 0, "alias" },
    { "Aino", "mikko Lehto", 0, "alias" },
    { "\u00c9toile", "", 0, "name" },
    { "\u00c9toile", "Kuu", 0, "name" },
    { "Mikko", "\u00c9toile", OTHER, NULL },
    { "Aino", "Etoile", 0, NULL },
    { "Aino", "Aino", 0, NULL },
    { "Mikko Lehto", "", 0, NULL },
    { "Aino", "", 0, NULL },
    { "", "", 0, NULL },
  };
  const GType types[] = { ALONG_TYPE_PEER, ALONG_TYPE_SUPERVISOR };

  /* A peer or one of the staff, here or in the archive, against either. */
  for (guint i = 0; i < G_N_ELEMENTS (cases) * 8; i++)
    {
      guint k = i / 8;
      g_autoptr (AlongDirectory) directory = along_directory_new ();
      g_autoptr (AlongEntry) nobody = g_object_new (types[i & 1], "id", PERSON + 6, NULL);
      g_autoptr (AlongEntry) other = g_object_new (types[i & 1],
                                                   "id", (gint64) OTHER,
                                                   "name", "Mikko Lehto",
                                                   "alias", "\u00c9toile",
                                                   "archived", (i & 2) != 0,
                                                   NULL);
      g_autoptr (AlongEntry) entry = g_object_new (types[(i >> 2) & 1],
                                                   "id", cases[k].id,
                                                   "name", cases[k].name,
                                                   "alias", cases[k].alias,
                                                   NULL);
      g_autoptr (GError) error = NULL;
      const char *property;

      along_directory_add (directory, ALONG_RECORD (nobody));
      along_directory_add (directory, ALONG_RECORD (other));
      g_assert_true (along_rules_check_unique (directory, entry, &property, &error) ==
                     (cases[k].mend == NULL));
      if (cases[k].mend == NULL)
        continue;

      g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT);
      g_assert_cmpstr (property, ==, cases[k].mend);
    }
}

static void
test_names (RulesFixture       *fixture,
            gconstpointer  data)
{
  const struct
  {
    GType type;
    const char *name;
    gint64 id;
    gboolean archived;
    const char *refusal; /* NULL when there is none */
  } cases[] = {
    { ALONG_TYPE_CLIENT, "k 12", 0, FALSE, "There is a client with the code “K12” already." },
    { ALONG_TYPE_CLIENT, "k 12", 0, TRUE, "An archived client has the code “K12”." },
    { ALONG_TYPE_CLIENT, "K12", OTHER, FALSE, NULL },
    { ALONG_TYPE_CLIENT, "K1", 0, FALSE, NULL },
    { ALONG_TYPE_CLIENT, "K1-2", 0, FALSE, NULL },
    { ALONG_TYPE_CLIENT, "Aino", 0, FALSE, NULL },
    { ALONG_TYPE_PLACE, "k12 ", 0, FALSE, "There is a place named “K12” already." },
    { ALONG_TYPE_PLACE, "K12", 0, TRUE, "An archived place is named “K12”." },
    { ALONG_TYPE_PLACE, "K12", OTHER, FALSE, NULL },
    { ALONG_TYPE_PLACE, "Aino", 0, FALSE, NULL },
    { ALONG_TYPE_SHIFT_TYPE, "K12", 0, FALSE, "There is a type of shift named “K12” already." },
    { ALONG_TYPE_SHIFT_TYPE, "K12", 0, TRUE, "An archived type of shift is named “K12”." },
    { ALONG_TYPE_SHIFT_TYPE, "K12", OTHER, FALSE, NULL },
    { ALONG_TYPE_SHIFT_TYPE, "Aino", 0, FALSE, NULL },
    { ALONG_TYPE_TEMPLATE, " k12", 0, FALSE, "There is a template named “K12” already." },
    { ALONG_TYPE_TEMPLATE, "K12", 0, TRUE, "An archived template is named “K12”." },
    { ALONG_TYPE_TEMPLATE, "K12", OTHER, FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDirectory) directory = along_directory_new ();
      g_autoptr (AlongPeer) peer = g_object_new (ALONG_TYPE_PEER,
                                                 "id", PERSON,
                                                 "name", "Aino",
                                                 NULL);
      g_autoptr (AlongEntry) other = g_object_new (cases[i].type,
                                                   "id", (gint64) OTHER,
                                                   "name", "K12",
                                                   "archived", cases[i].archived,
                                                   NULL);
      g_autoptr (AlongEntry) entry = g_object_new (cases[i].type,
                                                   "id", cases[i].id,
                                                   "name", cases[i].name,
                                                   NULL);
      g_autoptr (GError) error = NULL;
      const char *property;

      along_directory_add (directory, ALONG_RECORD (peer));
      along_directory_add (directory, ALONG_RECORD (other));
      g_assert_true (along_rules_check_unique (directory, entry, &property, &error) ==
                     (cases[i].refusal == NULL));
      if (cases[i].refusal == NULL)
        continue;

      g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT);
      g_assert_true (g_str_has_prefix (error->message, cases[i].refusal));
      g_assert_cmpstr (property, ==, "name");
    }
}

/* Only who gets another name or alias takes one. */
static void
test_takes_name (RulesFixture  *fixture,
                 gconstpointer  data)
{
  const struct
  {
    const char *property;
    const char *value;
    gboolean taken;
  } cases[] = {
    { "name", "Aino", FALSE },
    { "name", "aino", TRUE },
    { "alias", "Kuu", FALSE },
    { "alias", "", TRUE },
    { "phone", "040 123", FALSE },
  };

  g_object_set (fixture->peer, "alias", "Kuu", NULL);
  g_assert_true (along_rules_takes_name (ALONG_ENTRY (fixture->peer), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongEntry) entry = along_record_copy (ALONG_RECORD (fixture->peer));

      g_object_set (entry, cases[i].property, cases[i].value, NULL);
      g_assert_cmpint (along_rules_takes_name (entry, ALONG_ENTRY (fixture->peer)), ==,
                       cases[i].taken);
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
  ADD ("/rules/overlap", NULL, test_overlap);
  ADD ("/rules/overlap/spring", "2026-03-29", test_overlap);
  ADD ("/rules/overlap/autumn", "2026-10-25", test_overlap);
  ADD ("/rules/overlap/night", NULL, test_overlap_at_night);
  ADD ("/rules/overlap/night-in-spring", "2026-03-28", test_overlap_at_night);
  ADD ("/rules/overlap/night-in-autumn", "2026-10-24", test_overlap_at_night);
  ADD ("/rules/states", NULL, test_states);
  ADD ("/rules/same-shift", NULL, test_same_shift);
  ADD ("/rules/away", NULL, test_away);
  ADD ("/rules/away/spring", "2026-03-29", test_away);
  ADD ("/rules/away/autumn", "2026-10-25", test_away);
  ADD ("/rules/person", NULL, test_person);
  ADD ("/rules/moved-shift", NULL, test_moved_shift);
  ADD ("/rules/words", NULL, test_words);
  ADD ("/rules/words/places", NULL, test_words_of_places);
  ADD ("/rules/missing", NULL, test_missing);
  ADD ("/rules/open", NULL, test_open);
  ADD ("/rules/stood-down", NULL, test_stood_down);
  ADD ("/rules/coming", NULL, test_coming);
  ADD ("/rules/alias", NULL, test_alias);
  ADD ("/rules/names", NULL, test_names);
  ADD ("/rules/takes-name", NULL, test_takes_name);
#undef ADD

  return g_test_run ();
}
