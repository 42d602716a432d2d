/* along-note-draft-seal.c — seals what is written, and opens what is kept of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-draft-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "app/along-note-drop.h"
#include "app/along-note-seal.h"
#include "app/along-note-words.h"
#include "store/along-store-error.h"

static AlongDirectory *
get_directory (AlongNoteDraft *self)
{
  return along_session_get_directory (self->session);
}

void
along_note_sealed_free (AlongNoteSealed *sealed)
{
  g_clear_object (&sealed->note);
  g_clear_pointer (&sealed->sealed, g_bytes_unref);
  g_ptr_array_unref (sealed->wraps);
  g_ptr_array_unref (sealed->put);
  g_ptr_array_unref (sealed->removed);
  g_free (sealed);
}

AlongReaderKeys *
along_note_draft_get_keys (AlongNoteDraft *self)
{
  AlongUnlocked *unlocked = along_session_get_unlocked (self->session);
  AlongNoteReader *reader = along_unlocked_get_reader (unlocked);

  if (reader == NULL || along_record_get_id (ALONG_RECORD (reader)) != self->author_id)
    return NULL;

  return along_unlocked_get_keys (unlocked);
}

AlongNotePart *
along_note_draft_find_part (AlongNoteDraft *self)
{
  return self->records != NULL ? along_note_drop_find (self->records, self->author_id) : NULL;
}

AlongNoteWrap *
along_note_draft_find_wrap (AlongNoteDraft *self,
                            AlongNotePart  *part,
                            gint64          reader_id)
{
  gint64 id = along_record_get_id (ALONG_RECORD (part));

  for (guint i = 0; i < self->records->len; i++)
    {
      AlongNoteWrap *wrap = g_ptr_array_index (self->records, i);

      if (ALONG_IS_NOTE_WRAP (wrap) && along_note_wrap_get_part_id (wrap) == id &&
          along_note_wrap_get_reader_id (wrap) == reader_id)
        return wrap;
    }

  return NULL;
}

static gboolean
has_reader (GPtrArray *readers,
            gint64     id)
{
  for (guint i = 0; i < readers->len; i++)
    if (along_record_get_id (g_ptr_array_index (readers, i)) == id)
      return TRUE;

  return FALSE;
}

/* The last of the signed parts, or NULL; and how many there are. */
static AlongNotePart *
find_last_signed (AlongNoteDraft *self,
                  int            *n_signed)
{
  AlongNotePart *last = NULL;

  *n_signed = 0;
  for (guint i = 0; self->records != NULL && i < self->records->len; i++)
    {
      AlongNotePart *part = g_ptr_array_index (self->records, i);

      if (!ALONG_IS_NOTE_PART (part) || along_note_part_get_state (part) != ALONG_NOTE_STATE_SIGNED)
        continue;
      (*n_signed)++;
      if (last == NULL || along_note_part_get_number (part) > along_note_part_get_number (last))
        last = part;
    }

  return last;
}

gboolean
along_note_draft_read_head (AlongNoteDraft *self,
                            AlongSealHead  *head)
{
  AlongReaderKeys *keys = along_note_draft_get_keys (self);
  g_autoptr (AlongNoteSeal) seal = NULL;
  g_autoptr (GArray) known = NULL;

  if (keys == NULL)
    return FALSE;

  seal = along_note_seal_new (get_directory (self), self->records);
  known = along_note_seal_list_known (get_directory (self),
                                      along_session_get_unlocked (self->session));

  return along_seal_note_read_head (along_note_seal_get (seal), keys,
                                    (const AlongReaderMark *) (gpointer) known->data, known->len,
                                    head);
}

/* Opens the signed @part, which the vault has as @of_note, for those of @readers who cannot open it
 * yet, and leaves nothing of it for anybody else. */
