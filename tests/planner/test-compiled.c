/* test-compiled.c — what the planner's problem says of somebody on a shift is what the rules say
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In agencies drawn by lot, of which plans are made step by step: who can come next without
 * breaking a rule, and who can't.
 */

#include "filling-fixture.h"
#include "model/along-enum-types.h"
#include "planner/along-filling-private.h"
#include "planner/along-plan-private.h"

#define N_AGENCIES 20
#define N_STEPS 10
#define N_TRIES 20

/* How often each was met: the rules have something against it, by the code of the finding; or the
 * problem alone has. */
static guint n_known[ALONG_FINDING_NOBODY_ON_DUTY + 1];
static guint n_missed[ALONG_FINDING_NOBODY_ON_DUTY + 1];
static guint n_asked, n_free, n_harm, n_harm_known, n_more, n_no_option;

/* The option with which @person has exactly @shifts on @day, or -1. */
static int
find_option (const AlongProblem *problem,
             guint               person,
             guint               day,
             GArray             *shifts)
{
  for (guint i = problem->day_options[day]; i < problem->day_options[day + 1]; i++)
    {
      const AlongOption *option = &problem->options[i];
      guint n = 0;

      for (guint k = 0; k < option->n_shifts; k++)
        for (guint j = 0; j < shifts->len; j++)
          n += option->shifts[k] == g_array_index (shifts, guint, j);
      if (n == shifts->len && n == option->n_shifts
          && problem->allowed[person * problem->n_options + i])
        return (int) i;
    }

  return -1;
}

static gboolean
has_shift (const AlongProblem *problem,
           guint               option,
           guint               number)
{
  for (guint i = 0; i < problem->options[option].n_shifts; i++)
    if (problem->options[option].shifts[i] == number)
      return TRUE;

  return FALSE;
}

/* What @person has on the day of the shift @number in the plan, with it; to be unreffed. */
static GArray *
list_day (AlongFilling *filling,
          AlongPlan    *plan,
          guint         person,
          guint         number)
{
  const AlongProblem *problem = filling->problem;
  guint day = along_problem_shift (problem, number)->day;
  const AlongOption *option = &problem->options[along_plan_line (plan, person)[day]];
  GArray *shifts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < option->n_shifts; i++)
    g_array_append_val (shifts, option->shifts[i]);
  g_array_append_val (shifts, number);

  return shifts;
}

/* Puts @person on the shift @number in the plan; how many rules that breaks, or -1 where it can't
 * be planned at all. */
static int
put (AlongFilling *filling,
     AlongPlan    *plan,
     guint         person,
     guint         number)
{
  const AlongProblem *problem = filling->problem;
  guint day = along_problem_shift (problem, number)->day;
  g_autoptr (GArray) shifts = list_day (filling, plan, person, number);
  int option = find_option (problem, person, day, shifts);
  AlongCost before = plan->cost;
  g_autofree guint32 *line = g_memdup2 (along_plan_line (plan, person),
                                        problem->n_days * sizeof (guint32));

  if (option < 0 || has_shift (problem, along_plan_line (plan, person)[day], number))
    return -1;

  line[day] = (guint32) option;
  along_plan_lift (plan, person);
  along_plan_place (plan, person, line);

  return (int) (along_cost_broken (plan->cost) - along_cost_broken (before));
}

/* A plan with those who are on shifts already. */
static void
start (AlongFilling *filling,
       AlongPlan    *plan)
{
  along_plan_init (plan, filling->problem);
  for (guint i = 0; i < filling->kept->len; i++)
    {
      const AlongFillingKept *kept = &g_array_index (filling->kept, AlongFillingKept, i);
      guint day = along_problem_shift (filling->problem, kept->shift)->day;
      g_autoptr (GArray) shifts = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autofree guint32 *line = g_memdup2 (along_plan_line (plan, kept->person),
                                            filling->problem->n_days * sizeof (guint32));
      int option;

      for (guint k = 0; k < filling->kept->len; k++)
        {
          const AlongFillingKept *other = &g_array_index (filling->kept, AlongFillingKept, k);

          if (other->person == kept->person
              && along_problem_shift (filling->problem, other->shift)->day == day)
            g_array_append_val (shifts, other->shift);
        }
      option = find_option (filling->problem, kept->person, day, shifts);
      g_assert_cmpint (option, >=, 0);
      line[day] = (guint32) option;
      along_plan_lift (plan, kept->person);
      along_plan_place (plan, kept->person, line);
    }
  g_assert_cmpuint (along_cost_broken (plan->cost), ==, 0);
}

/* Asks both about @person on the shift @number, who then is on it in both if both say yes and @keep
 * is set. */
