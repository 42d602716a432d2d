/* page-fixture.h — the page of the roster in a window, over the agency of the app tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app-fixture.h"
#include "app/along-roster-grid-private.h"
#include "app/along-roster-page.h"

typedef struct
{
  AppFixture app;
  GtkWidget *page;
  AlongRosterGrid *grid;
} PageFixture;

typedef struct
{
  AlongRosterGrid *grid;
  AlongAssignmentState state;
} PageFixtureWanted;

void             page_fixture_set_up         (PageFixture     *self,
                                              gconstpointer    data);
void             page_fixture_tear_down      (PageFixture     *self,
                                              gconstpointer    data);

/* Waits until the page has read the week again, and shows so many blocks. */
void             page_fixture_wait_for_items (AlongRosterGrid *grid,
                                              guint            n_items);

/* Runs @intent, which is unreffed, and waits for so many blocks. */
void             page_fixture_run            (PageFixture     *self,
                                              AlongIntent     *intent,
                                              guint            n_items);

/* A new shift of the week of today, in minutes since midnight. */
AlongIntent     *page_fixture_new_shift      (PageFixture     *self,
                                              int              day,
                                              int              start,
                                              int              end);

AlongEntry      *page_fixture_get_aino       (PageFixture     *self);

/* What the grid shows. */
GPtrArray       *page_fixture_get_items      (PageFixture     *self);

/* The only assignment of the only shift; NULL as long as there is none. */
AlongAssignment *page_fixture_get_assignment (AlongRosterGrid *grid);

/* For app_fixture_wait(), with a PageFixtureWanted: whether that assignment has the state. */
gboolean         page_fixture_has_state      (gpointer         data);

/* Assigns Aino to the first shift and waits for it; the id of the assignment. */
gint64           page_fixture_assign_aino    (PageFixture     *self);
