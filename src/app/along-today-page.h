/* along-today-page.h — the page that says who is out, who comes next and what is open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-page.h"

G_BEGIN_DECLS

#define ALONG_TYPE_TODAY_PAGE (along_today_page_get_type ())
G_DECLARE_FINAL_TYPE (AlongTodayPage, along_today_page, ALONG, TODAY_PAGE, AdwBin)

G_END_DECLS
