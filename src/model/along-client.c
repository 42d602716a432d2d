/* along-client.c — a client, known by a code
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-client.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"

struct _AlongClient
{
  AlongEntry parent_instance;

  int reach;
};

G_DEFINE_FINAL_TYPE (AlongClient, along_client, ALONG_TYPE_ENTRY)

enum
{
  PROP_0,
  PROP_REACH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
along_client_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  AlongClient *self = ALONG_CLIENT (object);

  switch (prop_id)
    {
    case PROP_REACH:
      g_value_set_enum (value, self->reach);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_client_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  AlongClient *self = ALONG_CLIENT (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_REACH:
      changed = along_assign_int (&self->reach, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
along_client_class_init (AlongClientClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongEntryClass *entry_class = ALONG_ENTRY_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = along_client_get_property;
  object_class->set_property = along_client_set_property;
  entry_class->name_label = N_("Code");

  properties[PROP_REACH] =
    g_param_spec_enum ("reach", NULL, NULL,
                       ALONG_TYPE_REACH, ALONG_REACH_UNKNOWN, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
along_client_init (AlongClient *self)
{
  self->reach = ALONG_REACH_UNKNOWN;
}

AlongReach
along_client_get_reach (AlongClient *self)
{
  g_return_val_if_fail (ALONG_IS_CLIENT (self), ALONG_REACH_UNKNOWN);

  return (AlongReach) self->reach;
}
