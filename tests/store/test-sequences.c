/* test-sequences.c — whatever is done in whatever order, nobody is booked twice, and undo goes back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "store-fixture.h"

#include "rules/along-rules.h"
#include "store/along-intent-private.h"

#define N_SEQUENCES 6
#define N_STEPS 60

/* Half of the shifts have begun by then. */
#define NOW (MONDAY + 24 * HOUR)

/* What a window knows, and what its history must be. */
typedef struct
{
  AlongStore *store;
  AlongDirectory *directory; /* as they are after the last step */
  AlongRoster *roster;
  GPtrArray *states; /* dumps: all that undo and redo may lead to, the oldest first */
  guint now;         /* which of them it is */
} World;

typedef struct
{
  guint n_done;
  guint n_reasoned;
  guint n_refused;
  guint n_undone;
  guint n_redone;
} Tally;

static int
random_int (int from,
            int to)
{
  return g_test_rand_int_range (from, to);
}

static gpointer
pick (GPtrArray *array)
{
  return g_ptr_array_index (array, random_int (0, (int) array->len));
}

/* Owned by the list. */
static gpointer
pick_item (GListModel *list)
{
  g_autoptr (GObject) item =
    g_list_model_get_item (list, (guint) random_int (0, (int) g_list_model_get_n_items (list)));

  return item;
}

static AlongPerson *
pick_person (World *world)
{
  return pick_item (random_int (0, 4) > 0 ? along_directory_get_peers (world->directory)
                                          : along_directory_get_supervisors (world->directory));
}

/* In two days and in steps of an hour, so that most of it is in the way of something. */
static AlongSpan
random_span (void)
{
  gint64 start = MONDAY + random_int (0, 48) * HOUR;

  return ALONG_SPAN_INIT (start, start + random_int (1, 9) * HOUR);
}

static AlongIntent *
random_trade (GPtrArray *shifts)
{
  AlongIntent *intent = along_intent_new (ALONG_INTENT_MOVE_SHIFT);
  AlongShift *first = pick (shifts);
  AlongShift *second = pick (shifts);
  AlongSpan first_span = along_shift_get_span (first);
  AlongSpan second_span = along_shift_get_span (second);

  along_intent_set (intent, first, "start", second_span.start, "end", second_span.end, NULL);
  along_intent_set (intent, second, "start", first_span.start, "end", first_span.end, NULL);

  return intent;
}

static AlongIntent *
random_new_shift (World *world)
{
  AlongRecord *type = pick_item (along_directory_get_shift_types (world->directory));
  AlongSpan span = random_span ();
  g_autoptr (AlongShift) shift = g_object_new (ALONG_TYPE_SHIFT,
                                               "type-id", along_record_get_id (type),
                                               "start", span.start,
                                               "end", span.end,
                                               "seats", 3,
                                               NULL);

  return along_intent_save_shift (shift, NULL);
}

/* As its editor does: another end, and somebody more. */
static AlongIntent *
random_shift_edit (World      *world,
                   AlongShift *shift)
{
  g_autoptr (AlongShift) edited = along_record_copy (shift);
  g_autoptr (AlongAssignment) seat = NULL;
  AlongIntent *intent;

  g_object_set (edited,
                "end", along_shift_get_start (shift) + random_int (1, 9) * HOUR,
                "note", random_int (0, 2) > 0 ? "Bring the keys" : "",
                NULL);
  intent = along_intent_save_shift (edited, shift);
  if (random_int (0, 2) > 0)
    return intent;

  seat = g_object_new (ALONG_TYPE_ASSIGNMENT,
                       "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                       "person-id", along_record_get_id (ALONG_RECORD (pick_person (world))),
                       NULL);
  along_intent_put (intent, seat);

  return intent;
}

static AlongIntent *
random_entry_edit (World *world)
{
  GListModel *lists[] = {
    along_directory_get_peers (world->directory),
    along_directory_get_supervisors (world->directory),
    along_directory_get_clients (world->directory),
    along_directory_get_places (world->directory),
    along_directory_get_shift_types (world->directory),
  };
  AlongEntry *entry = pick_item (lists[random_int (0, G_N_ELEMENTS (lists))]);
  g_autoptr (AlongEntry) edited = along_record_copy (entry);
  g_autofree char *name = g_strdup_printf ("Name %d", random_int (0, 1000));

  /* Few are archived at a time, or nobody could be given a shift. */
  if (along_entry_is_archived (entry) || random_int (0, 4) == 0)
    return along_intent_archive (entry, !along_entry_is_archived (entry));

  g_object_set (edited, "name", name, NULL);
  if (ALONG_IS_PEER (entry))
    g_object_set (edited,
                  "status", random_int (ALONG_PEER_STATUS_ORIENTATION,
                                        ALONG_PEER_STATUS_PAUSED + 1),
                  NULL);

  return along_intent_save_entry (edited, entry);
}

