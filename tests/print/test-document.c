/* test-document.c — the PDF as a file: its size, its edges, its bytes, and paths that are wrong
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "print-fixture.h"
#include "print/along-print-error.h"
#include "print/along-recovery-document.h"
#include "result.h"

#define CODE "0A1B2 C3D4E F5G6H J7K8M N9P0Q R1S2T V3W4X Y5Z60 A7B8C 9D0E1 F2G3H 4J5K6 MN7P8"
#define PAYLOAD "ALONGSIDE1:0A1B2C3D4EF5G6HJ7K8MN9P0QR1S2TV3W4XY5Z60A7B8C9D0E1F2G3H4J5K6MN7P8"

/* The thread that brought a file to the disk last. */
static GThread *syncing_thread;

/* Takes the place of that of the C library, for GLib too. */
int
fsync (int fd)
{
  g_atomic_pointer_set (&syncing_thread, g_thread_self ());

  return (int) syscall (SYS_fsync, fd);
}

/* So does this: the clock goes on by an hour whenever somebody looks at it. */
time_t
time (time_t *place)
{
  static int n_looks;
  time_t now = (time_t) 4000000000 + 3600 * (time_t) g_atomic_int_add (&n_looks, 1);

  if (place != NULL)
    *place = now;

  return now;
}

static AlongDocument *
lay_out_on (AlongPaper        paper,
            AlongRosterLayout layout,
            AlongRosterBy     by,
            guint             length)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new_usual ();
  g_autofree char *name = g_strnfill (length, 'W');
  g_autoptr (AlongRoster) roster = NULL;
  gint64 shift;
  const AlongRosterOptions options = {
    .layout = layout,
    .by = by,
    .paper = paper,
    .printed_at = print_fixture_get_now (fixture),
  };

  /* Every text that can be long is as long as it can be, and new since the roster was published. */
  along_roster_layout_get_days (layout, fixture->first_day, G_DATE_MONDAY, &fixture->n_days);
  print_fixture_publish (fixture);
  g_object_set (along_directory_get_agency (fixture->directory), "name", name,
                "emergency-numbers", "WWWW\nWWWW\nWWWW\nWWWW\nWWWW\nWWWW", NULL);
  shift = print_fixture_add_shift (fixture, 0, 540, 720, print_fixture_add_type (fixture, name),
                                   print_fixture_add_place (fixture, name), 5,
                                   print_fixture_add_staff (fixture, name, "040 555 0101"), name);
  print_fixture_assign (fixture, shift, print_fixture_add_peer (fixture, name, ""),
                        ALONG_ASSIGNMENT_ACCEPTED, 0);
  roster = print_fixture_build (fixture);

  return along_roster_document_new (roster, &options);
}

static AlongDocument *
make_recovery (AlongPaper paper)
{
  return along_recovery_document_new ("Harbour Street Peers", CODE, PAYLOAD,
                                      along_day_new (2026, 11, 20), paper);
}

static void
test_document_edges (void)
{
  const struct
  {
    AlongRosterLayout layout;
    AlongRosterBy by;
  } kinds[] = {
    { ALONG_ROSTER_WEEK, ALONG_ROSTER_BY_SHIFT },
    { ALONG_ROSTER_WEEK, ALONG_ROSTER_BY_PERSON },
    { ALONG_ROSTER_MONTH },
    { ALONG_ROSTER_DAY },
    { ALONG_ROSTER_SLIPS },
    { ALONG_ROSTER_NOTICE, ALONG_ROSTER_BY_SHIFT },
    { ALONG_ROSTER_NOTICE, ALONG_ROSTER_BY_PERSON },
  };

  for (int paper = ALONG_PAPER_A4; paper <= ALONG_PAPER_LETTER; paper++)
    {
      g_autoptr (AlongDocument) recovery = make_recovery ((AlongPaper) paper);

      assert_inside (recovery);
      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        for (guint length = 20; length <= 120; length += 100)
          {
            g_autoptr (AlongDocument) roster = lay_out_on ((AlongPaper) paper, kinds[i].layout,
                                                           kinds[i].by, length);

            assert_inside (roster);
          }
    }
}

