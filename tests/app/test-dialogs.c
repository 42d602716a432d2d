/* test-dialogs.c — what asks and tells: alerts, the file chooser, About, toasts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "app-fixture.h"
#include "app/along-compat.h"
#include "app/along-menu-tip.h"
#include "app/along-printing.h"
#include "app/along-regular-group.h"
#include "app/along-shift-editor.h"
#include "app/along-shift-people.h"
#include "app/along-shift-start.h"
#include "app/along-slot-window.h"
#include "app/along-toasts.h"
#include "app/along-unbroken.h"
#include "model/along-week.h"
#include "print/along-recovery-document.h"
#include "roster-fixture.h"

/* Long enough for a program that does not wait to be gone. */
#define SLOW_DISK_MICROSECONDS 300000

/* Whether the disk has to wait for something, and is slow then. */
static gboolean disk_waits;

/* Takes the place of that of the C library, for GLib too. The toolkit itself brings what the file
 * chooser remembers to the disk, on the main thread. */
int
fsync (int fd)
{
  while (g_atomic_int_get (&disk_waits) && !g_main_context_is_owner (g_main_context_default ()))
    g_usleep (SLOW_DISK_MICROSECONDS);

  return (int) syscall (SYS_fsync, fd);
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static GtkWidget *
show_window (GtkWidget *content)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_present (GTK_WINDOW (window));
  app_fixture_wait (is_mapped, window);

  return window;
}

static gboolean
is_anywhere (gpointer text)
{
  return app_fixture_find_text (text) != NULL;
}

static const AlongAlertButton buttons[] = {
  { "cancel", "_Cancel", ADW_RESPONSE_DEFAULT },
  { "go-on", "_Go On", ADW_RESPONSE_SUGGESTED },
};

static void
test_alert (void)
{
  GtkWidget *window = show_window (gtk_label_new ("Below"));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *response = NULL;

  along_compat_alert_async (window, "Heading", "Tom & Jerry", buttons, G_N_ELEMENTS (buttons), NULL,
                            on_result, &result);
  app_fixture_wait (is_anywhere, (gpointer) "Heading");
  g_assert_nonnull (app_fixture_find_text ("Tom & Jerry"));
  app_fixture_click ("_Go On");
  response = along_compat_alert_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (response, ==, "go-on");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
destroy_window_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      window)
{
  g_autofree char *response = along_compat_alert_finish (result, NULL);

  g_assert_cmpstr (response, ==, "go-on");
  gtk_window_destroy (window);
}

/* The answer may be the end of the window below the question. */
static void
test_alert_closes_parent (void)
{
  GtkWidget *window = show_window (gtk_label_new ("Below"));

  along_compat_alert_async (window, "Heading", "Body", buttons, G_N_ELEMENTS (buttons), NULL,
                            destroy_window_cb, window);
  /* As the keyboard does it, which is heard a moment later. */
  app_fixture_wait (is_anywhere, (gpointer) "_Go On");
  gtk_widget_activate (app_fixture_find_text ("_Go On"));
  app_fixture_wait (app_fixture_is_nowhere, (gpointer) "Below");
  app_fixture_wait (app_fixture_is_nowhere, (gpointer) "Heading");
  app_fixture_settle ();
}

