/* along-training-list.c — what there is to know of training, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-training-list.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "rules/along-growth-words.h"
#include "rules/along-training-table.h"

#define SIGN_WARNING "!\u00a0"
#define SIGN_DONE "✓\u00a0"

static gint64
get_id (gpointer record)
{
  return along_record_get_id (ALONG_RECORD (record));
}

/* "training.waive((int64 7, int64 8))"; to be freed. */
static char *
dup_action_of_two (const char *name,
                   gint64      first,
                   gint64      second)
{
  return g_strdup_printf ("training.%s((int64 %" G_GINT64_FORMAT ", int64 %" G_GINT64_FORMAT "))",
                          name, first, second);
}

static char *
dup_action (const char *name,
            gint64      id)
{
  return g_strdup_printf ("training.%s(int64 %" G_GINT64_FORMAT ")", name, id);
}

/* Of a session, with or without who takes part; to be freed. */
static char *
dup_calendar_action (gint64   id,
                     gboolean people)
{
  return g_strdup_printf ("training.save-calendar((int64 %" G_GINT64_FORMAT ", %s))", id,
                          people ? "true" : "false");
}

/* What of @due presses; %NULL for nothing. To be freed. */
static char *
say_shifts (const AlongDue *due)
{
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (due->n_shifts == 0)
    return NULL;

  day = along_words_day_short (due->first_shift);
  /* Translators: the second is a day: "3 shifts from Fri 5 Mar on need it". */
  words = g_strdup_printf (ngettext ("%u shift on %s needs it", "%u shifts from %s on need it",
                                     due->n_shifts),
                           due->n_shifts, day);

  return g_strconcat (SIGN_WARNING, words, NULL);
}

/* Whether @person has a seat on @shift already, or all are taken. */
static gboolean
is_closed_to (const AlongTrainingFacts *facts,
              AlongShift               *shift,
              AlongPerson              *person)
{
  GPtrArray *seats = along_roster_get_assignments (facts->roster, get_id (shift));
  int n_taken = 0;

  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);

      if (along_assignment_get_person_id (seat) == get_id (person))
        return TRUE;
      n_taken += along_assignment_state_is_there (along_assignment_get_state (seat));
    }

  return n_taken >= along_shift_get_seats (shift);
}

/* The shifts (AlongShift) of the training sessions to which somebody can still be asked; to be
 * unreffed. */
static GPtrArray *
list_coming (const AlongTrainingFacts *facts)
{
  GPtrArray *shifts = along_roster_get_shifts (facts->roster);
  GPtrArray *coming = g_ptr_array_new ();

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      AlongTraining *training = along_roster_get_training (facts->roster, get_id (shift));

      if (training != NULL && along_shift_get_start (shift) > facts->now &&
          along_training_get_state (training) == ALONG_SESSION_PLANNED)
        g_ptr_array_add (coming, shift);
    }

  return coming;
}

/* Lets who is due be asked to those of the sessions on @coming that are of the course. */
static void
add_sessions (AlongMatter              *matter,
              const AlongTrainingFacts *facts,
              const AlongDue           *due,
              GPtrArray                *coming)
{
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (facts->roster));

  for (guint i = 0; i < coming->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (coming, i);
      AlongTraining *training = along_roster_get_training (facts->roster, get_id (shift));
      g_autofree char *day = NULL;
      g_autofree char *label = NULL;

      if (along_training_get_course_id (training) != get_id (due->course) ||
          is_closed_to (facts, shift, due->person))
        continue;

      day = along_words_day_short (along_zone_get_day (zone, along_shift_get_start (shift)));
      /* Translators: to a training session; a day: "Ask to Come on Tue 24 Nov". */
      label = g_strdup_printf (_("Ask to Come on %s"), day);
      along_matter_add_item (matter, label,
                             dup_action_of_two ("ask", get_id (shift), get_id (due->person)));
    }
}

