/* along-people-list.h — the peers, the staff or the clients, with search and filters
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongPeopleList:
 *
 * Uses the actions "people.new", "people.edit" and "people.archive" of the page around it.
 *
 * Properties:
 * - entry-type (GType, when it is made): AlongPeer, AlongSupervisor or AlongClient
 * - session (AlongSession): the open agency; may be %NULL
 * - selected (AlongEntry, read-only): who is chosen; %NULL for nobody
 *
 * Signals:
 * - opened: the one chosen was activated
 */
#define ALONG_TYPE_PEOPLE_LIST (along_people_list_get_type ())
G_DECLARE_FINAL_TYPE (AlongPeopleList, along_people_list, ALONG, PEOPLE_LIST, GtkWidget)

void        along_people_list_set_session       (AlongPeopleList *self,
                                                 AlongSession    *session);
GType       along_people_list_get_entry_type    (AlongPeopleList *self);
AlongEntry *along_people_list_get_selected      (AlongPeopleList *self);

/* Chooses who was just saved as @entry, with a negative id when they are new: at once, or as soon
 * as the lists of the session are in step. When the search or the filters hide them, these are
 * cleared and everybody is shown. */
void        along_people_list_choose_saved      (AlongPeopleList *self,
                                                 AlongEntry      *entry);

/* What the list shows, in its order; owned by @self. */
GListModel *along_people_list_get_model         (AlongPeopleList *self);

/* Gives the keyboard to the search. */
void        along_people_list_start_search      (AlongPeopleList *self);

/* Whether a single click opens, which is right where the list fills the page. */
void        along_people_list_set_single_click  (AlongPeopleList *self,
                                                 gboolean         single_click);

G_END_DECLS
