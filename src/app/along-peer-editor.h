/* along-peer-editor.h — the window in which a peer is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-entry-editor.h"

G_BEGIN_DECLS

#define ALONG_TYPE_PEER_EDITOR (along_peer_editor_get_type ())
G_DECLARE_FINAL_TYPE (AlongPeerEditor, along_peer_editor, ALONG, PEER_EDITOR, AlongEntryEditor)

G_END_DECLS
