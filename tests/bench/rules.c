/* rules.c — how much CPU it takes to rank 150 people for a shift
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ranks the people of a large agency for one shift, against four weeks of 450 slots a week, where
 * everybody has terms, other terms for a while, pairs, wishes, an absence and a place where they
 * won't work. Prints the median of the CPU times, in milliseconds and in look-ups of a person,
 * which are much the same on any machine: on a roster that was just read and has to work out first
 * who works when, on the same roster asked again, and person by person, each asked alone. Exits
 * with 1 when ranking takes more than the goal.
 */

#include <time.h>

#include "rules/along-ranking.h"
#include "rules/along-rules.h"

#define N_PEOPLE 150
#define N_PLACES 12
#define N_TYPES 4
#define N_WEEKS 4
#define N_SHIFTS (N_WEEKS * 225)
#define SEATS 2 /* of each, which makes 450 slots a week */

#define N_ROSTERS 15
#define N_SHIFTS_ASKED 15 /* on each of them */
#define N_LOOK_UPS 10000
#define GOAL 2.0 /* milliseconds */

#define PERSON ((gint64) 1000)
#define PLACE ((gint64) 100)
#define TYPE ((gint64) 10)
#define SHIFT ((gint64) 10000)
#define ASSIGNMENT ((gint64) 20000)
#define RECORD ((gint64) 30000)

/* 2026-11-23, a Monday. */
#define FIRST_DAY along_day_new (2026, 11, 23)

static double
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
add (AlongDirectory *directory,
     gpointer        record)
{
  along_directory_add (directory, record);
  g_object_unref (record);
}

/* A week in which somebody likes some times, can't at some and would rather not at others. */
static char *
make_week (int number)
{
  char *week = g_strnfill (ALONG_TERMS_SLOTS, '.');

  for (int i = 0; i < ALONG_TERMS_SLOTS; i++)
    week[i] = along_terms_get_sign ((AlongAvailability) ((i / 6 + number) % 11 < 4
                                                           ? (i / 6 + number) % 11 : 1));

  return week;
}

static void
add_about (AlongDirectory *directory,
           int             number)
{
  const gint64 id = PERSON + number;
  g_autofree char *week = make_week (number);
  int first_day = FIRST_DAY + number % 20;

  add (directory, g_object_new (ALONG_TYPE_TERMS, "id", RECORD + id * 10, "person-id", id,
                                "week", week, "least-minutes", 240, "most-minutes", 1200,
                                "most-shifts", 4, "most-week-days", 4, "most-month-days", 16,
                                "most-day-minutes", 300, NULL));
  add (directory, g_object_new (ALONG_TYPE_TERMS, "id", RECORD + id * 10 + 1, "person-id", id,
                                "first-day", first_day, "last-day", first_day + 10,
                                "most-minutes", 600, NULL));
  for (int i = 1; i <= 3; i++)
    add (directory, g_object_new (ALONG_TYPE_PAIR, "id", RECORD + id * 10 + 1 + i, "person-id", id,
                                  "other-id", PERSON + (number + i * 7) % N_PEOPLE, "kind",
                                  (AlongPairKind) (i % 3), NULL));
  add (directory, g_object_new (ALONG_TYPE_PLACE_LIMIT, "id", RECORD + id * 10 + 5, "person-id",
                                id, "place-id", PLACE + number % N_PLACES, NULL));
}

static AlongDirectory *
make_directory (void)
{
  AlongDirectory *directory = along_directory_new ();

  add (directory, g_object_new (ALONG_TYPE_AGENCY, "id", (gint64) ALONG_AGENCY_ID, "name", "Bench",
                                "zone", "Europe/Helsinki", NULL));
  for (int i = 0; i < N_TYPES; i++)
    add (directory, g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", TYPE + i, "name", "Outreach",
                                  "least", 2, "roles", 1u << i | ALONG_ROLE_GUIDE, "wants",
                                  i % 2 == 0 ? "women, Arabic" : "", NULL));
  for (int i = 0; i < N_PLACES; i++)
    add (directory, g_object_new (ALONG_TYPE_PLACE, "id", PLACE + i, "name", "Place", NULL));
  for (int i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Peer Number %d", i);

      add (directory, g_object_new (ALONG_TYPE_PEER, "id", PERSON + i, "name", name, "status",
                                    ALONG_PEER_STATUS_ACTIVE, "roles", 1u << i % 11,
                                    "languages", i % 4 == 0 ? "suomi, ven\u00e4j\u00e4"
                                                            : "suomi, Arabic",
                                    "offers", i % 3 == 0 ? "women, young people" : "men", NULL));
      add_about (directory, i);
    }
  for (int i = 0; i < 8; i++)
    add (directory, g_object_new (ALONG_TYPE_RULE_SETTING, "id", RECORD + i, "code",
                                  ALONG_FINDING_REST + i, "severity", ALONG_SEVERITY_NEEDS_REASON,
                                  "number", 10 + i, NULL));

  return directory;
}

