/* along-activity.c — notices that somebody uses the program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-activity.h"

struct _AlongActivity
{
  GObject parent_instance;

  AlongUnlocked *unlocked;
  GPtrArray *controllers; /* one a window, which owns it */

  GdkSurface *surface; /* where the pointer was last; only compared */
  double x;
  double y;
};

G_DEFINE_FINAL_TYPE (AlongActivity, along_activity, G_TYPE_OBJECT)

/* The toolkit makes such an event as well when something moves below a pointer that lies still. */
static gboolean
has_moved (AlongActivity *self,
           GdkEvent      *event)
{
  GdkSurface *surface = gdk_event_get_surface (event);
  double x, y;

  if (!gdk_event_get_position (event, &x, &y) ||
      (surface == self->surface && (int) x == (int) self->x && (int) y == (int) self->y))
    return FALSE;

  self->surface = surface;
  self->x = x;
  self->y = y;

  return TRUE;
}

/* Whether @event is of somebody's hand. */
static gboolean
is_touch (AlongActivity *self,
          GdkEvent      *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  return type == GDK_KEY_PRESS || type == GDK_BUTTON_PRESS || type == GDK_SCROLL ||
         type == GDK_TOUCH_BEGIN || type == GDK_TOUCH_UPDATE ||
         (type == GDK_MOTION_NOTIFY && has_moved (self, event));
}

static gboolean
event_cb (AlongActivity *self,
          GdkEvent      *event)
{
  if (is_touch (self, event))
    along_unlocked_touch (self->unlocked);

  return GDK_EVENT_PROPAGATE;
}

static void
controller_gone_cb (gpointer  data,
                    GObject  *controller)
{
  g_ptr_array_remove_fast (ALONG_ACTIVITY (data)->controllers, controller);
}

static void
windows_changed_cb (AlongActivity *self,
                    guint          position,
                    guint          n_removed,
                    guint          n_added,
                    GListModel    *windows)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkEventController *controller = gtk_event_controller_legacy_new ();

      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
      g_signal_connect_object (controller, "event",
                               G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->controllers, controller);
      g_object_weak_ref (G_OBJECT (controller), controller_gone_cb, self);
      gtk_widget_add_controller (window, controller);
    }
}

static void
along_activity_dispose (GObject *object)
{
  AlongActivity *self = ALONG_ACTIVITY (object);

  while (self->controllers->len > 0)
    {
      GtkEventController *controller = g_ptr_array_steal_index_fast (self->controllers, 0);

      g_object_weak_unref (G_OBJECT (controller), controller_gone_cb, self);
      gtk_widget_remove_controller (gtk_event_controller_get_widget (controller), controller);
    }

  G_OBJECT_CLASS (along_activity_parent_class)->dispose (object);
}

static void
along_activity_finalize (GObject *object)
{
  AlongActivity *self = ALONG_ACTIVITY (object);

  g_clear_object (&self->unlocked);
  g_ptr_array_unref (self->controllers);

  G_OBJECT_CLASS (along_activity_parent_class)->finalize (object);
}

static void
along_activity_class_init (AlongActivityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = along_activity_dispose;
  object_class->finalize = along_activity_finalize;
}

static void
along_activity_init (AlongActivity *self)
{
  self->controllers = g_ptr_array_new ();
}

AlongActivity *
along_activity_new (AlongUnlocked *unlocked)
{
  AlongActivity *self;
  GListModel *windows = gtk_window_get_toplevels ();

  g_return_val_if_fail (ALONG_IS_UNLOCKED (unlocked), NULL);

  self = g_object_new (ALONG_TYPE_ACTIVITY, NULL);
  self->unlocked = g_object_ref (unlocked);
  g_signal_connect_object (windows, "items-changed",
                           G_CALLBACK (windows_changed_cb), self, G_CONNECT_SWAPPED);
  windows_changed_cb (self, 0, 0, g_list_model_get_n_items (windows), windows);

  return self;
}
