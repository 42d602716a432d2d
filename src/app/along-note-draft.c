/* along-note-draft.c — what somebody is writing, sealed and saved as they write
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-draft.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <sodium.h>

#include "app/along-note-drop.h"
#include "app/along-note-seal.h"
#include "app/along-note-unsaved.h"
#include "app/along-note-words.h"
#include "app/along-unlocked.h"
#include "store/along-note-intents.h"
#include "store/along-store-notes.h"

/* What is ready to be written: no key is needed for it any more. */
typedef struct
{
  gboolean is_signed;
  int number;
  gint64 at;
  AlongNote *note; /* with the head; NULL where nothing of it is new */
  GBytes *sealed;
  GPtrArray *wraps; /* AlongNoteWrap without ids */
} Sealed;

struct _AlongNoteDraft
{
  GObject parent_instance;

  AlongSession *session;
  AlongNote *note;
  gint64 author_id;
  GPtrArray *records; /* as the file has them, or NULL before there are any */
  AlongSupervision *supervision; /* that the note is written after, or NULL */
  gboolean was_listed; /* to everybody, in the file or on the way to it */
  gboolean was_about;  /* somebody, the same */
  GPtrArray *earlier;  /* the marks of notes in the place of which this one is written */

  Sealed *waiting;
  Sealed *written; /* what is just being */
  Sealed *instead; /* of what is signed: its words for the author alone, if that fails */
  gboolean writing;
  gboolean discarded;
  GTask *signing; /* who waits for the note to be signed, or NULL */
  AlongSealLink link; /* the place of what was signed */
};

G_DEFINE_FINAL_TYPE (AlongNoteDraft, along_note_draft, G_TYPE_OBJECT)

