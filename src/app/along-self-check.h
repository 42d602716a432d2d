/* along-self-check.h — asks whoever opened the notes to show once more that it is they
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongSelfCheck:
 *
 * Notes stay open for a while, and somebody else may come to the screen meanwhile. Before what
 * cannot be taken back, such as vouching for a key, this group of a form asks for the passphrase of
 * the reader who is unlocked, or for two groups of the escrow sheet. It is there only while it
 * asks.
 *
 * Signals:
 * - changed: something was typed
 * - submitted: Return was pressed
 */
#define ALONG_TYPE_SELF_CHECK (along_self_check_get_type ())
G_DECLARE_FINAL_TYPE (AlongSelfCheck, along_self_check, ALONG, SELF_CHECK, AdwPreferencesGroup)

/* Asks whoever is unlocked in @session, which goes on asking until it was right once; nobody when
 * nobody is. */
void     along_self_check_ask      (AlongSelfCheck       *self,
                                    AlongSession         *session);

/* Whether there is an answer to look at, or nothing is asked. */
gboolean along_self_check_is_whole (AlongSelfCheck       *self);

/* Looks whether the answer is right, which takes half a second; at once where nothing is asked. A
 * wrong one is told in the group, and fails as along_locked_seed_open(). */
void     along_self_check_async    (AlongSelfCheck       *self,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean along_self_check_finish   (AlongSelfCheck       *self,
                                    GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
