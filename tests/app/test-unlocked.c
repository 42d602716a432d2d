/* test-unlocked.c — keys of a reader go when the reader does
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"
#include "login-fixture.h"

#include <locale.h>

#include "app/along-unlocked.h"
#include "vault/along-locked-seed.h"
#include "vault/along-vault-error.h"

#define NOON 1800000000

typedef struct
{
  AppFixture app;
  LoginFixture *login; /* NULL where there is no bus */
  AlongReaderKeys *keys;
  AlongNoteReader *reader;
  AlongUnlocked *unlocked;
  guint n_locked;
  guint n_unlocked;
  gboolean was_inhibited; /* when it was told last that the keys go */
} Fixture;

/* Who has words on the screen takes them away with the keys still there. */
static void
locked_cb (Fixture *self)
{
  self->n_locked++;
  g_assert_true (along_unlocked_get_keys (self->unlocked) == self->keys);
  g_assert_true (along_unlocked_get_reader (self->unlocked) == self->reader);
  if (self->login != NULL)
    self->was_inhibited = login_fixture_is_inhibited (self->login);

  /* In no case a second time. */
  along_unlocked_lock (self->unlocked);
}

static void
unlocked_cb (Fixture *self)
{
  self->n_unlocked++;
}

static AlongPassphrase *
passphrase_of (const char *text)
{
  g_autoptr (GError) error = NULL;
  AlongPassphrase *passphrase = along_passphrase_new (text, &error);

  g_assert_no_error (error);

  return passphrase;
}

