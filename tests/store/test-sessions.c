/* test-sessions.c — supervision sessions, which are shifts with their people, and what is agreed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "agency-fixture.h"
#include "note-fixture.h"

#include "rules/along-cadence.h"
#include "store/along-session-intents.h"

/* In hours from MONDAY, which is when all of this is done. */
#define PAST (-48)
#define FUTURE 48

/* The id of a type of shift that is supervision; made where there is none yet. */
static gint64
get_type (Agency *agency)
{
  g_autoptr (AlongEntry) type = NULL;
  GListModel *types = along_directory_get_shift_types (agency->directory);

  if (g_list_model_get_n_items (types) == 1)
    {
      type = g_object_new (ALONG_TYPE_SHIFT_TYPE,
                           "name", "Talk",
                           "kind", ALONG_SHIFT_KIND_SUPERVISION,
                           NULL);
      do_run (agency->database, along_intent_save_entry (type, NULL));
      agency_load (agency);
    }

  return find_id (along_directory_get_shift_types (agency->directory), "Talk");
}

static AlongShift *
new_shift (Agency *agency,
           int     start,
           int     seats)
{
  return g_object_new (ALONG_TYPE_SHIFT,
                       "type-id", get_type (agency),
                       "start", MONDAY + start * HOUR,
                       "end", MONDAY + (start + 1) * HOUR,
                       "seats", seats,
                       NULL);
}

static gint64
get_leader (Agency *agency)
{
  return find_id (along_directory_get_supervisors (agency->directory), "Professional");
}

static AlongRoster *
load (Agency *agency)
{
  g_autoptr (GError) error = NULL;
  AlongRoster *roster;

  agency_load (agency);
  roster = along_database_load_roster (agency->database, agency->directory, hours (-100, 100),
                                       &error);
  g_assert_no_error (error);

  return roster;
}

/* The session that begins @start, with its shift and seats in @roster; %NULL for none. */
static AlongSupervision *
find (AlongRoster  *roster,
      int           start,
      AlongShift  **shift,
      GPtrArray   **seats)
{
  GPtrArray *shifts = along_roster_get_shifts (roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      gint64 id = along_record_get_id (g_ptr_array_index (shifts, i));

      if (along_shift_get_start (g_ptr_array_index (shifts, i)) != MONDAY + start * HOUR)
        continue;

      *shift = g_ptr_array_index (shifts, i);
      *seats = along_roster_get_assignments (roster, id);
      return along_roster_get_supervision (roster, id);
    }

  return NULL;
}

/* A new session on a new shift with such people, all in one; to be unreffed. */
static AlongIntent *
plan_session (AlongSupervision *session,
              AlongShift       *shift,
              const gint64     *person_ids,
              guint             n_people)
{
  AlongIntent *intent = along_intent_new (ALONG_INTENT_PLAN_SESSION);
  gint64 shift_id = along_intent_new_id (intent);

  g_object_set (shift, "id", shift_id, NULL);
  along_intent_put (intent, shift);
  g_object_set (session, "id", along_intent_new_id (intent), "shift-id", shift_id, NULL);
  along_intent_put (intent, session);
  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (AlongAssignment) seat = g_object_new (ALONG_TYPE_ASSIGNMENT,
                                                       "id", along_intent_new_id (intent),
                                                       "shift-id", shift_id,
                                                       "person-id", person_ids[i],
                                                       NULL);

      along_intent_put (intent, seat);
    }

  return intent;
}

/* A talk of the professional with Mikko. */
static void
plan (Agency *agency,
      int     start)
{
  g_autoptr (AlongShift) shift = new_shift (agency, start, 2);
  g_autoptr (AlongSupervision) session = g_object_new (ALONG_TYPE_SUPERVISION,
                                                       "leader-id", get_leader (agency),
                                                       NULL);
  const gint64 people[] = { get_leader (agency), agency->mikko };

  do_run (agency->database,
          plan_session (session, shift, people, G_N_ELEMENTS (people)));
}

static AlongIntent *
set_state (Agency            *agency,
           int                start,
           AlongSessionState  state)
{
  g_autoptr (AlongRoster) roster = load (agency);
  AlongShift *shift;
  GPtrArray *seats;
  AlongSupervision *session = find (roster, start, &shift, &seats);

  return along_intent_set_session_state (session, state, seats);
}

