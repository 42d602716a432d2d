/* along-lock-button.c — says whose notes are open, on every page, and locks them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-lock-button.h"

#include <glib/gi18n-lib.h>

#include "app/along-reader-words.h"

struct _AlongLockButton
{
  GtkButton parent_instance;

  AlongSession *session;

  GtkLabel *name;
};

G_DEFINE_FINAL_TYPE (AlongLockButton, along_lock_button, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update (AlongLockButton *self)
{
  AlongNoteReader *reader =
    self->session != NULL ? along_unlocked_get_reader (along_session_get_unlocked (self->session))
                          : NULL;
  g_autofree char *whose = NULL;
  const char *name;

  gtk_widget_set_visible (GTK_WIDGET (self), reader != NULL);
  if (reader == NULL)
    {
      gtk_label_set_text (self->name, "");
      return;
    }

  name = along_reader_words_name (along_session_get_directory (self->session), reader);
  /* Translators: %s is the name of the one who can read and write notes now. */
  whose = g_strdup_printf (_("The notes of %s are open. Lock them (Ctrl+Shift+L)"), name);
  gtk_label_set_text (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), whose);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, whose,
                                  -1);
}

/* The reader is still there while it is told that the keys go. */
static void
locked_cb (AlongLockButton *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_label_set_text (self->name, "");
}

static void
set_session (AlongLockButton *self,
             AlongSession    *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (along_session_get_unlocked (self->session), self);
    }
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      AlongUnlocked *unlocked = along_session_get_unlocked (session);

      g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (unlocked, "unlocked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (unlocked, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
along_lock_button_dispose (GObject *object)
{
  set_session (ALONG_LOCK_BUTTON (object), NULL);

  G_OBJECT_CLASS (along_lock_button_parent_class)->dispose (object);
}

static void
along_lock_button_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AlongLockButton *self = ALONG_LOCK_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_lock_button_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AlongLockButton *self = ALONG_LOCK_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_lock_button_class_init (AlongLockButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_lock_button_dispose;
  object_class->get_property = along_lock_button_get_property;
  object_class->set_property = along_lock_button_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-lock-button.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongLockButton, name);
}

static void
along_lock_button_init (AlongLockButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("notes", "Lock"), -1);
}

void
along_lock_button_show_name (AlongLockButton *self,
                             gboolean         named)
{
  g_return_if_fail (ALONG_IS_LOCK_BUTTON (self));

  gtk_widget_set_visible (GTK_WIDGET (self->name), named);
}
