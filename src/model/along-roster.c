/* along-roster.c — a stretch of the roster: its shifts, who is on them and who is away
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-roster.h"

struct _AlongRoster
{
  GObject parent_instance;

  AlongDirectory *directory;
  AlongSpan span;
  GPtrArray *shifts;
  GPtrArray *published;
  GHashTable *published_by_shift; /* gint64 → AlongPublished */
  GPtrArray *nothing;          /* what those who have none are given */
  GHashTable *shift_by_id;     /* gint64 → AlongShift */
  GHashTable *assignment_by_id;
  GHashTable *of_shift;        /* gint64 → GPtrArray of AlongAssignment */
  GHashTable *of_person;       /* gint64 → GPtrArray of AlongAssignment */
  GHashTable *absences;        /* gint64 → GPtrArray of AlongAbsence */
  GHashTable *wishes;          /* gint64 → GPtrArray of AlongWish */
  GHashTable *far;             /* gint64 → GArray of AlongWork on shifts that are not in it */
  GHashTable *works;           /* gint64 → GArray of AlongWork, made when they are asked for */
  GHashTable *answers;         /* gint64, of the published shift → GPtrArray of AlongAnswer */
  GHashTable *overrides;       /* gint64, of the assignment → GPtrArray of AlongOverride */
  GHashTable *supervisions;    /* gint64, of the shift → AlongSupervision */
  GHashTable *trainings;       /* gint64, of the shift → AlongTraining */
  AlongLearned *learned;
};

G_DEFINE_FINAL_TYPE (AlongRoster, along_roster, G_TYPE_OBJECT)

static void
insert (GHashTable *table,
        gint64      id,
        gpointer    value)
{
  g_hash_table_insert (table, g_memdup2 (&id, sizeof id), value);
}

static void
append (GHashTable *table,
        gint64      id,
        gpointer    object)
{
  GPtrArray *array = g_hash_table_lookup (table, &id);

  if (array == NULL)
    {
      array = g_ptr_array_new_with_free_func (g_object_unref);
      insert (table, id, array);
    }

  g_ptr_array_add (array, g_object_ref (object));
}

static GPtrArray *
lookup_array (AlongRoster *self,
              GHashTable  *table,
              gint64       id)
{
  GPtrArray *array = g_hash_table_lookup (table, &id);

  return array != NULL ? array : self->nothing;
}

static void
along_roster_finalize (GObject *object)
{
  AlongRoster *self = ALONG_ROSTER (object);

  g_clear_object (&self->directory);
  g_ptr_array_unref (self->shifts);
  g_ptr_array_unref (self->published);
  g_hash_table_unref (self->published_by_shift);
  g_ptr_array_unref (self->nothing);
  g_hash_table_unref (self->shift_by_id);
  g_hash_table_unref (self->assignment_by_id);
  g_hash_table_unref (self->of_shift);
  g_hash_table_unref (self->of_person);
  g_hash_table_unref (self->absences);
  g_hash_table_unref (self->wishes);
  g_hash_table_unref (self->far);
  g_hash_table_unref (self->works);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->overrides);
  g_hash_table_unref (self->supervisions);
  g_hash_table_unref (self->trainings);
  along_learned_unref (self->learned);

  G_OBJECT_CLASS (along_roster_parent_class)->finalize (object);
}

static void
along_roster_class_init (AlongRosterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_roster_finalize;
}

static GHashTable *
new_table (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_value);
}

static void
along_roster_init (AlongRoster *self)
{
  self->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  self->published = g_ptr_array_new_with_free_func (g_object_unref);
  self->published_by_shift = new_table (NULL);
  self->nothing = g_ptr_array_new ();
  self->shift_by_id = new_table (NULL);
  self->assignment_by_id = new_table (g_object_unref);
  self->of_shift = new_table ((GDestroyNotify) g_ptr_array_unref);
  self->of_person = new_table ((GDestroyNotify) g_ptr_array_unref);
  self->absences = new_table ((GDestroyNotify) g_ptr_array_unref);
  self->wishes = new_table ((GDestroyNotify) g_ptr_array_unref);
  self->far = new_table ((GDestroyNotify) g_array_unref);
  self->works = new_table ((GDestroyNotify) g_array_unref);
  self->answers = new_table ((GDestroyNotify) g_ptr_array_unref);
  self->overrides = new_table ((GDestroyNotify) g_ptr_array_unref);
  self->supervisions = new_table (g_object_unref);
  self->trainings = new_table (g_object_unref);
  self->learned = along_learned_new ();
}

