/* along-peer.h — a peer: somebody who works out of what they have lived through
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-person.h"

G_BEGIN_DECLS

/**
 * AlongPeer:
 *
 * Whether the peer is connected or remote is told by the dated AlongConnection records.
 *
 * Properties:
 * - status: where the peer stands with the agency
 * - engagement: how the peer is engaged
 * - roles: the roles agreed with the peer
 * - responsible-id: the professional who takes care of the peer's well-being [osis]; 0 for none yet
 * - supervisor-id: the appointed supervisor; 0 for none yet
 * - reference-id: the person of reference [coop], who is not the supervisor; 0 for none yet
 * - works-alone: whether it is agreed that the peer may work without others
 */
#define ALONG_TYPE_PEER (along_peer_get_type ())
G_DECLARE_FINAL_TYPE (AlongPeer, along_peer, ALONG, PEER, AlongPerson)

AlongPeerStatus along_peer_get_status         (AlongPeer *self);
AlongEngagement along_peer_get_engagement     (AlongPeer *self);
AlongRoles      along_peer_get_roles          (AlongPeer *self);
gint64          along_peer_get_responsible_id (AlongPeer *self);
gint64          along_peer_get_supervisor_id  (AlongPeer *self);
gint64          along_peer_get_reference_id   (AlongPeer *self);
gboolean        along_peer_get_works_alone    (AlongPeer *self);

G_END_DECLS
