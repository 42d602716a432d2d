/* along-conflict.h — somebody who cannot simply have a shift that is to be made, for a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "rules/along-generation.h"

G_BEGIN_DECLS

/**
 * AlongConflict:
 *
 * What it says is made when it is: it outlives the generation.
 */
#define ALONG_TYPE_CONFLICT (along_conflict_get_type ())
G_DECLARE_FINAL_TYPE (AlongConflict, along_conflict, ALONG, CONFLICT, GObject)

/* Of @seat, one of the seats of @generated. */
AlongConflict      *along_conflict_new         (AlongGeneration          *generation,
                                                const AlongGenerated     *generated,
                                                const AlongGeneratedSeat *seat,
                                                AlongClock                clock);

/* "Aino, Tue 24 Nov 09:00–13:00": whom it is about, and when. */
const char         *along_conflict_get_title   (AlongConflict            *self);

/* What speaks against it and of which shift, a line each. */
const char         *along_conflict_get_words   (AlongConflict            *self);

/* What becomes of the seat. */
const char         *along_conflict_get_outcome (AlongConflict            *self);

/* Makes rows for a list of conflicts; to be unreffed. */
GtkListItemFactory *along_conflict_factory_new (void);

G_END_DECLS
