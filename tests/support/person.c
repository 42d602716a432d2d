/* person.c — the person at the keyring of a test's session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "person.h"

#include "result.h"

GSubprocess *
person_start (const char *what,
              const char *detail)
{
  g_autofree char *tool = g_test_build_filename (G_TEST_DIST, "..", "support", "keyring", NULL);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, tool, what, detail, NULL);
  g_assert_no_error (error);

  return process;
}

void
person_wait (GSubprocess *person)
{
  g_autoptr (GSubprocess) process = person;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_async (process, NULL, on_result, &result);
  g_subprocess_wait_check_finish (process, wait_for (&result), &error);
  g_assert_no_error (error);
}

void
person (const char *what)
{
  person_wait (person_start (what, NULL));
}
