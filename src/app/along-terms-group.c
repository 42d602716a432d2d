/* along-terms-group.c — the times for which a person has agreed to other hours, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-terms-group.h"

#include <glib/gi18n-lib.h>

#include "app/along-terms-row.h"
#include "model/along-week.h"

struct _AlongTermsGroup
{
  AlongRecordGroup parent_instance;
};

G_DEFINE_FINAL_TYPE (AlongTermsGroup, along_terms_group, ALONG_TYPE_RECORD_GROUP)

/* What is over is kept, but there is nothing to change about it. */
static void
along_terms_group_load (AlongRecordGroup *group)
{
  AlongSession *session = along_record_group_get_session (group);
  GPtrArray *about = along_directory_get_about (along_session_get_directory (session),
                                                along_record_group_get_owner_id (group));
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  for (guint i = 0; i < about->len; i++)
    {
      AlongTerms *terms = g_ptr_array_index (about, i);

      if (ALONG_IS_TERMS (terms) && !along_terms_is_always (terms) &&
          along_terms_get_last_day (terms) >= along_session_get_today (session))
        g_ptr_array_add (own, terms);
    }

  along_record_group_load (group, own);
}

/* From tomorrow for two weeks. */
static AlongRecord *
along_terms_group_create (AlongRecordGroup *group)
{
  AlongDay first = along_session_get_today (along_record_group_get_session (group)) + 1;

  return g_object_new (ALONG_TYPE_TERMS,
                       "person-id", along_record_group_get_owner_id (group),
                       "first-day", first,
                       "last-day", first + 2 * ALONG_DAYS_A_WEEK - 1,
                       NULL);
}

static void
along_terms_group_class_init (AlongTermsGroupClass *klass)
{
  AlongRecordGroupClass *group_class = ALONG_RECORD_GROUP_CLASS (klass);

  group_class->row_type = ALONG_TYPE_TERMS_ROW;
  group_class->add_label = N_("Add a time with other hours");
  group_class->remove_label = N_("Remove this time");
  group_class->load = along_terms_group_load;
  group_class->create = along_terms_group_create;
}

static void
along_terms_group_init (AlongTermsGroup *self)
{
}
