/* along-handover.c — seals the notes that a reader had for another key
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-handover.h"

#include <glib/gi18n-lib.h>

#include "app/along-note-drop.h"
#include "app/along-note-seal.h"
#include "app/along-note-whom.h"
#include "rules/along-note-readers.h"
#include "store/along-note-intents.h"
#include "store/along-store-notes.h"
#include "vault/along-vault-error.h"

#define NOTES_A_PAGE 500

/* What one hand-over is made with, from the first note to the last. */
typedef struct
{
  AlongHandover *made;
  AlongReaderKeys *keys;
  AlongNoteReader *from;
  gboolean is_own; /* the keys are those of @from */
  AlongNoteReader *successor; /* or NULL */
  guint kinds;
  AlongNoteQuery query;
  GPtrArray *notes; /* all that @from can read */
  guint n_done;
  GArray *known;
  AlongHandoverProgress progress;
  gpointer progress_data;
} Work;

static void load_page (GTask *task);
static void load_next (GTask *task);

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->made, along_handover_free);
  along_reader_keys_unref (work->keys);
  g_object_unref (work->from);
  g_clear_object (&work->successor);
  g_ptr_array_unref (work->notes);
  g_array_unref (work->known);
  g_free (work);
}

/* Whether the keys were locked meanwhile, which ends it. */
static gboolean
return_if_locked (GTask *task)
{
  AlongSession *session = g_task_get_source_object (task);
  Work *work = g_task_get_task_data (task);

  if (along_unlocked_get_keys (along_session_get_unlocked (session)) == work->keys)
    return g_task_return_error_if_cancelled (task);

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Locked meanwhile");

  return TRUE;
}

/* What @records has of the part @part_id for @reader, or %NULL. */
static AlongNoteWrap *
find_wrap (GPtrArray       *records,
           gint64           part_id,
           AlongNoteReader *reader)
{
  gint64 reader_id = along_record_get_id (ALONG_RECORD (reader));

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      if (ALONG_IS_NOTE_WRAP (record) && along_note_wrap_get_part_id (record) == part_id &&
          along_note_wrap_get_reader_id (record) == reader_id)
        return record;
    }

  return NULL;
}

/* Puts the @wraps of the signed parts of @records, in their order, and the note with @head. */
static void
put (Work                *work,
     AlongDirectory      *directory,
     GPtrArray           *records,
     const AlongSealWrap *wraps,
     GBytes              *head)
{
  g_autoptr (AlongNote) note = along_record_copy (g_ptr_array_index (records, 0));
  guint part = 0;

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);
      g_autoptr (AlongNoteWrap) wrap = NULL;
      AlongNoteWrap *old;
      gint64 part_id;

      if (!ALONG_IS_NOTE_PART (record) ||
          along_note_part_get_state (record) != ALONG_NOTE_STATE_SIGNED)
        continue;

      part_id = along_record_get_id (record);
      wrap = along_note_seal_record (directory, &wraps[part++]);
      old = find_wrap (records, part_id, work->successor);
      g_object_set (wrap,
                    "id", old != NULL ? along_record_get_id (ALONG_RECORD (old)) : (gint64) 0,
                    "part-id", part_id,
                    NULL);
      g_ptr_array_add (work->made->put, g_steal_pointer (&wrap));

      old = find_wrap (records, part_id, work->from);
      if (old != NULL)
        g_ptr_array_add (work->made->removed, g_object_ref (old));
    }

  g_object_set (note, "head", head, NULL);
  g_ptr_array_add (work->made->put, g_steal_pointer (&note));
  work->made->n_notes++;
}

/* Whether one of the peers or of the staff is called @name, and the successor is not. */
static gboolean
is_another (Work           *work,
            AlongDirectory *directory,
            const char     *name)
{
  GListModel *lists[] = { along_directory_get_supervisors (directory),
                          along_directory_get_peers (directory) };
  gpointer successor = along_directory_get_person (
    directory, along_note_reader_get_person_id (work->successor));
  gboolean is_other = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint k = 0; k < g_list_model_get_n_items (lists[i]); k++)
      {
        g_autoptr (AlongEntry) entry = g_list_model_get_item (lists[i], k);

        is_other |= g_str_equal (along_entry_get_name (entry), name);
      }

  return is_other &&
         (successor == NULL || !g_str_equal (along_entry_get_name (successor), name));
}

/* Whether a concern or a talk, which opens, is known to be about nobody, or another than the
 * successor; or the successor is another key of the same person. What does not open is found to be
 * changed when it is handed over. */
