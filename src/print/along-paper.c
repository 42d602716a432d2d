/* along-paper.c — the sizes of paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-paper.h"

#define POINTS_AN_INCH 72.0
#define MM_AN_INCH 25.4

void
along_paper_get_size (AlongPaper  paper,
                      gboolean    landscape,
                      double     *width,
                      double     *height)
{
  double narrow = 0, wide = 0;

  switch (paper)
    {
    case ALONG_PAPER_A4:
      narrow = 210 / MM_AN_INCH * POINTS_AN_INCH;
      wide = 297 / MM_AN_INCH * POINTS_AN_INCH;
      break;
    case ALONG_PAPER_LETTER:
      narrow = 8.5 * POINTS_AN_INCH;
      wide = 11 * POINTS_AN_INCH;
      break;
    default:
      g_return_if_reached ();
    }

  *width = landscape ? wide : narrow;
  *height = landscape ? narrow : wide;
}
