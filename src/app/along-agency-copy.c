/* along-agency-copy.c — a copy of an agency file that comes from elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-agency-copy.h"

#include <glib/gi18n-lib.h>

#include "app/along-hold.h"

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
  /* With the last window the program would end, and the file be left on the way to its name. A copy
   * that is not whole yet can be given up. */
  if (draft != NULL)
    along_hold_until_completed (task);
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

/* Writes into the file itself: its name and who may read it stay what they are. */
static gboolean
copy_content (GFile         *source,
              const char    *path,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) in = NULL;
  g_autoptr (GFileOutputStream) out = NULL;

  in = g_file_read (source, cancellable, error);
  if (in == NULL)
    return FALSE;

  out = g_file_append_to (target, G_FILE_CREATE_NONE, cancellable, error);
  if (out == NULL)
    return FALSE;

  return g_output_stream_splice (G_OUTPUT_STREAM (out), G_INPUT_STREAM (in),
                                 G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE |
                                   G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                 cancellable, error) >= 0;
}

static AlongDraft *
make_copy (Job           *job,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (AlongDraft) draft = NULL;
  GError *cause = NULL;

  /* A pipe must not even be opened: that would wait for whoever writes into it. */
  if (g_file_query_file_type (job->source, G_FILE_QUERY_INFO_NONE, cancellable) ==
      G_FILE_TYPE_SPECIAL)
    {
      g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED,
                           _("This is a device, not a file. Choose the agency file."));
      return NULL;
    }

  if (is_in_two_parts (job->source, cancellable))
    {
      g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_IN_USE,
                           _("The file was not closed where it comes from. Close Alongside there, "
                             "or start and close it there once, and copy the file again."));
      return NULL;
    }

  draft = along_draft_new (job->path, error);
  if (draft == NULL)
    return NULL;

  if (!copy_content (job->source, along_draft_get_path (draft), cancellable, &cause))
    {
      g_propagate_error (error, map_error (cause));
      return NULL;
    }

  return g_steal_pointer (&draft);
}

/* Answers when a copy that failed is gone: whoever is told may try again at once. */
static void
copy_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  AlongDraft *draft = make_copy (task_data, cancellable, &error);

  if (draft != NULL)
    g_task_return_pointer (task, draft, (GDestroyNotify) along_draft_free);
  else
    g_task_return_error (task, error);
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
