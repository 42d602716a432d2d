/* along-autosave.h — when what somebody types is saved by itself
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (* AlongAutosaveFunc) (gpointer user_data);

/**
 * AlongAutosave:
 *
 * Saves a second after the last change, and five seconds after the first one that is not saved,
 * however steadily somebody types. Belongs to the thread of the main loop.
 */
typedef struct _AlongAutosave AlongAutosave;

/* Calls @save with @user_data from the main loop when it is time to. The caller frees it. */
AlongAutosave *along_autosave_new     (AlongAutosaveFunc  save,
                                       gpointer           user_data);
void           along_autosave_free    (AlongAutosave     *self);

/* Something was changed just now. */
void           along_autosave_changed (AlongAutosave     *self);

/* Nothing that was changed is to be saved any more: it has been, or is gone. */
void           along_autosave_stop    (AlongAutosave     *self);

/* How long it waits at @now for another change, when @first was the first one that is not saved; in
 * microseconds, as are the times, of a clock that nobody sets. */
gint64         along_autosave_wait    (gint64             first,
                                       gint64             now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongAutosave, along_autosave_free)

G_END_DECLS
