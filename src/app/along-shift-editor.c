/* along-shift-editor.c — the window in which a shift is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-shift-editor.h"

#include <glib/gi18n-lib.h>

#include "app/along-assign-window.h"
#include "app/along-close-keys.h"
#include "app/along-discard.h"
#include "app/along-entry-choice.h"
#include "app/along-field-message.h"
#include "app/along-series-window.h"
#include "app/along-session-plan.h"
#include "app/along-supervision-group.h"
#include "app/along-shift-people.h"
#include "app/along-shift-start.h"
#include "app/along-shift-times.h"
#include "app/along-shift-type-editor.h"
#include "app/along-spin.h"
#include "model/along-text.h"
#include "model/along-week.h"
#include "model/along-words.h"
#include "rules/along-rules.h"

/* The id of a shift that is not saved yet. */
#define NEW_ID (-1)

struct _AlongShiftEditor
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongRoster *roster; /* of the week in which the shift is now */
  AlongShift *shift;   /* as it was when the window opened */
  AlongShift *draft;
  AlongShift *opened;  /* the draft as it was then, a new one with what its type brought */
  AlongSessionPlan *plan; /* where it is a new session, and nothing else; else NULL */
  GCancellable *saving;
  GCancellable *loading;
  AlongDay followed_day;     /* the one for whose week the roster was seen to */
  gint64 suggested_place_id; /* the place that came with the type, 0 for none */
  gboolean filling; /* whether the fields are being set, not edited */
  gboolean timed;   /* whether the fields hold times, which are in the draft then */

  GtkWidget *form;
  GtkButton *save_button;
  GtkLabel *failure_label;
  GtkRevealer *failure;
  AdwComboRow *type_row;
  AlongFieldMessage *type_message;
  GtkWidget *new_type_row;
  AdwComboRow *place_row;
  AlongSupervisionGroup *session_group;
  AlongShiftTimes *times;
  AdwActionRow *seats_row;
  GtkSpinButton *seats_spin;
  AdwComboRow *on_duty_row;
  GtkEditable *note_row;
  AlongFieldMessage *note_message;
  AlongShiftPeople *people;
};

G_DEFINE_FINAL_TYPE (AlongShiftEditor, along_shift_editor, ADW_TYPE_WINDOW)

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void update (AlongShiftEditor *self);

static gboolean
is_new (AlongShiftEditor *self)
{
  return along_record_get_id (ALONG_RECORD (self->draft)) == NEW_ID;
}

static AlongZone *
get_zone (AlongShiftEditor *self)
{
  return along_session_get_zone (self->session);
}

/* Whether the shift is a supervision session, as its type is chosen. */
static gboolean
is_session (AlongShiftEditor *self)
{
  AlongShiftType *type = adw_combo_row_get_selected_item (self->type_row);

  return type != NULL && along_shift_type_get_kind (type) == ALONG_SHIFT_KIND_SUPERVISION;
}

static void
take_roster (AlongShiftEditor *self,
             AlongRoster      *roster)
{
  g_autoptr (AlongRoster) seen = self->plan != NULL ? along_session_plan_see (self->plan, roster)
                                                    : g_object_ref (roster);

  g_set_object (&self->roster, seen);
}

