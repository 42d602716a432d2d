/* along-page-frame.c — what stands above and below the table on each page of a roster
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-page-frame.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/along-words.h"

/* Between the heading of the page and the table. */
#define HEADING_GAP 6.0
/* Between the title and what stands at the other end of its line. */
#define TITLE_GAP 18.0
/* Between the table and the foot, and between the parts of the foot. */
#define FOOT_GAP 5.0
/* What the date and the number of the page have of the foot. */
#define FOOT_END_WIDTH 200.0
/* The box with the emergency numbers. */
#define BOX_PADDING 7.0
#define BOX_LABEL_SHARE 0.3

struct _AlongPageFrame
{
  AlongTypesetter *typesetter;
  double width;
  double height;
  double margin;
  AlongDay printed_on;

  PangoLayout *agency;
  PangoLayout *title;
  PangoLayout *subtitle;
  gboolean stacked; /* whether the subtitle stands below the title */

  /* NULL where there is nothing to say. */
  PangoLayout *emergency_label;
  PangoLayout *emergency;
  PangoLayout *numbers;
  PangoLayout *signs;
};

static double
get_content_width (AlongPageFrame *self)
{
  return self->width - 2 * self->margin;
}

static double
get_height (PangoLayout *layout)
{
  return layout != NULL ? along_layout_get_height (layout) : 0;
}

static double
get_natural_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return pango_units_to_double (width);
}

static double
get_heading_height (AlongPageFrame *self)
{
  return get_height (self->agency) + get_height (self->title) +
         (self->stacked ? get_height (self->subtitle) : 0) + HEADING_GAP;
}

static double
get_box_height (AlongPageFrame *self)
{
  return MAX (get_height (self->emergency), get_height (self->emergency_label)) + 2 * BOX_PADDING;
}

static double
get_foot_height (AlongPageFrame *self)
{
  double line = along_typesetter_get_line_height (self->typesetter, ALONG_STYLE_FOOT);
  double height = FOOT_GAP + MAX (line, get_height (self->signs));

  if (self->numbers != NULL)
    height += FOOT_GAP + get_height (self->numbers);
  if (self->emergency != NULL)
    height += FOOT_GAP + get_box_height (self);

  return height;
}

static void
add_sign (GString    *text,
          const char *meaning)
{
  if (text->len > 0)
    g_string_append (text, "  ·  ");
  g_string_append (text, meaning);
}

/* What those of the signs that are in the table mean. */
static PangoLayout *
set_signs (AlongPageFrame  *self,
           AlongTableSigns  signs,
           gboolean         aliases)
{
  /* Translators: stands struck through in the foot of the roster, as names do on it. */
  const char *name = C_ ("sign", "Name");
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean struck;

  if ((signs & ALONG_SIGN_STRUCK) != 0)
    /* Translators: the foot of the roster; %s is the word "Name", struck through. */
    g_string_append_printf (text, _("%s: not coming"), name);
  /* It is struck at the beginning only. */
  struck = text->len > 0 && g_str_has_prefix (text->str, name);

  if ((signs & ALONG_SIGN_SEAT) != 0)
    /* Translators: the foot of the roster, about the boxes on it; of a print without names, and of
     * one with names. */
    add_sign (text, aliases ? _("empty box: open slot, write your alias")
                            : _("empty box: open slot, write your name"));
  if ((signs & ALONG_SIGN_NEXT_DAY) != 0)
    /* Translators: the foot of the roster, about times such as "22:00–06:00 +1". */
    add_sign (text, _("+1: ends on the next day"));
  if ((signs & ALONG_SIGN_PROPOSED) != 0)
    {
      g_autofree char *mark = along_words_proposed ("");
      /* Translators: the foot of the roster; %s is "?", which stands after a name on it. */
      g_autofree char *meaning = g_strdup_printf (_("%s: proposed, not agreed yet"), mark);

      add_sign (text, meaning);
    }
  if ((signs & ALONG_SIGN_CHANGED) != 0)
    {
      /* Translators: the foot of the roster; %s is the sign that stands behind the times of a shift
       * that was changed since the roster was published. */
      g_autofree char *meaning = g_strdup_printf (_("%s: not as published"), ALONG_WORDS_CHANGED);

      add_sign (text, meaning);
    }

  return along_typesetter_set (self->typesetter, ALONG_STYLE_FOOT, text->str,
                               struck ? strlen (name) : 0,
                               get_content_width (self) - FOOT_END_WIDTH);
}

static void
set_emergency (AlongPageFrame *self,
               const char     *numbers)
{
  double width = get_content_width (self) - 2 * BOX_PADDING;
  double label_width = width * BOX_LABEL_SHARE;
  g_autofree char *dialled = along_typesetter_dup_dialled (self->typesetter, numbers);

  self->emergency_label = along_typesetter_set (self->typesetter, ALONG_STYLE_SECTION,
                                                _("Emergency numbers"), 0, label_width);
  self->emergency = along_typesetter_set (self->typesetter, ALONG_STYLE_NUMBERS, dialled, 0,
                                          width - label_width - BOX_PADDING);
}

