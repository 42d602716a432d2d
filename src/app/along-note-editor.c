/* along-note-editor.c — where a note, or an addendum to one, is written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-editor.h"

#include <glib/gi18n-lib.h>

#include "app/along-autosave.h"
#include "app/along-enum-item.h"
#include "app/along-enum-list.h"
#include "app/along-focus.h"
#include "app/along-note-changed-keys.h"
#include "app/along-note-fields.h"
#include "app/along-note-people.h"
#include "app/along-note-text.h"
#include "app/along-note-words.h"
#include "model/along-enum-types.h"
#include "vault/along-seal-part.h"

struct _AlongNoteEditor
{
  GtkWidget parent_instance;

  AlongSession *session;
  AlongNoteDraft *draft;
  AlongNoteFields *fields;
  AlongSealLink last;
  gboolean has_last;
  gboolean last_known;
  gboolean is_peer_words;
  gboolean dirty; /* something was typed that is not sealed yet */
  gboolean filling;
  gboolean asking; /* whether to sign */
  gboolean signing;
  gboolean failed; /* the last that was sealed could not be saved */
  gboolean refused; /* what was typed last cannot be sealed */
  AlongAutosave *autosave;
  char *begun_with; /* the template, as long as nothing else was typed */

  GtkWidget *box;
  GtkWidget *choices;
  GtkDropDown *kind_choice;
  GtkDropDown *about_choice;
  GtkDropDown *concerned_choice;
  GtkWidget *about_child;
  GtkWidget *concerned_child;
  GtkLabel *of_session;
  GtkLabel *readers;
  GtkLabel *problem;
  GtkWidget *tools;
  GtkBox *fields_box;
  GtkLabel *state;
  GtkWidget *apart_button;
};

G_DEFINE_FINAL_TYPE (AlongNoteEditor, along_note_editor, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_KIND,
  PROP_SIGNING,
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

static void
show_problem (AlongNoteEditor *self,
              const char      *message)
{
  gtk_label_set_label (self->problem, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
}

/* The escrow sheet, where what is written has to do without it. */
static AlongNoteReader *
get_missing_sheet (AlongNoteEditor *self)
{
  AlongNoteReader *sheet = along_directory_find_note_reader (get_directory (self), 0);
  GArray *trusted = along_unlocked_get_trusted (along_session_get_unlocked (self->session),
                                                get_directory (self));

  return along_note_readers_is_trusted (trusted, sheet) ? NULL : sheet;
}

static void
update_readers (AlongNoteEditor *self)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 concerned = MAX (along_note_people_get_id (self->concerned_choice), 0);
  g_autoptr (GPtrArray) readers =
    along_note_draft_list_readers (self->draft, concerned, missing);
  g_autofree char *names = along_note_words_readers (get_directory (self), readers);
  g_autofree char *lacking =
    along_note_words_missing (get_directory (self), missing, get_missing_sheet (self),
                              along_note_draft_get_left_out (self->draft));
  g_autofree char *stopped = along_note_words_before_stop (names);
  /* Translators: %s are names, and the sheet with the key to all notes. */
  g_autofree char *can = g_strdup_printf (_("Can be read, once signed, by: %s."), stopped);
  g_autofree char *who = g_strconcat (can, lacking, NULL);

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
      unknown = g_strdup_printf (_("%s Nobody else is told that there was a talk, nor with whom."),
                                 who);
      gtk_label_set_label (self->readers, unknown);
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
                                 self->last_known && !self->signing && !self->asking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.discard",
                                 !self->signing && !self->asking);
  gtk_widget_set_sensitive (self->choices, !self->signing);
}

static void
set_signing (AlongNoteEditor *self,
             gboolean         signing)
{
  self->signing = signing;
  update_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIGNING]);
}

static void
typed_cb (gpointer user_data)
{
  AlongNoteEditor *self = user_data;

  self->dirty = TRUE;
  /* As long as nothing can be sealed, that is said. */
  if (!self->refused)
    show_problem (self, NULL);
  update_state (self);
  along_autosave_changed (self->autosave);
}

static void
full_cb (gpointer user_data)
{
  show_problem (user_data, _("There is no room for this: it is too long for one note, and was not "
                             "put in. What stands here stays. Go on in another note, or sign this "
                             "one and add to it."));
}

static void
set_text (AlongNoteEditor *self,
          const char      *text,
          gboolean         in_fields)
{
  along_note_fields_set_text (self->fields, text,
                              get_kind (self) == ALONG_NOTE_KIND_PRIVATE &&
                                !along_note_draft_is_addendum (self->draft),
                              in_fields);
  gtk_widget_set_visible (self->tools, !along_note_fields_is_talk (self->fields));
}

static void
begin_with_template (AlongNoteEditor *self)
{
  g_free (self->begun_with);
  self->begun_with = along_note_words_template (get_directory (self), get_kind (self));
  set_text (self, self->begun_with, FALSE);
  along_note_fields_go_below_heading (self->fields);
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
      show_problem (self, _("The draft could not be saved. It is kept sealed, and tried again each "
                            "minute as long as the file is open."));
    }
  else if (self->failed && !self->signing)
    {
      show_problem (self, NULL);
      self->failed = FALSE;
      along_note_editor_save (self);
    }
  /* Of what could not be signed, whoever signs is told why. */
  self->failed = !ok && !self->signing;
  update_state (self);
}

