/* along-note-people.h — a list of people, in which whom a note is about is chosen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets @choice list @people (AlongEntry) and @more (may be NULL) by name, with @first, which is no
 * answer, and @nobody before them (each may be NULL). Who is archived is among them only as the
 * one who is chosen: the one with @chosen_id, 0 for nobody and -1 for none. */
void   along_note_people_fill   (GtkDropDown *choice,
                                 GListModel  *people,
                                 GListModel  *more,
                                 const char  *nobody,
                                 const char  *first,
                                 gint64       chosen_id);

/* Who is chosen; -1 for no answer, 0 for nobody. */
gint64 along_note_people_get_id (GtkDropDown *choice);

G_END_DECLS
