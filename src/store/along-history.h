/* along-history.h — what can be undone and done again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-intent.h"

G_BEGIN_DECLS

/**
 * AlongHistory:
 *
 * Two stacks of inverses; used by one thread at a time. A new intent empties the stack of what can
 * be done again, because it may rest on other records by now.
 */
typedef struct _AlongHistory AlongHistory;

typedef enum
{
  ALONG_HISTORY_UNDO,
  ALONG_HISTORY_REDO,
} AlongHistoryWay;

/* One with nothing to undo or redo; to be freed with along_history_free(). */
AlongHistory *along_history_new  (void);
void          along_history_free (AlongHistory    *self);

/* Remembers that an intent was run whose @inverse will take it back. */
void          along_history_add  (AlongHistory    *self,
                                  AlongIntent     *inverse);

/* The intent that goes one step @way; owned by @self, %NULL when there is none. */
AlongIntent  *along_history_peek (AlongHistory    *self,
                                  AlongHistoryWay  way);

/* Remembers that along_history_peek() was run and that @inverse leads back. */
void          along_history_step (AlongHistory    *self,
                                  AlongHistoryWay  way,
                                  AlongIntent     *inverse);

/* Forgets the step @way that cannot be done any more, so that those below it can. */
void          along_history_drop (AlongHistory    *self,
                                  AlongHistoryWay  way);

/* Forgets, both ways, what was done to drafts of notes, or with @all everything. */
void          along_history_forget (AlongHistory  *self,
                                    gboolean       all);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongHistory, along_history_free)

G_END_DECLS
