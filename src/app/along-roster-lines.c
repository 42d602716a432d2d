/* along-roster-lines.c — what a block of the roster says, in lines and as a sentence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-lines.h"

#include <glib/gi18n-lib.h>

#include "app/along-reason-words.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "rules/along-rules.h"
#include "rules/along-shift-words.h"

#define SIGN_OPEN "○"
#define SIGN_CHECKED_IN "●"
#define SIGN_DONE "✓"
#define SIGN_MISSED "✗"
#define SIGN_STOOD_DOWN "–"
#define SIGN_AGAINST "⚠"
#define SIGN_NOTE "✎"
#define SIGN_REASON "§"
#define SIGN_SERIES "↻"
#define SIGN_CHANGED ALONG_WORDS_CHANGED
#define SIGN_OVERDUE "!"

/* A sign and what it belongs to stay on one line. */
#define NO_BREAK "\u00a0"

static const AlongRosterSign signs[] = {
  { SIGN_OPEN, N_("Open slots") },
  { "?", N_("Proposed, not agreed yet") },
  { SIGN_AGAINST, N_("Not coming, or something speaks against it") },
  { SIGN_CHECKED_IN, N_("Checked in") },
  { SIGN_OVERDUE, N_("Out, and past the time to be back") },
  { SIGN_DONE, N_("Done") },
  { SIGN_STOOD_DOWN, N_("Stood down") },
  { SIGN_MISSED, N_("Missed") },
  /* Two letters that are struck out. */
  { "A\u0336b\u0336", N_("Not coming") },
  { SIGN_REASON, N_("With a reason") },
  { SIGN_CHANGED, N_("Not as published") },
  { SIGN_NOTE, N_("There is a note") },
  { SIGN_SERIES, N_("Comes of a template") },
  { "+1", N_("Ends on the next day") },
};

static AlongZone *
get_zone (AlongRosterPlan *plan)
{
  return along_directory_get_zone (
    along_roster_get_directory (along_roster_plan_get_roster (plan)));
}

static void
clear_line (gpointer data)
{
  AlongRosterLine *line = data;

  g_free (line->text);
  g_free (line->brief);
}

static void
take_line (GArray               *lines,
           AlongRosterLineStyle  style,
           char                 *text)
{
  AlongRosterLine line = { style, text, NULL };

  g_array_append_val (lines, line);
}

static const char *
get_name (AlongRoster *roster,
          gint64       person_id)
{
  AlongPerson *person = along_directory_get_person (along_roster_get_directory (roster), person_id);

  return person != NULL ? along_entry_get_shown_name (ALONG_ENTRY (person)) : "";
}

/* The assignment that @assignment stands in for, or %NULL. */
static AlongAssignment *
get_original (AlongRoster     *roster,
              AlongAssignment *assignment)
{
  return along_roster_get_assignment (roster, along_assignment_get_stands_in_for_id (assignment));
}

static gboolean
has_stand_in (AlongRoster     *roster,
              AlongAssignment *original)
{
  GPtrArray *others =
    along_roster_get_assignments (roster, along_assignment_get_shift_id (original));

  for (guint i = 0; i < others->len; i++)
    {
      AlongAssignment *other = g_ptr_array_index (others, i);

      if (along_assignment_get_stands_in_for_id (other) ==
            along_record_get_id (ALONG_RECORD (original)) &&
          along_assignment_state_is_taken (along_assignment_get_state (other)))
        return TRUE;
    }

  return FALSE;
}

