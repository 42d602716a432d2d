/* along-publish.c — the intents of a roster's life: published, closed, and who came
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-publish.h"

#include "rules/along-change-list.h"

/* Removes what was kept of the days of @roster of shifts that are not on them any more. */
static void
remove_left (AlongIntent *intent,
             AlongRoster *roster)
{
  GPtrArray *all = along_roster_get_all_published (roster);
  AlongSpan span = along_roster_get_span (roster);

  for (guint i = 0; i < all->len; i++)
    {
      AlongPublished *published = g_ptr_array_index (all, i);
      AlongShift *shift =
        along_roster_get_shift (roster, along_published_get_shift_id (published));

      if (along_span_contains (span, along_published_get_start (published)) &&
          (shift == NULL || !along_roster_has_shift (roster, shift)))
        along_intent_remove (intent, published);
    }
}

static void
put_published (AlongIntent *intent,
               AlongRoster *roster,
               AlongShift  *shift,
               gint64       publication_id)
{
  gint64 shift_id = along_record_get_id (ALONG_RECORD (shift));
  AlongPublished *known = along_roster_get_published (roster, shift_id);
  g_autofree char *people = along_change_list_dup_people (roster, shift);
  g_autoptr (AlongPublished) published =
    g_object_new (ALONG_TYPE_PUBLISHED,
                  "id", known != NULL ? along_record_get_id (ALONG_RECORD (known))
                                      : along_intent_new_id (intent),
                  "publication-id", publication_id,
                  "shift-id", shift_id,
                  "type-id", along_shift_get_type_id (shift),
                  "place-id", along_shift_get_place_id (shift),
                  "start", along_shift_get_start (shift),
                  "end", along_shift_get_end (shift),
                  "on-duty-id", along_shift_get_on_duty_id (shift),
                  "people", people,
                  NULL);

  along_intent_put (intent, published);
}

AlongIntent *
along_intent_publish (AlongRoster *roster,
                      const char  *reason,
                      gint64       by_id,
                      gint64       now)
{
  g_autoptr (AlongPublication) publication = NULL;
  AlongPublication *known;
  AlongDirectory *directory;
  AlongIntent *intent;
  AlongDay first_day;
  GPtrArray *shifts;
  AlongZone *zone;
  AlongSpan span;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  directory = along_roster_get_directory (roster);
  zone = along_directory_get_zone (directory);
  span = along_roster_get_span (roster);
  shifts = along_roster_get_shifts (roster);
  first_day = along_zone_get_day (zone, span.start);
  known = along_directory_get_publication (directory, first_day);
  /* One for other days, from when the agency's weeks began on another day, stays as it is. */
  if (known != NULL && along_publication_get_first_day (known) != first_day)
    known = NULL;

  intent = along_intent_new (ALONG_INTENT_PUBLISH);
  publication = known != NULL ? along_record_copy (known)
                              : g_object_new (ALONG_TYPE_PUBLICATION,
                                              "id", along_intent_new_id (intent), NULL);
  g_object_set (publication,
                "first-day", first_day,
                "last-day", along_zone_get_day (zone, span.end - 1),
                "state", ALONG_PUBLICATION_PUBLISHED,
                "at", now,
                "reason", reason,
                "by-id", by_id,
                NULL);
  along_intent_put (intent, publication);

  remove_left (intent, roster);
  for (guint i = 0; i < shifts->len; i++)
    if (along_roster_has_shift (roster, g_ptr_array_index (shifts, i)))
      put_published (intent, roster, g_ptr_array_index (shifts, i),
                     along_record_get_id (ALONG_RECORD (publication)));

  return intent;
}

AlongIntent *
along_intent_withdraw (AlongRoster *roster)
{
  AlongPublication *publication;
  AlongIntent *intent;
  GPtrArray *all;
  AlongZone *zone;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  zone = along_directory_get_zone (along_roster_get_directory (roster));
  publication = along_directory_get_publication (
    along_roster_get_directory (roster),
    along_zone_get_day (zone, along_roster_get_span (roster).start));
  g_return_val_if_fail (publication != NULL, NULL);

  intent = along_intent_new (ALONG_INTENT_WITHDRAW);
  all = along_roster_get_all_published (roster);
  for (guint i = 0; i < all->len; i++)
    if (along_published_get_publication_id (g_ptr_array_index (all, i)) ==
        along_record_get_id (ALONG_RECORD (publication)))
      along_intent_remove (intent, g_ptr_array_index (all, i));
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
