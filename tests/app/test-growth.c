/* test-growth.c — orientation that is signed off, and goals, in the window that a peer has for them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-entry-choice.h"
#include "app/along-goal-window.h"
#include "app/along-growth-window.h"
#include "app/along-sign-off-window.h"
#include "model/along-goal.h"
#include "rules/along-rules.h"
#include "store/along-store-training.h"
#include "store/along-training-intents.h"

typedef struct
{
  AppFixture app;
  GtkWidget *parent;
  GtkWindow *window;
} Fixture;

static AlongDirectory *
get_directory (Fixture *self)
{
  return along_session_get_directory (self->app.session);
}

static gpointer
get_aino (Fixture *self)
{
  return app_fixture_find (along_directory_get_peers (get_directory (self)), "Aino");
}

static gint64
get_staff (Fixture    *self,
           const char *name)
{
  return along_record_get_id (
    app_fixture_find (along_directory_get_supervisors (get_directory (self)), name));
}

static void
add_item (Fixture       *self,
          const char    *name,
          AlongAudience  audience)
{
  g_autoptr (AlongEntry) course =
    g_object_new (ALONG_TYPE_COURSE, "name", name, "kind", ALONG_COURSE_ORIENTATION_ITEM,
                  "audience", audience, NULL);

  app_fixture_run (&self->app, along_intent_save_entry (course, NULL));
}

static AlongIntent *
set_works_alone (Fixture  *self,
                 gboolean  works_alone)
{
  g_autoptr (AlongEntry) changed = along_record_copy (get_aino (self));

  g_object_set (changed, "works-alone", works_alone, NULL);

  return along_intent_save_entry (changed, get_aino (self));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  AlongZone *zone;

  app_fixture_set_up (&self->app, data);
  zone = along_session_get_zone (self->app.session);
  along_session_set_now (self->app.session,
                         along_zone_at (zone, along_day_new (2026, 11, 24), 9 * 60));
  add_item (self, "Safety outdoors", 0);
  add_item (self, "The first house call", ALONG_AUDIENCE_PEERS | ALONG_AUDIENCE_PROFESSIONALS);

  app_fixture_run (&self->app, set_works_alone (self, FALSE));

  self->parent = adw_window_new ();
  gtk_window_present (GTK_WINDOW (self->parent));
  self->window = along_growth_window_open (self->parent, self->app.session, get_aino (self));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->parent));
  app_fixture_settle ();
  app_fixture_tear_down (&self->app, data);
}

/* The first label in @widget with @text; %NULL for none that is shown. */
static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget))
    {
      GString *words = g_string_new (gtk_label_get_text (GTK_LABEL (widget)));

      g_string_replace (words, "\u00a0", " ", 0);
      g_string_replace (words, "\u2060", "", 0);
      found = g_str_equal (words->str, text) ? widget : NULL;
      g_string_free (words, TRUE);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);

  return found;
}

typedef struct
{
  Fixture *fixture;
  const char *text;
  gboolean shown;
} Wanted;

static gboolean
is_as_wanted (gpointer data)
{
  Wanted *wanted = data;

  return (find_label (GTK_WIDGET (wanted->fixture->window), wanted->text) != NULL) ==
         wanted->shown;
}

static void
wait_label (Fixture    *self,
            const char *text)
{
  app_fixture_wait (is_as_wanted, &(Wanted) { self, text, TRUE });
}

static void
wait_no_label (Fixture    *self,
               const char *text)
{
  app_fixture_wait (is_as_wanted, &(Wanted) { self, text, FALSE });
}

static gboolean
is_open (gpointer data)
{
  return app_fixture_find_window (*(GType *) data) != NULL;
}

static gint64
get_course (Fixture    *self,
            const char *name)
{
  return along_record_get_id (
    app_fixture_find (along_directory_get_courses (get_directory (self)), name));
}

