/* along-note-editor.c — where a note, or an addendum to one, is written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-editor.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "app/along-autosave.h"
#include "app/along-dictionary.h"
#include "app/along-enum-item.h"
#include "app/along-enum-list.h"
#include "app/along-focus.h"
#include "app/along-note-text.h"
#include "app/along-note-words.h"
#include "app/along-spelling.h"
#include "model/along-enum-types.h"
#include "model/along-markdown.h"
#include "vault/along-seal-part.h"

/* Of the talk of two roles there are so many fields, of all else there is one. */
#define FIELDS_MAX 3

/* What begins a heading, and a line of a list. */
#define HEADING "## "

struct _AlongNoteEditor
{
  GtkWidget parent_instance;

  AlongSession *session;
  AlongNoteDraft *draft;
  AlongDictionary *dictionary;
  AlongSealLink last;
  gboolean has_last;
  gboolean last_known;
  gboolean is_peer_words;
  gboolean dirty; /* something was typed that is not sealed yet */
  gboolean filling;
  gboolean signing;
  AlongAutosave *autosave;
  char *begun_with; /* the template, as long as nothing else was typed */

  GtkWidget *box;
  GtkWidget *choices;
  GtkDropDown *kind_choice;
  GtkDropDown *about_choice;
  GtkDropDown *concerned_choice;
  GtkWidget *about_child;
  GtkWidget *concerned_child;
  GtkLabel *readers;
  GtkLabel *problem;
  GtkWidget *tools;
  GtkBox *fields;
  GtkLabel *state;
  GtkWidget *apart_button;
  GtkTextView *views[FIELDS_MAX];
  guint n_views;
};

G_DEFINE_FINAL_TYPE (AlongNoteEditor, along_note_editor, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS
};

