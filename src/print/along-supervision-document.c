/* along-supervision-document.c — supervision on paper, without a word of any note
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-supervision-document.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "print/along-flow.h"
#include "print/along-paper.h"
#include "print/along-supervision-words.h"

#define MARGIN 50.0
#define GAP 14.0
#define ROW_GAP 8.0
#define LINE_HEIGHT 24.0
#define INDENT 16.0
#define FOOT_GAP 12.0

/* So many lines there are to write on for what is agreed, and for what is talked about. */
#define N_TALK_LINES 5
#define N_ACTION_LINES 6

struct _AlongSupervisionDocument
{
  AlongDocument parent_instance;

  AlongSupervisionSheet sheet;
  AlongDay printed_on;
  double width;
  double height;
  AlongTypesetter *typesetter;
  AlongFlow *flow;
};

G_DEFINE_FINAL_TYPE (AlongSupervisionDocument, along_supervision_document, ALONG_TYPE_DOCUMENT)

static const char *
get_title (AlongSupervisionSheet sheet)
{
  switch (sheet)
    {
    case ALONG_SUPERVISION_SHEET_ACTIONS:
      return _("Agreed actions");
    case ALONG_SUPERVISION_SHEET_CADENCE:
      return _("Supervision overview");
    case ALONG_SUPERVISION_SHEET_SESSIONS:
    default:
      return _("Session sheet");
    }
}

static void
add_heading (AlongSupervisionDocument *self,
             AlongSupervisionWords    *words,
             gboolean                  new_page)
{
  along_flow_begin_block (self->flow, new_page);
  along_flow_add_text (self->flow, ALONG_STYLE_AGENCY, along_supervision_words_get_agency (words),
                       0, FALSE);
  along_flow_add_text (self->flow, ALONG_STYLE_TITLE, get_title (self->sheet), 0, FALSE);
  along_flow_add_gap (self->flow, GAP);
}

/* A sheet of @session to fill in; its actions, where there are any, stand on it already. */
static void
add_session (AlongSupervisionDocument *self,
             AlongSupervisionWords    *words,
             AlongSupervision         *session,
             gboolean                  new_page)
{
  g_autofree char *when = along_supervision_words_dup_when (words, session);
  g_autofree char *people = along_supervision_words_dup_people (words, session);
  g_autoptr (GPtrArray) actions = along_supervision_words_list_actions (words, session);

  add_heading (self, words, new_page);
  along_flow_add_text (self->flow, ALONG_STYLE_SECTION, along_supervision_words_get_kind (session),
                       0, FALSE);
  along_flow_add_text (self->flow, ALONG_STYLE_BODY, when, 0, FALSE);
  along_flow_add_text (self->flow, ALONG_STYLE_BODY, people, 0, FALSE);
  along_flow_add_fields (self->flow, _("Began at"), _("Ended at"), NULL);

  along_flow_begin_block (self->flow, FALSE);
  along_flow_add_gap (self->flow, GAP);
  along_flow_add_text (self->flow, ALONG_STYLE_SECTION, _("To talk about next time"), 0, FALSE);
  for (int i = 0; i < N_TALK_LINES; i++)
    along_flow_add_line (self->flow, LINE_HEIGHT);

  along_flow_begin_block (self->flow, FALSE);
  along_flow_add_gap (self->flow, GAP);
  along_flow_add_text (self->flow, ALONG_STYLE_SECTION, _("Agreed actions"), 0, FALSE);
  along_flow_add_text (self->flow, ALONG_STYLE_FOOT,
                       _("Who does what by when. The coordinator sees these; what else was said "
                         "stays between those who were there."),
                       0, FALSE);
  for (guint i = 0; i < actions->len; i++)
    along_flow_add_text (self->flow, ALONG_STYLE_BODY, g_ptr_array_index (actions, i), 0, TRUE);
  for (int i = 0; i < N_ACTION_LINES; i++)
    along_flow_add_line (self->flow, LINE_HEIGHT);

  along_flow_begin_block (self->flow, FALSE);
  along_flow_add_gap (self->flow, GAP);
  along_flow_add_fields (self->flow, _("Date and signature"), _("Date and signature"), NULL);
}

static void
add_sessions (AlongSupervisionDocument *self,
              AlongSupervisionWords    *words)
{
  g_autoptr (GPtrArray) sessions = along_supervision_words_list_sessions (words);

  for (guint i = 0; i < sessions->len; i++)
    add_session (self, words, g_ptr_array_index (sessions, i), i > 0);

  if (sessions->len == 0)
    {
      add_heading (self, words, FALSE);
      along_flow_add_text (self->flow, ALONG_STYLE_BODY,
                           _("No session is planned for these days."), 0, FALSE);
    }
}

