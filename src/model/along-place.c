/* along-place.c — where work is done
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-place.h"

#include <glib/gi18n-lib.h>

#include "model/along-text.h"

struct _AlongPlace
{
  AlongEntry parent_instance;

  char *address;
};

G_DEFINE_FINAL_TYPE (AlongPlace, along_place, ALONG_TYPE_ENTRY)

enum
{
  PROP_0,
  PROP_ADDRESS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
along_place_check (AlongRecord  *record,
                   const char  **property,
                   GError      **error)
{
  AlongPlace *self = ALONG_PLACE (record);

  if (!ALONG_RECORD_CLASS (along_place_parent_class)->check (record, property, error))
    return FALSE;

  *property = "address";
  return along_text_check (self->address, _("Address"), ALONG_TEXT_LINE, FALSE, error);
}

static void
along_place_finalize (GObject *object)
{
  AlongPlace *self = ALONG_PLACE (object);

  g_free (self->address);

  G_OBJECT_CLASS (along_place_parent_class)->finalize (object);
}

static void
along_place_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  AlongPlace *self = ALONG_PLACE (object);

  switch (prop_id)
    {
    case PROP_ADDRESS:
      g_value_set_string (value, self->address);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_place_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  AlongPlace *self = ALONG_PLACE (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_ADDRESS:
      changed = along_assign_string (&self->address, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
along_place_class_init (AlongPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = along_place_finalize;
  object_class->get_property = along_place_get_property;
  object_class->set_property = along_place_set_property;
  record_class->check = along_place_check;

  properties[PROP_ADDRESS] = g_param_spec_string ("address", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
along_place_init (AlongPlace *self)
{
  self->address = g_strdup ("");
}

const char *
along_place_get_address (AlongPlace *self)
{
  g_return_val_if_fail (ALONG_IS_PLACE (self), NULL);

  return self->address;
}
