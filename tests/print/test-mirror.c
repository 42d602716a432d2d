/* test-mirror.c — the page of a language that is read from right to left
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "print-fixture.h"
#include "print/along-recovery-document.h"
#include "print/along-training-document.h"

/* The horizontal middle of the first @word on the first page. */
static double
find_word (AlongDocument *document,
           const char    *word)
{
  g_autofree char *folder = print_fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "document.pdf", NULL);
  g_autofree char *pattern = NULL;
  g_autofree char *boxes = NULL;
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GError) error = NULL;

  along_document_write_pdf (document, path, &error);
  g_assert_no_error (error);
  boxes = print_fixture_run ("pdftotext", "-bbox", "-l", "1", path, "-", NULL);
  print_fixture_remove_folder (folder);

  pattern = g_strdup_printf ("xMin=\"([0-9.]+)\"[^>]*xMax=\"([0-9.]+)\"[^>]*>%s<", word);
  regex = g_regex_new (pattern, 0, 0, &error);
  g_assert_no_error (error);
  g_assert_true (g_regex_match (regex, boxes, 0, &match));
  left = g_match_info_fetch (match, 1);
  right = g_match_info_fetch (match, 2);

  return (g_ascii_strtod (left, NULL) + g_ascii_strtod (right, NULL)) / 2;
}

static void
test_mirror_roster (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new_usual ();

  for (int by = ALONG_ROSTER_BY_SHIFT; by <= ALONG_ROSTER_BY_PERSON; by++)
    {
      g_autoptr (AlongDocument) document = print_fixture_lay_out (fixture, (AlongRosterBy) by,
                                                                  FALSE);
      double width, height, label, monday, tuesday, sunday;

      along_document_get_size (document, &width, &height);
      label = find_word (document, by == ALONG_ROSTER_BY_SHIFT ? "Shift" : "Person");
      monday = find_word (document, "Mon");
      tuesday = find_word (document, "Tue");
      sunday = find_word (document, "Sun");

      g_assert_cmpfloat (label, >, width * 0.85);
      g_assert_cmpfloat (label, >, monday);
      g_assert_cmpfloat (monday, >, tuesday);
      g_assert_cmpfloat (tuesday, >, sunday);
      g_assert_cmpfloat (sunday, <, width * 0.15);

      /* The heading and the foot are mirrored, too; a name stands at the right of its cell. */
      g_assert_cmpfloat (find_word (document, "Harbour"), >, width * 0.7);
      g_assert_cmpfloat (find_word (document, "empty"), >, width * 0.3);
      g_assert_cmpfloat (find_word (document, "proposed,"), >, width * 0.3);
      g_assert_cmpfloat (find_word (document, "Printed"), <, width * 0.15);
      g_assert_cmpfloat (find_word (document, "Page"), <, width * 0.3);

      /* What marks somebody who has not agreed stands behind the name: at its left. */
      if (by == ALONG_ROSTER_BY_SHIFT)
        find_word (document, "\\?Hanna");

      /* A number to call is dialled from left to right in every language. */
      if (by == ALONG_ROSTER_BY_SHIFT)
        g_assert_cmpfloat (find_word (document, "040"), <, find_word (document, "0101"));
    }
}

static AlongDocument *
lay_out_days (PrintFixture      *fixture,
              AlongRosterLayout  layout,
              int                n_days)
{
  const AlongRosterOptions options = { .layout = layout, .clock = ALONG_CLOCK_24,
                                       .printed_at = print_fixture_get_now (fixture) };
  g_autoptr (AlongRoster) roster = NULL;

  fixture->n_days = n_days;
  g_object_set (along_directory_get_agency (fixture->directory),
                "emergency-numbers", "Danger: 112\nNurse: 040 777 0199", NULL);
  roster = print_fixture_build (fixture);

  return along_roster_document_new (roster, &options);
}

/* That @words stand on the first page from right to left. */
static void
assert_from_right (AlongDocument     *document,
                   const char *const *words)
{
  for (guint i = 0; words[i + 1] != NULL; i++)
    {
      g_test_message ("%s, %s", words[i], words[i + 1]);
      g_assert_cmpfloat (find_word (document, words[i]), >, find_word (document, words[i + 1]));
    }
}

