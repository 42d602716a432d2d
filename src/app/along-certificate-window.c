/* along-certificate-window.c — the window in which a certificate is entered
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-certificate-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-compat.h"
#include "app/along-date-button.h"
#include "app/along-entry-choice.h"
#include "app/along-field-message.h"
#include "app/along-picture-window.h"
#include "model/along-text.h"
#include "store/along-store-training.h"
#include "store/along-training-intents.h"

struct _AlongCertificateWindow
{
  AlongFormWindow parent_instance;

  AlongCertificate *certificate; /* as it was when the window opened */
  AlongCertificate *draft;
  AlongScan *scan; /* as the file has it; NULL for none */
  GBytes *picture; /* as it will be */
  GCancellable *reading;
  char *content; /* what is being read */
  gboolean loaded; /* whether it is known what scan there is */

  AdwActionRow *who_row;
  AlongDateButton *issued_button;
  GtkSwitch *expires_switch;
  AlongDateButton *expires_button;
  GtkEditable *origin_row;
  AlongFieldMessage *origin_message;
  AdwComboRow *by_row;
  AdwActionRow *picture_row;
  GtkWidget *choose_button;
  GtkWidget *show_button;
  GtkWidget *remove_button;
  GtkWidget *delete_group;
};

G_DEFINE_FINAL_TYPE (AlongCertificateWindow, along_certificate_window, ALONG_TYPE_FORM_WINDOW)

static AlongSession *
get_session (AlongCertificateWindow *self)
{
  return along_form_window_get_session (ALONG_FORM_WINDOW (self));
}

static gboolean
is_new (AlongCertificateWindow *self)
{
  return along_record_get_id (ALONG_RECORD (self->certificate)) == 0;
}

static AlongCourse *
get_course (AlongCertificateWindow *self)
{
  return along_directory_get_course (along_session_get_directory (get_session (self)),
                                     along_certificate_get_course_id (self->certificate));
}

static void
read_draft (AlongCertificateWindow *self)
{
  g_autofree char *origin = along_text_normalize (gtk_editable_get_text (self->origin_row));

  g_object_set (self->draft,
                "issued", along_date_button_get_day (self->issued_button),
                "expires",
                gtk_switch_get_active (self->expires_switch)
                  ? along_date_button_get_day (self->expires_button)
                  : 0,
                "origin", origin,
                "by-id", along_entry_choice_get_id (self->by_row),
                NULL);
}

static void
show_picture (AlongCertificateWindow *self)
{
  gboolean there = self->picture != NULL;

  adw_action_row_set_subtitle (self->picture_row, there ? _("There is one") : _("None"));
  gtk_widget_set_visible (self->show_button, there);
  gtk_widget_set_visible (self->remove_button, there);
  gtk_widget_set_sensitive (self->choose_button, self->loaded && self->reading == NULL);
}

static void
update (AlongCertificateWindow *self)
{
  if (self->draft != NULL)
    along_form_window_update (ALONG_FORM_WINDOW (self));
}

static gboolean
along_certificate_window_check (AlongFormWindow *window)
{
  AlongCertificateWindow *self = ALONG_CERTIFICATE_WINDOW (window);
  g_autoptr (GError) error = NULL;
  const char *property = NULL;
  gboolean valid;

  read_draft (self);
  valid = along_record_check (ALONG_RECORD (self->draft), &property, &error);
  along_field_message_show (self->origin_message, GTK_WIDGET (self->origin_row),
                            valid ? NULL : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->expires_button),
                          gtk_switch_get_active (self->expires_switch));
  show_picture (self);

  return valid && self->loaded && self->reading == NULL;
}

static gboolean
is_other_picture (AlongCertificateWindow *self)
{
  GBytes *kept = self->scan != NULL ? along_scan_get_picture (self->scan) : NULL;

  return (kept == NULL) != (self->picture == NULL) ||
         (kept != NULL && !g_bytes_equal (kept, self->picture));
}

static gboolean
along_certificate_window_is_changed (AlongFormWindow *window)
{
  AlongCertificateWindow *self = ALONG_CERTIFICATE_WINDOW (window);

  return !along_record_equal (self->draft, self->certificate) || is_other_picture (self);
}

static AlongIntent *
along_certificate_window_make_intent (AlongFormWindow *window)
{
  AlongCertificateWindow *self = ALONG_CERTIFICATE_WINDOW (window);

  read_draft (self);

  return along_intent_save_certificate (self->draft, is_new (self) ? NULL : self->certificate,
                                        self->picture, self->scan);
}

