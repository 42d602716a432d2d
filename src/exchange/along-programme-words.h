/* along-programme-words.h — the words of the programme files in the user's language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text, a translated value of a programme file, in the user's language. Static, or @text itself
 * where there is no translation. */
const char        *along_programme_words_translate (const char *text);

/* All words that translators are given, ended by %NULL: what the files hold and no more. */
const char *const *along_programme_words_list      (void);

G_END_DECLS
