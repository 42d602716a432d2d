/* result.c — asynchronous calls, waited for by a test
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "result.h"

void
on_result (GObject      *source,
           GAsyncResult *result,
           gpointer      place)
{
  GAsyncResult **kept = place;

  g_assert_null (*kept);
  *kept = g_object_ref (result);
}

GAsyncResult *
wait_for (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *place;
}