/* What is planned is said from the start; other shifts can become sessions, and the other way. */
static void
update_title (AlongShiftEditor *self)
{
  const char *title;

  if (self->plan != NULL)
    title = along_session_plan_get_moved (self->plan) != NULL ? _("Reschedule the Session")
                                                              : _("Plan a Session");
  else if (is_new (self))
    title = is_session (self) ? _("New Session") : _("New Shift");
  else
    title = is_session (self) ? _("Edit Session") : _("Edit Shift");

  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
show_draft (AlongShiftEditor *self)
{
  self->filling = TRUE;
  along_shift_times_show (self->times, along_shift_get_span (self->draft));
  gtk_spin_button_set_value (self->seats_spin, along_shift_get_seats (self->draft));
  along_entry_choice_set_id (self->place_row, along_shift_get_place_id (self->draft));
  self->filling = FALSE;
}

/* Whether @finding keeps somebody off the shift who was on it already: of who is away since then
 * only when the shift moves is anything asked. */
static gboolean
hinders (AlongShiftEditor   *self,
         const AlongFinding *finding)
{
  return finding->code == ALONG_FINDING_OVERLAP ||
         along_rules_concerns (finding, along_rules_compare_shifts (self->shift, self->draft));
}

/* What speaks against the shift as it is in @roster, for somebody who is to be on it. */
static char *
dup_conflict (AlongShiftEditor *self,
              AlongRoster      *roster)
{
  GPtrArray *people = along_shift_people_get_all (self->people);

  for (guint i = 0; i < people->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (people, i);
      gint64 id = along_record_get_id (ALONG_RECORD (assignment));
      g_autoptr (GPtrArray) findings = NULL;
      const AlongFinding *finding;

      if (!along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        continue;

      findings = along_rules_check (roster, self->draft,
                                    along_assignment_get_person_id (assignment), id);
      finding = along_rules_get_impossible (findings);
      if (finding != NULL && (id < 0 || hinders (self, finding)))
        return along_finding_describe (finding, roster, self->draft,
                                       along_session_get_clock (self->session));
    }

  return NULL;
}

/* Says beside the seats how many are open in @roster, and of the people who will be missing. */
static void
show_open (AlongShiftEditor *self,
           AlongRoster      *roster)
{
  AlongDay today = along_session_get_today (self->session);
  int n_open = along_rules_count_open (roster, self->draft, today);
  g_autofree char *open = n_open > 0 ? along_words_open (n_open) : g_strdup ("");

  adw_action_row_set_subtitle (self->seats_row, open);
  along_shift_people_tell (self->people, roster, today, along_session_get_clock (self->session));
}

static void
show_failure (AlongShiftEditor *self,
              const char       *message)
{
  gtk_label_set_text (self->failure_label, message != NULL ? message : "");
  gtk_revealer_set_reveal_child (self->failure, message != NULL);
}

/* Fills the draft from the fields, and says in place what is wrong with it. */
static gboolean
read_draft (AlongShiftEditor *self)
{
  g_autofree char *note = along_text_normalize (gtk_editable_get_text (self->note_row));
  g_autofree char *conflict = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (GError) error = NULL;
  const char *property = "";
  const char *message = NULL;
  AlongSpan span;

  self->timed = along_shift_times_read (self->times, &span);
  if (!self->timed)
    return FALSE;

  along_shift_people_set_begun (self->people,
                                span.start <= along_session_get_now (self->session));
  g_object_set (self->draft,
                "type-id", along_entry_choice_get_id (self->type_row),
                "place-id", along_entry_choice_get_id (self->place_row),
                "start", span.start,
                "end", span.end,
                "seats", gtk_spin_button_get_value_as_int (self->seats_spin),
                "on-duty-id",
                is_session (self) ? along_supervision_group_get_leader_id (self->session_group)
                                  : along_entry_choice_get_id (self->on_duty_row),
                "note", note,
                NULL);

  if (!along_record_check (ALONG_RECORD (self->draft), &property, &error))
    message = error->message;
  else
    property = "";

  roster = along_roster_new_with (self->roster, self->draft,
                                  along_shift_people_get_all (self->people));
  show_open (self, roster);
  if (message == NULL)
    {
      conflict = dup_conflict (self, roster);
      message = conflict;
    }

  along_field_message_show (self->type_message, GTK_WIDGET (self->type_row),
                            g_str_equal (property, "type-id") ? message : NULL);
  along_field_message_show (self->note_message, GTK_WIDGET (self->note_row),
                            g_str_equal (property, "note") ? message : NULL);
  along_shift_times_tell (self->times,
                          g_str_equal (property, "end") || conflict != NULL ? message : NULL);

  return message == NULL;
}

/* Whether anything would be lost with the window. */
static gboolean
is_changed (AlongShiftEditor *self)
{
  /* A time that cannot be read is not in the draft. */
  if (!self->timed)
    return TRUE;

  return along_shift_people_is_changed (self->people) ||
         (is_session (self) && along_supervision_group_is_changed (self->session_group)) ||
         !along_record_equal (self->opened, self->draft);
}

static void
roster_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AlongShiftEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongRoster) roster =
    along_store_load_roster_finish (ALONG_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  /* Without it nothing is said in advance; the store asks the rules again in any case. */
  if (roster != NULL)
    {
      take_roster (self, roster);
      update (self);
    }
}

/* In another week other shifts may be in the way. */
static void
follow_day (AlongShiftEditor *self)
{
  AlongSpan span = along_roster_get_span (self->roster);
  AlongDay day = along_shift_times_get_day (self->times);
  AlongDay week = along_week_get_start (day, along_session_get_week_start (self->session));

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);

  if (along_span_contains (span, along_zone_at (get_zone (self), day, 12 * 60)))
    return;

  self->loading = g_cancellable_new ();
  along_store_load_roster_async (along_session_get_store (self->session),
                                 along_session_get_directory (self->session),
                                 along_zone_days_span (get_zone (self), week, ALONG_DAYS_A_WEEK),
                                 self->loading,
                                 roster_loaded_cb, g_object_ref (self));
}

