/* along-shift-people.c — the people of a shift in its editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-shift-people.h"

#include <glib/gi18n-lib.h>

#include "app/along-enum-item.h"
#include "app/along-reason-words.h"
#include "app/along-roster-marks.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "rules/along-rules.h"

struct _AlongShiftPeople
{
  AdwPreferencesGroup parent_instance;

  AlongRoster *roster;
  GPtrArray *before; /* of AlongAssignment, as they are in the roster */
  GPtrArray *now;    /* copies, and new ones */
  gint64 last_id;    /* given to a new one; negative */
  gboolean begun;    /* whether the shift has */
  GPtrArray *rows;   /* owned by the group */

  GtkWidget *nobody_row;
};

G_DEFINE_FINAL_TYPE (AlongShiftPeople, along_shift_people, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void fill_rows (AlongShiftPeople *self);

static AlongAssignment *
find (GPtrArray *assignments,
      gint64     id)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (along_record_get_id (ALONG_RECORD (assignment)) == id)
        return assignment;
    }

  return NULL;
}

/* What @assignment is in the roster; %NULL for a new one. */
static AlongAssignment *
find_before (AlongShiftPeople *self,
             AlongAssignment  *assignment)
{
  return find (self->before, along_record_get_id (ALONG_RECORD (assignment)));
}

static const char *
get_name (AlongShiftPeople *self,
          AlongAssignment  *assignment)
{
  AlongPerson *person = along_directory_get_person (along_roster_get_directory (self->roster),
                                                    along_assignment_get_person_id (assignment));

  return person != NULL ? along_entry_get_shown_name (ALONG_ENTRY (person)) : "";
}

static gint64
get_row_id (GtkWidget *row)
{
  return *(gint64 *) g_object_get_data (G_OBJECT (row), "assignment-id");
}