static AlongMatter *
new_due (const AlongTrainingFacts *facts,
         const AlongDue           *due,
         GPtrArray                *coming)
{
  const AlongTrainingSquare square = { due->preparation, TRUE };
  gint64 person_id = get_id (due->person), course_id = get_id (due->course);
  g_autofree char *words = along_training_square_describe (&square);
  AlongMatter *matter;

  matter = along_matter_new (
    due->n_shifts > 0 ? ALONG_TODAY_WARNING : ALONG_TODAY_CALM,
    /* Translators: a person and a course: "Aino: Naloxone". */
    g_strdup_printf (C_ ("training", "%s: %s"),
                     along_entry_get_shown_name (ALONG_ENTRY (due->person)),
                     along_entry_get_name (ALONG_ENTRY (due->course))),
    say_shifts (due),
    g_strdup_printf ("%s\u00a0%s", along_training_square_get_sign (&square), words));
  along_matter_set_button (matter, _("Certificate…"),
                           dup_action_of_two ("certificate", person_id, course_id));
  along_matter_set_action (matter, dup_action_of_two ("certificate", person_id, course_id));
  add_sessions (matter, facts, due, coming);
  along_matter_add_item (matter, C_ ("training", "Plan a Session…"),
                         dup_action_of_two ("plan", course_id, person_id));
  along_matter_add_item (matter, _("Do Without for a While…"),
                         dup_action_of_two ("waive", person_id, course_id));
  along_matter_set_drag (matter, person_id);

  return matter;
}

static GPtrArray *
list_due (const AlongTrainingFacts *facts,
          gboolean                  all)
{
  GPtrArray *matters = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) coming = list_coming (facts);

  for (guint i = 0; i < facts->dues->len; i++)
    {
      const AlongDue *due = &g_array_index (facts->dues, AlongDue, i);

      if (all || along_due_is_urgent (due))
        g_ptr_array_add (matters, new_due (facts, due, coming));
    }

  return matters;
}

GPtrArray *
along_training_list_due (const AlongTrainingFacts *facts)
{
  g_return_val_if_fail (facts != NULL, NULL);

  return list_due (facts, TRUE);
}

GPtrArray *
along_training_list_urgent (const AlongTrainingFacts *facts)
{
  g_return_val_if_fail (facts != NULL, NULL);

  return list_due (facts, FALSE);
}

/* "Harbour. The nurses. 5 of 8 places taken."; to be freed. */
static char *
say_session (const AlongTrainingFacts *facts,
             AlongShift               *shift,
             AlongTraining            *training)
{
  AlongDirectory *directory = along_roster_get_directory (facts->roster);
  AlongPlace *place = along_directory_get_place (directory, along_shift_get_place_id (shift));
  GPtrArray *seats = along_roster_get_assignments (facts->roster, get_id (shift));
  GString *text = g_string_new (NULL);
  int n_taken = 0;

  for (guint i = 0; i < seats->len; i++)
    n_taken +=
      along_assignment_state_is_there (along_assignment_get_state (g_ptr_array_index (seats, i)));

  /* Translators: of the places in a course. */
  g_string_append_printf (text, _("%d of %d places taken"), n_taken,
                          along_shift_get_seats (shift));
  if (place != NULL)
    g_string_append_printf (text, "\n%s", along_entry_get_name (ALONG_ENTRY (place)));
  if (*along_training_get_trainers (training) != '\0')
    g_string_append_printf (text, "\n%s", along_training_get_trainers (training));

  return g_string_free (text, FALSE);
}

