/* along-handover.h — seals the notes that a reader had for another key
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongHandover:
 * @put: the AlongNoteWrap for the successor, and each AlongNote with its new head
 * @removed: the AlongNoteWrap of whose notes they were, which nobody needs any more, and what there
 *   is of their drafts
 * @n_notes: how many notes are handed over
 * @n_changed: how many more were to be handed over and stay as they are: they were changed since
 *   they were signed
 * @n_unsealed: how many more stay because nothing can be sealed for the successor
 * @n_unread: how many more stay because whoever is unlocked is another reader, and not of these
 * @n_about: how many concerns and dual-role talks more stay because they are about the successor, or
 *   nobody knows that they are not
 * @n_last: of the notes that are not to be handed over, how many nobody can read but who leaves
 *
 * What along_intent_leave() or along_intent_give_back() writes in one transaction. Nothing is
 * written before.
 */
typedef struct
{
  GPtrArray *put;
  GPtrArray *removed;
  guint n_notes;
  guint n_changed;
  guint n_unsealed;
  guint n_unread;
  guint n_about;
  guint n_last;
} AlongHandover;

/* Called on the main thread when @n_done of @n_notes are gone through. */
typedef void (* AlongHandoverProgress) (guint    n_done,
                                        guint    n_notes,
                                        gpointer user_data);

/* Reads all notes of @from in @session and seals them for @successor, those of the kinds (a bit
 * 1 << AlongNoteKind each) that are in @kinds; with no successor (%NULL) none. A concern or a
 * dual-role talk goes to nobody whom it may be about, unless @successor is another key of the same
 * person. It is done with the keys that are unlocked, those of @from or of another reader, who
 * stays one. Fails with ALONG_MODEL_ERROR when they do not believe the key of @successor, and with G_IO_ERROR_CANCELLED
 * when it is cancelled, or locked meanwhile. @progress is called until the callback is. */
void           along_handover_async  (AlongSession          *session,
                                      AlongNoteReader       *from,
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