/* @name with the sign of @state before it, where the state is worth one. */
static char *
add_sign (AlongAssignmentState  state,
          const char           *name)
{
  switch (state)
    {
    case ALONG_ASSIGNMENT_PROPOSED:
      return along_words_proposed (name);
    case ALONG_ASSIGNMENT_CHECKED_IN:
      return g_strdup_printf (SIGN_CHECKED_IN NO_BREAK "%s", name);
    case ALONG_ASSIGNMENT_DONE:
      return g_strdup_printf (SIGN_DONE NO_BREAK "%s", name);
    case ALONG_ASSIGNMENT_MISSED:
      return g_strdup_printf (SIGN_MISSED NO_BREAK "%s", name);
    case ALONG_ASSIGNMENT_STOOD_DOWN:
      return g_strdup_printf (SIGN_STOOD_DOWN NO_BREAK "%s", name);
    case ALONG_ASSIGNMENT_ACCEPTED:
    case ALONG_ASSIGNMENT_DECLINED:
    case ALONG_ASSIGNMENT_EXCUSED:
    case ALONG_ASSIGNMENT_CANCELLED:
    default:
      return g_strdup (name);
    }
}

/* @words, taken over, with a sign where a reason is kept for @assignment: before them, because a
 * narrow block cuts off what is behind. */
static char *
take_reason_sign (AlongRoster     *roster,
                  AlongAssignment *assignment,
                  char            *words)
{
  g_autofree char *plain = words;

  if (along_roster_get_overrides (roster,
                                  along_record_get_id (ALONG_RECORD (assignment)))->len == 0)
    return g_steal_pointer (&plain);

  return g_strdup_printf (SIGN_REASON NO_BREAK "%s", plain);
}

static AlongRosterLineStyle
get_style (AlongAssignmentState state)
{
  if (!along_assignment_state_is_taken (state))
    return ALONG_ROSTER_LINE_STRUCK;

  return state == ALONG_ASSIGNMENT_STOOD_DOWN ? ALONG_ROSTER_LINE_DIM : ALONG_ROSTER_LINE_PLAIN;
}

/* The line of @assignment, who or what of it is called @name. */
static void
add_assignment (GArray          *lines,
                AlongRosterPlan *plan,
                AlongAssignment *assignment,
                const char      *name)
{
  AlongRoster *roster = along_roster_plan_get_roster (plan);
  AlongAssignmentState state = along_assignment_get_state (assignment);
  g_autofree AlongFinding *absence =
    along_rules_find_missing (roster, assignment, along_roster_plan_get_today (plan));
  AlongRosterLineStyle style = ALONG_ROSTER_LINE_OPEN;
  char *words;

  if (along_assignment_is_overdue (assignment, along_roster_plan_get_now (plan)))
    {
      words = g_strdup_printf (SIGN_OVERDUE NO_BREAK "%s", name);
    }
  else if (absence != NULL)
    {
      words = g_strdup_printf (SIGN_AGAINST NO_BREAK "%s", name);
    }
  else if (along_roster_plan_get_mark (plan, assignment) != NULL)
    {
      g_autofree char *plain = add_sign (state, name);

      words = g_strdup_printf (SIGN_AGAINST NO_BREAK "%s", plain);
    }
  else
    {
      words = add_sign (state, name);
      style = get_style (state);
    }

  take_line (lines, style, take_reason_sign (roster, assignment, words));
}

/* "1 open" with its sign, to be freed. */
static char *
dup_open (int n_open)
{
  g_autofree char *words = along_words_open (n_open);

  return g_strdup_printf (SIGN_OPEN NO_BREAK "%s", words);
}

/* @times with the signs of @item behind it, to be freed. */
static char *
add_signs (AlongRosterPlan       *plan,
           const AlongRosterItem *item,
           const char            *times)
{
  AlongShift *shift = item->shift;
  const char *lacks = along_roster_plan_get_lacks (plan, shift);
  const char *decided = along_roster_plan_get_mark (plan, shift);

  return g_strconcat (times,
                      lacks != NULL ? NO_BREAK SIGN_AGAINST : "",
                      decided != NULL ? NO_BREAK SIGN_REASON : "",
                      item->change != NULL ? NO_BREAK SIGN_CHANGED : "",
                      *along_shift_get_note (shift) != '\0' ? NO_BREAK SIGN_NOTE : "",
                      along_shift_get_slot_id (shift) != 0 ? NO_BREAK SIGN_SERIES : "", NULL);
}

