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
along_connection_class_init (AlongConnectionClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  record_class->check = along_connection_check;

  along_record_class_add_int64 (record_class, "peer-id",
                                G_STRUCT_OFFSET (AlongConnection, peer_id));
  along_record_class_add_enum (record_class, "kind", ALONG_TYPE_CONNECTION_KIND,
                               G_STRUCT_OFFSET (AlongConnection, kind));
  along_record_class_add_int (record_class, "since", G_STRUCT_OFFSET (AlongConnection, since));
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
