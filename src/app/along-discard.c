/* along-discard.c — the question before something typed is lost
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-discard.h"

#include <glib/gi18n-lib.h>

#include "app/along-compat.h"

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  g_autofree char *response = along_compat_alert_finish (result, NULL);

  if (g_strcmp0 (response, "discard") == 0)
    gtk_window_destroy (window);
}

void
along_discard_ask (GtkWindow *window)
{
  along_discard_ask_about (window, _("Discard the changes?"),
                           _("What was typed here has not been saved."), _("_Keep Editing"));
}

void
along_discard_ask_about (GtkWindow  *window,
                         const char *heading,
                         const char *body,
                         const char *go_on)
{
  const AlongAlertButton buttons[] = {
    { "keep", go_on, ADW_RESPONSE_DEFAULT },
    { "discard", _("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
  };

  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (heading != NULL && body != NULL && go_on != NULL);

  /* Where the window goes without an answer, the question goes with it, and lets go of it. */
  g_signal_connect_object (window, "unmap", G_CALLBACK (g_cancellable_cancel), cancellable,
                           G_CONNECT_SWAPPED);
  along_compat_alert_async (GTK_WIDGET (window), heading, body, buttons, G_N_ELEMENTS (buttons),
                            cancellable, answered_cb, g_object_ref (window));
}
