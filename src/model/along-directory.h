/* along-directory.h — everybody and everything that a roster can mention
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/along-agency.h"
#include "model/along-client.h"
#include "model/along-connection.h"
#include "model/along-pair.h"
#include "model/along-peer.h"
#include "model/along-place-limit.h"
#include "model/along-place.h"
#include "model/along-publication.h"
#include "model/along-regular.h"
#include "model/along-rule-setting.h"
#include "model/along-shift-type.h"
#include "model/along-skip.h"
#include "model/along-slot.h"
#include "model/along-supervisor.h"
#include "model/along-template.h"
#include "model/along-terms.h"

G_BEGIN_DECLS

/**
 * AlongDirectory:
 *
 * The agency's lists, archived entries included, as list models for the interface and by id for
 * everything else. Small enough to be held whole: hundreds of entries, not hundreds of thousands.
 */
#define ALONG_TYPE_DIRECTORY (along_directory_get_type ())
G_DECLARE_FINAL_TYPE (AlongDirectory, along_directory, ALONG, DIRECTORY, GObject)

AlongDirectory *along_directory_new             (void);

/* Adds @record at the end of its list. */
void            along_directory_add             (AlongDirectory *self,
                                                 AlongRecord    *record);

/* Makes the lists equal to those of @fresh. What did not change stays the same object, so that
 * selections and scroll positions of views survive. */
void            along_directory_sync            (AlongDirectory *self,
                                                 AlongDirectory *fresh);

/* The lists, sorted as the store gave them; owned by @self and alive as long as it. */
GListModel     *along_directory_get_peers       (AlongDirectory *self);
GListModel     *along_directory_get_supervisors (AlongDirectory *self);
GListModel     *along_directory_get_clients     (AlongDirectory *self);
GListModel     *along_directory_get_places      (AlongDirectory *self);
GListModel     *along_directory_get_shift_types (AlongDirectory *self);
GListModel     *along_directory_get_connections (AlongDirectory *self);
GListModel     *along_directory_get_rule_settings (AlongDirectory *self);
GListModel     *along_directory_get_templates   (AlongDirectory *self);

/* The agency itself and its zone; owned by @self. %NULL until it was added. */
AlongAgency    *along_directory_get_agency      (AlongDirectory *self);
AlongZone      *along_directory_get_zone        (AlongDirectory *self);

/* The entry with @id, or %NULL; owned by @self. */
AlongPerson    *along_directory_get_person      (AlongDirectory *self,
                                                 gint64          id);
AlongPlace     *along_directory_get_place       (AlongDirectory *self,
                                                 gint64          id);
AlongShiftType *along_directory_get_shift_type  (AlongDirectory *self,
                                                 gint64          id);
AlongSlot      *along_directory_get_slot        (AlongDirectory *self,
                                                 gint64          id);

/* The records that are about somebody or something with @id, those of a kind in the order of their
 * list: about a person connections, terms, pairs and limits of places; about a template its slots;
 * about a slot who has it regularly and which days are left out. Owned by @self, never %NULL. */
GPtrArray      *along_directory_get_about       (AlongDirectory *self,
                                                 gint64          id);

/* How the agency wants the rule that finds @code; %NULL for as it comes. Owned by @self. */
AlongRuleSetting *along_directory_get_rule_setting (AlongDirectory *self,
                                                 AlongFindingCode code);

/* What has become of the roster of @day; %NULL for a draft. Of two, when the agency's weeks begin
 * on another day since, the one that begins later. Owned by @self. */
AlongPublication *along_directory_get_publication (AlongDirectory *self,
                                                 AlongDay        day);

/* The one of the days that begin with @first_day. */
AlongPublication *along_directory_get_publication_from (AlongDirectory *self,
                                                 AlongDay        first_day);

/* The connection in force for a peer on @day; %NULL when none was recorded by then. */
AlongConnection *along_directory_get_connection (AlongDirectory *self,
                                                 gint64          peer_id,
                                                 AlongDay        day);

G_END_DECLS
