/* fill-agency.c — how soon the open seats of an agency are filled, and how well
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Agencies drawn by lot of PEOPLE peers and a professional for each six of them, WEEKS weeks of 45
 * seats a day for 60 peers, half of them taken: people with pairs to avoid and to prefer, house
 * calls, wishes and bands of hours. Prints for each how long it takes until there is a problem,
 * until the first complete proposal, and with the steps that are asked for; and how many seats stay
 * open, in the first and in the last.
 *
 *   fill-agency [--people=60] [--weeks=4] [--agencies=20] [--steps=2000000] [--threads=2]
 */

#include <stdlib.h>

#include "planner/along-filling.h"
#include "rules/along-rules.h"

#define SEATS_A_DAY 45
#define PEOPLE_FOR_THEM 60
#define PEERS_A_PROFESSIONAL 6

#define PERSON ((gint64) 1000)
#define TYPE ((gint64) 10)
#define PLACE ((gint64) 100)
#define SHIFT ((gint64) 10000)
#define ASSIGNMENT ((gint64) 50000)
#define RECORD ((gint64) 100000)

/* 2026-11-23, a Monday. */
#define FIRST_DAY along_day_new (2026, 11, 23)

static int n_people = 60, n_weeks = 4, n_agencies = 20, n_steps = 2000000, n_threads = 2;

static const GOptionEntry entries[] = {
  { "people", 0, 0, G_OPTION_ARG_INT, &n_people, "Peers", "N" },
  { "weeks", 0, 0, G_OPTION_ARG_INT, &n_weeks, "Weeks", "N" },
  { "agencies", 0, 0, G_OPTION_ARG_INT, &n_agencies, "Agencies", "N" },
  { "steps", 0, 0, G_OPTION_ARG_INT, &n_steps, "Steps of each thread", "N" },
  { "threads", 0, 0, G_OPTION_ARG_INT, &n_threads, "Threads", "N" },
  { NULL },
};

/* What goes on at which hours, with how many people. */
static const struct
{
  int start;
  int minutes;
  int seats;
  gboolean with_professional;
} day_plan[] = {
  { 8 * 60, 180, 3, FALSE },  { 9 * 60, 240, 2, FALSE },  { 10 * 60, 120, 2, TRUE },
  { 11 * 60, 180, 3, FALSE }, { 12 * 60, 240, 2, FALSE }, { 13 * 60, 120, 2, TRUE },
  { 14 * 60, 180, 3, FALSE }, { 16 * 60, 240, 3, FALSE }, { 17 * 60, 180, 2, FALSE },
  { 18 * 60, 180, 1, FALSE },
};

static int
pick (GRand *lot,
      int    n)
{
  return g_rand_int_range (lot, 0, n);
}

static void
add (AlongDirectory *directory,
     gpointer        record)
{
  along_directory_add (directory, record);
  g_object_unref (record);
}

static char *
make_week (GRand *lot)
{
  char *week = g_strnfill (ALONG_TERMS_SLOTS, '.');

  for (int i = 0; i < ALONG_TERMS_SLOTS; i += 8)
    {
      int chance = pick (lot, 10);
      char sign = chance < 5 ? '.' : chance < 7 ? '+' : chance < 8 ? '-' : 'x';

      for (int k = i; k < MIN (i + 8, ALONG_TERMS_SLOTS); k++)
        week[k] = sign;
    }

  return week;
}

static void
add_peer (AlongDirectory *directory,
          GRand          *lot,
          int             number)
{
  gint64 id = PERSON + number;
  g_autofree char *week = make_week (lot);
  int least = pick (lot, 6) * 60;

  add (directory, g_object_new (ALONG_TYPE_PEER, "id", id, "status",
                                pick (lot, 8) == 0 ? ALONG_PEER_STATUS_ORIENTATION
                                                   : ALONG_PEER_STATUS_ACTIVE,
                                "works-alone", pick (lot, 2), NULL));
  add (directory, g_object_new (ALONG_TYPE_TERMS, "id", RECORD + id * 10, "person-id", id, "week",
                                week, "least-minutes", least, "most-minutes",
                                least + (8 + pick (lot, 14)) * 60, NULL));
  for (int i = 0; i < 2; i++)
    add (directory, g_object_new (ALONG_TYPE_PAIR, "id", RECORD + id * 10 + 1 + i, "person-id", id,
                                  "other-id",
                                  PERSON + (number + 1 + pick (lot, n_people - 1)) % n_people,
                                  "kind", i == 0 ? ALONG_PAIR_AVOIDED : ALONG_PAIR_PREFERRED,
                                  NULL));
}

