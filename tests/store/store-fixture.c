/* store-fixture.c — what the tests of the store begin with: a folder, a key, a small agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <glib/gstdio.h>

void
fixture_set_up (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  along_vault_init (&error);
  g_assert_no_error (error);

  self->folder = g_dir_make_tmp (NULL, &error);
  g_assert_no_error (error);
  self->path = fixture_path (self, "test.alongside");
  self->key = along_key_new_random ();
}

void
fixture_tear_down (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = fixture_path (self, name);

      g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (self->folder));

  g_free (self->folder);
  g_free (self->path);
  along_key_unref (self->key);
}

char *
fixture_path (Fixture    *self,
              const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

GPtrArray *
fixture_records (void)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  const char *const peers[] = { "Mikko", "Aino", "Émile", "Zoë" };

  g_ptr_array_add (records, g_object_new (ALONG_TYPE_AGENCY,
                                          "name", "Test agency",
                                          "zone", "Europe/Helsinki",
                                          NULL));
  g_ptr_array_add (records, g_object_new (ALONG_TYPE_SUPERVISOR,
                                          "id", G_GINT64_CONSTANT (-1),
                                          "name", "Professional",
                                          "duties", ALONG_DUTY_PROFESSIONAL,
                                          "phone", "040 1234567",
                                          NULL));
  g_ptr_array_add (records, g_object_new (ALONG_TYPE_SUPERVISOR,
                                          "id", G_GINT64_CONSTANT (-2),
                                          "name", "Reference",
                                          "duties", ALONG_DUTY_PERSON_OF_REFERENCE,
                                          NULL));
  for (guint i = 0; i < G_N_ELEMENTS (peers); i++)
    g_ptr_array_add (records, g_object_new (ALONG_TYPE_PEER,
                                            "id", G_GINT64_CONSTANT (-10) - i,
                                            "name", peers[i],
                                            "status", ALONG_PEER_STATUS_ACTIVE,
                                            "roles", ALONG_ROLE_LISTENER | ALONG_ROLE_GUIDE,
                                            "responsible-id", G_GINT64_CONSTANT (-1),
                                            "supervisor-id", G_GINT64_CONSTANT (-1),
                                            "reference-id", G_GINT64_CONSTANT (-2),
                                            NULL));
  g_ptr_array_add (records, g_object_new (ALONG_TYPE_CLIENT, "name", "K-17", NULL));
  g_ptr_array_add (records, g_object_new (ALONG_TYPE_PLACE, "name", "Harbour", NULL));
  g_ptr_array_add (records, g_object_new (ALONG_TYPE_SHIFT_TYPE, "name", "Outreach", NULL));

  return records;
}

AlongDatabase *
fixture_create (Fixture *self)
{
  g_autoptr (GPtrArray) records = fixture_records ();
  g_autoptr (GError) error = NULL;
  AlongDatabase *database;

  database = along_database_create (self->path, self->key, records, &error);
  g_assert_no_error (error);

  return database;
}

AlongDatabase *
fixture_open (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  AlongDatabase *database = along_database_open (self->path, self->key, &error);

  g_assert_no_error (error);

  return database;
}

AlongStore *
fixture_create_store (Fixture *self)
{
  g_autoptr (GPtrArray) records = fixture_records ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AlongStore *store;

  along_store_create_async (self->path, self->key, records, NULL, on_result, &result);
  g_assert_null (result);
  store = along_store_open_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_true (ALONG_IS_STORE (store));

  return store;
}

void
close_store (AlongStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  along_store_close_async (store, NULL, on_result, &result);
  along_store_close_finish (store, wait_for (&result), &error);
  g_assert_no_error (error);
  g_clear_object (&result);
  g_assert_finalize_object (store);
}

gboolean
store_step (AlongStore       *store,
            gboolean          redo,
            AlongIntentKind  *kind,
            GError          **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AlongIntent) done = NULL;

  if (redo)
    along_store_redo_async (store, NULL, 0, NULL, on_result, &result);
  else
    along_store_undo_async (store, NULL, 0, NULL, on_result, &result);

  if (!along_store_undo_finish (store, wait_for (&result), &done, error))
    return FALSE;

  *kind = along_intent_get_kind (done);
  return TRUE;
}

AlongDirectory *
store_load_directory (AlongStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AlongDirectory *directory;

  along_store_load_directory_async (store, NULL, on_result, &result);
  directory = along_store_load_directory_finish (store, wait_for (&result), &error);
  g_assert_no_error (error);

  return directory;
}

AlongIntent *
run (AlongDatabase *database,
     AlongIntent   *intent)
{
  g_autoptr (AlongIntent) reasoned = along_intent_new_with_reason (intent, "Agreed by phone", 0);
  g_autoptr (GError) error = NULL;
  AlongIntent *inverse = along_database_run (database, reasoned, MONDAY, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (inverse);

  return inverse;
}

void
do_run (AlongDatabase *database,
        AlongIntent   *intent)
{
  along_intent_unref (run (database, intent));
  along_intent_unref (intent);
}

void
assert_refused (AlongDatabase   *database,
                AlongIntent     *intent,
                AlongStoreError  code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (database);
  g_autofree char *after = NULL;

  g_assert_null (along_database_run (database, intent, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_STORE_ERROR, (int) code);
  g_test_message ("%s", error->message);

  after = dump (database);
  g_assert_cmpstr (before, ==, after);
  along_intent_unref (intent);
}

gpointer
find_named (GListModel *list,
            const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (list, i);

      if (g_str_equal (along_entry_get_name (entry), name))
        return entry;
    }

  g_assert_not_reached ();
}

gint64
find_id (GListModel *list,
         const char *name)
{
  return along_record_get_id (find_named (list, name));
}

AlongDirectory *
load_directory (AlongDatabase *database)
{
  g_autoptr (GError) error = NULL;
  AlongDirectory *directory = along_database_load_directory (database, &error);

  g_assert_no_error (error);

  return directory;
}

AlongRoster *
load_roster (AlongDatabase  *database,
             AlongDirectory *directory)
{
  g_autoptr (GError) error = NULL;
  AlongRoster *roster;

  roster = along_database_load_roster (database, directory, ROSTER_SPAN, &error);
  g_assert_no_error (error);

  return roster;
}

AlongSpan
hours (int start,
       int end)
{
  return ALONG_SPAN_INIT (MONDAY + start * HOUR, MONDAY + end * HOUR);
}

AlongShift *
add_shift (AlongDatabase  *database,
           AlongDirectory *directory,
           int             start,
           int             end)
{
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  GPtrArray *shifts;
  AlongShift *newest;
  gint64 type_id = find_id (along_directory_get_shift_types (directory), "Outreach");

  shift = g_object_new (ALONG_TYPE_SHIFT,
                        "type-id", type_id,
                        "start", MONDAY + start * HOUR,
                        "end", MONDAY + end * HOUR,
                        "seats", 2,
                        NULL);
  do_run (database, along_intent_save_shift (shift, NULL));

  roster = load_roster (database, directory);
  shifts = along_roster_get_shifts (roster);
  newest = g_ptr_array_index (shifts, 0);
  for (guint i = 1; i < shifts->len; i++)
    if (along_record_get_id (g_ptr_array_index (shifts, i)) >
        along_record_get_id (ALONG_RECORD (newest)))
      newest = g_ptr_array_index (shifts, i);

  return g_object_ref (newest);
}

static void
dump_record (GString  *text,
             gpointer  record)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n_pspecs;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n_pspecs);
  g_string_append (text, G_OBJECT_TYPE_NAME (record));
  for (guint i = 0; i < n_pspecs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *words = NULL;

      if ((pspecs[i]->flags & G_PARAM_WRITABLE) == 0)
        continue;

      g_object_get_property (record, pspecs[i]->name, &value);
      words = G_VALUE_HOLDS_STRING (&value) ? g_value_dup_string (&value)
                                            : g_strdup_value_contents (&value);
      g_string_append_printf (text, " %s=%s", pspecs[i]->name, words);
    }
  g_string_append_c (text, '\n');
}

static void
dump_list (GString    *text,
           GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (list, i);

      dump_record (text, record);
    }
}

char *
dump (AlongDatabase *database)
{
  g_autoptr (AlongDirectory) directory = load_directory (database);
  g_autoptr (AlongRoster) roster = load_roster (database, directory);

  return dump_loaded (directory, roster);
}

char *
dump_loaded (AlongDirectory *directory,
             AlongRoster    *roster)
{
  GListModel *people[] = {
    along_directory_get_peers (directory),
    along_directory_get_supervisors (directory),
  };
  GPtrArray *shifts = along_roster_get_shifts (roster);
  GString *text = g_string_new (NULL);

  dump_record (text, along_directory_get_agency (directory));
  dump_list (text, along_directory_get_clients (directory));
  dump_list (text, along_directory_get_places (directory));
  dump_list (text, along_directory_get_shift_types (directory));
  dump_list (text, along_directory_get_connections (directory));
  dump_list (text, along_directory_get_rule_settings (directory));

  for (guint k = 0; k < G_N_ELEMENTS (people); k++)
    for (guint i = 0; i < g_list_model_get_n_items (people[k]); i++)
      {
        g_autoptr (AlongRecord) person = g_list_model_get_item (people[k], i);
        GPtrArray *absences =
          along_roster_get_person_absences (roster, along_record_get_id (person));

        dump_record (text, person);
        for (guint n = 0; n < absences->len; n++)
          dump_record (text, g_ptr_array_index (absences, n));
      }

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongRecord *shift = g_ptr_array_index (shifts, i);
      GPtrArray *seats = along_roster_get_assignments (roster, along_record_get_id (shift));

      dump_record (text, shift);
      for (guint k = 0; k < seats->len; k++)
        {
          AlongRecord *seat = g_ptr_array_index (seats, k);
          GPtrArray *overrides = along_roster_get_overrides (roster, along_record_get_id (seat));

          dump_record (text, seat);
          for (guint n = 0; n < overrides->len; n++)
            dump_record (text, g_ptr_array_index (overrides, n));
        }
    }

  return g_string_free (text, FALSE);
}

GBytes *
read_bytes (const char *path)
{
  char *content;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, NULL))
    return NULL;

  return g_bytes_new_take (content, length);
}
