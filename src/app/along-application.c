/* along-application.c — the program with a display
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-application.h"

#include "app/along-opener.h"
#include "app/along-window.h"
#include "config.h"

struct _AlongApplication
{
  AdwApplication parent_instance;

  AlongKey *key;
  AlongOpener *opener;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (AlongApplication, along_application, ADW_TYPE_APPLICATION)

/* Told where it was asked for, too: the program may have been started from a terminal. */
static void
opener_state_cb (AlongApplication *self)
{
  if (along_opener_has_failed (self->opener))
    g_printerr ("alongside: %s\n", along_opener_get_message (self->opener));
}

static void
update_color_scheme (AlongApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK,
  };
  AdwStyleManager *manager = adw_application_get_style_manager (ADW_APPLICATION (self));

  adw_style_manager_set_color_scheme (manager,
                                      schemes[g_settings_get_enum (self->settings,
                                                                   "color-scheme")]);
}

static void
along_application_activate (GApplication *application)
{
  AlongApplication *self = ALONG_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    {
      window = GTK_WINDOW (along_window_new (GTK_APPLICATION (self), self->opener,
                                             self->key != NULL));
      along_opener_start (self->opener, FALSE);
    }

  gtk_window_present (window);
}

static void
along_application_startup (GApplication *application)
{
  AlongApplication *self = ALONG_APPLICATION (application);

  G_APPLICATION_CLASS (along_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (ALONGSIDE_APP_ID);

  /* Names of the agency's files are nobody's business outside of it. */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);

  self->settings = g_settings_new (ALONGSIDE_APP_ID);
  g_signal_connect_object (self->settings, "changed::color-scheme",
                           G_CALLBACK (update_color_scheme), self, G_CONNECT_SWAPPED);
  update_color_scheme (self);
}

static void
along_application_finalize (GObject *object)
{
  AlongApplication *self = ALONG_APPLICATION (object);

  g_clear_pointer (&self->key, along_key_unref);
  g_clear_object (&self->opener);
  g_clear_object (&self->settings);

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
                       AlongKey   *key)
{
  AlongApplication *self;

  g_return_val_if_fail (agency_path != NULL, NULL);

  /* One process a file, not one a desktop: the file's own lock decides who may have it. */
  self = g_object_new (ALONG_TYPE_APPLICATION,
                       "application-id", ALONGSIDE_APP_ID,
                       "flags", G_APPLICATION_NON_UNIQUE,
                       "resource-base-path", "/org/peerwork/Alongside",
                       NULL);
  self->opener = along_opener_new (agency_path, key);
  g_signal_connect_object (self->opener, "notify::state",
                           G_CALLBACK (opener_state_cb), self, G_CONNECT_SWAPPED);
  if (key != NULL)
    self->key = along_key_ref (key);

  return self;
}

int
along_application_get_exit_status (AlongApplication *self)
{
  g_return_val_if_fail (ALONG_IS_APPLICATION (self), 1);

  return along_opener_has_failed (self->opener) ? 1 : 0;
}
