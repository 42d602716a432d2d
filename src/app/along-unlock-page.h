/* along-unlock-page.h — what stands between the start and the open agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-opener.h"

G_BEGIN_DECLS

/**
 * AlongUnlockPage:
 *
 * A screen with a way out for each state of an opener that is not open.
 *
 * Properties:
 * - opener (AlongOpener)
 */
#define ALONG_TYPE_UNLOCK_PAGE (along_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (AlongUnlockPage, along_unlock_page, ALONG, UNLOCK_PAGE, AdwBin)

void along_unlock_page_set_opener (AlongUnlockPage *self,
                                   AlongOpener     *opener);

G_END_DECLS
