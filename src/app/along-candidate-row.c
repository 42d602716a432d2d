/* along-candidate-row.c — somebody in a list of people beside a roster
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-candidate-row.h"

#include <glib/gi18n-lib.h>

struct _AlongCandidateRow
{
  GtkListBoxRow parent_instance;

  AlongCandidate *candidate;

  GtkLabel *name;
  GtkLabel *reason;
  GtkLabel *hours;
};

G_DEFINE_FINAL_TYPE (AlongCandidateRow, along_candidate_row, GTK_TYPE_LIST_BOX_ROW)

static GtkLabel *
append_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static const char *
get_heading (AlongCandidateGroup  group,
             const char          *others)
{
  switch (group)
    {
    case ALONG_CANDIDATE_GROUP_PEERS:
      return _("Peers");
    case ALONG_CANDIDATE_GROUP_STAFF:
      return _("Staff");
    case ALONG_CANDIDATE_GROUP_OTHERS:
    default:
      return others;
    }
}

static GtkWidget *
create_header (const char *heading)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkLabel *title = append_label (header);
  GtkLabel *hours = append_label (header);

  gtk_widget_add_css_class (header, "candidate-header");
  gtk_label_set_text (title, heading);
  gtk_label_set_wrap (title, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (title), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (title), "heading");
  /* Translators: above the hours for which people work in the week shown; short. */
  gtk_label_set_text (hours, _("This week"));
  gtk_widget_add_css_class (GTK_WIDGET (hours), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (hours), "dim-label");

  return header;
}

static void
describe (AlongCandidateRow *self)
{
  const char *reason = along_candidate_get_reason (self->candidate);
  const char *hours = along_candidate_get_hours (self->candidate);
  g_autofree char *hours_words =
    /* Translators: how long somebody works in the week shown: "12 h this week". */
    *hours != '\0' ? g_strdup_printf (_("%s this week"), hours)
                   : g_strdup (_("no shift this week"));
  g_autofree char *description =
    /* Translators: between the parts of a list: "Listener, Educator". */
    g_strconcat (reason, *reason != '\0' ? C_ ("list", ", ") : "", hours_words, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  along_candidate_get_name (self->candidate),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_DISABLED,
                               !along_candidate_is_possible (self->candidate), -1);
}

static void
along_candidate_row_dispose (GObject *object)
{
  AlongCandidateRow *self = ALONG_CANDIDATE_ROW (object);

  g_clear_object (&self->candidate);

  G_OBJECT_CLASS (along_candidate_row_parent_class)->dispose (object);
}

static void
along_candidate_row_class_init (AlongCandidateRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = along_candidate_row_dispose;
}

/* In code, because a template for each of some hundred rows takes its time. */
static void
along_candidate_row_init (AlongCandidateRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->name = append_label (texts);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  /* The list does not take the width of the longest name. */
  gtk_label_set_max_width_chars (self->name, 14);
  self->reason = append_label (texts);
  gtk_label_set_wrap (self->reason, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->reason), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->reason), "dim-label");

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), texts);
  self->hours = append_label (box);
  gtk_widget_add_css_class (GTK_WIDGET (self->hours), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->hours), "numeric");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

GtkWidget *
along_candidate_row_new (AlongCandidate *candidate)
{
  AlongCandidateRow *self;
  const char *name, *reason;
  gboolean possible;

  g_return_val_if_fail (ALONG_IS_CANDIDATE (candidate), NULL);

  self = g_object_new (ALONG_TYPE_CANDIDATE_ROW, NULL);
  self->candidate = g_object_ref (candidate);
  name = along_candidate_get_name (candidate);
  reason = along_candidate_get_reason (candidate);
  possible = along_candidate_is_possible (candidate);

  gtk_label_set_text (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
  gtk_label_set_text (self->reason, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), *reason != '\0');
  gtk_label_set_text (self->hours, along_candidate_get_hours (candidate));
  if (!possible)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "dim-label");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), possible);
  describe (self);

  return GTK_WIDGET (self);
}

AlongCandidate *
along_candidate_row_get_candidate (AlongCandidateRow *self)
{
  g_return_val_if_fail (ALONG_IS_CANDIDATE_ROW (self), NULL);

  return self->candidate;
}

void
along_candidate_row_update_header (GtkListBoxRow *row,
                                   GtkListBoxRow *before,
                                   gpointer       others)
{
  AlongCandidateGroup group = along_candidate_get_group (ALONG_CANDIDATE_ROW (row)->candidate);

  if (before == NULL ||
      along_candidate_get_group (ALONG_CANDIDATE_ROW (before)->candidate) != group)
    gtk_list_box_row_set_header (row, create_header (get_heading (group, others)));
  else
    gtk_list_box_row_set_header (row, NULL);
}
