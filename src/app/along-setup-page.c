/* along-setup-page.c — the first run: from nothing to an agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-setup-page.h"

#include <glib/gi18n-lib.h>

#include "app/along-agency-form.h"
#include "app/along-compat.h"
#include "app/along-escrow-window.h"
#include "app/along-locale.h"
#include "app/along-printing.h"
#include "app/along-programme-list.h"
#include "app/along-recovery-check.h"
#include "app/along-recovery-sheet.h"
#include "app/along-recovery-view.h"
#include "app/along-setup.h"
#include "vault/along-vault-error.h"

struct _AlongSetupPage
{
  AdwBin parent_instance;

  AlongOpener *opener;
  AlongKeyring *keyring;
  GCancellable *cancellable; /* while the agency is being made */
  AlongKey *key;
  AlongStore *store;         /* the new agency, until the person goes in */
  AlongSession *session;     /* of it, while its escrow sheet is made */

  GtkStack *stack;
  AdwWindowTitle *title;
  GtkWidget *back_button;
  GtkButton *next_button;
  AlongAgencyForm *form;
  AlongProgrammeList *programmes;
  AlongRecoveryView *code_view;
  GtkWidget *saved_label;
  AlongRecoveryCheck *check;
  GtkSpinner *spinner;
  GtkWidget *escrow_button;
  GtkLabel *escrow_label;
};

G_DEFINE_FINAL_TYPE (AlongSetupPage, along_setup_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_OPENER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The steps in their order, by the names of the stack's pages. The first and the last ones are not
 * counted: they ask for nothing. */
static const char *const steps[] = {
  "welcome", "agency", "programme", "sheet", "check", "making", "done",
};

enum
{
  STEP_WELCOME,
  STEP_AGENCY,
  STEP_PROGRAMME,
  STEP_SHEET,
  STEP_CHECK,
  STEP_MAKING,
  STEP_DONE,
};

#define FIRST_COUNTED STEP_AGENCY
#define LAST_COUNTED STEP_CHECK

static int
get_step (AlongSetupPage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i], name))
      return (int) i;

  g_return_val_if_reached (STEP_WELCOME);
}

static gboolean
can_go_on (AlongSetupPage *self)
{
  switch (get_step (self))
    {
    case STEP_AGENCY:
      return along_agency_form_is_valid (self->form);
    case STEP_CHECK:
      return along_recovery_check_is_complete (self->check);
    default:
      return TRUE;
    }
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

/* Gives the keyboard to the first thing of the step. */
static void
focus_step (AlongSetupPage *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  gtk_window_set_focus (get_window (GTK_WIDGET (self)), NULL);
  gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static void
update (AlongSetupPage *self)
{
  int step = get_step (self);
  gboolean counted = step >= FIRST_COUNTED && step <= LAST_COUNTED;
  g_autofree char *subtitle = NULL;

  if (counted)
    /* Translators: where one is in the first run: step %1$d of %2$d. */
    subtitle = g_strdup_printf (_("Step %1$d of %2$d"),
                                step - FIRST_COUNTED + 1, LAST_COUNTED - FIRST_COUNTED + 1);

  adw_window_title_set_title (self->title, counted ? _("New Agency") : _("Alongside"));
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (self->back_button, counted);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), counted);
  gtk_button_set_label (self->next_button,
                        step == LAST_COUNTED ? _("Create _Agency") : _("_Next"));
  gtk_spinner_set_spinning (self->spinner, step == STEP_MAKING);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "setup.next", counted && can_go_on (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "setup.back", counted);
}

static void
show_step (AlongSetupPage *self,
           int             step)
{
  g_autoptr (AlongRecoveryCode) code = NULL;

  if (step == STEP_SHEET && self->key == NULL)
    self->key = along_key_new_random ();

  /* On screen only where it is to be read, so that the check is read from the sheet. */
  if (step == STEP_SHEET)
    code = along_recovery_code_format (self->key);
  along_recovery_view_set_code (self->code_view, code);
  gtk_widget_set_visible (self->saved_label, FALSE);

  gtk_stack_set_visible_child_name (self->stack, steps[step]);
  update (self);
  focus_step (self);
}