enum
{
  SAVED,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void write_waiting (AlongNoteDraft *self);

static void
sealed_free (Sealed *sealed)
{
  g_clear_object (&sealed->note);
  g_bytes_unref (sealed->sealed);
  g_ptr_array_unref (sealed->wraps);
  g_free (sealed);
}

static AlongDirectory *
get_directory (AlongNoteDraft *self)
{
  return along_session_get_directory (self->session);
}

/* The open keys, as long as they are those of the author. */
static AlongReaderKeys *
get_keys (AlongNoteDraft *self)
{
  AlongUnlocked *unlocked = along_session_get_unlocked (self->session);
  AlongNoteReader *reader = along_unlocked_get_reader (unlocked);

  if (reader == NULL || along_record_get_id (ALONG_RECORD (reader)) != self->author_id)
    return NULL;

  return along_unlocked_get_keys (unlocked);
}

/* The author's draft in the file, or NULL. */
static AlongNotePart *
find_draft (AlongNoteDraft *self)
{
  return self->records != NULL ? along_note_drop_find (self->records, self->author_id) : NULL;
}

/* The session that the note in @records belongs to, or NULL. */
static AlongSupervision *
find_supervision (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (ALONG_IS_SUPERVISION (g_ptr_array_index (records, i)))
      return g_ptr_array_index (records, i);

  return NULL;
}

static AlongNoteWrap *
find_wrap (AlongNoteDraft *self,
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

/* Reads the head of the signed note that is added to. FALSE while it is locked, and when the note
 * is not as it was signed. */
static gboolean
read_head (AlongNoteDraft *self,
           AlongSealHead  *head)
{
  AlongReaderKeys *keys = get_keys (self);
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

/* Writes the head of the note, with what is sealed as its last part. */
static gboolean
write_head (AlongNoteDraft      *self,
            AlongReaderKeys     *keys,
            Sealed              *sealed,
            const AlongSealRow  *row,
            GArray              *marks,
            const AlongSealWrap *wraps)
{
  const AlongReaderMark *own = along_reader_keys_get_mark (keys);
  g_autoptr (GBytes) bytes = NULL;
  AlongSealHead head;

  if (along_note_draft_is_addendum (self))
    {
      if (!read_head (self, &head))
        return FALSE;
    }
  else
    {
      along_seal_head_init (&head, row->note, own);
      head.begun = along_note_get_at (self->note);
      head.session = along_note_get_session_id (self->note);
      head.n_readers = marks->len;
      memcpy (head.readers, marks->data, marks->len * sizeof (AlongReaderMark));
    }

  for (guint i = 0; i < marks->len; i++)
    if (along_reader_mark_equal (&wraps[i].reader, own))
      bytes = along_seal_head_write (&head, keys, row, sealed->sealed, &wraps[i]);
  if (bytes == NULL)
    return FALSE;

  sealed->note = along_record_copy (self->note);
  g_object_set (sealed->note, "head", bytes, NULL);

  return TRUE;
}

/* Seals @text for @readers; NULL with an error. */
static Sealed *
seal (AlongNoteDraft       *self,
      const char           *text,
      GPtrArray            *readers,
      gboolean              is_signed,
      const AlongSealLink  *before,
      GError              **error)
{
  AlongReaderKeys *keys = get_keys (self);
  g_autoptr (GArray) marks = along_note_seal_list_marks (readers);
  g_autofree AlongSealWrap *wraps = g_new0 (AlongSealWrap, MAX (marks->len, 1));
  g_autoptr (AlongNotePart) part = NULL;
  AlongNotePart *last;
  AlongSealRow row;
  Sealed *sealed;
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

  sealed = g_new0 (Sealed, 1);
  sealed->is_signed = is_signed;
  sealed->number = number;
  sealed->at = row.time;
  sealed->wraps = g_ptr_array_new_with_free_func (g_object_unref);
  sealed->sealed = along_seal_part_new (keys, &row,
                                        last != NULL ? along_note_part_get_sealed (last) : NULL,
                                        before, text, strlen (text),
                                        (const AlongReaderMark *) (gpointer) marks->data,
                                        marks->len, wraps, error);
  if (sealed->sealed == NULL)
    {
      g_ptr_array_unref (sealed->wraps);
      g_free (sealed);
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
      !write_head (self, keys, sealed, &row, marks, wraps))
    {
      along_note_words_set_changed (error);
      g_clear_pointer (&sealed, sealed_free);
    }

  return sealed;
}

static AlongIntent *
make_intent (AlongNoteDraft *self,
             Sealed         *sealed)
{
  AlongNotePart *kept = find_draft (self);
  g_autoptr (AlongNotePart) part = NULL;

  part = kept != NULL ? along_record_copy (kept)
                      : g_object_new (ALONG_TYPE_NOTE_PART,
                                      "note-id", along_record_get_id (ALONG_RECORD (self->note)),
                                      "author-id", self->author_id,
                                      NULL);
  g_object_set (part, "number", sealed->number, "at", sealed->at, "sealed", sealed->sealed, NULL);
  for (guint i = 0; kept != NULL && i < sealed->wraps->len; i++)
    {
      AlongNoteWrap *wrap = g_ptr_array_index (sealed->wraps, i);
      AlongNoteWrap *before = find_wrap (self, kept, along_note_wrap_get_reader_id (wrap));

      if (before != NULL)
        g_object_set (wrap, "id", along_record_get_id (ALONG_RECORD (before)), NULL);
    }
  if (sealed->note != NULL)
    g_object_set (sealed->note, "id", along_record_get_id (ALONG_RECORD (self->note)), NULL);

  return sealed->is_signed ? along_intent_sign_part (sealed->note, part, sealed->wraps)
                           : along_intent_save_draft (sealed->note, part, sealed->wraps);
}

static void
take_records (AlongNoteDraft *self,
              GPtrArray      *records)
{
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_ptr_array_ref (records);

  /* What was chosen since is not in the file yet. */
  if (records->len > 0)
    {
      AlongNote *kept = g_ptr_array_index (records, 0);

      g_object_set (self->note,
                    "id", along_record_get_id (ALONG_RECORD (kept)),
                    "state", along_note_get_state (kept),
                    "head", along_note_get_head (kept),
                    NULL);
    }
}

static void
set_writing (AlongNoteDraft *self,
             gboolean        writing)
{
  AlongUnlocked *unlocked = along_session_get_unlocked (self->session);

  if (self->writing == writing)
    return;

  self->writing = writing;
  if (writing)
    along_unlocked_hold (unlocked);
  else
    along_unlocked_release (unlocked);
}

/* What is written is written, or is not: goes on with what was sealed meanwhile. */
static void
end_writing (AlongNoteDraft *self,
             gboolean        ok)
{
  if (ok && self->waiting != NULL)
    {
      write_waiting (self);
      return;
    }

  set_writing (self, FALSE);
  if (ok)
    along_note_unsaved_drop (self->session, self);
  g_signal_emit (self, signals[SAVED], 0, ok);
}

/* What could not be written waits until it can be, unless there is something newer. */
static void
take_back (AlongNoteDraft *self)
{
  Sealed *sealed = g_steal_pointer (&self->written);

  if (self->waiting == NULL && !self->discarded && !sealed->is_signed)
    self->waiting = sealed;
  else
    sealed_free (sealed);
  if (self->waiting != NULL)
    along_note_unsaved_keep (self->session, self);
}

/* Nothing is signed: who waits for it hears why, and the words become a draft again. It may have
 * been locked meanwhile, and who waits have nothing of them any more. */
static void
fail_signing (AlongNoteDraft *self,
              const GError   *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->signing);

  g_clear_pointer (&self->waiting, sealed_free);
  self->waiting = g_steal_pointer (&self->instead);
  if (self->waiting != NULL)
    {
      along_note_unsaved_keep (self->session, self);
      along_note_draft_retry (self);
    }
  g_task_return_error (task, g_error_copy (error));
}

/* Whether @records are not those of a note in the place of which there is another by now. */
static gboolean
is_of_note (AlongNoteDraft *self,
            GPtrArray      *records)
{
  return records->len == 0 ||
         g_bytes_equal (along_note_get_mark (g_ptr_array_index (records, 0)),
                        along_note_get_mark (self->note));
}

static gboolean
is_in_file (AlongNoteDraft *self)
{
  return self->records != NULL && self->records->len > 0;
}

/* What one of the earlier notes is deleted with. */
typedef struct
{
  AlongNoteDraft *draft;
  GBytes *mark;
} Drop;

static void
earlier_dropped_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autofree Drop *drop = user_data;
  g_autoptr (AlongNoteDraft) self = drop->draft;
  g_autoptr (GBytes) mark = drop->mark;
  gint64 note_id;

  /* It is tried again when the draft is saved again. */
  if (!along_note_drop_finish (ALONG_SESSION (source), result, &note_id, NULL))
    g_ptr_array_add (self->earlier, g_bytes_ref (mark));
  else if (note_id != 0)
    g_signal_emit (self, signals[DROPPED], 0, mark, note_id);
}

static void
drop_earlier (AlongNoteDraft *self)
{
  for (guint i = 0; i < self->earlier->len; i++)
    {
      Drop *drop = g_new (Drop, 1);

      drop->draft = g_object_ref (self);
      drop->mark = g_bytes_ref (g_ptr_array_index (self->earlier, i));
      along_note_drop_async (self->session, drop->mark, self->author_id, earlier_dropped_cb, drop);
    }
  g_ptr_array_set_size (self->earlier, 0);
}

static void
reloaded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (AlongNoteDraft) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
    along_store_load_note_finish (ALONG_STORE (source), result, &error);

