/* along-table-builder.h — what the rows of a roster have in common
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "print/along-roster-table.h"

G_BEGIN_DECLS

/* What the rows are built from, of which nothing is owned; and the signs in them so far. */
typedef struct
{
  AlongRoster *roster;
  AlongDirectory *directory;
  AlongZone *zone;
  const AlongRosterOptions *options;
  GHashTable *labels; /* see along_labels_new(); NULL without aliases */
  AlongDay first_day;
  AlongTableSigns signs;
} AlongTableBuilder;

/* Append the rows of the week to @rows. */
void             along_table_add_rows_by_shift  (AlongTableBuilder    *builder,
                                                 GPtrArray            *rows);
void             along_table_add_rows_by_person (AlongTableBuilder    *builder,
                                                 GPtrArray            *rows);

/* A row without blocks, its texts copied; to be freed with along_table_row_free(). */
AlongTableRow   *along_table_row_new            (AlongRowKind          kind,
                                                 const char           *label,
                                                 const char           *sublabel);
void             along_table_row_free           (AlongTableRow        *row);

/* A new block at the end of a cell; owned by @row. */
GPtrArray       *along_table_row_add_block      (AlongTableRow        *row,
                                                 guint                 column);

/* Appends a line; takes @text. */
void             along_table_block_add          (GPtrArray            *block,
                                                 AlongLineKind         kind,
                                                 char                 *text);

/* Appends a line that is struck through, and @why. Takes @text. */
void             along_table_add_away           (AlongTableBuilder    *builder,
                                                 GPtrArray            *block,
                                                 AlongLineKind         kind,
                                                 char                 *text,
                                                 const char           *why);

/* The column of the day on which @shift begins. */
guint            along_table_get_column         (AlongTableBuilder    *builder,
                                                 AlongShift           *shift);

/* The names of what @shift is and where; "" for nowhere. */
const char      *along_table_get_type_name      (AlongTableBuilder    *builder,
                                                 AlongShift           *shift);
const char      *along_table_get_place_name     (AlongTableBuilder    *builder,
                                                 AlongShift           *shift);

/* When @shift is; to be freed. */
char            *along_table_dup_times          (AlongTableBuilder    *builder,
                                                 AlongShift           *shift);

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

/* Why the person of @assignment is not coming; %NULL for who is. Of who was planned and cannot come
 * after all it says no more than that: a print hangs on walls. */
const char      *along_table_get_absence        (AlongTableBuilder    *builder,
                                                 AlongAssignment      *assignment);

/* How many seats of @shift nobody will take, on the day of the print. */
int              along_table_count_open         (AlongTableBuilder    *builder,
                                                 AlongShift           *shift);

/* Append lines to a block: the note; the open seats, with boxes to write into; who is on duty, with
 * the number to call, or that nobody is, also when it is somebody who will not be there. */
void             along_table_add_note           (GPtrArray            *block,
                                                 AlongShift           *shift);
void             along_table_add_open           (AlongTableBuilder    *builder,
                                                 GPtrArray            *block,
                                                 AlongShift           *shift);
void             along_table_add_on_duty        (AlongTableBuilder    *builder,
                                                 GPtrArray            *block,
                                                 AlongShift           *shift);

G_END_DECLS
