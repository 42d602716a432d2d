/* test-commit.c — a disk that fails in the middle of a commit, or while a file is made
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A layer over SQLite's files makes the next write or sync of the log fail, or all writes of the
 * file itself. Whatever the store then says must be what the file holds. */

#include <string.h>

#include <sqlcipher/sqlite3.h>

#include "store-fixture.h"

typedef enum
{
  FAULT_NONE,
  FAULT_WRITE, /* one write of the log does not happen */
  FAULT_SYNC,  /* what was written is there, and nobody knows whether it stays */
  FAULT_DISK,  /* no sync of any file goes well until the log is closed */
  FAULT_FULL,  /* the file itself cannot grow or change any more, its log can */
  FAULT_READ,  /* one read of the file itself does not happen */
} Fault;

static struct
{
  Fault fault;
  guint countdown; /* calls of its kind that still go well */
  guint n_failed;
} disk;

typedef struct
{
  sqlite3_file base;
  gboolean is_log;
  gboolean is_main;
  sqlite3_file real[]; /* as large as the layer below wants it */
} File;

static gboolean
fails (File *file,
       Fault fault)
{
  if (disk.fault != fault)
    return FALSE;

  if (fault == FAULT_FULL || fault == FAULT_READ ? !file->is_main
                                                 : !(file->is_log || fault == FAULT_DISK))
    return FALSE;

  if (disk.countdown > 0)
    {
      disk.countdown--;
      return FALSE;
    }

  if (disk.fault != FAULT_DISK && disk.fault != FAULT_FULL)
    disk.fault = FAULT_NONE;
  disk.n_failed++;
  return TRUE;
}

static int
file_close (sqlite3_file *base)
{
  File *file = (File *) base;

  if (file->is_log && disk.fault == FAULT_DISK)
    disk.fault = FAULT_NONE;

  return file->real->pMethods->xClose (file->real);
}

static int
file_read (sqlite3_file  *base,
           void          *bytes,
           int            n_bytes,
           sqlite3_int64  offset)
{
  File *file = (File *) base;

  if (fails (file, FAULT_READ))
    return SQLITE_IOERR_READ;

  return file->real->pMethods->xRead (file->real, bytes, n_bytes, offset);
}

static int
file_write (sqlite3_file  *base,
            const void    *bytes,
            int            n_bytes,
            sqlite3_int64  offset)
{
  File *file = (File *) base;

  if (fails (file, FAULT_WRITE))
    return SQLITE_IOERR_WRITE;

  if (fails (file, FAULT_FULL))
    return SQLITE_FULL;

  return file->real->pMethods->xWrite (file->real, bytes, n_bytes, offset);
}

static int
file_truncate (sqlite3_file  *base,
               sqlite3_int64  size)
{
  File *file = (File *) base;

  return file->real->pMethods->xTruncate (file->real, size);
}

static int
file_sync (sqlite3_file *base,
           int           flags)
{
  File *file = (File *) base;

  if (fails (file, FAULT_SYNC) || fails (file, FAULT_DISK))
    return SQLITE_IOERR_FSYNC;

  return file->real->pMethods->xSync (file->real, flags);
}

static int
file_get_size (sqlite3_file  *base,
               sqlite3_int64 *size)
{
  File *file = (File *) base;

  return file->real->pMethods->xFileSize (file->real, size);
}

static int
file_lock (sqlite3_file *base,
           int           lock)
{
  File *file = (File *) base;

  return file->real->pMethods->xLock (file->real, lock);
}

static int
file_unlock (sqlite3_file *base,
             int           lock)
{
  File *file = (File *) base;

  return file->real->pMethods->xUnlock (file->real, lock);
}

static int
file_check_lock (sqlite3_file *base,
                 int          *locked)
{
  File *file = (File *) base;

  return file->real->pMethods->xCheckReservedLock (file->real, locked);
}

static int
file_control (sqlite3_file *base,
              int           op,
              void         *argument)
{
  File *file = (File *) base;

  return file->real->pMethods->xFileControl (file->real, op, argument);
}

static int
file_get_sector_size (sqlite3_file *base)
{
  File *file = (File *) base;

  return file->real->pMethods->xSectorSize (file->real);
}

static int
file_get_device (sqlite3_file *base)
{
  File *file = (File *) base;

  return file->real->pMethods->xDeviceCharacteristics (file->real);
}

/* Version 1: without shared memory and mapping, which a log that one program holds does without. */
static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_get_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_lock,
  .xFileControl = file_control,
  .xSectorSize = file_get_sector_size,
  .xDeviceCharacteristics = file_get_device,
};

static int
layer_open (sqlite3_vfs  *vfs,
            const char   *name,
            sqlite3_file *base,
            int           flags,
            int          *out_flags)
{
  sqlite3_vfs *below = vfs->pAppData;
  File *file = (File *) base;
  int code = below->xOpen (below, name, file->real, flags, out_flags);

  file->is_log = (flags & SQLITE_OPEN_WAL) != 0;
  file->is_main = (flags & SQLITE_OPEN_MAIN_DB) != 0;
  base->pMethods = code == SQLITE_OK ? &methods : NULL;

  return code;
}

