/* along-touched-words.h — which booked shifts somebody's times have come to speak against
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/* Which coming shifts of somebody are at times at which they are away, or would not work. */
typedef struct _AlongTouchedWords AlongTouchedWords;

/* To be called before what is said of the times of the person with the id @person_id is saved, as
 * it looks what there is without that. To be freed; %NULL of somebody who is not in the file yet
 * and has no shifts. */
AlongTouchedWords *along_touched_words_new  (AlongSession      *session,
                                             gint64             person_id);
void               along_touched_words_free (AlongTouchedWords *self);

/* To be called after it was saved: looks again, and tells the shifts that suit less well than
 * before in the window of @widget, by its action "win.tell". Where there are none, nothing is
 * told. */
void               along_touched_words_tell (AlongTouchedWords *self,
                                             GtkWidget         *widget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongTouchedWords, along_touched_words_free)

G_END_DECLS
