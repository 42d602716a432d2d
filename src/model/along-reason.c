/* along-reason.c — why something is done although a rule asks for a reason
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-reason.h"

#include <glib/gi18n-lib.h>

#include "model/along-text.h"

typedef struct
{
  char *codes;
  char *reason;
  gint64 by_id;
  gint64 at;
} AlongReasonPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AlongReason, along_reason, ALONG_TYPE_RECORD)

static gboolean
along_reason_check (AlongRecord  *record,
                    const char  **property,
                    GError      **error)
{
  AlongReasonPrivate *priv = along_reason_get_instance_private (ALONG_REASON (record));

  if (!ALONG_RECORD_CLASS (along_reason_parent_class)->check (record, property, error))
    return FALSE;

  *property = "reason";
  return along_text_check (priv->reason, _("Reason"), ALONG_TEXT_LINE, TRUE, error);
}

static void
along_reason_finalize (GObject *object)
{
  AlongReasonPrivate *priv = along_reason_get_instance_private (ALONG_REASON (object));

  g_free (priv->codes);
  g_free (priv->reason);

  G_OBJECT_CLASS (along_reason_parent_class)->finalize (object);
}

static void
along_reason_class_init (AlongReasonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_reason_finalize;
  record_class->check = along_reason_check;

  along_record_class_add_text (record_class, "codes", G_PRIVATE_OFFSET (AlongReason, codes));
  along_record_class_add_text (record_class, "reason", G_PRIVATE_OFFSET (AlongReason, reason));
  along_record_class_add_int64 (record_class, "by-id", G_PRIVATE_OFFSET (AlongReason, by_id));
  along_record_class_add_int64 (record_class, "at", G_PRIVATE_OFFSET (AlongReason, at));
}

static void
along_reason_init (AlongReason *self)
{
  AlongReasonPrivate *priv = along_reason_get_instance_private (self);

  priv->codes = g_strdup ("");
  priv->reason = g_strdup ("");
}

const char *
along_reason_get_codes (AlongReason *self)
{
  AlongReasonPrivate *priv = along_reason_get_instance_private (self);

  g_return_val_if_fail (ALONG_IS_REASON (self), NULL);

  return priv->codes;
}

const char *
along_reason_get_reason (AlongReason *self)
{
  AlongReasonPrivate *priv = along_reason_get_instance_private (self);

  g_return_val_if_fail (ALONG_IS_REASON (self), NULL);

  return priv->reason;
}

gint64
along_reason_get_by_id (AlongReason *self)
{
  AlongReasonPrivate *priv = along_reason_get_instance_private (self);

  g_return_val_if_fail (ALONG_IS_REASON (self), 0);

  return priv->by_id;
}

gint64
along_reason_get_at (AlongReason *self)
{
  AlongReasonPrivate *priv = along_reason_get_instance_private (self);

  g_return_val_if_fail (ALONG_IS_REASON (self), 0);

  return priv->at;
}
