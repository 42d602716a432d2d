/* test-notes-known.c — what whoever cannot read a note is told of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "notes-fixture.h"
#include "app/along-matter-row.h"
#include "app/along-sessions-view.h"
#include "store/along-intents.h"

/* Until @widget tells this; in rows, all of it or a part. */
typedef struct
{
  gpointer widget;
  const char *text;
} Wanted;

/* "title|mark|detail/" of every row in @widget. */
static void
collect (GtkWidget *widget,
         GString   *text)
{
  if (ALONG_IS_MATTER_ROW (widget))
    for (guint i = 0; i < 3; i++)
      {
        static const char *const names[] = { "title", "mark", "detail" };

        g_string_append_printf (text, "%s%c",
                                gtk_label_get_text (app_fixture_child (widget, names[i])),
                                i < 2 ? '|' : '/');
      }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, text);
}

static char *
list (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  collect (widget, text);
  g_string_replace (text, "\u00a0", " ", 0);
  g_string_replace (text, "\u2060", "", 0);

  return g_string_free (text, FALSE);
}

static gboolean
tells (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *text = list (wanted->widget);

  return strcmp (text, wanted->text) == 0;
}

static gboolean
tells_part (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *text = list (wanted->widget);

  return strstr (text, wanted->text) != NULL;
}

static gpointer
get_known (NotesFixture *self)
{
  return app_fixture_child (notes_fixture_child (self, "lock_view"), "known");
}

/* Tuesday at nine. */
static void
set_clock (NotesFixture *self)
{
  along_session_set_now (self->app.session,
                         along_zone_at (along_session_get_zone (self->app.session),
                                        along_day_new (2026, 11, 24), 9 * 60));
}

static void
lock (NotesFixture *self)
{
  along_unlocked_lock (notes_fixture_get_unlocked (self));
}

static gint64
get_aino (NotesFixture *self)
{
  return along_record_get_id (app_fixture_find (
    along_directory_get_peers (along_session_get_directory (self->app.session)), "Aino"));
}

static gboolean
is_signed_on_paper (gpointer data)
{
  return strstr (notes_fixture_get_label (notes_fixture_get_note_view (data), "countersigned"),
                 "on paper") != NULL;
}

/* That it exists, of which kind, about whom, by whom, and whether it is countersigned; nothing of a
 * draft, which may yet become a concern or a private note, nor of one of these. */
static void
test_locked (NotesFixture  *self,
             gconstpointer  data)
{
  GtkDropDown *concerned;

  set_clock (self);
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  notes_fixture_act (self, "notes.countersign-paper");
  app_fixture_wait (is_signed_on_paper, self);
  notes_fixture_write (self, ALONG_NOTE_KIND_INCIDENT, "hazel");
  notes_fixture_write (self, ALONG_NOTE_KIND_PRIVATE, "chestnut");
  notes_fixture_begin (self, ALONG_NOTE_KIND_CHECK_IN);
  notes_fixture_type (self, "almond");
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);

  notes_fixture_unlock (self, AINO);
  notes_fixture_begin (self, ALONG_NOTE_KIND_CONCERN);
  concerned = app_fixture_child (notes_fixture_get_editor (self), "concerned_choice");
  gtk_drop_down_set_selected (concerned, 3);
  notes_fixture_type (self, "acorn");
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
  notes_fixture_begin (self, ALONG_NOTE_KIND_PRIVATE);
  notes_fixture_type (self, "beech");
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);

  lock (self);
  app_fixture_wait (tells, &(Wanted) {
    get_known (self),
    "Aino: Incident|✓ Signed|09:00, Sari/"
    "Aino: Supervision|✓ Signed and countersigned|09:00, Sari/",
  });

  /* What is written later comes first, for whoever is locked out then. */
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_MIRROR, "maple");
  lock (self);
  app_fixture_wait (tells, &(Wanted) {
    get_known (self),
    "Aino: Mirror feedback|✓ Signed|09:00, Sari/"
    "Aino: Incident|✓ Signed|09:00, Sari/"
    "Aino: Supervision|✓ Signed and countersigned|09:00, Sari/",
  });
}

/* Older ones are there when they are asked for. */
static void
test_older (NotesFixture  *self,
            gconstpointer  data)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *newest = NULL;

  set_clock (self);
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_INCIDENT, "hazel");
  for (guint i = 0; i < 10; i++)
    {
      notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
      g_string_append (all, "Aino: Supervision|✓ Signed|09:00, Sari/");
    }
  newest = g_strdup (all->str);
  g_string_append (all, "Aino: Incident|✓ Signed|09:00, Sari/");

  lock (self);
  app_fixture_wait (tells, &(Wanted) { get_known (self), newest });
  app_fixture_click ("Show _Older");
  app_fixture_wait (tells, &(Wanted) { get_known (self), all->str });
}

/* The row of a session tells which notes of it there are, to whoever plans it, as far as that may
 * be known. */