static void
test_mirror_month (void)
{
  const char *const heads[] = { "Week", "Monday", "Tuesday", "Saturday", "Sunday", NULL };
  const char *const days[] = { "48", "23", "24", "25", "26", "27", "28", "29", NULL };
  const char *const foot[] = { "Timo", "Printed", NULL };
  g_autoptr (PrintFixture) fixture = print_fixture_new_at ("Europe/Helsinki",
                                                           along_day_new (2026, 11, 1));
  gint64 timo = print_fixture_add_staff (fixture, "Timo Rask", "040 777 0102");
  g_autoptr (AlongDocument) document = NULL;

  print_fixture_add_shift (fixture, 22, 540, 720, print_fixture_add_type (fixture, "Outreach"), 0,
                           1, timo, "");
  document = lay_out_days (fixture, ALONG_ROSTER_MONTH, 30);
  assert_from_right (document, heads);
  assert_from_right (document, days);
  assert_from_right (document, foot);
  g_assert_cmpfloat (find_word (document, "040"), <, find_word (document, "0102"));
}

static void
test_mirror_day (void)
{
  const char *const heads[] = { "Shift", "Name", "In", "Out", "Fit", "Adjusted", "Stood", NULL };
  const char *const row[] = { "[^<]*08:00[^<]*", "Aino", NULL };
  const char *const numbers[] = { "Emergency", "0199", NULL };
  const char *const heading[] = { "November", "sheet", NULL };
  g_autoptr (PrintFixture) fixture = print_fixture_new_usual ();
  g_autoptr (AlongDocument) document = lay_out_days (fixture, ALONG_ROSTER_DAY, 1);

  assert_from_right (document, heads);
  assert_from_right (document, row);
  assert_from_right (document, numbers);
  assert_from_right (document, heading);
  g_assert_cmpfloat (find_word (document, "777"), <, find_word (document, "0199"));
  g_assert_cmpfloat (find_word (document, "555"), <, find_word (document, "0101"));
}

static void
test_mirror_slips (void)
{
  const char *const row[] = { "Mon", "[^<]*08:00[^<]*", NULL };
  const char *const heading[] = { "Korpi", "Week", NULL };
  const char *const numbers[] = { "Emergency", "0199", NULL };
  g_autoptr (PrintFixture) fixture = print_fixture_new_usual ();
  g_autoptr (AlongDocument) document = lay_out_days (fixture, ALONG_ROSTER_SLIPS, 7);

  assert_from_right (document, row);
  assert_from_right (document, heading);
  assert_from_right (document, numbers);
  g_assert_cmpfloat (find_word (document, "040"), <, find_word (document, "0101"));
}

static void
test_mirror_notice (void)
{
  const char *const heads[] = { "Shift", "As", "Now", NULL };
  const char *const row[] = { "Mon", "[^<]*08:00[^<]*", "[^<]*09:00[^<]*", NULL };
  g_autoptr (PrintFixture) fixture = print_fixture_new_usual ();
  AlongShift *shift = g_ptr_array_index (fixture->shifts, 0);
  g_autoptr (AlongDocument) document = NULL;
  double width, height;

  print_fixture_publish (fixture);
  g_object_set (shift, "start", along_shift_get_start (shift) + 60 * 60, NULL);
  document = lay_out_days (fixture, ALONG_ROSTER_NOTICE, 7);

  along_document_get_size (document, &width, &height);
  assert_from_right (document, heads);
  assert_from_right (document, row);
  g_assert_cmpfloat (find_word (document, "notice"), >, width / 2);
  /* A number to call stands behind who is called, and goes from left to right. */
  g_assert_cmpfloat (find_word (document, "040[^<]*"), <, width / 2);
}

static void
test_mirror_recovery (void)
{
  g_autoptr (AlongDocument) document = NULL;

  document = along_recovery_document_new ("Harbour Street Peers", "0A1B2 C3D4E F5G6H", "TEST",
                                          along_day_new (2026, 11, 20), ALONG_PAPER_A4);

  g_assert_cmpfloat (find_word (document, "Recovery"), >, 400);
  g_assert_cmpfloat (find_word (document, "Kept"), >, 400);
  /* The code itself goes from left to right in every language. */
  g_assert_cmpfloat (find_word (document, "0A1B2"), <, find_word (document, "C3D4E"));
  g_assert_cmpfloat (find_word (document, "C3D4E"), <, find_word (document, "F5G6H"));
}

