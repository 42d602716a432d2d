/* along-people-list.c — the peers, the staff or the clients, with search and filters
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-people-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/along-compat.h"
#include "app/along-focus.h"
#include "app/along-menu-tip.h"
#include "app/along-people-criteria.h"
#include "app/along-people-row.h"
#include "app/along-undo-actions.h"

struct _AlongPeopleList
{
  GtkWidget parent_instance;

  GType entry_type;
  AlongSession *session;

  GtkSearchEntry *search_entry;
  GtkMenuButton *filter_button;
  AlongPeopleCriteria *criteria;
  GtkButton *new_button;
  GtkStack *stack;
  GtkListView *view;
  AdwStatusPage *hidden_page;
  AdwStatusPage *empty_page;
  GtkButton *empty_button;
  GtkLabel *count;
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
  AlongPeopleFilter *filter;

  /* Who was chosen last, and where, for when the record is replaced by its next version or goes. */
  gint64 selected_id;
  guint selected_position;
  gboolean had_focus; /* whether a row had the keyboard, while the lists change */

  AlongEntry *saved; /* to be chosen as soon as the lists hold it, or NULL */
};

G_DEFINE_FINAL_TYPE (AlongPeopleList, along_people_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ENTRY_TYPE,
  PROP_SESSION,
  PROP_SELECTED,
  N_PROPS
};

enum
{
  OPENED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The words of one kind of entry. */
typedef struct
{
  GType (* get_type) (void);
  const char *add;
  const char *list;
  const char *empty_title;
  const char *empty_hint;
  const char *search;
} Kind;

static const Kind kinds[] = {
  { along_peer_get_type, N_("New Peer"), N_("Peers"), N_("No Peers Yet"),
    N_("A name is enough to begin with. To be active, a peer needs a responsible professional and "
       "a person of reference: add these under Supervisors first."),
    N_("Search peers by name, alias or language") },
  { along_supervisor_get_type, N_("New Member of the Staff"), N_("Supervisors and professionals"),
    N_("Nobody of the Staff Yet"),
    N_("Add the supervisors, the professionals and others of the staff who work with peers."),
    N_("Search the staff by name, alias or language") },
  { along_client_get_type, N_("New Client"), N_("Clients"), N_("No Clients Yet"),
    N_("Add a client by a code or an alias; nothing else is asked."),
    N_("Search clients by code or alias") },
};

static const Kind *
get_kind (AlongPeopleList *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].get_type () == self->entry_type)
      return &kinds[i];

  g_return_val_if_reached (&kinds[0]);
}

static GListModel *
get_all (AlongPeopleList *self)
{
  AlongDirectory *directory = along_session_get_directory (self->session);

  if (self->entry_type == ALONG_TYPE_PEER)
    return along_directory_get_peers (directory);
  if (self->entry_type == ALONG_TYPE_SUPERVISOR)
    return along_directory_get_supervisors (directory);

  return along_directory_get_clients (directory);
}

static char *
describe_hidden (AlongPeopleList *self,
                 guint            n_hidden)
{
  if (self->entry_type == ALONG_TYPE_PEER)
    return g_strdup_printf (
      ngettext ("%u peer is hidden by the filter: moved on or archived.",
                "%u peers are hidden by the filter: moved on or archived.", n_hidden), n_hidden);

  if (self->entry_type == ALONG_TYPE_SUPERVISOR)
    return g_strdup_printf (
      ngettext ("%u member of the staff is hidden by the filter: archived.",
                "%u members of the staff are hidden by the filter: archived.", n_hidden),
      n_hidden);

  return g_strdup_printf (ngettext ("%u client is hidden by the filter: archived.",
                                    "%u clients are hidden by the filter: archived.", n_hidden),
                          n_hidden);
}

/* The name of the page that is true: rows, or why there are none. */
static const char *
get_page (AlongPeopleList *self,
          guint            n_all,
          guint            n_shown)
{
  if (n_shown > 0)
    return "list";
  if (n_all == 0)
    return "empty";
  if (along_people_filter_is_set (self->filter) ||
      *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    return "nobody";

  return "hidden";
}

static void
update_stack (AlongPeopleList *self)
{
  GListModel *all = gtk_filter_list_model_get_model (self->filtered);
  guint n_all = all != NULL ? g_list_model_get_n_items (all) : 0;
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;
  g_autofree char *count = NULL;
  g_autofree char *hidden = describe_hidden (self, n_all);

  /* When the last one goes while the keyboard is in the list, it stays near. */
  if (n_shown == 0 && has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));

  adw_status_page_set_description (self->hidden_page, hidden);
  gtk_stack_set_visible_child_name (self->stack, get_page (self, n_all, n_shown));

  /* Translators: how many of the entries of a list the search and the filters let through. */
  count = g_strdup_printf (ngettext ("%u of %u shown", "%u of %u shown", n_all), n_shown, n_all);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_shown > 0 && n_shown < n_all);
}

