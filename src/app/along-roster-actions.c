/* along-roster-actions.c — the actions of the roster page and their keys
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-page-private.h"

#include "app/along-generate-window.h"
#include "app/along-publish-window.h"
#include "app/along-roster-move.h"
#include "app/along-series-window.h"
#include "app/along-shift-editor.h"
#include "app/along-shift-start.h"
#include "app/along-template-editor.h"

/* How far a key moves the end of a shift, in minutes. */
#define STEP 15

static AlongZone *
get_zone (AlongRosterPage *self)
{
  return along_session_get_zone (self->session);
}

static void
show_previous_week (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);

  along_roster_page_show_day (self, self->week - ALONG_DAYS_A_WEEK);
}

static void
show_next_week (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);

  along_roster_page_show_day (self, self->week + ALONG_DAYS_A_WEEK);
}

static void
show_today (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);

  along_roster_page_show_day (self, along_session_get_today (self->session));
}

static void
choose_week (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  along_week_picker_popup (ALONG_ROSTER_PAGE (widget)->week_picker);
}

static void
publish (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);
  GtkWidget *window = along_publish_window_new (self->session, self->roster);

  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (GTK_WINDOW (window));
}

static void
reload (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  along_roster_page_reload (ALONG_ROSTER_PAGE (widget));
}

/* A shift like those of the row, on the day under the cursor. */
static void
new_shift (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);
  AlongRosterPlan *plan = along_roster_grid_get_plan (self->grid);
  AlongRosterSpot cursor = along_roster_grid_get_cursor (self->grid);
  GPtrArray *rows = along_roster_plan_get_rows (plan);
  AlongDay day = along_roster_page_get_day (self);
  g_autoptr (AlongShift) shift = along_shift_new ();
  AlongRosterRow *row = NULL;
  AlongShiftType *type = NULL;

  if (cursor.row >= 0 && cursor.row < (int) rows->len)
    {
      row = g_ptr_array_index (rows, (guint) cursor.row);
      type = along_directory_get_shift_type (along_session_get_directory (self->session),
                                             row->type_id);
    }
  along_shift_start_as (shift, type, self->roster, day, along_session_get_now (self->session));
  if (type != NULL)
    g_object_set (shift, "type-id", row->type_id, "place-id", row->place_id, NULL);

  along_roster_page_edit (self, shift);
}

static void
added_cb (AlongRosterPage *self,
          int              day,
          gint64           template_id)
{
  if (template_id != 0)
    self->filled_from_id = template_id;
  along_roster_page_show_day (self, day);
}

static void
present_generation (AlongRosterPage     *self,
                    AlongGenerateWindow *window)
{
  g_signal_connect_object (window, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
copy_week (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);

  present_generation (self, along_generate_window_new_copy (
                              GTK_WINDOW (gtk_widget_get_root (widget)), self->session,
                              along_roster_plan_get_first_day (
                                along_roster_grid_get_plan (self->grid))));
}

static void
fill (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);

  present_generation (self, along_generate_window_new_fill (
                              GTK_WINDOW (gtk_widget_get_root (widget)), self->session,
                              along_roster_plan_get_first_day (
                                along_roster_grid_get_plan (self->grid)),
                              self->filled_from_id));
}

static void
keep_week (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);

  along_template_editor_keep (widget, self->session, self->roster);
}

/* What is under the cursor; a new shift when that is nothing. */
static void
open_shift (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);
  AlongRosterItem *item = along_roster_grid_get_item (self->grid);

  if (item != NULL)
    along_roster_page_edit (self, item->shift);
  else
    new_shift (widget, name, parameter);
}

static void
assign (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);

  along_seat_actions_show_people (self->seat_actions,
                                  along_roster_grid_get_item (self->grid)->shift, NULL);
}

