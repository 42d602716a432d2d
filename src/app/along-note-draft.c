/* along-note-draft.c — what somebody is writing, sealed and saved as they write
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-draft-private.h"

#include "app/along-note-session.h"
#include "app/along-note-text.h"
#include "app/along-note-unsaved.h"
#include "app/along-note-whom.h"
#include "store/along-note-intents.h"
#include "store/along-store-notes.h"

G_DEFINE_FINAL_TYPE (AlongNoteDraft, along_note_draft, G_TYPE_OBJECT)

enum
{
  SAVED,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void write_waiting (AlongNoteDraft *self);

static AlongDirectory *
get_directory (AlongNoteDraft *self)
{
  return along_session_get_directory (self->session);
}

static AlongIntent *
make_intent (AlongNoteDraft  *self,
             AlongNoteSealed *sealed)
{
  AlongNotePart *kept = along_note_draft_find_part (self);
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
      AlongNoteWrap *before =
        along_note_draft_find_wrap (self, kept, along_note_wrap_get_reader_id (wrap));

      if (before != NULL)
        g_object_set (wrap, "id", along_record_get_id (ALONG_RECORD (before)), NULL);
    }
  if (sealed->note != NULL)
    g_object_set (sealed->note, "id", along_record_get_id (ALONG_RECORD (self->note)), NULL);

  return sealed->is_signed ? along_intent_sign_part (sealed->note, part, sealed->wraps, sealed->put,
                                                     sealed->removed)
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
  AlongNoteSealed *sealed = g_steal_pointer (&self->written);

  if (self->waiting == NULL && !self->discarded && !sealed->is_signed)
    self->waiting = sealed;
  else
    along_note_sealed_free (sealed);
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

  g_clear_pointer (&self->waiting, along_note_sealed_free);
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
    along_note_draft_drop_earlier (self);
  if (self->signing != NULL && self->waiting == NULL)
    {
      g_autoptr (GTask) task = g_steal_pointer (&self->signing);

      g_clear_pointer (&self->instead, along_note_sealed_free);
      g_task_return_boolean (task, TRUE);
    }
  if (self->discarded && records != NULL && along_note_draft_find_part (self) != NULL)
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

  g_clear_pointer (&self->written, along_note_sealed_free);
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

static void
put_waiting (AlongNoteDraft  *self,
             AlongNoteSealed *sealed)
{
  if (sealed->note != NULL)
    along_note_draft_remember_told (self, sealed->note);
  g_clear_pointer (&self->waiting, along_note_sealed_free);
  self->waiting = sealed;
  if (!self->writing)
    write_waiting (self);
}

static void
along_note_draft_finalize (GObject *object)
{
  AlongNoteDraft *self = ALONG_NOTE_DRAFT (object);

  g_clear_pointer (&self->waiting, along_note_sealed_free);
  g_clear_pointer (&self->written, along_note_sealed_free);
  g_clear_pointer (&self->instead, along_note_sealed_free);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_ptr_array_unref (self->earlier);
  g_ptr_array_unref (self->left_out);
  g_clear_object (&self->supervision);
  g_clear_object (&self->shift);
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
  self->left_out = g_ptr_array_new_with_free_func (g_object_unref);
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

AlongNoteDraft *
along_note_draft_new (AlongSession     *session,
                      AlongNoteKind     kind,
                      gint64            about_id,
                      AlongSupervision *supervision,
                      AlongShift       *shift)
{
  AlongNoteDraft *self;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (supervision == NULL || ALONG_IS_SUPERVISION (supervision), NULL);
  g_return_val_if_fail ((shift != NULL) == (supervision != NULL), NULL);

  self = new_draft (session);
  g_set_object (&self->supervision, supervision);
  g_set_object (&self->shift, shift);
  self->note = along_note_draft_make_note (self);
  along_note_draft_set_about (self, kind, about_id);

  return self;
}

AlongNoteDraft *
along_note_draft_new_for (AlongSession *session,
                          GPtrArray    *records)
{
  AlongNoteDraft *self, *kept;
  AlongShift *shift;

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
  along_note_draft_remember_told (self, self->note);
  g_set_object (&self->supervision, along_note_session_find (records, &shift));
  g_set_object (&self->shift, shift);

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

char *
along_note_draft_dup_session (AlongNoteDraft *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), NULL);

  if (along_note_get_session_id (self->note) == 0 || self->supervision == NULL ||
      self->shift == NULL)
    return NULL;

  return along_note_session_say (self->session, self->supervision, self->shift);
}

gboolean
along_note_draft_is_kept (AlongNoteDraft *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), FALSE);

  return self->waiting != NULL || self->writing || self->earlier->len > 0 ||
         along_note_draft_find_part (self) != NULL;
}

gboolean
along_note_draft_is_unsaved (AlongNoteDraft *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), FALSE);

  return self->waiting != NULL && !self->writing;
}

gboolean
along_note_draft_save (AlongNoteDraft *self,
                       const char     *text,
                       GError        **error)
{
  AlongNoteReader *reader;
  AlongNoteSealed *sealed;

  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  /* What is signed is not written on; nor what is being signed. */
  reader = along_directory_get_note_reader (get_directory (self), self->author_id);
  if (self->discarded || self->signing != NULL || reader == NULL ||
      along_note_draft_get_keys (self) == NULL)
    return TRUE;

  sealed = along_note_draft_seal_kept (self, text, error);
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

/* As along_note_draft_seal(), with whom @text is about where nothing in clear tells that. */
static AlongNoteSealed *
seal_signed (AlongNoteDraft       *self,
             const char           *text,
             gint64                concerned_id,
             GPtrArray            *readers,
             const AlongSealLink  *before,
             GError              **error)
{
  AlongPerson *concerned = along_directory_get_person (get_directory (self), concerned_id);
  AlongNoteSealed *sealed;
  char *told;

  if (along_note_draft_is_addendum (self) ||
      along_note_readers_is_listed (along_note_get_kind (self->note)))
    return along_note_draft_seal (self, text, readers, TRUE, before, error);

  told = along_note_whom_write (
    concerned != NULL ? along_entry_get_name (ALONG_ENTRY (concerned)) : "", text);
  sealed = along_note_draft_seal (self, told, readers, TRUE, before, error);
  along_note_text_free (told);

  return sealed;
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
  AlongNoteSealed *sealed;

  g_return_if_fail (ALONG_IS_NOTE_DRAFT (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (self->signing == NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, along_note_draft_sign_async);

  if (!along_note_draft_is_addendum (self) &&
      !along_note_draft_check (self, concerned_id, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  readers = along_note_draft_list_readers (self, concerned_id, NULL);
  sealed = seal_signed (self, text, concerned_id, readers, before, &error);
  if (sealed == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  self->signing = g_object_ref (task);
  self->instead = along_note_draft_seal_kept (self, text, NULL);
  put_waiting (self, sealed);
}

gboolean
along_note_draft_sign_finish (AlongNoteDraft *self,
                              GAsyncResult   *result,
                              AlongSealLink  *link,
                              GError        **error)
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
  g_clear_pointer (&self->waiting, along_note_sealed_free);
  along_note_unsaved_drop (self->session, self);
  part = along_note_draft_find_part (self);
  /* What is just being written is deleted when it is there. */
  if (self->writing)
    return;

  along_note_draft_drop_earlier (self);
  if (part == NULL)
    return;

  intent = along_intent_delete_draft (part, self->records);
  along_session_run (self->session, intent);
}
