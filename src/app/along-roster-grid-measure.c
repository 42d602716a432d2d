/* along-roster-grid-measure.c — what fits into the columns of the roster's grid, and what breaks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-grid-private.h"

#include <string.h>

#include "app/along-compat.h"
#include "model/along-words.h"

/* Widths in characters. */
#define MIN_LABEL_CHARS 12
#define MAX_LABEL_CHARS 28
#define MIN_DAY_CHARS 9
#define MAX_DAY_CHARS 13

/* Of the width, for the labels where there is room. */
#define LABEL_SHARE 0.13

#define BLOCK_INSET (ALONG_ROSTER_CELL_PADDING + ALONG_ROSTER_BLOCK_PADDING)

/* Rows whose label was never in sight have none. */
static void
unref_layout (gpointer layout)
{
  g_clear_object (&layout);
}

static PangoLayout *
create_layout (AlongRosterGrid *self,
               const char      *text,
               gboolean         bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  if (bold)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
    }

  return layout;
}

static int
measure_text (AlongRosterGrid *self,
              const char      *text,
              gboolean         bold)
{
  g_autoptr (PangoLayout) layout = NULL;
  gpointer known;
  int width;

  /* Most times and names of a week are in several places. */
  if (g_hash_table_lookup_extended (self->widths[bold], text, NULL, &known))
    return GPOINTER_TO_INT (known);

  layout = create_layout (self, text, bold);
  pango_layout_get_pixel_size (layout, &width, NULL);
  g_hash_table_insert (self->widths[bold], g_strdup (text), GINT_TO_POINTER (width));

  return width;
}

static gboolean
is_bold (const AlongRosterLine *line)
{
  return line->style == ALONG_ROSTER_LINE_TIMES || line->style == ALONG_ROSTER_LINE_OPEN;
}

static gboolean
fits (AlongRosterGrid       *self,
      const AlongRosterLine *line)
{
  return measure_text (self, line->text, is_bold (line)) <= self->text_width;
}

/* Where words that do not fit go on in a second line, between two of them; 0 where there is no
 * such place. */
static int
find_break_of_words (AlongRosterGrid       *self,
                     const AlongRosterLine *line)
{
  gboolean bold = is_bold (line);
  g_autoptr (PangoLayout) layout = NULL;
  gpointer known;
  int start = 0;

  if (g_hash_table_lookup_extended (self->breaks[bold], line->text, NULL, &known))
    return GPOINTER_TO_INT (known);

  layout = create_layout (self, line->text, bold);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, self->text_width * PANGO_SCALE);
  if (pango_layout_get_line_count (layout) > 1)
    start = pango_layout_get_line_readonly (layout, 1)->start_index;
  g_hash_table_insert (self->breaks[bold], g_strdup (line->text), GINT_TO_POINTER (start));

  return start;
}

static int
find_break (AlongRosterGrid       *self,
            const AlongRosterLine *line)
{
  if (fits (self, line))
    return 0;
  if (line->brief != NULL && measure_text (self, line->brief, is_bold (line)) <= self->text_width)
    return ALONG_ROSTER_BREAK_BRIEF;

  return line->style == ALONG_ROSTER_LINE_TIMES ? along_roster_block_find_break (line->text)
                                                : find_break_of_words (self, line);
}

/* How wide a day must be for the longer of two times that are on a line each. */
static int
measure_broken (AlongRosterGrid *self,
                const char      *times)
{
  int second = along_roster_block_find_break (times);
  g_autofree char *first = g_strndup (times, (gsize) second);

  return MAX (measure_text (self, first, TRUE), measure_text (self, times + second, TRUE)) +
         2 * BLOCK_INSET;
}

/* How wide a day must be for what may not be cut in it. */
static int
measure_day (AlongRosterGrid *self,
             GPtrArray       *items)
{
  int day_width = self->min_day_width;

  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    {
      g_autofree char *name =
        along_words_day_shortest (along_roster_plan_get_first_day (self->plan) + day);
      g_autofree char *open = along_roster_grid_dup_open (self, day);
      int width = measure_text (self, name, TRUE);

      if (open != NULL)
        width = MAX (width, measure_text (self, open, FALSE));
      day_width = MAX (day_width, width + 2 * ALONG_ROSTER_CELL_PADDING);
    }

  /* That a shift ends on the next day stands last, and must not be what is left out. */
  for (guint i = 0; i < items->len; i++)
    {
      AlongRosterItem *item = g_ptr_array_index (items, i);

      day_width = MAX (day_width, measure_broken (
                                    self, g_array_index (item->lines, AlongRosterLine, 0).text));
    }

  return day_width;
}

