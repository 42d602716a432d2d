/* along-requirement-row.c — what a course is needed for, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-requirement-row.h"

#include <glib/gi18n-lib.h>

#include "app/along-focus.h"
#include "app/along-spin.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"

/* One thing that a course can be needed for. */
typedef struct
{
  AlongRequirementScope scope;
  guint role;
  gint64 id; /* of a type of shift or a place */
} Target;

struct _AlongRequirementRow
{
  AlongRecordRow parent_instance;

  GArray *targets; /* Target, as the drop-down has them; the first stands for none */
  GtkDropDown *target_drop_down;
  GtkMenuButton *days_button;
  GtkSpinButton *lead_spin;
  GtkSpinButton *grace_spin;
};

G_DEFINE_FINAL_TYPE (AlongRequirementRow, along_requirement_row, ALONG_TYPE_RECORD_ROW)

static AlongRequirement *
get_requirement (AlongRequirementRow *self)
{
  return along_record_row_get_record (ALONG_RECORD_ROW (self));
}

static gboolean
is_target (AlongRequirement *requirement,
           const Target     *target)
{
  if (along_requirement_get_scope (requirement) != target->scope)
    return FALSE;

  switch (target->scope)
    {
    case ALONG_REQUIREMENT_ROLE:
      return along_requirement_get_roles (requirement) == target->role;
    case ALONG_REQUIREMENT_SHIFT_TYPE:
      return along_requirement_get_shift_type_id (requirement) == target->id;
    case ALONG_REQUIREMENT_PLACE:
      return along_requirement_get_place_id (requirement) == target->id;
    case ALONG_REQUIREMENT_ALONE:
    default:
      return TRUE;
    }
}

static void
add_target (AlongRequirementRow *self,
            GtkStringList       *words,
            Target               target,
            const char          *text)
{
  g_array_append_val (self->targets, target);
  gtk_string_list_append (words, text);
}

/* The entries in use, and the one that is meant already. */
static void
add_entries (AlongRequirementRow   *self,
             GtkStringList         *words,
             GListModel            *entries,
             AlongRequirementScope  scope)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (entries, i);
      Target target = { .scope = scope, .id = along_record_get_id (ALONG_RECORD (entry)) };
      g_autofree char *text = NULL;

      if (along_entry_is_archived (entry) && !is_target (get_requirement (self), &target))
        continue;

      text = g_strdup_printf (scope == ALONG_REQUIREMENT_PLACE
                                /* Translators: a place. */
                                ? _("Work at %s")
                                /* Translators: a type of shift: "Shifts: Outreach". */
                                : _("Shifts: %s"),
                              along_entry_get_name (entry));
      add_target (self, words, target, text);
    }
}

static void
add_roles (AlongRequirementRow *self,
           GtkStringList       *words)
{
  g_autoptr (GFlagsClass) roles = g_type_class_ref (ALONG_TYPE_ROLES);
  guint several = along_requirement_get_roles (get_requirement (self));

  for (guint i = 0; i < roles->n_values; i++)
    {
      /* Translators: one of the roles of peers: "Role: Listener". */
      g_autofree char *text = g_strdup_printf (
        _("Role: %s"), along_words_value (ALONG_TYPE_ROLES, (int) roles->values[i].value));

      add_target (self, words,
                  (Target) { .scope = ALONG_REQUIREMENT_ROLE, .role = roles->values[i].value },
                  text);
      if (several == roles->values[i].value)
        several = 0;
    }

  /* What an import or another program may have put together. */
  if (several != 0)
    {
      g_autofree char *names = along_words_flags (ALONG_TYPE_ROLES, several);

      add_target (self, words,
                  (Target) { .scope = ALONG_REQUIREMENT_ROLE, .role = several }, names);
    }
}

static void
say_days (AlongRequirementRow *self)
{
  int lead = along_requirement_get_lead_days (get_requirement (self));
  int grace = along_requirement_get_grace_days (get_requirement (self));
  g_autofree char *text = NULL;

  if (grace != 0)
    /* Translators: how many days before a certificate runs out it is to be renewed, and for how
     * many days after that it is still enough. */
    text = g_strdup_printf (_("%d days ahead, %d after"), lead, grace);
  else
    /* Translators: how many days before a certificate runs out it is to be renewed. */
    text = g_strdup_printf (ngettext ("%d day ahead", "%d days ahead", (gulong) lead), lead);

  gtk_menu_button_set_label (self->days_button, text);
  along_focus_name_button (GTK_WIDGET (self->days_button), text);
}