/* The subtitle goes to the other end of the line of the title where both have room on it. */
static void
set_heading (AlongPageFrame        *self,
             const AlongRosterForm *form,
             AlongSheet            *table,
             AlongAgency           *agency)
{
  double width = get_content_width (self);

  self->agency = along_typesetter_set (self->typesetter, ALONG_STYLE_AGENCY,
                                       along_agency_get_name (agency), 0, width);
  self->title = along_typesetter_set (self->typesetter, form->title_style, table->title, 0, width);
  self->subtitle = along_typesetter_set (self->typesetter, ALONG_STYLE_SUBTITLE, table->subtitle, 0,
                                         width);

  self->stacked = get_natural_width (self->title) + TITLE_GAP +
                    get_natural_width (self->subtitle) > width;
  if (!self->stacked)
    along_typesetter_align_end (self->typesetter, self->subtitle);
}

static void
draw_heading (AlongPageFrame *self,
              cairo_t        *cr)
{
  double y = self->margin;

  along_layout_show (self->agency, cr, self->margin, y);
  y += get_height (self->agency);
  along_layout_show (self->title, cr, self->margin, y);

  if (self->stacked)
    y += get_height (self->title);
  else
    y += along_layout_get_baseline (self->title) - along_layout_get_baseline (self->subtitle);
  along_layout_show (self->subtitle, cr, self->margin, y);
}

static void
draw_emergency (AlongPageFrame *self,
                cairo_t        *cr,
                double          y)
{
  double width = get_content_width (self);
  double height = get_box_height (self);
  double label_width = pango_units_to_double (pango_layout_get_width (self->emergency_label));
  double text_width = pango_units_to_double (pango_layout_get_width (self->emergency));
  gboolean rtl = along_typesetter_is_rtl (self->typesetter);
  double label_x = rtl ? width - BOX_PADDING - label_width : BOX_PADDING;
  double text_x = rtl ? BOX_PADDING : width - BOX_PADDING - text_width;

  along_ink_set (cr, ALONG_INK_ACCENT);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, self->margin + 0.5, y + 0.5, width - 1, height - 1);
  cairo_stroke (cr);

  y += BOX_PADDING;
  along_layout_show (self->emergency_label, cr, self->margin + label_x,
                     y + along_layout_get_baseline (self->emergency) -
                       along_layout_get_baseline (self->emergency_label));
  along_layout_show (self->emergency, cr, self->margin + text_x, y);
}

static void
draw_foot (AlongPageFrame *self,
           cairo_t        *cr,
           guint           page,
           guint           n_pages)
{
  double y = self->height - self->margin - get_foot_height (self) + FOOT_GAP;
  double signs_x = self->margin;
  double end_x = self->margin + get_content_width (self) - FOOT_END_WIDTH;
  g_autofree char *date = along_words_date (self->printed_on);
  g_autofree char *printed = g_strdup_printf (_("Printed on %s"), date);
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, n_pages);
  g_autofree char *text = g_strdup_printf ("%s  ·  %s", printed, number);
  g_autoptr (PangoLayout) end = NULL;

  if (along_typesetter_is_rtl (self->typesetter))
    {
      signs_x = self->margin + FOOT_END_WIDTH;
      end_x = self->margin;
    }

  if (self->numbers != NULL)
    {
      along_layout_show (self->numbers, cr, self->margin, y);
      y += get_height (self->numbers) + FOOT_GAP;
    }
  if (self->emergency != NULL)
    {
      draw_emergency (self, cr, y);
      y += get_box_height (self) + FOOT_GAP;
    }

  end = along_typesetter_set (self->typesetter, ALONG_STYLE_FOOT, text, 0, FOOT_END_WIDTH);
  along_typesetter_align_end (self->typesetter, end);
  if (self->signs != NULL)
    along_layout_show (self->signs, cr, signs_x, y);
  along_layout_show (end, cr, end_x, y);
}

AlongPageFrame *
along_page_frame_new (const AlongRosterForm *form,
                      AlongSheet            *table,
                      AlongTableBuilder     *builder,
                      double                 width,
                      double                 height)
{
  AlongAgency *agency = along_directory_get_agency (builder->directory);
  AlongPageFrame *self = g_new0 (AlongPageFrame, 1);
  const char *emergency_numbers = along_agency_get_emergency_numbers (agency);

  self->typesetter = along_typesetter_new (1);
  self->width = width;
  self->height = height;
  self->margin = form->margin;
  self->printed_on = builder->today;

  set_heading (self, form, table, agency);
  if (form->emergency && *emergency_numbers != '\0')
    set_emergency (self, emergency_numbers);
  if (*table->numbers != '\0')
    self->numbers = along_typesetter_set (self->typesetter, ALONG_STYLE_FOOT, table->numbers, 0,
                                          get_content_width (self));
  if (table->signs != 0)
    self->signs = set_signs (self, table->signs, builder->options->aliases);

  return self;
}

void
along_page_frame_free (AlongPageFrame *self)
{
  g_object_unref (self->agency);
  g_object_unref (self->title);
  g_object_unref (self->subtitle);
  g_clear_object (&self->emergency_label);
  g_clear_object (&self->emergency);
  g_clear_object (&self->numbers);
  g_clear_object (&self->signs);
  along_typesetter_free (self->typesetter);
  g_free (self);
}

void
along_page_frame_get_room (AlongPageFrame *self,
                           double         *x,
                           double         *y,
                           double         *width,
                           double         *height)
{
  double heading = get_heading_height (self);

  *x = self->margin;
  *y = self->margin + heading;
  *width = get_content_width (self);
  *height = self->height - 2 * self->margin - heading - get_foot_height (self);
}

void
along_page_frame_draw (AlongPageFrame *self,
                       cairo_t        *cr,
                       guint           page,
                       guint           n_pages)
{
  draw_heading (self, cr);
  draw_foot (self, cr, page, n_pages);
}
