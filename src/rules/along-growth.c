/* along-growth.c — what somebody has learned and done so far, and where they want to get to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-growth.h"

#define JOINT (ALONG_AUDIENCE_PEERS | ALONG_AUDIENCE_PROFESSIONALS)

struct _AlongGrowth
{
  AlongDirectory *directory;
  AlongPerson *person;
  AlongLearned *learned;
  GHashTable *shifts;    /* gint64 to AlongShift */
  GPtrArray *sorted;     /* the same, by their start */
  GPtrArray *sessions;   /* AlongTraining */
  GPtrArray *courses;    /* AlongCertificate */
  GPtrArray *goals;
  GArray *items;
  GArray *hours;
};

static gint64
get_id (gpointer record)
{
  return along_record_get_id (ALONG_RECORD (record));
}

static gboolean
is_item (AlongCourse *course)
{
  return course != NULL && along_course_get_kind (course) == ALONG_COURSE_ORIENTATION_ITEM;
}

static void
add_certificate (AlongGrowth      *self,
                 AlongCertificate *certificate)
{
  along_learned_add_certificate (self->learned, certificate);
  if (!is_item (along_directory_get_course (self->directory,
                                            along_certificate_get_course_id (certificate))))
    g_ptr_array_add (self->courses, g_object_ref (certificate));
}

static void
add_shift (AlongGrowth *self,
           AlongShift  *shift)
{
  gint64 id = get_id (shift);

  g_hash_table_insert (self->shifts, g_memdup2 (&id, sizeof id), g_object_ref (shift));
  g_ptr_array_add (self->sorted, shift);
}

/* Sorts what was read. */
static void
add_records (AlongGrowth *self,
             GPtrArray   *records)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      if (ALONG_IS_CERTIFICATE (record))
        add_certificate (self, record);
      else if (ALONG_IS_WAIVER (record))
        along_learned_add_waiver (self->learned, record);
      else if (ALONG_IS_SHIFT (record))
        add_shift (self, record);
      else if (ALONG_IS_TRAINING (record))
        g_ptr_array_add (self->sessions, g_object_ref (record));
      else if (ALONG_IS_GOAL (record) && along_goal_get_goal_id (record) != 0)
        g_ptr_array_add (steps, record);
      else if (ALONG_IS_GOAL (record))
        g_ptr_array_add (self->goals, g_object_ref (record));
    }

  /* From the last: what is put behind its goal comes before what was put there. */
  for (guint i = steps->len; i > 0; i--)
    {
      AlongGoal *step = g_ptr_array_index (steps, i - 1);

      for (guint j = 0; j < self->goals->len; j++)
        if (get_id (g_ptr_array_index (self->goals, j)) == along_goal_get_goal_id (step))
          {
            g_ptr_array_insert (self->goals, (int) j + 1, g_object_ref (step));
            break;
          }
    }
}

/* The certificate by which @person_id has @course_id on @day; %NULL for none. */
static AlongCertificate *
find_valid (AlongLearned *learned,
            gint64        person_id,
            gint64        course_id,
            AlongDay      day)
{
  GPtrArray *certificates = along_learned_get_certificates (learned, person_id, course_id);

  for (guint i = certificates->len; i > 0; i--)
    {
      AlongCertificate *certificate = g_ptr_array_index (certificates, i - 1);
      AlongDay expires = along_certificate_get_expires (certificate);

      if (along_certificate_get_issued (certificate) <= day && (expires == 0 || expires >= day))
        return certificate;
    }

  return NULL;
}

/* What counts of @learned for an item of @peer's orientation: waivers, and what somebody signed; who
 * sat in a session or brings a paper has not been signed off by that. To be unreffed. */
static AlongLearned *
list_signed (AlongLearned *learned,
             gint64        peer_id,
             gint64        course_id)
{
  AlongLearned *counts = along_learned_new ();
  GPtrArray *certificates = along_learned_get_certificates (learned, peer_id, course_id);
  GPtrArray *waivers = along_learned_get_waivers (learned, peer_id, course_id);

  for (guint i = 0; i < certificates->len; i++)
    if (along_certificate_get_by_id (g_ptr_array_index (certificates, i)) != 0)
      along_learned_add_certificate (counts, g_ptr_array_index (certificates, i));
  for (guint i = 0; i < waivers->len; i++)
    along_learned_add_waiver (counts, g_ptr_array_index (waivers, i));

  return counts;
}

