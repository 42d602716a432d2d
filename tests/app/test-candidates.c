/* test-candidates.c — who can take a shift, in the order and the words of the list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "roster-fixture.h"

#include "app/along-candidate.h"

#define CLOCK ALONG_CLOCK_24
#define HOUR 60

/* Everybody is listed, those who can first. */
static void
test_candidates (void)
{
  static const struct
  {
    gint64 shift_id;
    gint64 replaced_id;
    const char *expected;
  } cases[] = {
    { 100, 0,
      "+Sari -Omar (✕ Paused) -Ville (✕ On this shift) "
      "-Aino (✕ On this shift\n! 10 h of rest, agreed 11 h: Outreach at Harbour, Tue 20 Oct "
      "22:00–06:00 +1\n! Would work 12 h within 24 hours, agreed at most 10 h) " },
    { 102, 0,
      "+Sari -Omar (✕ Paused) -Aino (✕ Busy: Outreach at Harbour, Tue 20 Oct 22:00–06:00 +1) "
      "-Ville (✕ On this shift\n! Not yet agreed to work alone) " },
    /* In general, whoever has a status for it. */
    { 0, 0, "+Ville +Aino +Sari -Omar (Paused) " },
    /* For themselves nobody stands in. */
    { 102, 204,
      "+Sari -Omar (✕ Paused\n! Not yet agreed to work alone) "
      "-Ville (✕ On this shift\n! Not yet agreed to work alone) "
      "-Aino (✕ Busy: Outreach at Harbour, Tue 20 Oct 22:00–06:00 +1\n! Not yet agreed to work "
      "alone) " },
  };
  g_autoptr (AlongRoster) roster = roster_fixture_new_week ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListModel) list =
        cases[i].shift_id == 0
          ? along_candidate_list_all (roster)
          : along_candidate_list (roster, CLOCK, along_roster_get_shift (roster, cases[i].shift_id),
                                  along_roster_get_assignment (roster, cases[i].replaced_id));
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint k = 0; k < g_list_model_get_n_items (list); k++)
        {
          g_autoptr (AlongCandidate) candidate = g_list_model_get_item (list, k);
          const char *reason = along_candidate_get_words (candidate);

          g_string_append_printf (text, "%c%s ",
                                  along_candidate_is_possible (candidate) ? '+' : '-',
                                  along_candidate_get_name (candidate));
          if (*reason != '\0')
            g_string_append_printf (text, "(%s) ", reason);
        }
      g_assert_cmpstr (text->str, ==, cases[i].expected);
    }
}

static void
count_cb (guint *n_changed)
{
  (*n_changed)++;
}

/* Only of whom something else is to be said by now, anything changes; nobody becomes another. */
static void
test_candidate_update (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 1, 8 * HOUR, 12 * HOUR, 1);
  g_autoptr (GListModel) before = along_candidate_list_all (roster);
  g_autoptr (GListModel) after = NULL;
  g_autoptr (AlongCandidate) first = g_list_model_get_item (before, 0);
  g_autoptr (AlongCandidate) second = g_list_model_get_item (before, 1);
  guint n_items = g_list_model_get_n_items (before);
  guint n_changed = 0;

  roster_fixture_assign (roster, 200, shift, ROSTER_AINO, ALONG_ASSIGNMENT_ACCEPTED, 0);
  after = along_candidate_list_all (roster);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AlongCandidate) candidate = g_list_model_get_item (before, i);
      g_autoptr (AlongCandidate) newer = g_list_model_get_item (after, i);

      g_signal_connect_swapped (candidate, "changed", G_CALLBACK (count_cb), &n_changed);
      g_assert_true (along_candidate_update (candidate, newer));
      g_assert_cmpint (along_candidate_get_load (candidate)->week, ==,
                       along_candidate_get_load (newer)->week);
    }
  g_assert_cmpuint (n_changed, ==, 1);

  g_assert_false (along_candidate_update (first, second));
  g_assert_cmpuint (n_changed, ==, 1);
}

static void
add_peer (AlongRoster *roster,
          gint64       id,
          const char  *phone)
{
  g_autoptr (AlongPeer) peer = g_object_new (ALONG_TYPE_PEER,
                                             "id", id,
                                             "name", "Aino",
                                             "status", ALONG_PEER_STATUS_ACTIVE,
                                             "phone", phone,
                                             NULL);

  along_directory_add (along_roster_get_directory (roster), ALONG_RECORD (peer));
}

static char *
dup_names (GListModel *list)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AlongCandidate) candidate = g_list_model_get_item (list, i);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                              along_candidate_get_name (candidate));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* Of two with one name the alias is told, or the number, and of nobody else. */
static void
test_namesakes (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 1, 8 * HOUR, 12 * HOUR, 1);
  g_autoptr (GListModel) all = NULL;
  g_autoptr (GListModel) ranked = NULL;
  g_autofree char *of_all = NULL;
  g_autofree char *of_ranked = NULL;

  add_peer (roster, 40, "555 0101");
  add_peer (roster, 41, "");
  all = along_candidate_list_all (roster);
  of_all = dup_names (all);
  g_assert_cmpstr (of_all, ==, "Ville, Aino (Kuu), Aino (555 0101), Aino, Sari, Omar");

  ranked = along_candidate_list (roster, CLOCK, shift, NULL);
  of_ranked = dup_names (ranked);
  g_assert_nonnull (strstr (of_ranked, "Aino (Kuu)"));
  g_assert_nonnull (strstr (of_ranked, "Aino (555 0101)"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/candidates/list", test_candidates);
  g_test_add_func ("/candidates/update", test_candidate_update);
  g_test_add_func ("/candidates/namesakes", test_namesakes);

  return g_test_run ();
}
