/* autosave-forever.c — a program that saves a draft, says so, and goes on until it is killed
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: autosave-forever FILE, with the key in the variable ALONGSIDE_TEST_KEY. The draft is the
 * one with the mark of 1 and the seal of a number, which each save replaces by that of the next;
 * after it the number is written to standard output. */

#include <stdlib.h>
#include <unistd.h>

#include "batch.h"
#include "note-fixture.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AlongKey) key = batch_get_key ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongDatabase) database = along_database_open (argv[1], key, &error);

  while (database != NULL)
    {
      g_autoptr (GPtrArray) records = note_load (database, 1);
      g_autoptr (AlongNotePart) part = along_record_copy (note_find (records,
                                                                     ALONG_TYPE_NOTE_PART));
      g_autoptr (AlongNoteWrap) wrap = along_record_copy (note_find (records,
                                                                     ALONG_TYPE_NOTE_WRAP));
      gint64 number = note_number (along_note_part_get_sealed (part)) + 1;
      g_autoptr (GPtrArray) wraps = g_ptr_array_new ();
      g_autoptr (GBytes) sealed = note_bytes (number, (gsize) (100 + number * 700 % 20000));
      g_autoptr (AlongIntent) intent = NULL;
      g_autoptr (AlongIntent) inverse = NULL;

      /* From less than a page to several of them. */
      g_object_set (part, "sealed", sealed, NULL);
      g_object_set (wrap, "signature", sealed, NULL);
      g_ptr_array_add (wraps, wrap);
      intent = along_intent_save_draft (NULL, part, wraps);
      inverse = along_database_run (database, intent, 0, NULL, &error);
      if (inverse == NULL || write (STDOUT_FILENO, &number, sizeof number) != sizeof number)
        break;
    }

  g_printerr ("%s\n", error != NULL ? error->message : "nobody listens");
  return EXIT_FAILURE;
}
