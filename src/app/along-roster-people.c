/* along-roster-people.c — everybody beside the roster, to be dragged onto it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-people.h"

#include <glib/gi18n-lib.h>

#include "app/along-candidate-row.h"
#include "app/along-compat.h"
#include "app/along-roster-move.h"
#include "app/along-undo-actions.h"
#include "model/along-text.h"

/* So many rows are filled between two turns of the main loop, which would be held up by all. */
#define SLICE 8

struct _AlongRosterPeople
{
  GtkWidget parent_instance;

  GListStore *candidates;
  AlongRoster *roster; /* of which it is being filled, or %NULL */
  GListModel *coming;
  guint n_filled;
  guint filling;

  GtkWidget *box;
  GtkEditable *search_entry;
  GtkListView *list;
  GtkFilterListModel *filtered;
  GtkLabel *nobody_label;
  GtkCustomFilter *filter;
};

G_DEFINE_FINAL_TYPE (AlongRosterPeople, along_roster_people, GTK_TYPE_WIDGET)

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  AlongRosterPeople *self = user_data;
  AlongPerson *person = along_candidate_get_person (ALONG_CANDIDATE (item));
  const char *needle = gtk_editable_get_text (self->search_entry);

  return along_text_matches (along_entry_get_name (ALONG_ENTRY (person)), needle) ||
         along_text_matches (along_person_get_alias (person), needle);
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
drag_prepare_cb (GtkDragSource     *source,
                 double             x,
                 double             y,
                 AlongCandidateRow *row)
{
  AlongCandidate *candidate = along_candidate_row_get_candidate (row);
  g_autoptr (GdkPaintable) icon = NULL;
  AlongRosterDrag drag = { ALONG_ROSTER_DRAG_PERSON };

  if (!along_candidate_is_possible (candidate))
    return NULL;

  icon = gtk_widget_paintable_new (GTK_WIDGET (row));
  drag.person_id = along_record_get_id (ALONG_RECORD (along_candidate_get_person (candidate)));
  gtk_drag_source_set_icon (source, icon, (int) x, (int) y);

  return gdk_content_provider_new_typed (ALONG_TYPE_ROSTER_DRAG, &drag);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), row, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
}

static void
stop_filling (AlongRosterPeople *self)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_object (&self->coming);
  g_clear_object (&self->roster);
  self->n_filled = 0;
}

/* Puts @candidate in the place of whoever was there, who mostly is the same person. */
static void
fill_row (AlongRosterPeople *self,
          AlongCandidate    *candidate)
{
  g_autoptr (AlongCandidate) known =
    g_list_model_get_item (G_LIST_MODEL (self->candidates), self->n_filled);

  if (known == NULL || !along_candidate_update (known, candidate))
    g_list_store_splice (self->candidates, self->n_filled, known != NULL ? 1 : 0,
                         (gpointer *) &candidate, 1);
  self->n_filled++;
}

static gboolean
fill_cb (gpointer user_data)
{
  AlongRosterPeople *self = user_data;

  if (self->coming == NULL)
    {
      self->coming = along_candidate_list_all (self->roster);
      return G_SOURCE_CONTINUE;
    }

  for (int i = 0; i < SLICE; i++)
    {
      g_autoptr (AlongCandidate) candidate = g_list_model_get_item (self->coming, self->n_filled);
      guint n_candidates = g_list_model_get_n_items (G_LIST_MODEL (self->candidates));

      if (candidate == NULL)
        {
          /* Behind the last nobody stays. */
          g_list_store_splice (self->candidates, self->n_filled, n_candidates - self->n_filled,
                               NULL, 0);
          self->filling = 0;
          stop_filling (self);
          return G_SOURCE_REMOVE;
        }

      fill_row (self, candidate);
    }

  return G_SOURCE_CONTINUE;
}

static void
along_roster_people_dispose (GObject *object)
{
  AlongRosterPeople *self = ALONG_ROSTER_PEOPLE (object);

  stop_filling (self);
  g_clear_object (&self->candidates);
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
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPeople, list);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPeople, filtered);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPeople, nobody_label);
  gtk_widget_class_bind_template_callback (widget_class, items_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
along_roster_people_init (AlongRosterPeople *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  along_compat_leave_with_tab (self->list);
  along_undo_actions_take_keys (GTK_WIDGET (self->search_entry));

  self->filter = gtk_custom_filter_new (matches, self, NULL);
  gtk_filter_list_model_set_filter (self->filtered, GTK_FILTER (self->filter));
  g_object_unref (self->filter);
  self->candidates = g_list_store_new (ALONG_TYPE_CANDIDATE);
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (self->candidates));
  factory = along_candidate_row_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  update_nobody (self);
}

void
along_roster_people_set_roster (AlongRosterPeople *self,
                                AlongRoster       *roster)
{
  g_return_if_fail (ALONG_IS_ROSTER_PEOPLE (self));

  stop_filling (self);
  if (roster == NULL)
    {
      g_list_store_remove_all (self->candidates);
      return;
    }

  self->roster = g_object_ref (roster);
  self->filling = g_idle_add (fill_cb, self);
}
