/* along-rule-row.c — how an agency wants one rule, to be looked at and changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-rule-row.h"

#include <glib/gi18n-lib.h>

#include "app/along-enum-item.h"
#include "app/along-undo-actions.h"

#define HALF_AN_HOUR 30 /* in minutes, as are all that follow */
#define TWO_HOURS 120

#define NUMBER_CHARS 12

/* A number that is stepped through is one wish, not ten; in milliseconds. */
#define PAUSE 600

struct _AlongRuleRow
{
  AdwComboRow parent_instance;

  const AlongRule *rule;
  AlongRuleGroup group;
  gboolean filling;
  guint pause; /* a timeout while a number is waited for */

  GtkSpinButton *number_spin; /* NULL for a rule without number */
  GtkWidget *reset_button;
};

G_DEFINE_FINAL_TYPE (AlongRuleRow, along_rule_row, ADW_TYPE_COMBO_ROW)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell (AlongRuleRow *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
update_reset (AlongRuleRow *self)
{
  int number;
  AlongSeverity severity = along_rule_row_get_severity (self, &number);

  gtk_widget_set_visible (self->reset_button, severity != self->rule->severity ||
                                                number != self->rule->number);
}

static void
severity_chosen_cb (AlongRuleRow *self)
{
  if (self->filling)
    return;

  update_reset (self);
  tell (self);
}

static gboolean
paused_cb (gpointer row)
{
  AlongRuleRow *self = row;

  self->pause = 0;
  tell (self);

  return G_SOURCE_REMOVE;
}

static void
number_changed_cb (AlongRuleRow *self)
{
  if (self->filling)
    return;

  update_reset (self);
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE, paused_cb, self);
}

static gboolean
write_number_cb (GtkSpinButton *spin,
                 AlongRuleRow  *self)
{
  g_autofree char *text =
    along_rule_words_dup_number (self->rule, gtk_spin_button_get_value_as_int (spin));

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (spin)), text))
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);

  return TRUE;
}

static int
read_number_cb (GtkSpinButton *spin,
                double        *value,
                AlongRuleRow  *self)
{
  int number;

  if (!along_rule_words_parse_number (self->rule, gtk_editable_get_text (GTK_EDITABLE (spin)),
                                      &number))
    return GTK_INPUT_ERROR;

  *value = number;
  return TRUE;
}

static void
fill (AlongRuleRow  *self,
      AlongSeverity  severity,
      int            number)
{
  GListModel *items;

  g_clear_handle_id (&self->pause, g_source_remove);
  self->filling = TRUE;

  items = adw_combo_row_get_model (ADW_COMBO_ROW (self));
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AlongEnumItem) item = g_list_model_get_item (items, i);

      if (along_enum_item_get_value (item) == (int) severity)
        adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
    }
  if (self->number_spin != NULL)
    {
      gtk_spin_button_set_value (self->number_spin, number);
      gtk_spin_button_update (self->number_spin);
    }

  self->filling = FALSE;
  update_reset (self);
}

static void
reset_cb (AlongRuleRow *self)
{
  fill (self, self->rule->severity, self->rule->number);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  tell (self);
}

static void
setup_severity_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_severity_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      along_enum_item_get_label (gtk_list_item_get_item (item)));
}

/* What is chosen is read in full, and it is the name of the rule that is cut into lines where there
 * is no room for both. The toolkit would end the choice with dots. */
static void
show_severity_whole (AlongRuleRow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_severity_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_severity_cb), NULL);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (self),
                                  adw_combo_row_get_factory (ADW_COMBO_ROW (self)));
  adw_combo_row_set_factory (ADW_COMBO_ROW (self), factory);
}

static void
append_severity (GListStore    *items,
                 AlongSeverity  severity)
{
  g_autoptr (AlongEnumItem) item =
    along_enum_item_new ((int) severity, along_rule_words_get_severity (severity));

  g_list_store_append (items, item);
}

/* What speaks for somebody can't speak against them. */
static void
fill_severities (AlongRuleRow *self)
{
  g_autoptr (GListStore) items = g_list_store_new (ALONG_TYPE_ENUM_ITEM);
  g_autoptr (GtkExpression) label =
    gtk_property_expression_new (ALONG_TYPE_ENUM_ITEM, NULL, "label");

  if (self->rule->severity == ALONG_SEVERITY_GLADLY)
    {
      append_severity (items, ALONG_SEVERITY_GLADLY);
    }
  else
    {
      append_severity (items, ALONG_SEVERITY_IMPOSSIBLE);
      append_severity (items, ALONG_SEVERITY_NEEDS_REASON);
      append_severity (items, ALONG_SEVERITY_NOT_GLADLY);
    }
  append_severity (items, ALONG_SEVERITY_OFF);

  adw_combo_row_set_expression (ADW_COMBO_ROW (self), label);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (items));
}

