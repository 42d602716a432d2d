/* along-override.c — why somebody has a shift although a rule asks for a reason
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-override.h"

struct _AlongOverride
{
  AlongReason parent_instance;

  gint64 assignment_id;
};

G_DEFINE_FINAL_TYPE (AlongOverride, along_override, ALONG_TYPE_REASON)

static void
along_override_class_init (AlongOverrideClass *klass)
{
  along_record_class_add_int64 (ALONG_RECORD_CLASS (klass), "assignment-id",
                                G_STRUCT_OFFSET (AlongOverride, assignment_id));
}

static void
along_override_init (AlongOverride *self)
{
}

gint64
along_override_get_assignment_id (AlongOverride *self)
{
  g_return_val_if_fail (ALONG_IS_OVERRIDE (self), 0);

  return self->assignment_id;
}
