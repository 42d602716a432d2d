/* along-recovery-document.c — the recovery sheet: the agency's key on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-recovery-document.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <qrencode.h>

#include "model/along-words.h"
#include "print/along-paper.h"
#include "print/along-typesetter.h"

#define MARGIN 50.0
#define SECTION_GAP 18.0
#define PARAGRAPH_GAP 5.0
#define BULLET_WIDTH 16.0

/* The box with the code: groups in rows, and the QR code beside them. */
#define BOX_PADDING 14.0
#define BOX_INDENT 4.0
#define GROUPS_A_ROW 3
#define GROUP_WIDTH 110.0
#define GROUP_HEIGHT 32.0
#define NUMBER_WIDTH 22.0
#define MAX_GROUP 15

/* The paper around a QR code that a reader needs, in modules. */
#define QUIET_ZONE 4

/* What a sheet says around its code. */
typedef struct
{
  const char *title;
  const char *purpose;
  const char *keeping[3];
  const char *using[3];
} Words;

static const Words recovery_words = {
  .title = N_("Recovery sheet"),
  .purpose =
    N_("This code opens the agency’s file when the computer is lost or its keyring no longer has "
       "the key. There is no other way in: without the key and without this sheet, the file stays "
       "closed for good."),
  .keeping = {
    N_("In a locked drawer or a safe outside the office, away from the computer and from copies of "
       "the file."),
    N_("Whoever holds this sheet and the file can read everything in it. Take no photograph of it "
       "and send it to nobody."),
    N_("Two people should know where it is. Note the place below."),
  },
  .using = {
    N_("Start Alongside on the new computer and open the agency’s file, or a copy of it. It asks "
       "for the recovery code."),
    N_("Type the groups in the order of their numbers, or scan the square code and paste what it "
       "says. Capitals, spaces and dashes do not matter."),
    N_("The letters I, L, O and U do not occur: what looks like one is a 1, a 0 or a V. A group "
       "with a mistake is named by its number."),
  },
};

static const Words escrow_words = {
  .title = N_("Escrow sheet"),
  .purpose =
    N_("This code opens the notes of supervision that are sealed for it, once it has been read back "
       "in Alongside: those written since then, and older ones that were given to it. It is for "
       "when whoever could read them has lost the passphrase or is no longer there. It does not "
       "open the agency’s file: that needs the recovery sheet."),
  .keeping = {
    N_("Outside the office, with somebody who has no part in the supervision here, such as a "
       "notary or the board, in a sealed envelope."),
    N_("Never together with the recovery sheet: whoever holds both and the file can read "
       "everything that was said in confidence."),
    N_("Two people should know where it is, and those whom the notes are about should know when "
       "it is used. Note the place below."),
  },
  .using = {
    N_("Open the agency’s file in Alongside and go to the notes, under Supervision. Choose to open "
       "them with the escrow sheet."),
    N_("Type the groups in the order of their numbers, or scan the square code and paste what it "
       "says. Capitals, spaces and dashes do not matter."),
    N_("The letters I, L, O and U do not occur: what looks like one is a 1, a 0 or a V. A group "
       "with a mistake is named by its number."),
  },
};

struct _AlongRecoveryDocument
{
  AlongDocument parent_instance;

  const Words *words;
  char *agency_name;
  char *code;
  char *qr_payload;
  char *fingerprint; /* NULL for none */
  AlongDay printed_on;
  double width;
  double height;
  AlongTypesetter *typesetter;
};

G_DEFINE_FINAL_TYPE (AlongRecoveryDocument, along_recovery_document, ALONG_TYPE_DOCUMENT)

static double
get_content_width (AlongRecoveryDocument *self)
{
  return self->width - 2 * MARGIN;
}

/* The left edge of what is @width wide and stands @from points from where reading begins. */
static double
get_x (AlongRecoveryDocument *self,
       double                 from,
       double                 width)
{
  if (along_typesetter_is_rtl (self->typesetter))
    return self->width - MARGIN - from - width;

  return MARGIN + from;
}

