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

/* What was asked for on @paper; to be unreffed. */
static AlongDocument *
lay_out (Course             *self,
         AlongTrainingSheet  sheet,
         AlongPaper          paper,
         gboolean            aliases)
{
  AlongDirectory *directory = along_roster_get_directory (self->roster);
  gint64 now = print_fixture_get_now (self->fixture);
  AlongDay today = along_zone_get_day (along_directory_get_zone (directory), now);
  g_autoptr (GArray) dues = along_due_list (self->roster, today);
  g_autoptr (AlongTrainingTable) table = along_training_table_new (
    directory, self->learned, dues, (AlongTrainingFilter) { .due_days = -1 }, today);
  const AlongTrainingPrint print = {
    .sheet = sheet,
    .roster = self->roster,
    .dues = dues,
    .table = table,
    .paper = paper,
    .aliases = aliases,
    .clock = ALONG_CLOCK_24,
    .printed_at = now,
  };

  return along_training_document_new (directory, &print);
}

/* The squeezed text of all pages; to be freed. */
static char *
read_print (Course             *self,
            AlongTrainingSheet  sheet,
            gboolean            aliases)
{
  g_autoptr (AlongDocument) document = lay_out (self, sheet, ALONG_PAPER_A4, aliases);
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

/* Many people and courses go over pages down and across, and each page has all the headings. */
static void
test_matrix (Course        *self,
             gconstpointer  data)
{
  AlongDirectory *directory = along_roster_get_directory (self->roster);

  for (int i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Peer %02d", i);

      add (directory, g_object_new (ALONG_TYPE_PEER, "id", (gint64) 8000 + i, "name", name,
                                    "status", ALONG_PEER_STATUS_ACTIVE, NULL));
    }
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Course %02d", i);

      add (directory, g_object_new (ALONG_TYPE_COURSE, "id", (gint64) 9000 + i, "name", name,
                                    NULL));
    }

  for (int paper = ALONG_PAPER_A4; paper <= ALONG_PAPER_LETTER; paper++)
    {
      g_autoptr (AlongDocument) document =
        lay_out (self, ALONG_TRAINING_MATRIX, (AlongPaper) paper, FALSE);
      guint n_pages = along_document_get_n_pages (document);
      g_autofree char *text = print_fixture_read_text (document, 0);
      g_autofree char *all = squeeze (text);
      double width, height;

      along_document_get_size (document, &width, &height);
      g_assert_cmpfloat (width, >, height);
      assert_inside (document);
      /* Three pages across, and more than one down for each. */
      g_assert_cmpuint (n_pages, >=, 6);
      g_assert_cmpuint (n_pages % 3, ==, 0);
      g_assert_cmpuint (count_words (all, "Training: who has what"), ==, n_pages);
      g_assert_cmpuint (count_words (all, "✓Valid"), ==, n_pages);
      g_assert_cmpuint (count_words (all, "Empty: not needed"), ==, n_pages);
      g_assert_cmpuint (count_words (all, "Course 03"), ==, n_pages / 3);
      g_assert_cmpuint (count_words (all, "Course 19"), ==, n_pages / 3);
      g_assert_cmpuint (count_words (all, "Peer 31"), ==, 3);
      /* Of Aino, and in each legend. */
      g_assert_cmpuint (count_words (all, "×"), ==, n_pages + 1);
    }
}

/* What is expired is told apart without its sign, too. */
static void
test_matrix_shades (Course        *self,
                    gconstpointer  data)
{
  const guint8 *pixel;
  g_autoptr (AlongDocument) document =
    lay_out (self, ALONG_TRAINING_MATRIX, ALONG_PAPER_A4, FALSE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 842, 595);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GHashTable) shades = g_hash_table_new (NULL, NULL);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  along_document_draw_page (document, cr, 0);
  cairo_surface_flush (surface);
  /* In the legend, whose squares are of one width, beside the words. */
  for (int i = 0; i < 5; i++)
    {
      int x = (int) (50 + (842 - 100) * (i + 0.05) / 6);
      int y = 50 + 14 + 23 + 14 + 8;

      pixel = cairo_image_surface_get_data (surface) +
              y * cairo_image_surface_get_stride (surface) + 4 * x;
      g_hash_table_add (shades, GINT_TO_POINTER (pixel[0]));
    }
  g_assert_cmpuint (g_hash_table_size (shades), ==, 5);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Neither in what is known nor in what was typed. */
static void
test_aliases (Course        *self,
              gconstpointer  data)
{
  for (int sheet = ALONG_TRAINING_DUE; sheet <= ALONG_TRAINING_MATRIX; sheet++)
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
  ADD ("/training/matrix", test_matrix);
  ADD ("/training/matrix-shades", test_matrix_shades);
  ADD ("/training/aliases", test_aliases);
#undef ADD

  return g_test_run ();
}
