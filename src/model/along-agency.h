/* along-agency.h — the agency itself: the settings that belong to its file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"
#include "model/along-zone.h"

G_BEGIN_DECLS

/**
 * AlongAgency:
 *
 * There is one in a file, with the id ALONG_AGENCY_ID.
 *
 * Properties:
 * - name: what the agency is called; printed on each page
 * - zone: its time zone, an IANA name
 * - week-start: the weekday on which its weeks begin, a GDateWeekday
 * - paper: the paper it prints on
 * - emergency-numbers: whom to call in an emergency, up to ALONG_AGENCY_MAX_LINES lines; printed
 *   for those who work; may be empty
 *
 * How often there is supervision, see rules/along-cadence.h for where the numbers come from:
 * - supervision-first-months: for how many months somebody is new, 0–60
 * - supervision-first-days: at most so many days between sessions of a peer who is new, 1–366
 * - supervision-days: the same of one who is not
 * - supervision-staff-days: the same of supervisors, who have supervision, too
 * - supervision-lead-days: so many days before it is due it is told, 0–60
 * - supervision-least-minutes: what is shorter does not count, 0–480
 */
#define ALONG_TYPE_AGENCY (along_agency_get_type ())
G_DECLARE_FINAL_TYPE (AlongAgency, along_agency, ALONG, AGENCY, AlongRecord)

/* Strings belong to @self and are never %NULL. */
AlongAgency *along_agency_new            (void);
const char  *along_agency_get_name       (AlongAgency *self);
const char  *along_agency_get_zone       (AlongAgency *self);
int          along_agency_get_week_start (AlongAgency *self);
AlongPaper   along_agency_get_paper      (AlongAgency *self);
const char  *along_agency_get_emergency_numbers (AlongAgency *self);
int          along_agency_get_supervision_first_months  (AlongAgency *self);
int          along_agency_get_supervision_first_days    (AlongAgency *self);
int          along_agency_get_supervision_days          (AlongAgency *self);
int          along_agency_get_supervision_staff_days    (AlongAgency *self);
int          along_agency_get_supervision_lead_days     (AlongAgency *self);
int          along_agency_get_supervision_least_minutes (AlongAgency *self);

#define ALONG_AGENCY_ID 1

/* The most lines of the emergency numbers: they share a page with the shifts. */
#define ALONG_AGENCY_MAX_LINES 6

G_END_DECLS
