/* along-roster-block.h — one block of the roster, or the empty cell under the cursor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-roster-plan.h"

G_BEGIN_DECLS

/**
 * AlongRosterStyle:
 * @line_height: of all lines, in pixels
 *
 * What the grid has found out about fonts and colours, for all its blocks.
 */
typedef struct
{
  int line_height;
  GdkRGBA text;
  GdkRGBA accent;
  GdkRGBA warning;
  GdkRGBA error;
  GdkRGBA card;      /* behind a block */
  GdkRGBA open_card; /* behind one with open slots */
  GdkRGBA track;     /* behind the shift in the strip of its day */
} AlongRosterStyle;

/**
 * AlongRosterBlock:
 *
 * Made by the grid, which places it, gives it other items as the roster is scrolled, and handles
 * the pointer. It draws itself from a layout that the grid keeps. Its action `block.open` moves the
 * cursor to it and opens what it stands for.
 */
#define ALONG_TYPE_ROSTER_BLOCK (along_roster_block_get_type ())
G_DECLARE_FINAL_TYPE (AlongRosterBlock, along_roster_block, ALONG, ROSTER_BLOCK, GtkWidget)

GtkWidget       *along_roster_block_new           (void);

/* Shows @item with @layout, or an empty cell when both are %NULL. @label says the same as a
 * sentence. @start and @end are where the time strip begins and ends, from the left edge of the
 * block. @item and @style stay owned by the caller until the block gets something else or is
 * released. */
void             along_roster_block_bind          (AlongRosterBlock       *self,
                                                   const AlongRosterItem  *item,
                                                   PangoLayout            *layout,
                                                   const AlongRosterStyle *style,
                                                   const char             *label);

/* Lets go of the item, before it is freed or while the block waits for another one. */
void             along_roster_block_release       (AlongRosterBlock       *self);

void             along_roster_block_set_strip     (AlongRosterBlock       *self,
                                                   int                     start,
                                                   int                     end);

/* Shows the same item with another @layout. */
void             along_roster_block_set_layout    (AlongRosterBlock       *self,
                                                   PangoLayout            *layout);

/* The item, or %NULL for an empty cell. */
const AlongRosterItem *along_roster_block_get_item (AlongRosterBlock      *self);

/* Takes the place of the item's own times while its strip is dragged; %NULL for the item's own. */
void             along_roster_block_set_preview   (AlongRosterBlock       *self,
                                                   PangoLayout            *layout);

/* Where the second of two lines with @times begins, behind the dash; 0 where there is none. */
int              along_roster_block_find_break    (const char             *times);

/* The height of a block with @n_lines of text. */
int              along_roster_block_get_height    (const AlongRosterStyle *style,
                                                   int                     n_lines);

/* Begins every line of @layout on the side where @widget begins, whatever its words' script is. */
void             along_roster_block_align_layout  (GtkWidget              *widget,
                                                   PangoLayout            *layout);

/* In place of the byte at which a line breaks: it does not, but is written in brief. */
#define ALONG_ROSTER_BREAK_BRIEF -1

/* The text of @item for widgets like @widget, @width pixels wide, to be unreffed. @breaks tells of
 * each of its lines at which byte it goes on in a second one, ALONG_ROSTER_BREAK_BRIEF, or 0. If
 * @times is not %NULL, it stands in place of the times of the item. */
PangoLayout     *along_roster_block_create_layout (GtkWidget              *widget,
                                                   const AlongRosterItem  *item,
                                                   const AlongRosterStyle *style,
                                                   const char             *times,
                                                   int                     width,
                                                   const int              *breaks);

G_END_DECLS
