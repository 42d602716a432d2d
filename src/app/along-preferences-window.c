/* along-preferences-window.c — settings of the agency and of this computer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-preferences-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-agency-form.h"
#include "app/along-cadence-group.h"
#include "app/along-close-keys.h"
#include "app/along-discard.h"
#include "app/along-focus.h"
#include "app/along-lists-window.h"
#include "app/along-printing.h"
#include "app/along-recovery-sheet.h"
#include "app/along-rules-window.h"
#include "app/along-toasts.h"
#include "app/along-undo-actions.h"
#include "config.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"

struct _AlongPreferencesWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongKey *key;
  GFile *file; /* where the agency lies */
  GSettings *settings;
  GCancellable *cancellable; /* of showing the folder; what was chosen is never taken back */
  AlongAgency *sent; /* what the agency becomes with what is not read back yet, or %NULL */
  guint n_saving;

  AlongAgencyForm *form;
  AlongCadenceGroup *cadence;
  GtkSwitch *reminders_switch;
  AdwActionRow *file_row;
  GtkWidget *folder_button;
  AdwComboRow *clock_row;
  AdwComboRow *scheme_row;
  GtkWidget *print_button;
  GtkWidget *save_button;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (AlongPreferencesWindow, along_preferences_window, ADW_TYPE_WINDOW)

static AlongAgency *
get_agency (AlongPreferencesWindow *self)
{
  return along_directory_get_agency (along_session_get_directory (self->session));
}

/* Shows the agency as it was read, which what is still under way would have to change again. */
static void
show_agency (AlongPreferencesWindow *self)
{
  if (self->n_saving > 0)
    return;

  g_clear_object (&self->sent);
  along_agency_form_set_agency (self->form, get_agency (self));
  along_cadence_group_show (self->cadence, get_agency (self));
}

static void
agency_saved_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongPreferencesWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  self->n_saving--;
  if (along_session_run_finish (ALONG_SESSION (source), result, &error))
    return;

  along_toasts_tell (self->toasts, error->message);
  show_agency (self);
}

static void
apply_agency_cb (AlongPreferencesWindow *self,
                 AlongAgency            *agency)
{
  AlongAgency *base = self->sent != NULL ? self->sent : get_agency (self);
  g_autoptr (AlongIntent) intent = NULL;

  if (along_record_equal (agency, base))
    return;

  intent = along_intent_edit_agency (agency, base);
  g_set_object (&self->sent, agency);
  self->n_saving++;
  along_session_run_async (self->session, intent, NULL, agency_saved_cb, g_object_ref (self));
}

/* The fields above go on from it. */
static void
apply_cadence_cb (AlongPreferencesWindow *self)
{
  g_autoptr (AlongAgency) agency =
    along_record_copy (self->sent != NULL ? self->sent : get_agency (self));

  along_cadence_group_write (self->cadence, agency);
  apply_agency_cb (self, agency);
  along_agency_form_set_agency (self->form, agency);
}

static void
session_changed_cb (AlongPreferencesWindow *self,
                    AlongChangeKinds        kinds)
{
  if ((kinds & ALONG_CHANGE_AGENCY) != 0)
    show_agency (self);
}

static void
show_over (AlongPreferencesWindow *self,
           GtkWidget              *window)
{
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (window));
}

static void
show_lists_cb (AlongPreferencesWindow *self)
{
  show_over (self, along_lists_window_new (self->session));
}

static void
show_rules_cb (AlongPreferencesWindow *self)
{
  show_over (self, along_rules_window_new (self->session));
}

/* The settings are enumerations whose values are the positions in the rows. */
static void
clock_selected_cb (AlongPreferencesWindow *self)
{
  g_settings_set_enum (self->settings, "clock", (int) adw_combo_row_get_selected (self->clock_row));
}

static void
scheme_selected_cb (AlongPreferencesWindow *self)
{
  g_settings_set_enum (self->settings, "color-scheme",
                       (int) adw_combo_row_get_selected (self->scheme_row));
}

static void
update_display (AlongPreferencesWindow *self)
{
  adw_combo_row_set_selected (self->clock_row,
                              (guint) g_settings_get_enum (self->settings, "clock"));
  adw_combo_row_set_selected (self->scheme_row,
                              (guint) g_settings_get_enum (self->settings, "color-scheme"));
}

static void
folder_opened_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AlongPreferencesWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    along_toasts_tell (self->toasts,
                       _("The folder could not be shown. Look for it among your files."));
}

static void
open_folder (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongPreferencesWindow *self = ALONG_PREFERENCES_WINDOW (widget);
  g_autoptr (GdkAppLaunchContext) context =
    gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autofree char *uri = g_file_get_uri (folder);

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), self->cancellable,
                                           folder_opened_cb, g_object_ref (self));
}

