/* along-pair-group.c — with whom a person gladly works, or not, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-pair-group.h"

#include <glib/gi18n-lib.h>

#include "app/along-pair-row.h"

struct _AlongPairGroup
{
  AlongRecordGroup parent_instance;
};

G_DEFINE_FINAL_TYPE (AlongPairGroup, along_pair_group, ALONG_TYPE_RECORD_GROUP)

static void
along_pair_group_load (AlongRecordGroup *group)
{
  along_record_group_load_about (group, ALONG_TYPE_PAIR);
}

static AlongRecord *
along_pair_group_create (AlongRecordGroup *group)
{
  return g_object_new (ALONG_TYPE_PAIR, "person-id", along_record_group_get_owner_id (group), NULL);
}

static gboolean
along_pair_group_check (AlongRecordGroup  *group,
                        AlongRecord       *record,
                        GPtrArray         *records,
                        GError           **error)
{
  gint64 owner_id = along_record_group_get_owner_id (group);
  gint64 partner_id = along_pair_get_partner_id (ALONG_PAIR (record), owner_id);

  for (guint i = 0; i < records->len; i++)
    {
      AlongRecord *other = g_ptr_array_index (records, i);

      if (other != record &&
          along_pair_get_partner_id (ALONG_PAIR (other), owner_id) == partner_id)
        {
          g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                       _("This person is listed twice. Choose another person, or remove one."));
          return FALSE;
        }
    }

  return TRUE;
}

static void
along_pair_group_class_init (AlongPairGroupClass *klass)
{
  AlongRecordGroupClass *group_class = ALONG_RECORD_GROUP_CLASS (klass);

  group_class->row_type = ALONG_TYPE_PAIR_ROW;
  group_class->add_label = N_("Add a person");
  group_class->remove_label = N_("Remove this person");
  group_class->load = along_pair_group_load;
  group_class->create = along_pair_group_create;
  group_class->check = along_pair_group_check;
}

static void
along_pair_group_init (AlongPairGroup *self)
{
}
