/* along-override.c — why somebody has a shift although a rule asks for a reason
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-override.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-text.h"

struct _AlongOverride
{
  AlongRecord parent_instance;

  gint64 assignment_id;
  char *codes;
  char *reason;
  gint64 by_id;
  gint64 at;
};

G_DEFINE_FINAL_TYPE (AlongOverride, along_override, ALONG_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_ASSIGNMENT_ID,
  PROP_CODES,
  PROP_REASON,
  PROP_BY_ID,
  PROP_AT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
along_override_check (AlongRecord  *record,
                      const char  **property,
                      GError      **error)
{
  AlongOverride *self = ALONG_OVERRIDE (record);

  if (!ALONG_RECORD_CLASS (along_override_parent_class)->check (record, property, error))
    return FALSE;

  *property = "reason";
  return along_text_check (self->reason, _("Reason"), ALONG_TEXT_LINE, TRUE, error);
}

static void
along_override_finalize (GObject *object)
{
  AlongOverride *self = ALONG_OVERRIDE (object);

  g_free (self->codes);
  g_free (self->reason);

  G_OBJECT_CLASS (along_override_parent_class)->finalize (object);
}

static void
along_override_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AlongOverride *self = ALONG_OVERRIDE (object);

  switch (prop_id)
    {
    case PROP_ASSIGNMENT_ID:
      g_value_set_int64 (value, self->assignment_id);
      break;
    case PROP_CODES:
      g_value_set_string (value, self->codes);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    case PROP_BY_ID:
      g_value_set_int64 (value, self->by_id);
      break;
    case PROP_AT:
      g_value_set_int64 (value, self->at);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_override_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AlongOverride *self = ALONG_OVERRIDE (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_ASSIGNMENT_ID:
      changed = along_assign_int64 (&self->assignment_id, value);
      break;
    case PROP_CODES:
      changed = along_assign_string (&self->codes, value);
      break;
    case PROP_REASON:
      changed = along_assign_string (&self->reason, value);
      break;
    case PROP_BY_ID:
      changed = along_assign_int64 (&self->by_id, value);
      break;
    case PROP_AT:
      changed = along_assign_int64 (&self->at, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
along_override_class_init (AlongOverrideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = along_override_finalize;
  object_class->get_property = along_override_get_property;
  object_class->set_property = along_override_set_property;
  record_class->check = along_override_check;

  properties[PROP_ASSIGNMENT_ID] =
    g_param_spec_int64 ("assignment-id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_CODES] =
    g_param_spec_string ("codes", NULL, NULL,
                         "", flags);
  properties[PROP_REASON] =
    g_param_spec_string ("reason", NULL, NULL,
                         "", flags);
  properties[PROP_BY_ID] =
    g_param_spec_int64 ("by-id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_AT] =
    g_param_spec_int64 ("at", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
along_override_init (AlongOverride *self)
{
  self->codes = g_strdup ("");
  self->reason = g_strdup ("");
}

gint64
along_override_get_assignment_id (AlongOverride *self)
{
  g_return_val_if_fail (ALONG_IS_OVERRIDE (self), 0);

  return self->assignment_id;
}

const char *
along_override_get_codes (AlongOverride *self)
{
  g_return_val_if_fail (ALONG_IS_OVERRIDE (self), "");

  return self->codes;
}

const char *
along_override_get_reason (AlongOverride *self)
{
  g_return_val_if_fail (ALONG_IS_OVERRIDE (self), "");

  return self->reason;
}

gint64
along_override_get_by_id (AlongOverride *self)
{
  g_return_val_if_fail (ALONG_IS_OVERRIDE (self), 0);

  return self->by_id;
}

gint64
along_override_get_at (AlongOverride *self)
{
  g_return_val_if_fail (ALONG_IS_OVERRIDE (self), 0);

  return self->at;
}

gboolean
along_override_covers (AlongOverride    *self,
                       AlongFindingCode  code)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ALONG_TYPE_FINDING_CODE);
  g_auto (GStrv) nicks = NULL;

  g_return_val_if_fail (ALONG_IS_OVERRIDE (self), FALSE);

  nicks = g_strsplit (self->codes, ",", -1);

  return g_strv_contains ((const char *const *) nicks,
                          g_enum_get_value (klass, (int) code)->value_nick);
}
