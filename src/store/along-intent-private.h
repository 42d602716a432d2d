/* along-intent-private.h — what the store reads of an intent
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-intent.h"

G_BEGIN_DECLS

/* Where an intent comes from. */
typedef enum
{
  ALONG_ORIGIN_NEW,
  ALONG_ORIGIN_UNDO,
  ALONG_ORIGIN_REDO,
} AlongOrigin;

/* An empty intent of the same kind that will take @self back. */
AlongIntent *along_intent_new_inverse  (AlongIntent *self);

AlongOrigin  along_intent_get_origin   (AlongIntent *self);

/* The reason that was given, and by whom; "" and 0 without one. */
const char  *along_intent_get_reason   (AlongIntent *self);
gint64       along_intent_get_by_id    (AlongIntent *self);

/* Of an inverse: what the rules found of an assignment in the state which it leads back to, as
 * along_finding_note() has it; "" for nothing. */
void         along_intent_set_standing (AlongIntent *self,
                                        gint64       assignment_id,
                                        const char  *notes);
const char  *along_intent_get_standing (AlongIntent *self,
                                        gint64       assignment_id);

guint        along_intent_get_n_items  (AlongIntent *self);

/* The record put or removed at @position, owned by @self. */
AlongRecord *along_intent_get_item     (AlongIntent *self,
                                        guint        position,
                                        gboolean    *removed);

/* The names of the properties of that record that are to be written, with %NULL behind the last;
 * owned by @self. %NULL for all of them. */
const char *const *
             along_intent_get_changes  (AlongIntent *self,
                                        guint        position);

G_END_DECLS
