/* along-window-actions.c — the actions of the main window and their keys
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-window-private.h"

#include "app/along-compat.h"
#include "app/along-preferences-window.h"
#include "app/along-readers-window.h"
#include "app/along-shortcuts-window.h"
#include "app/along-undo-actions.h"

static void
undo (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  along_session_undo (along_window_get_session (ALONG_WINDOW (widget)));
}

static void
redo (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  along_session_redo (along_window_get_session (ALONG_WINDOW (widget)));
}

static void
search (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  along_page_start_search (along_window_get_page (ALONG_WINDOW (widget)));
}

static void
print (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  along_page_print (along_window_get_page (ALONG_WINDOW (widget)));
}

static void
show_page (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  AlongWindow *self = ALONG_WINDOW (widget);

  along_window_set_page (self, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (along_window_get_page (self)));
}

static void
present_over (GtkWidget *parent,
              GtkWidget *window)
{
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (parent));
  gtk_window_present (GTK_WINDOW (window));
}

static void
show_preferences (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  AlongWindow *self = ALONG_WINDOW (widget);
  AlongOpener *opener = along_window_get_opener (self);

  present_over (widget, along_preferences_window_new (along_window_get_session (self),
                                                      along_opener_get_path (opener),
                                                      along_opener_get_key (opener)));
}

/* For when somebody looks over the shoulder. */
static void
hide_names (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  along_session_set_names_hidden (along_window_get_session (ALONG_WINDOW (widget)),
                                  !along_entry_are_names_hidden ());
  along_window_tell_names (ALONG_WINDOW (widget));
}

static void
lock (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongSession *session = along_window_get_session (ALONG_WINDOW (widget));

  along_unlocked_lock (along_session_get_unlocked (session));
}

static void
show_readers (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AlongSession *session = along_window_get_session (ALONG_WINDOW (widget));

  gtk_window_present (GTK_WINDOW (along_readers_window_new (GTK_WINDOW (widget), session)));
}

static void
show_shortcuts (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  present_over (widget, along_shortcuts_window_new ());
}

static void
show_about (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  along_compat_show_about (widget);
}

void
along_window_class_init_actions (AlongWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "win.page", "s", show_page);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, show_preferences);
  gtk_widget_class_install_action (widget_class, "win.hide-names", NULL, hide_names);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock);
  gtk_widget_class_install_action (widget_class, "win.readers", NULL, show_readers);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, show_shortcuts);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, show_about);

  /* Bindings of the class, not accelerators of the application: those come before the text field
   * that has the keyboard, whose own Ctrl+Z must win. */
  along_undo_actions_install_keys (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK,
                                       "win.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "win.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_ALT_MASK,
                                       "win.page", "s", "today");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_ALT_MASK,
                                       "win.page", "s", "roster");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_3, GDK_ALT_MASK,
                                       "win.page", "s", "people");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_4, GDK_ALT_MASK,
                                       "win.page", "s", "supervision");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_5, GDK_ALT_MASK,
                                       "win.page", "s", "training");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.hide-names", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.lock", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_comma, GDK_CONTROL_MASK,
                                       "win.preferences", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_question,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.shortcuts", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_q, GDK_CONTROL_MASK,
                                       "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
}

void
along_window_update_actions (AlongWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AlongSession *session = along_window_get_session (self);
  AlongPage *page = along_window_get_page (self);
  gboolean can_undo = FALSE;
  gboolean can_redo = FALSE;

  if (session != NULL)
    g_object_get (session, "can-undo", &can_undo, "can-redo", &can_redo, NULL);

  gtk_widget_action_set_enabled (widget, "win.undo", can_undo);
  gtk_widget_action_set_enabled (widget, "win.redo", can_redo);
  gtk_widget_action_set_enabled (widget, "win.page", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.preferences", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.hide-names", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.lock", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.readers", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.search",
                                 session != NULL && page != NULL && along_page_can_search (page));
  gtk_widget_action_set_enabled (widget, "win.print",
                                 session != NULL && page != NULL && along_page_can_print (page));
}
