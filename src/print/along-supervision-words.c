/* along-supervision-words.c — what stands on prints of supervision, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-supervision-words.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "print/along-labels.h"
#include "print/along-veil.h"
#include "rules/along-cadence.h"

struct _AlongSupervisionWords
{
  const AlongSupervisionPrint *print;
  AlongDirectory *directory;
  AlongZone *zone;
  AlongDay today;
  GHashTable *labels; /* NULL where people stand with their names */
  AlongVeil *veil;
};

AlongSupervisionWords *
along_supervision_words_new (const AlongSupervisionPrint *print)
{
  AlongSupervisionWords *self = g_new0 (AlongSupervisionWords, 1);

  self->print = print;
  self->directory = along_roster_get_directory (print->roster);
  self->zone = along_directory_get_zone (self->directory);
  self->today = along_zone_get_day (self->zone, print->printed_at);
  if (print->aliases)
    self->labels = along_labels_new (self->directory);
  self->veil = along_veil_new (self->directory, self->labels, print->hide_places);

  return self;
}

void
along_supervision_words_free (AlongSupervisionWords *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->labels, g_hash_table_unref);
  along_veil_free (self->veil);
  g_free (self);
}

const char *
along_supervision_words_get_agency (AlongSupervisionWords *self)
{
  return along_agency_get_name (along_directory_get_agency (self->directory));
}

AlongDay
along_supervision_words_get_today (AlongSupervisionWords *self)
{
  return self->today;
}

static const char *
get_label (AlongSupervisionWords *self,
           gint64                 person_id)
{
  AlongPerson *person = along_directory_get_person (self->directory, person_id);

  if (person == NULL)
    return "";

  return self->labels != NULL ? g_hash_table_lookup (self->labels, &person_id)
                              : along_entry_get_name (ALONG_ENTRY (person));
}

static AlongShift *
get_shift (AlongSupervisionWords *self,
           AlongSupervision      *session)
{
  return along_roster_get_shift (self->print->roster, along_supervision_get_shift_id (session));
}

static gboolean
takes_part (AlongAssignment *seat)
{
  return along_assignment_state_is_taken (along_assignment_get_state (seat));
}

GPtrArray *
along_supervision_words_list_sessions (AlongSupervisionWords *self)
{
  GPtrArray *shifts = along_roster_get_shifts (self->print->roster);
  GPtrArray *sessions = g_ptr_array_new ();

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      gint64 id = along_record_get_id (ALONG_RECORD (shift));
      AlongSupervision *session = along_roster_get_supervision (self->print->roster, id);
      gboolean wanted = self->print->shift_id != 0
                          ? id == self->print->shift_id
                          : along_span_contains (self->print->span,
                                                 along_shift_get_start (shift)) &&
                              session != NULL &&
                              along_supervision_get_state (session) != ALONG_SESSION_CANCELLED;

      if (wanted && session != NULL)
        g_ptr_array_add (sessions, session);
    }

  return sessions;
}

const char *
along_supervision_words_get_kind (AlongSupervision *session)
{
  return along_words_value (ALONG_TYPE_SESSION_KIND, (int) along_supervision_get_kind (session));
}

char *
along_supervision_words_dup_when (AlongSupervisionWords *self,
                                  AlongSupervision      *session)
{
  AlongShift *shift = get_shift (self, session);
  AlongSpan span = along_shift_get_span (shift);
  AlongPlace *place =
    self->print->hide_places
      ? NULL
      : along_directory_get_place (self->directory, along_shift_get_place_id (shift));
  g_autofree char *day = along_words_day (along_zone_get_day (self->zone, span.start));
  g_autofree char *times = along_words_span (self->zone, self->print->clock, span);

  return g_strjoin (C_ ("list", ", "), day, times,
                    place != NULL ? along_entry_get_name (ALONG_ENTRY (place)) : NULL, NULL);
}

char *
along_supervision_words_dup_people (AlongSupervisionWords *self,
                                    AlongSupervision      *session)
{
  GPtrArray *seats = along_roster_get_assignments (self->print->roster,
                                                   along_supervision_get_shift_id (session));
  gint64 leader_id = along_supervision_get_leader_id (session);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *with = NULL;
  g_autofree char *by = NULL;

  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);
      gint64 id = along_assignment_get_person_id (seat);

      if (id != leader_id && takes_part (seat))
        g_string_append_printf (names, "%s%s", names->len > 0 ? C_ ("list", ", ") : "",
                                get_label (self, id));
    }

  with = names->len > 0 ? g_strdup_printf (_("With %s"), names->str) : g_strdup ("");
  if (leader_id == 0)
    return g_steal_pointer (&with);

  /* Translators: who gives a supervision session. */
  by = g_strdup_printf (_("Given by %s"), get_label (self, leader_id));

  return g_strconcat (with, *with != '\0' ? "\n" : "", by, NULL);
}

char *
along_supervision_words_wall (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  /* Translators: %s is the name of an external supervisor. */
  return g_strdup_printf (_("While the notes of %s are open, only their own sessions are shown."),
                          name);
}

char *
along_supervision_words_dup_wall (AlongSupervisionWords *self)
{
  if (self->print->viewer_id == 0)
    return NULL;

  return along_supervision_words_wall (get_label (self, self->print->viewer_id));
}

