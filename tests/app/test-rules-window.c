/* test-rules-window.c — the rules of an agency, each as it wants it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-rules-window.h"

#include "app-fixture.h"
#include "app/along-enum-item.h"
#include "app/along-rule-row.h"
#include "model/along-enum-types.h"

static const AlongRuleWords *
find_words (AlongFindingCode code)
{
  const AlongRuleWords *found = NULL;

  for (guint i = 0; i < along_rule_words_get_n_rules (); i++)
    if (along_rule_words_get_rule (i)->code == code)
      {
        g_assert_null (found);
        found = along_rule_words_get_rule (i);
      }

  return found;
}

/* Every rule that can be set has its words once, and no other one has. */
static void
test_words (void)
{
  g_autoptr (GEnumClass) codes = g_type_class_ref (ALONG_TYPE_FINDING_CODE);

  for (guint i = 0; i < codes->n_values; i++)
    {
      const AlongRule *rule = along_rule_table_find ((AlongFindingCode) codes->values[i].value);

      g_test_message ("%s", codes->values[i].value_nick);
      g_assert_cmpint (rule->settable, ==, find_words (rule->code) != NULL);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    AlongFindingCode code;
    const char *text;
    int number; /* -1 for what can't be read */
    const char *written;
  } cases[] = {
    { ALONG_FINDING_REST, "11", 660, "11:00 h" },
    { ALONG_FINDING_REST, " 9:30 h", 570, "9:30 h" },
    { ALONG_FINDING_REST, "9.5", 570, "9:30 h" },
    { ALONG_FINDING_REST, "9.30", 570, "9:30 h" },
    { ALONG_FINDING_REST, "9,5 h", 570, "9:30 h" },
    { ALONG_FINDING_REST, "24:00", 1440, "24:00 h" },
    { ALONG_FINDING_REST, "24:01", -1, NULL },
    { ALONG_FINDING_REST, "9:60", -1, NULL },
    { ALONG_FINDING_REST, "9:5", -1, NULL },
    { ALONG_FINDING_REST, "-1", -1, NULL },
    { ALONG_FINDING_REST, "eleven", -1, NULL },
    { ALONG_FINDING_REST, "99999999999999999999", -1, NULL },
    { ALONG_FINDING_WEEK_WORK, "0", 0, "No limit" },
    { ALONG_FINDING_WEEK_WORK, "No limit", 0, "No limit" },
    { ALONG_FINDING_DAYS_IN_ROW, "1", 1, "1 day" },
    { ALONG_FINDING_DAYS_IN_ROW, "28 days", 28, "28 days" },
    { ALONG_FINDING_DAYS_IN_ROW, "29", -1, NULL },
    { ALONG_FINDING_WEEK_SHIFTS, "2", 2, "2 shifts" },
    { ALONG_FINDING_WEEKENDS, "1", 1, "1 weekend" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AlongRule *rule = along_rule_table_find (cases[i].code);
      g_autofree char *written = NULL;
      int number = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (along_rule_words_parse_number (rule, cases[i].text, &number), ==,
                       cases[i].number >= 0);
      if (cases[i].number < 0)
        continue;

      g_assert_cmpint (number, ==, cases[i].number);
      written = along_rule_words_dup_number (rule, number);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static GtkWidget *
show_window (AppFixture *fixture)
{
  GtkWidget *window = along_rules_window_new (fixture->session);

  gtk_window_present (GTK_WINDOW (window));
  app_fixture_settle ();

  return window;
}

/* The row of a rule in @widget, %NULL when it is not in there. */
static AlongRuleRow *
find_row (GtkWidget        *widget,
          AlongFindingCode  code)
{
  AlongRuleRow *found = NULL;

  if (ALONG_IS_RULE_ROW (widget))
    return along_rule_row_get_rule (ALONG_RULE_ROW (widget))->code == code
             ? ALONG_RULE_ROW (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, code);

  return found;
}

static gpointer
find_in (GtkWidget  *widget,
         GType       type,
         const char *icon_name)
{
  gpointer found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (icon_name == NULL ||
       g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon_name) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_in (child, type, icon_name);

  return found;
}

/* The button below @widget that does @action. */
static GtkWidget *
find_action (GtkWidget  *widget,
             const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_action (child, action);

  return found;
}

static GtkSpinButton *
get_spin (AlongRuleRow *row)
{
  return find_in (GTK_WIDGET (row), GTK_TYPE_SPIN_BUTTON, NULL);
}

static GtkWidget *
get_reset (AlongRuleRow *row)
{
  return find_in (GTK_WIDGET (row), GTK_TYPE_BUTTON, "edit-undo-symbolic");
}

static void
choose (AlongRuleRow  *row,
        AlongSeverity  severity)
{
  GListModel *items = adw_combo_row_get_model (ADW_COMBO_ROW (row));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AlongEnumItem) item = g_list_model_get_item (items, i);

      if (along_enum_item_get_value (item) == (int) severity)
        {
          adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
          return;
        }
    }

  g_assert_not_reached ();
}

static void
assert_rule (AppFixture       *fixture,
             AlongRuleRow     *row,
             AlongSeverity     severity,
             int               number)
{
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  const AlongRule *rule = along_rule_row_get_rule (row);
  gboolean as_it_comes = severity == rule->severity && number == rule->number;
  int shown, kept;

  g_assert_cmpint (along_rule_table_get (directory, rule->code, &kept), ==, severity);
  g_assert_cmpint (kept, ==, number);
  g_assert_cmpint (along_rule_row_get_severity (row, &shown), ==, severity);
  g_assert_cmpint (shown, ==, number);
  g_assert_cmpint (gtk_widget_get_visible (get_reset (row)), ==, !as_it_comes);
  g_assert_cmpint (along_directory_get_rule_setting (directory, rule->code) == NULL, ==,
                   as_it_comes);
}

/* What is chosen is kept at once, can be undone, and goes back to what it is by itself. */
static void
test_rest (AppFixture    *fixture,
           gconstpointer  data)
{
  GtkWidget *window = show_window (fixture);
  AlongRuleRow *rest = find_row (window, ALONG_FINDING_REST);

  assert_rule (fixture, rest, ALONG_SEVERITY_NEEDS_REASON, 660);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_spin (rest))), ==, "11:00 h");

  choose (rest, ALONG_SEVERITY_IMPOSSIBLE);
  app_fixture_wait_changed (fixture);
  assert_rule (fixture, rest, ALONG_SEVERITY_IMPOSSIBLE, 660);

  /* Two steps are one wish. */
  gtk_spin_button_spin (get_spin (rest), GTK_SPIN_STEP_BACKWARD, 30);
  gtk_spin_button_spin (get_spin (rest), GTK_SPIN_STEP_BACKWARD, 30);
  app_fixture_wait_changed (fixture);
  assert_rule (fixture, rest, ALONG_SEVERITY_IMPOSSIBLE, 600);

  gtk_widget_activate_action (window, "win.undo", NULL);
  app_fixture_wait_changed (fixture);
  assert_rule (fixture, rest, ALONG_SEVERITY_IMPOSSIBLE, 660);

  gtk_editable_set_text (GTK_EDITABLE (get_spin (rest)), "0");
  along_rule_row_finish (rest);
  app_fixture_wait_changed (fixture);
  assert_rule (fixture, rest, ALONG_SEVERITY_IMPOSSIBLE, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_spin (rest))), ==, "No limit");

  g_signal_emit_by_name (get_reset (rest), "clicked");
  app_fixture_wait_changed (fixture);
  assert_rule (fixture, rest, ALONG_SEVERITY_NEEDS_REASON, 660);

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
likes_prefers (gpointer directory)
{
  return along_rule_table_get (directory, ALONG_FINDING_PREFERS, NULL) == ALONG_SEVERITY_GLADLY;
}

