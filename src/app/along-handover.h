/* along-handover.h — seals the notes of a reader who leaves for a successor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongHandover:
 * @put: the AlongNoteWrap for the successor, and each AlongNote with its new head
 * @removed: the AlongNoteWrap of who leaves, which nobody needs any more, and what there is of their
 *   drafts
 * @n_notes: how many notes are handed over
 * @n_changed: how many more were to be handed over and stay with who leaves: they were changed
 *   since they were signed
 * @n_unsealed: how many more stay because nothing can be sealed for the successor
 * @n_last: without a successor, how many notes nobody can read but who leaves
 *
 * What along_intent_leave() writes in one transaction. Nothing is written before.
 */
typedef struct
{
  GPtrArray *put;
  GPtrArray *removed;
  guint n_notes;
  guint n_changed;
  guint n_unsealed;
  guint n_last;
} AlongHandover;

/* Called on the main thread when @n_done of @n_notes are gone through. */
typedef void (* AlongHandoverProgress) (guint    n_done,
                                        guint    n_notes,
                                        gpointer user_data);

/* Reads all notes of who is unlocked in @session and seals them for @successor, those of the kinds
 * (a bit 1 << AlongNoteKind each) that are in @kinds; with no successor (%NULL) none. Fails with G_IO_ERROR_CANCELLED when it is
 * cancelled, or locked meanwhile. @progress is called until the callback is. */
void           along_handover_async  (AlongSession          *session,
                                      AlongNoteReader       *successor,
                                      guint                  kinds,
                                      AlongHandoverProgress  progress,
                                      gpointer               progress_data,
                                      GCancellable          *cancellable,
                                      GAsyncReadyCallback    callback,
                                      gpointer               user_data);

/* To be freed. */
AlongHandover *along_handover_finish (AlongSession          *session,
                                      GAsyncResult          *result,
                                      GError               **error);

void           along_handover_free   (AlongHandover         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongHandover, along_handover_free)

G_END_DECLS
