/* along-text.h — what a field of a record accepts as text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "model/along-model-error.h"

G_BEGIN_DECLS

/* The most characters (not bytes) of a name, of a short text such as an alias or a phone number,
 * and of a line of free text. Chosen so that a name always fits in a column of a print. */
#define ALONG_TEXT_NAME 120
#define ALONG_TEXT_SHORT 60
#define ALONG_TEXT_LINE 300

/* Checks what a user typed: UTF-8, at most @max characters, nothing invisible that would change
 * how the text around it is read (control characters, line breaks, direction overrides), and at
 * least one visible character when @required. Joiners, right-to-left text and emoji are text.
 * %FALSE with an ALONG_MODEL_ERROR whose message names @field ("Name", already translated). */
gboolean along_text_check     (const char  *text,
                               const char  *field,
                               guint        max,
                               gboolean     required,
                               GError     **error);

/* The same for a text of up to @max_lines lines with line feeds between them; it may be empty. */
gboolean along_text_check_lines (const char *text,
                               const char   *field,
                               guint         max,
                               guint         max_lines,
                               GError      **error);

/* @text without white space at its ends and with runs of it made one space; %NULL becomes "".
 * To be freed with g_free(). */
char    *along_text_normalize (const char  *text);

/* Each line of @text as along_text_normalize() makes it, without empty ones at the ends. To be
 * freed with g_free(). */
char    *along_text_normalize_lines (const char *text);

/* What all texts have in common that are read as the same: without case, white space and invisible
 * characters, however accents are written down. For comparing only; to be freed with g_free(). */
char    *along_text_dup_key   (const char  *text);

/* Whether each word of @needle occurs in @haystack, whatever the case and the accents. An empty
 * @needle occurs everywhere. */
gboolean along_text_matches   (const char  *haystack,
                               const char  *needle);

G_END_DECLS
