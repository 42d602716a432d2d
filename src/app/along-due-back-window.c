/* along-due-back-window.c — the window in which it is said until when somebody is out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-due-back-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-clock-text.h"
#include "app/along-close-keys.h"
#include "app/along-field-message.h"
#include "app/along-roster-lines.h"
#include "model/along-words.h"
#include "rules/along-shift-words.h"
#include "store/along-publish.h"

struct _AlongDueBackWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongAssignment *assignment;
  gint64 since; /* from when on the time is looked for, which is now for who goes out */
  gint64 due;   /* as it is known, for as long as no other time is typed */
  char *known;  /* how that is written */

  GtkLabel *who_label;
  GtkWidget *fit_group;
  GtkCheckButton *adjusted_check;
  GtkEditable *time_row;
  AlongFieldMessage *time_message;
  AdwActionRow *day_row;
  GtkButton *done_button;
};

G_DEFINE_FINAL_TYPE (AlongDueBackWindow, along_due_back_window, ADW_TYPE_WINDOW)

static gboolean
is_out (AlongDueBackWindow *self)
{
  return along_assignment_get_state (self->assignment) == ALONG_ASSIGNMENT_CHECKED_IN;
}

/* Whoever is overdue is to be back later than now; who was said to be out without a time of going is
 * taken to have gone with the shift. */
static gint64
find_since (AlongDueBackWindow *self,
            AlongShift         *shift)
{
  gint64 now = along_session_get_now (self->session);
  gint64 checked_in_at = along_assignment_get_checked_in_at (self->assignment);

  if (!is_out (self) || along_assignment_is_overdue (self->assignment, now))
    return now;

  return checked_in_at != 0 ? checked_in_at : along_shift_get_start (shift);
}

/* Reads until when: the first such time from then on. */
static gboolean
read_due (AlongDueBackWindow  *self,
          gint64              *due,
          GError             **error)
{
  AlongZone *zone = along_session_get_zone (self->session);
  const char *text = gtk_editable_get_text (self->time_row);
  int minute;

  *due = self->due;
  if (g_str_equal (text, self->known))
    return TRUE;

  if (!along_clock_text_parse (text, &minute, error))
    return FALSE;

  *due = along_zone_clock_span (zone, along_zone_get_day (zone, self->since),
                                along_zone_get_minute (zone, self->since), minute)
           .end;
  return TRUE;
}

static void
time_changed_cb (AlongDueBackWindow *self)
{
  AlongZone *zone;
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;
  gboolean valid;
  gint64 due;

  if (self->session == NULL)
    return;

  zone = along_session_get_zone (self->session);
  valid = read_due (self, &due, &error);
  if (valid)
    day = along_roster_lines_name_day (along_zone_get_day (zone, due));

  along_field_message_show (self->time_message, GTK_WIDGET (self->time_row),
                            valid ? NULL : error->message);
  adw_action_row_set_subtitle (self->day_row, valid ? day : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "due-back.done", valid);
}

static void
done (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongDueBackWindow *self = ALONG_DUE_BACK_WINDOW (widget);
  gboolean adjusted = gtk_check_button_get_active (self->adjusted_check);
  g_autoptr (AlongIntent) intent = NULL;
  gint64 due;

  if (!read_due (self, &due, NULL))
    return;

  if (is_out (self))
    intent = along_intent_set_due_back (self->assignment, due);
  else
    intent = along_intent_check_in (self->assignment,
                                    adjusted ? ALONG_FIT_ADJUSTED : ALONG_FIT_FIT, self->since,
                                    due);
  along_session_run (self->session, intent);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
along_due_back_window_dispose (GObject *object)
{
  AlongDueBackWindow *self = ALONG_DUE_BACK_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->assignment);

  G_OBJECT_CLASS (along_due_back_window_parent_class)->dispose (object);
}

static void
along_due_back_window_finalize (GObject *object)
{
  AlongDueBackWindow *self = ALONG_DUE_BACK_WINDOW (object);

  g_free (self->known);

  G_OBJECT_CLASS (along_due_back_window_parent_class)->finalize (object);
}

static void
along_due_back_window_class_init (AlongDueBackWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_due_back_window_dispose;
  object_class->finalize = along_due_back_window_finalize;

  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);
  gtk_widget_class_install_action (widget_class, "due-back.done", NULL, done);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-due-back-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, who_label);
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, fit_group);
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, adjusted_check);
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, time_row);
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, time_message);
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, day_row);
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, done_button);
  gtk_widget_class_bind_template_callback (widget_class, time_changed_cb);
}

static void
along_due_back_window_init (AlongDueBackWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
describe (AlongDueBackWindow *self,
          AlongRoster        *roster,
          AlongShift         *shift)
{
  AlongClock clock = along_session_get_clock (self->session);
  AlongDirectory *directory = along_roster_get_directory (roster);
  AlongPerson *person = along_directory_get_person (
    directory, along_assignment_get_person_id (self->assignment));
  g_autofree char *name = along_shift_words_name (directory, shift, clock);
  /* Translators: a name, and the shift that the person is on. */
  g_autofree char *text = g_strdup_printf (
    _("%s: %s"), person != NULL ? along_entry_get_name (ALONG_ENTRY (person)) : "", name);

  gtk_label_set_text (self->who_label, text);
  gtk_widget_set_visible (self->fit_group, !is_out (self));
  gtk_button_set_label (self->done_button, is_out (self) ? _("_Change") : _("_Check In"));
}

GtkWindow *
along_due_back_window_new (GtkWindow       *parent,
                           AlongSession    *session,
                           AlongRoster     *roster,
                           AlongAssignment *assignment)
{
  AlongDueBackWindow *self;
  AlongShift *shift;
  gint64 due;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  self = g_object_new (ALONG_TYPE_DUE_BACK_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->assignment = g_object_ref (assignment);
  shift = along_roster_get_shift (roster, along_assignment_get_shift_id (assignment));
  due = is_out (self) ? along_assignment_get_due_back_at (assignment) : 0;
  self->since = find_since (self, shift);
  self->due = due != 0 ? due : along_shift_get_end (shift);
  self->known = along_words_time (along_session_get_zone (session),
                                  along_session_get_clock (session), self->due);

  describe (self, roster, shift);
  gtk_editable_set_text (self->time_row, self->known);
  gtk_widget_grab_focus (GTK_WIDGET (self->time_row));

  return GTK_WINDOW (self);
}
