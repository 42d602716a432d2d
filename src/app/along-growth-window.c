/* along-growth-window.c — the window with a peer's orientation, goals and training
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-growth-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-goal-window.h"
#include "app/along-growth-list.h"
#include "app/along-list-section.h"
#include "app/along-matter-row.h"
#include "app/along-sign-off-window.h"
#include "app/along-toasts.h"
#include "app/along-training-print-window.h"
#include "app/along-undo-actions.h"
#include "rules/along-rules.h"
#include "store/along-store-training.h"
#include "store/along-training-intents.h"

struct _AlongGrowthWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  gint64 person_id;
  GCancellable *loading;
  GPtrArray *growths;          /* of AlongGrowth, that of the peer; %NULL until it was read */
  AlongCertificate *withdrawn; /* to be taken back once that of the other has been read */

  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkBox *box;
  AdwStatusPage *failure;
  AlongListSection *items;
  GtkWidget *agree_button;
  AlongListSection *goals;
  AlongListSection *hours;
};

G_DEFINE_FINAL_TYPE (AlongGrowthWindow, along_growth_window, ADW_TYPE_WINDOW)

static AlongDirectory *
get_directory (AlongGrowthWindow *self)
{
  return along_session_get_directory (self->session);
}

static AlongPerson *
get_person (AlongGrowthWindow *self)
{
  return along_directory_get_person (get_directory (self), self->person_id);
}

/* How far the peer has come; %NULL until it was read. */
static AlongGrowth *
get_growth (AlongGrowthWindow *self)
{
  return self->growths != NULL ? g_ptr_array_index (self->growths, 0) : NULL;
}

static void
put (AlongListSection *section,
     GPtrArray        *matters)
{
  along_list_section_put (section, matters);
  g_ptr_array_unref (matters);
}

static void
show (AlongGrowthWindow *self)
{
  g_autofree char *words = along_growth_list_say (get_growth (self));

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->items), words);
  gtk_widget_set_visible (self->agree_button,
                          along_growth_is_oriented (get_growth (self), 0) &&
                            !along_peer_get_works_alone (ALONG_PEER (get_person (self))));
  put (self->items, along_growth_list_items (get_growth (self), get_directory (self)));
  put (self->goals,
       along_growth_list_goals (get_growth (self), along_session_get_today (self->session)));
  put (self->hours, along_growth_list_hours (get_growth (self)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "growth.add-goal", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "growth.print", TRUE);
  gtk_stack_set_visible_child_name (self->stack, "growth");
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongGrowthWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
    along_store_load_growth_finish (ALONG_STORE (source), result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (records == NULL)
    {
      g_autofree char *words = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failure, words);
      gtk_stack_set_visible_child_name (self->stack, "failure");
      return;
    }

  if (get_person (self) == NULL)
    return;

  g_clear_pointer (&self->growths, g_ptr_array_unref);
  self->growths = g_ptr_array_new_with_free_func ((GDestroyNotify) along_growth_free);
  g_ptr_array_add (self->growths,
                   along_growth_new (get_directory (self), get_person (self), records,
                                     along_session_get_today (self->session)));
  show (self);
}

static void
stop_loading (AlongGrowthWindow *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* What is shown stays until the new has been read. */
static void
load (AlongGrowthWindow *self)
{
  stop_loading (self);
  self->loading = g_cancellable_new ();
  along_store_load_growth_async (along_session_get_store (self->session), self->person_id,
                                 self->loading, loaded_cb, g_object_ref (self));
}

/* The item of the course that @parameter names; %NULL when it has gone. */
static const AlongOrientationItem *
find_item (AlongGrowthWindow *self,
           GVariant          *parameter)
{
  GArray *items = self->growths != NULL ? along_growth_get_items (get_growth (self)) : NULL;

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const AlongOrientationItem *item = &g_array_index (items, AlongOrientationItem, i);

      if (along_record_get_id (ALONG_RECORD (item->course)) == g_variant_get_int64 (parameter))
        return item;
    }

  return NULL;
}

static void
sign_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongGrowthWindow *self = ALONG_GROWTH_WINDOW (widget);
  const AlongOrientationItem *item = find_item (self, parameter);

  if (item != NULL && item->certificate == NULL)
    gtk_window_present (
      along_sign_off_window_new (GTK_WINDOW (self), self->session, get_growth (self), item));
}

/* Where the last item was not signed last, but waived, or left out of the checklist. */
static void
agree_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AlongGrowthWindow *self = ALONG_GROWTH_WINDOW (widget);
  g_autoptr (AlongIntent) intent = NULL;

  if (!gtk_widget_get_visible (self->agree_button) || get_person (self) == NULL)
    return;

  intent = along_intent_agree_solo_work (ALONG_PEER (get_person (self)));
  along_session_run (self->session, intent);
}