static AlongMatter *
new_session (const AlongTrainingFacts *facts,
             AlongShift               *shift,
             AlongTraining            *training)
{
  AlongDirectory *directory = along_roster_get_directory (facts->roster);
  AlongZone *zone = along_directory_get_zone (directory);
  AlongCourse *course =
    along_directory_get_course (directory, along_training_get_course_id (training));
  AlongSessionState session_state = along_training_get_state (training);
  gboolean begun = along_shift_get_start (shift) <= facts->now;
  gboolean open = session_state == ALONG_SESSION_PLANNED;
  gint64 id = get_id (shift);
  g_autofree char *day = along_words_day_short (
    along_zone_get_day (zone, along_shift_get_start (shift)));
  g_autofree char *times = along_words_span (zone, facts->clock, along_shift_get_span (shift));
  char *mark = NULL;
  AlongMatter *matter;

  if (open && begun)
    mark = g_strconcat (SIGN_WARNING, _("Enter who was there"), NULL);
  else if (session_state == ALONG_SESSION_HELD)
    mark = g_strconcat (SIGN_DONE, along_words_value (ALONG_TYPE_SESSION_STATE, session_state),
                        NULL);
  else if (!open)
    mark = g_strdup (along_words_value (ALONG_TYPE_SESSION_STATE, (int) session_state));

  matter = along_matter_new (
    open && begun ? ALONG_TODAY_WARNING : ALONG_TODAY_CALM,
    /* Translators: a course, a day and its times: "Naloxone, Tue 24 Nov 10:00–11:30". */
    g_strdup_printf (C_ ("training", "%s, %s %s"), along_entry_get_name (ALONG_ENTRY (course)), day,
                     times),
    mark, say_session (facts, shift, training));
  if (begun && session_state != ALONG_SESSION_CANCELLED)
    along_matter_set_button (matter, _("Attendance…"), dup_action ("attend", id));
  along_matter_set_action (matter, dup_action (begun && open ? "attend" : "open", id));
  along_matter_add_item (matter, _("Open the Shift…"), dup_action ("open", id));
  along_matter_add_item (matter, _("Save for Calendars…"), dup_calendar_action (id, FALSE));
  along_matter_add_item (matter, _("Save for Calendars, With Names…"),
                         dup_calendar_action (id, TRUE));
  if (session_state == ALONG_SESSION_HELD)
    along_matter_add_item (matter, _("Print Certificates…"),
                           dup_action ("print-certificates", id));
  if (open && !begun)
    along_matter_add_item (matter, _("Invite by Mail…"), dup_action ("invite", id));
  if (open && !begun)
    along_matter_set_drop (matter, g_strdup ("training.ask"), id);
  if (open)
    along_matter_add_item (matter, C_ ("training", "Cancel the Session"),
                           dup_action ("cancel", id));

  return matter;
}

/* The sessions of which @open is so. */
static GPtrArray *
list_sessions (const AlongTrainingFacts *facts,
               gboolean                  open)
{
  GPtrArray *shifts = along_roster_get_shifts (facts->roster);
  GPtrArray *matters = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, open ? i : shifts->len - 1 - i);
      AlongTraining *training = along_roster_get_training (facts->roster, get_id (shift));

      if (training != NULL &&
          (along_training_get_state (training) == ALONG_SESSION_PLANNED) == open)
        g_ptr_array_add (matters, new_session (facts, shift, training));
    }

  return matters;
}

GPtrArray *
along_training_list_coming (const AlongTrainingFacts *facts)
{
  GPtrArray *matters;
  g_autoptr (GPtrArray) coming = NULL;

  g_return_val_if_fail (facts != NULL, NULL);

  matters = g_ptr_array_new_with_free_func (g_object_unref);
  coming = list_coming (facts);
  for (guint i = 0; i < coming->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (coming, i);

      g_ptr_array_add (matters, new_session (facts, shift, along_roster_get_training (
                                                             facts->roster, get_id (shift))));
    }

  return matters;
}

GPtrArray *
along_training_list_planned (const AlongTrainingFacts *facts)
{
  g_return_val_if_fail (facts != NULL, NULL);

  return list_sessions (facts, TRUE);
}

GPtrArray *
along_training_list_past (const AlongTrainingFacts *facts)
{
  g_return_val_if_fail (facts != NULL, NULL);

  return list_sessions (facts, FALSE);
}

GPtrArray *
along_training_list_new_peers (AlongDirectory *directory,
                               AlongLearned   *learned,
                               AlongDay        today)
{
  GPtrArray *matters;
  GListModel *peers;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (learned != NULL, NULL);

  matters = g_ptr_array_new_with_free_func (g_object_unref);
  peers = along_directory_get_peers (directory);
  for (guint i = 0; i < g_list_model_get_n_items (peers); i++)
    {
      g_autoptr (AlongPeer) peer = g_list_model_get_item (peers, i);
      g_autoptr (GArray) items = NULL;
      AlongMatter *matter;

      if (along_peer_get_status (peer) != ALONG_PEER_STATUS_ORIENTATION ||
          along_entry_is_archived (ALONG_ENTRY (peer)))
        continue;

      items = along_growth_list_orientation (directory, learned, peer, today);
      matter = along_matter_new (ALONG_TODAY_CALM,
                                 g_strdup (along_entry_get_shown_name (ALONG_ENTRY (peer))), NULL,
                                 along_growth_words_progress (items));
      along_matter_set_button (matter, C_ ("training", "Orientation…"),
                               dup_action ("growth", get_id (peer)));
      along_matter_set_action (matter, dup_action ("growth", get_id (peer)));
      g_ptr_array_add (matters, matter);
    }

  return matters;
}

