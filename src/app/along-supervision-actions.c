/* along-supervision-actions.c — what can be done about supervision, wherever it is shown
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-supervision-actions.h"

#include "app/along-action-window.h"
#include "app/along-session-plan.h"
#include "app/along-shift-editor.h"
#include "app/along-shift-start.h"
#include "app/along-supervision-print-window.h"
#include "rules/along-session-time.h"
#include "store/along-session-intents.h"

/* How long a session is at first; an agency may have longer ones. */
#define MINUTES 60

/* The due day of who is not to have supervision for long is no day to plan it on. */
#define MOST_DAYS 60

struct _AlongSupervisionActions
{
  GObject parent_instance;

  GtkWidget *widget;
  AlongSession *session;
  GCancellable *loading;
  AlongRoster *roster;
  GArray *cadence;
  GPtrArray *actions;

  /* What is done when a roster has been read. */
  gint64 person_id;
  AlongDay day;
  AlongRoster *other; /* the one with the session that is rescheduled */
  AlongShift *moved;  /* and its shift */
};

G_DEFINE_FINAL_TYPE (AlongSupervisionActions, along_supervision_actions, G_TYPE_OBJECT)

enum
{
  WRITE_NOTE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static AlongDirectory *
get_directory (AlongSupervisionActions *self)
{
  return along_session_get_directory (self->session);
}

static GtkWindow *
get_window (AlongSupervisionActions *self)
{
  return GTK_WINDOW (gtk_widget_get_root (self->widget));
}

/* The session of the shift with @parameter, with that and who is on it; %NULL when it has gone. */
static AlongSupervision *
find_session (AlongSupervisionActions *self,
              GVariant                *parameter,
              AlongShift             **shift,
              GPtrArray              **seats)
{
  gint64 id = g_variant_get_int64 (parameter);

  if (self->roster == NULL)
    return NULL;

  *shift = along_roster_get_shift (self->roster, id);
  *seats = along_roster_get_assignments (self->roster, id);

  return *shift != NULL ? along_roster_get_supervision (self->roster, id) : NULL;
}

static const AlongCadenceFacts *
find_facts (AlongSupervisionActions *self,
            gint64                   person_id)
{
  for (guint i = 0; self->cadence != NULL && i < self->cadence->len; i++)
    if (g_array_index (self->cadence, AlongCadenceFacts, i).person_id == person_id)
      return &g_array_index (self->cadence, AlongCadenceFacts, i);

  return NULL;
}

static void
stop_loading (AlongSupervisionActions *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* Reads the roster of @n_days from @day on, and goes on with @callback. */
static void
load (AlongSupervisionActions *self,
      AlongDay                 day,
      int                      n_days,
      GAsyncReadyCallback      callback)
{
  stop_loading (self);
  self->loading = g_cancellable_new ();
  along_store_load_roster_async (along_session_get_store (self->session), get_directory (self),
                                 along_zone_days_span (along_session_get_zone (self->session), day,
                                                       n_days),
                                 self->loading, callback, g_object_ref (self));
}

/* The roster that was read; %NULL when it is not wanted any more, or could not be. */
static AlongRoster *
finish (AlongSupervisionActions *self,
        GObject                 *source,
        GAsyncResult            *result)
{
  g_autoptr (GError) error = NULL;
  AlongRoster *roster = along_store_load_roster_finish (ALONG_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;

  g_clear_object (&self->loading);
  if (roster == NULL)
    g_signal_emit_by_name (self->session, "said", error->message);

  return roster;
}

/* Who gives the sessions of the person: a peer's appointed supervisor, or whoever is here and sees
 * no others. */
static gint64
find_leader (AlongSupervisionActions *self)
{
  AlongPerson *person = along_directory_get_person (get_directory (self), self->person_id);

  gint64 viewer_id = along_store_get_viewer (along_session_get_store (self->session));

  if (viewer_id != 0)
    return viewer_id;

  return ALONG_IS_PEER (person) ? along_peer_get_supervisor_id (ALONG_PEER (person)) : 0;
}

static int
get_minutes (AlongSupervisionActions *self)
{
  AlongAgency *agency = along_directory_get_agency (get_directory (self));

  return MAX (MINUTES, along_agency_get_supervision_least_minutes (agency));
}

static void
plan_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AlongSupervisionActions) self = user_data;
  g_autoptr (AlongRoster) roster = finish (self, source, result);
  g_autoptr (AlongShift) shift = NULL;
  AlongShiftType *type;
  gint64 people[2];
  gint64 type_id, now;
  AlongSpan span;

  if (roster == NULL)
    return;

  now = along_session_get_now (self->session);
  type = along_session_plan_find_type (get_directory (self));
  type_id = type != NULL ? along_record_get_id (ALONG_RECORD (type)) : 0;
  people[0] = self->person_id;
  people[1] = find_leader (self);
  shift = g_object_new (ALONG_TYPE_SHIFT,
                        "type-id", type_id,
                        NULL);
  along_shift_start_as (shift, type, roster, self->day, now);
  span = along_session_time_find (roster, shift, people, G_N_ELEMENTS (people), self->day,
                                  get_minutes (self), now);
  g_object_set (shift, "start", span.start, "end", span.end, "seats", 2, NULL);
  gtk_window_present (GTK_WINDOW (along_shift_editor_new_session (
    get_window (self), self->session, roster, shift, ALONG_SESSION_ONE_TO_ONE, people[1],
    people[0])));
}

/* As long as it is in time, on the day on which it is due. */
static void
plan (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  AlongSupervisionActions *self = user_data;
  AlongDay today = along_session_get_today (self->session);
  const AlongCadenceFacts *facts;

  self->person_id = g_variant_get_int64 (parameter);
  self->day = today + 1;
  facts = find_facts (self, self->person_id);
  if (facts != NULL)
    self->day =
      CLAMP (along_cadence_judge (facts, along_directory_get_agency (get_directory (self)), today)
               .due,
             today, today + MOST_DAYS);
  load (self, self->day, ALONG_SESSION_TIME_DAYS, plan_loaded_cb);
}

static void
reschedule_loaded_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (AlongSupervisionActions) self = user_data;
  g_autoptr (AlongRoster) roster = finish (self, source, result);
  g_autoptr (GArray) people = NULL;
  GPtrArray *seats;
  AlongSpan span;

