/* page-fixture.c — the page of the roster in a window, over the agency of the app tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-fixture.h"

#include <adwaita.h>

#include "grid-fixture.h"
#include "model/along-week.h"

typedef struct
{
  AlongRosterGrid *grid;
  guint n_items;
  gboolean told;
} Items;

/* The cursor moves for other reasons, too. */
static void
cursor_changed_cb (Items *items)
{
  AlongRosterPlan *plan = along_roster_grid_get_plan (items->grid);

  items->told = plan != NULL && along_roster_plan_get_items (plan)->len == items->n_items;
}

static gboolean
are_there (gpointer data)
{
  return ((Items *) data)->told;
}

void
page_fixture_wait_for_items (AlongRosterGrid *grid,
                             guint            n_items)
{
  Items items = { grid, n_items, FALSE };
  gulong handler =
    g_signal_connect_swapped (grid, "cursor-changed", G_CALLBACK (cursor_changed_cb), &items);

  app_fixture_wait (are_there, &items);
  g_signal_handler_disconnect (grid, handler);
  app_fixture_settle ();
}

void
page_fixture_run (PageFixture *self,
                  AlongIntent *intent,
                  guint        n_items)
{
  along_session_run (self->app.session, intent);
  along_intent_unref (intent);
  page_fixture_wait_for_items (self->grid, n_items);
}

AlongIntent *
page_fixture_new_shift (PageFixture *self,
                        int          day,
                        int          start,
                        int          end)
{
  AlongSession *session = self->app.session;
  AlongDirectory *directory = along_session_get_directory (session);
  AlongDay week =
    along_week_get_start (along_session_get_today (session),
                          along_session_get_week_start (session));
  AlongSpan span = along_zone_clock_span (along_session_get_zone (session), week + day, start, end);
  gpointer type = app_fixture_find (along_directory_get_shift_types (directory), "Outreach");
  g_autoptr (AlongShift) shift = g_object_new (ALONG_TYPE_SHIFT,
                                               "type-id", along_record_get_id (type),
                                               "start", span.start,
                                               "end", span.end,
                                               NULL);

  return along_intent_save_shift (shift, NULL);
}

AlongEntry *
page_fixture_get_aino (PageFixture *self)
{
  AlongDirectory *directory = along_session_get_directory (self->app.session);

  return app_fixture_find (along_directory_get_peers (directory), "Aino");
}

GPtrArray *
page_fixture_get_items (PageFixture *self)
{
  return along_roster_plan_get_items (along_roster_grid_get_plan (self->grid));
}

void
page_fixture_set_up (PageFixture   *self,
                     gconstpointer  data)
{
  GtkWidget *window = adw_window_new ();

  app_fixture_set_up (&self->app, data);
  self->page = g_object_new (ALONG_TYPE_ROSTER_PAGE, "session", self->app.session, NULL);
  self->grid = grid_fixture_get (self->page);

  adw_window_set_content (ADW_WINDOW (window), self->page);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  page_fixture_wait_for_items (self->grid, 0);
}

void
page_fixture_tear_down (PageFixture   *self,
                        gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (self->page)));
  app_fixture_settle ();
  app_fixture_tear_down (&self->app, data);
}

AlongAssignment *
page_fixture_get_assignment (AlongRosterGrid *grid)
{
  AlongRosterPlan *plan = along_roster_grid_get_plan (grid);
  AlongRosterItem *item =
    plan != NULL ? g_ptr_array_index (along_roster_plan_get_items (plan), 0) : NULL;
  GPtrArray *assignments =
    item != NULL ? along_roster_get_assignments (along_roster_plan_get_roster (plan),
                                                 along_record_get_id (ALONG_RECORD (item->shift)))
                 : NULL;

  return assignments != NULL && assignments->len > 0 ? g_ptr_array_index (assignments, 0) : NULL;
}

gboolean
page_fixture_has_state (gpointer data)
{
  PageFixtureWanted *wanted = data;
  AlongAssignment *assignment = page_fixture_get_assignment (wanted->grid);

  return assignment != NULL && along_assignment_get_state (assignment) == wanted->state;
}

gint64
page_fixture_assign_aino (PageFixture *self)
{
  AlongRosterItem *item = g_ptr_array_index (page_fixture_get_items (self), 0);
  gint64 aino_id = along_record_get_id (ALONG_RECORD (page_fixture_get_aino (self)));
  g_autoptr (AlongIntent) intent = along_intent_assign (item->shift, aino_id);
  PageFixtureWanted wanted = { self->grid, ALONG_ASSIGNMENT_PROPOSED };

  along_session_run (self->app.session, intent);
  app_fixture_wait (page_fixture_has_state, &wanted);

  return along_record_get_id (ALONG_RECORD (page_fixture_get_assignment (self->grid)));
}