enum
{
  SIGNED,
  DISCARDED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static AlongDirectory *
get_directory (AlongNoteEditor *self)
{
  return along_session_get_directory (self->session);
}

static AlongNoteKind
get_kind (AlongNoteEditor *self)
{
  return along_note_get_kind (along_note_draft_get_note (self->draft));
}

/* What is chosen in a list of people; -1 for nothing, 0 for nobody. */
static gint64
get_chosen_id (GtkDropDown *choice)
{
  gpointer item = gtk_drop_down_get_selected_item (choice);

  return ALONG_IS_RECORD (item) ? along_record_get_id (item) : -1;
}

/* Appends what was typed into a field of the talk of two roles. It has exactly its headings: what
 * looks like another is kept from being one. */
static void
append_field (GString    *text,
              const char *field)
{
  for (const char *line = field; line != NULL; line = strchr (line, '\n'))
    {
      gsize size;

      if (line != field)
        line++;
      size = strcspn (line, "\n");
      if (*line == '#')
        g_string_append_c (text, ' ');
      g_string_append_len (text, line, (gssize) size);
      g_string_append_c (text, '\n');
    }
}

/* All that was typed, as it is sealed; to be freed with along_note_text_free(). */
static char *
dup_text (AlongNoteEditor *self)
{
  GString *text;

  if (self->n_views == 1)
    return along_note_text_dup (gtk_text_view_get_buffer (self->views[0]));

  /* As long as it can be at once: what a string leaves behind when it grows is not wiped. */
  text = g_string_sized_new (ALONG_SEAL_BODY_MAX);
  for (guint i = 0; i < self->n_views; i++)
    {
      char *field = along_note_text_dup (gtk_text_view_get_buffer (self->views[i]));

      g_string_append_printf (text, HEADING "%s\n", along_note_words_field (i));
      append_field (text, field);
      along_note_text_free (field);
    }

  return g_string_free (text, FALSE);
}

/* Whether nothing was typed yet but what it began with. */
static gboolean
is_untouched (AlongNoteEditor *self)
{
  gboolean untouched = TRUE;

  for (guint i = 0; i < self->n_views; i++)
    {
      char *text = along_note_text_dup (gtk_text_view_get_buffer (self->views[i]));

      untouched = untouched &&
                  (*text == '\0' ||
                   (self->n_views == 1 && g_strcmp0 (text, self->begun_with) == 0));
      along_note_text_free (text);
    }

  return untouched;
}

static void
show_problem (AlongNoteEditor *self,
              const char      *message)
{
  gtk_label_set_label (self->problem, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
}

static void
update_readers (AlongNoteEditor *self)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 concerned = MAX (get_chosen_id (self->concerned_choice), 0);
  g_autoptr (GPtrArray) readers =
    along_note_draft_list_readers (self->draft, concerned, missing);
  g_autofree char *names = along_note_words_readers (get_directory (self), readers);
  /* Translators: %s are names, and the sheet with the key to all notes. */
  g_autofree char *who = g_strdup_printf (_("Can be read, once signed, by: %s."), names);

  if (readers->len == 0)
    {
      gtk_label_set_label (self->readers, _("The note was changed by somebody else since it was "
                                            "signed. Nothing can be added to it."));
      return;
    }
  if (get_kind (self) == ALONG_NOTE_KIND_PRIVATE)
    {
      g_autofree char *unknown = NULL;

      /* Translators: of a talk with somebody who is both a colleague and a client; %s is the
       * sentence about who can read the note. */
      unknown = g_strdup_printf (_("%s Nobody else is told that there was a talk, nor with whom: "
                                   "name them in the text."), who);
      gtk_label_set_label (self->readers, unknown);
      return;
    }

  if (missing->len > 0)
    {
      GString *lacking = g_string_new (NULL);
      g_autofree char *names_lacking = NULL;
      g_autofree char *both = NULL;

      for (guint i = 0; i < missing->len; i++)
        g_string_append_printf (lacking, "%s%s", i > 0 ? ", " : "",
                                along_entry_get_shown_name (g_ptr_array_index (missing, i)));
      names_lacking = g_string_free (lacking, FALSE);
      /* Translators: the first %s is the sentence about who can read it. */
      both = g_strdup_printf (_("%s Not by %s, for want of a key to notes."), who, names_lacking);
      gtk_label_set_label (self->readers, both);
      return;
    }

  gtk_label_set_label (self->readers, who);
}

static void
update_state (AlongNoteEditor *self)
{
  gtk_label_set_label (self->state,
                       self->signing                               ? _("Being signed…")
                       : self->dirty                               ? _("Not saved yet")
                       : along_note_draft_is_kept (self->draft) ? _("Draft saved, sealed for you "
                                                                       "alone")
                                                                   : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.sign",
                                 self->last_known && !self->signing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.discard", !self->signing);
  gtk_widget_set_sensitive (self->choices, !self->signing);
}

static void
changed_cb (AlongNoteEditor *self)
{
  if (self->filling)
    return;

  self->dirty = TRUE;
  show_problem (self, NULL);
  update_state (self);
  along_autosave_changed (self->autosave);
}

/* Lets go of the views and of all that they keep of what was typed. */
static void
clear_fields (AlongNoteEditor *self)
{
  for (guint i = 0; i < self->n_views; i++)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->views[i]);

      g_signal_handlers_disconnect_by_data (buffer, self);
      gtk_text_buffer_set_enable_undo (buffer, FALSE);
      gtk_text_buffer_set_text (buffer, "", -1);
    }
  self->n_views = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->fields)); child != NULL;
       child = gtk_widget_get_first_child (GTK_WIDGET (self->fields)))
    gtk_box_remove (self->fields, child);
}

static void
add_field (AlongNoteEditor *self,
           const char      *name)
{
  GtkWidget *view = along_note_text_new (TRUE);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  if (name != NULL)
    {
      GtkWidget *label = gtk_label_new (name);

      g_object_set (label, "xalign", 0.0, "margin-start", 12, "margin-top", 6, NULL);
      gtk_widget_add_css_class (label, "heading");
      gtk_box_append (self->fields, label);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : _("What the note says"), -1);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (self->fields, view);
  along_note_text_style (buffer);
  along_spelling_attach (GTK_TEXT_VIEW (view), self->dictionary);
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (changed_cb), self);
  self->views[self->n_views++] = GTK_TEXT_VIEW (view);
}

static gboolean
is_heading (const char *line)
{
  return g_str_has_prefix (line, HEADING);
}

