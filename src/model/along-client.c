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

static void
along_client_class_init (AlongClientClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);
  AlongEntryClass *entry_class = ALONG_ENTRY_CLASS (klass);

  entry_class->name_label = N_("Code");

  along_record_class_add_enum (record_class, "reach", ALONG_TYPE_REACH,
                               G_STRUCT_OFFSET (AlongClient, reach));
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
