/* along-shortage.c — seats of one day for which there are too few people
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As much as can flow from people to seats, each person giving as many as the planner's options of
 * the day have at most. Where a seat stays empty then, those who could take it are all taken; so
 * are, in turn, all who could take what these have: these seats are more than there are takers.
 * Other rules, such as those about the week, can only make it less.
 */

#include "along-shortage-private.h"

#include "along-filling-private.h"
#include "along-problem-private.h"

typedef struct
{
  guint n_people;
  guint n_shifts;
  guint *numbers;   /* of the shifts in the problem */
  guint8 *able;     /* for each person, each shift */
  guint8 *takes;    /* the same: what flows */
  guint *most;      /* for each person: how many shifts */
  guint *n_taken;   /* for each person */
  guint *n_filled;  /* for each shift */
  guint8 *seen_people;
  guint8 *seen_shifts;
} Flow;

static void
flow_clear (Flow *self)
{
  g_free (self->numbers);
  g_free (self->able);
  g_free (self->takes);
  g_free (self->most);
  g_free (self->n_taken);
  g_free (self->n_filled);
  g_free (self->seen_people);
  g_free (self->seen_shifts);
}

gboolean
along_shortage_may_go (AlongFilling       *self,
                       AlongShift         *shift,
                       const AlongFinding *finding)
{
  AlongShiftType *type =
    along_directory_get_shift_type (self->directory, along_shift_get_type_id (shift));

  if (finding->code == ALONG_FINDING_GOES_ALONG || finding->code == ALONG_FINDING_REGULAR)
    return TRUE;

  return (finding->code == ALONG_FINDING_ALONE || finding->code == ALONG_FINDING_TRAINING)
         && along_shift_get_seats (shift) == 1 && type != NULL
         && along_shift_type_get_with_professional (type);
}

/* The most shifts to be filled that one option of the day has for whoever is @person in the
 * problem. */
static guint
find_most (AlongFilling *self,
           guint         person,
           guint         day)
{
  const AlongProblem *problem = self->problem;
  guint most = 0;

  for (guint i = problem->day_options[day]; i < problem->day_options[day + 1]; i++)
    {
      const AlongOption *option = &problem->options[i];
      guint n = 0;

      if (!problem->allowed[person * problem->n_options + i])
        continue;

      /* More may fit than the planner plans. */
      if (option->n_shifts == problem->shifts_a_day)
        return G_MAXUINT;

      for (guint k = 0; k < option->n_shifts; k++)
        n += option->shifts[k] < self->n_to_fill
             && !problem->kept->data[option->shifts[k] * problem->n_people + person];
      most = MAX (most, n);
    }

  return most;
}

/* How many of the shifts the person with @id can take at most; in what may be theirs only when
 * somebody else comes the planner has no say. */
static guint
count_most (AlongFilling *self,
            gint64        id,
            guint         day,
            gboolean      depends)
{
  for (guint i = 0; i < self->people->len && !depends; i++)
    if (along_filling_person (self, i) == id)
      return find_most (self, i, day);

  return depends ? G_MAXUINT : 0;
}

