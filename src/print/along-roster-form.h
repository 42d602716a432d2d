/* along-roster-form.h — what is particular about each layout of the roster
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "print/along-table-builder.h"
#include "print/along-typesetter.h"

G_BEGIN_DECLS

/**
 * AlongRosterForm:
 * @title: what kind of document it is, marked for translation
 * @landscape: whether the paper lies on its side
 * @margin: what is left free at the edges of the paper, in points
 * @title_style: how the title of a page is set
 * @label_share: the share of the width that the labels take
 * @n_columns: how many columns there are beside them
 * @row_padding: what is left free above and below the content of a row, in points
 * @calendar: whether each row has heads above its cells, and they fill the page
 * @to_sign: whether there are lines to sign on, which the heads of the columns are about
 * @emergency: whether the agency's emergency numbers stand at the foot
 * @scales: the sizes in which the table is tried when it fits on one page, the largest first, down
 *   to the one in which it did; the last, before the 0, is the usual one
 * @add_tables: makes the tables and appends them
 */
typedef struct
{
  const char *title;
  gboolean landscape;
  double margin;
  AlongTextStyle title_style;
  double label_share;
  guint n_columns;
  double row_padding;
  gboolean calendar;
  gboolean to_sign;
  gboolean emergency;
  double scales[8];
  void (* add_tables) (AlongTableBuilder *builder,
                       GPtrArray         *tables);
} AlongRosterForm;

extern const AlongRosterForm along_form_week;
extern const AlongRosterForm along_form_month;
extern const AlongRosterForm along_form_day;
extern const AlongRosterForm along_form_slips;
extern const AlongRosterForm along_form_notice;

/* The one for @layout. */
const AlongRosterForm *along_roster_form_get (AlongRosterLayout layout);

G_END_DECLS
