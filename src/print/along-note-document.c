/* along-note-document.c — a signed note on paper, for its reader
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-note-document.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#include "model/along-markdown.h"
#include "model/along-words.h"
#include "print/along-paper.h"
#include "print/along-typesetter.h"

#define MARGIN 50.0
#define BULLET_WIDTH 14.0
#define SECTION_GAP 12.0
#define FOOT_GAP 24.0

/* A line of set text, with its place. */
typedef struct
{
  PangoLayout *layout;
  int number; /* of the line in it */
  guint page;
  double x;
  double y; /* of its baseline */
} Line;

struct _AlongNoteDocument
{
  AlongDocument parent_instance;

  AlongTypesetter *typesetter;
  AlongDay printed_on;
  double width;
  double height;
  char *signer;

  GArray *lines; /* of Line */
  guint page;    /* where the next line comes */
  double y;
};

G_DEFINE_FINAL_TYPE (AlongNoteDocument, along_note_document, ALONG_TYPE_DOCUMENT)

static void
line_clear (gpointer data)
{
  g_object_unref (((Line *) data)->layout);
}

/* Where text ends on a page, above the foot. */
static double
get_bottom (AlongNoteDocument *self)
{
  return self->height - MARGIN - FOOT_GAP;
}

/* Puts the lines of @layout below what there is, on the next page where it is full. */
static void
add_layout (AlongNoteDocument *self,
            PangoLayout       *layout,
            double             indent)
{
  int n_lines = pango_layout_get_line_count (layout);
  double height = along_layout_get_height (layout) / MAX (n_lines, 1);
  double baseline = along_layout_get_baseline (layout);

  for (int i = 0; i < n_lines; i++)
    {
      Line line = { .layout = g_object_ref (layout), .number = i };

      if (self->y + height > get_bottom (self))
        {
          self->page++;
          self->y = MARGIN;
        }
      line.page = self->page;
      line.x = MARGIN + (along_typesetter_is_rtl (self->typesetter) ? 0 : indent);
      line.y = self->y + baseline;
      g_array_append_val (self->lines, line);
      self->y += height;
    }
}

static void
add_text (AlongNoteDocument *self,
          AlongTextStyle     style,
          const char        *text)
{
  g_autoptr (PangoLayout) layout =
    along_typesetter_set (self->typesetter, style, text, 0, self->width - 2 * MARGIN);

  add_layout (self, layout, 0);
}

static void
wipe (char *text,
      gsize size)
{
  explicit_bzero (text, size);
  g_free (text);
}

/* Sets a line of a note without the marks of bold, and makes bold what stood between them. */
static PangoLayout *
set_line (AlongNoteDocument *self,
          AlongTextStyle     style,
          const char        *line,
          gsize              size,
          double             width)
{
  char *plain = g_malloc0 (size + 1);
  g_autoptr (PangoAttrList) bold = pango_attr_list_new ();
  PangoLayout *layout;
  PangoAttrList *attributes;
  gsize length = 0;
  gsize at = 0;
  gsize start, end;

  while (along_markdown_find_bold (line, size, at, &start, &end))
    {
      PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      gsize before = start - strlen (ALONG_MARKDOWN_BOLD) - at;

      memcpy (plain + length, line + at, before);
      length += before;
      weight->start_index = (guint) length;
      memcpy (plain + length, line + start, end - start);
      length += end - start;
      weight->end_index = (guint) length;
      pango_attr_list_insert (bold, weight);
      at = end + strlen (ALONG_MARKDOWN_BOLD);
    }
  memcpy (plain + length, line + at, size - at);

  layout = along_typesetter_set (self->typesetter, style, plain, 0, width);
  attributes = pango_layout_get_attributes (layout);
  if (attributes != NULL)
    pango_attr_list_splice (bold, attributes, 0, 0);
  pango_layout_set_attributes (layout, bold);
  wipe (plain, size);

  return layout;
}

static void
add_line (AlongNoteDocument *self,
          const char        *text,
          gsize              size)
{
  AlongMarkdownLine line = along_markdown_read_line (text, size);
  double indent = line.is_bullet ? BULLET_WIDTH : 0;
  AlongTextStyle style = line.level > 0 ? ALONG_STYLE_SECTION : ALONG_STYLE_BODY;
  g_autoptr (PangoLayout) layout =
    set_line (self, style, text + line.prefix, size - line.prefix,
              self->width - 2 * MARGIN - indent);

  if (line.level > 0)
    self->y += SECTION_GAP / 2;
  if (line.is_bullet)
    {
      g_autoptr (PangoLayout) bullet =
        along_typesetter_set (self->typesetter, ALONG_STYLE_BODY, "•", 0, BULLET_WIDTH);
      double rtl_indent = self->width - 2 * MARGIN - BULLET_WIDTH;
      double y = self->y;
      guint page = self->page;

      add_layout (self, bullet, 0);
      if (along_typesetter_is_rtl (self->typesetter))
        g_array_index (self->lines, Line, self->lines->len - 1).x += rtl_indent;
      /* Beside it, not below. */
      if (self->page == page)
        self->y = y;
      else
        self->y = MARGIN;
    }
  add_layout (self, layout, indent);
}

static const char *
along_note_document_get_title (AlongDocument *document)
{
  /* Translators: the title of a print, which must not tell what it is about. */
  return _("Note");
}

static guint
along_note_document_get_n_pages (AlongDocument *document)
{
  return ALONG_NOTE_DOCUMENT (document)->page + 1;
}

