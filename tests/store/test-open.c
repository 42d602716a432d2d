/* test-open.c — files that are no agency's, not whole, not allowed or in use
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <linux/capability.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>
#include <sqlcipher/sqlite3.h>

#include "store-fixture.h"
#include "store/along-draft.h"

#define PAGE ALONG_SQLITE_PAGE_SIZE

/* Opening must fail with @code, say so in words, and leave every byte where it was. */
static void
assert_not_opened (Fixture         *fixture,
                   AlongKey        *key,
                   AlongStoreError  code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = read_bytes (fixture->path);
  g_autoptr (GBytes) after = NULL;

  g_assert_null (along_database_open (fixture->path, key, &error));
  g_assert_error (error, ALONG_STORE_ERROR, (int) code);
  g_assert_cmpuint (strlen (error->message), >, 20);

  after = read_bytes (fixture->path);
  g_assert_true ((before == NULL) == (after == NULL));
  g_assert_true (before == NULL || g_bytes_equal (before, after));
}

static void
create_and_close (Fixture *fixture)
{
  g_object_unref (fixture_create (fixture));
}

/* Writes @length bytes at @offset of the agency file. */
static void
overwrite (Fixture    *fixture,
           gint64      offset,
           const void *bytes,
           gsize       length)
{
  int fd = g_open (fixture->path, O_WRONLY | O_CLOEXEC, 0);

  g_assert_cmpint (pwrite (fd, bytes, length, offset), ==, length);
  close (fd);
}

static void
flip_byte (Fixture *fixture,
           gint64   offset)
{
  g_autoptr (GBytes) bytes = read_bytes (fixture->path);
  const guint8 *data = g_bytes_get_data (bytes, NULL);
  guint8 flipped = data[offset] ^ 0x40;

  overwrite (fixture, offset, &flipped, 1);
}

static gint64
get_size (Fixture *fixture)
{
  GStatBuf about;

  g_assert_no_errno (g_stat (fixture->path, &about));

  return about.st_size;
}

/* What no key opens is refused before one is asked for, in the same words. */
static void
assert_hopeless (Fixture         *fixture,
                 const char      *path,
                 AlongStoreError  code,
                 const char      *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) error_of_mark = NULL;
  guint8 mark[ALONG_VAULT_SALT_SIZE + 1] = "untouched-------";

  g_assert_null (along_database_open (path, fixture->key, &error));
  g_assert_error (error, ALONG_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, words));

  g_assert_false (along_database_read_mark (path, mark, &error_of_mark));
  g_assert_error (error_of_mark, ALONG_STORE_ERROR, (int) code);
  g_assert_cmpstr (error_of_mark->message, ==, error->message);
  g_assert_cmpstr ((char *) mark, ==, "untouched-------");
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  assert_not_opened (fixture, fixture->key, ALONG_STORE_ERROR_NOT_FOUND);
  assert_hopeless (fixture, fixture->path, ALONG_STORE_ERROR_NOT_FOUND, "Choose the agency file");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* What not even root can reach, each with its own words about what to do. */
static void
test_unreachable (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *file = fixture_path (fixture, "file");
  g_autofree char *below = g_build_filename (file, "a.alongside", NULL);
  g_autofree char *circle = fixture_path (fixture, "circle");
  g_autofree char *letters = g_strnfill (300, 'n');
  g_autofree char *long_name = fixture_path (fixture, letters);
  const struct
  {
    const char *path;
    AlongStoreError code;
    const char *words;
  } cases[] = {
    { fixture->folder, ALONG_STORE_ERROR_FAILED, "This is a folder" },
    { below, ALONG_STORE_ERROR_NOT_FOUND, "There is no file" },
    { circle, ALONG_STORE_ERROR_FAILED, "lead in a circle" },
    { long_name, ALONG_STORE_ERROR_FAILED, "a shorter name" },
    { "/dev/null", ALONG_STORE_ERROR_FAILED, "This is a device" },
  };

  g_assert_true (g_file_set_contents (file, "0123456789abcdef", -1, NULL));
  g_assert_no_errno (symlink (circle, circle));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_hopeless (fixture, cases[i].path, cases[i].code, cases[i].words);
}

