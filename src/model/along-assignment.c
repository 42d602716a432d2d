/* along-assignment.c — somebody on a shift
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-assignment.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"

struct _AlongAssignment
{
  AlongRecord parent_instance;

  gint64 shift_id;
  gint64 person_id;
  int state;
  gint64 stands_in_for_id;
  int fit;
  gint64 checked_in_at;
  gint64 due_back_at;
  gint64 back_at;
};

G_DEFINE_FINAL_TYPE (AlongAssignment, along_assignment, ALONG_TYPE_RECORD)

static gboolean
along_assignment_check (AlongRecord  *record,
                        const char  **property,
                        GError      **error)
{
  AlongAssignment *self = ALONG_ASSIGNMENT (record);

  if (!ALONG_RECORD_CLASS (along_assignment_parent_class)->check (record, property, error))
    return FALSE;

  *property = "person-id";
  if (self->shift_id == 0 || self->person_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("Choose who is to take the shift."));
      return FALSE;
    }

  return TRUE;
}

static void
along_assignment_class_init (AlongAssignmentClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  record_class->check = along_assignment_check;

  along_record_class_add_int64 (record_class, "shift-id",
                                G_STRUCT_OFFSET (AlongAssignment, shift_id));
  along_record_class_add_int64 (record_class, "person-id",
                                G_STRUCT_OFFSET (AlongAssignment, person_id));
  along_record_class_add_enum (record_class, "state", ALONG_TYPE_ASSIGNMENT_STATE,
                               G_STRUCT_OFFSET (AlongAssignment, state));
  along_record_class_add_int64 (record_class, "stands-in-for-id",
                                G_STRUCT_OFFSET (AlongAssignment, stands_in_for_id));
  along_record_class_add_enum (record_class, "fit", ALONG_TYPE_FIT,
                               G_STRUCT_OFFSET (AlongAssignment, fit));
  along_record_class_add_int64 (record_class, "checked-in-at",
                                G_STRUCT_OFFSET (AlongAssignment, checked_in_at));
  along_record_class_add_int64 (record_class, "due-back-at",
                                G_STRUCT_OFFSET (AlongAssignment, due_back_at));
  along_record_class_add_int64 (record_class, "back-at",
                                G_STRUCT_OFFSET (AlongAssignment, back_at));
}

static void
along_assignment_init (AlongAssignment *self)
{
  self->state = ALONG_ASSIGNMENT_PROPOSED;
}

gint64
along_assignment_get_shift_id (AlongAssignment *self)
{
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), 0);

  return self->shift_id;
}

gint64
along_assignment_get_person_id (AlongAssignment *self)
{
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), 0);

  return self->person_id;
}

AlongAssignmentState
along_assignment_get_state (AlongAssignment *self)
{
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), ALONG_ASSIGNMENT_PROPOSED);

  return (AlongAssignmentState) self->state;
}

gint64
along_assignment_get_stands_in_for_id (AlongAssignment *self)
{
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), 0);

  return self->stands_in_for_id;
}

AlongFit
along_assignment_get_fit (AlongAssignment *self)
{
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), ALONG_FIT_UNKNOWN);

  return (AlongFit) self->fit;
}

gint64
along_assignment_get_checked_in_at (AlongAssignment *self)
{
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), 0);

  return self->checked_in_at;
}

gint64
along_assignment_get_due_back_at (AlongAssignment *self)
{
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), 0);

  return self->due_back_at;
}

gint64
along_assignment_get_back_at (AlongAssignment *self)
{
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), 0);

  return self->back_at;
}

gboolean
along_assignment_is_overdue (AlongAssignment *self,
                             gint64           now)
{
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), FALSE);

  /* In the minutes that the clock shows: nobody is late in the minute that was agreed. */
  return self->state == ALONG_ASSIGNMENT_CHECKED_IN && self->due_back_at != 0 &&
         now / 60 > self->due_back_at / 60;
}