static void
target_chosen_cb (AlongRequirementRow *self)
{
  guint position = gtk_drop_down_get_selected (self->target_drop_down);
  const Target *target;

  if (self->targets == NULL || position >= self->targets->len)
    return;

  target = &g_array_index (self->targets, Target, position);
  g_object_set (get_requirement (self),
                "scope", target->scope,
                "roles", target->scope == ALONG_REQUIREMENT_ROLE ? target->role : 0,
                "shift-type-id",
                target->scope == ALONG_REQUIREMENT_SHIFT_TYPE ? target->id : (gint64) 0,
                "place-id", target->scope == ALONG_REQUIREMENT_PLACE ? target->id : (gint64) 0,
                NULL);
}

static void
bind_number (AlongRequirementRow *self,
             const char          *property,
             GtkSpinButton       *spin)
{
  g_object_bind_property (get_requirement (self), property, spin, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_spin_button_update (spin);
  along_spin_follow (spin);
}

static void
along_requirement_row_constructed (GObject *object)
{
  AlongRequirementRow *self = ALONG_REQUIREMENT_ROW (object);
  AlongSession *session = along_record_row_get_session (ALONG_RECORD_ROW (self));
  AlongDirectory *directory = along_session_get_directory (session);
  AlongRequirement *requirement = get_requirement (self);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint chosen = 0;

  G_OBJECT_CLASS (along_requirement_row_parent_class)->constructed (object);

  /* Translators: what a course is needed for; nothing is chosen yet. */
  add_target (self, words, (Target) { .scope = ALONG_REQUIREMENT_ROLE }, _("Choose what for"));
  add_entries (self, words, along_directory_get_shift_types (directory),
               ALONG_REQUIREMENT_SHIFT_TYPE);
  add_entries (self, words, along_directory_get_places (directory), ALONG_REQUIREMENT_PLACE);
  add_roles (self, words);
  add_target (self, words, (Target) { .scope = ALONG_REQUIREMENT_ALONE },
              along_words_value (ALONG_TYPE_REQUIREMENT_SCOPE, ALONG_REQUIREMENT_ALONE));

  for (guint i = 0; i < self->targets->len; i++)
    if (is_target (requirement, &g_array_index (self->targets, Target, i)))
      chosen = i;
  gtk_drop_down_set_model (self->target_drop_down, G_LIST_MODEL (words));
  gtk_drop_down_set_selected (self->target_drop_down, chosen);
  g_signal_connect_object (self->target_drop_down, "notify::selected",
                           G_CALLBACK (target_chosen_cb), self, G_CONNECT_SWAPPED);

  bind_number (self, "lead-days", self->lead_spin);
  bind_number (self, "grace-days", self->grace_spin);
  g_signal_connect_object (requirement, "notify::lead-days", G_CALLBACK (say_days), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (requirement, "notify::grace-days", G_CALLBACK (say_days), self,
                           G_CONNECT_SWAPPED);
  say_days (self);
}

static void
along_requirement_row_finalize (GObject *object)
{
  g_array_unref (ALONG_REQUIREMENT_ROW (object)->targets);

  G_OBJECT_CLASS (along_requirement_row_parent_class)->finalize (object);
}

static void
along_requirement_row_class_init (AlongRequirementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = along_requirement_row_constructed;
  G_OBJECT_CLASS (klass)->finalize = along_requirement_row_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-requirement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongRequirementRow, target_drop_down);
  gtk_widget_class_bind_template_child (widget_class, AlongRequirementRow, days_button);
  gtk_widget_class_bind_template_child (widget_class, AlongRequirementRow, lead_spin);
  gtk_widget_class_bind_template_child (widget_class, AlongRequirementRow, grace_spin);
}

static void
along_requirement_row_init (AlongRequirementRow *self)
{
  self->targets = g_array_new (FALSE, FALSE, sizeof (Target));
  gtk_widget_init_template (GTK_WIDGET (self));
  along_focus_name_button (GTK_WIDGET (self->target_drop_down), _("What it is needed for"));
}