AlongRoster *
along_roster_new (AlongDirectory *directory,
                  AlongSpan       span)
{
  AlongRoster *self;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  self = g_object_new (ALONG_TYPE_ROSTER, NULL);
  self->directory = g_object_ref (directory);
  self->span = span;

  return self;
}

void
along_roster_add_shift (AlongRoster *self,
                        AlongShift  *shift)
{
  g_return_if_fail (ALONG_IS_ROSTER (self));
  g_return_if_fail (ALONG_IS_SHIFT (shift));

  g_ptr_array_add (self->shifts, g_object_ref (shift));
  insert (self->shift_by_id, along_record_get_id (ALONG_RECORD (shift)), shift);
}

void
along_roster_add_assignment (AlongRoster     *self,
                             AlongAssignment *assignment)
{
  gint64 shift_id, person_id;

  g_return_if_fail (ALONG_IS_ROSTER (self));
  g_return_if_fail (ALONG_IS_ASSIGNMENT (assignment));

  shift_id = along_assignment_get_shift_id (assignment);
  person_id = along_assignment_get_person_id (assignment);
  g_return_if_fail (g_hash_table_contains (self->shift_by_id, &shift_id));

  append (self->of_shift, shift_id, assignment);
  append (self->of_person, person_id, assignment);
  g_hash_table_remove (self->works, &person_id);
  insert (self->assignment_by_id, along_record_get_id (ALONG_RECORD (assignment)),
          g_object_ref (assignment));
}

void
along_roster_remove_assignment (AlongRoster     *self,
                                AlongAssignment *assignment)
{
  g_autoptr (AlongAssignment) kept = NULL;
  gint64 id, shift_id, person_id;

  g_return_if_fail (ALONG_IS_ROSTER (self));
  g_return_if_fail (ALONG_IS_ASSIGNMENT (assignment));

  kept = g_object_ref (assignment);
  id = along_record_get_id (ALONG_RECORD (assignment));
  shift_id = along_assignment_get_shift_id (assignment);
  person_id = along_assignment_get_person_id (assignment);
  g_return_if_fail (g_hash_table_lookup (self->assignment_by_id, &id) == assignment);

  g_ptr_array_remove (g_hash_table_lookup (self->of_shift, &shift_id), assignment);
  g_ptr_array_remove (g_hash_table_lookup (self->of_person, &person_id), assignment);
  g_hash_table_remove (self->works, &person_id);
  g_hash_table_remove (self->assignment_by_id, &id);
}

void
along_roster_add_absence (AlongRoster  *self,
                          AlongAbsence *absence)
{
  gint64 person_id;

  g_return_if_fail (ALONG_IS_ROSTER (self));
  g_return_if_fail (ALONG_IS_ABSENCE (absence));

  person_id = along_absence_get_person_id (absence);
  append (self->absences, person_id, absence);
  g_hash_table_remove (self->works, &person_id);
}

void
along_roster_add_wish (AlongRoster *self,
                       AlongWish   *wish)
{
  g_return_if_fail (ALONG_IS_ROSTER (self));
  g_return_if_fail (ALONG_IS_WISH (wish));

  append (self->wishes, along_wish_get_person_id (wish), wish);
}

/* Whether @published tells of the days on which its shift is now. */
static gboolean
is_of_its_day (AlongRoster    *self,
               AlongPublished *published)
{
  AlongShift *shift = along_roster_get_shift (self, along_published_get_shift_id (published));
  AlongPublication *publication;

  if (shift == NULL)
    return FALSE;

  publication = along_directory_get_publication (
    self->directory, along_zone_get_day (along_directory_get_zone (self->directory),
                                         along_shift_get_start (shift)));

  return publication != NULL && along_record_get_id (ALONG_RECORD (publication)) ==
                                  along_published_get_publication_id (published);
}

void
along_roster_add_published (AlongRoster    *self,
                            AlongPublished *published)
{
  gint64 shift_id;

  g_return_if_fail (ALONG_IS_ROSTER (self));
  g_return_if_fail (ALONG_IS_PUBLISHED (published));

  shift_id = along_published_get_shift_id (published);
  g_ptr_array_add (self->published, g_object_ref (published));
  if (!g_hash_table_contains (self->published_by_shift, &shift_id) ||
      is_of_its_day (self, published))
    insert (self->published_by_shift, shift_id, published);
}

