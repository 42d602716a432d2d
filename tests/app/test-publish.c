/* test-publish.c — a week is published and its changes told; who comes is checked in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app/along-due-back-window.h"
#include "app/along-field-message.h"
#include "app/along-print-window.h"
#include "app/along-publish-note.h"
#include "app/along-publish-window.h"
#include "app/along-roster-lines.h"
#include "app/along-seat-menu.h"
#include "app/along-shift-editor.h"
#include "model/along-week.h"
#include "page-fixture.h"
#include "rules/along-shift-words.h"
#include "store/along-intents.h"
#include "store/along-publish.h"

#define HOUR 60
#define DAY (24 * HOUR)

static gboolean
is_published (gpointer data)
{
  PageFixture *self = data;

  return along_directory_get_publication (
           along_session_get_directory (self->app.session),
           along_session_get_today (self->app.session)) != NULL;
}

static const char *
get_state (PageFixture *self)
{
  return gtk_label_get_text (GTK_LABEL (app_fixture_child (self->page, "state_label")));
}

static gboolean
says_change (gpointer data)
{
  return g_str_equal (get_state (data), "1 change");
}

static GtkWidget *
open_publish_window (PageFixture *self)
{
  gtk_widget_activate_action (self->page, "roster.publish", NULL);

  return app_fixture_find_window (ALONG_TYPE_PUBLISH_WINDOW);
}

/* That @window tells when the roster was published, and who decided what needed a reason. */
static void
assert_says_when (GtkWidget *window)
{
  const char *text = gtk_label_get_text (app_fixture_child (window, "state_label"));
  g_autoptr (GRegex) regex =
    g_regex_new ("^Week .*: published on .* [0-9]{4}, [0-9]+[:.][0-9]{2}.* by Sari$", 0, 0, NULL);

  if (!g_regex_match (regex, text, 0, NULL))
    g_error ("It says: %s", text);
}

/* What @window lists: a heading, or the type of each shift. */
static void
assert_lists (GtkWidget  *window,
              const char *expected)
{
  GListModel *notes;
  g_autoptr (GString) titles = g_string_new (NULL);

  app_fixture_settle ();
  notes = G_LIST_MODEL (gtk_list_view_get_model (app_fixture_child (window, "list")));
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (AlongPublishNote) note = g_list_model_get_item (notes, i);
      const char *title = along_publish_note_get_title (note);

      g_string_append_printf (titles, "%.*s;", (int) strcspn (title, ","), title);
    }

  g_assert_cmpstr (titles->str, ==, expected);
  g_assert_cmpint (gtk_widget_get_visible (app_fixture_child (window, "fine_label")), ==,
                   titles->len == 0);
}

/* The title of @window, and what is told below the first heading of its list. */
static void
assert_tells (GtkWidget  *window,
              const char *title,
              const char *hint)
{
  g_autoptr (AlongPublishNote) heading = NULL;

  app_fixture_settle ();
  heading = g_list_model_get_item (
    G_LIST_MODEL (gtk_list_view_get_model (app_fixture_child (window, "list"))), 0);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, title);
  g_assert_cmpstr (along_publish_note_get_words (heading), ==, hint);
}

/* What @window does first, which can be done. */
static void
assert_button (GtkWidget  *window,
               const char *expected)
{
  GtkWidget *button = gtk_window_get_default_widget (GTK_WINDOW (window));

  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, expected);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == button);
}

/* That the notice of changes is offered in @window, and the pages shown are that. */
static void
assert_prints_notice (GtkWidget *window)
{
  GtkWidget *printing;
  AlongDocument *document;

  gtk_widget_activate_action (window, "publish.print", NULL);
  app_fixture_settle ();
  printing = app_fixture_find_window (ALONG_TYPE_PRINT_WINDOW);
  g_object_get (app_fixture_child (printing, "document_view"), "document", &document, NULL);
  g_assert_cmpstr (along_document_get_title (document), ==, "Change notice");
  g_object_unref (document);
  gtk_window_close (GTK_WINDOW (printing));
}

static void
keep_request (AlongSession        *session,
              AlongReasonRequest  *request,
              AlongReasonRequest **kept)
{
  g_set_object (kept, request);
}

/* Which day of the week it is today: what is past is not asked about. */
static int
get_today (PageFixture *self)
{
  AlongDay today = along_session_get_today (self->app.session);

  return today - along_week_get_start (today, along_session_get_week_start (self->app.session));
}

static void
answer (PageFixture        *self,
        AlongReasonRequest *request)
{
  AlongRecord *sari = app_fixture_find (
    along_directory_get_supervisors (along_session_get_directory (self->app.session)), "Sari");

  along_reason_request_answer (request, "Filled tomorrow", along_record_get_id (sari));
}

static gboolean
can_publish (gpointer window)
{
  return gtk_widget_get_sensitive (app_fixture_child (window, "publish_button"));
}