/* The same page is drawn at any zoom: lines break alike wherever they are measured. */
static void
test_document_pages_do_not_depend_on_surface (void)
{
  g_autoptr (AlongDocument) document = lay_out_on (ALONG_PAPER_A4, ALONG_ROSTER_WEEK,
                                                   ALONG_ROSTER_BY_SHIFT, 40);
  cairo_rectangle_t extents[3];
  const double scales[] = { 0.37, 1, 3.1 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);

      cairo_scale (cr, scales[i], scales[i]);
      along_document_draw_page (document, cr, 0);
      cairo_destroy (cr);
      cairo_recording_surface_ink_extents (surface, &extents[i].x, &extents[i].y,
                                           &extents[i].width, &extents[i].height);
      cairo_surface_destroy (surface);

      g_assert_cmpfloat_with_epsilon (extents[i].width / scales[i], extents[0].width / scales[0],
                                      4);
      g_assert_cmpfloat_with_epsilon (extents[i].height / scales[i], extents[0].height / scales[0],
                                      4);
    }
}

static void
test_document_facts (void)
{
  const struct
  {
    AlongPaper paper;
    gboolean recovery;
    const char *size;
    const char *title;
  } cases[] = {
    { ALONG_PAPER_A4, FALSE, "841.89 x 595.276 pts (A4)", "Roster" },
    { ALONG_PAPER_LETTER, FALSE, "792 x 612 pts (letter)", "Roster" },
    { ALONG_PAPER_A4, TRUE, "595.276 x 841.89 pts (A4)", "Recovery sheet" },
    { ALONG_PAPER_LETTER, TRUE, "612 x 792 pts (letter)", "Recovery sheet" },
  };
  g_autofree char *folder = print_fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "document.pdf", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDocument) document = cases[i].recovery
                                             ? make_recovery (cases[i].paper)
                                             : lay_out_on (cases[i].paper, ALONG_ROSTER_WEEK,
                                                           ALONG_ROSTER_BY_SHIFT, 20);
      g_autofree char *facts = NULL;
      g_autofree char *fonts = NULL;
      g_autofree char *title = g_strdup_printf ("Title: *%s\n", cases[i].title);
      g_auto (GStrv) lines = NULL;
      GError *error = NULL;
      GStatBuf status;

      g_assert_cmpstr (along_document_get_title (document), ==, cases[i].title);
      along_document_write_pdf (document, path, &error);
      g_assert_no_error (error);

      facts = print_fixture_run ("pdfinfo", path, NULL);
      g_assert_nonnull (strstr (facts, cases[i].size));
      g_assert_true (g_regex_match_simple (title, facts, 0, 0));
      g_assert_true (g_regex_match_simple ("Creator: *Alongside\n", facts, 0, 0));
      g_assert_true (g_regex_match_simple ("CreationDate: .*Nov 20 .*2026", facts, 0, 0));
      g_assert_null (strstr (facts, "Author"));
      g_assert_null (strstr (facts, "Harbour"));

      /* Every font is embedded and can be turned back into text: name, type, encoding, emb, sub,
       * uni, object ID. */
      fonts = print_fixture_run ("pdffonts", path, NULL);
      lines = g_strsplit (fonts, "\n", -1);
      g_assert_nonnull (lines[2]);
      for (guint k = 2; *lines[k] != '\0'; k++)
        g_assert_true (g_regex_match_simple (" yes +yes +yes +[0-9]+ +[0-9]+$", lines[k], 0, 0));

      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmphex (status.st_mode & 0777, ==, 0600);
    }

  print_fixture_remove_folder (folder);
}

/* The clock says another time for each, should a date of it have got in. */
static void
test_document_same_bytes (void)
{
  g_autofree char *folder = print_fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "document.pdf", NULL);
  g_autofree char *first = NULL;
  gsize first_length = 0;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (AlongDocument) document = lay_out_on (ALONG_PAPER_A4, ALONG_ROSTER_WEEK,
                                                       ALONG_ROSTER_BY_PERSON, 40);
      g_autofree char *bytes = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      along_document_write_pdf (document, path, &error);
      g_assert_no_error (error);
      g_file_get_contents (path, &bytes, &length, &error);
      g_assert_no_error (error);

      if (i == 0)
        {
          first = g_steal_pointer (&bytes);
          first_length = length;
        }
      else
        g_assert_cmpmem (bytes, length, first, first_length);
    }

  print_fixture_remove_folder (folder);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
