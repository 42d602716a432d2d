/* along-training-making.h — what the sheets of training share while they are laid out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "print/along-flow.h"
#include "print/along-training-document.h"

G_BEGIN_DECLS

/* The gaps below a title and between rows, in points. */
#define ALONG_TRAINING_GAP 14.0
#define ALONG_TRAINING_ROW_GAP 8.0

/**
 * AlongTrainingMaking:
 * @print: what is asked for
 * @flow: what it is laid out in
 * @directory: where names are looked up
 * @zone: that of the agency
 * @labels: what each person is called, by id; %NULL where people stand with their names
 * @width: how wide the room is, in points
 * @today: the day of printing
 */
typedef struct
{
  const AlongTrainingPrint *print;
  AlongFlow *flow;
  AlongDirectory *directory;
  AlongZone *zone;
  GHashTable *labels;
  double width;
  AlongDay today;
} AlongTrainingMaking;

/* What @person is called on the sheet; owned by others. %NULL for %NULL. */
const char *along_training_making_get_name  (AlongTrainingMaking *self,
                                             AlongPerson         *person);

/* Adds to the block the name of the agency and @title. */
void        along_training_making_add_title (AlongTrainingMaking *self,
                                             const char          *title);

/* The roles of @person with commas between, in words that tell nobody whom they are for; "" for
 * none. To be freed. */
char       *along_training_making_dup_roles (AlongPerson         *person);

/* along-growth-sheets.c: the checklist of each person of the print, to be signed; and the record of
 * each. */
void        along_growth_sheets_add_orientation (AlongTrainingMaking *making,
                                                 const char          *title);
void        along_growth_sheets_add_records     (AlongTrainingMaking *making,
                                                 const char          *title);

/* along-certificate-sheets.c: a page for each who was at a session of the print that was held; and
 * one for each person of the print who has worked. */
void        along_certificate_sheets_add_attended (AlongTrainingMaking *making,
                                                   const char          *title);
void        along_certificate_sheets_add_work     (AlongTrainingMaking *making,
                                                   const char          *title);

G_END_DECLS
