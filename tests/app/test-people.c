/* test-people.c — the people page: who is listed, who is chosen, what archiving does
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-entry-editor.h"
#include "app/along-enum-list.h"
#include "app/along-people-filter.h"
#include "app/along-people-list.h"
#include "app/along-people-page.h"
#include "app/along-split-view.h"
#include "model/along-enum-types.h"

/* The names of what a list shows, separated by spaces. The locale of the tests knows no accents:
 * Zoë comes before Émile. */
static char *
join_names (GListModel *model)
{
  GString *names = g_string_new (NULL);
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (model, i);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", along_entry_get_name (entry));
    }

  return g_string_free (names, FALSE);
}

static void
assert_names (GListModel *model,
              const char *expected)
{
  g_autofree char *names = join_names (model);

  g_assert_cmpstr (names, ==, expected);
}

/* @list through @filter, in the order of the names. */
static GListModel *
filter_sorted (GListModel        *list,
               AlongPeopleFilter *filter)
{
  GtkFilterListModel *filtered =
    gtk_filter_list_model_new (g_object_ref (list), GTK_FILTER (filter));
  GtkSorter *sorter = GTK_SORTER (
    gtk_string_sorter_new (gtk_property_expression_new (ALONG_TYPE_ENTRY, NULL, "name")));

  return G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (filtered), sorter));
}

static void
test_filter (AppFixture    *fixture,
             gconstpointer  data)
{
  const struct
  {
    const char *text;
    int criterion; /* or -1 */
    int value;
    gboolean past;
    const char *expected;
  } cases[] = {
    { "", -1, 0, FALSE, "Aino Émile" },
    { "", -1, 0, TRUE, "Aino Omar Zoë Émile" },
    { "kuu", -1, 0, FALSE, "Aino" },
    { "emile", -1, 0, FALSE, "Émile" },
    { "FRENCH", -1, 0, FALSE, "Émile" },
    { "mi ém", -1, 0, FALSE, "Émile" },
    { "zoe", -1, 0, FALSE, "" },
    { "zoe", -1, 0, TRUE, "Zoë" },
    { "", ALONG_CRITERION_STATUS, ALONG_PEER_STATUS_ACTIVE, FALSE, "Aino" },
    { "", ALONG_CRITERION_STATUS, ALONG_PEER_STATUS_MOVED_ON, FALSE, "Omar" },
    { "", ALONG_CRITERION_STATUS, ALONG_PEER_STATUS_PAUSED, FALSE, "" },
    { "", ALONG_CRITERION_STATUS, ALONG_PEER_STATUS_PAUSED, TRUE, "Zoë" },
    { "", ALONG_CRITERION_CONNECTION, ALONG_CONNECTION_CONNECTED, FALSE, "Aino" },
    { "", ALONG_CRITERION_CONNECTION, ALONG_CONNECTION_REMOTE, TRUE, "Émile" },
    { "", ALONG_CRITERION_ROLE, ALONG_ROLE_LISTENER, FALSE, "Aino" },
    { "", ALONG_CRITERION_ROLE, ALONG_ROLE_EDUCATOR, FALSE, "" },
    /* A question that does not fit is not asked. */
    { "", ALONG_CRITERION_DUTY, ALONG_DUTY_MENTOR, FALSE, "Aino Émile" },
  };
  GListModel *peers = along_directory_get_peers (along_session_get_directory (fixture->session));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongPeopleFilter *filter = along_people_filter_new ();
      g_autoptr (GListModel) model = filter_sorted (peers, filter);

      along_people_filter_set_session (filter, fixture->session);
      along_people_filter_set_text (filter, cases[i].text);
      along_people_filter_set_past (filter, cases[i].past);
      if (cases[i].criterion >= 0)
        along_people_filter_set_value (filter, (AlongCriterion) cases[i].criterion,
                                       cases[i].value);

      g_assert_cmpint (along_people_filter_is_set (filter), ==,
                       cases[i].past || cases[i].criterion >= 0);
      assert_names (model, cases[i].expected);
    }
}

static void
test_filter_typing (AppFixture    *fixture,
                    gconstpointer  data)
{
  GListModel *peers = along_directory_get_peers (along_session_get_directory (fixture->session));
  AlongPeopleFilter *filter = along_people_filter_new ();
  g_autoptr (GListModel) model = filter_sorted (peers, filter);
  const char *const typed[][2] = {
    { "a", "Aino" }, { "ai", "Aino" }, { "aix", "" }, { "ai", "Aino" },
    { "é", "Émile" }, { "mi", "Émile" }, { "", "Aino Émile" },
  };

  /* Each letter narrows or widens what was shown before it. */
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      along_people_filter_set_text (filter, typed[i][0]);
      assert_names (model, typed[i][1]);
    }
}

