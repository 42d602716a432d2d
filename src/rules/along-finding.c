/* along-finding.c — something that speaks against a person on a shift
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-finding.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "rules/along-shift-words.h"

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

static const char *
get_nick (const AlongFinding *self)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ALONG_TYPE_FINDING_CODE);

  return g_enum_get_value (klass, (int) self->code)->value_nick;
}

/* Whom or what it is about besides, 0 for nothing; or how many it takes. */
static gint64
get_other (const AlongFinding *self)
{
  switch ((int) self->code)
    {
    case ALONG_FINDING_REST:
    case ALONG_FINDING_GOES_ALONG:
      return self->other_id;
    case ALONG_FINDING_TRAINING:
    case ALONG_FINDING_GRACE:
      return self->course_id;
    case ALONG_FINDING_TOO_FEW:
      return self->limit;
    default:
      return self->partner_id;
    }
}

/* Whether what was noted is about @other, the same as it is; of who is too few, as many or more. */
static gboolean
is_about (const AlongFinding *self,
          gint64              other)
{
  switch ((int) self->code)
    {
    case ALONG_FINDING_REST:
      return other == 0 || other == self->other_id;
    case ALONG_FINDING_GOES_ALONG:
      return other == self->other_id;
    case ALONG_FINDING_TOO_FEW:
      return other >= self->limit;
    case ALONG_FINDING_TRAINING:
    case ALONG_FINDING_GRACE:
      return other == self->course_id;
    default:
      return other == self->partner_id;
    }
}

void
along_finding_note (const AlongFinding *self,
                    GString            *notes)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (notes != NULL);

  g_string_append_printf (notes, "%s%s:%d:%" G_GINT64_FORMAT, notes->len > 0 ? "," : "",
                          get_nick (self), self->number, get_other (self));
}

/* Whether less is worse: most rules count what there is too much of. */
static gboolean
wants_more (const AlongFinding *self)
{
  return self->code == ALONG_FINDING_REST || self->code == ALONG_FINDING_LEAST_WORK ||
         self->code == ALONG_FINDING_TOO_FEW;
}

/* Reads what along_finding_note() has written. */
static gboolean
read_note (const char   *note,
           AlongFinding *noted)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ALONG_TYPE_FINDING_CODE);
  g_auto (GStrv) parts = g_strsplit (note, ":", -1);
  const GEnumValue *code;
  gint64 other;

  if (g_strv_length (parts) != 3)
    return FALSE;

  code = g_enum_get_value_by_nick (klass, parts[0]);
  if (code == NULL)
    return FALSE;

  *noted = (AlongFinding) {
    .code = (AlongFindingCode) code->value,
    .number = (int) g_ascii_strtoll (parts[1], NULL, 10),
  };
  other = g_ascii_strtoll (parts[2], NULL, 10);

  switch (code->value)
    {
    case ALONG_FINDING_REST:
    case ALONG_FINDING_GOES_ALONG:
      noted->other_id = other;
      break;
    case ALONG_FINDING_TOO_FEW:
      noted->limit = (int) other;
      break;
    case ALONG_FINDING_TRAINING:
    case ALONG_FINDING_GRACE:
      noted->course_id = other;
      break;
    default:
      noted->partner_id = other;
      break;
    }

  return TRUE;
}

gboolean
along_finding_is_noted (const AlongFinding *self,
                        const char         *notes)
{
  g_auto (GStrv) all = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (notes != NULL, FALSE);

  all = g_strsplit (notes, ",", -1);
  for (guint i = 0; all[i] != NULL; i++)
    {
      AlongFinding noted;

      if (!read_note (all[i], &noted) || noted.code != self->code ||
          !is_about (self, get_other (&noted)))
        continue;

      if (wants_more (self) ? self->number >= noted.number : self->number <= noted.number)
        return TRUE;
    }

  return FALSE;
}

char *
along_finding_sift_notes (const char        *notes,
                          AlongFindingHolds  holds,
                          gpointer           data)
{
  g_auto (GStrv) all = NULL;
  GString *kept;

  g_return_val_if_fail (notes != NULL, NULL);
  g_return_val_if_fail (holds != NULL, NULL);

  all = g_strsplit (notes, ",", -1);
  kept = g_string_new (NULL);
  for (guint i = 0; all[i] != NULL; i++)
    {
      AlongFinding noted;

      if (!read_note (all[i], &noted) || holds (&noted, data))
        g_string_append_printf (kept, "%s%s", kept->len > 0 ? "," : "", all[i]);
    }

  return g_string_free (kept, FALSE);
}

