/* along-text.c — what a field of a record accepts as text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-text.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* Embeddings, overrides and isolates: pasted into one name they turn the line around it. */
static gboolean
is_direction_control (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_visible (gunichar c)
{
  return g_unichar_isgraph (c) && !g_unichar_iszerowidth (c) &&
         g_unichar_type (c) != G_UNICODE_FORMAT;
}

gboolean
along_text_check (const char  *text,
                  const char  *field,
                  guint        max,
                  gboolean     required,
                  GError     **error)
{
  gboolean seen = FALSE;
  glong length;

  g_return_val_if_fail (field != NULL, FALSE);

  if (text == NULL)
    text = "";

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_NOT_TEXT,
                   _("%s: this is not readable text. Type it anew."), field);
      return FALSE;
    }

  length = g_utf8_strlen (text, -1);
  if (length > (glong) max)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_TOO_LONG,
                   /* Translators: the name of a field, its length, and how long it may be. */
                   ngettext ("%s: %ld character is too many. Shorten it to at most %u.",
                             "%s: %ld characters are too many. Shorten it to at most %u.",
                             (gulong) length),
                   field, length, max);
      return FALSE;
    }

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || is_direction_control (c) ||
          g_unichar_type (c) == G_UNICODE_LINE_SEPARATOR ||
          g_unichar_type (c) == G_UNICODE_PARAGRAPH_SEPARATOR)
        {
          g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_NOT_TEXT,
                       _("%s: there is an invisible control character in it. Type it anew "
                         "instead of pasting it."),
                       field);
          return FALSE;
        }
      seen = seen || is_visible (c);
    }

  /* A text of joiners only would look empty in every list. */
  if (!seen && (required || *text != '\0'))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("%s: this is empty. Type at least one character."), field);
      return FALSE;
    }

  return TRUE;
}

gboolean
along_text_check_lines (const char  *text,
                        const char  *field,
                        guint        max,
                        guint        max_lines,
                        GError     **error)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  /* As long as it is with the line feeds, each of which is a character, too. */
  lines = g_strsplit (text, "\n", -1);
  joined = g_strjoinv (" ", lines);
  if (*text != '\0' && !along_text_check (joined, field, max, TRUE, error))
    return FALSE;

  if (g_strv_length (lines) > max_lines)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_TOO_LONG,
                   /* Translators: the name of a field, and how many lines it may have. */
                   ngettext ("%s: this is more than %u line. Put several into one.",
                             "%s: these are more than %u lines. Put several into one.",
                             (gulong) max_lines),
                   field, max_lines);
      return FALSE;
    }

  return TRUE;
}

char *
along_text_normalize (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *result = g_string_sized_new (strlen (valid));
  gboolean gap = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          gap = result->len > 0;
          continue;
        }

      if (gap)
        g_string_append_c (result, ' ');
      gap = FALSE;
      g_string_append_unichar (result, c);
    }

  return g_string_free (result, FALSE);
}

char *
along_text_normalize_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autofree char *joined = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = lines[i];

      lines[i] = along_text_normalize (line);
    }
  joined = g_strjoinv ("\n", lines);

  return g_strdup (g_strstrip (joined));
}

/* @text without case, and without the characters that @leaves_out tells of. */
static char *
fold (const char *text,
      gboolean (* leaves_out) (gunichar))
{
  g_autofree char *decomposed = NULL;
  g_autofree char *folded = NULL;
  GString *result;

  /* The rules do this for everybody: most words are plain, and have nothing to take apart. */
  if (g_str_is_ascii (text))
    folded = g_ascii_strdown (text, -1);
  else
    {
      decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
      folded = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);
    }

  result = g_string_sized_new (strlen (folded));
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (!leaves_out (g_utf8_get_char (p)))
      g_string_append_len (result, p, g_utf8_next_char (p) - p);

  return g_string_free (result, FALSE);
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

char *
along_text_dup_key (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return fold (text, is_blank);
}

gboolean
along_text_matches (const char *haystack,
                    const char *needle)
{
  g_autofree char *folded_haystack = NULL;
  g_autofree char *folded_needle = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (haystack != NULL, FALSE);

  if (needle == NULL || *needle == '\0')
    return TRUE;

  folded_haystack = fold (haystack, g_unichar_ismark);
  folded_needle = fold (needle, g_unichar_ismark);
  words = g_strsplit_set (folded_needle, " \t\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded_haystack, words[i]) == NULL)
      return FALSE;

  return TRUE;
}
