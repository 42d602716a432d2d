/* along-touched-list.c — which coming shifts somebody has, and how they are listed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-touched-list.h"

#include "rules/along-shift-words.h"

/* Further ahead nobody plans a shift; who is away for good is not read about for years. */
#define MOST_DAYS 400

AlongSpan
along_touched_list_limit (AlongSession *session,
                          AlongSpan     span)
{
  AlongZone *zone;
  AlongDay first;
  AlongSpan planned;

  g_return_val_if_fail (ALONG_IS_SESSION (session), span);

  zone = along_session_get_zone (session);
  first = along_zone_get_day (zone, MAX (span.start, along_session_get_now (session)));
  planned = along_zone_days_span (zone, first, MOST_DAYS);
  planned.start = MAX (planned.start, span.start);
  planned.end = MAX (planned.start, MIN (planned.end, span.end));

  return planned;
}

static AlongShift *
get_shift (AlongRoster     *roster,
           AlongAssignment *assignment)
{
  return along_roster_get_shift (roster, along_assignment_get_shift_id (assignment));
}

/* Who was stood down or is done comes no more to a shift that is still going on. */
static gboolean
may_be_there (AlongAssignment *assignment)
{
  AlongAssignmentState state = along_assignment_get_state (assignment);

  return state == ALONG_ASSIGNMENT_PROPOSED || state == ALONG_ASSIGNMENT_ACCEPTED ||
         state == ALONG_ASSIGNMENT_CHECKED_IN;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b,
                gpointer      roster)
{
  gint64 of_a = along_shift_get_start (get_shift (roster, *(AlongAssignment *const *) a));
  gint64 of_b = along_shift_get_start (get_shift (roster, *(AlongAssignment *const *) b));

  return of_a < of_b ? -1 : of_a > of_b;
}

GPtrArray *
along_touched_list_find (AlongSession *session,
                         AlongRoster  *roster,
                         gint64        person_id)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *assignments;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  assignments = along_roster_get_person_assignments (roster, person_id);
  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      AlongShift *shift = get_shift (roster, assignment);

      if (along_span_overlaps (along_roster_get_span (roster), along_shift_get_span (shift)) &&
          along_shift_get_end (shift) > along_session_get_now (session) &&
          may_be_there (assignment))
        g_ptr_array_add (touched, g_object_ref (assignment));
    }
  g_ptr_array_sort_with_data (touched, compare_starts, roster);

  return g_steal_pointer (&touched);
}

char *
along_touched_list_describe (AlongSession *session,
                             AlongRoster  *roster,
                             GPtrArray    *assignments)
{
  g_autoptr (GString) names = g_string_new (NULL);

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  for (guint i = 0; i < assignments->len; i++)
    {
      g_autofree char *name = along_shift_words_name (
        along_roster_get_directory (roster),
        get_shift (roster, g_ptr_array_index (assignments, i)), along_session_get_clock (session));

      g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "", name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}