/* The shift that is in the way, by name; %NULL where it is too far away to be in @roster. */
static char *
name_other (const AlongFinding *self,
            AlongRoster        *roster,
            AlongClock          clock)
{
  AlongShift *other = along_roster_get_shift (roster, self->other_id);

  return other != NULL
           ? along_shift_words_name (along_roster_get_directory (roster), other, clock) : NULL;
}

static const char *
get_name (AlongRoster *roster,
          gint64       person_id)
{
  AlongPerson *person = along_directory_get_person (along_roster_get_directory (roster), person_id);

  return person != NULL ? along_entry_get_shown_name (ALONG_ENTRY (person)) : "";
}

/* Who goes along on the shift that is in the way: whom it is about, or somebody else. */
static char *
describe_going_along (const AlongFinding *self,
                      AlongRoster        *roster,
                      AlongClock          clock)
{
  AlongShift *shift = along_roster_get_shift (roster, self->other_id);
  g_autofree char *other = name_other (self, roster, clock);
  gint64 on_duty_id = shift != NULL ? along_shift_get_on_duty_id (shift) : self->person_id;

  if (other == NULL)
    /* Translators: somebody accompanies others on a shift, such as a house call, then. */
    return g_strdup (_("Goes along on another shift then"));

  if (on_duty_id == self->person_id)
    /* Translators: somebody accompanies others on this shift, such as a house call, then. */
    return g_strdup_printf (_("Goes along on another shift: %s"), other);

  /* Translators: a professional, by name, who accompanies others on this shift, such as a house
   * call, then. */
  return g_strdup_printf (_("%s goes along on another shift: %s"), get_name (roster, on_duty_id),
                          other);
}

/* Of the rules that compare two durations. */
static char *
describe_durations (const AlongFinding *self,
                    AlongRoster        *roster,
                    AlongClock          clock)
{
  g_autofree char *number = along_words_duration (self->number);
  g_autofree char *limit = along_words_duration (self->limit);
  g_autofree char *other = NULL;

  switch ((int) self->code)
    {
    case ALONG_FINDING_REST:
      other = name_other (self, roster, clock);
      if (other == NULL)
        /* Translators: how long the rest is and should be: "9 h of rest, agreed 11 h". */
        return g_strdup_printf (_("%s of rest, agreed %s"), number, limit);
      /* Translators: how long the rest is, how long it should be, and the shift before or after:
       * "9 h of rest, agreed 11 h: Outreach at Harbour, Tue 24 Nov 08:00–12:00". */
      return g_strdup_printf (_("%s of rest, agreed %s: %s"), number, limit, other);

    case ALONG_FINDING_DAY_WORK:
      /* Translators: "Would work 12 h within 24 hours, agreed at most 10 h". */
      return g_strdup_printf (_("Would work %s within 24 hours, agreed at most %s"), number, limit);

    case ALONG_FINDING_WEEK_WORK:
      /* Translators: "Would make 22 h this week, agreed at most 20 h". */
      return g_strdup_printf (_("Would make %s this week, agreed at most %s"), number, limit);

    default:
      /* Translators: "Has 4 h this week, agreed at least 8 h". */
      return g_strdup_printf (_("Has %s this week, agreed at least %s"), number, limit);
    }
}

/* Of the rules that count: %d is what it would be, and then the limit. */
static char *
describe_counts (const AlongFinding *self)
{
  int number = self->number;
  int limit = self->limit;
  gulong n = (gulong) number;

  switch ((int) self->code)
    {
    case ALONG_FINDING_WEEK_SHIFTS:
      return g_strdup_printf (ngettext ("Would have %d shift this week, agreed at most %d",
                                        "Would have %d shifts this week, agreed at most %d",
                                        n),
                              number, limit);
    case ALONG_FINDING_WEEK_DAYS:
      return g_strdup_printf (ngettext ("Would work on %d day this week, agreed at most %d",
                                        "Would work on %d days this week, agreed at most %d",
                                        n),
                              number, limit);
    case ALONG_FINDING_MONTH_DAYS:
      return g_strdup_printf (ngettext ("Would work on %d day this month, agreed at most %d",
                                        "Would work on %d days this month, agreed at most %d",
                                        n),
                              number, limit);
    case ALONG_FINDING_DAYS_IN_ROW:
      return g_strdup_printf (ngettext ("Would work %d day in a row, agreed at most %d",
                                        "Would work %d days in a row, agreed at most %d",
                                        n),
                              number, limit);
    case ALONG_FINDING_WEEKENDS:
      return g_strdup_printf (ngettext ("Would work on %d weekend in a row, agreed at most %d",
                                        "Would work on %d weekends in a row, agreed at most %d",
                                        n),
                              number, limit);
    default:
      if (number == 0)
        /* Translators: with how many people a shift goes at all. */
        return g_strdup_printf (_("Nobody is on it, it takes at least %d"), limit);
      /* Translators: how many people are on a shift, and with how many it goes at all. */
      return g_strdup_printf (ngettext ("%d person is on it, it takes at least %d",
                                        "%d people are on it, it takes at least %d",
                                        n),
                              number, limit);
    }
}

