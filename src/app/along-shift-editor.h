/* along-shift-editor.h — the window in which a shift is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongShiftEditor:
 *
 * Modal. Nothing is changed before Save, which writes the shift and what was changed of its people
 * in one intent.
 *
 * Signals:
 * - saved (AlongShift *shift): it is in the file; a new one still has a negative id
 */
#define ALONG_TYPE_SHIFT_EDITOR (along_shift_editor_get_type ())
G_DECLARE_FINAL_TYPE (AlongShiftEditor, along_shift_editor, ALONG, SHIFT_EDITOR, AdwWindow)

/* For @shift of @roster, or for a new one (with the id 0) that begins as @shift is. */
AlongShiftEditor *along_shift_editor_new (GtkWindow    *parent,
                                          AlongSession *session,
                                          AlongRoster  *roster,
                                          AlongShift   *shift);

G_END_DECLS
