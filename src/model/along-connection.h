/* along-connection.h — since when a peer is connected or remote
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"
#include "model/along-day.h"

G_BEGIN_DECLS

/**
 * AlongConnection:
 *
 * The newest record that is not in the future is in force; the older ones are the history.
 *
 * Properties:
 * - peer-id: the AlongPeer
 * - kind: connected or remote
 * - since: the first AlongDay on which it holds
 */
#define ALONG_TYPE_CONNECTION (along_connection_get_type ())
G_DECLARE_FINAL_TYPE (AlongConnection, along_connection, ALONG, CONNECTION, AlongRecord)

gint64              along_connection_get_peer_id (AlongConnection *self);
AlongConnectionKind along_connection_get_kind    (AlongConnection *self);
int                 along_connection_get_since   (AlongConnection *self);

G_END_DECLS
