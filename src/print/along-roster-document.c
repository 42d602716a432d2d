/* along-roster-document.c — a week's roster on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-roster-document.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "print/along-paper.h"
#include "print/along-roster-body.h"

#define MARGIN 25.0
/* Between the heading of the page and the heads of the days. */
#define HEADING_GAP 6.0
#define SUBTITLE_WIDTH 150.0
/* Between the table and the foot. */
#define FOOT_GAP 5.0
/* What the date and the number of the page have of the foot. */
#define FOOT_END_WIDTH 200.0
/* Inside the band with the heads of the days. */
#define BAND_PADDING 3.0
#define BAND_MARGIN 4.5

struct _AlongRosterDocument
{
  AlongDocument parent_instance;

  AlongDay printed_on;
  double width;
  double height;

  AlongTypesetter *plain; /* for what does not grow with the table */
  PangoLayout *agency;
  PangoLayout *title;
  PangoLayout *subtitle;
  PangoLayout *signs; /* NULL where there are none to explain */
  PangoLayout *message; /* for a week without shifts, else NULL */

  AlongTypesetter *typesetter;
  GPtrArray *heads; /* of PangoLayout: that of the labels, then those of the days */
  AlongRosterBody *body;
};

G_DEFINE_FINAL_TYPE (AlongRosterDocument, along_roster_document, ALONG_TYPE_DOCUMENT)

/* The sizes in which the table is tried when it fits on one page, down to the one in which it did:
 * it is read from the other side of a kitchen. */
static const double scales[] = { 1.4, 1.3, 1.2, 1.1, 1 };

static double
get_content_width (AlongRosterDocument *self)
{
  return self->width - 2 * MARGIN;
}

static double
get_heading_height (AlongRosterDocument *self)
{
  return along_layout_get_height (self->agency) + along_layout_get_height (self->title) +
         HEADING_GAP;
}

static double
get_band_height (AlongRosterDocument *self)
{
  double height = 0;

  for (guint i = 0; i < self->heads->len; i++)
    height = MAX (height, along_layout_get_height (g_ptr_array_index (self->heads, i)));

  return height + 2 * BAND_PADDING;
}

static double
get_foot_height (AlongRosterDocument *self)
{
  double height = along_typesetter_get_line_height (self->plain, ALONG_STYLE_FOOT);

  if (self->signs != NULL)
    height = MAX (height, along_layout_get_height (self->signs));

  return FOOT_GAP + height;
}

static void
add_sign (GString    *text,
          const char *meaning)
{
  if (text->len > 0)
    g_string_append (text, "  ·  ");
  g_string_append (text, meaning);
}

/* What those of the signs that are on the pages mean. */
static PangoLayout *
set_signs (AlongRosterDocument *self,
           AlongTableSigns      signs,
           gboolean             aliases)
{
  /* Translators: stands struck through in the foot of the roster, as names do on it. */
  const char *name = C_ ("sign", "Name");
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean struck;

  if ((signs & ALONG_SIGN_STRUCK) != 0)
    /* Translators: the foot of the roster; %s is the word "Name", struck through. */
    g_string_append_printf (text, _("%s: not coming, and why"), name);
  /* It is struck at the beginning only. */
  struck = text->len > 0 && g_str_has_prefix (text->str, name);

  if ((signs & ALONG_SIGN_SEAT) != 0)
    /* Translators: the foot of the roster, about the boxes on it; of a print without names, and of
     * one with names. */
    add_sign (text, aliases ? _("empty box: open slot, write your alias")
                            : _("empty box: open slot, write your name"));
  if ((signs & ALONG_SIGN_NEXT_DAY) != 0)
    /* Translators: the foot of the roster, about times such as "22:00–06:00 +1". */
    add_sign (text, _("+1: ends on the next day"));
  if ((signs & ALONG_SIGN_PROPOSED) != 0)
    {
      g_autofree char *mark = along_words_proposed ("");
      /* Translators: the foot of the roster; %s is "?", which stands after a name on it. */
      g_autofree char *meaning = g_strdup_printf (_("%s: proposed, not agreed yet"), mark);

      add_sign (text, meaning);
    }

  return along_typesetter_set (self->plain, ALONG_STYLE_FOOT, text->str,
                               struck ? strlen (name) : 0,
                               get_content_width (self) - FOOT_END_WIDTH);
}

