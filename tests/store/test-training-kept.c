/* test-training-kept.c — courses, certificates, training sessions and goals in the file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem() */
#include <string.h>

#include "agency-fixture.h"

#include "model/along-enum-types.h"
#include "rules/along-preparation.h"
#include "rules/along-ranking.h"
#include "rules/along-rules.h"
#include "store/along-training-intents.h"

/* In hours from MONDAY, which is when all of this is done. */
#define PAST (-48)
#define FUTURE 48

#define TODAY (along_zone_get_day (along_directory_get_zone (agency->directory), MONDAY))

#define PICTURE "\x89PNG\r\n\x1a\nNot much of one"

static GBytes *
new_picture (void)
{
  return g_bytes_new_static (PICTURE, strlen (PICTURE));
}

static gpointer
get_course (Agency *agency)
{
  agency_load (agency);

  return find_named (along_directory_get_courses (agency->directory), "Naloxone");
}

static gint64
get_course_id (Agency *agency)
{
  return along_record_get_id (get_course (agency));
}

/* A course of 24 months that outreach needs. */
static void
add_course (Agency *agency)
{
  g_autoptr (AlongCourse) course =
    g_object_new (ALONG_TYPE_COURSE, "id", (gint64) -1, "name", "Naloxone", "validity",
                  ALONG_VALIDITY_MONTHS, "months", 24, NULL);
  g_autoptr (AlongRequirement) requirement =
    g_object_new (ALONG_TYPE_REQUIREMENT, "id", (gint64) -2, "course-id", (gint64) -1, "scope",
                  ALONG_REQUIREMENT_SHIFT_TYPE, "shift-type-id",
                  find_id (along_directory_get_shift_types (agency->directory), "Outreach"), NULL);
  AlongIntent *intent = along_intent_save_entry (ALONG_ENTRY (course), NULL);

  along_intent_put (intent, requirement);
  do_run (agency->database, intent);
}

static AlongCertificate *
new_certificate (Agency   *agency,
                 gint64    person_id,
                 AlongDay  expires)
{
  return g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", person_id, "course-id",
                       get_course_id (agency), "issued", TODAY - 100, "expires", expires, NULL);
}

static void
give (Agency   *agency,
      gint64    person_id,
      AlongDay  expires)
{
  g_autoptr (AlongCertificate) certificate = new_certificate (agency, person_id, expires);

  do_run (agency->database, along_intent_save_certificate (certificate, NULL, NULL, NULL));
}

/* All of @type that the file has of @person_id; to be unreffed. */
static GPtrArray *
load (Agency *agency,
      gint64  person_id,
      GType   type)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = along_database_load_growth (agency->database, person_id, &error);

  g_assert_no_error (error);
  for (guint i = records->len; i > 0; i--)
    if (G_OBJECT_TYPE (g_ptr_array_index (records, i - 1)) != type)
      g_ptr_array_remove_index (records, i - 1);

  return records;
}

static guint
count (Agency *agency,
       gint64  person_id,
       GType   type)
{
  g_autoptr (GPtrArray) records = load (agency, person_id, type);

  return records->len;
}

/* The bytes of the picture of @certificate_id; %NULL for none. */
static GBytes *
load_picture (Agency *agency,
              gint64  certificate_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) scans =
    along_database_load_scan (agency->database, certificate_id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (scans->len, <=, 1);

  return scans->len > 0 ? g_bytes_ref (along_scan_get_picture (g_ptr_array_index (scans, 0)))
                        : NULL;
}

/* What the course is required for, as the file has it; owned by the directory. */
static GPtrArray *
get_requirements (Agency *agency)
{
  gint64 id = get_course_id (agency);

  return along_directory_get_about (agency->directory, id);
}

/* A course is changed together with what it is required for, and back. */
static void
test_course (Agency        *agency,
             gconstpointer  data)
{
  g_autoptr (AlongCourse) edited = NULL;
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongIntent) inverse = NULL;

  add_course (agency);
  edited = along_record_copy (get_course (agency));
  g_object_set (edited, "months", 12, NULL);
  intent = along_intent_save_entry (ALONG_ENTRY (edited), get_course (agency));
  g_assert_cmpuint (get_requirements (agency)->len, ==, 1);
  along_intent_remove (intent, g_ptr_array_index (get_requirements (agency), 0));
  inverse = run (agency->database, intent);
  g_assert_cmpint (along_course_get_months (get_course (agency)), ==, 12);
  g_assert_cmpuint (get_requirements (agency)->len, ==, 0);

  along_intent_unref (run (agency->database, inverse));
  g_assert_cmpint (along_course_get_months (get_course (agency)), ==, 24);
  g_assert_cmpuint (get_requirements (agency)->len, ==, 1);
}

