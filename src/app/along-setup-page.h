/* along-setup-page.h — the first run: from nothing to an agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-opener.h"

G_BEGIN_DECLS

/**
 * AlongSetupPage:
 *
 * Shown while there is no agency file. Nothing is written before the last step, and nothing stays
 * when the person leaves before.
 *
 * Properties:
 * - opener (AlongOpener): takes over the new agency, or the file that the person has already
 */
#define ALONG_TYPE_SETUP_PAGE (along_setup_page_get_type ())
G_DECLARE_FINAL_TYPE (AlongSetupPage, along_setup_page, ALONG, SETUP_PAGE, AdwBin)

void along_setup_page_set_opener (AlongSetupPage *self,
                                  AlongOpener    *opener);

G_END_DECLS