/* What is wanted before the last wish is kept is kept as well, and with the window goes nothing. */
static void
test_fast (AppFixture    *fixture,
           gconstpointer  data)
{
  GtkWidget *window = show_window (fixture);
  AlongRuleRow *row = find_row (window, ALONG_FINDING_PREFERS);
  AlongRuleRow *days = find_row (window, ALONG_FINDING_WEEK_DAYS);
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  int number;

  choose (row, ALONG_SEVERITY_OFF);
  choose (row, ALONG_SEVERITY_GLADLY);
  app_fixture_wait_changed (fixture);
  app_fixture_wait (likes_prefers, directory);
  app_fixture_settle ();
  assert_rule (fixture, row, ALONG_SEVERITY_GLADLY, 0);

  gtk_spin_button_set_value (get_spin (days), 4);
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_wait_changed (fixture);
  g_assert_cmpint (along_rule_table_get (directory, ALONG_FINDING_WEEK_DAYS, &number), ==,
                   ALONG_SEVERITY_NEEDS_REASON);
  g_assert_cmpint (number, ==, 4);
}

static gboolean
is_gone (gpointer data)
{
  return app_fixture_find_window (ALONG_TYPE_RULES_WINDOW) == NULL;
}

/* Nor goes what was wanted while the wish before it is being kept. */
static void
test_close (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *window = show_window (fixture);
  AlongRuleRow *rest = find_row (window, ALONG_FINDING_REST);
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  int number;

  gtk_spin_button_set_value (get_spin (rest), 540);
  along_rule_row_finish (rest);
  gtk_spin_button_set_value (get_spin (rest), 480);
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_wait (is_gone, NULL);
  along_rule_table_get (directory, ALONG_FINDING_REST, &number);
  g_assert_cmpint (number, ==, 480);
}

