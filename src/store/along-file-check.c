/* along-file-check.c — what can be told of a file without opening it as a database
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-file-check.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sqlcipher/sqlite3.h>

#include "store/along-sqlite.h"

/* What a database of SQLite begins with when it is not encrypted, with the zero at its end. */
#define PLAIN_HEADER "SQLite format 3"

/* In words of our own: those of the system do not tell what to do. */
static gboolean
refuse_unreachable (const char  *path,
                    int          number,
                    GError     **error)
{
  g_autofree char *name = NULL;

  switch (number)
    {
    case ENOENT:
    case ENOTDIR: /* what should be the folder is a file */
      name = g_filename_display_name (path);
      g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NOT_FOUND,
                   _("There is no file “%s”. Choose the agency file where it is now; if it is on "
                     "another disk, connect that first."), name);
      return FALSE;

    case EACCES:
    case EPERM:
      return along_store_error_set (error, ALONG_STORE_ERROR_NO_PERMISSION);

    case ELOOP:
      return along_store_error_refuse (error, ALONG_STORE_ERROR_FAILED,
                                       _("The links to the agency’s file lead in a circle. Choose "
                                         "the file itself."));

    case ENAMETOOLONG:
      return along_store_error_refuse (error, ALONG_STORE_ERROR_FAILED,
                                       _("No file can have this name. Choose another file, or give "
                                         "it a shorter name."));

    case EMFILE:
    case ENFILE:
      return along_store_error_refuse (error, ALONG_STORE_ERROR_FAILED,
                                       _("Too many files are open on this computer. Close some "
                                         "programs and try again."));

    default:
      return along_store_error_refuse (error, ALONG_STORE_ERROR_FAILED,
                                       _("The disk does not give the agency’s file out. Check the "
                                         "disk and its connection and try again; if that does not "
                                         "help, put back a copy of the file."));
    }
}

/* What was not written by a program for itself. */
static gboolean
is_text (const AlongFileCheck *check)
{
  const char *text = (const char *) check->head;
  gsize length = (gsize) MIN (check->size, (gint64) sizeof check->head);
  const char *end;

  /* Where the head ends, a letter may be cut through. */
  if (!g_utf8_validate (text, (gssize) length, &end) &&
      (check->size <= (gint64) length || text + length - end > 3))
    return FALSE;

  for (const char *p = text; p < end; p++)
    if (g_ascii_iscntrl (*p) && !g_ascii_isspace (*p))
      return FALSE;

  return TRUE;
}

static gboolean
judge (const AlongFileCheck  *check,
       AlongKey              *key,
       GError               **error)
{
  if (memcmp (check->head, PLAIN_HEADER, sizeof PLAIN_HEADER) == 0)
    return along_store_error_refuse (error, ALONG_STORE_ERROR_NOT_ENCRYPTED,
                                     _("This is a database without encryption, so no agency file. "
                                       "Choose another file."));

  if (is_text (check))
    return along_store_error_refuse (error, ALONG_STORE_ERROR_FOREIGN,
                                     _("This is a file of plain text, so no agency file. Choose "
                                       "another file."));

  /* A crash in the middle of a write may leave part of a page; then the log has the whole one. */
  if (check->log_size > 0 || check->size % ALONG_SQLITE_PAGE_SIZE == 0)
    return TRUE;

  if (key != NULL && along_file_check_has_salt_of (check, key))
    return along_store_error_set (error, ALONG_STORE_ERROR_DAMAGED);

  return along_store_error_refuse (error, ALONG_STORE_ERROR_FOREIGN,
                                   _("This is no agency file, or one of which a part was cut off. "
                                     "Choose another file, or take the newest backup and keep this "
                                     "one."));
}

char *
along_file_check_follow (const char *path)
{
  char *real;

  g_return_val_if_fail (path != NULL, NULL);

  real = realpath (path, NULL);

  return real != NULL ? real : g_strdup (path);
}

gboolean
along_file_check_read (const char      *path,
                       AlongFileCheck  *check,
                       GError         **error)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  g_autofree sqlite3_file *file = g_malloc0 ((gsize) vfs->szOsFile);
  g_autofree char *log_path = NULL;
  sqlite3_filename name;
  sqlite3_int64 size = 0;
  GStatBuf log;
  int code, number;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (check != NULL, FALSE);

  name = sqlite3_create_filename (path, "", "", 0, NULL);
  code = vfs->xOpen (vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL);
  number = vfs->xGetLastError (vfs, 0, NULL);
  if (code != SQLITE_OK)
    {
      sqlite3_free_filename (name);
      return refuse_unreachable (path, number, error);
    }

  code = file->pMethods->xFileSize (file, &size);
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, check->head, sizeof check->head, 0);
  /* The file keeps the name until it is closed. */
  file->pMethods->xClose (file);
  sqlite3_free_filename (name);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
    return refuse_unreachable (path, EIO, error);

  log_path = g_strconcat (path, "-wal", NULL);
  check->size = size;
  check->log_size = g_stat (log_path, &log) == 0 ? log.st_size : 0;

  return TRUE;
}

gboolean
along_file_check_inspect (const char      *path,
                          AlongKey        *key,
                          AlongFileCheck  *check,
                          GError         **error)
{
  g_autofree char *folder = NULL;
  GStatBuf about;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (check != NULL, FALSE);

  if (g_stat (path, &about) != 0)
    return refuse_unreachable (path, errno, error);

  /* A pipe must not even be opened: that would wait for whoever writes into it. */
  if (!S_ISREG (about.st_mode))
    return along_store_error_refuse (error, ALONG_STORE_ERROR_FAILED,
                                     S_ISDIR (about.st_mode)
                                       ? _("This is a folder, not a file. Choose the agency file "
                                           "in it.")
                                       : _("This is a device, not a file. Choose the agency "
                                           "file."));

  if (about.st_size == 0)
    return along_store_error_refuse (error, ALONG_STORE_ERROR_EMPTY,
                                     _("The agency file is empty: its content is lost. Take the "
                                       "newest backup of it."));

  if (!along_file_check_read (path, check, error))
    return FALSE;

  /* SQLite takes a file of one byte for an empty one. */
  if (about.st_size == 1)
    check->size = 1;

  if (!judge (check, key, error))
    return FALSE;

  /* SQLite puts its log beside the file. */
  folder = g_path_get_dirname (path);
  if (g_access (path, R_OK | W_OK) != 0 || g_access (folder, W_OK | X_OK) != 0)
    return along_store_error_set (error, ALONG_STORE_ERROR_NO_PERMISSION);

  return TRUE;
}

gboolean
along_file_check_has_salt_of (const AlongFileCheck *check,
                              AlongKey             *key)
{
  guint8 salt[ALONG_VAULT_SALT_SIZE];

  g_return_val_if_fail (check != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  along_key_get_salt (key, salt);

  return memcmp (salt, check->head, sizeof salt) == 0;
}
