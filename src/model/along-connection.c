/* along-connection.c — since when a peer is connected or remote
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-connection.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"

struct _AlongConnection
{
  AlongRecord parent_instance;

  gint64 peer_id;
  int kind;
  int since;
};

G_DEFINE_FINAL_TYPE (AlongConnection, along_connection, ALONG_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_PEER_ID,
  PROP_KIND,
  PROP_SINCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
along_connection_check (AlongRecord  *record,
                        const char  **property,
                        GError      **error)
{
  AlongConnection *self = ALONG_CONNECTION (record);

  if (!ALONG_RECORD_CLASS (along_connection_parent_class)->check (record, property, error))
    return FALSE;

  *property = "since";
  if (self->peer_id == 0 || self->since < ALONG_DAY_MIN || self->since >= ALONG_DAY_MAX)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("Since: choose a day between 1900 and 2149."));
      return FALSE;
    }

  return TRUE;
}

static void
along_connection_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AlongConnection *self = ALONG_CONNECTION (object);

  switch (prop_id)
    {
    case PROP_PEER_ID:
      g_value_set_int64 (value, self->peer_id);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_SINCE:
      g_value_set_int (value, self->since);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_connection_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AlongConnection *self = ALONG_CONNECTION (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_PEER_ID:
      changed = along_assign_int64 (&self->peer_id, value);
      break;
    case PROP_KIND:
      changed = along_assign_int (&self->kind, value);
      break;
    case PROP_SINCE:
      changed = along_assign_int (&self->since, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
along_connection_class_init (AlongConnectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = along_connection_get_property;
  object_class->set_property = along_connection_set_property;
  record_class->check = along_connection_check;

  properties[PROP_PEER_ID] =
    g_param_spec_int64 ("peer-id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL,
                       ALONG_TYPE_CONNECTION_KIND, ALONG_CONNECTION_CONNECTED, flags);
  properties[PROP_SINCE] = g_param_spec_int ("since", NULL, NULL, G_MININT, G_MAXINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
along_connection_init (AlongConnection *self)
{
  self->kind = ALONG_CONNECTION_CONNECTED;
}

gint64
along_connection_get_peer_id (AlongConnection *self)
{
  g_return_val_if_fail (ALONG_IS_CONNECTION (self), 0);

  return self->peer_id;
}

AlongConnectionKind
along_connection_get_kind (AlongConnection *self)
{
  g_return_val_if_fail (ALONG_IS_CONNECTION (self), ALONG_CONNECTION_CONNECTED);

  return (AlongConnectionKind) self->kind;
}

int
along_connection_get_since (AlongConnection *self)
{
  g_return_val_if_fail (ALONG_IS_CONNECTION (self), 0);

  return self->since;
}
