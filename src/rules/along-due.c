/* along-due.c — who is to be trained in what, and how soon
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-due.h"

#include "rules/along-check.h"
#include "rules/along-rules.h"

/* Shifts on which everybody needs the same. */
typedef struct
{
  gint64 type_id;
  gint64 place_id;
  int n_nights;
  gboolean alone;          /* whether they are for one */
  GPtrArray *requirements; /* AlongRequirement: what may be needed there */
  GHashTable *lacks;       /* the person_id of it → Lack */
} Kind;

/* What somebody lacks on shifts of a kind, up to a day. */
typedef struct
{
  gint64 person_id;
  AlongDay until;
  gboolean may_be_absent; /* whether it is to be asked of each shift if they come at all */
  GArray *course_ids;     /* gint64 */
  GArray *positions;      /* guint: of the same in @dues; empty while nobody asked for them */
} Lack;

/* Somebody with a course. */
typedef struct
{
  gint64 person_id;
  gint64 course_id;
  guint position; /* in @dues */
} Place;

/* What the list is put in order by, beside. */
typedef struct
{
  AlongDue due;
  const char *course_key;
  const char *person_key;
} Item;

typedef struct
{
  AlongRoster *roster;
  AlongDirectory *directory;
  AlongZone *zone;
  AlongDay today;
  gboolean about_alone; /* whether working alone needs anything */
  GHashTable *kinds;    /* set of Kind */
  GHashTable *places;   /* set of Place */
  GHashTable *keys;     /* AlongEntry → what its name is put in order by */
  GArray *dues;         /* Item */
} Making;

static guint
hash_kind (gconstpointer data)
{
  const Kind *kind = data;
  guint64 hash = (guint64) kind->type_id * 1000003 ^ (guint64) kind->place_id;

  return (guint) (hash ^ hash >> 32) * 31 + (guint) (kind->n_nights * 2 + kind->alone);
}

static gboolean
equal_kinds (gconstpointer a,
             gconstpointer b)
{
  const Kind *kind_a = a, *kind_b = b;

  return kind_a->type_id == kind_b->type_id && kind_a->place_id == kind_b->place_id &&
         kind_a->n_nights == kind_b->n_nights && kind_a->alone == kind_b->alone;
}

static void
kind_free (gpointer data)
{
  Kind *kind = data;

  g_ptr_array_unref (kind->requirements);
  g_hash_table_unref (kind->lacks);
  g_free (kind);
}

static void
lack_free (gpointer data)
{
  Lack *lack = data;

  g_array_unref (lack->course_ids);
  g_array_unref (lack->positions);
  g_free (lack);
}

static guint
hash_place (gconstpointer data)
{
  const Place *place = data;

  return g_int64_hash (&place->person_id) * 1000003 ^ g_int64_hash (&place->course_id);
}

static gboolean
equal_places (gconstpointer a,
              gconstpointer b)
{
  const Place *place_a = a, *place_b = b;

  return place_a->person_id == place_b->person_id && place_a->course_id == place_b->course_id;
}

static void
due_clear (gpointer data)
{
  AlongDue *due = data;

  g_clear_object (&due->person);
  g_clear_object (&due->course);
}

/* Names are compared often: what that takes is worked out once for each. */
static const char *
ensure_key (Making     *making,
            AlongEntry *entry)
{
  char *key = g_hash_table_lookup (making->keys, entry);

  if (key == NULL)
    {
      key = g_utf8_collate_key (along_entry_get_name (entry), -1);
      g_hash_table_insert (making->keys, entry, key);
    }

  return key;
}

/* Where @person with @course is in the list. */
static guint
append_due (Making          *making,
            AlongPerson     *person,
            AlongCourse     *course,
            AlongPreparation preparation)
{
  const Item item = {
    .due = {
      .person = g_object_ref (person),
      .course = g_object_ref (course),
      .preparation = preparation,
    },
    .course_key = ensure_key (making, ALONG_ENTRY (course)),
    .person_key = ensure_key (making, ALONG_ENTRY (person)),
  };
  const Place place = {
    .person_id = along_record_get_id (ALONG_RECORD (person)),
    .course_id = along_record_get_id (ALONG_RECORD (course)),
    .position = making->dues->len,
  };

  g_array_append_val (making->dues, item);
  g_hash_table_add (making->places, g_memdup2 (&place, sizeof place));

  return place.position;
}