  if (roster == NULL)
    return;

  people = g_array_new (FALSE, FALSE, sizeof (gint64));
  seats =
    along_roster_get_assignments (self->other, along_record_get_id (ALONG_RECORD (self->moved)));
  for (guint i = 0; i < seats->len; i++)
    {
      gint64 id = along_assignment_get_person_id (g_ptr_array_index (seats, i));

      g_array_append_val (people, id);
    }

  span = along_shift_get_span (self->moved);
  span = along_session_time_find (roster, self->moved, (const gint64 *) people->data, people->len,
                                  self->day, (int) ((span.end - span.start) / 60),
                                  along_session_get_now (self->session));
  gtk_window_present (GTK_WINDOW (along_shift_editor_new_rescheduled (
    get_window (self), self->session, roster, self->other, self->moved, span)));
}

/* The session that @shift in @roster is comes on a later day. */
static void
begin_reschedule (AlongSupervisionActions *self,
                  AlongRoster             *roster,
                  AlongShift              *shift)
{
  AlongZone *zone = along_session_get_zone (self->session);

  g_set_object (&self->other, roster);
  g_set_object (&self->moved, shift);
  self->day = MAX (along_zone_get_day (zone, along_shift_get_start (shift)),
                   along_session_get_today (self->session)) + 1;
  load (self, self->day, ALONG_SESSION_TIME_DAYS, reschedule_loaded_cb);
}

static void
reschedule (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  AlongSupervisionActions *self = user_data;
  AlongShift *shift;
  GPtrArray *seats;

  if (find_session (self, parameter, &shift, &seats) != NULL)
    begin_reschedule (self, self->roster, shift);
}

