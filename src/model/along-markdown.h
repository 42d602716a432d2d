/* along-markdown.h — the little of Markdown that notes are written in
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headings, lists and bold, each within a line, so that what is typed changes the look of its own
 * line only. All else stands as it was typed. The text itself stays plain.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Levels of headings; more number signs are no heading. */
#define ALONG_MARKDOWN_LEVELS 3

/* What begins the line of a list. */
#define ALONG_MARKDOWN_BULLET "- "

/* What stands at both ends of bold words. */
#define ALONG_MARKDOWN_BOLD "**"

/**
 * AlongMarkdownLine:
 * @level: of a heading, from 1 on; 0 for no heading
 * @is_bullet: whether it is a line of a list
 * @prefix: how many bytes at its beginning say so
 */
typedef struct
{
  int level;
  gboolean is_bullet;
  gsize prefix;
} AlongMarkdownLine;

/* What a line of @size bytes, without its end, is. */
AlongMarkdownLine along_markdown_read_line (const char *line,
                                            gsize       size);

/* Looks for bold words in a line from the byte @from on: FALSE when there are none, otherwise they
 * are from @start to before @end, with ALONG_MARKDOWN_BOLD before and behind. */
gboolean          along_markdown_find_bold (const char *line,
                                            gsize       size,
                                            gsize       from,
                                            gsize      *start,
                                            gsize      *end);

G_END_DECLS