/* The transaction asks on the day of the shift; renewing lets somebody on. */
static void
test_refused (Agency        *agency,
              gconstpointer  data)
{
  g_autoptr (AlongShift) soon = agency_add_shift (agency, FUTURE, FUTURE + 4);
  g_autoptr (AlongShift) later = agency_add_shift (agency, FUTURE + 240, FUTURE + 244);

  add_course (agency);
  assert_refused (agency->database, along_intent_assign (soon, agency->mikko),
                  ALONG_STORE_ERROR_CONFLICT);

  give (agency, agency->mikko, TODAY + 5);
  do_run (agency->database, along_intent_assign (soon, agency->mikko));
  assert_refused (agency->database, along_intent_assign (later, agency->mikko),
                  ALONG_STORE_ERROR_CONFLICT);

  give (agency, agency->mikko, TODAY + 50);
  do_run (agency->database, along_intent_assign (later, agency->mikko));
}

/* Who is on a shift already stays there, is told of, and is so no more once it is renewed. */
static void
test_cleared (Agency        *agency,
              gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (agency, FUTURE, FUTURE + 4);

  do_run (agency->database, along_intent_assign (shift, agency->mikko));
  add_course (agency);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AlongRoster) roster = NULL;
      g_autoptr (GPtrArray) findings = NULL;

      agency_load (agency);
      roster = agency_load_roster (agency);
      findings = along_rules_find_standing (roster, shift, TODAY);
      for (guint k = 0; k < findings->len; k++)
        g_assert_cmpint (
          ((AlongFinding *) g_ptr_array_index (findings, k))->code == ALONG_FINDING_TRAINING &&
          i == 1, ==, FALSE);
      g_assert_true (i == 1 || along_rules_get_impossible (findings) != NULL);
      if (i == 0)
        give (agency, agency->mikko, TODAY + 50);
    }
}

/* The picture comes, is another, goes and comes back with its certificate. */
static void
test_picture (Agency        *agency,
              gconstpointer  data)
{
  g_autoptr (GBytes) picture = new_picture ();
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GBytes) gone = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GPtrArray) certificates = NULL;
  g_autoptr (AlongCertificate) certificate = NULL;
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  gint64 id;

  add_course (agency);
  certificate = new_certificate (agency, agency->mikko, 0);
  do_run (agency->database, along_intent_save_certificate (certificate, NULL, picture, NULL));
  certificates = load (agency, agency->mikko, ALONG_TYPE_CERTIFICATE);
  g_assert_cmpuint (certificates->len, ==, 1);
  id = along_record_get_id (g_ptr_array_index (certificates, 0));
  kept = load_picture (agency, id);
  g_assert_true (g_bytes_equal (kept, picture));

  intent = along_intent_delete_certificate (g_ptr_array_index (certificates, 0));
  inverse = run (agency->database, intent);
  gone = load_picture (agency, id);
  g_assert_null (gone);
  along_intent_unref (run (agency->database, inverse));
  again = load_picture (agency, id);
  g_assert_true (g_bytes_equal (again, picture));
}

/* What is no picture, or too large a one, is refused in words. */
static void
test_no_picture (void)
{
  g_autoptr (GBytes) right = new_picture ();
  g_autoptr (GBytes) text = g_bytes_new_static ("%PDF-1.7", 8);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  char *large = g_malloc0 (ALONG_SCAN_MAX_BYTES + 1);
  g_autoptr (GBytes) larger = NULL;
  g_autoptr (GBytes) largest = NULL;

  memcpy (large, PICTURE, strlen (PICTURE));
  larger = g_bytes_new_take (large, ALONG_SCAN_MAX_BYTES + 1);
  largest = g_bytes_new_from_bytes (larger, 0, ALONG_SCAN_MAX_BYTES);
  g_assert_true (along_scan_check_picture (right, NULL));
  g_assert_true (along_scan_check_picture (largest, NULL));
  g_assert_false (along_scan_check_picture (larger, NULL));
  g_assert_false (along_scan_check_picture (text, NULL));
  g_assert_false (along_scan_check_picture (empty, NULL));
}

