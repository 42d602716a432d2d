/* test-care.c — whoever must not meet a peer takes no care of that peer, on whatever way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "agency-fixture.h"

static gint64
find_staff (Agency     *self,
            const char *name)
{
  return find_id (along_directory_get_supervisors (self->directory), name);
}

/* Keeps Aino and @other apart, named in one order or in the other. */
static AlongIntent *
keep_apart (Agency   *self,
            gint64    other,
            gboolean  turned)
{
  AlongIntent *intent = along_intent_new (ALONG_INTENT_EDIT);
  g_autoptr (AlongPair) pair = g_object_new (ALONG_TYPE_PAIR,
                                             "person-id", turned ? other : self->aino,
                                             "other-id", turned ? self->aino : other,
                                             "kind", ALONG_PAIR_BLOCKED,
                                             NULL);

  along_intent_put (intent, pair);

  return intent;
}

/* Refuses @intent, which it lets go of; the words tell no more than who cannot be what. */
static void
assert_kept (Agency      *self,
             AlongIntent *intent,
             const char  *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (self->database);
  g_autofree char *after = NULL;

  g_assert_null (along_database_run (self->database, intent, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==, words);

  after = dump (self->database);
  g_assert_cmpstr (before, ==, after);
  along_intent_unref (intent);
}

/* A peer to whom somebody is given who must not meet them. */
static void
test_peer (Agency        *self,
           gconstpointer  data)
{
  gint64 reference = find_staff (self, "Reference");

  do_run (self->database, keep_apart (self, reference, FALSE));
  agency_load (self);
  assert_kept (self, agency_edit (self, self->aino, "supervisor-id", reference, "reference-id",
                                  find_staff (self, "Professional"), NULL),
               "Reference cannot be the supervisor of Aino. Choose another supervisor.");
  assert_kept (self, agency_edit (self, self->aino, "responsible-id", reference, NULL),
               "Reference cannot be the responsible professional of Aino. Choose another "
               "professional.");

  /* Of somebody else they can be it, and whatever else is told of Aino may be. */
  do_run (self->database, agency_edit (self, self->mikko, "supervisor-id", reference,
                                       "reference-id", find_staff (self, "Professional"), NULL));
  do_run (self->database, agency_edit (self, self->aino, "alias", "Kuu", NULL));
}

/* A pair of whom one takes care of the other already, whoever is named first. */
static void
test_pair (Agency        *self,
           gconstpointer  data)
{
  gint64 professional = find_staff (self, "Professional");

  for (int turned = 0; turned < 2; turned++)
    assert_kept (self, keep_apart (self, professional, turned),
                 "Professional cannot be the supervisor of Aino. Choose another supervisor.");

  do_run (self->database, agency_edit (self, self->aino, "supervisor-id", (gint64) 0, NULL));
  assert_kept (self, keep_apart (self, professional, FALSE),
               "Professional cannot be the responsible professional of Aino. Choose another "
               "professional.");
  do_run (self->database, keep_apart (self, self->mikko, FALSE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agency_add ("/care/peer", test_peer);
  agency_add ("/care/pair", test_pair);

  return g_test_run ();
}