/* How wide the longest word of @text is. */
static int
measure_longest (AlongRosterGrid *self,
                 const char      *text,
                 gboolean         bold)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  int width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    width = MAX (width, measure_text (self, words[i], bold));

  return width;
}

/* How wide a day must be for the longest of all words in the blocks. */
static int
measure_words (AlongRosterGrid *self,
               GPtrArray       *items)
{
  int width = 0;

  for (guint i = 0; i < items->len; i++)
    {
      AlongRosterItem *item = g_ptr_array_index (items, i);

      for (guint k = 1; k < item->lines->len; k++)
        {
          const AlongRosterLine *line = &g_array_index (item->lines, AlongRosterLine, k);

          width = MAX (width, measure_longest (self, line->text, is_bold (line)));
        }
    }

  return width + 2 * BLOCK_INSET;
}

/* How wide the labels must be for the longest word in them: they break between words. */
static int
measure_label (AlongRosterGrid *self)
{
  GPtrArray *rows = along_roster_plan_get_rows (self->plan);
  int width = 0;

  for (guint i = 0; i < rows->len; i++)
    width = MAX (width, measure_longest (
                          self, ((AlongRosterRow *) g_ptr_array_index (rows, i))->title, TRUE));

  return width + 2 * ALONG_ROSTER_LABEL_PADDING;
}

/* Whether the heads of the days, all in the same form, have room for no more than the shortest. */
static gboolean
needs_short_heads (AlongRosterGrid *self)
{
  int room = along_roster_geometry_get_text_width (self->geometry) +
             2 * ALONG_ROSTER_BLOCK_PADDING;

  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    {
      g_autofree char *name =
        along_words_day_short (along_roster_plan_get_first_day (self->plan) + day);

      if (measure_text (self, name, TRUE) > room)
        return TRUE;
    }

  return FALSE;
}

void
along_roster_grid_init_measure (AlongRosterGrid *self)
{
  self->measured_width = -1;
  self->layouts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->row_layouts = g_ptr_array_new_with_free_func (unref_layout);
  for (int bold = FALSE; bold <= TRUE; bold++)
    {
      self->widths[bold] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      self->breaks[bold] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
}

void
along_roster_grid_finalize_measure (AlongRosterGrid *self)
{
  g_hash_table_unref (self->layouts);
  g_ptr_array_unref (self->row_layouts);
  for (int bold = FALSE; bold <= TRUE; bold++)
    {
      g_hash_table_unref (self->widths[bold]);
      g_hash_table_unref (self->breaks[bold]);
    }
}

static void
forget_breaks (AlongRosterGrid *self)
{
  for (int bold = FALSE; bold <= TRUE; bold++)
    g_hash_table_remove_all (self->breaks[bold]);
}

void
along_roster_grid_forget_measures (AlongRosterGrid *self)
{
  for (int bold = FALSE; bold <= TRUE; bold++)
    g_hash_table_remove_all (self->widths[bold]);
  forget_breaks (self);
  self->measured_width = -1;
}

void
along_roster_grid_clear_layouts (AlongRosterGrid *self)
{
  g_hash_table_remove_all (self->layouts);
  g_ptr_array_set_size (self->row_layouts, 0);
  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    g_clear_object (&self->head_layouts[day]);
  g_clear_object (&self->away_layout);
}

/* A mix with Adwaita's text is slightly transparent, as that is, and what has to be blended takes
 * the renderer without graphics card more than twice as long as what covers. */
static void
read_swatch (AlongRosterGrid *self,
             int              swatch,
             GdkRGBA         *color)
{
  along_compat_get_color (self->swatches[swatch], color);
  color->alpha = 1;
}

gboolean
along_roster_grid_update_style (AlongRosterGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoFontMetrics *metrics;
  AlongRosterStyle style = { 0 };
  int char_width;

  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  style.line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) +
                                         pango_font_metrics_get_descent (metrics)) + 1;
  char_width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));
  pango_font_metrics_unref (metrics);
  along_compat_get_color (widget, &style.text);
  read_swatch (self, SWATCH_ACCENT, &style.accent);
  read_swatch (self, SWATCH_WARNING, &style.warning);
  read_swatch (self, SWATCH_ERROR, &style.error);
  read_swatch (self, SWATCH_CARD, &style.card);
  read_swatch (self, SWATCH_OPEN_CARD, &style.open_card);
  read_swatch (self, SWATCH_TRACK, &style.track);

  if (memcmp (&style, &self->style, sizeof style) == 0)
    return FALSE;

  self->style = style;
  self->head_height = 2 * style.line_height + 2 * ALONG_ROSTER_BLOCK_PADDING;
  self->min_day_width = MIN_DAY_CHARS * char_width + 2 * BLOCK_INSET;
  self->max_day_width = MAX_DAY_CHARS * char_width + 2 * BLOCK_INSET;
  self->max_label_width = MAX_LABEL_CHARS * char_width;
  self->min_label_width = MIN_LABEL_CHARS * char_width;
  along_roster_grid_clear_layouts (self);
  along_roster_grid_forget_measures (self);
  self->n_broken = G_MAXUINT; /* counted with another font, and no number for this one */
  self->stale = TRUE;

  return TRUE;
}