/* A pipe is not even opened: that would wait for whoever writes into it. */
static void
test_pipe (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_no_errno (mkfifo (fixture->path, 0600));
  assert_hopeless (fixture, fixture->path, ALONG_STORE_ERROR_FAILED, "This is a device");
}

static void
test_plain (Fixture       *fixture,
            gconstpointer  data)
{
  sqlite3 *plain;

  g_assert_cmpint (sqlite3_open (fixture->path, &plain), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (plain, "CREATE TABLE person (name)", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (plain);
  assert_not_opened (fixture, fixture->key, ALONG_STORE_ERROR_NOT_ENCRYPTED);
  assert_hopeless (fixture, fixture->path, ALONG_STORE_ERROR_NOT_ENCRYPTED, "without encryption");
}

/* What can be told from an agency file without a key. */
static void
test_looks (Fixture       *fixture,
            gconstpointer  data)
{
  const struct
  {
    const char *begin;
    gsize size; /* filled up with 0xfe, which no text has */
    AlongStoreError code;
    const char *words;
  } cases[] = {
    { "", 0, ALONG_STORE_ERROR_EMPTY, "is empty" },
    { "Dear diary", 10, ALONG_STORE_ERROR_FOREIGN, "plain text" },
    { "\342\202", 2, ALONG_STORE_ERROR_FOREIGN, "a part was cut off" },
    { "\001", 1, ALONG_STORE_ERROR_FOREIGN, "a part was cut off" },
    { "%PDF-1.7\n", 100, ALONG_STORE_ERROR_FOREIGN, "a part was cut off" },
    { "%PDF-1.7\n", PAGE - 1, ALONG_STORE_ERROR_FOREIGN, "a part was cut off" },
    { "%PDF-1.7\n", PAGE + 1, ALONG_STORE_ERROR_FOREIGN, "a part was cut off" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *content = g_malloc (cases[i].size + 1);

      memset (content, 0xfe, cases[i].size);
      memcpy (content, cases[i].begin, strlen (cases[i].begin));
      g_assert_true (g_file_set_contents (fixture->path, content, (gssize) cases[i].size, NULL));
      assert_not_opened (fixture, fixture->key, cases[i].code);
      assert_hopeless (fixture, fixture->path, cases[i].code, cases[i].words);
    }
}

/* Text is told by its beginning, of whatever size it is and through whatever letter that is cut. */
static void
test_long_text (Fixture       *fixture,
                gconstpointer  data)
{
  const char *const words[] = { "root:x:0:0:root:/root:/bin/sh\n", "Ääkkösiä\t", "€" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GString *text = g_string_new (NULL);

      while (text->len < 2 * PAGE)
        g_string_append (text, words[i]);
      g_assert_true (g_file_set_contents (fixture->path, text->str, 2 * PAGE, NULL));
      assert_hopeless (fixture, fixture->path, ALONG_STORE_ERROR_FOREIGN, "plain text");
      g_string_free (text, TRUE);
    }
}

/* Nor can the rest: for this file a key has to be asked for. */
static void
test_mark (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  guint8 mark[ALONG_VAULT_SALT_SIZE];
  guint8 salt[ALONG_VAULT_SALT_SIZE];
  char content[PAGE] = "%PDF-1.7\n";

  create_and_close (fixture);
  g_assert_true (along_database_read_mark (fixture->path, mark, &error));
  g_assert_no_error (error);
  along_key_get_salt (fixture->key, salt);
  g_assert_cmpmem (mark, sizeof mark, salt, sizeof salt);

  g_assert_true (g_file_set_contents (fixture->path, content, sizeof content, NULL));
  g_assert_true (along_database_read_mark (fixture->path, mark, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (mark, sizeof mark, content, sizeof mark);
  assert_not_opened (fixture, fixture->key, ALONG_STORE_ERROR_WRONG_KEY);
}

static void
test_wrong_key (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (AlongKey) other = along_key_new_random ();

  create_and_close (fixture);
  assert_not_opened (fixture, other, ALONG_STORE_ERROR_WRONG_KEY);
  g_object_unref (fixture_open (fixture));
}

static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GBytes) whole = NULL;
  gint64 sizes[3];

  create_and_close (fixture);
  whole = read_bytes (fixture->path);
  sizes[0] = get_size (fixture) - 1;
  sizes[1] = get_size (fixture) - PAGE;
  sizes[2] = 100;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (whole, NULL), sizes[i],
                                          NULL));
      assert_not_opened (fixture, fixture->key, ALONG_STORE_ERROR_DAMAGED);
    }
}