  if (records != NULL && is_of_note (self, records))
    take_records (self, records);
  if (self->earlier->len > 0 && (self->discarded || is_in_file (self)))
    drop_earlier (self);
  if (self->signing != NULL && self->waiting == NULL)
    {
      g_autoptr (GTask) task = g_steal_pointer (&self->signing);

      g_clear_pointer (&self->instead, sealed_free);
      g_task_return_boolean (task, TRUE);
    }
  if (self->discarded && records != NULL && find_draft (self) != NULL)
    {
      set_writing (self, FALSE);
      along_note_draft_discard (self);
      return;
    }

  end_writing (self, records != NULL);
  if (self->signing != NULL && records == NULL)
    fail_signing (self, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AlongNoteDraft) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!along_session_run_finish (self->session, result, &error))
    {
      /* What failed may be what was saved before it. */
      take_back (self);
      end_writing (self, FALSE);
      if (self->signing != NULL)
        fail_signing (self, error);
      return;
    }

  g_clear_pointer (&self->written, sealed_free);
  along_store_load_note_async (along_session_get_store (self->session),
                               along_note_get_mark (self->note), NULL, reloaded_cb,
                               g_object_ref (self));
}

static void
write_waiting (AlongNoteDraft *self)
{
  g_autoptr (AlongIntent) intent = make_intent (self, self->waiting);

  self->written = g_steal_pointer (&self->waiting);
  set_writing (self, TRUE);
  along_session_run_async (self->session, intent, NULL, written_cb, g_object_ref (self));
}

