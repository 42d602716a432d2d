/* along-note.c — a note that only its readers can read: who, when and which kind
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-note.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"

struct _AlongNote
{
  AlongRecord parent_instance;

  GBytes *mark;
  int kind;
  int state;
  gint64 about_id;
  gint64 author_id;
  gint64 session_id;
  gint64 at;
  GBytes *head;
  int countersigned;
  gint64 countersigned_at;
  int countersigned_parts;
  GBytes *countersignature;
};

G_DEFINE_FINAL_TYPE (AlongNote, along_note, ALONG_TYPE_RECORD)

static gboolean
along_note_check (AlongRecord  *record,
                  const char  **property,
                  GError      **error)
{
  AlongNote *self = ALONG_NOTE (record);

  if (!ALONG_RECORD_CLASS (along_note_parent_class)->check (record, property, error))
    return FALSE;

  *property = "mark";
  if (g_bytes_get_size (self->mark) != ALONG_NOTE_MARK_SIZE || self->author_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("A note needs an author. Unlock your notes first."));
      return FALSE;
    }

  /* "A line drawn in water … both a colleague and a client" [osis]: nothing in clear tells whom the
   * talk was with. */
  *property = "about-id";
  if (self->kind == ALONG_NOTE_KIND_PRIVATE && (self->about_id != 0 || self->session_id != 0))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                   _("A dual-role talk does not tell whom it is about. Name the person in its text "
                     "only."));
      return FALSE;
    }

  *property = "countersigned";
  if (self->countersigned != ALONG_COUNTERSIGNED_NOT && self->state != ALONG_NOTE_STATE_SIGNED)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                   _("A draft cannot be countersigned. Sign the note first."));
      return FALSE;
    }

  return TRUE;
}

static void
along_note_finalize (GObject *object)
{
  AlongNote *self = ALONG_NOTE (object);

  g_bytes_unref (self->mark);
  g_bytes_unref (self->head);
  g_bytes_unref (self->countersignature);

  G_OBJECT_CLASS (along_note_parent_class)->finalize (object);
}

static void
along_note_class_init (AlongNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_note_finalize;
  record_class->check = along_note_check;

  along_record_class_add_bytes (record_class, "mark", G_STRUCT_OFFSET (AlongNote, mark));
  along_record_class_add_enum (record_class, "kind", ALONG_TYPE_NOTE_KIND,
                               G_STRUCT_OFFSET (AlongNote, kind));
  along_record_class_add_enum (record_class, "state", ALONG_TYPE_NOTE_STATE,
                               G_STRUCT_OFFSET (AlongNote, state));
  along_record_class_add_int64 (record_class, "about-id", G_STRUCT_OFFSET (AlongNote, about_id));
  along_record_class_add_int64 (record_class, "author-id", G_STRUCT_OFFSET (AlongNote, author_id));
  along_record_class_add_int64 (record_class, "session-id",
                                G_STRUCT_OFFSET (AlongNote, session_id));
  along_record_class_add_int64 (record_class, "at", G_STRUCT_OFFSET (AlongNote, at));
  along_record_class_add_bytes (record_class, "head", G_STRUCT_OFFSET (AlongNote, head));
  along_record_class_add_enum (record_class, "countersigned", ALONG_TYPE_COUNTERSIGNED,
                               G_STRUCT_OFFSET (AlongNote, countersigned));
  along_record_class_add_int64 (record_class, "countersigned-at",
                                G_STRUCT_OFFSET (AlongNote, countersigned_at));
  along_record_class_add_int (record_class, "countersigned-parts",
                              G_STRUCT_OFFSET (AlongNote, countersigned_parts));
  along_record_class_add_bytes (record_class, "countersignature",
                                G_STRUCT_OFFSET (AlongNote, countersignature));
}

static void
along_note_init (AlongNote *self)
{
  self->mark = g_bytes_new (NULL, 0);
  self->head = g_bytes_new (NULL, 0);
  self->countersignature = g_bytes_new (NULL, 0);
}

GBytes *
along_note_get_mark (AlongNote *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE (self), NULL);

  return self->mark;
}

AlongNoteKind
along_note_get_kind (AlongNote *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE (self), ALONG_NOTE_KIND_SUPERVISION);

  return (AlongNoteKind) self->kind;
}

AlongNoteState
along_note_get_state (AlongNote *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE (self), ALONG_NOTE_STATE_DRAFT);

  return (AlongNoteState) self->state;
}

gint64
along_note_get_about_id (AlongNote *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE (self), 0);

  return self->about_id;
}

gint64
along_note_get_author_id (AlongNote *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE (self), 0);

  return self->author_id;
}

gint64
along_note_get_session_id (AlongNote *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE (self), 0);

  return self->session_id;
}

gint64
along_note_get_at (AlongNote *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE (self), 0);

  return self->at;
}

GBytes *
along_note_get_head (AlongNote *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE (self), NULL);

  return self->head;
}

AlongCountersigned
along_note_get_countersigned (AlongNote *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE (self), ALONG_COUNTERSIGNED_NOT);

  return (AlongCountersigned) self->countersigned;
}

gint64
along_note_get_countersigned_at (AlongNote *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE (self), 0);

  return self->countersigned_at;
}

int
along_note_get_countersigned_parts (AlongNote *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE (self), 0);

  return self->countersigned_parts;
}

GBytes *
along_note_get_countersignature (AlongNote *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE (self), NULL);

  return self->countersignature;
}
