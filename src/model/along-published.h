/* along-published.h — a shift as it was when the roster was published
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"
#include "model/along-span.h"

G_BEGIN_DECLS

/* What AlongPublished:away is in a file of the time when it was not kept. */
#define ALONG_PUBLISHED_UNKNOWN "?"

/**
 * AlongPublished:
 *
 * Never changed: publishing again takes it away and makes it anew.
 *
 * Properties:
 * - publication-id: the AlongPublication
 * - shift-id: the AlongShift, which may be gone by now
 * - type-id: the AlongShiftType
 * - place-id: the AlongPlace; 0 for none
 * - start: its first second, in seconds since 1970-01-01 UTC
 * - end: the first second after it
 * - on-duty-id: the AlongSupervisor who is on duty; 0 for nobody
 * - seats: how many people it was for
 * - note: "" for none
 * - people: the ids of those who had a seat, in the order of the numbers, with commas between
 * - away: those of them, and of who was on duty, who were not going to be there even then, in the
 *   same way; ALONG_PUBLISHED_UNKNOWN where that was not kept
 */
#define ALONG_TYPE_PUBLISHED (along_published_get_type ())
G_DECLARE_FINAL_TYPE (AlongPublished, along_published, ALONG, PUBLISHED, AlongRecord)

gint64      along_published_get_publication_id (AlongPublished *self);
gint64      along_published_get_shift_id       (AlongPublished *self);
gint64      along_published_get_type_id        (AlongPublished *self);
gint64      along_published_get_place_id       (AlongPublished *self);
gint64      along_published_get_start          (AlongPublished *self);
gint64      along_published_get_on_duty_id     (AlongPublished *self);
int         along_published_get_seats          (AlongPublished *self);
const char *along_published_get_note           (AlongPublished *self);
const char *along_published_get_people         (AlongPublished *self);
const char *along_published_get_away           (AlongPublished *self);

/* Those who had a seat, and of them those who were to come: all where that was not kept. Arrays of
 * gint64, to be unreffed. */
GArray     *along_published_list_people        (AlongPublished *self);
GArray     *along_published_list_coming        (AlongPublished *self);

/* Whether it was kept who was away; and whether @person_id was. */
gboolean    along_published_knows_away         (AlongPublished *self);
gboolean    along_published_is_away            (AlongPublished *self,
                                                gint64          person_id);

AlongSpan   along_published_get_span           (AlongPublished *self);

G_END_DECLS
