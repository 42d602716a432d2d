/* test-opener.c — every way from a path to an open agency, with a real keyring
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paths /keyring, /no-provider and /no-bus each need a session of their own kind, see
 * meson.build. A test under /keyring finds the keyring unlocked and leaves it so. The person at the
 * keyring is tests/support/keyring.
 */

#include "app/along-opener.h"

#include <locale.h>
#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

#include "app/along-agency-copy.h"
#include "app/along-setup.h"
#include "person.h"
#include "result.h"
#include "vault/along-keyring.h"
#include "vault/along-vault-error.h"

typedef struct
{
  char *folder;
  char *path;
  AlongKey *key;
} Fixture;

static char *
in_folder (Fixture    *self,
           const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  along_vault_init (&error);
  g_assert_no_error (error);

  self->folder = g_dir_make_tmp (NULL, &error);
  g_assert_no_error (error);
  self->path = in_folder (self, "home/agency.alongside");
  self->key = along_key_new_random ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_free (self->folder);
  g_free (self->path);
  along_key_unref (self->key);
}

static GPtrArray *
new_records (void)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_new (ALONG_TYPE_AGENCY,
                                          "id", (gint64) ALONG_AGENCY_ID,
                                          "name", "Northside",
                                          "zone", "Europe/Helsinki",
                                          NULL));
  return records;
}

typedef struct
{
  GAsyncResult *result;
  guint n_creating; /* how often it was said that the file is being made */
} Made;

static void
on_creating (gpointer user_data)
{
  Made *made = user_data;

  g_assert_null (made->result);
  made->n_creating++;
}

static void
on_made (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Made *made = user_data;

  made->result = g_object_ref (result);
}

static AlongStore *
set_up_agency (Fixture     *self,
               gboolean     with_keyring,
               GError     **error)
{
  g_autoptr (AlongKeyring) keyring = with_keyring ? along_keyring_new () : NULL;
  g_autoptr (GPtrArray) records = new_records ();
  g_autoptr (GAsyncResult) result = NULL;
  Made made = { NULL };
  AlongStore *store;

  along_setup_async (keyring, self->key, self->path, records, NULL, on_creating, on_made, &made);
  wait_for (&made.result);
  result = made.result;

  store = along_setup_finish (result, error);
  g_assert_cmpuint (made.n_creating, ==, store != NULL ? 1 : 0);

  return store;
}

static void
close_store (AlongStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  along_store_close_async (store, NULL, on_result, &result);
  g_assert_true (along_store_close_finish (store, wait_for (&result), &error));
  g_assert_no_error (error);
}

static void
make_agency (Fixture  *self,
             gboolean  with_keyring)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongStore) store = set_up_agency (self, with_keyring, &error);

  g_assert_no_error (error);
  close_store (store);
}

/* Waits until the opener does nothing more by itself. */
static AlongOpenerState
settle (AlongOpener *opener)
{
  while (along_opener_get_state (opener) == ALONG_OPENER_LOOKING ||
         along_opener_is_asking (opener) ||
         along_opener_get_state (opener) == ALONG_OPENER_OPENING)
    g_main_context_iteration (NULL, TRUE);

  return along_opener_get_state (opener);
}

static void
assert_starts (AlongOpener      *opener,
               gboolean          may_prompt,
               AlongOpenerState  state)
{
  along_opener_start (opener, may_prompt);
  g_assert_cmpint (settle (opener), ==, state);
}

/* That the agency is open, and closes it. */
static void
assert_open (AlongOpener *opener)
{
  AlongSession *session = along_opener_get_session (opener);
  AlongAgency *agency;

  g_assert_cmpint (along_opener_get_state (opener), ==, ALONG_OPENER_OPEN);
  g_assert_nonnull (along_opener_get_key (opener));
  agency = along_directory_get_agency (along_session_get_directory (session));
  g_assert_cmpstr (along_agency_get_name (agency), ==, "Northside");
  close_store (along_session_get_store (session));
}

static void
on_text (AlongOpener *opener,
         const char  *text,
         char       **place)
{
  g_free (*place);
  *place = g_strdup (text);
}

static guint
count_files (Fixture *self)
{
  g_autofree char *home = in_folder (self, "home");
  g_autoptr (GDir) folder = g_dir_open (home, 0, NULL);
  guint n_files = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n_files++;

  return n_files;
}