static AlongCadenceFacts
get_facts (Agency *agency,
           gint64  person_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) facts = along_database_load_cadence (agency->database, MONDAY, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < facts->len; i++)
    if (g_array_index (facts, AlongCadenceFacts, i).person_id == person_id)
      return g_array_index (facts, AlongCadenceFacts, i);

  g_assert_not_reached ();
}

static void
assert_session (Agency            *agency,
                int                start,
                AlongSessionState  state,
                AlongAssignmentState seat_state)
{
  g_autoptr (AlongRoster) roster = load (agency);
  AlongShift *shift;
  GPtrArray *seats;
  AlongSupervision *session = find (roster, start, &shift, &seats);

  g_assert_nonnull (session);
  g_assert_cmpint (along_supervision_get_state (session), ==, state);
  g_assert_cmpuint (seats->len, ==, 2);
  for (guint i = 0; i < seats->len; i++)
    g_assert_cmpint (along_assignment_get_state (g_ptr_array_index (seats, i)), ==, seat_state);
}

/* Held only when it has begun; with who was to come. */
static void
test_hold (Agency        *agency,
           gconstpointer  data)
{
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongIntent) inverse = NULL;

  plan (agency, FUTURE);
  assert_session (agency, FUTURE, ALONG_SESSION_PLANNED, ALONG_ASSIGNMENT_PROPOSED);
  assert_refused (agency->database, set_state (agency, FUTURE, ALONG_SESSION_HELD),
                  ALONG_STORE_ERROR_CONFLICT);

  plan (agency, PAST);
  intent = set_state (agency, PAST, ALONG_SESSION_HELD);
  inverse = run (agency->database, intent);
  assert_session (agency, PAST, ALONG_SESSION_HELD, ALONG_ASSIGNMENT_DONE);
  along_intent_unref (run (agency->database, inverse));
  assert_session (agency, PAST, ALONG_SESSION_PLANNED, ALONG_ASSIGNMENT_PROPOSED);
}

/* A session takes the time of those in it, and its hours count. */
static void
test_rules (Agency        *agency,
            gconstpointer  data)
{
  g_autoptr (AlongShift) other = agency_add_shift (agency, FUTURE, FUTURE + 4);
  g_autoptr (AlongShift) shift = new_shift (agency, FUTURE, 2);
  g_autoptr (AlongSupervision) session = g_object_new (ALONG_TYPE_SUPERVISION, NULL);

  do_run (agency->database, along_intent_assign (other, agency->mikko));
  assert_refused (agency->database,
                  plan_session (session, shift, &agency->mikko, 1),
                  ALONG_STORE_ERROR_CONFLICT);

  /* On a shift that is no supervision there is no session. */
  g_object_set (shift, "type-id", along_shift_get_type_id (other), NULL);
  assert_refused (agency->database,
                  plan_session (session, shift, &agency->aino, 1),
                  ALONG_STORE_ERROR_CONFLICT);
}

static void
test_cancel (Agency        *agency,
             gconstpointer  data)
{
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongRoster) after = NULL;
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  AlongSupervision *old, *session;
  AlongShift *shift;
  GPtrArray *seats;

  plan (agency, FUTURE);
  do_run (agency->database, set_state (agency, FUTURE, ALONG_SESSION_CANCELLED));
  assert_session (agency, FUTURE, ALONG_SESSION_CANCELLED, ALONG_ASSIGNMENT_CANCELLED);
  g_assert_cmpint (get_facts (agency, agency->mikko).cancelled, !=, 0);
  g_assert_cmpint (get_facts (agency, agency->aino).cancelled, ==, 0);

  roster = load (agency);
  old = find (roster, FUTURE, &shift, &seats);
  intent = along_intent_reschedule_session (old, shift, seats, hours (FUTURE + 3, FUTURE + 4));
  inverse = run (agency->database, intent);
  g_assert_cmpint (get_facts (agency, agency->mikko).cancelled, ==, 0);
  g_assert_cmpint (get_facts (agency, agency->mikko).next_planned, !=, 0);
  assert_session (agency, FUTURE + 3, ALONG_SESSION_PLANNED, ALONG_ASSIGNMENT_PROPOSED);
  after = load (agency);
  session = find (after, FUTURE + 3, &shift, &seats);
  g_assert_cmpint (along_supervision_get_leader_id (session), ==, get_leader (agency));
  g_assert_cmpint (along_supervision_get_moved_to_id (find (after, FUTURE, &shift, &seats)), ==,
                   along_record_get_id (ALONG_RECORD (session)));

  along_intent_unref (run (agency->database, inverse));
  g_assert_cmpint (get_facts (agency, agency->mikko).cancelled, !=, 0);
  g_assert_cmpint (get_facts (agency, agency->mikko).next_planned, ==, 0);
}