/* It is nowhere in the clear: neither in the file nor beside it. */
static void
test_sealed_picture (Agency        *agency,
                     gconstpointer  data)
{
  g_autoptr (GBytes) picture = new_picture ();
  g_autoptr (AlongCertificate) certificate = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;

  add_course (agency);
  certificate = new_certificate (agency, agency->mikko, 0);
  do_run (agency->database, along_intent_save_certificate (certificate, NULL, picture, NULL));

  folder = g_dir_open (agency->file.folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (agency->file.folder, name, NULL);
      g_autoptr (GBytes) bytes = read_bytes (path);
      gsize size;
      const char *content = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

      g_assert_true (content == NULL || memmem (content, size, "Not much of one", 15) == NULL);
    }
}

static void
test_waiver (Agency        *agency,
             gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (agency, FUTURE, FUTURE + 4);
  g_autoptr (AlongWaiver) waiver = NULL;
  g_autoptr (GPtrArray) waivers = NULL;
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongIntent) inverse = NULL;

  add_course (agency);
  waiver = g_object_new (ALONG_TYPE_WAIVER, "person-id", agency->mikko, "course-id",
                         get_course_id (agency), "first-day", TODAY, "last-day", TODAY + 2,
                         "reason", "The trainer was ill", NULL);
  intent = along_intent_save_waiver (waiver, NULL);
  inverse = run (agency->database, intent);
  do_run (agency->database, along_intent_assign (shift, agency->mikko));
  waivers = load (agency, agency->mikko, ALONG_TYPE_WAIVER);
  g_assert_cmpuint (waivers->len, ==, 1);

  /* It may go while somebody is on a shift for it: that is told of, and not refused. */
  do_run (agency->database, along_intent_delete_waiver (g_ptr_array_index (waivers, 0)));
  g_assert_cmpuint (count (agency, agency->mikko, ALONG_TYPE_WAIVER), ==, 0);
}

static gint64
get_training_type (Agency *agency)
{
  g_autoptr (AlongEntry) type = NULL;

  if (g_list_model_get_n_items (along_directory_get_shift_types (agency->directory)) == 1)
    {
      type = g_object_new (ALONG_TYPE_SHIFT_TYPE, "name", "Lessons", "kind",
                           ALONG_SHIFT_KIND_TRAINING, NULL);
      do_run (agency->database, along_intent_save_entry (type, NULL));
      agency_load (agency);
    }

  return find_id (along_directory_get_shift_types (agency->directory), "Lessons");
}

/* A session of the course that begins @start, for Mikko. */
static void
plan (Agency *agency,
      int     start)
{
  g_autoptr (AlongShift) shift =
    g_object_new (ALONG_TYPE_SHIFT, "type-id", get_training_type (agency), "start",
                  MONDAY + start * HOUR, "end", MONDAY + (start + 2) * HOUR, "seats", 8, NULL);
  g_autoptr (AlongTraining) training =
    g_object_new (ALONG_TYPE_TRAINING, "course-id", get_course_id (agency), "trainers",
                  "The nurses", NULL);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (people, agency->mikko);
  do_run (agency->database, along_intent_plan_training (training, shift, people));
}

static AlongRoster *
load_around (Agency *agency)
{
  g_autoptr (GError) error = NULL;
  AlongRoster *roster;

  agency_load (agency);
  roster = along_database_load_roster (agency->database, agency->directory, hours (-100, 100),
                                       &error);
  g_assert_no_error (error);

  return roster;
}

/* The only training in @roster, with its seats; %NULL for none. */
static AlongTraining *
find (AlongRoster  *roster,
      GPtrArray   **seats)
{
  GPtrArray *shifts = along_roster_get_shifts (roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      gint64 id = along_record_get_id (g_ptr_array_index (shifts, i));

      *seats = along_roster_get_assignments (roster, id);
      if (along_roster_get_training (roster, id) != NULL)
        return along_roster_get_training (roster, id);
    }

  return NULL;
}

/* That who of @first and @second (0 for nobody) was there. */
static AlongIntent *
hold (Agency *agency,
      gint64  first,
      gint64  second)
{
  g_autoptr (AlongRoster) roster = load_around (agency);
  g_autoptr (GArray) present = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) given = NULL;
  GPtrArray *seats;
  AlongTraining *training = find (roster, &seats);

  given = along_database_load_given (agency->database, along_training_get_shift_id (training),
                                     &error);
  g_assert_no_error (error);
  if (first != 0)
    g_array_append_val (present, first);
  if (second != 0)
    g_array_append_val (present, second);

  return along_intent_hold_training (training, get_course (agency), TODAY - 2, seats, present,
                                     given);
}

