/* along-vault.c — preparing the process for keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-vault.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <sys/resource.h>

#include "vault/along-vault-error.h"
#include "vault/along-vault-private.h"

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
