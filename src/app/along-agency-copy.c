/* along-agency-copy.c — a copy of an agency file that comes from elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-agency-copy.h"

#include <errno.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "store/along-store-error.h"

typedef struct
{
  GFile *source;
  char *path;
} Copy;

static void
copy_free (Copy *copy)
{
  g_object_unref (copy->source);
  g_free (copy->path);
  g_free (copy);
}

/* Whether changes of @source wait beside it, as they do while a program has it open and after one
 * was killed. The file alone would then be an older one, or no whole one. */
static gboolean
is_in_two_parts (GFile        *source,
                 GCancellable *cancellable)
{
  g_autoptr (GFile) folder = g_file_get_parent (source);
  g_autofree char *name = g_file_get_basename (source);
  g_autofree char *log_name = g_strconcat (name, "-wal", NULL);
  g_autoptr (GFile) log = folder != NULL ? g_file_get_child (folder, log_name) : NULL;
  g_autoptr (GFileInfo) info = NULL;

  if (log != NULL)
    info = g_file_query_info (log, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                              cancellable, NULL);

  return info != NULL && g_file_info_get_size (info) > 0;
}

static GError *
map_error (GError *cause)
{
  g_autoptr (GError) error = cause;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_error_new_literal (ALONG_STORE_ERROR, ALONG_STORE_ERROR_FULL,
                                _("The disk is full, so the file could not be copied. Make room "
                                  "and try again."));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_error_new_literal (ALONG_STORE_ERROR, ALONG_STORE_ERROR_NO_PERMISSION,
                                _("The file could not be copied, because you are not allowed to "
                                  "read it or to write to your own data folder."));

  /* Translators: %s is what the system said, in the user's language. */
  return g_error_new (ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED,
                      _("The file could not be copied: %s. Try again, or take another copy of "
                        "it."), error->message);
}

static void
copy_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Copy *copy = task_data;
  g_autoptr (GFile) target = g_file_new_for_path (copy->path);
  g_autofree char *folder = g_path_get_dirname (copy->path);
  g_autoptr (GError) error = NULL;

  if (is_in_two_parts (copy->source, cancellable))
    {
      g_task_return_new_error (task, ALONG_STORE_ERROR, ALONG_STORE_ERROR_IN_USE,
                               _("The file was not closed where it comes from. Close Alongside "
                                 "there, or start and close it there once, and copy the file "
                                 "again."));
      return;
    }

  if (g_mkdir_with_parents (folder, 0700) != 0 && errno != EEXIST)
    {
      g_set_error_literal (&error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
    }
  else if (g_file_copy (copy->source, target,
                        G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS,
                        cancellable, NULL, NULL, &error))
    {
      /* It may come from a disk that cannot be written to, or that anybody can read. */
      if (g_chmod (copy->path, 0600) != 0)
        g_set_error_literal (&error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      /* A small file is copied without asking; and who gave it up has looked for it already. */
      else if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
        {
          g_task_return_boolean (task, TRUE);
          return;
        }
    }

  g_unlink (copy->path);
  g_task_return_error (task, map_error (g_steal_pointer (&error)));
}

void
along_agency_copy_async (GFile               *source,
                         const char          *path,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Copy *copy;

  g_return_if_fail (G_IS_FILE (source));
  g_return_if_fail (path != NULL);

  copy = g_new0 (Copy, 1);
  copy->source = g_object_ref (source);
  copy->path = g_strdup (path);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, along_agency_copy_async);
  g_task_set_task_data (task, copy, (GDestroyNotify) copy_free);
  g_task_run_in_thread (task, copy_in_thread);
}

gboolean
along_agency_copy_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
along_agency_copy_remove (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  g_return_if_fail (path != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *part = g_strconcat (path, suffixes[i], NULL);

      g_unlink (part);
    }
}

gboolean
along_agency_copy_settle (const char  *from,
                          const char  *to,
                          GError     **error)
{
  g_return_val_if_fail (from != NULL, FALSE);
  g_return_val_if_fail (to != NULL, FALSE);

  /* A link fails where a file is; renaming would replace it. */
  if (link (from, to) == 0)
    {
      g_unlink (from);
      return TRUE;
    }

  if (errno == EEXIST)
    g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_EXISTS,
                         _("In the meantime another agency file was put into its place. Start "
                           "Alongside again to open that one."));
  else
    g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED,
                 /* Translators: %s is what the system said, in the user's language. */
                 _("The copied file could not be put into its place: %s. Try again."),
                 g_strerror (errno));
  return FALSE;
}
