/* along-roster-people.h — everybody beside the roster, to be dragged onto it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/along-roster.h"

G_BEGIN_DECLS

/**
 * AlongRosterPeople:
 *
 * A searchable list of the people who can work, with their hours in the days of a roster. Each is
 * the source of a drag of an AlongRosterDrag.
 */
#define ALONG_TYPE_ROSTER_PEOPLE (along_roster_people_get_type ())
G_DECLARE_FINAL_TYPE (AlongRosterPeople, along_roster_people, ALONG, ROSTER_PEOPLE, GtkWidget)

/* @roster may be %NULL. */
void along_roster_people_set_roster (AlongRosterPeople *self,
                                     AlongRoster       *roster);

G_END_DECLS
