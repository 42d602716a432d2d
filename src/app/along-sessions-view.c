/* along-sessions-view.c — who is due for supervision, its sessions, and what was agreed in them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-sessions-view.h"

#include <glib/gi18n-lib.h>

#include "app/along-focus.h"
#include "app/along-letters.h"
#include "app/along-list-section.h"
#include "app/along-matter-row.h"
#include "app/along-supervision-actions.h"
#include "print/along-supervision-words.h"
#include "store/along-store-notes.h"

/* From this width of the window on, in letters, there are two columns: large text wants more. */
#define COLUMNS_WIDTH 120

/* So many rows a section has before all of them are asked for. */
#define FEW_ROWS 8

/* So many days of sessions are shown, and of what was done. */
#define DAYS_BACK 56
#define DAYS_AHEAD 92
#define DONE_DAYS 14

enum
{
  DUE,
  PLANNED,
  ACTIONS,
  PAST,
  N_SECTIONS
};

struct _AlongSessionsView
{
  AdwBin parent_instance;

  AlongSession *session;
  AlongSupervisionActions *actions;
  GCancellable *loading;
  AlongSupervisionState state; /* what was read; of the next one, as far as it has been */
  AlongDay day;                /* the one asked for */
  gboolean wants_focus;        /* it was to have the keyboard before there was what takes it */

  AlongListSection *sections[N_SECTIONS];
  GtkStack *stack;
  GtkBox *columns;
  GtkWidget *first_column;
  GtkWidget *second_column;
  GtkLabel *wall_label;
  AdwStatusPage *failure;
  GtkWidget *plan_button;
  GtkWidget *empty_button;
  GtkWidget *retry_button;
};

G_DEFINE_FINAL_TYPE (AlongSessionsView, along_sessions_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  WRITE_NOTE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_state (AlongSessionsView *self)
{
  g_clear_object (&self->state.roster);
  g_clear_pointer (&self->state.cadence, g_array_unref);
  g_clear_pointer (&self->state.actions, g_ptr_array_unref);
  g_clear_pointer (&self->state.notes, g_ptr_array_unref);
}

/* The view's own keys work from the start, and after a row with the keyboard has gone. */
static void
take_focus (AlongSessionsView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      (self->wants_focus || focus == NULL || !gtk_widget_get_mapped (focus)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Says whose sessions are shown where that is not everybody's; returns whether it does. */
static gboolean
show_wall (AlongSessionsView *self)
{
  AlongPerson *viewer =
    along_directory_get_person (along_session_get_directory (self->session),
                                along_store_get_viewer (along_session_get_store (self->session)));
  g_autofree char *words = NULL;

  if (viewer != NULL)
    words = along_supervision_words_wall (along_entry_get_shown_name (ALONG_ENTRY (viewer)));
  gtk_label_set_text (self->wall_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->wall_label), viewer != NULL);

  return viewer != NULL;
}

/* Shows what was read, once all of it was. */
static void
show (AlongSessionsView *self)
{
  static GPtrArray *(*const lists[N_SECTIONS]) (const AlongSupervisionState *) = {
    along_supervision_list_due,
    along_supervision_list_planned,
    along_supervision_list_actions,
    along_supervision_list_past,
  };
  gboolean any;

  if (self->state.roster == NULL || self->state.cadence == NULL || self->state.actions == NULL ||
      self->state.notes == NULL)
    return;

  self->state.clock = along_session_get_clock (self->session);
  self->state.now = along_session_get_now (self->session);
  along_supervision_actions_set_state (self->actions, self->session, &self->state);
  any = show_wall (self);
  for (int i = 0; i < N_SECTIONS; i++)
    {
      g_autoptr (GPtrArray) matters = lists[i](&self->state);

      any |= along_list_section_put (self->sections[i], matters);
    }
  gtk_stack_set_visible_child_name (self->stack, any ? "sections" : "empty");
  take_focus (self);
}

static void
stop_loading (AlongSessionsView *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* Whether what was read is wanted; takes @error, and shows it. */
static gboolean
finish (AlongSessionsView *self,
        GError            *error)
{
  g_autoptr (GError) owned = error;
  g_autofree char *words = NULL;

  /* It was asked for once more meanwhile, or the file was closed. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return FALSE;
  if (error == NULL)
    return TRUE;

  /* The page takes its description for markup. */
  words = g_markup_escape_text (error->message, -1);
  stop_loading (self);
  clear_state (self);
  adw_status_page_set_description (self->failure, words);
  gtk_stack_set_visible_child_name (self->stack, "failure");
  take_focus (self);
  return FALSE;
}

static void
roster_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AlongSessionsView) self = user_data;
  GError *error = NULL;
  g_autoptr (AlongRoster) roster =
    along_store_load_roster_finish (ALONG_STORE (source), result, &error);

  if (finish (self, error))
    {
      g_set_object (&self->state.roster, roster);
      show (self);
    }
}

static void
cadence_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AlongSessionsView) self = user_data;
  GError *error = NULL;
  g_autoptr (GArray) cadence =
    along_store_load_cadence_finish (ALONG_STORE (source), result, &error);

  if (finish (self, error))
    {
      g_clear_pointer (&self->state.cadence, g_array_unref);
      self->state.cadence = g_steal_pointer (&cadence);
      show (self);
    }
}

