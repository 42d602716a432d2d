/* along-draft.c — a new file that is there as a whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "store/along-draft.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PREFIX ".alongside-"
#define SUFFIX ".draft"

/* How a UUID is written. */
#define NUMBER_LENGTH 36

/* What SQLite puts beside a file, and the file itself. */
static const char *const companions[] = { "", "-wal", "-journal" };

struct _AlongDraft
{
  char *path;
  char *folder;
  int folder_fd; /* holds the shared lock that keeps others from sweeping */
  gboolean published;
};

static void
set_error (int      number,
           GError **error)
{
  switch (number)
    {
    case EEXIST:
      g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_EXISTS,
                           _("In the meantime another agency file was put into its place. Start "
                             "Alongside again to open that one."));
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
sync_file (int      fd,
           GError **error)
{
  /* Some file systems cannot sync a folder, and keep its names in order all the same. */
  if (fd >= 0 && (fsync (fd) == 0 || errno == EINVAL))
    return TRUE;

  set_error (errno, error);
  return FALSE;
}

static gboolean
sync_path (const char  *path,
           GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean synced = sync_file (fd, error);

  if (fd >= 0)
    close (fd);

  return synced;
}

/* Renames without replacing. Where the file system cannot do it in one step, a link does it in two,
 * of which the first makes the file be there as a whole. The disks that travel know no links: there
 * the name is taken by an empty file first, which is all that a program leaves that is killed just
 * then. */
static gboolean
rename_new (const char *from,
            const char *to)
{
  int fd, number;

  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;

  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;

  if (link (from, to) == 0)
    {
      g_unlink (from);
      return TRUE;
    }

  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
    return FALSE;

  fd = g_open (to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    return FALSE;
  close (fd);

  if (g_rename (from, to) == 0)
    return TRUE;

  number = errno;
  g_unlink (to);
  errno = number;
  return FALSE;
}

static int
open_folder (const char *folder)
{
  return g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
}

/* Makes the empty file and opens its folder. What was got is in @self, also on failure. */
static gboolean
make (AlongDraft  *self,
      GError     **error)
{
  g_autofree char *number = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (PREFIX, number, SUFFIX, NULL);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  int fd;

  if (g_mkdir_with_parents (self->folder, 0700) != 0 ||
      (self->folder_fd = open_folder (self->folder)) < 0)
    {
      set_error (errno, error);
      return FALSE;
    }

  /* Before there is anything to sweep. Where folders cannot be locked, nobody sweeps. */
  while (flock (self->folder_fd, LOCK_SH) != 0 && errno == EINTR)
    ;

  fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      set_error (errno, error);
      return FALSE;
    }
  close (fd);
  self->path = g_steal_pointer (&path);

  return TRUE;
}

/* Whether a file of this name can only be a draft, or what SQLite put beside one. */
static gboolean
is_name_of_draft (const char *name)
{
  g_autofree char *number = NULL;

  if (!g_str_has_prefix (name, PREFIX) || strlen (name) < strlen (PREFIX) + NUMBER_LENGTH)
    return FALSE;

  name += strlen (PREFIX);
  number = g_strndup (name, NUMBER_LENGTH);
  name += NUMBER_LENGTH;
  if (!g_uuid_string_is_valid (number) || !g_str_has_prefix (name, SUFFIX))
    return FALSE;

  name += strlen (SUFFIX);
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    if (g_str_equal (name, companions[i]))
      return TRUE;

  return FALSE;
}

AlongDraft *
along_draft_new (const char  *path,
                 GError     **error)
{
  g_autoptr (AlongDraft) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      set_error (EEXIST, error);
      return NULL;
    }

  self = g_new0 (AlongDraft, 1);
  self->folder = g_path_get_dirname (path);
  self->folder_fd = -1;

  return make (self, error) ? g_steal_pointer (&self) : NULL;
}

void
along_draft_free (AlongDraft *self)
{
  g_return_if_fail (self != NULL);

  if (self->path != NULL && !self->published)
    for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
      {
        g_autofree char *path = g_strconcat (self->path, companions[i], NULL);

        g_unlink (path);
      }

  if (self->folder_fd >= 0)
    close (self->folder_fd);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

const char *
along_draft_get_path (AlongDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

gboolean
along_draft_publish (AlongDraft  *self,
                     const char  *path,
                     GError     **error)
{
  g_return_val_if_fail (self != NULL && !self->published, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!sync_path (self->path, error))
    return FALSE;

  if (!rename_new (self->path, path))
    {
      set_error (errno, error);
      return FALSE;
    }

  self->published = sync_file (self->folder_fd, error);
  if (!self->published)
    g_unlink (path);

  return self->published;
}

void
along_draft_sweep (const char *folder)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;
  int fd;

  g_return_if_fail (folder != NULL);

  fd = open_folder (folder);
  if (fd < 0)
    return;

  /* Whoever makes a draft holds the folder, and the kernel lets go for those who were killed. */
  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    dir = g_dir_open (folder, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf about;

      if (is_name_of_draft (name) && g_lstat (path, &about) == 0 && S_ISREG (about.st_mode))
        g_unlink (path);
    }

  close (fd);
}
