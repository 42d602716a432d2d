/* instance-hospital.c — the form of the public shift scheduling instances
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each section has a line for each thing, with commas between the columns, named here as they come.
 */

#include <stdlib.h>

#include "instance.h"

#define DAY (24 * 60)

/* The cells of each line of the section that is called @name. */
static GPtrArray *
read_section (char      **lines,
              const char *name)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  gboolean inside = FALSE;

  for (; *lines; lines++)
    if (g_str_has_prefix (*lines, "SECTION_"))
      inside = g_str_equal (*lines + strlen ("SECTION_"), name);
    else if (inside)
      {
        char **cells = g_strsplit (*lines, ",", -1);

        for (char **cell = cells; *cell; cell++)
          g_strstrip (*cell);
        g_ptr_array_add (rows, cells);
      }

  return rows;
}

/* SHIFTS: id, minutes, those that may not stand on the next day. */
static void
add_shifts (Instance   *instance,
            GPtrArray  *kinds,
            GPtrArray  *rows,
            guint       n_days)
{
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (kinds, ((char **) rows->pdata[i])[0]);

  for (guint kind = 0; kind < rows->len; kind++)
    {
      char **row = rows->pdata[kind];
      g_auto (GStrv) next = g_strsplit (row[2] ? row[2] : "", "|", -1);

      for (char **id = next; *id; id++)
        if (**id)
          along_problem_forbid_after (instance->problem, kind, instance_find (kinds, *id));
    }

  for (guint day = 0; day < n_days; day++)
    for (guint kind = 0; kind < rows->len; kind++)
      {
        char **row = rows->pdata[kind];

        /* When on the day they are is not said; those after each other are. */
        along_problem_add_shift (instance->problem, day, day * DAY, (day + 1) * DAY, atoi (row[1]),
                                 kind);
        g_ptr_array_add (instance->shifts, g_strdup_printf ("%u %s", day, row[0]));
      }
}

/* STAFF: id, most shifts of each, most and least minutes, most and least days in a row, least days
 * off in a row, most weekends. */
static void
add_person (Instance  *instance,
            guint      person,
            GPtrArray *kinds,
            char     **row,
            guint      window)
{
  const AlongLimit minutes = { .least = atoi (row[3]), .most = atoi (row[2]), .high = G_MAXINT };
  const AlongPersonRules rules = {
    .most_in_row = atoi (row[4]),
    .least_in_row = atoi (row[5]),
    .least_off = atoi (row[6]),
    .weekends = atoi (row[7]),
  };
  g_auto (GStrv) most = g_strsplit (row[1], "|", -1);

  along_problem_limit (instance->problem, person, window, &minutes);
  along_problem_set_rules (instance->problem, person, &rules);
  for (char **kind = most; *kind; kind++)
    {
      char *number = strchr (*kind, '=');

      *number++ = '\0';
      along_problem_limit_kind (instance->problem, person, instance_find (kinds, *kind),
                                atoi (number));
    }
}

void
instance_read_hospital (Instance  *instance,
                        char     **lines)
{
  g_autoptr (GPtrArray) horizon = read_section (lines, "HORIZON");
  g_autoptr (GPtrArray) shifts = read_section (lines, "SHIFTS");
  g_autoptr (GPtrArray) staff = read_section (lines, "STAFF");
  g_autoptr (GPtrArray) off = read_section (lines, "DAYS_OFF");
  g_autoptr (GPtrArray) wanted = read_section (lines, "SHIFT_ON_REQUESTS");
  g_autoptr (GPtrArray) unwanted = read_section (lines, "SHIFT_OFF_REQUESTS");
  g_autoptr (GPtrArray) cover = read_section (lines, "COVER");
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  guint n_days = atoi (((char **) horizon->pdata[0])[0]);
  AlongProblem *problem = instance->problem = along_problem_new (staff->len, n_days, 1);
  guint window;

  instance->scale = 1;
  add_shifts (instance, kinds, shifts, n_days);
  for (guint day = 5; day + 1 < n_days; day += 7)
    along_problem_add_weekend (problem, day);

  window = along_problem_add_windows (problem, ALONG_QUANTITY_MINUTES,
                                      atoi (((char **) shifts->pdata[0])[1]), 0, n_days, n_days);
  for (guint i = 0; i < staff->len; i++)
    {
      char **row = staff->pdata[i];

      g_ptr_array_add (instance->people, g_strdup (row[0]));
      add_person (instance, i, kinds, row, window);
    }

  /* DAYS_OFF: id, days. */
  for (guint i = 0; i < off->len; i++)
    {
      char **row = off->pdata[i];
      guint person = instance_find (instance->people, row[0]);

      for (char **day = row + 1; *day && **day; day++)
        for (guint kind = 0; kind < kinds->len; kind++)
          along_problem_forbid (problem, person, atoi (*day) * kinds->len + kind);
    }

  /* SHIFT_ON_REQUESTS, SHIFT_OFF_REQUESTS: id, day, shift, weight. */
  for (guint i = 0; i < wanted->len + unwanted->len; i++)
    {
      gboolean on = i < wanted->len;
      char **row = on ? wanted->pdata[i] : unwanted->pdata[i - wanted->len];
      guint shift = atoi (row[1]) * kinds->len + instance_find (kinds, row[2]);

      along_problem_add_cost (problem, instance_find (instance->people, row[0]), shift,
                              on ? -atoi (row[3]) : atoi (row[3]));
      along_problem_add_constant (problem, on ? atoi (row[3]) : 0);
    }

  /* COVER: day, shift, number, weight under, weight over. */
  for (guint i = 0; i < cover->len; i++)
    {
      char **row = cover->pdata[i];
      const AlongCover number = { .least = atoi (row[2]), .most = atoi (row[2]),
                                  .limit = G_MAXUINT, .under = atoi (row[3]),
                                  .over = atoi (row[4]) };

      along_problem_add_cover (problem, atoi (row[0]) * kinds->len + instance_find (kinds, row[1]),
                               NULL, &number);
    }
}