static void
install_layer (void)
{
  static sqlite3_vfs layer;
  sqlite3_vfs *below;

  sqlite3_initialize ();
  below = sqlite3_vfs_find (NULL);
  layer = *below;
  layer.zName = "failing";
  layer.pAppData = below;
  layer.szOsFile = (int) sizeof (File) + below->szOsFile;
  layer.xOpen = layer_open;
  g_assert_cmpint (sqlite3_vfs_register (&layer, 1), ==, SQLITE_OK);
}

static gboolean
run_with_fault (AlongDatabase *database,
                AlongIntent   *intent,
                Fault          fault,
                guint          countdown)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongIntent) inverse = NULL;

  disk.countdown = countdown;
  disk.fault = fault;
  inverse = along_database_run (database, intent, MONDAY, NULL, &error);
  disk.fault = FAULT_NONE;

  if (inverse == NULL)
    g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED);
  else
    g_assert_no_error (error);

  return inverse != NULL;
}

static AlongIntent *
new_place (const char *word,
           guint       number)
{
  g_autofree char *name = g_strdup_printf ("%s %u", word, number);
  g_autoptr (AlongPlace) place = g_object_new (ALONG_TYPE_PLACE, "name", name, NULL);

  return along_intent_save_entry (ALONG_ENTRY (place), NULL);
}

static guint
count_places (AlongDatabase *database)
{
  g_autoptr (AlongDirectory) directory = load_directory (database);

  return g_list_model_get_n_items (along_directory_get_places (directory));
}

static void
test_fault (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  guint n_places = count_places (database);
  guint n_kept = 0, n_lost = 0;
  const Fault faults[] = { FAULT_WRITE, FAULT_SYNC, FAULT_DISK };

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (AlongIntent) before = new_place ("Before", i);
      g_autoptr (AlongIntent) intent = new_place ("Park", i);
      guint n_failed = disk.n_failed;
      gboolean kept;

      /* Something in the log already, which closing has to bring into the file. */
      g_assert_true (run_with_fault (database, before, FAULT_NONE, 0));
      n_places++;

      kept = run_with_fault (database, intent, faults[i % G_N_ELEMENTS (faults)], i / 8);
      if (kept)
        n_places++;
      if (disk.n_failed > n_failed)
        *(kept ? &n_kept : &n_lost) += 1;

      g_assert_cmpuint (count_places (database), ==, n_places);

      /* And so it stays, as whoever opens the file next finds it. */
      g_clear_object (&database);
      database = fixture_open (fixture);
      g_assert_cmpuint (count_places (database), ==, n_places);
    }

  g_test_message ("%u kept, %u lost", n_kept, n_lost);
  g_assert_cmpuint (n_kept, >, 0);
  g_assert_cmpuint (n_lost, >, 0);
}

/* A disk that fills up at any moment while a file is made: there is a whole one then, or none. */
static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) records = fixture_records ();
  g_autoptr (AlongDatabase) database = NULL;
  guint n_refused;

  for (n_refused = 0; database == NULL; n_refused++)
    {
      g_autoptr (GDir) folder = NULL;
      g_autoptr (GError) error = NULL;
      guint n_failed = disk.n_failed;

      disk.countdown = n_refused;
      disk.fault = FAULT_FULL;
      database = along_database_create (fixture->path, fixture->key, records, &error);
      disk.fault = FAULT_NONE;

      if (disk.n_failed == n_failed)
        {
          g_assert_no_error (error);
          break;
        }

      g_assert_null (database);
      g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FULL);
      folder = g_dir_open (fixture->folder, 0, NULL);
      g_assert_null (g_dir_read_name (folder));
    }

  g_test_message ("%u refused", n_refused);
  g_assert_cmpuint (n_refused, >, 10);
  g_assert_cmpuint (count_places (database), ==, 1);
}

/* A disk that can be seen and not be read, before a key is asked for and after. */
static void
test_read (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) error_of_mark = NULL;
  guint8 mark[ALONG_VAULT_SALT_SIZE];

  along_database_close (database);

  disk.countdown = 0;
  disk.fault = FAULT_READ;
  g_assert_null (along_database_open (fixture->path, fixture->key, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "Check the disk and its connection"));

  disk.fault = FAULT_READ;
  g_assert_false (along_database_read_mark (fixture->path, mark, &error_of_mark));
  g_assert_error (error_of_mark, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED);
  g_assert_cmpstr (error_of_mark->message, ==, error->message);
  g_assert_cmpint (disk.fault, ==, FAULT_NONE);
}

int
main (int   argc,
      char *argv[])
{
  install_layer ();
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/faults/commit", test_fault);
  fixture_add ("/faults/full", test_full);
  fixture_add ("/faults/read", test_read);

  return g_test_run ();
}
