/* along-recovery-check.c — reading two groups back from the recovery sheet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-recovery-check.h"

#include <glib/gi18n-lib.h>

#include "app/along-field-message.h"

#define N_ASKED 2

struct _AlongRecoveryCheck
{
  AdwPreferencesGroup parent_instance;

  AlongRecoveryCode *code;
  guint groups[N_ASKED];
  gboolean right[N_ASKED];

  AdwEntryRow *first_row;
  AdwEntryRow *second_row;
  GtkWidget *first_mark;
  GtkWidget *second_mark;
  AlongFieldMessage *first_message;
  AlongFieldMessage *second_message;
};

G_DEFINE_FINAL_TYPE (AlongRecoveryCheck, along_recovery_check, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_COMPLETE,
  N_PROPS
};

enum
{
  ACTIVATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
check (AlongRecoveryCheck *self,
       guint               index,
       AdwEntryRow        *row,
       GtkWidget          *mark,
       AlongFieldMessage  *message)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));
  gboolean whole = g_utf8_strlen (typed, -1) >= ALONG_RECOVERY_CODE_GROUP_LENGTH;
  g_autofree char *words = NULL;

  self->right[index] =
    self->code != NULL && along_recovery_code_check_group (self->code, self->groups[index], typed);
  if (whole && !self->right[index])
    /* Translators: %u is the number of a group of five characters. */
    words =
      g_strdup_printf (_("There is a mistake in group %u. Compare it with the sheet."),
                       self->groups[index] + 1);

  gtk_widget_set_visible (mark, self->right[index]);
  along_field_message_show (message, GTK_WIDGET (row), words);
}

static void
text_changed_cb (AlongRecoveryCheck *self)
{
  gboolean was_complete = along_recovery_check_is_complete (self);

  check (self, 0, self->first_row, self->first_mark, self->first_message);
  check (self, 1, self->second_row, self->second_mark, self->second_message);

  if (was_complete != along_recovery_check_is_complete (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

static void
entry_activated_cb (AlongRecoveryCheck *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
ask (AdwEntryRow *row,
     guint        group)
{
  /* Translators: %u is the number of a group of the recovery code. */
  g_autofree char *title = g_strdup_printf (_("Group %u"), group + 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_editable_set_text (GTK_EDITABLE (row), "");
}

static gboolean
is_asked (AlongRecoveryCheck *self,
          guint               group)
{
  return self->code != NULL && (group == self->groups[0] || group == self->groups[1]);
}

static void
along_recovery_check_finalize (GObject *object)
{
  AlongRecoveryCheck *self = ALONG_RECOVERY_CHECK (object);

  along_recovery_code_free (self->code);

  G_OBJECT_CLASS (along_recovery_check_parent_class)->finalize (object);
}

static void
along_recovery_check_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  AlongRecoveryCheck *self = ALONG_RECOVERY_CHECK (object);

  switch (prop_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, along_recovery_check_is_complete (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_recovery_check_class_init (AlongRecoveryCheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = along_recovery_check_finalize;
  object_class->get_property = along_recovery_check_get_property;

  properties[PROP_COMPLETE] =
    g_param_spec_boolean ("complete", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATE] =
    g_signal_new ("activate", ALONG_TYPE_RECOVERY_CHECK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-recovery-check.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongRecoveryCheck, first_row);
  gtk_widget_class_bind_template_child (widget_class, AlongRecoveryCheck, second_row);
  gtk_widget_class_bind_template_child (widget_class, AlongRecoveryCheck, first_mark);
  gtk_widget_class_bind_template_child (widget_class, AlongRecoveryCheck, second_mark);
  gtk_widget_class_bind_template_child (widget_class, AlongRecoveryCheck, first_message);
  gtk_widget_class_bind_template_child (widget_class, AlongRecoveryCheck, second_message);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
along_recovery_check_init (AlongRecoveryCheck *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
along_recovery_check_set_code (AlongRecoveryCheck *self,
                               AlongRecoveryCode  *code)
{
  int n_groups = (int) along_recovery_code_get_n_groups ();
  guint first, second;

  g_return_if_fail (ALONG_IS_RECOVERY_CHECK (self));

  /* Two different ones, and not those that could be looked up on screen meanwhile. */
  do
    {
      first = (guint) g_random_int_range (0, n_groups);
      second = (first + (guint) g_random_int_range (1, n_groups)) % (guint) n_groups;
    }
  while (is_asked (self, first) || is_asked (self, second));

  /* In the order in which they stand on the sheet. */
  self->groups[0] = MIN (first, second);
  self->groups[1] = MAX (first, second);

  g_clear_pointer (&self->code, along_recovery_code_free);
  self->code = code;

  ask (self->first_row, self->groups[0]);
  ask (self->second_row, self->groups[1]);
  text_changed_cb (self);
}

gboolean
along_recovery_check_is_complete (AlongRecoveryCheck *self)
{
  g_return_val_if_fail (ALONG_IS_RECOVERY_CHECK (self), FALSE);

  return self->right[0] && self->right[1];
}
