/* app-fixture.c — what the tests of the interface begin with: a session with an open agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include <glib/gstdio.h>

#include "app/along-note-seal.h"
#include "app/along-note-trust.h"
#include "app/along-passphrase-row.h"
#include "vault/along-escrow-code.h"
#include "vault/along-locked-seed-private.h"
#include "vault/along-vault.h"

enum
{
  SARI = -1,
  TAPIO = -2,
  JORMA = -3,
  AINO = -4,
  EMILE = -5,
};

static GPtrArray *
make_records (void)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

#define ADD(...) g_ptr_array_add (records, g_object_new (__VA_ARGS__, NULL))
  ADD (ALONG_TYPE_AGENCY, "id", (gint64) ALONG_AGENCY_ID, "name", "Test agency",
       "zone", "Europe/Helsinki");
  ADD (ALONG_TYPE_SUPERVISOR, "id", (gint64) SARI, "name", "Sari", "duties",
       ALONG_DUTY_SUPERVISOR_INTERNAL | ALONG_DUTY_PERSON_OF_REFERENCE);
  ADD (ALONG_TYPE_SUPERVISOR, "id", (gint64) TAPIO, "name", "Tapio",
       "duties", ALONG_DUTY_PROFESSIONAL);
  ADD (ALONG_TYPE_SUPERVISOR, "id", (gint64) JORMA, "name", "Jorma",
       "duties", ALONG_DUTY_PERSON_OF_REFERENCE);
  ADD (ALONG_TYPE_PEER, "id", (gint64) AINO, "name", "Aino", "alias", "Kuu",
       "status", ALONG_PEER_STATUS_ACTIVE, "roles", ALONG_ROLE_LISTENER,
       "responsible-id", (gint64) TAPIO, "supervisor-id", (gint64) SARI,
       "reference-id", (gint64) JORMA, "works-alone", TRUE);
  ADD (ALONG_TYPE_PEER, "id", (gint64) EMILE, "name", "Émile", "languages", "French");
  ADD (ALONG_TYPE_PEER, "id", (gint64) -6, "name", "Omar", "status", ALONG_PEER_STATUS_MOVED_ON);
  ADD (ALONG_TYPE_PEER, "id", (gint64) -7, "name", "Zoë", "status", ALONG_PEER_STATUS_PAUSED,
       "archived", TRUE);
  ADD (ALONG_TYPE_CLIENT, "id", (gint64) -8, "name", "KOIVU-1", "reach", ALONG_REACH_HARD);
  ADD (ALONG_TYPE_PLACE, "id", (gint64) -9, "name", "Office");
  ADD (ALONG_TYPE_SHIFT_TYPE, "id", (gint64) -10, "name", "Outreach");
  ADD (ALONG_TYPE_CONNECTION, "id", (gint64) -11, "peer-id", (gint64) AINO,
       "kind", ALONG_CONNECTION_CONNECTED, "since", along_day_new (2026, 1, 7));
  ADD (ALONG_TYPE_CONNECTION, "id", (gint64) -12, "peer-id", (gint64) EMILE,
       "kind", ALONG_CONNECTION_REMOTE, "since", along_day_new (2026, 2, 3));
#undef ADD

  return records;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
set_true_cb (gboolean *flag)
{
  *flag = TRUE;
}

static char *
dup_path (AppFixture *self)
{
  return g_build_filename (self->folder, "test.alongside", NULL);
}

/* Begins a session with the file that @opened gives. */
static void
begin (AppFixture   *self,
       GAsyncResult *opened)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (AlongStore) store = along_store_open_finish (opened, &error);
  g_autoptr (AlongDirectory) directory = NULL;

  g_assert_no_error (error);
  along_store_load_directory_async (store, NULL, on_result, &loaded);
  directory = along_store_load_directory_finish (store, wait_for (&loaded), &error);
  g_assert_no_error (error);

  self->session = along_session_new (store, directory);
}