static void
test_mirror_matrix (void)
{
  const char *const heads[] = { "Kits", "Naloxone", NULL };
  const char *const row[] = { "Korpi", "○", NULL };
  const char *const foot[] = { "Printed", "Page", NULL };
  g_autoptr (PrintFixture) fixture = print_fixture_new_usual ();
  g_autoptr (AlongLearned) learned = along_learned_new ();
  g_autoptr (GArray) dues = g_array_new (FALSE, FALSE, sizeof (AlongDue));
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongTrainingTable) table = NULL;
  g_autoptr (AlongDocument) document = NULL;
  AlongTrainingPrint print = { .sheet = ALONG_TRAINING_MATRIX, .dues = dues };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AlongRecord) course =
        g_object_new (ALONG_TYPE_COURSE, "id", (gint64) 7000 + i, "name",
                      i == 0 ? "Kits" : "Naloxone", NULL);
      g_autoptr (AlongRecord) requirement =
        g_object_new (ALONG_TYPE_REQUIREMENT, "id", (gint64) 7100 + i, "course-id",
                      (gint64) 7000 + i, "scope", ALONG_REQUIREMENT_ALONE, NULL);

      along_directory_add (fixture->directory, course);
      along_directory_add (fixture->directory, requirement);
    }
  roster = print_fixture_build (fixture);
  table = along_training_table_new (fixture->directory, learned, dues,
                                    (AlongTrainingFilter) { .due_days = -1 }, fixture->first_day);
  print.roster = roster;
  print.table = table;
  print.printed_at = print_fixture_get_now (fixture);
  document = along_training_document_new (fixture->directory, &print);
  assert_from_right (document, heads);
  assert_from_right (document, row);
  assert_from_right (document, foot);
}

/* A certificate begins at the right, with the name as with the words. */
static void
test_mirror_certificate (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new ();
  g_autoptr (AlongTraining) training = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongDocument) document = NULL;
  AlongTrainingPrint print = { .sheet = ALONG_TRAINING_ATTENDED };
  gint64 shift = print_fixture_add_shift (fixture, 0, 600, 690,
                                          print_fixture_add_type (fixture, "Lessons"), 0, 8, 0, "");
  AlongCourse *course = g_object_new (ALONG_TYPE_COURSE, "id", (gint64) 7000, "name", "Naloxone",
                                      NULL);
  double width, height;

  along_directory_add (fixture->directory, ALONG_RECORD (course));
  g_object_unref (course);
  print_fixture_assign (fixture, shift, print_fixture_add_peer (fixture, "Aino", ""),
                        ALONG_ASSIGNMENT_DONE, 0);
  roster = print_fixture_build (fixture);
  training = g_object_new (ALONG_TYPE_TRAINING, "shift-id", shift, "course-id", (gint64) 7000,
                           "state", ALONG_SESSION_HELD, NULL);
  along_roster_add_training (roster, training);
  print.roster = roster;
  print.printed_at = print_fixture_get_now (fixture);
  document = along_training_document_new (fixture->directory, &print);

  along_document_get_size (document, &width, &height);
  g_assert_cmpfloat (find_word (document, "Aino"), >, width * 0.8);
  g_assert_cmpfloat (find_word (document, "Naloxone"), >, width * 0.8);
  assert_inside (document);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = print_fixture_make_folder ();
  g_autofree char *language = g_build_filename (folder, "ar", NULL);
  g_autofree char *messages = g_build_filename (language, "LC_MESSAGES", NULL);
  g_autofree char *catalogue = g_build_filename (messages, GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *source = NULL;
  g_autofree char *output = NULL;
  int result;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  source = g_test_build_filename (G_TEST_DIST, "ar.po", NULL);
  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  output = print_fixture_run ("msgfmt", "-o", catalogue, source, NULL);
  g_setenv ("LANGUAGE", "ar", TRUE);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  g_test_add_func ("/print/mirror/roster", test_mirror_roster);
  g_test_add_func ("/print/mirror/month", test_mirror_month);
  g_test_add_func ("/print/mirror/day", test_mirror_day);
  g_test_add_func ("/print/mirror/slips", test_mirror_slips);
  g_test_add_func ("/print/mirror/notice", test_mirror_notice);
  g_test_add_func ("/print/mirror/matrix", test_mirror_matrix);
  g_test_add_func ("/print/mirror/certificate", test_mirror_certificate);
  g_test_add_func ("/print/mirror/recovery", test_mirror_recovery);
  result = g_test_run ();

  print_fixture_remove_folder (messages);
  print_fixture_remove_folder (language);
  print_fixture_remove_folder (folder);

  return result;
}
