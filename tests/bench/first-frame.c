/* first-frame.c — tells when a program has drawn what it was started for, and ends it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preloaded by tests/bench/startup into both programs that it compares. When a frame has been
 * painted that shows a widget of the type named in FIRST_FRAME_TYPE (any frame, where that is not
 * set), it writes the monotonic time in microseconds on standard output.
 */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <unistd.h>

#include <gtk/gtk.h>

void gtk_window_present (GtkWindow *window);

static gboolean
shows_type (GtkWidget  *widget,
            const char *type_name)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type_name))
    return gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_type (child, type_name))
      return TRUE;

  return FALSE;
}

static void
on_after_paint (GdkFrameClock *clock,
                GtkWidget     *window)
{
  const char *type_name = g_getenv ("FIRST_FRAME_TYPE");

  if (type_name != NULL && !shows_type (window, type_name))
    return;

  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  _exit (0);
}

void
gtk_window_present (GtkWindow *window)
{
  static gboolean watched = FALSE;
  void (* present) (GtkWindow *) = dlsym (RTLD_NEXT, "gtk_window_present");

  present (window);

  if (!watched)
    g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                      G_CALLBACK (on_after_paint), window);
  watched = TRUE;
}