static void
test_alert_cancelled (void)
{
  GtkWidget *window = show_window (gtk_label_new ("Below"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  along_compat_alert_async (window, "Heading", "Body", buttons, G_N_ELEMENTS (buttons), cancellable,
                            on_result, &result);
  app_fixture_wait (is_anywhere, (gpointer) "Heading");
  g_cancellable_cancel (cancellable);
  g_assert_null (along_compat_alert_finish (wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  app_fixture_wait (app_fixture_is_nowhere, (gpointer) "Heading");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Given up by whoever asked, or by the user: both are no choice, and no mistake. */
static void
test_file (void)
{
  GtkWidget *window = show_window (gtk_label_new ("Below"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GError) save_error = NULL;
  g_autoptr (GError) open_error = NULL;

  along_compat_save_file_async (window, "Save", "a.pdf", "PDF", "*.pdf", cancellable,
                                on_result, &saved);
  app_fixture_settle ();
  g_cancellable_cancel (cancellable);
  g_assert_null (along_compat_choose_file_finish (wait_for (&saved), &save_error));
  g_assert_error (save_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  along_compat_open_file_async (window, "Open", "PDF", "*.pdf", NULL, on_result, &opened);
  app_fixture_click ("_Cancel");
  g_assert_null (along_compat_choose_file_finish (wait_for (&opened), &open_error));
  g_assert_error (open_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
saved_cb (GtkWidget *parent)
{
  g_assert_true (gtk_widget_get_mapped (parent));
  g_object_set_data (G_OBJECT (parent), "saved", parent);
}

static AlongDocument *
make_sheet (void)
{
  return along_recovery_document_new ("Harbour Street Peers", "0A1B2 C3D4E", "0A1B2C3D4E",
                                      along_day_new (2026, 11, 20), ALONG_PAPER_A4);
}

static gboolean
is_saved (gpointer window)
{
  return g_object_get_data (window, "saved") != NULL;
}

/* Begins to save over @window; gives the path of the file, to be freed. */
static char *
save_sheet (GtkWidget     *window,
            AlongDocument *sheet)
{
  char *path = g_build_filename (g_get_tmp_dir (), "sheet.pdf", NULL);

  along_printing_save_pdf (sheet, window, "a.pdf", saved_cb);
  app_fixture_wait (is_anywhere, (gpointer) "a.pdf");
  gtk_editable_set_text (GTK_EDITABLE (app_fixture_find_text ("a.pdf")), path);
  app_fixture_settle ();
  app_fixture_click ("_Save");

  return path;
}

static void
test_save_pdf (void)
{
  GtkWidget *window = show_window (gtk_label_new ("Below"));
  g_autoptr (AlongDocument) sheet = make_sheet ();
  g_autofree char *path = save_sheet (window, sheet);

  app_fixture_wait (is_saved, window);
  g_assert_cmpint (g_unlink (path), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
}

typedef struct
{
  AlongDocument *sheet;
  char *path;
} Closed;

static void
close_while_saving_cb (GtkApplication *application,
                       Closed         *closed)
{
  GtkWidget *window = show_window (gtk_label_new ("Below"));

  gtk_application_add_window (application, GTK_WINDOW (window));
  closed->sheet = make_sheet ();
  g_object_add_weak_pointer (G_OBJECT (closed->sheet), (gpointer *) &closed->sheet);
  g_atomic_int_set (&disk_waits, TRUE);
  closed->path = save_sheet (window, closed->sheet);
  g_object_unref (closed->sheet);
  app_fixture_wait (app_fixture_is_nowhere, (gpointer) "_Save");

  gtk_window_destroy (GTK_WINDOW (window));
  g_atomic_int_set (&disk_waits, FALSE);
}

/* The last window may be closed while the disk is slow: the file is written all the same. */
static void
test_save_pdf_closed (void)
{
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  Closed closed = { NULL };

  g_signal_connect (application, "activate", G_CALLBACK (close_while_saving_cb), &closed);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 0, NULL), ==, 0);
  g_assert_null (closed.sheet);
  g_assert_cmpint (g_unlink (closed.path), ==, 0);
  g_free (closed.path);
}

/* The lines that @label is cut into, by "/". */
static char *
dup_lines (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *text = pango_layout_get_text (layout);
  GString *lines = g_string_new (NULL);

  for (GSList *line = pango_layout_get_lines_readonly (layout); line != NULL; line = line->next)
    {
      const PangoLayoutLine *shown = line->data;
      g_autofree char *words = g_strndup (text + shown->start_index, (gsize) shown->length);

      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "/" : "", g_strstrip (words));
    }

  return g_string_free (lines, FALSE);
}

/* However narrow it gets, no line ends after a dash, and it is spoken as it was said. */
static void
test_unbroken (void)
{
  static const char text[] = "Outreach, 08:00–12:00, 23–29 November";
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *lines = NULL;

  g_object_ref_sink (label);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  along_unbroken_show (GTK_LABEL (label), text);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, text);
  pango_layout_set_width (gtk_label_get_layout (GTK_LABEL (label)), 0);
  lines = dup_lines (GTK_LABEL (label));
  g_assert_cmpstr (lines, ==, "Outreach,/08:00–\u206012:00,/23–\u206029/November");
  g_object_unref (label);
}

static void
test_about (void)
{
  GtkWidget *window = show_window (gtk_label_new ("Below"));

  along_compat_show_about (window);
  app_fixture_wait (is_anywhere, (gpointer) "The developers of Alongside");

  gtk_window_destroy (GTK_WINDOW (window));
  app_fixture_settle ();
}

/* Nor is a slot: neither what is in its fields, nor what cannot be read, nor who has it. */
static void
test_discard_slot (AppFixture    *fixture,
                   gconstpointer  data)
{
  GtkWidget *window = show_window (gtk_label_new ("Below"));
  g_autoptr (AlongSlot) slot = g_object_new (ALONG_TYPE_SLOT, "id", (gint64) -1, NULL);
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (AlongSlotDraft) draft = along_slot_draft_new (slot, nobody);

  for (int i = 0; i < 4; i++)
    {
      gpointer slots =
        along_slot_window_new (GTK_WINDOW (window), fixture->session, draft, 1);

      g_object_add_weak_pointer (slots, &slots);
      gtk_window_present (slots);
      app_fixture_wait (is_mapped, slots);
      if (i == 0)
        gtk_editable_set_text (app_fixture_child (slots, "note_row"), "Keys");
      else if (i == 1)
        gtk_editable_set_text (app_fixture_child (slots, "start_row"), "sometime");
      else if (i == 2)
        along_record_group_add (app_fixture_child (slots, "regulars"));

      gtk_window_close (slots);
      if (i < 3)
        app_fixture_click ("_Discard");
      app_fixture_wait (is_null, &slots);
    }

  gtk_window_destroy (GTK_WINDOW (window));
  app_fixture_settle ();
}

/* What was typed is not lost by a key. */
static void
test_discard (AppFixture    *fixture,
              gconstpointer  data)
{
  GtkWidget *window = show_window (gtk_label_new ("Below"));
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  AlongZone *zone = along_session_get_zone (fixture->session);
  g_autoptr (AlongRoster) roster = along_roster_new (
    directory, along_zone_days_span (zone, ROSTER_FIRST_DAY, ALONG_DAYS_A_WEEK));
  g_autoptr (AlongShift) shift = along_shift_new ();
  gpointer editor;
  GtkEditable *end_row;
  g_autofree char *end = NULL;

  along_shift_start_as (shift, NULL, roster, ROSTER_FIRST_DAY + 1, 0);
  editor = along_shift_editor_new (GTK_WINDOW (window), fixture->session, roster, shift);
  g_object_add_weak_pointer (editor, &editor);
  gtk_window_present (editor);
  app_fixture_wait (is_mapped, editor);

  end_row = app_fixture_child (app_fixture_child (editor, "times"), "end_row");
  end = g_strdup (gtk_editable_get_text (end_row));
  gtk_editable_set_text (end_row, "sometime");
  gtk_window_close (editor);
  app_fixture_click ("_Keep Editing");
  app_fixture_wait (app_fixture_is_nowhere, (gpointer) "_Keep Editing");
  g_assert_nonnull (editor);

  gtk_editable_set_text (end_row, "15:15");
  gtk_window_close (editor);
  app_fixture_click ("_Discard");
  app_fixture_wait (is_null, &editor);

  /* Nothing is asked when there is nothing to lose. */
  editor = along_shift_editor_new (GTK_WINDOW (window), fixture->session, roster, shift);
  g_object_add_weak_pointer (editor, &editor);
  end_row = app_fixture_child (app_fixture_child (editor, "times"), "end_row");
  gtk_window_present (editor);
  app_fixture_wait (is_mapped, editor);
  gtk_editable_set_text (end_row, "15:15");
  gtk_editable_set_text (end_row, end);
  gtk_window_close (editor);
  app_fixture_wait (is_null, &editor);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* In an agency without types of shift, a shift can be made all the same. */
static void
test_first_type (AppFixture    *fixture,
                 gconstpointer  data)
{
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  AlongZone *zone = along_session_get_zone (fixture->session);
  g_autoptr (AlongRoster) roster = along_roster_new (
    directory, along_zone_days_span (zone, ROSTER_FIRST_DAY, ALONG_DAYS_A_WEEK));
  g_autoptr (AlongShift) shift = along_shift_new ();
  g_autoptr (AlongEntry) type = NULL;
  GtkWidget *window = show_window (gtk_label_new ("Below"));
  GtkWidget *type_row, *new_type_row;
  gpointer editor;

  app_fixture_run (fixture, along_intent_archive (
                              app_fixture_find (along_directory_get_shift_types (directory),
                                                "Outreach"),
                              TRUE));
  along_shift_start_as (shift, NULL, roster, ROSTER_FIRST_DAY + 1, 0);
  editor = along_shift_editor_new (GTK_WINDOW (window), fixture->session, roster, shift);
  type_row = GTK_WIDGET (gtk_widget_get_template_child (editor, ALONG_TYPE_SHIFT_EDITOR,
                                                        "type_row"));
  new_type_row = GTK_WIDGET (gtk_widget_get_template_child (editor, ALONG_TYPE_SHIFT_EDITOR,
                                                            "new_type_row"));
  gtk_window_present (editor);
  app_fixture_wait (is_mapped, editor);
  g_assert_false (gtk_widget_get_visible (type_row));
  g_assert_true (gtk_widget_get_visible (new_type_row));

  type = g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", (gint64) -1, "name", "Talks", "seats", 3,
                       NULL);
  app_fixture_run (fixture, along_intent_save_entry (type, NULL));
  g_assert_true (gtk_widget_get_visible (type_row));
  g_assert_false (gtk_widget_get_visible (new_type_row));
  g_assert_cmpstr (
    along_entry_get_name (adw_combo_row_get_selected_item (ADW_COMBO_ROW (type_row))), ==, "Talks");

  gtk_window_destroy (editor);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The names of people are no markup. */
static void
test_stand_in (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 1, 8 * 60, 12 * 60, 1);
  GtkWidget *people = g_object_new (ALONG_TYPE_SHIFT_PEOPLE, NULL);
  g_autoptr (AlongRoster) planned = NULL;
  GtkWidget *window;
  AlongPerson *aino = along_directory_get_person (along_roster_get_directory (roster), ROSTER_AINO);

  g_object_set (aino, "name", "Aino & Co", NULL);
  roster_fixture_assign (roster, 200, shift, ROSTER_AINO, ALONG_ASSIGNMENT_ACCEPTED, 0);
  along_shift_people_start (ALONG_SHIFT_PEOPLE (people), roster, shift);
  along_shift_people_add (ALONG_SHIFT_PEOPLE (people), ROSTER_AINO, 200);
  planned = along_roster_new_with (roster, shift,
                                   along_shift_people_get_all (ALONG_SHIFT_PEOPLE (people)));
  along_shift_people_tell (ALONG_SHIFT_PEOPLE (people), planned, ROSTER_FIRST_DAY, ALONG_CLOCK_24);
  window = show_window (people);

  g_assert_nonnull (app_fixture_find_text ("Aino & Co"));
  g_assert_nonnull (app_fixture_find_text ("Stands in for Aino & Co"));

  gtk_window_destroy (GTK_WINDOW (window));
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

static void
archive (AlongSession *session,
         const char   *name)
{
  GListModel *peers = along_directory_get_peers (along_session_get_directory (session));
  g_autoptr (AlongIntent) intent = along_intent_archive (app_fixture_find (peers, name), TRUE);
  gboolean done = FALSE;
  gulong handler = g_signal_connect_swapped (session, "done", G_CALLBACK (set_true_cb), &done);

  along_session_run (session, intent);
  app_fixture_wait (is_true, &done);
  g_signal_handler_disconnect (session, handler);
}

typedef struct
{
  GListModel *peers;
  const char *name;
} Awaited;

static gboolean
is_there (gpointer data)
{
  Awaited *awaited = data;

  return app_fixture_find (awaited->peers, awaited->name) != NULL;
}

/* Gives the peer @name, who may be on the way into the list, @new_name. */
static void
rename_peer (AlongSession *session,
             const char   *name,
             const char   *new_name)
{
  GListModel *peers = along_directory_get_peers (along_session_get_directory (session));
  AlongEntry *peer;
  g_autoptr (AlongEntry) copy = NULL;
  g_autoptr (AlongIntent) intent = NULL;

  app_fixture_wait (is_there, &(Awaited) { peers, name });
  peer = app_fixture_find (peers, name);
  copy = along_record_copy (peer);
  g_object_set (copy, "name", new_name, NULL);
  intent = along_intent_save_entry (copy, peer);
  along_session_run (session, intent);
}

/* Waits until what was undone has been told. */
static void
undo (AlongSession *session)
{
  gboolean said = FALSE;
  gulong handler = g_signal_connect_swapped (session, "said", G_CALLBACK (set_true_cb), &said);

  along_session_undo (session);
  app_fixture_wait (is_true, &said);
  g_signal_handler_disconnect (session, handler);
}

static void
show_more_cb (char     **shown,
              GVariant  *parameter)
{
  const char *text, *more;

  g_variant_get (parameter, "(&s&s)", &text, &more);
  *shown = g_strjoin ("|", text, more, NULL);
}

/* The newest alone can be undone by its button. */
static void
test_toasts (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *below = gtk_button_new_with_label ("Below");
  GtkWidget *window;
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) undo_action = g_simple_action_new ("undo", NULL);
  const char *archived = "Aino archived.";
  const char *undone = "Undone: Aino archived.";
  g_autoptr (GSimpleAction) more = g_simple_action_new ("show-more", G_VARIANT_TYPE ("(ss)"));
  g_autofree char *shown = NULL;
  GtkWidget *button;
  g_autofree char *told = g_strnfill (300, 'x');

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (undo_action));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (more));
  g_signal_connect_swapped (more, "activate", G_CALLBACK (show_more_cb), &shown);
  gtk_widget_insert_action_group (overlay, "win", G_ACTION_GROUP (group));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), below);
  window = show_window (overlay);
  along_toasts_follow (ADW_TOAST_OVERLAY (overlay), fixture->session);

  archive (fixture->session, "Aino");
  app_fixture_wait (is_anywhere, (gpointer) archived);
  g_assert_nonnull (app_fixture_find_text ("_Undo"));

  /* At once, not in a queue behind what is no longer so. */
  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_ancestor (app_fixture_find_text ("_Undo"),
                                                                 GTK_TYPE_BUTTON)));
  undo (fixture->session);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == below);
  app_fixture_wait (is_anywhere, (gpointer) undone);
  g_assert_null (app_fixture_find_text (archived));
  g_assert_null (app_fixture_find_text ("_Undo"));

  archive (fixture->session, "Aino");
  app_fixture_wait (is_anywhere, (gpointer) archived);
  g_assert_null (app_fixture_find_text (undone));
  archive (fixture->session, "Émile");
  undo (fixture->session);
  undone = "Undone: Émile archived.";
  app_fixture_wait (is_anywhere, (gpointer) undone);
  g_assert_null (app_fixture_find_text ("_Undo"));

  /* A name is no markup. */
  rename_peer (fixture->session, "Émile", "<b>&amp;_%s");
  app_fixture_wait (is_anywhere, (gpointer) "<b>&amp;_%s changed.");
  rename_peer (fixture->session, "<b>&amp;_%s", "Émile");
  app_fixture_wait (is_anywhere, (gpointer) "Émile changed.");
  undo (fixture->session);
  undone = "Undone: <b>&amp;_%s changed.";
  app_fixture_wait (is_anywhere, (gpointer) undone);

  along_toasts_follow (ADW_TOAST_OVERLAY (overlay), NULL);
  g_assert_null (app_fixture_find_text (undone));

  /* Not while one goes: the toolkit would go on drawing what it freed. */
  along_toasts_tell (ADW_TOAST_OVERLAY (overlay), told);
  g_assert_null (app_fixture_find_text (told));
  app_fixture_wait (is_anywhere, told);
  g_assert_true (gtk_label_get_wrap (GTK_LABEL (app_fixture_find_text (told))));

  /* What is more than a sentence is behind a button, also of a toast that was one to undo. */
  along_toasts_follow (ADW_TOAST_OVERLAY (overlay), fixture->session);
  rename_peer (fixture->session, "<b>&amp;_%s", "Émile");
  app_fixture_wait (is_anywhere, (gpointer) "Émile changed.");
  along_toasts_tell_more (ADW_TOAST_OVERLAY (overlay), "Two shifts", "Outreach\nDrop-in");
  app_fixture_wait (is_anywhere, (gpointer) "_Show");
  button = gtk_widget_get_ancestor (app_fixture_find_text ("_Show"), GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (shown, ==, "Two shifts|Outreach\nDrop-in");

  /* What was done with notes is nothing for who comes after they were locked. */
  along_toasts_tell (ADW_TOAST_OVERLAY (overlay), "Note signed.");
  app_fixture_wait (is_anywhere, (gpointer) "Note signed.");
  g_signal_emit_by_name (along_session_get_unlocked (fixture->session), "locked");
  app_fixture_wait (is_anywhere, (gpointer) "The notes are locked.");
  g_assert_null (app_fixture_find_text ("Note signed."));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The tooltip of a button does not cover its menu, and comes back after it. */
static void
test_menu_tip (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkMenuButton *button = GTK_MENU_BUTTON (gtk_menu_button_new ());

  gtk_menu_button_set_popover (button, gtk_popover_new ());
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), "More");
  along_menu_tip_follow (button);
  gtk_window_set_child (window, GTK_WIDGET (button));
  gtk_window_present (window);
  app_fixture_settle ();
  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (button)));

  gtk_menu_button_popup (button);
  g_assert_false (gtk_widget_get_has_tooltip (GTK_WIDGET (button)));
  gtk_menu_button_popdown (button);
  app_fixture_settle ();
  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (button)));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (button)), ==, "More");

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/dialogs/menu-tip", test_menu_tip);
  g_test_add_func ("/dialogs/alert", test_alert);
  g_test_add_func ("/dialogs/alert/closes-parent", test_alert_closes_parent);
  g_test_add_func ("/dialogs/alert/cancelled", test_alert_cancelled);
  g_test_add_func ("/dialogs/file", test_file);
  g_test_add_func ("/dialogs/save-pdf", test_save_pdf);
  g_test_add_func ("/dialogs/save-pdf/closed", test_save_pdf_closed);
  g_test_add_func ("/dialogs/about", test_about);
  g_test_add_func ("/dialogs/unbroken", test_unbroken);
  g_test_add_func ("/dialogs/stand-in", test_stand_in);
  app_fixture_add ("/dialogs/discard", test_discard);
  app_fixture_add ("/dialogs/discard/slot", test_discard_slot);
  app_fixture_add ("/dialogs/first-type", test_first_type);
  app_fixture_add ("/dialogs/toasts", test_toasts);

  return g_test_run ();
}