/* Those with a seat on the shift of @item who can be stood in for, or the one it is about. */
static GPtrArray *
get_replaceable (AlongRosterPage *self,
                 AlongRosterItem *item)
{
  GPtrArray *replaced = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *assignments =
    along_roster_get_assignments (self->roster, along_record_get_id (ALONG_RECORD (item->shift)));

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (along_assignment_state_is_taken (along_assignment_get_state (assignment)) &&
          along_assignment_can_be_replaced (assignment) &&
          (item->assignment == NULL || item->assignment == assignment))
        g_ptr_array_add (replaced, g_object_ref (assignment));
    }

  return replaced;
}

static void
stand_in (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);
  AlongRosterItem *item = along_roster_grid_get_item (self->grid);
  g_autoptr (GPtrArray) replaced = get_replaceable (self, item);

  if (replaced->len > 0)
    along_seat_actions_show_people (self->seat_actions, item->shift, replaced);
}

/* A shift that is on its way into another week. */
typedef struct
{
  AlongRosterPage *page;
  gint64 shift_id;
  AlongDay day;
} Journey;

/* Whether it was done; if not, it is said why. */
static gboolean
finish_run (AlongSession *session,
            GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;

  if (along_session_run_finish (session, result, &error))
    return TRUE;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit_by_name (session, "said", error->message);
  return FALSE;
}

static void
moved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree Journey *journey = user_data;
  g_autoptr (AlongRosterPage) self = journey->page;
  AlongSession *session = ALONG_SESSION (source);

  if (finish_run (session, result) && self->session == session)
    {
      along_roster_grid_expect (self->grid, journey->shift_id);
      along_roster_page_show_day (self, journey->day);
    }
}

/* Into another week the page goes along, as soon as the shift is there. */
static void
follow (AlongRosterPage *self,
        AlongIntent     *intent,
        AlongShift      *shift,
        AlongDay         day)
{
  Journey *journey = g_new (Journey, 1);

  *journey = (Journey) { g_object_ref (self), along_record_get_id (ALONG_RECORD (shift)), day };
  along_session_run_async (self->session, intent, NULL, moved_cb, journey);
}

static void
move_by (AlongRosterPage *self,
         int              n_days)
{
  AlongShift *shift = along_roster_grid_get_item (self->grid)->shift;
  AlongDay day = along_zone_get_day (get_zone (self), along_shift_get_start (shift)) + n_days;
  AlongDay week = along_roster_plan_get_first_day (along_roster_grid_get_plan (self->grid));
  char *reason = NULL;
  g_autoptr (AlongIntent) intent = along_roster_shift_to (
    self->roster, along_session_get_clock (self->session), shift,
    along_zone_move_span (get_zone (self), along_shift_get_span (shift), day), FALSE, &reason);

  if (intent != NULL && (day < week || day >= week + ALONG_DAYS_A_WEEK))
    follow (self, intent, shift, day);
  else
    along_roster_page_take_answer (self, g_steal_pointer (&intent), reason);
}

static void
move_earlier (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  move_by (ALONG_ROSTER_PAGE (widget), -1);
}

static void
move_later (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  move_by (ALONG_ROSTER_PAGE (widget), 1);
}

static void
extend_by (AlongRosterPage *self,
           int              minutes)
{
  AlongShift *shift = along_roster_grid_get_item (self->grid)->shift;
  AlongSpan span = along_roster_resize (get_zone (self), along_shift_get_span (shift),
                                        ALONG_ROSTER_PART_END, minutes);
  char *reason = NULL;
  AlongIntent *intent = along_roster_shift_to (
    self->roster, along_session_get_clock (self->session), shift, span, FALSE, &reason);

  along_roster_page_take_answer (self, intent, reason);
}

static void
end_earlier (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  extend_by (ALONG_ROSTER_PAGE (widget), -STEP);
}

static void
end_later (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  extend_by (ALONG_ROSTER_PAGE (widget), STEP);
}

static void
copy (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);

  g_set_object (&self->copied, along_roster_grid_get_item (self->grid)->shift);
  along_roster_page_update_actions (self);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongRosterPage) self = user_data;
  AlongSession *session = ALONG_SESSION (source);

  if (!finish_run (session, result) && self->session == session)
    along_roster_grid_expect (self->grid, 0);
}

