/* along-roster-block.c — one block of the roster, or the empty cell under the cursor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-block.h"

#include <string.h>

#define PADDING ALONG_ROSTER_BLOCK_PADDING
#define STRIP_HEIGHT ALONG_ROSTER_STRIP_HEIGHT

#define DIM_ALPHA 0.7 /* of the text that matters less */

#define RADIUS 6 /* as in the style sheet, which gives the outline of what has the focus */

#define DASH "–"

struct _AlongRosterBlock
{
  GtkWidget parent_instance;

  const AlongRosterItem *item;
  const AlongRosterStyle *style;
  PangoLayout *layout;
  PangoLayout *preview;
  int strip_start;
  int strip_end;
};

G_DEFINE_FINAL_TYPE (AlongRosterBlock, along_roster_block, GTK_TYPE_WIDGET)

static void
take_attribute (PangoAttrList  *list,
                PangoAttribute *attribute,
                gsize           start,
                gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (list, attribute);
}

static void
add_attributes (PangoAttrList          *list,
                const AlongRosterStyle *style,
                AlongRosterLineStyle    line,
                gsize                   start,
                gsize                   end)
{
  const guint16 dim = (guint16) (DIM_ALPHA * G_MAXUINT16);

  switch (line)
    {
    case ALONG_ROSTER_LINE_TIMES:
      take_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      break;

    case ALONG_ROSTER_LINE_OPEN:
      take_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      take_attribute (list,
                      pango_attr_foreground_new ((guint16) (style->warning.red * G_MAXUINT16),
                                                 (guint16) (style->warning.green * G_MAXUINT16),
                                                 (guint16) (style->warning.blue * G_MAXUINT16)),
                      start, end);
      /* Adwaita's text is slightly transparent; a colour would be washed out. */
      take_attribute (list, pango_attr_foreground_alpha_new (G_MAXUINT16), start, end);
      break;

    case ALONG_ROSTER_LINE_STRUCK:
      take_attribute (list, pango_attr_strikethrough_new (TRUE), start, end);
      take_attribute (list, pango_attr_foreground_alpha_new (dim), start, end);
      break;

    case ALONG_ROSTER_LINE_DIM:
      take_attribute (list, pango_attr_foreground_alpha_new (dim), start, end);
      break;

    case ALONG_ROSTER_LINE_PLAIN:
    default:
      break;
    }
}

/* Appends @words, in two lines if @second, where the second of them begins, is not 0. */
static void
append_words (GString    *text,
              const char *words,
              int         second)
{
  gsize end = second > 0 ? (gsize) second : strlen (words);

  /* A space at the end of a line would take room from its last letters. */
  while (second > 0 && end > 0 && words[end - 1] == ' ')
    end--;

  g_string_append_len (text, words, (gssize) end);
  if (second > 0)
    g_string_append_printf (text, "\n%s", words + second);
}

/* Whatever fonts the names and signs need, the lines are as high as the grid has planned. */
static void
set_line_height (PangoLayout *layout,
                 int          line_height)
{
  int n_lines = pango_layout_get_line_count (layout);
  int height;

  pango_layout_get_size (layout, NULL, &height);
  if (n_lines > 1)
    pango_layout_set_spacing (layout,
                              (n_lines * line_height * PANGO_SCALE - height) / (n_lines - 1));
}

static void
open_block (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  gtk_widget_grab_focus (widget);
  gtk_widget_activate_action (widget, "roster.open", NULL);
}

/* One round fill, without a border: each costs the renderer without graphics card as much as all
 * the text of a block, and the toolkit's own background, border and shadow twice that and more. */
static void
append_card (AlongRosterBlock *self,
             GtkSnapshot      *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  graphene_rect_t rect = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                             (float) gtk_widget_get_height (widget));
  GskRoundedRect card;

  gsk_rounded_rect_init_from_rect (&card, &rect, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &card);
  gtk_snapshot_append_color (
    snapshot, self->item->n_open > 0 ? &self->style->open_card : &self->style->card, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
along_roster_block_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  AlongRosterBlock *self = ALONG_ROSTER_BLOCK (widget);
  float width = (float) gtk_widget_get_width (widget);
  float top = (float) (gtk_widget_get_height (widget) - PADDING - STRIP_HEIGHT);
  PangoLayout *layout = self->preview != NULL ? self->preview : self->layout;

  if (self->item == NULL)
    return;

  /* What is gone is only written where it was. */
  if (!self->item->gone)
    append_card (self, snapshot);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PADDING, PADDING));
  gtk_snapshot_append_layout (snapshot, layout, &self->style->text);
  gtk_snapshot_restore (snapshot);

  if (self->item->gone)
    return;

  gtk_snapshot_append_color (snapshot, &self->style->track,
                             &GRAPHENE_RECT_INIT (PADDING, top, width - 2 * PADDING, STRIP_HEIGHT));
  gtk_snapshot_append_color (snapshot,
                             self->item->n_open > 0 ? &self->style->warning : &self->style->accent,
                             &GRAPHENE_RECT_INIT ((float) self->strip_start, top,
                                                  (float) (self->strip_end - self->strip_start),
                                                  STRIP_HEIGHT));
}

