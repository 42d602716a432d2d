/* notes-fixture.h — people who can read notes, and the view of them in a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app-fixture.h"
#include "app/along-note-editor.h"
#include "app/along-note-view.h"
#include "app/along-notes-view.h"

enum
{
  SARI,
  JORMA,
  AINO,
  SHEET,
  N_READERS,
};

typedef struct
{
  AppFixture app;
  AlongReaderKeys *keys[N_READERS];
  AlongNotesView *view;
  GtkWidget *window;
} NotesFixture;

/* Sari, Jorma and Aino have keys, and the agency has a sheet; nobody is unlocked. */
void             notes_fixture_set_up        (NotesFixture  *self,
                                              gconstpointer  data);
void             notes_fixture_tear_down     (NotesFixture  *self,
                                              gconstpointer  data);

/* Shows the notes of the agency in a window: for who has opened it without the set-up. */
void             notes_fixture_show          (NotesFixture  *self);

AlongUnlocked   *notes_fixture_get_unlocked  (NotesFixture  *self);

/* Unlocks with the keys of one of them, and waits until all notes are there. */
void             notes_fixture_unlock        (NotesFixture  *self,
                                              int            reader);

/* Whose keys they are, in use or not. */
AlongNoteReader *notes_fixture_find_reader   (NotesFixture    *self,
                                              AlongReaderKeys *keys);

/* Unlocks with these keys, and waits for nothing. */
void             notes_fixture_take          (NotesFixture    *self,
                                              AlongReaderKeys *keys);

/* Another key in the place of @old, for which whoever is unlocked vouches; to be unreffed. */
AlongReaderKeys *notes_fixture_enrol_anew    (NotesFixture    *self,
                                              AlongReaderKeys *old);

/* How many notes the reader with @keys can open; each is asserted to be as it was signed. */
guint            notes_fixture_count_read    (NotesFixture    *self,
                                              AlongReaderKeys *keys);

/* The first widget of @type in @widget, or NULL. */
gpointer         notes_fixture_find          (GtkWidget     *widget,
                                              GType          type);

/* The template child of that name in the view, its list, its search or what shows a note. */
gpointer         notes_fixture_child         (NotesFixture  *self,
                                              const char    *name);

/* Does what is chosen in the menu of the note that is shown. */
void             notes_fixture_act           (NotesFixture  *self,
                                              const char    *action);

/* What is in the content now; NULL for none. */
AlongNoteEditor *notes_fixture_get_editor    (NotesFixture  *self);
AlongNoteView   *notes_fixture_get_note_view (NotesFixture  *self);

/* The text of the first text view in @widget. */
GtkTextBuffer   *notes_fixture_get_buffer    (GtkWidget     *widget);

/* What a label of a template says. */
const char      *notes_fixture_get_label     (gpointer       widget,
                                              const char    *name);

/* The list of notes; NULL while it is locked. */
GListModel      *notes_fixture_get_list      (NotesFixture  *self);

/* Begins a note of @kind about Aino. */
void             notes_fixture_begin         (NotesFixture  *self,
                                              AlongNoteKind  kind);

/* Writes @text instead of what was typed. */
void             notes_fixture_type          (NotesFixture  *self,
                                              const char    *text);

/* Signs what is being written. */
void             notes_fixture_sign          (NotesFixture  *self);

/* Begins a note, writes @text and signs it. */
void             notes_fixture_write         (NotesFixture  *self,
                                              AlongNoteKind  kind,
                                              const char    *text);

/* A session of Aino with Jorma, an hour from now, as the file has it, on @planned; both to be
 * unreffed. */
AlongSupervision *notes_fixture_plan_session (NotesFixture  *self,
                                              AlongShift   **planned);

/* For app_fixture_wait(), with a NotesFixture. */
gboolean         notes_fixture_shows_note    (gpointer       data);
gboolean         notes_fixture_shows_editor  (gpointer       data);
gboolean         notes_fixture_is_draft_saved (gpointer      data);
gboolean         notes_fixture_lists_one     (gpointer       data);
