/* along-unlock-page.c — what stands between the start and the open agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-unlock-page.h"

#include <glib/gi18n-lib.h>

#include "app/along-compat.h"
#include "app/along-recovery-entry.h"

struct _AlongUnlockPage
{
  AdwBin parent_instance;

  AlongOpener *opener;
  gboolean entering; /* whether the recovery code is being typed, whatever the opener does */

  GtkStack *stack;
  GtkWidget *back_button;
  GtkLabel *busy_label;
  GtkSpinner *spinner;
  AdwStatusPage *status;
  GtkButton *primary_button;
  GtkWidget *code_button;
  GtkWidget *other_button;
  GtkWidget *stop_button;
  GtkWidget *quit_button;
  AlongRecoveryEntry *entry;
};

G_DEFINE_FINAL_TYPE (AlongUnlockPage, along_unlock_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_OPENER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What a state shows. Without a text of its own, the opener's message is shown. */
typedef struct
{
  AlongOpenerState state;
  const char *icon_name;
  const char *title;
  const char *text;
  const char *primary;
  const char *action;
  gboolean by_code;
  gboolean other_file;
} Screen;

static const Screen screens[] = {
  {
    ALONG_OPENER_SLOW, "preferences-system-time-symbolic",
    N_("The keyring does not answer yet"),
    N_("The key of your agency is in the keyring of this computer. The keyring may be asking for "
       "its password in a window of its own."),
    N_("_Keep Waiting"), "unlock.wait", TRUE, FALSE,
  },
  {
    ALONG_OPENER_LOCKED, "changes-prevent-symbolic",
    N_("The keyring is locked"),
    N_("The key of your agency is in the keyring of this computer. Unlock the keyring to open the "
       "agency."),
    N_("_Unlock…"), "unlock.unlock", TRUE, FALSE,
  },
  {
    ALONG_OPENER_DISMISSED, "changes-prevent-symbolic",
    N_("The keyring is still locked"),
    N_("It was not unlocked, so the key of your agency could not be read. Nothing was changed: try "
       "again when you have the keyring’s password at hand."),
    N_("_Unlock…"), "unlock.unlock", TRUE, FALSE,
  },
  {
    ALONG_OPENER_ABSENT, "dialog-password-symbolic",
    N_("This computer has no key for this file"),
    N_("That is so on a new computer, or after the keyring was emptied. The recovery sheet of your "
       "agency has the key on paper: enter it once, and the keyring will have it again."),
    NULL, NULL, TRUE, TRUE,
  },
  {
    ALONG_OPENER_NO_SERVICE, "dialog-password-symbolic",
    N_("No keyring is running"),
    N_("Alongside keeps the key of your agency in the keyring of the desktop, such as GNOME "
       "Keyring or KWallet. Install or start one and try again. With the recovery code the agency "
       "opens without a keyring, for this time."),
    N_("_Try Again"), "unlock.retry", TRUE, FALSE,
  },
  {
    ALONG_OPENER_NO_ANSWER, "preferences-system-time-symbolic",
    N_("The keyring does not answer"),
    N_("Try again in a moment, or log out and in again. With the recovery code the agency opens "
       "without the keyring."),
    N_("_Try Again"), "unlock.retry", TRUE, FALSE,
  },
  {
    ALONG_OPENER_KEYRING_FAILED, "dialog-warning-symbolic",
    N_("The key could not be read"),
    NULL,
    N_("_Try Again"), "unlock.retry", TRUE, FALSE,
  },
  {
    ALONG_OPENER_FILE_FAILED, "dialog-warning-symbolic",
    N_("The agency could not be opened"),
    NULL,
    N_("_Try Again"), "unlock.retry", FALSE, TRUE,
  },
  {
    ALONG_OPENER_IN_USE, "dialog-information-symbolic",
    N_("The agency is open already"),
    NULL,
    N_("_Try Again"), "unlock.retry", FALSE, TRUE,
  },
};

static const Screen *
find_screen (AlongUnlockPage *self)
{
  AlongOpenerState state = along_opener_get_state (self->opener);

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    if (screens[i].state == state)
      return &screens[i];

  return NULL;
}

static void
show_screen (AlongUnlockPage *self,
             const Screen    *screen)
{
  const char *message = along_opener_get_message (self->opener);
  g_autofree char *text =
    g_markup_escape_text (screen->text != NULL ? _(screen->text) : message, -1);

  adw_status_page_set_icon_name (self->status, screen->icon_name);
  adw_status_page_set_title (self->status, _(screen->title));
  adw_status_page_set_description (self->status, text);

  gtk_widget_set_visible (GTK_WIDGET (self->primary_button), screen->primary != NULL);
  if (screen->primary != NULL)
    {
      gtk_button_set_label (self->primary_button, _(screen->primary));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->primary_button), screen->action);
    }
  gtk_widget_set_visible (self->code_button, screen->by_code);
  gtk_widget_set_visible (self->other_button, screen->other_file);
  gtk_widget_set_visible (self->stop_button, screen->state == ALONG_OPENER_SLOW);
  gtk_widget_set_visible (self->quit_button, screen->state != ALONG_OPENER_SLOW);

  /* One suggested way out of each screen. */
  if (screen->primary != NULL)
    gtk_widget_remove_css_class (self->code_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->code_button, "suggested-action");
}