/* Draws a paragraph that begins @indent points into the line, and moves @y below it. */
static void
draw_text (AlongRecoveryDocument *self,
           cairo_t               *cr,
           AlongTextStyle         style,
           const char            *text,
           double                 indent,
           double                *y)
{
  double width = get_content_width (self) - indent;
  g_autoptr (PangoLayout) layout = along_typesetter_set (self->typesetter, style, text, 0, width);

  along_layout_show (layout, cr, get_x (self, indent, width), *y);
  *y += along_layout_get_height (layout);
}

static void
draw_item (AlongRecoveryDocument *self,
           cairo_t               *cr,
           const char            *mark,
           const char            *text,
           double                *y)
{
  g_autoptr (PangoLayout) layout = NULL;

  layout = along_typesetter_set (self->typesetter, ALONG_STYLE_BODY, mark, 0, BULLET_WIDTH);
  along_layout_show (layout, cr, get_x (self, 0, BULLET_WIDTH), *y);
  draw_text (self, cr, ALONG_STYLE_BODY, text, BULLET_WIDTH, y);
  *y += PARAGRAPH_GAP;
}

/* Draws the groups of the code with their numbers. */
static void
draw_groups (AlongRecoveryDocument *self,
             cairo_t               *cr,
             double                 x,
             double                 y)
{
  guint n_groups = 0;

  for (const char *group = self->code; *group != '\0'; n_groups++)
    {
      gsize length = strcspn (group, " ");
      char text[MAX_GROUP + 1] = { 0 };
      g_autofree char *number = g_strdup_printf ("%u", n_groups + 1);
      g_autoptr (PangoLayout) number_layout = NULL;
      g_autoptr (PangoLayout) layout = NULL;
      double group_x = x + (n_groups % GROUPS_A_ROW) * GROUP_WIDTH;
      double group_y = y + (n_groups / GROUPS_A_ROW) * GROUP_HEIGHT;

      memcpy (text, group, MIN (length, MAX_GROUP));
      number_layout = along_typesetter_set (self->typesetter, ALONG_STYLE_CODE_NUMBER, number, 0,
                                            NUMBER_WIDTH - 6);
      layout = along_typesetter_set (self->typesetter, ALONG_STYLE_CODE, text, 0,
                                     GROUP_WIDTH - NUMBER_WIDTH);
      pango_layout_set_alignment (number_layout, PANGO_ALIGN_RIGHT);
      pango_layout_set_alignment (layout, PANGO_ALIGN_LEFT);

      along_layout_show (number_layout, cr, group_x,
                         group_y + along_layout_get_baseline (layout) -
                           along_layout_get_baseline (number_layout));
      along_layout_show (layout, cr, group_x + NUMBER_WIDTH, group_y);

      explicit_bzero (text, sizeof text);
      group += length;
      group += strspn (group, " ");
    }
}

/* Draws the code as squares in a square of @size. All are one path, so that no hairline of paper
 * shows between them. */
static void
draw_qr_code (AlongRecoveryDocument *self,
              cairo_t               *cr,
              double                 x,
              double                 y,
              double                 size)
{
  QRcode *code = QRcode_encodeString (self->qr_payload, 0, QR_ECLEVEL_Q, QR_MODE_8, 1);
  double module;

  g_return_if_fail (code != NULL);

  module = size / (code->width + 2 * QUIET_ZONE);

  for (int row = 0; row < code->width; row++)
    for (int column = 0; column < code->width; column++)
      if ((code->data[row * code->width + column] & 1) != 0)
        cairo_rectangle (cr, x + (column + QUIET_ZONE) * module, y + (row + QUIET_ZONE) * module,
                         module, module);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_fill (cr);

  explicit_bzero (code->data, (gsize) code->width * code->width);
  QRcode_free (code);
}

