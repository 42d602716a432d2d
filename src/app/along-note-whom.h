/* along-note-whom.h — whom a note is about, where its readers alone are told
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in a file in clear tells of no concern whom of the staff it is about, and of no talk
 * with somebody of two roles whom it was with. That is sealed with the words, as their first line.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text as it is sealed, about the person called @name, "" for nobody; to be freed with
 * along_note_text_free(). */
char       *along_note_whom_write (const char  *name,
                                   const char  *text);

/* Where the words begin in @body. In @name is then whom they are about, to be freed; "" for nobody,
 * and NULL where that was not asked yet when it was sealed. */
const char *along_note_whom_read  (const char  *body,
                                   char       **name);

G_END_DECLS
