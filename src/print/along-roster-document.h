/* along-roster-document.h — a week's roster on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"
#include "print/along-document.h"

G_BEGIN_DECLS

typedef enum
{
  ALONG_ROSTER_BY_SHIFT,  /* a row for each place and type */
  ALONG_ROSTER_BY_PERSON, /* a row for each person, open slots first */
} AlongRosterBy;

/**
 * AlongRosterOptions:
 * @by: what the rows are
 * @paper: the paper, used in landscape
 * @aliases: whether peers stand with their aliases instead of their names
 * @clock: how times are written
 * @printed_on: the day to print as that of printing
 */
typedef struct
{
  AlongRosterBy by;
  AlongPaper paper;
  gboolean aliases;
  AlongClock clock;
  AlongDay printed_on;
} AlongRosterOptions;

#define ALONG_TYPE_ROSTER_DOCUMENT (along_roster_document_get_type ())
G_DECLARE_FINAL_TYPE (AlongRosterDocument, along_roster_document, ALONG, ROSTER_DOCUMENT,
                      AlongDocument)

/* Lays out the week that is the span of @roster. */
AlongDocument *along_roster_document_new (AlongRoster              *roster,
                                          const AlongRosterOptions *options);

G_END_DECLS
