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

/* Above and below the text of a row of cells, and around their grounds. */
#define CELL_PADDING 3.0
#define GROUND_EDGE 1.0

/* Something in a block; @layout is NULL for what is no text. */
typedef struct
{
  PangoLayout *layout;
  double x; /* from where reading begins */
  double width;
  double height;
  double inset; /* how much is left free around the text */
  double line; /* how far below its top there is a line to write on; 0 for none */
  AlongInk ground; /* ALONG_INK_TEXT for none */
  gboolean box;
  gboolean beside; /* whether the next one stands beside it and not below */
} Element;

typedef struct
{
  GArray *elements; /* of Element */
  gboolean new_page;
  gboolean head;
  double height;
} Block;

/* Where a block stands, and the head that stands above it on a page that it begins. */
typedef struct
{
  guint page;
  double y;
  const Block *head;
  gboolean repeats; /* whether that is so here */
} Place;

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

void
along_flow_begin_head (AlongFlow *self)
{
  Block *block;

  g_return_if_fail (self != NULL);

  along_flow_begin_block (self, TRUE);
  block = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  block->head = TRUE;
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
along_flow_add_cells (AlongFlow         *self,
                      AlongTextStyle     style,
                      const char        *name,
                      double             name_width,
                      const char *const *cells,
                      double             cell_width,
                      const AlongInk    *grounds)
{
  guint n_cells;
  double height = 0;
  g_autofree Element *elements = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL && cells != NULL);

  n_cells = g_strv_length ((char **) cells);
  elements = g_new0 (Element, n_cells + 1);
  for (guint i = 0; i <= n_cells; i++)
    {
      double width = i == 0 ? name_width : cell_width;

      elements[i].layout = along_typesetter_set (self->typesetter, style,
                                                 i == 0 ? name : cells[i - 1], 0,
                                                 width - 2 * CELL_PADDING);
      if (i > 0)
        pango_layout_set_alignment (elements[i].layout, PANGO_ALIGN_CENTER);
      elements[i].x = i == 0 ? 0 : name_width + (i - 1) * cell_width;
      elements[i].width = width;
      elements[i].inset = CELL_PADDING;
      elements[i].ground = i > 0 && grounds != NULL ? grounds[i - 1] : ALONG_INK_TEXT;
      elements[i].beside = i < n_cells;
      height = MAX (height, along_layout_get_height (elements[i].layout) + 2 * CELL_PADDING);
    }
  for (guint i = 0; i <= n_cells; i++)
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

/* Moves @place on to @block, from where the blocks before it end. */
static void
move_on (AlongFlow   *self,
         const Block *block,
         Place       *place)
{
  place->repeats = FALSE;
  if (place->y > 0 && (block->new_page || place->y + block->height > self->height))
    {
      place->page++;
      place->repeats = place->head != NULL && !block->new_page;
      place->y = place->repeats ? place->head->height : 0;
    }
  if (block->head)
    place->head = block;
}

guint
along_flow_get_n_pages (AlongFlow *self)
{
  Place place = { 0 };

  g_return_val_if_fail (self != NULL, 1);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Block *block = g_ptr_array_index (self->blocks, i);

      move_on (self, block, &place);
      place.y += block->height;
    }

  return place.page + 1;
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

  if (element->ground != ALONG_INK_TEXT)
    {
      along_ink_set (cr, element->ground);
      cairo_rectangle (cr, x + GROUND_EDGE, y + GROUND_EDGE, element->width - 2 * GROUND_EDGE,
                       element->height - 2 * GROUND_EDGE);
      cairo_fill (cr);
    }
  if (element->line > 0)
    draw_line (cr, x, y + element->line, element->width);
  if (element->box)
    along_sign_box_draw (cr, rtl ? x + element->width + BOX_GAP : x - BOX_GAP - BOX_SIZE,
                         y + along_layout_get_baseline (element->layout) - BOX_SIZE, BOX_SIZE,
                         BOX_SIZE);
  if (element->layout != NULL)
    along_layout_show (element->layout, cr, x + element->inset,
                       element->line > 0 ? y + element->line + FIELD_LABEL_GAP
                                         : y + element->inset);
}

static void
draw_block (AlongFlow   *self,
            cairo_t     *cr,
            const Block *block,
            double       y)
{
  for (guint i = 0; i < block->elements->len; i++)
    {
      const Element *element = &g_array_index (block->elements, Element, i);

      draw_element (self, cr, element, y);
      if (!element->beside)
        y += element->height;
    }
}

void
along_flow_draw (AlongFlow *self,
                 cairo_t   *cr,
                 guint      page)
{
  Place place = { 0 };

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->blocks->len && place.page <= page; i++)
    {
      const Block *block = g_ptr_array_index (self->blocks, i);

      move_on (self, block, &place);
      if (place.page == page && place.repeats)
        draw_block (self, cr, place.head, 0);
      if (place.page == page)
        draw_block (self, cr, block, place.y);
      place.y += block->height;
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
