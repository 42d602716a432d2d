/* along-note-whom.c — whom a note is about, where its readers alone are told
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-whom.h"

#include <string.h>

/* Before the name, which is one line. */
#define MARK "@ "

char *
along_note_whom_write (const char *name,
                       const char *text)
{
  GString *sealed;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  /* As long as it will be at once: what a string leaves behind when it grows is not wiped. */
  sealed = g_string_sized_new (strlen (MARK) + strlen (name) + strlen ("\n") + strlen (text));
  g_string_append (sealed, MARK);
  g_string_append (sealed, name);
  g_string_append_c (sealed, '\n');
  g_string_append (sealed, text);

  return g_string_free (sealed, FALSE);
}

const char *
along_note_whom_read (const char  *body,
                      char       **name)
{
  const char *end;

  g_return_val_if_fail (body != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  end = g_str_has_prefix (body, MARK) ? strchr (body, '\n') : NULL;
  *name = end != NULL
            ? g_strndup (body + strlen (MARK), (gsize) (end - body) - strlen (MARK))
            : NULL;

  return end != NULL ? end + 1 : body;
}
