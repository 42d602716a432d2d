/* along-lock-button.h — says whose notes are open, on every page, and locks them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongLockButton:
 *
 * A button that is there while notes are open, with the name of the one whose they are, so that
 * nobody reads or writes under the name of somebody else at a computer which they share. Its
 * action is up to who uses it.
 *
 * Properties:
 * - session (AlongSession): whose notes; %NULL for none
 */
#define ALONG_TYPE_LOCK_BUTTON (along_lock_button_get_type ())
G_DECLARE_FINAL_TYPE (AlongLockButton, along_lock_button, ALONG, LOCK_BUTTON, GtkButton)

/* Whether the name stands on the button; it is told by the tooltip, too. It does at first. */
void along_lock_button_show_name (AlongLockButton *self,
                                  gboolean         named);

G_END_DECLS
