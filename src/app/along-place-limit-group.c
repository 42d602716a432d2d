/* along-place-limit-group.c — the places where a person will not work, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-place-limit-group.h"

#include <glib/gi18n-lib.h>

#include "app/along-place-limit-row.h"

struct _AlongPlaceLimitGroup
{
  AlongRecordGroup parent_instance;
};

G_DEFINE_FINAL_TYPE (AlongPlaceLimitGroup, along_place_limit_group, ALONG_TYPE_RECORD_GROUP)

static void
along_place_limit_group_load (AlongRecordGroup *group)
{
  along_record_group_load_about (group, ALONG_TYPE_PLACE_LIMIT);
}

static AlongRecord *
along_place_limit_group_create (AlongRecordGroup *group)
{
  return g_object_new (ALONG_TYPE_PLACE_LIMIT,
                       "person-id", along_record_group_get_owner_id (group),
                       NULL);
}

static gboolean
along_place_limit_group_check (AlongRecordGroup  *group,
                               AlongRecord       *record,
                               GPtrArray         *records,
                               GError           **error)
{
  gint64 place_id = along_place_limit_get_place_id (ALONG_PLACE_LIMIT (record));

  for (guint i = 0; i < records->len; i++)
    {
      AlongRecord *other = g_ptr_array_index (records, i);

      if (other != record && along_place_limit_get_place_id (ALONG_PLACE_LIMIT (other)) == place_id)
        {
          g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                       _("This place is listed twice. Choose another place, or remove one."));
          return FALSE;
        }
    }

  return TRUE;
}

static void
along_place_limit_group_class_init (AlongPlaceLimitGroupClass *klass)
{
  AlongRecordGroupClass *group_class = ALONG_RECORD_GROUP_CLASS (klass);

  group_class->row_type = ALONG_TYPE_PLACE_LIMIT_ROW;
  group_class->add_label = N_("Add a place");
  group_class->remove_label = N_("Remove this place");
  group_class->load = along_place_limit_group_load;
  group_class->create = along_place_limit_group_create;
  group_class->check = along_place_limit_group_check;
}

static void
along_place_limit_group_init (AlongPlaceLimitGroup *self)
{
}