static void
start_over (AlongSetupPage *self)
{
  g_autoptr (AlongAgency) agency = along_agency_new ();
  g_autofree char *zone = along_locale_dup_zone ();

  g_object_set (agency,
                "id", (gint64) ALONG_AGENCY_ID,
                "zone", zone,
                "week-start", (int) along_locale_get_week_start (),
                "paper", along_locale_get_paper (),
                NULL);

  g_clear_pointer (&self->key, along_key_unref);
  along_recovery_check_set_code (self->check, NULL);
  along_agency_form_set_agency (self->form, agency);
  show_step (self, STEP_WELCOME);
}

static AlongDocument *
make_sheet (AlongSetupPage *self)
{
  g_autoptr (AlongAgency) agency = along_agency_form_dup_agency (self->form);
  g_autoptr (AlongZone) zone = along_zone_new (along_agency_get_zone (agency), NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  return along_recovery_sheet_new (agency, self->key, along_zone_get_day (zone, now));
}

static void make_agency (AlongSetupPage *self,
                         gboolean        with_keyring);

static void
failure_answered_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (AlongSetupPage) self = user_data;
  g_autofree char *response = along_compat_alert_finish (result, NULL);

  if (self->opener == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (g_strcmp0 (response, "retry") == 0)
    make_agency (self, TRUE);
  else if (g_strcmp0 (response, "without") == 0)
    make_agency (self, FALSE);
}

static void
tell_failure (AlongSetupPage *self,
              const GError   *error)
{
  static const char *const without_text =
    N_("Without a keyring, the recovery code has to be typed each time that Alongside starts.");
  gboolean by_keyring = error->domain == ALONG_VAULT_ERROR;
  g_autofree char *body =
    by_keyring ? g_strconcat (error->message, "\n\n", _(without_text), NULL)
               : g_strdup (error->message);
  const AlongAlertButton by_keyring_buttons[] = {
    { "cancel", _("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "without", _("_Go On Without"), ADW_RESPONSE_DEFAULT },
    { "retry", _("_Try Again"), ADW_RESPONSE_SUGGESTED },
  };
  const AlongAlertButton by_disk_buttons[] = {
    { "cancel", _("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "retry", _("_Try Again"), ADW_RESPONSE_SUGGESTED },
  };

  along_compat_alert_async (GTK_WIDGET (self),
                            by_keyring ? _("The key could not be kept")
                                       : _("The agency could not be created"),
                            body,
                            by_keyring ? by_keyring_buttons : by_disk_buttons,
                            by_keyring ? G_N_ELEMENTS (by_keyring_buttons)
                                       : G_N_ELEMENTS (by_disk_buttons),
                            NULL, failure_answered_cb, g_object_ref (self));
}

static void
agency_made_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AlongSetupPage) self = user_data;
  g_autoptr (GError) error = NULL;

  self->store = along_setup_finish (result, &error);
  g_clear_object (&self->cancellable);

  /* The window was closed meanwhile, and there is nobody to tell. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (self->store != NULL)
    {
      show_step (self, STEP_DONE);
    }
  else
    {
      show_step (self, STEP_CHECK);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        tell_failure (self, error);
    }
}

static void
creating_cb (gpointer user_data)
{
  gtk_widget_action_set_enabled (user_data, "setup.stop", FALSE);
}

static void
make_agency (AlongSetupPage *self,
             gboolean        with_keyring)
{
  g_autoptr (GPtrArray) records = along_programme_list_make_records (self->programmes);

  g_ptr_array_insert (records, 0, along_agency_form_dup_agency (self->form));

  self->cancellable = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "setup.stop", TRUE);
  show_step (self, STEP_MAKING);
  along_setup_async (with_keyring ? self->keyring : NULL, self->key,
                     along_opener_get_path (self->opener), records, self->cancellable,
                     creating_cb, agency_made_cb, g_object_ref (self));
}

static void
go_on (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  AlongSetupPage *self = ALONG_SETUP_PAGE (widget);
  int step = get_step (self);

  if (step == STEP_CHECK)
    {
      make_agency (self, TRUE);
      return;
    }

  /* Whoever went back to the code on screen could bring along what was asked: it asks anew. */
  if (step == STEP_SHEET)
    along_recovery_check_set_code (self->check, along_recovery_code_format (self->key));
  show_step (self, step + 1);
}

static void
go_back (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  AlongSetupPage *self = ALONG_SETUP_PAGE (widget);

  show_step (self, get_step (self) - 1);
}

static void
activate_cb (AlongSetupPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "setup.next", NULL);
}

static void
begin (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  show_step (ALONG_SETUP_PAGE (widget), STEP_AGENCY);
}

static void
stop_waiting (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_cancellable_cancel (ALONG_SETUP_PAGE (widget)->cancellable);
}

static void
enter (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  AlongSetupPage *self = ALONG_SETUP_PAGE (widget);
  g_autoptr (AlongStore) store = g_steal_pointer (&self->store);
  g_autoptr (AlongKey) key = g_steal_pointer (&self->key);

  g_clear_object (&self->session);
  along_opener_use_store (self->opener, store, key);
}

static void
escrow_changed_cb (AlongSetupPage *self)
{
  if (along_directory_find_note_reader (along_session_get_directory (self->session), 0) == NULL)
    return;

  gtk_widget_set_visible (self->escrow_button, FALSE);
  gtk_label_set_label (self->escrow_label,
                       _("The escrow sheet is a reader of all notes. Keep it outside the office, "
                         "apart from the recovery sheet."));
}

static void
escrow_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AlongSetupPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongDirectory) directory =
    along_store_load_directory_finish (ALONG_STORE (source), result, &error);
  const AlongAlertButton close[] = { { "close", _("_Close"), ADW_RESPONSE_DEFAULT } };

  /* Whoever went in meanwhile makes it there. */
  if (self->store == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "setup.escrow", TRUE);
  if (directory == NULL)
    {
      along_compat_alert_async (GTK_WIDGET (self), _("The escrow sheet cannot be made now"),
                                error->message, close, G_N_ELEMENTS (close), NULL, NULL, NULL);
      return;
    }

  g_clear_object (&self->session);
  self->session = along_session_new (self->store, directory);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (escrow_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (
    along_escrow_window_new (get_window (GTK_WIDGET (self)), self->session)));
}

