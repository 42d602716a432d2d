/* along-typesetter.c — the faces, sizes and inks of everything that is printed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-typesetter.h"

#include <glib/gi18n-lib.h>

/* Points an inch: with it, the sizes of fonts are lengths on the page. */
#define RESOLUTION 72

/* How much further in the lines of a paragraph begin that hangs, in points. */
#define HANG 4.5

struct _AlongTypesetter
{
  PangoContext *context;
  PangoContext *ltr_context;
  double scale;
};

typedef struct
{
  double red;
  double green;
  double blue;
} Colour;

static const Colour inks[] = {
  [ALONG_INK_TEXT] = { 0.11, 0.11, 0.12 },
  [ALONG_INK_QUIET] = { 0.33, 0.33, 0.35 },
  [ALONG_INK_ACCENT] = { 0.05, 0.33, 0.40 },
  [ALONG_INK_RULE] = { 0.62, 0.62, 0.64 },
  [ALONG_INK_FINE_RULE] = { 0.82, 0.82, 0.83 },
  [ALONG_INK_BAND] = { 0.91, 0.92, 0.92 },
  [ALONG_INK_TINT] = { 0.965, 0.97, 0.97 },
};

typedef struct
{
  double size;
  double line_height;
  PangoWeight weight;
  PangoStyle slant;
  AlongInk ink;
  gboolean scaled;
  gboolean ltr; /* a number or a code, which is read from left to right everywhere */
} Face;

/* Nothing is smaller than 8 points: the page hangs on a wall. */
static const Face faces[] = {
  [ALONG_STYLE_TITLE] = { 18, 23, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, ALONG_INK_TEXT },
  [ALONG_STYLE_NAME] = { 26, 33, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, ALONG_INK_TEXT },
  [ALONG_STYLE_AGENCY] = { 10, 14, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, ALONG_INK_ACCENT },
  [ALONG_STYLE_SUBTITLE] = { 10, 14, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, ALONG_INK_QUIET },
  [ALONG_STYLE_COLUMN] = { 9, 12, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, ALONG_INK_TEXT, TRUE },
  [ALONG_STYLE_LABEL] = { 9.5, 12, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, ALONG_INK_TEXT, TRUE },
  [ALONG_STYLE_SUBLABEL] = { 8.5, 11, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, ALONG_INK_QUIET,
                             TRUE },
  [ALONG_STYLE_HEAD] = { 8.5, 11.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, ALONG_INK_TEXT, TRUE },
  [ALONG_STYLE_WORK] = { 8.5, 11, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, ALONG_INK_TEXT, TRUE },
  [ALONG_STYLE_TEXT] = { 8.5, 11, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, ALONG_INK_TEXT, TRUE },
  [ALONG_STYLE_DETAIL] = { 8, 10.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, ALONG_INK_QUIET,
                           TRUE },
  [ALONG_STYLE_NOTE] = { 8, 10.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, ALONG_INK_TEXT, TRUE },
  [ALONG_STYLE_AWAY] = { 8.5, 11, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, ALONG_INK_QUIET, TRUE },
  [ALONG_STYLE_PHONE] = { 8.5, 11, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, ALONG_INK_TEXT, TRUE,
                          TRUE },
  [ALONG_STYLE_OPEN] = { 8.5, 12, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, ALONG_INK_ACCENT, TRUE },
  [ALONG_STYLE_FOOT] = { 8, 11, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, ALONG_INK_QUIET },
  [ALONG_STYLE_MESSAGE] = { 16, 22, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, ALONG_INK_QUIET },
  [ALONG_STYLE_SECTION] = { 12, 17, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, ALONG_INK_ACCENT },
  [ALONG_STYLE_BODY] = { 11, 15.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, ALONG_INK_TEXT },
  [ALONG_STYLE_NUMBERS] = { 12.5, 17, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, ALONG_INK_TEXT },
  [ALONG_STYLE_CODE] = { 20, 28, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, ALONG_INK_TEXT, FALSE,
                         TRUE },
  [ALONG_STYLE_CODE_NUMBER] = { 9, 12, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, ALONG_INK_QUIET },
};

static double
get_factor (AlongTypesetter *self,
            AlongTextStyle   style)
{
  return faces[style].scaled ? self->scale : 1;
}

static guint16
to_channel (double value)
{
  return (guint16) (value * G_MAXUINT16);
}

