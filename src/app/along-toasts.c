/* along-toasts.c — what a window tells at its lower edge
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-toasts.h"

#include <glib/gi18n-lib.h>

/* What stands between a sentence that went wrong and who has to read it, in seconds. */
#define SENTENCE_SECONDS 10

/* libadwaita 1.2 goes on drawing a toast that went while it came, after having freed it. A toast
 * comes in less than COMING, in microseconds, when nothing else goes meanwhile, and goes in less
 * than LEAVING, in milliseconds. */
#define COMING (G_USEC_PER_SEC / 2)
#define LEAVING 400

/* The name of what an overlay holds. */
#define TELLER "along-teller"

typedef struct
{
  AdwToastOverlay *overlay;
  AlongSession *session;

  AdwToast *newest; /* NULL when none is there, or it is going */
  gint64 since;     /* monotonic */
  guint leaving;    /* a timeout while one is going */

  /* What is told when that is gone. */
  char *next;
  char *next_more; /* NULL for no more than that */
  gboolean next_undo;
} Teller;

static void
teller_free (Teller *self)
{
  g_clear_object (&self->session);
  g_clear_object (&self->newest);
  g_clear_handle_id (&self->leaving, g_source_remove);
  g_free (self->next);
  g_free (self->next_more);
  g_free (self);
}

static Teller *
get_teller (AdwToastOverlay *overlay)
{
  Teller *self = g_object_get_data (G_OBJECT (overlay), TELLER);

  if (self == NULL)
    {
      self = g_new0 (Teller, 1);
      self->overlay = overlay;
      g_object_set_data_full (G_OBJECT (overlay), TELLER, self, (GDestroyNotify) teller_free);
    }

  return self;
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

/* The toolkit's own title has one line and cuts what is longer, and takes the names in it for
 * markup. */
static AdwToast *
new_sentence (const char *text)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_timeout (toast, SENTENCE_SECONDS);

  return toast;
}

/* A button that had an action and has none any more could not be pressed: each has one. */
static void
offer (AdwToast   *toast,
       gboolean    undo,
       const char *more)
{
  const char *text = gtk_label_get_label (GTK_LABEL (adw_toast_get_custom_title (toast)));
  g_autoptr (GVariant) target = NULL;

  /* The toolkit would not take hold of one that is as the last one was. */
  if (more != NULL)
    target = g_variant_ref_sink (g_variant_new ("(ss)", text, more));

  adw_toast_set_button_label (toast, more != NULL ? _("_Show") : undo ? _("_Undo") : NULL);
  adw_toast_set_action_name (toast, NULL);
  adw_toast_set_action_target_value (toast, target);
  adw_toast_set_action_name (toast, more != NULL ? "win.show-more" : undo ? "win.undo" : NULL);
}

static void present_next (Teller *self);

static gboolean
left_cb (gpointer teller)
{
  Teller *self = teller;

  self->leaving = 0;
  present_next (self);

  return G_SOURCE_REMOVE;
}

static void
dismissed_cb (AdwToastOverlay *overlay,
              AdwToast        *toast)
{
  Teller *self = get_teller (overlay);

  if (self->newest != toast)
    return;

  g_clear_object (&self->newest);
  self->leaving = g_timeout_add (LEAVING, left_cb, self);
}

static void
present_next (Teller *self)
{
  if (self->next == NULL)
    return;

  self->newest = g_object_ref (new_sentence (self->next));
  self->since = g_get_monotonic_time ();
  g_clear_pointer (&self->next, g_free);
  offer (self->newest, self->next_undo, self->next_more);
  g_clear_pointer (&self->next_more, g_free);
  g_signal_connect_object (self->newest, "dismissed", G_CALLBACK (dismissed_cb), self->overlay,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->overlay, self->newest);
}

/* One that has only just come says @text instead of what it said. Any other one goes first. */
static void
show (AdwToastOverlay *overlay,
      const char      *text,
      gboolean         undo,
      const char      *more)
{
  Teller *self = get_teller (overlay);

  keep_focus (overlay);

  if (self->newest != NULL && g_get_monotonic_time () - self->since < COMING)
    {
      gtk_label_set_label (GTK_LABEL (adw_toast_get_custom_title (self->newest)), text);
      offer (self->newest, undo, more);
      return;
    }

  g_free (self->next);
  self->next = g_strdup (text);
  g_free (self->next_more);
  self->next_more = g_strdup (more);
  self->next_undo = undo;
  if (self->newest != NULL)
    adw_toast_dismiss (self->newest);
  else if (self->leaving == 0)
    present_next (self);
}

static void
done_cb (AdwToastOverlay *overlay,
         const char      *text)
{
  show (overlay, text, TRUE, NULL);
}

static void
said_cb (AdwToastOverlay *overlay,
         const char      *text)
{
  show (overlay, text, FALSE, NULL);
}

/* What was done by whoever had their notes open is not told to the next one. */
static void
locked_cb (AdwToastOverlay *overlay)
{
  Teller *self = get_teller (overlay);

  if (self->newest != NULL || self->next != NULL)
    show (overlay, _("The notes are locked."), FALSE, NULL);
}

void
along_toasts_follow (AdwToastOverlay *overlay,
                     AlongSession    *session)
{
  Teller *self;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (session == NULL || ALONG_IS_SESSION (session));

  self = get_teller (overlay);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, overlay);
      g_signal_handlers_disconnect_by_data (along_session_get_unlocked (self->session), overlay);
    }
  g_clear_pointer (&self->next, g_free);
  if (self->newest != NULL)
    {
      keep_focus (overlay);
      adw_toast_dismiss (self->newest);
    }

  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "done", G_CALLBACK (done_cb), overlay, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "said", G_CALLBACK (said_cb), overlay, G_CONNECT_SWAPPED);
      g_signal_connect_object (along_session_get_unlocked (session), "locked",
                               G_CALLBACK (locked_cb), overlay, G_CONNECT_SWAPPED);
    }
}

void
along_toasts_tell (AdwToastOverlay *overlay,
                   const char      *text)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (text != NULL);

  show (overlay, text, FALSE, NULL);
}

void
along_toasts_tell_more (AdwToastOverlay *overlay,
                        const char      *text,
                        const char      *more)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (text != NULL);
  g_return_if_fail (more != NULL);

  show (overlay, text, FALSE, more);
}
