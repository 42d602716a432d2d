/* along-notes-known.h — that there are notes, told to whoever cannot read them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongNotesKnown:
 *
 * Of each signed note that is listed to everybody (see along_note_readers_is_listed()): whom it is
 * about, its kind, who wrote it and when, and whether it is countersigned. The newest come first,
 * and older ones when they are asked for. Reads them only while it is seen, and is not there when
 * there are none.
 */
#define ALONG_TYPE_NOTES_KNOWN (along_notes_known_get_type ())
G_DECLARE_FINAL_TYPE (AlongNotesKnown, along_notes_known, ALONG, NOTES_KNOWN, AdwBin)

void along_notes_known_set_session (AlongNotesKnown *self,
                                    AlongSession    *session);

G_END_DECLS
