/* grid-fixture.c — what the tests of the roster's grid and of its page share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "grid-fixture.h"

#include "app-fixture.h"
#include "app/along-roster-block.h"

GtkWidget *
grid_fixture_find (GtkWidget *widget,
                   GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = grid_fixture_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
grid_fixture_press (gpointer         widget,
                    guint            key,
                    GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_keyval_trigger_new (key, modifiers);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (shortcuts) &&
                        k < g_list_model_get_n_items (shortcuts); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, k);

          if (!gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            continue;

          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                        GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                        gtk_shortcut_get_arguments (shortcut));
          return;
        }
    }

  g_assert_not_reached ();
}

void
grid_fixture_assert_cursor (AlongRosterGrid *grid,
                            int              row,
                            int              day,
                            int              index)
{
  AlongRosterSpot cursor = along_roster_grid_get_cursor (grid);

  g_assert_cmpint (cursor.row, ==, row);
  g_assert_cmpint (cursor.day, ==, day);
  g_assert_cmpint (cursor.index, ==, index);
}

static gboolean
has_focus_on_block (gpointer data)
{
  return ALONG_IS_ROSTER_BLOCK (gtk_widget_get_focus_child (data));
}

gint64
grid_fixture_get_focus_id (AlongRosterGrid *grid)
{
  GtkWidget *focus;
  const AlongRosterItem *item;

  /* On a slow machine the block gets it a frame after it was asked to. */
  app_fixture_wait (has_focus_on_block, grid);
  focus = gtk_widget_get_focus_child (GTK_WIDGET (grid));
  g_assert_true (gtk_widget_get_child_visible (focus));
  item = along_roster_block_get_item (ALONG_ROSTER_BLOCK (focus));

  return item != NULL ? along_record_get_id (ALONG_RECORD (item->shift)) : 0;
}

AlongRosterGrid *
grid_fixture_get (GtkWidget *window)
{
  return ALONG_ROSTER_GRID (grid_fixture_find (window, ALONG_TYPE_ROSTER_GRID));
}