static gboolean
can_start (AlongUnlockPage *self)
{
  AlongOpenerState state = along_opener_get_state (self->opener);

  return state != ALONG_OPENER_OPENING && state != ALONG_OPENER_OPEN;
}

static void
update (AlongUnlockPage *self)
{
  const Screen *screen;
  const char *name;
  gboolean busy, asking, can_go_back;

  if (self->opener == NULL)
    return;

  screen = find_screen (self);
  if (screen != NULL)
    show_screen (self, screen);

  busy = screen == NULL;
  asking = along_opener_is_asking (self->opener);
  gtk_label_set_text (self->busy_label,
                      asking ? _("Waiting for the keyring…") : _("Opening the agency…"));
  gtk_spinner_set_spinning (self->spinner, busy);

  if (along_opener_has_failed (self->opener) ||
      along_opener_get_state (self->opener) == ALONG_OPENER_NO_FILE ||
      along_opener_get_state (self->opener) == ALONG_OPENER_OPEN)
    {
      self->entering = FALSE;
      along_recovery_entry_clear (self->entry);
    }

  if (self->entering)
    name = "code";
  else if (busy)
    name = "busy";
  else
    name = "message";

  /* Not while a copy is being made or opened: nothing could be taken back then. */
  can_go_back = self->entering || (!busy && along_opener_is_importing (self->opener));
  gtk_widget_set_visible (self->back_button, can_go_back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unlock.back", can_go_back);
  /* A button that is pressed acts a moment later, when the keyring may have answered. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unlock.wait", asking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unlock.stop", asking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unlock.retry", can_start (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unlock.unlock", can_start (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unlock.open",
                                 self->entering && can_start (self) &&
                                 along_recovery_entry_get_key (self->entry) != NULL);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0)
    return;

  gtk_stack_set_visible_child_name (self->stack, name);
  if (self->entering)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  else if (screen != NULL)
    gtk_widget_grab_focus (screen->primary != NULL ? GTK_WIDGET (self->primary_button)
                                                   : self->code_button);
}

static void
refused_cb (AlongUnlockPage *self,
            const char      *message)
{
  along_recovery_entry_refuse (self->entry, message);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AlongUnlockPage) self = user_data;
  g_autoptr (GFile) file = along_compat_choose_file_finish (result, NULL);
  g_autofree char *path = NULL;

  /* The keyring may have answered while the file was chosen. */
  if (file == NULL || self->opener == NULL || !can_start (self))
    return;

  path = g_file_get_path (file);
  if (along_opener_is_importing (self->opener))
    along_opener_import (self->opener, file);
  else if (path != NULL)
    along_opener_start_other (self->opener, path);
}

static void
choose_other (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  along_compat_open_file_async (widget, _("Open an Agency File"), _("Agency files"),
                                "*.alongside", NULL, file_chosen_cb, g_object_ref (widget));
}

static void
keep_waiting (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  along_opener_wait (ALONG_UNLOCK_PAGE (widget)->opener);
}

static void
stop (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  along_opener_stop (ALONG_UNLOCK_PAGE (widget)->opener);
}

static void
retry (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  along_opener_start (ALONG_UNLOCK_PAGE (widget)->opener, FALSE);
}

static void
unlock (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  along_opener_start (ALONG_UNLOCK_PAGE (widget)->opener, TRUE);
}

static void
enter_code (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AlongUnlockPage *self = ALONG_UNLOCK_PAGE (widget);

  self->entering = TRUE;
  update (self);
}

static void
open_with_code (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AlongUnlockPage *self = ALONG_UNLOCK_PAGE (widget);

  along_opener_use_key (self->opener, along_recovery_entry_get_key (self->entry));
}

static void
go_back (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  AlongUnlockPage *self = ALONG_UNLOCK_PAGE (widget);

  if (self->entering)
    {
      self->entering = FALSE;
      along_recovery_entry_clear (self->entry);
      update (self);
    }
  else if (along_opener_is_importing (self->opener))
    {
      along_opener_stop_import (self->opener);
    }
}

static void
entry_activate_cb (AlongUnlockPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "unlock.open", NULL);
}