static void
paste (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);
  AlongSpan span = along_zone_move_span (get_zone (self), along_shift_get_span (self->copied),
                                         along_roster_page_get_day (self));
  g_autoptr (AlongIntent) intent = along_intent_copy_shift (self->copied, span);

  along_roster_grid_expect (self->grid, ALONG_ROSTER_GRID_NEW_SHIFT);
  along_session_run_async (self->session, intent, NULL, pasted_cb, g_object_ref (self));
}

static void
series_chosen_cb (AlongRosterPage   *self,
                  AlongSeriesWindow *window)
{
  along_roster_page_take_answer (self, along_series_window_make_intent (window), NULL);
}

/* By person it is a place or a seat that goes, and the shift only when nobody is on it. Which of a
 * series go is asked. */
static void
delete (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);
  AlongRosterPlan *plan = along_roster_grid_get_plan (self->grid);
  AlongRosterItem *item = along_roster_grid_get_item (self->grid);
  AlongSeriesWindow *window;

  if (along_roster_get_removal (plan, item) != ALONG_ROSTER_REMOVAL_SHIFT ||
      !along_series_window_concerns (self->session, item->shift, NULL))
    {
      along_roster_page_take_answer (self, along_roster_remove (plan, item), NULL);
      return;
    }

  window = along_series_window_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->session,
                                    item->shift, NULL);
  g_signal_connect_object (window, "chosen", G_CALLBACK (series_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

void
along_roster_page_class_init_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "roster.previous-week", show_previous_week },
    { "roster.next-week", show_next_week },
    { "roster.today", show_today },
    { "roster.choose-week", choose_week },
    { "roster.reload", reload },
    { "roster.publish", publish },
    { "roster.new", new_shift },
    { "roster.copy-week", copy_week },
    { "roster.fill", fill },
    { "roster.keep-week", keep_week },
    { "roster.open", open_shift },
    { "roster.assign", assign },
    { "roster.stand-in", stand_in },
    { "roster.move-earlier", move_earlier },
    { "roster.move-later", move_later },
    { "roster.end-earlier", end_earlier },
    { "roster.end-later", end_later },
    { "roster.copy", copy },
    { "roster.paste", paste },
    { "roster.delete", delete },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "roster.by", "by");
}

void
along_roster_page_update_actions (AlongRosterPage *self)
{
  static const char *const of_session[] = {
    "roster.previous-week", "roster.next-week", "roster.today", "roster.choose-week",
    "roster.reload",
  };
  static const char *const of_item[] = {
    "roster.assign", "roster.move-earlier", "roster.move-later", "roster.end-earlier",
    "roster.end-later",
  };
  static const char *const of_roster[] = {
    "roster.new", "roster.open", "roster.copy-week", "roster.fill", "roster.keep-week",
    "roster.publish",
  };
  GtkWidget *widget = GTK_WIDGET (self);
  AlongRosterItem *item = along_roster_grid_get_item (self->grid);
  gboolean loaded = self->session != NULL && self->roster != NULL;
  g_autoptr (GPtrArray) replaced = item != NULL ? get_replaceable (self, item) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (of_session); i++)
    gtk_widget_action_set_enabled (widget, of_session[i], self->session != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (of_item); i++)
    gtk_widget_action_set_enabled (widget, of_item[i], item != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (of_roster); i++)
    gtk_widget_action_set_enabled (widget, of_roster[i], loaded);
  gtk_widget_action_set_enabled (widget, "roster.delete",
                                 item != NULL &&
                                   along_roster_get_removal (
                                     along_roster_grid_get_plan (self->grid), item) !=
                                     ALONG_ROSTER_REMOVAL_NONE);
  /* A session is planned where supervision is, by its cadence. */
  gtk_widget_action_set_enabled (widget, "roster.copy",
                                 item != NULL &&
                                   along_roster_get_supervision (
                                     self->roster,
                                     along_record_get_id (ALONG_RECORD (item->shift))) == NULL);
  gtk_widget_action_set_enabled (widget, "roster.stand-in", replaced != NULL && replaced->len > 0);
  gtk_widget_action_set_enabled (widget, "roster.paste", loaded && self->copied != NULL);
}