static PangoAttrList *
new_attributes (AlongTypesetter *self,
                AlongTextStyle   style,
                gsize            n_struck)
{
  const Face *face = &faces[style];
  const Colour *colour = &inks[face->ink];
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_foreground_new (to_channel (colour->red),
                                                     to_channel (colour->green),
                                                     to_channel (colour->blue)));
  pango_attr_list_insert (attributes,
                          pango_attr_line_height_new_absolute (
                            pango_units_from_double (face->line_height *
                                                     get_factor (self, style))));
  /* Figures of one width: times stand below each other. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  /* A hyphen that nobody wrote would be read as a part of the name. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));

  if (n_struck > 0)
    {
      PangoAttribute *strike = pango_attr_strikethrough_new (TRUE);

      strike->start_index = 0;
      strike->end_index = (guint) n_struck;
      pango_attr_list_insert (attributes, strike);
    }

  return attributes;
}

/* A page is read as its own words are: those of the translation, whatever the names on it. */
static PangoDirection
find_direction (PangoContext *context)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  pango_layout_set_text (layout, _("Roster"), -1);

  return pango_layout_get_direction (layout, 0);
}

static PangoContext *
new_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);

  pango_cairo_context_set_resolution (context, RESOLUTION);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);

  cairo_font_options_destroy (options);

  return context;
}

AlongTypesetter *
along_typesetter_new (double scale)
{
  AlongTypesetter *self = g_new0 (AlongTypesetter, 1);

  self->scale = scale;
  self->context = new_context ();
  self->ltr_context = new_context ();
  pango_context_set_base_dir (self->context, find_direction (self->context));

  return self;
}

void
along_typesetter_free (AlongTypesetter *self)
{
  g_object_unref (self->context);
  g_object_unref (self->ltr_context);
  g_free (self);
}

gboolean
along_typesetter_is_rtl (AlongTypesetter *self)
{
  return pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL;
}

static gboolean
dial_cb (const GMatchInfo *match,
         GString          *result,
         gpointer          user_data)
{
  gboolean rtl = along_typesetter_is_rtl (user_data);
  g_autofree char *number = g_match_info_fetch (match, 0);
  g_auto (GStrv) groups = g_strsplit (number, " ", -1);
  g_autofree char *whole = g_strjoinv ("\u00a0", groups);

  g_string_append_printf (result, "%s%s%s", rtl ? "\u2066" : "", whole, rtl ? "\u2069" : "");

  return FALSE;
}

char *
along_typesetter_dup_dialled (AlongTypesetter *self,
                              const char      *text)
{
  /* Long enough not to be a part of a time or a date. */
  g_autoptr (GRegex) regex = g_regex_new ("\\+?[0-9][-0-9 ()./]{4,}[0-9]", 0, 0, NULL);

  return g_regex_replace_eval (regex, text, -1, 0, 0, dial_cb, self, NULL);
}

char *
along_typesetter_dup_apart (AlongTypesetter *self,
                            const char      *text)
{
  g_autofree char *dialled = along_typesetter_dup_dialled (self, text);

  return along_typesetter_is_rtl (self) ? g_strconcat ("\u2068", dialled, "\u2069", NULL)
                                        : g_steal_pointer (&dialled);
}

double
along_typesetter_get_scale (AlongTypesetter *self)
{
  return self->scale;
}

PangoLayout *
along_typesetter_set (AlongTypesetter *self,
                      AlongTextStyle   style,
                      const char      *text,
                      gsize            n_struck,
                      double           width)
{
  const Face *face = &faces[style];
  PangoLayout *layout = pango_layout_new (face->ltr ? self->ltr_context : self->context);
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attributes = new_attributes (self, style, n_struck);

  pango_font_description_set_family_static (font,
                                            style == ALONG_STYLE_CODE ? "Monospace" : "Sans");
  pango_font_description_set_weight (font, face->weight);
  pango_font_description_set_style (font, face->slant);
  pango_font_description_set_size (font,
                                   pango_units_from_double (face->size * get_factor (self, style)));

  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, along_typesetter_is_rtl (self) ? PANGO_ALIGN_RIGHT
                                                                     : PANGO_ALIGN_LEFT);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_set_text (layout, text, -1);

  pango_attr_list_unref (attributes);
  pango_font_description_free (font);

  return layout;
}

void
along_typesetter_hang (AlongTypesetter *self,
                       PangoLayout     *layout)
{
  pango_layout_set_indent (layout, -pango_units_from_double (HANG * self->scale));
}

void
along_typesetter_align_end (AlongTypesetter *self,
                            PangoLayout     *layout)
{
  pango_layout_set_alignment (layout, along_typesetter_is_rtl (self) ? PANGO_ALIGN_LEFT
                                                                     : PANGO_ALIGN_RIGHT);
}

double
along_typesetter_get_line_height (AlongTypesetter *self,
                                  AlongTextStyle   style)
{
  return faces[style].line_height * get_factor (self, style);
}

double
along_layout_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return pango_units_to_double (height);
}

double
along_layout_get_baseline (PangoLayout *layout)
{
  return pango_units_to_double (pango_layout_get_baseline (layout));
}

void
along_layout_show (PangoLayout *layout,
                   cairo_t     *cr,
                   double       x,
                   double       y)
{
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

void
along_ink_set (cairo_t  *cr,
               AlongInk  ink)
{
  cairo_set_source_rgb (cr, inks[ink].red, inks[ink].green, inks[ink].blue);
}
