/* along-check.c — what the rules look at while they are asked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-check.h"

#include "model/along-text.h"
#include "model/along-week.h"
#include "rules/along-cap.h"

static const struct
{
  AlongFindingCode code;
  void (* check) (AlongCheck *check);
  gboolean by_terms; /* what is agreed with somebody counts also where the agency does without */
} checks[] = {
  { ALONG_FINDING_ALREADY_ON_SHIFT, along_time_rules_check_on_shift },
  { ALONG_FINDING_OVERLAP, along_time_rules_check_overlap },
  { ALONG_FINDING_ARCHIVED, along_person_rules_check_archived },
  { ALONG_FINDING_NOT_WORKING, along_person_rules_check_status },
  { ALONG_FINDING_AWAY, along_time_rules_check_away },
  { ALONG_FINDING_BLOCKED, along_company_rules_check_blocked },
  { ALONG_FINDING_CANNOT, along_time_rules_check_cannot },
  { ALONG_FINDING_PLACE, along_person_rules_check_place },
  { ALONG_FINDING_DECLINED, along_time_rules_check_declined },
  { ALONG_FINDING_ALONE, along_person_rules_check_alone },
  { ALONG_FINDING_ORIENTATION, along_person_rules_check_orientation },
  { ALONG_FINDING_TRAINING, along_training_rules_check_training },
  { ALONG_FINDING_ROLE, along_person_rules_check_role },
  { ALONG_FINDING_OFFER, along_person_rules_check_offer },
  { ALONG_FINDING_GOES_ALONG, along_company_rules_check_goes_along },
  { ALONG_FINDING_REST, along_load_rules_check_rest },
  { ALONG_FINDING_DAY_WORK, along_load_rules_check_day_work, TRUE },
  { ALONG_FINDING_WEEK_WORK, along_load_rules_check_week_work, TRUE },
  { ALONG_FINDING_WEEK_SHIFTS, along_load_rules_check_week_shifts, TRUE },
  { ALONG_FINDING_WEEK_DAYS, along_load_rules_check_week_days, TRUE },
  { ALONG_FINDING_MONTH_DAYS, along_load_rules_check_month_days, TRUE },
  { ALONG_FINDING_DAYS_IN_ROW, along_load_rules_check_days_in_row, TRUE },
  { ALONG_FINDING_WEEKENDS, along_load_rules_check_weekends, TRUE },
  { ALONG_FINDING_AVOIDED, along_company_rules_check_avoided },
  { ALONG_FINDING_ON_DUTY, along_company_rules_check_on_duty },
  { ALONG_FINDING_GRACE, along_training_rules_check_grace },
  { ALONG_FINDING_RATHER_NOT, along_time_rules_check_rather_not },
  { ALONG_FINDING_REGULAR, along_company_rules_check_regular },
  { ALONG_FINDING_OWN_REGULAR, along_company_rules_check_own_regular },
  { ALONG_FINDING_LEAST_WORK, along_load_rules_check_least_work },
  { ALONG_FINDING_PREFERRED, along_company_rules_check_preferred },
  { ALONG_FINDING_PREFERS, along_time_rules_check_prefers },
};

/* The half hours of the wall clock that @span is in. */
static void
list_slots (GArray    *slots,
            AlongZone *zone,
            AlongSpan  span)
{
  gint64 at = span.start;

  while (at < span.end)
    {
      int minute = along_zone_get_minute (zone, at);
      int left = ALONG_TERMS_SLOT_MINUTES - minute % ALONG_TERMS_SLOT_MINUTES;
      AlongDay day = along_zone_get_day (zone, at);
      AlongCheckSlot slot = {
        .at = at,
        .end = MIN (at + left * 60, span.end),
        .day = day,
        .weekday = along_day_get_weekday (day),
        .slot = minute / ALONG_TERMS_SLOT_MINUTES,
      };

      g_array_append_val (slots, slot);
      at = slot.end;
    }
}

/* What the person takes on besides the shift and not at the same time, and will be there for. */
static void
list_works (AlongCheck *self)
{
  GArray *works = along_roster_get_works (self->roster, self->person_id);

  g_array_set_size (self->works, 0);

  for (guint i = 0; i < works->len; i++)
    {
      const AlongWork *work = &g_array_index (works, AlongWork, i);

      if (work->assignment_id != self->moving && work->shift_id != self->shift_id &&
          !work->is_away && !along_span_overlaps (work->span, self->span))
        g_array_append_val (self->works, *work);
    }
}

/* Who is on the shift besides the person. */
static void
list_others (AlongCheck *self)
{
  GPtrArray *assignments = along_roster_get_assignments (self->roster, self->shift_id);

  g_array_set_size (self->others, 0);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      gint64 id = along_assignment_get_person_id (assignment);

      if (id != self->person_id &&
          along_record_get_id (ALONG_RECORD (assignment)) != self->moving &&
          along_assignment_state_is_there (along_assignment_get_state (assignment)))
        g_array_append_val (self->others, id);
    }
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const AlongFinding *of_a = *(const AlongFinding *const *) a;
  const AlongFinding *of_b = *(const AlongFinding *const *) b;

  if (of_a->severity != of_b->severity)
    return (int) of_a->severity - (int) of_b->severity;
  if (of_a->code != of_b->code)
    return (int) of_a->code - (int) of_b->code;

  return (int) CLAMP (of_a->span.start - of_b->span.start, -1, 1);
}