static gboolean
says_published (gpointer data)
{
  return g_str_equal (get_state (data), "Published");
}

static gboolean
says_draft (gpointer data)
{
  return g_str_equal (get_state (data), "Draft");
}

static gboolean
says_closed (gpointer data)
{
  return g_str_equal (get_state (data), "Closed");
}

/* That the shift can be looked at and no more, and that it is said why. */
static void
assert_shows_closed (PageFixture *self)
{
  GtkWidget *editor;

  gtk_widget_activate_action (self->page, "roster.open", NULL);
  editor = app_fixture_find_window (ALONG_TYPE_SHIFT_EDITOR);
  app_fixture_settle ();
  g_assert_true (gtk_revealer_get_reveal_child (app_fixture_child (editor, "failure")));
  g_assert_nonnull (strstr (gtk_label_get_text (app_fixture_child (editor, "failure_label")),
                            "closed"));
  g_assert_false (gtk_widget_get_sensitive (app_fixture_child (editor, "save_button")));
  g_assert_false (gtk_widget_get_sensitive (app_fixture_child (editor, "note_row")));
  g_assert_false (gtk_widget_get_sensitive (app_fixture_child (editor, "people")));
  gtk_window_close (GTK_WINDOW (editor));
  app_fixture_settle ();
  g_assert_null (app_fixture_find_window (ALONG_TYPE_SHIFT_EDITOR));
}

/* As long as the week goes on, Return does not close the roster. */
static void
assert_goes_on (PageFixture *self)
{
  GtkWidget *window = open_publish_window (self);
  GtkWidget *button = gtk_window_get_default_widget (GTK_WINDOW (window));

  assert_tells (window, "State of the Roster", "");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_Publish Again");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 app_fixture_child (window, "cancel_button"));
  gtk_window_close (GTK_WINDOW (window));
}

/* With nothing to publish again, the roster is closed from where it was published once the week is
 * over, and opened. */
static void
assert_closes (PageFixture *self)
{
  gint64 now = along_session_get_now (self->app.session);
  GtkWidget *window;

  assert_goes_on (self);
  along_session_set_now (self->app.session, now + ALONG_DAYS_A_WEEK * 24 * HOUR * 60);
  window = open_publish_window (self);
  assert_button (window, "_Close the Roster");
  gtk_widget_activate_default (window);
  app_fixture_wait (says_closed, self);
  app_fixture_settle ();
  g_assert_null (app_fixture_find_window (ALONG_TYPE_PUBLISH_WINDOW));
  assert_shows_closed (self);

  window = open_publish_window (self);
  assert_button (window, "_Open the Roster Again");
  gtk_widget_activate_default (window);
  app_fixture_wait (says_published, self);
  app_fixture_settle ();
  along_session_undo (self->app.session);
  app_fixture_wait (says_closed, self);
  along_session_undo (self->app.session);
  app_fixture_wait (says_published, self);
  along_session_set_now (self->app.session, now);
}

/* That what was decided is neither asked again nor forgotten: the window lists it, and the block
 * has the sign of a reason. */
static void
assert_tells_decided (PageFixture *self)
{
  g_autoptr (AlongPublishNote) decided = NULL;
  g_autofree char *described = NULL;
  GtkWidget *window = open_publish_window (self);
  AlongRosterItem *item;

  assert_lists (window, "Still Open;Outreach;Decided Already;Outreach;Outreach;");
  decided = g_list_model_get_item (
    G_LIST_MODEL (gtk_list_view_get_model (app_fixture_child (window, "list"))), 3);
  g_assert_true (g_str_has_prefix (
    along_publish_note_get_words (decided),
    "Nobody is on it, it takes at least 1: \u201cFilled tomorrow\u201d, by Sari, "));
  gtk_window_close (GTK_WINDOW (window));

  item = along_roster_grid_get_item (self->grid);
  g_assert_nonnull (strstr (g_array_index (item->lines, AlongRosterLine, 0).text, "§"));
  described = along_roster_lines_describe (along_roster_grid_get_plan (self->grid), item);
  g_assert_nonnull (strstr (described, "Published with a reason: Nobody is on it"));
}

/* What is lacking is said, and asked a reason for; after that every change is told. Without a
 * reason the window stays as it is. */