static char *
describe_type (const AlongFinding *self,
               AlongRoster        *roster,
               AlongShift         *shift)
{
  AlongShiftType *type = along_directory_get_shift_type (along_roster_get_directory (roster),
                                                         along_shift_get_type_id (shift));
  g_autofree char *roles = NULL;

  if (type == NULL)
    return g_strdup ("");

  if (self->code == ALONG_FINDING_OFFER)
    /* Translators: what a shift wants of people, in the agency's words: "women, Arabic". */
    return g_strdup_printf (_("Has not offered what it wants: %s"),
                            along_shift_type_get_wants (type));

  roles = along_words_flags (ALONG_TYPE_ROLES, along_shift_type_get_roles (type));
  /* Translators: the roles of peers, such as "Listener". */
  return g_strdup_printf (_("Has none of the roles for it: %s"), roles);
}

static char *
describe_training (const AlongFinding *self,
                   AlongRoster        *roster)
{
  AlongCourse *course =
    along_directory_get_course (along_roster_get_directory (roster), self->course_id);
  const char *name = course != NULL ? along_entry_get_name (ALONG_ENTRY (course)) : "";
  g_autofree char *day = NULL;

  if (self->until == 0)
    /* Translators: the name of a course that a shift needs. */
    return g_strdup_printf (_("Has not done %s"), name);

  day = along_words_date (self->until);
  if (self->code == ALONG_FINDING_GRACE)
    /* Translators: the name of a course that a shift needs, and the last day on which the
     * certificate was valid; it is enough for a while still. */
    return g_strdup_printf (_("To renew: %s ran out on %s"), name, day);

  /* Translators: the name of a course that a shift needs, and the last day on which the certificate
   * is valid. */
  return g_strdup_printf (_("%s is valid until %s only"), name, day);
}

/* Of the rules about two people: with whom. */
static char *
describe_partner (const AlongFinding *self,
                  AlongRoster        *roster)
{
  const char *name = get_name (roster, self->partner_id);

  switch ((int) self->code)
    {
    case ALONG_FINDING_BLOCKED:
      /* Translators: a name; somebody must not be on a shift with them, and nobody is told why. */
      return g_strdup_printf (_("Not together with %s"), name);
    case ALONG_FINDING_AVOIDED:
      /* Translators: a name. */
      return g_strdup_printf (_("Would rather not work with %s"), name);
    case ALONG_FINDING_REGULAR:
      /* Translators: a name; every week they have this shift. */
      return g_strdup_printf (_("The regular shift of %s"), name);
    default:
      /* Translators: a name. */
      return g_strdup_printf (_("Likes to work with %s"), name);
    }
}

