/* along-note-view.c — a note as its readers read it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-view.h"

#include <glib/gi18n-lib.h>

#include "app/along-focus.h"
#include "app/along-note-countersign.h"
#include "app/along-note-seal.h"
#include "app/along-note-session.h"
#include "app/along-note-text.h"
#include "app/along-note-whom.h"
#include "app/along-note-words.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "rules/along-note-readers.h"
#include "store/along-store-notes.h"

struct _AlongNoteView
{
  GtkWidget parent_instance;

  AlongSession *session;
  GPtrArray *records;

  gboolean whole;
  char *titles; /* of the parts whose words are shown */

  GtkWidget *box;
  GtkLabel *heading;
  GtkLabel *of_session;
  GtkLabel *readers;
  GtkLabel *countersigned;
  GtkLabel *actions;
  GtkLabel *findings;
  GtkScrolledWindow *scroller;
  GtkTextView *text;
};

G_DEFINE_FINAL_TYPE (AlongNoteView, along_note_view, GTK_TYPE_WIDGET)

static AlongDirectory *
get_directory (AlongNoteView *self)
{
  return along_session_get_directory (self->session);
}

static GArray *
list_known (AlongNoteView *self)
{
  return along_note_seal_list_known (get_directory (self),
                                     along_session_get_unlocked (self->session));
}

static char *
dup_moment (AlongNoteView *self,
            gint64         at)
{
  return along_words_moment (along_session_get_zone (self->session),
                             along_session_get_clock (self->session), at);
}

/* How whom @note is about is called, set apart; "" for nobody. To be freed. */
static char *
dup_about_name (AlongNoteView *self,
                AlongNote     *note)
{
  AlongPerson *about = along_directory_get_person (get_directory (self),
                                                   along_note_get_about_id (note));

  return along_words_apart (about != NULL ? along_entry_get_shown_name (ALONG_ENTRY (about)) : "");
}

/* How the person is called on the screen who was called @name when it was sealed, set apart; who is
 * called otherwise now is told as they were. To be freed. */
static char *
dup_whom_name (AlongNoteView *self,
               const char    *name)
{
  GListModel *models[] = { along_directory_get_peers (get_directory (self)),
                           along_directory_get_supervisors (get_directory (self)) };

  for (guint m = 0; m < G_N_ELEMENTS (models); m++)
    for (guint i = 0; i < g_list_model_get_n_items (models[m]); i++)
      {
        g_autoptr (AlongEntry) person = g_list_model_get_item (models[m], i);

        if (g_str_equal (along_entry_get_name (person), name))
          return along_words_apart (along_entry_get_shown_name (person));
      }

  return along_words_apart (name);
}

/* @whom is whom it is about where only its readers are told, "" or NULL. */
static void
show_heading (AlongNoteView *self,
              AlongNote     *note,
              gint64         signed_at,
              const char    *whom)
{
  g_autofree char *name = dup_about_name (self, note);
  g_autofree char *whom_name = dup_whom_name (self, whom != NULL ? whom : "");
  const char *kind = along_words_value (ALONG_TYPE_NOTE_KIND, (int) along_note_get_kind (note));
  g_autofree char *at = dup_moment (self, signed_at);
  g_autofree char *heading = NULL;

  if (along_note_get_kind (note) == ALONG_NOTE_KIND_CONCERN && *whom_name != '\0')
    /* Translators: whose concern a note is, whom it is about, and when it was signed. */
    heading = g_strdup_printf (_("Concern of %s about %s, signed %s"), name, whom_name, at);
  else if (along_note_get_kind (note) == ALONG_NOTE_KIND_CONCERN)
    /* Translators: whose concern a note is, and when it was signed. */
    heading = g_strdup_printf (_("Concern of %s, signed %s"), name, at);
  else if (*whom_name != '\0')
    /* Translators: whom a talk was with who is both a colleague and a client, and when the note was
     * signed. */
    heading = g_strdup_printf (_("Dual-role talk with %s, signed %s"), whom_name, at);
  else if (*name != '\0')
    /* Translators: the kind of a note, whom it is about, and when it was signed. */
    heading = g_strdup_printf (_("%s, %s, signed %s"), kind, name, at);
  else
    /* Translators: the kind of a note, and when it was signed. */
    heading = g_strdup_printf (_("%s, signed %s"), kind, at);
  gtk_label_set_label (self->heading, heading);
}

