/* along-note-pane.c — the note that is read or written, and what can be done with it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-pane.h"

#include <glib/gi18n-lib.h>

#include "app/along-action-window.h"
#include "app/along-apart-window.h"
#include "app/along-countersign-window.h"
#include "app/along-focus.h"
#include "app/along-menu-tip.h"
#include "app/along-note-countersign.h"
#include "app/along-note-editor.h"
#include "app/along-note-read.h"
#include "app/along-note-view.h"
#include "app/along-printing.h"
#include "store/along-store-notes.h"

struct _AlongNotePane
{
  AdwBin parent_instance;

  AlongSession *session;     /* while unlocked */
  GCancellable *cancellable; /* of what is open meanwhile */
  GCancellable *reading;     /* of the note that was asked for last, or NULL */
  GBytes *mark;              /* of the note that is shown or read, or NULL */
  AlongSealLink last;
  gboolean last_known;
  guint n_signing; /* so many editors, shown or not, are about to change what is last */

  GtkWidget *back_button;
  GtkMenuButton *menu_button;
  GtkBox *content;
  AlongNoteView *view;     /* in the content, or NULL */
  AlongNoteEditor *editor; /* the same */
};

G_DEFINE_FINAL_TYPE (AlongNotePane, along_note_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

enum
{
  SHOWN,
  WRITTEN,
  SIGNED,
  DISCARDED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gint64
get_reader_id (AlongNotePane *self)
{
  AlongNoteReader *reader = along_unlocked_get_reader (along_session_get_unlocked (self->session));

  return reader != NULL ? along_record_get_id (ALONG_RECORD (reader)) : 0;
}

/* Of what is read or written; of no note, one about which nothing can be done. */
static AlongNoteKind
get_kind (AlongNotePane *self)
{
  AlongNote *note = along_note_pane_get_note (self);

  if (self->editor != NULL)
    note = along_note_draft_get_note (along_note_editor_get_draft (self->editor));

  return note != NULL ? along_note_get_kind (note) : ALONG_NOTE_KIND_CONCERN;
}

static void
update_actions (AlongNotePane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AlongNote *note = along_note_pane_get_note (self);
  /* Nothing is done with a note in whose place another is on its way. */
  gboolean is_chosen =
    note != NULL && g_bytes_equal (along_note_get_mark (note), self->mark);
  gboolean is_signed = is_chosen && self->editor == NULL &&
                       along_unlocked_can_write (along_session_get_unlocked (self->session));
  gboolean is_whole = is_signed && along_note_view_is_whole (self->view);
  AlongNoteKind kind = get_kind (self);
  gboolean has_about = note != NULL && along_note_get_about_id (note) != 0;

  gtk_widget_action_set_enabled (widget, "notes.addendum", is_whole);
  gtk_widget_action_set_enabled (widget, "notes.peer-words", is_whole && has_about);
  gtk_widget_action_set_enabled (widget, "notes.countersign",
                                 is_whole && has_about &&
                                   along_note_get_countersigned (note) !=
                                     ALONG_COUNTERSIGNED_SCREEN);
  gtk_widget_action_set_enabled (widget, "notes.countersign-paper",
                                 is_whole && has_about &&
                                   along_note_get_countersigned (note) == ALONG_COUNTERSIGNED_NOT);
  gtk_widget_action_set_enabled (widget, "notes.not-countersigned",
                                 is_whole && along_note_get_countersigned (note) ==
                                               ALONG_COUNTERSIGNED_PAPER);
  gtk_widget_action_set_enabled (widget, "notes.action",
                                 is_signed && kind != ALONG_NOTE_KIND_PRIVATE &&
                                   kind != ALONG_NOTE_KIND_CONCERN);
  gtk_widget_action_set_enabled (widget, "notes.apart", kind == ALONG_NOTE_KIND_PRIVATE);
}

/* What was asked for of the file is wanted no more. */
static void
stop_reading (AlongNotePane *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* Takes away the note that is shown, after what was typed in it is saved. */
static void
clear_content (AlongNotePane *self)
{
  stop_reading (self);
  if (self->editor != NULL)
    along_note_editor_clear (self->editor);
  if (self->view != NULL)
    along_note_view_clear (self->view);
  self->editor = NULL;
  self->view = NULL;
  g_clear_pointer (&self->mark, g_bytes_unref);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->content)); child != NULL;
       child = gtk_widget_get_first_child (GTK_WIDGET (self->content)))
    gtk_box_remove (self->content, child);
}

