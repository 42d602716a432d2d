/* along-note-templates-window.c — the window in which an agency says what new notes begin with
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-templates-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-discard.h"
#include "app/along-enum-item.h"
#include "app/along-focus.h"
#include "app/along-note-text.h"
#include "app/along-note-words.h"
#include "app/along-toasts.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "store/along-note-intents.h"

/* The talk of two roles has exactly its three fields, and comes last. */
#define N_KINDS ALONG_NOTE_KIND_PRIVATE

struct _AlongNoteTemplatesWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongNoteKind kind;    /* that is shown */
  char *kept[N_KINDS];   /* as each was when it was first shown, or saved; NULL before */
  char *typed[N_KINDS];  /* as each is now */

  AdwToastOverlay *toasts;
  GtkDropDown *kind_choice;
  GtkScrolledWindow *scroller;
  GtkTextView *text;
};

G_DEFINE_FINAL_TYPE (AlongNoteTemplatesWindow, along_note_templates_window, ADW_TYPE_WINDOW)

static gboolean
is_changed (AlongNoteTemplatesWindow *self,
            AlongNoteKind             kind)
{
  return g_strcmp0 (self->typed[kind], self->kept[kind]) != 0;
}

static gboolean
is_any_changed (AlongNoteTemplatesWindow *self)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    if (is_changed (self, kind))
      return TRUE;

  return FALSE;
}

static void
update (AlongNoteTemplatesWindow *self)
{
  char *text = along_note_text_dup (gtk_text_view_get_buffer (self->text));

  along_note_text_free (self->typed[self->kind]);
  self->typed[self->kind] = text;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "templates.save", is_any_changed (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "templates.reset",
                                 g_strcmp0 (text, along_note_words_own_template (self->kind)) != 0);
}

/* What was typed for another kind waits with that one. */
static void
kind_chosen_cb (AlongNoteTemplatesWindow *self)
{
  AlongEnumItem *item = gtk_drop_down_get_selected_item (self->kind_choice);
  char *text;

  if (self->session == NULL || self->text == NULL || item == NULL)
    return;

  self->kind = (AlongNoteKind) along_enum_item_get_value (item);
  if (self->kept[self->kind] == NULL)
    self->kept[self->kind] =
      along_note_words_template (along_session_get_directory (self->session), self->kind);
  text = g_strdup (self->typed[self->kind] != NULL ? self->typed[self->kind]
                                                   : self->kept[self->kind]);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  along_note_text_free (text);
  update (self);
}

/* What was typed may be out of a note: nothing of it is left. */
static void
forget (AlongNoteTemplatesWindow *self)
{
  GtkTextBuffer *buffer;

  if (self->text == NULL)
    return;

  buffer = gtk_text_view_get_buffer (self->text);
  g_signal_handlers_disconnect_by_data (buffer, self);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, "", -1);
  self->text = NULL;
  for (guint kind = 0; kind < N_KINDS; kind++)
    g_clear_pointer (&self->typed[kind], along_note_text_free);
}

static void
reset_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AlongNoteTemplatesWindow *self = ALONG_NOTE_TEMPLATES_WINDOW (widget);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text),
                            along_note_words_own_template (self->kind), -1);
}

static void
save_kind (AlongNoteTemplatesWindow *self,
           AlongNoteKind             kind)
{
  const char *text = self->typed[kind];
  gboolean is_own = g_str_equal (text, along_note_words_own_template (kind));
  g_autoptr (AlongIntent) intent =
    along_intent_set_note_template (along_session_get_directory (self->session), kind,
                                    is_own ? NULL : text);

  g_free (self->kept[kind]);
  self->kept[kind] = g_strdup (text);
  along_session_run (self->session, intent);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongNoteTemplatesWindow *self = ALONG_NOTE_TEMPLATES_WINDOW (widget);

  for (guint kind = 0; kind < N_KINDS; kind++)
    if (is_changed (self, kind))
      save_kind (self, kind);
  update (self);
}

/* It goes with the notes, and nobody is asked. */
static void
locked_cb (AlongNoteTemplatesWindow *self)
{
  forget (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
along_note_templates_window_close_request (GtkWindow *window)
{
  if (is_any_changed (ALONG_NOTE_TEMPLATES_WINDOW (window)))
    {
      along_discard_ask (window);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (along_note_templates_window_parent_class)->close_request (window);
}

static void
along_note_templates_window_dispose (GObject *object)
{
  AlongNoteTemplatesWindow *self = ALONG_NOTE_TEMPLATES_WINDOW (object);

  forget (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_note_templates_window_parent_class)->dispose (object);
}

static void
along_note_templates_window_finalize (GObject *object)
{
  AlongNoteTemplatesWindow *self = ALONG_NOTE_TEMPLATES_WINDOW (object);

  for (guint kind = 0; kind < N_KINDS; kind++)
    g_free (self->kept[kind]);

  G_OBJECT_CLASS (along_note_templates_window_parent_class)->finalize (object);
}

static void
along_note_templates_window_class_init (AlongNoteTemplatesWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_note_templates_window_dispose;
  object_class->finalize = along_note_templates_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = along_note_templates_window_close_request;

  gtk_widget_class_install_action (widget_class, "templates.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "templates.reset", NULL, reset_action);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-note-templates-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongNoteTemplatesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteTemplatesWindow, kind_choice);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteTemplatesWindow, scroller);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
}

static void
along_note_templates_window_init (AlongNoteTemplatesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->text = GTK_TEXT_VIEW (along_note_text_new (TRUE));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What a new note begins with"), -1);
  along_note_text_style (gtk_text_view_get_buffer (self->text));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (update),
                            self);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->text));
  along_focus_name_button (GTK_WIDGET (self->kind_choice), _("Kind of note"));
}

GtkWindow *
along_note_templates_window_new (GtkWindow    *parent,
                                 AlongSession *session)
{
  AlongNoteTemplatesWindow *self =
    g_object_new (ALONG_TYPE_NOTE_TEMPLATES_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GListStore) kinds = g_list_store_new (ALONG_TYPE_ENUM_ITEM);
  g_autoptr (GtkExpression) label =
    gtk_property_expression_new (ALONG_TYPE_ENUM_ITEM, NULL, "label");

  for (int kind = 0; kind < N_KINDS; kind++)
    {
      g_autoptr (AlongEnumItem) item =
        along_enum_item_new (kind, along_words_value (ALONG_TYPE_NOTE_KIND, kind));

      g_list_store_append (kinds, item);
    }

  self->session = g_object_ref (session);
  g_signal_connect_object (along_session_get_unlocked (session), "locked", G_CALLBACK (locked_cb),
                           self, G_CONNECT_SWAPPED);
  along_toasts_follow (self->toasts, session);
  gtk_drop_down_set_expression (self->kind_choice, label);
  gtk_drop_down_set_model (self->kind_choice, G_LIST_MODEL (kinds));
  kind_chosen_cb (self);

  return GTK_WINDOW (self);
}
