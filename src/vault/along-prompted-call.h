/* along-prompted-call.h — calls of the Secret Service that may ask the person first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Calls @method of @service, one whose reply ends in the path of a prompt ("/" for none: Unlock,
 * CreateCollection), and performs that prompt. @parameters is sunk when floating. The call has
 * D-Bus' own time limit, the prompt has none.
 *
 * In the place of libsecret's prompts, which make their proxy with a call that blocks the main loop
 * and, when cancelled, wait for the provider to agree. */
void     along_prompted_call_async  (GDBusProxy           *service,
                                     const char           *method,
                                     GVariant             *parameters,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);

/* TRUE when it was done without or after a prompt. Fails with ALONG_VAULT_ERROR_LOCKED when the
 * prompt was dismissed, and with D-Bus' errors as they are. */
gboolean along_prompted_call_finish (GDBusProxy           *service,
                                     GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
