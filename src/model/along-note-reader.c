/* along-note-reader.c — who can read sealed notes: the public side of a key
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-note-reader.h"

#include <glib/gi18n-lib.h>

struct _AlongNoteReader
{
  AlongRecord parent_instance;

  gint64 person_id;
  GBytes *mark;
  GBytes *locked_seed;
  int since;
  int left;
  gint64 voucher_id;
  GBytes *vouch;
  GBytes *root;
  GBytes *acceptance;
};

G_DEFINE_FINAL_TYPE (AlongNoteReader, along_note_reader, ALONG_TYPE_RECORD)

/* Whether @bytes are @size of them where there should be any, and none elsewhere. */
static gboolean
fits (GBytes   *bytes,
      gboolean  wanted,
      gsize     size)
{
  return g_bytes_get_size (bytes) == (wanted ? size : 0);
}

static gboolean
along_note_reader_check (AlongRecord  *record,
                         const char  **property,
                         GError      **error)
{
  AlongNoteReader *self = ALONG_NOTE_READER (record);

  if (!ALONG_RECORD_CLASS (along_note_reader_parent_class)->check (record, property, error))
    return FALSE;

  *property = "mark";
  if (g_bytes_get_size (self->mark) != ALONG_NOTE_READER_MARK_SIZE ||
      (self->person_id == 0) != (g_bytes_get_size (self->locked_seed) == 0))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("This is not a whole key to notes. Make the key again."));
      return FALSE;
    }

  *property = "vouch";
  if (!fits (self->vouch, self->voucher_id != 0, ALONG_NOTE_READER_SIGNATURE_SIZE) ||
      !fits (self->root, g_bytes_get_size (self->root) > 0, ALONG_NOTE_READER_MARK_SIZE) ||
      !fits (self->acceptance, g_bytes_get_size (self->root) > 0,
             ALONG_NOTE_READER_SIGNATURE_SIZE))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("This is not a whole key to notes. Make the key again."));
      return FALSE;
    }

  *property = "left";
  if (self->left != 0 && self->left < self->since)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("Nobody leaves before they came. Choose a later day."));
      return FALSE;
    }

  return TRUE;
}

static void
along_note_reader_finalize (GObject *object)
{
  AlongNoteReader *self = ALONG_NOTE_READER (object);

  g_bytes_unref (self->mark);
  g_bytes_unref (self->locked_seed);
  g_bytes_unref (self->vouch);
  g_bytes_unref (self->root);
  g_bytes_unref (self->acceptance);

  G_OBJECT_CLASS (along_note_reader_parent_class)->finalize (object);
}

static void
along_note_reader_class_init (AlongNoteReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_note_reader_finalize;
  record_class->check = along_note_reader_check;

  along_record_class_add_int64 (record_class, "person-id",
                                G_STRUCT_OFFSET (AlongNoteReader, person_id));
  along_record_class_add_bytes (record_class, "mark", G_STRUCT_OFFSET (AlongNoteReader, mark));
  along_record_class_add_bytes (record_class, "locked-seed",
                                G_STRUCT_OFFSET (AlongNoteReader, locked_seed));
  along_record_class_add_int (record_class, "since", G_STRUCT_OFFSET (AlongNoteReader, since));
  along_record_class_add_int (record_class, "left", G_STRUCT_OFFSET (AlongNoteReader, left));
  along_record_class_add_int64 (record_class, "voucher-id",
                                G_STRUCT_OFFSET (AlongNoteReader, voucher_id));
  along_record_class_add_bytes (record_class, "vouch", G_STRUCT_OFFSET (AlongNoteReader, vouch));
  along_record_class_add_bytes (record_class, "root", G_STRUCT_OFFSET (AlongNoteReader, root));
  along_record_class_add_bytes (record_class, "acceptance",
                                G_STRUCT_OFFSET (AlongNoteReader, acceptance));
}

static void
along_note_reader_init (AlongNoteReader *self)
{
  self->mark = g_bytes_new (NULL, 0);
  self->locked_seed = g_bytes_new (NULL, 0);
  self->vouch = g_bytes_new (NULL, 0);
  self->root = g_bytes_new (NULL, 0);
  self->acceptance = g_bytes_new (NULL, 0);
}

gint64
along_note_reader_get_person_id (AlongNoteReader *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_READER (self), 0);

  return self->person_id;
}

GBytes *
along_note_reader_get_mark (AlongNoteReader *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_READER (self), NULL);

  return self->mark;
}

GBytes *
along_note_reader_get_locked_seed (AlongNoteReader *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_READER (self), NULL);

  return self->locked_seed;
}

AlongDay
along_note_reader_get_since (AlongNoteReader *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_READER (self), 0);

  return self->since;
}

AlongDay
along_note_reader_get_left (AlongNoteReader *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_READER (self), 0);

  return self->left;
}

gint64
along_note_reader_get_voucher_id (AlongNoteReader *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_READER (self), 0);

  return self->voucher_id;
}

GBytes *
along_note_reader_get_vouch (AlongNoteReader *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_READER (self), NULL);

  return self->vouch;
}

GBytes *
along_note_reader_get_root (AlongNoteReader *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_READER (self), NULL);

  return self->root;
}

GBytes *
along_note_reader_get_acceptance (AlongNoteReader *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_READER (self), NULL);

  return self->acceptance;
}