/* Whether the roster of the day is closed, which is said then: what the store would refuse is not
 * offered. */
static gboolean
tell_closed (AlongShiftEditor *self)
{
  AlongDay day = along_shift_times_get_day (self->times);
  AlongPublication *publication =
    along_directory_get_publication (along_session_get_directory (self->session), day);
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (publication == NULL ||
      along_publication_get_state (publication) != ALONG_PUBLICATION_CLOSED)
    return FALSE;

  date = along_words_date (day);
  /* Translators: a date. */
  text = g_strdup_printf (_("The roster of %s is closed. Open it again to change it."), date);
  show_failure (self, text);
  return TRUE;
}

static void
update (AlongShiftEditor *self)
{
  gboolean valid, closed, changed;

  if (self->filling || self->draft == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->session_group), is_session (self));
  gtk_widget_set_visible (GTK_WIDGET (self->on_duty_row), !is_session (self));
  update_title (self);
  valid = read_draft (self);
  closed = tell_closed (self);
  changed = is_new (self) || is_changed (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.save",
                                 valid && changed && !closed && self->saving == NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->save_button),
                               changed ? NULL : _("Nothing has been changed yet"));
}

static void
field_changed_cb (AlongShiftEditor *self)
{
  show_failure (self, NULL);
  update (self);
}

static void
times_changed_cb (AlongShiftEditor *self)
{
  AlongDay day;

  if (self->filling || self->draft == NULL)
    return;

  day = along_shift_times_get_day (self->times);
  if (day != self->followed_day)
    follow_day (self);
  self->followed_day = day;
  field_changed_cb (self);
}

/* A new shift begins as its type says. */
static void
type_changed_cb (AlongShiftEditor *self)
{
  AlongShiftType *type;

  if (self->filling || self->draft == NULL)
    return;

  type = adw_combo_row_get_selected_item (self->type_row);
  if (is_new (self) && self->plan == NULL && type != NULL)
    {
      gint64 place_id = along_shift_get_place_id (self->draft);
      /* By hand, or by the row of the roster where the shift was begun. */
      gboolean chosen = place_id != self->suggested_place_id;

      along_shift_start_as (self->draft, type, self->roster,
                            along_shift_times_get_day (self->times),
                            along_session_get_now (self->session));
      self->suggested_place_id = along_shift_get_place_id (self->draft);
      if (chosen)
        g_object_set (self->draft, "place-id", place_id, NULL);
      show_draft (self);
    }
  field_changed_cb (self);
}

/* Whoever is asked to a session has a seat. */
static void
make_room (AlongShiftEditor *self)
{
  GPtrArray *people = along_shift_people_get_all (self->people);
  guint n_taken = 0;

  for (guint i = 0; i < people->len; i++)
    if (along_assignment_state_is_taken (
          along_assignment_get_state (g_ptr_array_index (people, i))))
      n_taken++;

  if (is_session (self) && n_taken > (guint) gtk_spin_button_get_value_as_int (self->seats_spin))
    gtk_spin_button_set_value (self->seats_spin, n_taken);
}

static void
chosen_cb (AlongShiftEditor *self,
           gint64            person_id,
           gint64            assignment_id)
{
  along_shift_people_add (self->people, person_id, assignment_id);
  make_room (self);
}