static void
update_filter_button (AlongPeopleList *self)
{
  if (along_people_filter_is_set (self->filter))
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "along-in-use");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "along-in-use");
}

/* Chooses who has the id @id; %FALSE when they are not shown. */
static gboolean
choose (AlongPeopleList *self,
        gint64           id)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AlongRecord) record = g_list_model_get_item (model, i);

      if (along_record_get_id (record) == id)
        {
          gtk_single_selection_set_selected (self->selection, i);
          gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", i);
          return TRUE;
        }
    }

  return FALSE;
}

/* Chooses again who was chosen before, in whichever version; failing that, who is now there. */
static void
restore_selection (AlongPeopleList *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (!choose (self, self->selected_id) && n_items > 0)
    gtk_single_selection_set_selected (self->selection, MIN (self->selected_position, n_items - 1));
}

/* Lets everybody through, also those whom the list hides by itself. */
static void
show_all (AlongPeopleList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  /* The entry tells of it by and by. */
  along_people_filter_set_text (self->filter, "");
  along_people_criteria_reset (self->criteria, TRUE);
}

/* The id of the entry that was saved, once the lists hold it; 0 before. What was new has no id
 * that is known here: it is the newest of its name. */
static gint64
find_saved (AlongPeopleList *self)
{
  GListModel *all = get_all (self);
  guint n_items = g_list_model_get_n_items (all);
  gint64 saved_id = along_record_get_id (ALONG_RECORD (self->saved));
  gint64 found = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (all, i);
      gint64 id = along_record_get_id (ALONG_RECORD (entry));

      if (along_record_equal (entry, self->saved) ||
          (saved_id < 0 && g_str_equal (along_entry_get_name (entry),
                                        along_entry_get_name (self->saved))))
        found = MAX (found, id);
    }

  return found;
}

/* Chooses who was saved, also where the filter hides them: they would seem to be lost. */
static void
choose_saved (AlongPeopleList *self)
{
  gint64 id;

  if (self->saved == NULL || self->session == NULL)
    return;

  id = find_saved (self);
  if (id == 0)
    return;

  g_clear_object (&self->saved);
  self->selected_id = id;
  if (!choose (self, id))
    {
      show_all (self);
      choose (self, id);
    }
}

/* A row goes with its record, and the keyboard with the row. */
static void
records_change_cb (AlongPeopleList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view));
}

static void
records_changed_cb (AlongPeopleList *self)
{
  choose_saved (self);
  /* Of who is hidden, the rows do not tell. */
  update_stack (self);
  if (self->had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
items_changed_cb (AlongPeopleList *self)
{
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    restore_selection (self);

  update_stack (self);
}

static void
selected_item_cb (AlongPeopleList *self)
{
  AlongRecord *record = gtk_single_selection_get_selected_item (self->selection);

  if (record != NULL)
    {
      self->selected_id = along_record_get_id (record);
      self->selected_position = gtk_single_selection_get_selected (self->selection);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
setup_row_cb (AlongPeopleList *self,
              GtkListItem     *item)
{
  gtk_list_item_set_child (item, along_people_row_new (self->session));
}

static void
bind_row_cb (AlongPeopleList *self,
             GtkListItem     *item)
{
  along_people_row_set_entry (ALONG_PEOPLE_ROW (gtk_list_item_get_child (item)),
                              gtk_list_item_get_item (item));
}

static void
activate_cb (AlongPeopleList *self,
             guint            position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
search_changed_cb (AlongPeopleList *self)
{
  along_people_filter_set_text (self->filter,
                                gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
stop_search_cb (AlongPeopleList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");

  /* To the list, or back to the search: a list without rows takes the keyboard and keeps it from
   * everybody, for it is not on the screen. */
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
filter_changed_cb (AlongPeopleList *self)
{
  update_filter_button (self);
  update_stack (self);
}

static void
cleared_cb (AlongPeopleList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
clear_cb (AlongPeopleList *self)
{
  along_people_criteria_reset (self->criteria, FALSE);
  cleared_cb (self);
}

static void
show_all_cb (AlongPeopleList *self)
{
  show_all (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Gives the keyboard to who is chosen, or to the search where there is nobody. */
static gboolean
along_people_list_grab_focus (GtkWidget *widget)
{
  AlongPeopleList *self = ALONG_PEOPLE_LIST (widget);
  AlongEntry *entry = along_people_list_get_selected (self);
  GtkWidget *item;

  if (entry == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));

  /* The view itself would give it to the row that had it last. */
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u",
                              gtk_single_selection_get_selected (self->selection));
  item = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  while (item != NULL && !along_people_row_shows (item, entry))
    item = gtk_widget_get_next_sibling (item);

  return gtk_widget_grab_focus (item != NULL ? item : GTK_WIDGET (self->view));
}

static void
along_people_list_constructed (GObject *object)
{
  AlongPeopleList *self = ALONG_PEOPLE_LIST (object);
  const Kind *kind = get_kind (self);

  G_OBJECT_CLASS (along_people_list_parent_class)->constructed (object);

  along_people_criteria_bind (self->criteria, self->entry_type, self->filter);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->search_entry), _(kind->search));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(kind->search), -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->new_button), _(kind->add));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->new_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(kind->add), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(kind->list), -1);
  adw_status_page_set_title (self->empty_page, _(kind->empty_title));
  adw_status_page_set_description (self->empty_page, _(kind->empty_hint));
  gtk_button_set_label (self->empty_button, _(kind->add));
  update_stack (self);
}

static void
along_people_list_dispose (GObject *object)
{
  AlongPeopleList *self = ALONG_PEOPLE_LIST (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->saved);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_people_list_parent_class)->dispose (object);
}

static void
along_people_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AlongPeopleList *self = ALONG_PEOPLE_LIST (object);

  switch (prop_id)
    {
    case PROP_ENTRY_TYPE:
      g_value_set_gtype (value, self->entry_type);
      break;
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, along_people_list_get_selected (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_people_list_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AlongPeopleList *self = ALONG_PEOPLE_LIST (object);

  switch (prop_id)
    {
    case PROP_ENTRY_TYPE:
      self->entry_type = g_value_get_gtype (value);
      break;
    case PROP_SESSION:
      along_people_list_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_people_list_class_init (AlongPeopleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = along_people_list_constructed;
  object_class->dispose = along_people_list_dispose;
  object_class->get_property = along_people_list_get_property;
  object_class->set_property = along_people_list_set_property;
  along_focus_install (widget_class, along_people_list_grab_focus);

  properties[PROP_ENTRY_TYPE] =
    g_param_spec_gtype ("entry-type", NULL, NULL, ALONG_TYPE_ENTRY,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, ALONG_TYPE_ENTRY,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[OPENED] =
    g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  g_type_ensure (ALONG_TYPE_PEOPLE_CRITERIA);
  g_type_ensure (ALONG_TYPE_PEOPLE_FILTER);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-people-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleList, filter_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleList, criteria);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleList, new_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleList, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleList, view);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleList, hidden_page);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleList, empty_page);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleList, empty_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleList, count);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleList, filtered);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleList, selection);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleList, filter);
  gtk_widget_class_bind_template_callback (widget_class, items_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
along_people_list_init (AlongPeopleList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  along_menu_tip_follow (self->filter_button);
  along_compat_leave_with_tab (self->view);
  along_undo_actions_take_keys (GTK_WIDGET (self->search_entry));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->view));
}