/* Shows no note, but @title and what is to be said of it, or %NULL. */
static void
show_page (AlongNotePane *self,
           const char    *title,
           const char    *description)
{
  GtkWidget *page = adw_status_page_new ();
  g_autofree char *escaped =
    description != NULL ? g_markup_escape_text (description, -1) : NULL;

  clear_content (self);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), escaped);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (self->content, page);
  update_actions (self);
  g_signal_emit (self, signals[SHOWN], 0, (gint64) 0);
}

static void
show_nothing (AlongNotePane *self)
{
  show_page (self, _("No Note Chosen"), NULL);
}

/* By the time that it is signed, the notes may be locked, or somebody else's, or another note may
 * be written on. */
static void
editor_signed_cb (AlongNoteEditor *editor,
                  AlongSealLink   *link,
                  AlongNotePane   *self)
{
  AlongNoteDraft *draft = along_note_editor_get_draft (editor);
  AlongNote *note = along_note_draft_get_note (draft);
  g_autoptr (GBytes) mark = g_bytes_ref (along_note_get_mark (note));

  if (self->session == NULL || along_note_draft_get_author_id (draft) != get_reader_id (self))
    return;

  g_signal_emit (self, signals[SIGNED], 0, link);
  g_signal_emit (self, signals[WRITTEN], 0, mark, along_record_get_id (ALONG_RECORD (note)));
  if (self->editor != editor)
    return;

  self->editor = NULL;
  along_note_pane_show (self, mark);
}

static void
editor_discarded_cb (AlongNotePane *self)
{
  AlongNoteDraft *draft = along_note_editor_get_draft (self->editor);
  AlongNote *note = along_note_draft_get_note (draft);
  g_autoptr (GBytes) mark = g_bytes_ref (along_note_get_mark (note));

  g_signal_emit (self, signals[DISCARDED], 0, mark, along_record_get_id (ALONG_RECORD (note)));
  self->editor = NULL;
  if (along_note_draft_is_addendum (draft))
    along_note_pane_show (self, mark);
  else
    show_nothing (self);
}

/* Also what was written last is found, and told as a draft. */
static void
draft_saved_cb (AlongNoteDraft *draft,
                gboolean        ok,
                AlongNotePane  *self)
{
  AlongNote *note = along_note_draft_get_note (draft);
  gint64 id = along_record_get_id (ALONG_RECORD (note));

  if (!ok || self->session == NULL)
    return;

  if (self->editor != NULL && along_note_editor_get_draft (self->editor) == draft)
    g_signal_emit (self, signals[SHOWN], 0, id);
  g_signal_emit (self, signals[WRITTEN], 0, along_note_get_mark (note), id);
}

/* Another was written in its place. */
static void
draft_dropped_cb (AlongNotePane *self,
                  GBytes        *mark,
                  gint64         id)
{
  if (self->session != NULL)
    g_signal_emit (self, signals[WRITTEN], 0, mark, id);
}

/* No two notes come to have the same place. */
static void
tell_last (AlongNotePane *self)
{
  if (self->editor != NULL && self->last_known && self->n_signing == 0)
    along_note_editor_set_last (self->editor, self->last.ordinal > 0 ? &self->last : NULL);
}

static void
editor_signing_cb (AlongNoteEditor *editor,
                   GParamSpec      *pspec,
                   AlongNotePane   *self)
{
  if (along_note_editor_is_signing (editor))
    self->n_signing++;
  else
    self->n_signing--;
  tell_last (self);
}

