/* along-toasts.c — what a window tells at its lower edge
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-toasts.h"

#include <glib/gi18n-lib.h>

/* What stands between a sentence that went wrong and who has to read it, in seconds. */
#define SENTENCE_SECONDS 10

/* For so long the toolkit's animation of a toast that comes may run, in microseconds. libadwaita 1.2
 * frees a toast that goes meanwhile, and then goes on drawing it. */
#define COMING (1 * G_USEC_PER_SEC)

/* The names of what an overlay holds. */
#define SESSION "along-session"
#define NEWEST "along-newest"

/* The name of what a toast holds: when it came. */
#define SINCE "along-since"

static void
dismissed_cb (AdwToastOverlay *overlay,
              AdwToast        *toast)
{
  if (g_object_get_data (G_OBJECT (overlay), NEWEST) == toast)
    g_object_set_data (G_OBJECT (overlay), NEWEST, NULL);
}

/* Takes the keyboard from the button of a toast that goes to what is below. */
static void
keep_focus (AdwToastOverlay *overlay)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (overlay));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *child = adw_toast_overlay_get_child (overlay);

  if (focus != NULL && child != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (overlay)) &&
      focus != child && !gtk_widget_is_ancestor (focus, child))
    gtk_widget_grab_focus (child);
}

static void
clear (AdwToastOverlay *overlay)
{
  AdwToast *newest = g_object_get_data (G_OBJECT (overlay), NEWEST);

  if (newest == NULL)
    return;

  keep_focus (overlay);
  adw_toast_dismiss (newest);
}

/* The toolkit's own title has one line and cuts what is longer, and takes the names in it for
 * markup. */
static AdwToast *
new_sentence (const char *text)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_timeout (toast, SENTENCE_SECONDS);

  return toast;
}

static void
offer_undo (AdwToast *toast,
            gboolean  undo)
{
  adw_toast_set_button_label (toast, undo ? _("_Undo") : NULL);
  adw_toast_set_action_name (toast, undo ? "win.undo" : NULL);
}

/* Whether the newest toast has only just come; it then says @text instead of what it said. */
static gboolean
reword (AdwToastOverlay *overlay,
        const char      *text,
        gboolean         undo)
{
  AdwToast *newest = g_object_get_data (G_OBJECT (overlay), NEWEST);
  gint64 *since = newest != NULL ? g_object_get_data (G_OBJECT (newest), SINCE) : NULL;

  if (since == NULL || g_get_monotonic_time () - *since >= COMING)
    return FALSE;

  keep_focus (overlay);
  gtk_label_set_label (GTK_LABEL (adw_toast_get_custom_title (newest)), text);
  offer_undo (newest, undo);
  return TRUE;
}

static void
show (AdwToastOverlay *overlay,
      const char      *text,
      gboolean         undo)
{
  gint64 now = g_get_monotonic_time ();
  AdwToast *toast;

  if (reword (overlay, text, undo))
    return;

  toast = new_sentence (text);
  offer_undo (toast, undo);
  g_object_set_data_full (G_OBJECT (toast), SINCE, g_memdup2 (&now, sizeof now), g_free);
  clear (overlay);
  g_object_set_data_full (G_OBJECT (overlay), NEWEST, g_object_ref (toast), g_object_unref);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (overlay, toast);
}

static void
done_cb (AdwToastOverlay *overlay,
         const char      *text)
{
  show (overlay, text, TRUE);
}

static void
said_cb (AdwToastOverlay *overlay,
         const char      *text)
{
  show (overlay, text, FALSE);
}

void
along_toasts_follow (AdwToastOverlay *overlay,
                     AlongSession    *session)
{
  AlongSession *before;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (session == NULL || ALONG_IS_SESSION (session));

  before = g_object_get_data (G_OBJECT (overlay), SESSION);
  if (before != NULL)
    g_signal_handlers_disconnect_by_data (before, overlay);
  clear (overlay);

  g_object_set_data_full (G_OBJECT (overlay), SESSION,
                          session != NULL ? g_object_ref (session) : NULL, g_object_unref);
  if (session != NULL)
    {
      g_signal_connect_object (session, "done", G_CALLBACK (done_cb), overlay, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "said", G_CALLBACK (said_cb), overlay, G_CONNECT_SWAPPED);
    }
}

void
along_toasts_tell (AdwToastOverlay *overlay,
                   const char      *text)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (text != NULL);

  adw_toast_overlay_add_toast (overlay, new_sentence (text));
}
