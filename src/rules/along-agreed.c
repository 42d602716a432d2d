/* along-agreed.c — what has been agreed with somebody for a day, and how much they work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-agreed.h"

#include "model/along-week.h"
#include "rules/along-rule-table.h"

AlongAgreed
along_agreed_find (AlongDirectory *directory,
                   gint64          person_id,
                   AlongDay        day)
{
  GPtrArray *about = along_directory_get_about (directory, person_id);
  AlongAgreed agreed = { .until = G_MAXINT };

  for (guint i = 0; i < about->len; i++)
    {
      AlongTerms *terms = g_ptr_array_index (about, i);

      if (!ALONG_IS_TERMS (terms))
        continue;

      if (along_terms_is_always (terms))
        {
          agreed.always = terms;
        }
      else if (along_terms_get_first_day (terms) > day)
        {
          agreed.until = MIN (agreed.until, along_terms_get_first_day (terms));
        }
      else if (along_terms_holds (terms, day))
        {
          agreed.until = MIN (agreed.until, along_terms_get_last_day (terms) + 1);
          if (agreed.dated == NULL ||
              along_terms_get_first_day (terms) >= along_terms_get_first_day (agreed.dated))
            agreed.dated = terms;
        }
    }

  return agreed;
}

int
along_agreed_get (const AlongAgreed  *self,
                  int              (* get) (AlongTerms *terms))
{
  int number = self->dated != NULL ? get (self->dated) : 0;

  if (number == 0 && self->always != NULL)
    number = get (self->always);

  return number;
}

int
along_agreed_get_least (const AlongAgreed *self)
{
  int least = along_agreed_get (self, along_terms_get_least_minutes);
  int most = along_agreed_get (self, along_terms_get_most_minutes);

  return most != 0 ? MIN (least, most) : least;
}

/* The lower of two, of which 0 is none. */
static int
get_lower (int a,
           int b)
{
  return a == 0 || b == 0 ? MAX (a, b) : MIN (a, b);
}

AlongBand
along_band_find (AlongDirectory *directory,
                 gint64          person_id,
                 AlongDay        first_day)
{
  AlongBand band = { 0 };
  AlongAgreed agreed;
  int of_agency;

  if (along_rule_table_get (directory, ALONG_FINDING_WEEK_WORK, &of_agency) == ALONG_SEVERITY_OFF)
    of_agency = 0;

  for (AlongDay day = first_day; day < first_day + ALONG_DAYS_A_WEEK; day = agreed.until)
    {
      int most;

      agreed = along_agreed_find (directory, person_id, day);
      most = along_agreed_get (&agreed, along_terms_get_most_minutes);
      band.least = get_lower (band.least, along_agreed_get_least (&agreed));
      band.most = get_lower (band.most, most != 0 ? most : of_agency);
    }

  return band;
}

AlongLoad
along_load_find (AlongRoster *roster,
                 gint64       person_id,
                 AlongDay     first_day)
{
  AlongLoad load = { 0 };
  AlongBand band;
  GArray *works;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), load);

  band = along_band_find (along_roster_get_directory (roster), person_id, first_day);
  load.least = band.least;
  load.most = band.most;

  works = along_roster_get_works (roster, person_id);
  for (guint i = 0; i < works->len; i++)
    {
      const AlongWork *work = &g_array_index (works, AlongWork, i);
      int minutes = along_span_get_minutes (work->span);

      if (work->is_away || work->day < first_day - (ALONG_LOAD_WEEKS - 1) * ALONG_DAYS_A_WEEK ||
          work->day >= first_day + ALONG_DAYS_A_WEEK)
        continue;

      load.weeks += minutes;
      if (work->day >= first_day)
        load.week += minutes;
    }

  return load;
}