static void
state_chosen_cb (AdwComboRow      *row,
                 GParamSpec       *pspec,
                 AlongShiftPeople *self)
{
  AlongAssignment *assignment = find (self->now, get_row_id (GTK_WIDGET (row)));
  AlongEnumItem *item = adw_combo_row_get_selected_item (row);

  if (assignment == NULL || item == NULL ||
      (int) along_assignment_get_state (assignment) == along_enum_item_get_value (item))
    return;

  g_object_set (assignment, "state", along_enum_item_get_value (item), NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
stand_in_cb (GtkWidget *button,
             GtkWidget *row)
{
  GtkWidget *self = gtk_widget_get_ancestor (row, ALONG_TYPE_SHIFT_PEOPLE);

  g_signal_emit (self, signals[WANTED], 0, get_row_id (row));
}

static void
remove_cb (GtkWidget *button,
           GtkWidget *row)
{
  AlongShiftPeople *self =
    ALONG_SHIFT_PEOPLE (gtk_widget_get_ancestor (row, ALONG_TYPE_SHIFT_PEOPLE));
  AlongAssignment *removed = find (self->now, get_row_id (row));
  gint64 id = along_record_get_id (ALONG_RECORD (removed));

  /* Who stood in for somebody who is gone stands alone. */
  for (guint i = 0; i < self->now->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (self->now, i);

      if (along_assignment_get_stands_in_for_id (assignment) == id)
        g_object_set (assignment, "stands-in-for-id", (gint64) 0, NULL);
    }
  g_ptr_array_remove (self->now, removed);

  fill_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_button (GtkWidget  *row,
               const char *icon_name,
               const char *tooltip,
               const char *label,
               GCallback   clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (button, "clicked", clicked, row);

  return button;
}

/* Offers in @row what can be said of @assignment, and chooses what is. */
static void
fill_states (AlongShiftPeople *self,
             AdwComboRow      *row,
             AlongAssignment  *assignment)
{
  g_autoptr (GEnumClass) states = g_type_class_ref (ALONG_TYPE_ASSIGNMENT_STATE);
  g_autoptr (GListStore) items = g_list_store_new (ALONG_TYPE_ENUM_ITEM);
  g_autoptr (GtkExpression) label =
    gtk_property_expression_new (ALONG_TYPE_ENUM_ITEM, NULL, "label");
  guint chosen = 0;

  for (guint i = 0; i < states->n_values; i++)
    {
      int state = states->values[i].value;
      g_autoptr (AlongEnumItem) item =
        along_enum_item_new (state, along_words_value (ALONG_TYPE_ASSIGNMENT_STATE, state));

      if (state == (int) along_assignment_get_state (assignment))
        chosen = g_list_model_get_n_items (G_LIST_MODEL (items));
      if (along_assignment_can_be (assignment, (AlongAssignmentState) state, self->begun))
        g_list_store_append (items, item);
    }

  adw_combo_row_set_expression (row, label);
  adw_combo_row_set_model (row, G_LIST_MODEL (items));
  adw_combo_row_set_selected (row, chosen);
}

/* Whether the file has it on record what became of the person, whatever is chosen now. */
static gboolean
is_kept (AlongShiftPeople *self,
         AlongAssignment  *assignment)
{
  AlongAssignment *before = find_before (self, assignment);

  return before != NULL && along_assignment_is_on_record (before);
}

static GtkWidget *
create_row (AlongShiftPeople *self,
            AlongAssignment  *assignment)
{
  GtkWidget *row = adw_combo_row_new ();
  gint64 id = along_record_get_id (ALONG_RECORD (assignment));
  const char *name = get_name (self, assignment);
  /* Translators: a name. */
  g_autofree char *stand_in = g_strdup_printf (_("Find a stand-in for %s"), name);
  /* Translators: a name. */
  g_autofree char *take_off = g_strdup_printf (_("Take %s off the shift"), name);

  g_object_set_data_full (G_OBJECT (row), "assignment-id", g_memdup2 (&id, sizeof id), g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  fill_states (self, ADW_COMBO_ROW (row), assignment);
  g_signal_connect (row, "notify::selected", G_CALLBACK (state_chosen_cb), self);

  if (along_assignment_state_is_taken (along_assignment_get_state (assignment)) &&
      along_assignment_can_be_replaced (assignment))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               create_button (row, "system-users-symbolic", _("Find a stand-in"),
                                              stand_in, G_CALLBACK (stand_in_cb)));
  if (!is_kept (self, assignment))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               create_button (row, "user-trash-symbolic", _("Take off the shift"),
                                              take_off, G_CALLBACK (remove_cb)));

  return row;
}

static void
fill_rows (AlongShiftPeople *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < self->now->len; i++)
    {
      GtkWidget *row = create_row (self, g_ptr_array_index (self->now, i));

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }

  gtk_widget_set_visible (self->nobody_row, self->now->len == 0);
}

static void
assign_cb (AlongShiftPeople *self)
{
  g_signal_emit (self, signals[WANTED], 0, (gint64) 0);
}

static void
along_shift_people_finalize (GObject *object)
{
  AlongShiftPeople *self = ALONG_SHIFT_PEOPLE (object);

  g_clear_object (&self->roster);
  g_ptr_array_unref (self->before);
  g_ptr_array_unref (self->now);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (along_shift_people_parent_class)->finalize (object);
}

static void
along_shift_people_class_init (AlongShiftPeopleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = along_shift_people_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[WANTED] =
    g_signal_new ("wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-shift-people.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongShiftPeople, nobody_row);
  gtk_widget_class_bind_template_callback (widget_class, assign_cb);
}

static void
along_shift_people_init (AlongShiftPeople *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->before = g_ptr_array_new_with_free_func (g_object_unref);
  self->now = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
  self->last_id = -1;
}

void
along_shift_people_start (AlongShiftPeople *self,
                          AlongRoster      *roster,
                          AlongShift       *shift)
{
  GPtrArray *assignments;

  g_return_if_fail (ALONG_IS_SHIFT_PEOPLE (self));
  g_return_if_fail (ALONG_IS_ROSTER (roster));

  g_set_object (&self->roster, roster);
  assignments = along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));
  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      g_ptr_array_add (self->before, g_object_ref (assignment));
      g_ptr_array_add (self->now, along_record_copy (assignment));
    }

  fill_rows (self);
}

void
along_shift_people_set_begun (AlongShiftPeople *self,
                              gboolean          begun)
{
  g_return_if_fail (ALONG_IS_SHIFT_PEOPLE (self));

  if (self->begun == begun)
    return;

  self->begun = begun;
  fill_rows (self);
}