/* Takes back the signature, and with it that of @other, who did it together with the peer, if they
 * have one. Who had all of it signed off may not work alone any more; whose independence was agreed
 * without that keeps it. */
static void
withdraw (AlongGrowthWindow *self,
          AlongCertificate  *other)
{
  g_autoptr (GPtrArray) certificates = g_ptr_array_new ();
  g_autoptr (AlongIntent) intent = NULL;
  AlongPeer *peer = ALONG_PEER (get_person (self));
  gboolean closes;

  if (other != NULL)
    g_ptr_array_add (certificates, other);
  g_ptr_array_add (certificates, self->withdrawn);
  closes = along_peer_get_works_alone (peer) && along_growth_is_oriented (get_growth (self), 0);
  intent = along_intent_withdraw_signature (certificates, closes ? peer : NULL);
  along_session_run (self->session, intent);
  g_clear_object (&self->withdrawn);
}

static void
other_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongGrowthWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
    along_store_load_growth_finish (ALONG_STORE (source), result, &error);
  AlongCertificate *other = NULL;

  if (self->session == NULL || self->withdrawn == NULL || get_person (self) == NULL)
    return;

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      AlongCertificate *certificate = g_ptr_array_index (records, i);

      if (ALONG_IS_CERTIFICATE (certificate) &&
          along_certificate_get_with_id (certificate) == self->person_id &&
          along_certificate_get_course_id (certificate) ==
            along_certificate_get_course_id (self->withdrawn) &&
          along_certificate_get_issued (certificate) ==
            along_certificate_get_issued (self->withdrawn))
        other = certificate;
    }

  if (records == NULL)
    g_signal_emit_by_name (self->session, "said", error->message);
  else
    withdraw (self, other);
}

static void
withdraw_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AlongGrowthWindow *self = ALONG_GROWTH_WINDOW (widget);
  const AlongOrientationItem *item = find_item (self, parameter);
  gint64 with_id;

  if (item == NULL || item->certificate == NULL)
    return;

  g_set_object (&self->withdrawn, item->certificate);
  with_id = along_certificate_get_with_id (item->certificate);
  if (with_id == 0)
    withdraw (self, NULL);
  else
    along_store_load_growth_async (along_session_get_store (self->session), with_id, NULL,
                                   other_loaded_cb, g_object_ref (self));
}

/* The goal that @parameter names; %NULL when it has gone. */
static AlongGoal *
find_goal (AlongGrowthWindow *self,
           GVariant          *parameter)
{
  GPtrArray *goals = self->growths != NULL ? along_growth_get_goals (get_growth (self)) : NULL;

  for (guint i = 0; goals != NULL && i < goals->len; i++)
    if (along_record_get_id (g_ptr_array_index (goals, i)) == g_variant_get_int64 (parameter))
      return g_ptr_array_index (goals, i);

  return NULL;
}

/* A new goal, or with @goal_id a step to that. */
static void
add_goal (AlongGrowthWindow *self,
          gint64             goal_id)
{
  g_autoptr (AlongGoal) goal = g_object_new (ALONG_TYPE_GOAL,
                                             "person-id", self->person_id,
                                             "goal-id", goal_id,
                                             NULL);

  gtk_window_present (along_goal_window_new (GTK_WINDOW (self), self->session, goal));
}

static void
add_goal_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  add_goal (ALONG_GROWTH_WINDOW (widget), 0);
}

static void
add_step_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AlongGrowthWindow *self = ALONG_GROWTH_WINDOW (widget);

  if (find_goal (self, parameter) != NULL)
    add_goal (self, g_variant_get_int64 (parameter));
}

static void
edit_goal_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  AlongGrowthWindow *self = ALONG_GROWTH_WINDOW (widget);
  AlongGoal *goal = find_goal (self, parameter);

  if (goal != NULL)
    gtk_window_present (along_goal_window_new (GTK_WINDOW (self), self->session, goal));
}

static void
delete_goal_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  AlongGrowthWindow *self = ALONG_GROWTH_WINDOW (widget);
  AlongGoal *goal = find_goal (self, parameter);
  g_autoptr (AlongIntent) intent = NULL;

  if (goal == NULL)
    return;

  intent = along_intent_delete_goal (goal);
  along_session_run (self->session, intent);
}

/* That a goal was reached is said today, even where it was agreed on a later day by mistake. */
static void
reach_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AlongGrowthWindow *self = ALONG_GROWTH_WINDOW (widget);
  AlongGoal *goal = find_goal (self, parameter);
  g_autoptr (AlongIntent) intent = NULL;

  if (goal == NULL)
    return;

  intent = along_intent_reach_goal (
    goal, g_str_equal (name, "growth.reopen")
            ? 0 : MAX (along_session_get_today (self->session), along_goal_get_agreed (goal)));
  along_session_run (self->session, intent);
}

