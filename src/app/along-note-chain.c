/* along-note-chain.c — the notes that a reader has signed, one after the other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-chain.h"

#include "app/along-note-seal.h"
#include "store/along-store-notes.h"
#include "vault/along-seal-head.h"

/* Notes at a time. */
#define PAGE 1000

typedef struct
{
  AlongStore *store;
  AlongReaderMark mark;
  AlongNoteQuery query;
  gint64 reader_id;
  GArray *links; /* of AlongSealLink */
} Chain;

static void read_page (GTask *task);

static void
chain_free (Chain *self)
{
  g_array_unref (self->links);
  g_object_unref (self->store);
  g_free (self);
}

static void
page_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Chain *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = along_store_load_notes_finish (self->store, result, &error);
  AlongNote *last;

  if (notes == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < notes->len; i++)
    {
      AlongNote *note = g_ptr_array_index (notes, i);
      AlongSealHead head;

      /* One that cannot be read is missing in the chain, which is what there is to say of it. */
      if (along_note_get_author_id (note) == self->reader_id &&
          along_note_get_state (note) == ALONG_NOTE_STATE_SIGNED &&
          along_seal_head_read (&head, along_note_get_head (note)) && head.link.ordinal > 0 &&
          along_reader_mark_equal (&head.link.author, &self->mark))
        g_array_append_val (self->links, head.link);
    }

  if (notes->len < (guint) self->query.most)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  last = g_ptr_array_index (notes, notes->len - 1);
  self->query.before_at = along_note_get_at (last);
  self->query.before_id = along_record_get_id (ALONG_RECORD (last));
  read_page (task);
}

static void
read_page (GTask *task)
{
  Chain *self = g_task_get_task_data (task);

  along_store_load_notes_async (self->store, &self->query, g_task_get_cancellable (task), page_cb,
                                g_object_ref (task));
}

void
along_note_chain_load_async (AlongStore          *store,
                             AlongNoteReader     *reader,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Chain *self;

  g_return_if_fail (ALONG_IS_STORE (store));
  g_return_if_fail (ALONG_IS_NOTE_READER (reader));

  self = g_new0 (Chain, 1);
  self->store = g_object_ref (store);
  along_note_seal_mark (reader, &self->mark);
  self->reader_id = along_record_get_id (ALONG_RECORD (reader));
  self->links = g_array_new (FALSE, FALSE, sizeof (AlongSealLink));
  self->query = (AlongNoteQuery) {
    .reader_id = self->reader_id,
    .before_at = G_MAXINT64,
    .before_id = G_MAXINT64,
    .most = PAGE,
  };

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, along_note_chain_load_async);
  g_task_set_task_data (task, self, (GDestroyNotify) chain_free);
  read_page (task);
}

gboolean
along_note_chain_load_finish (GAsyncResult   *result,
                              AlongSealLink  *last,
                              guint          *n_gaps,
                              GError        **error)
{
  Chain *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GArray) gaps = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  *last = (AlongSealLink) { 0 };
  for (guint i = 0; i < self->links->len; i++)
    {
      const AlongSealLink *link = &g_array_index (self->links, AlongSealLink, i);

      if (link->ordinal > last->ordinal)
        *last = *link;
    }
  gaps = along_seal_link_find_gaps ((const AlongSealLink *) (gpointer) self->links->data,
                                    self->links->len);
  *n_gaps = gaps->len;

  return TRUE;
}
