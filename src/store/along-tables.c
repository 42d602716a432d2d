/* along-tables.c — which property of which record is which column of which table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-tables.h"

#include "model/along-action.h"
#include "model/along-goal.h"
#include "model/along-note-part.h"
#include "model/along-note-wrap.h"
#include "model/along-note.h"
#include "model/along-roster.h"
#include "model/along-scan.h"

static const AlongTable agency_table = {
  "agency",
  { { "name", "name" },
    { "zone", "zone" },
    { "week-start", "week_start" },
    { "paper", "paper" },
    { "emergency-numbers", "emergency_numbers" },
    { "supervision-first-months", "supervision_first_months" },
    { "supervision-first-days", "supervision_first_days" },
    { "supervision-days", "supervision_days" },
    { "supervision-staff-days", "supervision_staff_days" },
    { "supervision-lead-days", "supervision_lead_days" },
    { "supervision-least-minutes", "supervision_least_minutes" } },
};

static const AlongTable person_table = {
  "person",
  { { "name", "name" },
    { "archived", "archived" },
    { "alias", "alias" },
    { "phone", "phone" },
    { "mail", "mail" },
    { "languages", "languages" },
    { "offers", "offers" } },
};

static const AlongTable supervisor_table = {
  "supervisor",
  { { "duties", "duties" },
    { "since", "since" } },
};

static const AlongTable peer_table = {
  "peer",
  { { "status", "status" },
    { "engagement", "engagement" },
    { "roles", "roles" },
    { "responsible-id", "responsible_id", ALONG_FIELD_REFERENCE },
    { "supervisor-id", "supervisor_id", ALONG_FIELD_REFERENCE },
    { "reference-id", "reference_id", ALONG_FIELD_REFERENCE },
    { "works-alone", "works_alone" } },
};

static const AlongTable connection_table = {
  "connection",
  { { "peer-id", "peer_id", ALONG_FIELD_REFERENCE },
    { "kind", "kind" },
    { "since", "since" } },
};

static const AlongTable absence_table = {
  "absence",
  { { "person-id", "person_id", ALONG_FIELD_REFERENCE },
    { "start", "start_at" },
    { "end", "end_at" } },
};

static const AlongTable client_table = {
  "client",
  { { "name", "name" },
    { "archived", "archived" },
    { "reach", "reach" } },
};

static const AlongTable place_table = {
  "place",
  { { "name", "name" },
    { "archived", "archived" },
    { "address", "address" } },
};

static const AlongTable shift_type_table = {
  "shift_type",
  { { "name", "name" },
    { "archived", "archived" },
    { "kind", "kind" },
    { "seats", "seats" },
    { "start-minute", "start_minute" },
    { "minutes", "minutes" },
    { "least", "least" },
    { "with-professional", "with_professional" },
    { "after-orientation", "after_orientation" },
    { "roles", "roles" },
    { "wants", "wants" } },
};

static const AlongTable shift_table = {
  "shift",
  { { "type-id", "type_id", ALONG_FIELD_REFERENCE },
    { "place-id", "place_id", ALONG_FIELD_REFERENCE },
    { "start", "start_at" },
    { "end", "end_at" },
    { "seats", "seats" },
    { "on-duty-id", "on_duty_id", ALONG_FIELD_REFERENCE },
    { "note", "note" },
    { "slot-id", "slot_id", ALONG_FIELD_REFERENCE },
    { "slot-day", "slot_day" } },
};

static const AlongTable template_table = {
  "template",
  { { "name", "name" },
    { "archived", "archived" },
    { "weeks", "weeks" },
    { "first-day", "first_day" } },
};

static const AlongTable slot_table = {
  "slot",
  { { "template-id", "template_id", ALONG_FIELD_REFERENCE },
    { "ended", "ended" },
    { "week", "week" },
    { "weekday", "weekday" },
    { "start-minute", "start_minute" },
    { "minutes", "minutes" },
    { "type-id", "type_id", ALONG_FIELD_REFERENCE },
    { "place-id", "place_id", ALONG_FIELD_REFERENCE },
    { "seats", "seats" },
    { "on-duty-id", "on_duty_id", ALONG_FIELD_REFERENCE },
    { "note", "note" } },
};

static const AlongTable regular_table = {
  "regular",
  { { "slot-id", "slot_id", ALONG_FIELD_REFERENCE },
    { "person-id", "person_id", ALONG_FIELD_REFERENCE } },
};

static const AlongTable skip_table = {
  "skip",
  { { "slot-id", "slot_id", ALONG_FIELD_REFERENCE },
    { "day", "day" } },
};

static const AlongTable assignment_table = {
  "assignment",
  { { "shift-id", "shift_id", ALONG_FIELD_REFERENCE },
    { "person-id", "person_id", ALONG_FIELD_REFERENCE },
    { "state", "state" },
    { "stands-in-for-id", "stands_in_for_id", ALONG_FIELD_REFERENCE },
    { "fit", "fit" },
    { "checked-in-at", "checked_in_at" },
    { "due-back-at", "due_back_at" },
    { "back-at", "back_at" } },
};

static const AlongTable publication_table = {
  "publication",
  { { "first-day", "first_day" },
    { "last-day", "last_day" },
    { "state", "state" },
    { "at", "at" },
    { "reason", "reason" },
    { "by-id", "by_id", ALONG_FIELD_REFERENCE } },
};

/* The shift may be gone. */
static const AlongTable published_table = {
  "published",
  { { "publication-id", "publication_id", ALONG_FIELD_REFERENCE },
    { "shift-id", "shift_id" },
    { "type-id", "type_id", ALONG_FIELD_REFERENCE },
    { "place-id", "place_id", ALONG_FIELD_REFERENCE },
    { "start", "start_at" },
    { "end", "end_at" },
    { "on-duty-id", "on_duty_id", ALONG_FIELD_REFERENCE },
    { "seats", "seats" },
    { "note", "note" },
    { "people", "people" },
    { "away", "away" } },
};