void
app_fixture_set_up (AppFixture    *self,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = make_records ();
  g_autoptr (GAsyncResult) opened = NULL;
  g_autofree char *path = NULL;

  along_vault_init (&error);
  g_assert_no_error (error);
  self->key = along_key_new_random ();

  self->folder = g_dir_make_tmp ("along-app-XXXXXX", &error);
  g_assert_no_error (error);
  path = dup_path (self);

  along_store_create_async (path, self->key, records, NULL, on_result, &opened);
  begin (self, wait_for (&opened));
}

void
app_fixture_close (AppFixture *self)
{
  g_autoptr (AlongStore) store = g_object_ref (along_session_get_store (self->session));
  g_autoptr (GAsyncResult) closed = NULL;

  g_clear_object (&self->session);
  along_store_close_async (store, NULL, on_result, &closed);
  wait_for (&closed);
}

void
app_fixture_open (AppFixture *self)
{
  g_autofree char *path = dup_path (self);
  g_autoptr (GAsyncResult) opened = NULL;

  along_store_open_async (path, self->key, NULL, on_result, &opened);
  begin (self, wait_for (&opened));
}

void
app_fixture_tear_down (AppFixture    *self,
                       gconstpointer  data)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  app_fixture_close (self);
  folder = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (self->folder));
  g_free (self->folder);
  along_key_unref (self->key);
}

gpointer
app_fixture_find (GListModel *list,
                  const char *name)
{
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (list, i);

      if (g_str_equal (along_entry_get_name (entry), name))
        return entry;
    }

  return NULL;
}

void
app_fixture_run (AppFixture  *self,
                 AlongIntent *intent)
{
  along_session_run (self->session, intent);
  along_intent_unref (intent);
  app_fixture_wait_changed (self);
}

void
app_fixture_set_since (AppFixture *self,
                       AlongDay    since)
{
  AlongEntry *sari = app_fixture_find (
    along_directory_get_supervisors (along_session_get_directory (self->session)), "Sari");
  g_autoptr (AlongEntry) changed = along_record_copy (sari);

  g_object_set (changed, "since", since, NULL);
  app_fixture_run (self, along_intent_save_entry (changed, sari));
}

void
app_fixture_enrol (AppFixture      *self,
                   AlongNoteReader *reader,
                   AlongReaderKeys *keys,
                   AlongReaderKeys *voucher)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  g_autoptr (AlongUnlocked) unlocked = along_unlocked_new (along_session_get_store (self->session));

  if (voucher != NULL)
    along_unlocked_take (
      unlocked, along_note_seal_find_reader (directory, along_reader_keys_get_mark (voucher)),
      voucher);
  along_note_trust_enrol (reader, keys, unlocked, directory);
  app_fixture_run (self, along_note_trust_intent (reader, keys, NULL,
                                                  along_note_reader_get_since (reader),
                                                  directory));
}

void
app_fixture_wait (gboolean (* done) (gpointer data),
                  gpointer    data)
{
  while (!done (data))
    g_main_context_iteration (NULL, TRUE);
}

void
app_fixture_wait_changed (AppFixture *self)
{
  gboolean changed = FALSE;
  gulong handler = g_signal_connect_swapped (self->session, "changed", G_CALLBACK (set_true_cb),
                                             &changed);

  app_fixture_wait (is_true, &changed);
  g_signal_handler_disconnect (self->session, handler);
  app_fixture_settle ();
}

void
app_fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

gpointer
app_fixture_child (gpointer    widget,
                   const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return child;
}

gpointer
app_fixture_find_window (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n_items = g_list_model_get_n_items (toplevels);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (toplevel, type))
        return toplevel;
    }

  return NULL;
}

static gboolean
has_text (GtkWidget  *widget,
          const char *text)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_widget_get_mapped (widget) &&
           g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;

  if (GTK_IS_ENTRY (widget))
    return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), text);

  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static GtkWidget *
