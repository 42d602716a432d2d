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

/* For a new supervision session of @kind that begins as @shift is, given by @leader_id to
 * @person_id, of whom either may be 0. Where the agency has no type of shift for supervision yet,
 * one is made with it. */
AlongShiftEditor *along_shift_editor_new_session (GtkWindow        *parent,
                                          AlongSession     *session,
                                          AlongRoster      *roster,
                                          AlongShift       *shift,
                                          AlongSessionKind  kind,
                                          gint64            leader_id,
                                          gint64            person_id);

/* For the session in place of the one that @shift in @other is, at @span, which @roster holds. */
AlongShiftEditor *along_shift_editor_new_rescheduled (GtkWindow    *parent,
                                          AlongSession *session,
                                          AlongRoster  *roster,
                                          AlongRoster  *other,
                                          AlongShift   *shift,
                                          AlongSpan     span);

G_END_DECLS