static void
update_choices (AlongNoteEditor *self)
{
  AlongNoteKind kind = get_kind (self);
  g_autofree char *session = along_note_draft_dup_session (self->draft);

  /* Above an addendum, the note says it. */
  gtk_label_set_label (self->of_session, session != NULL ? session : "");
  gtk_widget_set_visible (GTK_WIDGET (self->of_session),
                          session != NULL && !along_note_draft_is_addendum (self->draft));
  gtk_widget_set_visible (self->choices, !along_note_draft_is_addendum (self->draft));
  gtk_widget_set_visible (self->about_child, kind != ALONG_NOTE_KIND_PRIVATE &&
                                               kind != ALONG_NOTE_KIND_SYSTEM_GAP);
  gtk_widget_set_visible (self->concerned_child, !along_note_readers_is_listed (kind));
  gtk_widget_set_visible (self->apart_button, kind == ALONG_NOTE_KIND_PRIVATE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
  update_readers (self);
}

static void
name_choice (GtkDropDown *choice,
             const char  *name)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (choice), name);
  along_focus_name_button (GTK_WIDGET (choice), name);
}

/* The people to choose from, as they are called on the screen now. Who is to be chosen is asked in
 * the words by which the field is called. */
static void
fill_all_people (AlongNoteEditor *self,
                 gint64           about_id,
                 gint64           concerned_id)
{
  AlongDirectory *directory = get_directory (self);
  GListModel *peers = along_directory_get_peers (directory);
  GListModel *staff = along_directory_get_supervisors (directory);
  gboolean is_talk = get_kind (self) == ALONG_NOTE_KIND_PRIVATE;
  gboolean is_concern = get_kind (self) == ALONG_NOTE_KIND_CONCERN;
  const char *about = is_concern ? _("Whose concern it is") : _("Whom it is about");
  const char *concerned = is_talk ? _("Whom the talk is with")
                                  : _("Whom of the staff the concern is about");

  along_note_people_fill (self->about_choice, peers, staff,
                          is_concern ? about : _("About nobody"), NULL, about_id);
  name_choice (self->about_choice, about);
  along_note_people_fill (self->concerned_choice, is_talk ? peers : staff, is_talk ? staff : NULL,
                          is_talk ? NULL : _("About nobody of the staff"), concerned,
                          concerned_id);
  name_choice (self->concerned_choice, concerned);
}

/* Who is unlocked, where that is a peer; 0 otherwise. */
static gint64
get_own_peer_id (AlongNoteEditor *self)
{
  AlongNoteReader *reader =
    along_unlocked_get_reader (along_session_get_unlocked (self->session));
  gint64 id = reader != NULL ? along_note_reader_get_person_id (reader) : 0;

  return ALONG_IS_PEER (along_directory_get_person (get_directory (self), id)) ? id : 0;
}

static void
about_or_kind_changed (AlongNoteEditor *self)
{
  gpointer kind = gtk_drop_down_get_selected_item (self->kind_choice);
  AlongNoteKind before = get_kind (self);
  gboolean untouched = along_note_fields_is_untouched (self->fields, self->begun_with);
  gint64 about_id = along_note_people_get_id (self->about_choice);
  gboolean is_new;

  if (self->filling || kind == NULL)
    return;

  /* A peer who writes a concern down has it, as a rule. */
  if (along_enum_item_get_value (kind) == ALONG_NOTE_KIND_CONCERN &&
      before != ALONG_NOTE_KIND_CONCERN && about_id == 0)
    about_id = get_own_peer_id (self);
  is_new = along_note_draft_set_about (self->draft,
                                       (AlongNoteKind) along_enum_item_get_value (kind), about_id);
  if (get_kind (self) != before)
    {
      self->filling = TRUE;
      fill_all_people (self, about_id, -1);
      self->filling = FALSE;
      if (untouched)
        begin_with_template (self);
      else
        {
          char *text = along_note_fields_dup_text (self->fields);

          set_text (self, text, FALSE);
          along_note_text_free (text);
        }
    }
  show_problem (self, NULL);
  update_choices (self);
  if (!untouched || is_new)
    typed_cb (self);
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

/* Who reads it may have changed, or how they are called. */
static void
people_changed_cb (AlongNoteEditor  *self,
                   AlongChangeKinds  kinds)
{
  if ((kinds & ALONG_CHANGE_ENTRIES) != 0)
    {
      self->filling = TRUE;
      fill_all_people (self, along_note_people_get_id (self->about_choice),
                       along_note_people_get_id (self->concerned_choice));
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
  fill_all_people (self, along_note_get_about_id (note), -1);

  along_focus_name_button (GTK_WIDGET (self->kind_choice), _("Kind of note"));
}

static void
mark_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongNoteEditor *self = ALONG_NOTE_EDITOR (widget);

  along_note_fields_toggle (self->fields, g_str_equal (name, "note.bold") ? ALONG_NOTE_MARK_BOLD
                                          : g_str_equal (name, "note.heading")
                                            ? ALONG_NOTE_MARK_HEADING
                                            : ALONG_NOTE_MARK_LIST);
}

static void
signed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongNoteEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  AlongSealLink link;

  if (!along_note_draft_sign_finish (ALONG_NOTE_DRAFT (source), result, &link, &error))
    {
      set_signing (self, FALSE);
      along_note_fields_set_editable (self->fields, TRUE);
      show_problem (self, error->message);
      if (self->dirty)
        along_autosave_changed (self->autosave);
      return;
    }

  self->dirty = FALSE;
  g_signal_emit (self, signals[SIGNED], 0, &link);
  /* Who waits for it knows its place by now. */
  set_signing (self, FALSE);
}

