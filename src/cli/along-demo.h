/* along-demo.h — an invented agency that is gone when the program ends
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vault/along-key.h"

G_BEGIN_DECLS

/**
 * AlongDemo:
 *
 * An agency file in a temporary folder of its own that only this user can enter; its key is in
 * memory only. Nothing else of the user's is touched. The folder is removed with the demo, and also
 * when SIGINT, SIGTERM or SIGHUP ends the program.
 */
typedef struct _AlongDemo AlongDemo;

/* Makes the agency of @programme, an id that along_programme_load() knows, at @now (seconds since
 * 1970 UTC). ALONG_EXCHANGE_ERROR, ALONG_CLI_ERROR or ALONG_STORE_ERROR, with nothing left
 * behind. To be called once in a program, before it starts threads that block signals. */
AlongDemo  *along_demo_new      (const char  *programme,
                                 gint64       now,
                                 GError     **error);
void        along_demo_free     (AlongDemo   *self);

/* The agency file and its key; owned by @self. */
const char *along_demo_get_path (AlongDemo   *self);
AlongKey   *along_demo_get_key  (AlongDemo   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongDemo, along_demo_free)

G_END_DECLS
