/* along-training-document.h — training on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "print/along-document.h"
#include "rules/along-due.h"
#include "rules/along-growth.h"
#include "rules/along-training-table.h"

G_BEGIN_DECLS

/* What a print is for. */
typedef enum
{
  ALONG_TRAINING_DUE,        /* who is to be trained in what */
  ALONG_TRAINING_ATTENDANCE, /* a sheet for each planned session, to be signed */
  ALONG_TRAINING_RECORDS,    /* what each of the people has learned */
  ALONG_TRAINING_MATRIX,     /* everybody by all courses */
  ALONG_TRAINING_ATTENDED,   /* a certificate for each who was at a session */
  ALONG_TRAINING_ORIENTATION, /* a checklist for each, to be signed */
  ALONG_TRAINING_GROWTH,     /* goals, hours and courses of each */
  ALONG_TRAINING_WORK,       /* a certificate of the work that each has done */
  ALONG_TRAINING_N_SHEETS
} AlongTrainingSheet;

/**
 * AlongTrainingPrint:
 * @sheet: what it is for
 * @roster: holds the sessions that are printed
 * @dues: (element-type AlongDue): who is due
 * @table: who has what
 * @growths: (element-type AlongGrowth): of ALONG_TRAINING_ORIENTATION, _GROWTH and _WORK, whose; the
 *   three before are not looked at then, and this not elsewhere
 * @first_day: of ALONG_TRAINING_WORK, from when on; each page begins with the first work then
 * @last_day: the same, until when; at most the day of @printed_at
 * @shift_id: of ALONG_TRAINING_ATTENDED, the only session; 0 for all that @roster shows
 * @paper: the paper, upright but for the matrix
 * @aliases: whether peers stand with their aliases instead of their names
 * @hide_places: whether nothing tells where a session is
 * @clock: how times are written
 * @printed_at: when it is printed, in seconds since 1970-01-01 UTC
 */
typedef struct
{
  AlongTrainingSheet sheet;
  AlongRoster *roster;
  GArray *dues;
  AlongTrainingTable *table;
  GPtrArray *growths;
  AlongDay first_day;
  AlongDay last_day;
  gint64 shift_id;
  AlongPaper paper;
  gboolean aliases;
  gboolean hide_places;
  AlongClock clock;
  gint64 printed_at;
} AlongTrainingPrint;

#define ALONG_TYPE_TRAINING_DOCUMENT (along_training_document_get_type ())
G_DECLARE_FINAL_TYPE (AlongTrainingDocument, along_training_document, ALONG, TRAINING_DOCUMENT,
                      AlongDocument)

/* Lays out what @print asks for about those in @directory, of which nothing is kept. */
AlongDocument *along_training_document_new (AlongDirectory           *directory,
                                            const AlongTrainingPrint *print);

G_END_DECLS
