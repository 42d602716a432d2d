/* along-roster-legend.h — what the signs on the roster's blocks mean
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ALONG_TYPE_ROSTER_LEGEND (along_roster_legend_get_type ())
G_DECLARE_FINAL_TYPE (AlongRosterLegend, along_roster_legend, ALONG, ROSTER_LEGEND, GtkGrid)

G_END_DECLS
