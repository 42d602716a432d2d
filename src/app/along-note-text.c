/* along-note-text.c — the words of notes in a text view, as they are written and as they are read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-text.h"

#include <sodium.h>
#include <string.h>

#include "model/along-markdown.h"

#define INDENT 18 /* pixels, of a list */

static const struct
{
  const char *name;
  double scale;
  gboolean bold;
  int indent;
  gboolean faint;
} tags[] = {
  { "heading-1", 1.4, TRUE, 0, FALSE },  { "heading-2", 1.2, TRUE, 0, FALSE },
  { "heading-3", 1.05, TRUE, 0, FALSE }, { "bullet", 0, FALSE, INDENT, FALSE },
  { "bold", 0, TRUE, 0, FALSE },         { "mark", 0, FALSE, 0, TRUE },
};

static void
add_tags (GtkTextBuffer *buffer)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autoptr (GtkTextTag) tag = NULL;

      if (gtk_text_tag_table_lookup (table, tags[i].name) != NULL)
        continue;

      tag = gtk_text_tag_new (tags[i].name);
      if (tags[i].scale > 0)
        g_object_set (tag, "scale", tags[i].scale, "pixels-above-lines", 6, NULL);
      if (tags[i].bold)
        g_object_set (tag, "weight", PANGO_WEIGHT_BOLD, NULL);
      if (tags[i].indent > 0)
        g_object_set (tag, "left-margin", tags[i].indent, "indent", -tags[i].indent / 2, NULL);
      if (tags[i].faint)
        /* In the middle between light and dark, so that it fits both. */
        g_object_set (tag, "foreground", "#8a8a8a", "weight", PANGO_WEIGHT_NORMAL, NULL);
      gtk_text_tag_table_add (table, tag);
    }
}

static const char *
get_line_tag (const AlongMarkdownLine *line)
{
  const char *const headings[] = { "heading-1", "heading-2", "heading-3" };

  return line->level > 0 ? headings[line->level - 1] : line->is_bullet ? "bullet" : NULL;
}

static void
apply (GtkTextBuffer     *buffer,
       const char        *tag,
       const GtkTextIter *line,
       gsize              from,
       gsize              to)
{
  GtkTextIter start = *line;
  GtkTextIter end = *line;

  gtk_text_iter_set_line_index (&start, (int) from);
  gtk_text_iter_set_line_index (&end, (int) to);
  gtk_text_buffer_apply_tag_by_name (buffer, tag, &start, &end);
}

static void
style_line (GtkTextBuffer *buffer,
            int            number)
{
  GtkTextIter start, end;
  char *text;
  AlongMarkdownLine line;
  gsize size, bold_start, bold_end;
  gsize at = 0;

  gtk_text_buffer_get_iter_at_line (buffer, &start, number);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);

  text = gtk_text_iter_get_slice (&start, &end);
  size = strlen (text);
  line = along_markdown_read_line (text, size);
  if (line.prefix > 0)
    {
      gtk_text_buffer_apply_tag_by_name (buffer, get_line_tag (&line), &start, &end);
      apply (buffer, "mark", &start, 0, line.prefix);
    }
  while (along_markdown_find_bold (text, size, at, &bold_start, &bold_end))
    {
      const gsize width = strlen (ALONG_MARKDOWN_BOLD);

      apply (buffer, "bold", &start, bold_start, bold_end);
      apply (buffer, "mark", &start, bold_start - width, bold_start);
      apply (buffer, "mark", &start, bold_end, bold_end + width);
      at = bold_end + width;
    }
  along_note_text_free (text);
}

static void
style_lines (GtkTextBuffer     *buffer,
             const GtkTextIter *from,
             const GtkTextIter *to)
{
  int first = gtk_text_iter_get_line (from);
  int last = gtk_text_iter_get_line (to);
  GtkTextIter start, end;

  /* At once: each time, the toolkit looks for tags up to the end of the text. */
  gtk_text_buffer_get_iter_at_line (buffer, &start, first);
  end = *to;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);

  for (int i = first; i <= last; i++)
    style_line (buffer, i);
}

/* After the text is there: @location is behind it. */
static void
inserted_cb (GtkTextBuffer *buffer,
             GtkTextIter   *location,
             char          *text,
             int            length)
{
  GtkTextIter start = *location;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  style_lines (buffer, &start, location);
  /* Who styled moved nothing, but made the place unsure. */
  gtk_text_buffer_get_iter_at_offset (buffer, location, gtk_text_iter_get_offset (location));
}

