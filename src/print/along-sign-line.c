/* along-sign-line.c — a line on which somebody signs in and out, and says how fit they are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-sign-line.h"

#include <glib/gi18n-lib.h>

/* A line is high enough for handwriting. */
#define MIN_HEIGHT 21.0
#define BOX_HEIGHT 15.5
#define TICK_SIZE 9.5
#define FIELD_GAP 7.0
/* From the bottom of the line up to what is written on. */
#define RULE_RISE 4.0

static const double shares[ALONG_N_SIGN_FIELDS] = {
  [ALONG_SIGN_NAME] = 0.30, [ALONG_SIGN_IN] = 0.115,       [ALONG_SIGN_OUT] = 0.115,
  [ALONG_SIGN_FIT] = 0.155, [ALONG_SIGN_ADJUSTED] = 0.155, [ALONG_SIGN_STOOD_DOWN] = 0.16,
};

const char *
along_sign_line_get_head (AlongSignField field)
{
  switch (field)
    {
    case ALONG_SIGN_NAME:
      return C_ ("column", "Name");
    case ALONG_SIGN_IN:
      /* Translators: on a day's sheet, above the lines for when somebody came, and went. */
      return C_ ("column", "In");
    case ALONG_SIGN_OUT:
      return C_ ("column", "Out");
    case ALONG_SIGN_FIT:
      /* Translators: the three answers of the fit check when somebody comes to work. Stood down is
       * no reproach and not a no-show. */
      return C_ ("fit check", "Fit");
    case ALONG_SIGN_ADJUSTED:
      return C_ ("fit check", "Adjusted duties");
    case ALONG_SIGN_STOOD_DOWN:
      return C_ ("fit check", "Stood down");
    case ALONG_N_SIGN_FIELDS:
    default:
      g_return_val_if_reached ("");
    }
}

double
along_sign_line_get_field (AlongTypesetter *typesetter,
                           double           width,
                           AlongSignField   field,
                           double          *field_width)
{
  double x = 0;

  for (int i = 0; i < (int) field; i++)
    x += shares[i] * width;
  *field_width = shares[field] * width - (field < ALONG_N_SIGN_FIELDS - 1 ? FIELD_GAP : 0);

  return along_typesetter_is_rtl (typesetter) ? width - x - *field_width : x;
}

double
along_sign_line_get_height (AlongTypesetter *typesetter,
                            PangoLayout     *name)
{
  double least = MIN_HEIGHT * along_typesetter_get_scale (typesetter);

  return name != NULL ? MAX (least, along_layout_get_height (name) + 2 * RULE_RISE) : least;
}

static void
draw_tick (cairo_t *cr,
           double   x,
           double   y,
           double   size)
{
  cairo_rectangle (cr, x, y, size, size);
  along_ink_set (cr, ALONG_INK_QUIET);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
}

void
along_sign_line_draw (AlongTypesetter *typesetter,
                      cairo_t         *cr,
                      PangoLayout     *name,
                      double           x,
                      double           y,
                      double           width)
{
  double scale = along_typesetter_get_scale (typesetter);
  double height = along_sign_line_get_height (typesetter, name);
  double tick = TICK_SIZE * scale;
  double field_width, left;

  left = x + along_sign_line_get_field (typesetter, width, ALONG_SIGN_NAME, &field_width);
  if (name != NULL)
    along_layout_show (name, cr, left, y + height - RULE_RISE - along_layout_get_height (name));
  else
    along_sign_box_draw (cr, left, y + (height - BOX_HEIGHT * scale) / 2, field_width,
                         BOX_HEIGHT * scale);

  for (int i = ALONG_SIGN_IN; i <= ALONG_SIGN_OUT; i++)
    {
      left = x + along_sign_line_get_field (typesetter, width, (AlongSignField) i, &field_width);
      cairo_move_to (cr, left, y + height - RULE_RISE);
      cairo_rel_line_to (cr, field_width, 0);
    }
  along_ink_set (cr, ALONG_INK_QUIET);
  cairo_set_line_width (cr, 0.6);
  cairo_stroke (cr);

  for (int i = ALONG_SIGN_FIT; i < ALONG_N_SIGN_FIELDS; i++)
    {
      left = x + along_sign_line_get_field (typesetter, width, (AlongSignField) i, &field_width);
      /* Below where its head begins. */
      if (along_typesetter_is_rtl (typesetter))
        left += field_width - tick;
      draw_tick (cr, left, y + height - RULE_RISE - tick, tick);
    }
}

void
along_sign_box_draw (cairo_t *cr,
                     double   x,
                     double   y,
                     double   width,
                     double   height)
{
  const double radius = 2.5;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  along_ink_set (cr, ALONG_INK_ACCENT);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
}
