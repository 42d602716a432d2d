/* along-regular-group.c — who has a slot of a template every time, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-regular-group.h"

#include <glib/gi18n-lib.h>

#include "app/along-regular-row.h"

struct _AlongRegularGroup
{
  AlongRecordGroup parent_instance;
};

G_DEFINE_FINAL_TYPE (AlongRegularGroup, along_regular_group, ALONG_TYPE_RECORD_GROUP)

static gboolean
has_person (GPtrArray *records,
            gpointer   but,
            gint64     person_id)
{
  for (guint i = 0; i < records->len; i++)
    {
      AlongRegular *regular = g_ptr_array_index (records, i);

      if (regular != but && along_regular_get_person_id (regular) == person_id)
        return TRUE;
    }

  return FALSE;
}

/* The first of @people who does not have it yet; 0 when all have. */
static gint64
find_next (GListModel *people,
           GPtrArray  *records)
{
  guint n_people = g_list_model_get_n_items (people);

  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (AlongEntry) person = g_list_model_get_item (people, i);
      gint64 id = along_record_get_id (ALONG_RECORD (person));

      if (!along_entry_is_archived (person) && !has_person (records, NULL, id))
        return id;
    }

  return 0;
}

static void
along_regular_group_load (AlongRecordGroup *group)
{
}

static AlongRecord *
along_regular_group_create (AlongRecordGroup *group)
{
  AlongDirectory *directory =
    along_session_get_directory (along_record_group_get_session (group));
  g_autoptr (GPtrArray) records = along_record_group_dup_records (group);
  gint64 person_id = find_next (along_directory_get_peers (directory), records);

  if (person_id == 0)
    person_id = find_next (along_directory_get_supervisors (directory), records);

  return g_object_new (ALONG_TYPE_REGULAR,
                       "slot-id", along_record_group_get_owner_id (group),
                       "person-id", person_id,
                       NULL);
}

static gboolean
along_regular_group_check (AlongRecordGroup  *group,
                           AlongRecord       *record,
                           GPtrArray         *records,
                           GError           **error)
{
  gint64 person_id = along_regular_get_person_id (ALONG_REGULAR (record));

  if (has_person (records, record, person_id))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                   _("Somebody is here twice. Choose somebody else, or remove one of the two."));
      return FALSE;
    }

  return TRUE;
}

static void
along_regular_group_class_init (AlongRegularGroupClass *klass)
{
  AlongRecordGroupClass *group_class = ALONG_RECORD_GROUP_CLASS (klass);

  group_class->row_type = ALONG_TYPE_REGULAR_ROW;
  group_class->add_label = N_("Add somebody who has it regularly");
  group_class->remove_label = N_("Remove this person");
  group_class->load = along_regular_group_load;
  group_class->create = along_regular_group_create;
  group_class->check = along_regular_group_check;
}

static void
along_regular_group_init (AlongRegularGroup *self)
{
}