/* Who gives a session is there. */
static void
led_cb (AlongShiftEditor *self,
        gint64            before_id,
        gint64            person_id)
{
  along_shift_people_swap (self->people, before_id, person_id);
  make_room (self);
  field_changed_cb (self);
}

static void
wanted_cb (AlongShiftEditor *self,
           gint64            assignment_id)
{
  AlongAssignment *assignment = along_shift_people_find (self->people, assignment_id);
  /* Those added and taken off here, and times that are not saved yet, count as well. */
  g_autoptr (AlongRoster) roster = along_roster_new_with (
    self->roster, self->draft, along_shift_people_get_all (self->people));
  g_autoptr (GPtrArray) replaced = NULL;
  AlongAssignWindow *window;

  if (assignment != NULL)
    {
      replaced = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (replaced, g_object_ref (assignment));
    }

  window = along_assign_window_new (GTK_WINDOW (self), roster,
                                    along_session_get_clock (self->session),
                                    along_session_get_today (self->session), self->draft, replaced);
  g_signal_connect_object (window, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
set_saving (AlongShiftEditor *self,
            GCancellable     *saving)
{
  g_set_object (&self->saving, saving);
  /* A text that loses the keyboard by becoming insensitive would not be told of it. */
  if (saving != NULL)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_sensitive (self->form, saving == NULL);
  update (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AlongShiftEditor) self = user_data;
  g_autoptr (GError) error = NULL;

  /* The window may have gone with the one below it. */
  if (self->draft == NULL)
    return;

  if (along_session_run_finish (ALONG_SESSION (source), result, &error))
    {
      g_signal_emit (self, signals[SAVED], 0, self->draft);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  set_saving (self, NULL);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error->message);
}

/* Runs @intent, and waits for the outcome. */
static void
run (AlongShiftEditor *self,
     AlongIntent      *intent)
{
  g_autoptr (GCancellable) saving = g_cancellable_new ();

  set_saving (self, saving);
  along_session_run_async (self->session, intent, saving, saved_cb, g_object_ref (self));
}

static void
collect_people (AlongShiftEditor *self,
                AlongIntent      *intent)
{
  gint64 id = along_record_get_id (ALONG_RECORD (self->draft));

  along_shift_people_collect (self->people, id, intent);
  if (is_session (self))
    along_supervision_group_collect (self->session_group, id, intent);
}

static void
series_chosen_cb (AlongShiftEditor  *self,
                  AlongSeriesWindow *window)
{
  g_autoptr (AlongIntent) intent = along_series_window_make_intent (window);

  if (along_series_window_is_shift_chosen (window))
    collect_people (self, intent);
  run (self, intent);
}

static void
save (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongShiftEditor *self = ALONG_SHIFT_EDITOR (widget);
  g_autoptr (AlongIntent) intent = NULL;

  if (!read_draft (self))
    return;

  if (along_series_window_concerns (self->session, self->shift, self->draft))
    {
      AlongSeriesWindow *window =
        along_series_window_new (GTK_WINDOW (self), self->session, self->shift, self->draft);

      g_signal_connect_object (window, "chosen", G_CALLBACK (series_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  if (self->plan != NULL)
    intent = along_session_plan_make_intent (self->plan, self->draft);
  else
    intent = along_intent_save_shift (self->draft, is_new (self) ? NULL : self->shift);
  /* Whoever is asked to a session that is moved is told by that. */
  if (self->plan == NULL || along_session_plan_get_moved (self->plan) == NULL)
    collect_people (self, intent);
  run (self, intent);
}

/* Without a type there is no shift: in place of an empty list, one is made from here. */
static void
fill_types (AlongShiftEditor *self)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  g_autoptr (GListModel) session_types =
    self->plan != NULL ? along_session_plan_list_types (self->plan, directory) : NULL;
  gboolean any;

  along_entry_choice_fill (self->type_row,
                           session_types != NULL ? session_types
                                                 : along_directory_get_shift_types (directory),
                           NULL, along_shift_get_type_id (self->draft));
  any = adw_combo_row_get_selected_item (self->type_row) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->type_row), any);
  gtk_widget_set_visible (self->new_type_row, !any);
}

static void
add_type_cb (AlongShiftEditor *self)
{
  g_autoptr (AlongEntry) type = g_object_new (ALONG_TYPE_SHIFT_TYPE, NULL);

  along_entry_editor_open (ALONG_TYPE_SHIFT_TYPE_EDITOR, GTK_WIDGET (self), self->session, type);
}

static void
session_changed_cb (AlongShiftEditor *self,
                    AlongChangeKinds  kinds)
{
  if (!gtk_widget_get_visible (self->new_type_row))
    return;

  self->filling = TRUE;
  fill_types (self);
  self->filling = FALSE;
  type_changed_cb (self);
}

static void
fill_choices (AlongShiftEditor *self)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  g_autoptr (AlongEntry) no_place =
    g_object_new (ALONG_TYPE_PLACE, "name", C_ ("place", "None"), NULL);
  g_autoptr (AlongEntry) nobody =
    g_object_new (ALONG_TYPE_SUPERVISOR, "name", C_ ("on duty", "Nobody yet"), NULL);

  fill_types (self);
  along_entry_choice_fill (self->place_row, along_directory_get_places (directory), no_place,
                           along_shift_get_place_id (self->draft));
  along_entry_choice_fill (self->on_duty_row, along_directory_get_supervisors (directory), nobody,
                           along_shift_get_on_duty_id (self->draft));
}

/* A shift of a closed roster can only be looked at. */
static void
lock (AlongShiftEditor *self)
{
  GtkWidget *const fields[] = {
    GTK_WIDGET (self->type_row), GTK_WIDGET (self->place_row),
    GTK_WIDGET (self->session_group), GTK_WIDGET (self->times), GTK_WIDGET (self->seats_row),
    GTK_WIDGET (self->on_duty_row), GTK_WIDGET (self->note_row), GTK_WIDGET (self->people),
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_widget_set_sensitive (fields[i], FALSE);
}

static gboolean
along_shift_editor_close_request (GtkWindow *window)
{
  AlongShiftEditor *self = ALONG_SHIFT_EDITOR (window);

  /* What is under way will be done or refused; the window waits for the answer. */
  if (self->saving != NULL)
    return GDK_EVENT_STOP;

  if (is_changed (self))
    {
      along_discard_ask (window);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (along_shift_editor_parent_class)->close_request (window);
}

static void
along_shift_editor_dispose (GObject *object)
{
  AlongShiftEditor *self = ALONG_SHIFT_EDITOR (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->saving);
  g_clear_object (&self->roster);
  g_clear_object (&self->shift);
  g_clear_object (&self->draft);
  g_clear_object (&self->opened);
  g_clear_pointer (&self->plan, along_session_plan_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_shift_editor_parent_class)->dispose (object);
}

static void
along_shift_editor_class_init (AlongShiftEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_shift_editor_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = along_shift_editor_close_request;

  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, ALONG_TYPE_SHIFT);

  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);
  g_type_ensure (ALONG_TYPE_SUPERVISION_GROUP);
  g_type_ensure (ALONG_TYPE_SHIFT_PEOPLE);
  g_type_ensure (ALONG_TYPE_SHIFT_TIMES);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-shift-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, form);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, save_button);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, failure);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, failure_label);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, type_row);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, type_message);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, new_type_row);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, place_row);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, session_group);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, times);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, seats_row);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, seats_spin);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, on_duty_row);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, note_row);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, note_message);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftEditor, people);
  gtk_widget_class_bind_template_callback (widget_class, add_type_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, led_cb);
  gtk_widget_class_bind_template_callback (widget_class, times_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, type_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, wanted_cb);

  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "editor.save",
                                       NULL);
  along_close_keys_install (widget_class);
}

