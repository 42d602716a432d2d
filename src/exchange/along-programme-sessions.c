/* along-programme-sessions.c — the supervision of an invented agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme-demo.h"

#include <glib/gi18n-lib.h>

#include "exchange/along-programme.h"
#include "model/along-action.h"
#include "model/along-peer.h"
#include "model/along-place.h"
#include "model/along-supervisor.h"
#include "model/along-week.h"
#include "rules/along-cadence.h"

/* On which hours a session begins. */
#define FIRST_HOUR 10
#define LAST_HOUR 15

/* How many days early a session may be, for a time that suits both, and how many late. */
#define MAX_EARLY 5
#define MAX_LATE 6

/* For how many days somebody is overdue, about, and so many days ago was a cancelled session. */
#define DAYS_AGO 3

/* Whose sessions start how many days after those of whom the plan has before: the days and the
 * supervisors have about as much to do. */
#define DAYS_BETWEEN 9

/* What was agreed in the last session that was held with the first person for whom it is so, each
 * with another one. */
static const struct
{
  AlongPlanSessions of;
  gboolean is_leader; /* who does it */
  int due;            /* counted from today */
  int done;           /* the same; 0 for not yet */
  const char *what;
} agreements[] = {
  /* Translators: what was agreed in supervision that somebody does in an invented agency. */
  { ALONG_PLAN_SESSIONS_OVERDUE, TRUE, -2, 0, N_("Write the new tasks into the role agreement") },
  { ALONG_PLAN_SESSIONS_CANCELLED, TRUE, -6, -8, N_("Ask for a telephone of their own for work") },
  { ALONG_PLAN_SESSIONS_KEPT, FALSE, 4, 0, N_("Choose a course to go to") },
  { ALONG_PLAN_SESSIONS_KEPT, FALSE, 9, 0, N_("Try a shift beside somebody who knows it well") },
};

/* One whose supervision is looked after. */
typedef struct
{
  AlongPlanPerson *plan;
  gint64 id;
  gint64 leader_id;
  AlongCadenceFacts facts;
  AlongSupervision *last; /* that was held; NULL for none */
} Supervised;

/* The first supervisor from outside, who listens to those who listen. */
static gint64
find_external (AlongProgrammeDemo *self)
{
  for (guint i = 0; i < self->plan->people->len; i++)
    {
      AlongPlanPerson *plan = g_ptr_array_index (self->plan->people, i);

      if (ALONG_IS_SUPERVISOR (plan->person) &&
          (along_supervisor_get_duties (ALONG_SUPERVISOR (plan->person)) &
           ALONG_DUTY_SUPERVISOR_EXTERNAL) != 0)
        return along_record_get_id (ALONG_RECORD (plan->person));
    }

  return 0;
}

/* The type of shift for two, and the first place; %FALSE where there is none. */
static gboolean
find_setting (AlongProgrammeDemo  *self,
              AlongShiftType     **type,
              AlongPlace         **place)
{
  *type = NULL;
  *place = NULL;

  for (guint i = 0; i < self->plan->records->len; i++)
    {
      gpointer record = g_ptr_array_index (self->plan->records, i);

      if (*type == NULL && ALONG_IS_SHIFT_TYPE (record) &&
          along_shift_type_get_kind (record) == ALONG_SHIFT_KIND_SUPERVISION &&
          along_shift_type_get_seats (record) == 2)
        *type = record;
      if (*place == NULL && ALONG_IS_PLACE (record))
        *place = record;
    }

  return *type != NULL && *place != NULL;
}

static AlongSupervision *
add_session (AlongProgrammeDemo *self,
             AlongShift         *shift,
             AlongSessionKind    kind,
             AlongSessionState   state,
             gint64              leader_id)
{
  AlongSupervision *session =
    g_object_new (ALONG_TYPE_SUPERVISION,
                  "id", --self->last_id,
                  "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                  "kind", kind,
                  "state", state,
                  "leader-id", leader_id,
                  NULL);

  along_programme_demo_add_record (self, session);
  along_roster_add_supervision (self->roster, session);

  return session;
}

/* Of a session that is not over yet nobody has told what became of it. */
static AlongSessionState
get_usual_session_state (AlongProgrammeDemo *self,
                         AlongShift         *shift)
{
  return along_shift_get_end (shift) <= self->now ? ALONG_SESSION_HELD : ALONG_SESSION_PLANNED;
}

