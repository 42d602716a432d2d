/* along-note-draft-people.c — whom a draft is about, who will read it, and what others saw of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-draft-private.h"

#include <sodium.h>

#include "app/along-note-drop.h"
#include "app/along-note-seal.h"

static AlongDirectory *
get_directory (AlongNoteDraft *self)
{
  return along_session_get_directory (self->session);
}

/* What one of the earlier notes is deleted with. */
typedef struct
{
  AlongNoteDraft *draft;
  GBytes *mark;
} Drop;

void
along_note_draft_remember_told (AlongNoteDraft *self,
                                AlongNote      *note)
{
  self->was_listed |= along_note_readers_is_listed (along_note_get_kind (note));
  self->was_about |= along_note_get_about_id (note) != 0;
}

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
    g_signal_emit_by_name (self, "dropped", mark, note_id);
}

void
along_note_draft_drop_earlier (AlongNoteDraft *self)
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

AlongNote *
along_note_draft_make_note (AlongNoteDraft *self)
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

/* A note in the place of this one: nothing in the file leads from one to the other. What is on its
 * way there arrives, and is deleted with the rest of it when the new one is there. */
static void
begin_anew (AlongNoteDraft *self)
{
  g_ptr_array_add (self->earlier, g_bytes_ref (along_note_get_mark (self->note)));
  g_clear_pointer (&self->waiting, along_note_sealed_free);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_object_unref (self->note);
  self->note = along_note_draft_make_note (self);
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

gboolean
along_note_draft_check (AlongNoteDraft *self,
                        gint64          concerned_id,
                        GError        **error)
{
  AlongNoteAddress address = get_address (self, concerned_id);

  return along_note_readers_check (get_directory (self), get_trusted (self), &address, error);
}

static gboolean
is_left_out (AlongNoteDraft  *self,
             AlongNoteReader *reader)
{
  for (guint i = 0; i < self->left_out->len; i++)
    if (along_record_get_id (g_ptr_array_index (self->left_out, i)) ==
        along_record_get_id (ALONG_RECORD (reader)))
      return TRUE;

  return FALSE;
}

/* Whom it is addressed to, as the rules say. */
static GPtrArray *
list_addressed (AlongNoteDraft *self,
                gint64          concerned_id,
                GPtrArray      *missing)
{
  AlongSealHead head;
  g_autoptr (GPtrArray) readers = NULL;
  AlongNoteAddress address;

  if (!along_note_draft_is_addendum (self))
    {
      address = get_address (self, concerned_id);
      return along_note_readers_list (get_directory (self), get_trusted (self), &address, missing);
    }

  readers = g_ptr_array_new_with_free_func (g_object_unref);
  if (!along_note_draft_read_head (self, &head))
    return g_steal_pointer (&readers);
  for (guint i = 0; i < head.n_readers; i++)
    {
      AlongNoteReader *reader = along_note_seal_find_reader (get_directory (self),
                                                             &head.readers[i]);

      if (reader != NULL)
        g_ptr_array_add (readers, g_object_ref (reader));
    }

  return along_note_readers_renew (get_directory (self), get_trusted (self), self->author_id,
                                   readers, missing);
}

GPtrArray *
along_note_draft_list_readers (AlongNoteDraft *self,
                               gint64          concerned_id,
                               GPtrArray      *missing)
{
  GPtrArray *readers;

  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), NULL);

  readers = list_addressed (self, concerned_id, missing);
  for (guint i = readers->len; i > 0; i--)
    if (is_left_out (self, g_ptr_array_index (readers, i - 1)))
      g_ptr_array_remove_index (readers, i - 1);

  return readers;
}

void
along_note_draft_leave_out (AlongNoteDraft *self,
                            GPtrArray      *readers)
{
  g_return_if_fail (ALONG_IS_NOTE_DRAFT (self));
  g_return_if_fail (readers != NULL);

  for (guint i = 0; i < readers->len; i++)
    g_ptr_array_add (self->left_out, g_object_ref (g_ptr_array_index (readers, i)));
}

GPtrArray *
along_note_draft_get_left_out (AlongNoteDraft *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_DRAFT (self), NULL);

  return self->left_out;
}