/* What @note tells in clear, others may have seen. */
static void
remember_told (AlongNoteDraft *self,
               AlongNote      *note)
{
  self->was_listed |= along_note_readers_is_listed (along_note_get_kind (note));
  self->was_about |= along_note_get_about_id (note) != 0;
}

static void
put_waiting (AlongNoteDraft *self,
             Sealed         *sealed)
{
  if (sealed->note != NULL)
    remember_told (self, sealed->note);
  g_clear_pointer (&self->waiting, sealed_free);
  self->waiting = sealed;
  if (!self->writing)
    write_waiting (self);
}

static void
along_note_draft_finalize (GObject *object)
{
  AlongNoteDraft *self = ALONG_NOTE_DRAFT (object);

  g_clear_pointer (&self->waiting, sealed_free);
  g_clear_pointer (&self->written, sealed_free);
  g_clear_pointer (&self->instead, sealed_free);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_ptr_array_unref (self->earlier);
  g_clear_object (&self->supervision);
  g_clear_object (&self->note);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_note_draft_parent_class)->finalize (object);
}

static void
along_note_draft_class_init (AlongNoteDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_note_draft_finalize;

  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_BYTES, G_TYPE_INT64);
}

static void
along_note_draft_init (AlongNoteDraft *self)
{
  self->earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
}

static AlongNoteDraft *
new_draft (AlongSession *session)
{
  AlongNoteDraft *self = g_object_new (ALONG_TYPE_NOTE_DRAFT, NULL);
  AlongNoteReader *reader = along_unlocked_get_reader (along_session_get_unlocked (session));

  self->session = g_object_ref (session);
  self->author_id = reader != NULL ? along_record_get_id (ALONG_RECORD (reader)) : 0;

  return self;
}

/* A note that nobody has seen anything of. */
static AlongNote *
new_note (AlongNoteDraft *self)
{
  guint8 bytes[ALONG_NOTE_MARK_SIZE];
  g_autoptr (GBytes) mark = NULL;

  randombytes_buf (bytes, sizeof bytes);
  mark = g_bytes_new (bytes, sizeof bytes);

  return g_object_new (ALONG_TYPE_NOTE,
                       "mark", mark,
                       "author-id", self->author_id,
                       "at", along_session_get_now (self->session),
                       NULL);
}

AlongNoteDraft *
along_note_draft_new (AlongSession     *session,
                      AlongNoteKind     kind,
                      gint64            about_id,
                      AlongSupervision *supervision)
{
  AlongNoteDraft *self;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (supervision == NULL || ALONG_IS_SUPERVISION (supervision), NULL);

  self = new_draft (session);
  g_set_object (&self->supervision, supervision);
  self->note = new_note (self);
  along_note_draft_set_about (self, kind, about_id);

  return self;
}

AlongNoteDraft *
along_note_draft_new_for (AlongSession *session,
                          GPtrArray    *records)
{
  AlongNoteDraft *self, *kept;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (records != NULL && records->len > 0, NULL);

  self = new_draft (session);
  kept = along_note_unsaved_find (session, along_note_get_mark (g_ptr_array_index (records, 0)),
                                  self->author_id);
  if (kept != NULL)
    {
      g_object_unref (self);
      return g_object_ref (kept);
    }

  self->note = along_record_copy (g_ptr_array_index (records, 0));
  self->records = g_ptr_array_ref (records);
  remember_told (self, self->note);
  g_set_object (&self->supervision, find_supervision (records));

  return self;
}

