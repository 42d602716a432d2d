/* along-note-changed-keys.h — tells who signs a note of the readers who have another key since
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever may vouch could give a reader another key, and have it themselves: it would show in
 * Readers of Notes alone. So each author is told before the first words that they sign for it. Who
 * has the file and writes into it what looks as if that had been signed already is not found out
 * so, but by who vouches (along-vouch.h).
 */

#pragma once

#include <gtk/gtk.h>

#include "app/along-note-draft.h"

G_BEGIN_DECLS

/* Whether @draft, signed with whom @concerned_id is as along_note_draft_list_readers(), has a
 * reader of whom there was another key before. */
gboolean along_note_changed_keys_has_any   (AlongSession         *session,
                                            AlongNoteDraft       *draft,
                                            gint64                concerned_id);

/* Looks then whether it would be the first of its author's for that key, and asks over @widget what
 * to do if so. It ends with @widget, too. */
void     along_note_changed_keys_ask_async (AlongSession         *session,
                                            AlongNoteDraft       *draft,
                                            gint64                concerned_id,
                                            GtkWidget            *widget,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);

/* Whether to go on: those who are not to read it are left out of the draft by then. Fails with
 * G_IO_ERROR_CANCELLED where it is not to be signed, or as the store. */
gboolean along_note_changed_keys_ask_finish (AlongSession        *session,
                                            GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
