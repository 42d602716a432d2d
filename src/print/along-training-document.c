/* along-training-document.c — training on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-training-document.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "print/along-flow.h"
#include "print/along-labels.h"
#include "print/along-paper.h"

#define MARGIN 50.0
#define GAP 14.0
#define ROW_GAP 8.0
#define FOOT_GAP 12.0

/* So many lines there are on a sheet for those who come without having been asked. */
#define N_MORE_LINES 4

/* In the matrix, the room for names, and the least and the most for a course. */
#define NAME_WIDTH 150.0
#define LEAST_WIDTH 54.0
#define MOST_WIDTH 96.0

struct _AlongTrainingDocument
{
  AlongDocument parent_instance;

  AlongTrainingSheet sheet;
  AlongDay printed_on;
  double width;
  double height;
  AlongTypesetter *typesetter;
  AlongFlow *flow;
};

/* What is laid out, and how everybody is called on it. */
typedef struct
{
  AlongTrainingDocument *document;
  const AlongTrainingPrint *print;
  AlongDirectory *directory;
  AlongZone *zone;
  GHashTable *labels; /* NULL where people stand with their names */
} Making;

G_DEFINE_FINAL_TYPE (AlongTrainingDocument, along_training_document, ALONG_TYPE_DOCUMENT)

static const char *
get_title (AlongTrainingSheet sheet)
{
  switch (sheet)
    {
    case ALONG_TRAINING_ATTENDANCE:
      return _("Attendance sheet");
    case ALONG_TRAINING_RECORDS:
      return _("Training records");
    case ALONG_TRAINING_MATRIX:
      return _("Training: who has what");
    case ALONG_TRAINING_DUE:
    default:
      return _("Training due");
    }
}

static const char *
get_name (Making      *making,
          AlongPerson *person)
{
  gint64 id = along_record_get_id (ALONG_RECORD (person));

  return making->labels != NULL ? g_hash_table_lookup (making->labels, &id)
                                : along_entry_get_name (ALONG_ENTRY (person));
}

/* In the block that was begun. */
static void
add_title (Making *making)
{
  AlongFlow *flow = making->document->flow;
  AlongAgency *agency = along_directory_get_agency (making->directory);

  along_flow_add_text (flow, ALONG_STYLE_AGENCY, along_agency_get_name (agency), 0, FALSE);
  along_flow_add_text (flow, ALONG_STYLE_TITLE, get_title (making->document->sheet), 0, FALSE);
  along_flow_add_gap (flow, GAP);
}

static void
add_heading (Making   *making,
             gboolean  new_page)
{
  along_flow_begin_block (making->document->flow, new_page);
  add_title (making);
}

static void
add_due (Making         *making,
         const AlongDue *due)
{
  const AlongTrainingSquare square = { due->preparation, TRUE };
  AlongFlow *flow = making->document->flow;
  g_autofree char *state = along_training_square_describe (&square);
  g_autofree char *title = g_strdup_printf (C_ ("training", "%s: %s"),
                                            get_name (making, due->person),
                                            along_entry_get_name (ALONG_ENTRY (due->course)));

  along_flow_begin_block (flow, FALSE);
  along_flow_add_text (flow, ALONG_STYLE_SECTION, title, 0, TRUE);
  along_flow_add_text (flow, ALONG_STYLE_BODY, state, 16, FALSE);
  if (due->n_shifts > 0)
    {
      g_autofree char *day = along_words_day_short (due->first_shift);
      g_autofree char *shifts = g_strdup_printf (
        ngettext ("%u shift on %s needs it", "%u shifts from %s on need it", due->n_shifts),
        due->n_shifts, day);

      along_flow_add_text (flow, ALONG_STYLE_BODY, shifts, 16, FALSE);
    }
  along_flow_add_gap (flow, ROW_GAP);
}

static void
add_dues (Making *making)
{
  add_heading (making, FALSE);
  if (making->print->dues->len == 0)
    along_flow_add_text (making->document->flow, ALONG_STYLE_BODY,
                         _("Everybody has what their work needs, for some time to come."), 0,
                         FALSE);

  for (guint i = 0; i < making->print->dues->len; i++)
    add_due (making, &g_array_index (making->print->dues, AlongDue, i));
}

