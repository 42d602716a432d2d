/* along-note-read.c — that somebody has read a note
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-read.h"

#include "app/along-note-seal.h"
#include "store/along-note-intents.h"

/* @record, by which @part of @note is opened, anew and to oneself; NULL where it cannot be. */
static AlongNoteWrap *
rewrap (AlongDirectory        *directory,
        const AlongReaderKeys *keys,
        AlongNote             *note,
        AlongNotePart         *part,
        AlongNoteWrap         *record)
{
  AlongSealRow row = along_note_seal_row (directory, note, part);
  AlongSealWrap wrap, own;
  AlongNoteWrap *made;

  if (!along_note_seal_read_wrap (directory, record, &wrap) ||
      along_seal_part_wrap (keys, &row, along_note_part_get_sealed (part), &wrap,
                            along_reader_keys_get_mark (keys), &own) != ALONG_SEAL_GOOD)
    return NULL;

  made = along_note_seal_record (directory, &own);
  g_object_set (made,
                "id", along_record_get_id (ALONG_RECORD (record)),
                "part-id", along_record_get_id (ALONG_RECORD (part)),
                NULL);

  return made;
}

/* The part in @records that the wrap @record is of; NULL when there is none. */
static AlongNotePart *
find_part (GPtrArray     *records,
           AlongNoteWrap *record)
{
  for (guint i = 0; i < records->len; i++)
    {
      gpointer part = g_ptr_array_index (records, i);

      if (ALONG_IS_NOTE_PART (part) &&
          along_record_get_id (part) == along_note_wrap_get_part_id (record))
        return part;
    }

  return NULL;
}

AlongIntent *
along_note_read_new (AlongSession          *session,
                     GPtrArray             *records,
                     const AlongReaderKeys *keys)
{
  AlongDirectory *directory;
  AlongNoteReader *reader;
  g_autoptr (GPtrArray) wraps = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (records != NULL && records->len > 0, NULL);
  g_return_val_if_fail (keys != NULL, NULL);

  directory = along_session_get_directory (session);
  reader = along_note_seal_find_reader (directory, along_reader_keys_get_mark (keys));
  if (reader == NULL)
    return NULL;

  for (guint i = 0; i < records->len; i++)
    {
      AlongNoteWrap *record = g_ptr_array_index (records, i);
      AlongNotePart *part;
      AlongNoteWrap *made;

      if (!ALONG_IS_NOTE_WRAP (record) ||
          along_note_wrap_get_reader_id (record) != along_record_get_id (ALONG_RECORD (reader)) ||
          along_note_wrap_get_form (record) == ALONG_WRAP_TO_ONESELF)
        continue;

      part = find_part (records, record);
      made = part != NULL
               ? rewrap (directory, keys, g_ptr_array_index (records, 0), part, record)
               : NULL;
      if (made != NULL)
        g_ptr_array_add (wraps, made);
    }

  return wraps->len > 0 ? along_intent_rewrap (wraps) : NULL;
}
