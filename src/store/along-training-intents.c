/* along-training-intents.c — the intents of certificates, training sessions and goals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-training-intents.h"

AlongIntent *
along_intent_save_certificate (AlongCertificate *certificate,
                               AlongCertificate *base,
                               GBytes           *picture,
                               AlongScan        *scan)
{
  g_autoptr (AlongScan) wanted = NULL;
  AlongIntent *intent;
  gint64 id;

  g_return_val_if_fail (ALONG_IS_CERTIFICATE (certificate), NULL);
  g_return_val_if_fail (scan == NULL || ALONG_IS_SCAN (scan), NULL);

  intent =
    along_intent_new (base == NULL ? ALONG_INTENT_ADD_CERTIFICATE : ALONG_INTENT_EDIT_CERTIFICATE);
  id = along_intent_put_copy (intent, certificate, base);

  if (picture == NULL && scan != NULL)
    along_intent_remove (intent, scan);
  if (picture == NULL)
    return intent;

  wanted = scan != NULL ? along_record_copy (scan) : g_object_new (ALONG_TYPE_SCAN, NULL);
  g_object_set (wanted, "certificate-id", id, "picture", picture, NULL);
  along_intent_put_copy (intent, wanted, scan);

  return intent;
}

static AlongIntent *
new_removal (AlongIntentKind kind,
             gpointer        record)
{
  AlongIntent *intent = along_intent_new (kind);

  along_intent_remove (intent, record);

  return intent;
}

AlongIntent *
along_intent_delete_certificate (AlongCertificate *certificate)
{
  g_return_val_if_fail (ALONG_IS_CERTIFICATE (certificate), NULL);

  return new_removal (ALONG_INTENT_DELETE_CERTIFICATE, certificate);
}

/* Lets @peer work alone. What an active peer needs is as AlongPeer checks it. */
static void
open_solo_work (AlongIntent *intent,
                AlongPeer   *peer)
{
  AlongPeerStatus status = along_peer_get_status (peer);

  if (status == ALONG_PEER_STATUS_ORIENTATION && along_peer_get_responsible_id (peer) != 0 &&
      along_peer_get_reference_id (peer) != 0)
    status = ALONG_PEER_STATUS_ACTIVE;

  along_intent_set (intent, peer, "works-alone", TRUE, "status", status, NULL);
}

AlongIntent *
along_intent_agree_solo_work (AlongPeer *peer)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_PEER (peer), NULL);

  intent = along_intent_new (ALONG_INTENT_EDIT);
  open_solo_work (intent, peer);

  return intent;
}

AlongIntent *
along_intent_sign_off (AlongCertificate *certificate,
                       AlongPeer        *opens)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_CERTIFICATE (certificate), NULL);
  g_return_val_if_fail (opens == NULL || ALONG_IS_PEER (opens), NULL);

  intent = along_intent_new (ALONG_INTENT_SIGN_OFF);
  if (opens != NULL)
    open_solo_work (intent, opens);
  if (along_certificate_get_with_id (certificate) != 0)
    {
      g_autoptr (AlongCertificate) other = along_record_copy (certificate);

      g_object_set (other,
                    "person-id", along_certificate_get_with_id (certificate),
                    "with-id", along_certificate_get_person_id (certificate),
                    NULL);
      along_intent_put_copy (intent, other, NULL);
    }
  along_intent_put_copy (intent, certificate, NULL);

  return intent;
}

AlongIntent *
along_intent_withdraw_signature (GPtrArray *certificates,
                                 AlongPeer *closes)
{
  AlongIntent *intent;

  g_return_val_if_fail (certificates != NULL, NULL);
  g_return_val_if_fail (closes == NULL || ALONG_IS_PEER (closes), NULL);

  intent = along_intent_new (ALONG_INTENT_WITHDRAW_SIGNATURE);
  if (closes != NULL)
    along_intent_set (intent, closes, "works-alone", FALSE, NULL);
  for (guint i = 0; i < certificates->len; i++)
    along_intent_remove (intent, g_ptr_array_index (certificates, i));

  return intent;
}