/* Who was there has a certificate, also who came without a seat; corrected, it goes where it has to
 * and stays where it is. */
static void
test_attendance (Agency        *agency,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) certificates = NULL;
  g_autoptr (AlongIntent) corrected = NULL;
  g_autoptr (AlongIntent) inverse = NULL;

  add_course (agency);
  plan (agency, PAST);
  do_run (agency->database, hold (agency, agency->mikko, agency->aino));
  certificates = load (agency, agency->mikko, ALONG_TYPE_CERTIFICATE);
  g_assert_cmpuint (certificates->len, ==, 1);
  g_assert_cmpstr (along_certificate_get_origin (g_ptr_array_index (certificates, 0)), ==,
                   "The nurses");
  g_assert_cmpint (along_certificate_get_expires (g_ptr_array_index (certificates, 0)), ==,
                   along_course_get_expiry (get_course (agency), TODAY - 2));
  g_assert_cmpuint (count (agency, agency->aino, ALONG_TYPE_CERTIFICATE), ==, 1);

  corrected = hold (agency, agency->mikko, 0);
  inverse = run (agency->database, corrected);
  g_assert_cmpuint (count (agency, agency->mikko, ALONG_TYPE_CERTIFICATE), ==, 1);
  g_assert_cmpuint (count (agency, agency->aino, ALONG_TYPE_CERTIFICATE), ==, 0);
  along_intent_unref (run (agency->database, inverse));
  g_assert_cmpuint (count (agency, agency->aino, ALONG_TYPE_CERTIFICATE), ==, 1);
}

/* Makes Mikko's seat at the only session @first, and gives him another one that is @second. */
static void
ask_again (Agency               *agency,
           AlongAssignmentState  first,
           AlongAssignmentState  second)
{
  g_autoptr (AlongRoster) roster = load_around (agency);
  AlongIntent *intent = along_intent_new (ALONG_INTENT_SET_STATE);
  GPtrArray *seats;
  AlongTraining *training = find (roster, &seats);
  g_autoptr (AlongAssignment) again =
    g_object_new (ALONG_TYPE_ASSIGNMENT, "id", along_intent_new_id (intent), "shift-id",
                  along_training_get_shift_id (training), "person-id", agency->mikko, "state",
                  second, NULL);

  along_intent_set (intent, g_ptr_array_index (seats, 0), "state", first, NULL);
  along_intent_put (intent, again);
  do_run (agency->database, intent);
}

/* What the seats at the only session say, as "declined done". */
static char *
dup_states (Agency *agency)
{
  g_autoptr (AlongRoster) roster = load_around (agency);
  g_autoptr (GEnumClass) states = g_type_class_ref (ALONG_TYPE_ASSIGNMENT_STATE);
  GString *text = g_string_new (NULL);
  GPtrArray *seats;

  g_assert_nonnull (find (roster, &seats));
  for (guint i = 0; i < seats->len; i++)
    g_string_append_printf (
      text, "%s%s", i > 0 ? " " : "",
      g_enum_get_value (states,
                        (int) along_assignment_get_state (g_ptr_array_index (seats, i)))
        ->value_nick);

  return g_string_free (text, FALSE);
}

/* Whoever was asked again has one seat that counts, and the other keeps its story. */
static void
test_asked_again (Agency        *agency,
                  gconstpointer  data)
{
  const struct
  {
    AlongAssignmentState first;
    AlongAssignmentState second;
    const char *there;
    const char *away;
  } cases[] = {
    { ALONG_ASSIGNMENT_DECLINED, ALONG_ASSIGNMENT_ACCEPTED, "declined done", "declined missed" },
    { ALONG_ASSIGNMENT_ACCEPTED, ALONG_ASSIGNMENT_DECLINED, "done declined", "missed declined" },
    { ALONG_ASSIGNMENT_DECLINED, ALONG_ASSIGNMENT_EXCUSED, "declined done", "declined excused" },
  };

  add_course (agency);
  plan (agency, PAST);
  ask_again (agency, ALONG_ASSIGNMENT_DECLINED, ALONG_ASSIGNMENT_DECLINED);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int there = 0; there < 2; there++)
      {
        g_autoptr (AlongRoster) roster = load_around (agency);
        AlongIntent *intent = along_intent_new (ALONG_INTENT_SET_STATE);
        GPtrArray *seats;
        g_autofree char *states = NULL;

        g_test_message ("case %u, %s", i, there ? "there" : "away");
        g_assert_nonnull (find (roster, &seats));
        g_assert_cmpuint (seats->len, ==, 2);
        along_intent_set (intent, g_ptr_array_index (seats, 0), "state", cases[i].first, NULL);
        along_intent_set (intent, g_ptr_array_index (seats, 1), "state", cases[i].second, NULL);
        do_run (agency->database, intent);

        do_run (agency->database, hold (agency, there ? agency->mikko : 0, 0));
        states = dup_states (agency);
        g_assert_cmpstr (states, ==, there ? cases[i].there : cases[i].away);
      }
}