/* It is valid as long as the course says, until somebody says otherwise. */
static void
issued_cb (AlongCertificateWindow *self)
{
  AlongDay expires;

  if (self->draft == NULL)
    return;

  expires = along_course_get_expiry (get_course (self),
                                     along_date_button_get_day (self->issued_button));
  if (is_new (self) && expires != 0)
    along_date_button_set_day (self->expires_button, expires);
  update (self);
}

static void
scan_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AlongCertificateWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) scans = along_store_load_scan_finish (ALONG_STORE (source), result, &error);

  if (self->draft == NULL)
    return;

  if (scans == NULL)
    {
      along_form_window_tell (ALONG_FORM_WINDOW (self), error->message);
      return;
    }

  self->loaded = TRUE;
  if (scans->len > 0)
    {
      self->scan = g_object_ref (g_ptr_array_index (scans, 0));
      self->picture = g_bytes_ref (along_scan_get_picture (self->scan));
    }
  update (self);
}

/* Ends reading; takes what was read where there is no @error. */
static void
finish_reading (AlongCertificateWindow *self,
                gsize                   n_read,
                GError                 *error)
{
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GError) local_error = NULL;

  g_clear_object (&self->reading);
  if (error == NULL)
    picture = g_bytes_new (self->content, n_read);
  g_clear_pointer (&self->content, g_free);

  if (error != NULL)
    along_form_window_tell (ALONG_FORM_WINDOW (self), error->message);
  else if (!along_scan_check_picture (picture, &local_error))
    along_form_window_tell (ALONG_FORM_WINDOW (self), local_error->message);
  else
    {
      along_form_window_tell (ALONG_FORM_WINDOW (self), "");
      g_clear_pointer (&self->picture, g_bytes_unref);
      self->picture = g_steal_pointer (&picture);
    }
  update (self);
}

static void
content_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongCertificateWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gsize n_read = 0;

  g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &n_read, &error);
  if (self->draft != NULL)
    finish_reading (self, n_read, error);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongCertificateWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read_finish (G_FILE (source), result, &error);

  if (self->draft == NULL)
    return;

  if (stream == NULL)
    {
      finish_reading (self, 0, error);
      return;
    }

  /* A byte more tells that it is too large. */
  self->content = g_malloc (ALONG_SCAN_MAX_BYTES + 1);
  g_input_stream_read_all_async (G_INPUT_STREAM (stream), self->content, ALONG_SCAN_MAX_BYTES + 1,
                                 G_PRIORITY_DEFAULT, NULL, content_read_cb, g_object_ref (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongCertificateWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = along_compat_choose_file_finish (result, &error);

  if (file == NULL || self->draft == NULL)
    return;

  self->reading = g_cancellable_new ();
  g_file_read_async (file, G_PRIORITY_DEFAULT, self->reading, opened_cb, g_object_ref (self));
  update (self);
}

static void
choose_picture (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  /* Translators: what files are called that a scanner or a camera made. */
  along_compat_open_file_async (widget, _("Choose a Picture"), _("Pictures"), "*.[PpJj]*[Gg]", NULL,
                                chosen_cb, g_object_ref (widget));
}

static void
remove_picture (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AlongCertificateWindow *self = ALONG_CERTIFICATE_WINDOW (widget);

  g_clear_pointer (&self->picture, g_bytes_unref);
  gtk_widget_grab_focus (self->choose_button);
  update (self);
}

static void
open_picture (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AlongCertificateWindow *self = ALONG_CERTIFICATE_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  GtkWindow *window;

  if (self->picture == NULL)
    return;

  window = along_picture_window_new (GTK_WINDOW (self), self->picture, &error);
  if (window != NULL)
    gtk_window_present (window);
  else
    along_form_window_tell (ALONG_FORM_WINDOW (self), error->message);
}

static void
delete (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AlongCertificateWindow *self = ALONG_CERTIFICATE_WINDOW (widget);
  g_autoptr (AlongIntent) intent = along_intent_delete_certificate (self->certificate);

  along_form_window_run (ALONG_FORM_WINDOW (self), intent);
}

static void
along_certificate_window_dispose (GObject *object)
{
  AlongCertificateWindow *self = ALONG_CERTIFICATE_WINDOW (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->certificate);
  g_clear_object (&self->draft);
  g_clear_object (&self->scan);
  g_clear_pointer (&self->picture, g_bytes_unref);

  G_OBJECT_CLASS (along_certificate_window_parent_class)->dispose (object);
}

static void
along_certificate_window_finalize (GObject *object)
{
  AlongCertificateWindow *self = ALONG_CERTIFICATE_WINDOW (object);

  g_clear_object (&self->reading);
  g_free (self->content);

  G_OBJECT_CLASS (along_certificate_window_parent_class)->finalize (object);
}

static void
along_certificate_window_class_init (AlongCertificateWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongFormWindowClass *form_class = ALONG_FORM_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_certificate_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = along_certificate_window_finalize;
  form_class->check = along_certificate_window_check;
  form_class->is_changed = along_certificate_window_is_changed;
  form_class->make_intent = along_certificate_window_make_intent;

  g_type_ensure (ALONG_TYPE_DATE_BUTTON);
  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-certificate-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongCertificateWindow, who_row);
  gtk_widget_class_bind_template_child (widget_class, AlongCertificateWindow, issued_button);
  gtk_widget_class_bind_template_child (widget_class, AlongCertificateWindow, expires_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongCertificateWindow, expires_button);
  gtk_widget_class_bind_template_child (widget_class, AlongCertificateWindow, origin_row);
  gtk_widget_class_bind_template_child (widget_class, AlongCertificateWindow, origin_message);
  gtk_widget_class_bind_template_child (widget_class, AlongCertificateWindow, by_row);
  gtk_widget_class_bind_template_child (widget_class, AlongCertificateWindow, picture_row);
  gtk_widget_class_bind_template_child (widget_class, AlongCertificateWindow, choose_button);
  gtk_widget_class_bind_template_child (widget_class, AlongCertificateWindow, show_button);
  gtk_widget_class_bind_template_child (widget_class, AlongCertificateWindow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, AlongCertificateWindow, delete_group);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, issued_cb);

  gtk_widget_class_install_action (widget_class, "certificate.choose-picture", NULL,
                                   choose_picture);
  gtk_widget_class_install_action (widget_class, "certificate.remove-picture", NULL,
                                   remove_picture);
  gtk_widget_class_install_action (widget_class, "certificate.show-picture", NULL, open_picture);
  gtk_widget_class_install_action (widget_class, "certificate.delete", NULL, delete);
}

