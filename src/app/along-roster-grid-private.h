/* along-roster-grid-private.h — what the files of the roster's grid share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-roster-block.h"
#include "app/along-roster-grid.h"
#include "app/along-roster-move.h"

G_BEGIN_DECLS

/* Colours of the theme that the style sheet gives to hidden children. */
enum
{
  SWATCH_ACCENT,
  SWATCH_WARNING,
  SWATCH_ERROR,
  SWATCH_CARD,
  SWATCH_OPEN_CARD,
  SWATCH_TRACK,
  N_SWATCHES
};

/* What a drag has made of the grid. */
typedef struct
{
  AlongRosterSpot spot; /* the cell it would go to; row -1 for none */
  gboolean copy;        /* whether a copy was asked about */
  char *reason;         /* why it may not be dropped there, or NULL */
  gboolean valid;       /* whether dropping does something */
} AlongRosterHover;

/* A time strip that is being dragged. */
typedef struct
{
  AlongRosterSpot spot;
  AlongRosterPart part; /* ALONG_ROSTER_PART_NONE when there is none */
  AlongSpan span; /* as it would be now, and the same in minutes of its day */
  int start;
  int end;
} AlongRosterPull;

struct _AlongRosterGrid
{
  GtkWidget parent_instance;

  AlongRosterPlan *plan;
  AlongRosterGeometry *geometry;
  AlongRosterStyle style;
  int head_height;
  int label_width;
  int min_label_width;
  int max_label_width;
  int min_day_width;
  int max_day_width; /* to which words widen it */
  int measured_width; /* for which the columns were measured; -1 to measure them again */
  int text_width;  /* of the text in a block */
  gboolean stale;  /* whether the blocks in sight show layouts that were given up */
  gboolean short_heads; /* whether there is no room for more in the heads of the days */
  /* Plain, and in bold. */
  GHashTable *widths[2]; /* text → how wide it is */
  GHashTable *breaks[2]; /* text that does not fit → where it goes on in a second line */
  guint n_broken; /* lines of all items that do not fit */
  int now_day;
  int now_minute;

  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  GtkScrollablePolicy hscroll_policy;
  GtkScrollablePolicy vscroll_policy;
  gboolean placed; /* whether the place to begin scrolling at was chosen */

  /* Layouts are kept until the plan, the fonts or the colours change. */
  GHashTable *layouts; /* AlongRosterItem → PangoLayout */
  GPtrArray *row_layouts;
  PangoLayout *head_layouts[ALONG_DAYS_A_WEEK];
  PangoLayout *away_layout;

  GHashTable *blocks; /* AlongRosterItem → AlongRosterBlock in sight */
  GPtrArray *spare;   /* blocks out of sight, to be used again */
  AlongRosterPlan *old_plan; /* the week before, until there is time to free it */
  guint dropping;     /* an idle source until then */
  guint placing;      /* an idle source until blocks are given to what is in sight */
  GtkWidget *cells[2]; /* take turns, so that each empty cell is a new focus */
  int cell;
  GtkWidget *swatches[N_SWATCHES];

  AlongRosterSpot cursor;
  gint64 expected_id;

  AlongRosterHover hover;
  AlongRosterPull pull;
  guint scroll_tick;
  double pointer_x;
  double pointer_y;
  AlongRosterDrag drag; /* what is above the grid, and whether as a copy */
  gboolean drag_copy;

  GtkWidget *hint;
  guint telling; /* a timeout while it is there */
  GtkWidget *hint_label;
};

/* along-roster-grid.c */
int              along_roster_grid_get_scroll_x    (AlongRosterGrid  *self);
int              along_roster_grid_get_scroll_y    (AlongRosterGrid  *self);

/* What lies at a point of the widget; row and day are -1 on heads and labels. */
AlongRosterSpot  along_roster_grid_get_spot_at     (AlongRosterGrid  *self,
                                                    double            x,
                                                    double            y);
AlongRosterRect  along_roster_grid_get_spot_area   (AlongRosterGrid  *self,
                                                    AlongRosterSpot   spot);
void             along_roster_grid_reveal          (AlongRosterGrid  *self,
                                                    AlongRosterSpot   spot);
void             along_roster_grid_focus_cursor    (AlongRosterGrid  *self);