static gboolean
renew_part (AlongNoteDraft      *self,
            AlongReaderKeys     *keys,
            AlongNoteSealed     *sealed,
            AlongNotePart       *part,
            const AlongSealPart *of_note,
            GPtrArray           *readers)
{
  gint64 part_id = along_record_get_id (ALONG_RECORD (part));
  AlongNoteWrap *own = along_note_draft_find_wrap (self, part, self->author_id);
  AlongSealWrap own_wrap;

  if (own == NULL || !along_note_seal_read_wrap (get_directory (self), own, &own_wrap))
    return FALSE;

  for (guint i = 0; i < self->records->len; i++)
    {
      AlongNoteWrap *wrap = g_ptr_array_index (self->records, i);

      if (ALONG_IS_NOTE_WRAP (wrap) && along_note_wrap_get_part_id (wrap) == part_id &&
          !has_reader (readers, along_note_wrap_get_reader_id (wrap)))
        g_ptr_array_add (sealed->removed, g_object_ref (wrap));
    }

  for (guint i = 0; i < readers->len; i++)
    {
      AlongNoteReader *reader = g_ptr_array_index (readers, i);
      AlongReaderMark mark;
      AlongSealWrap wrap;
      AlongNoteWrap *made;

      if (along_note_draft_find_wrap (self, part, along_record_get_id (ALONG_RECORD (reader))) !=
          NULL)
        continue;
      if (!along_note_seal_mark (reader, &mark) ||
          along_seal_part_wrap (keys, &of_note->row, of_note->sealed, &own_wrap, &mark, &wrap) !=
            ALONG_SEAL_GOOD)
        return FALSE;

      made = along_note_seal_record (get_directory (self), &wrap);
      g_object_set (made, "part-id", part_id, NULL);
      g_ptr_array_add (sealed->put, made);
    }

  return TRUE;
}

/* The same with each part that is signed: an addendum has the readers of all of its note. */
static gboolean
renew_parts (AlongNoteDraft  *self,
             AlongReaderKeys *keys,
             AlongNoteSealed *sealed,
             GPtrArray       *readers)
{
  g_autoptr (AlongNoteSeal) seal = along_note_seal_new (get_directory (self), self->records);
  const AlongSealNote *note = along_note_seal_get (seal);
  guint n = 0;

  for (guint i = 0; i < self->records->len; i++)
    {
      AlongNotePart *part = g_ptr_array_index (self->records, i);

      if (ALONG_IS_NOTE_PART (part) &&
          along_note_part_get_state (part) == ALONG_NOTE_STATE_SIGNED &&
          !renew_part (self, keys, sealed, part, &note->parts[n++], readers))
        return FALSE;
    }

  return TRUE;
}

/* Writes the head of the note, with what is sealed as its last part. */
static gboolean
write_head (AlongNoteDraft      *self,
            AlongReaderKeys     *keys,
            AlongNoteSealed     *sealed,
            const AlongSealRow  *row,
            GArray              *marks,
            const AlongSealWrap *wraps)
{
  const AlongReaderMark *own = along_reader_keys_get_mark (keys);
  g_autoptr (GBytes) bytes = NULL;
  AlongSealHead head;

  if (along_note_draft_is_addendum (self))
    {
      if (!along_note_draft_read_head (self, &head))
        return FALSE;
    }
  else
    {
      along_seal_head_init (&head, row->note, own);
      head.begun = along_note_get_at (self->note);
      head.session = along_note_get_session_id (self->note);
    }
  head.n_readers = marks->len;
  memcpy (head.readers, marks->data, marks->len * sizeof (AlongReaderMark));

  for (guint i = 0; i < marks->len; i++)
    if (along_reader_mark_equal (&wraps[i].reader, own))
      bytes = along_seal_head_write (&head, keys, row, sealed->sealed, &wraps[i]);
  if (bytes == NULL)
    return FALSE;

  sealed->note = along_record_copy (self->note);
  g_object_set (sealed->note, "head", bytes, NULL);

  return TRUE;
}

