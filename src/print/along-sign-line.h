/* along-sign-line.h — a line on which somebody signs in and out, and says how fit they are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "print/along-typesetter.h"

G_BEGIN_DECLS

/* What stands in such a line, where reading begins first. The fit check has three answers, and asks
 * nothing else. */
typedef enum
{
  ALONG_SIGN_NAME,
  ALONG_SIGN_IN,
  ALONG_SIGN_OUT,
  ALONG_SIGN_FIT,
  ALONG_SIGN_ADJUSTED,
  ALONG_SIGN_STOOD_DOWN,
  ALONG_N_SIGN_FIELDS,
} AlongSignField;

/* What stands above @field. Static. */
const char *along_sign_line_get_head   (AlongSignField   field);

/* The left edge and the width of @field in a line that is @width wide. */
double      along_sign_line_get_field  (AlongTypesetter *typesetter,
                                        double           width,
                                        AlongSignField   field,
                                        double          *field_width);

/* How high the line of @name is, which may be %NULL. */
double      along_sign_line_get_height (AlongTypesetter *typesetter,
                                        PangoLayout     *name);

/* Draws the line of @name, or with %NULL one with a box to write a name into, with its top left
 * corner at (@x, @y). */
void        along_sign_line_draw       (AlongTypesetter *typesetter,
                                        cairo_t         *cr,
                                        PangoLayout     *name,
                                        double           x,
                                        double           y,
                                        double           width);

/* Draws a box to write into. */
void        along_sign_box_draw        (cairo_t         *cr,
                                        double           x,
                                        double           y,
                                        double           width,
                                        double           height);

G_END_DECLS
