/* along-slot-window.h — the window in which a slot of a template is changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"
#include "app/along-slot-draft.h"

G_BEGIN_DECLS

/**
 * AlongSlotWindow:
 *
 * Modal. Nothing is saved here: it changes the draft, which the editor of the template saves.
 *
 * Signals:
 * - done: the draft is what was chosen
 */
#define ALONG_TYPE_SLOT_WINDOW (along_slot_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongSlotWindow, along_slot_window, ALONG, SLOT_WINDOW, AdwWindow)

/* For @draft, of a template whose rotation has @n_weeks weeks; owned by the toolkit. */
AlongSlotWindow *along_slot_window_new       (GtkWindow       *parent,
                                              AlongSession    *session,
                                              AlongSlotDraft  *draft,
                                              int              n_weeks);

AlongSlotDraft  *along_slot_window_get_draft (AlongSlotWindow *self);

G_END_DECLS
