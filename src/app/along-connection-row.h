/* along-connection-row.h — since when a peer is connected or remote, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-record-row.h"
#include "model/along-connection.h"

G_BEGIN_DECLS

/* Its record is an AlongConnection. */
#define ALONG_TYPE_CONNECTION_ROW (along_connection_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongConnectionRow, along_connection_row, ALONG, CONNECTION_ROW,
                      AlongRecordRow)

G_END_DECLS
