/* along-note-session.c — the session that a note belongs to, and what was agreed there
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-session.h"

#include <glib/gi18n-lib.h>

#include "app/along-supervision-list.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"

/* The first of @records that is of @type, or NULL. */
static gpointer
find (GPtrArray *records,
      GType      type)
{
  for (guint i = 0; i < records->len; i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (g_ptr_array_index (records, i), type))
      return g_ptr_array_index (records, i);

  return NULL;
}

AlongSupervision *
along_note_session_find (GPtrArray   *records,
                         AlongShift **shift)
{
  g_return_val_if_fail (records != NULL, NULL);

  if (shift != NULL)
    *shift = find (records, ALONG_TYPE_SHIFT);

  return find (records, ALONG_TYPE_SUPERVISION);
}

char *
along_note_session_say (AlongSession     *session,
                        AlongSupervision *supervision,
                        AlongShift       *shift)
{
  AlongZone *zone;
  g_autofree char *day = NULL;
  g_autofree char *times = NULL;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_SUPERVISION (supervision), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  zone = along_session_get_zone (session);
  day = along_words_date_weekday (along_zone_get_day (zone, along_shift_get_start (shift)));
  times = along_words_span (zone, along_session_get_clock (session), along_shift_get_span (shift));

  return g_strjoin (C_ ("list", ", "),
                    along_words_value (ALONG_TYPE_SESSION_KIND,
                                       (int) along_supervision_get_kind (supervision)),
                    day, times, NULL);
}

char *
along_note_session_actions (AlongSession *session,
                            GPtrArray    *records)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  g_autoptr (AlongRoster) nothing = NULL;
  g_autoptr (GPtrArray) matters = NULL;
  AlongSupervisionState state = { .actions = actions };
  GString *text;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (records != NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    if (ALONG_IS_ACTION (g_ptr_array_index (records, i)))
      g_ptr_array_add (actions, g_ptr_array_index (records, i));
  if (actions->len == 0)
    return NULL;

  /* In which session they were agreed is told above them. */
  nothing = along_roster_new (along_session_get_directory (session), ALONG_SPAN_INIT (0, 0));
  state.roster = nothing;
  state.clock = along_session_get_clock (session);
  state.now = along_session_get_now (session);
  matters = along_supervision_list_actions (&state);
  text = g_string_new (_("Agreed actions:"));
  for (guint i = 0; i < matters->len; i++)
    {
      AlongMatter *matter = g_ptr_array_index (matters, i);
      const char *mark = along_matter_get_mark (matter);

      g_string_append_printf (text, "\n• %s · %s%s%s", along_matter_get_title (matter),
                              along_matter_get_detail (matter), mark != NULL ? " · " : "",
                              mark != NULL ? mark : "");
    }

  return g_string_free (text, FALSE);
}
