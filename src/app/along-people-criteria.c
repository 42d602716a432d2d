/* along-people-criteria.c — where one chooses which people a list shows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-people-criteria.h"

#include <glib/gi18n-lib.h>

#include "app/along-focus.h"
#include "model/along-enum-types.h"

struct _AlongPeopleCriteria
{
  GtkPopover parent_instance;

  GtkBox *box;
  GtkLabel *past_label;
  GtkSwitch *past_switch;

  AlongPeopleFilter *filter;
  GPtrArray *drop_downs; /* of each criterion that is offered */
};

G_DEFINE_FINAL_TYPE (AlongPeopleCriteria, along_people_criteria, GTK_TYPE_POPOVER)

enum
{
  CLEARED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What each kind of entry can be filtered by. */
typedef struct
{
  GType (* entry_type) (void);
  AlongCriterion criterion;
  GType (* enum_type) (void);
  const char *label;
  const char *any;
} Choice;

static const Choice choices[] = {
  { along_peer_get_type, ALONG_CRITERION_STATUS, along_peer_status_get_type,
    N_("Status"), N_("Any status") },
  { along_peer_get_type, ALONG_CRITERION_CONNECTION, along_connection_kind_get_type,
    /* Translators: in a filter: both peers who are connected and those who are remote. */
    N_("Connected or remote"), N_("Either") },
  { along_peer_get_type, ALONG_CRITERION_ROLE, along_roles_get_type,
    N_("Role"), N_("Any role") },
  { along_supervisor_get_type, ALONG_CRITERION_DUTY, along_duties_get_type,
    /* Translators: what a member of the staff does around peers, such as "Mentor". */
    N_("Duty"), N_("Any duty") },
  { along_client_get_type, ALONG_CRITERION_REACH, along_reach_get_type,
    /* Translators: how easily a client can be reached; "Any" is in a filter. */
    N_("Reach"), N_("Any") },
};

static void
choice_changed_cb (AlongPeopleCriteria *self,
                   GParamSpec          *pspec,
                   GtkDropDown         *drop_down)
{
  const Choice *choice = g_object_get_data (G_OBJECT (drop_down), "along-choice");
  guint position = gtk_drop_down_get_selected (drop_down);

  if (position == GTK_INVALID_LIST_POSITION)
    return;

  along_people_filter_set_value (
    self->filter, choice->criterion,
    along_enum_list_get_value (ALONG_ENUM_LIST (gtk_drop_down_get_model (drop_down)), position));
}

static void
past_changed_cb (AlongPeopleCriteria *self)
{
  along_people_filter_set_past (self->filter, gtk_switch_get_active (self->past_switch));
}

static void
clear_cb (AlongPeopleCriteria *self)
{
  along_people_criteria_reset (self, FALSE);
  g_signal_emit (self, signals[CLEARED], 0);
}

static void
add_choice (AlongPeopleCriteria *self,
            const Choice        *choice)
{
  AlongEnumList *list = along_enum_list_new (choice->enum_type (), _(choice->any));
  GtkWidget *label = gtk_label_new (_(choice->label));
  GtkWidget *drop_down =
    gtk_drop_down_new (G_LIST_MODEL (list),
                       gtk_property_expression_new (ALONG_TYPE_ENUM_ITEM, NULL, "label"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  along_focus_name_button (drop_down, _(choice->label));
  g_object_set_data (G_OBJECT (drop_down), "along-choice", (gpointer) choice);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (self->box, label);
  gtk_box_append (self->box, drop_down);
  g_ptr_array_add (self->drop_downs, drop_down);
}

static void
along_people_criteria_finalize (GObject *object)
{
  AlongPeopleCriteria *self = ALONG_PEOPLE_CRITERIA (object);

  g_ptr_array_unref (self->drop_downs);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (along_people_criteria_parent_class)->finalize (object);
}

static void
along_people_criteria_class_init (AlongPeopleCriteriaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = along_people_criteria_finalize;

  signals[CLEARED] =
    g_signal_new ("cleared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-people-criteria.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleCriteria, box);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleCriteria, past_label);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleCriteria, past_switch);
  gtk_widget_class_bind_template_callback (widget_class, past_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
along_people_criteria_init (AlongPeopleCriteria *self)
{
  self->drop_downs = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
along_people_criteria_bind (AlongPeopleCriteria *self,
                            GType                entry_type,
                            AlongPeopleFilter   *filter)
{
  const char *past =
    entry_type == ALONG_TYPE_PEER ? _("Also moved on and archived") : _("Also archived");

  g_return_if_fail (ALONG_IS_PEOPLE_CRITERIA (self));
  g_return_if_fail (ALONG_IS_PEOPLE_FILTER (filter));
  g_return_if_fail (self->filter == NULL);

  self->filter = g_object_ref (filter);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i].entry_type () == entry_type)
      add_choice (self, &choices[i]);

  gtk_label_set_label (self->past_label, past);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->past_switch),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, past, -1);
}

void
along_people_criteria_reset (AlongPeopleCriteria *self,
                             gboolean             past)
{
  g_return_if_fail (ALONG_IS_PEOPLE_CRITERIA (self));

  for (guint i = 0; i < self->drop_downs->len; i++)
    gtk_drop_down_set_selected (g_ptr_array_index (self->drop_downs, i), 0);
  gtk_switch_set_active (self->past_switch, past);
}
