/* along-week-dated.h — times away and wishes with a date, and the signs they are painted with
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-absence.h"
#include "model/along-wish.h"

G_BEGIN_DECLS

/* A record is an AlongAbsence or an AlongWish; the sign of a wish is that of its availability, see
 * along_terms_get_sign(), and that of an absence this. */
#define ALONG_WEEK_DATED_AWAY '#'

AlongSpan         along_week_dated_get_span         (gpointer   record);
char              along_week_dated_get_sign         (gpointer   record);

/* What a sign means to who plans: who is away cannot. */
AlongAvailability along_week_dated_get_availability (char       sign);

/* A new record, to be unreffed. */
gpointer          along_week_dated_new              (gint64     person_id,
                                                     char       sign,
                                                     AlongSpan  span);

/* The same as @records, sorted by it, with each absence joined to the one that reaches to where it
 * begins; to be unreffed. */
GPtrArray        *along_week_dated_join             (GPtrArray *records);

/* Adds what is left of @record outside of @cuts, AlongSpans in the order of time. */
void              along_week_dated_add_rest         (GPtrArray *records,
                                                     gint64     person_id,
                                                     gpointer   record,
                                                     GArray    *cuts);

/* Takes out of @records what is the same as @record, and says whether there is such a one. */
gboolean          along_week_dated_take_same        (GPtrArray *records,
                                                     gpointer   record);

G_END_DECLS