static void
add_number (AlongRuleRow *self,
            const char   *name)
{
  gboolean is_time = self->rule->unit == ALONG_RULE_UNIT_MINUTES;
  GtkAdjustment *adjustment = gtk_adjustment_new (0, 0, self->rule->most,
                                                  is_time ? HALF_AN_HOUR : 1,
                                                  is_time ? TWO_HOURS : 1, 0);
  GtkWidget *spin = gtk_spin_button_new (adjustment, 0, 0);
  /* Translators: the number of a rule: "Number: Rest between shifts". */
  g_autofree char *label = g_strdup_printf (_("Number: %s"), name);

  self->number_spin = GTK_SPIN_BUTTON (spin);
  gtk_spin_button_set_update_policy (self->number_spin, GTK_UPDATE_IF_VALID);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), NUMBER_CHARS);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  along_undo_actions_take_keys (spin);
  g_signal_connect (spin, "output", G_CALLBACK (write_number_cb), self);
  g_signal_connect (spin, "input", G_CALLBACK (read_number_cb), self);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (number_changed_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), spin);
}

static void
add_reset (AlongRuleRow *self,
           const char   *name)
{
  /* Translators: puts a rule back to what it is by itself: "As it comes: Rest between shifts". */
  g_autofree char *label = g_strdup_printf (_("As it comes: %s"), name);

  self->reset_button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  gtk_widget_set_tooltip_text (self->reset_button, _("As it comes"));
  gtk_widget_set_valign (self->reset_button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->reset_button, FALSE);
  gtk_widget_add_css_class (self->reset_button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reset_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (self->reset_button, "clicked", G_CALLBACK (reset_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->reset_button);
}

static void
along_rule_row_dispose (GObject *object)
{
  AlongRuleRow *self = ALONG_RULE_ROW (object);

  g_clear_handle_id (&self->pause, g_source_remove);

  G_OBJECT_CLASS (along_rule_row_parent_class)->dispose (object);
}

static void
along_rule_row_class_init (AlongRuleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = along_rule_row_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
along_rule_row_init (AlongRuleRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect_object (focus, "leave", G_CALLBACK (along_rule_row_finish), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
along_rule_row_new (const AlongRuleWords *words)
{
  AlongRuleRow *self;

  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (ALONG_TYPE_RULE_ROW,
                       "title", _(words->name),
                       "subtitle", _(words->meaning),
                       NULL);
  self->rule = along_rule_table_find (words->code);
  self->group = words->group;
  fill_severities (self);
  show_severity_whole (self);
  if (self->rule->unit != ALONG_RULE_UNIT_NONE)
    add_number (self, _(words->name));
  add_reset (self, _(words->name));
  fill (self, self->rule->severity, self->rule->number);
  g_signal_connect (self, "notify::selected", G_CALLBACK (severity_chosen_cb), NULL);

  return GTK_WIDGET (self);
}

const AlongRule *
along_rule_row_get_rule (AlongRuleRow *self)
{
  g_return_val_if_fail (ALONG_IS_RULE_ROW (self), NULL);

  return self->rule;
}

AlongRuleGroup
along_rule_row_get_group (AlongRuleRow *self)
{
  g_return_val_if_fail (ALONG_IS_RULE_ROW (self), ALONG_RULE_GROUP_TIME);

  return self->group;
}

void
along_rule_row_show (AlongRuleRow  *self,
                     AlongSeverity  severity,
                     int            number)
{
  g_return_if_fail (ALONG_IS_RULE_ROW (self));

  if (self->pause == 0)
    fill (self, severity, number);
}

AlongSeverity
along_rule_row_get_severity (AlongRuleRow *self,
                             int          *number)
{
  AlongEnumItem *item;

  g_return_val_if_fail (ALONG_IS_RULE_ROW (self), ALONG_SEVERITY_OFF);

  if (number != NULL)
    *number = self->number_spin != NULL ? gtk_spin_button_get_value_as_int (self->number_spin) : 0;

  item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));
  return (AlongSeverity) along_enum_item_get_value (item);
}

void
along_rule_row_finish (AlongRuleRow *self)
{
  g_return_if_fail (ALONG_IS_RULE_ROW (self));

  if (self->number_spin != NULL)
    gtk_spin_button_update (self->number_spin);
  if (self->pause != 0)
    tell (self);
}

static gboolean
contains (const char *text,
          const char *needle)
{
  return text != NULL && g_str_match_string (needle, text, TRUE);
}

gboolean
along_rule_row_filter (AlongRuleRow *self,
                       const char   *needle)
{
  gboolean shown;

  g_return_val_if_fail (ALONG_IS_RULE_ROW (self), FALSE);
  g_return_val_if_fail (needle != NULL, FALSE);

  shown = *needle == '\0' ||
          contains (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), needle) ||
          contains (adw_action_row_get_subtitle (ADW_ACTION_ROW (self)), needle);
  gtk_widget_set_visible (GTK_WIDGET (self), shown);

  return shown;
}
