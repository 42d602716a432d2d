/* along-note-session.h — the session that a note belongs to, and what was agreed there
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-session.h"
#include "model/along-shift.h"
#include "model/along-supervision.h"

G_BEGIN_DECLS

/* The session that the note in @records (along_database_load_note()) belongs to, and in @shift (may
 * be %NULL) when that is, both owned by them; %NULL for none. */
AlongSupervision *along_note_session_find    (GPtrArray        *records,
                                              AlongShift      **shift);

/* "One-to-one, Tue 24 Nov 2026, 10:00–11:00", to be freed. */
char             *along_note_session_say     (AlongSession     *session,
                                              AlongSupervision *supervision,
                                              AlongShift       *shift);

/* What was agreed in the note in @records or in its session, below a heading and a line each; to be
 * freed. %NULL for nothing. */
char             *along_note_session_actions (AlongSession     *session,
                                              GPtrArray        *records);

G_END_DECLS
