/* test-touched.c — which shifts of somebody a change of some days touches
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-touched-button.h"
#include "app/along-touched-words.h"
#include "app/along-week-paint.h"

#define FIRST 10 /* days from today */
#define LAST 12

static gint64
get_aino (AppFixture *self)
{
  return along_record_get_id (
    app_fixture_find (along_directory_get_peers (along_session_get_directory (self->session)),
                      "Aino"));
}

/* Aino on a shift of an hour that begins at @minute of the day so far from today. */
static void
add_shift (AppFixture          *self,
           int                  day,
           int                  minute,
           AlongAssignmentState state)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  gint64 start = along_zone_at (along_session_get_zone (self->session),
                                along_session_get_today (self->session) + day, minute);
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (AlongAssignment) assignment = NULL;
  g_autoptr (AlongIntent) intent = along_intent_new (ALONG_INTENT_ADD_SHIFT);

  shift = g_object_new (ALONG_TYPE_SHIFT,
                        "id", along_intent_new_id (intent),
                        "type-id", along_record_get_id (app_fixture_find (
                                     along_directory_get_shift_types (directory), "Outreach")),
                        "start", start,
                        "end", start + 60 * 60,
                        "seats", 1,
                        NULL);
  along_intent_put (intent, shift);
  assignment = g_object_new (ALONG_TYPE_ASSIGNMENT,
                             "id", along_intent_new_id (intent),
                             "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                             "person-id", get_aino (self),
                             "state", state,
                             NULL);
  along_intent_put (intent, assignment);
  along_session_run (self->session, intent);
  app_fixture_wait_changed (self);
}

static gboolean
is_shown (gpointer data)
{
  return gtk_widget_get_visible (data);
}

/* Looks at the days from @first to @last from today, and waits until there is something. */
static void
look (AppFixture         *self,
      AlongTouchedButton *button,
      int                 first,
      int                 last)
{
  along_touched_button_look (button, self->session, get_aino (self),
                             along_zone_days_span (along_session_get_zone (self->session),
                                                   along_session_get_today (self->session) + first,
                                                   last - first + 1));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (button)));
  app_fixture_wait (is_shown, button);
}

static const char *
get_names (AlongTouchedButton *button)
{
  return gtk_label_get_label (app_fixture_child (button, "list"));
}

/* What begins in the first minute of the days counts, or in the last; what somebody has declined
 * does not. */
static void
test_touched (AppFixture    *self,
              gconstpointer  data)
{
  g_autoptr (AlongTouchedButton) button =
    g_object_ref_sink (g_object_new (ALONG_TYPE_TOUCHED_BUTTON, NULL));

  add_shift (self, FIRST, 0, ALONG_ASSIGNMENT_PROPOSED);
  add_shift (self, FIRST + 1, 9 * 60, ALONG_ASSIGNMENT_DECLINED);
  add_shift (self, LAST, 23 * 60 + 59, ALONG_ASSIGNMENT_ACCEPTED);

  look (self, button, FIRST, LAST);
  g_assert_cmpstr (gtk_menu_button_get_label (app_fixture_child (button, "button")), ==,
                   "2 shifts");
  g_assert_nonnull (strstr (get_names (button), "00:00–01:00"));
  g_assert_nonnull (strstr (get_names (button), "23:59–00:59"));
  g_assert_null (strstr (get_names (button), "09:00"));

  look (self, button, FIRST + 1, LAST);
  g_assert_null (strstr (get_names (button), "00:00–01:00"));
  look (self, button, FIRST, LAST - 1);
  g_assert_null (strstr (get_names (button), "23:59–00:59"));

  /* Of who is not in the file yet there is nothing to tell. */
  along_touched_button_look (button, self->session, -1, (AlongSpan) { 0, G_MAXINT64 });
  app_fixture_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (button)));
}

typedef struct
{
  char *text;
  char *more;
} Told;

static void
tell_cb (Told     *told,
         GVariant *parameter)
{
  g_variant_get (parameter, "(ss)", &told->text, &told->more);
}

static void
add_absence (AppFixture *self,
             int         first,
             int         n_days)
{
  AlongSpan span = along_zone_days_span (along_session_get_zone (self->session),
                                         along_session_get_today (self->session) + first, n_days);
  g_autoptr (AlongIntent) intent = along_intent_new (ALONG_INTENT_SET_WISHES);
  g_autoptr (AlongAbsence) absence = g_object_new (ALONG_TYPE_ABSENCE,
                                                   "id", along_intent_new_id (intent),
                                                   "person-id", get_aino (self),
                                                   "start", span.start,
                                                   "end", span.end,
                                                   NULL);

  along_intent_put (intent, absence);
  along_session_run (self->session, intent);
  app_fixture_wait_changed (self);
}

/* The usual week of Aino: nothing on any day. */
static void
add_usual (AppFixture *self)
{
  g_autoptr (GPtrArray) dated = g_ptr_array_new ();
  g_autoptr (AlongWeekPaint) paint =
    along_week_paint_new (along_session_get_directory (self->session), get_aino (self), dated);

  along_week_paint_select_all (paint);
  along_week_paint_fill (paint, ALONG_AVAILABILITY_CANNOT);
  app_fixture_run (self, along_week_paint_dup_intent (paint));
}

