/* along-directory.h — everybody and everything that a roster can mention
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/along-agency.h"
#include "model/along-client.h"
#include "model/along-connection.h"
#include "model/along-course.h"
#include "model/along-note-reader.h"
#include "model/along-note-template.h"
#include "model/along-pair.h"
#include "model/along-peer.h"
#include "model/along-place-limit.h"
#include "model/along-place.h"
#include "model/along-publication.h"
#include "model/along-regular.h"
#include "model/along-requirement.h"
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
GListModel     *along_directory_get_note_readers (AlongDirectory *self);
GListModel     *along_directory_get_courses     (AlongDirectory *self);
GListModel     *along_directory_get_requirements (AlongDirectory *self);

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
AlongCourse    *along_directory_get_course      (AlongDirectory *self,
                                                 gint64          id);
AlongSlot      *along_directory_get_slot        (AlongDirectory *self,
                                                 gint64          id);

/* The records that are about somebody or something with @id, those of a kind in the order of their
 * list: about a person connections, terms, pairs, limits of places and keys to notes; about a
 * template its slots; about a slot who has it regularly and which days are left out; about a course
 * what it is required for. Owned by @self, never %NULL. */
GPtrArray      *along_directory_get_about       (AlongDirectory *self,
                                                 gint64          id);

/* The reader of notes with @id, whether still there or not; the one that @person_id is now, with 0
 * that of the agency. %NULL for none; owned by @self. */
AlongNoteReader *along_directory_get_note_reader (AlongDirectory *self,
                                                 gint64          id);
AlongNoteReader *along_directory_find_note_reader (AlongDirectory *self,
                                                 gint64          person_id);

/* What a note of @kind begins with where the agency has said so, or %NULL; owned by @self. */
AlongNoteTemplate *along_directory_get_note_template (AlongDirectory *self,
                                                 AlongNoteKind   kind);

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

/* Since when @person_id is with the agency: the first day of a peer's connections, or what is kept
 * of one of the staff; 0 for not known. */
AlongDay         along_directory_get_since      (AlongDirectory *self,
                                                 gint64          person_id);

/* The connection in force for a peer on @day; %NULL when none was recorded by then. */
AlongConnection *along_directory_get_connection (AlongDirectory *self,
                                                 gint64          peer_id,
                                                 AlongDay        day);

G_END_DECLS