static void
test_publish (PageFixture   *self,
              gconstpointer  data)
{
  int today = get_today (self);
  g_autoptr (AlongReasonRequest) request = NULL;
  GtkWidget *window;

  page_fixture_run (self, page_fixture_new_shift (self, today, 8 * HOUR, 12 * HOUR), 1);
  along_session_set_now (self->app.session,
                         along_zone_at (along_session_get_zone (self->app.session),
                                        along_session_get_today (self->app.session), 7 * HOUR));
  g_assert_cmpstr (get_state (self), ==, "Draft");

  window = open_publish_window (self);
  assert_lists (window, "To Be Decided;Outreach;Outreach;Still Open;Outreach;");
  assert_tells (window, "Publish Roster",
                "What needs a reason is asked for one when you publish.");
  assert_button (window, "_Publish");
  g_assert_false (gtk_widget_get_visible (app_fixture_child (window, "print_button")));
  g_assert_false (gtk_widget_get_visible (app_fixture_child (window, "more_button")));
  g_signal_connect (self->app.session, "reason-wanted", G_CALLBACK (keep_request), &request);
  gtk_widget_activate_action (window, "publish.publish", NULL);
  g_assert_false (can_publish (window));
  app_fixture_wait (app_fixture_is_set, &request);
  g_clear_object (&request);
  app_fixture_wait (can_publish, window);
  g_assert_false (gtk_revealer_get_reveal_child (app_fixture_child (window, "failure")));
  gtk_widget_activate_action (window, "publish.publish", NULL);
  app_fixture_wait (app_fixture_is_set, &request);
  g_assert_false (is_published (self));
  g_assert_nonnull (strstr (along_reason_request_get_message (request), "Nobody is on it"));
  answer (self, request);
  app_fixture_wait (is_published, self);
  g_signal_handlers_disconnect_by_data (self->app.session, &request);
  g_assert_null (app_fixture_find_window (ALONG_TYPE_PUBLISH_WINDOW));

  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, today, 0 });
  g_assert_null (along_roster_grid_get_item (self->grid)->change);
  app_fixture_wait (says_published, self);
  assert_tells_decided (self);
  page_fixture_assign_aino (self);
  app_fixture_wait (says_change, self);
  g_assert_nonnull (along_roster_grid_get_item (self->grid)->change);
  window = open_publish_window (self);
  assert_lists (window, "Changed Since;Outreach;To Be Decided;Outreach;");
  assert_button (window, "_Publish Again");
  g_assert_true (gtk_widget_get_visible (app_fixture_child (window, "more_button")));
  assert_says_when (window);
  assert_prints_notice (window);
  gtk_window_close (GTK_WINDOW (window));

  along_session_undo (self->app.session);
  app_fixture_wait (says_published, self);
  assert_closes (self);
  along_session_undo (self->app.session);
  app_fixture_wait (says_draft, self);
  g_assert_false (is_published (self));
}

static AlongRoster *
get_roster (PageFixture *self)
{
  return along_roster_plan_get_roster (along_roster_grid_get_plan (self->grid));
}

/* At so many minutes after midnight of the first day that is shown. */
static void
be_at (PageFixture *self,
       int          minute)
{
  AlongRosterPlan *plan = along_roster_grid_get_plan (self->grid);

  along_session_set_now (self->app.session,
                         along_zone_at (along_session_get_zone (self->app.session),
                                        along_roster_plan_get_first_day (plan), minute));
}

/* A closed roster may have changed since it was published: that is told, and nobody is sent to
 * publish what can't be. */
static void
test_closed_changed (PageFixture   *self,
                     gconstpointer  data)
{
  int today = get_today (self);
  g_autoptr (AlongIntent) publish = NULL;
  GtkWidget *window;

  page_fixture_run (self, page_fixture_new_shift (self, today, 8 * HOUR, 12 * HOUR), 1);
  publish = along_intent_publish (get_roster (self));
  app_fixture_run (&self->app, along_intent_new_with_reason (publish, "Filled tomorrow", 0));
  app_fixture_wait (says_published, self);
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, today, 0 });
  page_fixture_assign_aino (self);
  app_fixture_wait (says_change, self);
  window = open_publish_window (self);
  assert_tells (window, "Publish Roster", "Tell everybody concerned, then publish again.");
  be_at (self, today * DAY + 12 * HOUR);
  gtk_widget_activate_action (window, "publish.close", NULL);
  app_fixture_wait (says_closed, self);
  app_fixture_settle ();

  window = open_publish_window (self);
  assert_lists (window, "Changed Since;Outreach;To Be Decided;Outreach;");
  assert_tells (window, "State of the Roster", "Tell everybody concerned.");
  gtk_window_close (GTK_WINDOW (window));
}

/* Somebody who is entered as away from what was published does not come: the grid, the page, the
 * window and the notice say so, and not why; and nothing of it when that is taken back. */
