/* along-activity.h — notices that somebody uses the program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-unlocked.h"

G_BEGIN_DECLS

/**
 * AlongActivity:
 *
 * Touches the keys of who reads notes with every key and every movement of the pointer in any
 * window of the program, and with nothing that the program does by itself.
 */
#define ALONG_TYPE_ACTIVITY (along_activity_get_type ())
G_DECLARE_FINAL_TYPE (AlongActivity, along_activity, ALONG, ACTIVITY, GObject)

/* Watches all windows, those to come too, for as long as it lives. The caller owns it. */
AlongActivity *along_activity_new (AlongUnlocked *unlocked);

G_END_DECLS