static void
make_escrow (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_widget_action_set_enabled (widget, "setup.escrow", FALSE);
  along_store_load_directory_async (ALONG_SETUP_PAGE (widget)->store, NULL, escrow_loaded_cb,
                                    g_object_ref (widget));
}

static void
print_sheet (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (AlongDocument) sheet = make_sheet (ALONG_SETUP_PAGE (widget));

  along_printing_print (sheet, get_window (widget), NULL);
}

static void
sheet_saved_cb (GtkWidget *widget)
{
  gtk_widget_set_visible (ALONG_SETUP_PAGE (widget)->saved_label, TRUE);
}

static void
save_sheet (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  g_autoptr (AlongDocument) sheet = make_sheet (ALONG_SETUP_PAGE (widget));

  along_printing_save_pdf (sheet, widget, ALONG_RECOVERY_SHEET_FILE_NAME, sheet_saved_cb);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AlongSetupPage) self = user_data;
  g_autoptr (GFile) file = along_compat_choose_file_finish (result, NULL);

  if (file != NULL && self->opener != NULL &&
      along_opener_get_state (self->opener) == ALONG_OPENER_NO_FILE)
    along_opener_import (self->opener, file);
}

static void
import (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  along_compat_open_file_async (widget, _("Use an Existing Agency File"), _("Agency files"),
                                "*.alongside", NULL, file_chosen_cb, g_object_ref (widget));
}

static void
show_demo (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) demo = NULL;
  const AlongAlertButton close[] = { { "close", _("_Close"), ADW_RESPONSE_DEFAULT } };

  /* The demo is another program with another file: this one stays as it is. */
  demo = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "/proc/self/exe", "--demo", NULL);
  if (demo == NULL)
    along_compat_alert_async (widget, _("The demo could not be started"), error->message,
                              close, G_N_ELEMENTS (close), NULL, NULL, NULL);
}