/* What the cursor is on, also when it is gone, or %NULL. */
AlongRosterItem *along_roster_grid_get_shown       (AlongRosterGrid  *self);

/* along-roster-grid-blocks.c: the blocks of what is in sight, out of a pool */
gboolean         along_roster_grid_has_cell        (AlongRosterGrid  *self,
                                                    AlongRosterSpot   spot);
GtkWidget       *along_roster_grid_create_block    (AlongRosterGrid  *self);
void             along_roster_grid_show_block      (GtkWidget        *block,
                                                    gboolean          shown);
GtkWidget       *along_roster_grid_ensure_block    (AlongRosterGrid  *self,
                                                    AlongRosterItem  *item);
void             along_roster_grid_bind_block      (AlongRosterGrid  *self,
                                                    GtkWidget        *block,
                                                    AlongRosterItem  *item);
void             along_roster_grid_spare_block     (AlongRosterGrid  *self,
                                                    GtkWidget        *block);
GtkWidget       *along_roster_grid_release_blocks  (AlongRosterGrid  *self);
GtkWidget       *along_roster_grid_show_cell       (AlongRosterGrid  *self);
void             along_roster_grid_place_blocks    (AlongRosterGrid  *self,
                                                    int               height);

/* along-roster-grid-measure.c: what fits where */
void             along_roster_grid_init_measure    (AlongRosterGrid  *self);
void             along_roster_grid_finalize_measure (AlongRosterGrid *self);

/* Forgets what was set in type. */
void             along_roster_grid_clear_layouts   (AlongRosterGrid  *self);

/* Forgets how wide names and times are, which is kept from week to week. */
void             along_roster_grid_forget_measures (AlongRosterGrid  *self);

/* Reads fonts and colours, and fits the columns into @width; both tell whether the rows have to be
 * filled again. */
gboolean         along_roster_grid_update_style    (AlongRosterGrid  *self);
gboolean         along_roster_grid_measure_columns (AlongRosterGrid  *self,
                                                    int               width);

/* Where each line of @item goes on in a second one because there is no room for it, in bytes, or 0,
 * or ALONG_ROSTER_BREAK_BRIEF; to be freed. And how many lines that makes. */
int             *along_roster_grid_find_breaks     (AlongRosterGrid  *self,
                                                    AlongRosterItem  *item);
int              along_roster_grid_count_lines     (AlongRosterGrid  *self,
                                                    AlongRosterItem  *item);

/* How many slots of a day are open, in words to be freed, or %NULL for none. */
char            *along_roster_grid_dup_open        (AlongRosterGrid  *self,
                                                    int               day);
PangoLayout     *along_roster_grid_get_layout      (AlongRosterGrid  *self,
                                                    AlongRosterItem  *item);

/* along-roster-grid-draw.c */
void             along_roster_grid_draw            (AlongRosterGrid  *self,
                                                    GtkSnapshot      *snapshot);

/* along-roster-grid-keys.c */
void             along_roster_grid_class_init_keys (GtkWidgetClass   *widget_class);

/* along-roster-grid-hint.c: why something was refused, until the next key or click, and what does
 * not fit into a block */
void             along_roster_grid_init_hint       (AlongRosterGrid  *self);
void             along_roster_grid_tell_at         (AlongRosterGrid  *self,
                                                    AlongRosterSpot   spot,
                                                    const char       *text);
void             along_roster_grid_stop_telling    (AlongRosterGrid  *self);
gboolean         along_roster_grid_query_tooltip   (GtkWidget        *widget,
                                                    int               x,
                                                    int               y,
                                                    gboolean          keyboard,
                                                    GtkTooltip       *tooltip);

/* along-roster-grid-drag.c */
void             along_roster_grid_init_drag       (AlongRosterGrid  *self);
void             along_roster_grid_dispose_drag    (AlongRosterGrid  *self);

/* Shows what dropping @drag at a point of the widget would do; asks only when the answer may be
 * another one than the last. */
void             along_roster_grid_drag_over       (AlongRosterGrid       *self,
                                                    const AlongRosterDrag *drag,
                                                    double                 x,
                                                    double                 y,
                                                    gboolean               copy);

/* Scrolls by a step when the drag is near an edge, and shows what lies under it then. */
void             along_roster_grid_drag_scroll     (AlongRosterGrid       *self);

G_END_DECLS
