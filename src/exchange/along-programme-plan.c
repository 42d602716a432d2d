/* along-programme-plan.c — what a programme file says, before it meets a date
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme-plan.h"

#include "exchange/along-plan-reader.h"
#include "exchange/along-plan-record.h"
#include "exchange/along-programme-words.h"

static gboolean
check_keys (AlongPlanReader  *reader,
            GError          **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (reader->file, reader->group, NULL, NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    if (!along_plan_kind_has_key (reader->kind, keys[i]))
      return along_plan_reader_fail (reader, keys[i], error, "there is no such key here");

  return TRUE;
}

/* Turns to @group, which has a known kind. */
static gboolean
enter_group (AlongPlanReader  *reader,
             const char       *group,
             GError          **error)
{
  reader->group = group;

  return along_plan_kind_parse (group, &reader->kind, &reader->name) ||
         along_plan_reader_fail (reader, NULL, error, "there is no such kind of group");
}

static gboolean
read_programme (AlongPlanReader     *reader,
                AlongProgrammePlan  *plan,
                AlongRecord         *record,
                GError             **error)
{
  g_autofree char *title = along_plan_reader_dup_text (reader, "title");
  g_autofree char *description = along_plan_reader_dup_text (reader, "description");

  if (title == NULL || description == NULL)
    return along_plan_reader_fail (reader, title == NULL ? "title" : "description", error,
                                   "this is missing");

  plan->title = g_strdup (along_programme_words_translate (title));
  plan->description = g_strdup (along_programme_words_translate (description));
  plan->agency = g_object_ref (ALONG_AGENCY (record));
  return TRUE;
}

static gboolean
read_shift (AlongPlanReader     *reader,
            AlongProgrammePlan  *plan,
            GError             **error)
{
  AlongPlanShift *shift = along_plan_shift_read (reader, plan->records, error);

  if (shift != NULL)
    g_ptr_array_add (plan->shifts, shift);

  return shift != NULL;
}

static gboolean
read_person (AlongPlanReader     *reader,
             AlongProgrammePlan  *plan,
             AlongRecord         *record,
             GError             **error)
{
  AlongPlanPerson *person =
    along_plan_person_read (reader, ALONG_PERSON (record), plan->records, error);

  if (person != NULL)
    g_ptr_array_add (plan->people, person);

  return person != NULL;
}

static gboolean
read_course (AlongPlanReader     *reader,
             AlongProgrammePlan  *plan,
             AlongRecord         *record,
             GError             **error)
{
  AlongPlanCourse *course = along_plan_course_read (reader, ALONG_COURSE (record), error);

  if (course != NULL)
    g_ptr_array_add (plan->courses, course);

  return course != NULL;
}

static gboolean
is_of_template (AlongPlanReader *reader)
{
  return reader->kind == ALONG_PLAN_KIND_RULE || reader->kind == ALONG_PLAN_KIND_TYPE ||
         (reader->kind == ALONG_PLAN_KIND_PLACE &&
          along_plan_reader_get_bool (reader, "generic"));
}

static gboolean
read_group (AlongPlanReader     *reader,
            AlongProgrammePlan  *plan,
            GError             **error)
{
  g_autoptr (AlongRecord) record = NULL;

  if (reader->kind == ALONG_PLAN_KIND_SHIFT)
    return read_shift (reader, plan, error);

  record = along_plan_record_read (reader, error);
  if (record == NULL)
    return FALSE;

  if (reader->kind == ALONG_PLAN_KIND_PROGRAMME)
    return read_programme (reader, plan, record, error);

  g_ptr_array_add (plan->records, g_object_ref (record));
  if (is_of_template (reader))
    g_ptr_array_add (plan->template, g_object_ref (record));

  if (reader->kind == ALONG_PLAN_KIND_STAFF || reader->kind == ALONG_PLAN_KIND_PEER)
    return read_person (reader, plan, record, error);
  if (reader->kind == ALONG_PLAN_KIND_COURSE)
    return read_course (reader, plan, record, error);

  return TRUE;
}

/* Gives each group an id before any is read, so that each may refer to each. */
static gboolean
number_groups (AlongPlanReader  *reader,
               char            **groups,
               GError          **error)
{
  gint64 id = 0;

  for (guint i = 0; groups[i] != NULL; i++)
    {
      if (!enter_group (reader, groups[i], error) || !check_keys (reader, error))
        return FALSE;

      id = reader->kind == ALONG_PLAN_KIND_PROGRAMME ? ALONG_AGENCY_ID : -(gint64) i - 1;
      reader->last_id = MIN (reader->last_id, id);
      g_hash_table_insert (reader->ids, g_strdup (groups[i]), g_memdup2 (&id, sizeof id));
    }

  return TRUE;
}

/* Reads the groups kind by kind, so that records come after those that they refer to. */
static gboolean
read_groups (AlongPlanReader     *reader,
             char               **groups,
             AlongProgrammePlan  *plan,
             GError             **error)
{
  for (guint kind = 0; kind < ALONG_PLAN_N_KINDS; kind++)
    for (guint i = 0; groups[i] != NULL; i++)
      {
        if (!enter_group (reader, groups[i], error))
          return FALSE;
        if (reader->kind == kind && !read_group (reader, plan, error))
          return FALSE;
      }

  if (plan->agency == NULL)
    {
      g_set_error (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_BAD_PROGRAMME,
                   "[Programme]: this group is missing");
      return FALSE;
    }

  return TRUE;
}

AlongProgrammePlan *
along_programme_plan_new (GBytes  *bytes,
                          GError **error)
{
  g_autoptr (AlongProgrammePlan) plan = g_new0 (AlongProgrammePlan, 1);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GError) cause = NULL;
  g_auto (GStrv) groups = NULL;
  AlongPlanReader reader = { .file = file, .ids = ids };

  g_return_val_if_fail (bytes != NULL, NULL);

  plan->records = g_ptr_array_new_with_free_func (g_object_unref);
  plan->template = g_ptr_array_new_with_free_func (g_object_unref);
  plan->people = g_ptr_array_new_with_free_func ((GDestroyNotify) along_plan_person_free);
  plan->courses = g_ptr_array_new_with_free_func ((GDestroyNotify) along_plan_course_free);
  plan->shifts = g_ptr_array_new_with_free_func ((GDestroyNotify) along_plan_shift_free);

  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &cause))
    {
      g_set_error_literal (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_BAD_PROGRAMME,
                           cause->message);
      return NULL;
    }

  groups = g_key_file_get_groups (file, NULL);
  if (!number_groups (&reader, groups, error) || !read_groups (&reader, groups, plan, error))
    return NULL;

  return g_steal_pointer (&plan);
}

void
along_programme_plan_free (AlongProgrammePlan *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->description);
  g_clear_object (&self->agency);
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->template);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->courses);
  g_ptr_array_unref (self->shifts);
  g_free (self);
}