static void
test_no_file (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);

  assert_starts (opener, FALSE, ALONG_OPENER_NO_FILE);
  g_assert_null (along_opener_get_session (opener));
  g_assert_cmpuint (count_files (self), ==, 0);
}

static void
test_opens_by_itself (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);

  make_agency (self, TRUE);
  assert_starts (opener, FALSE, ALONG_OPENER_OPEN);
  assert_open (opener);
}

static void
test_given_key (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, self->key);

  make_agency (self, FALSE);
  assert_starts (opener, FALSE, ALONG_OPENER_OPEN);
  assert_open (opener);
}

static void
test_use_store (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);
  g_autoptr (AlongStore) store = NULL;

  assert_starts (opener, FALSE, ALONG_OPENER_NO_FILE);
  store = set_up_agency (self, TRUE, NULL);
  along_opener_use_store (opener, store, self->key);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_OPEN);
  assert_open (opener);
}

static void
test_locked (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);
  GSubprocess *answer;

  make_agency (self, TRUE);
  person ("lock");

  assert_starts (opener, FALSE, ALONG_OPENER_LOCKED);

  answer = person_start ("dismiss", NULL);
  assert_starts (opener, TRUE, ALONG_OPENER_DISMISSED);
  person_wait (answer);
  person ("gone");

  answer = person_start ("answer", NULL);
  assert_starts (opener, TRUE, ALONG_OPENER_OPEN);
  person_wait (answer);
  assert_open (opener);
}

static void
test_absent (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);
  g_autoptr (AlongOpener) again = along_opener_new (self->path, NULL);
  g_autoptr (AlongKey) other = along_key_new_random ();
  g_autofree char *refused = NULL;
  g_autofree char *kept = NULL;

  g_signal_connect (opener, "refused", G_CALLBACK (on_text), &refused);
  g_signal_connect (opener, "kept", G_CALLBACK (on_text), &kept);
  make_agency (self, FALSE);

  assert_starts (opener, FALSE, ALONG_OPENER_ABSENT);

  along_opener_use_key (opener, other);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_ABSENT);
  g_assert_nonnull (refused);
  g_assert_null (kept);

  along_opener_use_key (opener, self->key);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_OPEN);
  assert_open (opener);
  while (kept == NULL)
    g_main_context_iteration (NULL, TRUE);

  /* From here on it opens by itself. */
  assert_starts (again, FALSE, ALONG_OPENER_OPEN);
  assert_open (again);
}

static void
test_damaged_mark (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);
  FILE *file;

  make_agency (self, TRUE);
  file = g_fopen (self->path, "r+b");
  g_assert_cmpint (fwrite ("no mark any more", 1, 16, file), ==, 16);
  fclose (file);

  assert_starts (opener, FALSE, ALONG_OPENER_OPEN);
  assert_open (opener);
}

static void
stop_cb (AlongOpener *opener)
{
  if (along_opener_get_state (opener) == ALONG_OPENER_ASKING)
    along_opener_stop (opener);
}

static void
test_hanging (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (AlongOpener) stopped = along_opener_new (self->path, NULL);
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);

  make_agency (self, TRUE);
  person ("stop");

  g_signal_connect (stopped, "notify::state", G_CALLBACK (stop_cb), NULL);
  along_opener_start (stopped, FALSE);
  while (along_opener_get_state (stopped) != ALONG_OPENER_NO_ANSWER)
    g_main_context_iteration (NULL, TRUE);

  along_opener_start (opener, FALSE);
  while (along_opener_get_state (opener) != ALONG_OPENER_SLOW)
    g_main_context_iteration (NULL, TRUE);
  /* Who was not waited for does not become slow. */
  g_assert_cmpint (along_opener_get_state (stopped), ==, ALONG_OPENER_NO_ANSWER);

  along_opener_wait (opener);
  g_assert_cmpint (along_opener_get_state (opener), ==, ALONG_OPENER_ASKING);

  along_opener_stop (opener);
  g_assert_cmpint (along_opener_get_state (opener), ==, ALONG_OPENER_NO_ANSWER);

  /* The recovery code opens the agency all the same. */
  along_opener_use_key (opener, self->key);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_OPEN);
  assert_open (opener);

  person ("continue");
}