find_text (GtkWidget  *widget,
           const char *text)
{
  if (has_text (widget, text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gpointer
app_fixture_find_text (const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *found = find_text (window, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_anywhere (gpointer text)
{
  return app_fixture_find_text (text) != NULL;
}

gboolean
app_fixture_is_nowhere (gpointer text)
{
  return app_fixture_find_text (text) == NULL;
}

void
app_fixture_click (const char *label)
{
  app_fixture_wait (is_anywhere, (gpointer) label);
  g_signal_emit_by_name (app_fixture_find_text (label), "clicked");
}

gboolean
app_fixture_has_focus (gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

void
app_fixture_assert_button (gpointer    button,
                           const char *name)
{
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_false (gtk_test_accessible_has_relation (button, GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

gboolean
app_fixture_is_set (gpointer pointer)
{
  return *(gpointer *) pointer != NULL;
}

static gboolean
is_closed (gpointer type)
{
  return app_fixture_find_window (*(GType *) type) == NULL;
}

GBytes *
app_fixture_lock_seed (AlongReaderKeys *keys)
{
  g_autoptr (AlongPassphrase) passphrase = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *seed;

  passphrase = along_passphrase_new (APP_FIXTURE_PASSPHRASE, &error);
  g_assert_no_error (error);
  seed = along_locked_seed_new_at_cost (keys, passphrase, 1, 8, &error);
  g_assert_no_error (error);

  return seed;
}

void
app_fixture_show_self (gpointer    window,
                       const char *passphrase)
{
  GtkWidget *check = app_fixture_child (window, "self_check");
  AlongPassphraseRow *row = app_fixture_child (check, "row");
  int position = 0;

  g_assert_true (gtk_widget_get_visible (check));
  along_passphrase_row_clear (row);
  gtk_editable_insert_text (app_fixture_child (row, "entry"), passphrase, -1, &position);
}

static void
find_groups (GtkWidget *widget,
             GPtrArray *groups)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "recovery-code"))
    g_ptr_array_add (groups, g_strdup (gtk_label_get_text (GTK_LABEL (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_groups (child, groups);
}

GPtrArray *
app_fixture_read_code (GtkWidget *window)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (g_free);

  find_groups (window, groups);

  return groups;
}

void
app_fixture_answer (GtkWidget *check,
                    GPtrArray *groups)
{
  const char *const names[] = { "first_row", "second_row" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *row = app_fixture_child (check, names[i]);
      guint group;

      g_assert_cmpint (sscanf (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                               "Group %u", &group), ==, 1);
      gtk_editable_set_text (GTK_EDITABLE (row), g_ptr_array_index (groups, group - 1));
    }
}

void
app_fixture_show_sheet (gpointer         window,
                        AlongReaderKeys *keys)
{
  GtkWidget *check = app_fixture_child (window, "self_check");
  g_autoptr (AlongRecoveryCode) code = along_escrow_code_format (keys);
  g_auto (GStrv) split = g_strsplit (code, " ", -1);
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();

  for (guint i = 0; split[i] != NULL; i++)
    g_ptr_array_add (groups, split[i]);
  g_assert_true (gtk_widget_get_visible (check));
  app_fixture_answer (app_fixture_child (check, "sheet_check"), groups);
}

guint
app_fixture_count_names (GtkWidget *widget)
{
  const char *const names[] = { "Aino", "Omar", "Zo", "Sari", "Tapio", "Jorma" };
  const char *texts[] = {
    GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL,
    gtk_widget_get_tooltip_text (widget),
    ADW_IS_AVATAR (widget) ? adw_avatar_get_text (ADW_AVATAR (widget)) : NULL,
    ADW_IS_PREFERENCES_ROW (widget)
      ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)) : NULL,
  };
  guint n_names = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; texts[i] != NULL && j < G_N_ELEMENTS (names); j++)
      n_names += strstr (texts[i], names[j]) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_names += app_fixture_count_names (child);

  return n_names;
}

gboolean
app_fixture_has_names (gpointer widget)
{
  return app_fixture_count_names (widget) > 0;
}

gboolean
app_fixture_has_no_names (gpointer widget)
{
  return app_fixture_count_names (widget) == 0;
}

void
app_fixture_wait_closed (GType type)
{
  app_fixture_wait (is_closed, &type);
}
