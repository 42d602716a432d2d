/* along-training-table.c — people by courses, and how each stands with each
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-training-table.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "rules/along-rules.h"

typedef struct
{
  AlongTrainingSquare square;
  gboolean known;
} Slot;

/* Somebody with a course. */
typedef struct
{
  gint64 person_id;
  gint64 course_id;
} Pair;

struct _AlongTrainingTable
{
  AlongDirectory *directory;
  AlongLearned *learned;
  AlongDay today;
  GHashTable *pressing; /* set of Pair, of who has shifts to come that need the course */
  GPtrArray *people;
  GPtrArray *courses;
  Slot *slots; /* row by row */
};

static guint
hash_pair (gconstpointer data)
{
  const Pair *pair = data;

  return g_int64_hash (&pair->person_id) * 1000003 ^ g_int64_hash (&pair->course_id);
}

static gboolean
equal_pairs (gconstpointer a,
             gconstpointer b)
{
  const Pair *pair_a = a, *pair_b = b;

  return pair_a->person_id == pair_b->person_id && pair_a->course_id == pair_b->course_id;
}

static Pair
make_pair (AlongPerson *person,
           AlongCourse *course)
{
  return (Pair) {
    .person_id = along_record_get_id (ALONG_RECORD (person)),
    .course_id = along_record_get_id (ALONG_RECORD (course)),
  };
}

static void
add_pressing (AlongTrainingTable *self,
              GArray             *dues)
{
  for (guint i = 0; i < dues->len; i++)
    {
      const AlongDue *due = &g_array_index (dues, AlongDue, i);
      const Pair pair = make_pair (due->person, due->course);

      if (due->n_shifts > 0)
        g_hash_table_add (self->pressing, g_memdup2 (&pair, sizeof pair));
    }
}

static void
find_square (AlongTrainingTable *self,
             AlongPerson        *person,
             AlongCourse        *course,
             Slot               *slot)
{
  const Pair pair = make_pair (person, course);

  slot->square.preparation = along_preparation_find_today (
    self->directory, self->learned, person, course, self->today, &slot->square.needed);
  if (g_hash_table_contains (self->pressing, &pair))
    slot->square.needed = TRUE;
  slot->known = TRUE;
}

static gboolean
is_due (AlongTrainingTable *self,
        AlongPerson        *person,
        int                 due_days)
{
  for (guint i = 0; i < self->courses->len; i++)
    {
      const AlongPreparation *preparation;
      Slot slot;

      find_square (self, person, g_ptr_array_index (self->courses, i), &slot);
      preparation = &slot.square.preparation;
      if (slot.square.needed &&
          (preparation->state == ALONG_TRAINING_EXPIRED ||
           preparation->state == ALONG_TRAINING_MISSING ||
           (preparation->until != 0 && preparation->until < self->today + due_days)))
        return TRUE;
    }

  return FALSE;
}

static void
add_people (AlongTrainingTable        *self,
            GListModel                *people,
            const AlongTrainingFilter *filter)
{
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (AlongPerson) person = g_list_model_get_item (people, i);

      if (!along_rules_works (person) ||
          (filter->roles != 0 &&
           (!ALONG_IS_PEER (person) ||
            (along_peer_get_roles (ALONG_PEER (person)) & filter->roles) == 0)) ||
          (filter->due_days >= 0 && !is_due (self, person, filter->due_days)))
        continue;

      g_ptr_array_add (self->people, g_object_ref (person));
    }
}

/* What everybody does once when they are new has a list of its own, unless work needs it. */
static gboolean
belongs_here (AlongDirectory *directory,
              AlongCourse    *course)
{
  return along_course_get_kind (course) != ALONG_COURSE_ORIENTATION_ITEM ||
         along_directory_get_about (directory, along_record_get_id (ALONG_RECORD (course)))->len >
           0;
}

