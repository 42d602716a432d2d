/* along-hold.c — keeps the program running until a task is over
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-hold.h"

void
along_hold_until_completed (GTask *task)
{
  GApplication *application = g_application_get_default ();

  g_return_if_fail (G_IS_TASK (task) && !g_task_get_completed (task));

  if (application == NULL)
    return;

  g_application_hold (application);
  g_signal_connect_object (task, "notify::completed",
                           G_CALLBACK (g_application_release), application, G_CONNECT_SWAPPED);
}
