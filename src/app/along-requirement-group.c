/* along-requirement-group.c — all that a course is needed for, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-requirement-group.h"

#include <glib/gi18n-lib.h>

#include "app/along-requirement-row.h"

struct _AlongRequirementGroup
{
  AlongRecordGroup parent_instance;
};

G_DEFINE_FINAL_TYPE (AlongRequirementGroup, along_requirement_group, ALONG_TYPE_RECORD_GROUP)

static void
along_requirement_group_load (AlongRecordGroup *group)
{
  along_record_group_load_about (group, ALONG_TYPE_REQUIREMENT);
}

static AlongRecord *
along_requirement_group_create (AlongRecordGroup *group)
{
  return g_object_new (ALONG_TYPE_REQUIREMENT,
                       "course-id", along_record_group_get_owner_id (group),
                       "lead-days", ALONG_REQUIREMENT_LEAD_DAYS,
                       NULL);
}

static gboolean
along_requirement_group_check (AlongRecordGroup  *group,
                               AlongRecord       *record,
                               GPtrArray         *records,
                               GError           **error)
{
  AlongRequirement *requirement = ALONG_REQUIREMENT (record);

  for (guint i = 0; i < records->len; i++)
    {
      AlongRequirement *other = g_ptr_array_index (records, i);

      if (other != requirement &&
          along_requirement_get_scope (other) == along_requirement_get_scope (requirement) &&
          along_requirement_get_roles (other) == along_requirement_get_roles (requirement) &&
          along_requirement_get_shift_type_id (other) ==
            along_requirement_get_shift_type_id (requirement) &&
          along_requirement_get_place_id (other) == along_requirement_get_place_id (requirement))
        {
          g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                       _("This is listed twice. Choose something else, or remove one."));
          return FALSE;
        }
    }

  return TRUE;
}

static void
along_requirement_group_class_init (AlongRequirementGroupClass *klass)
{
  AlongRecordGroupClass *group_class = ALONG_RECORD_GROUP_CLASS (klass);

  group_class->row_type = ALONG_TYPE_REQUIREMENT_ROW;
  group_class->add_label = N_("Add what needs it");
  group_class->remove_label = N_("Remove this need");
  group_class->load = along_requirement_group_load;
  group_class->create = along_requirement_group_create;
  group_class->check = along_requirement_group_check;
}

static void
along_requirement_group_init (AlongRequirementGroup *self)
{
}
