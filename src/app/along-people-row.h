/* along-people-row.h — a peer, a member of the staff or a client in a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongPeopleRow:
 *
 * Properties:
 * - entry (AlongEntry): who is shown; may be %NULL
 */
#define ALONG_TYPE_PEOPLE_ROW (along_people_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongPeopleRow, along_people_row, ALONG, PEOPLE_ROW, GtkWidget)

GtkWidget *along_people_row_new       (AlongSession   *session);
void       along_people_row_set_entry (AlongPeopleRow *self,
                                       AlongEntry     *entry);

/* Whether @item, which a list put around a row, shows @entry. */
gboolean   along_people_row_shows     (GtkWidget      *item,
                                       AlongEntry     *entry);

/* The words beside a name, for rows and headings: "Casual · Connected", the duties, or the reach
 * band; to be freed. */
char      *along_people_row_describe  (AlongSession   *session,
                                       AlongEntry     *entry);

/* Shows on @label where @entry stands: "Active", "Archived" or nothing. */
void       along_people_row_mark      (GtkLabel       *label,
                                       AlongEntry     *entry);

G_END_DECLS
