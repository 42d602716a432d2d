/* test-format.c — agency files of every version of the program, and of SQLCipher, are of one format
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <sqlcipher/sqlite3.h>

#include "store-fixture.h"

/* The key of the files kept here: the bytes 0, 1, 2 … 31. */
static AlongKey *
dup_known_key (void)
{
  guint8 bytes[ALONG_KEY_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (bytes); i++)
    bytes[i] = (guint8) i;

  return along_key_new_from_bytes (bytes);
}

/* Puts a file into @fixture that was made when the program knew no newer version. */
static void
take_kept_file (Fixture    *fixture,
                const char *name)
{
  g_autofree char *kept = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  g_file_get_contents (kept, &content, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (fixture->path, content, (gssize) length, &error);
  g_assert_no_error (error);

  along_key_unref (fixture->key);
  fixture->key = dup_known_key ();
}

/* What every file has that was kept before there was supervision. */
static void
assert_supervision_added (AlongDirectory *directory)
{
  g_autoptr (AlongAgency) fresh = along_agency_new ();
  AlongAgency *agency = along_directory_get_agency (directory);
  AlongShiftType *type = find_named (along_directory_get_shift_types (directory), "Outreach");
  AlongSupervisor *staff = find_named (along_directory_get_supervisors (directory), "Reference");

  g_assert_cmpint (along_shift_type_get_kind (type), ==, ALONG_SHIFT_KIND_OUTREACH);
  g_assert_cmpint (along_supervisor_get_since (staff), ==, 0);
  g_assert_cmpint (along_supervisor_get_duties (staff), ==, ALONG_DUTY_PERSON_OF_REFERENCE);
  g_assert_cmpuint (g_list_model_get_n_items (along_directory_get_note_readers (directory)), ==, 0);

  /* As often as in an agency that begins today. */
  g_object_set (fresh,
                "id", (gint64) ALONG_AGENCY_ID,
                "name", "Test agency",
                "zone", "Europe/Helsinki",
                NULL);
  g_assert_true (along_record_equal (agency, fresh));
}

/* The types of shifts are as they were, and there can be another kind of them. */
static void
assert_new_kind (AlongDatabase  *database,
                 AlongDirectory *directory)
{
  AlongEntry *type = find_named (along_directory_get_shift_types (directory), "Outreach");
  g_autoptr (AlongEntry) supervision = along_record_copy (type);

  g_object_set (supervision,
                "id", G_GINT64_CONSTANT (0),
                "name", "Talk",
                "kind", ALONG_SHIFT_KIND_SUPERVISION,
                NULL);
  do_run (database, along_intent_save_entry (supervision, NULL));
}

/* A file that was made long ago opens, with all that was in it. */
static void
assert_kept (Fixture    *fixture,
             const char *name)
{
  g_autoptr (AlongDatabase) database = NULL;
  g_autoptr (AlongDirectory) directory = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  AlongAgency *agency;
  AlongPeer *peer;
  AlongShift *shift;
  AlongAssignment *assignment;
  GPtrArray *shifts;
  GPtrArray *assignments;

  take_kept_file (fixture, name);
  database = fixture_open (fixture);
  directory = load_directory (database);
  assert_supervision_added (directory);
  agency = along_directory_get_agency (directory);
  g_assert_cmpstr (along_agency_get_name (agency), ==, "Test agency");
  g_assert_cmpstr (along_agency_get_zone (agency), ==, "Europe/Helsinki");

  peer = find_named (along_directory_get_peers (directory), "Émile");
  g_assert_cmpint (along_peer_get_status (peer), ==, ALONG_PEER_STATUS_ACTIVE);
  g_assert_cmpint (along_peer_get_roles (peer), ==, ALONG_ROLE_LISTENER | ALONG_ROLE_GUIDE);
  find_named (along_directory_get_supervisors (directory), "Reference");
  find_named (along_directory_get_clients (directory), "K-17");
  find_named (along_directory_get_places (directory), "Harbour");

  roster = load_roster (database, directory);
  shifts = along_roster_get_shifts (roster);
  g_assert_cmpuint (shifts->len, ==, 1);
  shift = g_ptr_array_index (shifts, 0);
  g_assert_cmpint (along_shift_get_start (shift), ==, MONDAY + 2 * HOUR);
  g_assert_cmpint (along_shift_get_end (shift), ==, MONDAY + 5 * HOUR);

  assignments = along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));
  g_assert_cmpuint (assignments->len, ==, 1);
  assignment = g_ptr_array_index (assignments, 0);
  g_assert_cmpint (along_assignment_get_person_id (assignment), ==,
                   along_record_get_id (ALONG_RECORD (peer)));
  g_assert_null (
    along_roster_get_supervision (roster, along_record_get_id (ALONG_RECORD (shift))));

  assert_new_kind (database, directory);
}

static void
test_kept_1 (Fixture       *fixture,
             gconstpointer  data)
{
  assert_kept (fixture, "version-1.alongside");
}

static void
test_kept_2 (Fixture       *fixture,
             gconstpointer  data)
{
  assert_kept (fixture, "version-2.alongside");
}

/* What SQLCipher does unless it is told otherwise; for the whole process. */
static void
set_defaults (const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (":memory:", &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

/* A later SQLCipher may encrypt otherwise by itself: this one is made to, in a process of its own.
 * Older files must open all the same, and a new one must be what SQLCipher 4 makes by itself. */
static void
test_other_defaults_subprocess (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (AlongKeySpec) spec = NULL;
  sqlite3 *handle;

  take_kept_file (fixture, "version-1.alongside");
  spec = along_key_dup_raw_spec (fixture->key);
  set_defaults ("PRAGMA cipher_default_page_size = 8192;"
                "PRAGMA cipher_default_plaintext_header_size = 32;"
                "PRAGMA cipher_default_use_hmac = OFF;"
                "PRAGMA cipher_default_hmac_algorithm = HMAC_SHA256;"
                "PRAGMA cipher_default_kdf_algorithm = PBKDF2_HMAC_SHA256;"
                "PRAGMA cipher_default_kdf_iter = 1000");
  g_object_unref (fixture_open (fixture));

  g_free (fixture->path);
  fixture->path = fixture_path (fixture, "new.alongside");
  g_object_unref (fixture_create (fixture));

  set_defaults ("PRAGMA cipher_default_page_size = 4096;"
                "PRAGMA cipher_default_plaintext_header_size = 0;"
                "PRAGMA cipher_default_use_hmac = ON;"
                "PRAGMA cipher_default_hmac_algorithm = HMAC_SHA512;"
                "PRAGMA cipher_default_kdf_algorithm = PBKDF2_HMAC_SHA512");
  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_key (handle, spec, (int) strlen (spec)), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "SELECT * FROM agency", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
test_other_defaults (void)
{
  g_test_trap_subprocess ("/format/other-defaults/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/format/kept-1", test_kept_1);
  fixture_add ("/format/kept-2", test_kept_2);
  g_test_add_func ("/format/other-defaults", test_other_defaults);
  fixture_add ("/format/other-defaults/subprocess", test_other_defaults_subprocess);

  return g_test_run ();
}
