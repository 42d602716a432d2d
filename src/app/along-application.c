/* along-application.c — the program with a display
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-application.h"

#include <glib/gi18n-lib.h>

#include "app/along-window.h"
#include "config.h"

struct _AlongApplication
{
  AdwApplication parent_instance;

  char *agency_path;
  AlongKey *key;
  gboolean failed;
};

G_DEFINE_FINAL_TYPE (AlongApplication, along_application, ADW_TYPE_APPLICATION)

static void
directory_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (AlongWindow) window = user_data;
  g_autoptr (AlongDirectory) directory = NULL;
  g_autoptr (AlongSession) session = NULL;
  g_autoptr (GError) error = NULL;

  directory = along_store_load_directory_finish (ALONG_STORE (source), result, &error);
  if (directory == NULL)
    {
      along_window_toast (window, error->message);
      return;
    }

  session = along_session_new (ALONG_STORE (source), directory);
  along_window_set_session (window, session);
}

static void
store_opened_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongWindow) window = user_data;
  g_autoptr (AlongStore) store = NULL;
  g_autoptr (GError) error = NULL;

  store = along_store_open_finish (result, &error);
  if (store == NULL)
    {
      along_window_toast (window, error->message);
      return;
    }

  along_store_load_directory_async (store, NULL, directory_loaded_cb, g_steal_pointer (&window));
}

static void
along_application_activate (GApplication *application)
{
  AlongApplication *self = ALONG_APPLICATION (application);
  AlongWindow *window =
    ALONG_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));

  if (window == NULL)
    {
      window = along_window_new (self);
      if (self->key != NULL)
        along_store_open_async (self->agency_path, self->key, NULL,
                                store_opened_cb, g_object_ref (window));
    }

  gtk_window_present (GTK_WINDOW (window));
}

static void
along_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (along_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (ALONGSIDE_APP_ID);

  /* Names of the agency's files are nobody's business outside of it. */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
}

static void
along_application_finalize (GObject *object)
{
  AlongApplication *self = ALONG_APPLICATION (object);

  g_free (self->agency_path);
  g_clear_pointer (&self->key, along_key_unref);

  G_OBJECT_CLASS (along_application_parent_class)->finalize (object);
}

static void
along_application_class_init (AlongApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = along_application_finalize;
  application_class->activate = along_application_activate;
  application_class->startup = along_application_startup;
}

static void
along_application_init (AlongApplication *self)
{
}

AlongApplication *
along_application_new (const char *agency_path,
                       AlongKey   *key_or_NULL)
{
  AlongApplication *self;

  g_return_val_if_fail (agency_path != NULL, NULL);

  /* One process a file, not one a desktop: the file's own lock decides who may have it. */
  self = g_object_new (ALONG_TYPE_APPLICATION,
                       "application-id", ALONGSIDE_APP_ID,
                       "flags", G_APPLICATION_NON_UNIQUE,
                       "resource-base-path", "/org/peerwork/Alongside",
                       NULL);
  self->agency_path = g_strdup (agency_path);
  if (key_or_NULL != NULL)
    self->key = along_key_ref (key_or_NULL);

  return self;
}

int
along_application_get_exit_status (AlongApplication *self)
{
  g_return_val_if_fail (ALONG_IS_APPLICATION (self), 1);

  return self->failed ? 1 : 0;
}
