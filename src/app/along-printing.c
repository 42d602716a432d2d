/* along-printing.c — a document to a printer or into a PDF file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-printing.h"

#include <math.h>

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "app/along-compat.h"
#include "app/along-preview-window.h"

/* How much two sizes of paper may differ and be the same, in points. */
#define PAPER_TOLERANCE 1.0

#define POINTS_AN_INCH 72

static void
show_error (GtkWidget    *parent,
            const char   *heading,
            const GError *error)
{
  const AlongAlertButton buttons[] = { { "close", _("_Close"), ADW_RESPONSE_DEFAULT } };

  along_compat_alert_async (parent, heading, error->message, buttons,
                            G_N_ELEMENTS (buttons), NULL, NULL, NULL);
}

/* Paper of the size of the document's pages, standing as they do. */
static GtkPageSetup *
new_page_setup (AlongDocument *document)
{
  const char *const names[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER };
  GtkPageSetup *setup = gtk_page_setup_new ();
  double width, height;

  along_document_get_size (document, &width, &height);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkPaperSize *size = gtk_paper_size_new (names[i]);

      if (fabs (gtk_paper_size_get_width (size, GTK_UNIT_POINTS) - MIN (width, height)) <
          PAPER_TOLERANCE)
        gtk_page_setup_set_paper_size_and_default_margins (setup, size);
      gtk_paper_size_free (size);
    }
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);

  return setup;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              AlongDocument     *document)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double paper_width = gtk_print_context_get_width (context);
  double paper_height = gtk_print_context_get_height (context);
  double width, height, scale;

  along_document_get_size (document, &width, &height);

  /* On other paper, chosen in the print dialog, the page is made smaller or larger as a whole. */
  scale = MIN (paper_width / width, paper_height / height);
  cairo_translate (cr, (paper_width - width * scale) / 2, (paper_height - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  along_document_draw_page (document, cr, (guint) page);
}

static void
end_preview (gpointer  preview,
             GObject  *window)
{
  gtk_print_operation_preview_end_preview (preview);
  g_object_unref (preview);
}

/* What the toolkit asks of every preview; ours draws without it. */
static void
set_cairo_context (GtkPrintContext *context)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, POINTS_AN_INCH, POINTS_AN_INCH);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The toolkit's own preview would open another program. */
static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent,
            AlongDocument            *document)
{
  GtkWidget *window = along_preview_window_new (document);

  set_cairo_context (context);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  g_object_weak_ref (G_OBJECT (window), end_preview, g_object_ref (preview));
  gtk_window_present (GTK_WINDOW (window));

  return TRUE;
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWindow               *parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    show_error (GTK_WIDGET (parent), _("Not printed"), error);
}

static void
make_private (gpointer  path,
              GObject  *operation)
{
  g_chmod (path, 0600);
  g_free (path);
}

/* A file that is printed into is for its user alone, as one that is saved. It is written after
 * this, and the operation lives until then. */
static void
make_file_private_cb (GtkPrintOperation       *operation,
                      GtkPrintOperationResult  result)
{
  const char *uri = gtk_print_settings_get (gtk_print_operation_get_print_settings (operation),
                                            GTK_PRINT_SETTINGS_OUTPUT_URI);
  char *path = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY && path != NULL)
    g_object_weak_ref (G_OBJECT (operation), make_private, g_steal_pointer (&path));
  g_free (path);
}

/* Closes the print dialog and the previews that lie over @window. The dialog has no type that a
 * program without the headers of Unix printing knows. */
static void
close_over (GtkWindow *window)
{
  GType dialog = g_type_from_name ("GtkPrintUnixDialog");
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  g_list_foreach (windows, (GFunc) (void (*) (void)) g_object_ref, NULL);
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (gtk_window_get_transient_for (l->data) == window &&
          ((dialog != 0 && G_TYPE_CHECK_INSTANCE_TYPE (l->data, dialog)) ||
           ALONG_IS_PREVIEW_WINDOW (l->data)))
        {
          close_over (l->data);
          gtk_window_close (l->data);
        }
      g_object_unref (l->data);
    }
}

