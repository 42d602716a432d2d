/* along-note-fields.c — the fields in which a note is typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-fields.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "app/along-note-text.h"
#include "app/along-note-words.h"
#include "app/along-spelling.h"
#include "model/along-markdown.h"
#include "vault/along-seal-part.h"

/* Of the talk of two roles there are so many fields, of all else there is one. */
#define FIELDS_MAX 3

/* For the headings of the fields, and the name of whom it is with: what can be sealed but for that
 * can be typed. */
#define ROOM_FOR_HEADINGS 4096

/* What begins a heading. */
#define HEADING "## "

struct _AlongNoteFields
{
  GtkBox *box;
  AlongDictionary *dictionary;
  AlongNoteFieldsFunc changed;
  AlongNoteFieldsFunc full;
  gpointer user_data;
  gboolean filling;
  GtkTextView *views[FIELDS_MAX];
  guint n_views;
};

static void
changed_cb (AlongNoteFields *self)
{
  if (!self->filling)
    self->changed (self->user_data);
}

/* How much was typed, in bytes, without a look at each where it cannot be more than @enough. */
static gsize
measure (AlongNoteFields *self,
         gsize            enough)
{
  gsize most = 0;
  gsize size = 0;

  for (guint i = 0; i < self->n_views; i++)
    most += 4 * (gsize) gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->views[i]));
  if (most <= enough)
    return most;

  for (guint i = 0; i < self->n_views; i++)
    {
      char *text = along_note_text_dup (gtk_text_view_get_buffer (self->views[i]));

      size += strlen (text);
      along_note_text_free (text);
    }

  return size;
}

static void
insert_text_cb (GtkTextBuffer   *buffer,
                GtkTextIter     *at,
                const char      *text,
                int              length,
                AlongNoteFields *self)
{
  const gsize room = ALONG_SEAL_BODY_MAX - ROOM_FOR_HEADINGS;

  if (self->filling ||
      ((gsize) length <= room && measure (self, room - (gsize) length) <= room - (gsize) length))
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  self->full (self->user_data);
}

static void
add_field (AlongNoteFields *self,
           const char      *name)
{
  GtkWidget *view = along_note_text_new (TRUE);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  /* Before all others, who are not to see what is not taken. */
  g_signal_connect (buffer, "insert-text", G_CALLBACK (insert_text_cb), self);

  if (name != NULL)
    {
      GtkWidget *label = gtk_label_new (name);

      g_object_set (label, "xalign", 0.0, "margin-start", 12, "margin-top", 6, "margin-bottom", 6,
                    NULL);
      gtk_widget_add_css_class (label, "heading");
      gtk_box_append (self->box, label);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : _("What the note says"), -1);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (self->box, view);
  along_note_text_style (buffer);
  along_spelling_attach (GTK_TEXT_VIEW (view), self->dictionary);
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (changed_cb), self);
  self->views[self->n_views++] = GTK_TEXT_VIEW (view);
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

static gboolean
is_heading (const char *line)
{
  return g_str_has_prefix (line, HEADING);
}

/* Whether the headings of @text are those of the fields, and no other words stand before them. */
static gboolean
has_fields (const char *text)
{
  guint n_fields = 0;

  for (const char *line = text; line != NULL; line = strchr (line, '\n'))
    {
      const char *name = along_note_words_field (n_fields);
      gsize size;

      if (line != text)
        line++;
      size = strcspn (line, "\n");
      if (!is_heading (line))
        {
          if (n_fields == 0)
            return FALSE;
          continue;
        }
      if (name == NULL || size != strlen (HEADING) + strlen (name) ||
          strncmp (line + strlen (HEADING), name, strlen (name)) != 0)
        return FALSE;
      n_fields++;
    }

  return along_note_words_field (n_fields) == NULL;
}