static AlongDirectory *
make_directory (GRand *lot)
{
  AlongDirectory *directory = along_directory_new ();

  add (directory, g_object_new (ALONG_TYPE_AGENCY, "id", (gint64) ALONG_AGENCY_ID, "zone",
                                "Europe/Helsinki", NULL));
  for (int i = 0; i < 2; i++)
    add (directory, g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", TYPE + i, "least", 1 + i,
                                  "with-professional", i, NULL));
  for (int i = 0; i < n_people; i++)
    add_peer (directory, lot, i);
  for (int i = 0; i < n_people / PEERS_A_PROFESSIONAL; i++)
    add (directory, g_object_new (ALONG_TYPE_SUPERVISOR, "id", PERSON + n_people + i, NULL));

  return directory;
}

static AlongRoster *
make_roster (AlongDirectory *directory)
{
  AlongZone *zone = along_directory_get_zone (directory);
  AlongRoster *roster =
    along_roster_new (directory, along_zone_days_span (zone, FIRST_DAY, n_weeks * 7));
  int n_seats = SEATS_A_DAY * n_people / PEOPLE_FOR_THEM;
  gint64 id = SHIFT;

  for (AlongDay day = FIRST_DAY; day < FIRST_DAY + n_weeks * 7; day++)
    {
      int n_rows = n_seats / 23 + 1;

      for (guint i = 0; i < G_N_ELEMENTS (day_plan); i++)
        for (int row = 0, left = n_seats * day_plan[i].seats / 23; row < n_rows && left > 0; row++)
          {
            int seats = MIN (left, day_plan[i].seats);
            AlongSpan span = along_zone_clock_span (zone, day, day_plan[i].start,
                                                    day_plan[i].start + day_plan[i].minutes);
            g_autoptr (AlongShift) shift = g_object_new (
              ALONG_TYPE_SHIFT, "id", id++, "type-id", TYPE + day_plan[i].with_professional,
              "start", span.start, "end", span.end, "seats", seats, NULL);

            along_roster_add_shift (roster, shift);
            left -= seats;
          }
    }

  return roster;
}

/* Half of the seats, taken by whoever can. */
static void
take_half (AlongRoster *roster,
           GRand       *lot)
{
  GPtrArray *shifts = along_roster_get_shifts (roster);

  for (guint i = 0; i < shifts->len; i++)
    for (int seat = 0; seat < along_shift_get_seats (g_ptr_array_index (shifts, i)); seat++)
      for (int n = pick (lot, 2) * 10; n > 0; n--)
        {
          AlongShift *shift = g_ptr_array_index (shifts, i);
          gint64 person_id = PERSON + pick (lot, n_people + n_people / PEERS_A_PROFESSIONAL);
          g_autoptr (GPtrArray) findings = along_rules_check (roster, shift, person_id, 0);
          g_autoptr (AlongAssignment) assignment = NULL;

          if (along_rules_get_severity (findings) <= ALONG_SEVERITY_NEEDS_REASON)
            continue;

          assignment = g_object_new (ALONG_TYPE_ASSIGNMENT, "id", ASSIGNMENT + i * 4 + seat,
                                     "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                                     "person-id", person_id, "state", ALONG_ASSIGNMENT_ACCEPTED,
                                     NULL);
          along_roster_add_assignment (roster, assignment);
          break;
        }
}

static void
on_progress (const AlongProposal *best,
             guint64              steps,
             gpointer             user_data)
{
  *(gint64 *) user_data = along_proposal_get_cost (best);
}

static void
run (guint32 seed)
{
  const AlongFillingWeights weights = { 2, 2, 2, 2, 2 };
  AlongPlannerSettings settings = { .seed = seed, .n_threads = (guint) n_threads };
  g_autoptr (GRand) lot = g_rand_new_with_seed (seed);
  g_autoptr (AlongDirectory) directory = make_directory (lot);
  g_autoptr (AlongRoster) roster = make_roster (directory);
  g_autoptr (AlongFilling) filling = NULL;
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) last = NULL;
  gint64 cost[2] = { 0 };
  gint64 times[4];

  take_half (roster, lot);
  times[0] = g_get_monotonic_time ();
  filling = along_filling_new (roster, along_roster_get_shifts (roster), FIRST_DAY, &weights);
  times[1] = g_get_monotonic_time ();
  settings.n_steps = 20000;
  first = along_filling_solve (filling, &settings, NULL, on_progress, &cost[0]);
  times[2] = g_get_monotonic_time ();
  settings.n_steps = (guint64) n_steps;
  last = along_filling_solve (filling, &settings, NULL, on_progress, &cost[1]);
  times[3] = g_get_monotonic_time ();

  g_print ("%3u: %4u open; problem %5.0f ms, first %5.0f ms: %4u left, cost %" G_GINT64_FORMAT
           "; last %6.0f ms: %4u left, cost %" G_GINT64_FORMAT "\n",
           seed, along_filling_count_open (filling), (double) (times[1] - times[0]) / 1000,
           (double) (times[2] - times[1]) / 1000, along_filling_count_open (filling) - first->len,
           cost[0], (double) (times[3] - times[2]) / 1000,
           along_filling_count_open (filling) - last->len, cost[1]);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  for (int i = 1; i <= n_agencies; i++)
    run ((guint32) i);

  return EXIT_SUCCESS;
}
