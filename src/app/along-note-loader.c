/* along-note-loader.c — reads all notes of a reader, the newest first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-loader.h"

#include "app/along-note-seal.h"
#include "app/along-note-session.h"
#include "store/along-store-notes.h"

/* Parts at a time: few at first, so that there is something to see at once. */
#define FIRST 100
#define PAGE 2000

/* Pages that are being opened, or wait for one before them: what is sealed is in memory then. */
#define AT_ONCE 3

typedef struct
{
  AlongStore *store;
  gint64 reader_id;
  AlongReaderKeys *keys;
  GHashTable *marks; /* of AlongReaderMark, by the id of their reader; read by all threads */
  AlongNoteIndex *index;
  GQueue opening; /* of GTask, the oldest first: they are taken over in this order */
  GArray *links;  /* of AlongSealLink */
  AlongNoteChain chain;
  gint64 before_id;
  gboolean reading;
  gboolean read_all;
  gboolean ended;
} Load;

/* Parts that a thread opens, and whether it is done. */
typedef struct
{
  GPtrArray *parts;
  gboolean opened;
} Page;

static void read_page (GTask *task);

static void
load_free (Load *self)
{
  g_queue_clear_full (&self->opening, g_object_unref);
  g_object_unref (self->index);
  g_array_unref (self->links);
  g_hash_table_unref (self->marks);
  along_reader_keys_unref (self->keys);
  g_object_unref (self->store);
  g_free (self);
}

static GHashTable *
make_marks (AlongDirectory *directory)
{
  GHashTable *marks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  GListModel *readers = along_directory_get_note_readers (directory);

  for (guint i = 0; i < g_list_model_get_n_items (readers); i++)
    {
      g_autoptr (AlongNoteReader) reader = g_list_model_get_item (readers, i);
      gint64 id = along_record_get_id (ALONG_RECORD (reader));
      AlongReaderMark mark;

      if (along_note_seal_mark (reader, &mark))
        g_hash_table_insert (marks, g_memdup2 (&id, sizeof id), g_memdup2 (&mark, sizeof mark));
    }

  return marks;
}

static void
page_free (Page *page)
{
  g_ptr_array_unref (page->parts);
  g_free (page);
}

static gboolean
is_opened (GTask *opening)
{
  Page *page = g_task_get_task_data (opening);

  return page->opened;
}

/* On a thread of its own. */
static void
open_page (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  Load *self = g_task_get_task_data (G_TASK (source));
  Page *page = task_data;

  if (g_task_return_error_if_cancelled (task))
    return;

  g_task_return_pointer (task, along_note_chunk_new (self->keys, self->marks, page->parts),
                         (GDestroyNotify) along_note_chunk_free);
}

/* On a thread of its own: there may be a hundred thousand links. */
static void
find_gaps (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  Load *self = task_data;
  const AlongSealLink *links = (const AlongSealLink *) (gpointer) self->links->data;
  g_autoptr (GArray) gaps = along_seal_link_find_gaps (links, self->links->len);

  for (guint i = 0; i < self->links->len; i++)
    {
      if (links[i].ordinal > self->chain.last.ordinal)
        self->chain.last = links[i];
    }
  self->chain.n_gaps = gaps->len;

  g_task_return_boolean (task, TRUE);
}

/* Reads more, or ends. */
static void
go_on (GTask *task)
{
  Load *self = g_task_get_task_data (task);

  if (self->ended)
    return;

  self->ended = g_cancellable_is_cancelled (g_task_get_cancellable (task)) ||
                (self->read_all && g_queue_is_empty (&self->opening));
  if (self->ended)
    g_task_run_in_thread (task, find_gaps);
  else
    read_page (task);
}

static void
add_links (Load           *self,
           AlongNoteChunk *chunk)
{
  g_autoptr (GArray) links = along_note_chunk_take_links (chunk);

  g_array_append_vals (self->links, links->data, links->len);
}

/* Takes over what is ready and has its turn. */
static void
page_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GTask *task = G_TASK (source);
  Load *self = g_task_get_task_data (task);
  Page *page = g_task_get_task_data (G_TASK (result));

  page->opened = TRUE;
  while (!g_queue_is_empty (&self->opening) && is_opened (g_queue_peek_head (&self->opening)))
    {
      g_autoptr (GTask) opened = g_queue_pop_head (&self->opening);
      AlongNoteChunk *chunk = g_task_propagate_pointer (opened, NULL);

      if (chunk != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
        {
          add_links (self, chunk);
          along_note_index_append (self->index, chunk);
        }
      else
        g_clear_pointer (&chunk, along_note_chunk_free);
    }

  go_on (task);
}

