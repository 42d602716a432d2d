/* along-training-print-window.c — training as it will look on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-training-print-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-date-button.h"
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
  AlongTrainingPrint parts;
  const AlongTrainingSheet *sheets; /* that are offered */
  AlongDocument *document;
  gboolean filling;

  GtkDropDown *layout_drop_down;
  GtkDropDown *paper_drop_down;
  GtkWidget *days_box;
  AlongDateButton *first_button;
  AlongDateButton *last_button;
  GtkSwitch *aliases_switch;
  AdwToastOverlay *toasts;
  GtkWidget *document_view;
};

G_DEFINE_FINAL_TYPE (AlongTrainingPrintWindow, along_training_print_window, ADW_TYPE_WINDOW)

/* How each is called that can be chosen, and what a file of it is called at first. */
static const struct
{
  const char *name;
  const char *file;
} kinds[ALONG_TRAINING_N_SHEETS] = {
  [ALONG_TRAINING_DUE] = { N_("Who Is to Be Trained"), "training-due" },
  [ALONG_TRAINING_ATTENDANCE] = { N_("Attendance Sheets"), "attendance" },
  [ALONG_TRAINING_RECORDS] = { N_("Records of All"), "training" },
  [ALONG_TRAINING_MATRIX] = { N_("Who Has What"), "training-matrix" },
  [ALONG_TRAINING_ATTENDED] = { N_("Certificates of Attendance"), "certificates" },
  [ALONG_TRAINING_ORIENTATION] = { N_("Checklist of the Orientation"), "orientation" },
  [ALONG_TRAINING_GROWTH] = { N_("Goals and Training"), "growth" },
  [ALONG_TRAINING_WORK] = { N_("Certificate of Work"), "work" },
};

static AlongTrainingSheet
get_sheet (AlongTrainingPrintWindow *self)
{
  return self->sheets[gtk_drop_down_get_selected (self->layout_drop_down)];
}

static void
update_document (AlongTrainingPrintWindow *self)
{
  AlongTrainingPrint print = self->parts;

  print.sheet = get_sheet (self);
  print.first_day = along_date_button_get_day (self->first_button);
  print.last_day = along_date_button_get_day (self->last_button);
  print.paper = (AlongPaper) gtk_drop_down_get_selected (self->paper_drop_down);
  print.aliases = gtk_switch_get_active (self->aliases_switch);
  print.clock = along_session_get_clock (self->session);
  print.printed_at = along_session_get_now (self->session);

  gtk_widget_set_visible (self->days_box, print.sheet == ALONG_TRAINING_WORK);
  g_clear_object (&self->document);
  self->document =
    along_training_document_new (along_session_get_directory (self->session), &print);
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
  AlongTrainingPrintWindow *self = ALONG_TRAINING_PRINT_WINDOW (widget);
  g_autofree char *date = along_day_to_iso (along_session_get_today (self->session));
  g_autofree char *name = g_strdup_printf ("%s-%s.pdf", kinds[get_sheet (self)].file, date);

  along_printing_save_pdf (self->document, widget, name, saved_cb);
}

static void
along_training_print_window_dispose (GObject *object)
{
  AlongTrainingPrintWindow *self = ALONG_TRAINING_PRINT_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->parts.roster);
  g_clear_pointer (&self->parts.dues, g_array_unref);
  g_clear_pointer (&self->parts.table, along_training_table_free);
  g_clear_pointer (&self->parts.growths, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (along_training_print_window_parent_class)->dispose (object);
}

static void
along_training_print_window_class_init (AlongTrainingPrintWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_training_print_window_dispose;

  g_type_ensure (ALONG_TYPE_DATE_BUTTON);
  g_type_ensure (ALONG_TYPE_DOCUMENT_VIEW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-training-print-window.ui");
#define BIND(child) \
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPrintWindow, child)
  BIND (layout_drop_down);
  BIND (paper_drop_down);
  BIND (days_box);
  BIND (first_button);
  BIND (last_button);
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

/* Offers what can be made of the parts, and chooses @sheet. */
static void
fill_layouts (AlongTrainingPrintWindow *self,
              AlongTrainingSheet        sheet)
{
  static const AlongTrainingSheet of_all[] = { ALONG_TRAINING_DUE, ALONG_TRAINING_ATTENDANCE,
                                               ALONG_TRAINING_RECORDS, ALONG_TRAINING_MATRIX,
                                               ALONG_TRAINING_N_SHEETS };
  static const AlongTrainingSheet of_one[] = { ALONG_TRAINING_GROWTH, ALONG_TRAINING_ORIENTATION,
                                               ALONG_TRAINING_WORK, ALONG_TRAINING_N_SHEETS };
  static const AlongTrainingSheet of_session[] = { ALONG_TRAINING_ATTENDED,
                                                   ALONG_TRAINING_N_SHEETS };
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  self->sheets = self->parts.growths != NULL ? of_one
                 : self->parts.shift_id != 0 ? of_session
                                             : of_all;
  for (guint i = 0; self->sheets[i] != ALONG_TRAINING_N_SHEETS; i++)
    {
      gtk_string_list_append (names, _(kinds[self->sheets[i]].name));
      if (self->sheets[i] == sheet)
        chosen = i;
    }
  gtk_drop_down_set_model (self->layout_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->layout_drop_down, chosen);
}

GtkWindow *
along_training_print_window_new (GtkWindow                *parent,
                                 AlongSession             *session,
                                 const AlongTrainingPrint *parts)
{
  AlongTrainingPrintWindow *self;
  AlongAgency *agency;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (parts != NULL, NULL);

  self = g_object_new (ALONG_TYPE_TRAINING_PRINT_WINDOW,
                       "transient-for", parent,
                       "default-width",
                       MIN (gtk_widget_get_width (GTK_WIDGET (parent)) - PARENT_EDGE, MAX_WIDTH),
                       "default-height",
                       MIN (gtk_widget_get_height (GTK_WIDGET (parent)) - PARENT_EDGE, MAX_HEIGHT),
                       NULL);
  self->session = g_object_ref (session);
  self->parts = *parts;
  if (parts->roster != NULL)
    g_object_ref (parts->roster);
  if (parts->dues != NULL)
    g_array_ref (parts->dues);
  if (parts->growths != NULL)
    g_ptr_array_ref (parts->growths);

  agency = along_directory_get_agency (along_session_get_directory (session));
  fill_layouts (self, parts->sheet);
  gtk_drop_down_set_selected (self->paper_drop_down, along_agency_get_paper (agency));
  g_object_set (self->first_button, "session", session, "day", parts->first_day, NULL);
  g_object_set (self->last_button, "session", session, "day", parts->last_day, NULL);
  self->filling = FALSE;
  update_document (self);
  /* The keys that turn pages work from the start. */
  gtk_widget_grab_focus (self->document_view);

  return GTK_WINDOW (self);
}
