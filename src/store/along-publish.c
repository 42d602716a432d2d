/* along-publish.c — the intents of a roster's life: published, closed, and who came
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-publish.h"

AlongIntent *
along_intent_publish (AlongRoster *roster)
{
  g_autoptr (AlongPublication) publication = NULL;
  AlongPublication *known;
  AlongDirectory *directory;
  AlongIntent *intent;
  AlongDay first_day;
  AlongZone *zone;
  AlongSpan span;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  directory = along_roster_get_directory (roster);
  zone = along_directory_get_zone (directory);
  span = along_roster_get_span (roster);
  first_day = along_zone_get_day (zone, span.start);
  known = along_directory_get_publication_from (directory, first_day);

  intent = along_intent_new (ALONG_INTENT_PUBLISH);
  publication = known != NULL ? along_record_copy (known)
                              : g_object_new (ALONG_TYPE_PUBLICATION,
                                              "id", along_intent_new_id (intent), NULL);
  g_object_set (publication,
                "first-day", first_day,
                "last-day", along_zone_get_day (zone, span.end - 1),
                "state", ALONG_PUBLICATION_PUBLISHED,
                NULL);
  along_intent_put (intent, publication);

  return intent;
}

AlongIntent *
along_intent_withdraw (AlongPublication *publication)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_PUBLICATION (publication), NULL);

  intent = along_intent_new (ALONG_INTENT_WITHDRAW);
  along_intent_remove (intent, publication);

  return intent;
}

static AlongIntent *
set_publication_state (AlongIntentKind        kind,
                       AlongPublication      *publication,
                       AlongPublicationState  state)
{
  AlongIntent *intent = along_intent_new (kind);

  along_intent_set (intent, publication, "state", state, NULL);

  return intent;
}

AlongIntent *
along_intent_close (AlongPublication *publication)
{
  g_return_val_if_fail (ALONG_IS_PUBLICATION (publication), NULL);

  return set_publication_state (ALONG_INTENT_CLOSE, publication, ALONG_PUBLICATION_CLOSED);
}

AlongIntent *
along_intent_reopen (AlongPublication *publication)
{
  g_return_val_if_fail (ALONG_IS_PUBLICATION (publication), NULL);

  return set_publication_state (ALONG_INTENT_REOPEN, publication, ALONG_PUBLICATION_PUBLISHED);
}

AlongIntent *
along_intent_check_in (AlongAssignment *assignment,
                       AlongFit         fit,
                       gint64           now,
                       gint64           due_back_at)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  intent = along_intent_new (ALONG_INTENT_CHECK_IN);
  along_intent_set (intent, assignment,
                    "person-id", along_assignment_get_person_id (assignment),
                    "state", ALONG_ASSIGNMENT_CHECKED_IN,
                    "fit", fit,
                    "checked-in-at", now,
                    "due-back-at", due_back_at,
                    "back-at", (gint64) 0,
                    NULL);

  return intent;
}

AlongIntent *
along_intent_set_due_back (AlongAssignment *assignment,
                           gint64           due_back_at)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  intent = along_intent_new (ALONG_INTENT_SET_STATE);
  along_intent_set (intent, assignment,
                    "person-id", along_assignment_get_person_id (assignment),
                    "due-back-at", due_back_at,
                    NULL);

  return intent;
}

AlongIntent *
along_intent_stand_down (AlongAssignment *assignment,
                         gint64           now)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  intent = along_intent_new (ALONG_INTENT_SET_STATE);
  along_intent_set (intent, assignment,
                    "person-id", along_assignment_get_person_id (assignment),
                    "state", ALONG_ASSIGNMENT_STOOD_DOWN,
                    "fit", ALONG_FIT_UNKNOWN,
                    "checked-in-at", now,
                    "due-back-at", (gint64) 0,
                    "back-at", (gint64) 0,
                    NULL);

  return intent;
}

AlongIntent *
along_intent_check_out (AlongAssignment *assignment,
                        gint64           now)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  intent = along_intent_new (ALONG_INTENT_CHECK_OUT);
  along_intent_set (intent, assignment,
                    "person-id", along_assignment_get_person_id (assignment),
                    "state", ALONG_ASSIGNMENT_DONE,
                    "back-at", now,
                    NULL);

  return intent;
}
