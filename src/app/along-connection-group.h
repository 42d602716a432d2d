/* along-connection-group.h — a peer's history of being connected or remote, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-record-group.h"

G_BEGIN_DECLS

/* For a new peer, proposes to be connected from today on. */
#define ALONG_TYPE_CONNECTION_GROUP (along_connection_group_get_type ())
G_DECLARE_FINAL_TYPE (AlongConnectionGroup, along_connection_group, ALONG, CONNECTION_GROUP,
                      AlongRecordGroup)

G_END_DECLS
