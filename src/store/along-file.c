/* along-file.c — a new file that is there as a whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "store/along-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static void
set_error (int      number,
           GError **error)
{
  switch (number)
    {
    case EEXIST:
      g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_EXISTS,
                           _("There is a file of this name already. Choose another name, or open "
                             "that file."));
      break;

    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NO_PERMISSION,
                           _("You are not allowed to write in this folder. Choose another one."));
      break;

    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FULL,
                           _("The disk is full, so nothing was made. Make room on it and try "
                             "again."));
      break;

    default:
      g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED,
                   _("The file could not be made here: %s. Choose another folder."),
                   g_strerror (number));
      break;
    }
}

static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  int number = 0;

  if (fd < 0 || fsync (fd) != 0)
    number = errno;
  if (fd >= 0)
    close (fd);

  /* Some file systems cannot sync a folder, and keep its names in order all the same. */
  if (number == 0 || number == EINVAL)
    return TRUE;

  set_error (number, error);
  return FALSE;
}

/* Renames without replacing, also where the file system has to be asked in an older way. */
static gboolean
rename_new (const char *from,
            const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;

  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;

  return link (from, to) == 0 && g_unlink (from) == 0;
}

char *
along_file_new_draft (const char  *path,
                      GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;
  g_autofree char *draft = NULL;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      set_error (EEXIST, error);
      return NULL;
    }

  folder = g_path_get_dirname (path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      set_error (errno, error);
      return NULL;
    }

  number = g_uuid_string_random ();
  name = g_strdup_printf (".alongside-%s.draft", number);
  draft = g_build_filename (folder, name, NULL);
  fd = g_open (draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      set_error (errno, error);
      return NULL;
    }
  close (fd);

  return g_steal_pointer (&draft);
}

gboolean
along_file_publish (const char  *draft,
                    const char  *path,
                    GError     **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (draft != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!sync_path (draft, O_RDONLY, error))
    return FALSE;

  if (!rename_new (draft, path))
    {
      set_error (errno, error);
      return FALSE;
    }

  folder = g_path_get_dirname (path);
  if (sync_path (folder, O_RDONLY | O_DIRECTORY, error))
    return TRUE;

  g_unlink (path);
  return FALSE;
}

void
along_file_discard_draft (const char *draft)
{
  const char *const suffixes[] = { "", "-wal", "-journal" };

  g_return_if_fail (draft != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (draft, suffixes[i], NULL);

      g_unlink (name);
    }
}
