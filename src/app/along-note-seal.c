/* along-note-seal.c — the records of a note as the vault looks at it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-seal.h"

#include <string.h>

struct _AlongNoteSeal
{
  AlongSealNote note;
  GPtrArray *records; /* whose bytes are referred to */
  GArray *parts;      /* of AlongSealPart */
  GPtrArray *wraps;   /* a GArray of AlongSealWrap for each part */
};

/* Part of the format: what is signed has these. Never change one, only add. */
static const guint32 kinds[] = {
  [ALONG_NOTE_KIND_SUPERVISION] = 1,
  [ALONG_NOTE_KIND_CHECK_IN] = 2,
  [ALONG_NOTE_KIND_MIRROR] = 3,
  [ALONG_NOTE_KIND_GREY_AREA] = 4,
  [ALONG_NOTE_KIND_CONCERN] = 5,
  [ALONG_NOTE_KIND_INCIDENT] = 6,
  [ALONG_NOTE_KIND_JOINT_VISIT] = 7,
  [ALONG_NOTE_KIND_SYSTEM_GAP] = 8,
  [ALONG_NOTE_KIND_PRIVATE] = 9,
};

/* The same. */
static const guint32 forms[] = {
  [ALONG_COUNTERSIGNED_NOT] = 0,
  [ALONG_COUNTERSIGNED_SCREEN] = 1,
  [ALONG_COUNTERSIGNED_PAPER] = 2,
};

guint32
along_note_seal_kind (AlongNoteKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), 0);

  return kinds[kind];
}

guint32
along_note_seal_form (AlongCountersigned countersigned)
{
  g_return_val_if_fail ((guint) countersigned < G_N_ELEMENTS (forms), 0);

  return forms[countersigned];
}

gboolean
along_note_seal_mark (AlongNoteReader *reader,
                      AlongReaderMark *mark)
{
  gsize size;
  const guint8 *bytes;

  memset (mark, 0, sizeof *mark);
  if (reader == NULL)
    return FALSE;

  bytes = g_bytes_get_data (along_note_reader_get_mark (reader), &size);

  return along_reader_mark_read (mark, bytes, size);
}

AlongNoteReader *
along_note_seal_find_reader (AlongDirectory        *directory,
                             const AlongReaderMark *mark)
{
  GListModel *readers = along_directory_get_note_readers (directory);

  for (guint i = 0; i < g_list_model_get_n_items (readers); i++)
    {
      g_autoptr (AlongNoteReader) reader = g_list_model_get_item (readers, i);
      AlongReaderMark of_reader;

      if (along_note_seal_mark (reader, &of_reader) && along_reader_mark_equal (&of_reader, mark))
        return reader;
    }

  return NULL;
}

GArray *
along_note_seal_list_known (AlongDirectory *directory,
                            AlongUnlocked  *unlocked)
{
  GArray *trusted = along_unlocked_get_trusted (unlocked, directory);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (AlongReaderMark));

  for (guint i = 0; i < trusted->len; i++)
    {
      AlongReaderMark mark;

      if (along_note_seal_mark (
            along_directory_get_note_reader (directory, g_array_index (trusted, gint64, i)), &mark))
        g_array_append_val (marks, mark);
    }

  return marks;
}

static void
read_note_mark (AlongNote *note,
                guint8     mark[ALONG_SEAL_NOTE_SIZE])
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (along_note_get_mark (note), &size);

  memset (mark, 0, ALONG_SEAL_NOTE_SIZE);
  if (size == ALONG_SEAL_NOTE_SIZE)
    memcpy (mark, bytes, size);
}

AlongSealRow
along_note_seal_row (AlongDirectory *directory,
                     AlongNote      *note,
                     AlongNotePart  *part)
{
  AlongSealRow row = {
    .number = (guint32) along_note_part_get_number (part),
    .kind = along_note_seal_kind (along_note_get_kind (note)),
    .draft = along_note_part_get_state (part) == ALONG_NOTE_STATE_DRAFT,
    .person = along_note_get_about_id (note),
    .time = along_note_part_get_at (part),
  };

  read_note_mark (note, row.note);
  along_note_seal_mark (
    along_directory_get_note_reader (directory, along_note_part_get_author_id (part)),
    &row.author);

  return row;
}

GArray *
along_note_seal_list_marks (GPtrArray *readers)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (AlongReaderMark));

  g_return_val_if_fail (readers != NULL, marks);

  for (guint i = 0; i < readers->len; i++)
    {
      AlongReaderMark mark;

      if (along_note_seal_mark (g_ptr_array_index (readers, i), &mark))
        g_array_append_val (marks, mark);
    }

  return marks;
}

