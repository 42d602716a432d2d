/* along-entry-view.h — all that is known of one entry, to be read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongEntryView:
 *
 * Shows a peer, a member of the staff or a client; what a kind of entry has not, is not there.
 *
 * Properties:
 * - session (AlongSession): the open agency; may be %NULL
 * - entry (AlongEntry): who is shown; may be %NULL
 */
#define ALONG_TYPE_ENTRY_VIEW (along_entry_view_get_type ())
G_DECLARE_FINAL_TYPE (AlongEntryView, along_entry_view, ALONG, ENTRY_VIEW, GtkWidget)

void along_entry_view_set_session (AlongEntryView *self,
                                   AlongSession   *session);
void along_entry_view_set_entry   (AlongEntryView *self,
                                   AlongEntry     *entry);

G_END_DECLS
