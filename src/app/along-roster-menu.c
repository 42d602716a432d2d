/* along-roster-menu.c — the menu of a shift, a place on it, or an empty cell
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-menu.h"

#include <glib/gi18n-lib.h>

#include "app/along-roster-move.h"
#include "app/along-seat-menu.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (accel != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

/* Where it can't be done it is not there: it could not say why it does nothing. */
static void
append_possible (GMenu      *menu,
                 const char *label,
                 const char *action,
                 const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* What goes with the block, which along_roster_remove() decides. */
static void
append_removal (GMenu              *menu,
                AlongRosterRemoval  removal)
{
  g_autoptr (GMenu) section = g_menu_new ();

  switch (removal)
    {
    case ALONG_ROSTER_REMOVAL_PLACE:
      append (section, _("Take _Off the Shift"), "roster.delete", "Delete");
      break;
    case ALONG_ROSTER_REMOVAL_SEAT:
      /* Translators: of several seats on a shift, one that nobody has taken goes. */
      append (section, _("Remove an _Open Slot"), "roster.delete", "Delete");
      break;
    case ALONG_ROSTER_REMOVAL_SHIFT:
      append (section, _("_Delete Shift"), "roster.delete", "Delete");
      break;
    case ALONG_ROSTER_REMOVAL_NONE:
    default:
      return;
    }

  append_section (menu, section);
}

/* What can be done with somebody on the shift of @item; on its day they can check in. */
static GMenu *
new_person_menu (AlongRosterPlan       *plan,
                 const AlongRosterItem *item,
                 AlongAssignment       *assignment)
{
  gboolean begun = along_shift_get_start (item->shift) <= along_roster_plan_get_now (plan);
  GMenu *menu = along_seat_menu_new_others (assignment, begun);

  if (along_roster_plan_get_first_day (plan) + item->spot.day <=
        along_roster_plan_get_today (plan) &&
      along_assignment_state_is_taken (along_assignment_get_state (assignment)))
    {
      g_autoptr (GMenu) check_in = along_seat_menu_new_check_in (assignment);

      g_menu_prepend_section (menu, NULL, G_MENU_MODEL (check_in));
    }

  return menu;
}

static void
append_people (GMenu                 *menu,
               AlongRosterPlan       *plan,
               const AlongRosterItem *item)
{
  AlongRoster *roster = along_roster_plan_get_roster (plan);
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (item->shift)));
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      AlongPerson *person = along_directory_get_person (
        along_roster_get_directory (roster), along_assignment_get_person_id (assignment));
      g_autoptr (GMenu) person_menu = NULL;
      g_autofree char *label = NULL;
      g_auto (GStrv) parts = NULL;
      g_autofree char *name = NULL;

      if (person == NULL || (item->assignment != NULL && item->assignment != assignment))
        continue;

      person_menu = new_person_menu (plan, item, assignment);
      /* A single underscore would mark a key. */
      parts = g_strsplit (along_entry_get_shown_name (ALONG_ENTRY (person)), "_", -1);
      name = g_strjoinv ("__", parts);
      /* Translators: somebody on a shift and what became of it: "Aino (Excused)". */
      label = g_strdup_printf (C_ ("assignment", "%s (%s)"), name,
                               along_words_value (ALONG_TYPE_ASSIGNMENT_STATE,
                                                  (int) along_assignment_get_state (assignment)));
      g_menu_append_submenu (section, label, G_MENU_MODEL (person_menu));
    }

  append_section (menu, section);
}

GMenuModel *
along_roster_menu_new (AlongRosterPlan       *plan,
                       const AlongRosterItem *item)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) main = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenu) copies = g_menu_new ();

  g_return_val_if_fail (plan != NULL, NULL);

  if (item == NULL)
    {
      append (main, _("_New Shift…"), "roster.new", "n");
      append (main, _("_Paste Shift"), "roster.paste", "<Control>v");
      append_section (menu, main);
      return G_MENU_MODEL (menu);
    }

  append (main, _("_Edit Shift…"), "roster.open", "Return");
  append (main, _("_Assign…"), "roster.assign", "a");
  append_possible (main, _("Find a _Stand-in…"), "roster.stand-in", "s");
  append_section (menu, main);

  append_people (menu, plan, item);

  append (moves, _("Move to the Day _Before"), "roster.move-earlier", "<Alt>Left");
  append (moves, _("Move to the Day A_fter"), "roster.move-later", "<Alt>Right");
  append (moves, _("End 15 Minutes Ea_rlier"), "roster.end-earlier", "<Alt><Shift>Left");
  append (moves, _("End 15 Minutes La_ter"), "roster.end-later", "<Alt><Shift>Right");
  append_section (menu, moves);

  append (copies, _("_New Shift…"), "roster.new", "n");
  append_possible (copies, _("_Copy Shift"), "roster.copy", "<Control>c");
  append (copies, _("_Paste Shift"), "roster.paste", "<Control>v");
  append_section (menu, copies);

  append_removal (menu, along_roster_get_removal (plan, item));

  return G_MENU_MODEL (menu);
}
