/* test-growth-sheets.c — checklists, records of growth and certificates on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "print-fixture.h"
#include "print/along-training-document.h"

#define HOUR 60
#define NALOXONE ((gint64) 7000)
#define SAFETY ((gint64) 7001)
#define HOUSE_CALL ((gint64) 7002)

/* As long as a name with a title and two surnames gets. */
#define LONG_NAME "Maximiliana Oleksandrivna von Wetterstein"

/* Aino was at a session on Monday, with Sari; safety was signed off, the house call is open. */
typedef struct
{
  PrintFixture *fixture;
  AlongRoster *roster;
  GPtrArray *growths;
  AlongDay today;
  gint64 session;
} Fixture;

static void
add (AlongDirectory *directory,
     gpointer        record)
{
  along_directory_add (directory, record);
  g_object_unref (record);
}

static void
add_courses (AlongDirectory *directory)
{
  add (directory, g_object_new (ALONG_TYPE_COURSE, "id", NALOXONE, "name", "Naloxone", NULL));
  add (directory, g_object_new (ALONG_TYPE_COURSE, "id", SAFETY, "name", "Safety outdoors", "kind",
                                ALONG_COURSE_ORIENTATION_ITEM, NULL));
  add (directory,
       g_object_new (ALONG_TYPE_COURSE, "id", HOUSE_CALL, "name", "The first house call", "kind",
                     ALONG_COURSE_ORIENTATION_ITEM, "audience",
                     ALONG_AUDIENCE_PEERS | ALONG_AUDIENCE_PROFESSIONALS, NULL));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  PrintFixture *fixture = print_fixture_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AlongTraining) training = NULL;
  AlongDirectory *directory;
  AlongPerson *person;
  gint64 aino, sari, lessons, drop_in;

  self->fixture = fixture;
  aino = print_fixture_add_peer (fixture, LONG_NAME, "Amber");
  sari = print_fixture_add_staff (fixture, "Sari Meri", "");
  lessons = print_fixture_add_type (fixture, "Lessons");
  drop_in = print_fixture_add_type (fixture, "Drop-in");
  self->session = print_fixture_add_shift (fixture, 0, 10 * HOUR, 11 * HOUR + 30, lessons,
                                           print_fixture_add_place (fixture, "Quayside"), 8, 0, "");
  print_fixture_add_shift (fixture, 0, 12 * HOUR, 15 * HOUR, drop_in, 0, 2, 0, "");
  print_fixture_assign (fixture, self->session, aino, ALONG_ASSIGNMENT_DONE, 0);
  print_fixture_assign (fixture, self->session, sari, ALONG_ASSIGNMENT_MISSED, 0);
  self->roster = print_fixture_build (fixture);
  directory = along_roster_get_directory (self->roster);
  self->today =
    along_zone_get_day (along_directory_get_zone (directory), print_fixture_get_now (fixture));

  add_courses (directory);
  g_object_set (along_directory_get_shift_type (directory, lessons), "kind",
                ALONG_SHIFT_KIND_TRAINING, NULL);
  g_object_set (along_directory_get_shift_type (directory, drop_in), "kind",
                ALONG_SHIFT_KIND_DROP_IN, NULL);
  person = along_directory_get_person (directory, aino);
  g_object_set (person, "roles", ALONG_ROLE_LISTENER | ALONG_ROLE_CLIENT_SUPPORT |
                                   ALONG_ROLE_INTERPRETER, NULL);

  training = g_object_new (ALONG_TYPE_TRAINING, "id", (gint64) 7010, "shift-id", self->session,
                           "course-id", NALOXONE, "state", ALONG_SESSION_HELD, "trainers",
                           "Maija Salo", NULL);
  along_roster_add_training (self->roster, training);
  g_ptr_array_add (records, g_object_ref (training));
  for (guint i = 0; i < along_roster_get_shifts (self->roster)->len; i++)
    g_ptr_array_add (records,
                     g_object_ref (g_ptr_array_index (along_roster_get_shifts (self->roster), i)));
  g_ptr_array_add (records,
                   g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", aino, "course-id", SAFETY,
                                 "issued", along_day_new (2026, 11, 3), "by-id", sari, NULL));
  g_ptr_array_add (records,
                   g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", aino, "course-id", NALOXONE,
                                 "issued", along_day_new (2025, 5, 2), "origin", "Red Cross",
                                 NULL));
  g_ptr_array_add (records, g_object_new (ALONG_TYPE_GOAL, "id", (gint64) 7020, "person-id", aino,
                                          "what", "To train others", "agreed", self->today, NULL));
  g_ptr_array_add (records, g_object_new (ALONG_TYPE_GOAL, "id", (gint64) 7021, "person-id", aino,
                                          "goal-id", (gint64) 7020, "what", "Sit in on a course",
                                          "agreed", self->today, "reached", self->today, NULL));
  self->growths = g_ptr_array_new_with_free_func ((GDestroyNotify) along_growth_free);
  g_ptr_array_add (self->growths, along_growth_new (directory, person, records, self->today));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_ptr_array_unref (self->growths);
  g_object_unref (self->roster);
  print_fixture_free (self->fixture);
}