static gboolean
may_be_told (Work           *work,
             AlongDirectory *directory,
             GPtrArray      *records)
{
  g_autoptr (AlongNoteSeal) seal = along_note_seal_new (directory, records);
  const AlongSealNote *note = along_note_seal_get (seal);
  const AlongSealWrap *wrap =
    along_note_seal_get_wrap (seal, 0, along_reader_keys_get_mark (work->keys));
  g_autofree char *name = NULL;
  AlongSealVerdict verdict;
  gsize length;
  char *body;

  if (wrap == NULL ||
      along_note_reader_get_person_id (work->from) ==
        along_note_reader_get_person_id (work->successor))
    return TRUE;

  body = along_seal_part_dup_body (work->keys, &note->parts[0].row, note->parts[0].sealed, wrap,
                                   &length, &verdict);
  if (body == NULL)
    return TRUE;

  along_note_whom_read (body, &name);
  along_seal_free_body (body);

  return name != NULL && (*name == '\0' || is_another (work, directory, name));
}

static void
hand_over (Work           *work,
           AlongDirectory *directory,
           GPtrArray      *records)
{
  g_autoptr (AlongNoteSeal) seal = along_note_seal_new (directory, records);
  const AlongSealNote *note = along_note_seal_get (seal);
  g_autofree AlongSealWrap *wraps = g_new0 (AlongSealWrap, note->n_parts);
  g_autoptr (GBytes) head = NULL;
  g_autoptr (GError) error = NULL;
  AlongReaderMark from, to;

  if (along_note_seal_get_wrap (seal, 0, along_reader_keys_get_mark (work->keys)) == NULL &&
      !work->is_own)
    {
      work->made->n_unread++;
      return;
    }

  along_note_seal_mark (work->from, &from);
  along_note_seal_mark (work->successor, &to);
  if (along_seal_note_hand_over (note, work->keys, (const AlongReaderMark *) work->known->data,
                                 work->known->len, &from, &to, wraps, &head, &error))
    put (work, directory, records, wraps, head);
  else if (g_error_matches (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_READER))
    work->made->n_unsealed++;
  else
    work->made->n_changed++;
}

/* Whether somebody else who is here can read the part @part_id. */
static gboolean
has_other_reader (Work           *work,
                  AlongDirectory *directory,
                  GArray         *trusted,
                  GPtrArray      *records,
                  gint64          part_id)
{
  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);
      AlongNoteReader *reader;

      if (!ALONG_IS_NOTE_WRAP (record) || along_note_wrap_get_part_id (record) != part_id)
        continue;

      reader = along_directory_get_note_reader (directory, along_note_wrap_get_reader_id (record));
      if (reader != NULL && along_note_reader_get_left (reader) == 0 &&
          along_record_get_id (ALONG_RECORD (reader)) !=
            along_record_get_id (ALONG_RECORD (work->from)) &&
          along_note_readers_is_trusted (trusted, reader))
        return TRUE;
    }

  return FALSE;
}

/* Whether of all that is signed somebody else can read every word. */
static gboolean
has_other_readers (Work           *work,
                   AlongDirectory *directory,
                   GArray         *trusted,
                   GPtrArray      *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      if (ALONG_IS_NOTE_PART (record) &&
          along_note_part_get_state (record) == ALONG_NOTE_STATE_SIGNED &&
          !has_other_reader (work, directory, trusted, records, along_record_get_id (record)))
        return FALSE;
    }

  return TRUE;
}

static void
remove_draft (Work      *work,
              GPtrArray *records)
{
  AlongNotePart *draft =
    along_note_drop_find (records, along_record_get_id (ALONG_RECORD (work->from)));
  g_autoptr (GPtrArray) of_draft = NULL;

  if (draft == NULL)
    return;

  of_draft = along_intent_list_draft (draft, records);
  for (guint i = 0; i < of_draft->len; i++)
    g_ptr_array_add (work->made->removed, g_object_ref (g_ptr_array_index (of_draft, i)));
}

static void
go_through (Work         *work,
            AlongSession *session,
            GPtrArray    *records)
{
  AlongDirectory *directory = along_session_get_directory (session);
  GArray *trusted = along_unlocked_get_trusted (along_session_get_unlocked (session), directory);
  AlongNote *note = g_ptr_array_index (records, 0);
  gboolean is_for;

  remove_draft (work, records);
  if (along_note_get_state (note) != ALONG_NOTE_STATE_SIGNED)
    return;

  is_for = work->successor != NULL && (work->kinds & 1u << along_note_get_kind (note)) != 0;
  if (is_for && !along_note_readers_is_listed (along_note_get_kind (note)) &&
      !may_be_told (work, directory, records))
    {
      work->made->n_about++;
      is_for = FALSE;
    }

  if (is_for)
    hand_over (work, directory, records);
  else
    work->made->n_last += !has_other_readers (work, directory, trusted, records);
}