void
along_shift_people_add (AlongShiftPeople *self,
                        gint64            person_id,
                        gint64            replaced_id)
{
  AlongAssignment *replaced;

  g_return_if_fail (ALONG_IS_SHIFT_PEOPLE (self));

  replaced = find (self->now, replaced_id);
  if (replaced != NULL)
    g_object_set (replaced, "state", along_assignment_get_replaced (replaced), NULL);

  g_ptr_array_add (self->now, g_object_new (ALONG_TYPE_ASSIGNMENT,
                                            "id", --self->last_id,
                                            "person-id", person_id,
                                            "stands-in-for-id", replaced_id,
                                            NULL));
  fill_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static AlongAssignment *
find_person (AlongShiftPeople *self,
             gint64            person_id)
{
  for (guint i = 0; i < self->now->len; i++)
    if (along_assignment_get_person_id (g_ptr_array_index (self->now, i)) == person_id)
      return g_ptr_array_index (self->now, i);

  return NULL;
}

void
along_shift_people_swap (AlongShiftPeople *self,
                         gint64            before_id,
                         gint64            person_id)
{
  AlongAssignment *before;

  g_return_if_fail (ALONG_IS_SHIFT_PEOPLE (self));

  before = before_id != 0 ? find_person (self, before_id) : NULL;
  if (before != NULL && !is_kept (self, before))
    {
      g_ptr_array_remove (self->now, before);
      fill_rows (self);
    }

  if (person_id != 0 && find_person (self, person_id) == NULL)
    along_shift_people_add (self, person_id, 0);
  else
    g_signal_emit (self, signals[CHANGED], 0);
}

GPtrArray *
along_shift_people_get_all (AlongShiftPeople *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT_PEOPLE (self), NULL);

  return self->now;
}

AlongAssignment *
along_shift_people_find (AlongShiftPeople *self,
                         gint64            id)
{
  g_return_val_if_fail (ALONG_IS_SHIFT_PEOPLE (self), NULL);

  return find (self->now, id);
}

static AlongShift *
get_shift (AlongRoster     *roster,
           AlongAssignment *assignment)
{
  return along_roster_get_shift (roster, along_assignment_get_shift_id (assignment));
}

void
along_shift_people_tell (AlongShiftPeople *self,
                         AlongRoster      *roster,
                         AlongDay          today,
                         AlongClock        clock)
{
  g_return_if_fail (ALONG_IS_SHIFT_PEOPLE (self));
  g_return_if_fail (ALONG_IS_ROSTER (roster));

  for (guint i = 0; i < self->now->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (self->now, i);
      AlongAssignment *original =
        find (self->now, along_assignment_get_stands_in_for_id (assignment));
      AlongAssignment *planned =
        along_roster_get_assignment (roster, along_record_get_id (ALONG_RECORD (assignment)));
      g_autofree AlongFinding *missing = along_rules_find_missing (roster, planned, today);
      g_autofree char *against = along_roster_marks_dup_against (
        roster, get_shift (roster, planned), planned, today, clock);
      g_autofree char *reason = along_reason_words_describe (roster, assignment);
      g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *subtitle = NULL;

      if (missing != NULL)
        {
          g_autofree char *why =
            along_finding_describe_short (missing, roster, get_shift (roster, planned), clock);

          g_ptr_array_add (words, g_strconcat ("⚠ ", why, NULL));
        }
      if (against != NULL)
        g_ptr_array_add (words, g_strconcat ("⚠ ", against, NULL));
      if (original != NULL)
        /* Translators: who was planned, below the name of the stand-in. */
        g_ptr_array_add (words, g_strdup_printf (_("Stands in for %s"), get_name (self, original)));

      if (reason != NULL)
        g_ptr_array_add (words, g_steal_pointer (&reason));

      g_ptr_array_add (words, NULL);
      subtitle = g_strjoinv (" · ", (char **) words->pdata);
      adw_action_row_set_subtitle (g_ptr_array_index (self->rows, i), subtitle);
    }
}

gboolean
along_shift_people_is_changed (AlongShiftPeople *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT_PEOPLE (self), FALSE);

  /* With as many as before, who is gone left room for somebody new. */
  for (guint i = 0; i < self->now->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (self->now, i);
      AlongAssignment *before = find_before (self, assignment);

      if (before == NULL || !along_record_equal (before, assignment))
        return TRUE;
    }

  return self->now->len != self->before->len;
}

void
along_shift_people_collect (AlongShiftPeople *self,
                            gint64            shift_id,
                            AlongIntent      *intent)
{
  g_return_if_fail (ALONG_IS_SHIFT_PEOPLE (self));
  g_return_if_fail (intent != NULL);

  for (guint i = 0; i < self->now->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (self->now, i);
      AlongAssignment *before = find_before (self, assignment);
      g_autoptr (AlongAssignment) saved = along_record_copy (assignment);

      g_object_set (saved, "shift-id", shift_id, NULL);
      if (before == NULL)
        along_intent_put (intent, saved);
      else if (!along_record_equal (before, saved))
        along_intent_change (intent, saved, before);
    }

  for (guint i = 0; i < self->before->len; i++)
    {
      AlongAssignment *old = g_ptr_array_index (self->before, i);

      if (find (self->now, along_record_get_id (ALONG_RECORD (old))) == NULL)
        along_intent_remove (intent, old);
    }
}