AlongNote *
along_note_draft_get_note (AlongNoteDraft *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), NULL);

  return self->note;
}

gboolean
along_note_draft_is_addendum (AlongNoteDraft *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), FALSE);

  return along_note_get_state (self->note) == ALONG_NOTE_STATE_SIGNED;
}

gint64
along_note_draft_get_author_id (AlongNoteDraft *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), 0);

  return self->author_id;
}

gboolean
along_note_draft_is_kept (AlongNoteDraft *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), FALSE);

  return self->waiting != NULL || self->writing || self->earlier->len > 0 ||
         find_draft (self) != NULL;
}

gboolean
along_note_draft_is_unsaved (AlongNoteDraft *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), FALSE);

  return self->waiting != NULL && !self->writing;
}

/* What @sealed says, a draft that is not in the file yet, as along_note_draft_dup_text(). */
static char *
dup_sealed_text (AlongNoteDraft *self,
                 Sealed         *sealed)
{
  AlongReaderKeys *keys = get_keys (self);
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

  keys = get_keys (self);
  part = find_draft (self);
  record = part != NULL ? find_wrap (self, part, self->author_id) : NULL;
  if (keys == NULL || record == NULL ||
      !along_note_seal_read_wrap (get_directory (self), record, &wrap))
    return NULL;

  row = along_note_seal_row (get_directory (self), g_ptr_array_index (self->records, 0), part);

  return along_seal_part_dup_body (keys, &row, along_note_part_get_sealed (part), &wrap, &length,
                                   &verdict);
}

/* A note in the place of this one: nothing in the file leads from one to the other. What is on its
 * way there arrives, and is deleted with the rest of it when the new one is there. */
static void
begin_anew (AlongNoteDraft *self)
{
  g_ptr_array_add (self->earlier, g_bytes_ref (along_note_get_mark (self->note)));
  g_clear_pointer (&self->waiting, sealed_free);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_object_unref (self->note);
  self->note = new_note (self);
  self->was_listed = FALSE;
  self->was_about = FALSE;
}

gboolean
along_note_draft_set_about (AlongNoteDraft *self,
                            AlongNoteKind   kind,
                            gint64          about_id)
{
  gint64 session_id = 0;
  gboolean is_new;

  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), FALSE);

  if (along_note_draft_is_addendum (self) || self->signing != NULL)
    return FALSE;

  is_new = (self->was_listed && !along_note_readers_is_listed (kind)) ||
           (self->was_about && kind == ALONG_NOTE_KIND_PRIVATE);
  if (is_new)
    begin_anew (self);

  /* Nothing in clear tells whom a private note is about, nor after which talk one was written that
   * is not listed. */
  if (kind == ALONG_NOTE_KIND_PRIVATE || kind == ALONG_NOTE_KIND_SYSTEM_GAP)
    about_id = 0;
  if (self->supervision != NULL && kind != ALONG_NOTE_KIND_SYSTEM_GAP &&
      along_note_readers_is_listed (kind))
    session_id = along_record_get_id (ALONG_RECORD (self->supervision));
  g_object_set (self->note,
                "kind", kind,
                "about-id", about_id,
                "session-id", session_id,
                NULL);

  return is_new;
}

static GArray *
get_trusted (AlongNoteDraft *self)
{
  return along_unlocked_get_trusted (along_session_get_unlocked (self->session),
                                     get_directory (self));
}

static AlongNoteAddress
get_address (AlongNoteDraft *self,
             gint64          concerned_id)
{
  const AlongNoteAddress address = {
    .kind = along_note_get_kind (self->note),
    .author_id = self->author_id,
    .about_id = along_note_get_about_id (self->note),
    .concerned_id = concerned_id,
    .leader_id = self->supervision != NULL && along_note_get_session_id (self->note) != 0
                   ? along_supervision_get_leader_id (self->supervision)
                   : 0,
  };

  return address;
}

