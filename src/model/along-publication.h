/* along-publication.h — that a stretch of the roster is published
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"
#include "model/along-day.h"

G_BEGIN_DECLS

/**
 * AlongPublication:
 *
 * Days that none is about are a draft. What stood on the roster when it was published is kept
 * beside it (AlongPublished), so that every change since can be told.
 *
 * Properties:
 * - first-day: the first AlongDay that it is about
 * - last-day: the last one
 * - state: published, or closed
 * - at: when it was published last, in seconds since 1970-01-01 UTC
 * - reason: why it was published then although something needed a reason; one line, "" where
 *   nothing did, also because it was answered earlier (AlongPublished:reason)
 * - by-id: the AlongSupervisor who decided that; 0 for nobody
 */
#define ALONG_TYPE_PUBLICATION (along_publication_get_type ())
G_DECLARE_FINAL_TYPE (AlongPublication, along_publication, ALONG, PUBLICATION, AlongRecord)

int                    along_publication_get_first_day (AlongPublication *self);
int                    along_publication_get_last_day  (AlongPublication *self);
AlongPublicationState  along_publication_get_state     (AlongPublication *self);
gint64                 along_publication_get_at        (AlongPublication *self);
const char            *along_publication_get_reason    (AlongPublication *self);
gint64                 along_publication_get_by_id     (AlongPublication *self);

G_END_DECLS
