/* along-generation.c — the shifts that come of a template, or of a week that is copied
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-generation.h"

#include "model/along-week.h"
#include "rules/along-rules.h"

/* A shift to come, before anybody was asked whether they can. */
typedef struct
{
  AlongShift *shift;
  GArray *person_ids;
} Plan;

struct _AlongGeneration
{
  GObject parent_instance;

  AlongRoster *roster;
  gboolean with_reasons;

  GHashTable *there; /* how many the roster has that no plan has met yet, by what names them */
  GPtrArray *plans;  /* Plan, in the order of time */
  guint n_done;
  GPtrArray *generated;
  gint64 last_id;

  guint n_seats;
  guint n_open;
  guint n_there;
  guint n_left_out;
  guint n_skipped;
};

G_DEFINE_FINAL_TYPE (AlongGeneration, along_generation, G_TYPE_OBJECT)

static void
plan_free (gpointer data)
{
  Plan *plan = data;

  g_object_unref (plan->shift);
  g_array_unref (plan->person_ids);
  g_free (plan);
}

static void
seat_free (gpointer data)
{
  AlongGeneratedSeat *seat = data;

  g_ptr_array_unref (seat->findings);
  g_free (seat);
}

static void
generated_free (gpointer data)
{
  AlongGenerated *generated = data;

  g_object_unref (generated->shift);
  g_ptr_array_unref (generated->seats);
  g_free (generated);
}

static AlongZone *
get_zone (AlongGeneration *self)
{
  return along_directory_get_zone (along_roster_get_directory (self->roster));
}

/* Takes @shift. */
static Plan *
add_plan (AlongGeneration *self,
          AlongShift      *shift)
{
  Plan *plan = g_new0 (Plan, 1);

  plan->shift = shift;
  plan->person_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_add (self->plans, plan);

  return plan;
}

/* What begins at once stays as it was planned. */
static int
compare_plans (gconstpointer a,
               gconstpointer b)
{
  const Plan *of_a = *(const Plan *const *) a;
  const Plan *of_b = *(const Plan *const *) b;

  return (int) CLAMP (along_shift_get_start (of_a->shift) - along_shift_get_start (of_b->shift),
                      -1, 1);
}

/* What tells a shift of a slot from all others, wherever it is now. */
static char *
name_turn (gint64   slot_id,
           AlongDay day)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%d", slot_id, day);
}

/* What two shifts have in common of which one is not made because of the other. */
static char *
name_like (AlongShift *shift)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                          " %" G_GINT64_FORMAT,
                          along_shift_get_start (shift), along_shift_get_end (shift),
                          along_shift_get_type_id (shift), along_shift_get_place_id (shift));
}

static guint
count_there (AlongGeneration *self,
             const char      *name)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->there, name));
}

/* Takes @name. */
static void
set_there (AlongGeneration *self,
           char            *name,
           guint            n_shifts)
{
  g_hash_table_insert (self->there, name, GUINT_TO_POINTER (n_shifts));
}

/* Whether it is in the roster already: each shift there is stands for one. Takes @name. */
static gboolean
is_there (AlongGeneration *self,
          char            *name)
{
  guint n_shifts = count_there (self, name);

  set_there (self, name, n_shifts > 0 ? n_shifts - 1 : 0);
  if (n_shifts == 0)
    return FALSE;

  self->n_there++;
  return TRUE;
}

static gboolean
is_left_out (GPtrArray *about,
             AlongDay   day)
{
  for (guint i = 0; i < about->len; i++)
    if (ALONG_IS_SKIP (g_ptr_array_index (about, i)) &&
        along_skip_get_day (g_ptr_array_index (about, i)) == day)
      return TRUE;

  return FALSE;
}

/* Between two hours of which the clock skips what is between them, there is nothing. */
static gboolean
never_comes (AlongGeneration *self,
             AlongSpan        span)
{
  if (span.end > span.start)
    return FALSE;

  self->n_skipped++;
  return TRUE;
}

static void
plan_slot (AlongGeneration *self,
           AlongSlot       *slot,
           AlongDay         day)
{
  AlongDirectory *directory = along_roster_get_directory (self->roster);
  gint64 slot_id = along_record_get_id (ALONG_RECORD (slot));
  GPtrArray *about = along_directory_get_about (directory, slot_id);
  int start = along_slot_get_start_minute (slot);
  g_autoptr (AlongShift) shift = NULL;
  AlongSpan span;
  Plan *plan;

  if (is_there (self, name_turn (slot_id, day)))
    return;

  span = along_zone_clock_span (get_zone (self), day, start,
                                (start + along_slot_get_minutes (slot)) % (24 * 60));
  if (is_left_out (about, day))
    {
      self->n_left_out++;
      return;
    }
  if (never_comes (self, span))
    return;

  shift = g_object_new (ALONG_TYPE_SHIFT,
                        "id", --self->last_id,
                        "type-id", along_slot_get_type_id (slot),
                        "place-id", along_slot_get_place_id (slot),
                        "start", span.start,
                        "end", span.end,
                        "seats", along_slot_get_seats (slot),
                        "on-duty-id", along_slot_get_on_duty_id (slot),
                        "note", along_slot_get_note (slot),
                        "slot-id", slot_id,
                        "slot-day", day,
                        NULL);
  if (is_there (self, name_like (shift)))
    return;

  plan = add_plan (self, g_steal_pointer (&shift));

  for (guint i = 0; i < about->len; i++)
    if (ALONG_IS_REGULAR (g_ptr_array_index (about, i)))
      {
        gint64 person_id = along_regular_get_person_id (g_ptr_array_index (about, i));

        g_array_append_val (plan->person_ids, person_id);
      }
}