static AlongDocument *
lay_out (Fixture            *self,
         AlongTrainingSheet  sheet,
         AlongPaper          paper)
{
  const AlongTrainingPrint print = {
    .sheet = sheet,
    .roster = self->roster,
    .growths = self->growths,
    .first_day = self->today - 30,
    .last_day = self->today + 30,
    .paper = paper,
    .clock = ALONG_CLOCK_24,
    /* The shifts have been done by then. */
    .printed_at = print_fixture_get_now (self->fixture) + 10 * 24 * 60 * 60,
  };

  return along_training_document_new (along_roster_get_directory (self->roster), &print);
}

/* The squeezed text of the sheet on both papers, which is one page; to be freed. */
static char *
read_page (Fixture            *self,
           AlongTrainingSheet  sheet)
{
  char *squeezed = NULL;

  for (int paper = ALONG_PAPER_A4; paper <= ALONG_PAPER_LETTER; paper++)
    {
      g_autoptr (AlongDocument) document = lay_out (self, sheet, (AlongPaper) paper);
      g_autofree char *text = print_fixture_read_text (document, 0);

      g_assert_cmpuint (along_document_get_n_pages (document), ==, 1);
      assert_inside (document);
      g_free (squeezed);
      squeezed = squeeze (text);
      assert_has (squeezed, LONG_NAME);
    }

  return squeezed;
}

/* What is open has room for signatures, what is done says whose. */
static void
test_orientation (Fixture       *self,
                  gconstpointer  data)
{
  g_autofree char *text = read_page (self, ALONG_TRAINING_ORIENTATION);

  assert_has (text, "✓Safety outdoors");
  assert_has (text, "Page 1 of 1");
  assert_has (text, "Signed off on 3 November 2026 by Sari Meri");
  assert_has (text, "The first house call");
  assert_has (text, "Peer and professional together");
  assert_has (text, "shifts can be worked alone");
  /* Of the open item and of the agreement below. */
  g_assert_cmpuint (count_words (text, "DatePeer"), ==, 2);
}

static void
test_growth (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *text = read_page (self, ALONG_TRAINING_GROWTH);

  assert_has (text, "To train others");
  assert_has (text, "Sit in on a course");
  assert_has (text, "Reached on 20 November 2026");
  assert_has (text, "2026: Course, 1 session, 1 h 30 min");
  assert_has (text, "Support for people");
  assert_has (text, "Naloxone: 2 May 2025, Red Cross");
  assert_has (text, "Safety outdoors: Signed off on 3 November 2026 by Sari Meri");
}

/* Of who was there, and of nobody else. */
static void
test_attended (Fixture       *self,
               gconstpointer  data)
{
  g_autofree char *text = read_page (self, ALONG_TRAINING_ATTENDED);

  assert_has (text, "Certificate of attendance");
  assert_has (text, "Naloxone");
  assert_has (text, "23 November 2026, 10:00–11:30 (1 h 30 min)");
  assert_has (text, "Quayside");
  assert_has (text, "Taught by Maija Salo");
  assert_has (text, "Signature");
  g_assert_cmpuint (count_words (text, "Sari Meri"), ==, 0);
}

/* Nothing tells whom the work was for, not even the name of a role. */
static void
test_work (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *text = read_page (self, ALONG_TRAINING_WORK);
  g_autofree char *small = g_utf8_strdown (text, -1);

  assert_has (text, "Certificate of work");
  assert_has (text, "from 23 November 2026 to 30 November 2026");
  assert_has (text, "Drop-in: 1 shift, 3 h");
  assert_has (text, "Training: 1 shift, 1 h 30 min");
  assert_has (text, "Altogether: 4 h 30 min");
  assert_has (text, "Support for people, Interpreter between people and authorities, Listener");
  g_assert_null (strstr (small, "client"));
  g_assert_null (strstr (small, "supervision"));
}

/* Where there is nothing to certify a page says so. */
static void
test_nothing (Fixture       *self,
              gconstpointer  data)
{
  static const struct
  {
    AlongTrainingSheet sheet;
    const char *words;
  } cases[] = {
    { ALONG_TRAINING_ORIENTATION, "nobody to orient" },
    { ALONG_TRAINING_GROWTH, "There are no peers yet" },
    { ALONG_TRAINING_WORK, "No work was done in these days" },
    { ALONG_TRAINING_ATTENDED, "Nobody was at a training in these days" },
  };
  g_autoptr (PrintFixture) fixture = print_fixture_new ();
  g_autoptr (AlongRoster) roster = print_fixture_build (fixture);
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AlongTrainingPrint print = { .sheet = cases[i].sheet, .roster = roster,
                                         .growths = nobody };
      g_autoptr (AlongDocument) document =
        along_training_document_new (along_roster_get_directory (roster), &print);
      g_autofree char *text = print_fixture_read_text (document, 0);
      g_autofree char *squeezed = squeeze (text);

      assert_has (squeezed, cases[i].words);
      g_assert_cmpuint (along_document_get_n_pages (document), ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/growth-sheets/orientation", test_orientation);
  ADD ("/growth-sheets/growth", test_growth);
  ADD ("/growth-sheets/attended", test_attended);
  ADD ("/growth-sheets/work", test_work);
  ADD ("/growth-sheets/nothing", test_nothing);
#undef ADD

  return g_test_run ();
}