/* Whether @session was cancelled and has no other in its place. */
static gboolean
is_open (AlongSupervision *session)
{
  return session != NULL && along_supervision_get_state (session) == ALONG_SESSION_CANCELLED &&
         along_supervision_get_moved_to_id (session) == 0;
}

static void
cancelled_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (AlongSupervisionActions) self = user_data;
  g_autoptr (AlongRoster) roster = finish (self, source, result);
  GPtrArray *seats;

  if (roster == NULL)
    return;

  seats = along_roster_get_person_assignments (roster, self->person_id);
  for (guint i = 0; i < seats->len; i++)
    {
      gint64 shift_id = along_assignment_get_shift_id (g_ptr_array_index (seats, i));

      if (is_open (along_roster_get_supervision (roster, shift_id)))
        {
          begin_reschedule (self, roster, along_roster_get_shift (roster, shift_id));
          return;
        }
    }
}

static void
reschedule_of (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  AlongSupervisionActions *self = user_data;
  const AlongCadenceFacts *facts;

  self->person_id = g_variant_get_int64 (parameter);
  facts = find_facts (self, self->person_id);
  if (facts != NULL)
    load (self, facts->cancelled, 1, cancelled_loaded_cb);
}

static void
open_session (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  AlongSupervisionActions *self = user_data;
  AlongShift *shift;
  GPtrArray *seats;

  if (find_session (self, parameter, &shift, &seats) != NULL)
    gtk_window_present (GTK_WINDOW (
      along_shift_editor_new (get_window (self), self->session, self->roster, shift)));
}

static void
set_session_state (AlongSupervisionActions *self,
                   GVariant                *parameter,
                   AlongSessionState        state)
{
  AlongShift *shift;
  GPtrArray *seats;
  AlongSupervision *session = find_session (self, parameter, &shift, &seats);
  g_autoptr (AlongIntent) intent = NULL;

  if (session == NULL)
    return;

  intent = along_intent_set_session_state (session, state, seats);
  along_session_run (self->session, intent);
}

static void
hold (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  set_session_state (user_data, parameter, ALONG_SESSION_HELD);
}

static void
cancel (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  set_session_state (user_data, parameter, ALONG_SESSION_CANCELLED);
}

static void
take_back (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  set_session_state (user_data, parameter, ALONG_SESSION_PLANNED);
}

static void
new_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  AlongSupervisionActions *self = user_data;
  g_autoptr (AlongAction) agreed = g_object_new (ALONG_TYPE_ACTION, NULL);
  AlongShift *shift;
  GPtrArray *seats;
  AlongSupervision *session = find_session (self, parameter, &shift, &seats);

  if (session != NULL)
    g_object_set (agreed, "session-id", along_record_get_id (ALONG_RECORD (session)), NULL);
  gtk_window_present (along_action_window_new (get_window (self), self->session, agreed));
}

/* Whom the note of a session is about: the one other on it than @leader_id; 0 for several. */
static gint64
find_about (GPtrArray *seats,
            gint64     leader_id)
{
  gint64 about_id = 0;

  for (guint i = 0; i < seats->len; i++)
    {
      gint64 id = along_assignment_get_person_id (g_ptr_array_index (seats, i));

      if (id == leader_id)
        continue;
      if (about_id != 0)
        return 0;
      about_id = id;
    }

  return about_id;
}

static void
write_note (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  AlongSupervisionActions *self = user_data;
  AlongShift *shift;
  GPtrArray *seats;
  AlongSupervision *session = find_session (self, parameter, &shift, &seats);

  if (session != NULL)
    g_signal_emit (self, signals[WRITE_NOTE], 0, session, shift,
                   find_about (seats, along_supervision_get_leader_id (session)));
}

static AlongAction *
find_action (AlongSupervisionActions *self,
             GVariant                *parameter)
{
  for (guint i = 0; self->actions != NULL && i < self->actions->len; i++)
    {
      AlongAction *action = g_ptr_array_index (self->actions, i);

      if (along_record_get_id (ALONG_RECORD (action)) == g_variant_get_int64 (parameter))
        return action;
    }

  return NULL;
}

