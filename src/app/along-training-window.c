/* along-training-window.c — the window in which a training session is planned
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-training-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-entry-choice.h"
#include "app/along-field-message.h"
#include "app/along-shift-times.h"
#include "app/along-spin.h"
#include "model/along-text.h"
#include "rules/along-rules.h"
#include "rules/along-training-table.h"
#include "store/along-training-intents.h"

/* That of a type of shift which is saved with the session. */
#define NEW_TYPE_ID (-2000)

/* A session is in a week at first, in the morning: "in pieces of at most 90 minutes" [guide]. */
#define DAYS_AHEAD 7
#define START_MINUTE (10 * 60)
#define MINUTES 90
#define PLACES 8

struct _AlongTrainingWindow
{
  AlongFormWindow parent_instance;

  GArray *dues; /* AlongDue */
  GHashTable *asked; /* gint64, of who is asked */
  GPtrArray *rows; /* of people */
  gint64 shown_course_id; /* for which the people are listed */
  AlongTraining *draft;
  AlongShift *shift;

  AdwComboRow *course_row;
  AlongShiftTimes *times;
  AdwComboRow *place_row;
  GtkSpinButton *seats_spin;
  GtkEditable *trainers_row;
  AlongFieldMessage *trainers_message;
  AdwPreferencesGroup *people_group;
};

G_DEFINE_FINAL_TYPE (AlongTrainingWindow, along_training_window, ALONG_TYPE_FORM_WINDOW)

static AlongDirectory *
get_directory (AlongTrainingWindow *self)
{
  return along_session_get_directory (along_form_window_get_session (ALONG_FORM_WINDOW (self)));
}

/* The type of shift that training sessions are of; %NULL where the agency has none. */
static AlongShiftType *
find_type (AlongDirectory *directory)
{
  GListModel *types = along_directory_get_shift_types (directory);

  for (guint i = 0; i < g_list_model_get_n_items (types); i++)
    {
      g_autoptr (AlongShiftType) type = g_list_model_get_item (types, i);

      if (along_shift_type_get_kind (type) == ALONG_SHIFT_KIND_TRAINING &&
          !along_entry_is_archived (ALONG_ENTRY (type)))
        return type; /* the directory holds it */
    }

  return NULL;
}

static void
update (AlongTrainingWindow *self)
{
  if (self->draft != NULL)
    along_form_window_update (ALONG_FORM_WINDOW (self));
}

static void
toggled_cb (AlongTrainingWindow *self,
            GtkCheckButton      *check)
{
  gint64 id = *(gint64 *) g_object_get_data (G_OBJECT (check), "person-id");

  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->asked, g_memdup2 (&id, sizeof id));
  else
    g_hash_table_remove (self->asked, &id);
  update (self);
}

/* Adds a row for @person, of whom @words (may be %NULL) is to be known. */
static void
add_row (AlongTrainingWindow *self,
         AlongPerson         *person,
         const char          *words)
{
  gint64 id = along_record_get_id (ALONG_RECORD (person));
  const char *name = along_entry_get_shown_name (ALONG_ENTRY (person));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  if (words != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_hash_table_contains (self->asked, &id));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (check), "person-id", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->people_group, row);
  g_ptr_array_add (self->rows, row);
}

/* What is to be known of who is due for the course; %NULL of somebody who is not. To be freed. */
static char *
find_words (AlongTrainingWindow *self,
            AlongPerson         *person)
{
  for (guint i = 0; i < self->dues->len; i++)
    {
      const AlongDue *due = &g_array_index (self->dues, AlongDue, i);

      if (along_record_get_id (ALONG_RECORD (due->person)) ==
            along_record_get_id (ALONG_RECORD (person)) &&
          along_record_get_id (ALONG_RECORD (due->course)) == self->shown_course_id)
        return along_training_square_describe (&(AlongTrainingSquare) { due->preparation, TRUE });
    }

  return NULL;
}

/* Adds the rows of those of @people who are due, or of the others. */
static void
add_people (AlongTrainingWindow *self,
            GListModel          *people,
            gboolean             due)
{
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (AlongPerson) person = g_list_model_get_item (people, i);
      g_autofree char *words = find_words (self, person);

      if (along_rules_works (person) && (words != NULL) == due)
        add_row (self, person, words);
    }
}

static void
show_people (AlongTrainingWindow *self)
{
  AlongDirectory *directory = get_directory (self);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->people_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (int due = 1; due >= 0; due--)
    {
      add_people (self, along_directory_get_peers (directory), due == 1);
      add_people (self, along_directory_get_supervisors (directory), due == 1);
    }
}

static gboolean
along_training_window_check (AlongFormWindow *window)
{
  AlongTrainingWindow *self = ALONG_TRAINING_WINDOW (window);
  g_autofree char *trainers = along_text_normalize (gtk_editable_get_text (self->trainers_row));
  gint64 course_id = along_entry_choice_get_id (self->course_row);
  g_autoptr (GError) error = NULL;
  AlongSpan span = { 0 };
  gboolean valid;

  if (course_id != self->shown_course_id)
    {
      self->shown_course_id = course_id;
      show_people (self);
    }

  g_object_set (self->draft, "course-id", course_id, "trainers", trainers, NULL);
  valid = along_record_check (ALONG_RECORD (self->draft), NULL, &error);
  along_field_message_show (self->trainers_message, GTK_WIDGET (self->trainers_row),
                            valid || course_id == 0 ? NULL : error->message);
  valid = valid && course_id != 0;

  if (!along_shift_times_read (self->times, &span))
    return FALSE;

  g_object_set (self->shift,
                "start", span.start,
                "end", span.end,
                "place-id", along_entry_choice_get_id (self->place_row),
                "seats", MAX (gtk_spin_button_get_value_as_int (self->seats_spin),
                              (int) g_hash_table_size (self->asked)),
                NULL);
  g_clear_error (&error);
  if (along_record_check (ALONG_RECORD (self->shift), NULL, &error))
    {
      along_shift_times_tell (self->times, NULL);
      return valid;
    }

  along_shift_times_tell (self->times, error->message);
  return FALSE;
}

