/* along-reader-words.h — how those who can read notes are called
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-directory.h"

G_BEGIN_DECLS

/* The name of the person whose key @reader is, or of the sheet that is the agency's. Owned by
 * @directory, or static. */
const char *along_reader_words_name     (AlongDirectory  *directory,
                                         AlongNoteReader *reader);

/* The people (AlongPerson) who can open notes with a passphrase of their own, in the order in which
 * they enrolled; to be unreffed. */
GListModel *along_reader_words_people   (AlongDirectory  *directory);

/* Those who could enrol: of the staff and of the peers who are not archived, first who have no key,
 * then who could get another one; to be unreffed. */
GListModel *along_reader_words_to_enrol (AlongDirectory  *directory);

G_END_DECLS
