/* along-supervision-print-window.c — supervision as it will look on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-supervision-print-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-document-view.h"
#include "app/along-focus.h"
#include "app/along-printing.h"
#include "app/along-toasts.h"
#include "print/along-supervision-document.h"

/* So many days of sessions have their sheets printed. */
#define DAYS 7

/* The window leaves this much of its parent to be seen, in pixels, and is never larger than it
 * has use for. */
#define PARENT_EDGE 40
#define MAX_WIDTH 1080
#define MAX_HEIGHT 860

struct _AlongSupervisionPrintWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongRoster *roster;
  GArray *cadence;
  gint64 viewer_id; /* when all that was read */
  GPtrArray *actions;
  gint64 shift_id;
  AlongDocument *document;
  gboolean filling;

  GtkDropDown *layout_drop_down;
  GtkDropDown *paper_drop_down;
  GtkSwitch *aliases_switch;
  GtkSwitch *places_switch;
  AdwToastOverlay *toasts;
  GtkWidget *document_view;
};

G_DEFINE_FINAL_TYPE (AlongSupervisionPrintWindow, along_supervision_print_window, ADW_TYPE_WINDOW)

static AlongSupervisionSheet
get_sheet (AlongSupervisionPrintWindow *self)
{
  return (AlongSupervisionSheet) gtk_drop_down_get_selected (self->layout_drop_down);
}

static void
update_document (AlongSupervisionPrintWindow *self)
{
  const AlongSupervisionPrint print = {
    .sheet = get_sheet (self),
    .roster = self->roster,
    .shift_id = self->shift_id,
    .span = along_zone_days_span (along_session_get_zone (self->session),
                                  along_session_get_today (self->session), DAYS),
    .actions = self->actions,
    .cadence = self->cadence,
    .viewer_id = self->viewer_id,
    .paper = (AlongPaper) gtk_drop_down_get_selected (self->paper_drop_down),
    .aliases = gtk_switch_get_active (self->aliases_switch),
    .hide_places = gtk_switch_get_active (self->places_switch),
    .clock = along_session_get_clock (self->session),
    .printed_at = along_session_get_now (self->session),
  };

  g_clear_object (&self->document);
  self->document = along_supervision_document_new (&print);
  along_document_view_set_document (ALONG_DOCUMENT_VIEW (self->document_view), self->document);
}

static void
option_changed_cb (AlongSupervisionPrintWindow *self)
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
  along_printing_print (ALONG_SUPERVISION_PRINT_WINDOW (widget)->document, GTK_WINDOW (widget),
                        NULL);
}

static void
saved_cb (GtkWidget *widget)
{
  along_toasts_tell (ALONG_SUPERVISION_PRINT_WINDOW (widget)->toasts, _("Saved."));
}

static void
save_pdf (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  static const char *const names[] = { "sessions", "actions", "supervision" };
  AlongSupervisionPrintWindow *self = ALONG_SUPERVISION_PRINT_WINDOW (widget);
  g_autofree char *date = along_day_to_iso (along_session_get_today (self->session));
  g_autofree char *name = g_strdup_printf ("%s-%s.pdf", names[get_sheet (self)], date);

  along_printing_save_pdf (self->document, widget, name, saved_cb);
}

static void
along_supervision_print_window_dispose (GObject *object)
{
  AlongSupervisionPrintWindow *self = ALONG_SUPERVISION_PRINT_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->roster);
  g_clear_pointer (&self->cadence, g_array_unref);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (along_supervision_print_window_parent_class)->dispose (object);
}

static void
along_supervision_print_window_class_init (AlongSupervisionPrintWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_supervision_print_window_dispose;

  g_type_ensure (ALONG_TYPE_DOCUMENT_VIEW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-supervision-print-window.ui");
#define BIND(child) \
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisionPrintWindow, child)
  BIND (layout_drop_down);
  BIND (paper_drop_down);
  BIND (aliases_switch);
  BIND (places_switch);
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
along_supervision_print_window_init (AlongSupervisionPrintWindow *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  along_focus_name_button (GTK_WIDGET (self->layout_drop_down), _("Layout"));
  along_focus_name_button (GTK_WIDGET (self->paper_drop_down), _("Paper"));
}

GtkWindow *
along_supervision_print_window_new (GtkWindow                   *parent,
                                    AlongSession                *session,
                                    const AlongSupervisionState *state,
                                    gint64                       shift_id)
{
  AlongSupervisionPrintWindow *self;
  AlongAgency *agency;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (state != NULL && state->roster != NULL, NULL);

  self = g_object_new (ALONG_TYPE_SUPERVISION_PRINT_WINDOW,
                       "transient-for", parent,
                       "default-width",
                       MIN (gtk_widget_get_width (GTK_WIDGET (parent)) - PARENT_EDGE, MAX_WIDTH),
                       "default-height",
                       MIN (gtk_widget_get_height (GTK_WIDGET (parent)) - PARENT_EDGE, MAX_HEIGHT),
                       NULL);
  self->session = g_object_ref (session);
  self->roster = g_object_ref (state->roster);
  self->cadence = g_array_ref (state->cadence);
  self->actions = g_ptr_array_ref (state->actions);
  self->shift_id = shift_id;
  self->viewer_id = along_store_get_viewer (along_session_get_store (session));

  agency = along_directory_get_agency (along_session_get_directory (session));
  gtk_drop_down_set_selected (self->paper_drop_down, along_agency_get_paper (agency));
  self->filling = FALSE;
  update_document (self);
  /* The keys that turn pages work from the start. */
  gtk_widget_grab_focus (self->document_view);

  return GTK_WINDOW (self);
}