/* A line for @name, who is to sign on it. */
static void
add_signature (Making     *making,
               const char *name)
{
  AlongFlow *flow = making->document->flow;

  along_flow_begin_block (flow, FALSE);
  along_flow_add_text (flow, ALONG_STYLE_BODY, name, 0, TRUE);
  along_flow_add_fields (flow, _("Came at"), _("Left at"), _("Signature"), NULL);
}

static void
add_session (Making        *making,
             AlongShift    *shift,
             AlongTraining *training,
             gboolean       new_page)
{
  AlongFlow *flow = making->document->flow;
  AlongCourse *course =
    along_directory_get_course (making->directory, along_training_get_course_id (training));
  AlongPlace *place =
    along_directory_get_place (making->directory, along_shift_get_place_id (shift));
  GPtrArray *seats = along_roster_get_assignments (making->print->roster,
                                                   along_record_get_id (ALONG_RECORD (shift)));
  g_autofree char *day =
    along_words_date (along_zone_get_day (making->zone, along_shift_get_start (shift)));
  g_autofree char *times =
    along_words_span (making->zone, making->print->clock, along_shift_get_span (shift));

  add_heading (making, new_page);
  along_flow_add_text (flow, ALONG_STYLE_SECTION, along_entry_get_name (ALONG_ENTRY (course)), 0,
                       FALSE);
  along_flow_add_text (flow, ALONG_STYLE_BODY, day, 0, FALSE);
  along_flow_add_text (flow, ALONG_STYLE_BODY, times, 0, FALSE);
  if (place != NULL && !making->print->hide_places)
    along_flow_add_text (flow, ALONG_STYLE_BODY, along_entry_get_name (ALONG_ENTRY (place)), 0,
                         FALSE);
  /* Whoever teaches is named freely, and may be a peer. */
  if (making->labels == NULL && *along_training_get_trainers (training) != '\0')
    along_flow_add_text (flow, ALONG_STYLE_BODY, along_training_get_trainers (training), 0, FALSE);
  along_flow_add_gap (flow, GAP);

  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);
      AlongPerson *person =
        along_directory_get_person (making->directory, along_assignment_get_person_id (seat));

      if (person != NULL && along_assignment_state_is_there (along_assignment_get_state (seat)))
        add_signature (making, get_name (making, person));
    }
  for (int i = 0; i < N_MORE_LINES; i++)
    {
      along_flow_begin_block (flow, FALSE);
      along_flow_add_fields (flow, _("Name"), _("Came at"), _("Left at"), _("Signature"), NULL);
    }

  along_flow_begin_block (flow, FALSE);
  along_flow_add_gap (flow, GAP);
  along_flow_add_fields (flow, _("Date and signature"), NULL);
}

static void
add_sessions (Making *making)
{
  GPtrArray *shifts = along_roster_get_shifts (making->print->roster);
  gboolean any = FALSE;

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      AlongTraining *training = along_roster_get_training (
        making->print->roster, along_record_get_id (ALONG_RECORD (shift)));

      if (training == NULL || along_training_get_state (training) != ALONG_SESSION_PLANNED)
        continue;

      add_session (making, shift, training, any);
      any = TRUE;
    }

  if (any)
    return;

  add_heading (making, FALSE);
  along_flow_add_text (making->document->flow, ALONG_STYLE_BODY, _("No training is planned."), 0,
                       FALSE);
}

/* What the person of @row has learned, and what is lacking. */
static void
add_record (Making *making,
            guint   row)
{
  AlongFlow *flow = making->document->flow;
  AlongTrainingTable *table = making->print->table;
  GPtrArray *courses = along_training_table_get_courses (table);
  gboolean any = FALSE;

  along_flow_begin_block (flow, FALSE);
  along_flow_add_text (flow, ALONG_STYLE_SECTION,
                       get_name (making, g_ptr_array_index (
                                           along_training_table_get_people (table), row)),
                       0, FALSE);
  for (guint i = 0; i < courses->len; i++)
    {
      const AlongTrainingSquare *square = along_training_table_get_square (table, row, i);
      g_autofree char *words = NULL;
      g_autofree char *line = NULL;

      if (*along_training_square_get_word (square) == '\0')
        continue;

      words = along_training_square_describe (square);
      line = g_strdup_printf (C_ ("training", "%s: %s"),
                              along_entry_get_name (g_ptr_array_index (courses, i)), words);
      along_flow_add_text (flow, ALONG_STYLE_BODY, line, 16, FALSE);
      any = TRUE;
    }
  if (!any)
    /* Translators: of somebody who has done no course and needs none. */
    along_flow_add_text (flow, ALONG_STYLE_BODY, _("Nothing yet, and nothing needed"), 16, FALSE);
  along_flow_add_gap (flow, ROW_GAP);
}

