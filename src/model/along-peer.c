/* along-peer.c — a peer: somebody who works out of what they have lived through
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-peer.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"

struct _AlongPeer
{
  AlongPerson parent_instance;

  int status;
  int engagement;
  int roles;
  gint64 responsible_id;
  gint64 supervisor_id;
  gint64 reference_id;
};

G_DEFINE_FINAL_TYPE (AlongPeer, along_peer, ALONG_TYPE_PERSON)

enum
{
  PROP_0,
  PROP_STATUS,
  PROP_ENGAGEMENT,
  PROP_ROLES,
  PROP_RESPONSIBLE_ID,
  PROP_SUPERVISOR_ID,
  PROP_REFERENCE_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
along_peer_check (AlongRecord  *record,
                  const char  **property,
                  GError      **error)
{
  AlongPeer *self = ALONG_PEER (record);

  if (!ALONG_RECORD_CLASS (along_peer_parent_class)->check (record, property, error))
    return FALSE;

  /* "A person of reference … if there are challenges with any of the professionals" [coop]: the
   * supervisor cannot be the one to turn to about the supervisor. */
  *property = "reference-id";
  if (self->reference_id != 0 && self->reference_id == self->supervisor_id)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                   _("The person of reference cannot be the supervisor. Choose somebody else for "
                     "one of the two."));
      return FALSE;
    }

  /* Required of an active peer only: nobody is kept away by a form before the work begins. */
  if (self->status != ALONG_PEER_STATUS_ACTIVE)
    return TRUE;

  *property = "responsible-id";
  if (self->responsible_id == 0 && self->reference_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("An active peer needs a responsible professional and a person of reference. "
                     "Choose them, or set the status to Orientation."));
      return FALSE;
    }

  if (self->responsible_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("An active peer needs a responsible professional. Choose one, or set the "
                     "status to Orientation."));
      return FALSE;
    }

  *property = "reference-id";
  if (self->reference_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("An active peer needs a person of reference. Choose one, or set the status to "
                     "Orientation."));
      return FALSE;
    }

  return TRUE;
}

static void
along_peer_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  AlongPeer *self = ALONG_PEER (object);

  switch (prop_id)
    {
    case PROP_STATUS:
      g_value_set_enum (value, self->status);
      break;
    case PROP_ENGAGEMENT:
      g_value_set_enum (value, self->engagement);
      break;
    case PROP_ROLES:
      g_value_set_flags (value, (guint) self->roles);
      break;
    case PROP_RESPONSIBLE_ID:
      g_value_set_int64 (value, self->responsible_id);
      break;
    case PROP_SUPERVISOR_ID:
      g_value_set_int64 (value, self->supervisor_id);
      break;
    case PROP_REFERENCE_ID:
      g_value_set_int64 (value, self->reference_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_peer_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  AlongPeer *self = ALONG_PEER (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_STATUS:
      changed = along_assign_int (&self->status, value);
      break;
    case PROP_ENGAGEMENT:
      changed = along_assign_int (&self->engagement, value);
      break;
    case PROP_ROLES:
      changed = along_assign_int (&self->roles, value);
      break;
    case PROP_RESPONSIBLE_ID:
      changed = along_assign_int64 (&self->responsible_id, value);
      break;
    case PROP_SUPERVISOR_ID:
      changed = along_assign_int64 (&self->supervisor_id, value);
      break;
    case PROP_REFERENCE_ID:
      changed = along_assign_int64 (&self->reference_id, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
along_peer_class_init (AlongPeerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = along_peer_get_property;
  object_class->set_property = along_peer_set_property;
  record_class->check = along_peer_check;

  properties[PROP_STATUS] =
    g_param_spec_enum ("status", NULL, NULL,
                       ALONG_TYPE_PEER_STATUS, ALONG_PEER_STATUS_INTERESTED, flags);
  properties[PROP_ENGAGEMENT] =
    g_param_spec_enum ("engagement", NULL, NULL,
                       ALONG_TYPE_ENGAGEMENT, ALONG_ENGAGEMENT_VOLUNTEER, flags);
  properties[PROP_ROLES] = g_param_spec_flags ("roles", NULL, NULL, ALONG_TYPE_ROLES, 0, flags);
  properties[PROP_RESPONSIBLE_ID] =
    g_param_spec_int64 ("responsible-id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_SUPERVISOR_ID] =
    g_param_spec_int64 ("supervisor-id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_REFERENCE_ID] =
    g_param_spec_int64 ("reference-id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
along_peer_init (AlongPeer *self)
{
  self->status = ALONG_PEER_STATUS_INTERESTED;
  self->engagement = ALONG_ENGAGEMENT_VOLUNTEER;
}

AlongPeerStatus
along_peer_get_status (AlongPeer *self)
{
  g_return_val_if_fail (ALONG_IS_PEER (self), ALONG_PEER_STATUS_INTERESTED);

  return (AlongPeerStatus) self->status;
}

AlongEngagement
along_peer_get_engagement (AlongPeer *self)
{
  g_return_val_if_fail (ALONG_IS_PEER (self), ALONG_ENGAGEMENT_VOLUNTEER);

  return (AlongEngagement) self->engagement;
}

AlongRoles
along_peer_get_roles (AlongPeer *self)
{
  g_return_val_if_fail (ALONG_IS_PEER (self), 0);

  return (AlongRoles) self->roles;
}

gint64
along_peer_get_responsible_id (AlongPeer *self)
{
  g_return_val_if_fail (ALONG_IS_PEER (self), 0);

  return self->responsible_id;
}

gint64
along_peer_get_supervisor_id (AlongPeer *self)
{
  g_return_val_if_fail (ALONG_IS_PEER (self), 0);

  return self->supervisor_id;
}

gint64
along_peer_get_reference_id (AlongPeer *self)
{
  g_return_val_if_fail (ALONG_IS_PEER (self), 0);

  return self->reference_id;
}