AlongIntent *
along_intent_import_certificates (GPtrArray *certificates)
{
  AlongIntent *intent;

  g_return_val_if_fail (certificates != NULL, NULL);

  intent = along_intent_new (ALONG_INTENT_IMPORT_CERTIFICATES);
  for (guint i = 0; i < certificates->len; i++)
    along_intent_put_copy (intent, g_ptr_array_index (certificates, i), NULL);

  return intent;
}

AlongIntent *
along_intent_save_waiver (AlongWaiver *waiver,
                          AlongWaiver *base)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_WAIVER (waiver), NULL);

  intent = along_intent_new (ALONG_INTENT_WAIVE);
  along_intent_put_copy (intent, waiver, base);

  return intent;
}

AlongIntent *
along_intent_delete_waiver (AlongWaiver *waiver)
{
  g_return_val_if_fail (ALONG_IS_WAIVER (waiver), NULL);

  return new_removal (ALONG_INTENT_DELETE_WAIVER, waiver);
}

static void
put_seat (AlongIntent          *intent,
          gint64                shift_id,
          gint64                person_id,
          AlongAssignmentState  state)
{
  g_autoptr (AlongAssignment) seat = g_object_new (ALONG_TYPE_ASSIGNMENT,
                                                   "shift-id", shift_id,
                                                   "person-id", person_id,
                                                   "state", state,
                                                   NULL);

  along_intent_put_copy (intent, seat, NULL);
}

AlongIntent *
along_intent_plan_training (AlongTraining *training,
                            AlongShift    *shift,
                            GArray        *person_ids)
{
  g_autoptr (AlongTraining) copy = NULL;
  AlongIntent *intent;
  gint64 shift_id;

  g_return_val_if_fail (ALONG_IS_TRAINING (training), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);
  g_return_val_if_fail (person_ids != NULL, NULL);

  intent = along_intent_new (ALONG_INTENT_PLAN_TRAINING);
  shift_id = along_intent_put_copy (intent, shift, NULL);
  copy = along_record_copy (training);
  g_object_set (copy, "shift-id", shift_id, NULL);
  along_intent_put_copy (intent, copy, NULL);
  for (guint i = 0; i < person_ids->len; i++)
    put_seat (intent, shift_id, g_array_index (person_ids, gint64, i), ALONG_ASSIGNMENT_PROPOSED);

  return intent;
}

static gboolean
has_id (GArray *ids,
        gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static void
set_state (AlongIntent          *intent,
           AlongAssignment      *seat,
           AlongAssignmentState  state)
{
  if (along_assignment_get_state (seat) != state)
    along_intent_set (intent, seat,
                      "person-id", along_assignment_get_person_id (seat),
                      "state", state,
                      NULL);
}

/* Says of those who have one of @seats whether they were there, and gives one to who came
 * without. */
static void
put_attendance (AlongIntent   *intent,
                AlongTraining *training,
                GPtrArray     *seats,
                GArray        *present)
{
  g_autoptr (GArray) seated = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);
      AlongAssignmentState state = along_assignment_get_state (seat);
      gint64 person_id = along_assignment_get_person_id (seat);

      if (has_id (present, person_id))
        {
          set_state (intent, seat, ALONG_ASSIGNMENT_DONE);
          g_array_append_val (seated, person_id);
        }
      else if (along_assignment_state_is_there (state))
        {
          set_state (intent, seat, ALONG_ASSIGNMENT_MISSED);
        }
    }

  for (guint i = 0; i < present->len; i++)
    if (!has_id (seated, g_array_index (present, gint64, i)))
      put_seat (intent, along_training_get_shift_id (training),
                g_array_index (present, gint64, i), ALONG_ASSIGNMENT_DONE);
}