static void
along_shift_editor_init (AlongShiftEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  along_spin_follow (self->seats_spin);
}

/* The window for @shift, whose draft it begins with. */
static AlongShiftEditor *
new_editor (GtkWindow    *parent,
            AlongSession *session,
            AlongShift   *shift)
{
  AlongShiftEditor *self = g_object_new (ALONG_TYPE_SHIFT_EDITOR, "transient-for", parent, NULL);

  g_set_object (&self->session, session);
  along_shift_times_set_session (self->times, session);
  g_set_object (&self->shift, shift);
  self->draft = along_record_copy (shift);
  if (along_record_get_id (ALONG_RECORD (shift)) == 0)
    g_object_set (self->draft, "id", (gint64) NEW_ID, NULL);

  return self;
}

/* Fills the fields from the draft and the roster. */
static void
fill (AlongShiftEditor *self,
      AlongSessionKind  kind,
      gint64            leader_id)
{
  self->filling = TRUE;
  fill_choices (self);
  gtk_editable_set_text (self->note_row, along_shift_get_note (self->shift));
  along_shift_people_start (self->people, self->roster, self->shift);
  along_supervision_group_start (self->session_group, self->roster, self->shift, kind, leader_id);
  show_draft (self);
  self->filling = FALSE;
}

/* Gives those seats who are to be asked to what is planned. */
static void
ask_people (AlongShiftEditor *self)
{
  GArray *people = along_session_plan_get_people (self->plan);

  for (guint i = 0; i < people->len; i++)
    along_shift_people_swap (self->people, 0, g_array_index (people, gint64, i));
}

