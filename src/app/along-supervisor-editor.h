/* along-supervisor-editor.h — the window in which a member of the staff is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-entry-editor.h"

G_BEGIN_DECLS

#define ALONG_TYPE_SUPERVISOR_EDITOR (along_supervisor_editor_get_type ())
G_DECLARE_FINAL_TYPE (AlongSupervisorEditor, along_supervisor_editor, ALONG, SUPERVISOR_EDITOR,
                      AlongEntryEditor)

G_END_DECLS