typedef struct
{
  GtkWindow *window;
  AlongPeoplePage *page;
} Shown;

static Shown
show_page (AppFixture *fixture,
           int         width)
{
  Shown shown;

  shown.window = g_object_new (GTK_TYPE_WINDOW,
                               "default-width", width,
                               "default-height", 600,
                               NULL);
  shown.page = g_object_new (ALONG_TYPE_PEOPLE_PAGE, NULL);
  gtk_window_set_child (shown.window, GTK_WIDGET (shown.page));
  gtk_window_present (shown.window);
  along_page_set_session (ALONG_PAGE (shown.page), fixture->session);
  app_fixture_settle ();

  return shown;
}

static void
hide_page (Shown *shown)
{
  gtk_window_destroy (shown->window);
  app_fixture_settle ();
}

static const char *
get_selected_name (AlongPeopleList *list)
{
  AlongEntry *entry = along_people_list_get_selected (list);

  return entry != NULL ? along_entry_get_name (entry) : NULL;
}

static void
rename_entry (AppFixture *fixture,
              gpointer    entry,
              const char *name)
{
  g_autoptr (AlongEntry) copy = along_record_copy (entry);

  g_object_set (copy, "name", name, NULL);
  app_fixture_run (fixture, along_intent_save_entry (copy, entry));
}

static void
test_lists (AppFixture    *fixture,
            gconstpointer  data)
{
  Shown shown = show_page (fixture, 800);

  assert_names (along_people_list_get_model (app_fixture_child (shown.page, "peers")),
                "Aino Émile");
  assert_names (along_people_list_get_model (app_fixture_child (shown.page, "supervisors")),
                "Jorma Sari Tapio");
  assert_names (along_people_list_get_model (app_fixture_child (shown.page, "clients")), "KOIVU-1");

  /* The session goes, as when the agency is closed, while somebody of the last list is on show, and
   * may come again. */
  gtk_stack_set_visible_child_name (GTK_STACK (app_fixture_child (shown.page, "lists")), "clients");
  app_fixture_settle ();
  g_assert_cmpstr (get_selected_name (app_fixture_child (shown.page, "clients")), ==, "KOIVU-1");
  along_page_set_session (ALONG_PAGE (shown.page), NULL);
  app_fixture_settle ();
  assert_names (along_people_list_get_model (app_fixture_child (shown.page, "peers")), "");
  along_page_set_session (ALONG_PAGE (shown.page), fixture->session);
  app_fixture_settle ();
  assert_names (along_people_list_get_model (app_fixture_child (shown.page, "peers")),
                "Aino Émile");

  hide_page (&shown);
}

static void
test_selection_follows (AppFixture    *fixture,
                        gconstpointer  data)
{
  Shown shown = show_page (fixture, 800);
  AlongPeopleList *list = app_fixture_child (shown.page, "peers");
  GtkSelectionModel *model = GTK_SELECTION_MODEL (along_people_list_get_model (list));

  g_assert_cmpstr (get_selected_name (list), ==, "Aino");
  gtk_selection_model_select_item (model, 1, TRUE);
  g_assert_cmpstr (get_selected_name (list), ==, "Émile");

  /* The next version of the record stands elsewhere in the order, and is chosen. */
  rename_entry (fixture, along_people_list_get_selected (list), "Aada");
  assert_names (G_LIST_MODEL (model), "Aada Aino");
  g_assert_cmpstr (get_selected_name (list), ==, "Aada");

  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  g_assert_cmpstr (get_selected_name (list), ==, "Émile");

  hide_page (&shown);
}

/* The name of who has the keyboard, when a row of @list has it. */
static const char *
get_focused_name (Shown           *shown,
                  AlongPeopleList *list)
{
  GtkWidget *view = app_fixture_child (list, "view");
  GtkWidget *focus = gtk_window_get_focus (shown->window);

  if (focus == NULL || !gtk_widget_is_ancestor (focus, view))
    return NULL;

  return gtk_label_get_label (app_fixture_child (gtk_widget_get_first_child (focus), "name"));
}

