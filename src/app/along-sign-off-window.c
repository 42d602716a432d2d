/* along-sign-off-window.c — the window in which an item of somebody's orientation is signed off
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-sign-off-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-date-button.h"
#include "app/along-entry-choice.h"
#include "store/along-training-intents.h"

struct _AlongSignOffWindow
{
  AlongFormWindow parent_instance;

  AlongPeer *peer;
  AlongCourse *course;
  AlongCertificate *certificate; /* as it is filled in */
  gboolean joint;
  gboolean is_last; /* with it solo work is open */

  AdwPreferencesGroup *group;
  AdwActionRow *who_row;
  AlongDateButton *day_button;
  AdwComboRow *by_row;
  AdwComboRow *with_row;
};

G_DEFINE_FINAL_TYPE (AlongSignOffWindow, along_sign_off_window, ALONG_TYPE_FORM_WINDOW)

static void
update (AlongSignOffWindow *self)
{
  if (self->certificate != NULL)
    along_form_window_update (ALONG_FORM_WINDOW (self));
}

/* Who signs is said, and of what two do together, with whom. */
static gboolean
along_sign_off_window_check (AlongFormWindow *window)
{
  AlongSignOffWindow *self = ALONG_SIGN_OFF_WINDOW (window);
  AlongDay day = along_date_button_get_day (self->day_button);
  AlongDay today = along_session_get_today (along_form_window_get_session (window));
  AlongDay expires = along_course_get_expiry (self->course, day);
  gboolean counts = day <= today && (expires == 0 || expires >= today);

  along_form_window_tell (
    window, counts      ? ""
            : day > today ? _("Day: this is to come. Choose the day on which it was.")
                          : _("Day: what was signed off then has run out. Choose a later day."));
  g_object_set (self->certificate,
                "issued", day,
                "expires", expires,
                "by-id", along_entry_choice_get_id (self->by_row),
                "with-id", self->joint ? along_entry_choice_get_id (self->with_row) : 0,
                NULL);

  return counts && along_certificate_get_by_id (self->certificate) != 0 &&
         (!self->joint || along_certificate_get_with_id (self->certificate) != 0) &&
         along_record_check (ALONG_RECORD (self->certificate), NULL, NULL);
}

/* Nothing is typed here that could be lost. */
static gboolean
along_sign_off_window_is_changed (AlongFormWindow *window)
{
  return FALSE;
}

static AlongIntent *
along_sign_off_window_make_intent (AlongFormWindow *window)
{
  AlongSignOffWindow *self = ALONG_SIGN_OFF_WINDOW (window);

  along_session_set_decided_by (along_form_window_get_session (window),
                                along_certificate_get_by_id (self->certificate));

  return along_intent_sign_off (self->certificate, self->is_last ? self->peer : NULL);
}

static void
along_sign_off_window_dispose (GObject *object)
{
  AlongSignOffWindow *self = ALONG_SIGN_OFF_WINDOW (object);

  g_clear_object (&self->peer);
  g_clear_object (&self->course);
  g_clear_object (&self->certificate);

  G_OBJECT_CLASS (along_sign_off_window_parent_class)->dispose (object);
}

static void
along_sign_off_window_class_init (AlongSignOffWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongFormWindowClass *form_class = ALONG_FORM_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_sign_off_window_dispose;
  form_class->check = along_sign_off_window_check;
  form_class->is_changed = along_sign_off_window_is_changed;
  form_class->make_intent = along_sign_off_window_make_intent;

  g_type_ensure (ALONG_TYPE_DATE_BUTTON);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-sign-off-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongSignOffWindow, group);
  gtk_widget_class_bind_template_child (widget_class, AlongSignOffWindow, who_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSignOffWindow, day_button);
  gtk_widget_class_bind_template_child (widget_class, AlongSignOffWindow, by_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSignOffWindow, with_row);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
along_sign_off_window_init (AlongSignOffWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Offers the staff in @row, and at first nobody. */
static void
fill_staff (AlongSignOffWindow *self,
            AlongSession       *session,
            AdwComboRow        *row,
            gint64              id)
{
  g_autoptr (AlongEntry) nobody =
    g_object_new (ALONG_TYPE_SUPERVISOR, "name", _("Choose somebody"), NULL);

  along_entry_choice_fill (
    row, along_directory_get_supervisors (along_session_get_directory (session)), nobody, id);
}

GtkWindow *
along_sign_off_window_new (GtkWindow                  *parent,
                           AlongSession               *session,
                           AlongGrowth                *growth,
                           const AlongOrientationItem *item)
{
  AlongSignOffWindow *self;
  gint64 course_id;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (growth != NULL && item != NULL, NULL);

  self = g_object_new (ALONG_TYPE_SIGN_OFF_WINDOW,
                       "transient-for", parent,
                       "session", session,
                       "title", _("Sign Off"),
                       NULL);
  course_id = along_record_get_id (ALONG_RECORD (item->course));
  self->peer = g_object_ref (ALONG_PEER (along_growth_get_person (growth)));
  self->course = g_object_ref (item->course);
  self->joint = item->joint;
  self->is_last = along_growth_is_oriented (growth, course_id);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->who_row),
                                 along_entry_get_shown_name (ALONG_ENTRY (self->peer)));
  adw_action_row_set_subtitle (self->who_row, along_entry_get_name (ALONG_ENTRY (item->course)));
  if (self->is_last)
    adw_preferences_group_set_description (
      self->group, _("This is the last item: with it, it is agreed that the peer may work alone."));
  g_object_set (self->day_button,
                "session", session,
                "day", along_session_get_today (session),
                NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->with_row), self->joint);
  fill_staff (self, session, self->by_row, along_session_get_decided_by (session));
  fill_staff (self, session, self->with_row, 0);

  self->certificate = g_object_new (ALONG_TYPE_CERTIFICATE,
                                    "person-id", along_record_get_id (ALONG_RECORD (self->peer)),
                                    "course-id", course_id,
                                    NULL);
  along_form_window_set_fresh (ALONG_FORM_WINDOW (self), TRUE);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->by_row));

  return GTK_WINDOW (self);
}
