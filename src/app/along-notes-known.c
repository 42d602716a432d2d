/* along-notes-known.c — that there are notes, told to whoever cannot read them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-notes-known.h"

#include <glib/gi18n-lib.h>

#include "app/along-list-section.h"
#include "app/along-matter-row.h"
#include "app/along-note-words.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "store/along-store-notes.h"

/* So many are shown at first, and so many more each time that older ones are asked for. */
#define PAGE 10

struct _AlongNotesKnown
{
  AdwBin parent_instance;

  AlongSession *session;
  GCancellable *loading;
  int n_wanted;

  AlongListSection *section;
  GtkWidget *older_button;
};

G_DEFINE_FINAL_TYPE (AlongNotesKnown, along_notes_known, ADW_TYPE_BIN)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return along_matter_row_new (item);
}

/* "Aino: Supervision"; to be freed. */
static char *
say_title (AlongDirectory *directory,
           AlongNote      *note)
{
  AlongPerson *about = along_directory_get_person (directory, along_note_get_about_id (note));
  const char *kind = along_words_value (ALONG_TYPE_NOTE_KIND, (int) along_note_get_kind (note));

  return about != NULL
           ? g_strdup_printf (_("%s: %s"), along_entry_get_shown_name (ALONG_ENTRY (about)), kind)
           : g_strdup (kind);
}

static AlongMatter *
new_matter (AlongNotesKnown *self,
            AlongNote       *note)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  g_autofree char *when =
    along_words_when (along_session_get_zone (self->session),
                      along_session_get_clock (self->session), along_note_get_at (note),
                      along_session_get_now (self->session));

  return along_matter_new (
    ALONG_TODAY_CALM, say_title (directory, note), along_note_words_state (note),
    g_strdup_printf (_("%s, %s"), when,
                     along_note_words_reader (
                       directory,
                       along_directory_get_note_reader (directory,
                                                        along_note_get_author_id (note)))));
}

static void
show (AlongNotesKnown *self,
      GPtrArray       *notes)
{
  g_autoptr (GPtrArray) matters = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_shown = MIN (notes->len, (guint) self->n_wanted);

  for (guint i = 0; i < n_shown; i++)
    g_ptr_array_add (matters, new_matter (self, g_ptr_array_index (notes, i)));
  along_list_section_put (self->section, matters);
  gtk_widget_set_visible (self->older_button, n_shown < notes->len);
}

static void
stop_loading (AlongNotesKnown *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongNotesKnown) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes =
    along_store_load_notes_finish (ALONG_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;

  stop_loading (self);
  if (notes != NULL)
    show (self, notes);
  else
    g_signal_emit_by_name (self->session, "said", error->message);
}

/* One more than is shown tells whether there are older ones. */
static void
load (AlongNotesKnown *self)
{
  const AlongNoteQuery query = {
    .before_at = G_MAXINT64,
    .before_id = G_MAXINT64,
    .most = self->n_wanted + 1,
  };

  stop_loading (self);
  if (self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->loading = g_cancellable_new ();
  along_store_load_notes_async (along_session_get_store (self->session), &query, self->loading,
                                loaded_cb, g_object_ref (self));
}

static void
changed_cb (AlongNotesKnown  *self,
            AlongChangeKinds  kinds)
{
  if ((kinds & (ALONG_CHANGE_ENTRIES | ALONG_CHANGE_SUPERVISION)) != 0)
    load (self);
}

static void
older_cb (AlongNotesKnown *self)
{
  self->n_wanted += PAGE;
  load (self);
}

static void
along_notes_known_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (along_notes_known_parent_class)->map (widget);

  load (ALONG_NOTES_KNOWN (widget));
}

static void
along_notes_known_dispose (GObject *object)
{
  AlongNotesKnown *self = ALONG_NOTES_KNOWN (object);

  stop_loading (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_notes_known_parent_class)->dispose (object);
}

static void
along_notes_known_class_init (AlongNotesKnownClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = along_notes_known_dispose;
  GTK_WIDGET_CLASS (klass)->map = along_notes_known_map;
}

static void
along_notes_known_init (AlongNotesKnown *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *section = along_list_section_new (_("Notes That Exist"), ALONG_TYPE_MATTER,
                                               G_MAXUINT, create_row,
                                               (GEqualFunc) along_matter_equal);

  self->n_wanted = PAGE;
  self->section = ALONG_LIST_SECTION (section);
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (section),
    _("What they say is for their readers alone. Concerns and dual-role talks are not listed."));
  self->older_button = gtk_button_new_with_mnemonic (_("Show _Older"));
  gtk_widget_set_halign (self->older_button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->older_button, FALSE);
  gtk_widget_add_css_class (self->older_button, "flat");
  g_signal_connect_object (self->older_button, "clicked", G_CALLBACK (older_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), section);
  gtk_box_append (GTK_BOX (box), self->older_button);
  adw_bin_set_child (ADW_BIN (self), box);
}

void
along_notes_known_set_session (AlongNotesKnown *self,
                               AlongSession    *session)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  g_return_if_fail (ALONG_IS_NOTES_KNOWN (self));
  g_return_if_fail (session == NULL || ALONG_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  self->n_wanted = PAGE;
  show (self, nothing);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);
  load (self);
}