static void
test_in_use (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (AlongOpener) first = along_opener_new (self->path, NULL);
  g_autoptr (AlongOpener) second = along_opener_new (self->path, NULL);

  make_agency (self, TRUE);
  assert_starts (first, FALSE, ALONG_OPENER_OPEN);
  assert_starts (second, FALSE, ALONG_OPENER_IN_USE);
  g_assert_true (along_opener_has_failed (second));
  g_assert_nonnull (along_opener_get_message (second));
  assert_open (first);

  assert_starts (second, FALSE, ALONG_OPENER_OPEN);
  assert_open (second);
}

typedef struct
{
  const char *name;
  const char *content;
  gsize length;
} BadFile;

static const BadFile bad_files[] = {
  { "empty", "", 0 },
  { "short", "too short", 9 },
  { "plain", "SQLite format 3\0and so on, for a while, as such files do", 57 },
};

static void
test_bad_file (Fixture       *self,
               gconstpointer  data)
{
  const BadFile *bad = data;
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_no_errno (g_mkdir (folder, 0700));
  g_file_set_contents (self->path, bad->content, (gssize) bad->length, &error);
  g_assert_no_error (error);

  assert_starts (opener, FALSE, ALONG_OPENER_FILE_FAILED);
  g_assert_nonnull (along_opener_get_message (opener));
  g_assert_null (along_opener_get_session (opener));

  /* It was not touched. */
  g_file_get_contents (self->path, &content, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (content, length, bad->content, bad->length);
}

static void
test_other_file (Fixture       *self,
                 gconstpointer  data)
{
  g_autofree char *bad_path = in_folder (self, "bad.alongside");
  g_autoptr (AlongOpener) opener = along_opener_new (bad_path, NULL);

  make_agency (self, TRUE);
  g_assert_true (g_file_set_contents (bad_path, "", 0, NULL));

  assert_starts (opener, FALSE, ALONG_OPENER_FILE_FAILED);
  along_opener_start_other (opener, self->path);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_OPEN);
  g_assert_cmpstr (along_opener_get_path (opener), ==, self->path);
  assert_open (opener);
}

static GFile *
make_source (Fixture *self,
             gboolean with_keyring)
{
  g_autofree char *path = in_folder (self, "from-elsewhere.alongside");

  make_agency (self, with_keyring);
  g_assert_no_errno (g_rename (self->path, path));
  g_assert_no_errno (g_chmod (path, 0400));
  g_assert_cmpuint (count_files (self), ==, 0);

  return g_file_new_for_path (path);
}

static void
test_import (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);
  g_autoptr (GFile) source = make_source (self, FALSE);
  g_autoptr (GBytes) before = g_file_load_bytes (source, NULL, NULL, NULL);
  g_autoptr (GBytes) after = NULL;

  assert_starts (opener, FALSE, ALONG_OPENER_NO_FILE);
  along_opener_import (opener, source);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_ABSENT);
  g_assert_true (along_opener_is_importing (opener));
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));

  along_opener_use_key (opener, self->key);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_OPEN);
  g_assert_false (along_opener_is_importing (opener));
  assert_open (opener);

  g_assert_cmpuint (count_files (self), ==, 1);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_REGULAR));
  after = g_file_load_bytes (source, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_import_given_up (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);
  g_autoptr (GFile) source = make_source (self, FALSE);

  assert_starts (opener, FALSE, ALONG_OPENER_NO_FILE);
  along_opener_import (opener, source);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_ABSENT);

  along_opener_stop_import (opener);
  g_assert_cmpint (along_opener_get_state (opener), ==, ALONG_OPENER_NO_FILE);
  g_assert_cmpuint (count_files (self), ==, 0);

  /* Nor does leaving the program with a copy half way leave it behind. */
  along_opener_import (opener, source);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_ABSENT);
  g_assert_cmpuint (count_files (self), ==, 1);
  g_assert_finalize_object (g_steal_pointer (&opener));
  g_assert_cmpuint (count_files (self), ==, 0);
}

