/* test-care.c — who may take care of a peer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "rules-fixture.h"

#define CLIENT ((gint64) 13)
#define NOBODY ((gint64) 0)

/* What is kept of two people, one of the staff or not, and who takes care of the peer. */
static void
test_blocked (RulesFixture  *fixture,
              gconstpointer  data)
{
  const char *as_supervisor = "Salla cannot be the supervisor of Aino. Choose another supervisor.";
  const char *as_responsible =
    "Salla cannot be the responsible professional of Aino. Choose another professional.";
  const struct
  {
    gint64 supervisor_id;
    gint64 responsible_id;
    gint64 person_id; /* of the pair */
    gint64 other_id;
    AlongPairKind kind;
    const char *refusal; /* NULL for none */
  } cases[] = {
    { STAFF, NOBODY, PERSON, STAFF, ALONG_PAIR_BLOCKED, as_supervisor },
    { STAFF, NOBODY, STAFF, PERSON, ALONG_PAIR_BLOCKED, as_supervisor },
    { STAFF, STAFF, PERSON, STAFF, ALONG_PAIR_BLOCKED, as_supervisor },
    { NOBODY, STAFF, PERSON, STAFF, ALONG_PAIR_BLOCKED, as_responsible },
    { NOBODY, NOBODY, PERSON, STAFF, ALONG_PAIR_BLOCKED, NULL },
    { STAFF, STAFF, PERSON, STAFF, ALONG_PAIR_AVOIDED, NULL },
    { STAFF, STAFF, PERSON, PARTNER, ALONG_PAIR_BLOCKED, NULL },
    { STAFF, STAFF, PARTNER, STAFF, ALONG_PAIR_BLOCKED, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean ok;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      g_object_set (fixture->peer, "supervisor-id", cases[i].supervisor_id, "responsible-id",
                    cases[i].responsible_id, NULL);
      rules_fixture_add (fixture, ALONG_TYPE_PLACE_LIMIT, "person-id", PERSON, "place-id", PLACE,
                         NULL);
      rules_fixture_add (fixture, ALONG_TYPE_PAIR, "person-id", cases[i].person_id, "other-id",
                         cases[i].other_id, "kind", cases[i].kind, NULL);

      ok = along_rules_check_care (fixture->directory, PERSON, &error);
      g_assert_cmpint (ok, ==, cases[i].refusal == NULL);
      if (cases[i].refusal == NULL)
        {
          g_assert_no_error (error);
        }
      else
        {
          g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT);
          g_assert_cmpstr (error->message, ==, cases[i].refusal);
        }

      /* Nobody takes care of the staff, and of who is not known. */
      g_assert_true (along_rules_check_care (fixture->directory, STAFF, NULL));
      g_assert_true (along_rules_check_care (fixture->directory, CLIENT, NULL));
    }
}

/* It is asked about whoever is new in taking care. */
static void
test_takes_care (RulesFixture  *fixture,
                 gconstpointer  data)
{
  const struct
  {
    gint64 supervisor_id;
    gint64 responsible_id;
    gboolean is_new;
  } cases[] = {
    { STAFF, PARTNER, FALSE },
    { PARTNER, PARTNER, TRUE },
    { STAFF, STAFF, TRUE },
    { PARTNER, STAFF, TRUE },
  };
  g_autoptr (AlongPeer) base =
    g_object_new (ALONG_TYPE_PEER, "supervisor-id", STAFF, "responsible-id", PARTNER, NULL);

  g_assert_true (along_rules_takes_care (base, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongPeer) peer =
        g_object_new (ALONG_TYPE_PEER, "supervisor-id", cases[i].supervisor_id, "responsible-id",
                      cases[i].responsible_id, NULL);

      g_test_message ("case %u", i);
      g_assert_cmpint (along_rules_takes_care (peer, base), ==, cases[i].is_new);
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
  ADD ("/care/blocked", test_blocked);
  ADD ("/care/takes-care", test_takes_care);

  return g_test_run ();
}
