/* test-preferences.c — the agency's own settings and its recovery sheet, at first and later on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-preferences-window.h"

#include "app-fixture.h"
#include "app/along-agency-form.h"
#include "app/along-field-message.h"
#include "app/along-lists-window.h"
#include "app/along-recovery-check.h"

static gpointer
form_child (gpointer    form,
            const char *name)
{
  return gtk_widget_get_template_child (form, ALONG_TYPE_AGENCY_FORM, name);
}

static void
type_name (gpointer    form,
           const char *name)
{
  gtk_editable_set_text (form_child (form, "name_row"), name);
}

/* A name that was never there is only not filled in yet; one that was taken away is missed. */
static void
test_empty_name (void)
{
  GtkWidget *form = g_object_ref_sink (g_object_new (ALONG_TYPE_AGENCY_FORM, NULL));
  AlongFieldMessage *message = form_child (form, "name_message");
  GtkWidget *name_row = form_child (form, "name_row");
  GtkAccessible *field = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (name_row)));
  g_autoptr (AlongAgency) agency = g_object_new (ALONG_TYPE_AGENCY,
                                                 "id", (gint64) ALONG_AGENCY_ID,
                                                 "zone", "Europe/Helsinki",
                                                 NULL);

  along_agency_form_set_agency (ALONG_AGENCY_FORM (form), agency);
  g_assert_false (along_agency_form_is_valid (ALONG_AGENCY_FORM (form)));
  g_assert_null (along_field_message_get_message (message));

  type_name (form, "N");
  g_assert_true (along_agency_form_is_valid (ALONG_AGENCY_FORM (form)));
  g_assert_null (along_field_message_get_message (message));

  type_name (form, "");
  g_assert_false (along_agency_form_is_valid (ALONG_AGENCY_FORM (form)));
  g_assert_nonnull (along_field_message_get_message (message));
  g_assert_true (gtk_widget_has_css_class (name_row, "error"));
  gtk_test_accessible_assert_state (field, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);

  type_name (form, "Northside");
  g_assert_null (along_field_message_get_message (message));
  g_assert_false (gtk_widget_has_css_class (name_row, "error"));
  gtk_test_accessible_assert_state (field, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);

  g_assert_finalize_object (form);
}

static const char *
get_asked (GtkWidget  *check,
           const char *row)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (
    gtk_widget_get_template_child (check, ALONG_TYPE_RECOVERY_CHECK, row)));
}

/* What was asked is on screen again when one goes back: then other groups are asked. */
static void
test_other_groups (AppFixture    *fixture,
                   gconstpointer  data)
{
  GtkWidget *check = g_object_ref_sink (g_object_new (ALONG_TYPE_RECOVERY_CHECK, NULL));
  g_autoptr (AlongKey) key = along_key_new_random ();

  along_recovery_check_set_code (ALONG_RECOVERY_CHECK (check),
                                 along_recovery_code_format (key));
  for (int i = 0; i < 100; i++)
    {
      g_autofree char *first = g_strdup (get_asked (check, "first_row"));
      g_autofree char *second = g_strdup (get_asked (check, "second_row"));

      along_recovery_check_set_code (ALONG_RECOVERY_CHECK (check),
                                     along_recovery_code_format (key));
      g_assert_cmpstr (first, !=, second);
      g_assert_cmpstr (get_asked (check, "first_row"), !=, first);
      g_assert_cmpstr (get_asked (check, "first_row"), !=, second);
      g_assert_cmpstr (get_asked (check, "second_row"), !=, first);
      g_assert_cmpstr (get_asked (check, "second_row"), !=, second);
    }

  g_assert_finalize_object (check);
}

static AlongAgency *
get_agency (AppFixture *fixture)
{
  return along_directory_get_agency (along_session_get_directory (fixture->session));
}

/* Shows the Preferences of @fixture; gives the form in them. */
static gpointer
show_preferences (AppFixture *fixture,
                  gpointer   *window)
{
  g_autoptr (AlongKey) key = along_key_new_random ();

  *window = along_preferences_window_new (fixture->session, "/home/R&D/a.alongside", key);
  g_object_add_weak_pointer (*window, window);
  gtk_window_present (*window);
  app_fixture_settle ();

  return gtk_widget_get_template_child (*window, ALONG_TYPE_PREFERENCES_WINDOW, "form");
}

static void
choose_paper (gpointer   form,
              AlongPaper paper)
{
  adw_combo_row_set_selected (form_child (form, "paper_row"), paper);
}

static const char *const half_names[] = { "", "Half a na" };