/* What a killed program left is gone at the next start, and one that is closed leaves nothing. */
static void
test_import_interrupted (Fixture       *self,
                         gconstpointer  data)
{
  static const char *const left[] = { "", "-wal", "-journal" };
  AlongOpener *opener = along_opener_new (self->path, NULL);
  g_autoptr (GFile) source = make_source (self, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_autofree char *name =
        g_strconcat ("home/.alongside-6ba7b810-9dad-11d1-80b4-00c04fd430c8.draft", left[i], NULL);
      g_autofree char *path = in_folder (self, name);

      g_assert_true (g_file_set_contents (path, "half of an agency", -1, NULL));
    }
  assert_starts (opener, FALSE, ALONG_OPENER_NO_FILE);
  g_assert_cmpuint (count_files (self), ==, 0);

  /* Without an iteration the opener is not told of the copy, however far it is. */
  along_opener_import (opener, source);
  while (count_files (self) == 0)
    g_thread_yield ();
  g_assert_finalize_object (opener);
  while (count_files (self) > 0)
    g_main_context_iteration (NULL, FALSE);
}

/* Only its owner can read a copy, whoever can read what is copied. */
static void
test_import_private (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);
  g_autoptr (GFile) source = make_source (self, FALSE);
  g_autofree char *home = in_folder (self, "home");
  g_autoptr (GDir) folder = NULL;
  g_autofree char *path = NULL;
  GStatBuf about;

  assert_starts (opener, FALSE, ALONG_OPENER_NO_FILE);
  g_assert_no_errno (g_chmod (g_file_peek_path (source), 0444));
  along_opener_import (opener, source);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_ABSENT);

  folder = g_dir_open (home, 0, NULL);
  path = g_build_filename (home, g_dir_read_name (folder), NULL);
  g_assert_no_errno (g_stat (path, &about));
  g_assert_cmphex (about.st_mode & 0777, ==, 0600);
}

/* A pipe that nobody writes into is not waited for. */
static void
test_import_pipe (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);
  g_autofree char *path = in_folder (self, "pipe.alongside");
  g_autoptr (GFile) source = g_file_new_for_path (path);

  g_assert_no_errno (mkfifo (path, 0600));
  assert_starts (opener, FALSE, ALONG_OPENER_NO_FILE);
  along_opener_import (opener, source);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_FILE_FAILED);
  g_assert_cmpuint (count_files (self), ==, 0);
}

static void
test_import_in_use (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);
  g_autofree char *log = in_folder (self, "from-elsewhere.alongside-wal");
  g_autoptr (GFile) source = make_source (self, TRUE);

  g_assert_true (g_file_set_contents (log, "changes", -1, NULL));

  assert_starts (opener, FALSE, ALONG_OPENER_NO_FILE);
  along_opener_import (opener, source);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_FILE_FAILED);
  g_assert_cmpuint (count_files (self), ==, 0);

  /* It is not given up by that: the next file is a copy too, not opened where it lies. */
  g_assert_true (along_opener_is_importing (opener));
  along_opener_import (opener, source);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_FILE_FAILED);

  /* And back to where a new agency can be made. */
  along_opener_stop_import (opener);
  g_assert_false (along_opener_is_importing (opener));
  g_assert_cmpint (along_opener_get_state (opener), ==, ALONG_OPENER_NO_FILE);
  assert_starts (opener, FALSE, ALONG_OPENER_NO_FILE);

  /* Trying again takes the same file, closed where it comes from in the meantime. */
  along_opener_import (opener, source);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_FILE_FAILED);
  g_assert_no_errno (g_unlink (log));
  assert_starts (opener, FALSE, ALONG_OPENER_OPEN);
  g_assert_false (along_opener_is_importing (opener));
  g_assert_cmpstr (along_opener_get_path (opener), ==, self->path);
  assert_open (opener);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_REGULAR));
}

/* An agency that came into being in the meantime is what trying again opens. */
static void
test_import_late (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);
  g_autoptr (GFile) source = make_source (self, FALSE);
  g_autoptr (AlongKey) key = g_steal_pointer (&self->key);

  assert_starts (opener, FALSE, ALONG_OPENER_NO_FILE);
  along_opener_import (opener, source);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_ABSENT);

  self->key = along_key_new_random ();
  make_agency (self, TRUE);
  along_opener_use_key (opener, key);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_FILE_FAILED);
  g_assert_false (along_opener_is_importing (opener));

  assert_starts (opener, FALSE, ALONG_OPENER_OPEN);
  g_assert_true (along_key_equal (along_opener_get_key (opener), self->key));
  assert_open (opener);
}

