/* along-print-window.c — a week's roster as it will look on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-print-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-document-view.h"
#include "app/along-printing.h"
#include "app/along-toasts.h"
#include "model/along-week.h"

/* The window leaves this much of its parent to be seen, in pixels, and is never larger than it
 * has use for. */
#define PARENT_EDGE 40
#define MAX_WIDTH 1080
#define MAX_HEIGHT 860

struct _AlongPrintWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongRoster *roster;
  AlongDocument *document;

  GtkDropDown *rows_drop_down;
  GtkDropDown *paper_drop_down;
  GtkSwitch *aliases_switch;
  AdwToastOverlay *toasts;
  GtkWidget *document_view;
};

G_DEFINE_FINAL_TYPE (AlongPrintWindow, along_print_window, ADW_TYPE_WINDOW)

/* "roster-2026-W48.pdf": which week it is, and nobody's name. */
static char *
dup_file_name (AlongPrintWindow *self)
{
  AlongSpan span = along_roster_get_span (self->roster);
  AlongDay first_day = along_zone_get_day (along_session_get_zone (self->session), span.start);
  int week, year;

  week = along_week_get_number (first_day, &year);

  return g_strdup_printf ("roster-%d-W%02d.pdf", year, week);
}

static void
update_document (AlongPrintWindow *self)
{
  const AlongRosterOptions options = {
    .by = (AlongRosterBy) gtk_drop_down_get_selected (self->rows_drop_down),
    .paper = (AlongPaper) gtk_drop_down_get_selected (self->paper_drop_down),
    .aliases = gtk_switch_get_active (self->aliases_switch),
    .clock = along_session_get_clock (self->session),
    .printed_on = along_session_get_today (self->session),
  };

  g_clear_object (&self->document);
  self->document = along_roster_document_new (self->roster, &options);
  along_document_view_set_document (ALONG_DOCUMENT_VIEW (self->document_view), self->document);
}

static void
option_changed_cb (AlongPrintWindow *self)
{
  /* Not while the options are set for the first time. */
  if (self->document != NULL)
    update_document (self);
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  along_printing_print (ALONG_PRINT_WINDOW (widget)->document, GTK_WINDOW (widget));
}

static void
saved_cb (GtkWidget *widget)
{
  along_toasts_tell (ALONG_PRINT_WINDOW (widget)->toasts, _("Saved."));
}

static void
save_pdf (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  AlongPrintWindow *self = ALONG_PRINT_WINDOW (widget);
  g_autofree char *name = dup_file_name (self);

  along_printing_save_pdf (self->document, widget, name, saved_cb);
}

/* As large as the page has use for, as far as the window below it allows. */
static void
transient_for_changed_cb (AlongPrintWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  int width, height;

  if (parent == NULL)
    return;

  width = gtk_widget_get_width (GTK_WIDGET (parent));
  height = gtk_widget_get_height (GTK_WIDGET (parent));
  if (width > 0 && height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), MIN (width - PARENT_EDGE, MAX_WIDTH),
                                 MIN (height - PARENT_EDGE, MAX_HEIGHT));
}

static void
along_print_window_dispose (GObject *object)
{
  AlongPrintWindow *self = ALONG_PRINT_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->roster);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (along_print_window_parent_class)->dispose (object);
}

static void
along_print_window_class_init (AlongPrintWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_print_window_dispose;

  g_type_ensure (ALONG_TYPE_DOCUMENT_VIEW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-print-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongPrintWindow, rows_drop_down);
  gtk_widget_class_bind_template_child (widget_class, AlongPrintWindow, paper_drop_down);
  gtk_widget_class_bind_template_child (widget_class, AlongPrintWindow, aliases_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongPrintWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AlongPrintWindow, document_view);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, transient_for_changed_cb);

  gtk_widget_class_install_action (widget_class, "print.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "print.save-pdf", NULL, save_pdf);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "print.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "print.save-pdf", NULL);
  along_close_keys_install (widget_class);
}

/* The button inside has the keyboard, and no name of its own. */
static void
name_button (GtkDropDown *drop_down,
             const char  *label)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
along_print_window_init (AlongPrintWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_button (self->rows_drop_down, _("Rows"));
  name_button (self->paper_drop_down, _("Paper"));
}

GtkWidget *
along_print_window_new (AlongSession  *session,
                        AlongRoster   *roster,
                        AlongRosterBy  by)
{
  AlongPrintWindow *self;
  AlongAgency *agency;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  self = g_object_new (ALONG_TYPE_PRINT_WINDOW, NULL);
  self->session = g_object_ref (session);
  self->roster = g_object_ref (roster);

  agency = along_directory_get_agency (along_session_get_directory (session));
  gtk_drop_down_set_selected (self->rows_drop_down, by);
  gtk_drop_down_set_selected (self->paper_drop_down, along_agency_get_paper (agency));
  update_document (self);
  /* The keys that turn pages work from the start. */
  gtk_widget_grab_focus (self->document_view);

  return GTK_WIDGET (self);
}
