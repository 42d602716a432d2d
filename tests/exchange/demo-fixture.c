/* demo-fixture.c — the demo of a programme, sorted out for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "demo-fixture.h"

#include "model/along-absence.h"
#include "model/along-action.h"
#include "model/along-override.h"
#include "model/along-shift.h"
#include "model/along-supervision.h"
#include "model/along-week.h"

#define FIRST_NOW G_GINT64_CONSTANT (1767225600) /* 1 January 2026 */
#define DAYS_BETWEEN 9

gpointer
demo_look_up (Demo   *demo,
              gint64  id)
{
  return g_hash_table_lookup (demo->by_id, &id);
}

/* What a record refers to came before it. */
static void
check_references (Demo        *demo,
                  AlongRecord *record)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n_pspecs;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n_pspecs);

  for (guint i = 0; i < n_pspecs; i++)
    if (g_str_has_suffix (pspecs[i]->name, "-id"))
      {
        gint64 id;

        g_object_get (record, pspecs[i]->name, &id, NULL);
        if (id != 0)
          g_assert_nonnull (demo_look_up (demo, id));
      }
}

static void
add_record (Demo        *demo,
            AlongRecord *record)
{
  g_autoptr (GError) error = NULL;
  gint64 id = along_record_get_id (record);

  along_record_check (record, NULL, &error);
  g_assert_no_error (error);
  check_references (demo, record);

  g_assert_cmpint (id, !=, 0);
  if (!ALONG_IS_AGENCY (record))
    g_assert_cmpint (id, <, 0);
  g_assert_true (g_hash_table_insert (demo->by_id, g_memdup2 (&id, sizeof id), record));

  if (ALONG_IS_SHIFT (record))
    {
      g_ptr_array_add (demo->shifts, record);
      g_hash_table_insert (demo->of_shift, record, g_ptr_array_new ());
    }
  else if (ALONG_IS_ASSIGNMENT (record))
    {
      g_ptr_array_add (demo->assignments, record);
      g_ptr_array_add (
        g_hash_table_lookup (demo->of_shift,
                             demo_look_up (demo, along_assignment_get_shift_id (
                                              ALONG_ASSIGNMENT (record)))),
        record);
    }
  else if (ALONG_IS_ABSENCE (record))
    {
      g_ptr_array_add (demo->absences, record);
    }
  else if (ALONG_IS_OVERRIDE (record))
    {
      g_ptr_array_add (demo->overrides, record);
    }
  else if (ALONG_IS_SUPERVISION (record))
    {
      g_ptr_array_add (demo->sessions, record);
    }
  else if (ALONG_IS_ACTION (record))
    {
      g_ptr_array_add (demo->actions, record);
    }
  else if (ALONG_IS_CERTIFICATE (record))
    {
      along_learned_add_certificate (demo->learned, ALONG_CERTIFICATE (record));
    }
  else
    {
      along_directory_add (demo->directory, record);
    }
}

static int
compare_shifts (gconstpointer a,
                gconstpointer b)
{
  gint64 one = along_shift_get_start (*(AlongShift *const *) a);
  gint64 other = along_shift_get_start (*(AlongShift *const *) b);

  return (one > other) - (one < other);
}

void
demo_init (Demo           *demo,
           AlongProgramme *programme,
           gint64          now)
{
  AlongAgency *agency;

  *demo = (Demo) {
    .now = now,
    .records = along_programme_make_demo (programme, now),
    .directory = along_directory_new (),
    .by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
    .of_shift = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref),
    .shifts = g_ptr_array_new (),
    .assignments = g_ptr_array_new (),
    .learned = along_learned_new (),
    .absences = g_ptr_array_new (),
    .overrides = g_ptr_array_new (),
    .sessions = g_ptr_array_new (),
    .actions = g_ptr_array_new (),
  };

  for (guint i = 0; i < demo->records->len; i++)
    add_record (demo, g_ptr_array_index (demo->records, i));

  g_ptr_array_sort (demo->shifts, compare_shifts);

  agency = g_ptr_array_index (demo->records, 0);
  g_assert_true (ALONG_IS_AGENCY (agency));
  demo->first_day =
    along_week_get_start (along_zone_get_day (along_directory_get_zone (demo->directory), now),
                          (GDateWeekday) along_agency_get_week_start (agency)) -
    ALONG_PROGRAMME_WEEKS_BACK * ALONG_DAYS_A_WEEK;
}

void
demo_clear (Demo *demo)
{
  g_ptr_array_unref (demo->records);
  g_object_unref (demo->directory);
  g_hash_table_unref (demo->by_id);
  g_hash_table_unref (demo->of_shift);
  g_ptr_array_unref (demo->shifts);
  g_ptr_array_unref (demo->assignments);
  g_ptr_array_unref (demo->absences);
  g_ptr_array_unref (demo->overrides);
  g_ptr_array_unref (demo->sessions);
  g_ptr_array_unref (demo->actions);
  along_learned_unref (demo->learned);
}

gboolean
demo_is_taken (AlongAssignment *assignment)
{
  return along_assignment_state_is_taken (along_assignment_get_state (assignment));
}

AlongSpan
demo_get_span (Demo            *demo,
               AlongAssignment *assignment)
{
  return along_shift_get_span (demo_look_up (demo, along_assignment_get_shift_id (assignment)));
}

AlongRoster *
demo_make_roster (Demo *demo)
{
  AlongRoster *roster = along_roster_new (
    demo->directory, along_zone_days_span (along_directory_get_zone (demo->directory),
                                           demo->first_day, DEMO_N_WEEKS * ALONG_DAYS_A_WEEK));

  for (guint i = 0; i < demo->absences->len; i++)
    along_roster_add_absence (roster, g_ptr_array_index (demo->absences, i));
  for (guint i = 0; i < demo->shifts->len; i++)
    along_roster_add_shift (roster, g_ptr_array_index (demo->shifts, i));
  along_roster_set_learned (roster, demo->learned);
  return roster;
}

gint64
demo_get_now (int n)
{
  return FIRST_NOW + (gint64) n * DAYS_BETWEEN * 86400 + ((gint64) n * 5197) % 86400;
}