static void
add_times (AlongRoster *roster,
           int          number)
{
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
  AlongSpan away = along_zone_days_span (zone, FIRST_DAY + number % 28, 2);
  g_autoptr (AlongAbsence) absence = g_object_new (ALONG_TYPE_ABSENCE, "person-id", PERSON + number,
                                                   "start", away.start, "end", away.end, NULL);

  along_roster_add_absence (roster, absence);
  for (int i = 0; i < 8; i++)
    {
      AlongSpan span = along_zone_clock_span (zone, FIRST_DAY + (number + i * 4) % 28, 9 * 60,
                                              15 * 60);
      g_autoptr (AlongWish) wish = g_object_new (ALONG_TYPE_WISH, "person-id", PERSON + number,
                                                 "start", span.start, "end", span.end,
                                                 "availability", i % 4, NULL);

      along_roster_add_wish (roster, wish);
    }
}

static AlongRoster *
make_roster (AlongDirectory *directory)
{
  AlongZone *zone = along_directory_get_zone (directory);
  AlongRoster *roster =
    along_roster_new (directory, along_zone_days_span (zone, FIRST_DAY, N_WEEKS * 7));

  for (int i = 0; i < N_SHIFTS; i++)
    {
      AlongDay day = FIRST_DAY + i * 7 * N_WEEKS / N_SHIFTS;
      int start = 8 * 60 + i % 10 * 60;
      AlongSpan span = along_zone_clock_span (zone, day, start, start + 4 * 60);
      g_autoptr (AlongShift) shift =
        g_object_new (ALONG_TYPE_SHIFT, "id", SHIFT + i, "type-id", TYPE + i % N_TYPES, "place-id",
                      PLACE + i % N_PLACES, "start", span.start, "end", span.end, "seats", SEATS,
                      NULL);

      along_roster_add_shift (roster, shift);
      for (int seat = 0; seat < SEATS; seat++)
        {
          int number = i * SEATS + seat;
          g_autoptr (AlongAssignment) assignment = g_object_new (
            ALONG_TYPE_ASSIGNMENT, "id", ASSIGNMENT + number, "shift-id", SHIFT + i, "person-id",
            PERSON + number % N_PEOPLE, "state", ALONG_ASSIGNMENT_ACCEPTED, NULL);

          /* Some slots stay open. */
          if (number % 12 != 0)
            along_roster_add_assignment (roster, assignment);
        }
    }
  for (int i = 0; i < N_PEOPLE; i++)
    add_times (roster, i);

  return roster;
}

static void
rank (AlongRoster *roster,
      AlongShift  *shift)
{
  g_autoptr (GPtrArray) ranking = along_ranking_new (roster, shift, 0);

  g_assert (ranking->len == N_PEOPLE);
}

static void
check_each (AlongRoster *roster,
            AlongShift  *shift)
{
  for (int i = 0; i < N_PEOPLE; i++)
    g_ptr_array_unref (along_rules_check (roster, shift, PERSON + i, 0));
}

static void
look_up (AlongRoster *roster,
         AlongShift  *shift)
{
  AlongDirectory *directory = along_roster_get_directory (roster);

  for (int i = 0; i < N_LOOK_UPS; i++)
    g_assert (along_directory_get_person (directory, PERSON + i % N_PEOPLE) != NULL);
}

typedef void (* Work) (AlongRoster *roster,
                       AlongShift  *shift);

static void
take_time (GArray      *times,
           Work         work,
           AlongRoster *roster,
           int          number)
{
  AlongShift *shift = g_ptr_array_index (along_roster_get_shifts (roster), number);
  double start = get_cpu_time ();
  double time;

  work (roster, shift);
  time = get_cpu_time () - start;
  g_array_append_val (times, time);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
get_median (GArray *times)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, double, times->len / 2);
}

static void
row (const char *name,
     double      time,
     double      look_up_time)
{
  g_print ("%-36s %6.2f ms %8.0f\n", name, time, time / look_up_time);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AlongDirectory) directory = make_directory ();
  g_autoptr (GArray) cold = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) warm = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) each = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) look_ups = g_array_new (FALSE, FALSE, sizeof (double));
  double one;

  for (int i = 0; i < N_ROSTERS; i++)
    {
      g_autoptr (AlongRoster) roster = make_roster (directory);

      take_time (cold, rank, roster, N_SHIFTS / 2);
      for (int k = 0; k < N_SHIFTS_ASKED; k++)
        {
          int number = (i * N_SHIFTS_ASKED + k) * N_SHIFTS / (N_ROSTERS * N_SHIFTS_ASKED);

          take_time (warm, rank, roster, number);
          take_time (each, check_each, roster, number);
          take_time (look_ups, look_up, roster, number);
        }
    }

  one = get_median (look_ups) / N_LOOK_UPS;
  g_print ("%d people for a shift: median of the CPU time, and in look-ups of a person\n",
           N_PEOPLE);
  row ("ranked on a roster just read", get_median (cold), one);
  row ("ranked on the same roster again", get_median (warm), one);
  row ("each asked alone", get_median (each), one);

  return MAX (get_median (cold), get_median (warm)) <= GOAL ? 0 : 1;
}