void
along_roster_add_far_work (AlongRoster     *self,
                           gint64           person_id,
                           const AlongWork *work)
{
  GArray *works;

  g_return_if_fail (ALONG_IS_ROSTER (self));
  g_return_if_fail (work != NULL);

  works = g_hash_table_lookup (self->far, &person_id);
  if (works == NULL)
    {
      works = g_array_new (FALSE, FALSE, sizeof (AlongWork));
      insert (self->far, person_id, works);
    }

  g_array_append_val (works, *work);
  g_hash_table_remove (self->works, &person_id);
}

void
along_roster_add_answer (AlongRoster *self,
                         AlongAnswer *answer)
{
  g_return_if_fail (ALONG_IS_ROSTER (self));
  g_return_if_fail (ALONG_IS_ANSWER (answer));

  append (self->answers, along_answer_get_published_id (answer), answer);
}

void
along_roster_add_override (AlongRoster   *self,
                           AlongOverride *override)
{
  g_return_if_fail (ALONG_IS_ROSTER (self));
  g_return_if_fail (ALONG_IS_OVERRIDE (override));

  append (self->overrides, along_override_get_assignment_id (override), override);
}

void
along_roster_add_supervision (AlongRoster      *self,
                              AlongSupervision *supervision)
{
  g_return_if_fail (ALONG_IS_ROSTER (self));
  g_return_if_fail (ALONG_IS_SUPERVISION (supervision));

  insert (self->supervisions, along_supervision_get_shift_id (supervision),
          g_object_ref (supervision));
}

void
along_roster_add_training (AlongRoster   *self,
                           AlongTraining *training)
{
  g_return_if_fail (ALONG_IS_ROSTER (self));
  g_return_if_fail (ALONG_IS_TRAINING (training));

  insert (self->trainings, along_training_get_shift_id (training), g_object_ref (training));
}

void
along_roster_set_learned (AlongRoster  *self,
                          AlongLearned *learned)
{
  g_return_if_fail (ALONG_IS_ROSTER (self));
  g_return_if_fail (learned != NULL);

  along_learned_ref (learned);
  along_learned_unref (self->learned);
  self->learned = learned;
}

static void
share (GHashTable **table,
       GHashTable  *other)
{
  g_hash_table_unref (*table);
  *table = g_hash_table_ref (other);
}

/* Adds all of @roster that is not a shift or somebody on it. */
static void
share_rest (AlongRoster *self,
            AlongRoster *roster)
{
  share (&self->absences, roster->absences);
  share (&self->wishes, roster->wishes);
  share (&self->answers, roster->answers);
  share (&self->overrides, roster->overrides);
  share (&self->supervisions, roster->supervisions);
  share (&self->trainings, roster->trainings);
  share (&self->far, roster->far);
  along_roster_set_learned (self, roster->learned);
  share (&self->published_by_shift, roster->published_by_shift);
  g_ptr_array_unref (self->published);
  self->published = g_ptr_array_ref (roster->published);
}

/* Adds those who are on the shift with @shift_id in @roster. */
static void
add_assignments (AlongRoster *self,
                 AlongRoster *roster,
                 gint64       shift_id)
{
  GPtrArray *assignments = along_roster_get_assignments (roster, shift_id);

  for (guint i = 0; i < assignments->len; i++)
    along_roster_add_assignment (self, g_ptr_array_index (assignments, i));
}

/* The others of @roster, and @shift where its start belongs. */
static void
add_shifts_with (AlongRoster *self,
                 AlongRoster *roster,
                 AlongShift  *shift)
{
  gint64 id = along_record_get_id (ALONG_RECORD (shift));
  gboolean added = FALSE;

  for (guint i = 0; i < roster->shifts->len; i++)
    {
      AlongShift *other = g_ptr_array_index (roster->shifts, i);

      if (along_record_get_id (ALONG_RECORD (other)) == id)
        continue;

      if (!added && along_shift_get_start (other) > along_shift_get_start (shift))
        {
          along_roster_add_shift (self, shift);
          added = TRUE;
        }
      along_roster_add_shift (self, other);
    }

  if (!added)
    along_roster_add_shift (self, shift);
}

AlongRoster *
along_roster_new_with (AlongRoster *self,
                       AlongShift  *shift,
                       GPtrArray   *assignments)
{
  AlongRoster *roster;
  gint64 id;

  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);
  g_return_val_if_fail (assignments != NULL, NULL);

  id = along_record_get_id (ALONG_RECORD (shift));
  roster = along_roster_new (self->directory, self->span);
  add_shifts_with (roster, self, shift);

  for (guint i = 0; i < roster->shifts->len; i++)
    {
      gint64 other_id = along_record_get_id (g_ptr_array_index (roster->shifts, i));

      if (other_id != id)
        add_assignments (roster, self, other_id);
    }

  for (guint i = 0; i < assignments->len; i++)
    {
      g_autoptr (AlongAssignment) assignment =
        along_record_copy (g_ptr_array_index (assignments, i));

      g_object_set (assignment, "shift-id", id, NULL);
      along_roster_add_assignment (roster, assignment);
    }

  share_rest (roster, self);

  return roster;
}