static void
test_away (PageFixture   *self,
           gconstpointer  data)
{
  int today = get_today (self);
  g_autoptr (AlongIntent) away = along_intent_new (ALONG_INTENT_EDIT);
  g_autoptr (AlongIntent) publish = NULL;
  g_autoptr (AlongAbsence) absence = NULL;
  g_autofree char *told = NULL;
  AlongRosterItem *item;
  GtkWidget *window;

  page_fixture_run (self, page_fixture_new_shift (self, today, 8 * HOUR, 12 * HOUR), 1);
  along_session_set_now (self->app.session,
                         along_zone_at (along_session_get_zone (self->app.session),
                                        along_session_get_today (self->app.session), 7 * HOUR));
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, today, 0 });
  page_fixture_assign_aino (self);
  publish = along_intent_publish (get_roster (self));
  app_fixture_run (&self->app, along_intent_new_with_reason (publish, "Filled tomorrow", 0));
  app_fixture_wait (says_published, self);

  item = along_roster_grid_get_item (self->grid);
  absence = g_object_new (ALONG_TYPE_ABSENCE, "id", along_intent_new_id (away), "person-id",
                          along_record_get_id (ALONG_RECORD (page_fixture_get_aino (self))),
                          "start", along_shift_get_end (item->shift) - 60, "end",
                          along_shift_get_end (item->shift) + 60, NULL);
  along_intent_put (away, absence);
  app_fixture_run (&self->app, g_steal_pointer (&away));
  app_fixture_wait (says_change, self);

  item = along_roster_grid_get_item (self->grid);
  g_assert_nonnull (item->change);
  told = along_shift_words_changes (item->change, get_roster (self), ALONG_CLOCK_24);
  g_assert_cmpstr (told, ==, "Aino no longer comes.");
  window = open_publish_window (self);
  assert_lists (window,
                "Changed Since;Outreach;To Be Decided;Outreach;Outreach;Still Open;Outreach;");
  assert_prints_notice (window);
  gtk_window_close (GTK_WINDOW (window));

  /* Nor is it asked afterwards if they came. */
  be_at (self, today * DAY + 12 * HOUR);
  window = open_publish_window (self);
  assert_lists (window,
                "Changed Since;Outreach;To Be Decided;Outreach;Outreach;Still Open;Outreach;");
  gtk_window_close (GTK_WINDOW (window));

  along_session_undo (self->app.session);
  app_fixture_wait (says_published, self);
  g_assert_null (along_roster_grid_get_item (self->grid)->change);
}

/* What somebody else has done meanwhile is said in the window, which stays. */
static gboolean
says_failure (gpointer window)
{
  return gtk_revealer_get_reveal_child (app_fixture_child (window, "failure"));
}

static void
test_refused (PageFixture   *self,
              gconstpointer  data)
{
  GtkWidget *window;

  page_fixture_run (self, page_fixture_new_shift (self, get_today (self), 8 * HOUR, 12 * HOUR), 1);
  app_fixture_run (&self->app,
                   along_intent_set_rule (along_session_get_directory (self->app.session),
                                          ALONG_FINDING_NOBODY_ON_DUTY,
                                          ALONG_SEVERITY_IMPOSSIBLE, 0));

  window = open_publish_window (self);
  gtk_widget_activate_action (window, "publish.publish", NULL);
  app_fixture_wait (says_failure, window);
  g_assert_true (can_publish (window));
  g_assert_false (is_published (self));
  gtk_window_close (GTK_WINDOW (window));
  g_assert_null (app_fixture_find_window (ALONG_TYPE_PUBLISH_WINDOW));
}

/* What no reason makes possible comes before all else, and leads to its shift. */
static void
test_impossible (PageFixture   *self,
                 gconstpointer  data)
{
  GtkWidget *window, *editor;

  page_fixture_run (self, page_fixture_new_shift (self, get_today (self), 8 * HOUR, 12 * HOUR), 1);
  app_fixture_run (&self->app,
                   along_intent_set_rule (along_session_get_directory (self->app.session),
                                          ALONG_FINDING_NOBODY_ON_DUTY,
                                          ALONG_SEVERITY_IMPOSSIBLE, 0));

  window = open_publish_window (self);
  assert_lists (window, "Not Possible;Outreach;To Be Decided;Outreach;Still Open;Outreach;");
  assert_tells (window, "Publish Roster",
                "The roster can’t be published with these, whatever the reason. Choose one to "
                "change its shift.");

  /* A heading leads nowhere. */
  g_signal_emit_by_name (app_fixture_child (window, "list"), "activate", 0);
  g_assert_true (app_fixture_find_window (ALONG_TYPE_PUBLISH_WINDOW) == window);
  g_signal_emit_by_name (app_fixture_child (window, "list"), "activate", 1);
  app_fixture_settle ();
  g_assert_null (app_fixture_find_window (ALONG_TYPE_PUBLISH_WINDOW));
  editor = app_fixture_find_window (ALONG_TYPE_SHIFT_EDITOR);
  g_assert_nonnull (editor);
  gtk_window_close (GTK_WINDOW (editor));
}

static gboolean
marks_aino (gpointer data)
{
  PageFixture *self = data;
  AlongRosterItem *item = g_ptr_array_index (page_fixture_get_items (self), 0);

  return g_str_has_prefix (g_array_index (item->lines, AlongRosterLine, 1).text, "⚠");
}

static gboolean
marks_nobody (gpointer data)
{
  return !marks_aino (data);
}

