/* result.h — asynchronous calls, waited for by a test
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/* A callback that hands its result to whoever waits for it at the address @place. */
void          on_result (GObject       *source,
                         GAsyncResult  *result,
                         gpointer       place);

/* Lets the main loop run until there is a result, and gives it; to be unreffed at @place. */
GAsyncResult *wait_for  (GAsyncResult **place);