/* Signs @item off by Sari, together with @other if that is not %NULL. */
static void
sign (Fixture    *self,
      const char *item,
      const char *other)
{
  AlongSignOffWindow *window;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "growth.sign", "x",
                              get_course (self, item));
  app_fixture_wait (is_open, &(GType) { ALONG_TYPE_SIGN_OFF_WINDOW });
  window = app_fixture_find_window (ALONG_TYPE_SIGN_OFF_WINDOW);
  along_entry_choice_set_id (app_fixture_child (window, "by_row"), get_staff (self, "Sari"));
  g_assert_cmpint (gtk_widget_get_visible (app_fixture_child (window, "with_row")), ==,
                   other != NULL);
  if (other != NULL)
    {
      /* Both are named, or it is not saved. */
      gtk_widget_activate_action (GTK_WIDGET (window), "form.save", NULL);
      app_fixture_settle ();
      g_assert_true (is_open (&(GType) { ALONG_TYPE_SIGN_OFF_WINDOW }));
      along_entry_choice_set_id (app_fixture_child (window, "with_row"),
                                 get_staff (self, other));
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "form.save", NULL);
  app_fixture_wait_closed (ALONG_TYPE_SIGN_OFF_WINDOW);
}

/* Item by item, with who and when; the last opens solo work, which taking one back closes. */
static void
test_orientation (Fixture       *self,
                  gconstpointer  data)
{
  wait_label (self, "0 of 2 are signed off. With the last one it is agreed to work alone.");
  app_fixture_run (&self->app, set_works_alone (self, TRUE));
  wait_label (self, "0 of 2 are signed off. It is agreed already to work alone.");
  app_fixture_run (&self->app, set_works_alone (self, FALSE));
  sign (self, "Safety outdoors", NULL);
  wait_label (self, "✓ Signed off on 24 November 2026 by Sari");
  g_assert_false (along_rules_can_work_alone (get_aino (self)));

  sign (self, "The first house call", "Tapio");
  wait_label (self, "✓ Signed off on 24 November 2026 by Sari, together with Tapio");
  wait_label (self, "All is signed off, and it is agreed to work alone.");
  g_assert_true (along_rules_can_work_alone (get_aino (self)));

  gtk_widget_activate_action (GTK_WIDGET (self->window), "growth.withdraw", "x",
                              get_course (self, "The first house call"));
  wait_label (self, "1 of 2 is signed off. With the last one it is agreed to work alone.");
  g_assert_false (along_rules_can_work_alone (get_aino (self)));

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  wait_label (self, "All is signed off, and it is agreed to work alone.");
  g_assert_true (along_rules_can_work_alone (get_aino (self)));
}

static void
waive (Fixture    *self,
       const char *item)
{
  g_autoptr (AlongWaiver) waiver =
    g_object_new (ALONG_TYPE_WAIVER, "person-id", along_record_get_id (get_aino (self)),
                  "course-id", get_course (self, item), "first-day",
                  along_day_new (2026, 11, 24), "last-day", along_day_new (2026, 11, 24), "reason",
                  "Nobody to go with", NULL);

  app_fixture_run (&self->app, along_intent_save_waiver (waiver, NULL));
}

/* Where the last item is not signed, but waived, it is agreed by a button of its own. */
static void
test_agree (Fixture       *self,
            gconstpointer  data)
{
  wait_label (self, "Safety outdoors");
  sign (self, "Safety outdoors", NULL);
  wait_label (self, "✓ Signed off on 24 November 2026 by Sari");
  g_assert_null (find_label (GTK_WIDGET (self->window), "Agree to Work Alone"));
  waive (self, "The first house call");
  wait_label (self, "All is signed off. It is not agreed to work alone yet.");
  g_assert_nonnull (find_label (GTK_WIDGET (self->window), "Agree to Work Alone"));

  gtk_widget_activate_action (GTK_WIDGET (self->window), "growth.agree", NULL);
  wait_label (self, "All is signed off, and it is agreed to work alone.");
  g_assert_true (along_rules_can_work_alone (get_aino (self)));
  g_assert_null (find_label (GTK_WIDGET (self->window), "Agree to Work Alone"));
}

/* What was agreed before there was a checklist is not closed by a signature that is taken back. */
static void
test_agreed_before (Fixture       *self,
                    gconstpointer  data)
{
  wait_label (self, "Safety outdoors");
  app_fixture_run (&self->app, set_works_alone (self, TRUE));
  sign (self, "Safety outdoors", NULL);
  wait_label (self, "1 of 2 is signed off. It is agreed already to work alone.");

  gtk_widget_activate_action (GTK_WIDGET (self->window), "growth.withdraw", "x",
                              get_course (self, "Safety outdoors"));
  wait_label (self, "0 of 2 are signed off. It is agreed already to work alone.");
  g_assert_true (along_rules_can_work_alone (get_aino (self)));
}

