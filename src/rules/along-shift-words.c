/* along-shift-words.c — how a shift is called, and what is said of a change of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-shift-words.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"

/* "Outreach at Harbour": many places have a shift of the same type at the same time. */
static char *
name_type_and_place (AlongDirectory *directory,
                     gint64          type_id,
                     gint64          place_id)
{
  AlongShiftType *type = along_directory_get_shift_type (directory, type_id);
  AlongPlace *place = along_directory_get_place (directory, place_id);
  const char *type_name = type != NULL ? along_entry_get_name (ALONG_ENTRY (type)) : "";

  if (place == NULL)
    return g_strdup (type_name);

  /* Translators: a type of shift and a place: "Outreach at Harbour". */
  return g_strdup_printf (_("%s at %s"), type_name, along_entry_get_name (ALONG_ENTRY (place)));
}

/* "Tue 24 Nov 08:00–12:00" */
static char *
name_span (AlongDirectory *directory,
           AlongSpan       span,
           AlongClock      clock)
{
  AlongZone *zone = along_directory_get_zone (directory);
  g_autofree char *day = along_words_day_short (along_zone_get_day (zone, span.start));
  g_autofree char *times = along_words_span (zone, clock, span);

  /* Translators: a day and the times of a shift on it: "Tue 24 Nov 08:00–12:00". */
  return g_strdup_printf (C_ ("shift", "%s %s"), day, times);
}

static char *
name (AlongDirectory *directory,
      gint64          type_id,
      gint64          place_id,
      AlongSpan       span,
      AlongClock      clock)
{
  g_autofree char *what = name_type_and_place (directory, type_id, place_id);
  g_autofree char *when = name_span (directory, span, clock);

  /* Translators: a shift, and its day and times: "Outreach at Harbour, Tue 24 Nov 08:00–12:00". */
  return g_strdup_printf (C_ ("shift", "%s, %s"), what, when);
}

char *
along_shift_words_name (AlongDirectory *directory,
                        AlongShift     *shift,
                        AlongClock      clock)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  return name (directory, along_shift_get_type_id (shift), along_shift_get_place_id (shift),
               along_shift_get_span (shift), clock);
}

char *
along_shift_words_changed (const AlongShiftChange *change,
                           AlongRoster            *roster,
                           AlongClock              clock)
{
  AlongDirectory *directory;

  g_return_val_if_fail (change != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  directory = along_roster_get_directory (roster);
  if (change->shift != NULL)
    return along_shift_words_name (directory, change->shift, clock);

  return name (directory, along_published_get_type_id (change->published),
               along_published_get_place_id (change->published),
               along_published_get_span (change->published), clock);
}

static const char *
get_name (AlongDirectory *directory,
          gint64          person_id)
{
  AlongPerson *person = along_directory_get_person (directory, person_id);

  return person != NULL ? along_entry_get_shown_name (ALONG_ENTRY (person)) : "";
}

/* Takes @sentence. */
static void
add (GString *text,
     char    *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

/* What of @shift is not as it was @published. */
static void
add_differences (GString                *text,
                 const AlongShiftChange *change,
                 AlongDirectory         *directory,
                 AlongClock              clock)
{
  int n_seats = along_published_get_seats (change->published);

  if ((change->changed & ALONG_CHANGED_TIME) != 0)
    {
      g_autofree char *was =
        name_span (directory, along_published_get_span (change->published), clock);

      /* Translators: a day and times: "Tue 24 Nov 09:00–13:00". */
      add (text, g_strdup_printf (_("Other time, was %s."), was));
    }

  if ((change->changed & (ALONG_CHANGED_PLACE | ALONG_CHANGED_TYPE)) != 0)
    {
      g_autofree char *was =
        name_type_and_place (directory, along_published_get_type_id (change->published),
                             along_published_get_place_id (change->published));

      /* Translators: a type of shift and a place: "Outreach at Harbour". */
      add (text, g_strdup_printf (_("Was %s."), was));
    }

  if ((change->changed & ALONG_CHANGED_ON_DUTY) != 0 && change->on_duty_id == 0)
    add (text, g_strdup (_("Nobody is on duty any more.")));
  else if ((change->changed & ALONG_CHANGED_ON_DUTY) != 0)
    /* Translators: a name. */
    add (text, g_strdup_printf (_("%s is on duty."), get_name (directory, change->on_duty_id)));

  if ((change->changed & ALONG_CHANGED_SEATS) != 0)
    /* Translators: how many people a shift was for when the roster was published. */
    add (text, g_strdup_printf (ngettext ("Was for %d person.", "Was for %d people.",
                                          (gulong) n_seats),
                                n_seats));
  if ((change->changed & ALONG_CHANGED_NOTE) != 0)
    add (text, g_strdup (_("Other note.")));
}

char *
along_shift_words_changes (const AlongShiftChange *change,
                           AlongRoster            *roster,
                           AlongClock              clock)
{
  AlongDirectory *directory;
  GString *text;

  g_return_val_if_fail (change != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  directory = along_roster_get_directory (roster);
  text = g_string_new (NULL);

  if ((change->changed & ALONG_CHANGED_ADDED) != 0)
    add (text, g_strdup (_("New.")));
  else if ((change->changed & ALONG_CHANGED_REMOVED) != 0)
    add (text, g_strdup (_("Cancelled.")));
  else
    add_differences (text, change, directory, clock);

  for (guint i = 0; i < change->joined->len; i++)
    /* Translators: %s is the name of somebody who comes to the shift, and was not to come when the
     * roster was published. */
    add (text, g_strdup_printf (_("%s joins."),
                                get_name (directory, g_array_index (change->joined, gint64, i))));
  for (guint i = 0; i < change->left->len; i++)
    /* Translators: %s is the name of somebody who was to come to the shift when the roster was
     * published. It is not told why: the shift may be somebody else's, or there is a time away. */
    add (text, g_strdup_printf (_("%s no longer comes."),
                                get_name (directory, g_array_index (change->left, gint64, i))));

  return g_string_free (text, FALSE);
}

char *
along_shift_words_gone (const AlongShiftChange *change,
                        AlongRoster            *roster,
                        AlongClock              clock)
{
  g_autofree char *now = NULL;

  g_return_val_if_fail (change != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  if (change->shift == NULL)
    /* Translators: of a shift that was published and is not there any more. */
    return g_strdup (C_ ("shift", "Cancelled"));

  now = name_span (along_roster_get_directory (roster), along_shift_get_span (change->shift),
                   clock);

  /* Translators: of a shift that was published on another day: "Mon 30 Nov 09:00–13:00". */
  return g_strdup_printf (_("Moved to %s"), now);
}

const char *
along_shift_words_no_changes (AlongRoster *roster,
                              AlongDay     today)
{
  AlongDirectory *directory;
  AlongDay first_day;
  g_autoptr (GPtrArray) changes = NULL;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  directory = along_roster_get_directory (roster);
  first_day = along_zone_get_day (along_directory_get_zone (directory),
                                  along_roster_get_span (roster).start);
  if (along_directory_get_publication (directory, first_day) == NULL)
    return _("The roster of this week is not published yet, so there are no changes to tell. "
             "Publish it first.");

  changes = along_change_list_new (roster, today);

  return changes->len > 0 ? NULL
                          : _("Nothing has changed since the roster was published, so nobody needs "
                              "a notice.");
}
