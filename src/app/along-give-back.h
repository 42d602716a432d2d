/* along-give-back.h — whether somebody's new key can be given the notes of an older one
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who forgot the passphrase, or left and came back, has another key, for which nothing of before is
 * sealed. The escrow sheet opens it, and can seal it for the new key.
 */

#pragma once

#include "app/along-session.h"

G_BEGIN_DECLS

/* Whether whoever is unlocked can give notes back to @reader: with the escrow sheet that is in use,
 * to somebody's key that is in use and vouched for. */
gboolean         along_give_back_is_possible (AlongSession         *session,
                                              AlongNoteReader      *reader);

/* Finds an older key of the person whose key @reader is, of which signed notes are still there. */
void             along_give_back_find_async  (AlongSession         *session,
                                              AlongNoteReader      *reader,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);

/* To be unreffed; %NULL without an error where there is none. Fails as the store. */
AlongNoteReader *along_give_back_find_finish (AlongSession         *session,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