/* In one go, even to a time that overlaps its own; what goes with its shift is to be moved anew. */
static void
test_reschedule (Agency        *agency,
                 gconstpointer  data)
{
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongRoster) after = NULL;
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  AlongShift *shift;
  GPtrArray *seats;
  AlongSupervision *session;

  plan (agency, FUTURE);
  roster = load (agency);
  session = find (roster, FUTURE, &shift, &seats);
  do_run (agency->database,
          along_intent_reschedule_session (session, shift, seats,
                                           ALONG_SPAN_INIT (MONDAY + FUTURE * HOUR + 1800,
                                                            MONDAY + (FUTURE + 2) * HOUR)));
  assert_session (agency, FUTURE, ALONG_SESSION_CANCELLED, ALONG_ASSIGNMENT_CANCELLED);
  g_assert_cmpint (get_facts (agency, agency->mikko).cancelled, ==, 0);

  after = load (agency);
  shift = along_roster_get_shift (after, along_supervision_get_shift_id (session));
  session = along_roster_get_supervision (after, along_record_get_id (ALONG_RECORD (shift)));
  for (guint i = 0; i < along_roster_get_shifts (after)->len; i++)
    {
      AlongShift *other = g_ptr_array_index (along_roster_get_shifts (after), i);
      AlongSupervision *of_other =
        along_roster_get_supervision (after, along_record_get_id (ALONG_RECORD (other)));

      if (of_other != NULL && along_record_get_id (ALONG_RECORD (of_other)) ==
                                along_supervision_get_moved_to_id (session))
        intent = along_intent_delete_shift (after, other);
    }
  inverse = run (agency->database, intent);
  g_assert_cmpint (get_facts (agency, agency->mikko).cancelled, !=, 0);
  along_intent_unref (run (agency->database, inverse));
  g_assert_cmpint (get_facts (agency, agency->mikko).cancelled, ==, 0);
}

/* A shift drawn on the roster is a session when its type is supervision, and only then. */
static void
test_follow (Agency        *agency,
             gconstpointer  data)
{
  g_autoptr (AlongShift) group = new_shift (agency, FUTURE, 6);
  g_autoptr (AlongShift) changed = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongRoster) after = NULL;
  g_autoptr (AlongIntent) add = along_intent_save_shift (group, NULL);
  g_autoptr (AlongIntent) undo = NULL;
  g_autoptr (AlongIntent) redo = NULL;
  g_autoptr (AlongSupervision) session = NULL;
  AlongShift *shift;
  GPtrArray *seats;

  undo = run (agency->database, add);
  roster = load (agency);
  session = along_record_copy (find (roster, FUTURE, &shift, &seats));
  g_assert_cmpint (along_supervision_get_kind (session), ==, ALONG_SESSION_GROUP);
  redo = run (agency->database, undo);
  along_intent_unref (run (agency->database, redo));
  g_clear_object (&roster);
  roster = load (agency);
  g_assert_true (along_record_equal (find (roster, FUTURE, &shift, &seats), session));

  changed = along_record_copy (shift);
  g_object_set (changed, "type-id",
                find_id (along_directory_get_shift_types (agency->directory), "Outreach"), NULL);
  do_run (agency->database, along_intent_save_shift (changed, shift));
  after = load (agency);
  g_assert_null (find (after, FUTURE, &shift, &seats));
  g_assert_cmpint (along_shift_get_type_id (shift), ==, along_shift_get_type_id (changed));
}