static void
show_words (GtkLabel   *label,
            const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

/* Which session the note belongs to, and what was agreed in either. */
static void
show_session (AlongNoteView *self)
{
  AlongShift *shift;
  AlongSupervision *supervision = along_note_session_find (self->records, &shift);
  g_autofree char *session = NULL;
  g_autofree char *actions = along_note_session_actions (self->session, self->records);

  if (supervision != NULL && shift != NULL)
    session = along_note_session_say (self->session, supervision, shift);
  show_words (self->of_session, session);
  show_words (self->actions, actions);
}

static void
show_readers (AlongNoteView *self,
              AlongNote     *note)
{
  g_autoptr (GPtrArray) readers = g_ptr_array_new_with_free_func (g_object_unref);
  AlongNoteReader *author =
    along_directory_get_note_reader (get_directory (self), along_note_get_author_id (note));
  g_autofree char *names = NULL;
  g_autofree char *author_name = NULL;
  g_autofree char *who = NULL;
  g_autofree char *can = NULL;
  g_autofree char *line = NULL;
  AlongSealHead head;

  if (!along_seal_head_read (&head, along_note_get_head (note)))
    return;

  for (guint i = 0; i < head.n_readers; i++)
    {
      AlongNoteReader *reader = along_note_seal_find_reader (get_directory (self),
                                                             &head.readers[i]);

      if (reader != NULL)
        g_ptr_array_add (readers, g_object_ref (reader));
    }
  names = along_note_words_readers (get_directory (self), readers);
  author_name = along_words_apart (along_note_words_reader (get_directory (self), author));
  who = along_note_words_before_stop (author_name);
  can = along_note_words_before_stop (names);
  /* Translators: the first %s is who wrote a note, the second one are names. */
  line = g_strdup_printf (_("Written by %s. Can be read by: %s."), who, can);
  gtk_label_set_label (self->readers, line);
}

/* Who has said that @name countersigned on paper; they know where nobody has written on the note
 * since, for whoever did has signed its head. To be freed. */
static char *
say_paper (AlongNoteView       *self,
           AlongNote           *note,
           const AlongSealNote *sealed,
           const char          *name,
           const char          *at)
{
  AlongNoteReader *writer = NULL;
  g_autofree char *writer_name = NULL;
  g_autofree char *by = NULL;
  AlongSealHead head;

  if ((guint) along_note_get_countersigned_parts (note) == sealed->n_parts &&
      along_seal_head_read (&head, along_note_get_head (note)))
    writer = along_note_seal_find_reader (get_directory (self), &head.writer);

  if (writer == NULL)
    /* Translators: a name and a time. */
    return g_strdup_printf (_("Recorded as countersigned on paper by %s, %s."), name, at);

  writer_name = along_words_apart (along_note_words_reader (get_directory (self), writer));
  by = along_note_words_before_stop (writer_name);
  /* Translators: who countersigned, when that was recorded, and by whom. */
  return g_strdup_printf (_("Recorded as countersigned on paper by %s, %s, by %s."), name, at,
                          by);
}

/* Whether all that @sealed consists of is countersigned. */
static gboolean
is_countersigned (AlongNoteView       *self,
                  AlongNote           *note,
                  const AlongSealNote *sealed)
{
  return (guint) along_note_get_countersigned_parts (note) == sealed->n_parts &&
         (along_note_get_countersigned (note) == ALONG_COUNTERSIGNED_PAPER ||
          along_note_countersign_check (self->session, note, sealed));
}

static void
show_countersigned (AlongNoteView       *self,
                    AlongNote           *note,
                    const AlongSealNote *sealed)
{
  g_autofree char *at = dup_moment (self, along_note_get_countersigned_at (note));
  g_autofree char *name = dup_about_name (self, note);
  g_autofree char *line = NULL;
  g_autofree char *both = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->countersigned),
                          along_note_get_countersigned (note) != ALONG_COUNTERSIGNED_NOT);
  if (along_note_get_countersigned (note) == ALONG_COUNTERSIGNED_PAPER)
    line = say_paper (self, note, sealed, name, at);
  else if (along_note_countersign_check (self->session, note, sealed))
    /* Translators: a name and a time. */
    line = g_strdup_printf (_("Countersigned by %s, %s."), name, at);
  else
    /* Translators: a name. */
    line = g_strdup_printf (_("The countersignature is not one by %s."), name);
  if ((guint) along_note_get_countersigned_parts (note) < sealed->n_parts)
    both = g_strdup_printf ("%s %s", line, _("What was added after that is not countersigned."));
  gtk_label_set_label (self->countersigned, both != NULL ? both : line);
}

