/* along-change-list.c — what is not as it was when the roster was published
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-change-list.h"

#include "rules/along-rules.h"

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 of_a = *(const gint64 *) a;
  gint64 of_b = *(const gint64 *) b;

  return (int) CLAMP (of_a - of_b, -1, 1);
}

/* Those who have a seat on @shift, in the order of the numbers. */
static GArray *
list_people (AlongRoster *roster,
             AlongShift  *shift)
{
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      gint64 id = along_assignment_get_person_id (assignment);

      if (along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        g_array_append_val (ids, id);
    }

  g_array_sort (ids, compare_ids);
  return ids;
}

/* Those of them who come, or came: what becomes of them there changes nothing of the roster. */
static GArray *
list_coming (AlongRoster *roster,
             AlongShift  *shift,
             AlongDay     today)
{
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      gint64 id = along_assignment_get_person_id (assignment);
      g_autofree AlongFinding *missing = NULL;

      if (!along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        continue;

      missing = along_rules_find_missing (roster, assignment, today);
      if (missing == NULL)
        g_array_append_val (ids, id);
    }

  g_array_sort (ids, compare_ids);
  return ids;
}

static gboolean
has_id (GArray *ids,
        gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

/* The ids of @ids that are not in @others. */
static GArray *
subtract (GArray *ids,
          GArray *others)
{
  GArray *rest = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < ids->len; i++)
    if (!has_id (others, g_array_index (ids, gint64, i)))
      g_array_append_val (rest, g_array_index (ids, gint64, i));

  return rest;
}

/* Whether somebody else is on duty and there than was published. Of a shift that is over it is not
 * known any more who was away because of the status. */
static gboolean
is_duty_changed (const AlongShiftChange *self,
                 gboolean                is_over)
{
  gint64 then_id = along_published_get_on_duty_id (self->published);
  gint64 now_id = along_shift_get_on_duty_id (self->shift);

  if (!along_published_knows_away (self->published))
    return now_id != then_id;
  if (!along_published_is_away (self->published, then_id))
    return self->on_duty_id != then_id;

  return self->on_duty_id != 0 && !(is_over && now_id == then_id);
}

static AlongChanged
compare (AlongShift     *shift,
         AlongPublished *published)
{
  AlongChanged changed = 0;

  if (!along_span_equal (along_shift_get_span (shift), along_published_get_span (published)))
    changed |= ALONG_CHANGED_TIME;
  if (along_shift_get_place_id (shift) != along_published_get_place_id (published))
    changed |= ALONG_CHANGED_PLACE;
  if (along_shift_get_type_id (shift) != along_published_get_type_id (published))
    changed |= ALONG_CHANGED_TYPE;
  if (along_shift_get_seats (shift) != along_published_get_seats (published))
    changed |= ALONG_CHANGED_SEATS;
  if (!g_str_equal (along_shift_get_note (shift), along_published_get_note (published)))
    changed |= ALONG_CHANGED_NOTE;

  return changed;
}

/* Finds out who joins and who leaves. Of what was published before it was kept who was away, they
 * are those who got a seat and who lost it. */
static void
compare_people (AlongShiftChange *self,
                AlongRoster      *roster,
                gboolean          is_over,
                AlongDay          today)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) now = NULL;
  g_autoptr (GArray) then = NULL;
  g_autoptr (GArray) known = NULL;

  if (self->shift == NULL)
    now = g_array_ref (none);
  else if (self->published != NULL && !along_published_knows_away (self->published))
    now = list_people (roster, self->shift);
  else
    now = list_coming (roster, self->shift, today);

  then = self->published != NULL ? along_published_list_coming (self->published)
                                 : g_array_ref (none);

  /* Of a shift that is over it is not known any more who was away because of the status. */
  known = is_over && self->published != NULL ? along_published_list_people (self->published)
                                             : g_array_ref (then);
  self->joined = subtract (now, known);
  self->left = subtract (then, now);
}

/* Of two, one may be %NULL. */
static AlongShiftChange *
new_change (AlongRoster    *roster,
            AlongShift     *shift,
            AlongPublished *published,
            AlongDay        today)
{
  gboolean is_over = shift != NULL && along_rules_is_over (roster, shift, today);
  AlongShiftChange *self = g_new0 (AlongShiftChange, 1);

  self->shift = shift;
  self->published = published;
  if (shift != NULL &&
      along_rules_is_reachable (roster, shift, along_shift_get_on_duty_id (shift), today))
    self->on_duty_id = along_shift_get_on_duty_id (shift);
  compare_people (self, roster, is_over, today);

  if (shift == NULL)
    self->changed = ALONG_CHANGED_REMOVED;
  else if (published == NULL)
    self->changed = ALONG_CHANGED_ADDED;
  else
    self->changed = compare (shift, published);
  if (shift != NULL && published != NULL && is_duty_changed (self, is_over))
    self->changed |= ALONG_CHANGED_ON_DUTY;
  if (self->joined->len > 0 || self->left->len > 0)
    self->changed |= ALONG_CHANGED_PEOPLE;

  return self;
}

void
along_shift_change_free (AlongShiftChange *self)
{
  g_array_unref (self->joined);
  g_array_unref (self->left);
  g_free (self);
}

