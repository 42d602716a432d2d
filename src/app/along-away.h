/* along-away.h — tells when whoever sat here is not here any more
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AlongAway:
 *
 * Listens to the desktop and to the login manager. Where there is neither, it is silent.
 *
 * Signals:
 * - left: the screen was locked, or the computer is about to sleep. What listeners do is done
 *   before it sleeps, as long as it is guarded.
 */
#define ALONG_TYPE_AWAY (along_away_get_type ())
G_DECLARE_FINAL_TYPE (AlongAway, along_away, ALONG, AWAY, GObject)

/* Listens from the moment on at which the buses answer, without waiting for them. The caller owns
 * it. */
AlongAway *along_away_new         (void);

/* Whether the computer has to wait with its sleep until this is taken back, or for a few seconds at
 * most. */
void       along_away_set_guarded (AlongAway *self,
                                   gboolean   guarded);

G_END_DECLS