/* Who of @seats was there when @training was held, as far as is known; to be unreffed. */
static GArray *
list_known (AlongTraining *training,
            GPtrArray     *seats)
{
  GArray *known = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);
      gint64 person_id = along_assignment_get_person_id (seat);

      if (along_training_get_state (training) == ALONG_SESSION_HELD &&
          along_assignment_get_state (seat) == ALONG_ASSIGNMENT_DONE)
        g_array_append_val (known, person_id);
    }

  return known;
}

AlongIntent *
along_intent_hold_training (AlongTraining *training,
                            AlongCourse   *course,
                            AlongDay       day,
                            GPtrArray     *seats,
                            GArray        *present,
                            GPtrArray     *given)
{
  g_autoptr (GPtrArray) counted = NULL;
  g_autoptr (GArray) known = NULL;
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_TRAINING (training), NULL);
  g_return_val_if_fail (ALONG_IS_COURSE (course), NULL);
  g_return_val_if_fail (seats != NULL && present != NULL && given != NULL, NULL);

  intent = along_intent_new (ALONG_INTENT_HOLD_TRAINING);
  counted = along_assignment_list_counted (seats);
  known = list_known (training, counted);
  put_attendance (intent, training, counted, present);
  along_intent_set (intent, training, "state", ALONG_SESSION_HELD, NULL);

  for (guint i = 0; i < given->len; i++)
    {
      gint64 person_id = along_certificate_get_person_id (g_ptr_array_index (given, i));

      if (has_id (present, person_id))
        g_array_append_val (known, person_id);
      else
        along_intent_remove (intent, g_ptr_array_index (given, i));
    }

  /* Who was known to be there has got it, and where it was taken back it stays so. */
  for (guint i = 0; i < present->len; i++)
    {
      gint64 person_id = g_array_index (present, gint64, i);
      g_autoptr (AlongCertificate) certificate =
        g_object_new (ALONG_TYPE_CERTIFICATE,
                      "person-id", person_id,
                      "course-id", along_record_get_id (ALONG_RECORD (course)),
                      "issued", day,
                      "expires", along_course_get_expiry (course, day),
                      "origin", along_training_get_trainers (training),
                      "shift-id", along_training_get_shift_id (training),
                      NULL);

      if (!has_id (known, person_id) && along_course_is_valid (course, day))
        along_intent_put_copy (intent, certificate, NULL);
    }

  return intent;
}

AlongIntent *
along_intent_cancel_training (AlongTraining *training,
                              GPtrArray     *seats)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_TRAINING (training), NULL);
  g_return_val_if_fail (seats != NULL, NULL);

  intent = along_intent_new (ALONG_INTENT_CANCEL_TRAINING);
  for (guint i = 0; i < seats->len; i++)
    if (along_assignment_state_is_there (along_assignment_get_state (g_ptr_array_index (seats, i))))
      set_state (intent, g_ptr_array_index (seats, i), ALONG_ASSIGNMENT_CANCELLED);
  along_intent_set (intent, training, "state", ALONG_SESSION_CANCELLED, NULL);

  return intent;
}

AlongIntent *
along_intent_save_goal (AlongGoal *goal,
                        AlongGoal *base)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_GOAL (goal), NULL);

  intent = along_intent_new (base == NULL ? ALONG_INTENT_ADD_GOAL : ALONG_INTENT_EDIT_GOAL);
  along_intent_put_copy (intent, goal, base);

  return intent;
}

AlongIntent *
along_intent_delete_goal (AlongGoal *goal)
{
  g_return_val_if_fail (ALONG_IS_GOAL (goal), NULL);

  return new_removal (ALONG_INTENT_DELETE_GOAL, goal);
}

AlongIntent *
along_intent_reach_goal (AlongGoal *goal,
                         AlongDay   day)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_GOAL (goal), NULL);

  intent = along_intent_new (ALONG_INTENT_REACH_GOAL);
  along_intent_set (intent, goal, "reached", day, NULL);

  return intent;
}
