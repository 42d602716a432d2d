/* along-roster-document.c — a roster on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-roster-document.h"

#include <glib/gi18n-lib.h>

#include "print/along-labels.h"
#include "print/along-page-frame.h"
#include "print/along-paper.h"
#include "print/along-roster-body.h"

/* A table on pages of its own. */
typedef struct
{
  AlongSheet *table;
  AlongPageFrame *frame;
  AlongRosterBody *body;
  PangoLayout *message; /* NULL where there are rows */
} Part;

struct _AlongRosterDocument
{
  AlongDocument parent_instance;

  const AlongRosterForm *form;
  AlongDay printed_on;
  double width;
  double height;
  GPtrArray *parts; /* of Part */
};

G_DEFINE_FINAL_TYPE (AlongRosterDocument, along_roster_document, ALONG_TYPE_DOCUMENT)

static void
part_free (gpointer data)
{
  Part *part = data;

  along_page_frame_free (part->frame);
  along_roster_body_free (part->body);
  g_clear_object (&part->message);
  along_sheet_free (part->table);
  g_free (part);
}

/* Sets the rows of @part in the size of @scale, in place of what was set before. Gives whether they
 * fit on one page. */
static gboolean
set_body (AlongRosterDocument *self,
          Part                *part,
          double               scale)
{
  double x, y, width, height;

  g_clear_pointer (&part->body, along_roster_body_free);
  along_page_frame_get_room (part->frame, &x, &y, &width, &height);
  part->body = along_roster_body_new (self->form, part->table, width, height, scale);

  return along_roster_body_get_n_pages (part->body) == 1;
}

/* Sets the rows of @part as large as they fit on one page. Where they don't in their usual size,
 * which comes last, there is no need to set thousands of lines in all of them. */
static void
set_largest_body (AlongRosterDocument *self,
                  Part                *part)
{
  const double *scales = self->form->scales;
  guint usual = 0;

  while (scales[usual + 1] > 0)
    usual++;

  if (!set_body (self, part, scales[usual]))
    return;

  for (guint i = 0; i <= usual; i++)
    if (set_body (self, part, scales[i]))
      return;
}

static void
set_message (Part *part)
{
  g_autoptr (AlongTypesetter) typesetter = along_typesetter_new (1);
  double x, y, width, height;

  along_page_frame_get_room (part->frame, &x, &y, &width, &height);
  part->message = along_typesetter_set (typesetter, ALONG_STYLE_MESSAGE, part->table->message, 0,
                                        width);
  pango_layout_set_alignment (part->message, PANGO_ALIGN_CENTER);
}

/* Takes @table. */
static void
add_part (AlongRosterDocument *self,
          AlongSheet          *table,
          AlongTableBuilder   *builder)
{
  Part *part = g_new0 (Part, 1);

  part->table = table;
  part->frame = along_page_frame_new (self->form, table, builder, self->width, self->height);
  set_largest_body (self, part);
  if (table->rows->len == 0)
    set_message (part);
  g_ptr_array_add (self->parts, part);
}

/* The part that has @page; moves @page to be counted from its first. */
static Part *
find_part (AlongRosterDocument *self,
           guint               *page)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);
      guint n_pages = along_roster_body_get_n_pages (part->body);

      if (*page < n_pages)
        return part;
      *page -= n_pages;
    }

  g_return_val_if_reached (NULL);
}

static const char *
along_roster_document_get_title (AlongDocument *document)
{
  return _(ALONG_ROSTER_DOCUMENT (document)->form->title);
}

static guint
along_roster_document_get_n_pages (AlongDocument *document)
{
  AlongRosterDocument *self = ALONG_ROSTER_DOCUMENT (document);
  guint n_pages = 0;

  for (guint i = 0; i < self->parts->len; i++)
    n_pages += along_roster_body_get_n_pages (((Part *) g_ptr_array_index (self->parts, i))->body);

  return n_pages;
}

static void
along_roster_document_get_size (AlongDocument *document,
                                double        *width,
                                double        *height)
{
  AlongRosterDocument *self = ALONG_ROSTER_DOCUMENT (document);

  *width = self->width;
  *height = self->height;
}

static AlongDay
along_roster_document_get_date (AlongDocument *document)
{
  return ALONG_ROSTER_DOCUMENT (document)->printed_on;
}

static void
along_roster_document_draw_page (AlongDocument *document,
                                 cairo_t       *cr,
                                 guint          page)
{
  Part *part = find_part (ALONG_ROSTER_DOCUMENT (document), &page);
  double x, y, width, height;

  along_page_frame_draw (part->frame, cr, page, along_roster_body_get_n_pages (part->body));
  along_page_frame_get_room (part->frame, &x, &y, &width, &height);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  along_roster_body_draw (part->body, cr, page);
  if (part->message != NULL)
    along_layout_show (part->message, cr, 0, height / 4);
  cairo_restore (cr);
}

static void
along_roster_document_finalize (GObject *object)
{
  AlongRosterDocument *self = ALONG_ROSTER_DOCUMENT (object);

  g_ptr_array_unref (self->parts);

  G_OBJECT_CLASS (along_roster_document_parent_class)->finalize (object);
}

static void
along_roster_document_class_init (AlongRosterDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongDocumentClass *document_class = ALONG_DOCUMENT_CLASS (klass);

  object_class->finalize = along_roster_document_finalize;
  document_class->get_title = along_roster_document_get_title;
  document_class->get_n_pages = along_roster_document_get_n_pages;
  document_class->get_size = along_roster_document_get_size;
  document_class->get_date = along_roster_document_get_date;
  document_class->draw_page = along_roster_document_draw_page;
}

static void
along_roster_document_init (AlongRosterDocument *self)
{
  self->parts = g_ptr_array_new_with_free_func (part_free);
}

AlongDocument *
along_roster_document_new (AlongRoster              *roster,
                           const AlongRosterOptions *options)
{
  AlongDirectory *directory;
  AlongZone *zone;
  AlongSpan span;
  g_autoptr (GHashTable) labels = NULL;
  g_autoptr (AlongVeil) veil = NULL;
  g_autoptr (AlongTypesetter) typesetter = along_typesetter_new (1);
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();
  AlongTableBuilder builder = { NULL };
  AlongRosterDocument *self;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_object_new (ALONG_TYPE_ROSTER_DOCUMENT, NULL);
  self->form = along_roster_form_get (options->layout);
  along_paper_get_size (options->paper, self->form->landscape, &self->width, &self->height);

  directory = along_roster_get_directory (roster);
  zone = along_directory_get_zone (directory);
  span = along_roster_get_span (roster);
  self->printed_on = along_zone_get_day (zone, options->printed_at);
  if (options->aliases)
    labels = along_labels_new (directory);
  veil = along_veil_new (directory, labels, options->hide_places);

  builder.roster = roster;
  builder.directory = directory;
  builder.zone = zone;
  builder.options = options;
  builder.labels = labels;
  builder.veil = veil;
  builder.typesetter = typesetter;
  builder.first_day = along_zone_get_day (zone, span.start);
  builder.n_days = along_zone_get_day (zone, span.end - 1) - builder.first_day + 1;
  builder.today = self->printed_on;
  self->form->add_tables (&builder, tables);

  for (guint i = 0; i < tables->len; i++)
    add_part (self, g_ptr_array_index (tables, i), &builder);

  return ALONG_DOCUMENT (self);
}