static void
add_times (GArray                *lines,
           AlongRosterPlan       *plan,
           const AlongRosterItem *item)
{
  const char *brief;
  const char *times = along_span_words_get (along_roster_plan_get_span_words (plan),
                                            along_shift_get_span (item->shift), &brief);
  AlongRosterLine line = { ALONG_ROSTER_LINE_TIMES, add_signs (plan, item, times), NULL };

  if (!g_str_equal (brief, times))
    line.brief = add_signs (plan, item, brief);
  g_array_append_val (lines, line);
}

/* "From the template “Usual”", to be freed; %NULL of a shift by itself. */
static char *
dup_template (AlongRoster *roster,
              AlongShift  *shift)
{
  AlongDirectory *directory = along_roster_get_directory (roster);
  AlongSlot *slot = along_directory_get_slot (directory, along_shift_get_slot_id (shift));
  GListModel *templates = along_directory_get_templates (directory);
  guint n_templates = slot != NULL ? g_list_model_get_n_items (templates) : 0;

  for (guint i = 0; i < n_templates; i++)
    {
      g_autoptr (AlongEntry) template = g_list_model_get_item (templates, i);

      if (along_record_get_id (ALONG_RECORD (template)) == along_slot_get_template_id (slot))
        /* Translators: of a shift, the name of the template that it comes of. */
        return g_strdup_printf (_("From the template “%s”"), along_entry_get_name (template));
    }

  return NULL;
}

/* Who is on the shift; those for whom somebody stands in are named by that somebody. */
static void
add_people (GArray          *lines,
            AlongRosterPlan *plan,
            AlongShift      *shift)
{
  AlongRoster *roster = along_roster_plan_get_roster (plan);
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      AlongAssignmentState state = along_assignment_get_state (assignment);
      g_autofree char *name = NULL;

      if (!along_assignment_state_is_taken (state) && has_stand_in (roster, assignment))
        continue;

      name = along_roster_lines_name_person (roster, assignment);
      add_assignment (lines, plan, assignment, name);
    }
}

static void
add_work (GArray                *lines,
          AlongRosterPlan       *plan,
          const AlongRosterItem *item)
{
  AlongDirectory *directory = along_roster_get_directory (along_roster_plan_get_roster (plan));
  AlongShiftType *type =
    along_directory_get_shift_type (directory, along_shift_get_type_id (item->shift));
  AlongPlace *place = along_directory_get_place (directory, along_shift_get_place_id (item->shift));

  if (type != NULL && item->assignment != NULL)
    add_assignment (lines, plan, item->assignment,
                    along_entry_get_name (ALONG_ENTRY (type)));
  else if (type != NULL)
    take_line (lines, ALONG_ROSTER_LINE_PLAIN,
               g_strdup (along_entry_get_name (ALONG_ENTRY (type))));
  if (place != NULL)
    take_line (lines, ALONG_ROSTER_LINE_DIM,
               g_strdup (along_entry_get_name (ALONG_ENTRY (place))));
}

/* Which kind of supervision session the shift is, and what became of it; %NULL for other shifts. To
 * be freed. */
static char *
dup_session (AlongRoster *roster,
             AlongShift  *shift)
{
  AlongSupervision *session =
    along_roster_get_supervision (roster, along_record_get_id (ALONG_RECORD (shift)));
  const char *kind;

  if (session == NULL)
    return NULL;

  kind = along_words_value (ALONG_TYPE_SESSION_KIND, (int) along_supervision_get_kind (session));
  if (along_supervision_get_state (session) == ALONG_SESSION_PLANNED)
    return g_strdup (kind);

  /* Translators: a kind of supervision session and what became of it: "One-to-one (Held)". */
  return g_strdup_printf (
    C_ ("session", "%s (%s)"), kind,
    along_words_value (ALONG_TYPE_SESSION_STATE, (int) along_supervision_get_state (session)));
}

static void
add_session (GArray      *lines,
             AlongRoster *roster,
             AlongShift  *shift)
{
  char *words = dup_session (roster, shift);

  if (words != NULL)
    take_line (lines, ALONG_ROSTER_LINE_DIM, words);
}

