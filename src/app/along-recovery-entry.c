/* along-recovery-entry.c — where a recovery code is typed, with every mistake told at once
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-recovery-entry.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "app/along-focus.h"
#include "vault/along-escrow-code.h"

struct _AlongRecoveryEntry
{
  AdwBin parent_instance;

  gboolean escrow;
  AlongKey *key;
  AlongReaderKeys *reader_keys;

  GtkWidget *view;
  GtkTextBuffer *buffer;
  GtkLabel *feedback;
};

G_DEFINE_FINAL_TYPE (AlongRecoveryEntry, along_recovery_entry, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_COMPLETE,
  PROP_ESCROW,
  N_PROPS
};

enum
{
  ACTIVATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

typedef enum
{
  LOOK_PLAIN,
  LOOK_RIGHT,
  LOOK_WRONG,
} Look;

static void
set_feedback (AlongRecoveryEntry *self,
              const char         *text,
              Look                look)
{
  GtkWidget *label = GTK_WIDGET (self->feedback);

  gtk_label_set_text (self->feedback, text);

  gtk_widget_remove_css_class (label, "dim-label");
  gtk_widget_remove_css_class (label, "success");
  gtk_widget_remove_css_class (label, "error");
  gtk_widget_remove_css_class (self->view, "wrong");

  switch (look)
    {
    case LOOK_PLAIN:
      gtk_widget_add_css_class (label, "dim-label");
      break;
    case LOOK_RIGHT:
      gtk_widget_add_css_class (label, "success");
      break;
    case LOOK_WRONG:
    default:
      gtk_widget_add_css_class (label, "error");
      gtk_widget_add_css_class (self->view, "wrong");
    }

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               look == LOOK_WRONG ? GTK_ACCESSIBLE_INVALID_TRUE
                                                  : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static gboolean
is_complete (AlongRecoveryEntry *self)
{
  return self->key != NULL || self->reader_keys != NULL;
}

/* Reads @text as a whole code. */
static gboolean
parse (AlongRecoveryEntry  *self,
       const char          *text,
       GError             **error)
{
  gboolean was_complete = is_complete (self);

  g_clear_pointer (&self->key, along_key_unref);
  g_clear_pointer (&self->reader_keys, along_reader_keys_unref);
  if (self->escrow)
    self->reader_keys = along_escrow_code_parse (text, error);
  else
    self->key = along_recovery_code_parse (text, error);

  if (was_complete != is_complete (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);

  return is_complete (self);
}

static gboolean
check_start (AlongRecoveryEntry  *self,
             const char          *text,
             guint               *n_groups,
             GError             **error)
{
  return self->escrow ? along_escrow_code_check_start (text, n_groups, error)
                      : along_recovery_code_check_start (text, n_groups, error);
}

static void
wipe (char *text)
{
  /* A copy that the toolkit made of it may stay; this one need not. */
  explicit_bzero (text, strlen (text));
  g_free (text);
}

static void
buffer_changed_cb (AlongRecoveryEntry *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) whole_error = NULL;
  g_autofree char *feedback = NULL;
  GtkTextIter start, end;
  guint n_groups;
  char *text;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);

  if (parse (self, text, &whole_error))
    {
      set_feedback (self, self->escrow ? _("The escrow code is complete.")
                                       : _("The recovery code is complete."), LOOK_RIGHT);
    }
  else if (!check_start (self, text, &n_groups, &error))
    {
      set_feedback (self, error->message, LOOK_WRONG);
    }
  else if (n_groups == along_recovery_code_get_n_groups ())
    {
      set_feedback (self, whole_error->message, LOOK_WRONG);
    }
  else
    {
      /* Translators: how much of a code was typed: %1$u groups of %2$u. */
      feedback = g_strdup_printf (_("%1$u of %2$u groups. Capitals, spaces and dashes make no "
                                    "difference."),
                                  n_groups, along_recovery_code_get_n_groups ());
      set_feedback (self, feedback, LOOK_PLAIN);
    }

  wipe (text);
}

