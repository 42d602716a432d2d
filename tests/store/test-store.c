/* test-store.c — the store's thread: order, undo, cancelling, closing
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "store-fixture.h"

static AlongIntent *
new_place (const char *name)
{
  g_autoptr (AlongPlace) place = g_object_new (ALONG_TYPE_PLACE, "name", name, NULL);

  return along_intent_save_entry (ALONG_ENTRY (place), NULL);
}

static void
store_run (AlongStore      *store,
           AlongIntent     *intent,
           gboolean         expected,
           AlongStoreError  code)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  along_store_run_async (store, intent, NULL, on_result, &result);
  g_assert_true (along_store_run_finish (store, wait_for (&result), NULL, &error) == expected);
  if (expected)
    g_assert_no_error (error);
  else
    g_assert_error (error, ALONG_STORE_ERROR, (int) code);
  along_intent_unref (intent);
}

static guint
count_places (AlongStore *store)
{
  g_autoptr (AlongDirectory) directory = store_load_directory (store);

  return g_list_model_get_n_items (along_directory_get_places (directory));
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) failed = NULL;
  g_autoptr (GAsyncResult) other = NULL;
  g_autoptr (GError) error = NULL;
  AlongStore *store;

  along_store_open_async (fixture->path, fixture->key, NULL, on_result, &failed);
  g_assert_null (along_store_open_finish (wait_for (&failed), &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  close_store (fixture_create_store (fixture));

  along_store_open_async (fixture->path, fixture->key, NULL, on_result, &result);
  store = along_store_open_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_clear_object (&result);
  g_assert_cmpuint (count_places (store), ==, 1);

  along_store_open_async (fixture->path, fixture->key, NULL, on_result, &other);
  g_assert_null (along_store_open_finish (wait_for (&other), &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_IN_USE);

  g_assert_cmpuint (count_places (store), ==, 1);
  close_store (store);
}

/* Appends each request's number when it is answered. */
typedef struct
{
  GString *order;
  char letter;
} Mark;

static void
on_answer (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Mark *mark = data;

  g_string_append_c (mark->order, mark->letter);
  g_free (mark);
}

static gpointer
new_mark (GString *order,
          char     letter)
{
  Mark *mark = g_new0 (Mark, 1);

  mark->order = order;
  mark->letter = letter;

  return mark;
}

static void
on_changed (AlongStore       *store,
            AlongChangeKinds  kinds,
            gint64            from,
            gint64            to,
            GString          *order)
{
  g_string_append_c (order, kinds == ALONG_CHANGE_ENTRIES ? '!' : '?');
}

