/* along-sheet.h — the words of a printed roster, before they get a place on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-week.h"

G_BEGIN_DECLS

/* What a line of a block says, from which follows how it is set. */
typedef enum
{
  ALONG_LINE_HEAD,    /* the times, or who is on duty; repeated where a block is split */
  ALONG_LINE_WORK,    /* the type of work */
  ALONG_LINE_DETAIL,  /* the place, the others on the shift, who is on duty */
  ALONG_LINE_NOTE,    /* the note for those who work */
  ALONG_LINE_PERSON,  /* somebody on the shift */
  ALONG_LINE_AWAY,    /* somebody who was on it, and what else is not so any more, struck through */
  ALONG_LINE_NEW,     /* what is so only now */
  ALONG_LINE_PHONE,   /* a number to call */
  ALONG_LINE_OPEN,    /* how many seats are open */
  ALONG_LINE_SEAT,    /* an empty box to write a name into; has no text */
  ALONG_LINE_SIGN,    /* somebody to sign in and out; a box to write a name into without text */
} AlongLineKind;

/**
 * AlongTableLine:
 * @kind: what it says
 * @text: the text, never %NULL
 * @n_struck: how many bytes of it, from the start, are struck through
 */
typedef struct
{
  AlongLineKind kind;
  char *text;
  gsize n_struck;
} AlongTableLine;

typedef enum
{
  ALONG_ROW_NORMAL,
  ALONG_ROW_APART,   /* open slots, or what goes on since yesterday */
} AlongRowKind;

/* The most columns that a table has beside the labels. */
#define ALONG_TABLE_MAX_COLUMNS ALONG_DAYS_A_WEEK

/**
 * AlongTableRow:
 * @kind: what kind of row it is
 * @label: what its first column says
 * @sublabel: the line below that, or ""
 * @heads: in a calendar, what stands above each cell; %NULL for a cell that is no day of it
 * @cells: for each column its blocks: arrays of AlongTableLine, the first of which is the head
 * @type_id: of a row by shift, the type of its shifts
 * @place_id: of a row by shift, their place; 0 for none, or where no place is told
 */
typedef struct
{
  AlongRowKind kind;
  char *label;
  char *sublabel;
  char *heads[ALONG_TABLE_MAX_COLUMNS];
  GPtrArray *cells[ALONG_TABLE_MAX_COLUMNS];

  gint64 type_id;
  gint64 place_id;
} AlongTableRow;

/* Signs in the rows which need an explanation. */
typedef enum
{
  ALONG_SIGN_STRUCK = 1 << 0,     /* somebody who is not coming */
  ALONG_SIGN_SEAT = 1 << 1,       /* a box to write into */
  ALONG_SIGN_NEXT_DAY = 1 << 2,   /* an end that is not on the day of the start */
  ALONG_SIGN_PROPOSED = 1 << 3,   /* somebody who has not agreed yet */
  ALONG_SIGN_CHANGED = 1 << 4,    /* a shift that is not as it was published */
} AlongTableSigns;

/**
 * AlongSheet:
 * @title: what the pages are about: which week, which day, whose slip
 * @subtitle: what kind of print it is, or what else is to be known at once
 * @message: what stands in place of rows, where there are none
 * @heads: (element-type utf8): what stands above the columns of all rows, that of the labels first;
 *   empty for nothing
 * @rows: (element-type AlongTableRow): the rows in the order in which they are printed
 * @numbers: whom to call, where that is not told with each shift; "" for nothing
 * @signs: the signs in the rows
 *
 * What is printed on pages of their own: a whole roster, or one of many slips.
 */
typedef struct
{
  char *title;
  char *subtitle;
  char *message;
  GPtrArray *heads;
  GPtrArray *rows;
  char *numbers;
  AlongTableSigns signs;
} AlongSheet;

/* An empty table; takes the texts. */
AlongSheet    *along_sheet_new           (char          *title,
                                          char          *subtitle,
                                          char          *message);
void           along_sheet_free          (AlongSheet    *self);

/* A GCompareFunc for an array of tables: by their titles. */
int            along_sheet_compare       (gconstpointer  a,
                                          gconstpointer  b);

/* Appends a head to those of the columns. */
void           along_sheet_add_head      (AlongSheet    *self,
                                          const char    *text);

/* Appends a row without blocks, its texts copied; owned by @self. */
AlongTableRow *along_sheet_add_row       (AlongSheet    *self,
                                          AlongRowKind   kind,
                                          const char    *label,
                                          const char    *sublabel);
void           along_table_row_free      (AlongTableRow *row);

/* A new block at the end of a cell; owned by @row. */
GPtrArray     *along_table_row_add_block (AlongTableRow *row,
                                          guint          column);

/* Appends a line, which is owned by @block; takes @text. */
AlongTableLine *along_table_block_add    (GPtrArray     *block,
                                          AlongLineKind  kind,
                                          char          *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongSheet, along_sheet_free)

G_END_DECLS
