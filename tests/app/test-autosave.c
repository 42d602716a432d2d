/* test-autosave.c — when what somebody types is saved by itself
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-autosave.h"

#define SECOND G_USEC_PER_SEC

/* A second after the last change, five after the first one, and at once when that is over. */
static void
test_wait (void)
{
  const struct
  {
    gint64 now, wait;
  } cases[] = {
    { 0, SECOND },
    { 3 * SECOND, SECOND },
    { 4 * SECOND, SECOND },
    { 4 * SECOND + SECOND / 4, SECOND - SECOND / 4 },
    { 5 * SECOND - 1, 1 },
    { 5 * SECOND, 0 },
    { 60 * SECOND, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (along_autosave_wait (0, cases[i].now), ==, cases[i].wait);
      g_assert_cmpint (along_autosave_wait (7 * SECOND, 7 * SECOND + cases[i].now), ==,
                       cases[i].wait);
    }
}

/* Whoever types steadily, four times a second by a clock of the test's own, never has more than
 * five seconds that are not saved. */
static void
test_steady (void)
{
  gint64 first = 0, due = 0;
  guint n_saves = 0;

  for (gint64 now = 0; now <= 60 * SECOND; now += SECOND / 4)
    {
      if (now > 0 && now >= due)
        {
          n_saves++;
          first = now;
        }
      g_assert_cmpint (now - first, <=, 5 * SECOND);
      due = now + along_autosave_wait (first, now);
    }

  g_assert_cmpuint (n_saves, ==, 12);
}

static void
count_cb (gpointer user_data)
{
  guint *n_saves = user_data;

  (*n_saves)++;
}

/* All changes are saved together; what is not to be saved any more is not. */
static void
test_source (void)
{
  guint n_saves = 0;
  g_autoptr (AlongAutosave) autosave = along_autosave_new (count_cb, &n_saves);

  along_autosave_changed (autosave);
  along_autosave_changed (autosave);
  along_autosave_stop (autosave);
  g_assert_false (g_main_context_pending (NULL));
  along_autosave_changed (autosave);
  along_autosave_changed (autosave);
  while (n_saves == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_saves, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/autosave/wait", test_wait);
  g_test_add_func ("/autosave/steady", test_steady);
  g_test_add_func ("/autosave/source", test_source);

  return g_test_run ();
}