static void
along_certificate_window_init (AlongCertificateWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Fills the fields with what the certificate says. */
static void
fill (AlongCertificateWindow *self)
{
  AlongSession *session = get_session (self);
  AlongDirectory *directory = along_session_get_directory (session);
  AlongDay issued = along_certificate_get_issued (self->certificate);
  AlongDay expires = along_certificate_get_expires (self->certificate);
  AlongPerson *person =
    along_directory_get_person (directory, along_certificate_get_person_id (self->certificate));
  /* Translators: nobody of the staff signed a certificate off. */
  g_autoptr (AlongEntry) nobody = g_object_new (ALONG_TYPE_SUPERVISOR, "name", _("Nobody here"),
                                                NULL);

  if (is_new (self))
    {
      issued = along_session_get_today (session);
      expires = along_course_get_expiry (get_course (self), issued);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->who_row),
                                 along_entry_get_shown_name (ALONG_ENTRY (person)));
  adw_action_row_set_subtitle (self->who_row,
                               along_entry_get_name (ALONG_ENTRY (get_course (self))));
  g_object_set (self->issued_button, "session", session, "day", issued, NULL);
  g_object_set (self->expires_button,
                "session", session,
                "day", expires != 0 ? expires : issued + 365,
                NULL);
  gtk_switch_set_active (self->expires_switch, expires != 0);
  gtk_editable_set_text (self->origin_row, along_certificate_get_origin (self->certificate));
  along_entry_choice_fill (self->by_row, along_directory_get_supervisors (directory), nobody,
                           along_certificate_get_by_id (self->certificate));
}

GtkWindow *
along_certificate_window_new (GtkWindow        *parent,
                              AlongSession     *session,
                              AlongCertificate *certificate)
{
  AlongCertificateWindow *self;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_CERTIFICATE (certificate), NULL);

  self = g_object_new (ALONG_TYPE_CERTIFICATE_WINDOW,
                       "transient-for", parent,
                       "session", session,
                       NULL);
  self->certificate = along_record_copy (certificate);
  gtk_window_set_title (GTK_WINDOW (self),
                        is_new (self) ? _("New Certificate") : _("Edit Certificate"));
  gtk_widget_set_visible (self->delete_group, !is_new (self));
  fill (self);

  self->draft = along_record_copy (certificate);
  read_draft (self);
  /* That somebody has it is news, and what a new one begins with is no change. */
  along_form_window_set_fresh (ALONG_FORM_WINDOW (self), is_new (self));
  if (is_new (self))
    {
      g_clear_object (&self->certificate);
      self->certificate = along_record_copy (self->draft);
    }
  self->loaded = is_new (self);
  if (!self->loaded)
    along_store_load_scan_async (along_session_get_store (session),
                                 along_record_get_id (ALONG_RECORD (certificate)), NULL,
                                 scan_loaded_cb, g_object_ref (self));
  update (self);

  return GTK_WINDOW (self);
}
