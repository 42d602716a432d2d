/* along-note-finder.h — by which words, and by which of its facts, a note is looked for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-note-index.h"
#include "model/along-directory.h"

G_BEGIN_DECLS

/**
 * AlongNoteFinder:
 *
 * A search entry and a button with filters.
 *
 * Signals:
 * - changed: something else is looked for
 * - stopped: Escape was pressed, and no word is looked for any more
 */
#define ALONG_TYPE_NOTE_FINDER (along_note_finder_get_type ())
G_DECLARE_FINAL_TYPE (AlongNoteFinder, along_note_finder, ALONG, NOTE_FINDER, GtkWidget)

/* Offers the people of @directory, and looks for all notes. */
void        along_note_finder_reset      (AlongNoteFinder *self,
                                          AlongDirectory  *directory);

/* Offers the people of @directory as they are called on the screen now. */
void        along_note_finder_show_names (AlongNoteFinder *self,
                                          AlongDirectory  *directory);

/* What is looked for at @now, in seconds since 1970 UTC; the text is owned by @self. */
void        along_note_finder_get_filter (AlongNoteFinder *self,
                                          gint64           now,
                                          AlongNoteFilter *filter);
const char *along_note_finder_get_text   (AlongNoteFinder *self);

/* Looks for no word any more, and keeps none. */
void        along_note_finder_clear      (AlongNoteFinder *self);

G_END_DECLS
