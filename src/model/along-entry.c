/* along-entry.c — an entry of the lists that a coordinator keeps
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-entry.h"

#include <glib/gi18n-lib.h>

#include "model/along-text.h"

typedef struct
{
  char *name;
  gboolean archived;
} AlongEntryPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AlongEntry, along_entry, ALONG_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_ARCHIVED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
along_entry_check (AlongRecord  *record,
                   const char  **property,
                   GError      **error)
{
  AlongEntryPrivate *priv = along_entry_get_instance_private (ALONG_ENTRY (record));

  if (!ALONG_RECORD_CLASS (along_entry_parent_class)->check (record, property, error))
    return FALSE;

  *property = "name";
  return along_text_check (priv->name, _(ALONG_ENTRY_GET_CLASS (record)->name_label),
                           ALONG_TEXT_NAME, TRUE, error);
}

static void
along_entry_finalize (GObject *object)
{
  AlongEntryPrivate *priv = along_entry_get_instance_private (ALONG_ENTRY (object));

  g_free (priv->name);

  G_OBJECT_CLASS (along_entry_parent_class)->finalize (object);
}

static void
along_entry_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  AlongEntryPrivate *priv = along_entry_get_instance_private (ALONG_ENTRY (object));

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, priv->name);
      break;
    case PROP_ARCHIVED:
      g_value_set_boolean (value, priv->archived);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_entry_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  AlongEntryPrivate *priv = along_entry_get_instance_private (ALONG_ENTRY (object));
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_NAME:
      changed = along_assign_string (&priv->name, value);
      break;
    case PROP_ARCHIVED:
      changed = along_assign_bool (&priv->archived, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
along_entry_class_init (AlongEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = along_entry_finalize;
  object_class->get_property = along_entry_get_property;
  object_class->set_property = along_entry_set_property;
  record_class->check = along_entry_check;
  klass->name_label = N_("Name");

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_ARCHIVED] = g_param_spec_boolean ("archived", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
along_entry_init (AlongEntry *self)
{
  AlongEntryPrivate *priv = along_entry_get_instance_private (self);

  priv->name = g_strdup ("");
}

const char *
along_entry_get_name (AlongEntry *self)
{
  AlongEntryPrivate *priv = along_entry_get_instance_private (self);

  g_return_val_if_fail (ALONG_IS_ENTRY (self), NULL);

  return priv->name;
}

gboolean
along_entry_is_archived (AlongEntry *self)
{
  AlongEntryPrivate *priv = along_entry_get_instance_private (self);

  g_return_val_if_fail (ALONG_IS_ENTRY (self), FALSE);

  return priv->archived;
}