/* The keyboard stays with who had it, or with who comes next. */
static void
test_focus_follows (AppFixture    *fixture,
                    gconstpointer  data)
{
  Shown shown = show_page (fixture, 800);
  AlongPeopleList *list = app_fixture_child (shown.page, "supervisors");
  GtkSelectionModel *model = GTK_SELECTION_MODEL (along_people_list_get_model (list));

  gtk_stack_set_visible_child_name (app_fixture_child (shown.page, "lists"), "supervisors");
  gtk_selection_model_select_item (model, 1, TRUE);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (shown.page)));
  g_assert_cmpstr (get_focused_name (&shown, list), ==, "Sari");

  rename_entry (fixture, along_people_list_get_selected (list), "Yrsa");
  app_fixture_settle ();
  assert_names (G_LIST_MODEL (model), "Jorma Tapio Yrsa");
  g_assert_cmpstr (get_focused_name (&shown, list), ==, "Yrsa");

  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  app_fixture_settle ();
  g_assert_cmpstr (get_focused_name (&shown, list), ==, "Sari");

  along_session_redo (fixture->session);
  app_fixture_wait_changed (fixture);
  app_fixture_settle ();
  g_assert_cmpstr (get_focused_name (&shown, list), ==, "Yrsa");

  gtk_widget_activate_action (GTK_WIDGET (shown.page), "people.archive", NULL);
  app_fixture_wait_changed (fixture);
  app_fixture_settle ();
  assert_names (G_LIST_MODEL (model), "Jorma Tapio");
  g_assert_cmpstr (get_focused_name (&shown, list), ==, "Tapio");

  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  app_fixture_settle ();
  g_assert_cmpstr (get_focused_name (&shown, list), ==, "Tapio");

  /* With the last one it goes to the search. */
  list = app_fixture_child (shown.page, "clients");
  gtk_stack_set_visible_child_name (app_fixture_child (shown.page, "lists"), "clients");
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (shown.page)));
  g_assert_cmpstr (get_focused_name (&shown, list), ==, "KOIVU-1");
  gtk_widget_activate_action (GTK_WIDGET (shown.page), "people.archive", NULL);
  app_fixture_wait_changed (fixture);
  app_fixture_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (shown.window),
                                         app_fixture_child (list, "search_entry")));

  hide_page (&shown);
}

static void
test_archive (AppFixture    *fixture,
              gconstpointer  data)
{
  Shown shown = show_page (fixture, 800);
  AlongPeopleList *list = app_fixture_child (shown.page, "peers");
  GListModel *model = along_people_list_get_model (list);
  gpointer criteria = app_fixture_child (list, "criteria");

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (model), 1, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (shown.page), "people.archive", NULL);
  app_fixture_wait_changed (fixture);
  assert_names (model, "Aino");
  g_assert_cmpstr (get_selected_name (list), ==, "Aino");

  gtk_switch_set_active (app_fixture_child (criteria, "past_switch"), TRUE);
  assert_names (model, "Aino Omar Zoë Émile");
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (model), 3, TRUE);
  g_assert_true (along_entry_is_archived (along_people_list_get_selected (list)));
  gtk_widget_activate_action (GTK_WIDGET (shown.page), "people.restore", NULL);
  app_fixture_wait_changed (fixture);
  g_assert_cmpstr (get_selected_name (list), ==, "Émile");
  g_assert_false (along_entry_is_archived (along_people_list_get_selected (list)));

  hide_page (&shown);
}

static void
test_empty_states (AppFixture    *fixture,
                   gconstpointer  data)
{
  Shown shown = show_page (fixture, 800);
  AlongPeopleList *list = app_fixture_child (shown.page, "clients");
  GtkStack *stack = app_fixture_child (list, "stack");
  GtkStack *details = app_fixture_child (shown.page, "details");
  GtkEditable *search = app_fixture_child (list, "search_entry");
  AlongEntry *client = app_fixture_find (along_people_list_get_model (list), "KOIVU-1");

  gtk_stack_set_visible_child_name (app_fixture_child (shown.page, "lists"), "clients");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (details), ==, "entry");

  gtk_editable_set_text (search, "nobody");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "nobody");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (details), ==, "nobody");
  g_signal_emit_by_name (search, "stop-search");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (details), ==, "entry");

  /* Who is archived is not gone. */
  app_fixture_run (fixture, along_intent_archive (client, TRUE));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "hidden");
  g_assert_cmpstr (adw_status_page_get_description (app_fixture_child (list, "hidden_page")), ==,
                   "1 client is hidden by the filter: archived.");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (details), ==, "nobody");

  /* Of an agency that is gone, or has nobody yet, no record is left on show. */
  along_page_set_session (ALONG_PAGE (shown.page), NULL);
  app_fixture_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (details), ==, "nobody");
  gtk_stack_set_visible_child_name (app_fixture_child (shown.page, "lists"), "peers");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (details), ==, "nobody");

  hide_page (&shown);
}

