/* along-roster-legend.c — what the signs on the roster's blocks mean
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-legend.h"

#include <glib/gi18n-lib.h>

#include "app/along-roster-lines.h"

struct _AlongRosterLegend
{
  GtkGrid parent_instance;
};

G_DEFINE_FINAL_TYPE (AlongRosterLegend, along_roster_legend, GTK_TYPE_GRID)

static void
along_roster_legend_class_init (AlongRosterLegendClass *klass)
{
}

static void
along_roster_legend_init (AlongRosterLegend *self)
{
  guint n_signs;
  const AlongRosterSign *signs = along_roster_lines_get_signs (&n_signs);

  gtk_grid_set_column_spacing (GTK_GRID (self), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self), 6);

  for (guint i = 0; i < n_signs; i++)
    {
      GtkWidget *sign = gtk_label_new (signs[i].sign);
      GtkWidget *meaning = gtk_label_new (_(signs[i].meaning));

      gtk_label_set_xalign (GTK_LABEL (meaning), 0);
      gtk_widget_set_hexpand (meaning, TRUE);
      gtk_grid_attach (GTK_GRID (self), sign, 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (self), meaning, 1, (int) i, 1, 1);
    }
}
