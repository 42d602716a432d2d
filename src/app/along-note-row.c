/* along-note-row.c — a note in a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-row.h"

#include <glib/gi18n-lib.h>

#include "app/along-note-words.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"

struct _AlongNoteRow
{
  GtkWidget parent_instance;

  AlongSession *session;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *of_session;
  GtkLabel *details;
  GtkLabel *mark;
};

G_DEFINE_FINAL_TYPE (AlongNoteRow, along_note_row, GTK_TYPE_WIDGET)

static void
along_note_row_dispose (GObject *object)
{
  AlongNoteRow *self = ALONG_NOTE_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_note_row_parent_class)->dispose (object);
}

static void
along_note_row_class_init (AlongNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_note_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongNoteRow, box);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteRow, title);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteRow, of_session);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteRow, details);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteRow, mark);
}

static void
along_note_row_init (AlongNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
along_note_row_new (AlongSession *session)
{
  AlongNoteRow *self = g_object_new (ALONG_TYPE_NOTE_ROW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/* Which session the note belongs to, NULL for none; to be freed. */
static char *
dup_session (AlongNoteRow  *self,
             AlongNoteItem *item)
{
  g_autofree char *when = NULL;

  if (along_note_item_get_session_at (item) == 0)
    return NULL;

  when = along_words_when (along_session_get_zone (self->session),
                           along_session_get_clock (self->session),
                           along_note_item_get_session_at (item),
                           along_session_get_now (self->session));

  /* Translators: a kind of supervision session, and its day: "One-to-one, Tue 24 Nov". */
  return g_strdup_printf (C_ ("session", "%s, %s"),
                          along_words_value (ALONG_TYPE_SESSION_KIND,
                                             (int) along_note_item_get_session_kind (item)),
                          when);
}

void
along_note_row_set_item (AlongNoteRow  *self,
                         AlongNoteItem *item)
{
  AlongDirectory *directory;
  AlongPerson *about;
  const char *kind, *author, *mark;
  g_autofree char *title = NULL;
  g_autofree char *when = NULL;
  g_autofree char *session = NULL;
  g_autofree char *details = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *name = NULL;
  g_autofree char *about_name = NULL;
  g_autofree char *author_name = NULL;

  g_return_if_fail (ALONG_IS_NOTE_ROW (self));
  g_return_if_fail (ALONG_IS_NOTE_ITEM (item));

  directory = along_session_get_directory (self->session);
  about = along_directory_get_person (directory, along_note_item_get_about_id (item));
  kind = along_words_value (ALONG_TYPE_NOTE_KIND, (int) along_note_item_get_kind (item));
  author = along_note_words_reader (
    directory, along_directory_get_note_reader (directory, along_note_item_get_author_id (item)));
  when = along_words_when (along_session_get_zone (self->session),
                           along_session_get_clock (self->session), along_note_item_get_at (item),
                           along_session_get_now (self->session));
  /* Translators: a mark on a note in a list. */
  mark = along_note_item_is_addendum (item) ? _("Draft of an addendum")
         : along_note_item_is_draft (item)  ? _("Draft")
         : along_note_item_is_unread (item) ? _("Unread")
                                            : "";

  about_name =
    along_words_apart (about != NULL ? along_entry_get_shown_name (ALONG_ENTRY (about)) : "");
  author_name = along_words_apart (author);
  title = about != NULL
            /* Translators: whom a note is about, and its kind. */
            ? g_strdup_printf (_("%s: %s"), about_name, kind)
            : g_strdup (kind);
  session = dup_session (self, item);
  /* Of two times it is told which is which. */
  details = session != NULL
              /* Translators: when a note was written, and by whom. */
              ? g_strdup_printf (_("Written %s, %s"), when, author_name)
              /* Translators: when a note was written, and by whom. */
              : g_strdup_printf (_("%s, %s"), when, author_name);
  gtk_label_set_label (self->of_session, session != NULL ? session : "");
  gtk_widget_set_visible (GTK_WIDGET (self->of_session), session != NULL);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->details, details);
  gtk_label_set_label (self->mark, mark);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), *mark != '\0');

  spoken = session != NULL ? g_strjoin (", ", session, details, NULL) : g_strdup (details);
  name = g_strjoin (", ", title, spoken, *mark != '\0' ? mark : NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