/* A certificate that was taken back does not come again with whoever came later. */
static void
test_taken_back (Agency        *agency,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) certificates = NULL;
  g_autofree char *states = NULL;

  add_course (agency);
  plan (agency, PAST);
  do_run (agency->database, hold (agency, agency->mikko, 0));
  certificates = load (agency, agency->mikko, ALONG_TYPE_CERTIFICATE);
  do_run (agency->database, along_intent_delete_certificate (g_ptr_array_index (certificates, 0)));

  do_run (agency->database, hold (agency, agency->mikko, agency->aino));
  g_assert_cmpuint (count (agency, agency->mikko, ALONG_TYPE_CERTIFICATE), ==, 0);
  g_assert_cmpuint (count (agency, agency->aino, ALONG_TYPE_CERTIFICATE), ==, 1);
  states = dup_states (agency);
  g_assert_cmpstr (states, ==, "done done");
}

/* Who was there is known of a course that had ended, too, but nobody has it from there. */
static void
test_ended (Agency        *agency,
            gconstpointer  data)
{
  for (int days = 3; days >= 2; days--)
    {
      g_autoptr (AlongCourse) edited = NULL;
      g_autofree char *states = NULL;

      if (days == 3)
        {
          add_course (agency);
          plan (agency, PAST);
        }
      edited = along_record_copy (get_course (agency));
      g_object_set (edited, "validity", ALONG_VALIDITY_UNTIL, "months", 0, "until", TODAY - days,
                    NULL);
      do_run (agency->database,
              along_intent_save_entry (ALONG_ENTRY (edited), get_course (agency)));

      do_run (agency->database, hold (agency, 0, 0));
      do_run (agency->database, hold (agency, agency->mikko, 0));
      states = dup_states (agency);
      g_assert_cmpstr (states, ==, "done");
      g_assert_cmpuint (count (agency, agency->mikko, ALONG_TYPE_CERTIFICATE), ==, days == 2);
    }
}

static void
test_not_begun (Agency        *agency,
                gconstpointer  data)
{
  add_course (agency);
  plan (agency, FUTURE);
  assert_refused (agency->database, hold (agency, agency->mikko, 0), ALONG_STORE_ERROR_CONFLICT);
}

/* A cancelled session looks for nobody; one that goes from the roster goes with its training, but
 * not where people have learned something. */
static void
test_session_goes (Agency        *agency,
                   gconstpointer  data)
{
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongRoster) cancelled = NULL;
  g_autoptr (AlongRoster) held = NULL;
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  AlongTraining *training;
  AlongShift *shift;
  GPtrArray *seats;

  add_course (agency);
  plan (agency, PAST);
  roster = load_around (agency);
  training = find (roster, &seats);
  intent = along_intent_cancel_training (training, seats);
  inverse = run (agency->database, intent);
  cancelled = load_around (agency);
  training = find (cancelled, &seats);
  shift = along_roster_get_shift (cancelled, along_training_get_shift_id (training));
  g_assert_true (along_rules_is_cancelled (cancelled, shift));
  g_assert_cmpint (along_assignment_get_state (g_ptr_array_index (seats, 0)), ==,
                   ALONG_ASSIGNMENT_CANCELLED);
  along_intent_unref (run (agency->database, inverse));

  do_run (agency->database, hold (agency, agency->mikko, 0));
  held = load_around (agency);
  assert_refused (agency->database, along_intent_delete_shift (held, shift),
                  ALONG_STORE_ERROR_CONFLICT);
  do_run (agency->database, hold (agency, 0, 0));
  do_run (agency->database, along_intent_delete_shift (held, shift));
  g_clear_object (&held);
  held = load_around (agency);
  g_assert_null (find (held, &seats));
}