void
along_people_list_set_session (AlongPeopleList *self,
                               AlongSession    *session)
{
  g_return_if_fail (ALONG_IS_PEOPLE_LIST (self));
  g_return_if_fail (session == NULL || ALONG_IS_SESSION (session));

  if (self->session == session)
    return;

  /* The rows hold the session that they were made for. */
  gtk_filter_list_model_set_model (self->filtered, NULL);
  along_people_filter_set_session (self->filter, session);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (get_all (self), self);
  g_set_object (&self->session, session);
  g_clear_object (&self->saved);
  if (session != NULL)
    {
      GListModel *all = get_all (self);

      /* Before and after the rows follow. */
      g_signal_connect_object (all, "items-changed", G_CALLBACK (records_change_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_filter_list_model_set_model (self->filtered, all);
      g_signal_connect_object (all, "items-changed", G_CALLBACK (records_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }

  update_stack (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

GType
along_people_list_get_entry_type (AlongPeopleList *self)
{
  g_return_val_if_fail (ALONG_IS_PEOPLE_LIST (self), G_TYPE_INVALID);

  return self->entry_type;
}

AlongEntry *
along_people_list_get_selected (AlongPeopleList *self)
{
  g_return_val_if_fail (ALONG_IS_PEOPLE_LIST (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

void
along_people_list_choose_saved (AlongPeopleList *self,
                                AlongEntry      *entry)
{
  g_return_if_fail (ALONG_IS_PEOPLE_LIST (self));
  g_return_if_fail (ALONG_IS_ENTRY (entry));

  g_set_object (&self->saved, entry);
  /* Of somebody new, only a namesake could be there already. */
  if (along_record_get_id (ALONG_RECORD (entry)) > 0)
    choose_saved (self);
}

GListModel *
along_people_list_get_model (AlongPeopleList *self)
{
  g_return_val_if_fail (ALONG_IS_PEOPLE_LIST (self), NULL);

  return G_LIST_MODEL (self->selection);
}

void
along_people_list_start_search (AlongPeopleList *self)
{
  g_return_if_fail (ALONG_IS_PEOPLE_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

void
along_people_list_set_single_click (AlongPeopleList *self,
                                    gboolean         single_click)
{
  g_return_if_fail (ALONG_IS_PEOPLE_LIST (self));

  gtk_list_view_set_single_click_activate (self->view, single_click);
}
