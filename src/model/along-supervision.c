/* along-supervision.c — a supervision session: a shift on which people talk about their work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-supervision.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"

struct _AlongSupervision
{
  AlongRecord parent_instance;

  gint64 shift_id;
  int kind;
  int state;
  gint64 leader_id;
  gint64 moved_to_id;
};

G_DEFINE_FINAL_TYPE (AlongSupervision, along_supervision, ALONG_TYPE_RECORD)

static gboolean
along_supervision_check (AlongRecord  *record,
                         const char  **property,
                         GError      **error)
{
  AlongSupervision *self = ALONG_SUPERVISION (record);

  if (!ALONG_RECORD_CLASS (along_supervision_parent_class)->check (record, property, error))
    return FALSE;

  *property = "shift-id";
  if (self->shift_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("A session needs a time. Choose one."));
      return FALSE;
    }

  *property = "moved-to-id";
  if (self->moved_to_id != 0 && self->state != ALONG_SESSION_CANCELLED)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                   _("Only a cancelled session has another one in its place. Cancel it first."));
      return FALSE;
    }

  return TRUE;
}

static void
along_supervision_class_init (AlongSupervisionClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  record_class->check = along_supervision_check;

  along_record_class_add_int64 (record_class, "shift-id",
                                G_STRUCT_OFFSET (AlongSupervision, shift_id));
  along_record_class_add_enum (record_class, "kind", ALONG_TYPE_SESSION_KIND,
                               G_STRUCT_OFFSET (AlongSupervision, kind));
  along_record_class_add_enum (record_class, "state", ALONG_TYPE_SESSION_STATE,
                               G_STRUCT_OFFSET (AlongSupervision, state));
  along_record_class_add_int64 (record_class, "leader-id",
                                G_STRUCT_OFFSET (AlongSupervision, leader_id));
  along_record_class_add_int64 (record_class, "moved-to-id",
                                G_STRUCT_OFFSET (AlongSupervision, moved_to_id));
}

static void
along_supervision_init (AlongSupervision *self)
{
}

gint64
along_supervision_get_shift_id (AlongSupervision *self)
{
  g_return_val_if_fail (ALONG_IS_SUPERVISION (self), 0);

  return self->shift_id;
}

AlongSessionKind
along_supervision_get_kind (AlongSupervision *self)
{
  g_return_val_if_fail (ALONG_IS_SUPERVISION (self), ALONG_SESSION_ONE_TO_ONE);

  return (AlongSessionKind) self->kind;
}

AlongSessionState
along_supervision_get_state (AlongSupervision *self)
{
  g_return_val_if_fail (ALONG_IS_SUPERVISION (self), ALONG_SESSION_PLANNED);

  return (AlongSessionState) self->state;
}

gint64
along_supervision_get_leader_id (AlongSupervision *self)
{
  g_return_val_if_fail (ALONG_IS_SUPERVISION (self), 0);

  return self->leader_id;
}

gint64
along_supervision_get_moved_to_id (AlongSupervision *self)
{
  g_return_val_if_fail (ALONG_IS_SUPERVISION (self), 0);

  return self->moved_to_id;
}
