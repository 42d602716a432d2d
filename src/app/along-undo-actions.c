/* along-undo-actions.c — undoing in a window over the main one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-undo-actions.h"

static const struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
} undo_keys[] = {
  { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo" },
  { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
  { GDK_KEY_y, GDK_CONTROL_MASK, "win.redo" },
};

static void
add (GSimpleActionGroup *group,
     const char         *name,
     AlongSession       *session,
     const char         *property,
     GCallback           activate)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_object_bind_property (session, property, action, "enabled", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (action, "activate", activate, session, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

void
along_undo_actions_install_keys (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  for (guint i = 0; i < G_N_ELEMENTS (undo_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, undo_keys[i].key, undo_keys[i].modifiers,
                                         undo_keys[i].action, NULL);
}

void
along_undo_actions_take_keys (GtkWidget *search)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WIDGET (search));

  controller = gtk_shortcut_controller_new ();
  /* Before the text field, which keeps these keys for itself even with nothing to undo. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (undo_keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (undo_keys[i].key, undo_keys[i].modifiers),
                        gtk_named_action_new (undo_keys[i].action)));
  gtk_widget_add_controller (search, controller);
}

void
along_undo_actions_add (GtkWidget    *widget,
                        AlongSession *session)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ALONG_IS_SESSION (session));

  add (group, "undo", session, "can-undo", G_CALLBACK (along_session_undo));
  add (group, "redo", session, "can-redo", G_CALLBACK (along_session_redo));
  gtk_widget_insert_action_group (widget, "win", G_ACTION_GROUP (group));
}
