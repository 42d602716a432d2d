/* along-note-wrap.c — the key of a sealed part, wrapped for one of its readers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-note-wrap.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"

struct _AlongNoteWrap
{
  AlongRecord parent_instance;

  gint64 part_id;
  gint64 reader_id;
  int form;
  GBytes *wrapped;
  gint64 by_id;
  GBytes *signature;
};

G_DEFINE_FINAL_TYPE (AlongNoteWrap, along_note_wrap, ALONG_TYPE_RECORD)

static gboolean
along_note_wrap_check (AlongRecord  *record,
                       const char  **property,
                       GError      **error)
{
  AlongNoteWrap *self = ALONG_NOTE_WRAP (record);

  if (!ALONG_RECORD_CLASS (along_note_wrap_parent_class)->check (record, property, error))
    return FALSE;

  *property = "wrapped";
  if (self->part_id == 0 || self->reader_id == 0 || self->by_id == 0 ||
      g_bytes_get_size (self->wrapped) == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("A note needs readers. Choose at least one."));
      return FALSE;
    }

  return TRUE;
}

static void
along_note_wrap_finalize (GObject *object)
{
  AlongNoteWrap *self = ALONG_NOTE_WRAP (object);

  g_bytes_unref (self->wrapped);
  g_bytes_unref (self->signature);

  G_OBJECT_CLASS (along_note_wrap_parent_class)->finalize (object);
}

static void
along_note_wrap_class_init (AlongNoteWrapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_note_wrap_finalize;
  record_class->check = along_note_wrap_check;

  along_record_class_add_int64 (record_class, "part-id", G_STRUCT_OFFSET (AlongNoteWrap, part_id));
  along_record_class_add_int64 (record_class, "reader-id",
                                G_STRUCT_OFFSET (AlongNoteWrap, reader_id));
  along_record_class_add_enum (record_class, "form", ALONG_TYPE_WRAP_FORM,
                               G_STRUCT_OFFSET (AlongNoteWrap, form));
  along_record_class_add_bytes (record_class, "wrapped", G_STRUCT_OFFSET (AlongNoteWrap, wrapped));
  along_record_class_add_int64 (record_class, "by-id", G_STRUCT_OFFSET (AlongNoteWrap, by_id));
  along_record_class_add_bytes (record_class, "signature",
                                G_STRUCT_OFFSET (AlongNoteWrap, signature));
}

static void
along_note_wrap_init (AlongNoteWrap *self)
{
  self->wrapped = g_bytes_new (NULL, 0);
  self->signature = g_bytes_new (NULL, 0);
}

gint64
along_note_wrap_get_part_id (AlongNoteWrap *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_WRAP (self), 0);

  return self->part_id;
}

gint64
along_note_wrap_get_reader_id (AlongNoteWrap *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_WRAP (self), 0);

  return self->reader_id;
}

AlongWrapForm
along_note_wrap_get_form (AlongNoteWrap *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_WRAP (self), ALONG_WRAP_TO_ANOTHER);

  return (AlongWrapForm) self->form;
}

GBytes *
along_note_wrap_get_wrapped (AlongNoteWrap *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_WRAP (self), NULL);

  return self->wrapped;
}

gint64
along_note_wrap_get_by_id (AlongNoteWrap *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_WRAP (self), 0);

  return self->by_id;
}

GBytes *
along_note_wrap_get_signature (AlongNoteWrap *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_WRAP (self), NULL);

  return self->signature;
}