gboolean
along_roster_grid_measure_columns (AlongRosterGrid *self,
                                   int              width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int label_width = (int) (width * LABEL_SHARE);
  GPtrArray *items = self->plan != NULL ? along_roster_plan_get_items (self->plan) : NULL;
  int day_width = self->min_day_width;
  gboolean short_heads;
  guint n_broken = 0;

  /* Scrolling allocates, too. */
  if (self->measured_width == width)
    return FALSE;

  self->measured_width = width;
  if (self->plan != NULL)
    {
      label_width = MAX (label_width, measure_label (self));
      day_width = measure_day (self, items);
    }
  label_width = CLAMP (label_width, self->min_label_width, self->max_label_width);
  /* A week that is scrolled sideways anyway need not cut its words. */
  if (self->plan != NULL && label_width + ALONG_DAYS_A_WEEK * day_width > width)
    day_width = MAX (day_width, MIN (measure_words (self, items), self->max_day_width));
  along_roster_geometry_set_columns (self->geometry, width, label_width, day_width, rtl);
  if (self->label_width != label_width)
    g_ptr_array_set_size (self->row_layouts, 0);
  self->label_width = label_width;

  short_heads = self->plan != NULL && needs_short_heads (self);
  if (self->short_heads != short_heads)
    for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
      g_clear_object (&self->head_layouts[day]);
  self->short_heads = short_heads;

  if (self->text_width != along_roster_geometry_get_text_width (self->geometry))
    {
      self->text_width = along_roster_geometry_get_text_width (self->geometry);
      g_hash_table_remove_all (self->layouts);
      forget_breaks (self);
      self->stale = TRUE;
    }

  /* The narrower the days, the more lines break: the same number means the same ones. */
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      AlongRosterItem *item = g_ptr_array_index (items, i);

      n_broken += (guint) along_roster_grid_count_lines (self, item) - item->lines->len;
    }

  if (n_broken == self->n_broken)
    return FALSE;

  self->n_broken = n_broken;
  g_ptr_array_set_size (self->row_layouts, 0);

  return TRUE;
}

int *
along_roster_grid_find_breaks (AlongRosterGrid *self,
                               AlongRosterItem *item)
{
  int *breaks = g_new (int, item->lines->len);

  for (guint i = 0; i < item->lines->len; i++)
    breaks[i] = find_break (self, &g_array_index (item->lines, AlongRosterLine, i));

  return breaks;
}

int
along_roster_grid_count_lines (AlongRosterGrid *self,
                               AlongRosterItem *item)
{
  int n_lines = (int) item->lines->len;

  for (guint i = 0; i < item->lines->len; i++)
    if (find_break (self, &g_array_index (item->lines, AlongRosterLine, i)) > 0)
      n_lines++;

  return n_lines;
}

char *
along_roster_grid_dup_open (AlongRosterGrid *self,
                            int              day)
{
  int n_open = along_roster_plan_count_open (self->plan, day);

  return n_open > 0 ? along_words_open (n_open) : NULL;
}

PangoLayout *
along_roster_grid_get_layout (AlongRosterGrid *self,
                              AlongRosterItem *item)
{
  PangoLayout *layout = g_hash_table_lookup (self->layouts, item);

  if (layout == NULL)
    {
      g_autofree int *breaks = along_roster_grid_find_breaks (self, item);

      layout = along_roster_block_create_layout (GTK_WIDGET (self), item, &self->style, NULL,
                                                 self->text_width, breaks);
      g_hash_table_insert (self->layouts, item, layout);
    }

  return layout;
}