static void
add_records (Making *making)
{
  add_heading (making, FALSE);
  for (guint i = 0; i < along_training_table_get_people (making->print->table)->len; i++)
    add_record (making, i);
}

/* How dark the ground of @square is: the more is to be done, the darker. */
static AlongInk
get_ground (const AlongTrainingSquare *square)
{
  static const AlongInk grounds[] = {
    [ALONG_TRAINING_VALID] = ALONG_INK_TEXT,
    [ALONG_TRAINING_EXPIRING] = ALONG_INK_BAND,
    [ALONG_TRAINING_EXPIRED] = ALONG_INK_RULE,
    [ALONG_TRAINING_MISSING] = ALONG_INK_FINE_RULE,
    [ALONG_TRAINING_WAIVED] = ALONG_INK_TINT,
  };

  return square->needed ? grounds[square->preparation.state] : ALONG_INK_TEXT;
}

/* What the signs mean. */
static void
add_legend (Making *making)
{
  AlongFlow *flow = making->document->flow;
  double width = making->document->width - 2 * MARGIN;
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  AlongInk grounds[ALONG_TRAINING_WAIVED + 2];
  int n_cells = 0;

  for (int state = ALONG_TRAINING_VALID; state <= ALONG_TRAINING_WAIVED; state++)
    {
      const AlongTrainingSquare square = { { (AlongTrainingState) state, 0 }, TRUE };
      g_autofree char *text = g_strdup_printf ("%s\u00a0%s",
                                               along_training_square_get_sign (&square),
                                               along_training_square_get_word (&square));

      g_strv_builder_add (cells, text);
      grounds[n_cells++] = get_ground (&square);
    }
  /* Translators: below the heading of the matrix of training, what an empty square means. */
  g_strv_builder_add (cells, _("Empty: not needed"));
  grounds[n_cells++] = ALONG_INK_TEXT;
  texts = g_strv_builder_end (cells);
  along_flow_add_cells (flow, ALONG_STYLE_TEXT, "", 0, (const char *const *) texts,
                        width / n_cells, grounds);
  along_flow_add_gap (flow, ROW_GAP);
}

/* The columns from @first up to before @end, on pages of their own. */
static void
add_columns (Making *making,
             guint   first,
             guint   end,
             double  width)
{
  AlongFlow *flow = making->document->flow;
  AlongTrainingTable *table = making->print->table;
  GPtrArray *people = along_training_table_get_people (table);
  GPtrArray *courses = along_training_table_get_courses (table);
  g_autofree const char **cells = g_new0 (const char *, end - first + 1);
  g_autofree AlongInk *grounds = g_new0 (AlongInk, end - first);

  along_flow_begin_head (flow);
  add_title (making);
  add_legend (making);
  for (guint i = first; i < end; i++)
    cells[i - first] = along_entry_get_name (g_ptr_array_index (courses, i));
  along_flow_add_cells (flow, ALONG_STYLE_COLUMN, "", NAME_WIDTH, cells, width, NULL);
  along_flow_add_line (flow, 0.5);

  for (guint row = 0; row < people->len; row++)
    {
      for (guint i = first; i < end; i++)
        {
          const AlongTrainingSquare *square = along_training_table_get_square (table, row, i);

          cells[i - first] = along_training_square_get_sign (square);
          grounds[i - first] = get_ground (square);
        }
      along_flow_begin_block (flow, FALSE);
      along_flow_add_cells (flow, ALONG_STYLE_LABEL, get_name (making,
                                                               g_ptr_array_index (people, row)),
                            NAME_WIDTH, cells, width, grounds);
      along_flow_add_line (flow, 0.5);
    }
}

