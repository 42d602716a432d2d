/* along-dictionary.h — whether a word is spelt right, in the languages of the desktop
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "model/along-directory.h"

G_BEGIN_DECLS

#define ALONG_TYPE_DICTIONARY (along_dictionary_get_type ())

/**
 * AlongDictionary:
 *
 * What the computer's spell checkers know of the languages that its user reads, and the words that
 * this agency knows besides. It only asks: no word goes into a dictionary of the user's, which
 * would be a file that anybody can read. The words that it was told are wiped with it.
 */
G_DECLARE_FINAL_TYPE (AlongDictionary, along_dictionary, ALONG, DICTIONARY, GObject)

/* Begins to read the dictionaries, on a thread of its own. Emits "loaded" when they are there. */
AlongDictionary *along_dictionary_new       (void);

/* The same, with the names of @directory, as nobody's is misspelt. */
AlongDictionary *along_dictionary_new_for   (AlongDirectory *directory);

/* Whether it is loaded and there is a dictionary for one of the languages: without one, all is
 * right. */
gboolean         along_dictionary_is_useful (AlongDictionary *self);

/* Takes every word of @text for right from now on, however it is written with capitals. */
void             along_dictionary_learn     (AlongDictionary *self,
                                             const char      *text);

/* Whether @word is right in one of the languages, was learnt, or has a digit in it. */
gboolean         along_dictionary_has       (AlongDictionary *self,
                                             const char      *word);

/* What @word may be meant to be, the likeliest first, @most at most; to be freed with
 * g_strfreev(). */
char           **along_dictionary_suggest   (AlongDictionary *self,
                                             const char      *word,
                                             guint            most);

G_END_DECLS
