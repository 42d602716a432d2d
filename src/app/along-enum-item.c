/* along-enum-item.c — one value of an enumeration with its word, for a list to choose from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-enum-item.h"

struct _AlongEnumItem
{
  GObject parent_instance;

  int value;
  char *label;
};

G_DEFINE_FINAL_TYPE (AlongEnumItem, along_enum_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_VALUE,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
along_enum_item_finalize (GObject *object)
{
  AlongEnumItem *self = ALONG_ENUM_ITEM (object);

  g_free (self->label);

  G_OBJECT_CLASS (along_enum_item_parent_class)->finalize (object);
}

static void
along_enum_item_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AlongEnumItem *self = ALONG_ENUM_ITEM (object);

  switch (prop_id)
    {
    case PROP_VALUE:
      g_value_set_int (value, self->value);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_enum_item_class_init (AlongEnumItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = along_enum_item_finalize;
  object_class->get_property = along_enum_item_get_property;

  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
along_enum_item_init (AlongEnumItem *self)
{
}

AlongEnumItem *
along_enum_item_new (int         value,
                     const char *label)
{
  AlongEnumItem *self = g_object_new (ALONG_TYPE_ENUM_ITEM, NULL);

  self->value = value;
  self->label = g_strdup (label);

  return self;
}

int
along_enum_item_get_value (AlongEnumItem *self)
{
  g_return_val_if_fail (ALONG_IS_ENUM_ITEM (self), 0);

  return self->value;
}

const char *
along_enum_item_get_label (AlongEnumItem *self)
{
  g_return_val_if_fail (ALONG_IS_ENUM_ITEM (self), NULL);

  return self->label;
}
