/* test-stick.c — agency files on disks that know no rename that replaces nothing, or no links
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "store/along-draft.h"
#include "store-fixture.h"

static gboolean knows_links, no_rename;

/* These stand in front of the system's own. */
int
renameat2 (int           from_folder,
           const char   *from,
           int           to_folder,
           const char   *to,
           unsigned int  flags)
{
  errno = EINVAL;
  return -1;
}

int
link (const char *from,
      const char *to)
{
  int (*real) (const char *, const char *);

  if (!knows_links)
    {
      errno = EPERM;
      return -1;
    }

  *(void **) &real = dlsym (RTLD_NEXT, "link");
  return real (from, to);
}

int
rename (const char *from,
        const char *to)
{
  int (*real) (const char *, const char *);

  if (no_rename)
    {
      errno = ENOSPC;
      return -1;
    }

  *(void **) &real = dlsym (RTLD_NEXT, "rename");
  return real (from, to);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (folder) != NULL)
    n_files++;

  return n_files;
}

static void
test_create (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (AlongDatabase) database = fixture_create (fixture);

  along_database_close (database);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  g_object_unref (fixture_open (fixture));
}

/* Somebody else's file that came while ours was made. */
static void
test_late (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongDraft) draft = along_draft_new (fixture->path, &error);
  g_autofree char *content = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (fixture->path, "theirs", -1, NULL));
  g_assert_false (along_draft_publish (draft, fixture->path, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_EXISTS);

  g_clear_pointer (&draft, along_draft_free);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "theirs");
}

/* What cannot be put into its place leaves that free. */
static void
test_failed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongDraft) draft = along_draft_new (fixture->path, &error);

  g_assert_no_error (error);
  no_rename = TRUE;
  g_assert_false (along_draft_publish (draft, fixture->path, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FULL);
  no_rename = FALSE;

  g_clear_pointer (&draft, along_draft_free);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* Where there are links nothing is there for a moment that is not whole: no name is taken first. */
static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  knows_links = TRUE;
  test_late (fixture, NULL);
  g_assert_no_errno (g_unlink (fixture->path));

  no_rename = TRUE;
  test_create (fixture, NULL);
  no_rename = FALSE;
  knows_links = FALSE;
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/stick/create", test_create);
  fixture_add ("/stick/late", test_late);
  fixture_add ("/stick/failed", test_failed);
  fixture_add ("/stick/links", test_links);

  return g_test_run ();
}
