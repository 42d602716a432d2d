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
  gboolean works_alone;
};

G_DEFINE_FINAL_TYPE (AlongPeer, along_peer, ALONG_TYPE_PERSON)

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
along_peer_class_init (AlongPeerClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  record_class->check = along_peer_check;

  along_record_class_add_enum (record_class, "status", ALONG_TYPE_PEER_STATUS,
                               G_STRUCT_OFFSET (AlongPeer, status));
  along_record_class_add_enum (record_class, "engagement", ALONG_TYPE_ENGAGEMENT,
                               G_STRUCT_OFFSET (AlongPeer, engagement));
  along_record_class_add_flags (record_class, "roles", ALONG_TYPE_ROLES,
                                G_STRUCT_OFFSET (AlongPeer, roles));
  along_record_class_add_int64 (record_class, "responsible-id",
                                G_STRUCT_OFFSET (AlongPeer, responsible_id));
  along_record_class_add_int64 (record_class, "supervisor-id",
                                G_STRUCT_OFFSET (AlongPeer, supervisor_id));
  along_record_class_add_int64 (record_class, "reference-id",
                                G_STRUCT_OFFSET (AlongPeer, reference_id));
  along_record_class_add_bool (record_class, "works-alone",
                               G_STRUCT_OFFSET (AlongPeer, works_alone));
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

gboolean
along_peer_get_works_alone (AlongPeer *self)
{
  g_return_val_if_fail (ALONG_IS_PEER (self), FALSE);

  return self->works_alone;
}
