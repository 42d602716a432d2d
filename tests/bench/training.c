/* training.c — how long the matrix of training and the list of who is due hold up the main loop
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens the matrix of 500 people by 60 courses, each of which two kinds of work need and most
 * people have, at 1280x800, scrolls through it and lets go of it; and works out who is due against
 * four years of 450 published slots a week. Prints the longest turn of the main loop and the median
 * of the list, in milliseconds of the processor, and exits with 1 when either takes more than its
 * goal. To be run under a display of its own: `meson compile bench-training`.
 */

#include <time.h>

#include <adwaita.h>

#include "app/along-training-grid.h"
#include "rules/along-due.h"

#define N_PEOPLE 500
#define N_COURSES 60
#define N_TYPES 8
#define N_PLACES 12
#define N_WEEKS 208
#define N_SHIFTS 225 /* a week */
#define SEATS 2      /* of each, which makes 450 slots */

#define N_TRIES 5
#define N_STEPS 60
#define GOAL_TURN 16.0 /* milliseconds */
#define GOAL_DUE 50.0

#define PERSON ((gint64) 1000)
#define TYPE ((gint64) 10)
#define PLACE ((gint64) 100)
#define COURSE ((gint64) 2000)
#define RECORD ((gint64) 3000)
#define SHIFT ((gint64) 100000)
#define SEAT ((gint64) 200000)

/* 2026-11-23, a Monday. */
#define FIRST_DAY along_day_new (2026, 11, 23)

static double began = -1; /* the turn that runs; -1 while it waits */
static double longest;

static double
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
end_turn (void)
{
  if (began >= 0)
    longest = MAX (longest, get_cpu_time () - began);
  began = get_cpu_time ();
}

static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  int n_ready;

  end_turn ();
  n_ready = g_poll (fds, n_fds, timeout);
  began = get_cpu_time ();

  return n_ready;
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);

  return G_SOURCE_REMOVE;
}

static void
run_for (guint milliseconds)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_timeout_add (milliseconds, quit_cb, loop);
  g_main_loop_run (loop);
}

static void
add (AlongDirectory *directory,
     gpointer        record)
{
  along_directory_add (directory, record);
  g_object_unref (record);
}

static AlongDirectory *
make_directory (void)
{
  AlongDirectory *directory = along_directory_new ();

  add (directory, g_object_new (ALONG_TYPE_AGENCY, "id", (gint64) ALONG_AGENCY_ID, "name", "Bench",
                                "zone", "Europe/Helsinki", NULL));
  add (directory, g_object_new (ALONG_TYPE_PUBLICATION, "id", RECORD, "first-day", FIRST_DAY,
                                "last-day", FIRST_DAY + N_WEEKS * 7, NULL));
  for (int i = 0; i < N_TYPES; i++)
    add (directory, g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", TYPE + i, "name", "Outreach",
                                  "roles", 1u << i | ALONG_ROLE_GUIDE, NULL));
  for (int i = 0; i < N_PLACES; i++)
    add (directory, g_object_new (ALONG_TYPE_PLACE, "id", PLACE + i, "name", "Place", NULL));
  for (int i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Peer Number %d", i);

      add (directory, g_object_new (ALONG_TYPE_PEER, "id", PERSON + i, "name", name, "status",
                                    ALONG_PEER_STATUS_ACTIVE, "roles", 1u << i % 11, NULL));
    }
  for (int i = 0; i < N_COURSES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Course Number %d", i);

      add (directory, g_object_new (ALONG_TYPE_COURSE, "id", COURSE + i, "name", name, NULL));
      add (directory, g_object_new (ALONG_TYPE_REQUIREMENT, "id", RECORD + 1 + 2 * i, "course-id",
                                    COURSE + i, "scope", ALONG_REQUIREMENT_SHIFT_TYPE,
                                    "shift-type-id", TYPE + i % N_TYPES, "lead-days", 60, NULL));
      add (directory, g_object_new (ALONG_TYPE_REQUIREMENT, "id", RECORD + 2 + 2 * i, "course-id",
                                    COURSE + i, "scope", ALONG_REQUIREMENT_PLACE, "place-id",
                                    PLACE + i % N_PLACES, "lead-days", 30, NULL));
    }

  return directory;
}

/* Nine out of ten have a course, for some years. */
static AlongLearned *
make_learned (void)
{
  AlongLearned *learned = along_learned_new ();

  for (int i = 0; i < N_PEOPLE; i++)
    for (int k = 0; k < N_COURSES; k++)
      {
        g_autoptr (AlongCertificate) certificate = g_object_new (
          ALONG_TYPE_CERTIFICATE, "person-id", PERSON + i, "course-id", COURSE + k, "issued",
          FIRST_DAY - 100, "expires", k % 3 == 0 ? 0 : FIRST_DAY + (i * 7 + k * 31) % 2000, NULL);

        if ((i + k) % 10 != 0)
          along_learned_add_certificate (learned, certificate);
      }

  return learned;
}

