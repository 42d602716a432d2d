/* along-note-part.c — a sealed part of a note: its body, or an addendum
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-note-part.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"

struct _AlongNotePart
{
  AlongRecord parent_instance;

  gint64 note_id;
  int number;
  gint64 author_id;
  int state;
  gint64 at;
  GBytes *sealed;
};

G_DEFINE_FINAL_TYPE (AlongNotePart, along_note_part, ALONG_TYPE_RECORD)

static gboolean
along_note_part_check (AlongRecord  *record,
                       const char  **property,
                       GError      **error)
{
  AlongNotePart *self = ALONG_NOTE_PART (record);

  if (!ALONG_RECORD_CLASS (along_note_part_parent_class)->check (record, property, error))
    return FALSE;

  *property = "sealed";
  if (self->note_id == 0 || self->author_id == 0 || self->number < 0 ||
      g_bytes_get_size (self->sealed) == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("A note is kept sealed only. Unlock your notes first."));
      return FALSE;
    }

  return TRUE;
}

static void
along_note_part_finalize (GObject *object)
{
  AlongNotePart *self = ALONG_NOTE_PART (object);

  g_bytes_unref (self->sealed);

  G_OBJECT_CLASS (along_note_part_parent_class)->finalize (object);
}

static void
along_note_part_class_init (AlongNotePartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_note_part_finalize;
  record_class->check = along_note_part_check;

  along_record_class_add_int64 (record_class, "note-id", G_STRUCT_OFFSET (AlongNotePart, note_id));
  along_record_class_add_int (record_class, "number", G_STRUCT_OFFSET (AlongNotePart, number));
  along_record_class_add_int64 (record_class, "author-id",
                                G_STRUCT_OFFSET (AlongNotePart, author_id));
  along_record_class_add_enum (record_class, "state", ALONG_TYPE_NOTE_STATE,
                               G_STRUCT_OFFSET (AlongNotePart, state));
  along_record_class_add_int64 (record_class, "at", G_STRUCT_OFFSET (AlongNotePart, at));
  along_record_class_add_bytes (record_class, "sealed", G_STRUCT_OFFSET (AlongNotePart, sealed));
}

static void
along_note_part_init (AlongNotePart *self)
{
  self->sealed = g_bytes_new (NULL, 0);
}

gint64
along_note_part_get_note_id (AlongNotePart *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_PART (self), 0);

  return self->note_id;
}

int
along_note_part_get_number (AlongNotePart *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_PART (self), 0);

  return self->number;
}

gint64
along_note_part_get_author_id (AlongNotePart *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_PART (self), 0);

  return self->author_id;
}

AlongNoteState
along_note_part_get_state (AlongNotePart *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_PART (self), ALONG_NOTE_STATE_DRAFT);

  return (AlongNoteState) self->state;
}

gint64
along_note_part_get_at (AlongNotePart *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_PART (self), 0);

  return self->at;
}

GBytes *
along_note_part_get_sealed (AlongNotePart *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_PART (self), NULL);

  return self->sealed;
}