gboolean
along_assignment_state_is_taken (AlongAssignmentState state)
{
  switch (state)
    {
    case ALONG_ASSIGNMENT_PROPOSED:
    case ALONG_ASSIGNMENT_ACCEPTED:
    case ALONG_ASSIGNMENT_CHECKED_IN:
    case ALONG_ASSIGNMENT_DONE:
    case ALONG_ASSIGNMENT_STOOD_DOWN:
      return TRUE;

    case ALONG_ASSIGNMENT_DECLINED:
    case ALONG_ASSIGNMENT_EXCUSED:
    case ALONG_ASSIGNMENT_MISSED:
    case ALONG_ASSIGNMENT_CANCELLED:
    default:
      return FALSE;
    }
}

gboolean
along_assignment_state_is_there (AlongAssignmentState state)
{
  return along_assignment_state_is_taken (state) && state != ALONG_ASSIGNMENT_STOOD_DOWN;
}

GPtrArray *
along_assignment_list_counted (GPtrArray *seats)
{
  GPtrArray *counted;

  g_return_val_if_fail (seats != NULL, NULL);

  counted = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);
      guint position = 0;

      while (position < counted->len &&
             ((AlongAssignment *) g_ptr_array_index (counted, position))->person_id !=
               seat->person_id)
        position++;

      if (position == counted->len)
        g_ptr_array_add (counted, g_object_ref (seat));
      else if (!along_assignment_state_is_taken (
                 along_assignment_get_state (g_ptr_array_index (counted, position))))
        g_set_object (&g_ptr_array_index (counted, position), seat);
    }

  return counted;
}

/* Whether it tells what happened on the day of the shift. */
static gboolean
is_outcome (AlongAssignmentState state)
{
  switch (state)
    {
    case ALONG_ASSIGNMENT_CHECKED_IN:
    case ALONG_ASSIGNMENT_DONE:
    case ALONG_ASSIGNMENT_STOOD_DOWN:
    case ALONG_ASSIGNMENT_MISSED:
      return TRUE;

    case ALONG_ASSIGNMENT_PROPOSED:
    case ALONG_ASSIGNMENT_ACCEPTED:
    case ALONG_ASSIGNMENT_DECLINED:
    case ALONG_ASSIGNMENT_EXCUSED:
    case ALONG_ASSIGNMENT_CANCELLED:
    default:
      return FALSE;
    }
}

gboolean
along_assignment_can_be (AlongAssignment      *self,
                         AlongAssignmentState  state,
                         gboolean              begun)
{
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), FALSE);

  if (state == along_assignment_get_state (self))
    return TRUE;

  return state != ALONG_ASSIGNMENT_CHECKED_IN && state != ALONG_ASSIGNMENT_STOOD_DOWN &&
         (begun || !is_outcome (state));
}

AlongAssignmentState
along_assignment_get_replaced (AlongAssignment *self)
{
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), ALONG_ASSIGNMENT_EXCUSED);

  if (self->state == ALONG_ASSIGNMENT_PROPOSED || self->state == ALONG_ASSIGNMENT_ACCEPTED)
    return ALONG_ASSIGNMENT_EXCUSED;

  return along_assignment_get_state (self);
}

gboolean
along_assignment_is_on_record (AlongAssignment *self)
{
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), FALSE);

  return is_outcome (along_assignment_get_state (self));
}

gboolean
along_assignment_can_be_replaced (AlongAssignment *self)
{
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), FALSE);

  return self->state != ALONG_ASSIGNMENT_CHECKED_IN && self->state != ALONG_ASSIGNMENT_DONE;
}

char *
along_assignment_dup_obstacle (AlongAssignment *self)
{
  const char *state;

  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), NULL);

  if (!along_assignment_is_on_record (self))
    return NULL;

  state = along_words_value (ALONG_TYPE_ASSIGNMENT_STATE, self->state);
  if (!along_assignment_can_be_replaced (self))
    return g_strdup_printf (
      /* Translators: what became of somebody on a shift: "Checked in", "Done". */
      _("It is on record what became of this person on the shift: %s. Change that first."), state);

  return g_strdup_printf (
    /* Translators: what became of somebody on a shift: "Stood down", "Missed". */
    _("It is on record what became of this person on the shift: %s. Find a stand-in, or change "
      "that first."),
    state);
}
