/* along-day-view.c — what a coordinator has to know of a day: who is out, what comes, what is open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-day-view.h"

typedef struct
{
  AlongDayView *view;
  gint64 now;
  AlongDay today;
  AlongSpan ahead;
  AlongSpan day;
  AlongSpan rest; /* of today */
  gint64 first; /* second of the days that it is asked for who came */
} Making;

static void
free_gap (AlongDayGap *gap)
{
  g_ptr_array_unref (gap->lacks);
  g_free (gap);
}

static void
free_call (AlongDayCall *call)
{
  g_ptr_array_unref (call->shifts);
  g_free (call);
}

static GPtrArray *
get_seats (Making     *making,
           AlongShift *shift)
{
  return along_roster_get_assignments (making->view->roster,
                                       along_record_get_id (ALONG_RECORD (shift)));
}

static AlongSupervision *
get_session (Making     *making,
             AlongShift *shift)
{
  return along_roster_get_supervision (making->view->roster,
                                       along_record_get_id (ALONG_RECORD (shift)));
}

static gboolean
has_checked_in (Making     *making,
                AlongShift *shift)
{
  GPtrArray *seats = get_seats (making, shift);

  for (guint i = 0; i < seats->len; i++)
    if (along_assignment_get_state (g_ptr_array_index (seats, i)) == ALONG_ASSIGNMENT_CHECKED_IN)
      return TRUE;

  return FALSE;
}

/* Whether somebody went out for @shift and is not back: to a session nobody goes out. */
static gboolean
has_out (Making     *making,
         AlongShift *shift)
{
  return get_session (making, shift) == NULL && has_checked_in (making, shift);
}

static gboolean
is_expected (Making          *making,
             AlongAssignment *assignment)
{
  return along_rules_is_expected (making->view->roster, assignment, making->today);
}

/* Whether nothing can be said any more of whoever was on a shift of the day when @utc was. */
static gboolean
is_closed (Making *making,
           gint64  utc)
{
  AlongDirectory *directory = along_roster_get_directory (making->view->roster);
  AlongPublication *publication = along_directory_get_publication (
    directory, along_zone_get_day (along_directory_get_zone (directory), utc));

  return publication != NULL &&
         along_publication_get_state (publication) == ALONG_PUBLICATION_CLOSED;
}

static gboolean
is_unseen (Making          *making,
           AlongAssignment *assignment,
           AlongSpan        span)
{
  if (along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_MISSED)
    return along_span_overlaps (span, making->day);

  return span.end <= making->now && span.end > making->first &&
         is_expected (making, assignment) && !is_closed (making, span.start);
}

/* Whether @shift is a session that runs, or of which it is asked what became of it. */
static gboolean
is_running_session (Making     *making,
                    AlongShift *shift)
{
  AlongSupervision *session = get_session (making, shift);
  AlongSpan span = along_shift_get_span (shift);

  return session != NULL && along_supervision_get_state (session) == ALONG_SESSION_PLANNED &&
         (span.start <= making->now || has_checked_in (making, shift)) &&
         span.end > making->first &&
         (span.end > making->now || !is_closed (making, span.start));
}

static void
add_seats (Making     *making,
           AlongShift *shift)
{
  GPtrArray *seats = get_seats (making, shift);
  AlongSpan span = along_shift_get_span (shift);
  gboolean is_of_today = along_span_overlaps (span, making->rest);
  gboolean goes_out = get_session (making, shift) == NULL;

  if (is_running_session (making, shift))
    {
      g_ptr_array_add (making->view->sessions, shift);
      return;
    }

  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (seats, i);

      if (along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_CHECKED_IN && goes_out)
        g_ptr_array_add (making->view->out, assignment);
      else if (is_of_today && is_expected (making, assignment))
        g_ptr_array_add (making->view->expected, assignment);
      else if (is_unseen (making, assignment, span))
        g_ptr_array_add (making->view->unseen, assignment);
    }
}

static void
add_gap (Making     *making,
         AlongShift *shift)
{
  g_autoptr (GPtrArray) lacks = NULL;
  AlongDayGap *gap;
  int n_open;

  if (!along_span_overlaps (along_shift_get_span (shift), making->ahead))
    return;

  lacks = along_rules_find_standing (making->view->roster, shift, making->today);
  n_open = along_rules_count_open (making->view->roster, shift, making->today);
  if (n_open == 0 && lacks->len == 0)
    return;

  gap = g_new (AlongDayGap, 1);
  *gap = (AlongDayGap) { shift, n_open, g_steal_pointer (&lacks) };
  g_ptr_array_add (making->view->gaps, gap);
}