static void
try (FillingWorld *world,
     AlongFilling *filling,
     AlongRoster  *roster,
     AlongPlan    *plan,
     guint         person,
     guint         number,
     gboolean      keep)
{
  const AlongFillingShift *shift = along_filling_shift (filling, number);
  gint64 id = along_filling_person (filling, person);
  g_autofree guint32 *line = g_memdup2 (along_plan_line (plan, person),
                                        filling->problem->n_days * sizeof (guint32));
  g_autoptr (GHashTable) against = filling_list_against (roster, shift->shift, id, 0);
  GHashTableIter iter;
  gpointer finding;
  gboolean harms = FALSE;
  int broken;

  if (along_rules_count_open (roster, shift->shift, world->first_day) == 0)
    return;

  n_asked++;
  broken = put (filling, plan, person, number);
  if (g_hash_table_size (against) == 0)
    {
      g_autoptr (AlongRoster) with = along_roster_copy (roster);

      filling_add (with, shift->id, id, G_MAXINT64);
      harms = filling_is_worse (world, roster, with);
    }

  g_hash_table_iter_init (&iter, against);
  while (g_hash_table_iter_next (&iter, &finding, NULL))
    {
      int code = atoi (finding);

      if (broken != 0)
        n_known[code]++;
      else if (g_hash_table_size (against) == 1)
        n_missed[code]++;
    }
  n_harm += harms;
  n_harm_known += harms && broken != 0;
  if (!harms && g_hash_table_size (against) == 0)
    {
      n_free++;
      n_more += broken > 0;
      n_no_option += broken < 0;
      if (broken == 0 && keep)
        {
          filling_add (roster, shift->id, id, 1 + n_asked);
          return;
        }
    }

  along_plan_lift (plan, person);
  along_plan_place (plan, person, line);
}

/* Whether the problem knows of the rule, but not in all cases: of work within 24 hours over two
 * days only the highest cap; of weekends in a row, and of who has to make way for regulars once
 * others have come, nothing; where what people have already breaks it, as much as that leaves. */
static gboolean
is_inexact (AlongFindingCode code)
{
  return code == ALONG_FINDING_REST || code == ALONG_FINDING_DAY_WORK
         || code == ALONG_FINDING_DAYS_IN_ROW || code == ALONG_FINDING_WEEKENDS
         || code == ALONG_FINDING_AVOIDED || code == ALONG_FINDING_BLOCKED
         || code == ALONG_FINDING_REGULAR;
}

static void
test_agrees (void)
{
  g_autoptr (GEnumClass) codes = g_type_class_ref (ALONG_TYPE_FINDING_CODE);
  guint missed = 0;

  for (guint i = 0; i < filling_count_agencies (N_AGENCIES); i++)
    {
      FillingWorld world;
      g_autoptr (AlongFilling) filling = NULL;

      filling_world_set_up (&world);
      filling = filling_make (&world);
      if (filling->problem != NULL)
        {
          g_autoptr (AlongRoster) roster = along_roster_copy (world.roster);
          AlongPlan plan;

          start (filling, &plan);
          for (guint k = 0; k < N_STEPS * N_TRIES; k++)
            try (&world, filling, roster, &plan,
                 (guint) g_test_rand_int_range (0, (int) filling->people->len),
                 (guint) g_test_rand_int_range (0, (int) filling->n_to_fill), k % 4 == 0);
          along_plan_clear (&plan);
        }
      filling_world_tear_down (&world);
    }

  for (guint code = 0; code < G_N_ELEMENTS (n_known); code++)
    if (n_known[code] + n_missed[code] > 0)
      g_test_message ("%s: %u, missed %u",
                      g_enum_get_value (codes, (int) code)->value_nick,
                      n_known[code] + n_missed[code], n_missed[code]);
  g_test_message ("asked %u, nothing against %u: %u break more, %u no option; harm %u, known %u",
                  n_asked, n_free, n_more, n_no_option, n_harm, n_harm_known);

  for (guint code = 0; code < G_N_ELEMENTS (n_known); code++)
    if (is_inexact ((AlongFindingCode) code))
      missed += n_missed[code];
    else
      g_assert_cmpuint (n_missed[code], ==, 0);
  g_assert_cmpuint (missed * 100, <, n_asked);
  g_assert_cmpuint (n_free, >, n_asked / 20);
  g_assert_cmpuint ((n_more + n_no_option) * 10, <, n_free);
  g_assert_cmpuint (n_harm_known * 10, >=, n_harm * 8);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compiled/agrees", test_agrees);

  return g_test_run ();
}
