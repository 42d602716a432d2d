/* scroll.c — how much CPU a scroll step through a large week takes
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scrolls the roster of a large agency, 450 slots and 150 people in a week, up and down at
 * 1280x800, once with rows by shift and once by person, and prints the median and the 95th
 * percentile of the CPU time of a step, drawing included. Exits with 1 when a median is above the
 * goal. To be run under a display of its own with the cairo renderer: tests/support/session.
 */

#include <time.h>

#include <adwaita.h>

#include "app/along-roster-grid.h"
#include "model/along-week.h"

#define N_PEOPLE 150
#define N_PLACES 12
#define N_TYPES 4
#define N_SHIFTS 225
#define SEATS 2 /* of each, which makes 450 slots */

#define N_STEPS 300
#define STEP 45 /* pixels, as a click of a mouse wheel */
#define GOAL 8.0 /* milliseconds */

/* 2026-11-23, a Monday. */
#define FIRST_DAY along_day_new (2026, 11, 23)

typedef struct
{
  AlongRosterGrid *grid;
  GtkAdjustment *adjustment;
  GArray *times; /* of double, in milliseconds */
  double direction;
  double started;
  gboolean done;
} Run;

static double
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
take_entry (AlongDirectory *directory,
            GType           type,
            gint64          id,
            char           *name)
{
  g_autoptr (AlongRecord) record = g_object_new (type, "id", id, "name", name, NULL);

  if (ALONG_IS_PEER (record))
    g_object_set (record, "status", ALONG_PEER_STATUS_ACTIVE, NULL);
  along_directory_add (directory, record);
  g_free (name);
}

static AlongDirectory *
make_directory (void)
{
  AlongDirectory *directory = along_directory_new ();
  g_autoptr (AlongAgency) agency = g_object_new (ALONG_TYPE_AGENCY,
                                                 "id", (gint64) ALONG_AGENCY_ID,
                                                 "name", "Bench",
                                                 "zone", "Europe/Helsinki",
                                                 NULL);

  along_directory_add (directory, ALONG_RECORD (agency));
  for (int i = 0; i < N_PEOPLE; i++)
    take_entry (directory, ALONG_TYPE_PEER, 1000 + i, g_strdup_printf ("Peer Number %d", i));
  for (int i = 0; i < N_PLACES; i++)
    take_entry (directory, ALONG_TYPE_PLACE, 100 + i, g_strdup_printf ("Place %d", i));
  for (int i = 0; i < N_TYPES; i++)
    take_entry (directory, ALONG_TYPE_SHIFT_TYPE, 10 + i, g_strdup_printf ("Outreach %d", i));

  return directory;
}

static AlongRoster *
make_roster (AlongDirectory *directory)
{
  AlongZone *zone = along_directory_get_zone (directory);
  AlongRoster *roster =
    along_roster_new (directory, along_zone_days_span (zone, FIRST_DAY, ALONG_DAYS_A_WEEK));

  for (int i = 0; i < N_SHIFTS; i++)
    {
      AlongDay day = FIRST_DAY + i * ALONG_DAYS_A_WEEK / N_SHIFTS;
      int start = 8 * 60 + i % 10 * 60;
      AlongSpan span = along_zone_clock_span (zone, day, start, start + 4 * 60);
      g_autoptr (AlongShift) shift = g_object_new (ALONG_TYPE_SHIFT,
                                                   "id", (gint64) (10000 + i),
                                                   "type-id", (gint64) (10 + i % N_TYPES),
                                                   "place-id", (gint64) (100 + i % N_PLACES),
                                                   "start", span.start,
                                                   "end", span.end,
                                                   "seats", SEATS,
                                                   NULL);

      along_roster_add_shift (roster, shift);
      for (int seat = 0; seat < SEATS; seat++)
        {
          g_autoptr (AlongAssignment) assignment = NULL;

          /* Some slots stay open. */
          if ((i * SEATS + seat) % 12 == 0)
            continue;

          assignment = g_object_new (
            ALONG_TYPE_ASSIGNMENT,
            "id", (gint64) (20000 + i * SEATS + seat),
            "shift-id", (gint64) (10000 + i),
            "person-id", (gint64) (1000 + (i * SEATS + seat) % N_PEOPLE),
            "state", i % 3 == 0 ? ALONG_ASSIGNMENT_DONE : ALONG_ASSIGNMENT_ACCEPTED,
            NULL);
          along_roster_add_assignment (roster, assignment);
        }
    }

  return roster;
}

static void
scroll (Run *run)
{
  double value = gtk_adjustment_get_value (run->adjustment);
  double last = gtk_adjustment_get_upper (run->adjustment) -
                gtk_adjustment_get_page_size (run->adjustment);

  if (value + run->direction * STEP > last || value + run->direction * STEP < 0)
    run->direction = -run->direction;
  gtk_adjustment_set_value (run->adjustment, value + run->direction * STEP);
}

/* A step begins after a frame and ends after the next. */
static void
painted_cb (GdkFrameClock *clock,
            Run           *run)
{
  double now = get_cpu_time ();

  if (run->started > 0)
    {
      double time = now - run->started;

      g_array_append_val (run->times, time);
    }

  run->done = run->times->len == N_STEPS;
  if (!run->done)
    {
      scroll (run);
      run->started = get_cpu_time ();
    }
  g_main_context_wakeup (NULL);
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
get_percentile (GArray *times,
                int     percent)
{
  return g_array_index (times, double, (guint) percent * (times->len - 1) / 100);
}

static void
wait_for (guint milliseconds)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_timeout_add (milliseconds, G_SOURCE_FUNC (g_main_loop_quit), loop);
  g_main_loop_run (loop);
}

static gboolean
measure (GtkWindow     *window,
         AlongRoster   *roster,
         AlongRosterBy  by,
         const char    *name)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  Run run = { g_object_new (ALONG_TYPE_ROSTER_GRID, NULL) };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  GdkFrameClock *clock;

  run.times = times;
  run.direction = 1;
  along_roster_grid_take_plan (run.grid, along_roster_plan_new (roster, by, "", ALONG_CLOCK_24, 0));
  along_roster_grid_set_now (run.grid, 2, 12 * 60);
  /* A wheel hides the tooltip of what is under the pointer; the bare adjustment does not. */
  gtk_widget_set_has_tooltip (GTK_WIDGET (run.grid), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (run.grid));
  adw_window_set_content (ADW_WINDOW (window), scrolled);
  gtk_window_present (window);
  wait_for (1000);

  run.adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &run);
  scroll (&run);
  while (!run.done)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (clock, &run);

  g_array_sort (times, compare_times);
  g_print ("by %s: median %.2f ms, 95th percentile %.2f ms of CPU a scroll step\n", name,
           get_percentile (times, 50), get_percentile (times, 95));

  return get_percentile (times, 50) <= GOAL;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AlongDirectory) directory = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (GtkCssProvider) style = NULL;
  GtkWidget *window;
  gboolean held;

  adw_init ();
  style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style, "/org/peerwork/Alongside/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  directory = make_directory ();
  roster = make_roster (directory);
  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);

  held = measure (GTK_WINDOW (window), roster, ALONG_ROSTER_BY_SHIFT, "shift");
  held = measure (GTK_WINDOW (window), roster, ALONG_ROSTER_BY_PERSON, "person") && held;
  gtk_window_destroy (GTK_WINDOW (window));

  return held ? 0 : 1;
}
