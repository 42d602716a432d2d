/* along-sessions-view.h — who is due for supervision, its sessions, and what was agreed in them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongSessionsView:
 *
 * Properties:
 * - session (AlongSession): the open agency, or %NULL before and after
 *
 * Signals:
 * - write-note (AlongSupervision *supervision, AlongShift *shift, gint64 about_id): as of
 *   AlongSupervisionActions
 */
#define ALONG_TYPE_SESSIONS_VIEW (along_sessions_view_get_type ())
G_DECLARE_FINAL_TYPE (AlongSessionsView, along_sessions_view, ALONG, SESSIONS_VIEW, AdwBin)

void along_sessions_view_set_session (AlongSessionsView *self,
                                      AlongSession      *session);

G_END_DECLS