/* The shifts of the templates that are supervision are sessions of a group, which is given by who
 * is on duty and takes a seat for it. */
static void
add_groups (AlongProgrammeDemo *self)
{
  for (guint i = 0; i < self->shifts->len; i++)
    {
      AlongShift *shift = g_array_index (self->shifts, AlongDemoShift, i).shift;
      AlongShiftType *type =
        along_directory_get_shift_type (self->directory, along_shift_get_type_id (shift));

      if (along_shift_type_get_kind (type) != ALONG_SHIFT_KIND_SUPERVISION)
        continue;

      add_session (self, shift, ALONG_SESSION_GROUP, get_usual_session_state (self, shift),
                   along_shift_get_on_duty_id (shift));
      along_programme_demo_add_assignment (self, shift, along_shift_get_on_duty_id (shift),
                                           along_programme_demo_get_usual_state (self, shift), 0);
    }
}

/* Whether nothing speaks against @shift for @person_id. */
static gboolean
suits (AlongProgrammeDemo *self,
       AlongShift         *shift,
       gint64              person_id)
{
  g_autoptr (GPtrArray) findings = along_programme_demo_check_rules (self, shift, person_id);

  return along_rules_get_severity (findings) >= ALONG_SEVERITY_GLADLY;
}

/* Moves @shift to a time on @day that suits both; whether there is one. */
static gboolean
find_hour (AlongProgrammeDemo *self,
           Supervised         *person,
           AlongShift         *shift,
           AlongDay            day,
           int                 minutes)
{
  if (along_day_get_weekday (day) > G_DATE_FRIDAY)
    return FALSE;

  for (int hour = FIRST_HOUR; hour <= LAST_HOUR; hour++)
    {
      gint64 start = along_zone_at (self->zone, day, hour * 60);

      g_object_set (shift, "start", start, "end", start + minutes * 60, NULL);
      if (suits (self, shift, person->id) && suits (self, shift, person->leader_id))
        return TRUE;
    }

  return FALSE;
}

/* Moves @shift to a time about @day, and not from @end on, rather early than late; the day, 0 when
 * there is none. */
static AlongDay
find_time (AlongProgrammeDemo *self,
           Supervised         *person,
           AlongShift         *shift,
           AlongDay            day,
           AlongDay            first,
           AlongDay            end,
           int                 minutes)
{
  for (AlongDay other = day; other >= MAX (day - MAX_EARLY, first); other--)
    if (find_hour (self, person, shift, other, minutes))
      return other;

  for (AlongDay other = day + 1; other <= day + MAX_LATE && other < end; other++)
    if (find_hour (self, person, shift, other, minutes))
      return other;

  return 0;
}

/* Until when the next session is due after one on @day, or with 0 after the beginning. */
static AlongDay
get_due (AlongProgrammeDemo *self,
         Supervised         *person,
         AlongDay            day)
{
  person->facts.last_held = day;

  return along_cadence_judge (&person->facts, self->plan->agency, self->today).due;
}

/* On which day the first session is to be: those who are kept in time come one after the other, and
 * of the others the last one would have been some days ago. */
static AlongDay
get_first (AlongProgrammeDemo *self,
           Supervised         *person,
           AlongDay            first_day,
           guint               place)
{
  int interval = get_due (self, person, first_day) - first_day;
  int days = (int) place * DAYS_BETWEEN;

  if (person->facts.since > first_day)
    return get_due (self, person, 0);

  if (person->plan->sessions != ALONG_PLAN_SESSIONS_KEPT)
    days = self->today - DAYS_AGO - first_day;

  return first_day + days % interval;
}

static AlongSupervision *
seat_session (AlongProgrammeDemo *self,
              Supervised         *person,
              AlongShift         *shift,
              AlongSessionState   state)
{
  AlongAssignmentState seat_state = state == ALONG_SESSION_CANCELLED
                                      ? ALONG_ASSIGNMENT_CANCELLED
                                      : along_programme_demo_get_usual_state (self, shift);
  AlongSupervision *session;

  g_object_set (shift, "id", --self->last_id, "on-duty-id", person->leader_id, NULL);
  along_programme_demo_add_record (self, g_object_ref (shift));
  along_roster_add_shift (self->roster, shift);
  session = add_session (self, shift, ALONG_SESSION_ONE_TO_ONE, state, person->leader_id);
  along_programme_demo_add_assignment (self, shift, person->id, seat_state, 0);
  along_programme_demo_add_assignment (self, shift, person->leader_id, seat_state, 0);

  return session;
}

