/* along-generate-window.h — what would come of a template or of a week that is copied, and adds it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongGenerateWindow:
 *
 * Modal. As it is chosen what is to be made, all of it is worked out on a roster of its own, and
 * counted and listed with everything that speaks against it. Nothing is written before the button
 * is pressed, and then all of it in one intent.
 *
 * Signals:
 * - added (int day, gint64 template_id): it is in the file; the AlongDay of the first shift, and
 *   the template, 0 for a copy of a week
 */
#define ALONG_TYPE_GENERATE_WINDOW (along_generate_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongGenerateWindow, along_generate_window, ALONG, GENERATE_WINDOW, AdwWindow)

/* To copy the week from @source. */
AlongGenerateWindow *along_generate_window_new_copy (GtkWindow    *parent,
                                                     AlongSession *session,
                                                     AlongDay      source);

/* To fill the roster from one of the templates: from the week that begins with @week, which is
 * shown, or from after the last one that has been filled from it. It begins with @template_id, or
 * where that is none of them, such as 0, with the one that has the most shifts. */
AlongGenerateWindow *along_generate_window_new_fill (GtkWindow    *parent,
                                                     AlongSession *session,
                                                     AlongDay      week,
                                                     gint64        template_id);

G_END_DECLS
