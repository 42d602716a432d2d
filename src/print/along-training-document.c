/* along-training-document.c — training on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-training-document.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "print/along-labels.h"
#include "print/along-paper.h"
#include "print/along-training-making.h"

#define MARGIN 50.0
#define FOOT_GAP 12.0

/* The outer line of the frame of a certificate, and how far within it the inner one is. */
#define FRAME_EDGE 28.0
#define FRAME_GAP 4.0

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
    case ALONG_TRAINING_ATTENDED:
      return _("Certificate of attendance");
    case ALONG_TRAINING_ORIENTATION:
      return C_ ("print", "Orientation");
    case ALONG_TRAINING_GROWTH:
      return _("Goals and training");
    case ALONG_TRAINING_WORK:
      return _("Certificate of work");
    case ALONG_TRAINING_N_SHEETS:
    case ALONG_TRAINING_DUE:
    default:
      return _("Training due");
    }
}

const char *
along_training_making_get_name (AlongTrainingMaking *self,
                                AlongPerson         *person)
{
  gint64 id;

  g_return_val_if_fail (self != NULL, NULL);

  if (person == NULL)
    return NULL;

  id = along_record_get_id (ALONG_RECORD (person));

  return self->labels != NULL ? g_hash_table_lookup (self->labels, &id)
                              : along_entry_get_name (ALONG_ENTRY (person));
}

void
along_training_making_add_title (AlongTrainingMaking *self,
                                 const char          *title)
{
  AlongAgency *agency;

  g_return_if_fail (self != NULL);

  agency = along_directory_get_agency (self->directory);
  along_flow_add_text (self->flow, ALONG_STYLE_AGENCY, along_agency_get_name (agency), 0, FALSE);
  along_flow_add_text (self->flow, ALONG_STYLE_TITLE, title, 0, FALSE);
  along_flow_add_gap (self->flow, ALONG_TRAINING_GAP);
}

static void
add_heading (AlongTrainingMaking *making,
             gboolean             new_page)
{
  along_flow_begin_block (making->flow, new_page);
  along_training_making_add_title (making, get_title (making->print->sheet));
}

static void
add_due (AlongTrainingMaking *making,
         const AlongDue      *due)
{
  const AlongTrainingSquare square = { due->preparation, TRUE };
  AlongFlow *flow = making->flow;
  g_autofree char *state = along_training_square_describe (&square);
  g_autofree char *title = g_strdup_printf (C_ ("training", "%s: %s"),
                                            along_training_making_get_name (making, due->person),
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
  along_flow_add_gap (flow, ALONG_TRAINING_ROW_GAP);
}

static void
add_dues (AlongTrainingMaking *making)
{
  add_heading (making, FALSE);
  if (making->print->dues->len == 0)
    along_flow_add_text (making->flow, ALONG_STYLE_BODY,
                         _("Everybody has what their work needs, for some time to come."), 0,
                         FALSE);

  for (guint i = 0; i < making->print->dues->len; i++)
    add_due (making, &g_array_index (making->print->dues, AlongDue, i));
}

/* A line for @name, who is to sign on it. */
static void
add_signature (AlongTrainingMaking *making,
               const char          *name)
{
  AlongFlow *flow = making->flow;

  along_flow_begin_block (flow, FALSE);
  along_flow_add_text (flow, ALONG_STYLE_BODY, name, 0, TRUE);
  along_flow_add_fields (flow, _("Came at"), _("Left at"), _("Signature"), NULL);
}

static void
add_session (AlongTrainingMaking *making,
             AlongShift          *shift,
             AlongTraining       *training,
             gboolean             new_page)
{
  AlongFlow *flow = making->flow;
  AlongCourse *course =
    along_directory_get_course (making->directory, along_training_get_course_id (training));
  AlongPlace *place =
    along_directory_get_place (making->directory, along_shift_get_place_id (shift));
  g_autoptr (GPtrArray) people = along_roster_list_present (
    making->print->roster, along_record_get_id (ALONG_RECORD (shift)));
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
  along_flow_add_gap (flow, ALONG_TRAINING_GAP);

  for (guint i = 0; i < people->len; i++)
    add_signature (making,
                   along_training_making_get_name (making, g_ptr_array_index (people, i)));
  for (int i = 0; i < N_MORE_LINES; i++)
    {
      along_flow_begin_block (flow, FALSE);
      along_flow_add_fields (flow, _("Name"), _("Came at"), _("Left at"), _("Signature"), NULL);
    }

  along_flow_begin_block (flow, FALSE);
  along_flow_add_gap (flow, ALONG_TRAINING_GAP);
  along_flow_add_fields (flow, _("Date and signature"), NULL);
}

static void
add_sessions (AlongTrainingMaking *making)
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
  along_flow_add_text (making->flow, ALONG_STYLE_BODY, _("No training is planned."), 0,
                       FALSE);
}

/* What the person of @row has learned, and what is lacking. */
static void
add_record (AlongTrainingMaking *making,
            guint                row)
{
  AlongFlow *flow = making->flow;
  AlongTrainingTable *table = making->print->table;
  GPtrArray *people = along_training_table_get_people (table);
  GPtrArray *courses = along_training_table_get_courses (table);
  gboolean any = FALSE;

  along_flow_begin_block (flow, FALSE);
  along_flow_add_text (flow, ALONG_STYLE_SECTION,
                       along_training_making_get_name (making, g_ptr_array_index (people, row)), 0,
                       FALSE);
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
  along_flow_add_gap (flow, ALONG_TRAINING_ROW_GAP);
}

static void
add_records (AlongTrainingMaking *making)
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
add_legend (AlongTrainingMaking *making)
{
  AlongFlow *flow = making->flow;
  double width = making->width;
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
  along_flow_add_gap (flow, ALONG_TRAINING_ROW_GAP);
}