/* One session after the other, until the end of next week. */
static void
add_one_to_ones (AlongProgrammeDemo *self,
                 Supervised         *person,
                 AlongShiftType     *type,
                 AlongPlace         *place,
                 guint               n_before)
{
  AlongDay first = self->week_start - ALONG_PROGRAMME_WEEKS_BACK * ALONG_DAYS_A_WEEK;
  AlongDay end = self->week_start + 2 * ALONG_DAYS_A_WEEK;
  AlongDay day = get_first (self, person, first, n_before);

  while (day < end)
    {
      g_autoptr (AlongShift) shift =
        g_object_new (ALONG_TYPE_SHIFT,
                      "type-id", along_record_get_id (ALONG_RECORD (type)),
                      "place-id", along_record_get_id (ALONG_RECORD (place)),
                      "seats", 2,
                      NULL);
      AlongDay found =
        find_time (self, person, shift, day, first, end, along_shift_type_get_minutes (type));
      AlongSessionState state;

      if (found == 0)
        {
          day += MAX_LATE + 1;
          continue;
        }

      first = found + 1;
      day = get_due (self, person, found);
      state = get_usual_session_state (self, shift);
      /* The one that would have been in time still. */
      if (person->plan->sessions != ALONG_PLAN_SESSIONS_KEPT && day >= self->today)
        {
          if (person->plan->sessions == ALONG_PLAN_SESSIONS_CANCELLED)
            seat_session (self, person, shift, ALONG_SESSION_CANCELLED);
          return;
        }

      if (state == ALONG_SESSION_HELD)
        person->last = seat_session (self, person, shift, state);
      else
        seat_session (self, person, shift, state);
    }
}

/* Those whose supervision is looked after, of Supervised; to be unreffed. */
static GArray *
list_supervised (AlongProgrammeDemo *self)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Supervised));
  gint64 external_id = find_external (self);

  for (guint i = 0; i < self->plan->people->len; i++)
    {
      Supervised person = { .plan = g_ptr_array_index (self->plan->people, i) };

      person.id = along_record_get_id (ALONG_RECORD (person.plan->person));
      person.leader_id = ALONG_IS_PEER (person.plan->person)
                           ? along_peer_get_supervisor_id (ALONG_PEER (person.plan->person))
                           : external_id;
      if (person.leader_id == 0 || !along_cadence_applies (person.plan->person))
        continue;

      along_cadence_begin (&person.facts, self->directory, person.id);
      g_array_append_val (list, person);
    }

  return list;
}

static void
add_agreements (AlongProgrammeDemo *self,
                GArray             *people)
{
  for (guint i = 0; i < G_N_ELEMENTS (agreements); i++)
    for (guint k = 0; k < people->len; k++)
      {
        Supervised *person = &g_array_index (people, Supervised, k);

        if (person->last == NULL || person->plan->sessions != agreements[i].of)
          continue;

        along_programme_demo_add_record (
          self, g_object_new (ALONG_TYPE_ACTION,
                              "id", --self->last_id,
                              "session-id", along_record_get_id (ALONG_RECORD (person->last)),
                              "what", _(agreements[i].what),
                              "person-id", agreements[i].is_leader ? person->leader_id : person->id,
                              "due", self->today + agreements[i].due,
                              "done", agreements[i].done != 0 ? self->today + agreements[i].done
                                                              : 0,
                              NULL));
        /* Nobody else's. */
        person->last = NULL;
        break;
      }
}

void
along_programme_demo_add_sessions (AlongProgrammeDemo *self)
{
  g_autoptr (GArray) people = list_supervised (self);
  AlongShiftType *type;
  AlongPlace *place;

  add_groups (self);
  if (!find_setting (self, &type, &place))
    return;

  for (guint i = 0; i < people->len; i++)
    add_one_to_ones (self, &g_array_index (people, Supervised, i), type, place, i);
  add_agreements (self, people);
}