GPtrArray *
along_note_draft_list_readers (AlongNoteDraft *self,
                               gint64          concerned_id,
                               GPtrArray      *missing)
{
  AlongSealHead head;
  GPtrArray *readers;
  AlongNoteAddress address;

  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), NULL);

  if (!along_note_draft_is_addendum (self))
    {
      address = get_address (self, concerned_id);
      return along_note_readers_list (get_directory (self), get_trusted (self), &address, missing);
    }

  readers = g_ptr_array_new_with_free_func (g_object_unref);
  if (!read_head (self, &head))
    return readers;
  for (guint i = 0; i < head.n_readers; i++)
    {
      AlongNoteReader *reader = along_note_seal_find_reader (get_directory (self),
                                                             &head.readers[i]);

      if (reader != NULL)
        g_ptr_array_add (readers, g_object_ref (reader));
    }

  return readers;
}

/* Seals @text for the author alone; NULL with an error. */
static Sealed *
seal_draft (AlongNoteDraft  *self,
            const char      *text,
            GError         **error)
{
  g_autoptr (GPtrArray) author = g_ptr_array_new ();

  g_ptr_array_add (author, along_directory_get_note_reader (get_directory (self),
                                                            self->author_id));

  return seal (self, text, author, FALSE, NULL, error);
}

gboolean
along_note_draft_save (AlongNoteDraft  *self,
                       const char      *text,
                       GError         **error)
{
  AlongNoteReader *reader;
  Sealed *sealed;

  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  /* What is signed is not written on; nor what is being signed. */
  reader = along_directory_get_note_reader (get_directory (self), self->author_id);
  if (self->discarded || self->signing != NULL || reader == NULL || get_keys (self) == NULL)
    return TRUE;

  sealed = seal_draft (self, text, error);
  if (sealed == NULL)
    return FALSE;

  put_waiting (self, sealed);

  return TRUE;
}

void
along_note_draft_retry (AlongNoteDraft *self)
{
  AlongNoteReader *reader;

  g_return_if_fail (ALONG_IS_NOTE_DRAFT (self));

  if (self->writing || self->waiting == NULL)
    return;

  /* Who has left has no drafts. */
  reader = along_directory_get_note_reader (get_directory (self), self->author_id);
  if (reader != NULL && along_note_reader_get_left (reader) == 0)
    write_waiting (self);
  else
    along_note_unsaved_drop (self->session, self);
}

void
along_note_draft_sign_async (AlongNoteDraft      *self,
                             const char          *text,
                             gint64               concerned_id,
                             const AlongSealLink *before,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GPtrArray) readers = NULL;
  g_autoptr (GError) error = NULL;
  AlongNoteAddress address;
  Sealed *sealed;

  g_return_if_fail (ALONG_IS_NOTE_DRAFT (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (self->signing == NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, along_note_draft_sign_async);

  address = get_address (self, concerned_id);
  if (!along_note_draft_is_addendum (self) &&
      !along_note_readers_check (get_directory (self), get_trusted (self), &address, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  readers = along_note_draft_list_readers (self, concerned_id, NULL);
  sealed = seal (self, text, readers, TRUE, before, &error);
  if (sealed == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  self->signing = g_object_ref (task);
  self->instead = seal_draft (self, text, NULL);
  put_waiting (self, sealed);
}

gboolean
along_note_draft_sign_finish (AlongNoteDraft  *self,
                              GAsyncResult    *result,
                              AlongSealLink   *link,
                              GError         **error)
{
  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (link != NULL)
    *link = self->link;

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
along_note_draft_discard (AlongNoteDraft *self)
{
  AlongNotePart *part;
  g_autoptr (AlongIntent) intent = NULL;

  g_return_if_fail (ALONG_IS_NOTE_DRAFT (self));

  self->discarded = TRUE;
  g_clear_pointer (&self->waiting, sealed_free);
  along_note_unsaved_drop (self->session, self);
  part = find_draft (self);
  /* What is just being written is deleted when it is there. */
  if (self->writing)
    return;

  drop_earlier (self);
  if (part == NULL)
    return;

  intent = along_intent_delete_draft (part, self->records);
  along_session_run (self->session, intent);
}
