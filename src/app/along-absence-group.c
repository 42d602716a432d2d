/* along-absence-group.c — the times when a person is away, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-absence-group.h"

#include <glib/gi18n-lib.h>

#include "app/along-absence-row.h"

struct _AlongAbsenceGroup
{
  AlongRecordGroup parent_instance;

  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (AlongAbsenceGroup, along_absence_group, ALONG_TYPE_RECORD_GROUP)

static void
dated_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  AlongRecordGroup *group = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dated = NULL;
  g_autoptr (GPtrArray) absences = g_ptr_array_new ();

  dated = along_store_load_dated_finish (ALONG_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Without what the file holds nothing can be added, but the rest of the form still works. */
  if (dated == NULL)
    {
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), error->message);
      return;
    }

  for (guint i = 0; i < dated->len; i++)
    if (ALONG_IS_ABSENCE (g_ptr_array_index (dated, i)))
      g_ptr_array_add (absences, g_ptr_array_index (dated, i));
  along_record_group_load (group, absences);
}

static AlongRecord *
along_absence_group_create (AlongRecordGroup *group)
{
  AlongSession *session = along_record_group_get_session (group);
  AlongSpan tomorrow = along_zone_day_span (along_session_get_zone (session),
                                            along_session_get_today (session) + 1);

  return g_object_new (ALONG_TYPE_ABSENCE,
                       "person-id", along_record_group_get_owner_id (group),
                       "start", tomorrow.start,
                       "end", tomorrow.end,
                       NULL);
}

static void
along_absence_group_load (AlongRecordGroup *group)
{
  AlongAbsenceGroup *self = ALONG_ABSENCE_GROUP (group);
  AlongSession *session = along_record_group_get_session (group);
  gint64 person_id = along_record_group_get_owner_id (group);

  if (person_id < 0)
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();

      along_record_group_load (group, none);
      return;
    }

  along_store_load_dated_async (along_session_get_store (session), person_id,
                                along_session_get_now (session), self->cancellable,
                                dated_loaded_cb, self);
}

static void
along_absence_group_dispose (GObject *object)
{
  AlongAbsenceGroup *self = ALONG_ABSENCE_GROUP (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (along_absence_group_parent_class)->dispose (object);
}

static void
along_absence_group_finalize (GObject *object)
{
  AlongAbsenceGroup *self = ALONG_ABSENCE_GROUP (object);

  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (along_absence_group_parent_class)->finalize (object);
}

static void
along_absence_group_class_init (AlongAbsenceGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordGroupClass *group_class = ALONG_RECORD_GROUP_CLASS (klass);

  object_class->dispose = along_absence_group_dispose;
  object_class->finalize = along_absence_group_finalize;
  group_class->row_type = ALONG_TYPE_ABSENCE_ROW;
  group_class->add_label = N_("Add a time away");
  group_class->remove_label = N_("Remove this time away");
  group_class->load = along_absence_group_load;
  group_class->create = along_absence_group_create;
}

static void
along_absence_group_init (AlongAbsenceGroup *self)
{
  self->cancellable = g_cancellable_new ();
}
