/* along-people-page.h — the page with peers, supervisors and clients
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-page.h"

G_BEGIN_DECLS

#define ALONG_TYPE_PEOPLE_PAGE (along_people_page_get_type ())
G_DECLARE_FINAL_TYPE (AlongPeoplePage, along_people_page, ALONG, PEOPLE_PAGE, AdwBin)

G_END_DECLS
