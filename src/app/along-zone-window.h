/* along-zone-window.h — choosing a time zone by the name of its city
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AlongZoneWindow:
 *
 * Signals:
 * - chosen (const char *id): the IANA name of the zone that the person chose; the window closes
 */
#define ALONG_TYPE_ZONE_WINDOW (along_zone_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongZoneWindow, along_zone_window, ALONG, ZONE_WINDOW, AdwWindow)

/* With the zone @id selected. The caller makes it transient for its window and presents it. */
GtkWidget *along_zone_window_new (const char *id);

G_END_DECLS
