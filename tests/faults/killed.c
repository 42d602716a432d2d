/* killed.c — a program that is killed while it works
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "killed.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* The last number that came through @fd, at least one and however many are there at the end. */
static gint64
read_numbers (int      fd,
              gboolean to_end,
              gint64   last)
{
  gint64 number;

  while (read (fd, &number, sizeof number) == sizeof number)
    {
      g_assert_true (last == 0 || number == last + 1);
      last = number;
      if (!to_end)
        break;
    }

  return last;
}

gint64
killed_run (const char *name,
            const char *path,
            gint64     *first)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, name, NULL);
  char *argv[] = { program, (char *) path, NULL };
  g_autoptr (GError) error = NULL;
  gint64 last;
  GPid pid;
  int out;

  g_spawn_async_with_pipes (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL,
                            &out, NULL, &error);
  g_assert_no_error (error);

  *first = read_numbers (out, FALSE, 0);
  g_usleep ((gulong) g_test_rand_int_range (0, 50000));
  g_assert_no_errno (kill (pid, SIGKILL));
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
  last = read_numbers (out, TRUE, *first);
  close (out);

  g_assert_cmpint (*first, >, 0);

  return last;
}