static void
add_original (GArray          *lines,
              AlongRoster     *roster,
              AlongAssignment *assignment)
{
  AlongAssignment *original = get_original (roster, assignment);

  if (original == NULL)
    return;

  take_line (lines, ALONG_ROSTER_LINE_DIM,
             /* Translators: a stand-in's shift names who was planned: "for Aino". */
             g_strdup_printf (_("for %s"),
                              get_name (roster, along_assignment_get_person_id (original))));
}

/* "On duty: Maija", to be freed. */
static char *
dup_on_duty (AlongRoster *roster,
             AlongShift  *shift)
{
  gint64 person_id = along_shift_get_on_duty_id (shift);

  /* Translators: the professional who can be called during a shift. */
  return g_strdup_printf (_("On duty: %s"), get_name (roster, person_id));
}

/* Why who is on duty will not be there, to be freed; %NULL when they will. */
static AlongFinding *
find_missing_on_duty (AlongRosterPlan *plan,
                      AlongShift      *shift)
{
  return along_rules_find_absence (along_roster_plan_get_roster (plan), shift,
                                   along_shift_get_on_duty_id (shift),
                                   along_roster_plan_get_today (plan));
}

static void
add_missing_on_duty (GArray          *lines,
                     AlongRosterPlan *plan,
                     AlongShift      *shift)
{
  g_autofree AlongFinding *absence = find_missing_on_duty (plan, shift);

  if (absence != NULL)
    {
      g_autofree char *on_duty = dup_on_duty (along_roster_plan_get_roster (plan), shift);

      take_line (lines, ALONG_ROSTER_LINE_OPEN,
                 g_strdup_printf (SIGN_AGAINST NO_BREAK "%s", on_duty));
    }
}

/* Who it is and what became of it. */
static char *
describe_state (AlongRosterPlan *plan,
                AlongAssignment *assignment)
{
  AlongRoster *roster = along_roster_plan_get_roster (plan);
  AlongClock clock = along_roster_plan_get_clock (plan);
  AlongAssignmentState state = along_assignment_get_state (assignment);
  const char *against = along_roster_plan_get_mark (plan, assignment);
  g_autofree AlongFinding *absence =
    along_rules_find_missing (roster, assignment, along_roster_plan_get_today (plan));
  g_autofree char *words = NULL;
  g_autofree char *name = along_roster_lines_name_person (roster, assignment);

  if (along_assignment_is_overdue (assignment, along_roster_plan_get_now (plan)))
    {
      g_autofree char *due_back =
        along_words_when (get_zone (plan), clock, along_assignment_get_due_back_at (assignment),
                          along_roster_plan_get_now (plan));

      /* Translators: somebody who is out on a shift, and a time, or a day and a time: "Aino (due
       * back at 12:00, not back yet)". */
      return g_strdup_printf (_("%1$s (due back at %2$s, not back yet)"), name, due_back);
    }
  if (absence != NULL)
    {
      g_autofree char *why = along_finding_describe_short (
        absence, roster,
        along_roster_get_shift (roster, along_assignment_get_shift_id (assignment)), clock);

      /* Translators: somebody on a shift, and why they are not coming: "Aino (Away)". */
      return g_strdup_printf (C_ ("cause", "%s (%s)"), name, why);
    }
  if (state == ALONG_ASSIGNMENT_ACCEPTED && against == NULL)
    return g_steal_pointer (&name);
  if (state == ALONG_ASSIGNMENT_ACCEPTED)
    words = g_strdup (against);
  else
    words = g_strjoin (C_ ("list", ", "),
                       along_words_value (ALONG_TYPE_ASSIGNMENT_STATE, (int) state), against, NULL);

  /* Translators: somebody on a shift and what became of it: "Aino (Excused)". */
  return g_strdup_printf (C_ ("assignment", "%s (%s)"), name, words);
}

static char *
describe_assignment (AlongRosterPlan *plan,
                     AlongAssignment *assignment)
{
  g_autofree char *state = describe_state (plan, assignment);
  g_autofree char *reason =
    along_reason_words_describe (along_roster_plan_get_roster (plan), assignment);

  return g_strjoin (C_ ("list", ", "), state, reason, NULL);
}

