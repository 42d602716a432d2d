/* along-record-row.h — a row of a form that edits one record
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongRecordRow:
 *
 * What the rows of an AlongRecordGroup have in common.
 *
 * Properties, set when it is made:
 * - session (AlongSession)
 * - owner-id (int64): of the entry to which the record belongs; negative for a new one
 * - record (AlongRecord): changed as the user changes the row
 */
#define ALONG_TYPE_RECORD_ROW (along_record_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (AlongRecordRow, along_record_row, ALONG, RECORD_ROW, AdwActionRow)

struct _AlongRecordRowClass
{
  AdwActionRowClass parent_class;
};

/* Both owned by @self; the record is %NULL while the row is being made. */
AlongSession *along_record_row_get_session  (AlongRecordRow *self);
gint64        along_record_row_get_owner_id (AlongRecordRow *self);
gpointer      along_record_row_get_record   (AlongRecordRow *self);

G_END_DECLS