/* Whether what is typed arrives somewhere: a widget on the screen has the keyboard. */
static gboolean
has_keyboard (Shown *shown)
{
  GtkWidget *focus = gtk_window_get_focus (shown->window);

  return focus != NULL && gtk_widget_get_mapped (focus);
}

static void
test_stop_search (AppFixture    *fixture,
                  gconstpointer  data)
{
  Shown shown = show_page (fixture, 800);
  AlongPeopleList *list = app_fixture_child (shown.page, "clients");
  GtkEditable *search = app_fixture_child (list, "search_entry");
  AlongEntry *client = app_fixture_find (along_people_list_get_model (list), "KOIVU-1");

  gtk_stack_set_visible_child_name (app_fixture_child (shown.page, "lists"), "clients");
  along_page_start_search (ALONG_PAGE (shown.page));
  gtk_editable_set_text (search, "nobody");
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "stop-search");
  app_fixture_settle ();
  g_assert_cmpstr (get_focused_name (&shown, list), ==, "KOIVU-1");

  /* Beside an empty list, the keyboard stays in the search. */
  app_fixture_run (fixture, along_intent_archive (client, TRUE));
  along_page_start_search (ALONG_PAGE (shown.page));
  g_signal_emit_by_name (search, "stop-search");
  app_fixture_settle ();
  g_assert_true (has_keyboard (&shown));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (shown.window),
                                         GTK_WIDGET (search)));

  hide_page (&shown);
}

/* Fills in what @action of the page opens, and saves it. */
static void
save_in_editor (AppFixture      *fixture,
                Shown           *shown,
                const char      *action,
                const char      *name,
                AlongPeerStatus  status)
{
  gpointer editor;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (shown->page), action, NULL));
  app_fixture_settle ();
  editor = app_fixture_find_window (ALONG_TYPE_ENTRY_EDITOR);
  g_assert_nonnull (editor);
  g_object_set (along_entry_editor_get_draft (editor), "name", name, "status", status, NULL);
  g_assert_true (gtk_widget_activate_action (editor, "editor.save", NULL));
  app_fixture_wait_changed (fixture);
  app_fixture_settle ();
  g_assert_null (app_fixture_find_window (ALONG_TYPE_ENTRY_EDITOR));
}

/* Whoever was saved is chosen, wherever they stand and whatever the filters say. */
static void
test_saved_is_chosen (AppFixture    *fixture,
                      gconstpointer  data)
{
  Shown shown = show_page (fixture, 800);
  AlongPeopleList *list = app_fixture_child (shown.page, "peers");
  GtkSwitch *past = app_fixture_child (app_fixture_child (list, "criteria"), "past_switch");
  GListModel *model = along_people_list_get_model (list);

  g_assert_cmpstr (get_selected_name (list), ==, "Aino");
  save_in_editor (fixture, &shown, "people.new", "Mika", ALONG_PEER_STATUS_INTERESTED);
  assert_names (model, "Aino Mika Émile");
  g_assert_cmpstr (get_selected_name (list), ==, "Mika");
  g_assert_false (gtk_switch_get_active (past));

  /* Of two with one name, the new one. */
  save_in_editor (fixture, &shown, "people.new", "Aino", ALONG_PEER_STATUS_PAUSED);
  g_assert_cmpint (along_peer_get_status (ALONG_PEER (along_people_list_get_selected (list))), ==,
                   ALONG_PEER_STATUS_PAUSED);

  gtk_editable_set_text (app_fixture_child (list, "search_entry"), "Mika");
  g_signal_emit_by_name (app_fixture_child (list, "search_entry"), "search-changed");
  assert_names (model, "Mika");
  save_in_editor (fixture, &shown, "people.edit", "Juno", ALONG_PEER_STATUS_INTERESTED);
  g_assert_cmpstr (get_selected_name (list), ==, "Juno");

  gtk_switch_set_active (past, FALSE);
  save_in_editor (fixture, &shown, "people.new", "Roni", ALONG_PEER_STATUS_MOVED_ON);
  g_assert_cmpstr (get_selected_name (list), ==, "Roni");
  g_assert_true (gtk_switch_get_active (past));

  hide_page (&shown);
}

