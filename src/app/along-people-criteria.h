/* along-people-criteria.h — where one chooses which people a list shows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-people-filter.h"

G_BEGIN_DECLS

/**
 * AlongPeopleCriteria:
 *
 * A popover with what the entries of a kind can be asked.
 *
 * Signals:
 * - cleared: the person has taken back all that was chosen
 */
#define ALONG_TYPE_PEOPLE_CRITERIA (along_people_criteria_get_type ())
G_DECLARE_FINAL_TYPE (AlongPeopleCriteria, along_people_criteria, ALONG, PEOPLE_CRITERIA,
                      GtkPopover)

/* Offers what entries of @entry_type (AlongPeer, AlongSupervisor or AlongClient) can be asked, and
 * sets @filter by it from now on; to be called once. */
void along_people_criteria_bind  (AlongPeopleCriteria *self,
                                  GType                entry_type,
                                  AlongPeopleFilter   *filter);

/* Takes back all that was chosen; with @past, those who are archived or moved on are shown, too. */
void along_people_criteria_reset (AlongPeopleCriteria *self,
                                  gboolean             past);

G_END_DECLS