static void
draw_code_box (AlongRecoveryDocument *self,
               cairo_t               *cr,
               double                *y)
{
  double width = get_content_width (self);
  guint n_groups = 1;
  double height, qr_size;

  for (const char *c = self->code; *c != '\0'; c++)
    if (*c == ' ')
      n_groups++;
  height = (n_groups + GROUPS_A_ROW - 1) / GROUPS_A_ROW * GROUP_HEIGHT + 2 * BOX_PADDING;
  qr_size = MIN (height, width - GROUPS_A_ROW * GROUP_WIDTH);

  along_ink_set (cr, ALONG_INK_ACCENT);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, MARGIN + 0.5, *y + 0.5, width - 1, height - 1);
  cairo_stroke (cr);

  /* The characters of a code go from left to right in every language. */
  draw_groups (self, cr, MARGIN + BOX_INDENT, *y + BOX_PADDING);
  draw_qr_code (self, cr, MARGIN + width - qr_size, *y + (height - qr_size) / 2, qr_size);

  *y += height;
}

/* A line to write on, and below it what belongs there. */
static void
draw_fingerprint (AlongRecoveryDocument *self,
                  cairo_t               *cr,
                  double                *y)
{
  /* Translators: on the escrow sheet, below its code; %s are groups of letters and digits. */
  g_autofree char *text = g_strdup_printf (
    _("Fingerprint, which is no secret: %s. Alongside shows it to whoever vouches for this sheet."),
    self->fingerprint);

  *y += PARAGRAPH_GAP;
  draw_text (self, cr, ALONG_STYLE_FOOT, text, 0, y);
}

static void
draw_field (AlongRecoveryDocument *self,
            cairo_t               *cr,
            const char            *label,
            double                 from,
            double                 width,
            double                 y)
{
  g_autoptr (PangoLayout) layout = NULL;
  double x = get_x (self, from, width);

  along_ink_set (cr, ALONG_INK_RULE);
  cairo_set_line_width (cr, 0.75);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_stroke (cr);

  layout = along_typesetter_set (self->typesetter, ALONG_STYLE_FOOT, label, 0, width);
  along_layout_show (layout, cr, x, y + 3);
}

static void
draw_fields (AlongRecoveryDocument *self,
             cairo_t               *cr)
{
  const double gap = 20;
  double width = (get_content_width (self) - gap) / 2;
  double y = self->height - MARGIN - along_typesetter_get_line_height (self->typesetter,
                                                                      ALONG_STYLE_FOOT) - 3;

  draw_field (self, cr, _("Kept at"), 0, width, y);
  draw_field (self, cr, _("Date and signature"), width + gap, width, y);
}

static const char *
along_recovery_document_get_title (AlongDocument *document)
{
  return _(ALONG_RECOVERY_DOCUMENT (document)->words->title);
}

static guint
along_recovery_document_get_n_pages (AlongDocument *document)
{
  return 1;
}

static void
along_recovery_document_get_size (AlongDocument *document,
                                  double        *width,
                                  double        *height)
{
  AlongRecoveryDocument *self = ALONG_RECOVERY_DOCUMENT (document);

  *width = self->width;
  *height = self->height;
}

static AlongDay
along_recovery_document_get_date (AlongDocument *document)
{
  return ALONG_RECOVERY_DOCUMENT (document)->printed_on;
}

