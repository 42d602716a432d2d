/* along-hold.h — keeps the program running until a task is over
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Keeps the application, where there is one, from ending with its last window until @task has
 * called back. */
void along_hold_until_completed (GTask *task);

G_END_DECLS