/* The first page is read at once. */
static void
test_damaged_first_page (Fixture       *fixture,
                         gconstpointer  data)
{
  create_and_close (fixture);
  flip_byte (fixture, 2000);
  assert_not_opened (fixture, fixture->key, ALONG_STORE_ERROR_DAMAGED);
}

/* A single byte of any other page is noticed when that page is read, at the latest by the check of
 * the whole file: nothing wrong is ever shown as if it were right. */
static void
test_damaged_pages (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *right = NULL;
  g_autoptr (GBytes) whole = NULL;
  guint n_found = 0;

  {
    g_autoptr (AlongDatabase) database = fixture_create (fixture);

    right = dump (database);
  }
  whole = read_bytes (fixture->path);

  for (gint64 offset = PAGE + 77; offset < get_size (fixture); offset += PAGE)
    {
      g_autoptr (AlongDatabase) database = NULL;
      g_autoptr (AlongDirectory) directory = NULL;
      g_autoptr (AlongRoster) roster = NULL;
      g_autoptr (AlongSqlite) sqlite = NULL;
      g_autoptr (GError) error = NULL;

      flip_byte (fixture, offset);
      database = along_database_open (fixture->path, fixture->key, &error);
      if (database != NULL)
        directory = along_database_load_directory (database, &error);
      if (directory != NULL)
        roster = along_database_load_roster (database, directory,
                                             ALONG_SPAN_INIT (MONDAY, MONDAY + DAY), &error);
      if (roster != NULL)
        {
          g_autofree char *read = dump (database);

          g_assert_cmpstr (read, ==, right);
          g_clear_object (&database);
          sqlite = along_sqlite_open (fixture->path, fixture->key, NEWEST, &error);
          if (sqlite != NULL)
            along_sqlite_check_whole (sqlite, &error);
        }
      else
        n_found++;

      g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_DAMAGED);
      g_clear_object (&database);
      g_clear_pointer (&sqlite, along_sqlite_free);
      g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (whole, NULL),
                                          (gssize) g_bytes_get_size (whole), NULL));
    }

  g_assert_cmpuint (n_found, >, 5);
}

/* The sixteen bytes at the start are no secret and no content: with the key, nothing is lost. */
static void
test_lost_salt (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  g_autofree char *before = dump (database);
  g_autofree char *after = NULL;

  g_clear_object (&database);
  overwrite (fixture, 0, "0123456789abcdef", 16);
  database = fixture_open (fixture);
  after = dump (database);
  g_assert_cmpstr (before, ==, after);
}

static void
change_with (Fixture    *fixture,
             const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongSqlite) sqlite = along_sqlite_open (fixture->path, fixture->key, NEWEST, &error);

  g_assert_no_error (error);
  along_sqlite_execute (sqlite, sql, &error);
  g_assert_no_error (error);
}

static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  create_and_close (fixture);
  change_with (fixture, "PRAGMA user_version = 9999");
  assert_not_opened (fixture, fixture->key, ALONG_STORE_ERROR_NEWER);
}

static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  create_and_close (fixture);
  change_with (fixture, "PRAGMA application_id = 7");
  assert_not_opened (fixture, fixture->key, ALONG_STORE_ERROR_FOREIGN);
}

/* The directory cannot be had, and why is told. */
static void
assert_no_directory (Fixture         *fixture,
                     AlongStoreError  code,
                     const char      *says)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongDatabase) database = fixture_open (fixture);

  g_assert_null (along_database_load_directory (database, &error));
  g_assert_error (error, ALONG_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, says));
}