/* A name that is being typed is not saved by another field, nor lost, nor in its way. */
static void
test_half_name (AppFixture    *fixture,
                gconstpointer  data)
{
  gpointer window;
  gpointer form = show_preferences (fixture, &window);

  for (guint i = 0; i < G_N_ELEMENTS (half_names); i++)
    {
      AlongPaper paper = along_agency_get_paper (get_agency (fixture)) == ALONG_PAPER_A4
                           ? ALONG_PAPER_LETTER : ALONG_PAPER_A4;

      type_name (form, half_names[i]);
      choose_paper (form, paper);
      app_fixture_wait_changed (fixture);

      g_assert_cmpint (along_agency_get_paper (get_agency (fixture)), ==, paper);
      g_assert_cmpstr (along_agency_get_name (get_agency (fixture)), ==, "Test agency");
      g_assert_cmpstr (gtk_editable_get_text (form_child (form, "name_row")), ==, half_names[i]);
    }

  /* Closing asks first. */
  gtk_window_close (window);
  app_fixture_settle ();
  g_assert_nonnull (window);

  type_name (form, "Northside");
  g_signal_emit_by_name (form_child (form, "name_row"), "apply");
  app_fixture_wait_changed (fixture);
  g_assert_cmpstr (along_agency_get_name (get_agency (fixture)), ==, "Northside");

  gtk_window_destroy (window);
  /* The question, which nobody answered, goes with the window, and lets go of it. */
  app_fixture_settle ();
  g_assert_null (window);
}

/* The button in @widget, a part of the toolkit, that applies what was typed. */
static GtkWidget *
find_apply_button (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "suggested-action"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_apply_button (child);

  return found;
}

/* What was saved is shown, without the spaces around it, and there is nothing more to apply. */
static void
test_spaces (AppFixture    *fixture,
             gconstpointer  data)
{
  gpointer window;
  gpointer form = show_preferences (fixture, &window);
  gpointer name_row = form_child (form, "name_row");
  GtkWidget *button = find_apply_button (name_row);

  gtk_widget_grab_focus (name_row);
  type_name (form, "  North   side  ");
  g_signal_emit_by_name (button, "clicked");
  app_fixture_wait_changed (fixture);
  g_assert_cmpstr (gtk_editable_get_text (name_row), ==, "North side");
  g_assert_false (gtk_widget_get_mapped (button));

  /* A space more is no other name. */
  type_name (form, "North side ");
  choose_paper (form, along_agency_get_paper (get_agency (fixture)) == ALONG_PAPER_A4
                        ? ALONG_PAPER_LETTER : ALONG_PAPER_A4);
  app_fixture_wait_changed (fixture);
  g_assert_cmpstr (gtk_editable_get_text (name_row), ==, "North side");
  g_assert_false (gtk_widget_get_mapped (button));

  gtk_window_destroy (window);
}

/* What was undone is shown, and there is nothing to ask about. */
static void
test_undone_name (AppFixture    *fixture,
                  gconstpointer  data)
{
  gpointer window;
  gpointer form = show_preferences (fixture, &window);
  gpointer name_row = form_child (form, "name_row");
  GtkWidget *button = find_apply_button (name_row);

  gtk_widget_grab_focus (name_row);
  type_name (form, "Northside");
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  app_fixture_wait_changed (fixture);
  g_assert_false (gtk_widget_get_mapped (button));
  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  g_assert_cmpstr (gtk_editable_get_text (name_row), ==, "Test agency");
  g_assert_false (gtk_widget_get_mapped (button));

  gtk_window_close (window);
  app_fixture_settle ();
  g_assert_null (window);
}

/* Puts @text into the emergency numbers, with the keyboard on them. */
static void
type_numbers (gpointer    form,
              const char *text)
{
  gtk_widget_grab_focus (form_child (form, "numbers_view"));
  gtk_text_buffer_set_text (form_child (form, "numbers_buffer"), text, -1);
}

static const char *
get_numbers (AppFixture *fixture)
{
  return along_agency_get_emergency_numbers (get_agency (fixture));
}

