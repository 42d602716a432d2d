/* along-table-builder.h — what the rows of a roster have in common
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"
#include "print/along-roster-options.h"
#include "print/along-sheet.h"
#include "print/along-typesetter.h"
#include "print/along-veil.h"

G_BEGIN_DECLS

/* Boxes to write into, in a cell. There is no room for those of a workshop; the number tells the
 * rest. */
#define ALONG_TABLE_MAX_BOXES 4

/* What the rows are built from, of which nothing is owned; and the signs in them so far. */
typedef struct
{
  AlongRoster *roster;
  AlongDirectory *directory;
  AlongZone *zone;
  const AlongRosterOptions *options;
  GHashTable *labels; /* see along_labels_new(); NULL without aliases */
  AlongVeil *veil;
  AlongTypesetter *typesetter;
  AlongDay first_day;
  int n_days;
  AlongDay today; /* on which it is printed */
  AlongTableSigns signs;
} AlongTableBuilder;

/* Append the rows of a week to @table. */
void             along_table_add_rows_by_shift  (AlongTableBuilder    *builder,
                                                 AlongSheet           *table);
void             along_table_add_rows_by_person (AlongTableBuilder    *builder,
                                                 AlongSheet           *table);

/* The column of the day of the week on which @shift begins. */
guint            along_table_get_column         (AlongTableBuilder    *builder,
                                                 AlongShift           *shift);

/* What @shift is and where; no place and "" for nowhere, and where that is not told. */
const char      *along_table_get_type_name      (AlongTableBuilder    *builder,
                                                 AlongShift           *shift);
AlongPlace      *along_table_get_place          (AlongTableBuilder    *builder,
                                                 AlongShift           *shift);
const char      *along_table_get_place_name     (AlongTableBuilder    *builder,
                                                 AlongShift           *shift);

/* Appends @text as the head of what is told of @shift; struck through, and with the word for it, of
 * a session that is cancelled. Takes @text. */
void             along_table_add_head           (AlongTableBuilder    *builder,
                                                 GPtrArray            *block,
                                                 AlongShift           *shift,
                                                 char                 *text);

/* When @shift is, marked where it is not as it was published, and when @span is; to be freed. */
char            *along_table_dup_times          (AlongTableBuilder    *builder,
                                                 AlongShift           *shift);
char            *along_table_dup_span           (AlongTableBuilder    *builder,
                                                 AlongSpan             span);

/* How a person is called on this print. */
const char      *along_table_get_label          (AlongTableBuilder    *builder,
                                                 gint64                person_id);

/* Everybody who is or was on @shift; owned by the roster. */
GPtrArray       *along_table_get_assignments    (AlongTableBuilder    *builder,
                                                 AlongShift           *shift);

/* The person of @assignment, marked if they have not agreed yet; to be freed. */
char            *along_table_dup_person         (AlongTableBuilder    *builder,
                                                 AlongAssignment      *assignment);

/* @text about @assignment with the mark that its person has not agreed yet, if so; to be freed. */
char            *along_table_mark_proposed      (AlongTableBuilder    *builder,
                                                 AlongAssignment      *assignment,
                                                 const char           *text);

/* The one that @assignment stands in for, or %NULL. */
AlongAssignment *along_table_get_original       (AlongTableBuilder    *builder,
                                                 AlongAssignment      *assignment);

/* The words for a person of @assignment who is not coming; %NULL for who is, and for who was to
 * come to a session that is cancelled, of which that is told once. They say no more than that,
 * neither why nor what became of anybody: a print hangs on walls. */
const char      *along_table_get_absence        (AlongTableBuilder    *builder,
                                                 AlongAssignment      *assignment);

/* Who can be called during @shift; %NULL for nobody yet, also when it is somebody who will not be
 * there. */
AlongPerson     *along_table_get_on_duty        (AlongTableBuilder    *builder,
                                                 AlongShift           *shift);

/* That this is so, in words, with the number to call if @phone; to be freed. */
char            *along_table_dup_on_duty        (AlongTableBuilder    *builder,
                                                 AlongShift           *shift,
                                                 gboolean              phone);

/* How many seats of @shift nobody will take, on the day of the print. */
int              along_table_count_open         (AlongTableBuilder    *builder,
                                                 AlongShift           *shift);

/* The labels of those who take @shift together with the person of @assignment, and how many they
 * are; or of those who come in place of that person. "" for nobody; to be freed. */
char            *along_table_dup_partners       (AlongTableBuilder    *builder,
                                                 AlongShift           *shift,
                                                 AlongAssignment      *assignment,
                                                 int                  *n_people);
char            *along_table_dup_stand_ins      (AlongTableBuilder    *builder,
                                                 AlongShift           *shift,
                                                 AlongAssignment      *assignment);

/* By when somebody is to be back, in words, with the weekday when that is on another day than the
 * ones printed; to be freed. */
char            *along_table_dup_due_back       (AlongTableBuilder    *builder,
                                                 gint64                time);

/* Appends a line that is struck through, and @why. Takes @text. */
void             along_table_add_away           (AlongTableBuilder    *builder,
                                                 GPtrArray            *block,
                                                 AlongLineKind         kind,
                                                 char                 *text,
                                                 const char           *why);

/* Append lines to a block: the place, and where that is; everybody on the shift, in lines of @kind,
 * stand-ins below those they stand in for, and with their own time to be back where they sign; the
 * note; how many seats are open, with up to @max_boxes to write into; who is on duty, and the
 * number to call, but for a session that is cancelled. */
void             along_table_add_place          (AlongTableBuilder    *builder,
                                                 GPtrArray            *block,
                                                 AlongShift           *shift);
void             along_table_add_people         (AlongTableBuilder    *builder,
                                                 GPtrArray            *block,
                                                 AlongShift           *shift,
                                                 AlongLineKind         kind);
void             along_table_add_note           (AlongTableBuilder    *builder,
                                                 GPtrArray            *block,
                                                 AlongShift           *shift);
void             along_table_add_open           (AlongTableBuilder    *builder,
                                                 GPtrArray            *block,
                                                 AlongShift           *shift,
                                                 int                   max_boxes);
void             along_table_add_on_duty        (AlongTableBuilder    *builder,
                                                 GPtrArray            *block,
                                                 AlongShift           *shift);

G_END_DECLS
