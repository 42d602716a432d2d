/* along-store-error.c — what can go wrong with an agency file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-store-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (along-store-error-quark, along_store_error)

gboolean
along_store_error_refuse (GError          **error,
                          AlongStoreError   code,
                          const char       *message)
{
  g_set_error_literal (error, ALONG_STORE_ERROR, (int) code, message);
  return FALSE;
}

gboolean
along_store_error_set (GError          **error,
                       AlongStoreError   code)
{
  const char *message;

  g_return_val_if_fail (code == ALONG_STORE_ERROR_DAMAGED ||
                        code == ALONG_STORE_ERROR_NO_PERMISSION, FALSE);

  if (code == ALONG_STORE_ERROR_DAMAGED)
    message = _("The agency file is damaged: it cannot be read as it was written. Take the newest "
                "backup of it, and keep the damaged one.");
  else
    message = _("You are not allowed to read and write the agency file or its folder. Ask whoever "
                "owns them to allow it.");

  return along_store_error_refuse (error, code, message);
}
