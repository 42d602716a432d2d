/* along-note-changed-keys.c — tells who signs a note of the readers who have another key since
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-changed-keys.h"

#include <glib/gi18n-lib.h>

#include "app/along-compat.h"
#include "app/along-note-trust.h"
#include "app/along-reader-words.h"
#include "model/along-words.h"
#include "store/along-store-notes.h"

/* What is being asked about. */
typedef struct
{
  AlongNoteDraft *draft;
  GtkWidget *widget;
  GPtrArray *readers; /* of whom there was another key, and then those of them who are told of */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->draft);
  g_object_unref (question->widget);
  g_ptr_array_unref (question->readers);
  g_free (question);
}

/* Of a key it is known on which day it came, so that what was signed on that day may have been
 * given to it. */
static GArray *
list_keys (AlongSession *session,
           GPtrArray    *readers)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (AlongReaderKey));

  for (guint i = 0; i < readers->len; i++)
    {
      AlongNoteReader *reader = g_ptr_array_index (readers, i);
      AlongSpan since = along_zone_day_span (along_session_get_zone (session),
                                             along_note_reader_get_since (reader));
      AlongReaderKey key = { along_record_get_id (ALONG_RECORD (reader)), since.end };

      g_array_append_val (keys, key);
    }

  return keys;
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autofree char *response = along_compat_alert_finish (result, NULL);
  Question *question = g_task_get_task_data (task);

  if (g_strcmp0 (response, "leave-out") == 0)
    along_note_draft_leave_out (question->draft, question->readers);
  else if (g_strcmp0 (response, "sign") != 0)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Not to be signed");
      return;
    }

  g_task_return_boolean (task, TRUE);
}

static char *
describe (AlongSession    *session,
          AlongNoteReader *reader)
{
  AlongDirectory *directory = along_session_get_directory (session);
  const char *name = along_reader_words_name (directory, reader);
  g_autofree char *since = along_words_date (along_note_reader_get_since (reader));
  g_autofree char *trust =
    along_note_trust_describe (reader, along_session_get_unlocked (session), directory);

  if (trust == NULL)
    /* Translators: %1$s is the name of a reader of notes, or the escrow sheet; %2$s is a date. */
    return g_strdup_printf (_("%1$s: another key since %2$s."), name, since);

  /* Translators: as above; %3$s is "Vouched for by" and a name. */
  return g_strdup_printf (_("%1$s: another key since %2$s. %3$s."), name, since, trust);
}

/* A concern without the one whom it is for would be for nobody; and whoever is left out of an
 * addendum would lose the note itself. */
static gboolean
can_leave_out (Question *question)
{
  AlongNoteKind kind = along_note_get_kind (along_note_draft_get_note (question->draft));

  if (along_note_draft_is_addendum (question->draft))
    return FALSE;

  for (guint i = 0; kind == ALONG_NOTE_KIND_CONCERN && i < question->readers->len; i++)
    if (along_note_reader_get_person_id (g_ptr_array_index (question->readers, i)) != 0)
      return FALSE;

  return TRUE;
}

static void
ask (GTask *task)
{
  AlongSession *session = g_task_get_source_object (task);
  Question *question = g_task_get_task_data (task);
  const AlongAlertButton buttons[] = {
    { "cancel", _("_Cancel"), ADW_RESPONSE_DEFAULT },
    /* Translators: those who have another key, of the readers of a note. */
    { "leave-out", _("_Leave Out"), ADW_RESPONSE_DEFAULT },
    { "sign", _("_Sign for This Key"), ADW_RESPONSE_DEFAULT },
  };
  const AlongAlertButton either[] = { buttons[0], buttons[2] };
  gboolean all = can_leave_out (question);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GString *body = g_string_new (NULL);

  for (guint i = 0; i < question->readers->len; i++)
    {
      g_autofree char *line = describe (session, g_ptr_array_index (question->readers, i));

      g_string_append_printf (body, "%s\n", line);
    }
  g_string_append (body, _("You have signed nothing for this key so far. Whoever has it reads the "
                           "note. If you cannot tell why there is another one, ask face to face, "
                           "or in a call in which you know the voice."));

  /* Where the note goes without an answer, as when it locks, the question goes with it. */
  g_signal_connect_object (question->widget, "unmap", G_CALLBACK (g_cancellable_cancel),
                           cancellable, G_CONNECT_SWAPPED);
  along_compat_alert_async (question->widget, _("Another Key Than Before"), body->str,
                            all ? buttons : either,
                            all ? G_N_ELEMENTS (buttons) : G_N_ELEMENTS (either), cancellable,
                            answered_cb, g_object_ref (task));
  g_string_free (body, TRUE);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) new_to =
    along_store_load_new_to_finish (ALONG_STORE (source), result, &error);
  Question *question = g_task_get_task_data (task);

  if (new_to == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (!gtk_widget_get_mapped (question->widget))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Gone meanwhile");
      return;
    }

  for (guint i = question->readers->len; i > 0; i--)
    if (!along_note_readers_is_trusted (new_to, g_ptr_array_index (question->readers, i - 1)))
      g_ptr_array_remove_index (question->readers, i - 1);

  if (question->readers->len == 0)
    g_task_return_boolean (task, TRUE);
  else
    ask (task);
}

static GPtrArray *
list_changed (AlongSession   *session,
              AlongNoteDraft *draft,
              gint64          concerned_id)
{
  g_autoptr (GPtrArray) readers = along_note_draft_list_readers (draft, concerned_id, NULL);

  return along_note_readers_list_changed (along_session_get_directory (session),
                                          along_note_draft_get_author_id (draft), readers);
}

gboolean
along_note_changed_keys_has_any (AlongSession   *session,
                                 AlongNoteDraft *draft,
                                 gint64          concerned_id)
{
  g_autoptr (GPtrArray) changed = NULL;

  g_return_val_if_fail (ALONG_IS_SESSION (session), FALSE);
  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (draft), FALSE);

  changed = list_changed (session, draft, concerned_id);

  return changed->len > 0;
}

void
along_note_changed_keys_ask_async (AlongSession        *session,
                                   AlongNoteDraft      *draft,
                                   gint64               concerned_id,
                                   GtkWidget           *widget,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GArray) keys = NULL;
  Question *question;

  g_return_if_fail (ALONG_IS_SESSION (session));
  g_return_if_fail (ALONG_IS_NOTE_DRAFT (draft));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  task = g_task_new (session, NULL, callback, user_data);
  g_task_set_source_tag (task, along_note_changed_keys_ask_async);
  question = g_new (Question, 1);
  question->draft = g_object_ref (draft);
  question->widget = g_object_ref (widget);
  question->readers = list_changed (session, draft, concerned_id);
  g_task_set_task_data (task, question, question_free);

  keys = list_keys (session, question->readers);
  along_store_load_new_to_async (along_session_get_store (session),
                                 along_note_draft_get_author_id (draft), keys, NULL, loaded_cb,
                                 g_steal_pointer (&task));
}

gboolean
along_note_changed_keys_ask_finish (AlongSession  *session,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
