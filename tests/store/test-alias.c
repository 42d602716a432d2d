/* test-alias.c — nobody comes by the alias of somebody else, on whatever way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "agency-fixture.h"

static AlongEntry *
load (Agency *self,
      gint64  id)
{
  agency_load (self);

  return agency_get_person (self, id);
}

static AlongIntent *
rename_to (Agency     *self,
           gint64      id,
           const char *alias)
{
  agency_load (self);

  return agency_edit (self, id, "alias", alias, NULL);
}

/* Refuses @intent, which it lets go of, for Mikko has the alias. */
static void
assert_taken (Agency      *self,
              AlongIntent *intent)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (self->database);
  g_autofree char *after = NULL;

  g_assert_null (along_database_run (self->database, intent, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Mikko has the alias “Kuu”"));

  after = dump (self->database);
  g_assert_cmpstr (before, ==, after);
  along_intent_unref (intent);
}

static void
test_edit (Agency        *self,
           gconstpointer  data)
{
  g_autoptr (AlongPeer) newcomer = g_object_new (ALONG_TYPE_PEER,
                                                 "name", "New",
                                                 "alias", "kuu",
                                                 NULL);

  do_run (self->database, rename_to (self, self->mikko, "Kuu"));
  assert_taken (self, rename_to (self, self->aino, "KUU"));
  assert_taken (self, along_intent_save_entry (ALONG_ENTRY (newcomer), NULL));

  /* Their own they may keep, however they write it. */
  do_run (self->database, rename_to (self, self->mikko, "kuu"));
}

/* The alias of who is archived is on the prints of old weeks. */
static void
test_archived (Agency        *self,
               gconstpointer  data)
{
  do_run (self->database, rename_to (self, self->mikko, "Kuu"));
  do_run (self->database, along_intent_archive (load (self, self->mikko), TRUE));
  assert_taken (self, rename_to (self, self->aino, "Kuu"));
  do_run (self->database, along_intent_archive (load (self, self->mikko), FALSE));
}

static void
test_name (Agency        *self,
           gconstpointer  data)
{
  g_autoptr (AlongSupervisor) newcomer = g_object_new (ALONG_TYPE_SUPERVISOR,
                                                       "name", "kuu",
                                                       "duties", ALONG_DUTY_PROFESSIONAL,
                                                       NULL);

  do_run (self->database, rename_to (self, self->mikko, "Kuu"));
  assert_taken (self, along_intent_save_entry (ALONG_ENTRY (newcomer), NULL));
}

static void
test_code (Agency        *self,
           gconstpointer  data)
{
  g_autoptr (AlongClient) first = g_object_new (ALONG_TYPE_CLIENT, "name", "K-1", NULL);
  g_autoptr (AlongClient) second = g_object_new (ALONG_TYPE_CLIENT, "name", "k -1", NULL);
  g_autoptr (AlongIntent) again = along_intent_save_entry (ALONG_ENTRY (second), NULL);
  g_autoptr (GError) error = NULL;

  do_run (self->database, along_intent_save_entry (ALONG_ENTRY (first), NULL));
  g_assert_null (along_database_run (self->database, again, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT);
}

/* Only where an intent leads counts: two may trade their aliases. */
static void
test_trade (Agency        *self,
            gconstpointer  data)
{
  AlongIntent *trade = along_intent_new (ALONG_INTENT_EDIT);

  do_run (self->database, rename_to (self, self->aino, "Kuu"));
  do_run (self->database, rename_to (self, self->mikko, "Tuuli"));

  along_intent_set (trade, load (self, self->aino), "alias", "Tuuli", NULL);
  along_intent_set (trade, load (self, self->mikko), "alias", "Kuu", NULL);
  do_run (self->database, trade);
  g_assert_cmpstr (along_person_get_alias (ALONG_PERSON (load (self, self->aino))), ==, "Tuuli");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agency_add ("/alias/edit", test_edit);
  agency_add ("/alias/archived", test_archived);
  agency_add ("/alias/name", test_name);
  agency_add ("/alias/trade", test_trade);
  agency_add ("/alias/code", test_code);

  return g_test_run ();
}
