/* along-absence.c — a time when somebody is not there
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-absence.h"

#include <glib/gi18n-lib.h>

struct _AlongAbsence
{
  AlongRecord parent_instance;

  gint64 person_id;
  gint64 start;
  gint64 end;
};

G_DEFINE_FINAL_TYPE (AlongAbsence, along_absence, ALONG_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_PERSON_ID,
  PROP_START,
  PROP_END,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
along_absence_check (AlongRecord  *record,
                     const char  **property,
                     GError      **error)
{
  AlongAbsence *self = ALONG_ABSENCE (record);

  if (!ALONG_RECORD_CLASS (along_absence_parent_class)->check (record, property, error))
    return FALSE;

  *property = "end";
  if (self->person_id == 0 || self->end <= self->start)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("Away: the last day is before the first. Choose a later last day."));
      return FALSE;
    }

  return TRUE;
}

static void
along_absence_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AlongAbsence *self = ALONG_ABSENCE (object);

  switch (prop_id)
    {
    case PROP_PERSON_ID:
      g_value_set_int64 (value, self->person_id);
      break;
    case PROP_START:
      g_value_set_int64 (value, self->start);
      break;
    case PROP_END:
      g_value_set_int64 (value, self->end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_absence_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AlongAbsence *self = ALONG_ABSENCE (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_PERSON_ID:
      changed = along_assign_int64 (&self->person_id, value);
      break;
    case PROP_START:
      changed = along_assign_int64 (&self->start, value);
      break;
    case PROP_END:
      changed = along_assign_int64 (&self->end, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
along_absence_class_init (AlongAbsenceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = along_absence_get_property;
  object_class->set_property = along_absence_set_property;
  record_class->check = along_absence_check;

  properties[PROP_PERSON_ID] =
    g_param_spec_int64 ("person-id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_START] =
    g_param_spec_int64 ("start", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_END] = g_param_spec_int64 ("end", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
along_absence_init (AlongAbsence *self)
{
}

gint64
along_absence_get_person_id (AlongAbsence *self)
{
  g_return_val_if_fail (ALONG_IS_ABSENCE (self), 0);

  return self->person_id;
}

gint64
along_absence_get_start (AlongAbsence *self)
{
  g_return_val_if_fail (ALONG_IS_ABSENCE (self), 0);

  return self->start;
}

gint64
along_absence_get_end (AlongAbsence *self)
{
  g_return_val_if_fail (ALONG_IS_ABSENCE (self), 0);

  return self->end;
}

AlongSpan
along_absence_get_span (AlongAbsence *self)
{
  g_return_val_if_fail (ALONG_IS_ABSENCE (self), ALONG_SPAN_INIT (0, 0));

  return ALONG_SPAN_INIT (self->start, self->end);
}
