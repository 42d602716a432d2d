/* along-demo.c — an invented agency that is gone when the program ends
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/along-demo.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <unistd.h>

#include "cli/along-cli-error.h"
#include "exchange/along-programme.h"
#include "store/along-database.h"

#define FILE_NAME "demo.alongside"

static const int signals[] = { SIGHUP, SIGINT, SIGTERM };

struct _AlongDemo
{
  char *path;
  AlongKey *key;

  /* Shared with the watch, under the lock. */
  GMutex lock;
  char *folder;

  /* The watch: it waits for signals, so that they are heeded whatever the main thread does. */
  GMainContext *context;
  GMainLoop *loop;
  GThread *thread;
  int caught; /* the signal that ended the watch; 0 when along_demo_free() did */
};

/* A signal's source, which has to know which one it is. */
typedef struct
{
  AlongDemo *demo;
  int number;
} Watched;

static void
remove_folder (AlongDemo *self)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_mutex_lock (&self->lock);

  if (self->folder != NULL)
    folder = g_dir_open (self->folder, 0, NULL);

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }

  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_clear_pointer (&self->folder, g_free);

  g_mutex_unlock (&self->lock);
}

static gboolean
signal_cb (gpointer user_data)
{
  Watched *watched = user_data;

  watched->demo->caught = watched->number;
  g_main_loop_quit (watched->demo->loop);

  return G_SOURCE_CONTINUE;
}

static gboolean
quit_cb (gpointer user_data)
{
  AlongDemo *self = user_data;

  g_main_loop_quit (self->loop);

  return G_SOURCE_REMOVE;
}

static gpointer
watch (gpointer user_data)
{
  AlongDemo *self = user_data;

  g_main_loop_run (self->loop);

  if (self->caught != 0)
    {
      remove_folder (self);
      /* Then what would have happened at once: whoever started the program sees which signal it
       * was. */
      signal (self->caught, SIG_DFL);
      kill (getpid (), self->caught);
    }

  return NULL;
}

static void
start_watch (AlongDemo *self)
{
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      g_autoptr (GSource) source = g_unix_signal_source_new (signals[i]);
      Watched *watched = g_new (Watched, 1);

      *watched = (Watched) { self, signals[i] };
      g_source_set_callback (source, signal_cb, watched, g_free);
      g_source_attach (source, self->context);
    }

  self->thread = g_thread_new ("demo-signals", watch, self);
}

static gboolean
make_file (AlongDemo       *self,
           AlongProgramme  *programme,
           gint64           now,
           GError         **error)
{
  g_autoptr (GPtrArray) records = along_programme_make_demo (programme, now);
  g_autoptr (AlongDatabase) database = NULL;

  g_mutex_lock (&self->lock);
  self->folder = g_dir_make_tmp ("alongside-demo-XXXXXX", NULL);
  if (self->folder == NULL)
    {
      g_autofree char *parent = g_filename_display_name (g_get_tmp_dir ());

      g_set_error (error, ALONG_CLI_ERROR, ALONG_CLI_ERROR_FAILED,
                   _("The demo could not be made in “%s”. Make room there, or set TMPDIR to a "
                     "folder that you may write to."),
                   parent);
    }
  else
    {
      self->path = g_build_filename (self->folder, FILE_NAME, NULL);
      database = along_database_create (self->path, self->key, records, error);
    }
  g_mutex_unlock (&self->lock);

  if (database == NULL)
    return FALSE;

  along_database_close (database);
  return TRUE;
}

AlongDemo *
along_demo_new (const char  *programme,
                gint64       now,
                GError     **error)
{
  g_autoptr (AlongProgramme) loaded = NULL;
  g_autoptr (AlongDemo) self = NULL;

  g_return_val_if_fail (programme != NULL, NULL);

  loaded = along_programme_load (programme, error);
  if (loaded == NULL)
    return NULL;

  self = g_new0 (AlongDemo, 1);
  g_mutex_init (&self->lock);
  self->key = along_key_new_random ();
  start_watch (self);

  return make_file (self, loaded, now, error) ? g_steal_pointer (&self) : NULL;
}

void
along_demo_free (AlongDemo *self)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_return_if_fail (self != NULL);

  remove_folder (self);

  /* From inside: a watch that has not begun yet would not notice that it should end. */
  g_source_set_callback (source, quit_cb, self, NULL);
  g_source_attach (source, self->context);
  g_thread_join (self->thread);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);

  g_free (self->path);
  along_key_unref (self->key);
  g_mutex_clear (&self->lock);
  g_free (self);
}

const char *
along_demo_get_path (AlongDemo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

AlongKey *
along_demo_get_key (AlongDemo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->key;
}
