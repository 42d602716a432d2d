/* along-invitation.c — the draft of a mail that invites people to a training session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-invitation.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"

/* The addresses of those who are to come, with commas between; to be freed. */
static char *
list_addresses (AlongRoster *roster,
                gint64       shift_id,
                GPtrArray   *without)
{
  g_autoptr (GPtrArray) people = along_roster_list_present (roster, shift_id);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      AlongPerson *person = g_ptr_array_index (people, i);

      if (*along_person_get_mail (person) == '\0')
        {
          g_ptr_array_add (without, person);
          continue;
        }

      if (list->len > 0)
        g_string_append_c (list, ',');
      g_string_append_uri_escaped (list, along_person_get_mail (person), "@", FALSE);
    }

  return g_string_free (list, FALSE);
}

/* "Naloxone", and when and where, in lines; to be freed. */
static char *
dup_body (AlongRoster *roster,
          AlongShift  *shift,
          const char  *course,
          const char  *day,
          AlongClock   clock)
{
  AlongDirectory *directory = along_roster_get_directory (roster);
  AlongPlace *place = along_directory_get_place (directory, along_shift_get_place_id (shift));
  g_autofree char *times =
    along_words_span (along_directory_get_zone (directory), clock, along_shift_get_span (shift));
  GString *body = g_string_new (NULL);

  g_string_append_printf (body, "%s\n%s, %s", course, day, times);
  if (place != NULL)
    g_string_append_printf (body, "\n%s", along_entry_get_name (ALONG_ENTRY (place)));
  if (place != NULL && *along_place_get_address (place) != '\0')
    g_string_append_printf (body, "\n%s", along_place_get_address (place));
  g_string_append_printf (body, "\n\n%s\n",
                          along_agency_get_name (along_directory_get_agency (directory)));
  /* Lines of a mail end like that. */
  g_string_replace (body, "\n", "\r\n", 0);

  return g_string_free (body, FALSE);
}

char *
along_invitation_new_uri (AlongRoster *roster,
                          gint64       shift_id,
                          AlongClock   clock,
                          GPtrArray   *without)
{
  AlongDirectory *directory;
  AlongTraining *training;
  AlongShift *shift;
  AlongCourse *course;
  g_autofree char *addresses = NULL;
  g_autofree char *day = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *body = NULL;
  GString *uri;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (without != NULL, NULL);

  directory = along_roster_get_directory (roster);
  training = along_roster_get_training (roster, shift_id);
  g_return_val_if_fail (training != NULL, NULL);

  addresses = list_addresses (roster, shift_id, without);
  if (*addresses == '\0')
    return NULL;

  shift = along_roster_get_shift (roster, shift_id);
  course = along_directory_get_course (directory, along_training_get_course_id (training));
  day = along_words_date (
    along_zone_get_day (along_directory_get_zone (directory), along_shift_get_start (shift)));
  /* Translators: the subject of a mail: a course and a date. */
  subject = g_strdup_printf (_("Invitation: %s, %s"), along_entry_get_name (ALONG_ENTRY (course)),
                             day);
  body = dup_body (roster, shift, along_entry_get_name (ALONG_ENTRY (course)), day, clock);

  uri = g_string_new ("mailto:?bcc=");
  g_string_append (uri, addresses);
  g_string_append (uri, "&subject=");
  g_string_append_uri_escaped (uri, subject, NULL, FALSE);
  g_string_append (uri, "&body=");
  g_string_append_uri_escaped (uri, body, NULL, FALSE);

  return g_string_free (uri, FALSE);
}
