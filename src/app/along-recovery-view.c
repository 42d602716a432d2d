/* along-recovery-view.c — a recovery code on screen, in numbered groups
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-recovery-view.h"

#include <glib/gi18n-lib.h>

struct _AlongRecoveryView
{
  AdwBin parent_instance;

  GtkFlowBox *groups;
};

G_DEFINE_FINAL_TYPE (AlongRecoveryView, along_recovery_view, ADW_TYPE_BIN)

static GtkWidget *
new_group (guint       number,
           const char *characters)
{
  g_autofree char *count = g_strdup_printf ("%u", number);
  g_autofree char *spoken = NULL;
  g_autoptr (GString) apart = g_string_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *number_label = gtk_label_new (count);
  GtkWidget *group_label = gtk_label_new (characters);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_label_set_width_chars (GTK_LABEL (number_label), 2);
  gtk_label_set_xalign (GTK_LABEL (number_label), 1);
  gtk_widget_add_css_class (number_label, "dim-label");
  gtk_widget_add_css_class (number_label, "numeric");
  gtk_widget_add_css_class (group_label, "recovery-code");
  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);
  gtk_box_append (GTK_BOX (box), number_label);
  gtk_box_append (GTK_BOX (box), group_label);

  /* One by one, or a screen reader makes words of them. */
  for (const char *c = characters; *c != '\0'; c++)
    g_string_append_printf (apart, c == characters ? "%c" : " %c", *c);
  /* Translators: %1$u is the number of a group in the recovery code, %2$s are its characters. */
  spoken = g_strdup_printf (_("Group %1$u: %2$s"), number, apart->str);

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return child;
}

static void
along_recovery_view_class_init (AlongRecoveryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-recovery-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongRecoveryView, groups);
}

static void
along_recovery_view_init (AlongRecoveryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
along_recovery_view_set_code (AlongRecoveryView       *self,
                              const AlongRecoveryCode *code)
{
  GtkWidget *child;

  g_return_if_fail (ALONG_IS_RECOVERY_VIEW (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_flow_box_remove (self->groups, child);

  if (code == NULL)
    return;

  for (guint i = 0; i < along_recovery_code_get_n_groups (); i++)
    {
      g_autoptr (AlongRecoveryCode) group = along_recovery_code_dup_group (code, i);

      gtk_flow_box_append (self->groups, new_group (i + 1, group));
    }
}