/* What there was, struck out. */
static void
add_gone (GArray                *lines,
          AlongRosterPlan       *plan,
          const AlongRosterItem *item)
{
  AlongRoster *roster = along_roster_plan_get_roster (plan);
  AlongDirectory *directory = along_roster_get_directory (roster);
  gint64 type_id = along_shift_get_type_id (item->shift);
  g_autofree char *times = along_words_span (get_zone (plan), along_roster_plan_get_clock (plan),
                                             along_shift_get_span (item->shift));
  gboolean by_shift = along_roster_plan_get_by (plan) == ALONG_ROSTER_BY_SHIFT;
  AlongShiftType *type = along_directory_get_shift_type (directory, type_id);
  g_autoptr (GArray) people = along_published_list_coming (item->change->published);

  take_line (lines, ALONG_ROSTER_LINE_STRUCK, g_strconcat (times, NO_BREAK SIGN_CHANGED, NULL));
  take_line (lines, ALONG_ROSTER_LINE_PLAIN,
             along_shift_words_gone (item->change, roster, along_roster_plan_get_clock (plan)));
  for (guint i = 0; by_shift && i < people->len; i++)
    take_line (lines, ALONG_ROSTER_LINE_STRUCK,
               g_strdup (get_name (roster, g_array_index (people, gint64, i))));
  if (!by_shift && type != NULL)
    take_line (lines, ALONG_ROSTER_LINE_STRUCK,
               g_strdup (along_entry_get_name (ALONG_ENTRY (type))));
}

GArray *
along_roster_lines_new (AlongRosterPlan       *plan,
                        const AlongRosterItem *item)
{
  GArray *lines;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (item != NULL, NULL);

  lines = g_array_new (FALSE, FALSE, sizeof (AlongRosterLine));
  g_array_set_clear_func (lines, clear_line);
  if (item->gone)
    {
      add_gone (lines, plan, item);
      return lines;
    }

  add_times (lines, plan, item);
  add_session (lines, along_roster_plan_get_roster (plan), item->shift);

  if (along_roster_plan_get_by (plan) == ALONG_ROSTER_BY_SHIFT)
    add_people (lines, plan, item->shift);
  else
    add_work (lines, plan, item);

  if (item->assignment != NULL)
    add_original (lines, along_roster_plan_get_roster (plan), item->assignment);
  else if (item->n_open > 0)
    take_line (lines, ALONG_ROSTER_LINE_OPEN, dup_open (item->n_open));
  add_missing_on_duty (lines, plan, item->shift);

  return lines;
}

/* Those who were to come when it was published. */
static void
add_published_people (GPtrArray      *parts,
                      AlongRoster    *roster,
                      AlongPublished *published)
{
  g_autoptr (GArray) people = along_published_list_coming (published);

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (parts, g_strdup (get_name (roster, g_array_index (people, gint64, i))));
}

