/* along-due-back-window.c — the window in which it is said until when somebody is out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-due-back-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-clock-text.h"
#include "app/along-close-keys.h"
#include "app/along-discard.h"
#include "app/along-field-message.h"
#include "app/along-roster-lines.h"
#include "model/along-words.h"
#include "rules/along-day-view.h"
#include "rules/along-shift-words.h"
#include "store/along-publish.h"

struct _AlongDueBackWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongAssignment *assignment;
  gint64 since; /* from when on the time is looked for, which is now for who goes out */
  gint64 due;   /* as it is known, for as long as no other time is typed; 0 for not at all */
  gint64 end;   /* of the shift */
  char *known;  /* how that is written */
  AlongFit fit; /* as it was answered before the window opened */
  gboolean saving;

  GtkWidget *form;
  GtkLabel *who_label;
  GtkLabel *early_label;
  GtkWidget *fit_group;
  GtkCheckButton *adjusted_check;
  GtkEditable *time_row;
  AlongFieldMessage *time_message;
  GtkLabel *day_label;
  GtkLabel *failure_label;
  GtkButton *done_button;
};

G_DEFINE_FINAL_TYPE (AlongDueBackWindow, along_due_back_window, ADW_TYPE_WINDOW)

static gboolean
is_out (AlongDueBackWindow *self)
{
  return along_assignment_get_state (self->assignment) == ALONG_ASSIGNMENT_CHECKED_IN;
}

/* Whoever is overdue is to be back later than now; who was said to be out without a time of going
 * is taken to have gone with the shift. */
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

static AlongFit
get_fit (AlongDueBackWindow *self)
{
  return gtk_check_button_get_active (self->adjusted_check) ? ALONG_FIT_ADJUSTED : ALONG_FIT_FIT;
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
  if (self->due != 0 && g_str_equal (text, self->known))
    return TRUE;

  if (!along_clock_text_parse (text, &minute, error))
    return FALSE;

  *due = along_zone_clock_span (zone, along_zone_get_day (zone, self->since),
                                along_zone_get_minute (zone, self->since),
                                minute % ALONG_CLOCK_TEXT_END)
           .end;
  return TRUE;
}

static void
show_failure (AlongDueBackWindow *self,
              const char         *message)
{
  gtk_label_set_text (self->failure_label, message);
  gtk_widget_set_visible (GTK_WIDGET (self->failure_label), *message != '\0');
}

/* Whoever is back before the shift ends may have it so: it is told, not refused. */
static char *
dup_early_return (AlongDueBackWindow *self,
                  gint64              due)
{
  g_autofree char *end = NULL;

  if (due >= self->end)
    return NULL;

  end = along_words_when (along_session_get_zone (self->session),
                          along_session_get_clock (self->session), self->end, due);
  /* Translators: a time. */
  return g_strdup_printf (_("The shift goes on until %s."), end);
}

/* An earlier time than now is one of tomorrow, which is not to go unnoticed. */
static void
show_day (AlongDueBackWindow *self,
          gint64              due)
{
  AlongZone *zone = along_session_get_zone (self->session);
  AlongDay day = along_zone_get_day (zone, due);
  gboolean today = day == along_session_get_today (self->session);
  g_autofree char *name = along_roster_lines_name_day (day);
  g_autofree char *time = along_words_time (zone, along_session_get_clock (self->session), due);
  g_autofree char *early = dup_early_return (self, due);
  g_autofree char *back = NULL;
  g_autofree char *text = NULL;

  if (today)
    /* Translators: a day and a time: "Back on Tuesday 24 November at 17:00". */
    back = g_strdup_printf (_("Back on %1$s at %2$s"), name, time);
  else
    /* Translators: a day and a time: "Not today: back on Wednesday 25 November at 01:00". */
    back = g_strdup_printf (_("Not today: back on %1$s at %2$s"), name, time);

  text = g_strconcat (back, early != NULL ? "\n⚠ " : NULL, early, NULL);
  gtk_label_set_text (self->day_label, text);
  if (today && early == NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->day_label), "roster-open");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->day_label), "roster-open");
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (self->time_row)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
time_changed_cb (AlongDueBackWindow *self)
{
  g_autoptr (GError) error = NULL;
  gboolean empty, valid;
  gint64 due;

  if (self->session == NULL)
    return;

  empty = *gtk_editable_get_text (self->time_row) == '\0';
  valid = read_due (self, &due, &error);

  along_field_message_show (self->time_message, GTK_WIDGET (self->time_row),
                            valid || empty ? NULL : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->day_label), valid);
  if (valid)
    show_day (self, due);
  show_failure (self, "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "due-back.done", valid);
}

