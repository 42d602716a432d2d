/* along-vault.c — preparing the process for keys, and the mark a file carries of its key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-vault.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/resource.h>

#include "vault/along-vault-error.h"
#include "vault/along-vault-private.h"

/* What a database of SQLite begins with when it is not encrypted. */
static const guint8 plain_mark[ALONG_VAULT_SALT_SIZE] = "SQLite format 3";

/* In words of our own: those of the system do not tell what to do. */
static void
set_file_error (GError       **error,
                const GError  *cause)
{
  AlongVaultError code = ALONG_VAULT_ERROR_FILE_UNREADABLE;
  const char *message;

  g_return_if_fail (cause->domain == G_IO_ERROR);

  switch (cause->code)
    {
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY: /* what should be the folder is a file */
      code = ALONG_VAULT_ERROR_FILE_MISSING;
      message = _("The agency’s file is not there. If it is on another disk, connect it and try "
                  "again.");
      break;

    case G_IO_ERROR_IS_DIRECTORY:
      message = _("This is a folder, not a file. Choose the agency file in it.");
      break;

    case G_IO_ERROR_PERMISSION_DENIED:
      message = _("You are not allowed to read and write the agency file or its folder. Ask "
                  "whoever owns them to allow it.");
      break;

    case G_IO_ERROR_TOO_MANY_LINKS:
      message = _("The links to the agency’s file lead in a circle. Choose the file itself.");
      break;

    case G_IO_ERROR_FILENAME_TOO_LONG:
    case G_IO_ERROR_INVALID_FILENAME:
      message = _("No file can have this name. Choose another file, or give it a shorter name.");
      break;

    case G_IO_ERROR_TOO_MANY_OPEN_FILES:
      message = _("Too many files are open on this computer. Close some programs and try again.");
      break;

    default:
      message = _("The disk does not give the agency’s file out. Check the disk and its "
                  "connection and try again; if that does not help, put back a copy of the "
                  "file.");
      break;
    }

  g_set_error_literal (error, ALONG_VAULT_ERROR, code, message);
}

gpointer
along_vault_alloc (gsize size)
{
  gpointer memory = sodium_malloc (size);

  if (memory == NULL)
    g_error ("No memory for a secret of %" G_GSIZE_FORMAT " bytes", size);

  return memory;
}

gboolean
along_vault_init (GError **error)
{
  if (sodium_init () >= 0)
    return TRUE;

  g_set_error_literal (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_FAILED,
                       _("This computer gives no random numbers, so no key would be safe. Restart "
                         "it and try again."));
  return FALSE;
}

void
along_vault_forbid_core_dumps (void)
{
  const struct rlimit one = { 1, 1 };
  const struct rlimit none = { 0, 0 };

  /* Linux pipes a dump into a crash handler whatever the limit is, 0 too: only 1 is taken to mean
   * that none is wanted. As a file none is begun below the size of a page. */
  if (setrlimit (RLIMIT_CORE, &one) != 0 && setrlimit (RLIMIT_CORE, &none) != 0)
    g_warning ("Core dumps could not be forbidden");
}

gboolean
along_vault_read_salt (const char  *path,
                       guint8       salt[ALONG_VAULT_SALT_SIZE],
                       GError     **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;
  guint8 start[ALONG_VAULT_SALT_SIZE];
  gsize n_read;
  GStatBuf status;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (salt != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  file = g_file_new_for_path (path);

  /* A pipe must not even be opened: that would wait for whoever writes into it. GIO cannot be asked:
   * where one is not allowed to look, it complains of its own answer. */
  if (g_stat (path, &status) == 0 && !S_ISREG (status.st_mode) && !S_ISDIR (status.st_mode))
    {
      g_set_error_literal (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_FILE_UNREADABLE,
                           _("This is a device, not a file. Choose the agency file."));
      return FALSE;
    }

  stream = g_file_read (file, NULL, &cause);

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), start, sizeof start, &n_read, NULL,
                                &cause))
    {
      set_file_error (error, cause);
      return FALSE;
    }

  if (n_read < sizeof start)
    {
      g_set_error_literal (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_FILE_SHORT,
                           _("The agency’s file is empty or cut off. Put back a copy of it."));
      return FALSE;
    }

  /* Before any key is asked for: none fits. */
  if (memcmp (start, plain_mark, sizeof start) == 0)
    {
      g_set_error_literal (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_FILE_PLAIN,
                           _("This is a database without encryption, so no agency file. Choose "
                             "another file."));
      return FALSE;
    }

  memcpy (salt, start, sizeof start);
  return TRUE;
}
