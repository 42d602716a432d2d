/* along-filling.c — an agency's open seats, and who could take them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom the rules speak against on the roster as it is can't take the seat at all. What depends on
 * what else is planned becomes limits, covers and people who are kept apart. Some of it the planner
 * can't limit, and what it proposes then is dropped when the rules are asked again:
 * - caps on 24 hours that are lower than others', over two days: only the highest of all is known
 * - weekends in a row, and seats of those who have them every time, where the agency has made these
 *   a reason against somebody; more days in a row than ALONG_PROBLEM_LONGEST_RUN
 * - more shifts on one day than ALONG_PROBLEM_SHIFTS_A_DAY
 * - what those whom nobody has asked break already: limits are never below what is there.
 * Some it limits more than the rules do, and whoever could come all the same is found at the end:
 * - terms that change within a week or a month: the lowest number holds for all of it
 * - work of one day that is spread over more than 24 hours
 * - what becomes possible only when somebody else comes.
 */

#include "along-filling-private.h"

/* A difference that does not matter much: half a point at the usual weight. */
#define GRAIN (ALONG_FILLING_POINT * ALONG_FILLING_WEIGHT_USUAL / 2)

/* Days with more shifts than this have too many triples. */
#define FEW_SHIFTS 12

static guint
add_shift (AlongFilling *self,
           gint64        id,
           AlongSpan     span,
           guint         n_open)
{
  AlongZone *zone = along_directory_get_zone (self->directory);
  AlongFillingShift shift = {
    .id = id,
    .shift = along_roster_get_shift (self->roster, id),
    .span = span,
    .day = along_zone_get_day (zone, span.start),
    .n_open = n_open,
  };

  g_array_append_val (self->shifts, shift);
  g_hash_table_insert (self->numbers, g_memdup2 (&id, sizeof id),
                       GUINT_TO_POINTER (self->shifts->len));

  return self->shifts->len - 1;
}

int
along_filling_find_shift (AlongFilling *self,
                          gint64        id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->numbers, &id)) - 1;
}

/* In the order of the roster. */
static void
find_shifts (AlongFilling *self,
             GPtrArray    *wanted)
{
  GPtrArray *shifts = along_roster_get_shifts (self->roster);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < wanted->len; i++)
    {
      gint64 id = along_record_get_id (g_ptr_array_index (wanted, i));

      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      gint64 id = along_record_get_id (ALONG_RECORD (shift));
      int n_open;

      if (!g_hash_table_contains (ids, &id)
          || along_rules_is_over (self->roster, shift, self->today))
        continue;

      n_open = along_rules_count_open (self->roster, shift, self->today);
      if (n_open > 0)
        add_shift (self, id, along_shift_get_span (shift), (guint) n_open);
    }
  self->n_to_fill = self->shifts->len;
}

/* The days of the problem: those of the shifts to be filled, and what the rules see around them. */
static void
find_days (AlongFilling *self)
{
  AlongDay first = along_filling_shift (self, 0)->day;
  AlongDay last = along_filling_shift (self, self->n_to_fill - 1)->day;
  guint margin = along_filling_get_margin (self, first, last);

  self->first_day = first - (AlongDay) margin;
  self->n_days = (guint) (last - first + 1) + 2 * margin;
}

static guint
choose_shifts_a_day (AlongFilling *self)
{
  g_autofree guint *n = g_new0 (guint, self->n_days);
  guint most = 0;

  for (guint i = 0; i < self->shifts->len; i++)
    most = MAX (most, ++n[along_filling_shift (self, i)->day - self->first_day]);

  return most <= FEW_SHIFTS ? ALONG_PROBLEM_SHIFTS_A_DAY : ALONG_PROBLEM_SHIFTS_A_DAY - 1;
}