static void
deleted_cb (GtkTextBuffer *buffer,
            GtkTextIter   *start,
            GtkTextIter   *end)
{
  style_lines (buffer, start, start);
}

/* Copies plain text, which goes when the clipboard is told to forget it: what the toolkit would put
 * there is a copy of the buffer, of which some stays behind. */
static void
copy_cb (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;
  char *text;

  g_signal_stop_emission_by_name (view, "copy-clipboard");
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return;

  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)), text);
  along_note_text_free (text);
}

static void
cut_cb (GtkTextView *view)
{
  g_signal_stop_emission_by_name (view, "cut-clipboard");
  g_signal_emit_by_name (view, "copy-clipboard");
  gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (view), TRUE,
                                    gtk_text_view_get_editable (view));
}

GtkWidget *
along_note_text_new (gboolean editable)
{
  GtkWidget *view = gtk_text_view_new ();

  g_object_set (view,
                "wrap-mode", GTK_WRAP_WORD_CHAR,
                "editable", editable,
                "cursor-visible", editable,
                "accepts-tab", FALSE,
                "input-hints", GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_UPPERCASE_SENTENCES,
                "top-margin", 12,
                "bottom-margin", 12,
                "left-margin", 12,
                "right-margin", 12,
                NULL);
  gtk_widget_add_css_class (view, "along-note-text");
  g_signal_connect (view, "copy-clipboard", G_CALLBACK (copy_cb), NULL);
  g_signal_connect (view, "cut-clipboard", G_CALLBACK (cut_cb), NULL);

  return view;
}

void
along_note_text_style (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  add_tags (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  style_lines (buffer, &start, &end);
  g_signal_connect_after (buffer, "insert-text", G_CALLBACK (inserted_cb), NULL);
  g_signal_connect_after (buffer, "delete-range", G_CALLBACK (deleted_cb), NULL);
}

static void
append_tagged (GtkTextBuffer *buffer,
               const char    *text,
               gsize          size,
               const char    *tag,
               const char    *second)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  if (tag == NULL && second == NULL)
    gtk_text_buffer_insert (buffer, &end, text, (int) size);
  else
    gtk_text_buffer_insert_with_tags_by_name (buffer, &end, text, (int) size,
                                              tag != NULL ? tag : second,
                                              tag != NULL ? second : NULL, NULL);
}

static void
append_line (GtkTextBuffer *buffer,
             const char    *text,
             gsize          size)
{
  AlongMarkdownLine line = along_markdown_read_line (text, size);
  const char *tag = get_line_tag (&line);
  gsize at = line.prefix;
  gsize start, end;

  if (line.is_bullet)
    append_tagged (buffer, "• ", strlen ("• "), tag, NULL);
  while (along_markdown_find_bold (text, size, at, &start, &end))
    {
      append_tagged (buffer, text + at, start - strlen (ALONG_MARKDOWN_BOLD) - at, tag, NULL);
      append_tagged (buffer, text + start, end - start, tag, "bold");
      at = end + strlen (ALONG_MARKDOWN_BOLD);
    }
  append_tagged (buffer, text + at, size - at, tag, NULL);
}

void
along_note_text_append (GtkTextBuffer *buffer,
                        const char    *text)
{
  add_tags (buffer);
  while (*text != '\0')
    {
      gsize size = strcspn (text, "\n");

      append_line (buffer, text, size);
      append_tagged (buffer, "\n", 1, NULL, NULL);
      text += size;
      if (*text == '\n')
        text++;
    }
}

void
along_note_text_append_line (GtkTextBuffer *buffer,
                             const char    *text,
                             gboolean       is_heading)
{
  add_tags (buffer);
  append_tagged (buffer, text, strlen (text), is_heading ? "heading-3" : "mark", NULL);
  append_tagged (buffer, "\n", 1, NULL, NULL);
}

/* Whether the marks of bold are right at both sides of what is between @start and @end. */
static gboolean
is_marked (const GtkTextIter *start,
           const GtkTextIter *end,
           GtkTextIter       *before,
           GtkTextIter       *behind)
{
  g_autofree char *opens = NULL;
  g_autofree char *closes = NULL;

  *before = *start;
  *behind = *end;
  gtk_text_iter_backward_chars (before, 2);
  gtk_text_iter_forward_chars (behind, 2);
  opens = gtk_text_iter_get_slice (before, start);
  closes = gtk_text_iter_get_slice (end, behind);

  return g_str_equal (opens, ALONG_MARKDOWN_BOLD) && g_str_equal (closes, ALONG_MARKDOWN_BOLD);
}