static void
assert_can_reset (GtkWidget *window,
                  gboolean   expected)
{
  GtkWidget *button = find_action (window, "rules.reset");

  g_assert_nonnull (button);
  g_assert_cmpint (gtk_widget_get_sensitive (button), ==, expected);
}

static void
test_all (AppFixture    *fixture,
          gconstpointer  data)
{
  GtkWidget *window = show_window (fixture);
  AlongRuleRow *cannot = find_row (window, ALONG_FINDING_CANNOT);
  AlongRuleRow *alone = find_row (window, ALONG_FINDING_ALONE);

  assert_can_reset (window, FALSE);
  choose (cannot, ALONG_SEVERITY_NOT_GLADLY);
  app_fixture_wait_changed (fixture);
  choose (alone, ALONG_SEVERITY_OFF);
  app_fixture_wait_changed (fixture);
  assert_can_reset (window, TRUE);

  gtk_widget_activate_action (window, "rules.reset", NULL);
  app_fixture_wait_changed (fixture);
  assert_rule (fixture, cannot, along_rule_row_get_rule (cannot)->severity, 0);
  assert_rule (fixture, alone, along_rule_row_get_rule (alone)->severity, 0);
  assert_can_reset (window, FALSE);

  gtk_widget_activate_action (window, "win.undo", NULL);
  app_fixture_wait_changed (fixture);
  assert_rule (fixture, cannot, ALONG_SEVERITY_NOT_GLADLY, 0);
  assert_rule (fixture, alone, ALONG_SEVERITY_OFF, 0);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_search (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *window = show_window (fixture);
  GtkWidget *rest = GTK_WIDGET (find_row (window, ALONG_FINDING_REST));
  GtkWidget *alone = GTK_WIDGET (find_row (window, ALONG_FINDING_ALONE));
  GtkEditable *entry = app_fixture_child (window, "search_entry");
  GtkStack *stack = app_fixture_child (window, "stack");

  gtk_editable_set_text (entry, "REST");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_true (gtk_widget_get_mapped (rest));
  g_assert_false (gtk_widget_get_mapped (alone));

  gtk_editable_set_text (entry, "nonsense");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "nothing");

  gtk_editable_set_text (entry, "");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "rules");
  g_assert_true (gtk_widget_get_visible (alone));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/rules-window/words", test_words);
  g_test_add_func ("/rules-window/numbers", test_numbers);
  app_fixture_add ("/rules-window/rest", test_rest);
  app_fixture_add ("/rules-window/fast", test_fast);
  app_fixture_add ("/rules-window/close", test_close);
  app_fixture_add ("/rules-window/all", test_all);
  app_fixture_add ("/rules-window/search", test_search);

  return g_test_run ();
}