/* Which week of the rotation, from 1, the week from @week is. */
static int
get_turn (AlongTemplate *template,
          AlongDay       week,
          GDateWeekday   first)
{
  AlongDay anchor = along_week_get_start (along_template_get_first_day (template), first);
  int n_weeks = along_template_get_weeks (template);
  int turn = (week - anchor) / ALONG_DAYS_A_WEEK % n_weeks;

  return turn < 0 ? turn + n_weeks + 1 : turn + 1;
}

static void
plan_week (AlongGeneration *self,
           AlongTemplate   *template,
           AlongDay         week,
           AlongDay         from,
           AlongDay         until)
{
  AlongDirectory *directory = along_roster_get_directory (self->roster);
  GDateWeekday first = along_agency_get_week_start (along_directory_get_agency (directory));
  GPtrArray *about =
    along_directory_get_about (directory, along_record_get_id (ALONG_RECORD (template)));
  int turn = get_turn (template, week, first);

  for (guint i = 0; i < about->len; i++)
    {
      AlongSlot *slot = g_ptr_array_index (about, i);
      int weekday = along_slot_get_weekday (slot);
      AlongDay day = week + (weekday - (int) first + ALONG_DAYS_A_WEEK) % ALONG_DAYS_A_WEEK;

      if (!along_slot_get_ended (slot) && along_slot_get_week (slot) == turn && day >= from &&
          day <= until)
        plan_slot (self, slot, day);
    }
}

static void
plan_copy (AlongGeneration *self,
           AlongShift      *shift,
           AlongDay         day,
           gboolean         with_people)
{
  GPtrArray *assignments =
    along_roster_get_assignments (self->roster, along_record_get_id (ALONG_RECORD (shift)));
  AlongSpan span = along_zone_move_span (get_zone (self), along_shift_get_span (shift), day);
  g_autoptr (AlongShift) copy = along_record_copy (shift);
  Plan *plan;

  g_object_set (copy,
                "id", --self->last_id,
                "start", span.start,
                "end", span.end,
                "slot-id", (gint64) 0,
                "slot-day", 0,
                NULL);
  if (is_there (self, name_like (copy)))
    return;
  if (never_comes (self, span))
    return;

  plan = add_plan (self, g_steal_pointer (&copy));

  for (guint i = 0; with_people && i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      gint64 person_id = along_assignment_get_person_id (assignment);

      if (along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        g_array_append_val (plan->person_ids, person_id);
    }
}

static AlongGeneratedSeat *
add_seat (AlongGeneration *self,
          AlongGenerated  *generated,
          gint64           person_id)
{
  AlongGeneratedSeat *seat = g_new0 (AlongGeneratedSeat, 1);

  seat->person_id = person_id;
  seat->findings = along_rules_check (self->roster, generated->shift, person_id, 0);
  seat->severity = along_rules_get_severity (seat->findings);
  g_ptr_array_add (generated->seats, seat);

  return seat;
}

static void
along_generation_finalize (GObject *object)
{
  AlongGeneration *self = ALONG_GENERATION (object);

  g_clear_object (&self->roster);
  g_hash_table_unref (self->there);
  g_ptr_array_unref (self->plans);
  g_ptr_array_unref (self->generated);

  G_OBJECT_CLASS (along_generation_parent_class)->finalize (object);
}

static void
along_generation_class_init (AlongGenerationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_generation_finalize;
}

static void
along_generation_init (AlongGeneration *self)
{
  self->there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->plans = g_ptr_array_new_with_free_func (plan_free);
  self->generated = g_ptr_array_new_with_free_func (generated_free);
}

/* Of a template two shifts that are alike are two all the same, each of its slot: of what is there
 * only what is of no slot could be one of them. A copy has no slot. */
static AlongGeneration *
new_generation (AlongRoster *roster,
                gboolean     with_reasons,
                gboolean     copies)
{
  GPtrArray *shifts = along_roster_get_shifts (roster);
  AlongGeneration *self = g_object_new (ALONG_TYPE_GENERATION, NULL);

  self->roster = g_object_ref (roster);
  self->with_reasons = with_reasons;

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      gint64 slot_id = along_shift_get_slot_id (shift);
      char *name = copies || slot_id == 0
                     ? name_like (shift)
                     : name_turn (slot_id, along_shift_get_slot_day (shift));

      set_there (self, name, count_there (self, name) + 1);
    }

  return self;
}

