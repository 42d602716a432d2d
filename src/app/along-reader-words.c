/* along-reader-words.c — how those who can read notes are called
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-reader-words.h"

#include <glib/gi18n-lib.h>

const char *
along_reader_words_name (AlongDirectory  *directory,
                         AlongNoteReader *reader)
{
  AlongPerson *person;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), "");
  g_return_val_if_fail (ALONG_IS_NOTE_READER (reader), "");

  person = along_directory_get_person (directory, along_note_reader_get_person_id (reader));

  /* Translators: among the names of people who can read a note: whoever has the sheet. */
  return person != NULL ? along_entry_get_shown_name (ALONG_ENTRY (person)) : _("Escrow sheet");
}

GListModel *
along_reader_words_people (AlongDirectory *directory)
{
  GListStore *people = g_list_store_new (ALONG_TYPE_ENTRY);
  GListModel *readers;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), G_LIST_MODEL (people));

  readers = along_directory_get_note_readers (directory);
  for (guint i = 0; i < g_list_model_get_n_items (readers); i++)
    {
      g_autoptr (AlongNoteReader) reader = g_list_model_get_item (readers, i);
      AlongPerson *person =
        along_directory_get_person (directory, along_note_reader_get_person_id (reader));

      if (person != NULL && along_note_reader_get_left (reader) == 0)
        g_list_store_append (people, person);
    }

  return G_LIST_MODEL (people);
}

/* Adds to @people those of @entries in use who have a key, or those who have none. */
static void
add_to_enrol (GListStore     *people,
              AlongDirectory *directory,
              GListModel     *entries,
              gboolean        with_key)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (entries, i);
      gint64 id = along_record_get_id (ALONG_RECORD (entry));

      if (!along_entry_is_archived (entry) &&
          (along_directory_find_note_reader (directory, id) != NULL) == with_key)
        g_list_store_append (people, entry);
    }
}

GListModel *
along_reader_words_to_enrol (AlongDirectory *directory)
{
  GListStore *people = g_list_store_new (ALONG_TYPE_ENTRY);

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), G_LIST_MODEL (people));

  for (int with_key = FALSE; with_key <= TRUE; with_key++)
    {
      add_to_enrol (people, directory, along_directory_get_supervisors (directory), with_key);
      add_to_enrol (people, directory, along_directory_get_peers (directory), with_key);
    }

  return G_LIST_MODEL (people);
}
