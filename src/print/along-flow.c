/* along-flow.c — paragraphs, fields and lines to write on, one below the other on pages
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-flow.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "print/along-sign-line.h"

/* Between fields side by side, and between cells, and what is left free to write above a field. */
#define FIELD_GAP 20.0
#define CELL_GAP 12.0
#define FIELD_SPACE 26.0
#define FIELD_LABEL_GAP 3.0

/* A box to tick, and what is free around it. */
#define BOX_SIZE 9.0
#define BOX_GAP 7.0

/* Something in a block; @layout is NULL for what is no text. */
typedef struct
{
  PangoLayout *layout;
  double x; /* from where reading begins */
  double width;
  double height;
  double line; /* how far below its top there is a line to write on; 0 for none */
  gboolean box;
  gboolean beside; /* whether the next one stands beside it and not below */
} Element;

typedef struct
{
  GArray *elements; /* of Element */
  gboolean new_page;
  double height;
} Block;

struct _AlongFlow
{
  AlongTypesetter *typesetter;
  double width;
  double height;
  GPtrArray *blocks; /* of Block */
};

static void
clear_element (gpointer data)
{
  g_clear_object (&((Element *) data)->layout);
}

static void
block_free (gpointer data)
{
  Block *block = data;

  g_array_unref (block->elements);
  g_free (block);
}

AlongFlow *
along_flow_new (AlongTypesetter *typesetter,
                double           width,
                double           height)
{
  AlongFlow *self = g_new0 (AlongFlow, 1);

  self->typesetter = typesetter;
  self->width = width;
  self->height = height;
  self->blocks = g_ptr_array_new_with_free_func (block_free);

  return self;
}

void
along_flow_free (AlongFlow *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->blocks);
  g_free (self);
}

void
along_flow_begin_block (AlongFlow *self,
                        gboolean   new_page)
{
  Block *block;

  g_return_if_fail (self != NULL);

  block = g_new0 (Block, 1);
  block->elements = g_array_new (FALSE, TRUE, sizeof (Element));
  g_array_set_clear_func (block->elements, clear_element);
  block->new_page = new_page;
  g_ptr_array_add (self->blocks, block);
}

static void
add (AlongFlow     *self,
     const Element *element)
{
  Block *block;

  g_return_if_fail (self->blocks->len > 0);

  block = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  g_array_append_vals (block->elements, element, 1);
  if (!element->beside)
    block->height += element->height;
}

void
along_flow_add_text (AlongFlow      *self,
                     AlongTextStyle  style,
                     const char     *text,
                     double          indent,
                     gboolean        box)
{
  Element element = { .x = indent, .box = box };

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  if (box)
    element.x += BOX_SIZE + BOX_GAP;
  element.width = self->width - element.x;
  element.layout = along_typesetter_set (self->typesetter, style, text, 0, element.width);
  element.height = along_layout_get_height (element.layout);
  add (self, &element);
}

void
along_flow_add_row (AlongFlow         *self,
                    AlongTextStyle     first,
                    AlongTextStyle     others,
                    const char *const *cells)
{
  guint n_cells;
  double width;
  double height = 0;
  g_autofree Element *elements = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cells != NULL && cells[0] != NULL);

  n_cells = g_strv_length ((char **) cells);
  width = (self->width - (n_cells - 1) * CELL_GAP) / n_cells;
  elements = g_new0 (Element, n_cells);
  for (guint i = 0; i < n_cells; i++)
    {
      elements[i].layout = along_typesetter_set (self->typesetter, i == 0 ? first : others,
                                                 cells[i], 0, width);
      elements[i].x = i * (width + CELL_GAP);
      elements[i].width = width;
      elements[i].beside = i + 1 < n_cells;
      height = MAX (height, along_layout_get_height (elements[i].layout));
    }
  for (guint i = 0; i < n_cells; i++)
    {
      elements[i].height = height;
      add (self, &elements[i]);
    }
}

void
along_flow_add_gap (AlongFlow *self,
                    double     height)
{
  g_return_if_fail (self != NULL);

  add (self, &(Element) { .height = height });
}

void
along_flow_add_line (AlongFlow *self,
                     double     height)
{
  g_return_if_fail (self != NULL);

  add (self, &(Element) { .width = self->width, .height = height, .line = height });
}