/* Aino, who has the only shift, says that she is never available. */
static void
let_aino_say_cannot (PageFixture *self)
{
  g_autoptr (AlongIntent) cannot = along_intent_new (ALONG_INTENT_EDIT);
  g_autofree char *week = g_strnfill (ALONG_TERMS_SLOTS,
                                      along_terms_get_sign (ALONG_AVAILABILITY_CANNOT));
  g_autoptr (AlongTerms) terms =
    g_object_new (ALONG_TYPE_TERMS, "id", along_intent_new_id (cannot), "person-id",
                  along_record_get_id (ALONG_RECORD (page_fixture_get_aino (self))), "week", week,
                  NULL);

  along_intent_put (cannot, terms);
  app_fixture_run (&self->app, g_steal_pointer (&cannot));
  app_fixture_wait (marks_aino, self);
}

/* What comes to speak against somebody who has a shift is seen on it, by shift and by person, and
 * said; until it is taken back. */
static void
test_against (PageFixture   *self,
              gconstpointer  data)
{
  int today = get_today (self);
  g_autofree char *described = NULL;
  AlongRosterItem *item;
  AlongShift *shift;
  GtkWidget *editor;

  page_fixture_run (self, page_fixture_new_shift (self, today, 8 * HOUR, 12 * HOUR), 1);
  along_session_set_now (self->app.session,
                         along_zone_at (along_session_get_zone (self->app.session),
                                        along_session_get_today (self->app.session), 7 * HOUR));
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, today, 0 });
  page_fixture_assign_aino (self);
  app_fixture_settle ();
  g_assert_false (marks_aino (self));

  let_aino_say_cannot (self);
  item = along_roster_grid_get_item (self->grid);
  g_assert_cmpstr (g_array_index (item->lines, AlongRosterLine, 1).text, ==,
                   "⚠\u00a0Aino?");
  described = along_roster_lines_describe (along_roster_grid_get_plan (self->grid), item);
  g_assert_nonnull (strstr (described, "Aino (Proposed, Not available then)"));

  gtk_widget_activate_action (self->page, "roster.open", NULL);
  app_fixture_settle ();
  editor = app_fixture_find_window (ALONG_TYPE_SHIFT_EDITOR);
  g_assert_nonnull (app_fixture_find_text ("⚠ Not available then"));
  gtk_window_close (GTK_WINDOW (editor));

  shift = item->shift;
  g_object_set (self->page, "by", "person", NULL);
  item = along_roster_plan_find_item (
    along_roster_grid_get_plan (self->grid), along_record_get_id (ALONG_RECORD (shift)),
    along_record_get_id (g_ptr_array_index (
      along_roster_get_assignments (get_roster (self), along_record_get_id (ALONG_RECORD (shift))),
      0)));
  g_assert_nonnull (item->assignment);
  g_assert_cmpstr (g_array_index (item->lines, AlongRosterLine, 1).text, ==,
                   "⚠\u00a0Outreach?");

  g_object_set (self->page, "by", "shift", NULL);
  along_session_undo (self->app.session);
  app_fixture_wait (marks_nobody, self);
}

/* It is decided by publishing again, though nothing has changed; the reason stays with the seat,
 * and then there is nothing to publish. */
static void
test_decide_against (PageFixture   *self,
                     gconstpointer  data)
{
  int today = get_today (self);
  g_autoptr (AlongReasonRequest) request = NULL;
  g_autoptr (AlongIntent) publish = NULL;
  AlongRosterItem *item;
  GtkWidget *window;

  page_fixture_run (self, page_fixture_new_shift (self, today, 8 * HOUR, 12 * HOUR), 1);
  be_at (self, today * DAY + 7 * HOUR);
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, today, 0 });
  page_fixture_assign_aino (self);
  publish = along_intent_publish (get_roster (self));
  app_fixture_run (&self->app, along_intent_new_with_reason (publish, "Filled tomorrow", 0));
  app_fixture_wait (says_published, self);
  app_fixture_run (&self->app,
                   along_intent_set_rule (along_session_get_directory (self->app.session),
                                          ALONG_FINDING_CANNOT, ALONG_SEVERITY_NEEDS_REASON, 0));
  let_aino_say_cannot (self);

  window = open_publish_window (self);
  assert_lists (window, "To Be Decided;Outreach;Decided Already;Outreach;");
  assert_tells (window, "Publish Roster",
                "What needs a reason is asked for one when you publish.");
  g_assert_true (can_publish (window));
  g_signal_connect (self->app.session, "reason-wanted", G_CALLBACK (keep_request), &request);
  gtk_widget_activate_action (window, "publish.publish", NULL);
  app_fixture_wait (app_fixture_is_set, &request);
  g_signal_handlers_disconnect_by_data (self->app.session, &request);
  answer (self, request);
  app_fixture_wait (marks_nobody, self);
  app_fixture_settle ();
  item = g_ptr_array_index (page_fixture_get_items (self), 0);
  g_assert_cmpstr (g_array_index (item->lines, AlongRosterLine, 1).text, ==, "§\u00a0Aino?");

  window = open_publish_window (self);
  assert_lists (window, "Decided Already;Outreach;");
  assert_tells (window, "State of the Roster", "");
  g_assert_false (can_publish (window));
  gtk_window_close (GTK_WINDOW (window));
}

