/* test-vault-error.c — what libraries report, in the words of this room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-vault-error.h"

#include <gio/gio.h>
#include <libsecret/secret.h>
#include <locale.h>
#include <string.h>

static void
test_map (void)
{
  const struct
  {
    GQuark domain;
    int    code;
    int    expected;
  } cases[] = {
    { G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN, ALONG_VAULT_ERROR_NO_SERVICE },
    { G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER, ALONG_VAULT_ERROR_NO_SERVICE },
    { G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_EXEC_FAILED, ALONG_VAULT_ERROR_NO_SERVICE },
    { G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY, ALONG_VAULT_ERROR_NO_SERVICE },
    { G_DBUS_ERROR, G_DBUS_ERROR_TIMEOUT, ALONG_VAULT_ERROR_TIMEOUT },
    { G_DBUS_ERROR, G_DBUS_ERROR_TIMED_OUT, ALONG_VAULT_ERROR_TIMEOUT },
    { G_DBUS_ERROR, G_DBUS_ERROR_ACCESS_DENIED, ALONG_VAULT_ERROR_FAILED },
    { G_IO_ERROR, G_IO_ERROR_NOT_FOUND, ALONG_VAULT_ERROR_NO_SERVICE },
    { G_IO_ERROR, G_IO_ERROR_CLOSED, ALONG_VAULT_ERROR_NO_SERVICE },
    { G_IO_ERROR, G_IO_ERROR_TIMED_OUT, ALONG_VAULT_ERROR_TIMEOUT },
    { G_IO_ERROR, G_IO_ERROR_INVALID_DATA, ALONG_VAULT_ERROR_FAILED },
    { G_SPAWN_ERROR, G_SPAWN_ERROR_NOENT, ALONG_VAULT_ERROR_NO_SERVICE },
    { SECRET_ERROR, SECRET_ERROR_IS_LOCKED, ALONG_VAULT_ERROR_LOCKED },
    { SECRET_ERROR, SECRET_ERROR_PROTOCOL, ALONG_VAULT_ERROR_FAILED },
    { SECRET_ERROR, SECRET_ERROR_NO_SUCH_OBJECT, ALONG_VAULT_ERROR_FAILED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      error = along_vault_error_map (g_error_new_literal (cases[i].domain, cases[i].code, "why"));
      g_assert_error (error, ALONG_VAULT_ERROR, cases[i].expected);
      g_assert_cmpint (strstr (error->message, "why") != NULL, ==,
                       cases[i].expected == ALONG_VAULT_ERROR_FAILED);
    }
}

static void
test_left_alone (void)
{
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "why");
  g_autoptr (GError) own = g_error_new_literal (ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE,
                                                "why");
  GError *before = cancelled;

  cancelled = along_vault_error_map (cancelled);
  g_assert_true (cancelled == before);

  before = own;
  own = along_vault_error_map (own);
  g_assert_true (own == before);
}

static void
test_messages (void)
{
  for (int code = ALONG_VAULT_ERROR_FAILED; code < ALONG_VAULT_ERROR_BAD_CODE; code++)
    {
      g_autoptr (GError) error = along_vault_error_new (code);

      g_assert_error (error, ALONG_VAULT_ERROR, code);
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault-error/map", test_map);
  g_test_add_func ("/vault-error/left-alone", test_left_alone);
  g_test_add_func ("/vault-error/messages", test_messages);

  return g_test_run ();
}
