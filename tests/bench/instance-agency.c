/* instance-agency.c — the form of rosters as agencies have them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A record a line, times in minutes since the first Monday:
 *
 *   PERSON id WEEKMAX minutes REST minutes CONSEC days ROLES a,b TRAIN a,b LANG a,b
 *   ABSENT person from to · APART a b · MENTORED person BY a,b
 *   SHIFT id start end MIN n MAX n SITE x CLIENT c PRIO k [ROLE|TRAIN|LANG name n]…
 *   KNOWS person client points · WISH person shift points · WEIGHT name number
 *
 * They cost OPEN x k for each person below MIN, NEED x k for each one missing who has what is
 * needed, EXTRA for each one above MIN, less points; and FAIR for each hour by which somebody has
 * more or less than three quarters of what their weeks allow.
 */

#include <stdlib.h>

#include "instance.h"

#define DAY (24 * 60)
#define WEEK (7 * DAY)

/* Costs are counted for each minute, so that FAIR is a whole number. */
#define SCALE 60

typedef struct
{
  Instance *instance;
  GPtrArray *records; /* the words of each line */
  GPtrArray *persons; /* those of PERSON, in order */
  GPtrArray *turns;   /* those of SHIFT, in order */
  guint n_days;
} Reader;

static gboolean
is_record (gconstpointer record,
           const char   *kind)
{
  return g_str_equal (((char **) record)[0], kind);
}

static gint
get_weight (const Reader *reader,
            const char   *name)
{
  for (guint i = 0; i < reader->records->len; i++)
    {
      char **words = reader->records->pdata[i];

      if (is_record (words, "WEIGHT") && g_str_equal (words[1], name))
        return SCALE * atoi (words[2]);
    }

  return 0;
}

static gboolean
is_listed (const char *list,
           const char *name)
{
  g_auto (GStrv) names = g_strsplit (list, ",", -1);

  return g_strv_contains ((const char *const *) names, name);
}

static void
add_shift (Reader *reader,
           guint   number)
{
  AlongProblem *problem = reader->instance->problem;
  char **words = reader->turns->pdata[number];
  gint start = atoi (words[2]);
  gint priority = atoi (words[13]);
  const AlongCover cover = { .least = atoi (words[5]), .most = atoi (words[5]),
                             .limit = atoi (words[7]),
                             .under = get_weight (reader, "OPEN") * priority,
                             .over = get_weight (reader, "EXTRA") };

  along_problem_add_shift (problem, start / DAY, start, atoi (words[3]), atoi (words[3]) - start,
                           0);
  along_problem_add_cover (problem, number, NULL, &cover);

  for (char **need = words + 14; need[0]; need += 3)
    {
      guint column = g_str_equal (need[0], "ROLE") ? 9 : g_str_equal (need[0], "TRAIN") ? 11 : 13;
      const AlongCover qualified = { .least = atoi (need[2]), .most = G_MAXUINT,
                                     .limit = G_MAXUINT,
                                     .under = get_weight (reader, "NEED") * priority };
      g_autofree guint8 *whom = g_new (guint8, reader->persons->len);

      for (guint i = 0; i < reader->persons->len; i++)
        whom[i] = is_listed (((char **) reader->persons->pdata[i])[column], need[1]);
      along_problem_add_cover (problem, number, whom, &qualified);
    }
}

