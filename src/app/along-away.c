/* along-away.c — tells when whoever sat here is not here any more
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-away.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define LOGIN_NAME "org.freedesktop.login1"
#define LOGIN_PATH "/org/freedesktop/login1"
#define LOGIN_MANAGER "org.freedesktop.login1.Manager"
#define LOGIN_SESSION "org.freedesktop.login1.Session"

struct _AlongAway
{
  GObject parent_instance;

  GCancellable *cancellable;
  GDBusConnection *session_bus;
  GDBusConnection *system_bus;
  GArray *session_subscriptions;
  GArray *system_subscriptions;
  gboolean guarded;
  gboolean asking; /* for the inhibitor */
  int inhibitor;   /* -1 for none; the computer waits until it is closed */
};

G_DEFINE_FINAL_TYPE (AlongAway, along_away, G_TYPE_OBJECT)

enum
{
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* All desktops tell it in the same way, each by its own name. */
static const char *const screen_savers[] = {
  "org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver", "org.cinnamon.ScreenSaver",
  "org.mate.ScreenSaver", "org.xfce.ScreenSaver",
};

static void
release (AlongAway *self)
{
  if (self->inhibitor >= 0)
    close (self->inhibitor);
  self->inhibitor = -1;
}

static void
inhibit_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  AlongAway *self = user_data;
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  int handle;

  reply = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), &fds, result,
                                                           &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->asking = FALSE;
  /* Without it the computer sleeps at once, and what is listened for is done as soon as it can. */
  if (reply == NULL || fds == NULL)
    return;

  release (self);
  g_variant_get (reply, "(h)", &handle);
  self->inhibitor = g_unix_fd_list_get (fds, handle, NULL);
  if (!self->guarded)
    release (self);
}

static void
inhibit (AlongAway *self)
{
  if (self->system_bus == NULL || !self->guarded || self->asking || self->inhibitor >= 0)
    return;

  self->asking = TRUE;
  g_dbus_connection_call_with_unix_fd_list (
    self->system_bus, LOGIN_NAME, LOGIN_PATH, LOGIN_MANAGER, "Inhibit",
    /* Translators: why the computer waits for a moment before it goes to sleep. */
    g_variant_new ("(ssss)", "sleep", "Alongside", _("Notes are being locked"), "delay"),
    G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, self->cancellable, inhibit_cb, self);
}

static void
screen_saver_cb (GDBusConnection *connection,
                 const char      *sender,
                 const char      *path,
                 const char      *interface,
                 const char      *name,
                 GVariant        *parameters,
                 gpointer         user_data)
{
  gboolean active = FALSE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &active);
  if (active)
    g_signal_emit (user_data, signals[LEFT], 0);
}

/* The login manager tells with the same words that it is about to sleep; when it is over, it asks
 * for another inhibitor. */
static void
sleep_cb (GDBusConnection *connection,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *name,
          GVariant        *parameters,
          gpointer         user_data)
{
  AlongAway *self = user_data;

  screen_saver_cb (connection, sender, path, interface, name, parameters, self);
  inhibit (self);
}

static void
lock_cb (GDBusConnection *connection,
         const char      *sender,
         const char      *path,
         const char      *interface,
         const char      *name,
         GVariant        *parameters,
         gpointer         user_data)
{
  g_signal_emit (user_data, signals[LEFT], 0);
}

static void
subscribe (GDBusConnection     *connection,
           GArray              *subscriptions,
           const char          *sender,
           const char          *interface,
           const char          *name,
           const char          *path,
           GDBusSignalCallback  callback,
           AlongAway           *self)
{
  guint id = g_dbus_connection_signal_subscribe (connection, sender, interface, name, path, NULL,
                                                 G_DBUS_SIGNAL_FLAGS_NONE, callback, self, NULL);

  g_array_append_val (subscriptions, id);
}

static void
own_session_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  AlongAway *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;
  const char *path = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Who can't tell which session is ours is believed of each: too often is better than never. */
  if (reply != NULL)
    g_variant_get (reply, "(&o)", &path);
  subscribe (self->system_bus, self->system_subscriptions, LOGIN_NAME, LOGIN_SESSION, "Lock", path,
             lock_cb, self);
}

static void
system_bus_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  AlongAway *self = user_data;
  GDBusConnection *connection = g_bus_get_finish (result, NULL);

  if (connection == NULL) /* there is none, or nobody listens any more */
    return;

  self->system_bus = connection;
  g_dbus_connection_set_exit_on_close (connection, FALSE);
  subscribe (connection, self->system_subscriptions, LOGIN_NAME, LOGIN_MANAGER, "PrepareForSleep",
             LOGIN_PATH, sleep_cb, self);
  g_dbus_connection_call (connection, LOGIN_NAME, LOGIN_PATH, LOGIN_MANAGER, "GetSession",
                          g_variant_new ("(s)", "auto"), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable, own_session_cb, self);
  inhibit (self);
}

static void
session_bus_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  AlongAway *self = user_data;
  GDBusConnection *connection = g_bus_get_finish (result, NULL);

  if (connection == NULL) /* there is none, or nobody listens any more */
    return;

  self->session_bus = connection;
  g_dbus_connection_set_exit_on_close (connection, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (screen_savers); i++)
    subscribe (connection, self->session_subscriptions, NULL, screen_savers[i], "ActiveChanged",
               NULL, screen_saver_cb, self);
}

static void
unsubscribe (GDBusConnection *connection,
             GArray          *subscriptions)
{
  for (guint i = 0; i < subscriptions->len; i++)
    g_dbus_connection_signal_unsubscribe (connection, g_array_index (subscriptions, guint, i));
  g_array_set_size (subscriptions, 0);
}

static void
along_away_dispose (GObject *object)
{
  AlongAway *self = ALONG_AWAY (object);

  g_cancellable_cancel (self->cancellable);
  unsubscribe (self->session_bus, self->session_subscriptions);
  unsubscribe (self->system_bus, self->system_subscriptions);
  release (self);

  G_OBJECT_CLASS (along_away_parent_class)->dispose (object);
}

static void
along_away_finalize (GObject *object)
{
  AlongAway *self = ALONG_AWAY (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->session_bus);
  g_clear_object (&self->system_bus);
  g_array_unref (self->session_subscriptions);
  g_array_unref (self->system_subscriptions);

  G_OBJECT_CLASS (along_away_parent_class)->finalize (object);
}

static void
along_away_class_init (AlongAwayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = along_away_dispose;
  object_class->finalize = along_away_finalize;

  signals[LEFT] =
    g_signal_new ("left", ALONG_TYPE_AWAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
along_away_init (AlongAway *self)
{
  self->inhibitor = -1;
  self->cancellable = g_cancellable_new ();
  self->session_subscriptions = g_array_new (FALSE, FALSE, sizeof (guint));
  self->system_subscriptions = g_array_new (FALSE, FALSE, sizeof (guint));

  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, session_bus_cb, self);
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, system_bus_cb, self);
}

AlongAway *
along_away_new (void)
{
  return g_object_new (ALONG_TYPE_AWAY, NULL);
}

void
along_away_set_guarded (AlongAway *self,
                        gboolean   guarded)
{
  g_return_if_fail (ALONG_IS_AWAY (self));

  self->guarded = guarded;
  if (guarded)
    inhibit (self);
  else
    release (self);
}
