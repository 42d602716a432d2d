/* along-roster-plan.c — a week's roster as rows, days and blocks of text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-plan.h"

#include <glib/gi18n-lib.h>

#include "app/along-roster-lines.h"
#include "model/along-enum-types.h"
#include "model/along-text.h"
#include "model/along-words.h"
#include "rules/along-agreed.h"
#include "rules/along-rules.h"

struct _AlongRosterPlan
{
  AlongRoster *roster;
  AlongRosterBy by;
  AlongClock clock;
  AlongDay first_day;
  gint64 now;
  AlongDay today;
  GPtrArray *rows;
  GPtrArray *items;
  GPtrArray *changes;
  GHashTable *changed; /* from an AlongShift to its AlongShiftChange */
  GPtrArray *gone;     /* AlongShift made of what was published, also among @changed */
  AlongSpanWords *span_words;
  AlongRosterMarks *marks; /* NULL as long as nothing is known */
};

static void
free_item (gpointer data)
{
  AlongRosterItem *item = data;

  g_clear_pointer (&item->lines, g_array_unref);
  g_free (item);
}

static void
free_row (gpointer data)
{
  AlongRosterRow *row = data;

  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    g_ptr_array_unref (row->cells[day]);
  g_free (row->title);
  g_free (row->detail);
  g_free (row);
}

static AlongRosterRow *
new_row (AlongRosterRowKind kind)
{
  AlongRosterRow *row = g_new0 (AlongRosterRow, 1);

  row->kind = kind;
  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    row->cells[day] = g_ptr_array_new ();

  return row;
}

static AlongZone *
get_zone (AlongRosterPlan *self)
{
  return along_directory_get_zone (along_roster_get_directory (self->roster));
}

static const char *
get_entry_name (gpointer entry)
{
  return entry != NULL ? along_entry_get_name (ALONG_ENTRY (entry)) : "";
}

static void
add_item (AlongRosterPlan *self,
          AlongRosterRow  *row,
          AlongShift      *shift,
          AlongAssignment *assignment)
{
  AlongZone *zone = get_zone (self);
  AlongSpan span = along_shift_get_span (shift);
  int day = along_zone_get_day (zone, span.start) - self->first_day;
  int last_day = along_zone_get_day (zone, span.end) - self->first_day;
  AlongRosterItem *item;

  g_return_if_fail (day >= 0 && day < ALONG_DAYS_A_WEEK);

  item = g_new0 (AlongRosterItem, 1);
  item->shift = shift;
  item->assignment = assignment;
  item->change = g_hash_table_lookup (self->changed, shift);
  item->gone = item->change != NULL && item->change->shift != shift;
  item->n_open = assignment == NULL && !item->gone
                   ? along_rules_count_open (self->roster, shift, self->today)
                   : 0;
  item->start = along_zone_get_minute (zone, span.start);
  item->end = along_zone_get_minute (zone, span.end) + 24 * 60 * (last_day - day);
  item->spot.day = day;
  item->lines = along_roster_lines_new (self, item);

  g_ptr_array_add (self->items, item);
  g_ptr_array_add (row->cells[day], item);
}

static gboolean
matches_shift (AlongRosterPlan *self,
               AlongShift      *shift,
               const char      *filter)
{
  g_autofree char *name = along_roster_dup_shift_name (self->roster, shift);

  return along_text_matches (name, filter);
}

static gboolean
matches_person (AlongRosterPlan *self,
                gint64           person_id,
                const char      *filter)
{
  AlongPerson *person =
    along_directory_get_person (along_roster_get_directory (self->roster), person_id);

  return person != NULL && (along_text_matches (get_entry_name (person), filter) ||
                            along_text_matches (along_person_get_alias (person), filter));
}

static gboolean
matches_people (AlongRosterPlan *self,
                AlongShift      *shift,
                const char      *filter)
{
  GPtrArray *assignments =
    along_roster_get_assignments (self->roster, along_record_get_id (ALONG_RECORD (shift)));

  for (guint i = 0; i < assignments->len; i++)
    if (matches_person (self, along_assignment_get_person_id (g_ptr_array_index (assignments, i)),
                        filter))
      return TRUE;

  return FALSE;
}

/* Whether @filter, or else the id @person_id, is that of somebody who was to come to a shift which
 * is gone. */
