/* test-reasons.c — the window that asks for the reason which a rule wants
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"
#include "app/along-entry-choice.h"
#include "app/along-field-message.h"
#include "app/along-reason-window.h"
#include "store/along-intents.h"

#define HOUR 3600
#define REASON "Agreed by phone"

typedef struct
{
  AppFixture app;
  GtkWidget *parent;
  gint64 start;
  gint64 evening;
  gint64 morning;
  GString *told;
  GAsyncResult *result;
} Fixture;

static void
on_reason_wanted (AlongSession       *session,
                  AlongReasonRequest *request,
                  Fixture            *self)
{
  along_reason_window_ask (GTK_WINDOW (self->parent), session, request);
}

static void
on_told (AlongSession *session,
         const char   *text,
         Fixture      *self)
{
  g_string_append_printf (self->told, "%s;", text);
}

static AlongDirectory *
get_directory (Fixture *self)
{
  return along_session_get_directory (self->app.session);
}

static gint64
find_id (GListModel *list,
         const char *name)
{
  return along_record_get_id (ALONG_RECORD (app_fixture_find (list, name)));
}

static AlongRoster *
load_roster (Fixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  AlongStore *store = along_session_get_store (self->app.session);
  AlongRoster *roster;

  along_store_load_roster_async (store, get_directory (self),
                                 ALONG_SPAN_INIT (self->start, self->start + 24 * HOUR), NULL,
                                 on_result, &result);
  roster = along_store_load_roster_finish (store, wait_for (&result), NULL);
  g_assert_nonnull (roster);

  return roster;
}

static gint64
add_shift (Fixture *self,
           int      start,
           int      end)
{
  g_autoptr (AlongShift) shift = g_object_new (
    ALONG_TYPE_SHIFT,
    "type-id", find_id (along_directory_get_shift_types (get_directory (self)), "Outreach"),
    "start", self->start + start * HOUR,
    "end", self->start + end * HOUR,
    "seats", 2,
    NULL);
  g_autoptr (AlongRoster) roster = NULL;
  GPtrArray *shifts;

  app_fixture_run (&self->app, along_intent_save_shift (shift, NULL));
  roster = load_roster (self);
  shifts = along_roster_get_shifts (roster);

  return along_record_get_id (g_ptr_array_index (shifts, shifts->len - 1));
}

static AlongIntent *
assign (Fixture *self,
        gint64   shift_id)
{
  g_autoptr (AlongRoster) roster = load_roster (self);

  return along_intent_assign (along_roster_get_shift (roster, shift_id),
                              find_id (along_directory_get_peers (get_directory (self)), "Aino"));
}

/* Aino is on a shift, and there is another one six hours after it. */
static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  app_fixture_set_up (&self->app, data);
  /* At ten in the evening. */
  self->start = along_zone_day_span (along_session_get_zone (self->app.session),
                                     along_session_get_today (self->app.session)).start +
                22 * HOUR;
  self->evening = add_shift (self, 0, 2);
  self->morning = add_shift (self, 8, 9);
  app_fixture_run (&self->app, assign (self, self->evening));

  self->told = g_string_new (NULL);
  self->parent = adw_window_new ();
  gtk_window_present (GTK_WINDOW (self->parent));
  g_signal_connect (self->app.session, "reason-wanted", G_CALLBACK (on_reason_wanted), self);
  g_signal_connect (self->app.session, "done", G_CALLBACK (on_told), self);
  g_signal_connect (self->app.session, "said", G_CALLBACK (on_told), self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->parent));
  app_fixture_settle ();
  g_string_free (self->told, TRUE);
  g_clear_object (&self->result);
  app_fixture_tear_down (&self->app, data);
}

static gboolean
is_asked (gpointer data)
{
  return app_fixture_find_window (ALONG_TYPE_REASON_WINDOW) != NULL;
}

static AlongReasonWindow *
ask (Fixture *self)
{
  g_autoptr (AlongIntent) intent = assign (self, self->morning);

  along_session_run_async (self->app.session, intent, NULL, on_result, &self->result);
  app_fixture_wait (is_asked, NULL);

  return app_fixture_find_window (ALONG_TYPE_REASON_WINDOW);
}

static void
type_reason (AlongReasonWindow *window,
             const char        *reason)
{
  gtk_editable_set_text (app_fixture_child (window, "reason_row"), reason);
}

static void
assert_can_give (AlongReasonWindow *window,
                 gboolean           expected)
{
  GtkWidget *button = gtk_window_get_default_widget (GTK_WINDOW (window));

  g_assert_cmpint (gtk_widget_get_sensitive (button), ==, expected);
}

/* The only reason of the shift in the morning; to be unreffed. */
static AlongOverride *
find_override (Fixture *self)
{
  g_autoptr (AlongRoster) roster = load_roster (self);
  GPtrArray *seats = along_roster_get_assignments (roster, self->morning);
  GPtrArray *overrides;

  g_assert_cmpuint (seats->len, ==, 1);
  overrides = along_roster_get_overrides (
    roster, along_record_get_id (g_ptr_array_index (seats, 0)));
  g_assert_cmpuint (overrides->len, ==, 1);

  return g_object_ref (g_ptr_array_index (overrides, 0));
}