static AlongIntent *
random_agency_edit (World *world)
{
  AlongAgency *agency = along_directory_get_agency (world->directory);
  g_autoptr (AlongAgency) edited = along_record_copy (agency);

  g_object_set (edited, "week-start", random_int (G_DATE_MONDAY, G_DATE_SUNDAY + 1), NULL);

  return along_intent_edit_agency (edited, agency);
}

static AlongIntent *
random_intent (World *world)
{
  GPtrArray *shifts = along_roster_get_shifts (world->roster);
  gint64 person_id = along_record_get_id (ALONG_RECORD (pick_person (world)));
  int what = random_int (0, 20);
  AlongShift *shift;
  GPtrArray *seats;

  if (shifts->len < 3 || what == 0)
    return random_new_shift (world);
  if (shifts->len > 15)
    what = 3;

  shift = pick (shifts);
  seats = along_roster_get_assignments (world->roster, along_record_get_id (ALONG_RECORD (shift)));

  if (what == 1)
    return along_intent_move_shift (shift, random_span ());
  if (what == 2)
    return along_intent_copy_shift (shift, random_span ());
  if (what == 3)
    return along_intent_delete_shift (world->roster, shift);
  if (what == 4)
    return random_trade (shifts);
  if (what == 5)
    return random_shift_edit (world, shift);
  if (what == 6)
    return random_agency_edit (world);
  if (what < 9)
    return random_entry_edit (world);
  if (what < 15 || seats->len == 0)
    return along_intent_assign (shift, person_id);
  if (what == 15)
    return along_intent_unassign (world->roster, pick (seats));
  if (what == 16)
    return along_intent_reassign (pick (seats), person_id);
  if (what == 17)
    return along_intent_stand_in (pick (seats), person_id);

  return along_intent_set_state (pick (seats), random_int (0, ALONG_ASSIGNMENT_CANCELLED + 1));
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

static void
remember (GHashTable *table,
          gpointer    record)
{
  gint64 id = along_record_get_id (record);

  g_hash_table_replace (table, g_memdup2 (&id, sizeof id), g_object_ref (record));
}

static void
remember_roster (AlongRoster *roster,
                 GHashTable  *shifts,
                 GHashTable  *seats)
{
  GPtrArray *all = along_roster_get_shifts (roster);

  for (guint i = 0; i < all->len; i++)
    {
      AlongRecord *shift = g_ptr_array_index (all, i);
      GPtrArray *of_shift = along_roster_get_assignments (roster, along_record_get_id (shift));

      remember (shifts, shift);
      for (guint k = 0; k < of_shift->len; k++)
        remember (seats, g_ptr_array_index (of_shift, k));
    }
}

static gboolean
is_taken (AlongAssignment *seat)
{
  return along_assignment_state_is_taken (along_assignment_get_state (seat));
}

/* Compares everybody with everybody, as slowly and plainly as can be. */
static gboolean
has_double_booking (GHashTable *shifts,
                    GHashTable *seats)
{
  g_autoptr (GList) all = g_hash_table_get_values (seats);

  for (GList *one = all; one != NULL; one = one->next)
    for (GList *other = one->next; other != NULL; other = other->next)
      {
        AlongAssignment *a = one->data;
        AlongAssignment *b = other->data;
        gint64 shift_a = along_assignment_get_shift_id (a);
        gint64 shift_b = along_assignment_get_shift_id (b);

        if (along_assignment_get_person_id (a) == along_assignment_get_person_id (b) &&
            is_taken (a) && is_taken (b) &&
            along_span_overlaps (along_shift_get_span (g_hash_table_lookup (shifts, &shift_a)),
                                 along_shift_get_span (g_hash_table_lookup (shifts, &shift_b))))
          return TRUE;
      }

  return FALSE;
}

/* Whether @seat, which was @before (or %NULL), goes to somebody who does not take shifts. */
static gboolean
is_for_nobody (World           *world,
               AlongAssignment *seat,
               AlongAssignment *before)
{
  gint64 person_id = along_assignment_get_person_id (seat);

  if (!is_taken (seat) || (before != NULL && is_taken (before) &&
                           along_assignment_get_person_id (before) == person_id))
    return FALSE;

  return !along_rules_works (along_directory_get_person (world->directory, person_id));
}

/* Whether @seat comes to be missed or done, which it was not @before, in front of its shift; who is
 * out may be back by then. */
static gboolean
is_told_early (AlongAssignment *seat,
               AlongAssignment *before,
               GHashTable      *shifts)
{
  gint64 shift_id = along_assignment_get_shift_id (seat);
  AlongAssignmentState state = along_assignment_get_state (seat);
  gboolean was_out =
    before != NULL && along_assignment_get_state (before) == ALONG_ASSIGNMENT_CHECKED_IN;

  return (state == ALONG_ASSIGNMENT_MISSED || (state == ALONG_ASSIGNMENT_DONE && !was_out)) &&
         (before == NULL || along_assignment_get_state (before) != state) &&
         along_shift_get_start (g_hash_table_lookup (shifts, &shift_id)) > NOW;
}

/* Whether @intent is to be refused, by doing it on paper. */
static gboolean
is_forbidden (World       *world,
              AlongIntent *intent)
{
  g_autoptr (GHashTable) shifts = new_table ();
  g_autoptr (GHashTable) seats = new_table ();

  remember_roster (world->roster, shifts, seats);
  for (guint i = 0; i < along_intent_get_n_items (intent); i++)
    {
      gboolean removed;
      AlongRecord *record = along_intent_get_item (intent, i, &removed);
      GHashTable *table = ALONG_IS_SHIFT (record) ? shifts : seats;
      gint64 id = along_record_get_id (record);

      if (!ALONG_IS_SHIFT (record) && !ALONG_IS_ASSIGNMENT (record))
        continue;

      if (!removed && ALONG_IS_ASSIGNMENT (record) &&
          (is_for_nobody (world, ALONG_ASSIGNMENT (record), g_hash_table_lookup (seats, &id)) ||
           is_told_early (ALONG_ASSIGNMENT (record), g_hash_table_lookup (seats, &id), shifts)))
        return TRUE;

      if (removed)
        g_hash_table_remove (table, &id);
      else
        remember (table, record);
    }

  return has_double_booking (shifts, seats);
}

/* Whether the shift of @seat goes with @intent. */
static gboolean
goes (AlongIntent     *intent,
      AlongAssignment *seat)
{
  for (guint i = 0; i < along_intent_get_n_items (intent); i++)
    {
      gboolean removed;
      AlongRecord *record = along_intent_get_item (intent, i, &removed);

      if (removed && ALONG_IS_SHIFT (record) &&
          along_record_get_id (record) == along_assignment_get_shift_id (seat))
        return TRUE;
    }

  return FALSE;
}

/* Whether what became of somebody on @shift, which becomes @after (%NULL for gone), keeps it from
 * that: being out, or on record at a time that would be none of the shift's. */
static gboolean
is_held (World      *world,
         AlongShift *shift,
         AlongShift *after)
{
  GPtrArray *seats =
    along_roster_get_assignments (world->roster, along_record_get_id (ALONG_RECORD (shift)));

  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);

      if (after == NULL
            ? along_assignment_get_state (seat) == ALONG_ASSIGNMENT_CHECKED_IN
            : along_assignment_is_on_record (seat) &&
                (along_shift_get_end (after) <= along_shift_get_start (shift) ||
                 along_shift_get_end (shift) <= along_shift_get_start (after)))
        return TRUE;
    }

  return FALSE;
}

