/* along-assignment.c — somebody on a shift
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-assignment.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"

struct _AlongAssignment
{
  AlongRecord parent_instance;

  gint64 shift_id;
  gint64 person_id;
  int state;
  gint64 stands_in_for_id;
};

G_DEFINE_FINAL_TYPE (AlongAssignment, along_assignment, ALONG_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_SHIFT_ID,
  PROP_PERSON_ID,
  PROP_STATE,
  PROP_STANDS_IN_FOR_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
along_assignment_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AlongAssignment *self = ALONG_ASSIGNMENT (object);

  switch (prop_id)
    {
    case PROP_SHIFT_ID:
      g_value_set_int64 (value, self->shift_id);
      break;
    case PROP_PERSON_ID:
      g_value_set_int64 (value, self->person_id);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_STANDS_IN_FOR_ID:
      g_value_set_int64 (value, self->stands_in_for_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_assignment_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AlongAssignment *self = ALONG_ASSIGNMENT (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_SHIFT_ID:
      changed = along_assign_int64 (&self->shift_id, value);
      break;
    case PROP_PERSON_ID:
      changed = along_assign_int64 (&self->person_id, value);
      break;
    case PROP_STATE:
      changed = along_assign_int (&self->state, value);
      break;
    case PROP_STANDS_IN_FOR_ID:
      changed = along_assign_int64 (&self->stands_in_for_id, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
along_assignment_class_init (AlongAssignmentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = along_assignment_get_property;
  object_class->set_property = along_assignment_set_property;
  record_class->check = along_assignment_check;

  properties[PROP_SHIFT_ID] =
    g_param_spec_int64 ("shift-id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_PERSON_ID] =
    g_param_spec_int64 ("person-id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL,
                       ALONG_TYPE_ASSIGNMENT_STATE, ALONG_ASSIGNMENT_PROPOSED, flags);
  properties[PROP_STANDS_IN_FOR_ID] =
    g_param_spec_int64 ("stands-in-for-id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
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
along_assignment_can_be (AlongAssignment      *self,
                         AlongAssignmentState  state,
                         gboolean              begun)
{
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (self), FALSE);

  if (begun || state == along_assignment_get_state (self))
    return TRUE;

  switch (state)
    {
    case ALONG_ASSIGNMENT_CHECKED_IN:
    case ALONG_ASSIGNMENT_DONE:
    case ALONG_ASSIGNMENT_STOOD_DOWN:
    case ALONG_ASSIGNMENT_MISSED:
      return FALSE;

    case ALONG_ASSIGNMENT_PROPOSED:
    case ALONG_ASSIGNMENT_ACCEPTED:
    case ALONG_ASSIGNMENT_DECLINED:
    case ALONG_ASSIGNMENT_EXCUSED:
    case ALONG_ASSIGNMENT_CANCELLED:
    default:
      return TRUE;
    }
}