/* Puts what stands under each heading into its field, whatever language the headings are in. */
static void
fill_fields (AlongNoteEditor *self,
             const char      *text)
{
  guint n_fields = 0;
  gboolean is_first = TRUE; /* of the lines of a field */

  while (*text != '\0')
    {
      gsize size = strcspn (text, "\n");

      if (is_heading (text) && n_fields < FIELDS_MAX)
        {
          n_fields++;
          is_first = TRUE;
        }
      else
        {
          GtkTextBuffer *buffer =
            gtk_text_view_get_buffer (self->views[n_fields > 0 ? n_fields - 1 : 0]);
          gsize kept_from = text[0] == ' ' && text[1] == '#' ? 1 : 0;
          GtkTextIter end;

          gtk_text_buffer_get_end_iter (buffer, &end);
          if (!is_first)
            gtk_text_buffer_insert (buffer, &end, "\n", 1);
          gtk_text_buffer_insert (buffer, &end, text + kept_from, (int) (size - kept_from));
          is_first = FALSE;
        }
      text += size;
      if (*text == '\n')
        text++;
    }
}

/* Shows @text, which is not typed: there is nothing to undo and nothing to save. With @in_fields it
 * was sealed as it is, and what stands under a heading of the talk of two roles is put there. */
static void
set_text (AlongNoteEditor *self,
          const char      *text,
          gboolean         in_fields)
{
  self->filling = TRUE;
  clear_fields (self);
  if (get_kind (self) == ALONG_NOTE_KIND_PRIVATE &&
      !along_note_draft_is_addendum (self->draft))
    for (guint i = 0; along_note_words_field (i) != NULL; i++)
      add_field (self, along_note_words_field (i));
  else
    add_field (self, NULL);

  for (guint i = 0; i < self->n_views; i++)
    gtk_text_buffer_begin_irreversible_action (gtk_text_view_get_buffer (self->views[i]));
  if (self->n_views > 1 && in_fields)
    fill_fields (self, text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->views[0]), text, -1);
  for (guint i = 0; i < self->n_views; i++)
    gtk_text_buffer_end_irreversible_action (gtk_text_view_get_buffer (self->views[i]));
  gtk_widget_set_visible (self->tools, self->n_views == 1);
  self->filling = FALSE;
}

static void
begin_with_template (AlongNoteEditor *self)
{
  g_free (self->begun_with);
  self->begun_with = along_note_words_template (get_directory (self), get_kind (self));
  set_text (self, self->begun_with, FALSE);
}

static void
autosave_cb (gpointer user_data)
{
  along_note_editor_save (user_data);
}

static void
saved_cb (AlongNoteEditor *self,
          gboolean         ok)
{
  if (!ok)
    {
      self->dirty = TRUE;
      show_problem (self, _("The draft could not be saved. It is still here: what is wrong is "
                            "said below, or copy it before you close."));
    }
  update_state (self);
}

