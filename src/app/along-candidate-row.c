/* along-candidate-row.c — somebody who might take a shift, in a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-candidate-row.h"

#include <glib/gi18n-lib.h>

#include "app/along-load-bar.h"
#include "model/along-words.h"

/* Of the hours, in minutes, those for which there must be room: "22 h 30 min". */
#define LONG_HOURS (22 * 60 + 30)

struct _AlongCandidateRow
{
  GtkWidget parent_instance;

  AlongCandidate *candidate;

  GtkWidget *box;
  GtkImage *sign;
  GtkLabel *name;
  GtkLabel *words;
  GtkInscription *hours; /* changes without a new layout of the window */
  GtkWidget *bars;
  AlongLoadBar *week_bar;
  AlongLoadBar *weeks_bar;
};

G_DEFINE_FINAL_TYPE (AlongCandidateRow, along_candidate_row, GTK_TYPE_WIDGET)

/* How a severity is shown: by form and colour, and in words. */
typedef struct
{
  const char *icon_name;
  const char *css_class;
  const char *words;
} Sign;

static Sign
get_sign (AlongSeverity severity)
{
  switch (severity)
    {
    case ALONG_SEVERITY_IMPOSSIBLE:
      return (Sign) { "action-unavailable-symbolic", "dim-label", _("Not possible") };
    case ALONG_SEVERITY_NEEDS_REASON:
      return (Sign) { "dialog-warning-symbolic", "warning", _("With a reason") };
    case ALONG_SEVERITY_NOT_GLADLY:
      return (Sign) { "dialog-question-symbolic", "accent", _("Not gladly") };
    case ALONG_SEVERITY_GLADLY:
      return (Sign) { "emblem-ok-symbolic", "success", _("Can take it") };
    case ALONG_SEVERITY_OFF:
    default:
      return (Sign) { NULL, NULL, NULL };
    }
}

static GtkLabel *
append_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

/* The item that the list puts around the row has the keyboard; it has no name of its own. */
static void
describe_item (AlongCandidateRow *self,
               const char        *sign,
               const char        *load)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *const parts[] = { sign, along_candidate_get_words (self->candidate), load };
  g_autoptr (GString) description = g_string_new (NULL);

  if (item == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      {
        if (description->len > 0)
          /* Translators: between the parts of a list: "Listener, Educator". */
          g_string_append (description, C_ ("list", ", "));
        g_string_append (description, parts[i]);
      }

  gtk_accessible_update_property (GTK_ACCESSIBLE (item),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  along_candidate_get_name (self->candidate),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description->str, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_DISABLED,
                               !along_candidate_is_possible (self->candidate), -1);
}

static void
show_sign (AlongCandidateRow *self,
           const Sign        *sign)
{
  const char *classes[] = { sign->css_class, NULL };

  if (g_strcmp0 (gtk_image_get_icon_name (self->sign), sign->icon_name) == 0 &&
      gtk_widget_get_visible (GTK_WIDGET (self->sign)) == (sign->icon_name != NULL))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->sign), sign->icon_name != NULL);
  gtk_image_set_from_icon_name (self->sign, sign->icon_name);
  gtk_widget_set_css_classes (GTK_WIDGET (self->sign), classes);
}

static void
show_candidate (AlongCandidateRow *self)
{
  AlongCandidate *candidate = self->candidate;
  const AlongLoad *load = along_candidate_get_load (candidate);
  Sign sign = get_sign (along_candidate_get_severity (candidate));
  const char *name = along_candidate_get_name (candidate);
  const char *words = along_candidate_get_words (candidate);
  g_autofree char *hours = load->week > 0 ? along_words_duration (load->week) : g_strdup ("");
  g_autofree char *load_words = along_candidate_describe_load (candidate);

  show_sign (self, &sign);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), *words != '\0');
  gtk_inscription_set_text (self->hours, hours);
  along_load_bar_set (self->week_bar, 1, load->week, load->least, load->most);
  along_load_bar_set (self->weeks_bar, ALONG_LOAD_WEEKS, load->weeks, load->least, load->most);
  if (along_candidate_is_possible (candidate))
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "dim-label");
  describe_item (self, sign.words, load_words);
}

/* The tooltips are asked for when the pointer rests: each that is set asks the display where the
 * pointer is and waits for the answer, which takes longer than all else in a row. */
