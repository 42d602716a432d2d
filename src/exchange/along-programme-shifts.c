/* along-programme-shifts.c — the slots and shifts of an invented agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme-demo.h"

#include "exchange/along-programme.h"
#include "model/along-regular.h"
#include "model/along-slot.h"
#include "model/along-week.h"

typedef struct
{
  AlongSlot *slot;
  AlongPlanShift *plan;
} PlannedSlot;

static int
compare_shifts (gconstpointer a,
                gconstpointer b)
{
  const AlongDemoShift *one = a;
  const AlongDemoShift *other = b;
  gint64 one_start = along_shift_get_start (one->shift);
  gint64 other_start = along_shift_get_start (other->shift);

  return (one_start > other_start) - (one_start < other_start);
}

/* Who takes turns on duty and is there; the next in turn when all are away. */
static gint64
choose_on_duty (AlongProgrammeDemo *self,
                AlongPlanShift     *plan,
                AlongDay            day,
                AlongSpan           span)
{
  guint n = plan->on_duty->len;

  for (guint i = 0; i < n; i++)
    {
      gint64 id = g_array_index (plan->on_duty, gint64, ((guint) day + i) % n);

      if (!along_programme_demo_is_away (self, id, span))
        return id;
    }

  return g_array_index (plan->on_duty, gint64, (guint) day % n);
}

static void
add_regulars (AlongProgrammeDemo *self,
              AlongSlot          *slot,
              AlongPlanShift     *plan)
{
  for (guint i = 0; i < plan->regulars->len; i++)
    {
      const AlongPlanRegular *regular = &g_array_index (plan->regulars, AlongPlanRegular, i);
      AlongRecord *record;

      if ((int) regular->weekday != along_slot_get_weekday (slot))
        continue;

      record = g_object_new (ALONG_TYPE_REGULAR,
                             "id", --self->last_id,
                             "slot-id", along_record_get_id (ALONG_RECORD (slot)),
                             "person-id", regular->person_id,
                             NULL);
      along_programme_demo_add_record (self, record);
      along_directory_add (self->directory, record);
    }
}

static AlongSlot *
add_slot (AlongProgrammeDemo *self,
          AlongPlanShift     *plan,
          int                 week,
          int                 weekday)
{
  int minutes = plan->end_minute - plan->start_minute;
  AlongSlot *slot = g_object_new (
    ALONG_TYPE_SLOT,
    "id", --self->last_id,
    "template-id", plan->template_id,
    "week", week,
    "weekday", weekday,
    "start-minute", plan->start_minute,
    "minutes", minutes > 0 ? minutes : minutes + 24 * 60,
    "type-id", plan->type_id,
    "place-id", plan->place_id,
    "seats", plan->seats,
    "on-duty-id", g_array_index (plan->on_duty, gint64, (guint) weekday % plan->on_duty->len),
    "note", plan->note,
    NULL);

  along_programme_demo_add_record (self, slot);
  along_directory_add (self->directory, ALONG_RECORD (slot));
  add_regulars (self, slot, plan);

  return slot;
}

/* The slots of all templates, of PlannedSlot; to be unreffed. */
static GArray *
add_slots (AlongProgrammeDemo *self)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (PlannedSlot));

  for (guint i = 0; i < self->plan->shifts->len; i++)
    {
      PlannedSlot slot = { .plan = g_ptr_array_index (self->plan->shifts, i) };

      for (int week = 1; week <= slot.plan->rotation; week++)
        for (int weekday = G_DATE_MONDAY; weekday <= G_DATE_SUNDAY; weekday++)
          if ((slot.plan->weeks & 1u << week) != 0 && (slot.plan->weekdays & 1u << weekday) != 0)
            {
              slot.slot = add_slot (self, slot.plan, week, weekday);
              g_array_append_val (slots, slot);
            }
    }

  return slots;
}

static void
plan_day (AlongProgrammeDemo *self,
          GArray             *slots,
          AlongDay            day,
          int                 week)
{
  for (guint i = 0; i < slots->len; i++)
    {
      const PlannedSlot *slot = &g_array_index (slots, PlannedSlot, i);
      AlongPlanShift *plan = slot->plan;
      AlongDemoShift planned = { .plan = plan, .day = day, .week = week };
      AlongSpan span;

      if (along_slot_get_weekday (slot->slot) != (int) along_day_get_weekday (day) ||
          (week - along_slot_get_week (slot->slot) + 1) % plan->rotation != 0)
        continue;

      span = along_zone_clock_span (self->zone, day, plan->start_minute, plan->end_minute);
      planned.shift = g_object_new (ALONG_TYPE_SHIFT,
                                    "id", --self->last_id,
                                    "slot-id", along_record_get_id (ALONG_RECORD (slot->slot)),
                                    "slot-day", day,
                                    "type-id", plan->type_id,
                                    "place-id", plan->place_id,
                                    "start", span.start,
                                    "end", span.end,
                                    "seats", plan->seats,
                                    "on-duty-id", choose_on_duty (self, plan, day, span),
                                    "note", plan->note,
                                    NULL);
      g_array_append_val (self->shifts, planned);
    }
}

void
along_programme_demo_add_shifts (AlongProgrammeDemo *self)
{
  g_autoptr (GArray) slots = add_slots (self);

  for (int week = -ALONG_PROGRAMME_WEEKS_BACK; week <= ALONG_PROGRAMME_WEEKS_AHEAD; week++)
    for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
      plan_day (self, slots, self->week_start + week * ALONG_DAYS_A_WEEK + day, week);

  g_array_sort (self->shifts, compare_shifts);

  for (guint i = 0; i < self->shifts->len; i++)
    {
      AlongShift *shift = g_array_index (self->shifts, AlongDemoShift, i).shift;

      along_programme_demo_add_record (self, shift);
      along_roster_add_shift (self->roster, shift);
    }
}