static void
update_choices (AlongNoteEditor *self)
{
  AlongNoteKind kind = get_kind (self);

  gtk_widget_set_visible (self->choices, !along_note_draft_is_addendum (self->draft));
  gtk_widget_set_visible (self->about_child, kind != ALONG_NOTE_KIND_PRIVATE &&
                                               kind != ALONG_NOTE_KIND_SYSTEM_GAP);
  gtk_widget_set_visible (self->concerned_child, kind == ALONG_NOTE_KIND_CONCERN);
  gtk_widget_set_visible (self->apart_button, kind == ALONG_NOTE_KIND_PRIVATE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
  update_readers (self);
}

static void
about_or_kind_changed (AlongNoteEditor *self)
{
  gpointer kind = gtk_drop_down_get_selected_item (self->kind_choice);
  AlongNoteKind before = get_kind (self);
  gboolean untouched = is_untouched (self);
  gboolean is_new;

  if (self->filling || kind == NULL)
    return;

  is_new = along_note_draft_set_about (self->draft,
                                       (AlongNoteKind) along_enum_item_get_value (kind),
                                       MAX (get_chosen_id (self->about_choice), 0));
  if (get_kind (self) != before)
    {
      if (untouched)
        begin_with_template (self);
      else
        {
          char *text = dup_text (self);

          set_text (self, text, FALSE);
          along_note_text_free (text);
        }
    }
  show_problem (self, NULL);
  update_choices (self);
  if (!untouched || is_new)
    changed_cb (self);
  /* What was kept of it goes when the new one is there. */
  if (is_new)
    along_note_editor_save (self);
}

static void
kind_chosen_cb (AlongNoteEditor *self)
{
  about_or_kind_changed (self);
}

static void
about_chosen_cb (AlongNoteEditor *self)
{
  about_or_kind_changed (self);
}

static void
concerned_chosen_cb (AlongNoteEditor *self)
{
  if (self->filling)
    return;

  show_problem (self, NULL);
  update_readers (self);
}

static void
append_choice (GListStore *store,
               gint64      id,
               const char *name)
{
  g_autoptr (AlongEntry) entry = g_object_new (ALONG_TYPE_PEER, "id", id, "name", name, NULL);

  g_list_store_append (store, entry);
}

/* A list of people by name, with @first (may be NULL), which is no answer, and @nobody before
 * them. */
static void
fill_people (GtkDropDown *choice,
             GListModel  *people,
             GListModel  *more,
             const char  *nobody,
             const char  *first,
             gint64       chosen_id)
{
  g_autoptr (GListStore) store = g_list_store_new (ALONG_TYPE_ENTRY);
  g_autoptr (GtkExpression) name =
    gtk_property_expression_new (ALONG_TYPE_ENTRY, NULL, "shown-name");
  GListModel *models[] = { people, more };
  guint chosen = 0;

  if (first != NULL)
    append_choice (store, -1, first);
  if (chosen_id == 0)
    chosen = g_list_model_get_n_items (G_LIST_MODEL (store));
  append_choice (store, 0, nobody);

  for (guint m = 0; m < G_N_ELEMENTS (models); m++)
    for (guint i = 0; models[m] != NULL && i < g_list_model_get_n_items (models[m]); i++)
      {
        g_autoptr (AlongEntry) person = g_list_model_get_item (models[m], i);
        gint64 id = along_record_get_id (ALONG_RECORD (person));

        if (along_entry_is_archived (person) && id != chosen_id)
          continue;
        if (id == chosen_id)
          chosen = g_list_model_get_n_items (G_LIST_MODEL (store));
        g_list_store_append (store, person);
      }

  gtk_drop_down_set_expression (choice, name);
  gtk_drop_down_set_model (choice, G_LIST_MODEL (store));
  gtk_drop_down_set_selected (choice, chosen);
}

/* The people to choose from, as they are called on the screen now. */
static void
fill_all_people (AlongNoteEditor *self,
                 gint64           concerned_id)
{
  AlongDirectory *directory = get_directory (self);

  fill_people (self->about_choice, along_directory_get_peers (directory),
               along_directory_get_supervisors (directory), _("About nobody"), NULL,
               along_note_get_about_id (along_note_draft_get_note (self->draft)));
  fill_people (self->concerned_choice, along_directory_get_supervisors (directory), NULL,
               _("About nobody of the staff"), _("Whom is the concern about?"), concerned_id);
}

/* Who reads it may have changed, or how they are called. */
static void
people_changed_cb (AlongNoteEditor  *self,
                   AlongChangeKinds  kinds)
{
  if ((kinds & ALONG_CHANGE_ENTRIES) != 0)
    {
      self->filling = TRUE;
      fill_all_people (self, get_chosen_id (self->concerned_choice));
      self->filling = FALSE;
    }
  update_readers (self);
}

static void
fill_choices (AlongNoteEditor *self)
{
  AlongNote *note = along_note_draft_get_note (self->draft);
  AlongEnumList *kinds = along_enum_list_new (ALONG_TYPE_NOTE_KIND, NULL);
  g_autoptr (GtkExpression) label =
    gtk_property_expression_new (ALONG_TYPE_ENUM_ITEM, NULL, "label");

  gtk_drop_down_set_expression (self->kind_choice, label);
  gtk_drop_down_set_model (self->kind_choice, G_LIST_MODEL (kinds));
  gtk_drop_down_set_selected (self->kind_choice,
                              along_enum_list_find (kinds, (int) along_note_get_kind (note)));
  g_object_unref (kinds);
  fill_all_people (self, -1);

  along_focus_name_button (GTK_WIDGET (self->kind_choice), _("Kind of note"));
  along_focus_name_button (GTK_WIDGET (self->about_choice), _("Whom it is about"));
  along_focus_name_button (GTK_WIDGET (self->concerned_choice),
                           _("Whom of the staff the concern is about"));
}

/* The field that has the keyboard, or the first one. */
static GtkTextBuffer *
get_buffer (AlongNoteEditor *self)
{
  for (guint i = 0; i < self->n_views; i++)
    if (gtk_widget_has_focus (GTK_WIDGET (self->views[i])))
      return gtk_text_view_get_buffer (self->views[i]);

  return gtk_text_view_get_buffer (self->views[0]);
}

static void
mark_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongNoteEditor *self = ALONG_NOTE_EDITOR (widget);

  /* The talk of two roles has exactly its fields, and no headings in them. */
  if (self->n_views != 1)
    return;

  if (g_str_equal (name, "note.bold"))
    along_note_text_toggle_bold (get_buffer (self));
  else
    along_note_text_toggle_prefix (get_buffer (self), g_str_equal (name, "note.heading")
                                                        ? HEADING
                                                        : ALONG_MARKDOWN_BULLET);
  gtk_widget_grab_focus (GTK_WIDGET (self->views[0]));
}