/* What people have on the days of the problem, with what of it is no shift to be filled. */
static void
find_kept (AlongFilling *self)
{
  for (guint person = 0; person < self->people->len; person++)
    {
      GArray *works = along_roster_get_works (self->roster, along_filling_person (self, person));

      for (guint i = 0; i < works->len; i++)
        {
          const AlongWork *work = &g_array_index (works, AlongWork, i);
          int number = along_filling_find_shift (self, work->shift_id);
          AlongFillingKept kept = { .person = person };

          if (work->is_away || work->day < self->first_day
              || work->day >= self->first_day + (AlongDay) self->n_days)
            continue;

          kept.shift = number >= 0 ? (guint) number
                                   : add_shift (self, work->shift_id, work->span, 0);
          g_array_append_val (self->kept, kept);
        }
    }
}

/* Takes out what is more than the planner lets one person have on one day. */
static void
drop_kept (AlongFilling *self,
           guint         shifts_a_day)
{
  guint n_before = 0;
  guint at = 0;

  for (guint i = 0; i < self->kept->len; i++)
    {
      AlongFillingKept kept = g_array_index (self->kept, AlongFillingKept, i);
      const AlongFillingKept *last =
        at > 0 ? &g_array_index (self->kept, AlongFillingKept, at - 1) : NULL;

      if (last != NULL && last->person == kept.person
          && along_filling_shift (self, last->shift)->day
               == along_filling_shift (self, kept.shift)->day)
        n_before++;
      else
        n_before = 0;
      if (n_before < shifts_a_day)
        g_array_index (self->kept, AlongFillingKept, at++) = kept;
      else
        n_before--;
    }
  g_array_set_size (self->kept, at);
}

/* Minutes from the first day's start; what is begun counts whole. */
static int
to_minute (AlongFilling *self,
           gint64        utc,
           gboolean      up)
{
  AlongZone *zone = along_directory_get_zone (self->directory);
  gint64 seconds = utc - along_zone_day_span (zone, self->first_day).start;

  return (int) ((seconds + (up ? 59 : 0)) / 60);
}

static void
add_shifts (AlongFilling *self,
            GArray       *costs)
{
  guint n_people = self->people->len;

  for (guint i = 0; i < self->shifts->len; i++)
    {
      const AlongFillingShift *shift = along_filling_shift (self, i);

      along_problem_add_shift (self->problem, (guint) (shift->day - self->first_day),
                               to_minute (self, shift->span.start, FALSE),
                               to_minute (self, shift->span.end, TRUE),
                               (guint) along_span_get_minutes (shift->span), shift->kind);
    }

  for (guint i = 0; i < self->shifts->len; i++)
    for (guint person = 0; person < n_people; person++)
      {
        gint64 cost = i < self->n_to_fill ? g_array_index (costs, gint64, i * n_people + person)
                                          : ALONG_FILLING_CANNOT;

        if (cost != ALONG_FILLING_CANNOT)
          along_problem_add_cost (self->problem, person, i, cost);
        else
          along_problem_forbid (self->problem, person, i);
      }

  for (guint i = 0; i < self->kept->len; i++)
    {
      const AlongFillingKept *kept = &g_array_index (self->kept, AlongFillingKept, i);

      along_problem_keep (self->problem, kept->person, kept->shift);
    }
}

/* Of each shift, how many who are kept on it are in the problem. */
static guint *
count_kept (AlongFilling *self)
{
  guint *n = g_new0 (guint, self->shifts->len);

  for (guint i = 0; i < self->kept->len; i++)
    n[g_array_index (self->kept, AlongFillingKept, i).shift]++;

  return n;
}