static gboolean
is_out (gpointer data)
{
  AlongAssignment *assignment = page_fixture_get_assignment (((PageFixture *) data)->grid);

  return assignment != NULL &&
         along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_CHECKED_IN &&
         along_assignment_get_fit (assignment) == ALONG_FIT_ADJUSTED;
}

static gboolean
is_back (gpointer data)
{
  AlongAssignment *assignment = page_fixture_get_assignment (((PageFixture *) data)->grid);

  return assignment != NULL &&
         along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_DONE &&
         along_assignment_get_back_at (assignment) != 0;
}

static gboolean
is_stood_down (gpointer data)
{
  AlongAssignment *assignment = page_fixture_get_assignment (((PageFixture *) data)->grid);

  return assignment != NULL &&
         along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_STOOD_DOWN;
}

/* As time goes by, the block says who should have been back. */
static void
assert_tells_overdue (PageFixture *self)
{
  gint64 due = along_assignment_get_due_back_at (page_fixture_get_assignment (self->grid));
  const int minutes[] = { 0, 1, -1 };
  const char *const lines[] = { "●\u00a0Aino", "!\u00a0Aino", "●\u00a0Aino" };

  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      along_session_set_now (self->app.session, due + minutes[i] * 60);
      g_assert_cmpstr (
        g_array_index (along_roster_grid_get_item (self->grid)->lines, AlongRosterLine, 1).text, ==,
        lines[i]);
    }
}

/* That the roster can't be closed, from the menu either, and that it is said why and of whom. */
static void
assert_stays_open (PageFixture *self,
                   const char  *why)
{
  GtkWidget *window = open_publish_window (self);
  const char *message;

  gtk_widget_activate_action (window, "publish.close", NULL);
  app_fixture_wait (says_failure, window);
  message = gtk_label_get_text (app_fixture_child (window, "failure_label"));
  g_assert_nonnull (strstr (message, why));
  g_assert_nonnull (strstr (message, "Aino: Outreach"));
  gtk_window_close (GTK_WINDOW (window));
}

/* As long as somebody is out, or still to come, the roster is not closed. */
static void
test_close_out (PageFixture   *self,
                gconstpointer  data)
{
  g_autoptr (AlongReasonRequest) request = NULL;
  PageFixtureWanted out = { self->grid, ALONG_ASSIGNMENT_CHECKED_IN };
  PageFixtureWanted back = { self->grid, ALONG_ASSIGNMENT_DONE };
  int today = get_today (self);
  GtkWidget *window;
  gint64 id;

  page_fixture_run (self, page_fixture_new_shift (self, today, 8 * HOUR, 12 * HOUR), 1);
  id = page_fixture_assign_aino (self);
  be_at (self, today * DAY + 8 * HOUR);
  window = open_publish_window (self);
  g_signal_connect (self->app.session, "reason-wanted", G_CALLBACK (keep_request), &request);
  gtk_widget_activate_action (window, "publish.publish", NULL);
  app_fixture_wait (app_fixture_is_set, &request);
  g_signal_handlers_disconnect_by_data (self->app.session, &request);
  answer (self, request);
  app_fixture_wait (says_published, self);

  assert_stays_open (self, "still to come");

  /* When the shift has ended it is listed of whom nothing is said, and no more once it is. */
  be_at (self, today * DAY + 13 * HOUR);
  window = open_publish_window (self);
  assert_lists (window, "Decided Already;Outreach;Not Said Who Came;Outreach;");
  gtk_window_close (GTK_WINDOW (window));
  be_at (self, today * DAY + 8 * HOUR);

  gtk_widget_activate_action (self->page, "seat.check-in", "(xi)", id, ALONG_SEAT_ANSWER_FIT);
  app_fixture_wait (page_fixture_has_state, &out);
  be_at (self, today * DAY + 13 * HOUR);
  window = open_publish_window (self);
  assert_lists (window, "Decided Already;Outreach;");
  gtk_window_close (GTK_WINDOW (window));
  assert_stays_open (self, "still out");

  gtk_widget_activate_action (self->page, "seat.check-out", "x", id);
  app_fixture_wait (page_fixture_has_state, &back);
  window = open_publish_window (self);
  gtk_widget_activate_action (window, "publish.close", NULL);
  app_fixture_wait (says_closed, self);
}

