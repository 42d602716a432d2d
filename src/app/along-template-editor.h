/* along-template-editor.h — the window in which a template of shifts is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-entry-editor.h"
#include "model/along-roster.h"

G_BEGIN_DECLS

#define ALONG_TYPE_TEMPLATE_EDITOR (along_template_editor_get_type ())
G_DECLARE_FINAL_TYPE (AlongTemplateEditor, along_template_editor, ALONG, TEMPLATE_EDITOR,
                      AlongEntryEditor)

/* Opens it over the window of @parent for a new template of one week, with a slot for each shift of
 * the week shown by @roster, which those who are on it have regularly; the shifts become the first
 * of their slots, so that they are not made again. Owned by the toolkit. */
AlongEntryEditor *along_template_editor_keep (GtkWidget    *parent,
                                              AlongSession *session,
                                              AlongRoster  *roster);

G_END_DECLS