static gboolean
matches_gone (AlongRosterPlan *self,
              AlongShift      *shift,
              const char      *filter,
              gint64           person_id)
{
  const AlongShiftChange *change = g_hash_table_lookup (self->changed, shift);
  g_autoptr (GArray) people = along_published_list_coming (change->published);

  for (guint i = 0; i < people->len; i++)
    {
      gint64 id = g_array_index (people, gint64, i);

      if (filter != NULL ? matches_person (self, id, filter) : id == person_id)
        return TRUE;
    }

  return FALSE;
}

static AlongRosterRow *
get_row_of_shift (AlongRosterPlan *self,
                  AlongShift      *shift)
{
  AlongDirectory *directory = along_roster_get_directory (self->roster);
  gint64 type_id = along_shift_get_type_id (shift);
  gint64 place_id = along_shift_get_place_id (shift);
  AlongPlace *place;
  AlongRosterRow *row;

  for (guint i = 0; i < self->rows->len; i++)
    {
      row = g_ptr_array_index (self->rows, i);
      if (row->type_id == type_id && row->place_id == place_id)
        return row;
    }

  place = along_directory_get_place (directory, place_id);
  row = new_row (ALONG_ROSTER_ROW_SHIFTS);
  row->type_id = type_id;
  row->place_id = place_id;
  row->title = g_strdup (get_entry_name (along_directory_get_shift_type (directory, type_id)));
  row->detail = place != NULL ? g_strdup (get_entry_name (place)) : NULL;
  g_ptr_array_add (self->rows, row);

  return row;
}

static int
compare_shift_rows (gconstpointer a,
                    gconstpointer b)
{
  const AlongRosterRow *first = *(AlongRosterRow *const *) a;
  const AlongRosterRow *second = *(AlongRosterRow *const *) b;
  int order = g_utf8_collate (first->title, second->title);

  if (order == 0)
    order = g_utf8_collate (first->detail != NULL ? first->detail : "",
                            second->detail != NULL ? second->detail : "");
  if (order == 0)
    order = (first->type_id > second->type_id) - (first->type_id < second->type_id);
  if (order == 0)
    order = (first->place_id > second->place_id) - (first->place_id < second->place_id);

  return order;
}

static void
fill_by_shift (AlongRosterPlan *self,
               const char      *filter)
{
  GPtrArray *shifts = along_roster_get_shifts (self->roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);

      if (along_roster_has_shift (self->roster, shift) &&
          (matches_shift (self, shift, filter) || matches_people (self, shift, filter)))
        add_item (self, get_row_of_shift (self, shift), shift, NULL);
    }

  for (guint i = 0; i < self->gone->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (self->gone, i);

      if (matches_shift (self, shift, filter) || matches_gone (self, shift, filter, 0))
        add_item (self, get_row_of_shift (self, shift), shift, NULL);
    }

  g_ptr_array_sort (self->rows, compare_shift_rows);
}

static char *
dup_person_detail (AlongRosterPlan *self,
                   AlongPerson     *person)
{
  int minutes = along_load_find (self->roster, along_record_get_id (ALONG_RECORD (person)),
                                 self->first_day)
                  .week;
  g_autofree char *hours = minutes > 0 ? along_words_duration (minutes) : NULL;
  AlongPeerStatus status;

  if (!ALONG_IS_PEER (person))
    return g_steal_pointer (&hours);

  status = along_peer_get_status (ALONG_PEER (person));
  if (status == ALONG_PEER_STATUS_ACTIVE)
    return g_steal_pointer (&hours);

  if (hours == NULL)
    return g_strdup (along_words_value (ALONG_TYPE_PEER_STATUS, (int) status));

  return g_strdup_printf ("%s · %s", hours,
                          along_words_value (ALONG_TYPE_PEER_STATUS, (int) status));
}

static void
mark_absences (AlongRosterPlan *self,
               AlongRosterRow  *row)
{
  GPtrArray *absences = along_roster_get_person_absences (self->roster, row->person_id);

  for (guint i = 0; i < absences->len; i++)
    {
      AlongSpan away = along_absence_get_span (g_ptr_array_index (absences, i));

      for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
        if (along_span_overlaps (away,
                                 along_zone_day_span (get_zone (self), self->first_day + day)))
          row->away[day] = TRUE;
    }
}

static AlongShift *
get_shift (AlongRoster   *roster,
           gconstpointer  assignment)
{
  return along_roster_get_shift (roster,
                                 along_assignment_get_shift_id ((AlongAssignment *) assignment));
}