static void
add_wish (AppFixture *self,
          int         day)
{
  AlongSpan span = along_zone_days_span (along_session_get_zone (self->session),
                                         along_session_get_today (self->session) + day, 1);
  g_autoptr (AlongIntent) intent = along_intent_new (ALONG_INTENT_SET_WISHES);
  g_autoptr (AlongWish) wish = g_object_new (ALONG_TYPE_WISH,
                                             "id", along_intent_new_id (intent),
                                             "person-id", get_aino (self),
                                             "start", span.start,
                                             "end", span.end,
                                             "availability", ALONG_AVAILABILITY_RATHER_NOT,
                                             NULL);

  along_intent_put (intent, wish);
  along_session_run (self->session, intent);
  app_fixture_wait_changed (self);
}

/* Tells, and waits until it was looked: the store answers in turn. */
static void
tell (AppFixture        *self,
      AlongTouchedWords *words,
      GtkWidget         *window)
{
  AlongStore *store = along_session_get_store (self->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) dated = NULL;

  along_touched_words_tell (words, window);
  along_store_load_dated_async (store, get_aino (self), 0, NULL, on_result, &result);
  dated = along_store_load_dated_finish (store, wait_for (&result), NULL);
  g_assert_nonnull (dated);
}

/* That @text is told, with one shift, at @time; or with %NULL nothing. */
static void
assert_told (Told       *told,
             const char *text,
             const char *time)
{
  g_assert_cmpstr (told->text, ==, text);
  if (text != NULL)
    {
      g_assert_nonnull (strstr (told->more, time));
      g_assert_null (strchr (told->more, '\n'));
    }
  g_clear_pointer (&told->text, g_free);
  g_clear_pointer (&told->more, g_free);
}

/* What was saved says which shifts that somebody still has suit less well by it: neither those that
 * did not before, nor any when something is taken back. */
static void
test_told (AppFixture    *self,
           gconstpointer  data)
{
  static const char one[] = "Aino: 1 booked shift is now at a time that does not suit";
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("tell", G_VARIANT_TYPE ("(ss)"));
  g_autoptr (AlongTouchedWords) first = NULL;
  g_autoptr (AlongTouchedWords) again = NULL;
  g_autoptr (AlongTouchedWords) rather = NULL;
  g_autoptr (AlongTouchedWords) away = NULL;
  g_autoptr (AlongTouchedWords) undone = NULL;
  g_autoptr (AlongTouchedWords) usual = NULL;
  g_autoptr (AlongTouchedWords) gone = NULL;
  GtkWidget *window = adw_window_new ();
  Told told = { NULL, NULL };

  g_signal_connect_swapped (action, "activate", G_CALLBACK (tell_cb), &told);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
  g_assert_null (along_touched_words_new (self->session, -1));

  add_shift (self, FIRST, 9 * 60, ALONG_ASSIGNMENT_ACCEPTED);
  add_shift (self, FIRST, 12 * 60, ALONG_ASSIGNMENT_DECLINED);
  add_shift (self, FIRST, 14 * 60, ALONG_ASSIGNMENT_STOOD_DOWN);
  add_shift (self, FIRST + 1, 18 * 60, ALONG_ASSIGNMENT_ACCEPTED);
  add_shift (self, LAST, 15 * 60, ALONG_ASSIGNMENT_ACCEPTED);
  first = along_touched_words_new (self->session, get_aino (self));
  add_absence (self, FIRST, 1);
  tell (self, first, window);
  assert_told (&told, one, "09:00–10:00");

  again = along_touched_words_new (self->session, get_aino (self));
  add_absence (self, FIRST, 1);
  tell (self, again, window);
  assert_told (&told, NULL, NULL);

  rather = along_touched_words_new (self->session, get_aino (self));
  add_wish (self, LAST);
  tell (self, rather, window);
  assert_told (&told, one, "15:00–16:00");
  away = along_touched_words_new (self->session, get_aino (self));
  add_absence (self, LAST, 1);
  tell (self, away, window);
  assert_told (&told, one, "15:00–16:00");

  undone = along_touched_words_new (self->session, get_aino (self));
  along_session_undo (self->session);
  app_fixture_wait_changed (self);
  tell (self, undone, window);
  assert_told (&told, NULL, NULL);

  usual = along_touched_words_new (self->session, get_aino (self));
  add_usual (self);
  tell (self, usual, window);
  assert_told (&told, one, "18:00–19:00");

  /* Away is more than being busy then: somebody else has to come. */
  gone = along_touched_words_new (self->session, get_aino (self));
  add_absence (self, FIRST + 1, 1);
  tell (self, gone, window);
  assert_told (&told, one, "18:00–19:00");

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  app_fixture_add ("/touched", test_touched);
  app_fixture_add ("/touched/told", test_told);

  return g_test_run ();
}