/* A day that is to come is none on which something was signed. */
static void
test_to_come (Fixture       *self,
              gconstpointer  data)
{
  AlongSignOffWindow *window;

  wait_label (self, "Safety outdoors");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "growth.sign", "x",
                              get_course (self, "Safety outdoors"));
  app_fixture_wait (is_open, &(GType) { ALONG_TYPE_SIGN_OFF_WINDOW });
  window = app_fixture_find_window (ALONG_TYPE_SIGN_OFF_WINDOW);
  along_entry_choice_set_id (app_fixture_child (window, "by_row"), get_staff (self, "Sari"));
  g_object_set (app_fixture_child (window, "day_button"), "day", along_day_new (2026, 11, 25),
                NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "form.save", NULL);
  app_fixture_settle ();
  g_assert_nonnull (find_label (GTK_WIDGET (window),
                                "Day: this is to come. Choose the day on which it was."));
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_wait_closed (ALONG_TYPE_SIGN_OFF_WINDOW);
}

/* Writes @what down by the window that @action opens, of @goal_id if it takes one. */
static void
write_goal (Fixture    *self,
            const char *action,
            gint64      goal_id,
            const char *what)
{
  GtkWidget *window;

  if (goal_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self->window), action, "x", goal_id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL);
  app_fixture_wait (is_open, &(GType) { ALONG_TYPE_GOAL_WINDOW });
  window = app_fixture_find_window (ALONG_TYPE_GOAL_WINDOW);
  gtk_widget_activate_action (window, "form.save", NULL);
  app_fixture_settle ();
  g_assert_true (is_open (&(GType) { ALONG_TYPE_GOAL_WINDOW }));
  gtk_editable_set_text (app_fixture_child (window, "what_row"), what);
  gtk_switch_set_active (app_fixture_child (window, "due_switch"), TRUE);
  gtk_widget_activate_action (window, "form.save", NULL);
  app_fixture_wait_closed (ALONG_TYPE_GOAL_WINDOW);
}

/* The first goal that the file has of Aino. */
static gint64
find_goal (Fixture *self)
{
  AlongStore *store = along_session_get_store (self->app.session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) records = NULL;

  along_store_load_growth_async (store, along_record_get_id (get_aino (self)), NULL, on_result,
                                 &result);
  app_fixture_wait (app_fixture_is_set, &result);
  records = along_store_load_growth_finish (store, result, NULL);
  for (guint i = 0; i < records->len; i++)
    if (ALONG_IS_GOAL (g_ptr_array_index (records, i)))
      return along_record_get_id (g_ptr_array_index (records, i));

  g_assert_not_reached ();
}

/* A goal with a step is written down, reached, opened again, and goes with its step. */
static void
test_goal (Fixture       *self,
           gconstpointer  data)
{
  gint64 id;

  wait_label (self, "Safety outdoors");
  wait_label (self, "No goal was agreed yet. Press Ctrl+N to write the first one down.");
  write_goal (self, "growth.add-goal", 0, "To train others");
  wait_label (self, "To train others");
  wait_label (self, "To be reached by 22 February 2027");
  id = find_goal (self);
  write_goal (self, "growth.add-step", id, "To sit in on a course");
  wait_label (self, "Step: To sit in on a course");

  gtk_widget_activate_action (GTK_WIDGET (self->window), "growth.reach", "x", id);
  wait_label (self, "✓ Reached on 24 November 2026");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "growth.reopen", "x", id);
  wait_no_label (self, "✓ Reached on 24 November 2026");

  gtk_widget_activate_action (GTK_WIDGET (self->window), "growth.delete-goal", "x", id);
  wait_no_label (self, "Step: To sit in on a course");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  wait_label (self, "Step: To sit in on a course");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  ADD ("/growth/orientation", test_orientation);
  ADD ("/growth/agree", test_agree);
  ADD ("/growth/agreed-before", test_agreed_before);
  ADD ("/growth/to-come", test_to_come);
  ADD ("/growth/goal", test_goal);

  return g_test_run ();
}
