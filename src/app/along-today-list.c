/* along-today-list.c — what a coordinator has to know of a day, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-today-list.h"

#include <glib/gi18n-lib.h>

#include "app/along-roster-lines.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "rules/along-shift-words.h"

#define SIGN_OVERDUE "!\u00a0"
#define SIGN_OPEN "○\u00a0"

/* A number is read from left to right in every language. */
#define ISOLATED "\u2066%s\u2069"

typedef struct
{
  const AlongDayView *view;
  AlongDirectory *directory;
  AlongZone *zone;
  AlongClock clock;
  gint64 now;
  GPtrArray *items;
} Making;

/* "08:00", or of another day "Mon 23 Nov 22:00"; to be freed. */
static char *
say_when (Making *making,
          gint64  utc)
{
  return along_words_when (making->zone, making->clock, utc, making->now);
}

static AlongShift *
get_shift (Making          *making,
           AlongAssignment *assignment)
{
  return along_roster_get_shift (making->view->roster, along_assignment_get_shift_id (assignment));
}

/* "Outreach at Harbour, 08:00–12:00", or of another day with that; to be freed. */
static char *
name_shift (Making     *making,
            AlongShift *shift)
{
  AlongSpan span = along_shift_get_span (shift);
  g_autofree char *name = NULL;
  g_autofree char *times = NULL;

  if (along_zone_get_day (making->zone, span.start) !=
      along_zone_get_day (making->zone, making->now))
    return along_shift_words_name (making->directory, shift, making->clock);

  name = along_roster_dup_shift_name (making->view->roster, shift);
  times = along_words_span (making->zone, making->clock, span);
  /* Translators: a shift, and its day and times: "Outreach at Harbour, Tue 24 Nov 08:00–12:00". */
  return g_strdup_printf (C_ ("shift", "%s, %s"), name, times);
}

/* Whether @other is with whoever is on the same shift: who is back is no company any more while the
 * shift goes on. */
static gboolean
is_there_now (Making          *making,
              AlongAssignment *other)
{
  AlongAssignmentState state = along_assignment_get_state (other);

  return along_assignment_state_is_there (state) &&
         (state != ALONG_ASSIGNMENT_DONE ||
          along_shift_get_end (get_shift (making, other)) <= making->now) &&
         !along_rules_is_missing (making->view->roster, other,
                                  along_zone_get_day (making->zone, making->now));
}

/* "With Ville, Noor": the others who have a seat on the shift or, of somebody who is out, are out
 * as well; %NULL for nobody. To be freed. */
static char *
say_company (Making          *making,
             AlongAssignment *assignment)
{
  gboolean out = along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_CHECKED_IN;
  GPtrArray *others = along_roster_get_assignments (making->view->roster,
                                                    along_assignment_get_shift_id (assignment));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < others->len; i++)
    {
      AlongAssignment *other = g_ptr_array_index (others, i);
      AlongAssignmentState state = along_assignment_get_state (other);
      AlongPerson *person = along_directory_get_person (making->directory,
                                                        along_assignment_get_person_id (other));

      if (other == assignment || person == NULL || !is_there_now (making, other) ||
          (out && state != ALONG_ASSIGNMENT_CHECKED_IN))
        continue;

      if (names->len > 0)
        g_string_append (names, C_ ("list", ", "));
      g_string_append (names, along_entry_get_shown_name (ALONG_ENTRY (person)));
    }

  /* Translators: the names of those who are on a shift besides: "With Ville, Noor". */
  return names->len > 0 ? g_strdup_printf (_("With %s"), names->str) : NULL;
}

/* The lines that are there, each taken over, one below the other; to be freed. */
static char *
take_lines (char *first,
            char *second,
            char *third)
{
  char *const lines[] = { first, second, third };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (lines[i] != NULL && text->len > 0)
        g_string_append_c (text, '\n');
      if (lines[i] != NULL)
        g_string_append (text, lines[i]);
      g_free (lines[i]);
    }

  return g_string_free (text, FALSE);
}

static char *
say_overdue (Making          *making,
             AlongAssignment *assignment)
{
  g_autofree char *due = say_when (making, along_assignment_get_due_back_at (assignment));

  g_autofree char *words = NULL;

  /* Translators: a time, or a day and a time. */
  words = g_strdup_printf (_("Overdue: was due back at %s"), due);

  return g_strconcat (SIGN_OVERDUE, words, NULL);
}

