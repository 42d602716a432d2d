/* along-duration-text.c — how long something takes, as people type it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-duration-text.h"

#include <stdlib.h>

gboolean
along_duration_text_parse (const char *text,
                           int        *minutes)
{
  g_autoptr (GRegex) regex = g_regex_new ("^\\s*(\\d{1,4})(?:[.,](\\d))?\\s*(\\pL*)\\.?[\\s:]*"
                                          "(?:(\\d{1,2})\\s*\\pL*\\.?)?\\s*$",
                                          G_REGEX_DEFAULT, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *tenth = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *rest = NULL;
  int number;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (minutes != NULL, FALSE);

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;

  whole = g_match_info_fetch (match, 1);
  tenth = g_match_info_fetch (match, 2);
  unit = g_match_info_fetch (match, 3);
  rest = g_match_info_fetch (match, 4);
  number = atoi (whole);

  if (unit != NULL && g_ascii_tolower (*unit) == 'm')
    *minutes = number;
  else
    *minutes = number * 60 + (tenth != NULL ? atoi (tenth) * 6 : 0) +
               (rest != NULL ? atoi (rest) : 0);

  return TRUE;
}