static void
edit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  AlongSupervisionActions *self = user_data;
  AlongAction *agreed = find_action (self, parameter);

  if (agreed != NULL)
    gtk_window_present (along_action_window_new (get_window (self), self->session, agreed));
}

static void
delete_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  AlongSupervisionActions *self = user_data;
  AlongAction *agreed = find_action (self, parameter);
  g_autoptr (AlongIntent) intent =
    agreed != NULL ? along_intent_delete_action (agreed) : NULL;

  if (intent != NULL)
    along_session_run (self->session, intent);
}

static void
set_done (AlongSupervisionActions *self,
          GVariant                *parameter,
          AlongDay                 day)
{
  AlongAction *agreed = find_action (self, parameter);
  g_autoptr (AlongIntent) intent =
    agreed != NULL ? along_intent_do_action (agreed, day) : NULL;

  if (intent != NULL)
    along_session_run (self->session, intent);
}

static void
do_action (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AlongSupervisionActions *self = user_data;

  set_done (self, parameter, along_session_get_today (self->session));
}

static void
redo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  set_done (user_data, parameter, 0);
}

static void
print (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       user_data)
{
  AlongSupervisionActions *self = user_data;
  const AlongSupervisionState state = {
    .roster = self->roster,
    .cadence = self->cadence,
    .actions = self->actions,
  };

  if (self->roster != NULL && self->actions != NULL)
    gtk_window_present (along_supervision_print_window_new (
      get_window (self), self->session, &state, g_variant_get_int64 (parameter)));
}

static void
along_supervision_actions_dispose (GObject *object)
{
  AlongSupervisionActions *self = ALONG_SUPERVISION_ACTIONS (object);

  if (self->widget != NULL)
    gtk_widget_insert_action_group (self->widget, "supervision", NULL);
  self->widget = NULL;
  along_supervision_actions_set_state (self, NULL, NULL);

  G_OBJECT_CLASS (along_supervision_actions_parent_class)->dispose (object);
}

static void
along_supervision_actions_class_init (AlongSupervisionActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = along_supervision_actions_dispose;

  signals[WRITE_NOTE] =
    g_signal_new ("write-note", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, ALONG_TYPE_SUPERVISION, ALONG_TYPE_SHIFT, G_TYPE_INT64);
}

static void
along_supervision_actions_init (AlongSupervisionActions *self)
{
}

AlongSupervisionActions *
along_supervision_actions_new (GtkWidget *widget)
{
  static const GActionEntry entries[] = {
    { "plan", plan, "x" },
    { "reschedule-of", reschedule_of, "x" },
    { "reschedule", reschedule, "x" },
    { "open", open_session, "x" },
    { "hold", hold, "x" },
    { "cancel", cancel, "x" },
    { "take-back", take_back, "x" },
    { "new-action", new_action, "x" },
    { "write-note", write_note, "x" },
    { "edit-action", edit_action, "x" },
    { "delete-action", delete_action, "x" },
    { "do-action", do_action, "x" },
    { "redo-action", redo_action, "x" },
    { "print", print, "x" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  AlongSupervisionActions *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (ALONG_TYPE_SUPERVISION_ACTIONS, NULL);
  self->widget = widget;
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (widget, "supervision", G_ACTION_GROUP (group));

  return self;
}

void
along_supervision_actions_set_state (AlongSupervisionActions     *self,
                                     AlongSession                *session,
                                     const AlongSupervisionState *state)
{
  g_return_if_fail (ALONG_IS_SUPERVISION_ACTIONS (self));
  g_return_if_fail (state == NULL || session != NULL);

  if (session != self->session)
    {
      stop_loading (self);
      g_clear_object (&self->other);
      g_clear_object (&self->moved);
    }
  g_set_object (&self->session, session);
  g_clear_object (&self->roster);
  g_clear_pointer (&self->cadence, g_array_unref);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  if (state == NULL)
    return;

  g_set_object (&self->roster, state->roster);
  self->cadence = g_array_ref (state->cadence);
  self->actions = state->actions != NULL ? g_ptr_array_ref (state->actions) : NULL;
}
