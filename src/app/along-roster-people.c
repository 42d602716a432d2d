/* along-roster-people.c — everybody beside the roster, to be dragged onto it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-people.h"

#include <glib/gi18n-lib.h>

#include "app/along-candidate.h"
#include "app/along-roster-move.h"
#include "model/along-text.h"

struct _AlongRosterPeople
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkEditable *search_entry;
  GtkFilterListModel *filtered;
  GtkLabel *nobody_label;
  GtkCustomFilter *filter;
};

G_DEFINE_FINAL_TYPE (AlongRosterPeople, along_roster_people, GTK_TYPE_WIDGET)

/* Who can be assigned at all: a peer's status may speak against it. */
static gboolean
works (AlongPerson *person)
{
  AlongPeerStatus status;

  if (!ALONG_IS_PEER (person))
    return TRUE;

  status = along_peer_get_status (ALONG_PEER (person));
  return status == ALONG_PEER_STATUS_ACTIVE || status == ALONG_PEER_STATUS_ORIENTATION;
}

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  AlongRosterPeople *self = user_data;
  AlongPerson *person = along_candidate_get_person (ALONG_CANDIDATE (item));
  const char *needle = gtk_editable_get_text (self->search_entry);

  return works (person) &&
         (along_text_matches (along_entry_get_name (ALONG_ENTRY (person)), needle) ||
          along_text_matches (along_person_get_alias (person), needle));
}

/* An empty list says why it is empty. */
static void
update_nobody (AlongRosterPeople *self)
{
  gboolean searching = *gtk_editable_get_text (self->search_entry) != '\0';

  gtk_label_set_text (self->nobody_label, searching ? _("Nobody found") : _("Nobody yet"));
  gtk_widget_set_visible (GTK_WIDGET (self->nobody_label),
                          g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0);
}

static void
items_changed_cb (AlongRosterPeople *self)
{
  update_nobody (self);
}

static void
search_changed_cb (AlongRosterPeople *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_nobody (self);
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 GtkListItem   *list_item)
{
  AlongCandidate *candidate = gtk_list_item_get_item (list_item);
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (gtk_list_item_get_child (list_item));
  AlongRosterDrag drag = { ALONG_ROSTER_DRAG_PERSON };

  if (candidate == NULL)
    return NULL;

  drag.person_id = along_record_get_id (ALONG_RECORD (along_candidate_get_person (candidate)));
  gtk_drag_source_set_icon (source, icon, (int) x, (int) y);

  return gdk_content_provider_new_typed (ALONG_TYPE_ROSTER_DRAG, &drag);
}

static void
setup_cb (AlongRosterPeople *self,
          GtkListItem       *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *hours = gtk_label_new (NULL);
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (hours, "dim-label");
  gtk_widget_add_css_class (hours, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), hours);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), list_item, 0);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (source));

  gtk_list_item_set_child (list_item, box);
}

static void
bind_cb (AlongRosterPeople *self,
         GtkListItem       *list_item)
{
  AlongCandidate *candidate = ALONG_CANDIDATE (gtk_list_item_get_item (list_item));
  GtkWidget *box = gtk_list_item_get_child (list_item);
  const char *name = along_candidate_get_name (candidate);
  const char *hours = along_candidate_get_hours (candidate);
  g_autofree char *label = NULL;

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), name);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), hours);
  /* Translators: a name, and how long that person works in the week shown: "12 h". */
  label = *hours != '\0' ? g_strdup_printf (_("%s, %s this week"), name, hours)
                         : g_strdup_printf (_("%s, no shift this week"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
along_roster_people_dispose (GObject *object)
{
  AlongRosterPeople *self = ALONG_ROSTER_PEOPLE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (along_roster_people_parent_class)->dispose (object);
}

static void
along_roster_people_class_init (AlongRosterPeopleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_roster_people_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-roster-people.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPeople, box);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPeople, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPeople, filtered);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPeople, nobody_label);
  gtk_widget_class_bind_template_callback (widget_class, items_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
along_roster_people_init (AlongRosterPeople *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = gtk_custom_filter_new (matches, self, NULL);
  gtk_filter_list_model_set_filter (self->filtered, GTK_FILTER (self->filter));
  g_object_unref (self->filter);
  update_nobody (self);
}

void
along_roster_people_set_roster (AlongRosterPeople *self,
                                AlongRoster       *roster,
                                AlongClock         clock)
{
  g_autoptr (GListModel) candidates = NULL;

  g_return_if_fail (ALONG_IS_ROSTER_PEOPLE (self));

  if (roster != NULL)
    candidates = along_candidate_list (roster, clock, NULL, NULL);
  gtk_filter_list_model_set_model (self->filtered, candidates);
}