/* Lines are kept when the keyboard goes on, and not before. */
static void
test_numbers (AppFixture    *fixture,
              gconstpointer  data)
{
  gpointer window;
  gpointer form = show_preferences (fixture, &window);
  gpointer name_row = form_child (form, "name_row");
  AlongFieldMessage *message = form_child (form, "numbers_message");
  g_autofree char *shown = NULL;

  type_numbers (form, " Fire: 112 \n\n Nurse:  040 555 0100\n");
  g_assert_true (along_agency_form_is_typing (form));
  choose_paper (form, along_agency_get_paper (get_agency (fixture)) == ALONG_PAPER_A4
                        ? ALONG_PAPER_LETTER : ALONG_PAPER_A4);
  app_fixture_wait_changed (fixture);
  g_assert_cmpstr (get_numbers (fixture), ==, "");
  g_assert_true (along_agency_form_is_typing (form));

  gtk_widget_grab_focus (name_row);
  app_fixture_wait_changed (fixture);
  g_assert_cmpstr (get_numbers (fixture), ==, "Fire: 112\n\nNurse: 040 555 0100");
  g_object_get (form_child (form, "numbers_buffer"), "text", &shown, NULL);
  g_assert_cmpstr (shown, ==, get_numbers (fixture));
  g_assert_false (along_agency_form_is_typing (form));

  /* What cannot be kept stays to be mended, and says why. */
  type_numbers (form, "1\n2\n3\n4\n5\n6\n7");
  g_assert_nonnull (along_field_message_get_message (message));
  gtk_widget_grab_focus (name_row);
  app_fixture_settle ();
  g_assert_true (along_agency_form_is_typing (form));
  type_numbers (form, "");
  g_assert_null (along_field_message_get_message (message));
  gtk_widget_grab_focus (name_row);
  app_fixture_wait_changed (fixture);
  g_assert_cmpstr (get_numbers (fixture), ==, "");

  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  g_assert_cmpstr (get_numbers (fixture), ==, "Fire: 112\n\nNurse: 040 555 0100");

  gtk_window_destroy (window);
}

static gboolean
has_week_start (gpointer fixture)
{
  return along_agency_get_week_start (get_agency (fixture)) == G_DATE_SATURDAY;
}

/* What was undone shows only when it has been read back. */
static gboolean
is_undone (gpointer fixture)
{
  return !along_store_get_can_undo (along_session_get_store (((AppFixture *) fixture)->session)) &&
         !has_week_start (fixture);
}

/* What is changed before the change before it has been read back is kept as well, in that order. */
static void
test_fast (AppFixture    *fixture,
           gconstpointer  data)
{
  gpointer window;
  gpointer form = show_preferences (fixture, &window);
  AlongPaper paper = along_agency_get_paper (get_agency (fixture));

  choose_paper (form, paper == ALONG_PAPER_A4 ? ALONG_PAPER_LETTER : ALONG_PAPER_A4);
  choose_paper (form, paper);
  adw_combo_row_set_selected (form_child (form, "week_row"), G_DATE_SATURDAY - G_DATE_MONDAY);
  app_fixture_wait (has_week_start, fixture);
  app_fixture_settle ();
  g_assert_cmpint (along_agency_get_paper (get_agency (fixture)), ==, paper);
  g_assert_cmpuint (adw_combo_row_get_selected (form_child (form, "paper_row")), ==, paper);
  g_assert_cmpuint (adw_combo_row_get_selected (form_child (form, "week_row")), ==,
                    G_DATE_SATURDAY - G_DATE_MONDAY);

  /* Each was a change of its own. */
  for (int i = 0; i < 3; i++)
    along_session_undo (fixture->session);
  app_fixture_wait (is_undone, fixture);
  while (along_agency_get_paper (get_agency (fixture)) != paper)
    app_fixture_wait_changed (fixture);

  gtk_window_destroy (window);
}

/* What is still waiting for its turn when the window is closed is kept as well. */
static void
test_closed (AppFixture    *fixture,
             gconstpointer  data)
{
  gpointer window;
  gpointer form = show_preferences (fixture, &window);

  /* More than is written in the time in which they are chosen. */
  for (int i = 0; i < 20; i++)
    {
      choose_paper (form, ALONG_PAPER_A4);
      choose_paper (form, ALONG_PAPER_LETTER);
    }
  adw_combo_row_set_selected (form_child (form, "week_row"), G_DATE_SATURDAY - G_DATE_MONDAY);
  gtk_window_close (window);
  app_fixture_wait (has_week_start, fixture);
  g_assert_cmpint (along_agency_get_paper (get_agency (fixture)), ==, ALONG_PAPER_LETTER);
  g_assert_null (window);
}

static gboolean
is_file (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What is read out of a button whose words mean something beside the row it is in. */
static void
test_names (AppFixture    *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *button;
    const char *name;
  } buttons[] = {
    { "folder_button", "Show the folder of the agency file" },
    { "print_button", "Print the recovery sheet" },
    { "save_button", "Save the recovery sheet as PDF" },
  };
  gpointer window;

  show_preferences (fixture, &window);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    app_fixture_assert_button (app_fixture_child (window, buttons[i].button), buttons[i].name);
  gtk_window_destroy (window);
}

