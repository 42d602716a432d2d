/* login-fixture.c — a desktop and a login manager that say what a test wants them to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "login-fixture.h"

#include <gio/gunixfdlist.h>
#include <glib-unix.h>
#include <poll.h>
#include <unistd.h>

#define PING "org.peerwork.Alongside.Test"

struct _LoginFixture
{
  GDBusConnection *own;   /* that of the manager */
  GDBusConnection *heard; /* that of the program, where it is known when all was heard */
  guint ping;
  guint n_said;
  guint n_heard;
  guint n_inhibited;
  int inhibited; /* its other end is held by who inhibits; -1 for nobody yet */
};

static const char interface_xml[] =
  "<node>"
  "  <interface name='org.freedesktop.login1.Manager'>"
  "    <method name='GetSession'>"
  "      <arg type='s' direction='in'/><arg type='o' direction='out'/>"
  "    </method>"
  "    <method name='Inhibit'>"
  "      <arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "      <arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "      <arg type='h' direction='out'/>"
  "    </method>"
  "  </interface>"
  "</node>";

static void
method_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *name,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               user_data)
{
  LoginFixture *self = user_data;
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GError) error = NULL;
  const char *what, *mode;
  int ends[2];

  if (g_str_equal (name, "GetSession"))
    {
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", LOGIN_OWN_SESSION));
      return;
    }

  g_variant_get (parameters, "(&s&s&s&s)", &what, NULL, NULL, &mode);
  g_assert_cmpstr (what, ==, "sleep");
  g_assert_cmpstr (mode, ==, "delay");
  g_unix_open_pipe (ends, FD_CLOEXEC, &error);
  g_assert_no_error (error);
  if (self->inhibited >= 0)
    close (self->inhibited);
  self->inhibited = ends[0];
  self->n_inhibited++;
  fds = g_unix_fd_list_new_from_array (&ends[1], 1);
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation, g_variant_new ("(h)", 0),
                                                           fds);
}

static void
ping_cb (GDBusConnection *connection,
         const char      *sender,
         const char      *path,
         const char      *interface,
         const char      *name,
         GVariant        *parameters,
         gpointer         user_data)
{
  ((LoginFixture *) user_data)->n_heard++;
}

static void
emit (LoginFixture *self,
      const char   *path,
      const char   *interface,
      const char   *name,
      GVariant     *parameters)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (self->own, NULL, path, interface, name, parameters, &error);
  g_assert_no_error (error);
}

LoginFixture *
login_fixture_new (void)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_cb };
  LoginFixture *self = g_new0 (LoginFixture, 1);
  const char *address = g_getenv ("DBUS_SESSION_BUS_ADDRESS");
  g_autoptr (GDBusNodeInfo) node = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  self->inhibited = -1;
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", address, TRUE);
  self->own = g_dbus_connection_new_for_address_sync (
    address,
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, &error);
  g_assert_no_error (error);
  node = g_dbus_node_info_new_for_xml (interface_xml, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (self->own, "/org/freedesktop/login1", node->interfaces[0],
                                     &vtable, self, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (
    self->own, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
    "RequestName", g_variant_new ("(su)", "org.freedesktop.login1", 0u), NULL,
    G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);

  self->heard = g_bus_get_sync (G_BUS_TYPE_SYSTEM, NULL, &error);
  g_assert_no_error (error);
  self->ping = g_dbus_connection_signal_subscribe (self->heard, NULL, PING, "Ping", NULL, NULL,
                                                   G_DBUS_SIGNAL_FLAGS_NONE, ping_cb, self, NULL);

  return self;
}

void
login_fixture_free (LoginFixture *self)
{
  g_dbus_connection_signal_unsubscribe (self->heard, self->ping);
  g_object_unref (self->heard);
  g_dbus_connection_close_sync (self->own, NULL, NULL);
  g_object_unref (self->own);
  if (self->inhibited >= 0)
    close (self->inhibited);
  g_free (self);
}

void
login_fixture_say (LoginFixture *self,
                   const char   *path,
                   const char   *interface,
                   const char   *name,
                   GVariant     *parameters)
{
  emit (self, path, interface, name, parameters);
  emit (self, "/", PING, "Ping", NULL);
  self->n_said++;
  while (self->n_heard < self->n_said)
    g_main_context_iteration (NULL, TRUE);
}

gboolean
login_fixture_is_inhibited (LoginFixture *self)
{
  struct pollfd end = { .fd = self->inhibited };

  return self->inhibited >= 0 && poll (&end, 1, 0) == 0;
}

guint
login_fixture_n_inhibited (LoginFixture *self)
{
  return self->n_inhibited;
}