static void
along_unlock_page_dispose (GObject *object)
{
  AlongUnlockPage *self = ALONG_UNLOCK_PAGE (object);

  along_unlock_page_set_opener (self, NULL);

  G_OBJECT_CLASS (along_unlock_page_parent_class)->dispose (object);
}

static void
along_unlock_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AlongUnlockPage *self = ALONG_UNLOCK_PAGE (object);

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
along_unlock_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AlongUnlockPage *self = ALONG_UNLOCK_PAGE (object);

  switch (prop_id)
    {
    case PROP_OPENER:
      along_unlock_page_set_opener (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_unlock_page_class_init (AlongUnlockPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_unlock_page_dispose;
  object_class->get_property = along_unlock_page_get_property;
  object_class->set_property = along_unlock_page_set_property;

  properties[PROP_OPENER] =
    g_param_spec_object ("opener", NULL, NULL, ALONG_TYPE_OPENER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ALONG_TYPE_RECOVERY_ENTRY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongUnlockPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongUnlockPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, AlongUnlockPage, busy_label);
  gtk_widget_class_bind_template_child (widget_class, AlongUnlockPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, AlongUnlockPage, status);
  gtk_widget_class_bind_template_child (widget_class, AlongUnlockPage, primary_button);
  gtk_widget_class_bind_template_child (widget_class, AlongUnlockPage, code_button);
  gtk_widget_class_bind_template_child (widget_class, AlongUnlockPage, other_button);
  gtk_widget_class_bind_template_child (widget_class, AlongUnlockPage, stop_button);
  gtk_widget_class_bind_template_child (widget_class, AlongUnlockPage, quit_button);
  gtk_widget_class_bind_template_child (widget_class, AlongUnlockPage, entry);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);

  gtk_widget_class_install_action (widget_class, "unlock.wait", NULL, keep_waiting);
  gtk_widget_class_install_action (widget_class, "unlock.stop", NULL, stop);
  gtk_widget_class_install_action (widget_class, "unlock.retry", NULL, retry);
  gtk_widget_class_install_action (widget_class, "unlock.unlock", NULL, unlock);
  gtk_widget_class_install_action (widget_class, "unlock.code", NULL, enter_code);
  gtk_widget_class_install_action (widget_class, "unlock.open", NULL, open_with_code);
  gtk_widget_class_install_action (widget_class, "unlock.other", NULL, choose_other);
  gtk_widget_class_install_action (widget_class, "unlock.back", NULL, go_back);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK,
                                       "unlock.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "unlock.back", NULL);
}

static void
along_unlock_page_init (AlongUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unlock.open", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unlock.back", FALSE);
}

void
along_unlock_page_set_opener (AlongUnlockPage *self,
                              AlongOpener     *opener)
{
  g_return_if_fail (ALONG_IS_UNLOCK_PAGE (self));
  g_return_if_fail (opener == NULL || ALONG_IS_OPENER (opener));

  if (self->opener == opener)
    return;

  if (self->opener != NULL)
    g_signal_handlers_disconnect_by_data (self->opener, self);
  g_set_object (&self->opener, opener);

  if (opener != NULL)
    {
      g_signal_connect_object (opener, "notify",
                               G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (opener, "refused",
                               G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
      update (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPENER]);
}
