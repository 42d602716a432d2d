/* along-note-unsaved.c — drafts of notes that could not be saved yet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-unsaved.h"

#include <glib/gi18n-lib.h>

#define DATA "along-note-unsaved"

static GPtrArray *
get_drafts (AlongSession *session)
{
  return g_object_get_data (G_OBJECT (session), DATA);
}

static void
retry_cb (AlongSession *session)
{
  GPtrArray *drafts = get_drafts (session);

  /* Some of them may be dropped for it. */
  for (guint i = drafts->len; i > 0; i--)
    along_note_draft_retry (g_ptr_array_index (drafts, i - 1));
}

/* Whoever unlocks may be somebody else: not whose it is, nor what. */
static void
unlocked_cb (AlongSession *session)
{
  if (get_drafts (session)->len > 0)
    g_signal_emit_by_name (session, "said",
                           _("A draft could not be saved so far. It is kept sealed, and tried "
                             "again each minute as long as the file is open."));
}

/* The last that can be done for them is on its way. */
static void
closing_cb (AlongSession *session)
{
  retry_cb (session);
  g_ptr_array_set_size (get_drafts (session), 0);
}

void
along_note_unsaved_keep (AlongSession   *session,
                         AlongNoteDraft *draft)
{
  GPtrArray *drafts;

  g_return_if_fail (ALONG_IS_SESSION (session));
  g_return_if_fail (ALONG_IS_NOTE_DRAFT (draft));

  if (along_session_is_closed (session))
    return;

  drafts = get_drafts (session);
  if (drafts == NULL)
    {
      AlongUnlocked *unlocked = along_session_get_unlocked (session);

      drafts = g_ptr_array_new_with_free_func (g_object_unref);
      g_object_set_data_full (G_OBJECT (session), DATA, drafts,
                              (GDestroyNotify) g_ptr_array_unref);
      g_signal_connect (session, "minute", G_CALLBACK (retry_cb), NULL);
      g_signal_connect (session, "closing", G_CALLBACK (closing_cb), NULL);
      g_signal_connect_object (unlocked, "locked", G_CALLBACK (retry_cb), session,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (unlocked, "unlocked", G_CALLBACK (unlocked_cb), session,
                               G_CONNECT_SWAPPED);
    }
  if (!g_ptr_array_find (drafts, draft, NULL))
    g_ptr_array_add (drafts, g_object_ref (draft));
}

void
along_note_unsaved_drop (AlongSession   *session,
                         AlongNoteDraft *draft)
{
  GPtrArray *drafts;

  g_return_if_fail (ALONG_IS_SESSION (session));
  g_return_if_fail (ALONG_IS_NOTE_DRAFT (draft));

  drafts = get_drafts (session);
  if (drafts != NULL)
    g_ptr_array_remove (drafts, draft);
}

AlongNoteDraft *
along_note_unsaved_find (AlongSession *session,
                         GBytes       *mark,
                         gint64        author_id)
{
  GPtrArray *drafts;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (mark != NULL, NULL);

  drafts = get_drafts (session);
  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      AlongNoteDraft *draft = g_ptr_array_index (drafts, i);

      if (along_note_draft_get_author_id (draft) == author_id &&
          g_bytes_equal (along_note_get_mark (along_note_draft_get_note (draft)), mark))
        return draft;
    }

  return NULL;
}