static AlongRoster *
make_roster (AlongDirectory *directory,
             AlongLearned   *learned)
{
  AlongZone *zone = along_directory_get_zone (directory);
  AlongRoster *roster =
    along_roster_new (directory, along_zone_days_span (zone, FIRST_DAY, N_WEEKS * 7));

  along_roster_set_learned (roster, learned);
  for (int i = 0; i < N_WEEKS * N_SHIFTS; i++)
    {
      gint64 start = along_zone_at (zone, FIRST_DAY + i * 7 / N_SHIFTS, 8 * 60 + i % 600);
      g_autoptr (AlongShift) shift =
        g_object_new (ALONG_TYPE_SHIFT, "id", SHIFT + i, "type-id", TYPE + i % N_TYPES, "place-id",
                      PLACE + i % N_PLACES, "start", start, "end", start + 4 * 3600, "seats",
                      SEATS, NULL);

      along_roster_add_shift (roster, shift);
      for (int k = 0; k < SEATS; k++)
        {
          /* Whoever works somewhere does so again. */
          int person = (i % (N_TYPES * N_PLACES) * 31 + i / 97 % 3 * 7 + k * 11) % N_PEOPLE;
          g_autoptr (AlongAssignment) seat = g_object_new (
            ALONG_TYPE_ASSIGNMENT, "id", SEAT + i * SEATS + k, "shift-id", SHIFT + i, "person-id",
            PERSON + person, "state", ALONG_ASSIGNMENT_ACCEPTED, NULL);

          along_roster_add_assignment (roster, seat);
        }
    }

  return roster;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
measure_due (AlongRoster *roster)
{
  double times[N_TRIES];

  for (int i = 0; i < N_TRIES; i++)
    {
      double start = get_cpu_time ();
      g_autoptr (GArray) dues = along_due_list (roster, FIRST_DAY);

      times[i] = get_cpu_time () - start;
      if (i == 0)
        g_print ("%u are due\n", dues->len);
    }
  qsort (times, N_TRIES, sizeof *times, compare_numbers);

  return times[N_TRIES / 2];
}

static double
measure_matrix (AlongDirectory *directory,
                AlongLearned   *learned,
                GArray         *dues)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *grid = g_object_new (ALONG_TYPE_TRAINING_GRID, NULL);
  GtkAdjustment *adjustments[2];

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  adw_window_set_content (ADW_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  run_for (1000);

  longest = 0;
  began = get_cpu_time ();
  along_training_grid_set_table (
    ALONG_TRAINING_GRID (grid),
    along_training_table_new (directory, learned, dues, (AlongTrainingFilter) { .due_days = -1 },
                              FIRST_DAY));
  run_for (500);
  g_print ("opened: %.1f ms\n", longest);

  adjustments[0] = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  adjustments[1] = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  for (int i = 0; i <= N_STEPS; i++)
    {
      for (guint k = 0; k < G_N_ELEMENTS (adjustments); k++)
        gtk_adjustment_set_value (adjustments[k],
                                  gtk_adjustment_get_upper (adjustments[k]) * i / N_STEPS);
      run_for (20);
    }
  g_print ("scrolled: %.1f ms\n", longest);

  began = get_cpu_time ();
  along_training_grid_set_table (
    ALONG_TRAINING_GRID (grid),
    along_training_table_new (directory, learned, dues, (AlongTrainingFilter) { .due_days = 84 },
                              FIRST_DAY));
  run_for (500);
  g_print ("those who are due: %.1f ms\n", longest);
  gtk_window_destroy (GTK_WINDOW (window));

  return longest;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AlongDirectory) directory = NULL;
  g_autoptr (AlongLearned) learned = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (GArray) dues = NULL;
  double turn, due;

  gtk_init ();
  adw_init ();
  directory = make_directory ();
  learned = make_learned ();
  roster = make_roster (directory, learned);

  due = measure_due (roster);
  g_print ("%d weeks of %d slots: %.1f ms (goal %.0f)\n", N_WEEKS, N_SHIFTS * SEATS, due, GOAL_DUE);
  dues = along_due_list (roster, FIRST_DAY);
  g_main_context_set_poll_func (NULL, poll_cb);
  turn = measure_matrix (directory, learned, dues);
  g_print ("%d people by %d courses, longest turn: %.1f ms (goal %.0f)\n", N_PEOPLE, N_COURSES,
           turn, GOAL_TURN);

  return due <= GOAL_DUE && turn <= GOAL_TURN ? 0 : 1;
}