static void
show_findings (AlongNoteView *self,
               GArray        *findings)
{
  g_autofree char *lines = along_note_words_findings (get_directory (self), findings);

  gtk_label_set_label (self->findings, lines);
  gtk_widget_set_visible (GTK_WIDGET (self->findings), findings->len > 0);
}

/* Whether words of the part are shown: those of somebody who signed them for this note. */
static gboolean
is_shown (GArray  *findings,
          guint32  part)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const AlongSealFinding *finding = &g_array_index (findings, AlongSealFinding, i);

      if (finding->part == part &&
          (finding->verdict == ALONG_SEAL_BODY || finding->verdict == ALONG_SEAL_ROW ||
           finding->verdict == ALONG_SEAL_UNKNOWN_AUTHOR))
        return FALSE;
    }

  return TRUE;
}

/* "Addendum 2 by Sari, ..."; NULL for the body. To be freed. */
static char *
dup_part_title (AlongNoteView       *self,
                const AlongSealPart *part)
{
  AlongDirectory *directory = get_directory (self);
  g_autofree char *at = dup_moment (self, part->row.time);
  g_autofree char *author = along_words_apart (along_note_words_reader (
    directory, along_note_seal_find_reader (directory, &part->row.author)));

  if (part->row.number == 0)
    return NULL;

  /* Translators: the number of an addendum, who wrote it, and when. */
  return g_strdup_printf (_("Addendum %u by %s, %s"), part->row.number, author, at);
}

/* Opens the part @i: what there is to read of it begins at @text, and in @whom is whom it is about
 * where only its readers are told, to be freed, or NULL. To be freed with along_seal_free_body();
 * NULL where it cannot be opened. */
static char *
open_part (AlongNoteView          *self,
           AlongNoteSeal          *seal,
           guint                   i,
           const AlongReaderKeys  *keys,
           const char            **text,
           char                  **whom)
{
  AlongNote *note = g_ptr_array_index (self->records, 0);
  const AlongSealPart *part = &along_note_seal_get (seal)->parts[i];
  const AlongSealWrap *wrap =
    along_note_seal_get_wrap (seal, i, along_reader_keys_get_mark (keys));
  AlongSealVerdict verdict;
  gsize length;
  char *body = wrap != NULL ? along_seal_part_dup_body (keys, &part->row, part->sealed, wrap,
                                                        &length, &verdict)
                            : NULL;

  *whom = NULL;
  *text = body;
  if (body != NULL && part->row.number == 0 &&
      !along_note_readers_is_listed (along_note_get_kind (note)))
    *text = along_note_whom_read (body, whom);

  return body;
}

/* Whom the note is about where only its readers are told, "" or NULL; to be freed. */
static char *
dup_whom (AlongNoteView         *self,
          AlongNoteSeal         *seal,
          GArray                *findings,
          const AlongReaderKeys *keys)
{
  const char *text;
  char *whom = NULL;

  if (keys != NULL && along_note_seal_get (seal)->n_parts > 0 && is_shown (findings, 0))
    along_seal_free_body (open_part (self, seal, 0, keys, &text, &whom));

  return whom;
}