void
along_check_init (AlongCheck  *self,
                  AlongRoster *roster,
                  AlongShift  *shift,
                  gint64       moving)
{
  AlongDirectory *directory = along_roster_get_directory (roster);

  *self = (AlongCheck) {
    .roster = roster,
    .directory = directory,
    .zone = along_directory_get_zone (directory),
    .moving = moving,
    .shift = shift,
    .shift_id = along_record_get_id (ALONG_RECORD (shift)),
    .type = along_directory_get_shift_type (directory, along_shift_get_type_id (shift)),
    .span = along_shift_get_span (shift),
  };
}

void
along_check_clear (AlongCheck *self)
{
  g_clear_pointer (&self->slots, g_array_unref);
  g_clear_pointer (&self->requirements, g_ptr_array_unref);
  g_clear_pointer (&self->wants, g_strfreev);
  g_clear_pointer (&self->works, g_array_unref);
  g_clear_pointer (&self->others, g_array_unref);
}

static void
find_days (AlongCheck *self)
{
  self->day = along_zone_get_day (self->zone, self->span.start);
  self->last_day = self->day + along_zone_count_nights (self->zone, self->span);
}

/* Works out what every rule wants to know of the shift. */
static void
prepare (AlongCheck *self)
{
  find_days (self);
  self->week_day = along_week_get_start (
    self->day, along_agency_get_week_start (along_directory_get_agency (self->directory)));
  self->wants =
    along_check_list_words (self->type != NULL ? along_shift_type_get_wants (self->type) : "");
  self->requirements = along_training_rules_list (self);
  self->works = g_array_new (FALSE, FALSE, sizeof (AlongWork));
  self->others = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->slots = g_array_new (FALSE, FALSE, sizeof (AlongCheckSlot));
  list_slots (self->slots, self->zone, self->span);
}

static void
set_person (AlongCheck *self,
            gint64      person_id)
{
  self->person_id = person_id;
  self->person = along_directory_get_person (self->directory, person_id);
  self->findings = g_ptr_array_new_with_free_func (g_free);
}

GPtrArray *
along_check_run (AlongCheck *self,
                 gint64      person_id)
{
  if (self->slots == NULL)
    prepare (self);

  set_person (self, person_id);
  self->agreed = along_agreed_find (self->directory, person_id, self->day);
  self->band = along_band_find (self->directory, person_id, self->week_day);
  list_works (self);
  list_others (self);
  self->week = along_load_rules_count_week (self);
  self->availability = along_time_rules_get_availability (self);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (checks[i].by_terms ||
        along_rule_table_get (self->directory, checks[i].code, NULL) != ALONG_SEVERITY_OFF)
      checks[i].check (self);

  g_ptr_array_sort (self->findings, compare_findings);

  return g_steal_pointer (&self->findings);
}

GPtrArray *
along_check_run_absence (AlongCheck *self,
                         gint64      person_id,
                         gboolean    is_over)
{
  set_person (self, person_id);

  /* Who has gone since has been there before. */
  if (!is_over)
    {
      along_person_rules_check_archived (self);
      along_person_rules_check_status (self);
    }
  along_time_rules_check_away (self);

  return g_steal_pointer (&self->findings);
}

GPtrArray *
along_check_list_requirements (AlongCheck *self)
{
  if (along_rule_table_get (self->directory, ALONG_FINDING_TRAINING, NULL) == ALONG_SEVERITY_OFF)
    return g_ptr_array_new ();

  return along_training_rules_list (self);
}

AlongDay
along_check_list_lacking (AlongCheck *self,
                          gint64      person_id,
                          GPtrArray  *requirements,
                          GArray     *course_ids)
{
  find_days (self);
  g_clear_pointer (&self->requirements, g_ptr_array_unref);
  self->requirements = g_ptr_array_ref (requirements);
  self->person_id = person_id;
  self->person = along_directory_get_person (self->directory, person_id);

  return along_training_rules_list_lacking (self, course_ids);
}

AlongFinding *
along_check_add (AlongCheck       *self,
                 AlongFindingCode  code)
{
  AlongSeverity severity = along_rule_table_get (self->directory, code, NULL);
  AlongFinding *finding;

  if (severity == ALONG_SEVERITY_OFF)
    severity = along_rule_table_find (code)->severity;

  finding = along_finding_new (code, severity, self->shift, self->person_id);
  g_ptr_array_add (self->findings, finding);

  return finding;
}

void
along_check_add_over (AlongCheck       *self,
                      AlongFindingCode  code,
                      int               number)
{
  int most = along_cap_find (self->directory, code, &self->agreed, &self->band, NULL);
  AlongFinding *finding;

  if (most == 0 || number <= most)
    return;

  finding = along_check_add (self, code);
  finding->number = number;
  finding->limit = most;
}

gboolean
along_check_has_other (AlongCheck *self,
                       gint64      person_id)
{
  for (guint i = 0; i < self->others->len; i++)
    if (g_array_index (self->others, gint64, i) == person_id)
      return TRUE;

  return along_shift_get_on_duty_id (self->shift) == person_id;
}

GStrv
along_check_list_words (const char *text)
{
  g_autofree char *key = along_text_dup_key (text);

  return g_strsplit (key, ",", -1);
}