static const AlongTable answer_table = {
  "answer",
  { { "published-id", "published_id", ALONG_FIELD_REFERENCE },
    { "codes", "codes" },
    { "reason", "reason" },
    { "by-id", "by_id", ALONG_FIELD_REFERENCE },
    { "at", "at" } },
};

static const AlongTable override_table = {
  "override",
  { { "assignment-id", "assignment_id", ALONG_FIELD_REFERENCE },
    { "codes", "codes" },
    { "reason", "reason" },
    { "by-id", "by_id", ALONG_FIELD_REFERENCE },
    { "at", "at" } },
};

static const AlongTable rule_setting_table = {
  "rule_setting",
  { { "code", "code" },
    { "severity", "severity" },
    { "number", "number" } },
};

static const AlongTable terms_table = {
  "terms",
  { { "person-id", "person_id", ALONG_FIELD_REFERENCE },
    { "first-day", "first_day" },
    { "last-day", "last_day" },
    { "week", "week" },
    { "least-minutes", "least_minutes" },
    { "most-minutes", "most_minutes" },
    { "most-shifts", "most_shifts" },
    { "most-week-days", "most_week_days" },
    { "most-month-days", "most_month_days" },
    { "most-day-minutes", "most_day_minutes" },
    { "most-days-in-row", "most_days_in_row" },
    { "most-weekends", "most_weekends" } },
};

static const AlongTable wish_table = {
  "wish",
  { { "person-id", "person_id", ALONG_FIELD_REFERENCE },
    { "start", "start_at" },
    { "end", "end_at" },
    { "availability", "availability" } },
};

static const AlongTable pair_table = {
  "pair",
  { { "person-id", "person_id", ALONG_FIELD_REFERENCE },
    { "other-id", "other_id", ALONG_FIELD_REFERENCE },
    { "kind", "kind" } },
};

