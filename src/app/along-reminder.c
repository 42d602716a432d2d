/* along-reminder.c — reminds of supervision that is overdue, without names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-reminder.h"

#include <glib/gi18n-lib.h>

#include "app/along-supervision-list.h"
#include "config.h"
#include "store/along-store-notes.h"

#define NOTIFICATION "supervision-overdue"

struct _AlongReminder
{
  GObject parent_instance;

  AlongSession *session;
  GSettings *settings;
  GCancellable *loading;
};

G_DEFINE_FINAL_TYPE (AlongReminder, along_reminder, G_TYPE_OBJECT)

enum
{
  REMIND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
cadence_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AlongReminder) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) cadence =
    along_store_load_cadence_finish (ALONG_STORE (source), result, &error);
  g_autofree char *text = NULL;
  AlongDay today;
  guint n_overdue;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  /* What can't be read is told by the pages. */
  if (cadence == NULL)
    return;

  today = along_session_get_today (self->session);
  g_settings_set_int (self->settings, "supervision-reminded", today);
  n_overdue =
    along_supervision_count_overdue (along_session_get_directory (self->session), cadence, today);
  if (n_overdue == 0)
    return;

  text = g_strdup_printf (ngettext ("%u supervision session is overdue.",
                                    "%u supervision sessions are overdue.", n_overdue),
                          n_overdue);
  g_signal_emit (self, signals[REMIND], 0, text);
}

static void
look (AlongReminder *self)
{
  /* What an external supervisor may see is not what the agency is reminded of. */
  if (along_store_get_viewer (along_session_get_store (self->session)) != 0)
    return;

  if (self->loading != NULL || !g_settings_get_boolean (self->settings, "supervision-reminders") ||
      g_settings_get_int (self->settings, "supervision-reminded") ==
        along_session_get_today (self->session))
    return;

  self->loading = g_cancellable_new ();
  along_store_load_cadence_async (along_session_get_store (self->session),
                                  along_session_get_now (self->session), self->loading,
                                  cadence_loaded_cb, g_object_ref (self));
}

static void
send_cb (GApplication *application,
         const char   *text)
{
  /* Translators: the title of a reminder that the desktop shows. */
  g_autoptr (GNotification) notification = g_notification_new (_("Supervision"));

  g_notification_set_body (notification, text);
  g_application_send_notification (application, NOTIFICATION, notification);
}

static void
along_reminder_dispose (GObject *object)
{
  AlongReminder *self = ALONG_REMINDER (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_reminder_parent_class)->dispose (object);
}

static void
along_reminder_class_init (AlongReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = along_reminder_dispose;

  signals[REMIND] = g_signal_new ("remind", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
along_reminder_init (AlongReminder *self)
{
  self->settings = g_settings_new (ALONGSIDE_APP_ID);
}

AlongReminder *
along_reminder_new (AlongSession *session)
{
  AlongReminder *self;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);

  self = g_object_new (ALONG_TYPE_REMINDER, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "minute", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  look (self);

  return self;
}

void
along_reminder_send (AlongReminder *self,
                     GApplication  *application)
{
  g_return_if_fail (ALONG_IS_REMINDER (self));
  g_return_if_fail (G_IS_APPLICATION (application));

  g_signal_connect_object (self, "remind", G_CALLBACK (send_cb), application, G_CONNECT_SWAPPED);
}
