/* along-flow.h — paragraphs, fields and lines to write on, one below the other on pages
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"
#include "print/along-typesetter.h"

G_BEGIN_DECLS

/**
 * AlongFlow:
 *
 * What is filled in the order of reading and broken into pages between its blocks: a block is not
 * broken, unless it is higher than a page. A head stands on a page of its own, and again at the top
 * of each page that its blocks go on to.
 */
typedef struct _AlongFlow AlongFlow;

/* For a room of @width and @height; @typesetter is kept, not copied. */
AlongFlow *along_flow_new         (AlongTypesetter *typesetter,
                                   double           width,
                                   double           height);
void       along_flow_free        (AlongFlow       *self);

/* What is added from now on goes together; with @new_page, from the top of one. */
void       along_flow_begin_block (AlongFlow       *self,
                                   gboolean         new_page);

/* What is added now, up to the next block, is the head of the blocks that follow, up to the next
 * head. */
void       along_flow_begin_head  (AlongFlow       *self);

/* Adds to the block: a paragraph that begins @indent points into the line, with a box to tick
 * before it if @box; the texts of @cells side by side, the @first of which has a style of its own;
 * empty space; a line to write on across the room; and lines side by side, with what belongs on
 * each below it, up to a %NULL. */
void       along_flow_add_text    (AlongFlow       *self,
                                   AlongTextStyle   style,
                                   const char      *text,
                                   double           indent,
                                   gboolean         box);
void       along_flow_add_row     (AlongFlow       *self,
                                   AlongTextStyle   first,
                                   AlongTextStyle   others,
                                   const char      *const *cells);
/* Adds to the block a row of a table: @name, and beside it the texts of @cells up to a %NULL, each
 * in the middle of its own @cell_width, and where @grounds has one for it on that ink. There
 * ALONG_INK_TEXT stands for none, and @grounds may be %NULL. Rows whose cells have the same width
 * stand exactly below each other. */
void       along_flow_add_cells   (AlongFlow       *self,
                                   AlongTextStyle   style,
                                   const char      *name,
                                   double           name_width,
                                   const char      *const *cells,
                                   double           cell_width,
                                   const AlongInk  *grounds);
void       along_flow_add_gap     (AlongFlow       *self,
                                   double           height);
void       along_flow_add_line    (AlongFlow       *self,
                                   double           height);
void       along_flow_add_fields  (AlongFlow       *self,
                                   const char      *first,
                                   ...) G_GNUC_NULL_TERMINATED;

guint      along_flow_get_n_pages (AlongFlow       *self);

/* Draws @page with the top left corner of the room at the origin. */
void       along_flow_draw        (AlongFlow       *self,
                                   cairo_t         *cr,
                                   guint            page);

/* Draws below it, with the lower edge at @bottom, when it was printed and which page this is. */
void       along_flow_draw_foot   (AlongFlow       *self,
                                   cairo_t         *cr,
                                   double           bottom,
                                   AlongDay         printed_on,
                                   guint            page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongFlow, along_flow_free)

G_END_DECLS