/* The columns from @first up to before @end, on pages of their own. */
static void
add_columns (AlongTrainingMaking *making,
             guint                first,
             guint                end,
             double               width)
{
  AlongFlow *flow = making->flow;
  AlongTrainingTable *table = making->print->table;
  GPtrArray *people = along_training_table_get_people (table);
  GPtrArray *courses = along_training_table_get_courses (table);
  g_autofree const char **cells = g_new0 (const char *, end - first + 1);
  g_autofree AlongInk *grounds = g_new0 (AlongInk, end - first);

  along_flow_begin_head (flow);
  along_training_making_add_title (making, get_title (making->print->sheet));
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
      along_flow_add_cells (
        flow, ALONG_STYLE_LABEL,
        along_training_making_get_name (making, g_ptr_array_index (people, row)), NAME_WIDTH, cells,
        width, grounds);
      along_flow_add_line (flow, 0.5);
    }
}

static void
add_matrix (AlongTrainingMaking *making)
{
  double room = making->width - NAME_WIDTH;
  guint n_courses = along_training_table_get_courses (making->print->table)->len;
  guint most = (guint) (room / LEAST_WIDTH);
  guint n_pages = (n_courses + most - 1) / most;
  guint n_columns;

  if (n_courses == 0)
    {
      add_heading (making, FALSE);
      along_flow_add_text (making->flow, ALONG_STYLE_BODY, _("There are no courses yet."),
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

/* What is given to somebody is framed. */
static void
draw_frame (AlongTrainingDocument *self,
            cairo_t               *cr)
{
  along_ink_set (cr, ALONG_INK_ACCENT);
  for (int i = 0; i < 2; i++)
    {
      double edge = FRAME_EDGE + i * FRAME_GAP;

      cairo_set_line_width (cr, i == 0 ? 1.5 : 0.5);
      cairo_rectangle (cr, edge, edge, self->width - 2 * edge, self->height - 2 * edge);
      cairo_stroke (cr);
    }
}

static void
along_training_document_draw_page (AlongDocument *document,
                                   cairo_t       *cr,
                                   guint          page)
{
  AlongTrainingDocument *self = ALONG_TRAINING_DOCUMENT (document);

  gboolean is_given =
    self->sheet == ALONG_TRAINING_ATTENDED || self->sheet == ALONG_TRAINING_WORK;

  cairo_save (cr);
  if (is_given)
    draw_frame (self, cr);
  cairo_translate (cr, MARGIN, MARGIN);
  along_flow_draw (self->flow, cr, page);
  /* Each certificate is a page of its own, and its date is written by hand. */
  if (!is_given)
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

/* Whether @print has what its sheet is made of. */
static gboolean
has_parts (const AlongTrainingPrint *print)
{
  switch (print->sheet)
    {
    case ALONG_TRAINING_ORIENTATION:
    case ALONG_TRAINING_GROWTH:
    case ALONG_TRAINING_WORK:
      return print->growths != NULL;
    case ALONG_TRAINING_DUE:
      return print->dues != NULL;
    case ALONG_TRAINING_RECORDS:
    case ALONG_TRAINING_MATRIX:
      return print->table != NULL;
    case ALONG_TRAINING_ATTENDANCE:
    case ALONG_TRAINING_ATTENDED:
      return print->roster != NULL;
    case ALONG_TRAINING_N_SHEETS:
    default:
      return FALSE;
    }
}

static void
add_sheet (AlongTrainingMaking *making)
{
  const char *title = get_title (making->print->sheet);

  switch (making->print->sheet)
    {
    case ALONG_TRAINING_ATTENDANCE:
      add_sessions (making);
      break;
    case ALONG_TRAINING_RECORDS:
      add_records (making);
      break;
    case ALONG_TRAINING_MATRIX:
      add_matrix (making);
      break;
    case ALONG_TRAINING_ATTENDED:
      along_certificate_sheets_add_attended (making, title);
      break;
    case ALONG_TRAINING_ORIENTATION:
      along_growth_sheets_add_orientation (making, title);
      break;
    case ALONG_TRAINING_GROWTH:
      along_growth_sheets_add_records (making, title);
      break;
    case ALONG_TRAINING_WORK:
      along_certificate_sheets_add_work (making, title);
      break;
    case ALONG_TRAINING_DUE:
    case ALONG_TRAINING_N_SHEETS:
    default:
      add_dues (making);
    }
}

AlongDocument *
along_training_document_new (AlongDirectory           *directory,
                             const AlongTrainingPrint *print)
{
  AlongTrainingDocument *self;
  AlongTrainingMaking making = { .print = print, .directory = directory };

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (print != NULL && has_parts (print), NULL);

  self = g_object_new (ALONG_TYPE_TRAINING_DOCUMENT, NULL);
  self->sheet = print->sheet;
  along_paper_get_size (print->paper, print->sheet == ALONG_TRAINING_MATRIX, &self->width,
                        &self->height);
  self->flow = along_flow_new (
    self->typesetter, self->width - 2 * MARGIN,
    self->height - 2 * MARGIN - FOOT_GAP -
      along_typesetter_get_line_height (self->typesetter, ALONG_STYLE_FOOT));

  making.flow = self->flow;
  making.width = self->width - 2 * MARGIN;
  making.zone = along_directory_get_zone (directory);
  if (print->aliases)
    making.labels = along_labels_new (directory);
  self->printed_on = along_zone_get_day (making.zone, print->printed_at);
  making.today = self->printed_on;
  add_sheet (&making);
  g_clear_pointer (&making.labels, g_hash_table_unref);

  return ALONG_DOCUMENT (self);
}