/* What was held stays on record, and a type does not become supervision behind its shifts. */
static void
test_kept (Agency        *agency,
           gconstpointer  data)
{
  g_autoptr (AlongShift) other = agency_add_shift (agency, 5, 6);
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongEntry) changed = NULL;
  AlongEntry *type = find_named (along_directory_get_shift_types (agency->directory), "Outreach");
  AlongShift *shift;
  GPtrArray *seats;

  changed = along_record_copy (type);
  g_object_set (changed, "kind", ALONG_SHIFT_KIND_SUPERVISION, NULL);
  assert_refused (agency->database, along_intent_save_entry (changed, type),
                  ALONG_STORE_ERROR_CONFLICT);
  g_object_set (changed, "kind", ALONG_SHIFT_KIND_DROP_IN, NULL);
  do_run (agency->database, along_intent_save_entry (changed, type));

  plan (agency, PAST);
  do_run (agency->database, set_state (agency, PAST, ALONG_SESSION_HELD));
  roster = load (agency);
  find (roster, PAST, &shift, &seats);
  assert_refused (agency->database, along_intent_delete_shift (roster, shift),
                  ALONG_STORE_ERROR_CONFLICT);
}

/* Long ago, or yesterday: the last is found, of those who were there. */
static void
test_cadence (Agency        *agency,
              gconstpointer  data)
{
  AlongDay today = along_zone_get_day (along_directory_get_zone (agency->directory), MONDAY);

  plan (agency, PAST - 200 * 24);
  for (int i = 0; i < 2; i++)
    {
      int start = i == 0 ? PAST - 200 * 24 : PAST;
      g_autoptr (AlongRoster) roster = NULL;
      g_autoptr (GError) error = NULL;
      AlongShift *shift;
      GPtrArray *seats;
      AlongSupervision *session;

      if (i == 1)
        plan (agency, PAST);
      agency_load (agency);
      roster = along_database_load_roster (agency->database, agency->directory,
                                           hours (start - 5, start + 5), &error);
      g_assert_no_error (error);
      session = find (roster, start, &shift, &seats);
      do_run (agency->database,
              along_intent_set_session_state (session, ALONG_SESSION_HELD, seats));
      g_assert_cmpint (get_facts (agency, agency->mikko).last_held, ==,
                       i == 0 ? today - 202 : today - 2);
    }
  g_assert_cmpint (get_facts (agency, agency->aino).last_held, ==, 0);
}

/* What was agreed is seen by everybody, by the day on which it is due. */
static void
test_actions (Agency        *agency,
              gconstpointer  data)
{
  static const int due[] = { 20000, 0, 19000 };
  static const char *const what[] = { "Second", "Third", "First" };
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (due); i++)
    {
      g_autoptr (AlongAction) action = g_object_new (ALONG_TYPE_ACTION,
                                                     "what", what[i],
                                                     "person-id", agency->mikko,
                                                     "due", due[i],
                                                     NULL);

      do_run (agency->database, along_intent_save_action (action, NULL));
    }

  actions = along_database_load_actions (agency->database, 30000, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (actions->len, ==, 3);
  g_assert_cmpstr (along_action_get_what (g_ptr_array_index (actions, 0)), ==, "First");
  g_assert_cmpstr (along_action_get_what (g_ptr_array_index (actions, 1)), ==, "Second");
  g_assert_cmpstr (along_action_get_what (g_ptr_array_index (actions, 2)), ==, "Third");

  do_run (agency->database, along_intent_do_action (g_ptr_array_index (actions, 0), 20500));
  do_run (agency->database, along_intent_delete_action (g_ptr_array_index (actions, 2)));
  open = along_database_load_actions (agency->database, 20501, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (open->len, ==, 1);
  all = along_database_load_actions (agency->database, 20500, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 2);
}

static gboolean
has_session (Agency *agency,
             gint64  viewer_id)
{
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongRoster) of_mikko = NULL;
  g_autoptr (GError) error = NULL;
  AlongShift *shift;
  GPtrArray *seats;
  gboolean has;

  along_database_set_viewer (agency->database, viewer_id);
  roster = load (agency);
  of_mikko = along_database_load_person (agency->database, agency->directory, agency->mikko,
                                         hours (-100, 100), &error);
  g_assert_no_error (error);
  has = find (roster, FUTURE, &shift, &seats) != NULL;
  g_assert_true ((find (of_mikko, FUTURE, &shift, &seats) != NULL) == has);

  return has;
}