static void
set_up (Fixture       *self,
        gconstpointer  no_bus)
{
  g_autoptr (AlongPassphrase) passphrase = NULL;
  g_autoptr (GBytes) mark = NULL;
  g_autoptr (GBytes) locked_seed = NULL;
  g_autoptr (GError) error = NULL;

  if (no_bus == NULL)
    self->login = login_fixture_new ();
  app_fixture_set_up (&self->app, NULL);

  passphrase = passphrase_of ("a boat on the lake of Inari");
  self->keys = along_reader_keys_new_random ();
  mark = g_bytes_new (along_reader_keys_get_mark (self->keys), sizeof (AlongReaderMark));
  locked_seed = along_locked_seed_new (self->keys, passphrase, &error);
  g_assert_no_error (error);
  self->reader = g_object_new (ALONG_TYPE_NOTE_READER, "person-id", (gint64) 7, "mark", mark,
                               "locked-seed", locked_seed, NULL);
  along_session_set_now (self->app.session, NOON);
  self->unlocked = g_object_ref (along_session_get_unlocked (self->app.session));
  g_signal_connect_swapped (self->unlocked, "locked", G_CALLBACK (locked_cb), self);
  g_signal_connect_swapped (self->unlocked, "unlocked", G_CALLBACK (unlocked_cb), self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  no_bus)
{
  app_fixture_tear_down (&self->app, NULL);
  g_assert_null (along_unlocked_get_keys (self->unlocked));
  g_assert_cmpuint (self->n_locked, ==, self->n_unlocked);
  g_assert_finalize_object (self->unlocked);
  g_object_unref (self->reader);
  along_reader_keys_unref (self->keys);
  g_clear_pointer (&self->login, login_fixture_free);
}

static void
take (Fixture *self)
{
  along_unlocked_take (self->unlocked, self->reader, self->keys);
  g_assert_true (along_unlocked_get_keys (self->unlocked) == self->keys);
}

/* Says it as often as it takes until it is listened for. */
static void
say_until_locked (Fixture    *self,
                  const char *path,
                  const char *interface,
                  const char *name,
                  GVariant   *parameters)
{
  guint n_locked = self->n_locked;
  g_autoptr (GVariant) kept = g_variant_ref_sink (parameters);

  do
    login_fixture_say (self->login, path, interface, name, kept);
  while (self->n_locked == n_locked);
  g_assert_cmpuint (self->n_locked, ==, n_locked + 1);
  g_assert_null (along_unlocked_get_keys (self->unlocked));
  g_assert_null (along_unlocked_get_reader (self->unlocked));
}

static void
test_screen (Fixture       *self,
             gconstpointer  data)
{
  const char *const savers[] = {
    "org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver", "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver", "org.xfce.ScreenSaver",
  };

  for (guint i = 0; i < G_N_ELEMENTS (savers); i++)
    {
      take (self);
      say_until_locked (self, "/screensaver", savers[i], "ActiveChanged",
                        g_variant_new ("(b)", TRUE));
      take (self);
      login_fixture_say (self->login, "/screensaver", savers[i], "ActiveChanged",
                         g_variant_new ("(b)", FALSE));
      login_fixture_say (self->login, "/screensaver", savers[i], "ActiveChanged",
                         g_variant_new ("(s)", "TRUE"));
      g_assert_nonnull (along_unlocked_get_keys (self->unlocked));
    }
}

static gboolean
is_inhibited (gpointer login)
{
  return login_fixture_is_inhibited (login);
}

static void
sleep_wakes (Fixture *self)
{
  login_fixture_say (self->login, "/org/freedesktop/login1", "org.freedesktop.login1.Manager",
                     "PrepareForSleep", g_variant_new ("(b)", FALSE));
}

/* The computer waits with its sleep, and only where there is something to wait for. */
static void
test_sleep (Fixture       *self,
            gconstpointer  data)
{
  for (guint i = 1; i <= 3; i++)
    {
      g_assert_false (login_fixture_is_inhibited (self->login));
      take (self);
      app_fixture_wait (is_inhibited, self->login);
      g_assert_cmpuint (login_fixture_n_inhibited (self->login), ==, i);
      sleep_wakes (self);
      g_assert_nonnull (along_unlocked_get_keys (self->unlocked));

      say_until_locked (self, "/org/freedesktop/login1", "org.freedesktop.login1.Manager",
                        "PrepareForSleep", g_variant_new ("(b)", TRUE));
      g_assert_true (self->was_inhibited);
      while (login_fixture_is_inhibited (self->login))
        g_main_context_iteration (NULL, FALSE);
      sleep_wakes (self);
    }
}

/* It waits for what was sealed as well, and no longer. */
static void
test_hold (Fixture       *self,
           gconstpointer  data)
{
  take (self);
  app_fixture_wait (is_inhibited, self->login);
  along_unlocked_hold (self->unlocked);
  along_unlocked_hold (self->unlocked);
  say_until_locked (self, "/org/freedesktop/login1", "org.freedesktop.login1.Manager",
                    "PrepareForSleep", g_variant_new ("(b)", TRUE));
  app_fixture_settle ();
  g_assert_true (login_fixture_is_inhibited (self->login));
  along_unlocked_release (self->unlocked);
  app_fixture_settle ();
  g_assert_true (login_fixture_is_inhibited (self->login));
  along_unlocked_release (self->unlocked);
  while (login_fixture_is_inhibited (self->login))
    g_main_context_iteration (NULL, FALSE);
}

static void
test_session_lock (Fixture       *self,
                   gconstpointer  data)
{
  take (self);
  say_until_locked (self, LOGIN_OWN_SESSION, "org.freedesktop.login1.Session", "Lock",
                    g_variant_new ("()"));
  take (self);
  login_fixture_say (self->login, LOGIN_OTHER_SESSION, "org.freedesktop.login1.Session", "Lock",
                     g_variant_new ("()"));
  g_assert_nonnull (along_unlocked_get_keys (self->unlocked));
}

static void
pass (Fixture *self,
      gint64   seconds)
{
  along_session_set_now (self->app.session, along_session_get_now (self->app.session) + seconds);
}

static void
test_idle (Fixture       *self,
           gconstpointer  data)
{
  take (self);
  pass (self, 299);
  along_unlocked_touch (self->unlocked);
  pass (self, 299);
  g_assert_nonnull (along_unlocked_get_keys (self->unlocked));
  pass (self, 1);
  g_assert_null (along_unlocked_get_keys (self->unlocked));
  g_assert_cmpuint (self->n_locked, ==, 1);

  /* A clock that is set right locks nobody out in the middle of a sentence. */
  take (self);
  pass (self, -5);
  g_assert_nonnull (along_unlocked_get_keys (self->unlocked));
  pass (self, 304);
  g_assert_nonnull (along_unlocked_get_keys (self->unlocked));
  pass (self, 1);
  g_assert_null (along_unlocked_get_keys (self->unlocked));

  /* Who sets the clock back does not win time. */
  take (self);
  pass (self, -60);
  g_assert_null (along_unlocked_get_keys (self->unlocked));

  g_object_set (self->unlocked, "idle-minutes", 0, NULL);
  take (self);
  pass (self, 7 * 24 * 60 * 60);
  g_assert_nonnull (along_unlocked_get_keys (self->unlocked));

  /* Another setting counts at once. */
  g_object_set (self->unlocked, "idle-minutes", 30, NULL);
  g_assert_null (along_unlocked_get_keys (self->unlocked));
}

static gboolean
open_keys (Fixture     *self,
           const char  *text,
           gboolean     lock,
           GError     **error)
{
  g_autoptr (AlongPassphrase) passphrase = passphrase_of (text);
  g_autoptr (GAsyncResult) result = NULL;

  along_unlocked_open_async (self->unlocked, self->reader, passphrase, NULL, on_result, &result);
  if (lock)
    along_unlocked_lock (self->unlocked);

  return along_unlocked_open_finish (self->unlocked, wait_for (&result), error);
}

static void
test_passphrase (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (open_keys (self, "a boat on the lake of Imatra", FALSE, &error));
  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_WRONG_PASSPHRASE);
  g_assert_cmpuint (self->n_unlocked, ==, 0);
  g_clear_error (&error);

  /* The screen may be locked while the keys are still being made. */
  g_assert_false (open_keys (self, "a boat on the lake of Inari", TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (along_unlocked_get_keys (self->unlocked));
  g_clear_error (&error);

  g_assert_true (open_keys (self, "a boat on the lake of Inari", FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_unlocked, ==, 1);
  g_assert_true (along_reader_keys_equal (along_unlocked_get_keys (self->unlocked), self->keys));
  along_reader_keys_unref (self->keys);
  self->keys = along_reader_keys_ref (along_unlocked_get_keys (self->unlocked));
}

/* Whoever comes next finds nothing of the one before; who closes the file leaves nothing. */
static void
test_another (Fixture       *self,
              gconstpointer  data)
{
  take (self);
  take (self);
  g_assert_cmpuint (self->n_locked, ==, 1);
  g_assert_cmpuint (self->n_unlocked, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, no_bus, func) \
  g_test_add (path, Fixture, no_bus, set_up, func, tear_down)
  ADD ("/screen", NULL, test_screen);
  ADD ("/sleep", NULL, test_sleep);
  ADD ("/sleep/hold", NULL, test_hold);
  ADD ("/session-lock", NULL, test_session_lock);
  ADD ("/idle", NULL, test_idle);
  ADD ("/passphrase", NULL, test_passphrase);
  ADD ("/another", NULL, test_another);
  ADD ("/no-bus/idle", "no bus", test_idle);
  ADD ("/no-bus/another", "no bus", test_another);
#undef ADD

  return g_test_run ();
}