/* Requests are answered as they came, each change is told before its answer, and whoever asked
 * later reads what was written before. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  AlongStore *store = fixture_create_store (fixture);
  g_autoptr (GString) order = g_string_new (NULL);
  g_autoptr (GAsyncResult) last = NULL;
  g_autoptr (AlongDirectory) directory = NULL;

  g_signal_connect (store, "changed", G_CALLBACK (on_changed), order);
  for (char letter = 'a'; letter <= 'e'; letter++)
    {
      g_autoptr (AlongIntent) intent = new_place ((char[]) { letter, '\0' });

      along_store_run_async (store, intent, NULL, on_answer, new_mark (order, letter));
      along_store_load_directory_async (store, NULL, on_answer, new_mark (order, letter - 32));
    }
  along_store_load_directory_async (store, NULL, on_result, &last);
  directory = along_store_load_directory_finish (store, wait_for (&last), NULL);

  g_assert_cmpstr (order->str, ==, "!aA!bB!cC!dD!eE");
  g_assert_cmpuint (g_list_model_get_n_items (along_directory_get_places (directory)), ==, 6);
  g_signal_handlers_disconnect_by_data (store, order);
  g_clear_object (&last);
  close_store (store);
}

static void
on_notify (AlongStore *store,
           GParamSpec *pspec,
           GString    *notes)
{
  gboolean can;

  g_object_get (store, pspec->name, &can, NULL);
  g_string_append_printf (notes, "%s%c ", pspec->name, can ? '+' : '-');
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  AlongStore *store = fixture_create_store (fixture);
  g_autoptr (GString) notes = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  AlongIntentKind kind;

  g_signal_connect (store, "notify", G_CALLBACK (on_notify), notes);

  /* Setting up is not taken back. */
  g_assert_false (along_store_get_can_undo (store));
  g_assert_false (store_step (store, FALSE, &kind, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED);
  g_clear_error (&error);

  store_run (store, new_place ("One"), TRUE, 0);
  store_run (store, new_place ("Two"), TRUE, 0);
  g_assert_true (along_store_get_can_undo (store));
  g_assert_false (along_store_get_can_redo (store));
  g_assert_cmpint (along_store_get_undo_kind (store), ==, ALONG_INTENT_ADD);

  g_assert_true (store_step (store, FALSE, &kind, &error));
  g_assert_cmpint (kind, ==, ALONG_INTENT_ADD);
  g_assert_true (store_step (store, FALSE, &kind, &error));
  g_assert_cmpuint (count_places (store), ==, 1);
  g_assert_false (along_store_get_can_undo (store));
  g_assert_true (along_store_get_can_redo (store));
  g_assert_cmpint (along_store_get_redo_kind (store), ==, ALONG_INTENT_ADD);

  g_assert_true (store_step (store, TRUE, &kind, &error));
  g_assert_cmpuint (count_places (store), ==, 2);

  /* Something new: what was undone before is gone. */
  store_run (store, new_place ("Three"), TRUE, 0);
  g_assert_false (along_store_get_can_redo (store));
  g_assert_false (store_step (store, TRUE, &kind, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_cmpuint (count_places (store), ==, 3);

  g_assert_cmpstr (notes->str, ==,
                   "can-undo+ can-redo+ can-undo- can-undo+ can-redo- ");
  close_store (store);
}

/* What the file holds already is done in no time, and is nothing to undo. */
static void
test_no_change (Fixture       *fixture,
                gconstpointer  data)
{
  AlongStore *store = fixture_create_store (fixture);
  const char *const names[] = { "Harbour", "Kiosk" };
  AlongIntentKind kind;

  store_run (store, new_place ("One"), TRUE, 0);
  store_run (store, new_place ("Two"), TRUE, 0);
  g_assert_true (store_step (store, FALSE, &kind, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (AlongDirectory) directory = store_load_directory (store);
      AlongEntry *harbour = find_named (along_directory_get_places (directory), "Harbour");
      g_autoptr (AlongEntry) place = along_record_copy (harbour);
      g_autoptr (AlongIntent) intent = NULL;
      g_autoptr (AlongIntent) done = NULL;
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      g_object_set (place, "name", names[i], NULL);
      intent = along_intent_save_entry (place, harbour);

      along_store_run_async (store, intent, NULL, on_result, &result);
      g_assert_true (along_store_run_finish (store, wait_for (&result), &done, &error));
      g_assert_no_error (error);
      g_assert_true (done == (i == 0 ? NULL : intent));
      g_assert_cmpint (along_store_get_undo_kind (store), ==, i == 0 ? ALONG_INTENT_ADD
                                                                     : ALONG_INTENT_EDIT);
      g_assert_cmpint (along_store_get_can_redo (store), ==, i == 0);
    }

  close_store (store);
}

/* What is refused leaves no trace, neither in the file nor among what can be undone. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  AlongStore *store = fixture_create_store (fixture);
  g_autoptr (GString) order = g_string_new (NULL);
  g_autoptr (AlongDirectory) directory = store_load_directory (store);
  AlongIntent *intent = along_intent_new (ALONG_INTENT_EDIT);

  g_signal_connect (store, "changed", G_CALLBACK (on_changed), order);
  along_intent_remove (intent, find_named (along_directory_get_supervisors (directory),
                                           "Professional"));
  store_run (store, intent, FALSE, ALONG_STORE_ERROR_CONFLICT);
  g_assert_cmpstr (order->str, ==, "");
  g_assert_false (along_store_get_can_undo (store));
  close_store (store);
}

/* A refusal tells the times as the rest of the window does. */
static void
test_refusal_clock (Fixture       *fixture,
                    gconstpointer  data)
{
  const struct
  {
    AlongClock clock;
    const char *morning;
    const char *noon;
  } cases[] = {
    { ALONG_CLOCK_24, "08:00–12:00", "11:00–16:00" },
    { ALONG_CLOCK_12, "8:00 am–12:00 pm", "11:00 am–4:00 pm" },
  };
  AlongStore *store;
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  g_autoptr (AlongDirectory) directory = load_directory (database);
  g_autoptr (AlongShift) morning = add_shift (database, directory, 0, 4);
  g_autoptr (AlongShift) noon = add_shift (database, directory, 3, 8);
  gint64 mikko = find_id (along_directory_get_peers (directory), "Mikko");
  g_autoptr (GAsyncResult) opened = NULL;

  g_clear_object (&database);
  along_store_open_async (fixture->path, fixture->key, NULL, on_result, &opened);
  store = along_store_open_finish (wait_for (&opened), NULL);
  g_clear_object (&opened);
  store_run (store, along_intent_assign (morning, mikko), TRUE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongIntent) assign = along_intent_assign (noon, mikko);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      along_store_set_clock (store, cases[i].clock);
      along_store_run_async (store, assign, NULL, on_result, &result);
      g_assert_false (along_store_run_finish (store, wait_for (&result), NULL, &error));
      g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
      g_assert_nonnull (strstr (error->message, cases[i].morning));
      g_assert_nonnull (strstr (error->message, cases[i].noon));
    }

  close_store (store);
}

/* What was cancelled in time is not done; what was done is told all the same. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  AlongStore *store = fixture_create_store (fixture);
  g_autoptr (GCancellable) early = g_cancellable_new ();
  g_autoptr (GCancellable) late = g_cancellable_new ();
  g_autoptr (GAsyncResult) early_result = NULL;
  g_autoptr (GAsyncResult) late_result = NULL;
  g_autoptr (AlongIntent) intent = new_place ("Park");
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (early);
  along_store_run_async (store, intent, early, on_result, &early_result);
  g_assert_false (along_store_run_finish (store, wait_for (&early_result), NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (count_places (store), ==, 1);

  along_store_run_async (store, intent, late, on_result, &late_result);
  g_assert_cmpuint (count_places (store), ==, 2);
  g_cancellable_cancel (late);
  g_assert_true (along_store_run_finish (store, wait_for (&late_result), NULL, &error));
  g_assert_no_error (error);
  g_assert_true (along_store_get_can_undo (store));
  g_clear_object (&early_result);
  g_clear_object (&late_result);
  close_store (store);
}

/* Closing comes after what was asked for before, and before what is asked for later. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  AlongStore *store = fixture_create_store (fixture);
  g_autoptr (GAsyncResult) run_result = NULL;
  g_autoptr (GAsyncResult) close_result = NULL;
  g_autoptr (GAsyncResult) late_result = NULL;
  g_autoptr (AlongIntent) intent = new_place ("Park");
  g_autoptr (AlongDatabase) database = NULL;
  g_autoptr (AlongDirectory) directory = NULL;
  g_autoptr (GError) error = NULL;

  along_store_run_async (store, intent, NULL, on_result, &run_result);
  along_store_close_async (store, NULL, on_result, &close_result);
  along_store_load_directory_async (store, NULL, on_result, &late_result);

  g_assert_null (along_store_load_directory_finish (store, wait_for (&late_result), &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CLOSED);
  g_clear_error (&error);
  g_assert_true (along_store_run_finish (store, wait_for (&run_result), NULL, &error));
  g_assert_true (along_store_close_finish (store, wait_for (&close_result), &error));
  g_assert_false (along_store_get_can_undo (store));

  database = fixture_open (fixture);
  directory = load_directory (database);
  g_assert_cmpuint (g_list_model_get_n_items (along_directory_get_places (directory)), ==, 2);

  g_clear_object (&run_result);
  g_clear_object (&close_result);
  g_clear_object (&late_result);
  g_assert_finalize_object (store);
}

/* Whoever lets go of a store without closing it has its file closed in a while; what was asked for
 * before that is done. */
static void
test_let_go (Fixture       *fixture,
             gconstpointer  data)
{
  AlongStore *store = fixture_create_store (fixture);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AlongIntent) intent = new_place ("Park");
  g_autoptr (AlongDatabase) database = NULL;
  g_autoptr (AlongDirectory) directory = NULL;

  along_store_run_async (store, intent, NULL, on_result, &result);
  g_object_unref (store);
  g_assert_true (along_store_run_finish (store, wait_for (&result), NULL, NULL));
  g_clear_object (&result);

  while (database == NULL)
    {
      g_autoptr (GError) error = NULL;

      database = along_database_open (fixture->path, fixture->key, &error);
      if (database == NULL)
        g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_IN_USE);
    }
  directory = load_directory (database);
  g_assert_cmpuint (g_list_model_get_n_items (along_directory_get_places (directory)), ==, 2);
}

