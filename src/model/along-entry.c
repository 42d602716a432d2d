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
  PROP_SHOWN_NAME = 1, /* those that are content have their offsets */
};

static int names_hidden; /* atomic: sentences with names are made on the thread of the store too */

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
  if (prop_id == PROP_SHOWN_NAME)
    g_value_set_string (value, along_entry_get_shown_name (ALONG_ENTRY (object)));
  else
    G_OBJECT_CLASS (along_entry_parent_class)->get_property (object, prop_id, value, pspec);
}

static void
along_entry_class_init (AlongEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_entry_finalize;
  record_class->check = along_entry_check;
  klass->name_label = N_("Name");

  along_record_class_add_text (record_class, "name", G_PRIVATE_OFFSET (AlongEntry, name));
  along_record_class_add_bool (record_class, "archived", G_PRIVATE_OFFSET (AlongEntry, archived));

  object_class->get_property = along_entry_get_property;
  g_object_class_install_property (
    object_class, PROP_SHOWN_NAME,
    g_param_spec_string ("shown-name", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
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

const char *
along_entry_get_shown_name (AlongEntry *self)
{
  AlongEntryClass *klass;
  g_autofree char *veil = NULL;

  g_return_val_if_fail (ALONG_IS_ENTRY (self), NULL);

  klass = ALONG_ENTRY_GET_CLASS (self);
  if (klass->dup_veil == NULL || !along_entry_are_names_hidden ())
    return along_entry_get_name (self);

  /* Few and short, and valid as long as a name is. */
  veil = klass->dup_veil (self);
  return g_intern_string (veil);
}

void
along_entry_set_names_hidden (gboolean hidden)
{
  g_atomic_int_set (&names_hidden, hidden);
}

gboolean
along_entry_are_names_hidden (void)
{
  return g_atomic_int_get (&names_hidden);
}

gboolean
along_entry_is_archived (AlongEntry *self)
{
  AlongEntryPrivate *priv = along_entry_get_instance_private (self);

  g_return_val_if_fail (ALONG_IS_ENTRY (self), FALSE);

  return priv->archived;
}
