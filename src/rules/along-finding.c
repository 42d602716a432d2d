/* along-finding.c — something that speaks against a person on a shift
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-finding.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"

/* "Outreach at Harbour": many places have a shift of the same type at the same time. */
static char *
name_type_and_place (AlongDirectory *directory,
                     AlongShift     *shift)
{
  AlongShiftType *type =
    along_directory_get_shift_type (directory, along_shift_get_type_id (shift));
  AlongPlace *place = along_directory_get_place (directory, along_shift_get_place_id (shift));
  const char *type_name = type != NULL ? along_entry_get_name (ALONG_ENTRY (type)) : "";

  if (place == NULL)
    return g_strdup (type_name);

  /* Translators: a type of shift and a place: "Outreach at Harbour". */
  return g_strdup_printf (_("%s at %s"), type_name, along_entry_get_name (ALONG_ENTRY (place)));
}

/* "Outreach at Harbour, Tue 24 Nov 08:00–12:00" */
static char *
name_shift (AlongDirectory *directory,
            AlongShift     *shift,
            AlongClock      clock)
{
  AlongZone *zone = along_directory_get_zone (directory);
  AlongSpan span = along_shift_get_span (shift);
  g_autofree char *name = name_type_and_place (directory, shift);
  g_autofree char *day = along_words_day_short (along_zone_get_day (zone, span.start));
  g_autofree char *times = along_words_span (zone, clock, span);

  /* Translators: a shift, its day and times: "Outreach at Harbour, Tue 24 Nov 08:00–12:00". */
  return g_strdup_printf (_("%s, %s %s"), name, day, times);
}

AlongFinding *
along_finding_new (AlongFindingCode  code,
                   AlongSeverity     severity,
                   AlongShift       *shift,
                   gint64            person_id)
{
  AlongFinding *finding;

  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  finding = g_new0 (AlongFinding, 1);
  finding->code = code;
  finding->severity = severity;
  finding->shift_id = along_record_get_id (ALONG_RECORD (shift));
  finding->person_id = person_id;

  return finding;
}

char *
along_finding_describe (const AlongFinding *self,
                        AlongRoster        *roster,
                        AlongShift         *shift,
                        AlongClock          clock)
{
  AlongDirectory *directory;
  AlongPerson *person;
  AlongShift *other;
  g_autofree char *shift_name = NULL;
  g_autofree char *other_name = NULL;
  g_autofree char *number = NULL;
  g_autofree char *limit = NULL;
  const char *name;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  directory = along_roster_get_directory (roster);
  person = along_directory_get_person (directory, self->person_id);
  name = person != NULL ? along_entry_get_name (ALONG_ENTRY (person)) : "";
  shift_name = name_shift (directory, shift, clock);
  number = along_words_duration (self->number);
  limit = along_words_duration (self->limit);

  switch (self->code)
    {
    case ALONG_FINDING_ALREADY_ON_SHIFT:
      /* Translators: a name and a shift. */
      return g_strdup_printf (_("%s is on %s already."), name, shift_name);

    case ALONG_FINDING_OVERLAP:
      other = along_roster_get_shift (roster, self->other_id);
      other_name = other != NULL ? name_shift (directory, other, clock) : g_strdup ("");
      /* Translators: a name, the shift that was to be taken, and the one that is in the way. */
      return g_strdup_printf (_("%s cannot take %s: it overlaps %s."), name, shift_name,
                              other_name);

    case ALONG_FINDING_AWAY:
      /* Translators: a name and a shift. */
      return g_strdup_printf (_("%s is away during %s."), name, shift_name);

    case ALONG_FINDING_NOT_WORKING:
      /* Translators: a name, a shift, and a peer's status such as "Paused". */
      return g_strdup_printf (_("%s cannot take %s: the status is %s."), name, shift_name,
                              along_words_value (ALONG_TYPE_PEER_STATUS, (int) self->status));

    case ALONG_FINDING_ARCHIVED:
      /* Translators: a name and a shift. */
      return g_strdup_printf (_("%s cannot take %s: the record is archived."), name, shift_name);

    case ALONG_FINDING_FULL:
      /* Translators: a shift. */
      return g_strdup_printf (_("%s has no open slot: this is one more than planned."), shift_name);

    case ALONG_FINDING_REST:
      other = along_roster_get_shift (roster, self->other_id);
      other_name = other != NULL ? name_shift (directory, other, clock) : g_strdup ("");
      /* Translators: a name, how long the rest is ("9 h"), the shift that was to be taken, the one
       * before or after it, and how long the rest should be ("11 h"). */
      return g_strdup_printf (_("%s would have %s of rest between %s and %s, agreed are %s."),
                              name, number, shift_name, other_name, limit);

    case ALONG_FINDING_DAY_WORK:
      /* Translators: a name, how long they would work ("12 h"), with which shift, and the most that
       * is agreed ("10 h"). */
      return g_strdup_printf (_("%s would work %s within 24 hours with %s, agreed are at most %s."),
                              name, number, shift_name, limit);

    default:
      g_return_val_if_reached (NULL);
    }
}

char *
along_finding_describe_short (const AlongFinding *self,
                              AlongRoster        *roster,
                              AlongClock          clock)
{
  AlongShift *other;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  switch (self->code)
    {
    case ALONG_FINDING_ALREADY_ON_SHIFT:
      return g_strdup (_("On this shift"));

    case ALONG_FINDING_OVERLAP:
      other = along_roster_get_shift (roster, self->other_id);
      if (other == NULL)
        return g_strdup (_("Busy"));
      {
        g_autofree char *name = name_shift (along_roster_get_directory (roster), other, clock);

        /* Translators: somebody is on another shift then, which is named. */
        return g_strdup_printf (_("Busy: %s"), name);
      }

    case ALONG_FINDING_AWAY:
      return g_strdup (_("Away"));

    case ALONG_FINDING_NOT_WORKING:
      return g_strdup (along_words_value (ALONG_TYPE_PEER_STATUS, (int) self->status));

    case ALONG_FINDING_ARCHIVED:
      return g_strdup (_("Archived"));

    case ALONG_FINDING_REST:
      {
        g_autofree char *number = along_words_duration (self->number);
        g_autofree char *limit = along_words_duration (self->limit);

        /* Translators: how long the rest is and how long it should be: "Rest of 9 h, agreed 11 h". */
        return g_strdup_printf (_("Rest of %s, agreed %s"), number, limit);
      }

    case ALONG_FINDING_DAY_WORK:
      {
        g_autofree char *number = along_words_duration (self->number);
        g_autofree char *limit = along_words_duration (self->limit);

        /* Translators: "Would work 12 h within 24 hours, agreed at most 10 h". */
        return g_strdup_printf (_("Would work %s within 24 hours, agreed at most %s"), number,
                                limit);
      }

    case ALONG_FINDING_FULL:
    default:
      g_return_val_if_reached (NULL);
    }
}