static void
test_session (NotesFixture  *self,
              gconstpointer  data)
{
  static const char when[] = "Talk, Tue 24 Nov 10:00–11:00 · 1 h";
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (AlongSupervision) supervision = notes_fixture_plan_session (self, &shift);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = g_object_new (ALONG_TYPE_SESSIONS_VIEW, NULL);
  g_autofree char *row = NULL;

  along_sessions_view_set_session (ALONG_SESSIONS_VIEW (page), self->app.session);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));

  notes_fixture_unlock (self, SARI);
  along_notes_view_write_after (self->view, supervision, shift, get_aino (self));
  notes_fixture_type (self, "walnut");
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);
  row = g_strconcat (when, "/", NULL);
  app_fixture_wait (tells_part, &(Wanted) { page, row });

  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
  along_notes_view_write_after (self->view, supervision, shift, get_aino (self));
  gtk_drop_down_set_selected (app_fixture_child (notes_fixture_get_editor (self), "kind_choice"),
                              ALONG_NOTE_KIND_PRIVATE);
  gtk_drop_down_set_selected (
    app_fixture_child (notes_fixture_get_editor (self), "concerned_choice"), 1);
  notes_fixture_type (self, "chestnut");
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
  g_free (row);
  row = g_strconcat (when, "\nNote: Supervision by Sari, signed/", NULL);
  app_fixture_wait (tells_part, &(Wanted) { page, row });

  along_sessions_view_set_session (ALONG_SESSIONS_VIEW (page), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
lists_nothing (gpointer data)
{
  return g_list_model_get_n_items (notes_fixture_get_list (data)) == 0;
}

static gboolean
lists_two (gpointer data)
{
  return g_list_model_get_n_items (notes_fixture_get_list (data)) == 2;
}

/* Whether a session of Aino is told of in @page. */
static gboolean
tells_session (gpointer page)
{
  return tells_part (&(Wanted) { page, "One-to-one: Aino, Jorma" });
}

/* Aino is due, as Sari supervises her; of sessions nothing is told. */
static gboolean
tells_due (gpointer page)
{
  g_autofree char *text = list (page);

  return strstr (text, "Aino") != NULL && strstr (text, "Jorma") == NULL &&
         strstr (text, "One-to-one") == NULL;
}

/* An external supervisor has the notes of sessions they gave and own ones: no search, whoever wrote
 * it and whomever it is about, finds another, and no page tells that there is one. */
static void
test_wall (NotesFixture  *self,
           gconstpointer  data)
{
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (AlongSupervision) supervision = notes_fixture_plan_session (self, &shift);
  AlongDirectory *directory = along_session_get_directory (self->app.session);
  gpointer before = app_fixture_find (along_directory_get_supervisors (directory), "Sari");
  g_autoptr (AlongEntry) sari = along_record_copy (before);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = g_object_new (ALONG_TYPE_SESSIONS_VIEW, NULL);
  const char *const others[] = { "walnut", "maple", "Jorma", "Aino", "Talk" };
  GtkEditable *search;

  g_object_set (sari, "duties", ALONG_DUTY_SUPERVISOR_EXTERNAL, NULL);
  app_fixture_run (&self->app, along_intent_save_entry (sari, before));
  along_sessions_view_set_session (ALONG_SESSIONS_VIEW (page), self->app.session);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));

  notes_fixture_unlock (self, JORMA);
  along_notes_view_write_after (self->view, supervision, shift, get_aino (self));
  notes_fixture_type (self, "walnut, with Jorma about Aino, in a Talk");
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
  notes_fixture_write (self, ALONG_NOTE_KIND_INCIDENT, "maple, with Jorma about Aino, in a Talk");
  app_fixture_wait (lists_two, self);
  app_fixture_wait (tells_session, page);

  notes_fixture_unlock (self, SARI);
  app_fixture_wait (lists_nothing, self);
  notes_fixture_write (self, ALONG_NOTE_KIND_CHECK_IN, "chestnut");
  app_fixture_wait (notes_fixture_lists_one, self);
  app_fixture_wait (tells_due, page);
  search = notes_fixture_child (self, "search_entry");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      gtk_editable_set_text (search, others[i]);
      app_fixture_wait (lists_nothing, self);
      gtk_editable_set_text (search, "chestnut");
      app_fixture_wait (notes_fixture_lists_one, self);
    }
  gtk_editable_set_text (search, "");
  app_fixture_settle ();
  for (guint kind = 0; kind <= ALONG_NOTE_KIND_PRIVATE; kind++)
    {
      gtk_drop_down_set_selected (notes_fixture_child (self, "kind_filter"), 1 + kind);
      app_fixture_wait (kind == ALONG_NOTE_KIND_CHECK_IN ? notes_fixture_lists_one : lists_nothing,
                        self);
    }

  lock (self);
  app_fixture_wait (tells_session, page);
  along_sessions_view_set_session (ALONG_SESSIONS_VIEW (page), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, func) \
  g_test_add (path, NotesFixture, NULL, notes_fixture_set_up, func, notes_fixture_tear_down)
  ADD ("/notes-known/locked", test_locked);
  ADD ("/notes-known/older", test_older);
  ADD ("/notes-known/session", test_session);
  ADD ("/notes-known/wall", test_wall);
#undef ADD

  return g_test_run ();
}