/* An agency that was set up on a computer which knows more time zones. */
static void
test_unknown_zone (Fixture       *fixture,
                   gconstpointer  data)
{
  create_and_close (fixture);
  change_with (fixture, "UPDATE agency SET zone = 'Mars/Olympus_Mons'");
  assert_no_directory (fixture, ALONG_STORE_ERROR_FAILED, "Mars/Olympus_Mons");
}

static void
test_no_agency (Fixture       *fixture,
                gconstpointer  data)
{
  create_and_close (fixture);
  change_with (fixture, "DELETE FROM agency");
  assert_no_directory (fixture, ALONG_STORE_ERROR_DAMAGED, "damaged");
}

/* A file of a newer version, together with a log that its program left behind in a crash. */
static void
test_newer_with_log (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *log_path = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (GBytes) main_bytes = NULL;
  g_autoptr (GBytes) log_before = NULL;
  g_autoptr (GBytes) log_after = NULL;

  create_and_close (fixture);
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (AlongSqlite) sqlite =
      along_sqlite_open (fixture->path, fixture->key, NEWEST, &error);

    g_assert_no_error (error);
    along_sqlite_execute (sqlite, "PRAGMA user_version = 9999", &error);
    g_assert_no_error (error);
    main_bytes = read_bytes (fixture->path);
    log_before = read_bytes (log_path);
  }
  g_assert_cmpuint (g_bytes_get_size (log_before), >, 0);
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (main_bytes, NULL),
                                      (gssize) g_bytes_get_size (main_bytes), NULL));
  g_assert_true (g_file_set_contents (log_path, g_bytes_get_data (log_before, NULL),
                                      (gssize) g_bytes_get_size (log_before), NULL));

  assert_not_opened (fixture, fixture->key, ALONG_STORE_ERROR_NEWER);
  log_after = read_bytes (log_path);
  g_assert_true (g_bytes_equal (log_before, log_after));
}

/* Shifts that only the log of a crashed program has, in a file that is reached by a link: the log
 * is beside the file, not beside the link. */
static void
test_link_with_log (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *log_path = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *folder = fixture_path (fixture, "links");
  g_autofree char *link = g_build_filename (folder, "linked.alongside", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GBytes) main_bytes = NULL;
  g_autoptr (GBytes) log = NULL;

  create_and_close (fixture);
  {
    g_autoptr (AlongDatabase) database = fixture_open (fixture);
    g_autoptr (AlongDirectory) directory = load_directory (database);

    for (int i = 0; i < 200; i++)
      g_object_unref (add_shift (database, directory, i, i + 1));
    before = dump (database);
    main_bytes = read_bytes (fixture->path);
    log = read_bytes (log_path);
  }
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (main_bytes, NULL),
                                      (gssize) g_bytes_get_size (main_bytes), NULL));
  g_assert_true (g_file_set_contents (log_path, g_bytes_get_data (log, NULL),
                                      (gssize) g_bytes_get_size (log), NULL));

  g_assert_no_errno (g_mkdir (folder, 0700));
  g_assert_no_errno (symlink (fixture->path, link));
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (AlongDatabase) database = along_database_open (link, fixture->key, &error);

    g_assert_no_error (error);
    after = dump (database);
  }
  g_assert_cmpstr (before, ==, after);

  g_assert_no_errno (g_unlink (link));
  g_assert_no_errno (g_rmdir (folder));
}

/* For this thread root is like everybody else, who may not read what its mode forbids. */
static void
drop_override (void)
{
  struct __user_cap_header_struct header = { .version = _LINUX_CAPABILITY_VERSION_3 };
  struct __user_cap_data_struct data[_LINUX_CAPABILITY_U32S_3] = { 0 };
  const guint32 overrides = (1u << CAP_DAC_OVERRIDE) | (1u << CAP_DAC_READ_SEARCH);

  g_assert_no_errno (syscall (SYS_capget, &header, data));
  data[0].effective &= ~overrides;
  data[0].permitted &= ~overrides;
  g_assert_no_errno (syscall (SYS_capset, &header, data));
}