assert_fails (AlongDocument   *document,
              const char      *path,
              AlongPrintError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (along_document_write_pdf (document, path, &error));
  g_assert_error (error, ALONG_PRINT_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
assert_link (const char *path,
             const char *target)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = g_file_read_link (path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, target);
}

/* A link stays one, and the file that it leads to is what is replaced. */
static void
test_document_links (void)
{
  g_autoptr (AlongDocument) document = make_recovery (ALONG_PAPER_A4);
  g_autofree char *folder = print_fixture_make_folder ();
  g_autofree char *file = g_build_filename (folder, "file.pdf", NULL);
  g_autofree char *near = g_build_filename (folder, "near.pdf", NULL);
  g_autofree char *far = g_build_filename (folder, "far.pdf", NULL);
  const char *const links[] = { near, far };

  g_assert_cmpint (symlink ("file.pdf", near), ==, 0);
  g_assert_cmpint (symlink (near, far), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *bytes = NULL;
      g_autoptr (GError) error = NULL;

      g_file_set_contents (file, "what was there", -1, &error);
      g_assert_no_error (error);
      along_document_write_pdf (document, links[i], &error);
      g_assert_no_error (error);

      g_file_get_contents (file, &bytes, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
      assert_link (near, "file.pdf");
      assert_link (far, near);
      g_assert_cmpuint (count_files (folder), ==, 3);
    }

  print_fixture_remove_folder (folder);
}

/* Links that lead to no file, and those of /proc that lead into an open one, as /dev/stdout does:
 * taking their place would be the end of them. */
static void
test_document_bad_links (void)
{
  g_autoptr (AlongDocument) document = make_recovery (ALONG_PAPER_A4);
  g_autofree char *folder = print_fixture_make_folder ();
  g_autofree char *file = g_build_filename (folder, "file.pdf", NULL);
  g_autofree char *descriptor = NULL;
  int fd;

  g_assert_true (g_file_set_contents (file, "what was there", -1, NULL));
  fd = g_open (file, O_RDWR | O_CLOEXEC);
  g_assert_cmpint (fd, >=, 0);
  descriptor = g_strdup_printf ("/proc/self/fd/%d", fd);

  {
    const char *const targets[] = { "nothing", "nowhere/file.pdf", "link", ".", "/dev/null",
                                    descriptor };

    for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
      {
        g_autofree char *link = g_build_filename (folder, "link", NULL);
        g_autofree char *bytes = NULL;

        g_assert_cmpint (symlink (targets[i], link), ==, 0);
        assert_fails (document, link, ALONG_PRINT_ERROR_NOT_A_FILE);
        assert_link (link, targets[i]);
        g_assert_true (g_file_get_contents (file, &bytes, NULL, NULL));
        g_assert_cmpstr (bytes, ==, "what was there");
        g_assert_cmpuint (count_files (folder), ==, 2);
        g_assert_cmpint (g_unlink (link), ==, 0);
      }
  }

  g_assert_true (g_close (fd, NULL));
  print_fixture_remove_folder (folder);
}

static void
test_document_bad_paths (void)
{
  g_autoptr (AlongDocument) document = make_recovery (ALONG_PAPER_A4);
  g_autofree char *folder = print_fixture_make_folder ();
  g_autofree char *old = g_build_filename (folder, "old", NULL);
  g_autofree char *long_name = g_strnfill (300, 'n');
  g_autoptr (GError) error = NULL;
  const struct
  {
    const char *name;
    AlongPrintError code;
  } cases[] = {
    { "nowhere/roster.pdf", ALONG_PRINT_ERROR_NO_FOLDER },
    { "old/roster.pdf", ALONG_PRINT_ERROR_NO_FOLDER },
    { "", ALONG_PRINT_ERROR_NOT_A_FILE }, /* the folder itself */
    { long_name, ALONG_PRINT_ERROR_BAD_NAME },
  };

  g_file_set_contents (old, "old", -1, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);

      assert_fails (document, path, cases[i].code);
      g_assert_cmpuint (count_files (folder), ==, 1);
    }

  assert_fails (document, "", ALONG_PRINT_ERROR_BAD_NAME);

  print_fixture_remove_folder (folder);
}

/* Lets go of @document, which writing has to keep, and gives how writing it ended. */
static gboolean
write_async (AlongDocument  *document,
             const char     *path,
             GError        **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GObject) source = NULL;

  along_document_write_pdf_async (document, path, on_result, &result);
  g_object_unref (document);
  g_assert_null (result);
  wait_for (&result);

  source = g_async_result_get_source_object (result);
  return along_document_write_pdf_finish (ALONG_DOCUMENT (source), result, error);
}

