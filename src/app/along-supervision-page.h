/* along-supervision-page.h — the page with supervision: its sessions and its notes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-page.h"

G_BEGIN_DECLS

#define ALONG_TYPE_SUPERVISION_PAGE (along_supervision_page_get_type ())
G_DECLARE_FINAL_TYPE (AlongSupervisionPage, along_supervision_page, ALONG, SUPERVISION_PAGE, AdwBin)

G_END_DECLS
