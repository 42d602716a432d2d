/* along-touched-button.h — how many shifts of somebody a change of some days touches, and which
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongTouchedButton:
 *
 * "3 shifts", which opens a list of them; out of the way when there are none. It shows what the
 * file holds as of the last call, which is what somebody who agrees on other hours asks at once.
 */
#define ALONG_TYPE_TOUCHED_BUTTON (along_touched_button_get_type ())
G_DECLARE_FINAL_TYPE (AlongTouchedButton, along_touched_button, ALONG, TOUCHED_BUTTON, AdwBin)

/* Shows the coming shifts that the person with the id @person_id, negative for a new one, has in
 * @span. */
void along_touched_button_look (AlongTouchedButton *self,
                                AlongSession       *session,
                                gint64              person_id,
                                AlongSpan           span);

G_END_DECLS