/* Whether somebody comes for one who was there. */
static gboolean
is_for_one_there (World           *world,
                  AlongAssignment *seat)
{
  AlongAssignment *original = along_roster_get_assignment (
    world->roster, along_assignment_get_stands_in_for_id (seat));

  return original != NULL &&
         (along_assignment_get_state (original) == ALONG_ASSIGNMENT_CHECKED_IN ||
          along_assignment_get_state (original) == ALONG_ASSIGNMENT_DONE);
}

/* Whether what became of people on shifts that are on record speaks against @intent: nobody leaves
 * a shift that stays, for nobody who was there another comes, and shifts stay with it. */
static gboolean
is_loss (World       *world,
         AlongIntent *intent)
{
  for (guint i = 0; i < along_intent_get_n_items (intent); i++)
    {
      gboolean removed;
      AlongRecord *record = along_intent_get_item (intent, i, &removed);
      AlongAssignment *before =
        along_roster_get_assignment (world->roster, along_record_get_id (record));
      AlongShift *shift = along_roster_get_shift (world->roster, along_record_get_id (record));
      g_autofree char *obstacle = before != NULL ? along_assignment_dup_obstacle (before) : NULL;

      if (shift != NULL && is_held (world, shift, removed ? NULL : ALONG_SHIFT (record)))
        return TRUE;
      if (ALONG_IS_ASSIGNMENT (record) && before == NULL &&
          is_for_one_there (world, ALONG_ASSIGNMENT (record)))
        return TRUE;
      if (obstacle == NULL)
        continue;
      if (removed ? !goes (intent, before)
                  : along_assignment_get_person_id (ALONG_ASSIGNMENT (record)) !=
                      along_assignment_get_person_id (before))
        return TRUE;
    }

  return FALSE;
}