char *
along_finding_describe_short (const AlongFinding *self,
                              AlongRoster        *roster,
                              AlongShift         *shift,
                              AlongClock          clock)
{
  g_autofree char *other = NULL;
  AlongPlace *place;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  switch (self->code)
    {
    case ALONG_FINDING_ALREADY_ON_SHIFT:
      return g_strdup (_("On this shift"));

    case ALONG_FINDING_OVERLAP:
      other = name_other (self, roster, clock);
      /* Translators: somebody is on another shift then, which is named. */
      return other != NULL ? g_strdup_printf (_("Busy: %s"), other) : g_strdup (_("Busy"));

    case ALONG_FINDING_ARCHIVED:
      return g_strdup (_("Archived"));

    case ALONG_FINDING_NOT_WORKING:
      return g_strdup (along_words_value (ALONG_TYPE_PEER_STATUS, (int) self->status));

    case ALONG_FINDING_AWAY:
      return g_strdup (_("Away"));

    case ALONG_FINDING_CANNOT:
      return g_strdup (_("Not available then"));

    case ALONG_FINDING_PLACE:
      place = along_directory_get_place (along_roster_get_directory (roster),
                                         along_shift_get_place_id (shift));
      /* Translators: the name of a place where somebody has said not to work. */
      return g_strdup_printf (_("Does not work at %s"),
                              place != NULL ? along_entry_get_name (ALONG_ENTRY (place)) : "");

    case ALONG_FINDING_DECLINED:
      return g_strdup (_("Has declined this shift"));

    case ALONG_FINDING_ALONE:
      return g_strdup (_("Not yet agreed to work alone"));

    case ALONG_FINDING_ORIENTATION:
      return g_strdup (_("Orientation is not done yet"));

    case ALONG_FINDING_TRAINING:
    case ALONG_FINDING_GRACE:
      return describe_training (self, roster);

    case ALONG_FINDING_GOES_ALONG:
      return describe_going_along (self, roster, clock);

    case ALONG_FINDING_ROLE:
    case ALONG_FINDING_OFFER:
      return describe_type (self, roster, shift);

    case ALONG_FINDING_REST:
    case ALONG_FINDING_DAY_WORK:
    case ALONG_FINDING_WEEK_WORK:
    case ALONG_FINDING_LEAST_WORK:
      return describe_durations (self, roster, clock);

    case ALONG_FINDING_WEEK_SHIFTS:
    case ALONG_FINDING_WEEK_DAYS:
    case ALONG_FINDING_MONTH_DAYS:
    case ALONG_FINDING_DAYS_IN_ROW:
    case ALONG_FINDING_WEEKENDS:
    case ALONG_FINDING_TOO_FEW:
      return describe_counts (self);

    case ALONG_FINDING_BLOCKED:
    case ALONG_FINDING_AVOIDED:
    case ALONG_FINDING_REGULAR:
    case ALONG_FINDING_PREFERRED:
      return describe_partner (self, roster);

    case ALONG_FINDING_ON_DUTY:
      return g_strdup (_("On duty for this shift"));

    case ALONG_FINDING_RATHER_NOT:
      return g_strdup (_("Would rather not work then"));

    case ALONG_FINDING_FULL:
      return g_strdup (_("No open slot"));

    case ALONG_FINDING_OWN_REGULAR:
      return g_strdup (_("Has this shift every time"));

    case ALONG_FINDING_PREFERS:
      return g_strdup (_("Likes to work then"));

    case ALONG_FINDING_NO_PROFESSIONAL:
      return g_strdup (_("No professional goes along"));

    case ALONG_FINDING_NOBODY_ON_DUTY:
      return g_strdup (_("Nobody is on duty"));

    default:
      g_return_val_if_reached (NULL);
    }
}

char *
along_finding_describe (const AlongFinding *self,
                        AlongRoster        *roster,
                        AlongShift         *shift,
                        AlongClock          clock)
{
  g_autofree char *shift_name = NULL;
  g_autofree char *other = NULL;
  g_autofree char *brief = NULL;
  const char *name;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  name = get_name (roster, self->person_id);
  shift_name = along_shift_words_name (along_roster_get_directory (roster), shift, clock);

  switch ((int) self->code)
    {
    case ALONG_FINDING_ALREADY_ON_SHIFT:
      /* Translators: a name and a shift. */
      return g_strdup_printf (_("%s is on %s already."), name, shift_name);

    case ALONG_FINDING_OVERLAP:
      other = name_other (self, roster, clock);
      if (other == NULL)
        break;
      /* Translators: a name, the shift that was to be taken, and the one that is in the way. */
      return g_strdup_printf (_("%s cannot take %s: it overlaps %s."), name, shift_name, other);

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

    default:
      break;
    }

  brief = along_finding_describe_short (self, roster, shift, clock);

  if (self->person_id == 0)
    /* Translators: a shift, and what is to be said of it: "Outreach at Harbour, Tue 24 Nov
     * 08:00–12:00: Nobody is on duty." */
    return g_strdup_printf (C_ ("finding", "%s: %s."), shift_name, brief);

  /* Translators: a name, a shift, and what is to be said of that person on it: "Noor, Outreach at
   * Harbour, Tue 24 Nov 08:00–12:00: Would make 22 h this week, agreed at most 20 h." */
  return g_strdup_printf (_("%s, %s: %s."), name, shift_name, brief);
}

char *
along_finding_describe_named (const AlongFinding *self,
                              AlongRoster        *roster,
                              AlongShift         *shift,
                              AlongClock          clock)
{
  g_autofree char *brief = along_finding_describe_short (self, roster, shift, clock);
  AlongPerson *person;

  g_return_val_if_fail (brief != NULL, NULL);

  person = along_directory_get_person (along_roster_get_directory (roster), self->person_id);
  if (person == NULL)
    return g_steal_pointer (&brief);

  /* Translators: a name, and what is to be said of that person on a shift. */
  return g_strdup_printf (C_ ("finding", "%s: %s"),
                          along_entry_get_shown_name (ALONG_ENTRY (person)),
                          brief);
}
