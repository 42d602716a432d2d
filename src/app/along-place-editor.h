/* along-place-editor.h — the window in which a place is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-entry-editor.h"

G_BEGIN_DECLS

#define ALONG_TYPE_PLACE_EDITOR (along_place_editor_get_type ())
G_DECLARE_FINAL_TYPE (AlongPlaceEditor, along_place_editor, ALONG, PLACE_EDITOR, AlongEntryEditor)

G_END_DECLS
