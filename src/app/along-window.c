/* along-window.c — the main window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/along-activity.h"
#include "app/along-letters.h"
#include "app/along-lock-button.h"
#include "app/along-more-window.h"
#include "app/along-people-page.h"
#include "app/along-reason-window.h"
#include "app/along-reminder.h"
#include "app/along-roster-page.h"
#include "app/along-setup-page.h"
#include "app/along-supervision-page.h"
#include "app/along-toasts.h"
#include "app/along-today-page.h"
#include "app/along-training-page.h"
#include "app/along-unlock-page.h"
#include "config.h"

/* Below this width, in letters, the pages are switched at the bottom: above, their names have to
 * fit beside the buttons of the window in Finnish, too, which wants far more than English. */
#define NARROW_WIDTH 168

/* From this width on there is room beside them for the name of whose notes are open. */
#define ROOMY_WIDTH 192

struct _AlongWindow
{
  AdwApplicationWindow parent_instance;

  AlongOpener *opener;
  AlongSession *session;
  AlongActivity *activity; /* while there is a session */
  AlongReminder *reminder; /* likewise, unless all of it is invented */
  GSettings *settings;
  gboolean demo;
  gboolean narrow;
  gboolean closing;

  GtkStack *stack;
  AdwToastOverlay *toasts;
  AdwViewStack *pages;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  AlongLockButton *lock_button;
  AlongUnlockPage *unlock_page;
};

G_DEFINE_FINAL_TYPE (AlongWindow, along_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_DEMO,
  PROP_NARROW,
  PROP_OPENER,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_undo (AlongWindow *self)
{
  AlongStore *store = self->session != NULL ? along_session_get_store (self->session) : NULL;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  if (store != NULL && along_store_get_can_undo (store))
    /* Translators: %s is a sentence that says what was done: "Shift moved." */
    undo = g_strdup_printf (_("Undo: %s"),
                            along_intent_kind_describe (along_store_get_undo_kind (store)));
  if (store != NULL && along_store_get_can_redo (store))
    /* Translators: %s is a sentence that says what was done and then undone: "Shift moved." */
    redo = g_strdup_printf (_("Redo: %s"),
                            along_intent_kind_describe (along_store_get_redo_kind (store)));

  gtk_widget_set_tooltip_text (self->undo_button, undo != NULL ? undo : _("Undo"));
  gtk_widget_set_tooltip_text (self->redo_button, redo != NULL ? redo : _("Redo"));
  along_window_update_actions (self);

  /* The button that was pressed, here or in a toast, may have nothing left to do. */
  if (focus != NULL && !gtk_widget_is_sensitive (focus))
    gtk_widget_grab_focus (adw_view_stack_get_visible_child (self->pages));
}

static void
set_narrow (AlongWindow *self,
            gboolean     narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static gboolean
is_wide (AlongWindow *self,
         gboolean     narrow)
{
  return !narrow;
}

/* A page reads the agency when it is first looked at: who opens the roster waits for no list. */
static void
page_changed_cb (AlongWindow *self)
{
  GtkWidget *page = adw_view_stack_get_visible_child (self->pages);

  if (page != NULL)
    along_page_set_session (ALONG_PAGE (page), self->session);
  along_window_update_actions (self);
}

/* What was published is lived by, what is a draft is worked on. */
static void
choose_page (AlongWindow *self)
{
  AlongPublication *publication =
    along_directory_get_publication (along_session_get_directory (self->session),
                                     along_session_get_today (self->session));

  adw_view_stack_set_visible_child_name (self->pages, publication != NULL ? "today" : "roster");
}

/* Of what is invented nobody needs to be reminded. */
static void
start_reminder (AlongWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (self->demo || application == NULL)
    return;

  self->reminder = along_reminder_new (self->session);
  along_reminder_send (self->reminder, G_APPLICATION (application));
}

/* Most starts have an agency to open and never need this. */
static void
show_setup (AlongWindow *self)
{
  if (gtk_stack_get_child_by_name (self->stack, "setup") == NULL)
    {
      GtkWidget *setup_page = g_object_new (ALONG_TYPE_SETUP_PAGE, NULL);

      along_setup_page_set_opener (ALONG_SETUP_PAGE (setup_page), self->opener);
      gtk_stack_add_named (self->stack, setup_page, "setup");
    }

  gtk_stack_set_visible_child_name (self->stack, "setup");
}

/* The window that has the keyboard: this one, or the topmost of those above it. */
static GtkWindow *
find_topmost (GtkWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (gtk_window_get_transient_for (item->data) == window && gtk_window_get_modal (item->data) &&
        gtk_widget_get_visible (item->data))
      return find_topmost (item->data);

  return window;
}

/* What was just done is not taken back by the next key, wherever it was done and whatever had the
 * keyboard before. */
static void
done_cb (AlongWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  update_undo (self);
  if (focus == NULL || focus == self->undo_button || focus == self->redo_button)
    gtk_widget_grab_focus (adw_view_stack_get_visible_child (self->pages));
}

static void
reason_wanted_cb (AlongWindow        *self,
                  AlongReasonRequest *request)
{
  along_reason_window_ask (find_topmost (GTK_WINDOW (self)), self->session, request);
}

static void
opener_state_cb (AlongWindow *self)
{
  AlongOpenerState state = along_opener_get_state (self->opener);

  if (state == ALONG_OPENER_OPEN)
    along_window_set_session (self, along_opener_get_session (self->opener));
  else if (self->session == NULL && state == ALONG_OPENER_NO_FILE)
    show_setup (self);
  else if (self->session == NULL)
    gtk_stack_set_visible_child_name (self->stack, "opening");
}

static void
opener_kept_cb (AlongWindow *self,
                const char  *message)
{
  along_toasts_tell (self->toasts, message);
}

/* For the windows above, which go before it is told. */
static void
tell (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  const char *text, *more;

  g_variant_get (parameter, "(&s&s)", &text, &more);
  along_toasts_tell_more (ALONG_WINDOW (widget)->toasts, text, more);
}

static void
show_more (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  const char *text, *more;

  g_variant_get (parameter, "(&s&s)", &text, &more);
  gtk_window_present (along_more_window_new (GTK_WINDOW (widget), text, more));
}

static void
store_closed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongWindow) self = user_data;

  /* Everything that was answered is on the disk, so a failure here has nothing to lose. */
  along_store_close_finish (ALONG_STORE (source), result, NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
surface_layout_cb (AlongWindow *self,
                   int          width,
                   int          height)
{
  int letters = along_letters_fit (GTK_WIDGET (self), width);

  set_narrow (self, letters < NARROW_WIDTH);
  along_lock_button_show_name (self->lock_button, self->narrow || letters >= ROOMY_WIDTH);
}

static void
along_window_constructed (GObject *object)
{
  AlongWindow *self = ALONG_WINDOW (object);

  G_OBJECT_CLASS (along_window_parent_class)->constructed (object);

  along_unlock_page_set_opener (self->unlock_page, self->opener);
  g_signal_connect_object (self->opener, "notify::state",
                           G_CALLBACK (opener_state_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "kept",
                           G_CALLBACK (opener_kept_cb), self, G_CONNECT_SWAPPED);
  opener_state_cb (self);
}

static void
along_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (along_window_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "layout",
                           G_CALLBACK (surface_layout_cb), widget, G_CONNECT_SWAPPED);
}

/* Where what had the keyboard has gone, the toolkit would go on to the next widget, which may be a
 * button that undoes what was just done. The keyboard belongs to the page then. */
static gboolean
along_window_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  AlongWindow *self = ALONG_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *page = adw_view_stack_get_visible_child (self->pages);

  if (self->session != NULL && page != NULL && (focus == NULL || !gtk_widget_get_mapped (focus)) &&
      gtk_widget_grab_focus (page))
    return TRUE;

  return GTK_WIDGET_CLASS (along_window_parent_class)->focus (widget, direction);
}

static GtkWindow *
find_above (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_windows = g_list_model_get_n_items (windows);

  for (guint i = 0; i < n_windows; i++)
    {
      g_autoptr (GtkWindow) above = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (above) == window &&
          gtk_widget_get_visible (GTK_WIDGET (above)))
        return above; /* the toolkit holds it */
    }

  return NULL;
}

