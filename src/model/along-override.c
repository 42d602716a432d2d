/* along-override.c — why somebody has a shift although a rule asks for a reason
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-override.h"

#include <glib/gi18n-lib.h>

#include "model/along-text.h"

struct _AlongOverride
{
  AlongRecord parent_instance;

  gint64 assignment_id;
  char *codes;
  char *reason;
  gint64 by_id;
  gint64 at;
};

G_DEFINE_FINAL_TYPE (AlongOverride, along_override, ALONG_TYPE_RECORD)

static gboolean
along_override_check (AlongRecord  *record,
                      const char  **property,
                      GError      **error)
{
  AlongOverride *self = ALONG_OVERRIDE (record);

  if (!ALONG_RECORD_CLASS (along_override_parent_class)->check (record, property, error))
    return FALSE;

  *property = "reason";
  return along_text_check (self->reason, _("Reason"), ALONG_TEXT_LINE, TRUE, error);
}

static void
along_override_finalize (GObject *object)
{
  AlongOverride *self = ALONG_OVERRIDE (object);

  g_free (self->codes);
  g_free (self->reason);

  G_OBJECT_CLASS (along_override_parent_class)->finalize (object);
}

static void
along_override_class_init (AlongOverrideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_override_finalize;
  record_class->check = along_override_check;

  along_record_class_add_int64 (record_class, "assignment-id",
                                G_STRUCT_OFFSET (AlongOverride, assignment_id));
  along_record_class_add_text (record_class, "codes", G_STRUCT_OFFSET (AlongOverride, codes));
  along_record_class_add_text (record_class, "reason", G_STRUCT_OFFSET (AlongOverride, reason));
  along_record_class_add_int64 (record_class, "by-id", G_STRUCT_OFFSET (AlongOverride, by_id));
  along_record_class_add_int64 (record_class, "at", G_STRUCT_OFFSET (AlongOverride, at));
}

static void
along_override_init (AlongOverride *self)
{
  self->codes = g_strdup ("");
  self->reason = g_strdup ("");
}

gint64
along_override_get_assignment_id (AlongOverride *self)
{
  g_return_val_if_fail (ALONG_IS_OVERRIDE (self), 0);

  return self->assignment_id;
}

const char *
along_override_get_codes (AlongOverride *self)
{
  g_return_val_if_fail (ALONG_IS_OVERRIDE (self), "");

  return self->codes;
}

const char *
along_override_get_reason (AlongOverride *self)
{
  g_return_val_if_fail (ALONG_IS_OVERRIDE (self), "");

  return self->reason;
}

gint64
along_override_get_by_id (AlongOverride *self)
{
  g_return_val_if_fail (ALONG_IS_OVERRIDE (self), 0);

  return self->by_id;
}

gint64
along_override_get_at (AlongOverride *self)
{
  g_return_val_if_fail (ALONG_IS_OVERRIDE (self), 0);

  return self->at;
}
