/* along-note-templates-window.c — the window in which an agency says what new notes begin with
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-templates-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-enum-item.h"
#include "app/along-focus.h"
#include "app/along-note-text.h"
#include "app/along-note-words.h"
#include "app/along-toasts.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "store/along-note-intents.h"

struct _AlongNoteTemplatesWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  char *kept; /* as it was when it was shown */

  AdwToastOverlay *toasts;
  GtkDropDown *kind_choice;
  GtkScrolledWindow *scroller;
  GtkTextView *text;
};

G_DEFINE_FINAL_TYPE (AlongNoteTemplatesWindow, along_note_templates_window, ADW_TYPE_WINDOW)

static AlongNoteKind
get_kind (AlongNoteTemplatesWindow *self)
{
  return (AlongNoteKind) along_enum_item_get_value (
    gtk_drop_down_get_selected_item (self->kind_choice));
}

static void
update (AlongNoteTemplatesWindow *self)
{
  g_autofree char *text = along_note_text_dup (gtk_text_view_get_buffer (self->text));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "templates.save",
                                 g_strcmp0 (text, self->kept) != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "templates.reset",
                                 g_strcmp0 (text, along_note_words_own_template (
                                                    get_kind (self))) != 0);
}

static void
kind_chosen_cb (AlongNoteTemplatesWindow *self)
{
  if (self->session == NULL || gtk_drop_down_get_selected_item (self->kind_choice) == NULL)
    return;

  g_free (self->kept);
  self->kept = along_note_words_template (along_session_get_directory (self->session),
                                          get_kind (self));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), self->kept, -1);
  update (self);
}

static void
reset_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AlongNoteTemplatesWindow *self = ALONG_NOTE_TEMPLATES_WINDOW (widget);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text),
                            along_note_words_own_template (get_kind (self)), -1);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongNoteTemplatesWindow *self = ALONG_NOTE_TEMPLATES_WINDOW (widget);
  g_autofree char *text = along_note_text_dup (gtk_text_view_get_buffer (self->text));
  gboolean is_own = g_str_equal (text, along_note_words_own_template (get_kind (self)));
  g_autoptr (AlongIntent) intent =
    along_intent_set_note_template (along_session_get_directory (self->session), get_kind (self),
                                    is_own ? NULL : text);

  g_free (self->kept);
  self->kept = g_steal_pointer (&text);
  along_session_run (self->session, intent);
  update (self);
}

static void
along_note_templates_window_dispose (GObject *object)
{
  AlongNoteTemplatesWindow *self = ALONG_NOTE_TEMPLATES_WINDOW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_note_templates_window_parent_class)->dispose (object);
}

static void
along_note_templates_window_finalize (GObject *object)
{
  g_free (ALONG_NOTE_TEMPLATES_WINDOW (object)->kept);

  G_OBJECT_CLASS (along_note_templates_window_parent_class)->finalize (object);
}

static void
along_note_templates_window_class_init (AlongNoteTemplatesWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_note_templates_window_dispose;
  object_class->finalize = along_note_templates_window_finalize;

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

  /* The talk of two roles has exactly its three fields. */
  for (int kind = 0; kind < ALONG_NOTE_KIND_PRIVATE; kind++)
    {
      g_autoptr (AlongEnumItem) item =
        along_enum_item_new (kind, along_words_value (ALONG_TYPE_NOTE_KIND, kind));

      g_list_store_append (kinds, item);
    }

  self->session = g_object_ref (session);
  along_toasts_follow (self->toasts, session);
  gtk_drop_down_set_expression (self->kind_choice, label);
  gtk_drop_down_set_model (self->kind_choice, G_LIST_MODEL (kinds));
  kind_chosen_cb (self);

  return GTK_WINDOW (self);
}
