/* along-autosave.c — when what somebody types is saved by itself
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-autosave.h"

/* After the last change, and at the latest after the first one. */
#define WAIT (1 * G_USEC_PER_SEC)
#define WAIT_MOST (5 * G_USEC_PER_SEC)

struct _AlongAutosave
{
  AlongAutosaveFunc save;
  gpointer user_data;
  gint64 first; /* while there is a source */
  guint source;
};

static gboolean
save_cb (gpointer user_data)
{
  AlongAutosave *self = user_data;

  self->source = 0;
  self->save (self->user_data);

  return G_SOURCE_REMOVE;
}

AlongAutosave *
along_autosave_new (AlongAutosaveFunc save,
                    gpointer          user_data)
{
  AlongAutosave *self = g_new0 (AlongAutosave, 1);

  self->save = save;
  self->user_data = user_data;

  return self;
}

void
along_autosave_free (AlongAutosave *self)
{
  along_autosave_stop (self);
  g_free (self);
}

void
along_autosave_changed (AlongAutosave *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 wait;

  g_return_if_fail (self != NULL);

  if (self->source == 0)
    self->first = now;
  along_autosave_stop (self);
  wait = along_autosave_wait (self->first, now);
  self->source = g_timeout_add ((guint) (wait / (G_USEC_PER_SEC / 1000)), save_cb, self);
}

void
along_autosave_stop (AlongAutosave *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->source, g_source_remove);
}

gint64
along_autosave_wait (gint64 first,
                     gint64 now)
{
  return CLAMP (first + WAIT_MOST - now, 0, WAIT);
}
