/* along-letters.c — how much room there is, told in letters
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-letters.h"

int
along_letters_fit (GtkWidget *widget,
                   int        width)
{
  PangoFontMetrics *metrics;
  int letter;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);

  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  letter = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));
  pango_font_metrics_unref (metrics);

  return width / MAX (letter, 1);
}