/* Closes what is above @window, the topmost first: one in which something was typed asks, and one
 * that waits for the file stays. Returns whether nothing is left. */
static gboolean
close_above (GtkWindow *window)
{
  GtkWindow *above;

  while ((above = find_above (window)) != NULL)
    {
      if (close_above (above))
        gtk_window_close (above);
      if (find_above (window) == above)
        return FALSE;
    }

  return TRUE;
}

static gboolean
along_window_close_request (GtkWindow *window)
{
  AlongWindow *self = ALONG_WINDOW (window);
  g_autoptr (AlongStore) store = NULL;

  if (self->closing || !close_above (window))
    return TRUE;

  /* The chain saves nothing that matters here, but may refuse. */
  if (GTK_WINDOW_CLASS (along_window_parent_class)->close_request (window))
    return TRUE;

  if (self->session == NULL)
    return FALSE;

  /* Gone for the eye at once, and in truth when the file is closed. */
  self->closing = TRUE;
  store = g_object_ref (along_session_get_store (self->session));
  along_session_close (self->session);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  along_window_set_session (self, NULL);
  along_store_close_async (store, NULL, store_closed_cb, g_object_ref (self));

  return TRUE;
}

static void
along_window_dispose (GObject *object)
{
  AlongWindow *self = ALONG_WINDOW (object);

  if (self->pages != NULL)
    along_window_set_session (self, NULL);
  g_clear_object (&self->opener);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (along_window_parent_class)->dispose (object);
}

