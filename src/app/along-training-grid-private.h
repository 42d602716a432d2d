/* along-training-grid-private.h — what the files of the grid of training share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-training-grid.h"

G_BEGIN_DECLS

#define N_STATES (ALONG_TRAINING_WAIVED + 1)

/* Colours of the theme that hidden children have by their classes. */
enum
{
  SWATCH_ACCENT = N_STATES, /* behind those of the states, which are in their order */
  N_SWATCHES
};

struct _AlongTrainingGrid
{
  GtkWidget parent_instance;

  AlongTrainingTable *table;
  guint n_rows;
  guint n_columns;
  guint row; /* of the cursor */
  guint column;

  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  GtkScrollablePolicy hscroll_policy;
  GtkScrollablePolicy vscroll_policy;
  gboolean placed; /* whether the place to begin scrolling at was chosen */

  int line_height;
  int letter_width;
  int row_height;
  int head_height;
  int label_width;
  int least_column_width;
  int column_width;

  /* Kept until the fonts or the table change; made for what is in sight. */
  PangoLayout **names;
  PangoLayout **heads;
  PangoLayout *states[N_STATES];

  GtkWidget *swatches[N_SWATCHES];
};

/* Which way things go, how far they were scrolled, and whether there is anything. */
gboolean      along_training_grid_is_rtl         (AlongTrainingGrid *self);
int           along_training_grid_get_scroll     (GtkAdjustment     *adjustment);
gboolean      along_training_grid_has_squares    (AlongTrainingGrid *self);

/* The square of @row and @column on the widget. */
GdkRectangle  along_training_grid_get_area       (AlongTrainingGrid *self,
                                                  guint              row,
                                                  guint              column);

/* What one of the people or courses of the table is called; static as long as that is there. */
const char   *along_training_grid_get_name       (GPtrArray         *entries,
                                                  guint              position);

/* along-training-grid-draw.c: reads the fonts; forgets what was laid out with them or of a table;
 * and draws what is in sight */
void          along_training_grid_update_metrics (AlongTrainingGrid *self);
void          along_training_grid_clear_layouts  (AlongTrainingGrid *self);
void          along_training_grid_draw           (AlongTrainingGrid *self,
                                                  GtkSnapshot       *snapshot);

G_END_DECLS
