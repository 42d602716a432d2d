/* along-agency-copy.c — a copy of an agency file that comes from elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-agency-copy.h"

#include <errno.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct
{
  GFile *source;     /* what is copied */
  AlongDraft *draft; /* or what is settled */
  char *path;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->source);
  g_clear_pointer (&job->draft, along_draft_free);
  g_free (job->path);
  g_free (job);
}

static void
run (GTaskThreadFunc      func,
     GFile               *source,
     AlongDraft          *draft,
     const char          *path,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  g_set_object (&job->source, source);
  job->draft = draft;
  job->path = g_strdup (path);

  g_task_set_source_tag (task, func);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, func);
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
  Job *job = task_data;
  g_autoptr (AlongDraft) draft = NULL;
  g_autoptr (GFile) target = NULL;
  const char *path;
  GError *error = NULL;

  if (is_in_two_parts (job->source, cancellable))
    {
      g_task_return_new_error (task, ALONG_STORE_ERROR, ALONG_STORE_ERROR_IN_USE,
                               _("The file was not closed where it comes from. Close Alongside "
                                 "there, or start and close it there once, and copy the file "
                                 "again."));
      return;
    }

  draft = along_draft_new (job->path, &error);
  if (draft == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* Where nothing is, it is written in place: what replaces a file would have another name for as
   * long, and keep that if the program was killed. */
  path = along_draft_get_path (draft);
  target = g_file_new_for_path (path);
  g_unlink (path);
  if (!g_file_copy (job->source, target, G_FILE_COPY_TARGET_DEFAULT_PERMS, cancellable, NULL, NULL,
                    &error))
    g_task_return_error (task, map_error (error));
  /* It may come from a disk that cannot be written to, or that anybody can read. */
  else if (g_chmod (path, 0600) != 0)
    g_task_return_error (task, map_error (g_error_new_literal (G_IO_ERROR,
                                                               g_io_error_from_errno (errno),
                                                               g_strerror (errno))));
  else
    g_task_return_pointer (task, g_steal_pointer (&draft), (GDestroyNotify) along_draft_free);
}

static void
settle_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (along_draft_publish (job->draft, job->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
along_agency_copy_async (GFile               *source,
                         const char          *path,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (G_IS_FILE (source));
  g_return_if_fail (path != NULL);

  run (copy_in_thread, source, NULL, path, cancellable, callback, user_data);
}

AlongDraft *
along_agency_copy_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
along_agency_copy_settle_async (AlongDraft          *copy,
                                const char          *path,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (copy != NULL);
  g_return_if_fail (path != NULL);

  run (settle_in_thread, NULL, copy, path, NULL, callback, user_data);
}

gboolean
along_agency_copy_settle_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