/* "Aino, by Tue 24 Nov 2026", each where it is known, and when it was done; to be freed. */
static char *
say_who_and_when (AlongSupervisionWords *self,
                  AlongAction           *action)
{
  const char *name = get_label (self, along_action_get_person_id (action));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, g_strdup (*name != '\0' ? name : _("Nobody yet")));
  if (along_action_get_due (action) != 0)
    {
      g_autofree char *day = along_words_date_weekday (along_action_get_due (action));
      gboolean is_late = along_action_get_done (action) == 0 &&
                         along_action_get_due (action) < self->today;

      g_ptr_array_add (parts,
                       g_strdup_printf (is_late ? _("Was to be done by %s") : _("by %s"), day));
    }
  if (along_action_get_done (action) != 0)
    {
      g_autofree char *day = along_words_date_weekday (along_action_get_done (action));

      g_ptr_array_add (parts, g_strdup_printf (_("Done on %s"), day));
    }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (C_ ("list", ", "), (char **) parts->pdata);
}

GPtrArray *
along_supervision_words_list_actions (AlongSupervisionWords *self,
                                      AlongSupervision      *session)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  gint64 id = along_record_get_id (ALONG_RECORD (session));

  for (guint i = 0; self->print->actions != NULL && i < self->print->actions->len; i++)
    {
      AlongAction *action = g_ptr_array_index (self->print->actions, i);

      if (along_action_get_session_id (action) == id)
        {
          g_autofree char *what = along_veil_cover (self->veil, along_action_get_what (action));
          g_autofree char *who = say_who_and_when (self, action);

          /* Translators: what is to be done, and by whom and when. */
          g_ptr_array_add (texts, g_strdup_printf (C_ ("action", "%s: %s"), what, who));
        }
    }

  return texts;
}

/* A row of two texts, both taken. */
static void
take_row (GPtrArray *rows,
          char      *first,
          char      *second)
{
  char **row = g_new0 (char *, 3);

  row[0] = first;
  row[1] = second;
  g_ptr_array_add (rows, row);
}

gboolean
along_supervision_words_is_done (AlongSupervisionWords *self,
                                 guint                  row)
{
  return along_action_get_done (g_ptr_array_index (self->print->actions, row)) != 0;
}

GPtrArray *
along_supervision_words_list_action_rows (AlongSupervisionWords *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; self->print->actions != NULL && i < self->print->actions->len; i++)
    {
      AlongAction *action = g_ptr_array_index (self->print->actions, i);

      take_row (rows, along_veil_cover (self->veil, along_action_get_what (action)),
                say_who_and_when (self, action));
    }

  return rows;
}

/* @day with its weekday, kept together on a line of a narrow column; to be freed. */
static char *
dup_day (AlongDay day)
{
  g_autofree char *date = along_words_date_weekday (day);
  g_auto (GStrv) words = g_strsplit (date, " ", -1);

  return g_strjoinv ("\u00a0", words);
}

/* Of whom @facts tell: what they are called, when a session was held, when one is planned, and what
 * presses; to be freed. */
static char **
make_cadence_row (AlongSupervisionWords   *self,
                  const AlongCadenceFacts *facts)
{
  AlongCadence cadence =
    along_cadence_judge (facts, along_directory_get_agency (self->directory), self->today);
  g_autofree char *held = dup_day (facts->last_held);
  g_autofree char *planned = dup_day (facts->next_planned);
  g_autofree char *due = dup_day (cadence.due);
  g_autofree char *cancelled = dup_day (facts->cancelled);
  char **row = g_new0 (char *, 5);

  row[0] = g_strdup (get_label (self, facts->person_id));
  row[1] = facts->last_held != 0 ? g_strdup_printf (_("Last held: %s"), held)
                                 : g_strdup (_("None held yet"));
  row[2] = facts->next_planned != 0 ? g_strdup_printf (_("Next planned: %s"), planned)
                                    : g_strdup ("–");
  if (cadence.state == ALONG_CADENCE_RESCHEDULE)
    row[3] = g_strdup_printf (_("The session of %s was cancelled and not rescheduled"), cancelled);
  else if (cadence.state == ALONG_CADENCE_OVERDUE && facts->last_held == 0 && facts->since == 0)
    row[3] = g_strdup (_("Overdue, none on record yet"));
  else if (cadence.state == ALONG_CADENCE_OVERDUE)
    /* Translators: of a supervision session; a day. */
    row[3] = g_strdup_printf (_("Overdue since %s"), due);
  else
    row[3] = g_strdup_printf (_("Next due by: %s"), due);

  return row;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  return g_utf8_collate ((*(char ***) a)[0], (*(char ***) b)[0]);
}

GPtrArray *
along_supervision_words_list_cadence_rows (AlongSupervisionWords *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; self->print->cadence != NULL && i < self->print->cadence->len; i++)
    {
      const AlongCadenceFacts *facts =
        &g_array_index (self->print->cadence, AlongCadenceFacts, i);

      g_ptr_array_add (rows, make_cadence_row (self, facts));
    }
  /* By what they are called here: the order of the names would tell about them. */
  g_ptr_array_sort (rows, compare_rows);

  return rows;
}
