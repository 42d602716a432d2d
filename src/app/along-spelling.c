/* along-spelling.c — words that may be misspelt are underlined as they are typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-spelling.h"

#include <glib/gi18n-lib.h>

#include "app/along-note-text.h"
#include "config.h"

/* Words that are looked up in one turn of the main loop. */
#define WORDS_AT_ONCE 50

/* What a word may be meant to be, in the menu. */
#define SUGGESTIONS_MAX 5

#define TAG "misspelt"

typedef struct
{
  GtkTextView *view;     /* owns this */
  GtkTextBuffer *buffer; /* owned by it */
  AlongDictionary *dictionary;
  GSettings *settings;
  GMenu *menu;
  GSimpleActionGroup *actions;
  GtkTextMark *from; /* what is between them was not looked up since it changed */
  GtkTextMark *to;
  GtkTextMark *left_out; /* in the word that is being typed */
  gboolean is_pending;   /* whether there is something between them */
  gboolean has_left_out;
  guint source;
} Spelling;

static gboolean
is_on (Spelling *self)
{
  return along_dictionary_is_useful (self->dictionary) &&
         g_settings_get_boolean (self->settings, "check-spelling");
}

/* Looks up the word from @start to @end, unless the cursor is in it or behind it. */
static void
check_word (Spelling          *self,
            const GtkTextIter *start,
            const GtkTextIter *end)
{
  GtkTextIter cursor;
  char *word;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  if (gtk_widget_has_focus (GTK_WIDGET (self->view)) &&
      gtk_text_iter_compare (&cursor, start) >= 0 && gtk_text_iter_compare (&cursor, end) <= 0)
    {
      gtk_text_buffer_move_mark (self->buffer, self->left_out, start);
      self->has_left_out = TRUE;
      return;
    }

  word = gtk_text_iter_get_slice (start, end);
  if (!along_dictionary_has (self->dictionary, word))
    gtk_text_buffer_apply_tag_by_name (self->buffer, TAG, start, end);
  along_note_text_free (word);
}

/* Looks up some words; whether all are done. */
static gboolean
check_some (Spelling *self)
{
  GtkTextIter at, end;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, self->from);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &end, self->to);

  for (int i = 0; i < WORDS_AT_ONCE; i++)
    {
      const GtkTextIter before = at;
      GtkTextIter start;

      /* Its answer is no also where the text ends with a word. */
      gtk_text_iter_forward_word_end (&at);
      start = at;
      gtk_text_iter_backward_word_start (&start);
      if (gtk_text_iter_equal (&at, &before) || gtk_text_iter_compare (&start, &before) < 0 ||
          gtk_text_iter_compare (&start, &end) >= 0)
        return TRUE;
      check_word (self, &start, &at);
    }

  gtk_text_buffer_move_mark (self->buffer, self->from, &at);

  return gtk_text_iter_compare (&at, &end) >= 0;
}

static gboolean
check_cb (gpointer data)
{
  Spelling *self = data;

  self->is_pending = is_on (self) && !check_some (self);
  self->source = self->is_pending ? g_idle_add (check_cb, self) : 0;

  return G_SOURCE_REMOVE;
}

/* Has the lines from that of @start to that of @end looked up when there is time. */
static void
schedule (Spelling          *self,
          const GtkTextIter *start,
          const GtkTextIter *end)
{
  GtkTextIter from = *start;
  GtkTextIter to = *end;

  gtk_text_iter_set_line_offset (&from, 0);
  if (!gtk_text_iter_ends_line (&to))
    gtk_text_iter_forward_to_line_end (&to);
  gtk_text_buffer_remove_tag_by_name (self->buffer, TAG, &from, &to);

  if (self->is_pending)
    {
      GtkTextIter first, last;

      gtk_text_buffer_get_iter_at_mark (self->buffer, &first, self->from);
      gtk_text_buffer_get_iter_at_mark (self->buffer, &last, self->to);
      if (gtk_text_iter_compare (&first, &from) < 0)
        from = first;
      if (gtk_text_iter_compare (&last, &to) > 0)
        to = last;
    }
  gtk_text_buffer_move_mark (self->buffer, self->from, &from);
  gtk_text_buffer_move_mark (self->buffer, self->to, &to);
  self->is_pending = TRUE;
  /* The first of them before anything is drawn, so that no line blinks while it is typed. */
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, check_cb, self, NULL);
}

static void
schedule_all (Spelling *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  schedule (self, &start, &end);
}

/* After the text is there: @location is behind it. */
static void
inserted_cb (Spelling    *self,
             GtkTextIter *location,
             char        *text,
             int          length)
{
  GtkTextIter start = *location;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  schedule (self, &start, location);
}

static void
deleted_cb (Spelling    *self,
            GtkTextIter *start,
            GtkTextIter *end)
{
  schedule (self, start, end);
}

/* The word that was typed is done. */
static void
cursor_moved_cb (Spelling *self)
{
  GtkTextIter start, end;

  if (!self->has_left_out)
    return;

  self->has_left_out = FALSE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &start, self->left_out);
  if (!is_on (self) || !gtk_text_iter_starts_word (&start))
    return;

  end = start;
  gtk_text_iter_forward_word_end (&end);
  check_word (self, &start, &end);
}