static void
signed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongNoteEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  AlongSealLink link;

  self->signing = FALSE;
  if (!along_note_draft_sign_finish (ALONG_NOTE_DRAFT (source), result, &link, &error))
    {
      for (guint i = 0; i < self->n_views; i++)
        gtk_text_view_set_editable (self->views[i], TRUE);
      show_problem (self, error->message);
      update_state (self);
      if (self->dirty)
        along_autosave_changed (self->autosave);
      return;
    }

  self->dirty = FALSE;
  g_signal_emit (self, signals[SIGNED], 0, &link);
}

static void
sign_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongNoteEditor *self = ALONG_NOTE_EDITOR (widget);
  gint64 concerned = get_chosen_id (self->concerned_choice);
  char *text;

  if (is_untouched (self) && !along_note_draft_is_kept (self->draft))
    {
      show_problem (self, _("There is nothing to sign yet. Write something first."));
      return;
    }
  if (!along_note_draft_is_addendum (self->draft) &&
      get_kind (self) == ALONG_NOTE_KIND_CONCERN && concerned < 0)
    {
      show_problem (self, _("Say whom of the staff the concern is about, so that it cannot go to "
                            "them."));
      gtk_widget_grab_focus (GTK_WIDGET (self->concerned_choice));
      return;
    }

  along_autosave_stop (self->autosave);
  self->signing = TRUE;
  for (guint i = 0; i < self->n_views; i++)
    gtk_text_view_set_editable (self->views[i], FALSE);
  update_state (self);
  text = dup_text (self);
  along_note_draft_sign_async (self->draft, text, MAX (concerned, 0),
                               self->has_last ? &self->last : NULL, signed_cb,
                               g_object_ref (self));
  along_note_text_free (text);
}

static void
discard_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AlongNoteEditor *self = ALONG_NOTE_EDITOR (widget);

  along_autosave_stop (self->autosave);
  /* What is undone is the whole draft, also what was typed last. */
  along_note_editor_save (self);
  self->dirty = FALSE;
  along_note_draft_discard (self->draft);
  g_signal_emit (self, signals[DISCARDED], 0);
}

static void
focus_left_cb (AlongNoteEditor *self)
{
  along_note_editor_save (self);
}

static gboolean
along_note_editor_grab_focus (GtkWidget *widget)
{
  AlongNoteEditor *self = ALONG_NOTE_EDITOR (widget);

  return self->n_views > 0 && gtk_widget_grab_focus (GTK_WIDGET (self->views[0]));
}

static void
along_note_editor_dispose (GObject *object)
{
  AlongNoteEditor *self = ALONG_NOTE_EDITOR (object);

  if (self->draft != NULL && self->box != NULL)
    along_note_editor_clear (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->dictionary);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_note_editor_parent_class)->dispose (object);
}

static void
along_note_editor_finalize (GObject *object)
{
  AlongNoteEditor *self = ALONG_NOTE_EDITOR (object);

  along_autosave_free (self->autosave);
  g_free (self->begun_with);

  G_OBJECT_CLASS (along_note_editor_parent_class)->finalize (object);
}

