/* along-note-fold.h — what texts of notes have in common that are found by the same words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes that along_note_fold() needs for @size bytes of text at most. */
#define ALONG_NOTE_FOLD_ROOM(size) (6 * (size) + 1)

/* Writes @size bytes of UTF-8 without case and accents to @folded, with a space for each white
 * space and a zero byte behind it, and gives the length. It takes no memory, in which words of
 * others would be left behind, as along_text_matches() does, which otherwise finds the same. */
gsize along_note_fold (const char *text,
                       gsize       size,
                       char       *folded);

G_END_DECLS
