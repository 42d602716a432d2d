/* along-duration-text.h — how long something takes, as people type it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads "4 h 30 min", "4:30", "4", "4.5" or "90 min"; whether it could be read. */
gboolean along_duration_text_parse (const char *text,
                                    int        *minutes);

G_END_DECLS