/* The same file as at once, but another thread waits for the disk. */
static void
test_document_async (void)
{
  g_autoptr (AlongDocument) document = make_recovery (ALONG_PAPER_A4);
  g_autofree char *folder = print_fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "recovery.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "nowhere", "recovery.pdf", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *bytes = NULL;
  gsize expected_length, length;
  g_autoptr (GError) error = NULL;

  along_document_write_pdf (document, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_atomic_pointer_get (&syncing_thread) == g_thread_self ());
  g_file_get_contents (path, &expected, &expected_length, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);

  g_assert_true (write_async (make_recovery (ALONG_PAPER_A4), path, &error));
  g_assert_no_error (error);
  g_assert_true (g_atomic_pointer_get (&syncing_thread) != g_thread_self ());
  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (bytes, length, expected, expected_length);

  g_assert_false (write_async (make_recovery (ALONG_PAPER_A4), nowhere, &error));
  g_assert_error (error, ALONG_PRINT_ERROR, ALONG_PRINT_ERROR_NO_FOLDER);
  g_assert_cmpuint (count_files (folder), ==, 1);

  print_fixture_remove_folder (folder);
}

/* As a user who may not write there; root may write anywhere, so root becomes somebody else. */
static void
test_document_no_permission (void)
{
  g_autoptr (AlongDocument) document = make_recovery (ALONG_PAPER_A4);
  g_autofree char *folder = print_fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "recovery.pdf", NULL);
  gboolean root = geteuid () == 0;

  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  if (root)
    g_assert_cmpint (seteuid (65534), ==, 0);
  assert_fails (document, path, ALONG_PRINT_ERROR_NO_PERMISSION);
  if (root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpuint (count_files (folder), ==, 0);

  print_fixture_remove_folder (folder);
}

/* When there is no room, the file that was there stays as it was and nothing lies beside it. */
static void
test_document_no_room (void)
{
  g_autoptr (AlongDocument) document = make_recovery (ALONG_PAPER_A4);
  g_autofree char *folder = print_fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "recovery.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit before, limit;

  g_file_set_contents (path, "what was there", -1, &error);
  g_assert_no_error (error);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 4096;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_fails (document, path, ALONG_PRINT_ERROR_DISK_FULL);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_file_get_contents (path, &bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (bytes, ==, "what was there");
  g_assert_cmpuint (count_files (folder), ==, 1);

  print_fixture_remove_folder (folder);
}

static void
test_document_messages (void)
{
  const struct
  {
    int error;
    AlongPrintError code;
    const char *words;
  } cases[] = {
    { ENOENT, ALONG_PRINT_ERROR_NO_FOLDER, "There is no folder “/somewhere”" },
    { ENOTDIR, ALONG_PRINT_ERROR_NO_FOLDER, "There is no folder “/somewhere”" },
    { EACCES, ALONG_PRINT_ERROR_NO_PERMISSION, "You may not write to the folder “/somewhere”" },
    { EPERM, ALONG_PRINT_ERROR_NO_PERMISSION, "You may not write to the folder “/somewhere”" },
    { EROFS, ALONG_PRINT_ERROR_NO_PERMISSION, "You may not write to the folder “/somewhere”" },
    { ENOSPC, ALONG_PRINT_ERROR_DISK_FULL, "The disk is full" },
    { EDQUOT, ALONG_PRINT_ERROR_DISK_FULL, "The disk is full" },
    { EFBIG, ALONG_PRINT_ERROR_DISK_FULL, "The disk is full" },
    { EISDIR, ALONG_PRINT_ERROR_NOT_A_FILE, "is not a file" },
    { ENAMETOOLONG, ALONG_PRINT_ERROR_BAD_NAME, "Choose a shorter one" },
    { EIO, ALONG_PRINT_ERROR_FAILED, "was not written: Input/output error." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = along_print_error_for_errno (cases[i].error,
                                                              "/somewhere/roster.pdf");

      g_assert_error (error, ALONG_PRINT_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].words));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print/document/edges", test_document_edges);
  g_test_add_func ("/print/document/surfaces", test_document_pages_do_not_depend_on_surface);
  g_test_add_func ("/print/document/facts", test_document_facts);
  g_test_add_func ("/print/document/same-bytes", test_document_same_bytes);
  g_test_add_func ("/print/document/async", test_document_async);
  g_test_add_func ("/print/document/links", test_document_links);
  g_test_add_func ("/print/document/bad-links", test_document_bad_links);
  g_test_add_func ("/print/document/bad-paths", test_document_bad_paths);
  g_test_add_func ("/print/document/no-permission", test_document_no_permission);
  g_test_add_func ("/print/document/no-room", test_document_no_room);
  g_test_add_func ("/print/document/messages", test_document_messages);

  return g_test_run ();
}
