/* along-filling-kinds.c — which shifts make too much work within 24 hours
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The planner can tell of kinds of shift which may not come after which on the next day, for
 * everybody alike. So shifts are of one kind that are at odds with the same.
 */

#include "along-filling-private.h"

#include "rules/along-cap.h"

#define MINUTES_A_DAY (24 * 60)

/* The highest cap on the work of 24 hours that anybody has; 0 where somebody has none. */
static int
find_highest_day_work (AlongFilling *self)
{
  int highest = 0;

  for (guint i = 0; i < self->people->len; i++)
    for (AlongDay day = self->first_day; day < self->first_day + (AlongDay) self->n_days; day++)
      {
        AlongSeverity severity;
        int cap = along_filling_find_cap (self, i, ALONG_FINDING_DAY_WORK, day, day + 1,
                                          &severity);

        if (cap == 0 || !along_filling_forbids (severity))
          return 0;
        highest = MAX (highest, cap);
      }

  return highest;
}

/* From when to when a shift is, by the clock. */
typedef struct
{
  int start;
  int minutes;
  guint kind;
} Pattern;

static Pattern
get_pattern (AlongFilling            *self,
             const AlongFillingShift *shift)
{
  return (Pattern) {
    .start = along_zone_get_minute (along_directory_get_zone (self->directory), shift->span.start),
    .minutes = along_span_get_minutes (shift->span),
  };
}

static guint
find_pattern (GArray  *patterns,
              Pattern  pattern)
{
  guint i = 0;

  for (; i < patterns->len; i++)
    if (g_array_index (patterns, Pattern, i).start == pattern.start
        && g_array_index (patterns, Pattern, i).minutes == pattern.minutes)
      break;

  return i;
}

/* Whether @next on the day after @pattern makes too much work within 24 hours. */
static gboolean
clashes (const Pattern *pattern,
         const Pattern *next,
         int            most)
{
  g_autoptr (GArray) works = g_array_new (FALSE, FALSE, sizeof (AlongWork));
  AlongWork work = {
    .span = ALONG_SPAN_INIT (pattern->start * 60, (pattern->start + pattern->minutes) * 60),
  };
  gint64 start = (MINUTES_A_DAY + next->start) * 60;

  g_array_append_val (works, work);

  return along_cap_get_day_minutes (ALONG_SPAN_INIT (start, start + next->minutes * 60), works)
         > most;
}

/* Those kinds that clash with the same have the same number, and those with none 0; past as many as
 * there can be, too. */
static void
number_kinds (GArray *patterns,
              GArray *clash)
{
  guint n = patterns->len;
  guint n_kinds = 1;

  for (guint i = 0; i < n; i++)
    {
      Pattern *pattern = &g_array_index (patterns, Pattern, i);
      gboolean any = FALSE;

      for (guint k = 0; k < n; k++)
        any = any || g_array_index (clash, guint8, i * n + k)
              || g_array_index (clash, guint8, k * n + i);
      if (!any)
        continue;

      for (guint k = 0; k < i && pattern->kind == 0; k++)
        {
          gboolean same = TRUE;

          for (guint other = 0; other < n && same; other++)
            same = g_array_index (clash, guint8, i * n + other)
                     == g_array_index (clash, guint8, k * n + other)
                   && g_array_index (clash, guint8, other * n + i)
                        == g_array_index (clash, guint8, other * n + k);
          if (same)
            pattern->kind = g_array_index (patterns, Pattern, k).kind;
        }
      if (pattern->kind == 0 && n_kinds < ALONG_PROBLEM_KINDS)
        pattern->kind = n_kinds++;
    }
}

/* Whether each of @patterns clashes with each on the next day, in rows; no two do that somebody has
 * already. */
static GArray *
find_clashes (AlongFilling *self,
              GArray       *patterns,
              int           most)
{
  GArray *clash = g_array_new (FALSE, TRUE, sizeof (guint8));
  guint n = patterns->len;

  for (guint i = 0; i < n * n; i++)
    {
      guint8 is = clashes (&g_array_index (patterns, Pattern, i / n),
                           &g_array_index (patterns, Pattern, i % n), most);

      g_array_append_val (clash, is);
    }

  for (guint i = 1; i < self->kept->len; i++)
    {
      const AlongFillingKept *before = &g_array_index (self->kept, AlongFillingKept, i - 1);
      const AlongFillingKept *kept = &g_array_index (self->kept, AlongFillingKept, i);

      if (before->person == kept->person && before->shift < self->n_to_fill
          && kept->shift < self->n_to_fill)
        {
          guint a = find_pattern (
            patterns, get_pattern (self, along_filling_shift (self, before->shift)));
          guint b = find_pattern (
            patterns, get_pattern (self, along_filling_shift (self, kept->shift)));

          g_array_index (clash, guint8, a * n + b) = FALSE;
        }
    }

  return clash;
}

static void
forbid_clashes (AlongFilling *self,
                GArray       *patterns,
                GArray       *clash)
{
  guint n = patterns->len;

  for (guint i = 0; i < n * n; i++)
    {
      guint kind = g_array_index (patterns, Pattern, i / n).kind;
      guint next = g_array_index (patterns, Pattern, i % n).kind;

      if (g_array_index (clash, guint8, i) && kind != 0 && next != 0)
        along_problem_forbid_after (self->problem, kind, next);
    }
}

void
along_filling_find_kinds (AlongFilling *self)
{
  g_autoptr (GArray) patterns = g_array_new (FALSE, FALSE, sizeof (Pattern));
  g_autoptr (GArray) clash = NULL;
  int most = find_highest_day_work (self);

  if (most == 0)
    return;

  for (guint i = 0; i < self->n_to_fill; i++)
    {
      Pattern pattern = get_pattern (self, along_filling_shift (self, i));

      if (find_pattern (patterns, pattern) == patterns->len)
        g_array_append_val (patterns, pattern);
    }

  clash = find_clashes (self, patterns, most);
  number_kinds (patterns, clash);
  forbid_clashes (self, patterns, clash);
  for (guint i = 0; i < self->n_to_fill; i++)
    {
      AlongFillingShift *shift = along_filling_shift (self, i);

      shift->kind = g_array_index (patterns, Pattern,
                                   find_pattern (patterns, get_pattern (self, shift))).kind;
    }
}
