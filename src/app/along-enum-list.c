/* along-enum-list.c — the values of an enumeration with their words, as a list model
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-enum-list.h"

#include "model/along-words.h"

struct _AlongEnumList
{
  GObject parent_instance;

  GType enum_type;
  char *any_label;
  GPtrArray *items;
};

static void along_enum_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AlongEnumList, along_enum_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      along_enum_list_list_model_init))

enum
{
  PROP_0,
  PROP_ENUM_TYPE,
  PROP_ANY_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
add_item (AlongEnumList *self,
          int            value,
          const char    *label)
{
  g_ptr_array_add (self->items, along_enum_item_new (value, label));
}

static GType
along_enum_list_get_item_type (GListModel *model)
{
  return ALONG_TYPE_ENUM_ITEM;
}

static guint
along_enum_list_get_n_items (GListModel *model)
{
  return ALONG_ENUM_LIST (model)->items->len;
}

static gpointer
along_enum_list_get_item (GListModel *model,
                          guint       position)
{
  AlongEnumList *self = ALONG_ENUM_LIST (model);

  if (position >= self->items->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
along_enum_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = along_enum_list_get_item_type;
  iface->get_n_items = along_enum_list_get_n_items;
  iface->get_item = along_enum_list_get_item;
}

static void
along_enum_list_constructed (GObject *object)
{
  AlongEnumList *self = ALONG_ENUM_LIST (object);
  g_autoptr (GTypeClass) klass = g_type_class_ref (self->enum_type);

  G_OBJECT_CLASS (along_enum_list_parent_class)->constructed (object);

  if (self->any_label != NULL)
    add_item (self, ALONG_ENUM_ANY, self->any_label);

  if (G_IS_ENUM_CLASS (klass))
    {
      GEnumClass *enum_class = G_ENUM_CLASS (klass);

      for (guint i = 0; i < enum_class->n_values; i++)
        add_item (self, enum_class->values[i].value,
                  along_words_value (self->enum_type, enum_class->values[i].value));
    }
  else if (G_IS_FLAGS_CLASS (klass))
    {
      GFlagsClass *flags_class = G_FLAGS_CLASS (klass);

      for (guint i = 0; i < flags_class->n_values; i++)
        add_item (self, (int) flags_class->values[i].value,
                  along_words_value (self->enum_type, (int) flags_class->values[i].value));
    }
}

static void
along_enum_list_finalize (GObject *object)
{
  AlongEnumList *self = ALONG_ENUM_LIST (object);

  g_free (self->any_label);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (along_enum_list_parent_class)->finalize (object);
}

static void
along_enum_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AlongEnumList *self = ALONG_ENUM_LIST (object);

  switch (prop_id)
    {
    case PROP_ENUM_TYPE:
      g_value_set_gtype (value, self->enum_type);
      break;
    case PROP_ANY_LABEL:
      g_value_set_string (value, self->any_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_enum_list_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AlongEnumList *self = ALONG_ENUM_LIST (object);

  switch (prop_id)
    {
    case PROP_ENUM_TYPE:
      self->enum_type = g_value_get_gtype (value);
      break;
    case PROP_ANY_LABEL:
      self->any_label = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_enum_list_class_init (AlongEnumListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = along_enum_list_constructed;
  object_class->finalize = along_enum_list_finalize;
  object_class->get_property = along_enum_list_get_property;
  object_class->set_property = along_enum_list_set_property;

  properties[PROP_ENUM_TYPE] = g_param_spec_gtype ("enum-type", NULL, NULL, G_TYPE_NONE, flags);
  properties[PROP_ANY_LABEL] = g_param_spec_string ("any-label", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
along_enum_list_init (AlongEnumList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

AlongEnumList *
along_enum_list_new (GType       enum_type,
                     const char *any_label)
{
  g_return_val_if_fail (G_TYPE_IS_ENUM (enum_type) || G_TYPE_IS_FLAGS (enum_type), NULL);

  return g_object_new (ALONG_TYPE_ENUM_LIST,
                       "enum-type", enum_type,
                       "any-label", any_label,
                       NULL);
}

int
along_enum_list_get_value (AlongEnumList *self,
                           guint          position)
{
  g_return_val_if_fail (ALONG_IS_ENUM_LIST (self), 0);
  g_return_val_if_fail (position < self->items->len, 0);

  return along_enum_item_get_value (g_ptr_array_index (self->items, position));
}

guint
along_enum_list_find (AlongEnumList *self,
                      int            value)
{
  g_return_val_if_fail (ALONG_IS_ENUM_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->items->len; i++)
    if (along_enum_item_get_value (g_ptr_array_index (self->items, i)) == value)
      return i;

  return G_MAXUINT;
}
