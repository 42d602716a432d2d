/* along-goal.c — what a peer wants to get to, or a step on the way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-goal.h"

#include <glib/gi18n-lib.h>

#include "model/along-text.h"

struct _AlongGoal
{
  AlongRecord parent_instance;

  gint64 person_id;
  gint64 goal_id;
  char *what;
  int agreed;
  int due;
  int reached;
};

G_DEFINE_FINAL_TYPE (AlongGoal, along_goal, ALONG_TYPE_RECORD)

static gboolean
along_goal_check (AlongRecord  *record,
                  const char  **property,
                  GError      **error)
{
  AlongGoal *self = ALONG_GOAL (record);

  if (!ALONG_RECORD_CLASS (along_goal_parent_class)->check (record, property, error))
    return FALSE;

  *property = "person-id";
  if (self->person_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("A goal is somebody’s. Choose whose."));
      return FALSE;
    }

  *property = "due";
  if (self->due != 0 && self->due < self->agreed)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("By: this is before the day on which it was agreed. Choose a later day."));
      return FALSE;
    }

  *property = "reached";
  if (self->reached != 0 && self->reached < self->agreed)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("Reached: this is before the day on which it was agreed. Choose a later "
                     "day."));
      return FALSE;
    }

  *property = "what";
  return along_text_check (self->what, _("Goal"), ALONG_TEXT_LINE, TRUE, error);
}

static void
along_goal_finalize (GObject *object)
{
  AlongGoal *self = ALONG_GOAL (object);

  g_free (self->what);

  G_OBJECT_CLASS (along_goal_parent_class)->finalize (object);
}

static void
along_goal_class_init (AlongGoalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_goal_finalize;
  record_class->check = along_goal_check;

  along_record_class_add_int64 (record_class, "person-id", G_STRUCT_OFFSET (AlongGoal, person_id));
  along_record_class_add_int64 (record_class, "goal-id", G_STRUCT_OFFSET (AlongGoal, goal_id));
  along_record_class_add_text (record_class, "what", G_STRUCT_OFFSET (AlongGoal, what));
  along_record_class_add_int (record_class, "agreed", G_STRUCT_OFFSET (AlongGoal, agreed));
  along_record_class_add_int (record_class, "due", G_STRUCT_OFFSET (AlongGoal, due));
  along_record_class_add_int (record_class, "reached", G_STRUCT_OFFSET (AlongGoal, reached));
}

static void
along_goal_init (AlongGoal *self)
{
  self->what = g_strdup ("");
}

gint64
along_goal_get_person_id (AlongGoal *self)
{
  g_return_val_if_fail (ALONG_IS_GOAL (self), 0);

  return self->person_id;
}

gint64
along_goal_get_goal_id (AlongGoal *self)
{
  g_return_val_if_fail (ALONG_IS_GOAL (self), 0);

  return self->goal_id;
}

const char *
along_goal_get_what (AlongGoal *self)
{
  g_return_val_if_fail (ALONG_IS_GOAL (self), NULL);

  return self->what;
}

AlongDay
along_goal_get_agreed (AlongGoal *self)
{
  g_return_val_if_fail (ALONG_IS_GOAL (self), 0);

  return self->agreed;
}

AlongDay
along_goal_get_due (AlongGoal *self)
{
  g_return_val_if_fail (ALONG_IS_GOAL (self), 0);

  return self->due;
}

AlongDay
along_goal_get_reached (AlongGoal *self)
{
  g_return_val_if_fail (ALONG_IS_GOAL (self), 0);

  return self->reached;
}
