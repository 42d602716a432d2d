/* along-seat-actions.c — what can be done with somebody on a shift, wherever it is shown
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-seat-actions.h"

#include "app/along-assign-window.h"
#include "app/along-due-back-window.h"
#include "app/along-seat-menu.h"
#include "rules/along-day-view.h"
#include "store/along-publish.h"

struct _AlongSeatActions
{
  GObject parent_instance;

  GtkWidget *widget;
  AlongSession *session;
  AlongRoster *roster;
};

G_DEFINE_FINAL_TYPE (AlongSeatActions, along_seat_actions, G_TYPE_OBJECT)

static AlongAssignment *
get_assignment (AlongSeatActions *self,
                gint64            id)
{
  return self->roster != NULL ? along_roster_get_assignment (self->roster, id) : NULL;
}

static AlongShift *
get_shift (AlongSeatActions *self,
           AlongAssignment  *assignment)
{
  return along_roster_get_shift (self->roster, along_assignment_get_shift_id (assignment));
}

/* Takes @intent. */
static void
run (AlongSeatActions *self,
     AlongIntent      *intent)
{
  along_session_run (self->session, intent);
  along_intent_unref (intent);
}

static void
open_due_back (AlongSeatActions *self,
               AlongAssignment  *assignment,
               AlongFit          fit)
{
  gtk_window_present (along_due_back_window_new (GTK_WINDOW (gtk_widget_get_root (self->widget)),
                                                 self->session, self->roster, assignment, fit));
}

/* Until another time is agreed, who goes out is due back when the shift ends. Where that is over,
 * or long not begun, it is asked. */
static void
check_in (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  AlongSeatActions *self = user_data;
  AlongAssignment *assignment;
  AlongShift *shift;
  AlongFit fit;
  gint64 id, now;
  int answer;

  g_variant_get (parameter, "(xi)", &id, &answer);
  assignment = get_assignment (self, id);
  if (assignment == NULL)
    return;

  now = along_session_get_now (self->session);
  shift = get_shift (self, assignment);
  fit = answer == ALONG_SEAT_ANSWER_FIT ? ALONG_FIT_FIT : ALONG_FIT_ADJUSTED;
  if (answer == ALONG_SEAT_ANSWER_STOOD_DOWN)
    run (self, along_intent_stand_down (assignment, now));
  else if (along_day_view_is_early (shift, now) || along_shift_get_end (shift) <= now)
    open_due_back (self, assignment, fit);
  else
    run (self, along_intent_check_in (assignment, fit, now, along_shift_get_end (shift)));
}

static void
check_out (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AlongSeatActions *self = user_data;
  AlongAssignment *assignment = get_assignment (self, g_variant_get_int64 (parameter));

  if (assignment != NULL)
    run (self, along_intent_check_out (assignment, along_session_get_now (self->session)));
}

static void
due_back (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  AlongSeatActions *self = user_data;
  AlongAssignment *assignment = get_assignment (self, g_variant_get_int64 (parameter));

  if (assignment != NULL)
    open_due_back (self, assignment, ALONG_FIT_FIT);
}

static void
stand_in (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  AlongSeatActions *self = user_data;
  AlongAssignment *assignment = get_assignment (self, g_variant_get_int64 (parameter));
  g_autoptr (GPtrArray) replaced = g_ptr_array_new_with_free_func (g_object_unref);

  if (assignment == NULL)
    return;

  g_ptr_array_add (replaced, g_object_ref (assignment));
  along_seat_actions_show_people (self, get_shift (self, assignment), replaced);
}

static void
unassign (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  AlongSeatActions *self = user_data;
  AlongAssignment *assignment = get_assignment (self, g_variant_get_int64 (parameter));

  if (assignment != NULL)
    run (self, along_intent_unassign (self->roster, assignment));
}

