/* along-enrol-words.h — what is said of a passphrase and a key before they are made
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-session.h"
#include "vault/along-passphrase.h"

G_BEGIN_DECLS

/* How good a passphrase is, in a sentence or two. */
const char *along_enrol_words_strength (AlongPassphraseStrength  strength);

/* What it means that @person gets a new key in @session: what becomes of @old, theirs until now
 * (%NULL for none), and who vouches. To be freed. */
char       *along_enrol_words_key      (AlongSession            *session,
                                        AlongPerson             *person,
                                        AlongNoteReader         *old);

/* Why nobody gets a key in the place of @old in @session as it is now; %NULL when they do. To be
 * freed. */
char       *along_enrol_words_refusal  (AlongSession            *session,
                                        AlongNoteReader         *old);

G_END_DECLS