static guint
count_actions (Agency *agency)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) actions =
    along_database_load_actions (agency->database, 30000, &error);

  g_assert_no_error (error);

  return actions->len;
}

static guint
count_cadence (Agency *agency)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) facts = along_database_load_cadence (agency->database, MONDAY, &error);

  g_assert_no_error (error);

  return facts->len;
}

static gint64
get_session_id (Agency *agency)
{
  g_autoptr (AlongRoster) roster = load (agency);
  AlongShift *shift;
  GPtrArray *seats;

  return along_record_get_id (ALONG_RECORD (find (roster, FUTURE, &shift, &seats)));
}

/* How many notes of sessions in these hours others than their readers are told of. */
static guint
count_notes (Agency *agency,
             int     from,
             int     to)
{
  const AlongNoteQuery query = {
    .before_at = G_MAXINT64,
    .most = 10,
    .sessions = hours (from, to),
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = along_database_load_notes (agency->database, &query, &error);

  g_assert_no_error (error);

  return notes->len;
}

static void
write_note (Agency        *agency,
            gint64         reader_id,
            AlongNoteKind  kind,
            gint64         session_id,
            gint64         number)
{
  g_autoptr (AlongNote) note = note_note (reader_id, kind, number);
  g_autoptr (AlongNotePart) part = note_part (reader_id, 0, number);
  g_autoptr (GPtrArray) wraps = note_wraps (reader_id, &reader_id, 1);

  g_object_set (note, "session-id", session_id, NULL);
  do_run (agency->database, along_intent_sign_part (note, part, wraps, NULL, NULL));
}

/* That there is a note of a session is told of what is listed; behind the wall, of own sessions
 * alone, and of nothing that was written in none. */
static void
test_notes (Agency        *agency,
            gconstpointer  data)
{
  gint64 reader_id, session_id;

  plan (agency, FUTURE);
  session_id = get_session_id (agency);
  reader_id = note_enrol (agency->database, get_leader (agency), 1);
  write_note (agency, reader_id, ALONG_NOTE_KIND_SUPERVISION, session_id, 10);
  write_note (agency, reader_id, ALONG_NOTE_KIND_CONCERN, session_id, 11);
  write_note (agency, reader_id, ALONG_NOTE_KIND_INCIDENT, 0, 12);

  g_assert_cmpuint (count_notes (agency, FUTURE, FUTURE + 1), ==, 1);
  g_assert_cmpuint (count_notes (agency, FUTURE - 1, FUTURE), ==, 0);
  g_assert_cmpuint (count_notes (agency, FUTURE + 1, FUTURE + 2), ==, 0);
  g_assert_cmpuint (count_notes (agency, 0, 0), ==, 2);

  along_database_set_viewer (agency->database, agency->aino);
  g_assert_cmpuint (count_notes (agency, 0, 0), ==, 0);
  along_database_set_viewer (agency->database, agency->mikko);
  g_assert_cmpuint (count_notes (agency, 0, 0), ==, 1);
  along_database_set_viewer (agency->database, get_leader (agency));
  g_assert_cmpuint (count_notes (agency, 0, 0), ==, 1);
}

static void
assert_kept (Agency      *agency,
             AlongIntent *intent)
{
  g_autoptr (AlongIntent) done = NULL;
  g_autoptr (GError) error = NULL;

  done = along_database_run (agency->database, intent, MONDAY, NULL, &error);
  g_assert_null (done);
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Cancel the session"));
}

/* Neither does its shift go, nor, as in undoing that it was planned, all of it by name. */
static void
assert_stays (Agency *agency)
{
  g_autoptr (AlongRoster) roster = load (agency);
  g_autoptr (AlongIntent) delete = NULL;
  g_autoptr (AlongIntent) unplan = along_intent_new (ALONG_INTENT_PLAN_SESSION);
  AlongShift *shift;
  AlongSupervision *session;
  GPtrArray *seats;

  session = find (roster, FUTURE, &shift, &seats);
  delete = along_intent_delete_shift (roster, shift);
  assert_kept (agency, delete);

  for (guint i = 0; i < seats->len; i++)
    along_intent_remove (unplan, g_ptr_array_index (seats, i));
  along_intent_remove (unplan, session);
  along_intent_remove (unplan, shift);
  assert_kept (agency, unplan);
}

/* A session of which something was written or agreed can be cancelled, and that is told. */
static void
test_written (Agency        *agency,
              gconstpointer  data)
{
  plan (agency, FUTURE);
  write_note (agency, note_enrol (agency->database, get_leader (agency), 1),
              ALONG_NOTE_KIND_SUPERVISION, get_session_id (agency), 10);
  assert_stays (agency);
  do_run (agency->database, set_state (agency, FUTURE, ALONG_SESSION_CANCELLED));
}

static void
test_agreed (Agency        *agency,
             gconstpointer  data)
{
  g_autoptr (AlongAction) action = NULL;

  plan (agency, FUTURE);
  action = g_object_new (ALONG_TYPE_ACTION, "what", "Call", "session-id", get_session_id (agency),
                         NULL);
  do_run (agency->database, along_intent_save_action (action, NULL));
  assert_stays (agency);
  do_run (agency->database, set_state (agency, FUTURE, ALONG_SESSION_CANCELLED));
}

/* Whatever is read is as who is behind the wall sees it, and so are the words of what is refused:
 * here that is Aino, who has nothing to do with the session. */
static void
test_wall (Agency        *agency,
           gconstpointer  data)
{
  g_autoptr (AlongShift) other = agency_add_shift (agency, FUTURE - 1, FUTURE + 4);
  g_autoptr (AlongAction) action = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongIntent) assign = NULL;
  g_autoptr (AlongIntent) done = NULL;
  g_autoptr (GError) error = NULL;

  plan (agency, FUTURE);
  action = g_object_new (ALONG_TYPE_ACTION, "what", "Call", "session-id", get_session_id (agency),
                         "person-id", agency->mikko, NULL);
  do_run (agency->database, along_intent_save_action (action, NULL));
  assign = along_intent_assign (other, agency->mikko);

  g_assert_true (has_session (agency, 0));
  g_assert_cmpuint (count_actions (agency), ==, 1);
  g_assert_cmpuint (count_cadence (agency), >, 1);
  done = along_database_run (agency->database, assign, MONDAY, NULL, &error);
  g_assert_null (done);
  g_assert_nonnull (strstr (error->message, "Talk"));
  g_clear_error (&error);

  g_assert_true (has_session (agency, get_leader (agency)));
  g_assert_cmpuint (count_actions (agency), ==, 1);
  g_assert_true (has_session (agency, agency->mikko));

  g_assert_false (has_session (agency, agency->aino));
  g_assert_cmpuint (count_actions (agency), ==, 0);
  g_assert_cmpuint (count_cadence (agency), ==, 1);
  done = along_database_run (agency->database, assign, MONDAY, NULL, &error);
  g_assert_null (done);
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
  g_assert_null (strstr (error->message, "Talk"));
  g_clear_error (&error);

  /* What asks about all sessions is for who sees them. */
  roster = load (agency);
  g_assert_false (agency_try_publish (agency, roster, AGENCY_REASON, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
  along_database_set_viewer (agency->database, 0);
  g_clear_error (&error);
  g_assert_true (agency_try_publish (agency, roster, AGENCY_REASON, &error));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agency_add ("/sessions/hold", test_hold);
  agency_add ("/sessions/rules", test_rules);
  agency_add ("/sessions/cancel", test_cancel);
  agency_add ("/sessions/reschedule", test_reschedule);
  agency_add ("/sessions/follow", test_follow);
  agency_add ("/sessions/kept", test_kept);
  agency_add ("/sessions/kept/written", test_written);
  agency_add ("/sessions/kept/agreed", test_agreed);
  agency_add ("/sessions/cadence", test_cadence);
  agency_add ("/sessions/actions", test_actions);
  agency_add ("/sessions/notes", test_notes);
  agency_add ("/sessions/wall", test_wall);

  return g_test_run ();
}