void
along_flow_add_fields (AlongFlow  *self,
                       const char *first,
                       ...)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  double width;
  va_list args;

  g_return_if_fail (self != NULL);

  va_start (args, first);
  for (const char *label = first; label != NULL; label = va_arg (args, const char *))
    g_ptr_array_add (labels, (gpointer) label);
  va_end (args);

  width = (self->width - (labels->len - 1) * FIELD_GAP) / labels->len;
  for (guint i = 0; i < labels->len; i++)
    {
      Element element = {
        .layout = along_typesetter_set (self->typesetter, ALONG_STYLE_FOOT,
                                        g_ptr_array_index (labels, i), 0, width),
        .x = i * (width + FIELD_GAP),
        .width = width,
        .line = FIELD_SPACE,
        .beside = i + 1 < labels->len,
      };

      element.height =
        FIELD_SPACE + FIELD_LABEL_GAP + along_layout_get_height (element.layout);
      add (self, &element);
    }
}

/* Whether @block goes on a new page where @y of the one before are taken. */
static gboolean
breaks (AlongFlow   *self,
        const Block *block,
        double       y)
{
  return y > 0 && (block->new_page || y + block->height > self->height);
}

guint
along_flow_get_n_pages (AlongFlow *self)
{
  guint n_pages = 1;
  double y = 0;

  g_return_val_if_fail (self != NULL, 1);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Block *block = g_ptr_array_index (self->blocks, i);

      if (breaks (self, block, y))
        {
          n_pages++;
          y = 0;
        }
      y += block->height;
    }

  return n_pages;
}

static void
draw_line (cairo_t *cr,
           double   x,
           double   y,
           double   width)
{
  along_ink_set (cr, ALONG_INK_RULE);
  cairo_set_line_width (cr, 0.75);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_stroke (cr);
}

static void
draw_element (AlongFlow     *self,
              cairo_t       *cr,
              const Element *element,
              double         y)
{
  gboolean rtl = along_typesetter_is_rtl (self->typesetter);
  double x = rtl ? self->width - element->x - element->width : element->x;

  if (element->line > 0)
    draw_line (cr, x, y + element->line, element->width);
  if (element->box)
    along_sign_box_draw (cr, rtl ? x + element->width + BOX_GAP : x - BOX_GAP - BOX_SIZE,
                         y + along_layout_get_baseline (element->layout) - BOX_SIZE, BOX_SIZE,
                         BOX_SIZE);
  if (element->layout != NULL)
    along_layout_show (element->layout, cr, x,
                       element->line > 0 ? y + element->line + FIELD_LABEL_GAP : y);
}

void
along_flow_draw (AlongFlow *self,
                 cairo_t   *cr,
                 guint      page)
{
  guint at = 0;
  double y = 0;

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->blocks->len && at <= page; i++)
    {
      const Block *block = g_ptr_array_index (self->blocks, i);
      double element_y;

      if (breaks (self, block, y))
        {
          at++;
          y = 0;
        }

      element_y = y;
      for (guint k = 0; at == page && k < block->elements->len; k++)
        {
          const Element *element = &g_array_index (block->elements, Element, k);

          draw_element (self, cr, element, element_y);
          if (!element->beside)
            element_y += element->height;
        }
      y += block->height;
    }
}

void
along_flow_draw_foot (AlongFlow *self,
                      cairo_t   *cr,
                      double     bottom,
                      AlongDay   printed_on,
                      guint      page)
{
  g_autofree char *date = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *number = NULL;
  g_autoptr (PangoLayout) left = NULL;
  g_autoptr (PangoLayout) right = NULL;
  double y;

  g_return_if_fail (self != NULL);

  date = along_words_date (printed_on);
  printed = g_strdup_printf (_("Printed on %s"), date);
  number = g_strdup_printf (_("Page %u of %u"), page + 1, along_flow_get_n_pages (self));
  left = along_typesetter_set (self->typesetter, ALONG_STYLE_FOOT, printed, 0, self->width);
  right = along_typesetter_set (self->typesetter, ALONG_STYLE_FOOT, number, 0, self->width);
  along_typesetter_align_end (self->typesetter, right);

  y = bottom - along_typesetter_get_line_height (self->typesetter, ALONG_STYLE_FOOT);
  along_layout_show (left, cr, 0, y);
  along_layout_show (right, cr, 0, y);
}