static gboolean
along_training_window_is_changed (AlongFormWindow *window)
{
  AlongTrainingWindow *self = ALONG_TRAINING_WINDOW (window);

  return g_hash_table_size (self->asked) > 0 || *along_training_get_trainers (self->draft) != '\0';
}

static AlongIntent *
along_training_window_make_intent (AlongFormWindow *window)
{
  AlongTrainingWindow *self = ALONG_TRAINING_WINDOW (window);
  AlongShiftType *type = find_type (get_directory (self));
  g_autoptr (AlongShiftType) new_type = NULL;
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  AlongIntent *intent;
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->asked);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (people, id, 1);

  if (type == NULL)
    new_type = g_object_new (ALONG_TYPE_SHIFT_TYPE,
                             "id", (gint64) NEW_TYPE_ID,
                             "name", C_ ("shift type", "Training"),
                             "kind", ALONG_SHIFT_KIND_TRAINING,
                             "seats", PLACES,
                             NULL);
  g_object_set (self->shift,
                "type-id", type != NULL ? along_record_get_id (ALONG_RECORD (type))
                                        : (gint64) NEW_TYPE_ID,
                NULL);
  intent = along_intent_plan_training (self->draft, self->shift, people);
  if (new_type != NULL)
    along_intent_put (intent, new_type);

  return intent;
}

static void
along_training_window_dispose (GObject *object)
{
  AlongTrainingWindow *self = ALONG_TRAINING_WINDOW (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->shift);

  G_OBJECT_CLASS (along_training_window_parent_class)->dispose (object);
}

static void
along_training_window_finalize (GObject *object)
{
  AlongTrainingWindow *self = ALONG_TRAINING_WINDOW (object);

  g_clear_pointer (&self->dues, g_array_unref);
  g_hash_table_unref (self->asked);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (along_training_window_parent_class)->finalize (object);
}

static void
along_training_window_class_init (AlongTrainingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongFormWindowClass *form_class = ALONG_FORM_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_training_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = along_training_window_finalize;
  form_class->check = along_training_window_check;
  form_class->is_changed = along_training_window_is_changed;
  form_class->make_intent = along_training_window_make_intent;

  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);
  g_type_ensure (ALONG_TYPE_SHIFT_TIMES);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-training-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingWindow, course_row);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingWindow, times);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingWindow, place_row);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingWindow, seats_spin);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingWindow, trainers_row);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingWindow, trainers_message);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingWindow, people_group);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
along_training_window_init (AlongTrainingWindow *self)
{
  self->asked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  along_spin_follow (self->seats_spin);
}

GtkWindow *
along_training_window_new (GtkWindow    *parent,
                           AlongSession *session,
                           GArray       *dues,
                           gint64        course_id,
                           gint64        person_id)
{
  AlongTrainingWindow *self;
  AlongDirectory *directory;
  AlongZone *zone;
  AlongDay day;
  gint64 start;
  g_autoptr (AlongEntry) nowhere = NULL;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (dues != NULL, NULL);

  self = g_object_new (ALONG_TYPE_TRAINING_WINDOW,
                       "transient-for", parent,
                       "session", session,
                       "title", _("Plan a Training Session"),
                       NULL);
  self->dues = g_array_ref (dues);
  if (person_id != 0)
    g_hash_table_add (self->asked, g_memdup2 (&person_id, sizeof person_id));

  directory = along_session_get_directory (session);
  zone = along_session_get_zone (session);
  day = along_session_get_today (session) + DAYS_AHEAD;
  start = along_zone_at (zone, day, START_MINUTE);
  along_shift_times_set_session (self->times, session);
  along_shift_times_show (self->times, ALONG_SPAN_INIT (start, start + MINUTES * 60));
  along_entry_choice_fill (self->course_row, along_directory_get_courses (directory), NULL,
                           course_id);
  /* Translators: of a shift: no place is chosen. */
  nowhere = g_object_new (ALONG_TYPE_PLACE, "name", _("No place"), NULL);
  along_entry_choice_fill (self->place_row, along_directory_get_places (directory), nowhere, 0);
  gtk_spin_button_set_value (self->seats_spin, PLACES);

  self->shift = g_object_new (ALONG_TYPE_SHIFT, "type-id", (gint64) NEW_TYPE_ID, NULL);
  /* The shift is new: what refers to it has an id only when it is saved. */
  self->draft = g_object_new (ALONG_TYPE_TRAINING, "shift-id", (gint64) NEW_TYPE_ID - 1, NULL);
  along_form_window_set_fresh (ALONG_FORM_WINDOW (self), TRUE);
  update (self);

  return GTK_WINDOW (self);
}