static AlongDay
get_day (AlongRoster *roster,
         AlongShift  *shift)
{
  return along_zone_get_day (along_directory_get_zone (along_roster_get_directory (roster)),
                             along_shift_get_start (shift));
}

static gboolean
is_published (AlongRoster *roster,
              AlongDay     day)
{
  return along_directory_get_publication (along_roster_get_directory (roster), day) != NULL;
}

/* A shift that was never @published is new where its day was; and nothing of a draft. */
static AlongShiftChange *
find_change (AlongRoster    *roster,
             AlongShift     *shift,
             AlongPublished *published,
             gboolean        day_published,
             AlongDay        today)
{
  g_autoptr (AlongShiftChange) change = NULL;

  if (published == NULL && !day_published)
    return NULL;

  change = new_change (roster, shift, published, today);

  return change->changed != 0 ? g_steal_pointer (&change) : NULL;
}

AlongShiftChange *
along_shift_change_find (AlongRoster *roster,
                         AlongShift  *shift,
                         AlongDay     today)
{
  AlongPublished *published;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  published = along_roster_get_published (roster, along_record_get_id (ALONG_RECORD (shift)));

  return find_change (roster, shift, published,
                      published == NULL && is_published (roster, get_day (roster, shift)), today);
}

static gint64
get_start (const AlongShiftChange *change)
{
  return change->shift != NULL ? along_shift_get_start (change->shift)
                               : along_published_get_start (change->published);
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  gint64 start_a = get_start (*(const AlongShiftChange *const *) a);
  gint64 start_b = get_start (*(const AlongShiftChange *const *) b);

  return (int) CLAMP (start_a - start_b, -1, 1);
}

GPtrArray *
along_change_list_new (AlongRoster *roster,
                       AlongDay     today)
{
  GPtrArray *changes, *shifts, *all;
  AlongSpan span;
  AlongDay last_day = G_MININT;
  gboolean last_published = FALSE;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) along_shift_change_free);
  shifts = along_roster_get_shifts (roster);
  all = along_roster_get_all_published (roster);
  span = along_roster_get_span (roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      AlongPublished *published =
        along_roster_get_published (roster, along_record_get_id (ALONG_RECORD (shift)));
      AlongDay day = get_day (roster, shift);
      g_autoptr (AlongShiftChange) change = NULL;

      /* A day is looked for among those of years, and has many shifts. */
      if (day != last_day)
        last_published = is_published (roster, day);
      last_day = day;

      /* What was moved out of these days has changed on them, too. */
      if (along_roster_has_shift (roster, shift) ||
          (published != NULL && along_span_contains (span, along_published_get_start (published))))
        change = find_change (roster, shift, published, last_published, today);
      if (change != NULL)
        g_ptr_array_add (changes, g_steal_pointer (&change));
    }

  for (guint i = 0; i < all->len; i++)
    {
      AlongPublished *published = g_ptr_array_index (all, i);
      gint64 shift_id = along_published_get_shift_id (published);
      AlongShift *shift = along_roster_get_shift (roster, shift_id);

      if (!along_span_contains (span, along_published_get_start (published)))
        continue;

      /* One that went to other days is compared above with what is published of those. */
      if (shift == NULL || (!along_roster_has_shift (roster, shift) &&
                            along_roster_get_published (roster, shift_id) != published))
        g_ptr_array_add (changes, new_change (roster, shift, published, today));
    }

  g_ptr_array_sort (changes, compare_changes);
  return changes;
}

gboolean
along_shift_change_concerns (const AlongShiftChange *self,
                             AlongRoster            *roster,
                             gint64                  person_id)
{
  g_autoptr (GArray) now = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), FALSE);

  if (has_id (self->joined, person_id) || has_id (self->left, person_id))
    return TRUE;
  if ((self->shift != NULL && along_shift_get_on_duty_id (self->shift) == person_id) ||
      (self->published != NULL && along_published_get_on_duty_id (self->published) == person_id))
    return TRUE;
  if (self->shift == NULL)
    return FALSE;

  now = list_people (roster, self->shift);

  return has_id (now, person_id);
}

static char *
join (GArray *ids)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (ids, gint64, i));

  return g_string_free (text, FALSE);
}

char *
along_change_list_dup_people (AlongRoster *roster,
                              AlongShift  *shift)
{
  g_autoptr (GArray) ids = NULL;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  ids = list_people (roster, shift);

  return join (ids);
}

char *
along_change_list_dup_away (AlongRoster *roster,
                            AlongShift  *shift,
                            AlongDay     today)
{
  g_autoptr (GArray) people = NULL;
  g_autoptr (GArray) coming = NULL;
  g_autoptr (GArray) away = NULL;
  gint64 on_duty_id;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  people = list_people (roster, shift);
  coming = list_coming (roster, shift, today);
  away = subtract (people, coming);
  on_duty_id = along_shift_get_on_duty_id (shift);
  if (on_duty_id != 0 && !has_id (away, on_duty_id) &&
      !along_rules_is_reachable (roster, shift, on_duty_id, today))
    {
      g_array_append_val (away, on_duty_id);
      g_array_sort (away, compare_ids);
    }

  return join (away);
}