static void
add_people (Reader *reader)
{
  AlongProblem *problem = reader->instance->problem;
  guint week = along_problem_add_windows (problem, ALONG_QUANTITY_MINUTES, 8 * 60, 0, 7, 7);
  guint all = along_problem_add_windows (problem, ALONG_QUANTITY_MINUTES, 8 * 60, 0,
                                         reader->n_days, reader->n_days);

  for (guint i = 0; i < reader->persons->len; i++)
    {
      char **words = reader->persons->pdata[i];
      gint most = atoi (words[3]);
      gint fair = most * (gint) (reader->n_days / 7) * 3 / 4;
      gint cost = get_weight (reader, "FAIR") / 60;
      const AlongLimit weekly = { .most = most, .high = G_MAXINT };
      const AlongLimit wished = { .most = G_MAXINT, .low = fair, .high = fair, .under = cost,
                                  .over = cost };
      const AlongPersonRules rules = { .rest = atoi (words[5]), .most_in_row = atoi (words[7]),
                                       .weekends = G_MAXUINT };

      for (guint window = week; window < all; window++)
        along_problem_limit (problem, i, window, &weekly);
      along_problem_limit (problem, i, all, &wished);
      along_problem_set_rules (problem, i, &rules);
    }
}

static void
add_absence (Reader *reader,
             guint   person,
             gint    from,
             gint    to)
{
  for (guint i = 0; i < reader->turns->len; i++)
    {
      char **words = reader->turns->pdata[i];

      if (from < atoi (words[3]) && to > atoi (words[2]))
        along_problem_forbid (reader->instance->problem, person, i);
    }
}

static void
add_mentors (Reader     *reader,
             guint       person,
             const char *list)
{
  g_auto (GStrv) names = g_strsplit (list, ",", -1);

  for (char **name = names; *name; name++)
    along_problem_add_mentor (reader->instance->problem, person,
                              instance_find (reader->instance->people, *name));
}

static void
add_acquaintance (Reader     *reader,
                  guint       person,
                  const char *client,
                  gint        points)
{
  for (guint i = 0; i < reader->turns->len; i++)
    if (g_str_equal (((char **) reader->turns->pdata[i])[11], client))
      along_problem_add_cost (reader->instance->problem, person, i, -points * SCALE);
}

void
instance_read_agency (Instance  *instance,
                      char     **lines)
{
  Reader reader = { .instance = instance };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) persons = g_ptr_array_new ();
  g_autoptr (GPtrArray) turns = g_ptr_array_new ();

  for (; *lines; lines++)
    {
      char **words = g_regex_split_simple (" +", *lines, 0, 0);

      g_ptr_array_add (records, words);
      if (is_record (words, "HORIZON"))
        reader.n_days = atoi (words[1]);
      else if (is_record (words, "PERSON"))
        {
          g_ptr_array_add (persons, words);
          g_ptr_array_add (instance->people, g_strdup (words[1]));
        }
      else if (is_record (words, "SHIFT"))
        {
          g_ptr_array_add (turns, words);
          g_ptr_array_add (instance->shifts, g_strdup (words[1]));
        }
    }

  reader.records = records;
  reader.persons = persons;
  reader.turns = turns;
  instance->scale = SCALE;
  instance->problem = along_problem_new (persons->len, reader.n_days, 2);
  for (guint i = 0; i < turns->len; i++)
    add_shift (&reader, i);
  add_people (&reader);

  for (guint i = 0; i < records->len; i++)
    {
      char **words = records->pdata[i];
      gboolean pair = is_record (words, "APART");
      guint person;

      if (!pair && !is_record (words, "ABSENT") && !is_record (words, "MENTORED")
          && !is_record (words, "KNOWS") && !is_record (words, "WISH"))
        continue;

      person = instance_find (instance->people, words[1]);
      if (pair)
        along_problem_keep_apart (instance->problem, person,
                                  instance_find (instance->people, words[2]));
      else if (is_record (words, "ABSENT"))
        add_absence (&reader, person, atoi (words[2]), atoi (words[3]));
      else if (is_record (words, "MENTORED"))
        add_mentors (&reader, person, words[3]);
      else if (is_record (words, "KNOWS"))
        add_acquaintance (&reader, person, words[2], atoi (words[3]));
      else
        along_problem_add_cost (instance->problem, person,
                                instance_find (instance->shifts, words[2]),
                                -atoi (words[3]) * SCALE);
    }
}
