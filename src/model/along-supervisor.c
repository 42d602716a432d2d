/* along-supervisor.c — a member of the staff: supervisor, professional, mentor, coordinator
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-supervisor.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"

struct _AlongSupervisor
{
  AlongPerson parent_instance;

  int duties;
};

G_DEFINE_FINAL_TYPE (AlongSupervisor, along_supervisor, ALONG_TYPE_PERSON)

enum
{
  PROP_0,
  PROP_DUTIES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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

  return TRUE;
}

static void
along_supervisor_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AlongSupervisor *self = ALONG_SUPERVISOR (object);

  switch (prop_id)
    {
    case PROP_DUTIES:
      g_value_set_flags (value, (guint) self->duties);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_supervisor_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AlongSupervisor *self = ALONG_SUPERVISOR (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_DUTIES:
      changed = along_assign_int (&self->duties, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
along_supervisor_class_init (AlongSupervisorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = along_supervisor_get_property;
  object_class->set_property = along_supervisor_set_property;
  record_class->check = along_supervisor_check;

  properties[PROP_DUTIES] = g_param_spec_flags ("duties", NULL, NULL, ALONG_TYPE_DUTIES, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
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