static void
actions_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AlongSessionsView) self = user_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) actions =
    along_store_load_actions_finish (ALONG_STORE (source), result, &error);

  if (finish (self, error))
    {
      g_clear_pointer (&self->state.actions, g_ptr_array_unref);
      self->state.actions = g_steal_pointer (&actions);
      show (self);
    }
}

static void
notes_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongSessionsView) self = user_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) notes =
    along_store_load_notes_finish (ALONG_STORE (source), result, &error);

  if (finish (self, error))
    {
      g_clear_pointer (&self->state.notes, g_ptr_array_unref);
      self->state.notes = g_steal_pointer (&notes);
      show (self);
    }
}

/* What is shown stays until the new has been read. */
static void
load (AlongSessionsView *self)
{
  AlongStore *store = along_session_get_store (self->session);
  AlongZone *zone = along_session_get_zone (self->session);
  AlongNoteQuery notes = {
    .before_at = G_MAXINT64,
    .before_id = G_MAXINT64,
    .most = G_MAXINT,
  };

  stop_loading (self);
  clear_state (self);
  self->day = along_session_get_today (self->session);
  self->loading = g_cancellable_new ();
  along_store_load_roster_async (
    store, along_session_get_directory (self->session),
    along_zone_days_span (zone, self->day - DAYS_BACK, DAYS_BACK + DAYS_AHEAD), self->loading,
    roster_loaded_cb, g_object_ref (self));
  along_store_load_cadence_async (store, along_session_get_now (self->session), self->loading,
                                  cadence_loaded_cb, g_object_ref (self));
  /* A session that began on the day before may still be among them. */
  notes.sessions =
    along_zone_days_span (zone, self->day - DAYS_BACK - 1, DAYS_BACK + DAYS_AHEAD + 1);
  along_store_load_notes_async (store, &notes, self->loading, notes_loaded_cb,
                                g_object_ref (self));
  along_store_load_actions_async (store, self->day - DONE_DAYS, self->loading, actions_loaded_cb,
                                  g_object_ref (self));
}

static void
changed_cb (AlongSessionsView *self,
            guint              kinds,
            gint64             from,
            gint64             to)
{
  load (self);
}

static void
minute_cb (AlongSessionsView *self)
{
  if (along_session_get_today (self->session) != self->day)
    load (self);
  else
    show (self);
}

static void
surface_layout_cb (AlongSessionsView *self,
                   int                width,
                   int                height)
{
  gboolean wide = along_letters_fit (GTK_WIDGET (self), width) >= COLUMNS_WIDTH;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->columns, wide);
}

static void
write_note_cb (AlongSessionsView *self,
               AlongSupervision  *supervision,
               AlongShift        *shift,
               gint64             about_id)
{
  g_signal_emit (self, signals[WRITE_NOTE], 0, supervision, shift, about_id);
}

static void
reload (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AlongSessionsView *self = ALONG_SESSIONS_VIEW (widget);

  if (self->session != NULL)
    load (self);
}

static gboolean
along_sessions_view_grab_focus (GtkWidget *widget)
{
  AlongSessionsView *self = ALONG_SESSIONS_VIEW (widget);

  self->wants_focus = self->loading != NULL && self->state.roster == NULL;
  for (int i = 0; i < N_SECTIONS; i++)
    if (along_list_section_focus (self->sections[i]))
      return TRUE;

  return gtk_widget_grab_focus (self->plan_button) || gtk_widget_grab_focus (self->empty_button) ||
         gtk_widget_grab_focus (self->retry_button);
}

static void
along_sessions_view_realize (GtkWidget *widget)
{
  GdkSurface *surface;

  GTK_WIDGET_CLASS (along_sessions_view_parent_class)->realize (widget);

  surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  g_signal_connect_object (surface, "layout", G_CALLBACK (surface_layout_cb), widget,
                           G_CONNECT_SWAPPED);
}

