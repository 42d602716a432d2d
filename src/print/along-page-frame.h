/* along-page-frame.h — what stands above and below the table on each page of a roster
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "print/along-roster-form.h"

G_BEGIN_DECLS

/**
 * AlongPageFrame:
 *
 * The heading with whose print it is and what it is about; the foot with whom to call, what the
 * signs in the table mean, when it was printed and which page it is.
 */
typedef struct _AlongPageFrame AlongPageFrame;

/* Sets what frames @table, which @builder has made, on pages of @width and @height. */
AlongPageFrame *along_page_frame_new      (const AlongRosterForm    *form,
                                           AlongSheet               *table,
                                           AlongTableBuilder        *builder,
                                           double                    width,
                                           double                    height);
void            along_page_frame_free     (AlongPageFrame           *self);

/* The part of the page that is left for the table. */
void            along_page_frame_get_room (AlongPageFrame           *self,
                                           double                   *x,
                                           double                   *y,
                                           double                   *width,
                                           double                   *height);

/* Draws the frame of @page of @n_pages; pages are counted from 0. */
void            along_page_frame_draw     (AlongPageFrame           *self,
                                           cairo_t                  *cr,
                                           guint                     page,
                                           guint                     n_pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongPageFrame, along_page_frame_free)

G_END_DECLS
