/* along-roster-grid-blocks.c — the widgets of what is in sight in the roster's grid
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-grid-private.h"
#include "app/along-roster-lines.h"

/* Blocks that the pool keeps, so that scrolling makes none. */
#define MAX_SPARE 128

/* What is kept for later is not there for assistive technology either, which GTK 4.8 does not tell
 * it by itself. */
void
along_roster_grid_show_block (GtkWidget *block,
                              gboolean   shown)
{
  gtk_widget_set_child_visible (block, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (block), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

GtkWidget *
along_roster_grid_create_block (AlongRosterGrid *self)
{
  GtkWidget *block = along_roster_block_new ();

  gtk_widget_set_parent (block, GTK_WIDGET (self));
  return block;
}

void
along_roster_grid_spare_block (AlongRosterGrid *self,
                               GtkWidget       *block)
{
  if (self->spare->len >= MAX_SPARE)
    {
      gtk_widget_unparent (block);
      return;
    }

  along_roster_block_release (ALONG_ROSTER_BLOCK (block));
  along_roster_grid_show_block (block, FALSE);
  g_ptr_array_add (self->spare, block);
}

void
along_roster_grid_bind_block (AlongRosterGrid *self,
                              GtkWidget       *block,
                              AlongRosterItem *item)
{
  g_autofree char *label = along_roster_lines_describe (self->plan, item);

  along_roster_block_bind (ALONG_ROSTER_BLOCK (block), item,
                           along_roster_grid_get_layout (self, item), &self->style, label);
  along_roster_grid_show_block (block, TRUE);
  g_hash_table_insert (self->blocks, item, block);
}

GtkWidget *
along_roster_grid_ensure_block (AlongRosterGrid *self,
                                AlongRosterItem *item)
{
  GtkWidget *block = g_hash_table_lookup (self->blocks, item);

  if (block != NULL)
    return block;

  block = self->spare->len > 0 ? g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1)
                               : along_roster_grid_create_block (self);
  along_roster_grid_bind_block (self, block, item);

  return block;
}

/* All blocks go back to the pool. The one under the cursor is kept out of it and returned, so that
 * it can go on with the same shift of another plan: it has the focus, or the stack around the page
 * gives it back to that very widget. */
GtkWidget *
along_roster_grid_release_blocks (AlongRosterGrid *self)
{
  AlongRosterItem *under_cursor = along_roster_grid_get_shown (self);
  GtkWidget *kept = NULL;
  GHashTableIter iter;
  gpointer item, block;

  g_hash_table_iter_init (&iter, self->blocks);
  while (g_hash_table_iter_next (&iter, &item, &block))
    {
      if (item == under_cursor)
        {
          along_roster_block_release (block);
          kept = block;
        }
      else
        along_roster_grid_spare_block (self, block);
    }
  g_hash_table_remove_all (self->blocks);

  return kept;
}

gboolean
along_roster_grid_has_cell (AlongRosterGrid *self,
                            AlongRosterSpot  spot)
{
  return spot.row >= 0 && spot.row < along_roster_geometry_get_n_rows (self->geometry) &&
         spot.day >= 0 && spot.day < ALONG_DAYS_A_WEEK;
}

/* An empty cell has a widget while the cursor is on it. */
GtkWidget *
along_roster_grid_show_cell (AlongRosterGrid *self)
{
  GtkWidget *cell = self->cells[self->cell];
  g_autofree char *label = NULL;

  if (along_roster_grid_has_cell (self, self->cursor) && along_roster_grid_get_shown (self) == NULL)
    {
      label = along_roster_plan_describe_cell (self->plan, self->cursor.row, self->cursor.day);
      along_roster_block_bind (ALONG_ROSTER_BLOCK (cell), NULL, NULL, &self->style, label);
    }
  along_roster_grid_show_block (cell, label != NULL);

  return label != NULL ? cell : NULL;
}

/* Where the strip of a shift begins and ends, from the left edge of its block. */
static void
place_strip (AlongRosterGrid *self,
             GtkWidget       *block,
             AlongRosterItem *item,
             AlongRosterRect  rect)
{
  int start = item->start;
  int end = item->end;
  int from, to;

  if (self->pull.part != ALONG_ROSTER_PART_NONE &&
      along_roster_plan_get_item (self->plan, self->pull.spot) == item)
    {
      start = self->pull.start;
      end = self->pull.end;
    }
  from = along_roster_geometry_minute_to_x (self->geometry, item->spot.day, start) - rect.x;
  to = along_roster_geometry_minute_to_x (self->geometry, item->spot.day, end) - rect.x;

  along_roster_block_set_strip (ALONG_ROSTER_BLOCK (block), MIN (from, to),
                                MAX (MAX (from, to), MIN (from, to) + 2));
}

static void
place_widget (AlongRosterGrid *self,
              GtkWidget       *widget,
              AlongRosterRect  rect)
{
  GskTransform *transform = gsk_transform_translate (
    NULL, &GRAPHENE_POINT_INIT ((float) (rect.x - along_roster_grid_get_scroll_x (self)),
                                (float) (rect.y - along_roster_grid_get_scroll_y (self) +
                                         self->head_height)));

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (widget, rect.width, rect.height, -1, transform);
}

/* Gives a block to what is in sight, and the pool what is not any more. The block under the cursor
 * stays, because it may have the focus. */
void
along_roster_grid_place_blocks (AlongRosterGrid *self,
                                int              height)
{
  int top = along_roster_grid_get_scroll_y (self);
  int bottom = top + height - self->head_height;
  AlongRosterItem *under_cursor = along_roster_grid_get_shown (self);
  GPtrArray *rows = along_roster_plan_get_rows (self->plan);
  GHashTableIter iter;
  gpointer item, block;

  g_hash_table_iter_init (&iter, self->blocks);
  while (g_hash_table_iter_next (&iter, &item, &block))
    {
      AlongRosterRect rect =
        along_roster_geometry_get_block (self->geometry, ((AlongRosterItem *) item)->spot);

      if ((rect.y < bottom && rect.y + rect.height > top) || item == under_cursor)
        continue;

      g_hash_table_iter_remove (&iter);
      along_roster_grid_spare_block (self, block);
    }

  for (int r = MAX (along_roster_geometry_get_row_at (self->geometry, top), 0);
       r < (int) rows->len && along_roster_geometry_get_cell (self->geometry, r, 0).y < bottom; r++)
    {
      AlongRosterRow *row = g_ptr_array_index (rows, r);

      for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
        for (guint i = 0; i < row->cells[day]->len; i++)
          {
            AlongRosterRect rect = along_roster_geometry_get_block (
              self->geometry, (AlongRosterSpot) { r, day, (int) i });

            if (rect.y < bottom && rect.y + rect.height > top)
              along_roster_grid_ensure_block (self, g_ptr_array_index (row->cells[day], i));
          }
    }

  g_hash_table_iter_init (&iter, self->blocks);
  while (g_hash_table_iter_next (&iter, &item, &block))
    {
      AlongRosterRect rect =
        along_roster_geometry_get_block (self->geometry, ((AlongRosterItem *) item)->spot);

      if (self->stale)
        along_roster_block_set_layout (block, along_roster_grid_get_layout (self, item));
      place_strip (self, block, item, rect);
      place_widget (self, block, rect);
    }
  self->stale = FALSE;

  if (along_roster_grid_show_cell (self) != NULL)
    place_widget (self, self->cells[self->cell],
                  along_roster_geometry_get_cell (self->geometry, self->cursor.row,
                                                  self->cursor.day));
}