static void
along_sessions_view_unrealize (GtkWidget *widget)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (widget));

  g_signal_handlers_disconnect_by_func (surface, surface_layout_cb, widget);

  GTK_WIDGET_CLASS (along_sessions_view_parent_class)->unrealize (widget);
}

static void
along_sessions_view_dispose (GObject *object)
{
  AlongSessionsView *self = ALONG_SESSIONS_VIEW (object);

  if (self->stack != NULL)
    along_sessions_view_set_session (self, NULL);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (along_sessions_view_parent_class)->dispose (object);
}

static void
along_sessions_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ALONG_SESSIONS_VIEW (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_sessions_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      along_sessions_view_set_session (ALONG_SESSIONS_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_sessions_view_class_init (AlongSessionsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_sessions_view_dispose;
  object_class->get_property = along_sessions_view_get_property;
  object_class->set_property = along_sessions_view_set_property;
  along_focus_install (widget_class, along_sessions_view_grab_focus);
  widget_class->realize = along_sessions_view_realize;
  widget_class->unrealize = along_sessions_view_unrealize;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[WRITE_NOTE] =
    g_signal_new ("write-note", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, ALONG_TYPE_SUPERVISION, ALONG_TYPE_SHIFT, G_TYPE_INT64);

  gtk_widget_class_install_action (widget_class, "sessions.reload", NULL, reload);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-sessions-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongSessionsView, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongSessionsView, wall_label);
  gtk_widget_class_bind_template_child (widget_class, AlongSessionsView, columns);
  gtk_widget_class_bind_template_child (widget_class, AlongSessionsView, first_column);
  gtk_widget_class_bind_template_child (widget_class, AlongSessionsView, second_column);
  gtk_widget_class_bind_template_child (widget_class, AlongSessionsView, failure);
  gtk_widget_class_bind_template_child (widget_class, AlongSessionsView, plan_button);
  gtk_widget_class_bind_template_child (widget_class, AlongSessionsView, empty_button);
  gtk_widget_class_bind_template_child (widget_class, AlongSessionsView, retry_button);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return along_matter_row_new (item);
}

static void
activated_cb (AlongSessionsView *self,
              AlongMatterRow    *row)
{
  along_matter_row_activate (row);
}

static void
make_section (AlongSessionsView *self,
              int                which,
              GtkWidget         *column,
              const char        *title,
              const char        *empty)
{
  GtkWidget *section = along_list_section_new (title, ALONG_TYPE_MATTER, FEW_ROWS, create_row,
                                               (GEqualFunc) along_matter_equal);

  self->sections[which] = ALONG_LIST_SECTION (section);
  along_list_section_set_empty (self->sections[which], empty);
  g_signal_connect_object (section, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), section);
}

static void
along_sessions_view_init (AlongSessionsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = along_supervision_actions_new (GTK_WIDGET (self));
  g_signal_connect_object (self->actions, "write-note", G_CALLBACK (write_note_cb), self,
                           G_CONNECT_SWAPPED);

  make_section (self, DUE, self->first_column, _("Who Is Due"),
                _("Nobody has supervision yet. Peers who are active or in orientation do, and "
                  "internal supervisors: add them under People."));
  make_section (self, PLANNED, self->second_column, _("Planned Sessions"),
                _("No session is planned. Plan one here, or beside somebody who is due."));
  make_section (self, ACTIONS, self->second_column, _("Agreed Actions"),
                _("Nothing is agreed to be done. Add what was agreed from the menu of a session."));
  make_section (self, PAST, self->second_column, _("Past Sessions"),
                _("No session was held in the last eight weeks."));
}

void
along_sessions_view_set_session (AlongSessionsView *self,
                                 AlongSession      *session)
{
  g_autoptr (GPtrArray) nothing = NULL;

  g_return_if_fail (ALONG_IS_SESSIONS_VIEW (self));
  g_return_if_fail (session == NULL || ALONG_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  nothing = g_ptr_array_new ();
  stop_loading (self);
  clear_state (self);
  along_supervision_actions_set_state (self->actions, NULL, NULL);
  for (int i = 0; i < N_SECTIONS; i++)
    along_list_section_put (self->sections[i], nothing);
  gtk_stack_set_visible_child_name (self->stack, "loading");

  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "minute", G_CALLBACK (minute_cb), self, G_CONNECT_SWAPPED);
      load (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
