/* test-recovery.c — a recovery sheet that people and cameras can read back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "print-fixture.h"
#include "print/along-recovery-document.h"

#define CODE "0A1B2 C3D4E F5G6H J7K8M N9P0Q R1S2T V3W4X Y5Z60 A7B8C 9D0E1 F2G3H 4J5K6 MN7P8"
#define PAYLOAD "ALONGSIDE1:0A1B2C3D4EF5G6HJ7K8MN9P0QR1S2TV3W4XY5Z60A7B8C9D0E1F2G3H4J5K6MN7P8"

static AlongDocument *
make_document (const char *agency_name,
               AlongPaper  paper)
{
  return along_recovery_document_new (agency_name, CODE, PAYLOAD, along_day_new (2026, 11, 20),
                                      paper);
}

static void
test_recovery_text (void)
{
  g_auto (GStrv) groups = g_strsplit (CODE, " ", -1);

  for (int paper = ALONG_PAPER_A4; paper <= ALONG_PAPER_LETTER; paper++)
    {
      g_autoptr (AlongDocument) document = make_document ("Harbour Street Peers",
                                                          (AlongPaper) paper);
      g_autofree char *text = print_fixture_read_text (document, 0);

      g_assert_cmpuint (along_document_get_n_pages (document), ==, 1);
      g_assert_cmpuint (g_strv_length (groups), ==, 13);
      for (guint i = 0; groups[i] != NULL; i++)
        {
          g_autofree char *pattern = g_strdup_printf ("\\b%u\\s+%s\\b", i + 1, groups[i]);

          g_assert_true (g_regex_match_simple (pattern, text, 0, 0));
        }

      g_assert_nonnull (strstr (text, "Recovery sheet"));
      g_assert_nonnull (strstr (text, "Harbour Street Peers"));
      g_assert_nonnull (strstr (text, "This sheet was made on 20 November 2026"));
      g_assert_nonnull (strstr (text, "Kept at"));
      g_assert_nonnull (strstr (text, "signature"));
    }
}

/* Nobody takes one sheet for the other. */
static void
test_recovery_escrow (void)
{
  g_autoptr (AlongDocument) document = along_recovery_document_new_escrow (
    "Harbour Street Peers", CODE, PAYLOAD, "9K2M TQ4D", along_day_new (2026, 11, 20),
    ALONG_PAPER_LETTER);
  g_autofree char *text = print_fixture_read_text (document, 0);

  g_assert_cmpstr (along_document_get_title (document), ==, "Escrow sheet");
  g_assert_nonnull (strstr (text, "Fingerprint, which is no secret: 9K2M TQ4D."));
  g_assert_nonnull (strstr (text, "Escrow sheet"));
  g_assert_null (strstr (text, "Recovery sheet"));
  g_assert_nonnull (strstr (text, "It does not open"));
  g_assert_nonnull (strstr (text, "Kept at"));
}

/* What a camera sees: the page as pixels, also as small and as grey as a bad copier makes it. */
static void
test_recovery_qr_code (void)
{
  g_autofree char *folder = print_fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *root = g_build_filename (folder, "sheet", NULL);
  g_autofree char *image = g_build_filename (folder, "sheet.png", NULL);
  const char *resolutions[] = { "100", "200" };

  for (int paper = ALONG_PAPER_A4; paper <= ALONG_PAPER_LETTER; paper++)
    for (guint i = 0; i < G_N_ELEMENTS (resolutions); i++)
      {
        g_autoptr (AlongDocument) document = make_document ("Harbour Street Peers",
                                                            (AlongPaper) paper);
        g_autoptr (GError) error = NULL;
        g_autofree char *drawn = NULL;
        g_autofree char *seen = NULL;

        along_document_write_pdf (document, path, &error);
        g_assert_no_error (error);
        drawn = print_fixture_run ("pdftoppm", "-singlefile", "-png", "-gray", "-r",
                                   resolutions[i], path, root, NULL);
        seen = print_fixture_run ("zbarimg", "--quiet", "--raw", "--nodbus", image, NULL);
        g_assert_cmpstr (g_strchomp (seen), ==, PAYLOAD);
      }

  print_fixture_remove_folder (folder);
}

/* A name as long as it can be leaves room for everything: nothing runs into the fields below. */
static void
test_recovery_long_name (void)
{
  g_autofree char *name = g_strnfill (120, 'W');

  for (int paper = ALONG_PAPER_A4; paper <= ALONG_PAPER_LETTER; paper++)
    {
      g_autoptr (AlongDocument) document = make_document (name, (AlongPaper) paper);
      g_autofree char *folder = print_fixture_make_folder ();
      g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
      g_autofree char *boxes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GRegex) word = g_regex_new ("yMin=\"([0-9.]+)\"[^>]*yMax=\"([0-9.]+)\">([^<]*)<",
                                             0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      double last = 0, field = 0;

      along_document_write_pdf (document, path, &error);
      g_assert_no_error (error);
      boxes = print_fixture_run ("pdftotext", "-bbox", path, "-", NULL);

      for (g_regex_match (word, boxes, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        {
          g_autofree char *top = g_match_info_fetch (match, 1);
          g_autofree char *bottom = g_match_info_fetch (match, 2);
          g_autofree char *text = g_match_info_fetch (match, 3);

          if (g_str_equal (text, "number."))
            last = g_ascii_strtod (bottom, NULL);
          else if (g_str_equal (text, "Kept"))
            field = g_ascii_strtod (top, NULL);
        }

      g_assert_cmpfloat (last, >, 0);
      g_assert_cmpfloat (field - last, >, 30);

      print_fixture_remove_folder (folder);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print/recovery/escrow", test_recovery_escrow);
  g_test_add_func ("/print/recovery/text", test_recovery_text);
  g_test_add_func ("/print/recovery/qr-code", test_recovery_qr_code);
  g_test_add_func ("/print/recovery/long-name", test_recovery_long_name);

  return g_test_run ();
}