/* Moves @at behind the marks of the bold words that end there; FALSE where none do. */
static gboolean
step_out_of_bold (GtkTextIter *at)
{
  GtkTextIter line = *at;
  GtkTextIter line_end = *at;
  gsize cursor = (gsize) gtk_text_iter_get_line_index (at);
  gsize from = 0;
  gboolean ends_here = FALSE;
  gsize start, end;
  char *text;

  gtk_text_iter_set_line_offset (&line, 0);
  if (!gtk_text_iter_ends_line (&line_end))
    gtk_text_iter_forward_to_line_end (&line_end);
  text = gtk_text_iter_get_slice (&line, &line_end);
  while (!ends_here &&
         along_markdown_find_bold (text, strlen (text), from, &start, &end))
    {
      ends_here = end == cursor;
      from = end + strlen (ALONG_MARKDOWN_BOLD);
    }
  along_note_text_free (text);
  if (ends_here)
    gtk_text_iter_forward_chars (at, (int) strlen (ALONG_MARKDOWN_BOLD));

  return ends_here;
}

void
along_note_text_toggle_bold (GtkTextBuffer *buffer)
{
  GtkTextIter start, end, before, behind;
  int offset;
  gboolean is_word;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    {
      if (step_out_of_bold (&start))
        {
          gtk_text_buffer_place_cursor (buffer, &start);
          return;
        }
      end = start;
      if (gtk_text_iter_inside_word (&start) && !gtk_text_iter_starts_word (&start))
        gtk_text_iter_backward_word_start (&start);
      if (gtk_text_iter_inside_word (&start) || gtk_text_iter_starts_word (&start))
        gtk_text_iter_forward_word_end (&end);
    }

  is_word = !gtk_text_iter_equal (&start, &end);
  gtk_text_buffer_begin_user_action (buffer);
  if (is_marked (&start, &end, &before, &behind))
    {
      offset = gtk_text_iter_get_offset (&before);
      gtk_text_buffer_delete (buffer, &end, &behind);
      gtk_text_buffer_get_iter_at_offset (buffer, &before, offset);
      behind = before;
      gtk_text_iter_forward_chars (&behind, 2);
      gtk_text_buffer_delete (buffer, &before, &behind);
    }
  else
    {
      offset = gtk_text_iter_get_offset (&start);
      gtk_text_buffer_insert (buffer, &end, ALONG_MARKDOWN_BOLD, -1);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
      gtk_text_buffer_insert (buffer, &start, ALONG_MARKDOWN_BOLD, -1);
      if (!is_word)
        gtk_text_buffer_place_cursor (buffer, &start);
    }
  gtk_text_buffer_end_user_action (buffer);
}

void
along_note_text_toggle_prefix (GtkTextBuffer *buffer,
                               const char    *prefix)
{
  GtkTextIter start, end;
  int first, last;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  first = gtk_text_iter_get_line (&start);
  last = gtk_text_iter_get_line (&end);

  gtk_text_buffer_begin_user_action (buffer);
  for (int i = first; i <= last; i++)
    {
      g_autofree char *text = NULL;
      AlongMarkdownLine line;

      gtk_text_buffer_get_iter_at_line (buffer, &start, i);
      end = start;
      gtk_text_iter_forward_chars (&end, ALONG_MARKDOWN_LEVELS + 1);
      if (gtk_text_iter_get_line (&end) != i)
        {
          end = start;
          if (!gtk_text_iter_ends_line (&end))
            gtk_text_iter_forward_to_line_end (&end);
        }
      text = gtk_text_iter_get_slice (&start, &end);
      line = along_markdown_read_line (text, strlen (text));
      if (line.prefix > 0)
        {
          end = start;
          gtk_text_iter_forward_chars (&end, (int) line.prefix);
          gtk_text_buffer_delete (buffer, &start, &end);
        }
      /* What was there goes, another comes in its place. */
      if (line.prefix != strlen (prefix) || strncmp (text, prefix, line.prefix) != 0)
        {
          gtk_text_buffer_get_iter_at_line (buffer, &start, i);
          gtk_text_buffer_insert (buffer, &start, prefix, -1);
        }
    }
  gtk_text_buffer_end_user_action (buffer);
}

char *
along_note_text_dup (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
along_note_text_free (char *text)
{
  if (text == NULL)
    return;

  sodium_memzero (text, strlen (text));
  g_free (text);
}
