/* along-csv.h — a table that another program wrote as text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"

G_BEGIN_DECLS

/* Larger files are refused. */
#define ALONG_CSV_MAX_BYTES (4 * 1024 * 1024)
#define ALONG_CSV_MAX_ROWS 20000
#define ALONG_CSV_MAX_COLUMNS 200

/**
 * AlongCsv:
 *
 * The cells of a file, as UTF-8 without spaces around. The file may be UTF-8, UTF-16 or Latin-1,
 * have semicolons, commas or tabs between its cells, any ends of lines, and quotation marks around
 * what has these in it. Rows in which nothing stands are left out.
 */
typedef struct _AlongCsv AlongCsv;

/* Reads @bytes; %NULL with ALONG_EXCHANGE_ERROR and a message for the user where they are no such
 * table. To be freed. */
AlongCsv   *along_csv_new           (GBytes      *bytes,
                                     GError     **error);
void        along_csv_free          (AlongCsv    *self);

guint       along_csv_get_n_rows    (AlongCsv    *self);

/* The most that a row has, which is at least 1. */
guint       along_csv_get_n_columns (AlongCsv    *self);

/* Owned by @self; "" where the row is shorter. */
const char *along_csv_get           (AlongCsv    *self,
                                     guint        row,
                                     guint        column);

/* The line of the file, from 1 on, in which @row begins. */
guint       along_csv_get_line      (AlongCsv    *self,
                                     guint        row);

/* In which order dates with strokes are written, such as 3/4/2026. */
typedef enum
{
  ALONG_DATE_ORDER_UNKNOWN,
  ALONG_DATE_ORDER_DAY_FIRST,
  ALONG_DATE_ORDER_MONTH_FIRST,
} AlongDateOrder;

typedef enum
{
  ALONG_DATE_TEXT_READ,
  ALONG_DATE_TEXT_BAD,
  ALONG_DATE_TEXT_AMBIGUOUS, /* it is a date in both orders, and not the same */
} AlongDateText;

/* Reads a date as tables have them, with a time behind or not: 2026-04-03, 20260403, 3.4.2026,
 * 3/4/2026 and 4/3/2026. Years have four digits. */
AlongDateText along_csv_read_date   (const char     *text,
                                     AlongDateOrder  order,
                                     AlongDay       *day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongCsv, along_csv_free)

G_END_DECLS
