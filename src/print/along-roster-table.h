/* along-roster-table.h — the words of a week's roster, before they get a place on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-week.h"
#include "print/along-roster-document.h"

G_BEGIN_DECLS

/* What a line of a block says, from which follows how it is set. */
typedef enum
{
  ALONG_LINE_HEAD,    /* the times, or who is on duty; repeated where a block is split */
  ALONG_LINE_WORK,    /* the type of work */
  ALONG_LINE_DETAIL,  /* the place, the others on the shift, who is on duty */
  ALONG_LINE_NOTE,    /* the note for those who work */
  ALONG_LINE_PERSON,  /* somebody on the shift */
  ALONG_LINE_AWAY,    /* somebody who was on it, struck through, and the word for why not */
  ALONG_LINE_PHONE,   /* a number to call */
  ALONG_LINE_OPEN,    /* how many seats are open */
  ALONG_LINE_SEAT,    /* an empty box to write a name into; has no text */
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
  ALONG_ROW_OPEN,    /* all open slots of the week */
} AlongRowKind;

/**
 * AlongTableRow:
 * @kind: what kind of row it is
 * @label: what its first column says
 * @sublabel: the line below that, or ""
 * @cells: for each day its blocks: arrays of AlongTableLine, the first of which is the head
 * @type_id: of a row by shift, the type of its shifts
 * @place_id: of a row by shift, their place; 0 for none
 */
typedef struct
{
  AlongRowKind kind;
  char *label;
  char *sublabel;
  GPtrArray *cells[ALONG_DAYS_A_WEEK];

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
} AlongTableSigns;

/* The rows (AlongTableRow) of the week that is the span of @roster, in the order in which they
 * are printed, to be unreffed; and the signs that occur in them. */
GPtrArray *along_roster_table_new (AlongRoster              *roster,
                                   const AlongRosterOptions *options,
                                   AlongTableSigns          *signs);

G_END_DECLS