static void
note_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  AlongSession *session = g_task_get_source_object (task);
  Work *work = g_task_get_task_data (task);

  records = along_store_load_note_finish (ALONG_STORE (source), result, &error);
  if (return_if_locked (task))
    return;
  if (records == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* Whoever waits for it is there: many notes take longer than nobody may be. */
  along_unlocked_touch (along_session_get_unlocked (session));
  /* It may have been deleted meanwhile. */
  if (records->len > 0)
    go_through (work, session, records);
  work->n_done++;
  if (work->progress != NULL)
    work->progress (work->n_done, work->notes->len, work->progress_data);
  load_next (task);
}

static void
load_next (GTask *task)
{
  AlongSession *session = g_task_get_source_object (task);
  Work *work = g_task_get_task_data (task);

  if (work->n_done == work->notes->len)
    {
      g_task_return_pointer (task, g_steal_pointer (&work->made),
                             (GDestroyNotify) along_handover_free);
      return;
    }

  along_store_load_note_async (along_session_get_store (session),
                               along_note_get_mark (g_ptr_array_index (work->notes, work->n_done)),
                               g_task_get_cancellable (task), note_loaded_cb, g_object_ref (task));
}

static void
page_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;
  Work *work = g_task_get_task_data (task);

  notes = along_store_load_notes_finish (ALONG_STORE (source), result, &error);
  if (return_if_locked (task))
    return;
  if (notes == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < notes->len; i++)
    {
      AlongNote *note = g_ptr_array_index (notes, i);

      g_ptr_array_add (work->notes, g_object_ref (note));
      work->query.before_at = along_note_get_at (note);
      work->query.before_id = along_record_get_id (ALONG_RECORD (note));
    }

  if (notes->len < NOTES_A_PAGE)
    load_next (task);
  else
    load_page (task);
}

static void
load_page (GTask *task)
{
  AlongSession *session = g_task_get_source_object (task);
  Work *work = g_task_get_task_data (task);

  along_store_load_notes_async (along_session_get_store (session), &work->query,
                                g_task_get_cancellable (task), page_loaded_cb,
                                g_object_ref (task));
}

static gboolean
is_trusted (AlongSession    *session,
            AlongNoteReader *reader)
{
  return along_note_readers_is_trusted (
    along_unlocked_get_trusted (along_session_get_unlocked (session),
                                along_session_get_directory (session)), reader);
}

void
along_handover_async (AlongSession          *session,
                      AlongNoteReader       *from,
                      AlongNoteReader       *successor,
                      guint                  kinds,
                      AlongHandoverProgress  progress,
                      gpointer               progress_data,
                      GCancellable          *cancellable,
                      GAsyncReadyCallback    callback,
                      gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;
  AlongUnlocked *unlocked;
  Work *work;

  g_return_if_fail (ALONG_IS_SESSION (session));
  g_return_if_fail (ALONG_IS_NOTE_READER (from));
  g_return_if_fail (successor == NULL || ALONG_IS_NOTE_READER (successor));

  unlocked = along_session_get_unlocked (session);
  g_return_if_fail (along_unlocked_get_keys (unlocked) != NULL);

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, along_handover_async);
  if (successor != NULL && !is_trusted (session, successor))
    {
      g_task_return_new_error (task, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT, "%s",
                               _("Nobody vouched for the key that the notes are to be sealed "
                                 "for. Compare it with its owner under Readers of Notes first."));
      return;
    }

  work = g_new0 (Work, 1);
  work->made = g_new0 (AlongHandover, 1);
  work->made->put = g_ptr_array_new_with_free_func (g_object_unref);
  work->made->removed = g_ptr_array_new_with_free_func (g_object_unref);
  work->keys = along_reader_keys_ref (along_unlocked_get_keys (unlocked));
  work->from = g_object_ref (from);
  work->is_own = along_record_get_id (ALONG_RECORD (from)) ==
                 along_record_get_id (ALONG_RECORD (along_unlocked_get_reader (unlocked)));
  g_set_object (&work->successor, successor);
  work->kinds = kinds;
  work->query = (AlongNoteQuery) {
    .reader_id = along_record_get_id (ALONG_RECORD (work->from)),
    .before_at = G_MAXINT64,
    .most = NOTES_A_PAGE,
  };
  work->notes = g_ptr_array_new_with_free_func (g_object_unref);
  work->known = along_note_seal_list_known (along_session_get_directory (session), unlocked);
  work->progress = progress;
  work->progress_data = progress_data;
  g_task_set_task_data (task, work, work_free);
  load_page (task);
}

AlongHandover *
along_handover_finish (AlongSession  *session,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
along_handover_free (AlongHandover *self)
{
  g_ptr_array_unref (self->put);
  g_ptr_array_unref (self->removed);
  g_free (self);
}