static void
add_matrix (Making *making)
{
  double room = making->document->width - 2 * MARGIN - NAME_WIDTH;
  guint n_courses = along_training_table_get_courses (making->print->table)->len;
  guint most = (guint) (room / LEAST_WIDTH);
  guint n_pages = (n_courses + most - 1) / most;
  guint n_columns;

  if (n_courses == 0)
    {
      add_heading (making, FALSE);
      along_flow_add_text (making->document->flow, ALONG_STYLE_BODY, _("There are no courses yet."),
                           0, FALSE);
      return;
    }

  /* As many on each of the pages side by side. */
  n_columns = (n_courses + n_pages - 1) / n_pages;
  for (guint first = 0; first < n_courses; first += n_columns)
    add_columns (making, first, MIN (first + n_columns, n_courses),
                 MIN (room / n_columns, MOST_WIDTH));
}

static const char *
along_training_document_get_title (AlongDocument *document)
{
  return get_title (ALONG_TRAINING_DOCUMENT (document)->sheet);
}

static guint
along_training_document_get_n_pages (AlongDocument *document)
{
  return along_flow_get_n_pages (ALONG_TRAINING_DOCUMENT (document)->flow);
}

static void
along_training_document_get_size (AlongDocument *document,
                                  double        *width,
                                  double        *height)
{
  AlongTrainingDocument *self = ALONG_TRAINING_DOCUMENT (document);

  *width = self->width;
  *height = self->height;
}

static AlongDay
along_training_document_get_date (AlongDocument *document)
{
  return ALONG_TRAINING_DOCUMENT (document)->printed_on;
}

static void
along_training_document_draw_page (AlongDocument *document,
                                   cairo_t       *cr,
                                   guint          page)
{
  AlongTrainingDocument *self = ALONG_TRAINING_DOCUMENT (document);

  cairo_save (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  along_flow_draw (self->flow, cr, page);
  along_flow_draw_foot (self->flow, cr, self->height - 2 * MARGIN, self->printed_on, page);
  cairo_restore (cr);
}

static void
along_training_document_finalize (GObject *object)
{
  AlongTrainingDocument *self = ALONG_TRAINING_DOCUMENT (object);

  along_flow_free (self->flow);
  along_typesetter_free (self->typesetter);

  G_OBJECT_CLASS (along_training_document_parent_class)->finalize (object);
}

static void
along_training_document_class_init (AlongTrainingDocumentClass *klass)
{
  AlongDocumentClass *document_class = ALONG_DOCUMENT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = along_training_document_finalize;
  document_class->get_title = along_training_document_get_title;
  document_class->get_n_pages = along_training_document_get_n_pages;
  document_class->get_size = along_training_document_get_size;
  document_class->get_date = along_training_document_get_date;
  document_class->draw_page = along_training_document_draw_page;
}

static void
along_training_document_init (AlongTrainingDocument *self)
{
  self->typesetter = along_typesetter_new (1);
}

AlongDocument *
along_training_document_new (const AlongTrainingPrint *print)
{
  AlongTrainingDocument *self;
  Making making = { .print = print };

  g_return_val_if_fail (print != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (print->roster), NULL);
  g_return_val_if_fail (print->dues != NULL && print->table != NULL, NULL);

  self = g_object_new (ALONG_TYPE_TRAINING_DOCUMENT, NULL);
  self->sheet = print->sheet;
  along_paper_get_size (print->paper, print->sheet == ALONG_TRAINING_MATRIX, &self->width,
                        &self->height);
  self->flow = along_flow_new (
    self->typesetter, self->width - 2 * MARGIN,
    self->height - 2 * MARGIN - FOOT_GAP -
      along_typesetter_get_line_height (self->typesetter, ALONG_STYLE_FOOT));

  making.document = self;
  making.directory = along_roster_get_directory (print->roster);
  making.zone = along_directory_get_zone (making.directory);
  if (print->aliases)
    making.labels = along_labels_new (making.directory);
  self->printed_on = along_zone_get_day (making.zone, print->printed_at);

  switch (print->sheet)
    {
    case ALONG_TRAINING_ATTENDANCE:
      add_sessions (&making);
      break;
    case ALONG_TRAINING_RECORDS:
      add_records (&making);
      break;
    case ALONG_TRAINING_MATRIX:
      add_matrix (&making);
      break;
    case ALONG_TRAINING_DUE:
    default:
      add_dues (&making);
    }
  g_clear_pointer (&making.labels, g_hash_table_unref);

  return ALONG_DOCUMENT (self);
}
