/* along-attendance-window.c — the window in which it is entered who was at a training session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-attendance-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-entry-choice.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "rules/along-rules.h"
#include "store/along-training-intents.h"

struct _AlongAttendanceWindow
{
  AlongFormWindow parent_instance;

  AlongTraining *training;
  AlongDay day;
  GPtrArray *seats; /* AlongAssignment, one a person */
  GPtrArray *given; /* AlongCertificate */
  GArray *present;  /* gint64 */
  GArray *first;    /* the same as it was when the window opened */
  GArray *listed;   /* gint64, of who has a row */

  AdwPreferencesGroup *people_group;
  AdwComboRow *other_row;
};

G_DEFINE_FINAL_TYPE (AlongAttendanceWindow, along_attendance_window, ALONG_TYPE_FORM_WINDOW)

static AlongDirectory *
get_directory (AlongAttendanceWindow *self)
{
  return along_session_get_directory (along_form_window_get_session (ALONG_FORM_WINDOW (self)));
}

static AlongCourse *
get_course (AlongAttendanceWindow *self)
{
  return along_directory_get_course (get_directory (self),
                                     along_training_get_course_id (self->training));
}

static int
find_id (GArray *ids,
         gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return (int) i;

  return -1;
}

static void
toggled_cb (AlongAttendanceWindow *self,
            GtkCheckButton        *check)
{
  gint64 id = *(gint64 *) g_object_get_data (G_OBJECT (check), "person-id");
  int position = find_id (self->present, id);

  if (position >= 0)
    g_array_remove_index (self->present, (guint) position);
  if (gtk_check_button_get_active (check))
    g_array_append_val (self->present, id);
  along_form_window_update (ALONG_FORM_WINDOW (self));
}

/* Adds a row for the person with @id, who @was there as far as is known; @words (may be %NULL) say
 * what else is. Gives the check button. */
static GtkWidget *
add_row (AlongAttendanceWindow *self,
         gint64                 id,
         gboolean               was,
         const char            *words)
{
  AlongPerson *person = along_directory_get_person (get_directory (self), id);
  const char *name = person != NULL ? along_entry_get_shown_name (ALONG_ENTRY (person)) : "";
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  if (words != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), was);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (check), "person-id", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->people_group, row);
  g_array_append_val (self->listed, id);
  if (was)
    g_array_append_val (self->present, id);

  return check;
}

/* Offers whoever has no row yet. */
static void
offer_others (AlongAttendanceWindow *self)
{
  AlongDirectory *directory = get_directory (self);
  GListModel *lists[] = { along_directory_get_peers (directory),
                          along_directory_get_supervisors (directory) };
  g_autoptr (GListStore) others = g_list_store_new (ALONG_TYPE_ENTRY);
  /* Translators: somebody is chosen of a list of people; nobody is yet. */
  g_autoptr (AlongEntry) nobody = g_object_new (ALONG_TYPE_PEER, "name", _("Choose who"), NULL);

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < g_list_model_get_n_items (lists[l]); i++)
      {
        g_autoptr (AlongEntry) entry = g_list_model_get_item (lists[l], i);

        if (find_id (self->listed, along_record_get_id (ALONG_RECORD (entry))) < 0)
          g_list_store_append (others, entry);
      }
  along_entry_choice_fill (self->other_row, G_LIST_MODEL (others), nobody, 0);
}

static void
other_chosen_cb (AlongAttendanceWindow *self)
{
  gint64 id = along_entry_choice_get_id (self->other_row);

  if (id == 0 || self->present == NULL || find_id (self->listed, id) >= 0)
    return;

  gtk_widget_grab_focus (add_row (self, id, TRUE, NULL));
  offer_others (self);
  along_form_window_update (ALONG_FORM_WINDOW (self));
}

static gboolean
along_attendance_window_check (AlongFormWindow *window)
{
  return TRUE;
}

static gboolean
along_attendance_window_is_changed (AlongFormWindow *window)
{
  AlongAttendanceWindow *self = ALONG_ATTENDANCE_WINDOW (window);

  if (self->present->len != self->first->len)
    return TRUE;

  for (guint i = 0; i < self->present->len; i++)
    if (find_id (self->first, g_array_index (self->present, gint64, i)) < 0)
      return TRUE;

  return FALSE;
}

