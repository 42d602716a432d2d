/* along-invitation.h — the draft of a mail that invites people to a training session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"

G_BEGIN_DECLS

/* A mailto: address (RFC 6068) that opens a draft in anybody's own mail program: what the session
 * on the shift @shift_id of @roster is, and when and where. It is for those who are asked or have
 * agreed and have an e-mail address, as blind copies, so that nobody sees who else is asked; its
 * words name nobody. Those of them without an address are added to @without (AlongPerson, owned by
 * the directory). To be freed; %NULL when nobody has one. */
char *along_invitation_new_uri (AlongRoster *roster,
                                gint64       shift_id,
                                AlongClock   clock,
                                GPtrArray   *without);

G_END_DECLS
