/* test-training.c — who is due, attendance sheets and records on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "print-fixture.h"
#include "print/along-training-document.h"

#define HOUR 60
#define COURSE ((gint64) 7000)

/* Aino's naloxone training has run out; a session of it on Monday is taught by Maija Salo. */
typedef struct
{
  PrintFixture *fixture;
  AlongRoster *roster;
  AlongLearned *learned;
} Course;

static void
add (AlongDirectory *directory,
     gpointer        record)
{
  along_directory_add (directory, record);
  g_object_unref (record);
}

static void
set_up (Course        *self,
        gconstpointer  data)
{
  PrintFixture *fixture = print_fixture_new ();
  AlongDirectory *directory;
  g_autoptr (AlongTraining) training = NULL;
  g_autoptr (AlongCertificate) certificate = NULL;
  gint64 aino, type, shift;

  self->fixture = fixture;
  aino = print_fixture_add_peer (fixture, "Aino Korpi", "Amber");
  type = print_fixture_add_type (fixture, "Lessons");
  shift = print_fixture_add_shift (fixture, 0, 10 * HOUR, 11 * HOUR, type,
                                   print_fixture_add_place (fixture, "Quayside"), 8, 0, "");
  print_fixture_assign (fixture, shift, aino, ALONG_ASSIGNMENT_ACCEPTED, 0);
  self->roster = print_fixture_build (fixture);

  directory = along_roster_get_directory (self->roster);
  add (directory, g_object_new (ALONG_TYPE_COURSE, "id", COURSE, "name", "Naloxone", NULL));
  add (directory, g_object_new (ALONG_TYPE_REQUIREMENT, "id", COURSE + 1, "course-id", COURSE,
                                "scope", ALONG_REQUIREMENT_SHIFT_TYPE, "shift-type-id", type,
                                NULL));
  training = g_object_new (ALONG_TYPE_TRAINING, "id", COURSE + 2, "shift-id", shift, "course-id",
                           COURSE, "trainers", "Maija Salo", NULL);
  along_roster_add_training (self->roster, training);
  self->learned = along_learned_new ();
  certificate = g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", aino, "course-id", COURSE,
                              "issued", along_day_new (2024, 11, 1), "expires",
                              along_day_new (2026, 11, 1), NULL);
  along_learned_add_certificate (self->learned, certificate);
  along_roster_set_learned (self->roster, self->learned);
}

static void
tear_down (Course        *self,
           gconstpointer  data)
{
  along_learned_unref (self->learned);
  g_object_unref (self->roster);
  print_fixture_free (self->fixture);
}

/* The squeezed text of all pages; to be freed. */
static char *
read_print (Course             *self,
            AlongTrainingSheet  sheet,
            gboolean            aliases)
{
  AlongDirectory *directory = along_roster_get_directory (self->roster);
  gint64 now = print_fixture_get_now (self->fixture);
  AlongDay today = along_zone_get_day (along_directory_get_zone (directory), now);
  g_autoptr (GArray) dues = along_due_list (self->roster, today);
  g_autoptr (AlongTrainingTable) table = along_training_table_new (
    directory, self->learned, (AlongTrainingFilter) { .due_days = -1 }, today);
  const AlongTrainingPrint print = {
    .sheet = sheet,
    .roster = self->roster,
    .dues = dues,
    .table = table,
    .aliases = aliases,
    .clock = ALONG_CLOCK_24,
    .printed_at = now,
  };
  g_autoptr (AlongDocument) document = along_training_document_new (&print);
  g_autofree char *text = print_fixture_read_text (document, 0);

  assert_inside (document);

  return squeeze (text);
}

static void
test_due (Course        *self,
          gconstpointer  data)
{
  g_autofree char *text = read_print (self, ALONG_TRAINING_DUE, FALSE);

  assert_has (text, "Training due");
  assert_has (text, "Aino Korpi: Naloxone");
  assert_has (text, "Expired on 1 November 2026");
  assert_has (text, "Page 1 of 1");
}

/* Whoever was asked has a line to sign on, and there are some for others. */
static void
test_attendance (Course        *self,
                 gconstpointer  data)
{
  g_autofree char *text = read_print (self, ALONG_TRAINING_ATTENDANCE, FALSE);

  assert_has (text, "Naloxone");
  assert_has (text, "10:00–11:00");
  assert_has (text, "Quayside");
  assert_has (text, "Maija Salo");
  assert_has (text, "Aino Korpi");
  g_assert_cmpuint (count_words (text, "Cameat"), ==, 5);
}

static void
test_records (Course        *self,
              gconstpointer  data)
{
  g_autofree char *text = read_print (self, ALONG_TRAINING_RECORDS, FALSE);

  assert_has (text, "Training records");
  assert_has (text, "Naloxone: Expired on 1 November 2026");
}

/* Neither in what is known nor in what was typed. */
static void
test_aliases (Course        *self,
              gconstpointer  data)
{
  for (int sheet = ALONG_TRAINING_DUE; sheet <= ALONG_TRAINING_RECORDS; sheet++)
    {
      g_autofree char *text = read_print (self, (AlongTrainingSheet) sheet, TRUE);

      assert_has (text, "Amber");
      g_assert_null (strstr (text, "Korpi"));
      g_assert_null (strstr (text, "Salo"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Course, NULL, set_up, func, tear_down)
  ADD ("/training/due", test_due);
  ADD ("/training/attendance", test_attendance);
  ADD ("/training/records", test_records);
  ADD ("/training/aliases", test_aliases);
#undef ADD

  return g_test_run ();
}
