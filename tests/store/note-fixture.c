/* note-fixture.c — notes whose seals are bytes of one value, and those who can read them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "note-fixture.h"

#include <string.h>

GBytes *
note_bytes (gint64 number,
            gsize  length)
{
  guint8 *bytes = g_malloc (length);

  memset (bytes, (int) (number & 0xff), length);
  memcpy (bytes, &number, MIN (length, sizeof number));

  return g_bytes_new_take (bytes, length);
}

gint64
note_number (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  gint64 number;

  g_assert_cmpuint (length, >=, sizeof number);
  memcpy (&number, data, sizeof number);
  for (gsize i = sizeof number; i < length; i++)
    g_assert_cmpint (data[i], ==, (int) (number & 0xff));

  return number;
}

AlongNoteReader *
note_reader (gint64 person_id,
             gint64 number)
{
  g_autoptr (GBytes) mark = note_bytes (number, ALONG_NOTE_READER_MARK_SIZE);
  g_autoptr (GBytes) locked_seed = note_bytes (number, person_id != 0 ? 100 : 0);

  return g_object_new (ALONG_TYPE_NOTE_READER,
                       "person-id", person_id,
                       "mark", mark,
                       "locked-seed", locked_seed,
                       "since", 20000,
                       NULL);
}

AlongNote *
note_note (gint64        author_id,
           AlongNoteKind kind,
           gint64        number)
{
  g_autoptr (GBytes) mark = note_bytes (number, ALONG_NOTE_MARK_SIZE);
  g_autoptr (GBytes) head = note_bytes (number, 200);

  return g_object_new (ALONG_TYPE_NOTE,
                       "mark", mark,
                       "kind", kind,
                       "author-id", author_id,
                       "at", MONDAY,
                       "head", head,
                       NULL);
}

AlongNotePart *
note_part (gint64 author_id,
           int    position,
           gint64 number)
{
  g_autoptr (GBytes) sealed = note_bytes (number, 2000);

  /* What a note is new with has it by its intent. */
  return g_object_new (ALONG_TYPE_NOTE_PART,
                       "number", position,
                       "author-id", author_id,
                       "at", MONDAY,
                       "sealed", sealed,
                       NULL);
}

GPtrArray *
note_wraps (gint64        by_id,
            const gint64 *reader_ids,
            guint         n_readers)
{
  GPtrArray *wraps = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_readers; i++)
    {
      g_autoptr (GBytes) wrapped = note_bytes (reader_ids[i], 80);

      g_ptr_array_add (wraps, g_object_new (ALONG_TYPE_NOTE_WRAP,
                                            "reader-id", reader_ids[i],
                                            "wrapped", wrapped,
                                            "by-id", by_id,
                                            "signature", wrapped,
                                            NULL));
    }

  return wraps;
}

gint64
note_enrol (AlongDatabase *database,
            gint64         person_id,
            gint64         number)
{
  g_autoptr (AlongNoteReader) reader = note_reader (person_id, number);
  g_autoptr (AlongDirectory) directory = NULL;

  do_run (database, along_intent_enrol_reader (reader));
  directory = load_directory (database);

  return along_record_get_id (
    ALONG_RECORD (along_directory_find_note_reader (directory, person_id)));
}

void
note_add (AlongDatabase *database,
          gint64         author_id,
          AlongNoteKind  kind,
          gint64         number,
          gint64         at,
          const gint64  *reader_ids,
          guint          n_readers)
{
  g_autoptr (AlongNote) note = note_note (author_id, kind, number);
  g_autoptr (AlongNotePart) part = note_part (author_id, 0, number);
  g_autoptr (GPtrArray) wraps = note_wraps (author_id, reader_ids, n_readers);

  g_object_set (note, "at", at, NULL);
  do_run (database, along_intent_sign_part (note, part, wraps, NULL, NULL));
}

GPtrArray *
note_load (AlongDatabase *database,
           gint64         number)
{
  g_autoptr (GBytes) mark = note_bytes (number, ALONG_NOTE_MARK_SIZE);
  g_autoptr (GError) error = NULL;
  GPtrArray *records = along_database_load_note (database, mark, &error);

  g_assert_no_error (error);

  return records;
}

gpointer
note_find (GPtrArray *records,
           GType      type)
{
  for (guint i = 0; i < records->len; i++)
    if (G_OBJECT_TYPE (g_ptr_array_index (records, i)) == type)
      return g_ptr_array_index (records, i);

  return NULL;
}