/* As the roster has the shifts, because assignments are in another order. */
static int
compare_assignments (gconstpointer a,
                     gconstpointer b,
                     gpointer      roster)
{
  AlongShift *first = get_shift (roster, *(gpointer const *) a);
  AlongShift *second = get_shift (roster, *(gpointer const *) b);
  gint64 first_key = along_shift_get_start (first);
  gint64 second_key = along_shift_get_start (second);

  if (first_key == second_key)
    {
      first_key = along_record_get_id (ALONG_RECORD (first));
      second_key = along_record_get_id (ALONG_RECORD (second));
    }

  return (first_key > second_key) - (first_key < second_key);
}

static void
add_person_row (AlongRosterPlan *self,
                AlongPerson     *person,
                const char      *filter)
{
  gint64 person_id = along_record_get_id (ALONG_RECORD (person));
  gboolean matches = matches_person (self, person_id, filter);
  g_autoptr (GPtrArray) assignments = g_ptr_array_copy (
    along_roster_get_person_assignments (self->roster, person_id), NULL, NULL);
  guint n_items = self->items->len;
  AlongRosterRow *row = new_row (ALONG_ROSTER_ROW_PERSON);

  row->person_id = person_id;

  g_ptr_array_set_free_func (assignments, NULL);
  g_ptr_array_sort_with_data (assignments, compare_assignments, self->roster);
  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      AlongShift *shift = get_shift (self->roster, assignment);

      if (along_roster_has_shift (self->roster, shift) &&
          (matches || matches_shift (self, shift, filter)))
        add_item (self, row, shift, assignment);
    }

  for (guint i = 0; i < self->gone->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (self->gone, i);

      if (matches_gone (self, shift, NULL, person_id) &&
          (matches || matches_shift (self, shift, filter)))
        add_item (self, row, shift, NULL);
    }

  if (self->items->len == n_items && !(matches && along_rules_works (person)))
    {
      free_row (row);
      return;
    }

  row->title = g_strdup (along_entry_get_shown_name (ALONG_ENTRY (person)));
  row->detail = dup_person_detail (self, person);
  mark_absences (self, row);
  g_ptr_array_add (self->rows, row);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return g_utf8_collate (get_entry_name (*(gpointer const *) a),
                         get_entry_name (*(gpointer const *) b));
}

static void
add_person_rows (AlongRosterPlan *self,
                 GListModel      *people,
                 const char      *filter)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_people = g_list_model_get_n_items (people);

  for (guint i = 0; i < n_people; i++)
    g_ptr_array_add (sorted, g_list_model_get_item (people, i));
  g_ptr_array_sort (sorted, compare_entries);

  for (guint i = 0; i < n_people; i++)
    add_person_row (self, g_ptr_array_index (sorted, i), filter);
}

static void
fill_by_person (AlongRosterPlan *self,
                const char      *filter)
{
  AlongDirectory *directory = along_roster_get_directory (self->roster);
  GPtrArray *shifts = along_roster_get_shifts (self->roster);
  AlongRosterRow *open = new_row (ALONG_ROSTER_ROW_OPEN);

  open->title = g_strdup (_("Open slots"));
  g_ptr_array_add (self->rows, open);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);

      if (along_roster_has_shift (self->roster, shift) &&
          along_rules_count_open (self->roster, shift, self->today) > 0 &&
          matches_shift (self, shift, filter))
        add_item (self, open, shift, NULL);
    }

  add_person_rows (self, along_directory_get_peers (directory), filter);
  add_person_rows (self, along_directory_get_supervisors (directory), filter);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const AlongRosterItem *first = *(AlongRosterItem *const *) a;
  const AlongRosterItem *second = *(AlongRosterItem *const *) b;

  return first->start - second->start;
}

static void
place_items (AlongRosterPlan *self)
{
  for (guint r = 0; r < self->rows->len; r++)
    {
      AlongRosterRow *row = g_ptr_array_index (self->rows, r);

      for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
        {
          /* What is gone was added last. */
          if (self->gone->len > 0)
            g_ptr_array_sort (row->cells[day], compare_items);
          for (guint i = 0; i < row->cells[day]->len; i++)
            {
              AlongRosterItem *item = g_ptr_array_index (row->cells[day], i);

              item->spot = (AlongRosterSpot) { (int) r, day, (int) i };
            }
        }
    }
}

/* A shift as it was published. */
static AlongShift *
new_gone (AlongPublished *published)
{
  AlongSpan span = along_published_get_span (published);

  return g_object_new (ALONG_TYPE_SHIFT,
                       "type-id", along_published_get_type_id (published),
                       "place-id", along_published_get_place_id (published),
                       "start", span.start,
                       "end", span.end,
                       NULL);
}