static void
flow_init (Flow         *self,
           AlongFilling *filling,
           GArray       *everybody,
           AlongDay      day)
{
  *self = (Flow) { .n_people = everybody->len, .numbers = g_new (guint, filling->n_to_fill) };

  for (guint i = 0; i < filling->n_to_fill; i++)
    if (along_filling_shift (filling, i)->day == day)
      self->numbers[self->n_shifts++] = i;

  self->able = g_new0 (guint8, self->n_people * self->n_shifts);
  self->takes = g_new0 (guint8, self->n_people * self->n_shifts);
  self->most = g_new0 (guint, self->n_people);
  self->n_taken = g_new0 (guint, self->n_people);
  self->n_filled = g_new0 (guint, self->n_shifts);
  self->seen_people = g_new0 (guint8, self->n_people);
  self->seen_shifts = g_new0 (guint8, self->n_shifts);

  for (guint person = 0; person < self->n_people; person++)
    {
      gint64 id = g_array_index (everybody, gint64, person);
      gboolean depends = FALSE;

      for (guint i = 0; i < self->n_shifts; i++)
        {
          AlongShift *shift = along_filling_shift (filling, self->numbers[i])->shift;
          g_autoptr (GPtrArray) findings = along_rules_check (filling->roster, shift, id, 0);
          gboolean able = TRUE;
          gboolean free = TRUE;

          for (guint k = 0; k < findings->len; k++)
            {
              const AlongFinding *finding = g_ptr_array_index (findings, k);

              if (!along_filling_forbids (finding->severity))
                continue;
              free = FALSE;
              able = able && along_shortage_may_go (filling, shift, finding);
            }
          self->able[person * self->n_shifts + i] = able;
          depends = depends || (able && !free);
        }
      self->most[person] =
        count_most (filling, id, (guint) (day - filling->first_day), depends);
    }
}

/* Finds somebody for @shift, who may leave another for which somebody else is found. */
static gboolean
find_taker (Flow  *self,
            guint  shift)
{
  self->seen_shifts[shift] = TRUE;
  for (guint person = 0; person < self->n_people; person++)
    {
      guint at = person * self->n_shifts;

      if (!self->able[at + shift] || self->takes[at + shift] || self->seen_people[person])
        continue;

      self->seen_people[person] = TRUE;
      if (self->n_taken[person] < self->most[person])
        {
          self->n_taken[person]++;
          self->takes[at + shift] = TRUE;
          return TRUE;
        }
      for (guint other = 0; other < self->n_shifts; other++)
        if (self->takes[at + other] && !self->seen_shifts[other] && find_taker (self, other))
          {
            self->takes[at + other] = FALSE;
            self->takes[at + shift] = TRUE;
            return TRUE;
          }
    }

  return FALSE;
}

static gboolean
fill_one (Flow  *self,
          guint  shift)
{
  memset (self->seen_people, FALSE, self->n_people);
  memset (self->seen_shifts, FALSE, self->n_shifts);

  return find_taker (self, shift);
}

/* The shifts that were seen in vain, and how many of their seats can be taken. */
static void
cut (Flow          *self,
     AlongFilling  *filling,
     AlongOpenSeat *seat)
{
  for (guint i = 0; i < self->n_shifts; i++)
    {
      const AlongFillingShift *shift = along_filling_shift (filling, self->numbers[i]);

      if (!self->seen_shifts[i])
        continue;

      g_array_append_val (seat->short_ids, shift->id);
      seat->n_seats += shift->n_open;
      for (guint person = 0; person < self->n_people; person++)
        seat->n_takers += !self->seen_people[person]
                          && self->able[person * self->n_shifts + i];
    }
  for (guint person = 0; person < self->n_people; person++)
    if (self->seen_people[person])
      seat->n_takers += self->most[person];
}

gboolean
along_shortage_find (AlongFilling  *self,
                     GArray        *everybody,
                     guint          number,
                     AlongOpenSeat *seat)
{
  Flow flow;
  guint wanted = 0;
  gboolean is_short = FALSE;

  flow_init (&flow, self, everybody, along_filling_shift (self, number)->day);
  for (guint i = 0; i < flow.n_shifts; i++)
    {
      while (flow.n_filled[i] < along_filling_shift (self, flow.numbers[i])->n_open
             && fill_one (&flow, i))
        flow.n_filled[i]++;
      if (flow.numbers[i] == number)
        wanted = i;
    }

  /* The seat that stays empty may be another one: then this one is as empty as that. */
  for (guint i = 0; i < flow.n_shifts && !is_short; i++)
    if (flow.n_filled[i] < along_filling_shift (self, flow.numbers[i])->n_open
        && !fill_one (&flow, i) && flow.seen_shifts[wanted])
      {
        cut (&flow, self, seat);
        is_short = TRUE;
      }
  flow_clear (&flow);

  return is_short;
}