/* A goal goes with its steps, and comes back with them. */
static void
test_goal (Agency        *agency,
           gconstpointer  data)
{
  g_autoptr (AlongGoal) goal = g_object_new (ALONG_TYPE_GOAL, "person-id", agency->mikko, "what",
                                             "To train others", "agreed", TODAY, NULL);
  g_autoptr (AlongGoal) step = NULL;
  g_autoptr (GPtrArray) goals = NULL;
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongIntent) inverse = NULL;

  do_run (agency->database, along_intent_save_goal (goal, NULL));
  goals = load (agency, agency->mikko, ALONG_TYPE_GOAL);
  step = g_object_new (ALONG_TYPE_GOAL, "person-id", agency->mikko, "goal-id",
                       along_record_get_id (g_ptr_array_index (goals, 0)), "what",
                       "A first aid course", "agreed", TODAY, NULL);
  do_run (agency->database, along_intent_save_goal (step, NULL));
  g_assert_cmpuint (count (agency, agency->mikko, ALONG_TYPE_GOAL), ==, 2);

  intent = along_intent_delete_goal (g_ptr_array_index (goals, 0));
  inverse = run (agency->database, intent);
  g_assert_cmpuint (count (agency, agency->mikko, ALONG_TYPE_GOAL), ==, 0);
  along_intent_unref (run (agency->database, inverse));
  g_assert_cmpuint (count (agency, agency->mikko, ALONG_TYPE_GOAL), ==, 2);
}

/* One bad record, and none of them is kept. */
static void
test_import (Agency        *agency,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) certificates = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongIntent) bad = NULL;

  add_course (agency);
  g_ptr_array_add (certificates, new_certificate (agency, agency->mikko, 0));
  g_ptr_array_add (certificates, new_certificate (agency, agency->aino, 0));
  do_run (agency->database, along_intent_import_certificates (certificates));
  g_assert_cmpuint (count (agency, agency->mikko, ALONG_TYPE_CERTIFICATE), ==, 1);

  g_ptr_array_add (certificates, new_certificate (agency, agency->aino, TODAY - 1000));
  bad = along_intent_import_certificates (certificates);
  g_assert_null (along_database_run (agency->database, bad, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE);
  g_assert_cmpuint (count (agency, agency->mikko, ALONG_TYPE_CERTIFICATE), ==, 1);
}

/* What everybody has learned, of courses that nothing requires as well. */
static void
test_learned (Agency        *agency,
              gconstpointer  data)
{
  g_autoptr (AlongLearned) learned = NULL;
  g_autoptr (AlongLearned) all = NULL;
  g_autoptr (GError) error = NULL;
  AlongIntent *intent = along_intent_new (ALONG_INTENT_EDIT);
  gint64 id;

  add_course (agency);
  id = get_course_id (agency);
  along_intent_remove (intent, g_ptr_array_index (get_requirements (agency), 0));
  do_run (agency->database, intent);
  give (agency, agency->mikko, TODAY - 20);
  give (agency, agency->mikko, TODAY - 10);
  give (agency, agency->aino, TODAY);

  learned = along_database_load_learned (agency->database, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (along_learned_get_certificates (learned, agency->mikko, id)->len, ==, 1);
  g_assert_cmpint (along_preparation_find (learned, agency->mikko, id, TODAY, TODAY, 0).until, ==,
                   TODAY - 10);
  g_assert_cmpint (along_preparation_find (learned, agency->aino, id, TODAY, TODAY, 0).state, ==,
                   ALONG_TRAINING_VALID);

  /* From the first day on it is all there is. */
  all = along_database_load_learned (agency->database, ALONG_DAY_MIN, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (along_learned_get_certificates (all, agency->mikko, id)->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agency_add ("/store/training/course", test_course);
  agency_add ("/store/training/refused", test_refused);
  agency_add ("/store/training/cleared", test_cleared);
  agency_add ("/store/training/picture", test_picture);
  g_test_add_func ("/store/training/no-picture", test_no_picture);
  agency_add ("/store/training/sealed-picture", test_sealed_picture);
  agency_add ("/store/training/waiver", test_waiver);
  agency_add ("/store/training/attendance", test_attendance);
  agency_add ("/store/training/asked-again", test_asked_again);
  agency_add ("/store/training/taken-back", test_taken_back);
  agency_add ("/store/training/ended", test_ended);
  agency_add ("/store/training/not-begun", test_not_begun);
  agency_add ("/store/training/session-goes", test_session_goes);
  agency_add ("/store/training/goal", test_goal);
  agency_add ("/store/training/import", test_import);
  agency_add ("/store/training/learned", test_learned);

  return g_test_run ();
}
