/* along-give-back.c — whether a new key can be given the notes of an older one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-give-back.h"

#include "rules/along-note-readers.h"
#include "store/along-store-notes.h"

/* So many are looked at, the newest ones: few of them can be drafts. */
#define NOTES_A_KEY 100

static void look_at_next (GTask *task);

static gboolean
is_same (AlongNoteReader *reader,
         AlongNoteReader *other)
{
  return along_record_get_id (ALONG_RECORD (reader)) == along_record_get_id (ALONG_RECORD (other));
}

gboolean
along_give_back_is_possible (AlongSession    *session,
                             AlongNoteReader *reader)
{
  AlongDirectory *directory;
  AlongUnlocked *unlocked;
  AlongNoteReader *own, *sheet;

  g_return_val_if_fail (ALONG_IS_SESSION (session), FALSE);
  g_return_val_if_fail (ALONG_IS_NOTE_READER (reader), FALSE);

  directory = along_session_get_directory (session);
  unlocked = along_session_get_unlocked (session);
  own = along_unlocked_get_reader (unlocked);
  sheet = along_directory_find_note_reader (directory, 0);

  return own != NULL && along_note_reader_get_person_id (own) == 0 && sheet != NULL &&
         (along_note_reader_get_person_id (reader) == 0 ? !is_same (own, reader)
                                                        : is_same (own, sheet)) &&
         along_note_reader_get_left (reader) == 0 &&
         along_note_readers_is_trusted (along_unlocked_get_trusted (unlocked, directory), reader);
}

/* The older keys of the person whose @reader is, the newest last; to be unreffed. One sheet opens
 * nothing of another one's. */
static GPtrArray *
list_older (AlongSession    *session,
            AlongNoteReader *reader)
{
  GPtrArray *older = g_ptr_array_new_with_free_func (g_object_unref);
  AlongNoteReader *own = along_unlocked_get_reader (along_session_get_unlocked (session));
  GListModel *readers = along_directory_get_note_readers (along_session_get_directory (session));
  gint64 person_id = along_note_reader_get_person_id (reader);

  for (guint i = 0; i < g_list_model_get_n_items (readers); i++)
    {
      g_autoptr (AlongNoteReader) other = g_list_model_get_item (readers, i);

      if (along_note_reader_get_left (other) != 0 &&
          along_note_reader_get_person_id (other) == person_id &&
          (person_id != 0 || (own != NULL && is_same (own, other))))
        g_ptr_array_add (older, g_steal_pointer (&other));
    }

  return older;
}

static gboolean
has_signed (GPtrArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    if (along_note_get_state (g_ptr_array_index (notes, i)) == ALONG_NOTE_STATE_SIGNED)
      return TRUE;

  return FALSE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes =
    along_store_load_notes_finish (ALONG_STORE (source), result, &error);
  GPtrArray *older = g_task_get_task_data (task);

  if (notes == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (has_signed (notes))
    {
      g_task_return_pointer (task, g_object_ref (g_ptr_array_index (older, older->len - 1)),
                             g_object_unref);
      return;
    }

  g_ptr_array_set_size (older, older->len - 1);
  look_at_next (task);
}

static void
look_at_next (GTask *task)
{
  AlongSession *session = g_task_get_source_object (task);
  GPtrArray *older = g_task_get_task_data (task);
  AlongNoteQuery query = { .before_at = G_MAXINT64, .most = NOTES_A_KEY };

  if (older->len == 0)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  query.reader_id = along_record_get_id (g_ptr_array_index (older, older->len - 1));
  along_store_load_notes_async (along_session_get_store (session), &query,
                                g_task_get_cancellable (task), loaded_cb, g_object_ref (task));
}

void
along_give_back_find_async (AlongSession        *session,
                            AlongNoteReader     *reader,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ALONG_IS_SESSION (session));
  g_return_if_fail (ALONG_IS_NOTE_READER (reader));

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, along_give_back_find_async);
  g_task_set_task_data (task, list_older (session, reader), (GDestroyNotify) g_ptr_array_unref);
  look_at_next (task);
}

AlongNoteReader *
along_give_back_find_finish (AlongSession  *session,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
