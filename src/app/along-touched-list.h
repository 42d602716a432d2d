/* along-touched-list.h — which coming shifts somebody has, and how they are listed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-session.h"

G_BEGIN_DECLS

/* The part of @span that is not over and that shifts are planned in; empty, which is to end where
 * it starts, when there is none. */
AlongSpan  along_touched_list_limit    (AlongSession *session,
                                        AlongSpan     span);

/* The assignments (AlongAssignment) of @person_id in @roster, as
 * along_store_load_person_async() gives it, that take time of its span and are not over: an array
 * to be unreffed, in the order of the shifts. */
GPtrArray *along_touched_list_find     (AlongSession *session,
                                        AlongRoster  *roster,
                                        gint64        person_id);

/* The shifts of @assignments, one a line; to be freed. */
char      *along_touched_list_describe (AlongSession *session,
                                        AlongRoster  *roster,
                                        GPtrArray    *assignments);

G_END_DECLS
