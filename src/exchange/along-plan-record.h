/* along-plan-record.h — a group of a programme file as a record
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/along-plan-reader.h"
#include "model/along-record.h"

G_BEGIN_DECLS

/* The record that the group of @reader describes, checked; to be unreffed. The group is of a kind
 * with a record, and has a number in the reader's @ids. */
AlongRecord *along_plan_record_read (AlongPlanReader  *reader,
                                     GError          **error);

G_END_DECLS
