/* along-due.c — who is to be trained in what, and how soon
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-due.h"

#include "rules/along-check.h"
#include "rules/along-rules.h"

/* Somebody with a course, or on shifts of a type at a place. */
typedef struct
{
  gint64 person_id;
  gint64 course_id; /* or the type */
  gint64 place_id;
  int n_nights;
  gboolean alone; /* whether the shift is for one */
} Key;

/* What somebody lacks on shifts of a kind, up to a day. */
typedef struct
{
  AlongDay until;
  GArray *course_ids; /* gint64; NULL for nothing */
} Lack;

typedef struct
{
  AlongRoster *roster;
  AlongDirectory *directory;
  AlongZone *zone;
  AlongDay today;
  gboolean about_alone; /* whether working alone needs anything */
  GHashTable *requirements; /* Key of a kind of shift → GPtrArray of AlongRequirement */
  GHashTable *lacks;    /* Key → Lack */
  GHashTable *places;   /* Key, of a course → the position in @dues and 1 */
  GArray *dues;
} Making;

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;
  guint64 hash = (guint64) key->person_id;

  hash = hash * 1000003 ^ (guint64) key->course_id;
  hash = hash * 1000003 ^ (guint64) key->place_id;

  return (guint) (hash ^ hash >> 32) * 31 + (guint) (key->n_nights * 2 + key->alone);
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *key_a = a, *key_b = b;

  return key_a->person_id == key_b->person_id && key_a->course_id == key_b->course_id &&
         key_a->place_id == key_b->place_id && key_a->n_nights == key_b->n_nights &&
         key_a->alone == key_b->alone;
}

static void
due_clear (gpointer data)
{
  AlongDue *due = data;

  g_clear_object (&due->person);
  g_clear_object (&due->course);
}

static AlongDue *
ensure_due (Making *making,
            gint64  person_id,
            gint64  course_id)
{
  const Key key = { .person_id = person_id, .course_id = course_id };
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (making->places, &key));
  gboolean needed;
  AlongDue due = {
    .person = along_directory_get_person (making->directory, person_id),
    .course = along_directory_get_course (making->directory, course_id),
  };

  if (position == 0)
    {
      g_object_ref (due.person);
      g_object_ref (due.course);
      due.preparation = along_preparation_find_today (making->directory,
                                                      along_roster_get_learned (making->roster),
                                                      due.person, due.course, making->today,
                                                      &needed);
      g_array_append_val (making->dues, due);
      position = making->dues->len;
      g_hash_table_insert (making->places, g_memdup2 (&key, sizeof key),
                           GUINT_TO_POINTER (position));
    }

  return &g_array_index (making->dues, AlongDue, position - 1);
}

static void
lack_free (gpointer data)
{
  Lack *lack = data;

  g_clear_pointer (&lack->course_ids, g_array_unref);
  g_free (lack);
}

/* Asks the rules what whoever @key is of lacks on @shift; to be freed. */
static Lack *
find_lack (Making     *making,
           AlongShift *shift,
           const Key  *key)
{
  const Key kind = { .course_id = key->course_id, .place_id = key->place_id, .alone = key->alone };
  GPtrArray *requirements = g_hash_table_lookup (making->requirements, &kind);
  gboolean known = requirements != NULL;
  g_auto (AlongCheck) check = { 0 };
  g_autoptr (GPtrArray) findings = NULL;
  Lack *lack = g_new0 (Lack, 1);

  along_check_init (&check, making->roster, shift, 0);
  findings = along_check_run_training (&check, key->person_id, &requirements, &lack->until);
  if (!known)
    g_hash_table_insert (making->requirements, g_memdup2 (&kind, sizeof kind), requirements);

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      if (finding->code != ALONG_FINDING_TRAINING)
        continue;
      if (lack->course_ids == NULL)
        lack->course_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_val (lack->course_ids, finding->course_id);
    }

  return lack;
}

/* Counts a shift on @day where whoever has @assignment lacks what it needs. */
static void
add_lack (Making          *making,
          AlongAssignment *assignment,
          AlongDay         day,
          const Lack      *lack)
{
  if (lack->course_ids == NULL ||
      !along_rules_is_expected (making->roster, assignment, making->today))
    return;

  for (guint i = 0; i < lack->course_ids->len; i++)
    {
      AlongDue *due = ensure_due (making, along_assignment_get_person_id (assignment),
                                  g_array_index (lack->course_ids, gint64, i));

      due->n_shifts++;
      if (due->first_shift == 0)
        due->first_shift = day;
    }
}

/* What is known of somebody on such shifts is asked again only when it may have changed. */
static void
add_shift (Making     *making,
           AlongShift *shift,
           AlongDay    day,
           int         n_nights)
{
  GPtrArray *seats = along_roster_get_assignments (making->roster,
                                                   along_record_get_id (ALONG_RECORD (shift)));
  gboolean alone = along_shift_get_seats (shift) == 1;

  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);
      const Key key = {
        .person_id = along_assignment_get_person_id (seat),
        .course_id = along_shift_get_type_id (shift),
        .place_id = along_shift_get_place_id (shift),
        .n_nights = n_nights,
        .alone = alone,
      };
      Lack *lack = g_hash_table_lookup (making->lacks, &key);

      /* Whether somebody is alone is another matter on each shift. */
      if (lack == NULL || lack->until < day || (alone && making->about_alone))
        {
          lack = find_lack (making, shift, &key);
          g_hash_table_insert (making->lacks, g_memdup2 (&key, sizeof key), lack);
        }
      add_lack (making, seat, day, lack);
    }
}