static void
test_give (Fixture       *self,
           gconstpointer  data)
{
  AlongReasonWindow *window = ask (self);
  AlongFieldMessage *message = app_fixture_child (window, "reason_message");
  AdwComboRow *by_row = app_fixture_child (window, "by_row");
  gint64 sari = find_id (along_directory_get_supervisors (get_directory (self)), "Sari");
  g_autofree char *too_long = g_strnfill (301, 'x');
  g_autoptr (AlongOverride) override = NULL;

  /* Nothing is there to go on with, and nobody is told off for it yet. */
  assert_can_give (window, FALSE);
  g_assert_null (along_field_message_get_message (message));
  g_assert_cmpint (along_entry_choice_get_id (by_row), ==, 0);
  type_reason (window, "  ");
  assert_can_give (window, FALSE);
  type_reason (window, too_long);
  assert_can_give (window, FALSE);
  g_assert_nonnull (along_field_message_get_message (message));
  type_reason (window, too_long + 1);
  assert_can_give (window, TRUE);
  g_assert_null (along_field_message_get_message (message));

  type_reason (window, " " REASON " ");
  along_entry_choice_set_id (by_row, sari);
  gtk_widget_activate_action (GTK_WIDGET (window), "reason.give", NULL);
  g_assert_true (along_session_run_finish (self->app.session, wait_for (&self->result), NULL));
  g_assert_cmpstr (self->told->str, ==, "Shift assigned to Aino.;");
  g_assert_false (is_asked (NULL));

  override = find_override (self);
  /* And of which other shift. */
  g_assert_true (g_str_has_prefix (along_reason_get_codes (ALONG_REASON (override)), "rest:360:"));
  g_assert_cmpstr (along_reason_get_reason (ALONG_REASON (override)), ==, REASON);
  g_assert_cmpint (along_reason_get_by_id (ALONG_REASON (override)), ==, sari);
  g_assert_cmpint (along_session_get_decided_by (self->app.session), ==, sari);
}

/* Cancelled, nothing was done and nothing is said. What was written is not lost unasked. */
static void
test_cancel (Fixture       *self,
             gconstpointer  data)
{
  AlongReasonWindow *window = ask (self);
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (GError) error = NULL;

  type_reason (window, REASON);
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_click ("_Keep Editing");
  app_fixture_wait (app_fixture_is_nowhere, (gpointer) "_Keep Editing");
  g_assert_true (is_asked (NULL));
  g_assert_null (self->result);

  gtk_window_close (GTK_WINDOW (window));
  app_fixture_click ("_Discard");
  g_assert_false (along_session_run_finish (self->app.session, wait_for (&self->result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (self->told->str, ==, "");

  roster = load_roster (self);
  g_assert_cmpuint (along_roster_get_assignments (roster, self->morning)->len, ==, 0);
}

static gboolean
says_failure (gpointer data)
{
  return gtk_revealer_get_reveal_child (app_fixture_child (data, "failure"));
}

/* While the reason is asked the shift goes: that is said in the window, which keeps what was typed
 * until it is given up. */
static void
test_refused (Fixture       *self,
              gconstpointer  data)
{
  AlongReasonWindow *window = ask (self);
  g_autoptr (AlongRoster) roster = load_roster (self);
  g_autoptr (GError) error = NULL;

  app_fixture_run (&self->app,
                   along_intent_delete_shift (roster,
                                              along_roster_get_shift (roster, self->morning)));
  g_string_truncate (self->told, 0);

  for (int i = 0; i < 2; i++)
    {
      type_reason (window, REASON);
      gtk_widget_activate_action (GTK_WIDGET (window), "reason.give", NULL);
      assert_can_give (window, FALSE);
      g_assert_false (says_failure (window));
      gtk_window_close (GTK_WINDOW (window));
      app_fixture_wait (says_failure, window);
      assert_can_give (window, TRUE);
      g_assert_cmpstr (gtk_editable_get_text (app_fixture_child (window, "reason_row")), ==,
                       REASON);
    }

  g_assert_null (self->result);
  type_reason (window, "  ");
  gtk_window_close (GTK_WINDOW (window));
  g_assert_false (along_session_run_finish (self->app.session, wait_for (&self->result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (self->told->str, ==, "");
}

/* The same for whom is asked in a window that has gone meanwhile. */
static void
test_refused_unheard (Fixture       *self,
                      gconstpointer  data)
{
  AlongReasonWindow *window = ask (self);
  g_autoptr (AlongRoster) roster = load_roster (self);
  g_autoptr (GError) error = NULL;

  app_fixture_run (&self->app,
                   along_intent_delete_shift (roster,
                                              along_roster_get_shift (roster, self->morning)));
  type_reason (window, REASON);
  gtk_widget_activate_action (GTK_WIDGET (window), "reason.give", NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_false (along_session_run_finish (self->app.session, wait_for (&self->result), &error));
  g_assert_nonnull (error);
  g_assert_false (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

/* The first row in @widget. */
static AdwPreferencesRow *
find_row (GtkWidget *widget)
{
  AdwPreferencesRow *found = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget))
    return ADW_PREFERENCES_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child);

  return found;
}

/* Who decided is remembered for as long as this agency is open, and each finding is a row. */
static void
test_again (Fixture       *self,
            gconstpointer  data)
{
  gint64 sari = find_id (along_directory_get_supervisors (get_directory (self)), "Sari");
  AlongReasonWindow *window;
  AdwPreferencesRow *row;

  along_session_set_decided_by (self->app.session, sari);
  window = ask (self);
  g_assert_cmpint (along_entry_choice_get_id (app_fixture_child (window, "by_row")), ==, sari);

  row = find_row (app_fixture_child (window, "findings_group"));
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (row), "Aino, Outreach, "));
  g_assert_nonnull (strstr (adw_preferences_row_get_title (row), ": 6 h of rest, agreed 11 h"));
  gtk_window_close (GTK_WINDOW (window));
  g_assert_false (along_session_run_finish (self->app.session, wait_for (&self->result), NULL));
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/reasons/give", test_give);
  ADD ("/reasons/cancel", test_cancel);
  ADD ("/reasons/again", test_again);
  ADD ("/reasons/refused", test_refused);
  ADD ("/reasons/refused/unheard", test_refused_unheard);

  return g_test_run ();
}