/* "Out since 08:05, due back at 12:00"; nothing where it is not known since when. To be freed. */
static char *
say_out (Making          *making,
         AlongAssignment *assignment)
{
  g_autofree char *since = say_when (making, along_assignment_get_checked_in_at (assignment));
  g_autofree char *due = NULL;

  if (along_assignment_get_checked_in_at (assignment) == 0)
    return NULL;

  if (along_assignment_get_due_back_at (assignment) == 0 ||
      along_assignment_is_overdue (assignment, making->now))
    /* Translators: a time, or a day and a time. */
    return g_strdup_printf (_("Out since %s"), since);

  due = say_when (making, along_assignment_get_due_back_at (assignment));
  /* Translators: twice a time, or a day and a time. */
  return g_strdup_printf (_("Out since %s, due back at %s"), since, due);
}

static gboolean
has_begun (Making     *making,
           AlongShift *shift)
{
  return along_shift_get_start (shift) <= making->now;
}

/* The number of @person, or that there is none; to be freed. */
static char *
say_phone (AlongPerson *person)
{
  const char *phone = along_person_get_phone (person);

  return *phone != '\0' ? g_strdup_printf (ISOLATED, phone) : g_strdup (_("No phone number"));
}

static void
add_out (Making          *making,
         AlongAssignment *assignment)
{
  gboolean overdue = along_assignment_is_overdue (assignment, making->now);
  gboolean adjusted = along_assignment_get_fit (assignment) == ALONG_FIT_ADJUSTED;
  AlongShift *shift = get_shift (making, assignment);
  AlongPerson *person = along_directory_get_person (making->directory,
                                                    along_assignment_get_person_id (assignment));
  char *company = say_company (making, assignment);
  /* Alone on a shift that is planned for more is not how it was meant. */
  gboolean alone = company == NULL && along_shift_get_seats (shift) > 1;
  char *lines = take_lines (say_out (making, assignment),
                            adjusted ? g_strdup (_("Adjusted duties")) : NULL,
                            name_shift (making, shift));
  char *mark = NULL;

  if (overdue || alone)
    mark = take_lines (overdue ? say_overdue (making, assignment) : NULL,
                       /* Translators: of somebody whose partner is not there. */
                       alone ? g_strconcat (SIGN_OVERDUE, _("Out alone"), NULL) : NULL, NULL);

  g_ptr_array_add (
    making->items,
    along_today_item_new (
      ALONG_TODAY_OUT, assignment, shift, has_begun (making, shift),
      overdue ? ALONG_TODAY_OVERDUE : alone ? ALONG_TODAY_WARNING : ALONG_TODAY_CALM,
      along_roster_lines_name_person (making->view->roster, assignment), mark,
      take_lines (lines, company, NULL),
      overdue && person != NULL ? say_phone (person) : NULL));
}

/* Somebody who is not out, with @mark. */
static void
add_seat (Making            *making,
          AlongTodaySection  section,
          AlongAssignment   *assignment,
          AlongTodayUrgency  urgency,
          char              *mark)
{
  AlongShift *shift = get_shift (making, assignment);

  g_ptr_array_add (
    making->items,
    along_today_item_new (
      section, assignment, shift, has_begun (making, shift), urgency,
      along_roster_lines_name_person (making->view->roster, assignment), mark,
      take_lines (name_shift (making, shift), say_company (making, assignment), NULL), NULL));
}

static void
add_expected (Making          *making,
              AlongAssignment *assignment)
{
  AlongShift *shift = get_shift (making, assignment);
  gboolean late = along_shift_get_start (shift) < making->now;
  g_autofree char *mark = NULL;

  if (late)
    {
      g_autofree char *start = say_when (making, along_shift_get_start (shift));

      /* Translators: of somebody on a shift that began at this time, or day and time. */
      mark = g_strdup_printf (_("Began at %s, not checked in"), start);
    }
  else if (along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_PROPOSED)
    {
      mark = g_strdup (_("Proposed, not agreed yet"));
    }

  add_seat (making, ALONG_TODAY_EXPECTED, assignment, late ? ALONG_TODAY_WARNING : ALONG_TODAY_CALM,
            g_steal_pointer (&mark));
}

