/* along-document.c — pages on paper, the same for printer, preview and PDF
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-document.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "print/along-print-error.h"

/* As many links as the system follows, too. */
#define MAX_LINKS 40

G_DEFINE_ABSTRACT_TYPE (AlongDocument, along_document, G_TYPE_OBJECT)

/* Bytes that may be a secret: they never move without being wiped where they were. */
typedef struct
{
  char *data;
  gsize length;
  gsize size;
} Buffer;

static void
buffer_clear (Buffer *buffer)
{
  if (buffer->data != NULL)
    explicit_bzero (buffer->data, buffer->size);
  g_clear_pointer (&buffer->data, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Buffer, buffer_clear)

static cairo_status_t
buffer_append (gpointer             data,
               const unsigned char *bytes,
               unsigned int         n_bytes)
{
  Buffer *buffer = data;

  if (buffer->size - buffer->length < n_bytes)
    {
      Buffer larger = { .length = buffer->length };

      larger.size = MAX (2 * buffer->size, buffer->length + n_bytes);
      larger.data = g_malloc (larger.size);
      if (buffer->length > 0)
        memcpy (larger.data, buffer->data, buffer->length);
      buffer_clear (buffer);
      *buffer = larger;
    }

  memcpy (buffer->data + buffer->length, bytes, n_bytes);
  buffer->length += n_bytes;

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
draw_pdf (AlongDocument  *self,
          Buffer         *buffer,
          GError        **error)
{
  guint n_pages = along_document_get_n_pages (self);
  g_autofree char *date = along_day_to_iso (ALONG_DOCUMENT_GET_CLASS (self)->get_date (self));
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;
  cairo_t *cr;

  along_document_get_size (self, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (buffer_append, buffer, width, height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  along_document_get_title (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Alongside");
  /* The day that the page tells is enough: the same document is the same file, to the byte. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);

  cr = cairo_create (surface);
  for (guint i = 0; i < n_pages; i++)
    {
      cairo_save (cr);
      along_document_draw_page (self, cr, i);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, ALONG_PRINT_ERROR, ALONG_PRINT_ERROR_FAILED,
               /* Translators: %s is what the drawing library said. */
               _("The pages could not be drawn: %s. Nothing was written. Try again."),
               cairo_status_to_string (status));
  return FALSE;
}

/* Where the links that begin at @path lead to, whether anything is there or not; or NULL when that
 * cannot be told. Those of /proc are no names: they lead into files that a program has open. */
static char *
follow_links (const char *path)
{
  g_autofree char *place = g_strdup (path);

  for (guint i = 0; i <= MAX_LINKS; i++)
    {
      g_autofree char *name = g_path_get_basename (place);
      g_autofree char *parent = g_path_get_dirname (place);
      /* What realpath() gives is of malloc(), as everything of GLib's is. */
      g_autofree char *folder = realpath (parent, NULL);
      g_autofree char *target = NULL;
      struct statfs system;

      if (folder == NULL || statfs (folder, &system) != 0)
        return NULL;

      g_free (place);
      place = g_build_filename (folder, name, NULL);
      target = g_file_read_link (place, NULL);
      if (target == NULL)
        return g_steal_pointer (&place);
      if (system.f_type == PROC_SUPER_MAGIC)
        return NULL;

      g_free (place);
      place = g_path_is_absolute (target) ? g_steal_pointer (&target)
                                          : g_build_filename (folder, target, NULL);
    }

  return NULL;
}

/* The path to write at, to be freed. A new file takes the place of an old one of its name, which
 * must happen neither to a device nor to a link. */
static char *
find_place (const char  *path,
            GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *place = NULL;
  GStatBuf status;

  if (*path == '\0')
    {
      g_set_error (error, ALONG_PRINT_ERROR, ALONG_PRINT_ERROR_BAD_NAME,
                   _("The file has no name. Choose one."));
      return NULL;
    }

  /* Nothing there yet, or nothing that can be looked at: writing tells. */
  if (g_lstat (path, &status) != 0)
    return g_strdup (path);

  place = S_ISLNK (status.st_mode) ? follow_links (path) : g_strdup (path);
  if (place != NULL && g_lstat (place, &status) == 0 && S_ISREG (status.st_mode))
    return g_steal_pointer (&place);

  g_set_error (error, ALONG_PRINT_ERROR, ALONG_PRINT_ERROR_NOT_A_FILE,
               _("“%s” is not a file that can be written. Choose another name."), name);
  return NULL;
}

/* 0, or the number of the system's error: GLib's own function for this hides some of them. */
static int
fill (int           fd,
      const Buffer *pdf)
{
  gsize n_written = 0;

  while (n_written < pdf->length)
    {
      gssize n = write (fd, pdf->data + n_written, pdf->length - n_written);

      if (n >= 0)
        n_written += (gsize) n;
      else if (errno != EINTR)
        return errno;
    }

  return fsync (fd) == 0 ? 0 : errno;
}

/* That the new name is on the disk. Where a folder cannot be synced there is nothing to be done. */
static void
sync_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;

  fsync (fd);
  close (fd);
}

/* As fill(), for the file of the name @path, which comes to be by being renamed. */
static int
replace (const char   *path,
         const Buffer *pdf)
{
  g_autofree char *draft = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (draft, O_RDWR | O_CLOEXEC, 0600);
  int number;

  if (fd < 0)
    return errno;

  number = fill (fd, pdf);
  if (close (fd) != 0 && number == 0)
    number = errno;
  if (number == 0 && g_rename (draft, path) != 0)
    number = errno;

  if (number == 0)
    sync_folder_of (path);
  else
    g_unlink (draft);

  return number;
}

/* Waits for the disk. A file of that name stays as it was until the new one is there as a whole. */
static gboolean
write_file (const Buffer  *pdf,
            const char    *path,
            GError       **error)
{
  g_autofree char *place = find_place (path, error);
  int number;

  if (place == NULL)
    return FALSE;

  number = replace (place, pdf);
  if (number == 0)
    return TRUE;

  g_propagate_error (error, along_print_error_for_errno (number, place));
  return FALSE;
}

/* What the thread that writes is given. */
typedef struct
{
  Buffer pdf;
  char *path;
} Writing;

static void
writing_free (Writing *writing)
{
  buffer_clear (&writing->pdf);
  g_free (writing->path);
  g_free (writing);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  const Writing *writing = task_data;
  g_autoptr (GError) error = NULL;

  if (write_file (&writing->pdf, writing->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
along_document_class_init (AlongDocumentClass *klass)
{
}

static void
along_document_init (AlongDocument *self)
{
}

const char *
along_document_get_title (AlongDocument *self)
{
  g_return_val_if_fail (ALONG_IS_DOCUMENT (self), NULL);

  return ALONG_DOCUMENT_GET_CLASS (self)->get_title (self);
}

guint
along_document_get_n_pages (AlongDocument *self)
{
  g_return_val_if_fail (ALONG_IS_DOCUMENT (self), 0);

  return ALONG_DOCUMENT_GET_CLASS (self)->get_n_pages (self);
}

void
along_document_get_size (AlongDocument *self,
                         double        *width,
                         double        *height)
{
  g_return_if_fail (ALONG_IS_DOCUMENT (self));
  g_return_if_fail (width != NULL && height != NULL);

  ALONG_DOCUMENT_GET_CLASS (self)->get_size (self, width, height);
}

void
along_document_draw_page (AlongDocument *self,
                          cairo_t       *cr,
                          guint          page)
{
  g_return_if_fail (ALONG_IS_DOCUMENT (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (page < along_document_get_n_pages (self));

  ALONG_DOCUMENT_GET_CLASS (self)->draw_page (self, cr, page);
}

gboolean
along_document_write_pdf (AlongDocument  *self,
                          const char     *path,
                          GError        **error)
{
  g_auto (Buffer) pdf = { NULL };

  g_return_val_if_fail (ALONG_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return draw_pdf (self, &pdf, error) && write_file (&pdf, path, error);
}

void
along_document_write_pdf_async (AlongDocument       *self,
                                const char          *path,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Writing *writing;
  GError *error = NULL;

  g_return_if_fail (ALONG_IS_DOCUMENT (self));
  g_return_if_fail (path != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, along_document_write_pdf_async);
  writing = g_new0 (Writing, 1);
  writing->path = g_strdup (path);
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);

  /* A document and its fonts belong to the thread that laid it out. */
  if (draw_pdf (self, &writing->pdf, &error))
    g_task_run_in_thread (task, write_in_thread);
  else
    g_task_return_error (task, error);
}

gboolean
along_document_write_pdf_finish (AlongDocument  *self,
                                 GAsyncResult   *result,
                                 GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