AlongRoster *
along_roster_copy (AlongRoster *self)
{
  AlongRoster *roster;

  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  roster = along_roster_new (self->directory, self->span);
  for (guint i = 0; i < self->shifts->len; i++)
    along_roster_add_shift (roster, g_ptr_array_index (self->shifts, i));
  for (guint i = 0; i < self->shifts->len; i++)
    add_assignments (roster, self, along_record_get_id (g_ptr_array_index (self->shifts, i)));
  share_rest (roster, self);

  return roster;
}

/* Adds what is known of @shift and who is on it. */
static void
add_whole (AlongRoster *self,
           AlongRoster *roster,
           AlongShift  *shift)
{
  gint64 id = along_record_get_id (ALONG_RECORD (shift));
  AlongSupervision *supervision = along_roster_get_supervision (roster, id);
  AlongTraining *training = along_roster_get_training (roster, id);

  along_roster_add_shift (self, shift);
  add_assignments (self, roster, id);
  if (supervision != NULL)
    along_roster_add_supervision (self, supervision);
  if (training != NULL)
    along_roster_add_training (self, training);
}

/* Adds when somebody works on @shift, and no more. */
static void
add_times (AlongRoster *self,
           AlongRoster *roster,
           AlongShift  *shift)
{
  AlongWork work = {
    .shift_id = along_record_get_id (ALONG_RECORD (shift)),
    .span = along_shift_get_span (shift),
  };
  GPtrArray *assignments = along_roster_get_assignments (roster, work.shift_id);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      work.assignment_id = along_record_get_id (ALONG_RECORD (assignment));
      if (along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        along_roster_add_far_work (self, along_assignment_get_person_id (assignment), &work);
    }
}

static void
add_all_far_work (AlongRoster *self,
                  AlongRoster *roster)
{
  GHashTableIter iter;
  gpointer person_id, works;

  g_hash_table_iter_init (&iter, roster->far);
  while (g_hash_table_iter_next (&iter, &person_id, &works))
    for (guint i = 0; i < ((GArray *) works)->len; i++)
      along_roster_add_far_work (self, *(gint64 *) person_id,
                                 &g_array_index ((GArray *) works, AlongWork, i));
}

AlongRoster *
along_roster_new_without (AlongRoster *self,
                          GHashTable  *shift_ids)
{
  AlongRoster *roster;

  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);
  g_return_val_if_fail (shift_ids != NULL, NULL);

  roster = along_roster_new (self->directory, self->span);
  add_all_far_work (roster, self);
  for (guint i = 0; i < self->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (self->shifts, i);
      gint64 id = along_record_get_id (ALONG_RECORD (shift));

      if (g_hash_table_contains (shift_ids, &id))
        add_times (roster, self, shift);
      else
        add_whole (roster, self, shift);
    }

  for (guint i = 0; i < self->published->len; i++)
    {
      AlongPublished *published = g_ptr_array_index (self->published, i);
      gint64 id = along_published_get_shift_id (published);

      if (!g_hash_table_contains (shift_ids, &id))
        along_roster_add_published (roster, published);
    }

  share (&roster->absences, self->absences);
  share (&roster->wishes, self->wishes);
  share (&roster->overrides, self->overrides);
  share (&roster->answers, self->answers);

  return roster;
}

AlongDirectory *
along_roster_get_directory (AlongRoster *self)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return self->directory;
}

AlongSpan
along_roster_get_span (AlongRoster *self)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), ALONG_SPAN_INIT (0, 0));

  return self->span;
}

GPtrArray *
along_roster_get_shifts (AlongRoster *self)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return self->shifts;
}

GPtrArray *
along_roster_get_assignments (AlongRoster *self,
                              gint64       shift_id)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return lookup_array (self, self->of_shift, shift_id);
}

GPtrArray *
along_roster_list_present (AlongRoster *self,
                           gint64       shift_id)
{
  GPtrArray *seats, *people;

  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  seats = along_roster_get_assignments (self, shift_id);
  people = g_ptr_array_new ();
  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);
      AlongPerson *person =
        along_directory_get_person (self->directory, along_assignment_get_person_id (seat));

      if (person != NULL && along_assignment_state_is_there (along_assignment_get_state (seat)))
        g_ptr_array_add (people, person);
    }

  return people;
}

