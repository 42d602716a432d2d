/* test-database.c — opening, running, undoing and reading an agency file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "store-fixture.h"

static void
test_create (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  g_autofree char *created = dump (database);
  g_autofree char *opened = NULL;

  g_assert_nonnull (strstr (created, "Test agency"));
  g_assert_nonnull (strstr (created, "Zoë"));
  g_clear_object (&database);

  database = fixture_open (fixture);
  opened = dump (database);
  g_assert_cmpstr (created, ==, opened);
}

static void
test_assign (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  g_autoptr (AlongDirectory) directory = load_directory (database);
  gint64 mikko = find_id (along_directory_get_peers (directory), "Mikko");
  g_autoptr (AlongShift) morning = add_shift (database, directory, 0, 4);
  g_autoptr (AlongShift) noon = add_shift (database, directory, 3, 8);
  g_autoptr (AlongShift) evening = add_shift (database, directory, 4, 8);

  do_run (database, along_intent_assign (morning, mikko));
  assert_refused (database, along_intent_assign (morning, mikko), ALONG_STORE_ERROR_CONFLICT);
  assert_refused (database, along_intent_assign (noon, mikko), ALONG_STORE_ERROR_CONFLICT);
  do_run (database, along_intent_assign (evening, mikko));
  assert_refused (database,
                  along_intent_move_shift (morning,
                                           ALONG_SPAN_INIT (MONDAY + HOUR, MONDAY + 5 * HOUR)),
                  ALONG_STORE_ERROR_CONFLICT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/database/create", test_create);
  fixture_add ("/database/assign", test_assign);

  return g_test_run ();
}