static void
add_editor (AlongNotePane  *self,
            AlongNoteDraft *draft,
            gboolean        is_peer_words)
{
  GtkWidget *editor = along_note_editor_new (self->session, draft, is_peer_words);

  self->editor = ALONG_NOTE_EDITOR (editor);
  gtk_widget_set_vexpand (editor, TRUE);
  gtk_box_append (self->content, editor);
  tell_last (self);
  g_signal_connect_object (editor, "signed", G_CALLBACK (editor_signed_cb), self, 0);
  g_signal_connect_object (editor, "notify::signing", G_CALLBACK (editor_signing_cb), self, 0);
  g_signal_connect_object (editor, "discarded", G_CALLBACK (editor_discarded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::kind", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "saved", G_CALLBACK (draft_saved_cb), self, 0);
  g_signal_connect_object (draft, "dropped", G_CALLBACK (draft_dropped_cb), self,
                           G_CONNECT_SWAPPED);
  update_actions (self);
  gtk_widget_grab_focus (editor);
}

static void
mark_read (AlongNotePane *self,
           GPtrArray     *records)
{
  AlongNote *note = g_ptr_array_index (records, 0);
  g_autoptr (AlongIntent) intent =
    along_note_read_new (self->session, records,
                         along_unlocked_get_keys (along_session_get_unlocked (self->session)));

  if (intent == NULL)
    return;

  along_session_run (self->session, intent);
  g_signal_emit (self, signals[WRITTEN], 0, along_note_get_mark (note),
                 along_record_get_id (ALONG_RECORD (note)));
}

/* Whether the reader has a draft among @records. */
static gboolean
has_draft (AlongNotePane *self,
           GPtrArray     *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      AlongNotePart *part = g_ptr_array_index (records, i);

      if (ALONG_IS_NOTE_PART (part) &&
          along_note_part_get_state (part) == ALONG_NOTE_STATE_DRAFT &&
          along_note_part_get_author_id (part) == get_reader_id (self))
        return TRUE;
    }

  return FALSE;
}

static void
show_records (AlongNotePane *self,
              GPtrArray     *records)
{
  AlongNote *note = g_ptr_array_index (records, 0);
  g_autoptr (AlongNoteDraft) draft = NULL;

  clear_content (self);
  self->mark = g_bytes_ref (along_note_get_mark (note));
  if (along_note_get_state (note) != ALONG_NOTE_STATE_DRAFT)
    {
      self->view = ALONG_NOTE_VIEW (along_note_view_new (self->session, records));
      gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
      gtk_box_append (self->content, GTK_WIDGET (self->view));
      /* What was changed is found again the next time. */
      if (along_note_view_is_whole (self->view))
        mark_read (self, records);
    }
  if (has_draft (self, records))
    {
      draft = along_note_draft_new_for (self->session, records);
      add_editor (self, draft, FALSE);
    }
  update_actions (self);
  g_signal_emit (self, signals[SHOWN], 0, along_record_get_id (ALONG_RECORD (note)));
}

static void
note_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AlongNotePane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
    along_store_load_note_finish (ALONG_STORE (source), result, &error);

  /* Locked meanwhile, or another note was chosen, or one is written. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (records == NULL)
    show_page (self, _("The Note Could Not Be Read"), error->message);
  else if (records->len == 0)
    show_nothing (self);
  else
    show_records (self, records);
}

static void
addendum_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AlongNotePane *self = ALONG_NOTE_PANE (widget);
  g_autoptr (AlongNoteDraft) draft =
    along_note_draft_new_for (self->session, along_note_view_get_records (self->view));

  stop_reading (self);
  add_editor (self, draft, g_str_equal (name, "notes.peer-words"));
}

/* Whether that note, or an addendum to it, is what is being written. */
static gboolean
is_written (AlongNotePane *self,
            GBytes        *mark)
{
  AlongNoteDraft *draft =
    self->editor != NULL ? along_note_editor_get_draft (self->editor) : NULL;

  return draft != NULL &&
         g_bytes_equal (along_note_get_mark (along_note_draft_get_note (draft)), mark);
}

static void
countersigned_cb (AlongNotePane *self)
{
  if (self->mark != NULL)
    along_note_pane_show (self, self->mark);
}

static void
countersign_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  AlongNotePane *self = ALONG_NOTE_PANE (widget);
  GtkWindow *window =
    along_countersign_window_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->session,
                                  along_note_view_get_records (self->view));

  g_signal_connect_object (window, "countersigned", G_CALLBACK (countersigned_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cancellable, "cancelled", G_CALLBACK (gtk_window_close), window,
                           G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

static void
paper_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AlongNotePane) self = user_data;
  g_autoptr (GError) error = NULL;

  if (along_session_run_finish (ALONG_SESSION (source), result, &error))
    countersigned_cb (self);
}

