/* along-typesetter.h — the faces, sizes and inks of everything that is printed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * AlongTypesetter:
 *
 * Sets text in the styles that all pages share. It measures in points and without regard to any
 * surface, so that lines break alike on screen, on paper and in a PDF. Lines of a style are of one
 * height, whichever fonts a text needs.
 */
typedef struct _AlongTypesetter AlongTypesetter;

typedef enum
{
  ALONG_STYLE_TITLE,
  ALONG_STYLE_NAME,
  ALONG_STYLE_AGENCY,
  ALONG_STYLE_SUBTITLE,
  ALONG_STYLE_COLUMN,
  ALONG_STYLE_LABEL,
  ALONG_STYLE_SUBLABEL,
  ALONG_STYLE_HEAD,
  ALONG_STYLE_WORK,
  ALONG_STYLE_TEXT,
  ALONG_STYLE_DETAIL,
  ALONG_STYLE_NOTE,
  ALONG_STYLE_AWAY,
  ALONG_STYLE_PHONE,
  ALONG_STYLE_OPEN,
  ALONG_STYLE_FOOT,
  ALONG_STYLE_MESSAGE,
  ALONG_STYLE_SECTION,
  ALONG_STYLE_BODY,
  ALONG_STYLE_NUMBERS,
  ALONG_STYLE_CODE,
  ALONG_STYLE_CODE_NUMBER,
} AlongTextStyle;

/* Shades of grey, and the one colour, which is dark enough to be read when printed in grey. */
typedef enum
{
  ALONG_INK_TEXT,
  ALONG_INK_QUIET,
  ALONG_INK_ACCENT,
  ALONG_INK_RULE,      /* lines between rows */
  ALONG_INK_FINE_RULE, /* lines between columns */
  ALONG_INK_BAND,      /* the ground behind heads */
  ALONG_INK_TINT,      /* the ground behind rows that are not people or work */
} AlongInk;

/* The styles of text in the table, multiplied by @scale. */
AlongTypesetter *along_typesetter_new      (double           scale);
void             along_typesetter_free     (AlongTypesetter *self);

/* Whether the language that the pages are in is read from right to left. */
gboolean         along_typesetter_is_rtl   (AlongTypesetter *self);

/* @text, in which numbers to call stand on one line, and go from left to right, as they are dialled
 * in every language. To be freed. */
char            *along_typesetter_dup_dialled (AlongTypesetter *self,
                                            const char      *text);

/* @text as a part of a line that keeps its own order, as a name with its number. To be freed. */
char            *along_typesetter_dup_apart (AlongTypesetter *self,
                                            const char      *text);

/* The factor that it was made with. */
double           along_typesetter_get_scale (AlongTypesetter *self);

/* @text in lines of at most @width points, broken between words and, where a word alone is wider,
 * within it; never cut. The first @n_struck bytes are struck through. Lines begin where reading
 * begins. To be unreffed. */
PangoLayout     *along_typesetter_set      (AlongTypesetter *self,
                                            AlongTextStyle   style,
                                            const char      *text,
                                            gsize            n_struck,
                                            double           width);

/* Lets the lines of @layout after the first begin further in: one of several in a list. */
void             along_typesetter_hang     (AlongTypesetter *self,
                                            PangoLayout     *layout);

/* Lets the lines of @layout end where lines of text end. */
void             along_typesetter_align_end (AlongTypesetter *self,
                                            PangoLayout     *layout);

/* The height of a line in @style. */
double           along_typesetter_get_line_height (AlongTypesetter *self,
                                            AlongTextStyle   style);

/* What @layout measures. */
double           along_layout_get_height   (PangoLayout     *layout);
double           along_layout_get_baseline (PangoLayout     *layout);

/* Draws @layout with its top left corner at (@x, @y), in the ink of its style. */
void             along_layout_show         (PangoLayout     *layout,
                                            cairo_t         *cr,
                                            double           x,
                                            double           y);

/* Makes @ink the colour that @cr draws with. */
void             along_ink_set             (cairo_t         *cr,
                                            AlongInk         ink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongTypesetter, along_typesetter_free)

G_END_DECLS