AlongNoteWrap *
along_note_seal_record (AlongDirectory      *directory,
                        const AlongSealWrap *wrap)
{
  AlongNoteReader *reader = along_note_seal_find_reader (directory, &wrap->reader);
  AlongNoteReader *by = along_note_seal_find_reader (directory, &wrap->by);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) signature = NULL;

  if (reader == NULL || by == NULL)
    return NULL;

  bytes = g_bytes_new (wrap->bytes, along_seal_form_get_size (wrap->form));
  signature = g_bytes_new (wrap->signature, sizeof wrap->signature);

  return g_object_new (ALONG_TYPE_NOTE_WRAP,
                       "reader-id", along_record_get_id (ALONG_RECORD (reader)),
                       "form", wrap->form == ALONG_SEAL_FORM_OWN ? ALONG_WRAP_TO_ONESELF
                                                                 : ALONG_WRAP_TO_ANOTHER,
                       "wrapped", bytes,
                       "by-id", along_record_get_id (ALONG_RECORD (by)),
                       "signature", signature,
                       NULL);
}

gboolean
along_note_seal_read_wrap (AlongDirectory *directory,
                           AlongNoteWrap  *record,
                           AlongSealWrap  *wrap)
{
  AlongReaderMark reader, by;
  gsize size, signature_size;
  const guint8 *bytes = g_bytes_get_data (along_note_wrap_get_wrapped (record), &size);
  const guint8 *signature = g_bytes_get_data (along_note_wrap_get_signature (record),
                                              &signature_size);

  along_note_seal_mark (
    along_directory_get_note_reader (directory, along_note_wrap_get_reader_id (record)), &reader);
  along_note_seal_mark (
    along_directory_get_note_reader (directory, along_note_wrap_get_by_id (record)), &by);

  return along_seal_wrap_read (wrap, &reader, &by,
                               along_note_wrap_get_form (record) == ALONG_WRAP_TO_ONESELF
                                 ? ALONG_SEAL_FORM_OWN
                                 : ALONG_SEAL_FORM_OTHER,
                               bytes, size, signature, signature_size);
}

static void
add_part (AlongNoteSeal  *self,
          AlongDirectory *directory,
          AlongNote      *note,
          AlongNotePart  *record)
{
  gint64 id = along_record_get_id (ALONG_RECORD (record));
  GArray *wraps = g_array_new (FALSE, FALSE, sizeof (AlongSealWrap));
  AlongSealPart part = { 0 };

  for (guint i = 0; i < self->records->len; i++)
    {
      gpointer other = g_ptr_array_index (self->records, i);
      AlongSealWrap wrap;

      if (!ALONG_IS_NOTE_WRAP (other) || along_note_wrap_get_part_id (other) != id)
        continue;

      /* A broken one is found as such when the note is looked at. */
      along_note_seal_read_wrap (directory, other, &wrap);
      g_array_append_val (wraps, wrap);
    }

  part.row = along_note_seal_row (directory, note, record);
  part.sealed = along_note_part_get_sealed (record);
  part.wraps = (const AlongSealWrap *) (gpointer) wraps->data;
  part.n_wraps = wraps->len;
  g_array_append_val (self->parts, part);
  g_ptr_array_add (self->wraps, wraps);
}

AlongNoteSeal *
along_note_seal_new (AlongDirectory *directory,
                     GPtrArray      *records)
{
  AlongNoteSeal *self;
  AlongNote *note;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (records != NULL && records->len > 0, NULL);
  g_return_val_if_fail (ALONG_IS_NOTE (g_ptr_array_index (records, 0)), NULL);

  self = g_new0 (AlongNoteSeal, 1);
  self->records = g_ptr_array_ref (records);
  self->parts = g_array_new (FALSE, FALSE, sizeof (AlongSealPart));
  self->wraps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  note = g_ptr_array_index (records, 0);
  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      if (ALONG_IS_NOTE_PART (record) &&
          along_note_part_get_state (record) == along_note_get_state (note))
        add_part (self, directory, note, record);
    }

  read_note_mark (note, self->note.note);
  along_note_seal_mark (
    along_directory_get_note_reader (directory, along_note_get_author_id (note)),
    &self->note.author);
  self->note.begun = along_note_get_at (note);
  self->note.session = along_note_get_session_id (note);
  self->note.countersigned = (AlongSealCountersigned) {
    .form = along_note_seal_form (along_note_get_countersigned (note)),
    .n_parts = (guint32) along_note_get_countersigned_parts (note),
    .time = along_note_get_countersigned_at (note),
  };
  self->note.head = along_note_get_head (note);
  self->note.parts = (const AlongSealPart *) (gpointer) self->parts->data;
  self->note.n_parts = self->parts->len;

  return self;
}

void
along_note_seal_free (AlongNoteSeal *self)
{
  g_ptr_array_unref (self->wraps);
  g_array_unref (self->parts);
  g_ptr_array_unref (self->records);
  g_free (self);
}

const AlongSealNote *
along_note_seal_get (AlongNoteSeal *self)
{
  return &self->note;
}

const AlongSealWrap *
along_note_seal_get_wrap (AlongNoteSeal         *self,
                          guint                  part,
                          const AlongReaderMark *reader)
{
  const AlongSealPart *of_part;

  g_return_val_if_fail (part < self->note.n_parts, NULL);

  of_part = &self->note.parts[part];
  for (guint i = 0; i < of_part->n_wraps; i++)
    if (along_reader_mark_equal (&of_part->wraps[i].reader, reader))
      return &of_part->wraps[i];

  return NULL;
}
