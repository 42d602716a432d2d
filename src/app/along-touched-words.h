/* along-touched-words.h — which booked shifts somebody's times speak against
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/* Looks which coming shifts of the person with the id @person_id are at times at which they are
 * away, or would not work; and tells it in the window of @widget, by its action "win.tell". Of
 * nobody and nothing, nothing is told. */
void along_touched_words_tell (GtkWidget    *widget,
                               AlongSession *session,
                               gint64        person_id);

G_END_DECLS
