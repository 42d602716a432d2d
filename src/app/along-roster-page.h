/* along-roster-page.h — the page with one week of the roster
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-page.h"

G_BEGIN_DECLS

#define ALONG_TYPE_ROSTER_PAGE (along_roster_page_get_type ())
G_DECLARE_FINAL_TYPE (AlongRosterPage, along_roster_page, ALONG, ROSTER_PAGE, AdwBin)

G_END_DECLS