/* In with adjusted duties, due back when the shift ends; back; and stood down. */
static void
test_check_in (PageFixture   *self,
               gconstpointer  data)
{
  gint64 id;

  page_fixture_run (self, page_fixture_new_shift (self, 0, 8 * HOUR, 12 * HOUR), 1);
  id = page_fixture_assign_aino (self);
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 0, 0 });
  be_at (self, 8 * HOUR);

  gtk_widget_activate_action (self->page, "seat.check-in", "(xi)", id,
                              ALONG_SEAT_ANSWER_ADJUSTED);
  app_fixture_wait (is_out, self);
  g_assert_cmpint (along_assignment_get_due_back_at (page_fixture_get_assignment (self->grid)), ==,
                   along_shift_get_end (along_roster_grid_get_item (self->grid)->shift));
  assert_tells_overdue (self);
  gtk_widget_activate_action (self->page, "seat.check-out", "x", id);
  app_fixture_wait (is_back, self);
  gtk_widget_activate_action (self->page, "seat.check-in", "(xi)", id,
                              ALONG_SEAT_ANSWER_STOOD_DOWN);
  app_fixture_wait (is_stood_down, self);
}

typedef struct
{
  PageFixture *page;
  gint64 due;
} Due;

static gboolean
is_due (gpointer data)
{
  Due *due = data;
  AlongAssignment *assignment = page_fixture_get_assignment (due->page->grid);

  return assignment != NULL &&
         along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_CHECKED_IN &&
         along_assignment_get_due_back_at (assignment) == due->due;
}

static GtkWidget *
open_due_back (PageFixture *self,
               gint64       id)
{
  gtk_widget_activate_action (self->page, "seat.due-back", "x", id);

  return app_fixture_find_window (ALONG_TYPE_DUE_BACK_WINDOW);
}

/* A time of one's own to be back, which is after going out: on the next day where it is earlier by
 * the clock. Untouched, it stays what it was. */
static void
test_due_back (PageFixture   *self,
               gconstpointer  data)
{
  AlongZone *zone = along_session_get_zone (self->app.session);
  Due due = { .page = self };
  gint64 id, since;
  GtkWidget *window;
  GtkEditable *row;
  AlongDay day;

  page_fixture_run (self, page_fixture_new_shift (self, 0, 8 * HOUR, 12 * HOUR), 1);
  id = page_fixture_assign_aino (self);
  due.due = along_shift_get_end (((AlongRosterItem *) g_ptr_array_index (
    page_fixture_get_items (self), 0))->shift);
  be_at (self, 8 * HOUR);

  window = open_due_back (self, id);
  g_assert_true (gtk_widget_get_visible (app_fixture_child (window, "fit_group")));
  gtk_check_button_set_active (app_fixture_child (window, "adjusted_check"), TRUE);
  gtk_widget_activate_action (window, "due-back.done", NULL);
  app_fixture_wait (is_due, &due);
  g_assert_true (is_out (self));

  since = along_assignment_get_checked_in_at (page_fixture_get_assignment (self->grid));
  day = along_zone_get_day (zone, since);
  window = open_due_back (self, id);
  row = app_fixture_child (window, "time_row");
  g_assert_false (gtk_widget_get_visible (app_fixture_child (window, "fit_group")));
  gtk_editable_set_text (row, "soon");
  g_assert_nonnull (along_field_message_get_message (app_fixture_child (window, "time_message")));
  gtk_widget_activate_action (window, "due-back.done", NULL);
  g_assert_true (app_fixture_find_window (ALONG_TYPE_DUE_BACK_WINDOW) == window);
  gtk_editable_set_text (row, "0:00");
  gtk_widget_activate_action (window, "due-back.done", NULL);
  due.due = along_zone_at (zone, day + 1, 0);
  app_fixture_wait (is_due, &due);
  g_assert_true (is_out (self));
  g_assert_cmpint (
    along_assignment_get_checked_in_at (page_fixture_get_assignment (self->grid)), ==, since);
}

static void
assert_day (GtkWidget  *window,
            const char *time,
            const char *expected)
{
  GtkWidget *label = app_fixture_child (window, "day_label");

  gtk_editable_set_text (app_fixture_child (window, "time_row"), time);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, expected);
  g_assert_true (gtk_widget_has_css_class (label, "roster-open") ==
                 (g_str_has_prefix (expected, "Not today") || strstr (expected, "⚠") != NULL));
}

/* Whoever is overdue is to be back later than now; of who is said to be out and not since when, it
 * is looked for from the beginning of the shift on. */
