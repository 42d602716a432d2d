/* along-training-print-window.c — training as it will look on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-training-print-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-document-view.h"
#include "app/along-focus.h"
#include "app/along-printing.h"
#include "app/along-toasts.h"

/* The window leaves this much of its parent to be seen, in pixels, and is never larger than it
 * has use for. */
#define PARENT_EDGE 40
#define MAX_WIDTH 1080
#define MAX_HEIGHT 860

struct _AlongTrainingPrintWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongRoster *roster;
  GArray *dues;
  AlongTrainingTable *table;
  AlongDocument *document;
  gboolean filling;

  GtkDropDown *layout_drop_down;
  GtkDropDown *paper_drop_down;
  GtkSwitch *aliases_switch;
  AdwToastOverlay *toasts;
  GtkWidget *document_view;
};

G_DEFINE_FINAL_TYPE (AlongTrainingPrintWindow, along_training_print_window, ADW_TYPE_WINDOW)

static AlongTrainingSheet
get_sheet (AlongTrainingPrintWindow *self)
{
  return (AlongTrainingSheet) gtk_drop_down_get_selected (self->layout_drop_down);
}

static void
update_document (AlongTrainingPrintWindow *self)
{
  const AlongTrainingPrint print = {
    .sheet = get_sheet (self),
    .roster = self->roster,
    .dues = self->dues,
    .table = self->table,
    .paper = (AlongPaper) gtk_drop_down_get_selected (self->paper_drop_down),
    .aliases = gtk_switch_get_active (self->aliases_switch),
    .clock = along_session_get_clock (self->session),
    .printed_at = along_session_get_now (self->session),
  };

  g_clear_object (&self->document);
  self->document = along_training_document_new (&print);
  along_document_view_set_document (ALONG_DOCUMENT_VIEW (self->document_view), self->document);
}

static void
option_changed_cb (AlongTrainingPrintWindow *self)
{
  /* Not while the options are set for the first time. */
  if (!self->filling)
    update_document (self);
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  along_printing_print (ALONG_TRAINING_PRINT_WINDOW (widget)->document, GTK_WINDOW (widget),
                        NULL);
}

static void
saved_cb (GtkWidget *widget)
{
  along_toasts_tell (ALONG_TRAINING_PRINT_WINDOW (widget)->toasts, _("Saved."));
}

static void
save_pdf (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  static const char *const names[] = { "training-due", "attendance", "training",
                                       "training-matrix" };
  AlongTrainingPrintWindow *self = ALONG_TRAINING_PRINT_WINDOW (widget);
  g_autofree char *date = along_day_to_iso (along_session_get_today (self->session));
  g_autofree char *name = g_strdup_printf ("%s-%s.pdf", names[get_sheet (self)], date);

  along_printing_save_pdf (self->document, widget, name, saved_cb);
}

static void
along_training_print_window_dispose (GObject *object)
{
  AlongTrainingPrintWindow *self = ALONG_TRAINING_PRINT_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->roster);
  g_clear_pointer (&self->dues, g_array_unref);
  g_clear_pointer (&self->table, along_training_table_free);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (along_training_print_window_parent_class)->dispose (object);
}

static void
along_training_print_window_class_init (AlongTrainingPrintWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_training_print_window_dispose;

  g_type_ensure (ALONG_TYPE_DOCUMENT_VIEW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-training-print-window.ui");
#define BIND(child) \
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPrintWindow, child)
  BIND (layout_drop_down);
  BIND (paper_drop_down);
  BIND (aliases_switch);
  BIND (toasts);
  BIND (document_view);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);

  gtk_widget_class_install_action (widget_class, "print.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "print.save-pdf", NULL, save_pdf);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "print.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "print.save-pdf", NULL);
  along_close_keys_install (widget_class);
}

static void
along_training_print_window_init (AlongTrainingPrintWindow *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  along_focus_name_button (GTK_WIDGET (self->layout_drop_down), _("Layout"));
  along_focus_name_button (GTK_WIDGET (self->paper_drop_down), _("Paper"));
}

GtkWindow *
along_training_print_window_new (GtkWindow          *parent,
                                 AlongSession       *session,
                                 AlongRoster        *roster,
                                 GArray             *dues,
                                 AlongLearned       *learned,
                                 AlongTrainingSheet  sheet)
{
  AlongTrainingPrintWindow *self;
  AlongDirectory *directory;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (dues != NULL && learned != NULL, NULL);

  self = g_object_new (ALONG_TYPE_TRAINING_PRINT_WINDOW,
                       "transient-for", parent,
                       "default-width",
                       MIN (gtk_widget_get_width (GTK_WIDGET (parent)) - PARENT_EDGE, MAX_WIDTH),
                       "default-height",
                       MIN (gtk_widget_get_height (GTK_WIDGET (parent)) - PARENT_EDGE, MAX_HEIGHT),
                       NULL);
  self->session = g_object_ref (session);
  self->roster = g_object_ref (roster);
  self->dues = g_array_ref (dues);
  directory = along_session_get_directory (session);
  self->table = along_training_table_new (directory, learned,
                                          (AlongTrainingFilter) { .due_days = -1 },
                                          along_session_get_today (session));

  gtk_drop_down_set_selected (self->layout_drop_down, (guint) sheet);
  gtk_drop_down_set_selected (
    self->paper_drop_down, along_agency_get_paper (along_directory_get_agency (directory)));
  self->filling = FALSE;
  update_document (self);
  /* The keys that turn pages work from the start. */
  gtk_widget_grab_focus (self->document_view);

  return GTK_WINDOW (self);
}