static void
along_setup_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (along_setup_page_parent_class)->map (widget);

  focus_step (ALONG_SETUP_PAGE (widget));
}

/* What is under way holds the page, so that this is where the window's end is noticed. */
static void
along_setup_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (ALONG_SETUP_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (along_setup_page_parent_class)->unroot (widget);
}

static void
along_setup_page_dispose (GObject *object)
{
  AlongSetupPage *self = ALONG_SETUP_PAGE (object);

  g_clear_object (&self->cancellable);
  along_setup_page_set_opener (self, NULL);
  g_clear_object (&self->keyring);
  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_pointer (&self->key, along_key_unref);

  G_OBJECT_CLASS (along_setup_page_parent_class)->dispose (object);
}

static void
along_setup_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AlongSetupPage *self = ALONG_SETUP_PAGE (object);

  switch (prop_id)
    {
    case PROP_OPENER:
      g_value_set_object (value, self->opener);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_setup_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AlongSetupPage *self = ALONG_SETUP_PAGE (object);

  switch (prop_id)
    {
    case PROP_OPENER:
      along_setup_page_set_opener (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_setup_page_class_init (AlongSetupPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_setup_page_dispose;
  object_class->get_property = along_setup_page_get_property;
  object_class->set_property = along_setup_page_set_property;
  widget_class->map = along_setup_page_map;
  widget_class->unroot = along_setup_page_unroot;

  properties[PROP_OPENER] =
    g_param_spec_object ("opener", NULL, NULL, ALONG_TYPE_OPENER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ALONG_TYPE_AGENCY_FORM);
  g_type_ensure (ALONG_TYPE_PROGRAMME_LIST);
  g_type_ensure (ALONG_TYPE_RECOVERY_CHECK);
  g_type_ensure (ALONG_TYPE_RECOVERY_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-setup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongSetupPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongSetupPage, title);
  gtk_widget_class_bind_template_child (widget_class, AlongSetupPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, AlongSetupPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, AlongSetupPage, form);
  gtk_widget_class_bind_template_child (widget_class, AlongSetupPage, programmes);
  gtk_widget_class_bind_template_child (widget_class, AlongSetupPage, code_view);
  gtk_widget_class_bind_template_child (widget_class, AlongSetupPage, saved_label);
  gtk_widget_class_bind_template_child (widget_class, AlongSetupPage, check);
  gtk_widget_class_bind_template_child (widget_class, AlongSetupPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, AlongSetupPage, escrow_button);
  gtk_widget_class_bind_template_child (widget_class, AlongSetupPage, escrow_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);

  gtk_widget_class_install_action (widget_class, "setup.begin", NULL, begin);
  gtk_widget_class_install_action (widget_class, "setup.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "setup.demo", NULL, show_demo);
  gtk_widget_class_install_action (widget_class, "setup.next", NULL, go_on);
  gtk_widget_class_install_action (widget_class, "setup.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "setup.print", NULL, print_sheet);
  gtk_widget_class_install_action (widget_class, "setup.save", NULL, save_sheet);
  gtk_widget_class_install_action (widget_class, "setup.stop", NULL, stop_waiting);
  gtk_widget_class_install_action (widget_class, "setup.enter", NULL, enter);
  gtk_widget_class_install_action (widget_class, "setup.escrow", NULL, make_escrow);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK,
                                       "setup.back", NULL);
}

static void
along_setup_page_init (AlongSetupPage *self)
{
  self->keyring = along_keyring_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  start_over (self);
}

void
along_setup_page_set_opener (AlongSetupPage *self,
                             AlongOpener    *opener)
{
  g_return_if_fail (ALONG_IS_SETUP_PAGE (self));
  g_return_if_fail (opener == NULL || ALONG_IS_OPENER (opener));

  if (g_set_object (&self->opener, opener))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPENER]);
}