static AlongDocument *
make_sheet (AlongPreferencesWindow *self)
{
  return along_recovery_sheet_new (get_agency (self), self->key,
                                   along_session_get_today (self->session));
}

static void
print_sheet (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (AlongDocument) sheet = make_sheet (ALONG_PREFERENCES_WINDOW (widget));

  along_printing_print (sheet, GTK_WINDOW (widget), NULL);
}

static void
sheet_saved_cb (GtkWidget *widget)
{
  along_toasts_tell (ALONG_PREFERENCES_WINDOW (widget)->toasts, _("Saved."));
}

static void
save_sheet (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  g_autoptr (AlongDocument) sheet = make_sheet (ALONG_PREFERENCES_WINDOW (widget));

  along_printing_save_pdf (sheet, widget, ALONG_RECOVERY_SHEET_FILE_NAME, sheet_saved_cb);
}

static gboolean
along_preferences_window_close_request (GtkWindow *window)
{
  if (along_agency_form_is_typing (ALONG_PREFERENCES_WINDOW (window)->form))
    {
      along_discard_ask (window);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (along_preferences_window_parent_class)->close_request (window);
}

static void
along_preferences_window_dispose (GObject *object)
{
  AlongPreferencesWindow *self = ALONG_PREFERENCES_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->sent);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->key, along_key_unref);

  G_OBJECT_CLASS (along_preferences_window_parent_class)->dispose (object);
}

static void
along_preferences_window_class_init (AlongPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_preferences_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = along_preferences_window_close_request;

  g_type_ensure (ALONG_TYPE_AGENCY_FORM);
  g_type_ensure (ALONG_TYPE_CADENCE_GROUP);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongPreferencesWindow, form);
  gtk_widget_class_bind_template_child (widget_class, AlongPreferencesWindow, cadence);
  gtk_widget_class_bind_template_child (widget_class, AlongPreferencesWindow, reminders_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongPreferencesWindow, file_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPreferencesWindow, folder_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPreferencesWindow, clock_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPreferencesWindow, scheme_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPreferencesWindow, print_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPreferencesWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPreferencesWindow, toasts);
  gtk_widget_class_bind_template_callback (widget_class, apply_agency_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cadence_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_lists_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_rules_cb);

  gtk_widget_class_install_action (widget_class, "preferences.open-folder", NULL, open_folder);
  gtk_widget_class_install_action (widget_class, "preferences.print-sheet", NULL, print_sheet);
  gtk_widget_class_install_action (widget_class, "preferences.save-sheet", NULL, save_sheet);

  along_close_keys_install (widget_class);
  along_undo_actions_install_keys (widget_class);
}

static void
along_preferences_window_init (AlongPreferencesWindow *self)
{
  g_autoptr (GtkStringList) clocks = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  along_focus_name_button (self->folder_button, _("Show the folder of the agency file"));
  along_focus_name_button (self->print_button, _("Print the recovery sheet"));
  along_focus_name_button (self->save_button, _("Save the recovery sheet as PDF"));

  for (int clock = ALONG_CLOCK_LOCALE; clock <= ALONG_CLOCK_12; clock++)
    gtk_string_list_append (clocks, along_words_value (ALONG_TYPE_CLOCK, clock));
  adw_combo_row_set_model (self->clock_row, G_LIST_MODEL (clocks));

  self->cancellable = g_cancellable_new ();
  self->settings = g_settings_new (ALONGSIDE_APP_ID);
  update_display (self);
  g_settings_bind (self->settings, "supervision-reminders", self->reminders_switch, "active",
                   G_SETTINGS_BIND_DEFAULT);

  g_signal_connect_object (self->settings, "changed",
                           G_CALLBACK (update_display), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clock_row, "notify::selected",
                           G_CALLBACK (clock_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scheme_row, "notify::selected",
                           G_CALLBACK (scheme_selected_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
along_preferences_window_new (AlongSession *session,
                              const char   *path,
                              AlongKey     *key)
{
  AlongPreferencesWindow *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  self = g_object_new (ALONG_TYPE_PREFERENCES_WINDOW, NULL);
  self->session = g_object_ref (session);
  self->key = along_key_ref (key);
  self->file = g_file_new_for_path (path);
  name = g_file_get_parse_name (self->file);
  adw_action_row_set_subtitle (self->file_row, name);

  along_undo_actions_add (GTK_WIDGET (self), session);
  /* The main window tells it too, but this one stands before it. */
  along_toasts_follow (self->toasts, session);
  show_agency (self);
  g_signal_connect_object (session, "changed",
                           G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
