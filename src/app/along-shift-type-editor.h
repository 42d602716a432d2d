/* along-shift-type-editor.h — the window in which a type of shift is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-entry-editor.h"

G_BEGIN_DECLS

#define ALONG_TYPE_SHIFT_TYPE_EDITOR (along_shift_type_editor_get_type ())
G_DECLARE_FINAL_TYPE (AlongShiftTypeEditor, along_shift_type_editor, ALONG, SHIFT_TYPE_EDITOR,
                      AlongEntryEditor)

G_END_DECLS