AlongGeneration *
along_generation_new (AlongRoster   *roster,
                      AlongTemplate *template,
                      AlongDay       from,
                      AlongDay       until,
                      AlongDay       today,
                      gboolean       with_reasons)
{
  AlongGeneration *self;
  AlongAgency *agency;
  AlongDay week;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_TEMPLATE (template), NULL);

  self = new_generation (roster, with_reasons, FALSE);
  agency = along_directory_get_agency (along_roster_get_directory (roster));
  from = MAX (from, today);
  for (week = along_week_get_start (from, along_agency_get_week_start (agency)); week <= until;
       week += ALONG_DAYS_A_WEEK)
    plan_week (self, template, week, from, until);
  g_ptr_array_sort (self->plans, compare_plans);

  return self;
}

AlongGeneration *
along_generation_new_copy (AlongRoster *roster,
                           AlongDay     source,
                           AlongDay     target,
                           int          n_weeks,
                           AlongDay     today,
                           gboolean     with_people,
                           gboolean     with_reasons)
{
  AlongGeneration *self;
  GPtrArray *shifts;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  self = new_generation (roster, with_reasons, TRUE);
  shifts = along_roster_get_shifts (roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      AlongDay day = along_zone_get_day (get_zone (self), along_shift_get_start (shift));

      if (day < source || day >= source + ALONG_DAYS_A_WEEK ||
          along_roster_get_supervision (roster, along_record_get_id (ALONG_RECORD (shift))) != NULL)
        continue;

      for (int k = 0; k < n_weeks; k++)
        {
          AlongDay copied = target + k * ALONG_DAYS_A_WEEK + day - source;

          if (copied >= today)
            plan_copy (self, shift, copied, with_people);
        }
    }
  g_ptr_array_sort (self->plans, compare_plans);

  return self;
}

gboolean
along_generation_step (AlongGeneration *self)
{
  AlongGenerated *generated;
  const Plan *plan;
  guint n_taken = 0;

  g_return_val_if_fail (ALONG_IS_GENERATION (self), FALSE);

  if (self->n_done == self->plans->len)
    return FALSE;

  plan = g_ptr_array_index (self->plans, self->n_done++);
  generated = g_new0 (AlongGenerated, 1);
  generated->shift = g_object_ref (plan->shift);
  generated->seats = g_ptr_array_new_with_free_func (seat_free);
  g_ptr_array_add (self->generated, generated);
  along_roster_add_shift (self->roster, plan->shift);

  for (guint i = 0; i < plan->person_ids->len; i++)
    {
      gint64 person_id = g_array_index (plan->person_ids, gint64, i);
      AlongGeneratedSeat *seat = add_seat (self, generated, person_id);
      g_autoptr (AlongAssignment) assignment = NULL;

      if (!along_generation_fills (self, seat))
        continue;

      assignment = g_object_new (ALONG_TYPE_ASSIGNMENT,
                                 "id", --self->last_id,
                                 "shift-id", along_record_get_id (ALONG_RECORD (plan->shift)),
                                 "person-id", person_id,
                                 NULL);
      along_roster_add_assignment (self->roster, assignment);
      n_taken++;
    }

  self->n_seats += n_taken;
  self->n_open += MAX (along_shift_get_seats (plan->shift) - (int) n_taken, 0);

  return TRUE;
}

double
along_generation_get_progress (AlongGeneration *self)
{
  g_return_val_if_fail (ALONG_IS_GENERATION (self), 0);

  return self->plans->len > 0 ? (double) self->n_done / self->plans->len : 1;
}

GPtrArray *
along_generation_get_all (AlongGeneration *self)
{
  g_return_val_if_fail (ALONG_IS_GENERATION (self), NULL);

  return self->generated;
}

AlongRoster *
along_generation_get_roster (AlongGeneration *self)
{
  g_return_val_if_fail (ALONG_IS_GENERATION (self), NULL);

  return self->roster;
}

guint
along_generation_count_seats (AlongGeneration *self)
{
  g_return_val_if_fail (ALONG_IS_GENERATION (self), 0);

  return self->n_seats;
}

guint
along_generation_count_open (AlongGeneration *self)
{
  g_return_val_if_fail (ALONG_IS_GENERATION (self), 0);

  return self->n_open;
}

guint
along_generation_count_there (AlongGeneration *self)
{
  g_return_val_if_fail (ALONG_IS_GENERATION (self), 0);

  return self->n_there;
}

guint
along_generation_count_left_out (AlongGeneration *self)
{
  g_return_val_if_fail (ALONG_IS_GENERATION (self), 0);

  return self->n_left_out;
}

guint
along_generation_count_skipped (AlongGeneration *self)
{
  g_return_val_if_fail (ALONG_IS_GENERATION (self), 0);

  return self->n_skipped;
}

gboolean
along_generation_fills (AlongGeneration          *self,
                        const AlongGeneratedSeat *seat)
{
  g_return_val_if_fail (ALONG_IS_GENERATION (self), FALSE);
  g_return_val_if_fail (seat != NULL, FALSE);

  return seat->severity > ALONG_SEVERITY_NEEDS_REASON ||
         (seat->severity == ALONG_SEVERITY_NEEDS_REASON && self->with_reasons);
}