/* Runs in a process of its own, which keeps what it gave away to itself. */
static void
test_no_permission_subprocess (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GPtrArray) records = fixture_records ();
  g_autofree char *other = fixture_path (fixture, "other.alongside");
  g_autoptr (GError) error = NULL;
  const int modes[] = { 0000, 0200, 0400 };

  create_and_close (fixture);
  drop_override ();

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_no_errno (g_chmod (fixture->path, modes[i]));
      assert_hopeless (fixture, fixture->path, ALONG_STORE_ERROR_NO_PERMISSION, "not allowed");
    }
  g_assert_no_errno (g_chmod (fixture->path, 0600));

  /* A file of another kind is called that, whoever may write to it. */
  g_assert_true (g_file_set_contents_full (other, "words", -1, 0, 0400, NULL));
  assert_hopeless (fixture, other, ALONG_STORE_ERROR_FOREIGN, "plain text");
  g_assert_no_errno (g_unlink (other));

  /* A folder in which nothing can be made, and one in which nothing can be seen. */
  g_assert_no_errno (g_chmod (fixture->folder, 0500));
  g_assert_null (along_database_open (fixture->path, fixture->key, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NO_PERMISSION);
  g_clear_error (&error);
  g_assert_null (along_database_create (other, fixture->key, records, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NO_PERMISSION);
  g_clear_error (&error);

  g_assert_no_errno (g_chmod (fixture->folder, 0000));
  g_assert_null (along_database_open (fixture->path, fixture->key, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NO_PERMISSION);

  g_assert_no_errno (g_chmod (fixture->folder, 0700));
  g_object_unref (fixture_open (fixture));
}

static void
test_no_permission (void)
{
  g_test_trap_subprocess ("/open/no-permission/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

#define SECOND_PATH "ALONGSIDE_TEST_PATH"
#define SECOND_KEY "ALONGSIDE_TEST_KEY"

static void
test_in_use_subprocess (void)
{
  const char *path = g_getenv (SECOND_PATH);
  g_autofree guchar *bytes = NULL;
  g_autoptr (AlongKey) key = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  bytes = g_base64_decode (g_getenv (SECOND_KEY), &length);
  g_assert_cmpuint (length, ==, ALONG_KEY_SIZE);
  along_vault_init (&error);
  key = along_key_new_from_bytes (bytes);

  g_assert_null (along_database_open (path, key, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_IN_USE);
}

static void
test_in_use (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  g_autoptr (AlongDirectory) directory = load_directory (database);
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  key = g_base64_encode (along_key_get_bytes (fixture->key), ALONG_KEY_SIZE);
  g_setenv (SECOND_PATH, fixture->path, TRUE);
  g_setenv (SECOND_KEY, key, TRUE);

  /* At rest, and with changes in its log. */
  for (int i = 0; i < 2; i++)
    {
      g_test_trap_subprocess ("/open/in-use/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      g_object_unref (add_shift (database, directory, 10 * i, 10 * i + 4));
    }

  /* Also from inside the same program, and without letting go of its locks: a descriptor that is
   * opened beside SQLite's, when closed, does that. So nothing here may read the file by itself. */
  g_assert_null (along_database_open (fixture->path, fixture->key, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_IN_USE);
  g_assert_nonnull (strstr (error->message, "close it there first"));
  g_test_trap_subprocess ("/open/in-use/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();

  g_unsetenv (SECOND_PATH);
  g_unsetenv (SECOND_KEY);

  before = dump (database);
  g_clear_object (&database);
  database = fixture_open (fixture);
  after = dump (database);
  g_assert_cmpstr (before, ==, after);
}

static void
assert_only_file (Fixture    *fixture,
                  const char *expected)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_cmpstr (name, ==, expected);
}

static void
test_exists (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) records = fixture_records ();
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  g_assert_null (along_database_create (fixture->path, fixture->key, records, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "");
  assert_only_file (fixture, "test.alongside");

  /* Also where it is a link to nowhere. */
  g_assert_no_errno (g_unlink (fixture->path));
  g_clear_error (&error);
  g_assert_no_errno (symlink ("nowhere", fixture->path));
  g_assert_null (along_database_create (fixture->path, fixture->key, records, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_EXISTS);
}

static void
test_create_folders (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) records = fixture_records ();
  g_autofree char *upper = fixture_path (fixture, "a");
  g_autofree char *lower = fixture_path (fixture, "a/b");
  g_autofree char *path = fixture_path (fixture, "a/b/c.alongside");
  g_autoptr (GError) error = NULL;
  AlongDatabase *database = along_database_create (path, fixture->key, records, &error);
  GStatBuf about;

  g_assert_no_error (error);
  g_object_unref (database);
  g_assert_no_errno (g_stat (lower, &about));
  g_assert_cmpint (about.st_mode & 0777, ==, 0700);
  g_assert_no_errno (g_stat (path, &about));
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);

  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (g_rmdir (lower));
  g_assert_no_errno (g_rmdir (upper));
}

/* What cannot be created leaves nothing behind. */
static void
test_create_refused (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) records = fixture_records ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, g_object_new (ALONG_TYPE_PLACE, "name", "", NULL));
  g_assert_null (along_database_create (fixture->path, fixture->key, records, &error));
  g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY);
  assert_only_file (fixture, NULL);
}

/* Where a folder should be is a file. */
static void
test_create_no_folder (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GPtrArray) records = fixture_records ();
  g_autofree char *path = g_build_filename (fixture->path, "a", "b.alongside", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  g_assert_null (along_database_create (path, fixture->key, records, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "Choose another folder"));
}

/* A disk that is full while the file is made, as the limit on the size of files plays it. */
static void
test_create_full_subprocess (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (GPtrArray) records = fixture_records ();
  g_autoptr (GError) error = NULL;
  struct rlimit limit = { 5 * PAGE, 5 * PAGE };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
  g_assert_null (along_database_create (fixture->path, fixture->key, records, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FULL);
  assert_only_file (fixture, NULL);
}

static void
test_create_full (void)
{
  g_test_trap_subprocess ("/open/create-full/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static gboolean
is_there (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = fixture_path (fixture, name);

  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

/* What is swept and what is not, by name. */
static void
test_sweep (Fixture       *fixture,
            gconstpointer  data)
{
  const struct
  {
    const char *name;
    gboolean stays;
  } cases[] = {
    { ".alongside-1b4e28ba-2fa1-41d2-883f-0016d3cca427.draft", FALSE },
    { ".alongside-1b4e28ba-2fa1-41d2-883f-0016d3cca427.draft-wal", FALSE },
    { ".alongside-1b4e28ba-2fa1-41d2-883f-0016d3cca427.draft-journal", FALSE },
    { ".alongside-1b4e28ba-2fa1-41d2-883f-0016d3cca427.draft-mine", TRUE },
    { ".alongside-1b4e28ba-2fa1-41d2-883f-0016d3cca427.drafts", TRUE },
    { ".alongside-1b4e28ba-2fa1-41d2-883f-0016d3cca427", TRUE },
    { ".alongside-1b4e28ba-2fa1-41d2-883f-0016d3cca42x.draft", TRUE },
    { ".alongside-.draft", TRUE },
    { ".alongside-notes about what is to be done with the roster.draft", TRUE },
    { "alongside-1b4e28ba-2fa1-41d2-883f-0016d3cca427.draft", TRUE },
    { "other.alongside", TRUE },
  };
  const char *folder = ".alongside-00000000-2fa1-41d2-883f-0016d3cca427.draft";
  const char *link = ".alongside-11111111-2fa1-41d2-883f-0016d3cca427.draft";
  g_autofree char *folder_path = fixture_path (fixture, folder);
  g_autofree char *link_path = fixture_path (fixture, link);

  create_and_close (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = fixture_path (fixture, cases[i].name);

      g_assert_true (g_file_set_contents (path, "words", -1, NULL));
    }
  g_assert_no_errno (g_mkdir (folder_path, 0700));
  g_assert_no_errno (symlink (fixture->path, link_path));

  g_object_unref (fixture_open (fixture));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (is_there (fixture, cases[i].name) == cases[i].stays);
  g_assert_true (is_there (fixture, folder));
  g_assert_true (is_there (fixture, link));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* A draft that somebody still makes stays, and becomes the file that it was to be. */
static void
test_sweep_in_use (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = fixture_path (fixture, "second.alongside");
  g_autofree char *made = NULL;
  g_autoptr (AlongDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  create_and_close (fixture);
  draft = along_draft_new (path, &error);
  g_assert_no_error (error);
  made = g_strdup (along_draft_get_path (draft));

  g_object_unref (fixture_open (fixture));
  g_assert_true (g_file_test (made, G_FILE_TEST_EXISTS));
  along_draft_publish (draft, path, &error);
  g_assert_no_error (error);
  g_clear_pointer (&draft, along_draft_free);
  g_assert_true (is_there (fixture, "second.alongside"));
  g_assert_false (g_file_test (made, G_FILE_TEST_EXISTS));
}

/* Begins a draft in another program, which goes on until it is killed. */
static GPid
begin_elsewhere (Fixture *fixture)
{
  g_autofree char *path = fixture_path (fixture, "elsewhere.alongside");
  int pipe_fds[2];
  GPid pid;
  char byte;

  g_assert_no_errno (pipe (pipe_fds));
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      if (along_draft_new (path, NULL) == NULL || write (pipe_fds[1], "", 1) != 1)
        _exit (1);
      for (;;)
        pause ();
    }
  close (pipe_fds[1]);
  g_assert_cmpint (read (pipe_fds[0], &byte, 1), ==, 1);
  close (pipe_fds[0]);

  return pid;
}

static guint
count_drafts (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".draft");

  return n;
}

/* One of another program stays for as long as that lives, and no longer. */
static void
test_sweep_killed (Fixture       *fixture,
                   gconstpointer  data)
{
  GPid pid;

  create_and_close (fixture);
  pid = begin_elsewhere (fixture);
  g_object_unref (fixture_open (fixture));
  g_assert_cmpuint (count_drafts (fixture), ==, 1);

  g_assert_no_errno (kill (pid, SIGKILL));
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
  g_object_unref (fixture_open (fixture));
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/open/missing", test_missing);
  fixture_add ("/open/unreachable", test_unreachable);
  fixture_add ("/open/pipe", test_pipe);
  fixture_add ("/open/plain", test_plain);
  fixture_add ("/open/looks", test_looks);
  fixture_add ("/open/long-text", test_long_text);
  fixture_add ("/open/mark", test_mark);
  fixture_add ("/open/wrong-key", test_wrong_key);
  fixture_add ("/open/truncated", test_truncated);
  fixture_add ("/open/damaged-first-page", test_damaged_first_page);
  fixture_add ("/open/damaged-pages", test_damaged_pages);
  fixture_add ("/open/lost-salt", test_lost_salt);
  fixture_add ("/open/newer", test_newer);
  fixture_add ("/open/newer-with-log", test_newer_with_log);
  fixture_add ("/open/link-with-log", test_link_with_log);
  fixture_add ("/open/foreign", test_foreign);
  fixture_add ("/open/unknown-zone", test_unknown_zone);
  fixture_add ("/open/no-agency", test_no_agency);
  g_test_add_func ("/open/no-permission", test_no_permission);
  fixture_add ("/open/no-permission/subprocess", test_no_permission_subprocess);
  fixture_add ("/open/in-use", test_in_use);
  g_test_add_func ("/open/in-use/subprocess", test_in_use_subprocess);
  fixture_add ("/open/sweep", test_sweep);
  fixture_add ("/open/sweep-in-use", test_sweep_in_use);
  fixture_add ("/open/sweep-killed", test_sweep_killed);
  fixture_add ("/open/exists", test_exists);
  fixture_add ("/open/create-folders", test_create_folders);
  fixture_add ("/open/create-refused", test_create_refused);
  fixture_add ("/open/create-no-folder", test_create_no_folder);
  g_test_add_func ("/open/create-full", test_create_full);
  fixture_add ("/open/create-full/subprocess", test_create_full_subprocess);

  return g_test_run ();
}
