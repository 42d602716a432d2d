/* along-client-editor.h — the window in which a client is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-entry-editor.h"

G_BEGIN_DECLS

#define ALONG_TYPE_CLIENT_EDITOR (along_client_editor_get_type ())
G_DECLARE_FINAL_TYPE (AlongClientEditor, along_client_editor, ALONG, CLIENT_EDITOR,
                      AlongEntryEditor)

G_END_DECLS