static void
unref_document (gpointer  document,
                GClosure *closure)
{
  g_object_unref (document);
}

typedef struct
{
  AlongDocument *document;
  GtkWidget *parent;
  AlongPrintingSaved saved;
  GApplication *application; /* held while the file is being written, NULL before */
} Saving;

static void
saving_free (Saving *saving)
{
  if (saving->application != NULL)
    g_application_release (saving->application);

  g_clear_object (&saving->application);
  g_object_unref (saving->document);
  g_object_unref (saving->parent);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static GtkWindow *
get_active_window (void)
{
  GApplication *application = g_application_get_default ();

  return GTK_IS_APPLICATION (application)
           ? gtk_application_get_active_window (GTK_APPLICATION (application))
           : NULL;
}

/* When what the user saved from was closed meanwhile, the window that is left tells of it. */
static void
show_save_error (Saving       *saving,
                 const GError *error)
{
  GtkWidget *parent = saving->parent;

  if (!gtk_widget_get_mapped (parent))
    parent = GTK_WIDGET (get_active_window ());

  if (parent != NULL)
    show_error (parent, _("Not saved"), error);
  else
    g_printerr ("alongside: %s\n", error->message);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;

  if (!along_document_write_pdf_finish (ALONG_DOCUMENT (source), result, &error))
    show_save_error (saving, error);
  else if (gtk_widget_get_mapped (saving->parent))
    saving->saved (saving->parent);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  AlongDocument *document = saving->document;

  file = along_compat_choose_file_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (file != NULL)
    path = g_file_get_path (file);
  if (file != NULL && path == NULL)
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _("This place cannot be written to directly. Save the file in a folder of this "
                   "computer and copy it from there."));

  if (error != NULL)
    {
      show_save_error (saving, error);
      return;
    }

  /* With the last window the program would end, and the file be cut off. */
  saving->application = g_application_get_default ();
  if (saving->application != NULL)
    g_application_hold (g_object_ref (saving->application));
  along_document_write_pdf_async (document, path, written_cb, g_steal_pointer (&saving));
}

void
along_printing_print (AlongDocument *document,
                      GtkWindow     *parent,
                      GCancellable  *cancellable)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPrintSettings) settings = NULL;

  g_return_if_fail (ALONG_IS_DOCUMENT (document));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  operation = gtk_print_operation_new ();
  setup = new_page_setup (document);
  settings = gtk_print_settings_new ();
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
                          along_document_get_title (document));

  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int) along_document_get_n_pages (document));
  gtk_print_operation_set_job_name (operation, along_document_get_title (document));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);

  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb),
                         g_object_ref (document), unref_document, 0);
  g_signal_connect_data (operation, "preview", G_CALLBACK (preview_cb),
                         g_object_ref (document), unref_document, 0);
  g_signal_connect (operation, "done", G_CALLBACK (make_file_private_cb), NULL);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  if (cancellable != NULL)
    {
      g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (gtk_print_operation_cancel),
                               operation, G_CONNECT_SWAPPED);
      g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (close_over), parent,
                               G_CONNECT_SWAPPED);
    }

  /* What goes wrong is told by "done", too. */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

void
along_printing_save_pdf (AlongDocument      *document,
                         GtkWidget          *parent,
                         const char         *suggested_name,
                         AlongPrintingSaved  saved)
{
  Saving *saving;

  g_return_if_fail (ALONG_IS_DOCUMENT (document));
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (suggested_name != NULL);
  g_return_if_fail (saved != NULL);

  saving = g_new0 (Saving, 1);
  saving->document = g_object_ref (document);
  saving->parent = g_object_ref (parent);
  saving->saved = saved;
  along_compat_save_file_async (parent, _("Save as PDF"), suggested_name,
                                _("PDF documents"), "*.pdf", NULL, file_chosen_cb, saving);
}