/* The shifts come in the order of their start: the day is worked out once for all of it. */
static void
add_shifts (Making *making)
{
  GPtrArray *shifts = along_roster_get_shifts (making->roster);
  AlongDay day = 0;
  AlongSpan span = { 0 }; /* of the day */
  gboolean published = FALSE;

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      AlongSpan times = along_shift_get_span (shift);

      if (times.start < span.start || times.start >= span.end)
        {
          day = along_zone_get_day (making->zone, times.start);
          span = along_zone_days_span (making->zone, day, 1);
          published = day >= making->today &&
                      along_directory_get_publication (making->directory, day) != NULL;
        }
      if (published)
        add_shift (making, shift, day,
                   times.end > span.end ? along_zone_count_nights (making->zone, times) : 0);
    }
}

/* Who needs something and has not, or not for much longer. */
static void
add_people (Making     *making,
            GListModel *people)
{
  GListModel *courses = along_directory_get_courses (making->directory);
  guint n_people = g_list_model_get_n_items (people);
  guint n_courses = g_list_model_get_n_items (courses);

  for (guint i = 0; i < n_people; i++)
    for (guint k = 0; k < n_courses; k++)
      {
        g_autoptr (AlongPerson) person = g_list_model_get_item (people, i);
        g_autoptr (AlongCourse) course = g_list_model_get_item (courses, k);
        gboolean needed;
        AlongPreparation preparation =
          along_preparation_find_today (making->directory,
                                        along_roster_get_learned (making->roster), person, course,
                                        making->today, &needed);

        if (needed && preparation.state != ALONG_TRAINING_VALID &&
            preparation.state != ALONG_TRAINING_WAIVED)
          ensure_due (making, along_record_get_id (ALONG_RECORD (person)),
                      along_record_get_id (ALONG_RECORD (course)));
      }
}

/* In which part of the list it comes. */
static int
get_part (const AlongDue *due)
{
  if (due->n_shifts > 0)
    return 0;

  return due->preparation.state == ALONG_TRAINING_MISSING   ? 3
         : due->preparation.state == ALONG_TRAINING_EXPIRED ? 2 : 1;
}

static int
compare_dues (gconstpointer a,
              gconstpointer b)
{
  const AlongDue *of_a = a, *of_b = b;
  int part = get_part (of_a);

  if (part != get_part (of_b))
    return part - get_part (of_b);
  if (part == 0 && of_a->first_shift != of_b->first_shift)
    return of_a->first_shift - of_b->first_shift;
  if (part != 0 && of_a->preparation.until != of_b->preparation.until)
    return of_a->preparation.until - of_b->preparation.until;
  if (of_a->course != of_b->course)
    return g_utf8_collate (along_entry_get_name (ALONG_ENTRY (of_a->course)),
                           along_entry_get_name (ALONG_ENTRY (of_b->course)));

  return g_utf8_collate (along_entry_get_name (ALONG_ENTRY (of_a->person)),
                         along_entry_get_name (ALONG_ENTRY (of_b->person)));
}

static gboolean
has_alone (AlongDirectory *directory)
{
  GListModel *requirements = along_directory_get_requirements (directory);

  for (guint i = 0; i < g_list_model_get_n_items (requirements); i++)
    {
      g_autoptr (AlongRequirement) requirement = g_list_model_get_item (requirements, i);

      if (along_requirement_get_scope (requirement) == ALONG_REQUIREMENT_ALONE)
        return TRUE;
    }

  return FALSE;
}

GArray *
along_due_list (AlongRoster *roster,
                AlongDay     today)
{
  Making making = { .roster = roster, .today = today };

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  making.directory = along_roster_get_directory (roster);
  making.zone = along_directory_get_zone (making.directory);
  making.about_alone = has_alone (making.directory);
  making.requirements =
    g_hash_table_new_full (hash_key, equal_keys, g_free, (GDestroyNotify) g_ptr_array_unref);
  making.lacks = g_hash_table_new_full (hash_key, equal_keys, g_free, lack_free);
  making.places = g_hash_table_new_full (hash_key, equal_keys, g_free, NULL);
  making.dues = g_array_new (FALSE, FALSE, sizeof (AlongDue));
  g_array_set_clear_func (making.dues, due_clear);

  add_shifts (&making);
  add_people (&making, along_directory_get_peers (making.directory));
  add_people (&making, along_directory_get_supervisors (making.directory));
  g_array_sort (making.dues, compare_dues);

  g_hash_table_unref (making.requirements);
  g_hash_table_unref (making.lacks);
  g_hash_table_unref (making.places);

  return making.dues;
}

int
along_due_count_days (AlongDirectory *directory,
                      AlongDay        today)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), 1);

  for (int n_days = ALONG_DUE_DAYS; n_days > 1; n_days--)
    if (along_directory_get_publication (directory, today + n_days - 1) != NULL)
      return n_days;

  return 1;
}

gboolean
along_due_is_urgent (const AlongDue *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_shifts > 0 || self->preparation.state == ALONG_TRAINING_EXPIRING;
}
