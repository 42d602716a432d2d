/* along-programme-demo.c — an invented agency around a day, while it is being made
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme-demo.h"

#include "exchange/along-programme.h"
#include "model/along-absence.h"
#include "model/along-connection.h"
#include "model/along-supervisor.h"
#include "model/along-template.h"
#include "model/along-week.h"

static void
add_entries (AlongProgrammeDemo *self)
{
  AlongRecord *agency = along_record_copy (self->plan->agency);

  along_programme_demo_add_record (self, agency);
  along_directory_add (self->directory, agency);
  self->zone = along_directory_get_zone (self->directory);
  self->today = along_zone_get_day (self->zone, self->now);
  self->week_start = along_week_get_start (
    self->today, (GDateWeekday) along_agency_get_week_start (self->plan->agency));

  for (guint i = 0; i < self->plan->records->len; i++)
    {
      AlongRecord *record = along_record_copy (g_ptr_array_index (self->plan->records, i));

      if (ALONG_IS_TEMPLATE (record))
        g_object_set (record, "first-day", self->week_start, NULL);
      if (ALONG_IS_SUPERVISOR (record) && self->coordinator_id == 0 &&
          (along_supervisor_get_duties (ALONG_SUPERVISOR (record)) & ALONG_DUTY_COORDINATOR) != 0)
        self->coordinator_id = along_record_get_id (record);

      along_programme_demo_add_record (self, record);
      along_directory_add (self->directory, record);
      self->last_id = MIN (self->last_id, along_record_get_id (record));
    }
}

static void
add_connections (AlongProgrammeDemo *self)
{
  for (guint i = 0; i < self->plan->people->len; i++)
    {
      AlongPlanPerson *person = g_ptr_array_index (self->plan->people, i);

      for (guint k = 0; k < person->connections->len; k++)
        {
          const AlongPlanConnection *planned =
            &g_array_index (person->connections, AlongPlanConnection, k);
          AlongRecord *connection =
            g_object_new (ALONG_TYPE_CONNECTION,
                          "id", --self->last_id,
                          "peer-id", along_record_get_id (ALONG_RECORD (person->person)),
                          "kind", planned->kind,
                          "since", self->today + planned->since,
                          NULL);

          along_programme_demo_add_record (self, connection);
          along_directory_add (self->directory, connection);
        }
    }
}

static void
add_absence (AlongProgrammeDemo *self,
             AlongPlanPerson    *person,
             AlongSpan           span)
{
  AlongAbsence *absence =
    g_object_new (ALONG_TYPE_ABSENCE,
                  "id", --self->last_id,
                  "person-id", along_record_get_id (ALONG_RECORD (person->person)),
                  "start", span.start,
                  "end", span.end,
                  NULL);

  along_programme_demo_add_record (self, absence);
  along_roster_add_absence (self->roster, absence);
}

static void
add_absences (AlongProgrammeDemo *self)
{
  for (guint i = 0; i < self->plan->people->len; i++)
    {
      AlongPlanPerson *person = g_ptr_array_index (self->plan->people, i);

      for (guint k = 0; k < person->away->len; k++)
        {
          const AlongPlanDays *days = &g_array_index (person->away, AlongPlanDays, k);

          add_absence (self, person,
                       along_zone_days_span (self->zone, self->today + days->first,
                                             days->last - days->first + 1));
        }
    }
}

static void
add_workers (AlongProgrammeDemo *self)
{
  for (guint i = 0; i < self->plan->people->len; i++)
    {
      AlongPlanPerson *plan = g_ptr_array_index (self->plan->people, i);
      AlongDemoWorker worker = { .plan = plan,
                        .id = along_record_get_id (ALONG_RECORD (plan->person)),
                        .place = i };

      if (plan->hours > 0)
        g_array_append_val (self->workers, worker);
    }
}

GPtrArray *
along_programme_demo_make (AlongProgrammePlan *plan,
                           gint64              now)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AlongDirectory) directory = along_directory_new ();
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (GArray) workers = g_array_new (FALSE, FALSE, sizeof (AlongDemoWorker));
  g_autoptr (GArray) shifts = g_array_new (FALSE, FALSE, sizeof (AlongDemoShift));
  AlongProgrammeDemo demo = { .plan = plan, .now = now, .records = records, .directory = directory,
                     .workers = workers, .shifts = shifts };
  AlongDay first;

  g_return_val_if_fail (plan != NULL, NULL);

  add_entries (&demo);

  first = demo.week_start - ALONG_PROGRAMME_WEEKS_BACK * ALONG_DAYS_A_WEEK;
  roster = along_roster_new (
    directory,
    along_zone_days_span (
      demo.zone, first,
      (ALONG_PROGRAMME_WEEKS_BACK + 1 + ALONG_PROGRAMME_WEEKS_AHEAD) * ALONG_DAYS_A_WEEK));
  demo.roster = roster;

  add_connections (&demo);
  add_absences (&demo);
  add_workers (&demo);
  along_programme_demo_add_training (&demo);
  along_programme_demo_add_shifts (&demo);
  along_programme_demo_add_sessions (&demo);
  along_programme_demo_deal_seats (&demo);

  return g_steal_pointer (&records);
}

void
along_programme_demo_add_record (AlongProgrammeDemo *self,
                                 gpointer            record)
{
  g_ptr_array_add (self->records, record);
}

gboolean
along_programme_demo_is_away (AlongProgrammeDemo *self,
                              gint64              person_id,
                              AlongSpan           span)
{
  GPtrArray *absences = along_roster_get_person_absences (self->roster, person_id);

  for (guint i = 0; i < absences->len; i++)
    if (along_span_overlaps (along_absence_get_span (g_ptr_array_index (absences, i)), span))
      return TRUE;

  return FALSE;
}
