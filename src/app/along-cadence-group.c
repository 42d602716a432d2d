/* along-cadence-group.c — how often there is supervision, as an agency sets it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-cadence-group.h"

#include <glib/gi18n-lib.h>

#include "app/along-spin.h"

/* In milliseconds: so long nothing is changed until a number is taken for what was meant. */
#define PAUSE 700

typedef struct
{
  const char *property;
  const char *title;
  int lower;
  int upper;
} Number;

/* In the order in which they follow from one another. */
static const Number numbers[] = {
  { "supervision-first-months", N_("Months for which a peer is new"), 0, 60 },
  { "supervision-first-days", N_("Days between sessions of a new peer"), 1, 366 },
  { "supervision-days", N_("Days between sessions of other peers"), 1, 366 },
  { "supervision-staff-days", N_("Days between sessions of internal supervisors"), 1, 366 },
  { "supervision-least-minutes", N_("Minutes that a session lasts at least to count"), 0, 480 },
  { "supervision-lead-days", N_("Days before it is due that it is told"), 0, 60 },
};

#define N_NUMBERS G_N_ELEMENTS (numbers)

struct _AlongCadenceGroup
{
  AdwPreferencesGroup parent_instance;

  GtkSpinButton *spins[N_NUMBERS];
  guint pause;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (AlongCadenceGroup, along_cadence_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  APPLY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
apply (AlongCadenceGroup *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  g_signal_emit (self, signals[APPLY], 0);
}

static gboolean
pause_over_cb (gpointer user_data)
{
  AlongCadenceGroup *self = user_data;

  self->pause = 0;
  apply (self);

  return G_SOURCE_REMOVE;
}

static void
value_changed_cb (AlongCadenceGroup *self)
{
  if (self->filling)
    return;

  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE, pause_over_cb, self);
}

/* Whoever closes the window has meant what stands there. */
static void
along_cadence_group_unmap (GtkWidget *widget)
{
  AlongCadenceGroup *self = ALONG_CADENCE_GROUP (widget);

  if (self->pause != 0)
    apply (self);

  GTK_WIDGET_CLASS (along_cadence_group_parent_class)->unmap (widget);
}

static void
along_cadence_group_dispose (GObject *object)
{
  g_clear_handle_id (&ALONG_CADENCE_GROUP (object)->pause, g_source_remove);

  G_OBJECT_CLASS (along_cadence_group_parent_class)->dispose (object);
}

static void
along_cadence_group_class_init (AlongCadenceGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = along_cadence_group_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = along_cadence_group_unmap;

  signals[APPLY] = g_signal_new ("apply", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_row (AlongCadenceGroup *self,
         guint              which)
{
  const Number *number = &numbers[which];
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (number->lower, number->upper, 1);

  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(number->title), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(number->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  self->spins[which] = GTK_SPIN_BUTTON (spin);
  along_spin_follow (self->spins[which]);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (value_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
along_cadence_group_init (AlongCadenceGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Supervision"));
  for (guint i = 0; i < N_NUMBERS; i++)
    add_row (self, i);
}

void
along_cadence_group_show (AlongCadenceGroup *self,
                          AlongAgency       *agency)
{
  g_return_if_fail (ALONG_IS_CADENCE_GROUP (self));
  g_return_if_fail (ALONG_IS_AGENCY (agency));

  /* What is being typed stays. */
  if (self->pause != 0)
    return;

  self->filling = TRUE;
  for (guint i = 0; i < N_NUMBERS; i++)
    {
      int value;

      g_object_get (agency, numbers[i].property, &value, NULL);
      gtk_spin_button_set_value (self->spins[i], value);
    }
  self->filling = FALSE;
}

void
along_cadence_group_write (AlongCadenceGroup *self,
                           AlongAgency       *agency)
{
  g_return_if_fail (ALONG_IS_CADENCE_GROUP (self));
  g_return_if_fail (ALONG_IS_AGENCY (agency));

  for (guint i = 0; i < N_NUMBERS; i++)
    g_object_set (agency, numbers[i].property,
                  gtk_spin_button_get_value_as_int (self->spins[i]), NULL);
}
