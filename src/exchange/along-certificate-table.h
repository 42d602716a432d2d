/* along-certificate-table.h — certificates from a table that another program wrote
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/along-csv.h"
#include "model/along-directory.h"
#include "model/along-learned.h"

G_BEGIN_DECLS

/* What a certificate is read from. */
typedef enum
{
  ALONG_CERTIFICATE_PERSON, /* a name or an alias */
  ALONG_CERTIFICATE_COURSE,
  ALONG_CERTIFICATE_ISSUED,
  ALONG_CERTIFICATE_EXPIRES, /* where it says nothing, what the course says */
  ALONG_CERTIFICATE_ORIGIN,
  ALONG_CERTIFICATE_N_FIELDS
} AlongCertificateField;

/**
 * AlongCertificateMap:
 * @columns: in which column of the table each stands; -1 for none
 * @has_heads: whether the first row has what the columns are called
 * @order: in which order dates with strokes are written
 */
typedef struct
{
  int columns[ALONG_CERTIFICATE_N_FIELDS];
  gboolean has_heads;
  AlongDateOrder order;
} AlongCertificateMap;

/**
 * AlongCertificateRow:
 * @line: the line of the file
 * @text: the cells that were looked at, for people
 * @certificate: what was read; %NULL when that cannot be
 * @problem: why not, for people; %NULL when it can
 */
typedef struct
{
  guint line;
  char *text;
  AlongCertificate *certificate;
  char *problem;
} AlongCertificateRow;

/* What is likely to stand where: names, courses and dates are found by what they say. The order of
 * dates is unknown where they do not tell it. */
AlongCertificateMap  along_certificate_table_guess (AlongCsv                  *csv,
                                                    AlongDirectory            *directory);

/* In what order the dates of the columns of @map are written; unknown where they do not tell it. */
AlongDateOrder       along_certificate_table_guess_order (AlongCsv                  *csv,
                                                          const AlongCertificateMap *map);

/* As much of @cell as is shown, on one line; to be freed. */
char                *along_certificate_table_shorten (const char *cell);

/* All rows of @csv but the heads, in order. Each is read or has a problem; what @learned has
 * already, or the table has twice, is one. An array of AlongCertificateRow, to be unreffed. */
GPtrArray           *along_certificate_table_read  (AlongCsv                  *csv,
                                                    const AlongCertificateMap *map,
                                                    AlongDirectory            *directory,
                                                    AlongLearned              *learned);

/* All certificates of @learned as a table, in UTF-8 with a mark, semicolons and ISO 8601 dates,
 * which spreadsheets and along_certificate_table_read() understand. What a spreadsheet would take
 * for a formula stands behind an apostrophe. To be unreffed. */
GBytes              *along_certificate_table_write (AlongDirectory            *directory,
                                                    AlongLearned              *learned);

G_END_DECLS
