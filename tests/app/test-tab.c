/* test-tab.c — the Tab key leads into every page and out of it again, both ways
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-compat.h"
#include "app/along-date-button.h"
#include "app/along-field-message.h"
#include "app/along-peer-editor.h"
#include "app/along-people-page.h"
#include "app/along-roster-page.h"
#include "app/along-today-page.h"

#define MOST_STEPS 200

static GtkWidget *
add_button (GtkBox *box)
{
  GtkWidget *button = gtk_button_new_with_label ("Beside");

  gtk_box_append (box, button);

  return button;
}

/* Steps from @from until @to has the keyboard; whether anything else had it on the way. */
static gboolean
lead (GtkWindow        *window,
      GtkWidget        *from,
      GtkWidget        *to,
      GtkDirectionType  direction)
{
  gboolean inside = FALSE;

  gtk_widget_grab_focus (from);
  for (int i = 0; i < MOST_STEPS && gtk_window_get_focus (window) != to; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (window), direction);
      app_fixture_settle ();
      inside |= gtk_window_get_focus (window) != from && gtk_window_get_focus (window) != to;
    }
  g_assert_true (gtk_window_get_focus (window) == to);

  return inside;
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0;
}

/* Takes @widget, in which there is something for the keyboard unless it is @empty. */
static void
check (GtkWidget *widget,
       gboolean   empty)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *before = add_button (box);
  GtkWidget *after;
  gboolean forward, backward;

  gtk_widget_set_vexpand (widget, TRUE);
  gtk_box_append (box, widget);
  after = add_button (box);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (box));
  gtk_window_set_default_size (window, 1000, 700);
  gtk_window_present (window);
  /* The keyboard goes by where things are. */
  app_fixture_wait (is_laid_out, widget);

  forward = lead (window, before, after, GTK_DIR_TAB_FORWARD);
  backward = lead (window, after, before, GTK_DIR_TAB_BACKWARD);
  g_assert_true (empty || (forward && backward));

  gtk_window_destroy (window);
  app_fixture_settle ();
}

static void
test_people (AppFixture    *self,
             gconstpointer  data)
{
  check (g_object_new (ALONG_TYPE_PEOPLE_PAGE, "session", self->session, NULL), FALSE);
}

static void
test_roster (AppFixture    *self,
             gconstpointer  data)
{
  check (g_object_new (ALONG_TYPE_ROSTER_PAGE, "session", self->session, NULL), FALSE);
}

/* Aino on a shift of today that begins in an hour. */
static void
add_shift (AppFixture *self)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  gpointer aino = app_fixture_find (along_directory_get_peers (directory), "Aino");
  gpointer type = app_fixture_find (along_directory_get_shift_types (directory), "Outreach");
  gint64 start = along_zone_at (along_session_get_zone (self->session),
                                along_session_get_today (self->session), 10 * 60);
  g_autoptr (AlongShift) shift = along_shift_new ();
  g_autoptr (AlongAssignment) seat =
    g_object_new (ALONG_TYPE_ASSIGNMENT, "id", (gint64) -2, "shift-id", (gint64) -1, "person-id",
                  along_record_get_id (aino), "state", ALONG_ASSIGNMENT_ACCEPTED, NULL);
  AlongIntent *intent;

  along_session_set_now (self->session, start - 3600);
  g_object_set (shift, "id", (gint64) -1, "type-id", along_record_get_id (type),
                "start", start, "end", start + 7200, "seats", 1, NULL);
  intent = along_intent_save_shift (shift, NULL);
  along_intent_put (intent, seat);
  app_fixture_run (self, intent);
}

static gboolean
is_read (gpointer page)
{
  GtkStack *stack = app_fixture_child (page, "stack");

  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "loading") != 0;
}

static void
check_today (AppFixture *self,
             const char *shown)
{
  GtkWidget *page = g_object_new (ALONG_TYPE_TODAY_PAGE, "session", self->session, NULL);

  g_object_ref_sink (page);
  app_fixture_wait (is_read, page);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (app_fixture_child (page, "stack")), ==, shown);
  check (page, g_str_equal (shown, "empty"));
  g_object_unref (page);
}

static void
test_today (AppFixture    *self,
            gconstpointer  data)
{
  AlongDay day = along_day_new (2026, 1, 8);

  /* Before anybody is overdue for supervision. */
  along_session_set_now (self->session,
                         along_zone_at (along_session_get_zone (self->session), day, 9 * 60));
  app_fixture_set_since (self, day);
  check_today (self, "empty");
  add_shift (self);
  check_today (self, "sections");
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_button_new_with_label ("Inside"));
}

/* One row of a list is stopped at, and what is inside it, however many there are. */
static void
test_list (AppFixture    *self,
           gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkStringList *rows = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *before = add_button (GTK_BOX (box));
  GtkWidget *list, *after;

  for (int i = 0; i < MOST_STEPS; i++)
    gtk_string_list_append (rows, "Row");
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows))),
                            factory);
  along_compat_leave_with_tab (GTK_LIST_VIEW (list));
  gtk_box_append (GTK_BOX (box), list);
  after = add_button (GTK_BOX (box));
  gtk_window_set_child (window, box);
  gtk_window_present (window);
  app_fixture_wait (is_laid_out, list);

  for (int back = 0; back < 2; back++)
    {
      GtkDirectionType direction = back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD;
      int n_steps = 0;

      gtk_widget_grab_focus (back ? after : before);
      while (gtk_window_get_focus (window) != (back ? before : after) && n_steps++ < MOST_STEPS)
        gtk_widget_child_focus (GTK_WIDGET (window), direction);
      g_assert_cmpint (n_steps, >=, 2);
      g_assert_cmpint (n_steps, <=, 3);
    }

  gtk_window_destroy (window);
}

static void
test_date_button (AppFixture    *self,
                  gconstpointer  data)
{
  check (along_date_button_new (self->session, "Day", along_session_get_today (self->session)),
         FALSE);
}

/* The line that says what is wrong stands between two fields, and not in the way of Tab. */
static void
test_past_message (AppFixture    *self,
                   gconstpointer  data)
{
  g_autofree char *long_name = g_strnfill (431, 'x');
  g_autoptr (AlongPeer) peer = g_object_new (ALONG_TYPE_PEER, NULL);
  GtkWindow *editor = g_object_new (ALONG_TYPE_PEER_EDITOR, "session", self->session,
                                    "entry", peer, NULL);
  GtkWidget *name, *alias;

  gtk_window_present (editor);
  app_fixture_settle ();
  name = GTK_WIDGET (gtk_editable_get_delegate (app_fixture_child (editor, "name_row")));
  alias = GTK_WIDGET (gtk_editable_get_delegate (app_fixture_child (editor, "alias_row")));

  gtk_widget_grab_focus (name);
  gtk_editable_set_text (app_fixture_child (editor, "name_row"), long_name);
  g_assert_nonnull (along_field_message_get_message (app_fixture_child (editor, "name_message")));
  app_fixture_settle ();

  gtk_widget_child_focus (GTK_WIDGET (editor), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (editor) == alias);
  gtk_widget_child_focus (GTK_WIDGET (editor), GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (editor),
                                         app_fixture_child (editor, "name_row")));

  gtk_window_destroy (editor);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  app_fixture_add ("/tab/people", test_people);
  app_fixture_add ("/tab/roster", test_roster);
  app_fixture_add ("/tab/today", test_today);
  app_fixture_add ("/tab/date-button", test_date_button);
  app_fixture_add ("/tab/list", test_list);
  app_fixture_add ("/tab/past-message", test_past_message);

  return g_test_run ();
}
