/* along-client.h — a client, known by a code
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-entry.h"

G_BEGIN_DECLS

/**
 * AlongClient:
 *
 * A code or an alias and how hard the client is to reach; nothing else is asked, and no other field
 * exists. A person who is a peer too has two records that do not know of each other [osis].
 *
 * Properties:
 * - reach: how hard the client is to reach
 */
#define ALONG_TYPE_CLIENT (along_client_get_type ())
G_DECLARE_FINAL_TYPE (AlongClient, along_client, ALONG, CLIENT, AlongEntry)

AlongReach   along_client_get_reach (AlongClient *self);

G_END_DECLS