/* Reads all of it anew, and gives it as text, to be freed. */
static char *
look (World *world)
{
  g_autoptr (GHashTable) shifts = new_table ();
  g_autoptr (GHashTable) seats = new_table ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&world->directory);
  g_clear_object (&world->roster);
  world->directory = store_load_directory (world->store);
  along_store_load_roster_async (world->store, world->directory, ROSTER_SPAN, NULL, on_result,
                                 &result);
  world->roster = along_store_load_roster_finish (world->store, wait_for (&result), &error);
  g_assert_no_error (error);

  remember_roster (world->roster, shifts, seats);
  g_assert_false (has_double_booking (shifts, seats));

  return dump_loaded (world->directory, world->roster);
}

/* That all is as the history says; @state is what look() gave. */
static void
assert_state (World      *world,
              const char *state)
{
  g_assert_cmpstr (state, ==, g_ptr_array_index (world->states, world->now));
  g_assert_cmpint (along_store_get_can_undo (world->store), ==, world->now > 0);
  g_assert_cmpint (along_store_get_can_redo (world->store), ==,
                   world->now + 1 < world->states->len);
}

static void
step (World    *world,
      gboolean  redo)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL;
  AlongIntentKind kind;

  g_assert_true (store_step (world->store, redo, &kind, &error));
  g_assert_no_error (error);
  world->now += redo ? 1 : -1;
  state = look (world);
  assert_state (world, state);
}

static void
do_something (World *world,
              Tally *tally)
{
  g_autoptr (AlongIntent) intent = random_intent (world);
  gboolean forbidden = is_forbidden (world, intent) || is_loss (world, intent);
  g_autoptr (AlongIntent) done = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL;

  along_store_run_async (world->store, intent, NULL, on_result, &result);
  along_store_run_finish (world->store, wait_for (&result), &done, &error);

  /* What only needs a reason can be done with one. */
  if (g_error_matches (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NEEDS_REASON))
    {
      g_autoptr (AlongIntent) reasoned =
        along_intent_new_with_reason (intent, "Agreed by phone", 0);

      g_clear_error (&error);
      g_clear_object (&result);
      along_store_run_async (world->store, reasoned, NULL, on_result, &result);
      along_store_run_finish (world->store, wait_for (&result), &done, &error);
      tally->n_reasoned++;
    }

  /* Refused when, and only when, it is forbidden. */
  if (forbidden)
    {
      g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
      tally->n_refused++;
    }
  else
    {
      g_assert_no_error (error);
    }

  state = look (world);
  if (done != NULL)
    {
      g_ptr_array_set_size (world->states, (int) ++world->now);
      g_ptr_array_add (world->states, g_strdup (state));
      tally->n_done++;
    }
  assert_state (world, state);
}

static void
do_anything (World *world,
             Tally *tally)
{
  int what = random_int (0, 10);

  if (what < 2 && along_store_get_can_undo (world->store))
    {
      step (world, FALSE);
      tally->n_undone++;
    }
  else if (what < 4 && along_store_get_can_redo (world->store))
    {
      step (world, TRUE);
      tally->n_redone++;
    }
  else
    {
      do_something (world, tally);
    }
}

static void
run_sequence (Fixture *fixture,
              Tally   *tally)
{
  World world = {
    .store = fixture_create_store (fixture),
    .states = g_ptr_array_new_with_free_func (g_free),
  };

  along_store_set_now (world.store, NOW);
  g_ptr_array_add (world.states, look (&world));
  for (guint i = 0; i < N_STEPS; i++)
    do_anything (&world, tally);

  /* All the way back, and forth again. */
  while (world.now > 0)
    step (&world, FALSE);
  while (world.now + 1 < world.states->len)
    step (&world, TRUE);

  g_clear_object (&world.directory);
  g_clear_object (&world.roster);
  g_ptr_array_unref (world.states);
  close_store (world.store);
}

static void
test_sequences (Fixture       *fixture,
                gconstpointer  data)
{
  Tally tally = { 0 };

  for (guint i = 0; i < N_SEQUENCES; i++)
    {
      run_sequence (fixture, &tally);
      g_assert_no_errno (g_remove (fixture->path));
    }

  g_test_message ("%u done, %u of them with a reason, %u refused, %u undone, %u redone",
                  tally.n_done, tally.n_reasoned, tally.n_refused, tally.n_undone, tally.n_redone);
  g_assert_cmpuint (tally.n_done, >, N_SEQUENCES * N_STEPS / 4);
  g_assert_cmpuint (tally.n_reasoned, >, N_SEQUENCES / 4);
  g_assert_cmpuint (tally.n_refused, >, N_SEQUENCES);
  g_assert_cmpuint (tally.n_undone, >, N_SEQUENCES);
  g_assert_cmpuint (tally.n_redone, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/sequences/random", test_sequences);

  return g_test_run ();
}