static void
append_part (AlongNoteView         *self,
             AlongNoteSeal         *seal,
             guint                  i,
             const AlongReaderKeys *keys)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *title = dup_part_title (self, &along_note_seal_get (seal)->parts[i]);
  g_autofree char *whom = NULL;
  const char *text;
  char *body;

  if (title != NULL)
    {
      along_note_text_append (buffer, "\n");
      along_note_text_append_line (buffer, title, TRUE);
    }

  body = open_part (self, seal, i, keys, &text, &whom);
  if (body == NULL)
    along_note_text_append_line (buffer, _("This part cannot be opened with your key."), FALSE);
  else
    along_note_text_append (buffer, text);
  along_seal_free_body (body);
}

/* Shows the words of the parts, unless they are there already under the same titles: who reads is
 * not moved elsewhere. */
static void
show_parts (AlongNoteView         *self,
            AlongNoteSeal         *seal,
            GArray                *findings,
            const AlongReaderKeys *keys)
{
  const AlongSealNote *sealed = along_note_seal_get (seal);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < sealed->n_parts; i++)
    {
      g_autofree char *title = dup_part_title (self, &sealed->parts[i]);

      /* What was not shown may be by now, under the same title. */
      g_string_append_printf (titles, "%d %s\n", is_shown (findings, sealed->parts[i].row.number),
                              title != NULL ? title : "");
    }
  if (g_strcmp0 (titles->str, self->titles) == 0)
    return;

  g_free (self->titles);
  self->titles = g_strdup (titles->str);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), "", 0);
  for (guint i = 0; keys != NULL && i < sealed->n_parts; i++)
    if (is_shown (findings, sealed->parts[i].row.number))
      append_part (self, seal, i, keys);
}

static void
show_note (AlongNoteView *self)
{
  AlongReaderKeys *keys = along_unlocked_get_keys (along_session_get_unlocked (self->session));
  AlongNote *note = g_ptr_array_index (self->records, 0);
  g_autoptr (AlongNoteSeal) seal = along_note_seal_new (get_directory (self), self->records);
  g_autoptr (GArray) known = list_known (self);
  const AlongSealNote *sealed = along_note_seal_get (seal);
  g_autoptr (GArray) findings =
    along_seal_note_check (sealed, keys, (const AlongReaderMark *) (gpointer) known->data,
                           known->len);
  g_autofree char *whom = dup_whom (self, seal, findings, keys);

  self->whole = findings->len == 0;
  show_heading (self, note, sealed->n_parts > 0 ? sealed->parts[0].row.time : 0, whom);
  show_session (self);
  show_readers (self, note);
  show_countersigned (self, note, sealed);
  show_findings (self, findings);
  show_parts (self, seal, findings, keys);
}

static void
reread_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongNoteView) self = user_data;
  g_autoptr (GPtrArray) records =
    along_store_load_note_finish (ALONG_STORE (source), result, NULL);

  if (self->text == NULL || records == NULL || records->len == 0)
    return;

  g_ptr_array_unref (self->records);
  self->records = g_steal_pointer (&records);
  show_note (self);
}

/* How people are called on the screen may have changed, or what was agreed. */
static void
changed_cb (AlongNoteView    *self,
            AlongChangeKinds  kinds)
{
  if (self->text == NULL)
    return;

  show_note (self);
  if ((kinds & ALONG_CHANGE_SUPERVISION) != 0)
    along_store_load_note_async (along_session_get_store (self->session),
                                 along_note_get_mark (g_ptr_array_index (self->records, 0)), NULL,
                                 reread_cb, g_object_ref (self));
}

static void
print_part (AlongNoteView         *self,
            AlongNoteSeal         *seal,
            guint                  i,
            const AlongReaderKeys *keys,
            AlongNoteDocument     *document)
{
  g_autofree char *title = dup_part_title (self, &along_note_seal_get (seal)->parts[i]);
  g_autofree char *whom = NULL;
  const char *text;
  char *body = open_part (self, seal, i, keys, &text, &whom);

  if (body != NULL)
    along_note_document_add_part (document, title, text);
  along_seal_free_body (body);
}