static guint
ensure_due (Making *making,
            gint64  person_id,
            gint64  course_id)
{
  const Place wanted = { .person_id = person_id, .course_id = course_id };
  const Place *place = g_hash_table_lookup (making->places, &wanted);
  AlongPerson *person;
  AlongCourse *course;
  gboolean needed;

  if (place != NULL)
    return place->position;

  person = along_directory_get_person (making->directory, person_id);
  course = along_directory_get_course (making->directory, course_id);

  return append_due (making, person, course,
                     along_preparation_find_today (making->directory,
                                                   along_roster_get_learned (making->roster),
                                                   person, course, making->today, &needed));
}

/* Asks the rules what @person_id lacks on @shift, which is one of @kind; owned by that. */
static Lack *
find_lack (Making     *making,
           Kind       *kind,
           AlongShift *shift,
           gint64      person_id)
{
  g_auto (AlongCheck) check = { 0 };
  Lack *lack = g_new0 (Lack, 1);

  lack->person_id = person_id;
  lack->may_be_absent = along_rules_may_be_absent (making->roster, person_id);
  lack->course_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  lack->positions = g_array_new (FALSE, FALSE, sizeof (guint));
  along_check_init (&check, making->roster, shift, 0);
  lack->until = along_check_list_lacking (&check, person_id, kind->requirements, lack->course_ids);
  g_hash_table_replace (kind->lacks, &lack->person_id, lack);

  return lack;
}

/* Counts a shift on @day for which somebody lacks something. */
static void
count_shift (Making  *making,
             Lack    *lack,
             AlongDay day)
{
  for (guint i = lack->positions->len; i < lack->course_ids->len; i++)
    {
      guint position =
        ensure_due (making, lack->person_id, g_array_index (lack->course_ids, gint64, i));

      g_array_append_val (lack->positions, position);
    }

  for (guint i = 0; i < lack->positions->len; i++)
    {
      guint position = g_array_index (lack->positions, guint, i);
      AlongDue *due = &g_array_index (making->dues, Item, position).due;

      due->n_shifts++;
      if (due->first_shift == 0)
        due->first_shift = day;
    }
}

/* Whether whoever has @seat of a shift that was not cancelled will come. */
static gboolean
is_expected (Making          *making,
             AlongAssignment *seat,
             const Lack      *lack)
{
  AlongAssignmentState state = along_assignment_get_state (seat);

  if (lack->may_be_absent)
    return along_rules_is_expected (making->roster, seat, making->today);

  return state == ALONG_ASSIGNMENT_PROPOSED || state == ALONG_ASSIGNMENT_ACCEPTED;
}

/* What is known of somebody on such shifts is asked again only when it may have changed; but
 * whether somebody is alone is another matter on each shift. */
static void
add_shift (Making     *making,
           Kind       *kind,
           AlongShift *shift,
           AlongDay    day)
{
  GPtrArray *seats = along_roster_get_assignments (making->roster,
                                                   along_record_get_id (ALONG_RECORD (shift)));
  gboolean held = FALSE; /* known not to have been cancelled */

  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);
      gint64 person_id = along_assignment_get_person_id (seat);
      Lack *lack = g_hash_table_lookup (kind->lacks, &person_id);

      if (lack == NULL || lack->until < day || (kind->alone && making->about_alone))
        lack = find_lack (making, kind, shift, person_id);
      if (lack->course_ids->len == 0 || !is_expected (making, seat, lack))
        continue;

      if (!held && along_rules_is_cancelled (making->roster, shift))
        return;
      held = TRUE;
      count_shift (making, lack, day);
    }
}

static Kind *
ensure_kind (Making     *making,
             AlongShift *shift,
             int         n_nights)
{
  const Kind wanted = {
    .type_id = along_shift_get_type_id (shift),
    .place_id = along_shift_get_place_id (shift),
    .n_nights = n_nights,
    .alone = along_shift_get_seats (shift) == 1,
  };
  Kind *kind = g_hash_table_lookup (making->kinds, &wanted);
  g_auto (AlongCheck) check = { 0 };

  if (kind != NULL)
    return kind;

  along_check_init (&check, making->roster, shift, 0);
  kind = g_memdup2 (&wanted, sizeof wanted);
  kind->requirements = along_check_list_requirements (&check);
  kind->lacks = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, lack_free);
  g_hash_table_add (making->kinds, kind);

  return kind;
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
      Kind *kind;

      if (times.start < span.start || times.start >= span.end)
        {
          day = along_zone_get_day (making->zone, times.start);
          span = along_zone_days_span (making->zone, day, 1);
          published = day >= making->today &&
                      along_directory_get_publication (making->directory, day) != NULL;
        }
      if (!published)
        continue;

      kind = ensure_kind (making, shift, times.end > span.end
                                           ? along_zone_count_nights (making->zone, times) : 0);
      if (kind->requirements->len > 0)
        add_shift (making, kind, shift, day);
    }
}