static void
set_heading (AlongRosterDocument      *self,
             AlongRoster              *roster,
             const AlongRosterOptions *options,
             AlongDay                  first_day)
{
  AlongAgency *agency = along_directory_get_agency (along_roster_get_directory (roster));
  g_autofree char *week = along_words_week (first_day);
  double width = get_content_width (self);

  self->plain = along_typesetter_new (1);
  self->agency = along_typesetter_set (self->plain, ALONG_STYLE_AGENCY,
                                       along_agency_get_name (agency), 0, width);
  self->title = along_typesetter_set (self->plain, ALONG_STYLE_TITLE, week, 0,
                                      width - SUBTITLE_WIDTH);
  self->subtitle = along_typesetter_set (self->plain, ALONG_STYLE_SUBTITLE,
                                         options->by == ALONG_ROSTER_BY_SHIFT
                                           ? _("Roster by shift") : _("Roster by person"),
                                         0, SUBTITLE_WIDTH);
  along_typesetter_align_end (self->plain, self->subtitle);
}

/* Sets the heads of the columns in the size of @typesetter. */
static GPtrArray *
set_heads (AlongRosterDocument *self,
           AlongTypesetter     *typesetter,
           AlongRosterBy        by,
           AlongDay             first_day)
{
  GPtrArray *heads = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = -1; i < ALONG_DAYS_A_WEEK; i++)
    {
      g_autofree char *text = NULL;
      double width;

      if (i < 0)
        text = g_strdup (by == ALONG_ROSTER_BY_SHIFT ? C_ ("column", "Shift")
                                                     : C_ ("column", "Person"));
      else
        text = along_words_day_short (first_day + i);

      along_roster_body_get_column (typesetter, get_content_width (self), i, &width);
      g_ptr_array_add (heads, along_typesetter_set (typesetter, ALONG_STYLE_COLUMN, text, 0,
                                                    width - 2 * BAND_MARGIN));
    }

  return heads;
}

/* Sets the table in the size of @scale, in place of what was set before. */
static void
set_table (AlongRosterDocument *self,
           GPtrArray           *rows,
           AlongRosterBy        by,
           AlongDay             first_day,
           double               scale)
{
  double height;

  g_clear_pointer (&self->body, along_roster_body_free);
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_clear_pointer (&self->typesetter, along_typesetter_free);

  self->typesetter = along_typesetter_new (scale);
  self->heads = set_heads (self, self->typesetter, by, first_day);
  height = self->height - 2 * MARGIN - get_heading_height (self) - get_band_height (self) -
           get_foot_height (self);
  self->body = along_roster_body_new (self->typesetter, rows, get_content_width (self), height);
}

static void
draw_heading (AlongRosterDocument *self,
              cairo_t             *cr)
{
  double width = get_content_width (self);
  double y = MARGIN;
  double title_x = MARGIN, subtitle_x = MARGIN + width - SUBTITLE_WIDTH;
  double baseline;

  if (along_typesetter_is_rtl (self->plain))
    {
      title_x = MARGIN + SUBTITLE_WIDTH;
      subtitle_x = MARGIN;
    }

  along_layout_show (self->agency, cr, MARGIN, y);
  y += along_layout_get_height (self->agency);

  baseline = along_layout_get_baseline (self->title) - along_layout_get_baseline (self->subtitle);
  along_layout_show (self->title, cr, title_x, y);
  along_layout_show (self->subtitle, cr, subtitle_x, y + baseline);
}

static void
draw_band (AlongRosterDocument *self,
           cairo_t             *cr,
           double               y)
{
  double width = get_content_width (self);
  double height = get_band_height (self);

  along_ink_set (cr, ALONG_INK_BAND);
  cairo_rectangle (cr, MARGIN, y, width, height);
  cairo_fill (cr);

  along_ink_set (cr, ALONG_INK_ACCENT);
  cairo_rectangle (cr, MARGIN, y + height - 1.2, width, 1.2);
  cairo_fill (cr);

  for (int i = -1; i < ALONG_DAYS_A_WEEK; i++)
    {
      double column_width;
      double x = along_roster_body_get_column (self->typesetter, width, i, &column_width);

      along_layout_show (g_ptr_array_index (self->heads, i + 1), cr, MARGIN + x + BAND_MARGIN,
                         y + BAND_PADDING - 0.6);
    }
}