/* An agency whose only peers are such as the list hides by itself has some all the same. */
static void
test_all_hidden (AppFixture    *fixture,
                 gconstpointer  data)
{
  Shown shown = show_page (fixture, 800);
  AlongPeopleList *list = app_fixture_child (shown.page, "clients");
  GtkStack *stack = app_fixture_child (list, "stack");
  AlongEntry *client = app_fixture_find (along_people_list_get_model (list), "KOIVU-1");
  g_autoptr (AlongClient) other = g_object_new (ALONG_TYPE_CLIENT,
                                                "name", "LEHTO-2",
                                                "archived", TRUE,
                                                NULL);

  gtk_stack_set_visible_child_name (app_fixture_child (shown.page, "lists"), "clients");
  app_fixture_run (fixture, along_intent_archive (client, TRUE));
  app_fixture_run (fixture, along_intent_save_entry (ALONG_ENTRY (other), NULL));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "hidden");
  g_assert_cmpstr (adw_status_page_get_description (app_fixture_child (list, "hidden_page")), ==,
                   "2 clients are hidden by the filter: archived.");

  g_signal_emit_by_name (adw_status_page_get_child (app_fixture_child (list, "hidden_page")),
                         "clicked");
  app_fixture_settle ();
  assert_names (along_people_list_get_model (list), "KOIVU-1 LEHTO-2");
  g_assert_true (has_keyboard (&shown));

  hide_page (&shown);
}

static gboolean
is_folded (gpointer data)
{
  return along_split_view_get_folded (data);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static void
test_folds (AppFixture    *fixture,
            gconstpointer  data)
{
  Shown wide = show_page (fixture, 800);
  Shown narrow = show_page (fixture, 500);
  AlongSplitView *split = app_fixture_child (narrow.page, "split");

  app_fixture_wait (is_folded, split);
  app_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (app_fixture_child (narrow.page, "back_button")));
  g_assert_false (along_split_view_get_folded (app_fixture_child (wide.page, "split")));
  g_assert_false (gtk_widget_get_visible (app_fixture_child (wide.page, "back_button")));

  g_signal_emit_by_name (app_fixture_child (narrow.page, "peers"), "opened");
  app_fixture_wait (is_mapped, app_fixture_child (narrow.page, "view"));
  g_assert_false (gtk_widget_get_mapped (app_fixture_child (narrow.page, "peers")));
  gtk_widget_activate_action (GTK_WIDGET (narrow.page), "people.back", NULL);
  app_fixture_wait (is_mapped, app_fixture_child (narrow.page, "peers"));
  g_assert_false (gtk_widget_get_mapped (app_fixture_child (narrow.page, "view")));

  hide_page (&narrow);
  hide_page (&wide);
}

static void
test_enum_list (void)
{
  g_autoptr (AlongEnumList) status = along_enum_list_new (ALONG_TYPE_PEER_STATUS, NULL);
  g_autoptr (AlongEnumList) roles = along_enum_list_new (ALONG_TYPE_ROLES, "Any role");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (status)), ==, 5);
  g_assert_cmpuint (along_enum_list_find (status, ALONG_PEER_STATUS_PAUSED), ==, 3);
  g_assert_cmpint (along_enum_list_get_value (status, 4), ==, ALONG_PEER_STATUS_MOVED_ON);
  g_assert_cmpuint (along_enum_list_find (status, 77), ==, GTK_INVALID_LIST_POSITION);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (roles)), ==, 12);
  g_assert_cmpint (along_enum_list_get_value (roles, 0), ==, ALONG_ENUM_ANY);
  g_assert_cmpint (along_enum_list_get_value (roles, 1), ==, ALONG_ROLE_FINDER);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/people/enum-list", test_enum_list);
  app_fixture_add ("/people/filter", test_filter);
  app_fixture_add ("/people/filter/typing", test_filter_typing);
  app_fixture_add ("/people/page/lists", test_lists);
  app_fixture_add ("/people/page/selection-follows", test_selection_follows);
  app_fixture_add ("/people/page/focus-follows", test_focus_follows);
  app_fixture_add ("/people/page/archive", test_archive);
  app_fixture_add ("/people/page/empty-states", test_empty_states);
  app_fixture_add ("/people/page/saved-is-chosen", test_saved_is_chosen);
  app_fixture_add ("/people/page/all-hidden", test_all_hidden);
  app_fixture_add ("/people/page/stop-search", test_stop_search);
  app_fixture_add ("/people/page/folds", test_folds);

  return g_test_run ();
}
