/* along-seat-menu.c — the menus of what can become of somebody on a shift
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-seat-menu.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"

static GMenu *
new_state_menu (AlongAssignment *assignment,
                gboolean         begun)
{
  g_autoptr (GEnumClass) states = g_type_class_ref (ALONG_TYPE_ASSIGNMENT_STATE);
  g_autofree char *action = g_strdup_printf ("state.%" G_GINT64_FORMAT,
                                             along_record_get_id (ALONG_RECORD (assignment)));
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < states->n_values; i++)
    {
      int state = states->values[i].value;
      g_autoptr (GMenuItem) item =
        g_menu_item_new (along_words_value (ALONG_TYPE_ASSIGNMENT_STATE, state), NULL);

      g_menu_item_set_action_and_target (item, action, "i", state);
      if (along_assignment_can_be (assignment, (AlongAssignmentState) state, begun))
        g_menu_append_item (menu, item);
    }

  return menu;
}

static void
append (GMenu           *menu,
        const char      *label,
        const char      *action,
        AlongAssignment *assignment)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x",
                                     along_record_get_id (ALONG_RECORD (assignment)));
  g_menu_append_item (menu, item);
}

static void
append_answer (GMenu           *menu,
               const char      *label,
               AlongAssignment *assignment,
               AlongSeatAnswer  answer)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "seat.check-in", "(xi)",
                                     along_record_get_id (ALONG_RECORD (assignment)),
                                     (int) answer);
  g_menu_append_item (menu, item);
}

GMenu *
along_seat_menu_new_check_in (AlongAssignment *assignment)
{
  GMenu *menu;

  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  menu = g_menu_new ();
  if (along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_CHECKED_IN)
    {
      append (menu, _("Is _Back"), "seat.check-out", assignment);
    }
  else
    {
      /* Translators: the answers at check-in: somebody can work. */
      append_answer (menu, _("Check In: _Fit"), assignment, ALONG_SEAT_ANSWER_FIT);
      append_answer (menu, _("Check In: _Adjusted Duties"), assignment,
                     ALONG_SEAT_ANSWER_ADJUSTED);
      append_answer (menu, _("Check In: Stood _Down"), assignment, ALONG_SEAT_ANSWER_STOOD_DOWN);
    }
  append (menu, _("_Time to Be Back…"), "seat.due-back", assignment);

  return menu;
}

GMenu *
along_seat_menu_new_others (AlongAssignment *assignment,
                            gboolean         begun)
{
  g_autoptr (GMenu) states = NULL;
  GMenu *menu;

  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  states = new_state_menu (assignment, begun);
  menu = g_menu_new ();
  g_menu_append_section (menu, NULL, G_MENU_MODEL (states));
  if (along_assignment_can_be_replaced (assignment))
    append (menu, _("Find a _Stand-in…"), "seat.stand-in", assignment);
  if (!along_assignment_is_on_record (assignment))
    append (menu, _("Take _Off the Shift"), "seat.unassign", assignment);

  return menu;
}
