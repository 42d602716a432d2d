/* along-session-intents.c — the intents of supervision sessions and of what is agreed in them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-session-intents.h"

static void
put_seat (AlongIntent *intent,
          gint64       shift_id,
          gint64       person_id)
{
  g_autoptr (AlongAssignment) seat = g_object_new (ALONG_TYPE_ASSIGNMENT,
                                                   "id", along_intent_new_id (intent),
                                                   "shift-id", shift_id,
                                                   "person-id", person_id,
                                                   NULL);

  along_intent_put (intent, seat);
}

/* Puts what @session and @shift are copied from as a new planned session; gives its id. */
static gint64
put_session (AlongIntent      *intent,
             AlongSupervision *session,
             AlongShift       *shift,
             AlongSpan         span,
             gint64           *shift_id)
{
  g_autoptr (AlongShift) new_shift = along_record_copy (shift);
  g_autoptr (AlongSupervision) new_session = along_record_copy (session);

  *shift_id = along_intent_new_id (intent);
  g_object_set (new_shift,
                "id", *shift_id,
                "start", span.start,
                "end", span.end,
                "slot-id", (gint64) 0,
                "slot-day", 0,
                NULL);
  along_intent_put (intent, new_shift);

  g_object_set (new_session,
                "id", along_intent_new_id (intent),
                "shift-id", *shift_id,
                "state", ALONG_SESSION_PLANNED,
                "moved-to-id", (gint64) 0,
                NULL);
  along_intent_put (intent, new_session);

  return along_record_get_id (ALONG_RECORD (new_session));
}

/* Whether somebody with @seat takes part in the session, or would if it were not cancelled. */
static gboolean
takes_part (AlongAssignment *seat)
{
  AlongAssignmentState state = along_assignment_get_state (seat);

  return along_assignment_state_is_there (state) || state == ALONG_ASSIGNMENT_CANCELLED;
}

static AlongAssignmentState
get_seat_state (AlongSessionState state)
{
  switch (state)
    {
    case ALONG_SESSION_HELD:
      return ALONG_ASSIGNMENT_DONE;
    case ALONG_SESSION_CANCELLED:
      return ALONG_ASSIGNMENT_CANCELLED;
    case ALONG_SESSION_PLANNED:
    default:
      return ALONG_ASSIGNMENT_ACCEPTED;
    }
}

/* Whoever stayed away did so, whatever becomes of the session. */
static void
set_seats (AlongIntent       *intent,
           AlongSessionState  state,
           GPtrArray         *seats)
{
  AlongAssignmentState seat_state = get_seat_state (state);

  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);

      if (takes_part (seat) && along_assignment_get_state (seat) != seat_state)
        along_intent_set (intent, seat,
                          "person-id", along_assignment_get_person_id (seat),
                          "state", seat_state,
                          NULL);
    }
}

AlongIntent *
along_intent_set_session_state (AlongSupervision  *session,
                                AlongSessionState  state,
                                GPtrArray         *seats)
{
  static const AlongIntentKind kinds[] = {
    ALONG_INTENT_PLAN_SESSION,
    ALONG_INTENT_HOLD_SESSION,
    ALONG_INTENT_CANCEL_SESSION,
  };
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_SUPERVISION (session), NULL);
  g_return_val_if_fail (seats != NULL, NULL);

  intent = along_intent_new (kinds[state]);
  set_seats (intent, state, seats);
  along_intent_set (intent, session, "state", state, "moved-to-id", (gint64) 0, NULL);

  return intent;
}

AlongIntent *
along_intent_reschedule_session (AlongSupervision *session,
                                 AlongShift       *shift,
                                 GPtrArray        *seats,
                                 AlongSpan         span)
{
  AlongIntent *intent;
  gint64 shift_id, moved_to_id;

  g_return_val_if_fail (ALONG_IS_SUPERVISION (session), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);
  g_return_val_if_fail (seats != NULL, NULL);

  intent = along_intent_new (ALONG_INTENT_RESCHEDULE_SESSION);
  set_seats (intent, ALONG_SESSION_CANCELLED, seats);
  moved_to_id = put_session (intent, session, shift, span, &shift_id);
  for (guint i = 0; i < seats->len; i++)
    if (takes_part (g_ptr_array_index (seats, i)))
      put_seat (intent, shift_id,
                along_assignment_get_person_id (g_ptr_array_index (seats, i)));
  along_intent_set (intent, session,
                    "state", ALONG_SESSION_CANCELLED,
                    "moved-to-id", moved_to_id,
                    NULL);

  return intent;
}

AlongIntent *
along_intent_save_action (AlongAction *action,
                          AlongAction *base)
{
  AlongIntent *intent;
  g_autoptr (AlongAction) copy = NULL;

  g_return_val_if_fail (ALONG_IS_ACTION (action), NULL);

  intent = along_intent_new (base == NULL ? ALONG_INTENT_ADD_ACTION : ALONG_INTENT_EDIT_ACTION);
  copy = along_record_copy (action);
  if (base != NULL)
    along_intent_change (intent, copy, base);
  else
    along_intent_put (intent, copy);

  return intent;
}

AlongIntent *
along_intent_delete_action (AlongAction *action)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_ACTION (action), NULL);

  intent = along_intent_new (ALONG_INTENT_DELETE_ACTION);
  along_intent_remove (intent, action);

  return intent;
}

AlongIntent *
along_intent_do_action (AlongAction *action,
                        AlongDay     day)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_ACTION (action), NULL);

  intent = along_intent_new (ALONG_INTENT_DO_ACTION);
  along_intent_set (intent, action, "done", day, NULL);

  return intent;
}