static void
change_state_cb (AlongSeatActions *self,
                 GVariant         *value,
                 GAction          *action)
{
  gint64 id = g_ascii_strtoll (g_action_get_name (action), NULL, 10);
  AlongAssignmentState state = (AlongAssignmentState) g_variant_get_int32 (value);
  AlongAssignment *assignment = get_assignment (self, id);

  if (assignment != NULL && along_assignment_get_state (assignment) != state)
    run (self, along_intent_set_state (assignment, state));
}

static void
chosen_cb (AlongSeatActions  *self,
           gint64             person_id,
           gint64             assignment_id,
           AlongAssignWindow *window)
{
  gint64 shift_id = along_record_get_id (ALONG_RECORD (along_assign_window_get_shift (window)));
  AlongAssignment *assignment = get_assignment (self, assignment_id);
  AlongShift *shift;

  /* The roster may have been read again, or in vain, since the window opened. */
  if (self->roster == NULL)
    return;

  shift = along_roster_get_shift (self->roster, shift_id);
  if (assignment != NULL)
    run (self, along_intent_stand_in (assignment, person_id));
  else if (shift != NULL)
    run (self, along_intent_assign (shift, person_id));
}

static void
along_seat_actions_dispose (GObject *object)
{
  AlongSeatActions *self = ALONG_SEAT_ACTIONS (object);

  if (self->widget != NULL)
    {
      gtk_widget_insert_action_group (self->widget, "seat", NULL);
      gtk_widget_insert_action_group (self->widget, "state", NULL);
    }
  self->widget = NULL;
  g_clear_object (&self->session);
  g_clear_object (&self->roster);

  G_OBJECT_CLASS (along_seat_actions_parent_class)->dispose (object);
}

static void
along_seat_actions_class_init (AlongSeatActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = along_seat_actions_dispose;
}

static void
along_seat_actions_init (AlongSeatActions *self)
{
}

AlongSeatActions *
along_seat_actions_new (GtkWidget *widget)
{
  static const GActionEntry entries[] = {
    { "check-in", check_in, "(xi)" },
    { "check-out", check_out, "x" },
    { "due-back", due_back, "x" },
    { "stand-in", stand_in, "x" },
    { "unassign", unassign, "x" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  AlongSeatActions *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (ALONG_TYPE_SEAT_ACTIONS, NULL);
  self->widget = widget;
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (widget, "seat", G_ACTION_GROUP (group));

  return self;
}

void
along_seat_actions_set_roster (AlongSeatActions *self,
                               AlongSession     *session,
                               AlongRoster      *roster)
{
  g_return_if_fail (ALONG_IS_SEAT_ACTIONS (self));
  g_return_if_fail (roster == NULL || session != NULL);

  g_set_object (&self->session, session);
  g_set_object (&self->roster, roster);
}

void
along_seat_actions_offer_states (AlongSeatActions *self,
                                 GPtrArray        *assignments)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_return_if_fail (ALONG_IS_SEAT_ACTIONS (self));
  g_return_if_fail (assignments != NULL);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      g_autofree char *name =
        g_strdup_printf ("%" G_GINT64_FORMAT, along_record_get_id (ALONG_RECORD (assignment)));
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
        name, G_VARIANT_TYPE_INT32,
        g_variant_new_int32 ((gint32) along_assignment_get_state (assignment)));

      g_signal_connect_object (action, "change-state", G_CALLBACK (change_state_cb), self,
                               G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }

  gtk_widget_insert_action_group (self->widget, "state", G_ACTION_GROUP (group));
}

void
along_seat_actions_show_people (AlongSeatActions *self,
                                AlongShift       *shift,
                                GPtrArray        *replaced)
{
  AlongAssignWindow *window;

  g_return_if_fail (ALONG_IS_SEAT_ACTIONS (self));
  g_return_if_fail (self->roster != NULL);

  window = along_assign_window_new (GTK_WINDOW (gtk_widget_get_root (self->widget)), self->roster,
                                    along_session_get_clock (self->session),
                                    along_session_get_today (self->session), shift, replaced);
  g_signal_connect_object (window, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}