/* What is there to call @person_id for; %NULL for nobody who is known. */
static AlongDayCall *
get_call (Making *making,
          gint64  person_id)
{
  AlongPerson *person = along_directory_get_person (
    along_roster_get_directory (making->view->roster), person_id);
  AlongDayCall *call;

  for (guint i = 0; i < making->view->calls->len; i++)
    {
      call = g_ptr_array_index (making->view->calls, i);
      if (call->person == person)
        return call;
    }

  if (person == NULL)
    return NULL;

  call = g_new0 (AlongDayCall, 1);
  call->person = person;
  call->shifts = g_ptr_array_new ();
  g_ptr_array_add (making->view->calls, call);

  return call;
}

static void
add_overdue (Making          *making,
             AlongAssignment *assignment)
{
  AlongDayCall *call;

  if (!along_assignment_is_overdue (assignment, making->now))
    return;

  call = get_call (making, along_assignment_get_person_id (assignment));
  if (call != NULL)
    call->overdue = assignment;
}

static void
add_on_duty (Making     *making,
             AlongShift *shift)
{
  gint64 person_id = along_shift_get_on_duty_id (shift);
  g_autofree AlongFinding *absence = NULL;
  AlongDayCall *call;

  if (!along_span_overlaps (along_shift_get_span (shift), making->rest) &&
      !has_out (making, shift))
    return;

  absence = along_rules_find_absence (making->view->roster, shift, person_id, making->today);
  call = absence == NULL ? get_call (making, person_id) : NULL;
  if (call != NULL)
    g_ptr_array_add (call->shifts, shift);
}

/* Whether it is about a day from today on, as it is or as it was. */
static gboolean
is_of_now (const AlongShiftChange *change,
           gint64                  midnight)
{
  return (change->shift != NULL && along_shift_get_end (change->shift) > midnight) ||
         (change->published != NULL && along_published_get_span (change->published).end > midnight);
}

static void
add_changes (Making *making,
             gint64  midnight)
{
  g_autoptr (GPtrArray) changes =
    along_change_list_new (making->view->roster, making->today);
  guint i = 0;

  while (i < changes->len)
    if (is_of_now (g_ptr_array_index (changes, i), midnight))
      i++;
    else
      g_ptr_array_remove_index (changes, i);

  making->view->changes = g_steal_pointer (&changes);
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  gint64 due_a = along_assignment_get_due_back_at (*(AlongAssignment *const *) a);
  gint64 due_b = along_assignment_get_due_back_at (*(AlongAssignment *const *) b);

  if (due_a == 0 || due_b == 0)
    return (due_a == 0) - (due_b == 0);

  return (int) CLAMP (due_a - due_b, -1, 1);
}

AlongDayView *
along_day_view_new (AlongRoster *roster,
                    gint64       now)
{
  Making making = { .now = now };
  GPtrArray *shifts;
  AlongDayView *self;
  AlongZone *zone;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  zone = along_directory_get_zone (along_roster_get_directory (roster));
  making.today = along_zone_get_day (zone, now);
  making.day = along_zone_day_span (zone, making.today);
  making.rest = ALONG_SPAN_INIT (now, making.day.end);
  making.first = along_zone_day_span (zone, making.today - ALONG_DAY_VIEW_BACK).start;
  making.ahead = ALONG_SPAN_INIT (now, now + ALONG_DAY_VIEW_AHEAD);

  self = making.view = g_new0 (AlongDayView, 1);
  self->roster = g_object_ref (roster);
  self->out = g_ptr_array_new ();
  self->sessions = g_ptr_array_new ();
  self->expected = g_ptr_array_new ();
  self->unseen = g_ptr_array_new ();
  self->gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) free_gap);
  self->calls = g_ptr_array_new_with_free_func ((GDestroyNotify) free_call);

  shifts = along_roster_get_shifts (roster);
  for (guint i = 0; i < shifts->len; i++)
    {
      add_seats (&making, g_ptr_array_index (shifts, i));
      add_gap (&making, g_ptr_array_index (shifts, i));
    }

  g_ptr_array_sort (self->out, compare_due);
  for (guint i = 0; i < self->out->len; i++)
    add_overdue (&making, g_ptr_array_index (self->out, i));
  for (guint i = 0; i < shifts->len; i++)
    add_on_duty (&making, g_ptr_array_index (shifts, i));
  add_changes (&making, making.day.start);

  return self;
}

void
along_day_view_free (AlongDayView *self)
{
  g_ptr_array_unref (self->out);
  g_ptr_array_unref (self->sessions);
  g_ptr_array_unref (self->expected);
  g_ptr_array_unref (self->unseen);
  g_ptr_array_unref (self->gaps);
  g_ptr_array_unref (self->calls);
  g_ptr_array_unref (self->changes);
  g_object_unref (self->roster);
  g_free (self);
}

gboolean
along_day_view_is_early (AlongShift *shift,
                         gint64      now)
{
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), FALSE);

  return along_shift_get_start (shift) - now > ALONG_DAY_VIEW_EARLY;
}