static gboolean
query_sign_cb (AlongCandidateRow *self,
               int                x,
               int                y,
               gboolean           keyboard,
               GtkTooltip        *tooltip)
{
  Sign sign = get_sign (along_candidate_get_severity (self->candidate));

  gtk_tooltip_set_text (tooltip, sign.words);
  return sign.words != NULL;
}

static gboolean
query_name_cb (AlongCandidateRow *self,
               int                x,
               int                y,
               gboolean           keyboard,
               GtkTooltip        *tooltip)
{
  gtk_tooltip_set_text (tooltip, along_candidate_get_name (self->candidate));
  return TRUE;
}

static gboolean
query_load_cb (AlongCandidateRow *self,
               int                x,
               int                y,
               gboolean           keyboard,
               GtkTooltip        *tooltip)
{
  g_autofree char *words = along_candidate_describe_load (self->candidate);

  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
changed_cb (GtkListItem    *item,
            AlongCandidate *candidate)
{
  show_candidate (ALONG_CANDIDATE_ROW (gtk_list_item_get_child (item)));
  gtk_list_item_set_activatable (item, along_candidate_is_possible (candidate));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, g_object_new (ALONG_TYPE_CANDIDATE_ROW, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  AlongCandidate *candidate = gtk_list_item_get_item (item);

  g_set_object (&ALONG_CANDIDATE_ROW (gtk_list_item_get_child (item))->candidate, candidate);
  g_signal_connect_object (candidate, "changed", G_CALLBACK (changed_cb), item, G_CONNECT_SWAPPED);
  changed_cb (item, candidate);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), changed_cb, item);
  g_clear_object (&ALONG_CANDIDATE_ROW (gtk_list_item_get_child (item))->candidate);
}

static void
along_candidate_row_dispose (GObject *object)
{
  AlongCandidateRow *self = ALONG_CANDIDATE_ROW (object);

  g_clear_object (&self->candidate);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (along_candidate_row_parent_class)->dispose (object);
}

static void
along_candidate_row_class_init (AlongCandidateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_candidate_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
give_tooltip (AlongCandidateRow *self,
              gpointer           widget,
              GCallback          query)
{
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect_object (widget, "query-tooltip", query, self, G_CONNECT_SWAPPED);
}

static AlongLoadBar *
append_bar (GtkWidget *box)
{
  GtkWidget *bar = g_object_new (ALONG_TYPE_LOAD_BAR, NULL);

  gtk_widget_set_hexpand (bar, TRUE);
  gtk_box_append (GTK_BOX (box), bar);

  return ALONG_LOAD_BAR (bar);
}

/* In code, because a template for each row takes its time. */
static void
along_candidate_row_init (AlongCandidateRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *long_hours = along_words_duration (LONG_HOURS);
  guint n_chars = (guint) g_utf8_strlen (long_hours, -1);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->sign = GTK_IMAGE (gtk_image_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->sign), GTK_ALIGN_START);
  gtk_widget_set_margin_top (GTK_WIDGET (self->sign), 3);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->sign));
  give_tooltip (self, self->sign, G_CALLBACK (query_sign_cb));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (self->box), texts);

  self->name = append_label (texts);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  /* The list does not take the width of the longest name. */
  gtk_label_set_max_width_chars (self->name, 14);
  give_tooltip (self, self->name, G_CALLBACK (query_name_cb));

  self->bars = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->week_bar = append_bar (self->bars);
  self->weeks_bar = append_bar (self->bars);
  self->hours = GTK_INSCRIPTION (gtk_inscription_new (NULL));
  /* The bars of all are below each other. */
  gtk_inscription_set_min_chars (self->hours, n_chars);
  gtk_inscription_set_nat_chars (self->hours, n_chars);
  gtk_inscription_set_xalign (self->hours, 1);
  gtk_box_append (GTK_BOX (self->bars), GTK_WIDGET (self->hours));
  gtk_widget_add_css_class (GTK_WIDGET (self->hours), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->hours), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->hours), "numeric");
  gtk_box_append (GTK_BOX (texts), self->bars);
  give_tooltip (self, self->bars, G_CALLBACK (query_load_cb));

  self->words = append_label (texts);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "dim-label");
}

GtkListItemFactory *
along_candidate_row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

AlongCandidate *
along_candidate_row_get_candidate (AlongCandidateRow *self)
{
  g_return_val_if_fail (ALONG_IS_CANDIDATE_ROW (self), NULL);

  return self->candidate;
}
