/* along-roster-document.h — a roster on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"
#include "print/along-document.h"
#include "print/along-roster-options.h"

G_BEGIN_DECLS

#define ALONG_TYPE_ROSTER_DOCUMENT (along_roster_document_get_type ())
G_DECLARE_FINAL_TYPE (AlongRosterDocument, along_roster_document, ALONG, ROSTER_DOCUMENT,
                      AlongDocument)

/* Lays out the days that are the span of @roster: as many as along_roster_layout_get_days() tells
 * for the layout. */
AlongDocument *along_roster_document_new (AlongRoster              *roster,
                                          const AlongRosterOptions *options);

G_END_DECLS
