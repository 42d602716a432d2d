/* along-training.c — a training session: a shift on which people learn
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-training.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-text.h"

struct _AlongTraining
{
  AlongRecord parent_instance;

  gint64 shift_id;
  gint64 course_id;
  int state;
  char *trainers;
  char *note;
};

G_DEFINE_FINAL_TYPE (AlongTraining, along_training, ALONG_TYPE_RECORD)

static gboolean
along_training_check (AlongRecord  *record,
                      const char  **property,
                      GError      **error)
{
  AlongTraining *self = ALONG_TRAINING (record);

  if (!ALONG_RECORD_CLASS (along_training_parent_class)->check (record, property, error))
    return FALSE;

  *property = self->shift_id == 0 ? "shift-id" : "course-id";
  if (self->shift_id == 0 || self->course_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("A training session needs a course and a time. Choose both."));
      return FALSE;
    }

  *property = "trainers";
  if (!along_text_check (self->trainers, _("Trainers"), ALONG_TEXT_LINE, FALSE, error))
    return FALSE;

  *property = "note";
  return along_text_check_lines (self->note, _("Note"), ALONG_TEXT_LINE,
                                 ALONG_TRAINING_NOTE_LINES, error);
}

static void
along_training_finalize (GObject *object)
{
  AlongTraining *self = ALONG_TRAINING (object);

  g_free (self->trainers);
  g_free (self->note);

  G_OBJECT_CLASS (along_training_parent_class)->finalize (object);
}

static void
along_training_class_init (AlongTrainingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_training_finalize;
  record_class->check = along_training_check;

  along_record_class_add_int64 (record_class, "shift-id",
                                G_STRUCT_OFFSET (AlongTraining, shift_id));
  along_record_class_add_int64 (record_class, "course-id",
                                G_STRUCT_OFFSET (AlongTraining, course_id));
  along_record_class_add_enum (record_class, "state", ALONG_TYPE_SESSION_STATE,
                               G_STRUCT_OFFSET (AlongTraining, state));
  along_record_class_add_text (record_class, "trainers", G_STRUCT_OFFSET (AlongTraining, trainers));
  along_record_class_add_text (record_class, "note", G_STRUCT_OFFSET (AlongTraining, note));
}

static void
along_training_init (AlongTraining *self)
{
  self->trainers = g_strdup ("");
  self->note = g_strdup ("");
}

gint64
along_training_get_shift_id (AlongTraining *self)
{
  g_return_val_if_fail (ALONG_IS_TRAINING (self), 0);

  return self->shift_id;
}

gint64
along_training_get_course_id (AlongTraining *self)
{
  g_return_val_if_fail (ALONG_IS_TRAINING (self), 0);

  return self->course_id;
}

AlongSessionState
along_training_get_state (AlongTraining *self)
{
  g_return_val_if_fail (ALONG_IS_TRAINING (self), ALONG_SESSION_PLANNED);

  return (AlongSessionState) self->state;
}

const char *
along_training_get_trainers (AlongTraining *self)
{
  g_return_val_if_fail (ALONG_IS_TRAINING (self), NULL);

  return self->trainers;
}

const char *
along_training_get_note (AlongTraining *self)
{
  g_return_val_if_fail (ALONG_IS_TRAINING (self), NULL);

  return self->note;
}
