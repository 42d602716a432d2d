/* along-goal-window.c — the window in which a goal or a step to one is written down
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-goal-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-date-button.h"
#include "app/along-field-message.h"
#include "model/along-text.h"
#include "store/along-training-intents.h"

/* So many days from now a goal is to be reached at first. */
#define DAYS 90

struct _AlongGoalWindow
{
  AlongFormWindow parent_instance;

  AlongGoal *goal; /* as it was when the window opened */
  AlongGoal *draft;

  GtkEditable *what_row;
  AlongFieldMessage *what_message;
  AlongDateButton *agreed_button;
  GtkSwitch *due_switch;
  AlongDateButton *due_button;
  AlongFieldMessage *due_message;
};

G_DEFINE_FINAL_TYPE (AlongGoalWindow, along_goal_window, ALONG_TYPE_FORM_WINDOW)

static gboolean
is_new (AlongGoalWindow *self)
{
  return along_record_get_id (ALONG_RECORD (self->goal)) == 0;
}

static void
read_draft (AlongGoalWindow *self)
{
  g_autofree char *what = along_text_normalize (gtk_editable_get_text (self->what_row));

  g_object_set (self->draft,
                "what", what,
                "agreed", along_date_button_get_day (self->agreed_button),
                "due",
                gtk_switch_get_active (self->due_switch)
                  ? along_date_button_get_day (self->due_button)
                  : 0,
                NULL);
}

static void
update (AlongGoalWindow *self)
{
  if (self->draft != NULL)
    along_form_window_update (ALONG_FORM_WINDOW (self));
}

static gboolean
along_goal_window_check (AlongFormWindow *window)
{
  AlongGoalWindow *self = ALONG_GOAL_WINDOW (window);
  g_autoptr (GError) error = NULL;
  const char *property = NULL;
  gboolean valid, about_text;

  read_draft (self);
  valid = along_record_check (ALONG_RECORD (self->draft), &property, &error);
  about_text = g_strcmp0 (property, "what") == 0;
  along_field_message_show (self->what_message, GTK_WIDGET (self->what_row),
                            valid || !about_text || *along_goal_get_what (self->draft) == '\0'
                              ? NULL : error->message);
  along_field_message_show (self->due_message, GTK_WIDGET (self->due_button),
                            valid || about_text ? NULL : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->due_button), gtk_switch_get_active (self->due_switch));

  return valid;
}

static gboolean
along_goal_window_is_changed (AlongFormWindow *window)
{
  AlongGoalWindow *self = ALONG_GOAL_WINDOW (window);

  return !along_record_equal (self->draft, self->goal);
}

static AlongIntent *
along_goal_window_make_intent (AlongFormWindow *window)
{
  AlongGoalWindow *self = ALONG_GOAL_WINDOW (window);

  read_draft (self);

  return along_intent_save_goal (self->draft, is_new (self) ? NULL : self->goal);
}

static void
along_goal_window_dispose (GObject *object)
{
  AlongGoalWindow *self = ALONG_GOAL_WINDOW (object);

  g_clear_object (&self->goal);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (along_goal_window_parent_class)->dispose (object);
}

static void
along_goal_window_class_init (AlongGoalWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongFormWindowClass *form_class = ALONG_FORM_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_goal_window_dispose;
  form_class->check = along_goal_window_check;
  form_class->is_changed = along_goal_window_is_changed;
  form_class->make_intent = along_goal_window_make_intent;

  g_type_ensure (ALONG_TYPE_DATE_BUTTON);
  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-goal-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongGoalWindow, what_row);
  gtk_widget_class_bind_template_child (widget_class, AlongGoalWindow, what_message);
  gtk_widget_class_bind_template_child (widget_class, AlongGoalWindow, agreed_button);
  gtk_widget_class_bind_template_child (widget_class, AlongGoalWindow, due_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongGoalWindow, due_button);
  gtk_widget_class_bind_template_child (widget_class, AlongGoalWindow, due_message);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
along_goal_window_init (AlongGoalWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_title (AlongGoalWindow *self)
{
  if (along_goal_get_goal_id (self->goal) != 0)
    return is_new (self) ? _("New Step") : _("Edit Step");

  return is_new (self) ? _("New Goal") : _("Edit Goal");
}

GtkWindow *
along_goal_window_new (GtkWindow    *parent,
                       AlongSession *session,
                       AlongGoal    *goal)
{
  AlongGoalWindow *self;
  AlongDay today, due;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_GOAL (goal), NULL);

  self = g_object_new (ALONG_TYPE_GOAL_WINDOW, "transient-for", parent, "session", session, NULL);
  self->goal = along_record_copy (goal);
  gtk_window_set_title (GTK_WINDOW (self), get_title (self));

  today = along_session_get_today (session);
  due = along_goal_get_due (goal);
  gtk_editable_set_text (self->what_row, along_goal_get_what (goal));
  g_object_set (self->agreed_button,
                "session", session,
                "day", is_new (self) ? today : along_goal_get_agreed (goal),
                NULL);
  g_object_set (self->due_button, "session", session, "day", due != 0 ? due : today + DAYS, NULL);
  gtk_switch_set_active (self->due_switch, due != 0);

  self->draft = along_record_copy (goal);
  read_draft (self);
  /* What a new one begins with is no change. */
  if (is_new (self))
    {
      g_clear_object (&self->goal);
      self->goal = along_record_copy (self->draft);
    }
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->what_row));

  return GTK_WINDOW (self);
}