static gboolean
return_pressed_cb (GtkWidget *widget,
                   GVariant  *args,
                   gpointer   user_data)
{
  AlongRecoveryEntry *self = user_data;

  if (is_complete (self))
    g_signal_emit (self, signals[ACTIVATE], 0);

  return TRUE;
}

static gboolean
along_recovery_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ALONG_RECOVERY_ENTRY (widget)->view);
}

static void
along_recovery_entry_dispose (GObject *object)
{
  AlongRecoveryEntry *self = ALONG_RECOVERY_ENTRY (object);

  g_clear_pointer (&self->key, along_key_unref);
  g_clear_pointer (&self->reader_keys, along_reader_keys_unref);

  G_OBJECT_CLASS (along_recovery_entry_parent_class)->dispose (object);
}

static void
along_recovery_entry_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  AlongRecoveryEntry *self = ALONG_RECOVERY_ENTRY (object);

  switch (prop_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, is_complete (self));
      break;
    case PROP_ESCROW:
      g_value_set_boolean (value, self->escrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_recovery_entry_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  AlongRecoveryEntry *self = ALONG_RECOVERY_ENTRY (object);

  switch (prop_id)
    {
    case PROP_ESCROW:
      self->escrow = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_recovery_entry_constructed (GObject *object)
{
  AlongRecoveryEntry *self = ALONG_RECOVERY_ENTRY (object);

  G_OBJECT_CLASS (along_recovery_entry_parent_class)->constructed (object);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->escrow ? _("Escrow code") : _("Recovery code"), -1);
  buffer_changed_cb (self);
}

static void
along_recovery_entry_class_init (AlongRecoveryEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_recovery_entry_dispose;
  object_class->constructed = along_recovery_entry_constructed;
  object_class->get_property = along_recovery_entry_get_property;
  object_class->set_property = along_recovery_entry_set_property;
  along_focus_install (widget_class, along_recovery_entry_grab_focus);

  properties[PROP_COMPLETE] =
    g_param_spec_boolean ("complete", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ESCROW] =
    g_param_spec_boolean ("escrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATE] =
    g_signal_new ("activate", ALONG_TYPE_RECOVERY_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-recovery-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongRecoveryEntry, view);
  gtk_widget_class_bind_template_child (widget_class, AlongRecoveryEntry, buffer);
  gtk_widget_class_bind_template_child (widget_class, AlongRecoveryEntry, feedback);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
}

static void
along_recovery_entry_init (AlongRecoveryEntry *self)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };
  GtkEventController *shortcuts;

  gtk_widget_init_template (GTK_WIDGET (self));

  /* A line break is nothing that a code needs; Return means that it is finished. */
  shortcuts = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (shortcuts),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], 0),
                        gtk_callback_action_new (return_pressed_cb, self, NULL)));
  gtk_widget_add_controller (self->view, shortcuts);
}

AlongKey *
along_recovery_entry_get_key (AlongRecoveryEntry *self)
{
  g_return_val_if_fail (ALONG_IS_RECOVERY_ENTRY (self), NULL);

  return self->key;
}

AlongReaderKeys *
along_recovery_entry_get_reader_keys (AlongRecoveryEntry *self)
{
  g_return_val_if_fail (ALONG_IS_RECOVERY_ENTRY (self), NULL);

  return self->reader_keys;
}

void
along_recovery_entry_clear (AlongRecoveryEntry *self)
{
  g_return_if_fail (ALONG_IS_RECOVERY_ENTRY (self));

  gtk_text_buffer_set_text (self->buffer, "", 0);
}

void
along_recovery_entry_refuse (AlongRecoveryEntry *self,
                             const char         *message)
{
  g_return_if_fail (ALONG_IS_RECOVERY_ENTRY (self));
  g_return_if_fail (message != NULL);

  set_feedback (self, message, LOOK_WRONG);
}
