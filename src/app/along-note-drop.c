/* along-note-drop.c — deletes the draft of a note in the place of which there is another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-drop.h"

#include "store/along-note-intents.h"
#include "store/along-store-notes.h"

typedef struct
{
  gint64 author_id;
  gint64 note_id;
} Drop;

AlongNotePart *
along_note_drop_find (GPtrArray *records,
                      gint64     author_id)
{
  g_return_val_if_fail (records != NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      AlongNotePart *part = g_ptr_array_index (records, i);

      if (ALONG_IS_NOTE_PART (part) &&
          along_note_part_get_state (part) == ALONG_NOTE_STATE_DRAFT &&
          along_note_part_get_author_id (part) == author_id)
        return part;
    }

  return NULL;
}

static void
dropped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (along_session_run_finish (ALONG_SESSION (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Drop *drop = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
    along_store_load_note_finish (ALONG_STORE (source), result, &error);
  g_autoptr (AlongIntent) intent = NULL;
  AlongNotePart *part;

  if (records == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* It may never have come so far as to be written. */
  part = along_note_drop_find (records, drop->author_id);
  if (part == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  drop->note_id = along_note_part_get_note_id (part);
  intent = along_intent_drop_draft (part, records);
  along_session_run_async (g_task_get_source_object (task), intent, NULL, dropped_cb,
                           g_object_ref (task));
}

void
along_note_drop_async (AlongSession        *session,
                       GBytes              *mark,
                       gint64               author_id,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Drop *drop;

  g_return_if_fail (ALONG_IS_SESSION (session));
  g_return_if_fail (mark != NULL);

  task = g_task_new (session, NULL, callback, user_data);
  g_task_set_source_tag (task, along_note_drop_async);
  drop = g_new0 (Drop, 1);
  drop->author_id = author_id;
  g_task_set_task_data (task, drop, g_free);
  along_store_load_note_async (along_session_get_store (session), mark, NULL, loaded_cb,
                               g_object_ref (task));
}

gboolean
along_note_drop_finish (AlongSession  *session,
                        GAsyncResult  *result,
                        gint64        *note_id,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), FALSE);
  g_return_val_if_fail (note_id != NULL, FALSE);

  *note_id = ((Drop *) g_task_get_task_data (G_TASK (result)))->note_id;

  return g_task_propagate_boolean (G_TASK (result), error);
}