static const AlongTable place_limit_table = {
  "place_limit",
  { { "person-id", "person_id", ALONG_FIELD_REFERENCE },
    { "place-id", "place_id", ALONG_FIELD_REFERENCE } },
};

static const AlongTable supervision_table = {
  "supervision",
  { { "shift-id", "shift_id", ALONG_FIELD_REFERENCE },
    { "kind", "kind" },
    { "state", "state" },
    { "leader-id", "leader_id", ALONG_FIELD_REFERENCE },
    { "moved-to-id", "moved_to_id", ALONG_FIELD_REFERENCE } },
};

static const AlongTable action_table = {
  "action",
  { { "session-id", "session_id", ALONG_FIELD_REFERENCE },
    { "note-id", "note_id", ALONG_FIELD_REFERENCE },
    { "what", "what" },
    { "person-id", "person_id", ALONG_FIELD_REFERENCE },
    { "due", "due" },
    { "done", "done" } },
};

static const AlongTable note_reader_table = {
  "note_reader",
  { { "person-id", "person_id", ALONG_FIELD_REFERENCE },
    { "mark", "mark" },
    { "locked-seed", "locked_seed" },
    { "since", "since" },
    { "left", "left_day" },
    { "voucher-id", "voucher_id", ALONG_FIELD_REFERENCE },
    { "vouch", "vouch" },
    { "root", "root" },
    { "acceptance", "acceptance" } },
};

static const AlongTable note_template_table = {
  "note_template",
  { { "kind", "kind" },
    { "text", "text" } },
};

static const AlongTable note_table = {
  "note",
  { { "mark", "mark" },
    { "kind", "kind" },
    { "state", "state" },
    { "about-id", "about_id", ALONG_FIELD_REFERENCE },
    { "author-id", "author_id", ALONG_FIELD_REFERENCE },
    { "session-id", "session_id", ALONG_FIELD_REFERENCE },
    { "at", "at" },
    { "head", "head" },
    { "countersigned", "countersigned" },
    { "countersigned-at", "countersigned_at" },
    { "countersigned-parts", "countersigned_parts" },
    { "countersignature", "countersignature" } },
};

static const AlongTable note_part_table = {
  "note_part",
  { { "note-id", "note_id", ALONG_FIELD_REFERENCE },
    { "number", "number" },
    { "author-id", "author_id", ALONG_FIELD_REFERENCE },
    { "state", "state" },
    { "at", "at" },
    { "sealed", "sealed" } },
};

static const AlongTable note_wrap_table = {
  "note_wrap",
  { { "part-id", "part_id", ALONG_FIELD_REFERENCE },
    { "reader-id", "reader_id", ALONG_FIELD_REFERENCE },
    { "form", "form" },
    { "wrapped", "wrapped" },
    { "by-id", "by_id", ALONG_FIELD_REFERENCE },
    { "signature", "signature" } },
};

static const AlongTable course_table = {
  "course",
  { { "name", "name" },
    { "archived", "archived" },
    { "kind", "kind" },
    { "audience", "audience" },
    { "validity", "validity" },
    { "months", "months" },
    { "until", "until_day" } },
};

static const AlongTable requirement_table = {
  "requirement",
  { { "course-id", "course_id", ALONG_FIELD_REFERENCE },
    { "scope", "scope" },
    { "roles", "roles" },
    { "shift-type-id", "shift_type_id", ALONG_FIELD_REFERENCE },
    { "place-id", "place_id", ALONG_FIELD_REFERENCE },
    { "first-day", "first_day" },
    { "lead-days", "lead_days" },
    { "grace-days", "grace_days" } },
};

static const AlongTable certificate_table = {
  "certificate",
  { { "person-id", "person_id", ALONG_FIELD_REFERENCE },
    { "course-id", "course_id", ALONG_FIELD_REFERENCE },
    { "issued", "issued" },
    { "expires", "expires" },
    { "origin", "origin" },
    { "shift-id", "shift_id", ALONG_FIELD_REFERENCE },
    { "by-id", "by_id", ALONG_FIELD_REFERENCE },
    { "with-id", "with_id", ALONG_FIELD_REFERENCE } },
};

