/* login-fixture.h — a desktop and a login manager that say what a test wants them to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#define LOGIN_OWN_SESSION "/org/freedesktop/login1/session/_31"
#define LOGIN_OTHER_SESSION "/org/freedesktop/login1/session/_32"

/* On the session bus, which is the system's as well for this test; to be freed. Before anything
 * else of the program asks for a bus. */
typedef struct _LoginFixture LoginFixture;

LoginFixture *login_fixture_new          (void);
void          login_fixture_free         (LoginFixture *self);

/* Says it as @path and @interface, with @parameters, which are consumed; all who listen have heard
 * it when this returns. */
void          login_fixture_say          (LoginFixture *self,
                                          const char   *path,
                                          const char   *interface,
                                          const char   *name,
                                          GVariant     *parameters);

/* Whether somebody keeps the computer from sleeping, and how often that was asked for so far. */
gboolean      login_fixture_is_inhibited (LoginFixture *self);
guint         login_fixture_n_inhibited  (LoginFixture *self);
