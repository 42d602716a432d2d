/* along-programme.h — a kind of agency that the program knows: a start for a new one, and a demo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "exchange/along-exchange-error.h"
#include "model/along-agency.h"
#include "model/along-day.h"

G_BEGIN_DECLS

/* The programme that is taken where none is named. */
#define ALONG_PROGRAMME_DEFAULT "spikes"

/* How much of a roster the demo has around the current week. */
#define ALONG_PROGRAMME_WEEKS_BACK 8
#define ALONG_PROGRAMME_WEEKS_AHEAD 4

/**
 * AlongProgramme:
 *
 * Made from one of the files in data/programmes, which are part of the program. Never changed after
 * it was made; all texts are in the user's language.
 *
 * Properties, for reading:
 * - id: a short word for options and settings
 * - title: a few words for a list
 * - description: what such an agency does, in one sentence
 */
#define ALONG_TYPE_PROGRAMME (along_programme_get_type ())
G_DECLARE_FINAL_TYPE (AlongProgramme, along_programme, ALONG, PROGRAMME, GObject)

/* All programmes, as a new list model of AlongProgramme sorted by id; to be unreffed. */
GListModel     *along_programme_list            (void);

/* The programme with @id, to be unreffed; ALONG_EXCHANGE_ERROR_UNKNOWN_PROGRAMME when there is
 * none. */
AlongProgramme *along_programme_load            (const char      *id,
                                                 GError         **error);

/* The programme that the text @bytes describes, to be unreffed;
 * ALONG_EXCHANGE_ERROR_BAD_PROGRAMME when it cannot be understood or a record in it may not be
 * saved. */
AlongProgramme *along_programme_new             (const char      *id,
                                                 GBytes          *bytes,
                                                 GError         **error);

/* Strings belong to @self and are never %NULL. */
const char     *along_programme_get_id          (AlongProgramme  *self);
const char     *along_programme_get_title       (AlongProgramme  *self);
const char     *along_programme_get_description (AlongProgramme  *self);

/* What a new agency of this kind starts with: its types of shifts, and places such as an office
 * that every agency has. A new array of AlongRecord with negative ids, without the agency and
 * without anybody in it; to be unreffed. */
GPtrArray      *along_programme_make_template   (AlongProgramme  *self);

/* The whole invented agency at @now (seconds since 1970-01-01 UTC), with its people and a roster
 * from ALONG_PROGRAMME_WEEKS_BACK weeks before the week of @now to ALONG_PROGRAMME_WEEKS_AHEAD
 * weeks after it. The same @now gives the same records. A new array of AlongRecord, to be unreffed:
 * first the agency, with ALONG_AGENCY_ID, then all else with negative ids, each record after those
 * that it refers to. */
GPtrArray      *along_programme_make_demo       (AlongProgramme  *self,
                                                 gint64           now);

G_END_DECLS