/* All that there is to say of @item, to be freed with its strings. */
static char **
dup_parts (AlongRosterPlan       *plan,
           const AlongRosterItem *item)
{
  AlongRoster *roster = along_roster_plan_get_roster (plan);
  AlongClock clock = along_roster_plan_get_clock (plan);
  AlongZone *zone = get_zone (plan);
  AlongSpan span = along_shift_get_span (item->shift);
  GPtrArray *parts = g_ptr_array_new ();
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (item->shift)));
  g_autofree AlongFinding *absence = find_missing_on_duty (plan, item->shift);
  g_autofree char *template = dup_template (roster, item->shift);
  char *session = dup_session (roster, item->shift);

  g_ptr_array_add (parts, along_roster_dup_shift_name (roster, item->shift));
  if (session != NULL)
    g_ptr_array_add (parts, session);
  g_ptr_array_add (parts, along_roster_lines_name_day (along_zone_get_day (zone, span.start)));
  g_ptr_array_add (parts, along_words_span (zone, clock, span));

  if (item->gone && item->change->shift != NULL)
    {
      g_ptr_array_add (parts, along_shift_words_gone (item->change, roster, clock));
      add_published_people (parts, roster, item->change->published);
    }
  else if (item->change != NULL)
    {
      g_autofree char *changes = along_shift_words_changes (item->change, roster, clock);

      /* Translators: of a shift, what is different from the published roster: "Not as published:
       * Other time, was Tue 24 Nov 09:00–13:00. Aino joins." */
      g_ptr_array_add (parts, g_strdup_printf (_("Not as published: %s"), changes));
    }

  if (item->assignment != NULL)
    g_ptr_array_add (parts, describe_assignment (plan, item->assignment));
  else
    for (guint i = 0; i < assignments->len; i++)
      g_ptr_array_add (parts, describe_assignment (plan, g_ptr_array_index (assignments, i)));

  if (item->n_open > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%d open slot", "%d open slots",
                                                       (gulong) item->n_open),
                                             item->n_open));
  if (!item->gone && along_roster_plan_get_mark (plan, item->shift) != NULL)
    /* Translators: of a shift, what it lacks that was decided when the roster was published:
     * "Published with a reason: Nobody is on duty". */
    g_ptr_array_add (parts, g_strdup_printf (_("Published with a reason: %s"),
                                             along_roster_plan_get_mark (plan, item->shift)));
  if (!item->gone && along_roster_plan_get_lacks (plan, item->shift) != NULL)
    /* Translators: of a shift, what it lacks that nobody has decided yet: "To be decided: Nobody is
     * on duty". */
    g_ptr_array_add (parts, g_strdup_printf (_("To be decided: %s"),
                                             along_roster_plan_get_lacks (plan, item->shift)));
  if (absence != NULL)
    {
      g_autofree char *on_duty = dup_on_duty (roster, item->shift);
      g_autofree char *why = along_finding_describe_short (absence, roster, item->shift, clock);

      g_ptr_array_add (parts, g_strdup_printf (C_ ("cause", "%s (%s)"), on_duty, why));
    }
  if (*along_shift_get_note (item->shift) != '\0')
    g_ptr_array_add (parts, g_strdup (along_shift_get_note (item->shift)));
  if (template != NULL)
    g_ptr_array_add (parts, g_steal_pointer (&template));

  g_ptr_array_add (parts, NULL);

  return (char **) g_ptr_array_free (parts, FALSE);
}

char *
along_roster_lines_describe (AlongRosterPlan       *plan,
                             const AlongRosterItem *item)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (item != NULL, NULL);

  parts = dup_parts (plan, item);

  /* Translators: between the parts of a list: "Listener, Educator". */
  return g_strjoinv (C_ ("list", ", "), parts);
}

char *
along_roster_lines_dup_tooltip (AlongRosterPlan       *plan,
                                const AlongRosterItem *item)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (item != NULL, NULL);

  parts = dup_parts (plan, item);

  return g_strjoinv ("\n", parts);
}

const AlongRosterSign *
along_roster_lines_get_signs (guint *n_signs)
{
  g_return_val_if_fail (n_signs != NULL, NULL);

  *n_signs = G_N_ELEMENTS (signs);
  return signs;
}

char *
along_roster_lines_name_day (AlongDay day)
{
  g_autoptr (GDateTime) date_time = NULL;
  int year, month, day_of_month;

  along_day_get_ymd (day, &year, &month, &day_of_month);
  date_time = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);

  /* Translators: a day of the week shown, "Tuesday 24 November", for g_date_time_format(). */
  return g_date_time_format (date_time, C_ ("date", "%A %-e %B"));
}

char *
along_roster_lines_name_person (AlongRoster     *roster,
                                AlongAssignment *assignment)
{
  AlongAssignment *original = get_original (roster, assignment);
  const char *name = get_name (roster, along_assignment_get_person_id (assignment));

  if (original == NULL)
    return g_strdup (name);

  /* Translators: a stand-in, and the one who was planned: "Ville for Aino". */
  return g_strdup_printf (_("%s for %s"), name,
                          get_name (roster, along_assignment_get_person_id (original)));
}