static void
sign_note (AlongNoteEditor *self)
{
  char *text;

  along_autosave_stop (self->autosave);
  set_signing (self, TRUE);
  along_note_fields_set_editable (self->fields, FALSE);
  text = along_note_fields_dup_text (self->fields);
  along_note_draft_sign_async (self->draft, text,
                               MAX (along_note_people_get_id (self->concerned_choice), 0),
                               self->has_last ? &self->last : NULL, signed_cb,
                               g_object_ref (self));
  along_note_text_free (text);
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AlongNoteEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean go_on = along_note_changed_keys_ask_finish (ALONG_SESSION (source), result, &error);

  self->asking = FALSE;
  /* It went meanwhile, as when it locked. */
  if (self->box == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  update_readers (self);
  update_state (self);
  if (go_on)
    sign_note (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (self, error->message);
}

static void
sign_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongNoteEditor *self = ALONG_NOTE_EDITOR (widget);
  gint64 concerned = along_note_people_get_id (self->concerned_choice);

  if (along_note_fields_is_untouched (self->fields, self->begun_with) &&
      !along_note_draft_is_kept (self->draft))
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

  if (!along_note_changed_keys_has_any (self->session, self->draft, MAX (concerned, 0)))
    {
      sign_note (self);
      return;
    }

  self->asking = TRUE;
  update_state (self);
  along_note_changed_keys_ask_async (self->session, self->draft, MAX (concerned, 0),
                                     GTK_WIDGET (self), asked_cb, g_object_ref (self));
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

  return along_note_fields_grab_focus (self->fields);
}

static void
along_note_editor_dispose (GObject *object)
{
  AlongNoteEditor *self = ALONG_NOTE_EDITOR (object);

  if (self->draft != NULL && self->box != NULL)
    along_note_editor_clear (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_note_editor_parent_class)->dispose (object);
}

static void
along_note_editor_finalize (GObject *object)
{
  AlongNoteEditor *self = ALONG_NOTE_EDITOR (object);

  along_autosave_free (self->autosave);
  g_clear_pointer (&self->fields, along_note_fields_free);
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
    case PROP_SIGNING:
      g_value_set_boolean (value, ALONG_NOTE_EDITOR (object)->signing);
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
  properties[PROP_SIGNING] =
    g_param_spec_boolean ("signing", NULL, NULL, FALSE,
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
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, of_session);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, readers);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, problem);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, tools);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteEditor, fields_box);
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

GtkWidget *
along_note_editor_new (AlongSession   *session,
                       AlongNoteDraft *draft,
                       gboolean        is_peer_words)
{
  AlongNoteEditor *self = g_object_new (ALONG_TYPE_NOTE_EDITOR, NULL);
  g_autoptr (AlongDictionary) dictionary = NULL;
  char *text = along_note_draft_dup_text (draft);

  self->session = g_object_ref (session);
  self->draft = g_object_ref (draft);
  dictionary = along_dictionary_new_for (along_session_get_directory (session));
  self->fields = along_note_fields_new (self->fields_box, dictionary, typed_cb, full_cb, self);
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
      /* Translators: the heading of what a peer adds to a note about their work. It names nobody:
       * whatever stands in a note stays when names are hidden. */
      self->begun_with = g_strdup (_("## In the words of the peer\n"));
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

gboolean
along_note_editor_is_signing (AlongNoteEditor *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_EDITOR (self), FALSE);

  return self->signing;
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
  text = along_note_fields_dup_text (self->fields);
  self->dirty = !along_note_draft_save (self->draft, text, &error);
  along_note_text_free (text);
  if (error != NULL || self->refused)
    show_problem (self, error != NULL ? error->message : NULL);
  self->refused = error != NULL;
  update_state (self);
}

void
along_note_editor_clear (AlongNoteEditor *self)
{
  g_return_if_fail (ALONG_IS_NOTE_EDITOR (self));

  along_note_editor_save (self);
  along_autosave_stop (self->autosave);
  /* What could not be saved now is not written over by fields that are empty. */
  self->dirty = FALSE;
  along_note_fields_clear (self->fields);
}