static void
draw_foot (AlongRosterDocument *self,
           cairo_t             *cr,
           guint                page)
{
  double y = self->height - MARGIN - get_foot_height (self) + FOOT_GAP;
  double signs_x = MARGIN, end_x = MARGIN + get_content_width (self) - FOOT_END_WIDTH;
  g_autofree char *date = along_words_date (self->printed_on);
  g_autofree char *printed = g_strdup_printf (_("Printed on %s"), date);
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  if (along_typesetter_is_rtl (self->plain))
    {
      signs_x = MARGIN + FOOT_END_WIDTH;
      end_x = MARGIN;
    }

  number = g_strdup_printf (_("Page %u of %u"), page + 1,
                            along_roster_body_get_n_pages (self->body));
  text = g_strdup_printf ("%s  ·  %s", printed, number);
  layout = along_typesetter_set (self->plain, ALONG_STYLE_FOOT, text, 0, FOOT_END_WIDTH);
  along_typesetter_align_end (self->plain, layout);

  if (self->signs != NULL)
    along_layout_show (self->signs, cr, signs_x, y);
  along_layout_show (layout, cr, end_x, y);
}

static guint
along_roster_document_get_n_pages (AlongDocument *document)
{
  return along_roster_body_get_n_pages (ALONG_ROSTER_DOCUMENT (document)->body);
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
  AlongRosterDocument *self = ALONG_ROSTER_DOCUMENT (document);
  double y = MARGIN + get_heading_height (self);

  draw_heading (self, cr);
  draw_band (self, cr, y);
  y += get_band_height (self);

  if (self->message != NULL)
    along_layout_show (self->message, cr, MARGIN, y + self->height / 6);

  cairo_save (cr);
  cairo_translate (cr, MARGIN, y);
  along_roster_body_draw (self->body, cr, page);
  cairo_restore (cr);

  draw_foot (self, cr, page);
}

static void
along_roster_document_finalize (GObject *object)
{
  AlongRosterDocument *self = ALONG_ROSTER_DOCUMENT (object);

  g_clear_pointer (&self->body, along_roster_body_free);
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_clear_object (&self->agency);
  g_clear_object (&self->title);
  g_clear_object (&self->subtitle);
  g_clear_object (&self->signs);
  g_clear_object (&self->message);
  g_clear_pointer (&self->typesetter, along_typesetter_free);
  g_clear_pointer (&self->plain, along_typesetter_free);

  G_OBJECT_CLASS (along_roster_document_parent_class)->finalize (object);
}

static void
along_roster_document_class_init (AlongRosterDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongDocumentClass *document_class = ALONG_DOCUMENT_CLASS (klass);

  object_class->finalize = along_roster_document_finalize;
  document_class->title = N_("Roster");
  document_class->get_n_pages = along_roster_document_get_n_pages;
  document_class->get_size = along_roster_document_get_size;
  document_class->get_date = along_roster_document_get_date;
  document_class->draw_page = along_roster_document_draw_page;
}

static void
along_roster_document_init (AlongRosterDocument *self)
{
}

AlongDocument *
along_roster_document_new (AlongRoster              *roster,
                           const AlongRosterOptions *options)
{
  g_autoptr (GPtrArray) rows = NULL;
  AlongRosterDocument *self;
  AlongDay first_day;
  AlongTableSigns signs;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_object_new (ALONG_TYPE_ROSTER_DOCUMENT, NULL);
  self->printed_on = options->printed_on;
  along_paper_get_size (options->paper, TRUE, &self->width, &self->height);

  first_day = along_zone_get_day (along_directory_get_zone (along_roster_get_directory (roster)),
                                  along_roster_get_span (roster).start);
  rows = along_roster_table_new (roster, options, &signs);
  set_heading (self, roster, options, first_day);
  if (signs != 0)
    self->signs = set_signs (self, signs, options->aliases);
  set_table (self, rows, options->by, first_day, 1);

  if (rows->len == 0)
    {
      self->message = along_typesetter_set (self->plain, ALONG_STYLE_MESSAGE,
                                            _("There are no shifts in this week."), 0,
                                            get_content_width (self));
      pango_layout_set_alignment (self->message, PANGO_ALIGN_CENTER);
    }
  else if (along_roster_body_get_n_pages (self->body) == 1)
    {
      for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
        {
          set_table (self, rows, options->by, first_day, scales[i]);
          if (along_roster_body_get_n_pages (self->body) == 1)
            break;
        }
    }

  return ALONG_DOCUMENT (self);
}