GArray *
along_growth_list_orientation (AlongDirectory *directory,
                               AlongLearned   *learned,
                               AlongPeer      *peer,
                               AlongDay        today)
{
  GArray *items;
  GListModel *courses;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (learned != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_PEER (peer), NULL);

  items = g_array_new (FALSE, FALSE, sizeof (AlongOrientationItem));
  courses = along_directory_get_courses (directory);
  for (guint i = 0; i < g_list_model_get_n_items (courses); i++)
    {
      g_autoptr (AlongCourse) course = g_list_model_get_item (courses, i);
      AlongAudience audience = along_course_get_audience (course);
      AlongOrientationItem item = { .course = course, .joint = (audience & JOINT) == JOINT };
      g_autoptr (AlongLearned) counts = NULL;

      if (!is_item (course) || along_entry_is_archived (ALONG_ENTRY (course)) ||
          (audience != 0 && (audience & ALONG_AUDIENCE_PEERS) == 0))
        continue;

      counts = list_signed (learned, get_id (peer), get_id (course));
      item.certificate = find_valid (counts, get_id (peer), get_id (course), today);
      item.preparation =
        along_preparation_find (counts, get_id (peer), get_id (course), today, today, 0);
      item.done = along_preparation_is_enough (item.preparation, today, 0);
      g_array_append_val (items, item);
    }

  return items;
}

/* The day on which @shift begins. */
static AlongDay
get_day (AlongGrowth *self,
         AlongShift  *shift)
{
  return along_zone_get_day (along_directory_get_zone (self->directory),
                             along_shift_get_start (shift));
}

static int
count_minutes (AlongShift *shift)
{
  return (int) ((along_shift_get_end (shift) - along_shift_get_start (shift)) / 60);
}

static int
compare_hours (gconstpointer a,
               gconstpointer b)
{
  const AlongTrainingHours *hours_a = a, *hours_b = b;

  return hours_a->year != hours_b->year ? hours_b->year - hours_a->year
                                        : (int) hours_a->kind - (int) hours_b->kind;
}

static void
count_session (AlongGrowth   *self,
               AlongTraining *training)
{
  gint64 shift_id = along_training_get_shift_id (training);
  AlongShift *shift = g_hash_table_lookup (self->shifts, &shift_id);
  AlongCourse *course =
    along_directory_get_course (self->directory, along_training_get_course_id (training));
  AlongTrainingHours hours = { .n_sessions = 1 };

  if (shift == NULL || course == NULL)
    return;

  along_day_get_ymd (get_day (self, shift), &hours.year, NULL, NULL);
  hours.kind = along_course_get_kind (course);
  hours.minutes = count_minutes (shift);
  for (guint i = 0; i < self->hours->len; i++)
    {
      AlongTrainingHours *known = &g_array_index (self->hours, AlongTrainingHours, i);

      if (compare_hours (known, &hours) == 0)
        {
          known->n_sessions++;
          known->minutes += hours.minutes;
          return;
        }
    }
  g_array_append_val (self->hours, hours);
}

AlongGrowth *
along_growth_new (AlongDirectory *directory,
                  AlongPerson    *person,
                  GPtrArray      *records,
                  AlongDay        today)
{
  AlongGrowth *self;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (ALONG_IS_PERSON (person), NULL);
  g_return_val_if_fail (records != NULL, NULL);

  self = g_new0 (AlongGrowth, 1);
  self->directory = g_object_ref (directory);
  self->person = g_object_ref (person);
  self->learned = along_learned_new ();
  self->shifts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->sorted = g_ptr_array_new ();
  self->sessions = g_ptr_array_new_with_free_func (g_object_unref);
  self->courses = g_ptr_array_new_with_free_func (g_object_unref);
  self->goals = g_ptr_array_new_with_free_func (g_object_unref);
  self->hours = g_array_new (FALSE, FALSE, sizeof (AlongTrainingHours));

  add_records (self, records);
  self->items = ALONG_IS_PEER (person)
                  ? along_growth_list_orientation (directory, self->learned, ALONG_PEER (person),
                                                   today)
                  : g_array_new (FALSE, FALSE, sizeof (AlongOrientationItem));
  for (guint i = 0; i < self->sessions->len; i++)
    count_session (self, g_ptr_array_index (self->sessions, i));
  g_array_sort (self->hours, compare_hours);

  return self;
}