AlongNoteSealed *
along_note_draft_seal (AlongNoteDraft      *self,
                       const char          *text,
                       GPtrArray           *readers,
                       gboolean             is_signed,
                       const AlongSealLink *before,
                       GError             **error)
{
  AlongReaderKeys *keys = along_note_draft_get_keys (self);
  g_autoptr (GArray) marks = along_note_seal_list_marks (readers);
  g_autofree AlongSealWrap *wraps = g_new0 (AlongSealWrap, MAX (marks->len, 1));
  g_autoptr (AlongNotePart) part = NULL;
  AlongNotePart *last;
  AlongSealRow row;
  AlongNoteSealed *sealed;
  int number;

  if (keys == NULL)
    {
      along_note_words_set_locked (error);
      return NULL;
    }
  if (marks->len > ALONG_SEAL_READERS_MAX)
    {
      g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED,
                   /* Translators: of a note; numbers of people. */
                   _("It would have %u readers, and a note can have %d at most: it was not "
                     "signed."),
                   marks->len, ALONG_SEAL_READERS_MAX);
      return NULL;
    }
  /* Nobody can be believed to be a reader of what is added. */
  if (marks->len == 0)
    {
      along_note_words_set_changed (error);
      return NULL;
    }

  last = find_last_signed (self, &number);
  part = g_object_new (ALONG_TYPE_NOTE_PART,
                       "number", number,
                       "author-id", self->author_id,
                       "state", is_signed ? ALONG_NOTE_STATE_SIGNED : ALONG_NOTE_STATE_DRAFT,
                       "at", along_session_get_now (self->session),
                       NULL);
  row = along_note_seal_row (get_directory (self), self->note, part);

  sealed = g_new0 (AlongNoteSealed, 1);
  sealed->is_signed = is_signed;
  sealed->number = number;
  sealed->at = row.time;
  sealed->wraps = g_ptr_array_new_with_free_func (g_object_unref);
  sealed->put = g_ptr_array_new_with_free_func (g_object_unref);
  sealed->removed = g_ptr_array_new_with_free_func (g_object_unref);
  sealed->sealed = along_seal_part_new (keys, &row,
                                        last != NULL ? along_note_part_get_sealed (last) : NULL,
                                        before, text, strlen (text),
                                        (const AlongReaderMark *) (gpointer) marks->data,
                                        marks->len, wraps, error);
  if (sealed->sealed == NULL)
    {
      along_note_sealed_free (sealed);
      return NULL;
    }

  for (guint i = 0; i < marks->len; i++)
    {
      AlongNoteWrap *wrap = along_note_seal_record (get_directory (self), &wraps[i]);

      if (wrap != NULL)
        g_ptr_array_add (sealed->wraps, wrap);
    }

  if (is_signed)
    along_seal_part_read_link (g_bytes_get_data (sealed->sealed, NULL),
                               g_bytes_get_size (sealed->sealed), &self->link);

  /* A draft of an addendum is no part of the note yet. */
  if ((is_signed || !along_note_draft_is_addendum (self)) &&
      (!write_head (self, keys, sealed, &row, marks, wraps) ||
       (number > 0 && !renew_parts (self, keys, sealed, readers))))
    {
      along_note_words_set_changed (error);
      g_clear_pointer (&sealed, along_note_sealed_free);
    }

  return sealed;
}

AlongNoteSealed *
along_note_draft_seal_kept (AlongNoteDraft *self,
                            const char     *text,
                            GError        **error)
{
  g_autoptr (GPtrArray) author = g_ptr_array_new ();

  g_ptr_array_add (author, along_directory_get_note_reader (get_directory (self),
                                                            self->author_id));

  return along_note_draft_seal (self, text, author, FALSE, NULL, error);
}

/* What @sealed says, a draft that is not in the file yet, as along_note_draft_dup_text(). */
static char *
dup_sealed_text (AlongNoteDraft  *self,
                 AlongNoteSealed *sealed)
{
  AlongReaderKeys *keys = along_note_draft_get_keys (self);
  g_autoptr (AlongNotePart) part = NULL;
  AlongSealVerdict verdict;
  AlongSealWrap wrap;
  AlongSealRow row;
  gsize length;

  /* It is for the author alone. */
  if (keys == NULL || sealed->wraps->len != 1 ||
      !along_note_seal_read_wrap (get_directory (self), g_ptr_array_index (sealed->wraps, 0),
                                  &wrap))
    return NULL;

  part = g_object_new (ALONG_TYPE_NOTE_PART, "number", sealed->number, "author-id",
                       self->author_id, "at", sealed->at, NULL);
  row = along_note_seal_row (get_directory (self),
                             sealed->note != NULL ? sealed->note : self->note, part);

  return along_seal_part_dup_body (keys, &row, sealed->sealed, &wrap, &length, &verdict);
}

char *
along_note_draft_dup_text (AlongNoteDraft *self)
{
  AlongReaderKeys *keys;
  AlongNotePart *part;
  AlongNoteWrap *record;
  AlongSealWrap wrap;
  AlongSealRow row;
  AlongSealVerdict verdict;
  gsize length;

  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), NULL);

  if (self->waiting != NULL || self->written != NULL)
    return dup_sealed_text (self, self->waiting != NULL ? self->waiting : self->written);

  keys = along_note_draft_get_keys (self);
  part = along_note_draft_find_part (self);
  record = part != NULL ? along_note_draft_find_wrap (self, part, self->author_id) : NULL;
  if (keys == NULL || record == NULL ||
      !along_note_seal_read_wrap (get_directory (self), record, &wrap))
    return NULL;

  row = along_note_seal_row (get_directory (self), g_ptr_array_index (self->records, 0), part);

  return along_seal_part_dup_body (keys, &row, along_note_part_get_sealed (part), &wrap, &length,
                                   &verdict);
}