static void
test_due_back_later (PageFixture   *self,
                     gconstpointer  data)
{
  AlongZone *zone = along_session_get_zone (self->app.session);
  Due due = { .page = self };
  AlongAssignment *assignment;
  g_autoptr (AlongAssignment) out = NULL;
  AlongIntent *intent;
  AlongSpan span;
  AlongDay day;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *morning = NULL;
  g_autofree char *night = NULL;
  g_autofree char *next = NULL;
  GtkWidget *window;
  gint64 id;

  page_fixture_run (self, page_fixture_new_shift (self, 0, 8 * HOUR, 12 * HOUR), 1);
  id = page_fixture_assign_aino (self);
  span = along_shift_get_span (
    ((AlongRosterItem *) g_ptr_array_index (page_fixture_get_items (self), 0))->shift);
  day = along_zone_get_day (zone, span.start);
  first = along_roster_lines_name_day (day);
  second = along_roster_lines_name_day (day + 1);
  morning = g_strdup_printf ("Back on %s at 09:00\n⚠ The shift goes on until 12:00.", first);
  night = g_strdup_printf ("Back on %s at 23:30", first);
  next = g_strdup_printf ("Not today: back on %s at 07:00", second);
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 0, 0 });
  assignment = page_fixture_get_assignment (self->grid);
  out = along_record_copy (assignment);
  g_object_set (out, "state", ALONG_ASSIGNMENT_CHECKED_IN, NULL);
  intent = along_intent_new (ALONG_INTENT_SET_STATE);
  along_intent_change (intent, out, assignment);
  app_fixture_run (&self->app, intent);
  app_fixture_wait (is_due, &due);

  along_session_set_now (self->app.session, along_zone_at (zone, day, 23 * HOUR));
  window = open_due_back (self, id);
  assert_day (window, "9:00", morning);
  assert_day (window, "7:00", next);
  gtk_window_destroy (GTK_WINDOW (window));

  due.due = span.end;
  app_fixture_run (&self->app,
                   along_intent_set_due_back (page_fixture_get_assignment (self->grid), span.end));
  app_fixture_wait (is_due, &due);
  window = open_due_back (self, id);
  assert_day (window, "23:30", night);
  assert_day (window, "7:00", next);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_failed (gpointer data)
{
  return gtk_widget_get_visible (app_fixture_child (data, "failure_label"));
}

static gboolean
is_gone (gpointer data)
{
  return app_fixture_find_window (ALONG_TYPE_DUE_BACK_WINDOW) == NULL;
}

/* What was typed stays until the file has it, with the window, which waits for the answer. */
static void
test_due_back_refused (PageFixture   *self,
                       gconstpointer  data)
{
  g_autoptr (AlongAssignment) seat = NULL;
  AlongIntent *gone;
  GtkWidget *window;
  gint64 id;

  page_fixture_run (self, page_fixture_new_shift (self, 0, 8 * HOUR, 12 * HOUR), 1);
  id = page_fixture_assign_aino (self);
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 0, 0 });
  be_at (self, 8 * HOUR);
  seat = g_object_ref (page_fixture_get_assignment (self->grid));
  window = open_due_back (self, id);
  gtk_editable_set_text (app_fixture_child (window, "time_row"), "23:59");

  gone = along_intent_new (ALONG_INTENT_UNASSIGN);
  along_intent_remove (gone, seat);
  app_fixture_run (&self->app, gone);
  gtk_widget_activate_action (window, "due-back.done", NULL);
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_wait (has_failed, window);
  g_assert_cmpstr (gtk_editable_get_text (app_fixture_child (window, "time_row")), ==, "23:59");
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_click ("_Discard");
  app_fixture_wait (is_gone, NULL);
}

/* What was typed or chosen is not lost unasked; where nothing was, nothing is asked. */
static void
test_due_back_discard (PageFixture   *self,
                       gconstpointer  data)
{
  GtkWidget *window;
  gint64 id;

  page_fixture_run (self, page_fixture_new_shift (self, 0, 8 * HOUR, 12 * HOUR), 1);
  id = page_fixture_assign_aino (self);
  be_at (self, 8 * HOUR);

  window = open_due_back (self, id);
  gtk_check_button_set_active (app_fixture_child (window, "adjusted_check"), TRUE);
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_click ("_Keep Editing");
  app_fixture_wait (app_fixture_is_nowhere, (gpointer) "_Keep Editing");
  g_assert_false (is_gone (NULL));
  gtk_check_button_set_active (app_fixture_child (window, "adjusted_check"), FALSE);
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_settle ();
  g_assert_true (is_gone (NULL));

  window = open_due_back (self, id);
  gtk_editable_set_text (app_fixture_child (window, "time_row"), "soon");
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_click ("_Discard");
  app_fixture_wait (is_gone, NULL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, func) \
  g_test_add (path, PageFixture, NULL, page_fixture_set_up, func, page_fixture_tear_down)
  ADD ("/publish/window", test_publish);
  ADD ("/publish/window/closed-changed", test_closed_changed);
  ADD ("/publish/window/away", test_away);
  ADD ("/publish/window/refused", test_refused);
  ADD ("/publish/window/impossible", test_impossible);
  ADD ("/publish/against", test_against);
  ADD ("/publish/window/decide-against", test_decide_against);
  ADD ("/publish/window/close-out", test_close_out);
  ADD ("/publish/check-in", test_check_in);
  ADD ("/publish/due-back", test_due_back);
  ADD ("/publish/due-back/later", test_due_back_later);
  ADD ("/publish/due-back/refused", test_due_back_refused);
  ADD ("/publish/due-back/discard", test_due_back_discard);
#undef ADD

  return g_test_run ();
}