/* Work is certified from the first shift on, until it is said otherwise. */
static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AlongGrowthWindow *self = ALONG_GROWTH_WINDOW (widget);
  AlongDay today = along_session_get_today (self->session);
  AlongDay first = along_growth_find_first_work (get_growth (self), ALONG_DAY_MIN, today);
  const AlongTrainingPrint parts = {
    .sheet = ALONG_TRAINING_GROWTH,
    .growths = self->growths,
    .first_day = first != 0 ? first : today,
    .last_day = today,
  };

  gtk_window_present (
    along_training_print_window_new (GTK_WINDOW (self), self->session, &parts));
}

static void
reload_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  load (ALONG_GROWTH_WINDOW (widget));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return along_matter_row_new (item);
}

static void
activated_cb (AlongGrowthWindow *self,
              AlongMatterRow    *row)
{
  along_matter_row_activate (row);
}

static AlongListSection *
make_section (AlongGrowthWindow *self,
              const char        *title,
              const char        *empty)
{
  GtkWidget *section = along_list_section_new (title, ALONG_TYPE_MATTER, G_MAXUINT, create_row,
                                               (GEqualFunc) along_matter_equal);

  along_list_section_set_empty (ALONG_LIST_SECTION (section), empty);
  g_signal_connect_object (section, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->box, section);

  return ALONG_LIST_SECTION (section);
}

static void
along_growth_window_dispose (GObject *object)
{
  AlongGrowthWindow *self = ALONG_GROWTH_WINDOW (object);

  stop_loading (self);
  g_clear_pointer (&self->growths, g_ptr_array_unref);
  g_clear_object (&self->withdrawn);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_growth_window_parent_class)->dispose (object);
}

static void
along_growth_window_class_init (AlongGrowthWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_growth_window_dispose;

  gtk_widget_class_install_action (widget_class, "growth.sign", "x", sign_action);
  gtk_widget_class_install_action (widget_class, "growth.withdraw", "x", withdraw_action);
  gtk_widget_class_install_action (widget_class, "growth.agree", NULL, agree_action);
  gtk_widget_class_install_action (widget_class, "growth.add-goal", NULL, add_goal_action);
  gtk_widget_class_install_action (widget_class, "growth.add-step", "x", add_step_action);
  gtk_widget_class_install_action (widget_class, "growth.edit-goal", "x", edit_goal_action);
  gtk_widget_class_install_action (widget_class, "growth.delete-goal", "x", delete_goal_action);
  gtk_widget_class_install_action (widget_class, "growth.reach", "x", reach_action);
  gtk_widget_class_install_action (widget_class, "growth.reopen", "x", reach_action);
  gtk_widget_class_install_action (widget_class, "growth.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "growth.reload", NULL, reload_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK,
                                       "growth.add-goal", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "growth.print",
                                       NULL);
  along_undo_actions_install_keys (widget_class);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-growth-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongGrowthWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AlongGrowthWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongGrowthWindow, box);
  gtk_widget_class_bind_template_child (widget_class, AlongGrowthWindow, failure);
}

static void
along_growth_window_init (AlongGrowthWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "growth.add-goal", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "growth.print", FALSE);

  self->items = make_section (self, C_ ("training", "Orientation"),
                              _("The agency has no checklist yet. Add courses of the kind "
                                "Orientation item on the page Training, one for each thing that "
                                "somebody new is to know."));
  self->agree_button = gtk_button_new_with_label (_("Agree to Work Alone"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->agree_button), "growth.agree");
  gtk_widget_set_valign (self->agree_button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->agree_button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->agree_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Agree to Work Alone"), -1);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->items),
                                           self->agree_button);
  self->goals = make_section (self, _("Goals and Steps"),
                              _("No goal was agreed yet. Press Ctrl+N to write the first one "
                                "down."));
  self->hours = make_section (self, _("Training by Year"),
                              _("No session was attended yet."));
}

GtkWindow *
along_growth_window_open (GtkWidget    *parent,
                          AlongSession *session,
                          AlongPeer    *peer)
{
  AlongGrowthWindow *self;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_PEER (peer), NULL);

  self = g_object_new (ALONG_TYPE_GROWTH_WINDOW,
                       "transient-for", gtk_widget_get_root (parent),
                       NULL);
  self->session = g_object_ref (session);
  self->person_id = along_record_get_id (ALONG_RECORD (peer));
  along_undo_actions_add (GTK_WIDGET (self), session);
  along_toasts_follow (self->toasts, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