/* What the fields make of it by themselves is no change. */
static void
begin (AlongShiftEditor *self)
{
  read_draft (self);
  self->opened = along_record_copy (self->draft);
  update (self);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

AlongShiftEditor *
along_shift_editor_new (GtkWindow    *parent,
                        AlongSession *session,
                        AlongRoster  *roster,
                        AlongShift   *shift)
{
  AlongShiftEditor *self;
  gboolean fresh;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  fresh = along_record_get_id (ALONG_RECORD (shift)) == 0;
  self = new_editor (parent, session, shift);
  take_roster (self, roster);
  fill (self, along_shift_get_seats (shift) > 2 ? ALONG_SESSION_GROUP : ALONG_SESSION_ONE_TO_ONE,
        along_shift_get_on_duty_id (shift));

  /* Without a row to begin from, the first type is as good as any. */
  if (fresh && along_shift_get_type_id (shift) == 0)
    type_changed_cb (self);
  if (!fresh && tell_closed (self))
    lock (self);
  begin (self);
  gtk_widget_grab_focus (gtk_widget_get_visible (self->new_type_row)
                           ? self->new_type_row
                           : GTK_WIDGET (self->type_row));

  return self;
}

AlongShiftEditor *
along_shift_editor_new_session (GtkWindow        *parent,
                                AlongSession     *session,
                                AlongRoster      *roster,
                                AlongShift       *shift,
                                AlongSessionKind  kind,
                                gint64            leader_id,
                                gint64            person_id)
{
  AlongShiftEditor *self;
  AlongShiftType *type;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  self = new_editor (parent, session, shift);
  self->plan =
    along_session_plan_new (along_session_get_directory (session), leader_id, person_id);
  type = along_session_plan_get_new_type (self->plan);
  if (type != NULL)
    g_object_set (self->draft, "type-id", along_record_get_id (ALONG_RECORD (type)), NULL);
  take_roster (self, roster);
  fill (self, kind, leader_id);
  ask_people (self);
  begin (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->session_group));

  return self;
}

AlongShiftEditor *
along_shift_editor_new_rescheduled (GtkWindow    *parent,
                                    AlongSession *session,
                                    AlongRoster  *roster,
                                    AlongRoster  *other,
                                    AlongShift   *shift,
                                    AlongSpan     span)
{
  AlongShiftEditor *self;
  AlongSupervision *moved;
  g_autoptr (AlongShift) fresh = NULL;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (other), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  fresh = along_record_copy (shift);
  g_object_set (fresh, "id", (gint64) 0, "start", span.start, "end", span.end, NULL);

  self = new_editor (parent, session, fresh);
  self->plan = along_session_plan_new_moved (other, shift);
  moved = along_session_plan_get_moved (self->plan);
  take_roster (self, roster);
  fill (self, along_supervision_get_kind (moved), along_supervision_get_leader_id (moved));
  ask_people (self);
  begin (self);
  /* It is the same session with the same people, at another time. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->type_row), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->session_group), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->people), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->place_row));

  return self;
}
