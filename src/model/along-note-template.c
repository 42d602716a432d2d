/* along-note-template.c — what a new note of a kind begins with in this agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-note-template.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-text.h"

struct _AlongNoteTemplate
{
  AlongRecord parent_instance;

  int kind;
  char *text;
};

G_DEFINE_FINAL_TYPE (AlongNoteTemplate, along_note_template, ALONG_TYPE_RECORD)

static gboolean
along_note_template_check (AlongRecord  *record,
                           const char  **property,
                           GError      **error)
{
  AlongNoteTemplate *self = ALONG_NOTE_TEMPLATE (record);

  if (!ALONG_RECORD_CLASS (along_note_template_parent_class)->check (record, property, error))
    return FALSE;

  *property = "kind";
  if (self->kind == ALONG_NOTE_KIND_PRIVATE)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                   _("Dual-role talks have no template."));
      return FALSE;
    }

  *property = "text";
  return along_text_check_lines (self->text, _("Note template"), ALONG_NOTE_TEMPLATE_MAX_TEXT,
                                 ALONG_NOTE_TEMPLATE_MAX_LINES, error);
}

static void
along_note_template_finalize (GObject *object)
{
  AlongNoteTemplate *self = ALONG_NOTE_TEMPLATE (object);

  g_free (self->text);

  G_OBJECT_CLASS (along_note_template_parent_class)->finalize (object);
}

static void
along_note_template_class_init (AlongNoteTemplateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_note_template_finalize;
  record_class->check = along_note_template_check;

  along_record_class_add_enum (record_class, "kind", ALONG_TYPE_NOTE_KIND,
                               G_STRUCT_OFFSET (AlongNoteTemplate, kind));
  along_record_class_add_text (record_class, "text", G_STRUCT_OFFSET (AlongNoteTemplate, text));
}

static void
along_note_template_init (AlongNoteTemplate *self)
{
  self->text = g_strdup ("");
}

AlongNoteKind
along_note_template_get_kind (AlongNoteTemplate *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_TEMPLATE (self), ALONG_NOTE_KIND_SUPERVISION);

  return (AlongNoteKind) self->kind;
}

const char *
along_note_template_get_text (AlongNoteTemplate *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_TEMPLATE (self), NULL);

  return self->text;
}
