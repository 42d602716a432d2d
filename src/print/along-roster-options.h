/* along-roster-options.h — what a print of the roster is to be like
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"
#include "model/along-enums.h"

G_BEGIN_DECLS

/* What a print is for, from which follows how many days it covers. */
typedef enum
{
  ALONG_ROSTER_WEEK,  /* a table of seven days */
  ALONG_ROSTER_MONTH, /* a calendar, a row for each week */
  ALONG_ROSTER_DAY,   /* a sheet for the wall of the office, to sign in and out on */
  ALONG_ROSTER_SLIPS, /* a page for each peer with their own shifts of a week */
  ALONG_ROSTER_NOTICE, /* what of a week is not as it was published */
} AlongRosterLayout;

typedef enum
{
  ALONG_ROSTER_BY_SHIFT,  /* a row for each place and type; one notice for all */
  ALONG_ROSTER_BY_PERSON, /* a row for each person, open slots first; a notice for each */
} AlongRosterBy;

/**
 * AlongRosterOptions:
 * @layout: what it is for
 * @by: of a week, what the rows are; of a notice, whom it is for
 * @person_id: of slips, and of notices for each person, the one that it is for; 0 for all who work
 *   in that week, or are concerned
 * @paper: the paper, in landscape for a week and a month and upright for the others
 * @aliases: whether peers stand with their aliases instead of their names
 * @hide_places: whether nothing tells where the work is done
 * @clock: how times are written
 * @printed_at: when it is printed, in seconds since 1970-01-01 UTC
 */
typedef struct
{
  AlongRosterLayout layout;
  AlongRosterBy by;
  gint64 person_id;
  AlongPaper paper;
  gboolean aliases;
  gboolean hide_places;
  AlongClock clock;
  gint64 printed_at;
} AlongRosterOptions;

/* The days of a print with @day in it: a week from @week_start on, a month or a day. Gives the
 * first one. */
AlongDay along_roster_layout_get_days (AlongRosterLayout  layout,
                                       AlongDay           day,
                                       GDateWeekday       week_start,
                                       int               *n_days);

G_END_DECLS
