/* along-roster-grid-hint.c — what the roster's grid says in place: why not, and tooltips
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-grid-private.h"
#include "app/along-roster-lines.h"

/* As long as a toast with a sentence, in seconds. */
#define TELLING 10

/* What was told is over with the next key or click, which have their effect all the same. */
static gboolean
key_pressed_cb (AlongRosterGrid *self)
{
  along_roster_grid_stop_telling (self);

  return GDK_EVENT_PROPAGATE;
}

void
along_roster_grid_init_hint (AlongRosterGrid *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (along_roster_grid_stop_telling), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (along_roster_grid_stop_telling), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

gboolean
along_roster_grid_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard,
                                 GtkTooltip *tooltip)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (widget);
  AlongRosterSpot spot = along_roster_grid_get_spot_at (self, x, y);
  AlongRosterItem *item =
    self->plan != NULL && !keyboard ? along_roster_plan_get_item (self->plan, spot) : NULL;
  AlongRosterRect area;
  g_autofree char *text = NULL;

  /* It would lie over what is being told. */
  if (item == NULL || (self->hint != NULL && gtk_widget_get_mapped (self->hint)))
    return FALSE;

  area = along_roster_grid_get_spot_area (self, spot);
  text = along_roster_lines_dup_tooltip (self->plan, item);
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle) { area.x, area.y, area.width, area.height });

  return TRUE;
}

void
along_roster_grid_stop_telling (AlongRosterGrid *self)
{
  g_clear_handle_id (&self->telling, g_source_remove);
  if (self->hint != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->hint));
}

static gboolean
told_cb (gpointer grid)
{
  AlongRosterGrid *self = grid;

  self->telling = 0;
  along_roster_grid_stop_telling (self);

  return G_SOURCE_REMOVE;
}

void
along_roster_grid_tell_at (AlongRosterGrid *self,
                           AlongRosterSpot  spot,
                           const char      *text)
{
  AlongRosterRect rect = along_roster_grid_get_spot_area (self, spot);

  if (self->hint == NULL)
    {
      /* The keyboard stays in the grid: whoever is refused goes on from there. */
      self->hint = g_object_new (GTK_TYPE_POPOVER, "autohide", FALSE, "can-focus", FALSE, NULL);
      self->hint_label = g_object_new (GTK_TYPE_LABEL,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                       "wrap", TRUE,
                                       "max-width-chars", 36,
                                       "xalign", 0.0f,
                                       NULL);
      gtk_widget_add_css_class (self->hint, "roster-hint");
      gtk_popover_set_child (GTK_POPOVER (self->hint), self->hint_label);
      gtk_widget_set_parent (self->hint, GTK_WIDGET (self));
    }

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));

  gtk_label_set_text (GTK_LABEL (self->hint_label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->hint),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->hint),
                               &(GdkRectangle) { rect.x, rect.y, rect.width, rect.height });
  gtk_popover_popup (GTK_POPOVER (self->hint));
  g_clear_handle_id (&self->telling, g_source_remove);
  self->telling = g_timeout_add_seconds (TELLING, told_cb, self);
}

void
along_roster_grid_tell (AlongRosterGrid *self,
                        const char      *text)
{
  g_return_if_fail (ALONG_IS_ROSTER_GRID (self));
  g_return_if_fail (text != NULL);

  along_roster_grid_tell_at (self, self->cursor, text);
}