static void
countersign_paper_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  AlongNotePane *self = ALONG_NOTE_PANE (widget);
  GPtrArray *records = along_note_view_get_records (self->view);
  AlongCountersigned how = g_str_equal (name, "notes.countersign-paper")
                             ? ALONG_COUNTERSIGNED_PAPER
                             : ALONG_COUNTERSIGNED_NOT;
  g_autoptr (AlongIntent) intent =
    along_note_countersign_new (self->session, records, how, NULL, NULL);

  /* Only what is whole can be countersigned, and notes are not shown while they are locked. */
  g_return_if_fail (intent != NULL);
  along_session_run_async (self->session, intent, NULL, paper_cb, g_object_ref (self));
}

static void
agree_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AlongNotePane *self = ALONG_NOTE_PANE (widget);
  AlongNote *note = along_note_pane_get_note (self);
  g_autoptr (AlongAction) action =
    g_object_new (ALONG_TYPE_ACTION,
                  "note-id", along_record_get_id (ALONG_RECORD (note)),
                  "person-id", along_note_get_about_id (note),
                  NULL);

  gtk_window_present (along_action_window_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                               self->session, action));
}

/* Apart from the note, in the log as on the screen. */
static void
apart_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AlongNotePane *self = ALONG_NOTE_PANE (widget);
  GtkWindow *window =
    along_apart_window_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->session);

  /* Also while it waits for the file, when it does not close. */
  g_signal_connect_object (self->cancellable, "cancelled", G_CALLBACK (gtk_window_destroy), window,
                           G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

static void
set_session (AlongNotePane *self,
             AlongSession  *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      g_clear_object (&self->cancellable);
      show_nothing (self);
    }
  g_set_object (&self->session, session);
  self->last = (AlongSealLink) { 0 };
  self->last_known = FALSE;
  if (session != NULL)
    {
      self->cancellable = g_cancellable_new ();
      show_nothing (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static gboolean
along_note_pane_grab_focus (GtkWidget *widget)
{
  AlongNotePane *self = ALONG_NOTE_PANE (widget);

  if (self->editor != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->editor));

  return self->view != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
along_note_pane_dispose (GObject *object)
{
  set_session (ALONG_NOTE_PANE (object), NULL);

  G_OBJECT_CLASS (along_note_pane_parent_class)->dispose (object);
}

static void
along_note_pane_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ALONG_NOTE_PANE (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_note_pane_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (ALONG_NOTE_PANE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_note_pane_class_init (AlongNotePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_note_pane_dispose;
  object_class->get_property = along_note_pane_get_property;
  object_class->set_property = along_note_pane_set_property;
  along_focus_install (widget_class, along_note_pane_grab_focus);

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[WRITTEN] = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_BYTES, G_TYPE_INT64);
  signals[SIGNED] = g_signal_new ("signed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[DISCARDED] = g_signal_new ("discarded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_BYTES,
                                     G_TYPE_INT64);

  gtk_widget_class_install_action (widget_class, "notes.addendum", NULL, addendum_action);
  gtk_widget_class_install_action (widget_class, "notes.peer-words", NULL, addendum_action);
  gtk_widget_class_install_action (widget_class, "notes.countersign", NULL, countersign_action);
  gtk_widget_class_install_action (widget_class, "notes.countersign-paper", NULL,
                                   countersign_paper_action);
  gtk_widget_class_install_action (widget_class, "notes.not-countersigned", NULL,
                                   countersign_paper_action);
  gtk_widget_class_install_action (widget_class, "notes.action", NULL, agree_action);
  gtk_widget_class_install_action (widget_class, "notes.apart", NULL, apart_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-note-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongNotePane, back_button);
  gtk_widget_class_bind_template_child (widget_class, AlongNotePane, menu_button);
  gtk_widget_class_bind_template_child (widget_class, AlongNotePane, content);
}

static void
along_note_pane_init (AlongNotePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  along_menu_tip_follow (self->menu_button);
  update_actions (self);
}

void
along_note_pane_show (AlongNotePane *self,
                      GBytes        *mark)
{
  g_autoptr (GBytes) held = NULL;

  g_return_if_fail (ALONG_IS_NOTE_PANE (self));
  g_return_if_fail (self->session != NULL);
  g_return_if_fail (mark != NULL);

  held = g_bytes_ref (mark);
  stop_reading (self);
  g_clear_pointer (&self->mark, g_bytes_unref);
  self->mark = g_steal_pointer (&held);
  if (self->editor != NULL)
    along_note_editor_save (self->editor);
  update_actions (self);
  if (is_written (self, self->mark))
    return;

  self->reading = g_cancellable_new ();
  along_store_load_note_async (along_session_get_store (self->session), self->mark, self->reading,
                               note_read_cb, g_object_ref (self));
}

void
along_note_pane_begin (AlongNotePane    *self,
                       gint64            about_id,
                       AlongSupervision *supervision,
                       AlongShift       *shift)
{
  g_autoptr (AlongNoteDraft) draft = NULL;

  g_return_if_fail (ALONG_IS_NOTE_PANE (self));
  g_return_if_fail (self->session != NULL);

  clear_content (self);
  draft = along_note_draft_new (self->session, ALONG_NOTE_KIND_SUPERVISION, about_id, supervision,
                                shift);
  add_editor (self, draft, FALSE);
}

AlongNote *
along_note_pane_get_note (AlongNotePane *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_PANE (self), NULL);

  return self->view != NULL ? g_ptr_array_index (along_note_view_get_records (self->view), 0)
                            : NULL;
}

gboolean
along_note_pane_is_writing (AlongNotePane *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_PANE (self), FALSE);

  return self->editor != NULL;
}

void
along_note_pane_print (AlongNotePane *self)
{
  g_autoptr (AlongNoteDocument) document = NULL;

  g_return_if_fail (ALONG_IS_NOTE_PANE (self));

  if (self->view != NULL)
    document = along_note_view_make_document (self->view);
  if (document == NULL)
    return;

  g_signal_connect_object (self->cancellable, "cancelled", G_CALLBACK (along_note_document_clear),
                           document, G_CONNECT_SWAPPED);
  along_printing_print (ALONG_DOCUMENT (document),
                        GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->cancellable);
}

void
along_note_pane_set_last (AlongNotePane       *self,
                          const AlongSealLink *last)
{
  g_return_if_fail (ALONG_IS_NOTE_PANE (self));
  g_return_if_fail (last != NULL);

  self->last = *last;
  self->last_known = TRUE;
  tell_last (self);
}

void
along_note_pane_set_folded (AlongNotePane *self,
                            gboolean       folded)
{
  g_return_if_fail (ALONG_IS_NOTE_PANE (self));

  gtk_widget_set_visible (self->back_button, folded);
}
