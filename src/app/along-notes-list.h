/* along-notes-list.h — the list of the notes that somebody can read, and what is looked for in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"
#include "vault/along-seal-link.h"

G_BEGIN_DECLS

/**
 * AlongNotesList:
 *
 * Has an index of all notes of the unlocked reader while it is open, and nothing of them when it is
 * closed.
 *
 * Signals:
 * - chosen (GBytes *mark, gint64 note_id): this note is to be shown
 * - activated: the note that is chosen is to have the keyboard
 * - changed: other notes are in it, or another one is chosen
 * - linked: it is known now what the reader signed last
 */
#define ALONG_TYPE_NOTES_LIST (along_notes_list_get_type ())
G_DECLARE_FINAL_TYPE (AlongNotesList, along_notes_list, ALONG, NOTES_LIST, AdwBin)

/* Begins to read the notes of whoever is unlocked in @session. */
void     along_notes_list_open         (AlongNotesList *self,
                                        AlongSession   *session);

/* Forgets them, and wipes every word. */
void     along_notes_list_close        (AlongNotesList *self);

/* Reads one note again that was written, changed or deleted; @note_id where that is known, or 0. */
void     along_notes_list_reload       (AlongNotesList *self,
                                        GBytes         *mark,
                                        gint64          note_id);

/* Keeps an eye on a draft that was discarded, and comes back when that is undone. */
void     along_notes_list_discarded    (AlongNotesList *self,
                                        GBytes         *mark,
                                        gint64          note_id);

/* Marks the row of the note that is shown, as far as it is in the list; 0 for none. */
void     along_notes_list_select       (AlongNotesList *self,
                                        gint64          note_id);

/* Whether there is a note so many rows from the chosen one, and chooses it. */
gboolean along_notes_list_can_step     (AlongNotesList *self,
                                        int             by);
void     along_notes_list_step         (AlongNotesList *self,
                                        int             by);

/* Gives the keyboard to what is searched by. */
void     along_notes_list_start_search (AlongNotesList *self);

/* A click on a row shows it in the place of the list. */
void     along_notes_list_set_folded   (AlongNotesList *self,
                                        gboolean        folded);

/* In @link the place of what the reader signed last, with the ordinal 0 for nothing; FALSE while
 * that is not known yet. */
gboolean along_notes_list_get_last     (AlongNotesList *self,
                                        AlongSealLink  *link);

/* The reader has signed something else, which has this place. */
void     along_notes_list_set_last     (AlongNotesList      *self,
                                        const AlongSealLink *link);

G_END_DECLS