static void
add_actions (AlongSupervisionDocument *self,
             AlongSupervisionWords    *words)
{
  g_autoptr (GPtrArray) rows = along_supervision_words_list_action_rows (words);

  add_heading (self, words, FALSE);
  if (rows->len == 0)
    along_flow_add_text (self->flow, ALONG_STYLE_BODY, _("Nothing is agreed to be done."), 0,
                         FALSE);

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      gboolean is_done = along_supervision_words_is_done (words, i);

      along_flow_begin_block (self->flow, FALSE);
      /* What is done has no box to tick any more. */
      along_flow_add_text (self->flow, ALONG_STYLE_SECTION, row[0], is_done ? INDENT : 0, !is_done);
      along_flow_add_text (self->flow, ALONG_STYLE_BODY, row[1], INDENT, FALSE);
      along_flow_add_gap (self->flow, ROW_GAP);
    }
}

static void
add_cadence (AlongSupervisionDocument *self,
             AlongSupervisionWords    *words)
{
  g_autoptr (GPtrArray) rows = along_supervision_words_list_cadence_rows (words);
  g_autofree char *wall = along_supervision_words_dup_wall (words);

  add_heading (self, words, FALSE);
  if (wall != NULL)
    {
      along_flow_add_text (self->flow, ALONG_STYLE_BODY, wall, 0, FALSE);
      along_flow_add_gap (self->flow, ROW_GAP);
    }
  else if (rows->len == 0)
    along_flow_add_text (self->flow, ALONG_STYLE_BODY, _("Nobody has supervision yet."), 0, FALSE);

  for (guint i = 0; i < rows->len; i++)
    {
      along_flow_begin_block (self->flow, FALSE);
      along_flow_add_row (self->flow, ALONG_STYLE_SECTION, ALONG_STYLE_BODY,
                          g_ptr_array_index (rows, i));
      along_flow_add_gap (self->flow, ROW_GAP);
    }
}

static const char *
along_supervision_document_get_title (AlongDocument *document)
{
  return get_title (ALONG_SUPERVISION_DOCUMENT (document)->sheet);
}

static guint
along_supervision_document_get_n_pages (AlongDocument *document)
{
  return along_flow_get_n_pages (ALONG_SUPERVISION_DOCUMENT (document)->flow);
}

static void
along_supervision_document_get_size (AlongDocument *document,
                                     double        *width,
                                     double        *height)
{
  AlongSupervisionDocument *self = ALONG_SUPERVISION_DOCUMENT (document);

  *width = self->width;
  *height = self->height;
}

static AlongDay
along_supervision_document_get_date (AlongDocument *document)
{
  return ALONG_SUPERVISION_DOCUMENT (document)->printed_on;
}

static void
along_supervision_document_draw_page (AlongDocument *document,
                                      cairo_t       *cr,
                                      guint          page)
{
  AlongSupervisionDocument *self = ALONG_SUPERVISION_DOCUMENT (document);

  cairo_save (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  along_flow_draw (self->flow, cr, page);
  along_flow_draw_foot (self->flow, cr, self->height - 2 * MARGIN, self->printed_on, page);
  cairo_restore (cr);
}

static void
along_supervision_document_finalize (GObject *object)
{
  AlongSupervisionDocument *self = ALONG_SUPERVISION_DOCUMENT (object);

  along_flow_free (self->flow);
  along_typesetter_free (self->typesetter);

  G_OBJECT_CLASS (along_supervision_document_parent_class)->finalize (object);
}

static void
along_supervision_document_class_init (AlongSupervisionDocumentClass *klass)
{
  AlongDocumentClass *document_class = ALONG_DOCUMENT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = along_supervision_document_finalize;
  document_class->get_title = along_supervision_document_get_title;
  document_class->get_n_pages = along_supervision_document_get_n_pages;
  document_class->get_size = along_supervision_document_get_size;
  document_class->get_date = along_supervision_document_get_date;
  document_class->draw_page = along_supervision_document_draw_page;
}

static void
along_supervision_document_init (AlongSupervisionDocument *self)
{
  self->typesetter = along_typesetter_new (1);
}

AlongDocument *
along_supervision_document_new (const AlongSupervisionPrint *print)
{
  g_autoptr (AlongSupervisionWords) words = NULL;
  AlongSupervisionDocument *self;

  g_return_val_if_fail (print != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (print->roster), NULL);

  self = g_object_new (ALONG_TYPE_SUPERVISION_DOCUMENT, NULL);
  self->sheet = print->sheet;
  along_paper_get_size (print->paper, FALSE, &self->width, &self->height);
  self->flow = along_flow_new (
    self->typesetter, self->width - 2 * MARGIN,
    self->height - 2 * MARGIN - FOOT_GAP -
      along_typesetter_get_line_height (self->typesetter, ALONG_STYLE_FOOT));
  words = along_supervision_words_new (print);
  self->printed_on = along_supervision_words_get_today (words);

  switch (print->sheet)
    {
    case ALONG_SUPERVISION_SHEET_ACTIONS:
      add_actions (self, words);
      break;
    case ALONG_SUPERVISION_SHEET_CADENCE:
      add_cadence (self, words);
      break;
    case ALONG_SUPERVISION_SHEET_SESSIONS:
    default:
      add_sessions (self, words);
    }

  return ALONG_DOCUMENT (self);
}
