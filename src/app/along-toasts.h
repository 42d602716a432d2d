/* along-toasts.h — what a window tells at its lower edge
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/* From now on @overlay tells what @session does and says, %NULL for nothing any more. The newest
 * stands alone: the button of an older one would undo what came after it. The window around has
 * the action "win.undo". */
void along_toasts_follow    (AdwToastOverlay *overlay,
                             AlongSession    *session);

/* Tells @text, with a button that shows @more, which does not fit into a sentence, by the action
 * "win.show-more" with both. */
void along_toasts_tell_more (AdwToastOverlay *overlay,
                             const char      *text,
                             const char      *more);

/* Tells @text, whole, however long it is. */
void along_toasts_tell      (AdwToastOverlay *overlay,
                             const char      *text);

G_END_DECLS
