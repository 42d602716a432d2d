/* along-supervision-document.h — supervision on paper, without a word of any note
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-action.h"
#include "model/along-roster.h"
#include "print/along-document.h"

G_BEGIN_DECLS

/* What a print is for. */
typedef enum
{
  ALONG_SUPERVISION_SHEET_SESSIONS, /* a sheet for each session, to fill in by hand */
  ALONG_SUPERVISION_SHEET_ACTIONS,  /* what was agreed to be done */
  ALONG_SUPERVISION_SHEET_CADENCE,  /* who has supervision, and when the next session is due */
} AlongSupervisionSheet;

/**
 * AlongSupervisionPrint:
 * @sheet: what it is for
 * @roster: holds the sessions that are printed, and those in which actions were agreed
 * @shift_id: of sessions, the shift of the one that is printed; 0 for all that begin in @span and
 *   are not cancelled
 * @span: see there
 * @actions: (element-type AlongAction): the actions
 * @cadence: (element-type AlongCadenceFacts): what is known of everybody's sessions
 * @viewer_id: behind the wall, the external supervisor whose sessions @roster and @cadence have; 0
 *   where they have everybody's
 * @paper: the paper, upright
 * @aliases: whether peers stand with their aliases instead of their names
 * @hide_places: whether nothing tells where a session is
 * @clock: how times are written
 * @printed_at: when it is printed, in seconds since 1970-01-01 UTC
 */
typedef struct
{
  AlongSupervisionSheet sheet;
  AlongRoster *roster;
  gint64 shift_id;
  AlongSpan span;
  GPtrArray *actions;
  GArray *cadence;
  gint64 viewer_id;
  AlongPaper paper;
  gboolean aliases;
  gboolean hide_places;
  AlongClock clock;
  gint64 printed_at;
} AlongSupervisionPrint;

#define ALONG_TYPE_SUPERVISION_DOCUMENT (along_supervision_document_get_type ())
G_DECLARE_FINAL_TYPE (AlongSupervisionDocument, along_supervision_document, ALONG,
                      SUPERVISION_DOCUMENT, AlongDocument)

/* Lays out what @print asks for, of which nothing is kept. */
AlongDocument *along_supervision_document_new (const AlongSupervisionPrint *print);

G_END_DECLS