void
along_growth_free (AlongGrowth *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->items);
  g_array_unref (self->hours);
  g_ptr_array_unref (self->goals);
  g_ptr_array_unref (self->courses);
  g_ptr_array_unref (self->sessions);
  g_ptr_array_unref (self->sorted);
  g_hash_table_unref (self->shifts);
  along_learned_unref (self->learned);
  g_object_unref (self->person);
  g_object_unref (self->directory);
  g_free (self);
}

AlongPerson *
along_growth_get_person (AlongGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->person;
}

GArray *
along_growth_get_items (AlongGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->items;
}

gboolean
along_growth_is_oriented (AlongGrowth *self,
                          gint64       course_id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->items->len; i++)
    {
      const AlongOrientationItem *item = &g_array_index (self->items, AlongOrientationItem, i);

      if (!item->done && get_id (item->course) != course_id)
        return FALSE;
    }

  return self->items->len > 0;
}

GArray *
along_growth_get_hours (AlongGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->hours;
}

GPtrArray *
along_growth_get_courses (AlongGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->courses;
}

GPtrArray *
along_growth_get_goals (AlongGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->goals;
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  return (int) ((const AlongWorkHours *) a)->kind - (int) ((const AlongWorkHours *) b)->kind;
}

static void
count_shift (GArray         *work,
             AlongShiftKind  kind,
             int             minutes)
{
  AlongWorkHours hours = { kind, 1, minutes };

  for (guint i = 0; i < work->len; i++)
    {
      AlongWorkHours *known = &g_array_index (work, AlongWorkHours, i);

      if (known->kind == kind)
        {
          known->n_shifts++;
          known->minutes += minutes;
          return;
        }
    }
  g_array_append_val (work, hours);
}

/* The kind of work of the shift at @position, or -1 where it was not done from @first_day to
 * @last_day. */
static int
find_kind (AlongGrowth *self,
           guint        position,
           AlongDay     first_day,
           AlongDay     last_day)
{
  AlongShift *shift = g_ptr_array_index (self->sorted, position);
  AlongShiftType *type =
    along_directory_get_shift_type (self->directory, along_shift_get_type_id (shift));
  AlongDay day = get_day (self, shift);

  return day >= first_day && day <= last_day && type != NULL
           ? (int) along_shift_type_get_kind (type) : -1;
}

GArray *
along_growth_count_work (AlongGrowth *self,
                         AlongDay     first_day,
                         AlongDay     last_day)
{
  GArray *work;

  g_return_val_if_fail (self != NULL, NULL);

  work = g_array_new (FALSE, FALSE, sizeof (AlongWorkHours));
  for (guint i = 0; i < self->sorted->len; i++)
    {
      int kind = find_kind (self, i, first_day, last_day);

      if (kind >= 0 && kind != ALONG_SHIFT_KIND_SUPERVISION)
        count_shift (work, (AlongShiftKind) kind,
                     count_minutes (g_ptr_array_index (self->sorted, i)));
    }
  g_array_sort (work, compare_kinds);

  return work;
}

AlongDay
along_growth_find_first_work (AlongGrowth *self,
                              AlongDay     first_day,
                              AlongDay     last_day)
{
  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->sorted->len; i++)
    {
      int kind = find_kind (self, i, first_day, last_day);

      if (kind >= 0 && kind != ALONG_SHIFT_KIND_SUPERVISION && kind != ALONG_SHIFT_KIND_TRAINING)
        return get_day (self, g_ptr_array_index (self->sorted, i));
    }

  return 0;
}
