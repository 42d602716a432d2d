/* main.c — picks between the command line and the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <libintl.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "app/along-application.h"
#include "cli/along-demo.h"
#include "cli/along-options.h"
#include "cli/along-print-command.h"
#include "config.h"

#define NO_CACHE "glibc.malloc.tcache_count=0"

static void
set_up_language (void)
{
  /* Set where the program runs without having been installed. */
  const char *folder = g_getenv ("ALONGSIDE_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : ALONGSIDE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static int
report (const GError *error)
{
  along_cli_error_print (error);

  return along_cli_error_get_exit (error);
}

static int
run_window (const char *agency_path,
            AlongKey   *key)
{
  g_autoptr (AlongApplication) application = NULL;
  int status;

  /* By this name a desktop finds the program's entry, and so its icon. */
  g_set_prgname (ALONGSIDE_APP_ID);

  /* GTK itself would end the program on the spot, and leave a demo behind. */
  if (!gtk_init_check ())
    {
      g_autoptr (GError) error =
        g_error_new (ALONG_CLI_ERROR, ALONG_CLI_ERROR_FAILED,
                     _("There is no display to open a window on. Start Alongside from a desktop; "
                       "--print-roster works without one."));

      return report (error);
    }

  application = along_application_new (agency_path, key);
  /* The options have been read already. */
  status = g_application_run (G_APPLICATION (application), 0, NULL);

  return status != 0 ? status : along_application_get_exit_status (application);
}

static int
run (const AlongOptions *options)
{
  /* The one place where a command reads the clock. */
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (AlongDemo) demo = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *agency_path = NULL;
  AlongKey *key = NULL;

  if (options->programme != NULL)
    {
      /* The settings of a user belong to the user's own agency. */
      g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);

      demo = along_demo_new (options->programme, now, &error);
      if (demo == NULL)
        return report (error);

      agency_path = g_strdup (along_demo_get_path (demo));
      key = along_demo_get_key (demo);
    }
  else if (options->agency_path != NULL)
    agency_path = g_strdup (options->agency_path);
  else
    agency_path = g_build_filename (g_get_user_data_dir (), "alongside", "agency.alongside", NULL);

  if (options->period == NULL)
    return run_window (agency_path, key);

  if (!along_print_command_run (options, agency_path, key, now, &error))
    {
      /* When a signal has just taken the demo away, the program ends here, as the signal says and
       * without a word about a missing file. */
      g_clear_pointer (&demo, along_demo_free);

      return report (error);
    }

  return ALONG_EXIT_DONE;
}

/* What is given back is to be overwritten as along_notes_view does it, and not kept in the caches
 * of GLib before 2.76 and of the C library, with the words of notes in it. Both look at that before
 * anything else runs: starts the program anew with them off. Where it cannot, the program goes on,
 * and locked notes leave words in memory. */
static void
keep_no_freed_memory (char *argv[])
{
  const char *tunables = g_getenv ("GLIBC_TUNABLES");
  g_autofree char *all = NULL;

  if (tunables != NULL && strstr (tunables, NO_CACHE) != NULL && g_getenv ("G_SLICE") != NULL)
    return;

  all = tunables != NULL ? g_strconcat (tunables, ":" NO_CACHE, NULL) : g_strdup (NO_CACHE);
  if (g_setenv ("GLIBC_TUNABLES", all, TRUE) && g_setenv ("G_SLICE", "always-malloc", TRUE))
    execv ("/proc/self/exe", argv);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AlongOptions) options = NULL;
  g_autoptr (GError) error = NULL;

  along_vault_forbid_core_dumps ();
  set_up_language ();

  if (!along_vault_init (&error))
    return report (error);

  options = along_options_new ((const char *const *) argv, &error);
  if (options == NULL)
    return report (error);

  if (options->help)
    {
      g_autofree char *help = along_options_dup_help ();

      g_print ("%s", help);
      return ALONG_EXIT_DONE;
    }

  if (options->version)
    {
      g_print ("Alongside %s\n", ALONGSIDE_VERSION);
      return ALONG_EXIT_DONE;
    }

  /* Notes are opened in the window alone, and starting twice takes twice as long. */
  if (options->period == NULL)
    keep_no_freed_memory (argv);

  return run (options);
}