static AlongIntent *
along_attendance_window_make_intent (AlongFormWindow *window)
{
  AlongAttendanceWindow *self = ALONG_ATTENDANCE_WINDOW (window);

  return along_intent_hold_training (self->training, get_course (self), self->day, self->seats,
                                     self->present, self->given);
}

static void
along_attendance_window_dispose (GObject *object)
{
  AlongAttendanceWindow *self = ALONG_ATTENDANCE_WINDOW (object);

  g_clear_object (&self->training);

  G_OBJECT_CLASS (along_attendance_window_parent_class)->dispose (object);
}

static void
along_attendance_window_finalize (GObject *object)
{
  AlongAttendanceWindow *self = ALONG_ATTENDANCE_WINDOW (object);

  g_clear_pointer (&self->seats, g_ptr_array_unref);
  g_clear_pointer (&self->given, g_ptr_array_unref);
  g_array_unref (self->present);
  g_clear_pointer (&self->first, g_array_unref);
  g_array_unref (self->listed);

  G_OBJECT_CLASS (along_attendance_window_parent_class)->finalize (object);
}

static void
along_attendance_window_class_init (AlongAttendanceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongFormWindowClass *form_class = ALONG_FORM_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_attendance_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = along_attendance_window_finalize;
  form_class->check = along_attendance_window_check;
  form_class->is_changed = along_attendance_window_is_changed;
  form_class->make_intent = along_attendance_window_make_intent;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-attendance-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongAttendanceWindow, people_group);
  gtk_widget_class_bind_template_child (widget_class, AlongAttendanceWindow, other_row);
}

static void
along_attendance_window_init (AlongAttendanceWindow *self)
{
  self->present = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->listed = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Before anything is known, whoever was to come was there; who was not has been told of by whoever
 * held it. */
static gboolean
was_there (AlongAttendanceWindow *self,
           AlongAssignment       *seat)
{
  if (along_training_get_state (self->training) == ALONG_SESSION_HELD)
    return along_assignment_get_state (seat) == ALONG_ASSIGNMENT_DONE;

  return along_assignment_state_is_there (along_assignment_get_state (seat));
}

static void
fill (AlongAttendanceWindow *self)
{
  for (guint i = 0; i < self->seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (self->seats, i);
      AlongAssignmentState state = along_assignment_get_state (seat);

      add_row (self, along_assignment_get_person_id (seat), was_there (self, seat),
               along_assignment_state_is_there (state)
                 ? NULL : along_words_value (ALONG_TYPE_ASSIGNMENT_STATE, (int) state));
    }
  offer_others (self);
}

/* Who was there is entered even so. */
static void
tell_ended (AlongAttendanceWindow *self)
{
  AlongCourse *course = get_course (self);
  g_autofree char *until = NULL;
  g_autofree char *words = NULL;

  if (along_course_is_valid (course, self->day))
    return;

  until = along_words_date (along_course_get_until (course));
  /* Translators: of a course; a date. */
  words = g_strdup_printf (_("Nobody gets a certificate: the course is valid until %s only."),
                           until);
  adw_preferences_group_set_description (self->people_group, words);
}

GtkWindow *
along_attendance_window_new (GtkWindow    *parent,
                             AlongSession *session,
                             AlongRoster  *roster,
                             gint64        shift_id,
                             GPtrArray    *given)
{
  AlongAttendanceWindow *self;
  AlongShift *shift;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (given != NULL, NULL);

  self = g_object_new (ALONG_TYPE_ATTENDANCE_WINDOW,
                       "transient-for", parent,
                       "session", session,
                       "title", _("Attendance"),
                       NULL);
  shift = along_roster_get_shift (roster, shift_id);
  self->training = g_object_ref (along_roster_get_training (roster, shift_id));
  self->day = along_zone_get_day (along_session_get_zone (session), along_shift_get_start (shift));
  self->seats =
    along_assignment_list_counted (along_roster_get_assignments (roster, shift_id));
  self->given = g_ptr_array_ref (given);
  fill (self);
  tell_ended (self);
  self->first = g_array_copy (self->present);
  /* That it was held is news. */
  along_form_window_set_fresh (ALONG_FORM_WINDOW (self),
                               along_training_get_state (self->training) != ALONG_SESSION_HELD);
  g_signal_connect_object (self->other_row, "notify::selected", G_CALLBACK (other_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  along_form_window_update (ALONG_FORM_WINDOW (self));

  return GTK_WINDOW (self);
}