/* Finds the misspelt word at @at. */
static gboolean
find_misspelt (Spelling          *self,
               const GtkTextIter *at,
               GtkTextIter       *start,
               GtkTextIter       *end)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), TAG);

  *start = *at;
  *end = *at;
  if (!gtk_text_iter_has_tag (at, tag) && !gtk_text_iter_ends_tag (at, tag))
    return FALSE;

  if (!gtk_text_iter_starts_tag (start, tag))
    gtk_text_iter_backward_to_tag_toggle (start, tag);
  if (!gtk_text_iter_ends_tag (end, tag))
    gtk_text_iter_forward_to_tag_toggle (end, tag);

  return TRUE;
}

static void
add_suggestions (Spelling          *self,
                 const GtkTextIter *start,
                 const GtkTextIter *end)
{
  g_autoptr (GMenu) section = g_menu_new ();
  char *word = gtk_text_iter_get_slice (start, end);
  g_auto (GStrv) meant = along_dictionary_suggest (self->dictionary, word, SUGGESTIONS_MAX);

  for (guint i = 0; meant[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = NULL;
      g_auto (GStrv) parts = g_strsplit (meant[i], "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);

      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "spelling.replace", "s", meant[i]);
      g_menu_append_item (section, item);
    }
  g_menu_append (section, _("_Ignore This Word"), "spelling.ignore");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (section));
  along_note_text_free (word);
}

/* Offers what fits the cursor, just before the menu is shown. */
static void
update_menu (Spelling *self)
{
  GtkTextIter cursor, start, end;
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_remove_all (self->menu);
  if (!along_dictionary_is_useful (self->dictionary))
    return;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  if (find_misspelt (self, &cursor, &start, &end))
    add_suggestions (self, &start, &end);
  g_menu_append (section, _("_Check Spelling"), "spelling.check-spelling");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (section));
}

/* The word that is pointed at is the one that is meant, but what is selected stays so. */
static void
pressed_cb (Spelling *self,
            int       n_press,
            double    x,
            double    y)
{
  GtkTextIter at;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  if (!gtk_text_buffer_get_has_selection (self->buffer) &&
      gtk_text_view_get_iter_at_location (self->view, &at, buffer_x, buffer_y))
    gtk_text_buffer_place_cursor (self->buffer, &at);
  update_menu (self);
}

static gboolean
key_pressed_cb (Spelling        *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    update_menu (self);

  return GDK_EVENT_PROPAGATE;
}

static void
replace_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  Spelling *self = data;
  GtkTextIter cursor, start, end;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  if (!find_misspelt (self, &cursor, &start, &end))
    return;

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, g_variant_get_string (parameter, NULL), -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static void
ignore_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  Spelling *self = data;
  GtkTextIter cursor, start, end;
  char *word;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  if (!find_misspelt (self, &cursor, &start, &end))
    return;

  word = gtk_text_iter_get_slice (&start, &end);
  along_dictionary_learn (self->dictionary, word);
  along_note_text_free (word);
  schedule_all (self);
}

static void
spelling_free (Spelling *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_signal_handlers_disconnect_by_data (self->dictionary, self);
  g_signal_handlers_disconnect_by_data (self->settings, self);
  g_object_unref (self->dictionary);
  g_object_unref (self->settings);
  g_object_unref (self->menu);
  g_object_unref (self->actions);
  g_object_unref (self->buffer);
  g_free (self);
}

static void
add_actions (Spelling *self)
{
  const GActionEntry entries[] = {
    { .name = "replace", .activate = replace_action, .parameter_type = "s" },
    { .name = "ignore", .activate = ignore_action },
  };
  g_autoptr (GAction) check = g_settings_create_action (self->settings, "check-spelling");

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), check);
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling",
                                  G_ACTION_GROUP (self->actions));
}

/* Before the text view does what they are for. */
static void
add_controllers (Spelling *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

void
along_spelling_attach (GtkTextView     *view,
                       AlongDictionary *dictionary)
{
  Spelling *self = g_new0 (Spelling, 1);
  GtkTextIter start;

  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->dictionary = g_object_ref (dictionary);
  self->settings = g_settings_new (ALONGSIDE_APP_ID);
  self->menu = g_menu_new ();

  gtk_text_buffer_create_tag (self->buffer, TAG, "underline", PANGO_UNDERLINE_ERROR, NULL);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  self->from = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  self->to = gtk_text_buffer_create_mark (self->buffer, NULL, &start, FALSE);
  self->left_out = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);

  add_actions (self);
  add_controllers (self);
  gtk_text_view_set_extra_menu (view, G_MENU_MODEL (self->menu));
  g_signal_connect_data (self->buffer, "insert-text", G_CALLBACK (inserted_cb), self, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_data (self->buffer, "delete-range", G_CALLBACK (deleted_cb), self, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->buffer, "notify::cursor-position",
                            G_CALLBACK (cursor_moved_cb), self);
  g_signal_connect_swapped (dictionary, "loaded", G_CALLBACK (schedule_all), self);
  g_signal_connect_swapped (self->settings, "changed::check-spelling", G_CALLBACK (schedule_all),
                            self);
  g_object_set_data_full (G_OBJECT (view), "along-spelling", self,
                          (GDestroyNotify) spelling_free);

  schedule_all (self);
}