static void
along_note_document_get_size (AlongDocument *document,
                              double        *width,
                              double        *height)
{
  AlongNoteDocument *self = ALONG_NOTE_DOCUMENT (document);

  *width = self->width;
  *height = self->height;
}

static AlongDay
along_note_document_get_date (AlongDocument *document)
{
  return ALONG_NOTE_DOCUMENT (document)->printed_on;
}

/* A foot with the page, and on the last one a line to sign on. */
static void
draw_foot (AlongNoteDocument *self,
           cairo_t           *cr,
           guint              page)
{
  g_autofree char *date = along_words_date (self->printed_on);
  /* Translators: a date, the page and the number of pages. */
  g_autofree char *foot = g_strdup_printf (_("Printed on %s for a reader of this note. Page %u of "
                                             "%u"), date, page + 1, self->page + 1);
  g_autoptr (PangoLayout) layout =
    along_typesetter_set (self->typesetter, ALONG_STYLE_FOOT, foot, 0, self->width - 2 * MARGIN);

  along_layout_show (layout, cr, MARGIN, self->height - MARGIN);
  if (page != self->page || self->signer == NULL)
    return;

  /* Translators: below a line to sign on; %s is a name. */
  {
    g_autofree char *text = g_strdup_printf (_("Read by %s: date and signature"), self->signer);
    g_autoptr (PangoLayout) label =
      along_typesetter_set (self->typesetter, ALONG_STYLE_FOOT, text, 0, self->width / 2);
    double y = self->height - MARGIN - FOOT_GAP;

    along_ink_set (cr, ALONG_INK_RULE);
    cairo_set_line_width (cr, 0.75);
    cairo_move_to (cr, MARGIN, y);
    cairo_line_to (cr, MARGIN + self->width / 2, y);
    cairo_stroke (cr);
    along_layout_show (label, cr, MARGIN, y + 3);
  }
}

static void
along_note_document_draw_page (AlongDocument *document,
                               cairo_t       *cr,
                               guint          page)
{
  AlongNoteDocument *self = ALONG_NOTE_DOCUMENT (document);

  along_ink_set (cr, ALONG_INK_TEXT);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (line->page != page)
        continue;
      cairo_move_to (cr, line->x, line->y);
      pango_cairo_show_layout_line (cr,
                                    pango_layout_get_line_readonly (line->layout, line->number));
    }
  draw_foot (self, cr, page);
}

static void
along_note_document_finalize (GObject *object)
{
  AlongNoteDocument *self = ALONG_NOTE_DOCUMENT (object);

  g_array_unref (self->lines);
  g_free (self->signer);
  along_typesetter_free (self->typesetter);

  G_OBJECT_CLASS (along_note_document_parent_class)->finalize (object);
}

static void
along_note_document_class_init (AlongNoteDocumentClass *klass)
{
  AlongDocumentClass *document_class = ALONG_DOCUMENT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = along_note_document_finalize;
  document_class->get_title = along_note_document_get_title;
  document_class->get_n_pages = along_note_document_get_n_pages;
  document_class->get_size = along_note_document_get_size;
  document_class->get_date = along_note_document_get_date;
  document_class->draw_page = along_note_document_draw_page;
}

static void
along_note_document_init (AlongNoteDocument *self)
{
  self->typesetter = along_typesetter_new (1);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, line_clear);
  self->y = MARGIN;
}

AlongNoteDocument *
along_note_document_new (const char *agency,
                         const char *heading,
                         const char *readers,
                         const char *signer,
                         AlongDay    printed_on,
                         AlongPaper  paper)
{
  AlongNoteDocument *self;

  g_return_val_if_fail (agency != NULL, NULL);
  g_return_val_if_fail (heading != NULL, NULL);
  g_return_val_if_fail (readers != NULL, NULL);

  self = g_object_new (ALONG_TYPE_NOTE_DOCUMENT, NULL);
  self->signer = g_strdup (signer);
  self->printed_on = printed_on;
  along_paper_get_size (paper, FALSE, &self->width, &self->height);
  add_text (self, ALONG_STYLE_AGENCY, agency);
  add_text (self, ALONG_STYLE_TITLE, heading);
  add_text (self, ALONG_STYLE_FOOT, readers);
  self->y += SECTION_GAP;

  return self;
}

void
along_note_document_add_findings (AlongNoteDocument *self,
                                  const char        *findings)
{
  g_return_if_fail (ALONG_IS_NOTE_DOCUMENT (self));
  g_return_if_fail (findings != NULL);

  add_text (self, ALONG_STYLE_SECTION, findings);
  self->y += SECTION_GAP;
}

void
along_note_document_add_part (AlongNoteDocument *self,
                              const char        *title,
                              const char        *text)
{
  g_return_if_fail (ALONG_IS_NOTE_DOCUMENT (self));
  g_return_if_fail (text != NULL);

  if (title != NULL)
    {
      self->y += SECTION_GAP;
      add_text (self, ALONG_STYLE_SECTION, title);
    }

  while (*text != '\0')
    {
      gsize size = strcspn (text, "\n");

      add_line (self, text, size);
      text += size;
      if (*text == '\n')
        text++;
    }
}

void
along_note_document_clear (AlongNoteDocument *self)
{
  g_return_if_fail (ALONG_IS_NOTE_DOCUMENT (self));

  g_array_set_size (self->lines, 0);
}