static const AlongTable scan_table = {
  "scan",
  { { "certificate-id", "certificate_id", ALONG_FIELD_REFERENCE },
    { "picture", "picture" } },
};

static const AlongTable waiver_table = {
  "waiver",
  { { "person-id", "person_id", ALONG_FIELD_REFERENCE },
    { "course-id", "course_id", ALONG_FIELD_REFERENCE },
    { "first-day", "first_day" },
    { "last-day", "last_day" },
    { "reason", "reason" },
    { "by-id", "by_id", ALONG_FIELD_REFERENCE },
    { "at", "at" } },
};

static const AlongTable training_table = {
  "training",
  { { "shift-id", "shift_id", ALONG_FIELD_REFERENCE },
    { "course-id", "course_id", ALONG_FIELD_REFERENCE },
    { "state", "state" },
    { "trainers", "trainers" },
    { "note", "note" } },
};

static const AlongTable goal_table = {
  "goal",
  { { "person-id", "person_id", ALONG_FIELD_REFERENCE },
    { "goal-id", "goal_id", ALONG_FIELD_REFERENCE },
    { "what", "what" },
    { "agreed", "agreed" },
    { "due", "due" },
    { "reached", "reached" } },
};

static const AlongMapping mappings[] = {
  { along_agency_get_type, "agency", { &agency_table } },
  { along_supervisor_get_type, "supervisor", { &person_table, &supervisor_table } },
  { along_peer_get_type, "peer", { &person_table, &peer_table } },
  { along_connection_get_type, "connection", { &connection_table } },
  { along_absence_get_type, "absence", { &absence_table } },
  { along_client_get_type, "client", { &client_table } },
  { along_place_get_type, "place", { &place_table } },
  { along_shift_type_get_type, "shift-type", { &shift_type_table } },
  { along_shift_get_type, "shift", { &shift_table } },
  { along_assignment_get_type, "assignment", { &assignment_table } },
  { along_override_get_type, "override", { &override_table } },
  { along_rule_setting_get_type, "rule-setting", { &rule_setting_table } },
  { along_terms_get_type, "terms", { &terms_table } },
  { along_wish_get_type, "wish", { &wish_table } },
  { along_pair_get_type, "pair", { &pair_table } },
  { along_place_limit_get_type, "place-limit", { &place_limit_table } },
  { along_template_get_type, "template", { &template_table } },
  { along_slot_get_type, "slot", { &slot_table } },
  { along_regular_get_type, "regular", { &regular_table } },
  { along_skip_get_type, "skip", { &skip_table } },
  { along_publication_get_type, "publication", { &publication_table } },
  { along_published_get_type, "published", { &published_table } },
  { along_answer_get_type, "answer", { &answer_table } },
  { along_supervision_get_type, "supervision", { &supervision_table } },
  { along_action_get_type, "action", { &action_table } },
  { along_note_reader_get_type, "note-reader", { &note_reader_table } },
  { along_note_template_get_type, "note-template", { &note_template_table } },
  { along_note_get_type, "note", { &note_table } },
  { along_note_part_get_type, "note-part", { &note_part_table } },
  { along_note_wrap_get_type, "note-wrap", { &note_wrap_table } },
  { along_course_get_type, "course", { &course_table } },
  { along_requirement_get_type, "requirement", { &requirement_table } },
  { along_certificate_get_type, "certificate", { &certificate_table } },
  { along_scan_get_type, "scan", { &scan_table } },
  { along_waiver_get_type, "waiver", { &waiver_table } },
  { along_training_get_type, "training", { &training_table } },
  { along_goal_get_type, "goal", { &goal_table } },
};

const AlongMapping *
along_mapping_find (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (mappings); i++)
    if (mappings[i].get_type () == type)
      return &mappings[i];

  g_return_val_if_reached (NULL);
}