static void
along_note_editor_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, get_kind (ALONG_NOTE_EDITOR (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_note_editor_class_init (AlongNoteEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_note_editor_dispose;
  object_class->finalize = along_note_editor_finalize;
  object_class->get_property = along_note_editor_get_property;
  along_focus_install (widget_class, along_note_editor_grab_focus);

  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL, ALONG_TYPE_NOTE_KIND, ALONG_NOTE_KIND_SUPERVISION,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNED] = g_signal_new ("signed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[DISCARDED] = g_signal_new ("discarded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "note.bold", NULL, mark_action);
  gtk_widget_class_install_action (widget_class, "note.heading", NULL, mark_action);
  gtk_widget_class_install_action (widget_class, "note.list", NULL, mark_action);
  gtk_widget_class_install_action (widget_class, "note.sign", NULL, sign_action);
  gtk_widget_class_install_action (widget_class, "note.discard", NULL, discard_action);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, box);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, choices);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, kind_choice);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, about_choice);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, concerned_choice);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, about_child);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, concerned_child);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, readers);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, problem);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, tools);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, fields);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, state);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, apart_button);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, about_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, concerned_chosen_cb);
}

static void
along_note_editor_init (AlongNoteEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->autosave = along_autosave_new (autosave_cb, self);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
learn_names (AlongDictionary *dictionary,
             GListModel      *entries)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (entries, i);

      along_dictionary_learn (dictionary, along_entry_get_name (entry));
      along_dictionary_learn (dictionary, along_entry_get_shown_name (entry));
    }
}

/* Nobody's name is misspelt. */
static AlongDictionary *
make_dictionary (AlongDirectory *directory)
{
  AlongDictionary *dictionary = along_dictionary_new ();

  learn_names (dictionary, along_directory_get_peers (directory));
  learn_names (dictionary, along_directory_get_supervisors (directory));
  learn_names (dictionary, along_directory_get_places (directory));

  return dictionary;
}

GtkWidget *
along_note_editor_new (AlongSession   *session,
                       AlongNoteDraft *draft,
                       gboolean        is_peer_words)
{
  AlongNoteEditor *self = g_object_new (ALONG_TYPE_NOTE_EDITOR, NULL);
  char *text = along_note_draft_dup_text (draft);

  self->session = g_object_ref (session);
  self->draft = g_object_ref (draft);
  self->dictionary = make_dictionary (along_session_get_directory (session));
  self->is_peer_words = is_peer_words;
  g_signal_connect_object (draft, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (people_changed_cb), self,
                           G_CONNECT_SWAPPED);

  fill_choices (self);
  if (text != NULL)
    {
      set_text (self, text, TRUE);
    }
  else if (is_peer_words)
    {
      AlongPerson *person =
        along_directory_get_person (get_directory (self),
                                    along_note_get_about_id (along_note_draft_get_note (draft)));

      /* Translators: the heading of what a peer adds to a note about their work. */
      self->begun_with = g_strdup_printf (_("## In the words of %s\n"),
                                          person != NULL ? along_entry_get_shown_name (
                                                             ALONG_ENTRY (person)) : "");
      set_text (self, self->begun_with, FALSE);
    }
  else if (along_note_draft_is_addendum (draft))
    {
      set_text (self, "", FALSE);
    }
  else
    {
      begin_with_template (self);
    }
  self->filling = FALSE;
  update_choices (self);
  update_state (self);
  if (text == NULL && along_note_draft_is_kept (draft))
    show_problem (self, _("What was kept of this draft was changed in the file, and cannot be "
                          "opened. What you type now takes its place."));
  along_seal_free_body (text);

  return GTK_WIDGET (self);
}

AlongNoteDraft *
along_note_editor_get_draft (AlongNoteEditor *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_EDITOR (self), NULL);

  return self->draft;
}

void
along_note_editor_set_last (AlongNoteEditor     *self,
                            const AlongSealLink *last)
{
  g_return_if_fail (ALONG_IS_NOTE_EDITOR (self));

  self->has_last = last != NULL;
  if (last != NULL)
    self->last = *last;
  self->last_known = TRUE;
  update_state (self);
}

void
along_note_editor_save (AlongNoteEditor *self)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_return_if_fail (ALONG_IS_NOTE_EDITOR (self));

  if (!self->dirty || self->signing)
    return;

  along_autosave_stop (self->autosave);
  text = dup_text (self);
  self->dirty = !along_note_draft_save (self->draft, text, &error);
  along_note_text_free (text);
  if (error != NULL)
    show_problem (self, error->message);
  update_state (self);
}

void
along_note_editor_clear (AlongNoteEditor *self)
{
  g_return_if_fail (ALONG_IS_NOTE_EDITOR (self));

  along_note_editor_save (self);
  along_autosave_stop (self->autosave);
  clear_fields (self);
}