/* One that is kept for later may still be remembered by a stack as what had the focus: the grid has
 * it instead. */
static gboolean
along_roster_block_grab_focus (GtkWidget *widget)
{
  if (!gtk_widget_get_child_visible (widget))
    return gtk_widget_grab_focus (gtk_widget_get_parent (widget));

  return GTK_WIDGET_CLASS (along_roster_block_parent_class)->grab_focus (widget);
}

static void
along_roster_block_dispose (GObject *object)
{
  AlongRosterBlock *self = ALONG_ROSTER_BLOCK (object);

  g_clear_object (&self->layout);
  g_clear_object (&self->preview);

  G_OBJECT_CLASS (along_roster_block_parent_class)->dispose (object);
}

static void
along_roster_block_class_init (AlongRosterBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_roster_block_dispose;
  widget_class->snapshot = along_roster_block_snapshot;
  widget_class->grab_focus = along_roster_block_grab_focus;

  gtk_widget_class_set_css_name (widget_class, "rosterblock");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "block.open", NULL, open_block);
}

static void
along_roster_block_init (AlongRosterBlock *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
along_roster_block_new (void)
{
  return g_object_new (ALONG_TYPE_ROSTER_BLOCK, NULL);
}

void
along_roster_block_bind (AlongRosterBlock       *self,
                         const AlongRosterItem  *item,
                         PangoLayout            *layout,
                         const AlongRosterStyle *style,
                         const char             *label)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (ALONG_IS_ROSTER_BLOCK (self));
  g_return_if_fail (label != NULL);

  self->item = item;
  self->style = style;
  g_set_object (&self->layout, layout);
  g_clear_object (&self->preview);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_draw (widget);
}

void
along_roster_block_release (AlongRosterBlock *self)
{
  g_return_if_fail (ALONG_IS_ROSTER_BLOCK (self));

  self->item = NULL;
  g_clear_object (&self->layout);
  g_clear_object (&self->preview);
}

void
along_roster_block_set_strip (AlongRosterBlock *self,
                              int               start,
                              int               end)
{
  g_return_if_fail (ALONG_IS_ROSTER_BLOCK (self));

  if (self->strip_start == start && self->strip_end == end)
    return;

  self->strip_start = start;
  self->strip_end = end;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
along_roster_block_set_layout (AlongRosterBlock *self,
                               PangoLayout      *layout)
{
  g_return_if_fail (ALONG_IS_ROSTER_BLOCK (self));

  if (g_set_object (&self->layout, layout))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

const AlongRosterItem *
along_roster_block_get_item (AlongRosterBlock *self)
{
  g_return_val_if_fail (ALONG_IS_ROSTER_BLOCK (self), NULL);

  return self->item;
}

void
along_roster_block_set_preview (AlongRosterBlock *self,
                                PangoLayout      *layout)
{
  g_return_if_fail (ALONG_IS_ROSTER_BLOCK (self));

  if (g_set_object (&self->preview, layout))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
along_roster_block_find_break (const char *times)
{
  const char *dash = strstr (times, DASH);

  return dash != NULL ? (int) (dash - times + strlen (DASH)) : 0;
}

int
along_roster_block_get_height (const AlongRosterStyle *style,
                               int                     n_lines)
{
  return PADDING + n_lines * style->line_height + PADDING / 2 + STRIP_HEIGHT + PADDING;
}

void
along_roster_block_align_layout (GtkWidget   *widget,
                                 PangoLayout *layout)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

PangoLayout *
along_roster_block_create_layout (GtkWidget              *widget,
                                  const AlongRosterItem  *item,
                                  const AlongRosterStyle *style,
                                  const char             *times,
                                  int                     width,
                                  const int              *breaks)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < item->lines->len; i++)
    {
      const AlongRosterLine *line = &g_array_index (item->lines, AlongRosterLine, i);
      const char *words = breaks[i] == ALONG_ROSTER_BREAK_BRIEF ? line->brief : line->text;
      int second = MAX (breaks[i], 0);
      gsize start;

      if (times != NULL && i == 0)
        {
          words = times;
          second = second > 0 ? along_roster_block_find_break (times) : 0;
        }

      if (i > 0)
        g_string_append_c (text, '\n');

      start = text->len;
      append_words (text, words, second);
      add_attributes (attributes, style, line->style, start, text->len);
    }

  pango_layout_set_text (layout, text->str, (int) text->len);
  along_roster_block_align_layout (widget, layout);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  set_line_height (layout, style->line_height);

  return layout;
}