static void
find_changes (AlongRosterPlan *self)
{
  self->changes = along_change_list_new (self->roster, self->today);
  self->changed = g_hash_table_new (NULL, NULL);
  self->gone = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->changes->len; i++)
    {
      AlongShiftChange *change = g_ptr_array_index (self->changes, i);
      AlongShift *shift = change->shift;

      /* What went to another week is not seen here otherwise. */
      if (shift == NULL || !along_roster_has_shift (self->roster, shift))
        {
          shift = new_gone (change->published);
          g_ptr_array_add (self->gone, shift);
        }
      g_hash_table_insert (self->changed, shift, change);
    }
}

AlongRosterPlan *
along_roster_plan_new (AlongRoster   *roster,
                       AlongRosterBy  by,
                       const char    *filter,
                       AlongClock     clock,
                       gint64         now)
{
  AlongRosterPlan *self;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  self = g_new0 (AlongRosterPlan, 1);
  self->roster = g_object_ref (roster);
  self->by = by;
  self->clock = clock;
  self->now = now;
  self->today = along_zone_get_day (get_zone (self), now);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->items = g_ptr_array_new_with_free_func (free_item);
  self->first_day = along_zone_get_day (get_zone (self), along_roster_get_span (roster).start);
  self->span_words = along_span_words_new (get_zone (self), clock);
  find_changes (self);

  if (by == ALONG_ROSTER_BY_SHIFT)
    fill_by_shift (self, filter);
  else
    fill_by_person (self, filter);
  place_items (self);

  return self;
}

void
along_roster_plan_free (AlongRosterPlan *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->changed);
  g_ptr_array_unref (self->gone);
  g_ptr_array_unref (self->changes);
  g_clear_pointer (&self->marks, along_roster_marks_unref);
  along_span_words_free (self->span_words);
  g_object_unref (self->roster);
  g_free (self);
}

/* Whether there is anything to be written of @item. */
static gboolean
has_mark (AlongRosterPlan       *self,
          const AlongRosterItem *item)
{
  GPtrArray *assignments;

  if (item->gone)
    return FALSE;
  if (along_roster_plan_get_mark (self, item->shift) != NULL ||
      along_roster_plan_get_lacks (self, item->shift) != NULL ||
      (item->assignment != NULL && along_roster_plan_get_mark (self, item->assignment) != NULL))
    return TRUE;

  assignments =
    along_roster_get_assignments (self->roster, along_record_get_id (ALONG_RECORD (item->shift)));
  for (guint i = 0; item->assignment == NULL && i < assignments->len; i++)
    if (along_roster_plan_get_mark (self, g_ptr_array_index (assignments, i)) != NULL)
      return TRUE;

  return FALSE;
}

void
along_roster_plan_set_marks (AlongRosterPlan  *self,
                             AlongRosterMarks *marks)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (marks != NULL && self->marks == NULL);

  self->marks = along_roster_marks_ref (marks);
  for (guint i = 0; i < self->items->len; i++)
    {
      AlongRosterItem *item = g_ptr_array_index (self->items, i);

      if (has_mark (self, item))
        {
          g_array_unref (item->lines);
          item->lines = along_roster_lines_new (self, item);
        }
    }
}

const char *
along_roster_plan_get_mark (AlongRosterPlan *self,
                            gpointer         record)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->marks != NULL ? along_roster_marks_get (self->marks, record) : NULL;
}

const char *
along_roster_plan_get_lacks (AlongRosterPlan *self,
                             AlongShift      *shift)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->marks != NULL ? along_roster_marks_get_lacks (self->marks, shift) : NULL;
}

AlongRoster *
along_roster_plan_get_roster (AlongRosterPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->roster;
}

AlongRosterBy
along_roster_plan_get_by (AlongRosterPlan *self)
{
  g_return_val_if_fail (self != NULL, ALONG_ROSTER_BY_SHIFT);

  return self->by;
}

AlongClock
along_roster_plan_get_clock (AlongRosterPlan *self)
{
  g_return_val_if_fail (self != NULL, ALONG_CLOCK_LOCALE);

  return self->clock;
}

AlongSpanWords *
along_roster_plan_get_span_words (AlongRosterPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->span_words;
}

gint64
along_roster_plan_get_now (AlongRosterPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->now;
}

AlongDay
along_roster_plan_get_today (AlongRosterPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->today;
}

AlongDay
along_roster_plan_get_first_day (AlongRosterPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->first_day;
}

GPtrArray *
along_roster_plan_get_rows (AlongRosterPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rows;
}

