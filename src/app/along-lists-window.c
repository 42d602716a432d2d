/* along-lists-window.c — the window with the agency's places, types of shift and templates
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-lists-window.h"

#include "app/along-close-keys.h"
#include "app/along-entry-list.h"
#include "app/along-toasts.h"
#include "app/along-undo-actions.h"

struct _AlongListsWindow
{
  AdwWindow parent_instance;

  AlongSession *session;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AlongEntryList *places;
  AlongEntryList *types;
  AlongEntryList *templates;
};

G_DEFINE_FINAL_TYPE (AlongListsWindow, along_lists_window, ADW_TYPE_WINDOW)

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  along_entry_list_add (
    ALONG_ENTRY_LIST (gtk_stack_get_visible_child (ALONG_LISTS_WINDOW (widget)->stack)));
}

static void
along_lists_window_dispose (GObject *object)
{
  AlongListsWindow *self = ALONG_LISTS_WINDOW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_lists_window_parent_class)->dispose (object);
}

static void
along_lists_window_class_init (AlongListsWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_lists_window_dispose;

  gtk_widget_class_install_action (widget_class, "lists.new", NULL, new_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "lists.new",
                                       NULL);
  along_undo_actions_install_keys (widget_class);
  along_close_keys_install (widget_class);

  g_type_ensure (ALONG_TYPE_ENTRY_LIST);
  g_type_ensure (ALONG_TYPE_PLACE);
  g_type_ensure (ALONG_TYPE_SHIFT_TYPE);
  g_type_ensure (ALONG_TYPE_TEMPLATE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-lists-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongListsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AlongListsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongListsWindow, places);
  gtk_widget_class_bind_template_child (widget_class, AlongListsWindow, types);
  gtk_widget_class_bind_template_child (widget_class, AlongListsWindow, templates);
}

static void
along_lists_window_init (AlongListsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
along_lists_window_new (AlongSession *session)
{
  AlongListsWindow *self;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);

  self = g_object_new (ALONG_TYPE_LISTS_WINDOW, NULL);
  self->session = g_object_ref (session);
  along_undo_actions_add (GTK_WIDGET (self), session);
  /* The main window tells it too, but this one stands before it. */
  along_toasts_follow (self->toasts, session);
  along_entry_list_start (self->places, session);
  along_entry_list_start (self->types, session);
  along_entry_list_start (self->templates, session);

  return GTK_WIDGET (self);
}