AlongTrainingTable *
along_training_table_new (AlongDirectory      *directory,
                          AlongLearned        *learned,
                          GArray              *dues,
                          AlongTrainingFilter  filter,
                          AlongDay             today)
{
  AlongTrainingTable *self;
  GListModel *courses;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (learned != NULL && dues != NULL, NULL);

  self = g_new0 (AlongTrainingTable, 1);
  self->directory = g_object_ref (directory);
  self->learned = along_learned_ref (learned);
  self->today = today;
  self->pressing = g_hash_table_new_full (hash_pair, equal_pairs, g_free, NULL);
  add_pressing (self, dues);
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->courses = g_ptr_array_new_with_free_func (g_object_unref);

  courses = along_directory_get_courses (directory);
  for (guint i = 0; i < g_list_model_get_n_items (courses); i++)
    {
      g_autoptr (AlongCourse) course = g_list_model_get_item (courses, i);

      if (!along_entry_is_archived (ALONG_ENTRY (course)) && belongs_here (directory, course))
        g_ptr_array_add (self->courses, g_steal_pointer (&course));
    }

  add_people (self, along_directory_get_peers (directory), &filter);
  add_people (self, along_directory_get_supervisors (directory), &filter);
  self->slots = g_new0 (Slot, (gsize) self->people->len * self->courses->len);

  return self;
}

void
along_training_table_free (AlongTrainingTable *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->directory);
  along_learned_unref (self->learned);
  g_hash_table_unref (self->pressing);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->courses);
  g_free (self->slots);
  g_free (self);
}

GPtrArray *
along_training_table_get_people (AlongTrainingTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->people;
}

GPtrArray *
along_training_table_get_courses (AlongTrainingTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->courses;
}

AlongLearned *
along_training_table_get_learned (AlongTrainingTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->learned;
}

const AlongTrainingSquare *
along_training_table_get_square (AlongTrainingTable *self,
                                 guint               row,
                                 guint               column)
{
  Slot *slot;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->people->len && column < self->courses->len, NULL);

  slot = &self->slots[(gsize) row * self->courses->len + column];
  if (!slot->known)
    find_square (self, g_ptr_array_index (self->people, row),
                 g_ptr_array_index (self->courses, column), slot);

  return &slot->square;
}

/* Whoever does not need something is not told that they have not got it. */
static gboolean
says_anything (const AlongTrainingSquare *self)
{
  return self->needed || (self->preparation.state != ALONG_TRAINING_MISSING &&
                          self->preparation.state != ALONG_TRAINING_EXPIRED);
}

const char *
along_training_square_get_sign (const AlongTrainingSquare *self)
{
  static const char *const signs[] = {
    [ALONG_TRAINING_VALID] = "✓",   [ALONG_TRAINING_EXPIRING] = "!",
    [ALONG_TRAINING_EXPIRED] = "×", [ALONG_TRAINING_MISSING] = "○",
    [ALONG_TRAINING_WAIVED] = "–",
  };

  g_return_val_if_fail (self != NULL, "");

  return says_anything (self) ? signs[self->preparation.state] : "";
}

const char *
along_training_square_get_word (const AlongTrainingSquare *self)
{
  g_return_val_if_fail (self != NULL, "");

  return says_anything (self)
           ? along_words_value (ALONG_TYPE_TRAINING_STATE, (int) self->preparation.state) : "";
}

char *
along_training_square_describe (const AlongTrainingSquare *self)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->preparation.state == ALONG_TRAINING_MISSING && !self->needed)
    return g_strdup (_("Not needed"));
  if (self->preparation.until == 0)
    return g_strdup (
      along_words_value (ALONG_TYPE_TRAINING_STATE, (int) self->preparation.state));

  day = along_words_date (self->preparation.until);
  switch (self->preparation.state)
    {
    case ALONG_TRAINING_EXPIRED:
      /* Translators: a date. */
      return g_strdup_printf (_("Expired on %s"), day);
    case ALONG_TRAINING_WAIVED:
      /* Translators: of a training that somebody may do without; a date. */
      return g_strdup_printf (_("Waived until %s"), day);
    case ALONG_TRAINING_VALID:
    case ALONG_TRAINING_EXPIRING:
    case ALONG_TRAINING_MISSING:
    default:
      /* Translators: a date. */
      return g_strdup_printf (_("Valid until %s"), day);
    }
}