static void
test_read (Fixture       *fixture,
           gconstpointer  data)
{
  AlongStore *store = fixture_create_store (fixture);
  g_autoptr (AlongDirectory) directory = store_load_directory (store);
  g_autoptr (AlongIntent) intent = along_intent_new (ALONG_INTENT_EDIT);
  g_autoptr (GAsyncResult) roster_result = NULL;
  g_autoptr (GAsyncResult) dated_result = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (GPtrArray) dated = NULL;
  g_autoptr (GError) error = NULL;
  gint64 mikko = find_id (along_directory_get_peers (directory), "Mikko");
  g_autoptr (AlongAbsence) absence = NULL;
  g_autoptr (AlongWish) wish = NULL;

  wish = g_object_new (ALONG_TYPE_WISH,
                       "person-id", mikko,
                       "start", MONDAY,
                       "end", MONDAY + DAY / 2,
                       "availability", ALONG_AVAILABILITY_RATHER_NOT,
                       NULL);
  along_intent_put (intent, wish);
  absence = g_object_new (ALONG_TYPE_ABSENCE,
                          "person-id", mikko,
                          "start", MONDAY,
                          "end", MONDAY + DAY,
                          NULL);
  along_intent_put (intent, absence);
  store_run (store, along_intent_ref (intent), TRUE, 0);

  along_store_load_roster_async (store, directory, ALONG_SPAN_INIT (MONDAY, MONDAY + DAY), NULL,
                                 on_result, &roster_result);
  along_store_load_dated_async (store, mikko, MONDAY, NULL, on_result, &dated_result);
  dated = along_store_load_dated_finish (store, wait_for (&dated_result), &error);
  g_assert_no_error (error);
  roster = along_store_load_roster_finish (store, wait_for (&roster_result), &error);
  g_assert_no_error (error);

  /* What begins at once: the absence goes before the wish and comes last. */
  g_assert_cmpuint (dated->len, ==, 2);
  g_assert_true (ALONG_IS_WISH (g_ptr_array_index (dated, 0)));
  g_assert_true (ALONG_IS_ABSENCE (g_ptr_array_index (dated, 1)));
  g_assert_true (along_roster_get_directory (roster) == directory);
  g_assert_cmpuint (along_roster_get_person_absences (roster, mikko)->len, ==, 1);

  /* Of the person alone the same. */
  g_clear_object (&roster_result);
  g_clear_object (&roster);
  along_store_load_person_async (store, directory, mikko, ALONG_SPAN_INIT (MONDAY, MONDAY + DAY),
                                 NULL, on_result, &roster_result);
  roster = along_store_load_person_finish (store, wait_for (&roster_result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (along_roster_get_person_absences (roster, mikko)->len, ==, 1);
  g_assert_cmpuint (along_roster_get_person_wishes (roster, mikko)->len, ==, 1);
  g_clear_object (&roster_result);
  g_clear_object (&dated_result);
  close_store (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store/open", test_open);
  fixture_add ("/store/order", test_order);
  fixture_add ("/store/undo", test_undo);
  fixture_add ("/store/no-change", test_no_change);
  fixture_add ("/store/refused", test_refused);
  fixture_add ("/store/refusal-clock", test_refusal_clock);
  fixture_add ("/store/cancel", test_cancel);
  fixture_add ("/store/close", test_close);
  fixture_add ("/store/let-go", test_let_go);
  fixture_add ("/store/read", test_read);

  return g_test_run ();
}