static void
test_setup_refused (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr (AlongStore) store = NULL;
  g_autoptr (GError) error = NULL;

  person ("fail");
  store = set_up_agency (self, TRUE, &error);
  person ("mend");

  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_STORE_FAILED);
  g_assert_null (store);
  g_assert_cmpuint (count_files (self), ==, 0);
}

typedef struct
{
  Fixture *fixture;
  Made made;
} Closed;

static void
close_while_creating_cb (GApplication *application,
                         Closed       *closed)
{
  g_autoptr (GPtrArray) records = new_records ();

  along_setup_async (NULL, closed->fixture->key, closed->fixture->path, records, NULL,
                     on_creating, on_made, &closed->made);
}

/* The program does not end with its last window while the agency is being made. */
static void
test_setup_closed (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (GApplication) application = g_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AlongStore) store = NULL;
  g_autoptr (GError) error = NULL;
  Closed closed = { self };

  g_signal_connect (application, "activate", G_CALLBACK (close_while_creating_cb), &closed);
  g_assert_cmpint (g_application_run (application, 0, NULL), ==, 0);

  result = closed.made.result;
  g_assert_nonnull (result);
  store = along_setup_finish (result, &error);
  g_assert_no_error (error);
  close_store (store);
}

static void
test_no_service (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (AlongOpener) opener = along_opener_new (self->path, NULL);
  g_autoptr (AlongStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  g_signal_connect (opener, "kept", G_CALLBACK (on_text), &kept);

  /* Nothing is made with a key that would be lost. */
  store = set_up_agency (self, TRUE, &error);
  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_NO_SERVICE);
  g_assert_null (store);
  g_assert_cmpuint (count_files (self), ==, 0);

  make_agency (self, FALSE);
  assert_starts (opener, FALSE, ALONG_OPENER_NO_SERVICE);

  along_opener_use_key (opener, self->key);
  g_assert_cmpint (settle (opener), ==, ALONG_OPENER_OPEN);
  assert_open (opener);
  while (kept == NULL)
    g_main_context_iteration (NULL, TRUE);
}

typedef struct
{
  const char *path;
  AlongDraft *copy;
  GAsyncResult *result;
} Settled;

static void
close_while_settling_cb (GApplication *application,
                         Settled      *settled)
{
  along_agency_copy_settle_async (g_steal_pointer (&settled->copy), settled->path,
                                  on_result, &settled->result);
}

/* Nor while a copy gets its name. */
static void
test_import_closed (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr (GApplication) application = g_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Settled settled = { self->path };

  settled.copy = along_draft_new (self->path, &error);
  g_assert_no_error (error);
  g_signal_connect (application, "activate", G_CALLBACK (close_while_settling_cb), &settled);
  g_assert_cmpint (g_application_run (application, 0, NULL), ==, 0);

  result = settled.result;
  g_assert_nonnull (result);
  g_assert_true (along_agency_copy_settle_finish (result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (self), ==, 1);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("/keyring/no-file", test_no_file);
  ADD ("/keyring/opens-by-itself", test_opens_by_itself);
  ADD ("/keyring/given-key", test_given_key);
  ADD ("/keyring/use-store", test_use_store);
  ADD ("/keyring/locked", test_locked);
  ADD ("/keyring/absent", test_absent);
  ADD ("/keyring/damaged-mark", test_damaged_mark);
  ADD ("/keyring/hanging", test_hanging);
  ADD ("/keyring/in-use", test_in_use);
  ADD ("/keyring/other-file", test_other_file);
  ADD ("/keyring/import", test_import);
  ADD ("/keyring/import-given-up", test_import_given_up);
  ADD ("/keyring/import-interrupted", test_import_interrupted);
  ADD ("/keyring/import-private", test_import_private);
  ADD ("/keyring/import-pipe", test_import_pipe);
  ADD ("/keyring/import-in-use", test_import_in_use);
  ADD ("/keyring/import-late", test_import_late);
  ADD ("/keyring/setup-refused", test_setup_refused);
  ADD ("/keyring/setup-closed", test_setup_closed);
  ADD ("/keyring/import-closed", test_import_closed);
  ADD ("/no-provider/opens-by-code", test_no_service);
  ADD ("/no-bus/opens-by-code", test_no_service);

  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *path = g_strdup_printf ("/keyring/bad-file-%s", bad_files[i].name);

      g_test_add (path, Fixture, &bad_files[i], set_up, test_bad_file, tear_down);
    }

  return g_test_run ();
}
