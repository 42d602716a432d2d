/* along-reminder.h — reminds of supervision that is overdue, without names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongReminder:
 *
 * Once a day, when there is something to remind of and the settings of this computer want it.
 * Whoever passes the screen reads what the desktop shows: it has a number, and nobody's name.
 *
 * Signals:
 * - remind (const char *text): now
 */
#define ALONG_TYPE_REMINDER (along_reminder_get_type ())
G_DECLARE_FINAL_TYPE (AlongReminder, along_reminder, ALONG, REMINDER, GObject)

/* Looks at once, and then with every minute of @session, whether it is time to. */
AlongReminder *along_reminder_new  (AlongSession  *session);

/* Lets the desktop show what it reminds of, for as long as @self lives. */
void           along_reminder_send (AlongReminder *self,
                                    GApplication  *application);

G_END_DECLS