static void
set_saving (AlongDueBackWindow *self,
            gboolean            saving)
{
  self->saving = saving;
  /* A text that loses the keyboard by becoming insensitive would not be told of it. */
  if (saving)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_sensitive (self->form, !saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "due-back.done", !saving);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AlongDueBackWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = along_session_run_finish (ALONG_SESSION (source), result, &error);

  /* The window may have gone with the one below it. */
  if (self->session == NULL)
    return;

  if (saved)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  set_saving (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->time_row));
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error->message);
}

static void
done (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongDueBackWindow *self = ALONG_DUE_BACK_WINDOW (widget);
  g_autoptr (AlongIntent) intent = NULL;
  gint64 due;

  if (!read_due (self, &due, NULL))
    return;

  if (is_out (self))
    intent = along_intent_set_due_back (self->assignment, due);
  else
    intent = along_intent_check_in (self->assignment, get_fit (self), self->since, due);
  set_saving (self, TRUE);
  along_session_run_async (self->session, intent, NULL, saved_cb, g_object_ref (self));
}

/* Whether anything was typed or chosen here. */
static gboolean
is_changed (AlongDueBackWindow *self)
{
  return get_fit (self) != self->fit ||
         !g_str_equal (gtk_editable_get_text (self->time_row), self->known);
}

/* What is under way will be done or refused; the window waits for the answer. */
static gboolean
along_due_back_window_close_request (GtkWindow *window)
{
  AlongDueBackWindow *self = ALONG_DUE_BACK_WINDOW (window);

  if (self->saving)
    return GDK_EVENT_STOP;

  if (is_changed (self))
    {
      along_discard_ask (window);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (along_due_back_window_parent_class)->close_request (window);
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
  GTK_WINDOW_CLASS (klass)->close_request = along_due_back_window_close_request;

  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);
  gtk_widget_class_install_action (widget_class, "due-back.done", NULL, done);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-due-back-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, form);
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, who_label);
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, early_label);
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, fit_group);
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, adjusted_check);
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, time_row);
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, time_message);
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, day_label);
  gtk_widget_class_bind_template_child (widget_class, AlongDueBackWindow, failure_label);
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
    C_ ("shift", "%s: %s"),
    person != NULL ? along_entry_get_shown_name (ALONG_ENTRY (person)) : "", name);

  gtk_label_set_text (self->who_label, text);
  gtk_widget_set_visible (self->fit_group, !is_out (self));
  gtk_button_set_label (self->done_button, is_out (self) ? _("_Change") : _("_Check In"));
}

/* Whoever comes long before a shift begins may have come for another one. */
static void
warn_early (AlongDueBackWindow *self,
            AlongShift         *shift)
{
  AlongZone *zone = along_session_get_zone (self->session);
  gint64 now = along_session_get_now (self->session);
  g_autofree char *begins = NULL;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  if (is_out (self) || !along_day_view_is_early (shift, now))
    return;

  begins = along_words_time (zone, along_session_get_clock (self->session),
                             along_shift_get_start (shift));
  /* Translators: a time. */
  words = g_strdup_printf (_("This shift begins at %s. Is it the right one?"), begins);
  text = g_strconcat ("⚠ ", words, NULL);
  gtk_label_set_text (self->early_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->early_label), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/* When it is taken to be: as it was said, or when the shift ends; 0 where that is over. */
static gint64
find_due (AlongDueBackWindow *self,
          AlongShift         *shift)
{
  gint64 due = along_assignment_get_due_back_at (self->assignment);
  gint64 end = along_shift_get_end (shift);

  if (is_out (self))
    return due != 0 ? due : end;

  return end > along_session_get_now (self->session) ? end : 0;
}

GtkWindow *
along_due_back_window_new (GtkWindow       *parent,
                           AlongSession    *session,
                           AlongRoster     *roster,
                           AlongAssignment *assignment,
                           AlongFit         fit)
{
  AlongDueBackWindow *self;
  AlongShift *shift;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  self = g_object_new (ALONG_TYPE_DUE_BACK_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->assignment = g_object_ref (assignment);
  shift = along_roster_get_shift (roster, along_assignment_get_shift_id (assignment));
  self->end = along_shift_get_end (shift);
  self->since = find_since (self, shift);
  self->due = find_due (self, shift);
  self->known = self->due != 0 ? along_words_time (along_session_get_zone (session),
                                                   along_session_get_clock (session), self->due)
                               : g_strdup ("");

  describe (self, roster, shift);
  warn_early (self, shift);
  gtk_check_button_set_active (self->adjusted_check, fit == ALONG_FIT_ADJUSTED);
  self->fit = get_fit (self);
  gtk_editable_set_text (self->time_row, self->known);
  time_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->time_row));

  return GTK_WINDOW (self);
}
