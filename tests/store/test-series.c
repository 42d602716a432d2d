/* test-series.c — shifts that are made of a template, changed and deleted as a series
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "agency-fixture.h"

static AlongRoster *
load (Agency *self)
{
  agency_load (self);

  return load_roster (self->database, self->directory);
}

/* A template with a slot on each Tuesday from 9 to 13, which Aino has. */
static AlongTemplate *
add_template (Agency *self)
{
  g_autoptr (AlongTemplate) template = g_object_new (ALONG_TYPE_TEMPLATE, "name", "Usual", NULL);
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongSlot) slot = NULL;
  g_autoptr (AlongRegular) regular = NULL;
  g_autoptr (AlongEntry) type = NULL;
  g_autoptr (GListModel) templates = NULL;
  AlongTemplate *added;

  agency_load (self);
  type = g_list_model_get_item (along_directory_get_shift_types (self->directory), 0);
  intent = along_intent_new (ALONG_INTENT_ADD);
  g_object_set (template, "id", along_intent_new_id (intent), NULL);
  slot = g_object_new (ALONG_TYPE_SLOT,
                       "id", along_intent_new_id (intent),
                       "template-id", along_record_get_id (ALONG_RECORD (template)),
                       "weekday", G_DATE_TUESDAY,
                       "type-id", along_record_get_id (ALONG_RECORD (type)),
                       "seats", 2,
                       NULL);
  regular = g_object_new (ALONG_TYPE_REGULAR,
                          "id", along_intent_new_id (intent),
                          "slot-id", along_record_get_id (ALONG_RECORD (slot)),
                          "person-id", self->aino,
                          NULL);
  along_intent_put (intent, template);
  along_intent_put (intent, slot);
  along_intent_put (intent, regular);
  do_run (self->database, g_steal_pointer (&intent));

  agency_load (self);
  added = g_list_model_get_item (along_directory_get_templates (self->directory), 0);
  g_object_unref (added);

  return added;
}

/* Makes what comes of @template in the roster's days; the intent is not run. */
static AlongIntent *
generate (Agency *self)
{
  g_autoptr (AlongRoster) roster = load (self);
  g_autoptr (AlongTemplate) template =
    g_list_model_get_item (along_directory_get_templates (self->directory), 0);
  AlongZone *zone = along_directory_get_zone (self->directory);
  AlongSpan span = along_roster_get_span (roster);
  AlongDay from = along_zone_get_day (zone, span.start);
  g_autoptr (AlongGeneration) generation = along_generation_new (
    roster, template, from, along_zone_get_day (zone, span.end - 1), from, FALSE);

  while (along_generation_step (generation))
    continue;

  return along_intent_generate (generation);
}

/* The shifts of the template as the file has them now, with @n_people on each. */
static GPtrArray *
list_series (Agency *self,
             guint   n_people)
{
  g_autoptr (AlongRoster) roster = load (self);
  GPtrArray *all = along_roster_get_shifts (roster);
  GPtrArray *series = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (all, i);
      gint64 id = along_record_get_id (ALONG_RECORD (shift));

      if (along_shift_get_slot_id (shift) == 0)
        continue;

      g_assert_cmpuint (along_roster_get_assignments (roster, id)->len, ==, n_people);
      g_ptr_array_add (series, g_object_ref (shift));
    }

  return series;
}

static void
assert_series (Agency *self,
               guint   n_shifts)
{
  g_autoptr (GPtrArray) series = list_series (self, 1);

  g_assert_cmpuint (series->len, ==, n_shifts);
}

/* Made once, not twice; undone and done again; what was deleted does not come back but by Undo. */
static void
test_generate (Agency        *self,
               gconstpointer  data)
{
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (AlongIntent) again = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (GPtrArray) series = NULL;
  g_autoptr (GError) error = NULL;
  guint n_shifts;

  add_template (self);
  intent = generate (self);
  inverse = along_database_run (self->database, intent, MONDAY, NULL, &error);
  g_assert_no_error (error);
  series = list_series (self, 1);
  n_shifts = series->len;
  g_assert_cmpuint (n_shifts, >, 0);

  do_run (self->database, generate (self));
  assert_series (self, n_shifts);

  again = along_database_run (self->database, inverse, MONDAY, NULL, &error);
  g_assert_no_error (error);
  assert_series (self, 0);
  g_clear_pointer (&inverse, along_intent_unref);
  inverse = along_database_run (self->database, again, MONDAY, NULL, &error);
  g_assert_no_error (error);
  assert_series (self, n_shifts);

  roster = load (self);
  g_clear_pointer (&series, g_ptr_array_unref);
  series = list_series (self, 1);
  g_clear_pointer (&inverse, along_intent_unref);
  g_clear_pointer (&intent, along_intent_unref);
  intent = along_intent_delete_shift (roster, g_ptr_array_index (series, 0));
  inverse = along_database_run (self->database, intent, MONDAY, NULL, &error);
  g_assert_no_error (error);
  assert_series (self, n_shifts - 1);
  do_run (self->database, generate (self));
  assert_series (self, n_shifts - 1);

  g_clear_pointer (&again, along_intent_unref);
  again = along_database_run (self->database, inverse, MONDAY, NULL, &error);
  g_assert_no_error (error);
  assert_series (self, n_shifts);
}

/* Each stays on its day, and nothing but what was changed is. */
static void
test_change (Agency        *self,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) series = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  g_autoptr (AlongShift) edited = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  AlongZone *zone;
  AlongShift *first;

  add_template (self);
  do_run (self->database, generate (self));
  series = list_series (self, 1);
  first = g_ptr_array_index (series, 0);
  zone = along_directory_get_zone (self->directory);

  edited = along_record_copy (first);
  g_object_set (edited,
                "start", along_shift_get_start (first) + 3600,
                "end", along_shift_get_end (first) + 7200,
                "note", "Keys at the desk",
                NULL);
  do_run (self->database, along_intent_change_series (zone, series, edited, first));

  changed = list_series (self, 1);
  g_assert_cmpuint (changed->len, ==, series->len);
  for (guint i = 0; i < series->len; i++)
    {
      AlongShift *before = g_ptr_array_index (series, i);
      AlongShift *after = g_ptr_array_index (changed, i);

      g_assert_cmpint (along_shift_get_start (after), ==, along_shift_get_start (before) + 3600);
      g_assert_cmpint (along_shift_get_end (after), ==, along_shift_get_end (before) + 7200);
      g_assert_cmpstr (along_shift_get_note (after), ==, "Keys at the desk");
      g_assert_cmpint (along_shift_get_seats (after), ==, along_shift_get_seats (before));
      g_assert_cmpint (along_shift_get_slot_day (after), ==, along_shift_get_slot_day (before));
    }

  /* And all of it deleted, and no other shift. */
  agency_add_shift (self, 6, 8);
  roster = load (self);
  do_run (self->database, along_intent_delete_series (roster, changed));
  assert_series (self, 0);
  g_clear_object (&roster);
  roster = load (self);
  g_assert_cmpuint (along_roster_get_shifts (roster)->len, ==, 1);
  do_run (self->database, generate (self));
  assert_series (self, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agency_add ("/series/generate", test_generate);
  agency_add ("/series/change", test_change);

  return g_test_run ();
}
