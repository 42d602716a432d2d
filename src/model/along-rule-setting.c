/* along-rule-setting.c — how an agency wants a rule to be
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-rule-setting.h"

#include "model/along-enum-types.h"

struct _AlongRuleSetting
{
  AlongRecord parent_instance;

  int code;
  int severity;
  int number;
};

G_DEFINE_FINAL_TYPE (AlongRuleSetting, along_rule_setting, ALONG_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_CODE,
  PROP_SEVERITY,
  PROP_NUMBER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
along_rule_setting_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AlongRuleSetting *self = ALONG_RULE_SETTING (object);

  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_enum (value, self->code);
      break;
    case PROP_SEVERITY:
      g_value_set_enum (value, self->severity);
      break;
    case PROP_NUMBER:
      g_value_set_int (value, self->number);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_rule_setting_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AlongRuleSetting *self = ALONG_RULE_SETTING (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_CODE:
      changed = along_assign_int (&self->code, value);
      break;
    case PROP_SEVERITY:
      changed = along_assign_int (&self->severity, value);
      break;
    case PROP_NUMBER:
      changed = along_assign_int (&self->number, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
along_rule_setting_class_init (AlongRuleSettingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = along_rule_setting_get_property;
  object_class->set_property = along_rule_setting_set_property;

  properties[PROP_CODE] =
    g_param_spec_enum ("code", NULL, NULL,
                       ALONG_TYPE_FINDING_CODE, ALONG_FINDING_OVERLAP, flags);
  properties[PROP_SEVERITY] =
    g_param_spec_enum ("severity", NULL, NULL,
                       ALONG_TYPE_SEVERITY, ALONG_SEVERITY_IMPOSSIBLE, flags);
  properties[PROP_NUMBER] =
    g_param_spec_int ("number", NULL, NULL,
                      0, G_MAXINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
along_rule_setting_init (AlongRuleSetting *self)
{
}

AlongFindingCode
along_rule_setting_get_code (AlongRuleSetting *self)
{
  g_return_val_if_fail (ALONG_IS_RULE_SETTING (self), ALONG_FINDING_OVERLAP);

  return self->code;
}

AlongSeverity
along_rule_setting_get_severity (AlongRuleSetting *self)
{
  g_return_val_if_fail (ALONG_IS_RULE_SETTING (self), ALONG_SEVERITY_IMPOSSIBLE);

  return self->severity;
}

int
along_rule_setting_get_number (AlongRuleSetting *self)
{
  g_return_val_if_fail (ALONG_IS_RULE_SETTING (self), 0);

  return self->number;
}
