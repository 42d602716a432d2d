/* along-notes-lock-view.h — what stands in the place of notes while nobody can read them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongNotesLockView:
 *
 * Lets somebody enrol, or unlock the keys of the session (along_session_get_unlocked()). Whoever
 * shows it listens there for what came of it.
 *
 * Properties:
 * - session (AlongSession): the open agency; may be %NULL
 */
#define ALONG_TYPE_NOTES_LOCK_VIEW (along_notes_lock_view_get_type ())
G_DECLARE_FINAL_TYPE (AlongNotesLockView, along_notes_lock_view, ALONG, NOTES_LOCK_VIEW, AdwBin)

GtkWidget *along_notes_lock_view_new (void);

G_END_DECLS