static void
along_recovery_document_draw_page (AlongDocument *document,
                                   cairo_t       *cr,
                                   guint          page)
{
  AlongRecoveryDocument *self = ALONG_RECOVERY_DOCUMENT (document);
  g_autofree char *date = along_words_date (self->printed_on);
  /* Translators: %s is a date. A sheet may be saved as well as printed. */
  g_autofree char *made = g_strdup_printf (_("This sheet was made on %s"), date);
  double y = MARGIN;

  draw_text (self, cr, ALONG_STYLE_AGENCY, self->agency_name, 0, &y);
  draw_text (self, cr, ALONG_STYLE_TITLE, _(self->words->title), 0, &y);
  draw_text (self, cr, ALONG_STYLE_FOOT, made, 0, &y);
  y += SECTION_GAP;

  draw_text (self, cr, ALONG_STYLE_BODY, _(self->words->purpose), 0, &y);
  y += SECTION_GAP;

  draw_code_box (self, cr, &y);
  if (self->fingerprint != NULL)
    draw_fingerprint (self, cr, &y);
  y += SECTION_GAP;

  draw_text (self, cr, ALONG_STYLE_SECTION, _("How to keep it"), 0, &y);
  y += PARAGRAPH_GAP;
  for (guint i = 0; i < G_N_ELEMENTS (self->words->keeping); i++)
    draw_item (self, cr, "•", _(self->words->keeping[i]), &y);
  y += SECTION_GAP - PARAGRAPH_GAP;

  draw_text (self, cr, ALONG_STYLE_SECTION, _("How to use it"), 0, &y);
  y += PARAGRAPH_GAP;
  for (guint i = 0; i < G_N_ELEMENTS (self->words->using); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);

      draw_item (self, cr, number, _(self->words->using[i]), &y);
    }

  draw_fields (self, cr);
}

static void
wipe (char *secret)
{
  if (secret != NULL)
    explicit_bzero (secret, strlen (secret));
  g_free (secret);
}

static void
along_recovery_document_finalize (GObject *object)
{
  AlongRecoveryDocument *self = ALONG_RECOVERY_DOCUMENT (object);

  g_free (self->agency_name);
  wipe (self->code);
  wipe (self->qr_payload);
  g_free (self->fingerprint);
  along_typesetter_free (self->typesetter);

  G_OBJECT_CLASS (along_recovery_document_parent_class)->finalize (object);
}

static void
along_recovery_document_class_init (AlongRecoveryDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongDocumentClass *document_class = ALONG_DOCUMENT_CLASS (klass);

  object_class->finalize = along_recovery_document_finalize;
  document_class->get_title = along_recovery_document_get_title;
  document_class->get_n_pages = along_recovery_document_get_n_pages;
  document_class->get_size = along_recovery_document_get_size;
  document_class->get_date = along_recovery_document_get_date;
  document_class->draw_page = along_recovery_document_draw_page;
}

static void
along_recovery_document_init (AlongRecoveryDocument *self)
{
  self->typesetter = along_typesetter_new (1);
}

static AlongDocument *
new_document (const Words *words,
              const char  *agency_name,
              const char  *code,
              const char  *qr_payload,
              const char  *fingerprint,
              AlongDay     printed_on,
              AlongPaper   paper)
{
  AlongRecoveryDocument *self;

  g_return_val_if_fail (agency_name != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (qr_payload != NULL, NULL);

  self = g_object_new (ALONG_TYPE_RECOVERY_DOCUMENT, NULL);
  self->words = words;
  self->agency_name = g_strdup (agency_name);
  self->code = g_strdup (code);
  self->qr_payload = g_strdup (qr_payload);
  self->fingerprint = g_strdup (fingerprint);
  self->printed_on = printed_on;
  along_paper_get_size (paper, FALSE, &self->width, &self->height);

  return ALONG_DOCUMENT (self);
}

AlongDocument *
along_recovery_document_new (const char *agency_name,
                             const char *code,
                             const char *qr_payload,
                             AlongDay    printed_on,
                             AlongPaper  paper)
{
  return new_document (&recovery_words, agency_name, code, qr_payload, NULL, printed_on, paper);
}

AlongDocument *
along_recovery_document_new_escrow (const char *agency_name,
                                    const char *code,
                                    const char *qr_payload,
                                    const char *fingerprint,
                                    AlongDay    printed_on,
                                    AlongPaper  paper)
{
  g_return_val_if_fail (fingerprint != NULL, NULL);

  return new_document (&escrow_words, agency_name, code, qr_payload, fingerprint, printed_on,
                       paper);
}