static void
add_unseen (Making          *making,
            AlongAssignment *assignment)
{
  AlongShift *shift = get_shift (making, assignment);
  AlongAssignmentState state = along_assignment_get_state (assignment);
  gboolean missed = state == ALONG_ASSIGNMENT_MISSED;
  g_autofree char *mark = NULL;

  if (missed)
    {
      mark = g_strdup (along_words_value (ALONG_TYPE_ASSIGNMENT_STATE, (int) state));
    }
  else
    {
      g_autofree char *end = say_when (making, along_shift_get_end (shift));

      /* Translators: of somebody on a shift that ended at this time, or day and time. */
      mark = g_strdup_printf (_("Ended at %s, not checked in"), end);
    }

  add_seat (making, ALONG_TODAY_UNSEEN, assignment, missed ? ALONG_TODAY_CALM : ALONG_TODAY_WARNING,
            g_steal_pointer (&mark));
}

static void
add_gap (Making            *making,
         const AlongDayGap *gap)
{
  g_autofree char *open = along_words_open (gap->n_open);
  char *lacks = NULL;

  for (guint i = 0; i < gap->lacks->len; i++)
    lacks = take_lines (lacks,
                        along_finding_describe_named (g_ptr_array_index (gap->lacks, i),
                                                      making->view->roster, gap->shift,
                                                      making->clock),
                        NULL);

  g_ptr_array_add (making->items,
                   along_today_item_new (
                     ALONG_TODAY_GAPS, NULL, gap->shift, has_begun (making, gap->shift),
                     ALONG_TODAY_WARNING, name_shift (making, gap->shift),
                     gap->n_open > 0 ? g_strconcat (SIGN_OPEN, open, NULL) : NULL, lacks, NULL));
}

static void
add_call (Making             *making,
          const AlongDayCall *call)
{
  char *lines = NULL;

  for (guint i = 0; i < call->shifts->len; i++)
    {
      g_autofree char *shift = name_shift (making, g_ptr_array_index (call->shifts, i));

      /* Translators: the shift during which somebody can be called. */
      lines = take_lines (lines, g_strdup_printf (_("On duty: %s"), shift), NULL);
    }

  g_ptr_array_add (
    making->items,
    along_today_item_new (ALONG_TODAY_CALLS, NULL, NULL, FALSE,
                          call->overdue != NULL ? ALONG_TODAY_OVERDUE : ALONG_TODAY_CALM,
                          g_strdup (along_entry_get_shown_name (ALONG_ENTRY (call->person))),
                          call->overdue != NULL ? say_overdue (making, call->overdue) : NULL, lines,
                          say_phone (call->person)));
}

static void
add_change (Making                 *making,
            const AlongShiftChange *change)
{
  g_ptr_array_add (
    making->items,
    along_today_item_new (
      ALONG_TODAY_CHANGES, NULL, NULL, FALSE, ALONG_TODAY_CALM,
      along_shift_words_changed (change, making->view->roster, making->clock), NULL,
      along_shift_words_changes (change, making->view->roster, making->clock), NULL));
}

GPtrArray *
along_today_list_new (const AlongDayView *view,
                      AlongTodaySection   section,
                      AlongClock          clock,
                      gint64              now)
{
  Making making = { .view = view, .clock = clock, .now = now };

  g_return_val_if_fail (view != NULL, NULL);

  making.directory = along_roster_get_directory (view->roster);
  making.zone = along_directory_get_zone (making.directory);
  making.items = g_ptr_array_new_with_free_func (g_object_unref);

  switch (section)
    {
    case ALONG_TODAY_OUT:
      for (guint i = 0; i < view->out->len; i++)
        add_out (&making, g_ptr_array_index (view->out, i));
      break;
    case ALONG_TODAY_EXPECTED:
      for (guint i = 0; i < view->expected->len; i++)
        add_expected (&making, g_ptr_array_index (view->expected, i));
      break;
    case ALONG_TODAY_UNSEEN:
      for (guint i = 0; i < view->unseen->len; i++)
        add_unseen (&making, g_ptr_array_index (view->unseen, i));
      break;
    case ALONG_TODAY_CALLS:
      for (guint i = 0; i < view->calls->len; i++)
        add_call (&making, g_ptr_array_index (view->calls, i));
      break;
    case ALONG_TODAY_GAPS:
      for (guint i = 0; i < view->gaps->len; i++)
        add_gap (&making, g_ptr_array_index (view->gaps, i));
      break;
    case ALONG_TODAY_CHANGES:
      for (guint i = 0; i < view->changes->len; i++)
        add_change (&making, g_ptr_array_index (view->changes, i));
      break;
    case ALONG_TODAY_N_SECTIONS:
    default:
      g_return_val_if_reached (NULL);
    }

  return making.items;
}