/* The courses (AlongCourse) that anything needs, owned by the directory; to be unreffed. */
static GPtrArray *
list_needed (AlongDirectory *directory)
{
  GListModel *courses = along_directory_get_courses (directory);
  GPtrArray *needed = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (courses); i++)
    {
      g_autoptr (AlongCourse) course = g_list_model_get_item (courses, i);

      if (along_directory_get_about (directory, along_record_get_id (ALONG_RECORD (course)))->len >
          0)
        g_ptr_array_add (needed, course);
    }

  return needed;
}

/* Who needs something and has not, or not for much longer. */
static void
add_people (Making     *making,
            GListModel *people)
{
  g_autoptr (GPtrArray) courses = list_needed (making->directory);
  AlongLearned *learned = along_roster_get_learned (making->roster);
  guint n_people = g_list_model_get_n_items (people);

  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (AlongPerson) person = g_list_model_get_item (people, i);
      Place wanted = { .person_id = along_record_get_id (ALONG_RECORD (person)) };

      if (!along_rules_works (person))
        continue;

      for (guint k = 0; k < courses->len; k++)
        {
          AlongCourse *course = g_ptr_array_index (courses, k);
          gboolean needed;
          AlongPreparation preparation = along_preparation_find_today (
            making->directory, learned, person, course, making->today, &needed);

          if (!needed || !(preparation.ends_soon ||
                           preparation.state == ALONG_TRAINING_EXPIRED ||
                           preparation.state == ALONG_TRAINING_MISSING))
            continue;

          wanted.course_id = along_record_get_id (ALONG_RECORD (course));
          if (!g_hash_table_contains (making->places, &wanted))
            append_due (making, person, course, preparation);
        }
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
compare_items (gconstpointer a,
               gconstpointer b)
{
  const Item *item_a = a, *item_b = b;
  const AlongDue *of_a = &item_a->due, *of_b = &item_b->due;
  int part = get_part (of_a);

  if (part != get_part (of_b))
    return part - get_part (of_b);
  if (part == 0 && of_a->first_shift != of_b->first_shift)
    return of_a->first_shift - of_b->first_shift;
  if (part != 0 && of_a->preparation.until != of_b->preparation.until)
    return of_a->preparation.until - of_b->preparation.until;
  if (of_a->course != of_b->course)
    return strcmp (item_a->course_key, item_b->course_key);

  return strcmp (item_a->person_key, item_b->person_key);
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
  GArray *dues;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  making.directory = along_roster_get_directory (roster);
  making.zone = along_directory_get_zone (making.directory);
  making.about_alone = has_alone (making.directory);
  making.kinds = g_hash_table_new_full (hash_kind, equal_kinds, kind_free, NULL);
  making.places = g_hash_table_new_full (hash_place, equal_places, g_free, NULL);
  making.keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  making.dues = g_array_new (FALSE, FALSE, sizeof (Item));

  add_shifts (&making);
  add_people (&making, along_directory_get_peers (making.directory));
  add_people (&making, along_directory_get_supervisors (making.directory));
  g_array_sort (making.dues, compare_items);

  dues = g_array_sized_new (FALSE, FALSE, sizeof (AlongDue), making.dues->len);
  g_array_set_clear_func (dues, due_clear);
  for (guint i = 0; i < making.dues->len; i++)
    g_array_append_val (dues, g_array_index (making.dues, Item, i).due);

  g_hash_table_unref (making.kinds);
  g_hash_table_unref (making.places);
  g_hash_table_unref (making.keys);
  g_array_unref (making.dues);

  return dues;
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

  return self->n_shifts > 0 || self->preparation.ends_soon ||
         self->preparation.state == ALONG_TRAINING_EXPIRED;
}
