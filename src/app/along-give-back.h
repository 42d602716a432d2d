/* along-give-back.h — whether a new key can be given the notes of an older one
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who forgot the passphrase, or left and came back, has another key, for which nothing of before is
 * sealed. The escrow sheet opens it, and can seal it for the new key. In the same way a new sheet
 * opens nothing of before, until the older one gives it what that one opens.
 */

#pragma once

#include "app/along-session.h"

G_BEGIN_DECLS

/* Whether whoever is unlocked can give notes to @reader, whose key is in use and vouched for: with
 * the escrow sheet that is in use to somebody's key, and with an older sheet to the one in use. */
gboolean         along_give_back_is_possible (AlongSession         *session,
                                              AlongNoteReader      *reader);

/* Finds an older key of the person whose key @reader is, of which signed notes are still there; for
 * a sheet the one that is unlocked. */
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