static void
page_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Load *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = along_store_load_sealed_finish (self->store, result, &error);
  g_autoptr (GTask) opening = NULL;
  Page *page;

  self->reading = FALSE;
  if (parts == NULL)
    {
      if (!self->ended)
        g_task_return_error (task, g_steal_pointer (&error));
      self->ended = TRUE;
      return;
    }

  if (parts->len == 0)
    {
      self->read_all = TRUE;
      go_on (task);
      return;
    }

  self->before_id = ((AlongSealedPart *) g_ptr_array_index (parts, parts->len - 1))->part_id;
  opening = g_task_new (task, g_task_get_cancellable (task), page_opened_cb, NULL);
  page = g_new0 (Page, 1);
  page->parts = g_steal_pointer (&parts);
  g_task_set_task_data (opening, page, (GDestroyNotify) page_free);
  g_queue_push_tail (&self->opening, g_object_ref (opening));
  g_task_run_in_thread (opening, open_page);
  go_on (task);
}

static void
read_page (GTask *task)
{
  Load *self = g_task_get_task_data (task);

  if (self->reading || self->read_all || g_queue_get_length (&self->opening) >= AT_ONCE)
    return;

  self->reading = TRUE;
  along_store_load_sealed_async (self->store, self->reader_id, self->before_id,
                                 self->before_id == G_MAXINT64 ? FIRST : PAGE,
                                 g_task_get_cancellable (task), page_read_cb,
                                 g_object_ref (task));
}

void
along_note_loader_load_async (AlongStore          *store,
                              AlongDirectory      *directory,
                              gint64               reader_id,
                              AlongReaderKeys     *keys,
                              AlongNoteIndex      *index,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Load *self;

  g_return_if_fail (ALONG_IS_STORE (store));
  g_return_if_fail (ALONG_IS_DIRECTORY (directory));
  g_return_if_fail (keys != NULL);
  g_return_if_fail (ALONG_IS_NOTE_INDEX (index));

  self = g_new0 (Load, 1);
  self->store = g_object_ref (store);
  self->reader_id = reader_id;
  self->keys = along_reader_keys_ref (keys);
  self->marks = make_marks (directory);
  self->index = g_object_ref (index);
  self->links = g_array_new (FALSE, FALSE, sizeof (AlongSealLink));
  self->before_id = G_MAXINT64;
  g_queue_init (&self->opening);

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, along_note_loader_load_async);
  g_task_set_task_data (task, self, (GDestroyNotify) load_free);
  read_page (task);
}

gboolean
along_note_loader_load_finish (GAsyncResult    *result,
                               AlongNoteChain  *chain,
                               GError         **error)
{
  Load *self = g_task_get_task_data (G_TASK (result));

  g_return_val_if_fail (chain != NULL, FALSE);

  *chain = self->chain;

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Tells @part of the session that the note in @records belongs to. */
static void
read_session (AlongSealedPart *part,
              GPtrArray       *records)
{
  AlongShift *shift;
  AlongSupervision *session = along_note_session_find (records, &shift);

  if (session == NULL || shift == NULL)
    return;

  part->session_at = along_shift_get_start (shift);
  part->session_kind = along_supervision_get_kind (session);
}

static AlongNoteWrap *
find_wrap (GPtrArray *records,
           gint64     part_id,
           gint64     reader_id)
{
  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      if (ALONG_IS_NOTE_WRAP (record) && along_note_wrap_get_part_id (record) == part_id &&
          along_note_wrap_get_reader_id (record) == reader_id)
        return record;
    }

  return NULL;
}

AlongNoteChunk *
along_note_loader_open (AlongDirectory        *directory,
                        gint64                 reader_id,
                        const AlongReaderKeys *keys,
                        GPtrArray             *records)
{
  g_autoptr (GHashTable) marks = make_marks (directory);
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) along_sealed_part_free);
  AlongNote *note;

  if (records->len == 0)
    return NULL;

  note = g_ptr_array_index (records, 0);
  for (guint i = 0; i < records->len; i++)
    {
      AlongNotePart *record = g_ptr_array_index (records, i);
      AlongNoteWrap *wrap;
      AlongSealedPart *part;

      if (!ALONG_IS_NOTE_PART (record))
        continue;
      wrap = find_wrap (records, along_record_get_id (ALONG_RECORD (record)), reader_id);
      if (wrap == NULL)
        continue;

      part = g_new0 (AlongSealedPart, 1);
      part->part_id = along_record_get_id (ALONG_RECORD (record));
      part->note_id = along_record_get_id (ALONG_RECORD (note));
      part->wrap_id = along_record_get_id (ALONG_RECORD (wrap));
      part->mark = g_bytes_ref (along_note_get_mark (note));
      part->kind = along_note_get_kind (note);
      part->about_id = along_note_get_about_id (note);
      part->number = along_note_part_get_number (record);
      part->state = along_note_part_get_state (record);
      part->author_id = along_note_part_get_author_id (record);
      part->at = along_note_part_get_at (record);
      part->sealed = g_bytes_ref (along_note_part_get_sealed (record));
      part->form = along_note_wrap_get_form (wrap);
      part->wrapped = g_bytes_ref (along_note_wrap_get_wrapped (wrap));
      read_session (part, records);
      g_ptr_array_add (parts, part);
    }

  return parts->len > 0 ? along_note_chunk_new (keys, marks, parts) : NULL;
}
