/* along-calendar.c — training sessions for people's own calendars
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-calendar.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>

#define PRODUCT "-//Alongside//Alongside//EN"

static icaltimetype
to_utc (gint64 time)
{
  return icaltime_from_timet_with_zone ((time_t) time, 0, icaltimezone_get_utc_timezone ());
}

/* Neither the name of the agency nor how many sessions it has had is to be read from it; to be
 * freed. */
static char *
dup_uid (AlongDirectory *directory,
         gint64          id)
{
  g_autofree char *text =
    g_strdup_printf ("%s\n%" G_GINT64_FORMAT,
                     along_agency_get_name (along_directory_get_agency (directory)), id);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  /* Half of it is enough, and stands on one line. */
  return g_strdup_printf ("%.32s@alongside", sum);
}

/* Who takes part, by name; to be freed. */
static char *
dup_people (AlongRoster *roster,
            gint64       shift_id)
{
  g_autoptr (GPtrArray) people = along_roster_list_present (roster, shift_id);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, along_entry_get_name (g_ptr_array_index (people, i)));
    }

  return g_string_free (text, FALSE);
}

/* The name of a place, and where that is; to be freed. */
static char *
dup_place (AlongPlace *place)
{
  const char *name = along_entry_get_name (ALONG_ENTRY (place));
  const char *address = along_place_get_address (place);

  return *address != '\0' ? g_strconcat (name, C_ ("list", ", "), address, NULL) : g_strdup (name);
}

static void
add_event (icalcomponent *calendar,
           AlongRoster   *roster,
           AlongTraining *training,
           gboolean       people,
           gint64         now)
{
  AlongDirectory *directory = along_roster_get_directory (roster);
  gint64 shift_id = along_training_get_shift_id (training);
  AlongShift *shift = along_roster_get_shift (roster, shift_id);
  AlongCourse *course =
    along_directory_get_course (directory, along_training_get_course_id (training));
  AlongPlace *place = along_directory_get_place (directory, along_shift_get_place_id (shift));
  g_autofree char *uid = dup_uid (directory, shift_id);
  icalcomponent *event = icalcomponent_new_vevent ();

  icalcomponent_set_uid (event, uid);
  icalcomponent_set_dtstamp (event, to_utc (now));
  icalcomponent_set_dtstart (event, to_utc (along_shift_get_start (shift)));
  icalcomponent_set_dtend (event, to_utc (along_shift_get_end (shift)));
  icalcomponent_set_summary (event, along_entry_get_name (ALONG_ENTRY (course)));
  if (along_training_get_state (training) == ALONG_SESSION_CANCELLED)
    icalcomponent_set_status (event, ICAL_STATUS_CANCELLED);
  if (place != NULL)
    {
      g_autofree char *where = dup_place (place);

      icalcomponent_set_location (event, where);
    }
  if (people)
    {
      g_autofree char *who = dup_people (roster, shift_id);

      if (*who != '\0')
        icalcomponent_set_description (event, who);
    }
  icalcomponent_add_component (calendar, event);
}

GBytes *
along_calendar_write (AlongRoster *roster,
                      gint64       shift_id,
                      gboolean     people,
                      gint64       now)
{
  icalcomponent *calendar;
  GPtrArray *shifts;
  GBytes *bytes = NULL;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  calendar = icalcomponent_vanew (ICAL_VCALENDAR_COMPONENT, icalproperty_new_version ("2.0"),
                                  icalproperty_new_prodid (PRODUCT), NULL);
  shifts = along_roster_get_shifts (roster);
  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      gint64 id = along_record_get_id (ALONG_RECORD (shift));
      AlongTraining *training = along_roster_get_training (roster, id);

      if (training != NULL &&
          (shift_id != 0 ? id == shift_id
                         : along_training_get_state (training) == ALONG_SESSION_PLANNED &&
                             along_shift_get_start (shift) > now))
        add_event (calendar, roster, training, people, now);
    }

  if (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT) > 0)
    {
      char *text = icalcomponent_as_ical_string_r (calendar);

      bytes = g_bytes_new (text, strlen (text));
      icalmemory_free_buffer (text);
    }
  icalcomponent_free (calendar);

  return bytes;
}
