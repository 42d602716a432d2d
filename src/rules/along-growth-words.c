/* along-growth-words.c — how far somebody has come, in words, the same on screen and on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-growth-words.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"

char *
along_growth_words_signature (AlongCertificate *certificate,
                              const char       *by,
                              const char       *with)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (ALONG_IS_CERTIFICATE (certificate), NULL);

  day = along_words_date (along_certificate_get_issued (certificate));
  if (by != NULL && with != NULL)
    /* Translators: an item of somebody's orientation: a date, who signed, and with whom it was. */
    return g_strdup_printf (_("Signed off on %s by %s, together with %s"), day, by, with);
  if (by != NULL)
    /* Translators: an item of somebody's orientation: a date, and who signed. */
    return g_strdup_printf (_("Signed off on %s by %s"), day, by);
  if (with != NULL)
    /* Translators: an item of somebody's orientation: a date, and with whom it was. */
    return g_strdup_printf (_("Signed off on %s, together with %s"), day, with);

  /* Translators: an item of somebody's orientation; a date. */
  return g_strdup_printf (_("Signed off on %s"), day);
}

char *
along_growth_words_goal (AlongGoal *goal,
                         AlongDay   today)
{
  AlongDay reached, due;
  g_autofree char *day = NULL;

  g_return_val_if_fail (ALONG_IS_GOAL (goal), NULL);

  reached = along_goal_get_reached (goal);
  due = along_goal_get_due (goal);
  day = along_words_date (reached != 0 ? reached : due != 0 ? due : along_goal_get_agreed (goal));
  if (reached != 0)
    /* Translators: of a goal that somebody has; a date. */
    return g_strdup_printf (_("Reached on %s"), day);
  if (due == 0)
    /* Translators: of a goal that somebody has; a date. */
    return g_strdup_printf (_("Agreed on %s"), day);

  /* Translators: of a goal that somebody has; a date. */
  return g_strdup_printf (due < today ? _("Was to be reached by %s") : _("To be reached by %s"),
                          day);
}

char *
along_growth_words_year (const AlongTrainingHours *hours)
{
  g_return_val_if_fail (hours != NULL, NULL);

  /* Translators: a year and a kind of training: "2026: Workshop". */
  return g_strdup_printf (C_ ("training", "%d: %s"), hours->year,
                          along_words_value (ALONG_TYPE_COURSE_KIND, (int) hours->kind));
}

char *
along_growth_words_hours (guint n_sessions,
                          int   minutes)
{
  g_autofree char *duration = along_words_duration (minutes);

  /* Translators: how many sessions of training, and how long: "3 sessions, 4 h 30 min". */
  return g_strdup_printf (ngettext ("%u session, %s", "%u sessions, %s", n_sessions), n_sessions,
                          duration);
}

char *
along_growth_words_progress (GArray *items)
{
  guint n_done = 0;

  g_return_val_if_fail (items != NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    n_done += g_array_index (items, AlongOrientationItem, i).done ? 1 : 0;

  /* Translators: so many of so many items of somebody's orientation. */
  return g_strdup_printf (ngettext ("%u of %u is signed off.", "%u of %u are signed off.", n_done),
                          n_done, items->len);
}