/* What @requirement is for; to be freed. */
static char *
say_need (AlongDirectory   *directory,
          AlongRequirement *requirement)
{
  AlongEntry *entry = NULL;

  switch (along_requirement_get_scope (requirement))
    {
    case ALONG_REQUIREMENT_ROLE:
      return along_words_flags (ALONG_TYPE_ROLES, along_requirement_get_roles (requirement));
    case ALONG_REQUIREMENT_SHIFT_TYPE:
      entry = (AlongEntry *) along_directory_get_shift_type (
        directory, along_requirement_get_shift_type_id (requirement));
      break;
    case ALONG_REQUIREMENT_PLACE:
      entry = (AlongEntry *) along_directory_get_place (
        directory, along_requirement_get_place_id (requirement));
      break;
    case ALONG_REQUIREMENT_ALONE:
    default:
      return g_strdup (
        along_words_value (ALONG_TYPE_REQUIREMENT_SCOPE, ALONG_REQUIREMENT_ALONE));
    }

  return g_strdup (entry != NULL ? along_entry_get_name (entry) : "");
}

/* "Workshop, valid for 24 months", and what needs it; to be freed. */
static char *
say_course (AlongDirectory *directory,
            AlongCourse    *course)
{
  GPtrArray *requirements = along_directory_get_about (directory, get_id (course));
  g_autofree char *day = NULL;
  GString *text = g_string_new (
    along_words_value (ALONG_TYPE_COURSE_KIND, (int) along_course_get_kind (course)));

  if (along_course_get_validity (course) == ALONG_VALIDITY_MONTHS)
    {
      int months = along_course_get_months (course);

      g_string_append (text, C_ ("list", ", "));
      g_string_append_printf (text, ngettext ("valid for %d month", "valid for %d months",
                                              (gulong) months),
                              months);
    }
  else if (along_course_get_validity (course) == ALONG_VALIDITY_UNTIL)
    {
      day = along_words_date (along_course_get_until (course));
      g_string_append (text, C_ ("list", ", "));
      /* Translators: of the certificates of a course; a date. */
      g_string_append_printf (text, _("valid until %s"), day);
    }

  for (guint i = 0; i < requirements->len; i++)
    {
      g_autofree char *need = say_need (directory, g_ptr_array_index (requirements, i));

      /* Translators: before what a course is needed for. */
      g_string_append (text, i == 0 ? _("\nNeeded for: ") : C_ ("list", ", "));
      g_string_append (text, need);
    }

  return g_string_free (text, FALSE);
}

GPtrArray *
along_training_list_courses (AlongDirectory *directory)
{
  GPtrArray *matters;
  GListModel *courses;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  matters = g_ptr_array_new_with_free_func (g_object_unref);
  courses = along_directory_get_courses (directory);
  for (guint i = 0; i < g_list_model_get_n_items (courses); i++)
    {
      g_autoptr (AlongCourse) course = g_list_model_get_item (courses, i);
      gboolean archived = along_entry_is_archived (ALONG_ENTRY (course));
      AlongMatter *matter = along_matter_new (
        ALONG_TODAY_CALM, g_strdup (along_entry_get_name (ALONG_ENTRY (course))),
        archived ? g_strdup (_("Archived")) : NULL, say_course (directory, course));

      along_matter_set_action (matter, dup_action ("edit-course", get_id (course)));
      if (!archived)
        along_matter_set_button (matter, C_ ("training", "Plan a Session…"),
                                 dup_action_of_two ("plan", get_id (course), 0));
      along_matter_add_item (matter, archived ? _("Restore") : _("Archive"),
                             dup_action (archived ? "restore-course" : "archive-course",
                                         get_id (course)));
      g_ptr_array_add (matters, matter);
    }

  return matters;
}
