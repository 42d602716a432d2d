/* along-notes-view.h — the notes that somebody can read, and writes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"
#include "model/along-supervision.h"

G_BEGIN_DECLS

/**
 * AlongNotesView:
 *
 * While nobody is unlocked, it lets somebody unlock or enrol. When it is locked, what was being
 * written is saved first, and then no word of a note is left in it.
 *
 * Properties:
 * - session (AlongSession): the open agency; may be %NULL
 * - can-print (boolean, read only): whether a signed note is shown
 */
#define ALONG_TYPE_NOTES_VIEW (along_notes_view_get_type ())
G_DECLARE_FINAL_TYPE (AlongNotesView, along_notes_view, ALONG, NOTES_VIEW, AdwBin)

void     along_notes_view_start_search (AlongNotesView   *self);

/* Begins a note about @about_id (0 for nobody yet) that belongs to @supervision on @shift;
 * while it is locked, not before it is unlocked. */
void     along_notes_view_write_after  (AlongNotesView   *self,
                                        AlongSupervision *supervision,
                                        AlongShift       *shift,
                                        gint64            about_id);

/* Asks where to print the note that is shown, and prints it. */
void     along_notes_view_print        (AlongNotesView   *self);

G_END_DECLS