GPtrArray *
along_roster_plan_get_items (AlongRosterPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->items;
}

GPtrArray *
along_roster_plan_get_changes (AlongRosterPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->changes;
}

gboolean
along_roster_plan_holds_at (AlongRosterPlan *self,
                            gint64           now)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (along_zone_get_day (get_zone (self), now) != self->today)
    return FALSE;

  for (guint i = 0; i < self->items->len; i++)
    {
      const AlongRosterItem *item = g_ptr_array_index (self->items, i);
      GPtrArray *assignments = along_roster_get_assignments (
        self->roster, along_record_get_id (ALONG_RECORD (item->shift)));

      for (guint k = 0; k < assignments->len; k++)
        {
          AlongAssignment *assignment = g_ptr_array_index (assignments, k);

          if (along_assignment_is_overdue (assignment, now) !=
              along_assignment_is_overdue (assignment, self->now))
            return FALSE;
        }
    }

  return TRUE;
}

AlongRosterItem *
along_roster_plan_get_item (AlongRosterPlan *self,
                            AlongRosterSpot  spot)
{
  AlongRosterRow *row;

  g_return_val_if_fail (self != NULL, NULL);

  if (spot.row < 0 || spot.row >= (int) self->rows->len || spot.day < 0 || spot.index < 0)
    return NULL;

  row = g_ptr_array_index (self->rows, spot.row);
  if (spot.index >= (int) row->cells[spot.day]->len)
    return NULL;

  return g_ptr_array_index (row->cells[spot.day], spot.index);
}

AlongRosterItem *
along_roster_plan_find_item (AlongRosterPlan *self,
                             gint64           shift_id,
                             gint64           assignment_id)
{
  AlongRosterItem *of_shift = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      AlongRosterItem *item = g_ptr_array_index (self->items, i);
      gint64 id = item->assignment != NULL ? along_record_get_id (ALONG_RECORD (item->assignment))
                                           : 0;

      if (item->gone || along_record_get_id (ALONG_RECORD (item->shift)) != shift_id)
        continue;
      if (id == assignment_id)
        return item;
      if (of_shift == NULL)
        of_shift = item;
    }

  return of_shift;
}

int
along_roster_plan_find_row (AlongRosterPlan      *self,
                            const AlongRosterRow *row)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (row != NULL, -1);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const AlongRosterRow *own = g_ptr_array_index (self->rows, i);

      if (own->kind == row->kind && own->type_id == row->type_id &&
          own->place_id == row->place_id && own->person_id == row->person_id)
        return (int) i;
    }

  return -1;
}

int
along_roster_plan_count_open (AlongRosterPlan *self,
                              int              day)
{
  int n_open = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++)
    {
      AlongRosterItem *item = g_ptr_array_index (self->items, i);

      if (item->assignment == NULL && item->spot.day == day)
        n_open += item->n_open;
    }

  return n_open;
}

char *
along_roster_plan_describe_cell (AlongRosterPlan *self,
                                 int              row,
                                 int              day)
{
  AlongRosterRow *of_cell;
  g_autofree char *day_name = NULL;
  g_autofree char *place = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row >= 0 && row < (int) self->rows->len, NULL);

  of_cell = g_ptr_array_index (self->rows, row);
  day_name = along_roster_lines_name_day (self->first_day + day);

  if (of_cell->kind != ALONG_ROSTER_ROW_SHIFTS || of_cell->detail == NULL)
    place = g_strdup (of_cell->title);
  else
    /* Translators: a type of shift and a place: "Outreach at Harbour". */
    place = g_strdup_printf (_("%s at %s"), of_cell->title, of_cell->detail);

  if (of_cell->away[day])
    /* Translators: a person and a day. */
    return g_strdup_printf (_("%s, %s, away"), place, day_name);

  /* Translators: a row of the roster (a person, or a type of shift and its place) and a day. */
  return g_strdup_printf (_("%s, %s, no shift"), place, day_name);
}

char *
along_roster_dup_shift_name (AlongRoster *roster,
                             AlongShift  *shift)
{
  AlongDirectory *directory;
  AlongPlace *place;
  const char *type;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  directory = along_roster_get_directory (roster);
  place = along_directory_get_place (directory, along_shift_get_place_id (shift));
  type = get_entry_name (
    along_directory_get_shift_type (directory, along_shift_get_type_id (shift)));

  if (place == NULL)
    return g_strdup (type);

  /* Translators: a type of shift and a place: "Outreach at Harbour". */
  return g_strdup_printf (_("%s at %s"), type, get_entry_name (place));
}
