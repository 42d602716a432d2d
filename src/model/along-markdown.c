/* along-markdown.c — the little of Markdown that notes are written in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-markdown.h"

#include <string.h>

#define BOLD_SIZE strlen (ALONG_MARKDOWN_BOLD)

AlongMarkdownLine
along_markdown_read_line (const char *line,
                          gsize       size)
{
  AlongMarkdownLine read = { 0 };
  gsize n_signs = 0;

  g_return_val_if_fail (line != NULL, read);

  while (n_signs < size && line[n_signs] == '#')
    n_signs++;

  if (n_signs > 0 && n_signs <= ALONG_MARKDOWN_LEVELS && n_signs < size && line[n_signs] == ' ')
    {
      read.level = (int) n_signs;
      read.prefix = n_signs + 1;
    }
  else if (size >= 2 && (line[0] == '-' || line[0] == '*') && line[1] == ' ')
    {
      read.is_bullet = TRUE;
      read.prefix = 2;
    }

  return read;
}

/* Where two asterisks begin from @from on; @size for nowhere. Of three in a row it is the first
 * two. */
static gsize
find_mark (const char *line,
           gsize       size,
           gsize       from)
{
  for (gsize at = from; at + BOLD_SIZE <= size; at++)
    if (memcmp (line + at, ALONG_MARKDOWN_BOLD, BOLD_SIZE) == 0)
      return at;

  return size;
}

gboolean
along_markdown_find_bold (const char *line,
                          gsize       size,
                          gsize       from,
                          gsize      *start,
                          gsize      *end)
{
  gsize opens;

  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  /* A mark opens before a word and closes behind one: "2 ** 3 ** 4" is no bold. */
  for (opens = find_mark (line, size, from); opens < size;
       opens = find_mark (line, size, opens + 1))
    {
      gsize first = opens + BOLD_SIZE;
      gsize closes;

      if (first >= size || line[first] == ' ' || line[first] == '*')
        continue;

      for (closes = find_mark (line, size, first + 1); closes < size;
           closes = find_mark (line, size, closes + 1))
        if (line[closes - 1] != ' ')
          {
            *start = first;
            *end = closes;
            return TRUE;
          }
    }

  return FALSE;
}