GPtrArray *
along_roster_get_person_assignments (AlongRoster *self,
                                     gint64       person_id)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return lookup_array (self, self->of_person, person_id);
}

GPtrArray *
along_roster_get_person_absences (AlongRoster *self,
                                  gint64       person_id)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return lookup_array (self, self->absences, person_id);
}

GPtrArray *
along_roster_get_person_wishes (AlongRoster *self,
                                gint64       person_id)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return lookup_array (self, self->wishes, person_id);
}

static int
compare_works (gconstpointer a,
               gconstpointer b)
{
  gint64 start_a = ((const AlongWork *) a)->span.start;
  gint64 start_b = ((const AlongWork *) b)->span.start;

  return start_a < start_b ? -1 : start_a > start_b;
}

/* Whether whoever has @assignment is still to come during @span, and away. */
static gboolean
is_away (AlongRoster     *self,
         AlongAssignment *assignment,
         AlongSpan        span)
{
  AlongAssignmentState state = along_assignment_get_state (assignment);
  GPtrArray *absences =
    lookup_array (self, self->absences, along_assignment_get_person_id (assignment));

  if (state != ALONG_ASSIGNMENT_PROPOSED && state != ALONG_ASSIGNMENT_ACCEPTED)
    return FALSE;

  for (guint i = 0; i < absences->len; i++)
    if (along_span_overlaps (along_absence_get_span (g_ptr_array_index (absences, i)), span))
      return TRUE;

  return FALSE;
}

/* The works of somebody as they are; to be unreffed. */
static GArray *
list_works (AlongRoster *self,
            gint64       person_id)
{
  GPtrArray *assignments = lookup_array (self, self->of_person, person_id);
  GArray *far = g_hash_table_lookup (self->far, &person_id);
  AlongZone *zone = along_directory_get_zone (self->directory);
  GArray *works = g_array_new (FALSE, FALSE, sizeof (AlongWork));

  if (far != NULL)
    g_array_append_vals (works, far->data, far->len);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      gint64 shift_id = along_assignment_get_shift_id (assignment);
      AlongWork work = {
        .assignment_id = along_record_get_id (ALONG_RECORD (assignment)),
        .shift_id = shift_id,
        .span = along_shift_get_span (g_hash_table_lookup (self->shift_by_id, &shift_id)),
      };

      work.is_away = is_away (self, assignment, work.span);
      if (along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        g_array_append_val (works, work);
    }

  for (guint i = 0; i < works->len; i++)
    {
      AlongWork *work = &g_array_index (works, AlongWork, i);

      work->day = along_zone_get_day (zone, work->span.start);
    }

  g_array_sort (works, compare_works);
  return works;
}

GArray *
along_roster_get_works (AlongRoster *self,
                        gint64       person_id)
{
  GArray *works;

  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  works = g_hash_table_lookup (self->works, &person_id);
  if (works == NULL)
    {
      works = list_works (self, person_id);
      insert (self->works, person_id, works);
    }

  return works;
}

GPtrArray *
along_roster_get_all_published (AlongRoster *self)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return self->published;
}

AlongPublished *
along_roster_get_published (AlongRoster *self,
                            gint64       shift_id)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return g_hash_table_lookup (self->published_by_shift, &shift_id);
}

GPtrArray *
along_roster_get_answers (AlongRoster *self,
                          gint64       published_id)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return lookup_array (self, self->answers, published_id);
}

AlongSupervision *
along_roster_get_supervision (AlongRoster *self,
                              gint64       shift_id)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return g_hash_table_lookup (self->supervisions, &shift_id);
}

AlongTraining *
along_roster_get_training (AlongRoster *self,
                           gint64       shift_id)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return g_hash_table_lookup (self->trainings, &shift_id);
}

AlongLearned *
along_roster_get_learned (AlongRoster *self)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return self->learned;
}

GPtrArray *
along_roster_get_overrides (AlongRoster *self,
                            gint64       assignment_id)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return lookup_array (self, self->overrides, assignment_id);
}

AlongShift *
along_roster_get_shift (AlongRoster *self,
                        gint64       id)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return g_hash_table_lookup (self->shift_by_id, &id);
}

AlongAssignment *
along_roster_get_assignment (AlongRoster *self,
                             gint64       id)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), NULL);

  return g_hash_table_lookup (self->assignment_by_id, &id);
}

gboolean
along_roster_has_shift (AlongRoster *self,
                        AlongShift  *shift)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (self), FALSE);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), FALSE);

  return along_span_contains (self->span, along_shift_get_start (shift));
}