/* Puts what stands under each heading into its field, whatever language the headings are in. */
static void
fill_fields (AlongNoteFields *self,
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

AlongNoteFields *
along_note_fields_new (GtkBox              *box,
                       AlongDictionary     *dictionary,
                       AlongNoteFieldsFunc  changed,
                       AlongNoteFieldsFunc  full,
                       gpointer             user_data)
{
  AlongNoteFields *self = g_new0 (AlongNoteFields, 1);

  self->box = box;
  self->dictionary = g_object_ref (dictionary);
  self->changed = changed;
  self->full = full;
  self->user_data = user_data;

  return self;
}

void
along_note_fields_free (AlongNoteFields *self)
{
  g_object_unref (self->dictionary);
  g_free (self);
}

gboolean
along_note_fields_is_talk (AlongNoteFields *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_views > 1;
}

char *
along_note_fields_dup_text (AlongNoteFields *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

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

gboolean
along_note_fields_is_untouched (AlongNoteFields *self,
                                const char      *begun_with)
{
  gboolean untouched = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->n_views; i++)
    {
      char *text = along_note_text_dup (gtk_text_view_get_buffer (self->views[i]));

      untouched = untouched &&
                  (*text == '\0' ||
                   (self->n_views == 1 && g_strcmp0 (text, begun_with) == 0));
      along_note_text_free (text);
    }

  return untouched;
}

void
along_note_fields_set_text (AlongNoteFields *self,
                            const char      *text,
                            gboolean         is_talk,
                            gboolean         in_fields)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  self->filling = TRUE;
  along_note_fields_clear (self);
  if (is_talk)
    for (guint i = 0; along_note_words_field (i) != NULL; i++)
      add_field (self, along_note_words_field (i));
  else
    add_field (self, NULL);

  for (guint i = 0; i < self->n_views; i++)
    gtk_text_buffer_begin_irreversible_action (gtk_text_view_get_buffer (self->views[i]));
  if (self->n_views > 1 && (in_fields || has_fields (text)))
    fill_fields (self, text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->views[0]), text, -1);
  for (guint i = 0; i < self->n_views; i++)
    gtk_text_buffer_end_irreversible_action (gtk_text_view_get_buffer (self->views[i]));
  self->filling = FALSE;
}

void
along_note_fields_go_below_heading (AlongNoteFields *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter at;

  g_return_if_fail (self != NULL);

  if (self->n_views != 1)
    return;

  buffer = gtk_text_view_get_buffer (self->views[0]);
  gtk_text_buffer_get_start_iter (buffer, &at);
  if (gtk_text_iter_get_char (&at) != '#' || !gtk_text_iter_forward_line (&at))
    return;

  if (!gtk_text_iter_ends_line (&at))
    gtk_text_iter_forward_to_line_end (&at);
  gtk_text_buffer_place_cursor (buffer, &at);
}

void
along_note_fields_set_editable (AlongNoteFields *self,
                                gboolean         editable)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_views; i++)
    gtk_text_view_set_editable (self->views[i], editable);
}

gboolean
along_note_fields_grab_focus (AlongNoteFields *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_views > 0 && gtk_widget_grab_focus (GTK_WIDGET (self->views[0]));
}

void
along_note_fields_toggle (AlongNoteFields *self,
                          AlongNoteMark    mark)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (self != NULL);

  /* The talk of two roles has exactly its fields, and no headings in them. */
  if (self->n_views != 1)
    return;

  buffer = gtk_text_view_get_buffer (self->views[0]);
  if (mark == ALONG_NOTE_MARK_BOLD)
    along_note_text_toggle_bold (buffer);
  else
    along_note_text_toggle_prefix (buffer, mark == ALONG_NOTE_MARK_HEADING
                                             ? HEADING
                                             : ALONG_MARKDOWN_BULLET);
  gtk_widget_grab_focus (GTK_WIDGET (self->views[0]));
}

void
along_note_fields_clear (AlongNoteFields *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_views; i++)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->views[i]);

      g_signal_handlers_disconnect_by_data (buffer, self);
      gtk_text_buffer_set_enable_undo (buffer, FALSE);
      gtk_text_buffer_set_text (buffer, "", -1);
    }
  self->n_views = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_first_child (GTK_WIDGET (self->box)))
    gtk_box_remove (self->box, child);
}