/* What the shift lacks besides people, and can get by those who come. */
static void
add_lacks (AlongFilling *self,
           guint         shift,
           guint         n_kept)
{
  const AlongFillingShift *to_fill = along_filling_shift (self, shift);
  g_autoptr (GPtrArray) findings =
    along_rules_check_team (self->roster, to_fill->shift, self->today);
  AlongCover too_few = { .most = G_MAXUINT, .limit = G_MAXUINT, .under = ALONG_FILLING_LACK };
  AlongCover staff = { .least = 1, .most = G_MAXUINT, .limit = G_MAXUINT };

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      if (finding->code == ALONG_FINDING_TOO_FEW)
        too_few.least = MIN ((guint) (finding->limit - finding->number), to_fill->n_open) + n_kept;
      else if (finding->code == ALONG_FINDING_NO_PROFESSIONAL
               || finding->code == ALONG_FINDING_NOBODY_ON_DUTY)
        staff.under += ALONG_FILLING_LACK;
    }

  if (too_few.least > 0)
    along_problem_add_cover (self->problem, shift, NULL, &too_few);
  if (staff.under > 0)
    {
      g_autofree guint8 *whom = g_new0 (guint8, self->people->len);

      for (guint i = 0; i < self->people->len; i++)
        whom[i] = ALONG_IS_SUPERVISOR (along_directory_get_person (
          self->directory, along_filling_person (self, i)));
      along_problem_add_cover (self->problem, shift, whom, &staff);
    }
}

static void
add_covers (AlongFilling *self)
{
  g_autofree guint *n_kept = count_kept (self);

  for (guint i = 0; i < self->n_to_fill; i++)
    {
      guint n = n_kept[i] + along_filling_shift (self, i)->n_open;
      const AlongCover seats = { .least = n, .most = n, .limit = n, .under = ALONG_FILLING_SEAT };

      along_problem_add_cover (self->problem, i, NULL, &seats);
      add_lacks (self, i, n_kept[i]);
    }
}

static void
make_problem (AlongFilling *self,
              GArray       *costs)
{
  guint shifts_a_day;

  find_days (self);
  find_kept (self);
  shifts_a_day = choose_shifts_a_day (self);
  drop_kept (self, shifts_a_day);

  self->problem = along_problem_new (self->people->len, self->n_days, shifts_a_day);
  along_filling_find_kinds (self);
  add_shifts (self, costs);
  add_covers (self);
  along_filling_add_pairs (self, costs);
  along_filling_add_limits (self);
  along_problem_close (self->problem);
}

AlongFilling *
along_filling_new (AlongRoster               *roster,
                   GPtrArray                 *shifts,
                   AlongDay                   today,
                   const AlongFillingWeights *weights)
{
  g_autoptr (GArray) costs = NULL;
  AlongFilling *self;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (shifts != NULL, NULL);
  g_return_val_if_fail (weights != NULL, NULL);

  self = g_new0 (AlongFilling, 1);
  self->roster = g_object_ref (roster);
  self->directory = along_roster_get_directory (roster);
  self->today = today;
  self->weights = *weights;
  self->shifts = g_array_new (FALSE, FALSE, sizeof (AlongFillingShift));
  self->numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->kept = g_array_new (FALSE, FALSE, sizeof (AlongFillingKept));

  find_shifts (self, shifts);
  costs = along_filling_find_people (self);
  if (self->people->len > 0)
    make_problem (self, costs);

  return self;
}

void
along_filling_free (AlongFilling *self)
{
  g_object_unref (self->roster);
  g_array_unref (self->shifts);
  g_hash_table_unref (self->numbers);
  g_array_unref (self->people);
  g_array_unref (self->kept);
  g_clear_pointer (&self->problem, along_problem_free);
  g_free (self);
}

guint
along_filling_count_open (AlongFilling *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_to_fill; i++)
    n += along_filling_shift (self, i)->n_open;

  return n;
}

GArray *
along_filling_solve (AlongFilling               *self,
                     const AlongPlannerSettings *settings,
                     GCancellable               *cancellable,
                     AlongPlannerProgress        progress,
                     gpointer                    user_data)
{
  g_autoptr (AlongProposal) proposal = NULL;
  AlongPlannerSettings with_grain = *settings;

  with_grain.grain = GRAIN;
  if (self->problem != NULL)
    proposal = along_planner_solve (self->problem, &with_grain, NULL, cancellable, progress,
                                    user_data);

  return along_filling_settle (self, proposal, cancellable);
}