/* Where the file lies, as it is, and its folder in whatever this computer shows folders with. */
static void
test_file (AppFixture    *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (g_get_home_dir (), "R&D <1>", NULL);
  g_autofree char *path = g_build_filename (folder, "a.alongside", NULL);
  g_autofree char *shown = g_build_filename (g_get_home_dir (), "shown", NULL);
  g_autofree char *entry = g_build_filename (g_get_user_data_dir (), "applications",
                                             "viewer.desktop", NULL);
  g_autofree char *entries = g_path_get_dirname (entry);
  g_autofree char *choice = g_build_filename (g_get_user_config_dir (), "mimeapps.list", NULL);
  g_autofree char *viewer = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Viewer\n"
                                             "Exec=ln -s %%f %s\n", shown);
  g_autofree char *opened = NULL;
  g_autoptr (AlongKey) key = along_key_new_random ();
  GtkWidget *window;
  gpointer row;

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_no_errno (g_mkdir_with_parents (entries, 0700));
  g_assert_no_errno (g_mkdir_with_parents (g_get_user_config_dir (), 0700));
  g_assert_true (g_file_set_contents (entry, viewer, -1, NULL));
  g_assert_true (g_file_set_contents (choice, "[Default Applications]\n"
                                              "inode/directory=viewer.desktop\n", -1, NULL));

  window = along_preferences_window_new (fixture->session, path, key);
  gtk_window_present (GTK_WINDOW (window));
  app_fixture_settle ();
  row = gtk_widget_get_template_child (window, ALONG_TYPE_PREFERENCES_WINDOW, "file_row");
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, path);
  g_assert_false (adw_preferences_row_get_use_markup (row));

  gtk_widget_activate_action (window, "preferences.open-folder", NULL);
  app_fixture_wait (is_file, shown);
  opened = g_file_read_link (shown, NULL);
  g_assert_cmpstr (opened, ==, folder);

  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
make_preferences (AlongSession *session)
{
  g_autoptr (AlongKey) key = along_key_new_random ();

  return along_preferences_window_new (session, "/home/R&D/a.alongside", key);
}

typedef struct
{
  const char *path;
  GtkWidget *(* make) (AlongSession *session);
} UndoCase;

static const UndoCase undo_cases[] = {
  { "/preferences/undo", make_preferences },
  { "/lists/undo", along_lists_window_new },
};

static void
assert_can (GtkWidget *window,
            gboolean   undo,
            gboolean   redo)
{
  /* A button has what is enabled from its action. */
  static const char *const actions[] = { "win.undo", "win.redo" };
  const gboolean expected[] = { undo, redo };
  GtkWidget *content = adw_window_get_content (ADW_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *button = gtk_button_new ();

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), actions[i]);
      gtk_box_append (GTK_BOX (content), button);
      g_assert_true (gtk_widget_get_sensitive (button) == expected[i]);
      gtk_box_remove (GTK_BOX (content), button);
    }
}

/* A window before the main one can undo, and do again, what was done in it; and only then. */
static void
test_undo (AppFixture    *fixture,
           gconstpointer  data)
{
  const UndoCase *undo_case = data;
  GtkWidget *window = undo_case->make (fixture->session);
  AlongAgency *renamed;

  assert_can (window, FALSE, FALSE);

  renamed = along_record_copy (get_agency (fixture));
  g_object_set (renamed, "name", "Northside", NULL);
  app_fixture_run (fixture, along_intent_edit_agency (renamed, get_agency (fixture)));
  g_object_unref (renamed);
  assert_can (window, TRUE, FALSE);

  g_assert_true (gtk_widget_activate_action (window, "win.undo", NULL));
  app_fixture_wait_changed (fixture);
  g_assert_cmpstr (along_agency_get_name (get_agency (fixture)), ==, "Test agency");
  assert_can (window, FALSE, TRUE);

  g_assert_true (gtk_widget_activate_action (window, "win.redo", NULL));
  app_fixture_wait_changed (fixture);
  g_assert_cmpstr (along_agency_get_name (get_agency (fixture)), ==, "Northside");

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/preferences/empty-name", test_empty_name);
  app_fixture_add ("/preferences/other-groups", test_other_groups);
  app_fixture_add ("/preferences/half-name", test_half_name);
  app_fixture_add ("/preferences/undone-name", test_undone_name);
  app_fixture_add ("/preferences/spaces", test_spaces);
  app_fixture_add ("/preferences/numbers", test_numbers);
  app_fixture_add ("/preferences/fast", test_fast);
  app_fixture_add ("/preferences/closed", test_closed);
  app_fixture_add ("/preferences/file", test_file);
  app_fixture_add ("/preferences/names", test_names);
  for (guint i = 0; i < G_N_ELEMENTS (undo_cases); i++)
    g_test_add (undo_cases[i].path, AppFixture, &undo_cases[i],
                app_fixture_set_up, test_undo, app_fixture_tear_down);

  return g_test_run ();
}
