/* commit-forever.c — a program that commits, says so, and goes on until it is killed
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: commit-forever FILE, with the key in the variable ALONGSIDE_TEST_KEY. Each commit takes
 * away the batch of places that the one before it made and makes the next one; after it the
 * batch's number is written to standard output. */

#include <stdlib.h>
#include <unistd.h>

#include "batch.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AlongKey) key = batch_get_key ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongDatabase) database = along_database_open (argv[1], key, &error);

  while (database != NULL)
    {
      g_autoptr (AlongDirectory) directory = along_database_load_directory (database, &error);
      g_autoptr (AlongIntent) intent = NULL;
      g_autoptr (AlongIntent) inverse = NULL;
      gint64 number;

      if (directory == NULL)
        break;

      intent = batch_new_intent (directory, &number);
      inverse = along_database_run (database, intent, 0, NULL, &error);
      if (inverse == NULL || write (STDOUT_FILENO, &number, sizeof number) != sizeof number)
        break;
    }

  g_printerr ("%s\n", error != NULL ? error->message : "nobody listens");
  return EXIT_FAILURE;
}
