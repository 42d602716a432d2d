/* along-session-plan.c — a supervision session that is to be, while its window is open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-session-plan.h"

#include <glib/gi18n-lib.h>

#include "store/along-session-intents.h"

/* That of a type of shift which is saved with the session. */
#define NEW_TYPE_ID (-2000)

struct _AlongSessionPlan
{
  AlongShiftType *new_type; /* NULL where there is one */
  AlongSupervision *moved;  /* the session that it takes the place of; NULL for none */
  AlongShift *moved_shift;
  GPtrArray *moved_seats;   /* AlongAssignment */
  GArray *people;
};

static AlongSessionPlan *
plan_new (void)
{
  AlongSessionPlan *self = g_new0 (AlongSessionPlan, 1);

  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

static void
add_person (AlongSessionPlan *self,
            gint64            person_id)
{
  if (person_id != 0)
    g_array_append_val (self->people, person_id);
}

AlongSessionPlan *
along_session_plan_new (AlongDirectory *directory,
                        gint64          leader_id,
                        gint64          person_id)
{
  AlongSessionPlan *self;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  self = plan_new ();
  if (along_session_plan_find_type (directory) == NULL)
    self->new_type = g_object_new (ALONG_TYPE_SHIFT_TYPE,
                                   "id", (gint64) NEW_TYPE_ID,
                                   "name", C_ ("shift type", "Supervision"),
                                   "kind", ALONG_SHIFT_KIND_SUPERVISION,
                                   "seats", 2,
                                   NULL);
  add_person (self, person_id);
  add_person (self, leader_id);

  return self;
}

AlongSessionPlan *
along_session_plan_new_moved (AlongRoster *roster,
                              AlongShift  *shift)
{
  AlongSessionPlan *self;
  GPtrArray *seats;
  gint64 id;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  id = along_record_get_id (ALONG_RECORD (shift));
  seats = along_roster_get_assignments (roster, id);
  self = plan_new ();
  self->moved = g_object_ref (along_roster_get_supervision (roster, id));
  self->moved_shift = g_object_ref (shift);
  self->moved_seats = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);
      AlongAssignmentState state = along_assignment_get_state (seat);

      g_ptr_array_add (self->moved_seats, g_object_ref (seat));
      if (along_assignment_state_is_there (state) || state == ALONG_ASSIGNMENT_CANCELLED)
        add_person (self, along_assignment_get_person_id (seat));
    }

  return self;
}

void
along_session_plan_free (AlongSessionPlan *self)
{
  g_clear_object (&self->new_type);
  g_clear_object (&self->moved);
  g_clear_object (&self->moved_shift);
  g_clear_pointer (&self->moved_seats, g_ptr_array_unref);
  g_array_unref (self->people);
  g_free (self);
}

AlongSupervision *
along_session_plan_get_moved (AlongSessionPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->moved;
}

AlongShiftType *
along_session_plan_get_new_type (AlongSessionPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->new_type;
}

GListModel *
along_session_plan_list_types (AlongSessionPlan *self,
                               AlongDirectory   *directory)
{
  GListModel *types;
  GListStore *session_types;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  types = along_directory_get_shift_types (directory);
  session_types = g_list_store_new (ALONG_TYPE_SHIFT_TYPE);
  for (guint i = 0; i < g_list_model_get_n_items (types); i++)
    {
      g_autoptr (AlongShiftType) type = g_list_model_get_item (types, i);

      if (along_shift_type_get_kind (type) == ALONG_SHIFT_KIND_SUPERVISION)
        g_list_store_append (session_types, type);
    }
  if (self->new_type != NULL)
    g_list_store_append (session_types, self->new_type);

  return G_LIST_MODEL (session_types);
}

GArray *
along_session_plan_get_people (AlongSessionPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->people;
}

AlongRoster *
along_session_plan_see (AlongSessionPlan *self,
                        AlongRoster      *roster)
{
  g_autoptr (GPtrArray) nobody = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  if (self->moved == NULL)
    return g_object_ref (roster);

  nobody = g_ptr_array_new ();

  return along_roster_new_with (roster, self->moved_shift, nobody);
}

AlongIntent *
along_session_plan_make_intent (AlongSessionPlan *self,
                                AlongShift       *shift)
{
  AlongIntent *intent;
  g_autoptr (AlongShift) copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  if (self->moved != NULL)
    return along_intent_reschedule_session (self->moved, shift, self->moved_seats,
                                            along_shift_get_span (shift));

  intent = along_intent_new (ALONG_INTENT_PLAN_SESSION);
  copy = along_record_copy (shift);
  if (self->new_type != NULL)
    along_intent_put (intent, self->new_type);
  along_intent_put (intent, copy);

  return intent;
}

AlongShiftType *
along_session_plan_find_type (AlongDirectory *directory)
{
  GListModel *types;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  types = along_directory_get_shift_types (directory);
  for (guint i = 0; i < g_list_model_get_n_items (types); i++)
    {
      g_autoptr (AlongShiftType) type = g_list_model_get_item (types, i);

      if (along_shift_type_get_kind (type) == ALONG_SHIFT_KIND_SUPERVISION &&
          !along_entry_is_archived (ALONG_ENTRY (type)))
        return type; /* the directory holds it */
    }

  return NULL;
}
