/* along-supervisor.c — a member of the staff: supervisor, professional, mentor, coordinator
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-supervisor.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"

struct _AlongSupervisor
{
  AlongPerson parent_instance;

  int duties;
  int since;
};

G_DEFINE_FINAL_TYPE (AlongSupervisor, along_supervisor, ALONG_TYPE_PERSON)

static gboolean
along_supervisor_check (AlongRecord  *record,
                        const char  **property,
                        GError      **error)
{
  AlongSupervisor *self = ALONG_SUPERVISOR (record);

  if (!ALONG_RECORD_CLASS (along_supervisor_parent_class)->check (record, property, error))
    return FALSE;

  *property = "duties";
  if (self->duties == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("Duties: choose at least one."));
      return FALSE;
    }

  *property = "since";
  if (self->since < ALONG_DAY_MIN || self->since >= ALONG_DAY_MAX)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("Since: choose a day between 1900 and 2149."));
      return FALSE;
    }

  return TRUE;
}

static void
along_supervisor_class_init (AlongSupervisorClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  record_class->check = along_supervisor_check;

  along_record_class_add_flags (record_class, "duties", ALONG_TYPE_DUTIES,
                                G_STRUCT_OFFSET (AlongSupervisor, duties));
  along_record_class_add_int (record_class, "since", G_STRUCT_OFFSET (AlongSupervisor, since));
}

static void
along_supervisor_init (AlongSupervisor *self)
{
}

AlongDuties
along_supervisor_get_duties (AlongSupervisor *self)
{
  g_return_val_if_fail (ALONG_IS_SUPERVISOR (self), 0);

  return (AlongDuties) self->duties;
}

AlongDay
along_supervisor_get_since (AlongSupervisor *self)
{
  g_return_val_if_fail (ALONG_IS_SUPERVISOR (self), 0);

  return self->since;
}
