/* along-skip.c — a day on which a slot of a template is left out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-skip.h"

struct _AlongSkip
{
  AlongRecord parent_instance;

  gint64 slot_id;
  int day;
};

G_DEFINE_FINAL_TYPE (AlongSkip, along_skip, ALONG_TYPE_RECORD)

static void
along_skip_class_init (AlongSkipClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  along_record_class_add_int64 (record_class, "slot-id", G_STRUCT_OFFSET (AlongSkip, slot_id));
  along_record_class_add_int (record_class, "day", G_STRUCT_OFFSET (AlongSkip, day));
}

static void
along_skip_init (AlongSkip *self)
{
}

gint64
along_skip_get_slot_id (AlongSkip *self)
{
  g_return_val_if_fail (ALONG_IS_SKIP (self), 0);

  return self->slot_id;
}

int
along_skip_get_day (AlongSkip *self)
{
  g_return_val_if_fail (ALONG_IS_SKIP (self), 0);

  return self->day;
}
