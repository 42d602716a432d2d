/* along-connection-row.h — since when a peer is connected or remote, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"
#include "model/along-connection.h"

G_BEGIN_DECLS

/**
 * AlongConnectionRow:
 *
 * Properties, set when it is made:
 * - session (AlongSession)
 * - record (AlongConnection): changed as the user changes the row
 */
#define ALONG_TYPE_CONNECTION_ROW (along_connection_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongConnectionRow, along_connection_row, ALONG, CONNECTION_ROW, AdwActionRow)

G_END_DECLS
