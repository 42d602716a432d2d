/* along-session-time.c — finds a time for a supervision session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-session-time.h"

#include "rules/along-rules.h"

#define FIRST_HOUR 9
#define USUAL_HOUR 10
#define LAST_HOUR 16

static AlongSpan
get_span (AlongZone *zone,
          AlongDay   day,
          int        hour,
          int        minutes)
{
  gint64 start = along_zone_at (zone, day, hour * 60);

  return (AlongSpan) { start, start + minutes * 60 };
}

static gboolean
is_weekday (AlongDay day)
{
  return along_day_get_weekday (day) <= G_DATE_FRIDAY;
}

/* Whether nothing speaks against @shift for any of them. */
static gboolean
suits (AlongRoster  *roster,
       AlongShift   *shift,
       const gint64 *person_ids,
       guint         n_people)
{
  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (GPtrArray) findings = NULL;

      if (person_ids[i] == 0)
        continue;

      findings = along_rules_check (roster, shift, person_ids[i], 0);
      for (guint k = 0; k < findings->len; k++)
        if (((const AlongFinding *) g_ptr_array_index (findings, k))->severity <
            ALONG_SEVERITY_GLADLY)
          return FALSE;
    }

  return TRUE;
}

AlongSpan
along_session_time_find (AlongRoster  *roster,
                         AlongShift   *shift,
                         const gint64 *person_ids,
                         guint         n_people,
                         AlongDay      day,
                         int           minutes,
                         gint64        now)
{
  AlongZone *zone;
  g_autoptr (AlongShift) draft = NULL;
  AlongDay first = day;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), (AlongSpan) { 0 });
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), (AlongSpan) { 0 });

  zone = along_directory_get_zone (along_roster_get_directory (roster));
  draft = along_record_copy (shift);
  /* Who gives a session can be called during it, too, which would speak against others. */
  g_object_set (draft, "id", (gint64) 0, "on-duty-id", (gint64) 0, NULL);
  while (!is_weekday (first) || get_span (zone, first, USUAL_HOUR, minutes).start <= now)
    first++;

  for (AlongDay other = day; other < day + ALONG_SESSION_TIME_DAYS; other++)
    for (int hour = FIRST_HOUR; is_weekday (other) && hour <= LAST_HOUR; hour++)
      {
        AlongSpan span = get_span (zone, other, hour, minutes);

        g_object_set (draft, "start", span.start, "end", span.end, NULL);
        if (span.start > now && suits (roster, draft, person_ids, n_people))
          return span;
      }

  return get_span (zone, first, USUAL_HOUR, minutes);
}