static gboolean
along_note_view_grab_focus (GtkWidget *widget)
{
  AlongNoteView *self = ALONG_NOTE_VIEW (widget);

  return self->text != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
along_note_view_dispose (GObject *object)
{
  AlongNoteView *self = ALONG_NOTE_VIEW (object);

  along_note_view_clear (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_note_view_parent_class)->dispose (object);
}

static void
along_note_view_class_init (AlongNoteViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_note_view_dispose;
  along_focus_install (widget_class, along_note_view_grab_focus);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-note-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongNoteView, box);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteView, heading);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteView, of_session);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteView, readers);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteView, countersigned);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteView, actions);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteView, findings);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteView, scroller);
}

static void
along_note_view_init (AlongNoteView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->text = GTK_TEXT_VIEW (along_note_text_new (FALSE));
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (self->text), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What the note says"), -1);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->text));
}

GtkWidget *
along_note_view_new (AlongSession *session,
                     GPtrArray    *records)
{
  AlongNoteView *self = g_object_new (ALONG_TYPE_NOTE_VIEW, NULL);

  self->session = g_object_ref (session);
  self->records = g_ptr_array_ref (records);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show_note (self);

  return GTK_WIDGET (self);
}

GPtrArray *
along_note_view_get_records (AlongNoteView *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_VIEW (self), NULL);

  return self->records;
}

gboolean
along_note_view_is_whole (AlongNoteView *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_VIEW (self), FALSE);

  return self->whole;
}

void
along_note_view_clear (AlongNoteView *self)
{
  g_return_if_fail (ALONG_IS_NOTE_VIEW (self));

  if (self->text == NULL)
    return;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), "", -1);
  gtk_scrolled_window_set_child (self->scroller, NULL);
  self->text = NULL;
}

/* What stands between the heading and the words, but what was found; to be freed. */
static char *
dup_head (AlongNoteView *self)
{
  GtkLabel *labels[] = { self->of_session, self->readers, self->countersigned, self->actions };
  GString *head = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (labels[i])))
      g_string_append_printf (head, "%s%s", head->len > 0 ? "\n" : "",
                              gtk_label_get_label (labels[i]));

  return g_string_free (head, FALSE);
}

AlongNoteDocument *
along_note_view_make_document (AlongNoteView *self)
{
  AlongReaderKeys *keys;
  AlongDirectory *directory;
  AlongNoteDocument *document;
  AlongPerson *about;
  AlongNote *note;
  const char *signer;
  g_autofree char *head = NULL;
  g_autoptr (AlongNoteSeal) seal = NULL;
  g_autoptr (GArray) known = NULL;
  g_autoptr (GArray) findings = NULL;

  g_return_val_if_fail (ALONG_IS_NOTE_VIEW (self), NULL);

  keys = along_unlocked_get_keys (along_session_get_unlocked (self->session));
  if (keys == NULL)
    return NULL;

  directory = get_directory (self);
  note = g_ptr_array_index (self->records, 0);
  about = along_directory_get_person (directory, along_note_get_about_id (note));
  seal = along_note_seal_new (directory, self->records);
  known = list_known (self);
  findings = along_seal_note_check (along_note_seal_get (seal), keys,
                                    (const AlongReaderMark *) (gpointer) known->data, known->len);
  /* Nobody countersigns what is not as it was signed, nor once more. */
  signer = about != NULL && findings->len == 0 &&
               !is_countersigned (self, note, along_note_seal_get (seal))
             ? along_entry_get_name (ALONG_ENTRY (about)) : NULL;
  head = dup_head (self);
  document = along_note_document_new (
    along_agency_get_name (along_directory_get_agency (directory)),
    gtk_label_get_label (self->heading), head, signer,
    along_session_get_today (self->session),
    along_agency_get_paper (along_directory_get_agency (directory)));
  if (findings->len > 0)
    {
      g_autofree char *lines = along_note_words_findings (directory, findings);

      along_note_document_add_findings (document, lines);
    }
  for (guint i = 0; i < along_note_seal_get (seal)->n_parts; i++)
    if (is_shown (findings, along_note_seal_get (seal)->parts[i].row.number))
      print_part (self, seal, i, keys, document);

  return document;
}