static void
along_window_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  AlongWindow *self = ALONG_WINDOW (object);

  switch (prop_id)
    {
    case PROP_DEMO:
      g_value_set_boolean (value, self->demo);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_OPENER:
      g_value_set_object (value, self->opener);
      break;
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_window_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  AlongWindow *self = ALONG_WINDOW (object);

  switch (prop_id)
    {
    case PROP_DEMO:
      self->demo = g_value_get_boolean (value);
      break;
    case PROP_OPENER:
      self->opener = g_value_dup_object (value);
      break;
    case PROP_SESSION:
      along_window_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_window_class_init (AlongWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_window_dispose;
  object_class->get_property = along_window_get_property;
  object_class->set_property = along_window_set_property;
  object_class->constructed = along_window_constructed;
  widget_class->focus = along_window_focus;
  widget_class->realize = along_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = along_window_close_request;

  properties[PROP_DEMO] =
    g_param_spec_boolean ("demo", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OPENER] =
    g_param_spec_object ("opener", NULL, NULL, ALONG_TYPE_OPENER,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ALONG_TYPE_LOCK_BUTTON);
  g_type_ensure (ALONG_TYPE_PEOPLE_PAGE);
  g_type_ensure (ALONG_TYPE_ROSTER_PAGE);
  g_type_ensure (ALONG_TYPE_SUPERVISION_PAGE);
  g_type_ensure (ALONG_TYPE_TODAY_PAGE);
  g_type_ensure (ALONG_TYPE_TRAINING_PAGE);
  g_type_ensure (ALONG_TYPE_UNLOCK_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AlongWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, AlongWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, AlongWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, AlongWindow, lock_button);
  gtk_widget_class_bind_template_child (widget_class, AlongWindow, unlock_page);
  gtk_widget_class_bind_template_callback (widget_class, is_wide);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, along_window_update_actions);

  gtk_widget_class_install_action (widget_class, "win.tell", "(ss)", tell);
  gtk_widget_class_install_action (widget_class, "win.show-more", "(ss)", show_more);
  along_window_class_init_actions (klass);
}

static void
along_window_init (AlongWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (ALONGSIDE_APP_ID);
  g_settings_bind (self->settings, "window-width", self, "default-width",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized",
                   G_SETTINGS_BIND_DEFAULT);

  update_undo (self);
}

AlongWindow *
along_window_new (GtkApplication *application,
                  AlongOpener    *opener,
                  gboolean        demo)
{
  g_return_val_if_fail (ALONG_IS_OPENER (opener), NULL);

  return g_object_new (ALONG_TYPE_WINDOW,
                       "application", application,
                       "opener", opener,
                       "demo", demo,
                       NULL);
}

AlongOpener *
along_window_get_opener (AlongWindow *self)
{
  g_return_val_if_fail (ALONG_IS_WINDOW (self), NULL);

  return self->opener;
}

AlongSession *
along_window_get_session (AlongWindow *self)
{
  g_return_val_if_fail (ALONG_IS_WINDOW (self), NULL);

  return self->session;
}

void
along_window_set_session (AlongWindow  *self,
                          AlongSession *session)
{
  g_autoptr (GtkSelectionModel) pages = NULL;

  g_return_if_fail (ALONG_IS_WINDOW (self));
  g_return_if_fail (session == NULL || ALONG_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_clear_object (&self->activity);
  g_clear_object (&self->reminder);
  along_toasts_follow (self->toasts, session);

  if (session != NULL)
    {
      self->activity = along_activity_new (along_session_get_unlocked (session));
      g_settings_bind (self->settings, "notes-idle-minutes",
                       along_session_get_unlocked (session), "idle-minutes", G_SETTINGS_BIND_GET);
      g_signal_connect_object (session, "reason-wanted",
                               G_CALLBACK (reason_wanted_cb), self, G_CONNECT_SWAPPED);
      g_settings_bind (self->settings, "clock", session, "clock", G_SETTINGS_BIND_GET);
      g_signal_connect_object (session, "done",
                               G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "said",
                               G_CALLBACK (update_undo), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::can-undo",
                               G_CALLBACK (update_undo), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::can-redo",
                               G_CALLBACK (update_undo), self, G_CONNECT_SWAPPED);
    }

  /* Of the agency before, no page keeps anything. */
  pages = adw_view_stack_get_pages (self->pages);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      along_page_set_session (ALONG_PAGE (adw_view_stack_page_get_child (page)), NULL);
    }

  if (session != NULL)
    {
      start_reminder (self);
      choose_page (self);
      page_changed_cb (self);
      /* The page takes the keyboard, and not what comes first in the header bar. */
      gtk_window_set_focus (GTK_WINDOW (self), NULL);
      gtk_stack_set_visible_child_name (self->stack, "main");
      gtk_widget_grab_focus (GTK_WIDGET (along_window_get_page (self)));
    }
  update_undo (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
along_window_tell_names (AlongWindow *self)
{
  along_toasts_tell (self->toasts, along_entry_are_names_hidden ()
                                     ? _("Names are hidden. Ctrl+Shift+H shows them again.")
                                     : _("Names are shown again."));
}

AlongPage *
along_window_get_page (AlongWindow *self)
{
  return ALONG_PAGE (adw_view_stack_get_visible_child (self->pages));
}

void
along_window_set_page (AlongWindow *self,
                       const char  *name)
{
  adw_view_stack_set_visible_child_name (self->pages, name);
}
