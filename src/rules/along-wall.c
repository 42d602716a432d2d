/* along-wall.c — what a supervisor from outside sees: own sessions only
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-wall.h"

gboolean
along_wall_is_external (AlongPerson *person)
{
  g_return_val_if_fail (person == NULL || ALONG_IS_PERSON (person), FALSE);

  return ALONG_IS_SUPERVISOR (person) &&
         along_supervisor_get_duties (ALONG_SUPERVISOR (person)) == ALONG_DUTY_SUPERVISOR_EXTERNAL;
}

gboolean
along_wall_shows_session (gint64            viewer_id,
                          AlongSupervision *session,
                          GPtrArray        *seats)
{
  g_return_val_if_fail (ALONG_IS_SUPERVISION (session), FALSE);
  g_return_val_if_fail (seats != NULL, FALSE);

  if (viewer_id == 0 || along_supervision_get_leader_id (session) == viewer_id)
    return TRUE;

  for (guint i = 0; i < seats->len; i++)
    if (along_assignment_get_person_id (g_ptr_array_index (seats, i)) == viewer_id)
      return TRUE;

  return FALSE;
}

gboolean
along_wall_shows_action (gint64            viewer_id,
                         AlongAction      *action,
                         AlongSupervision *session,
                         GPtrArray        *seats)
{
  g_return_val_if_fail (ALONG_IS_ACTION (action), FALSE);

  return viewer_id == 0 || along_action_get_person_id (action) == viewer_id ||
         (session != NULL && along_wall_shows_session (viewer_id, session, seats));
}

gboolean
along_wall_tells_note (gint64            viewer_id,
                       AlongSupervision *session,
                       GPtrArray        *seats)
{
  return viewer_id == 0 ||
         (session != NULL && along_wall_shows_session (viewer_id, session, seats));
}

gboolean
along_wall_shows_cadence (gint64       viewer_id,
                          AlongPerson *person)
{
  g_return_val_if_fail (ALONG_IS_PERSON (person), FALSE);

  return viewer_id == 0 || along_record_get_id (ALONG_RECORD (person)) == viewer_id ||
         (ALONG_IS_PEER (person) &&
          along_peer_get_supervisor_id (ALONG_PEER (person)) == viewer_id);
}

gboolean
along_wall_counts (gint64            viewer_id,
                   gint64            person_id,
                   AlongSupervision *session)
{
  g_return_val_if_fail (ALONG_IS_SUPERVISION (session), FALSE);

  return viewer_id == 0 || person_id == viewer_id ||
         along_supervision_get_leader_id (session) == viewer_id;
}

static gboolean
is_session (AlongRoster *roster,
            gint64       type_id)
{
  AlongShiftType *type =
    along_directory_get_shift_type (along_roster_get_directory (roster), type_id);

  return type != NULL && along_shift_type_get_kind (type) == ALONG_SHIFT_KIND_SUPERVISION;
}

/* A session whose record was not read is nobody's own. */
static gboolean
hides_shift (gint64       viewer_id,
             AlongRoster *roster,
             AlongShift  *shift)
{
  gint64 id = along_record_get_id (ALONG_RECORD (shift));
  AlongSupervision *session = along_roster_get_supervision (roster, id);

  return is_session (roster, along_shift_get_type_id (shift)) &&
         (session == NULL ||
          !along_wall_shows_session (viewer_id, session,
                                     along_roster_get_assignments (roster, id)));
}

/* Of a shift that has gone, as it was published: who gave it is told by who was on duty. */
static gboolean
hides_published (gint64          viewer_id,
                 AlongRoster    *roster,
                 AlongPublished *published)
{
  g_autoptr (GArray) people = NULL;

  if (along_roster_get_shift (roster, along_published_get_shift_id (published)) != NULL ||
      !is_session (roster, along_published_get_type_id (published)) ||
      along_published_get_on_duty_id (published) == viewer_id)
    return FALSE;

  people = along_published_list_people (published);
  for (guint i = 0; i < people->len; i++)
    if (g_array_index (people, gint64, i) == viewer_id)
      return FALSE;

  return TRUE;
}

static void
add_id (GHashTable *ids,
        gint64      id)
{
  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

AlongRoster *
along_wall_hide (gint64       viewer_id,
                 AlongRoster *roster)
{
  g_autoptr (GHashTable) hidden = NULL;
  GPtrArray *shifts, *published;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  if (viewer_id == 0)
    return g_object_ref (roster);

  hidden = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  shifts = along_roster_get_shifts (roster);
  for (guint i = 0; i < shifts->len; i++)
    if (hides_shift (viewer_id, roster, g_ptr_array_index (shifts, i)))
      add_id (hidden, along_record_get_id (g_ptr_array_index (shifts, i)));

  published = along_roster_get_all_published (roster);
  for (guint i = 0; i < published->len; i++)
    if (hides_published (viewer_id, roster, g_ptr_array_index (published, i)))
      add_id (hidden, along_published_get_shift_id (g_ptr_array_index (published, i)));

  return along_roster_new_without (roster, hidden);
}
