/* test-cipher.c — nothing is opened or made with an encryption that is not that of agency files
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <string.h>

#include <sqlcipher/sqlite3.h>

#include "store-fixture.h"

/* What this SQLCipher does otherwise than the real one: instead of a question, and, when its format
 * was chosen, after that. */
static const char *question;
static const char *answer;
static const char *setting;

/* Stand in front of SQLCipher's own. */
int
sqlite3_prepare_v2 (sqlite3       *handle,
                    const char    *sql,
                    int            length,
                    sqlite3_stmt **stmt,
                    const char   **tail)
{
  int (*real) (sqlite3 *, const char *, int, sqlite3_stmt **, const char **);

  *(void **) &real = dlsym (RTLD_NEXT, "sqlite3_prepare_v2");

  return real (handle, g_strcmp0 (sql, question) == 0 ? answer : sql, length, stmt, tail);
}

int
sqlite3_exec (sqlite3          *handle,
              const char       *sql,
              sqlite3_callback  callback,
              void             *data,
              char            **message)
{
  int (*real) (sqlite3 *, const char *, sqlite3_callback, void *, char **);
  int code;

  *(void **) &real = dlsym (RTLD_NEXT, "sqlite3_exec");
  code = real (handle, sql, callback, data, message);
  if (setting != NULL && strstr (sql, "cipher_compatibility") != NULL)
    g_assert_cmpint (real (handle, setting, NULL, NULL, NULL), ==, SQLITE_OK);

  return code;
}

/* What differs, and how a file that was made so is refused. */
static const struct
{
  const char *setting;
  AlongStoreError code;
} settings[] = {
  { "PRAGMA cipher_page_size = 8192", ALONG_STORE_ERROR_DAMAGED },
  { "PRAGMA cipher_plaintext_header_size = 32", ALONG_STORE_ERROR_NOT_ENCRYPTED },
  { "PRAGMA cipher_use_hmac = OFF", ALONG_STORE_ERROR_DAMAGED },
  { "PRAGMA cipher_hmac_algorithm = HMAC_SHA256", ALONG_STORE_ERROR_DAMAGED },
  { "PRAGMA cipher_kdf_algorithm = PBKDF2_HMAC_SHA256", ALONG_STORE_ERROR_DAMAGED },
  { "PRAGMA fast_kdf_iter = 3", ALONG_STORE_ERROR_DAMAGED },
};

/* Neither opens the agency file nor makes another, says why, and leaves everything as it was. */
static void
assert_no_cipher (Fixture    *fixture,
                  const char *words)
{
  g_autofree char *other = fixture_path (fixture, "other.alongside");
  g_autoptr (GPtrArray) records = fixture_records ();
  g_autoptr (GBytes) before = read_bytes (fixture->path);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;

  g_assert_null (along_database_open (fixture->path, fixture->key, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NO_CIPHER);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_nonnull (strstr (error->message, "Install SQLCipher"));
  g_clear_error (&error);

  g_assert_null (along_database_create (other, fixture->key, records, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NO_CIPHER);
  g_assert_nonnull (strstr (error->message, words));

  after = read_bytes (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
  folder = g_dir_open (fixture->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (folder), ==, "test.alongside");
  g_assert_null (g_dir_read_name (folder));
}

static void
create_and_close (Fixture *fixture)
{
  g_autoptr (AlongDatabase) database = fixture_create (fixture);

  along_database_close (database);
}

/* Plain SQLite in SQLCipher's place does not know what is asked. */
static void
test_plain (Fixture       *fixture,
            gconstpointer  data)
{
  create_and_close (fixture);
  question = "PRAGMA cipher_version";
  answer = "PRAGMA plain";
  assert_no_cipher (fixture, "is missing or was displaced");
  answer = "SELECT ''";
  assert_no_cipher (fixture, "is missing or was displaced");
  question = NULL;
  g_object_unref (fixture_open (fixture));
}

static void
test_other_format (Fixture       *fixture,
                   gconstpointer  data)
{
  create_and_close (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      setting = settings[i].setting;
      assert_no_cipher (fixture, "does not encrypt the way agency files are encrypted");
    }
  setting = NULL;

  question = "PRAGMA cipher";
  answer = "SELECT 'CHACHA20'";
  assert_no_cipher (fixture, "does not encrypt the way agency files are encrypted");

  /* The one question that a later SQLCipher may not know. */
  question = "PRAGMA fast_kdf_iter";
  answer = "PRAGMA unknown";
  g_object_unref (fixture_open (fixture));
  question = NULL;
}

/* A file that another program made of the same key. */
static void
test_other_file (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (AlongKeySpec) spec = along_key_dup_raw_spec (fixture->key);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s-%u", fixture->path, i);
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;
      g_autoptr (GError) error = NULL;
      sqlite3 *handle;

      g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_key (handle, spec, (int) strlen (spec)), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (handle, settings[i].setting, NULL, NULL, NULL), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (handle, "CREATE TABLE agency (name TEXT)", NULL, NULL, NULL),
                       ==, SQLITE_OK);
      sqlite3_close (handle);

      before = read_bytes (path);
      g_assert_null (along_database_open (path, fixture->key, &error));
      g_assert_error (error, ALONG_STORE_ERROR, (int) settings[i].code);
      after = read_bytes (path);
      g_assert_true (g_bytes_equal (before, after));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/cipher/plain", test_plain);
  fixture_add ("/cipher/other-format", test_other_format);
  fixture_add ("/cipher/other-file", test_other_file);

  return g_test_run ();
}
