/* along-people-page.c — the page with peers, supervisors and clients
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-people-page.h"

#include <glib/gi18n-lib.h>

#include "app/along-client-editor.h"
#include "app/along-entry-view.h"
#include "app/along-focus.h"
#include "app/along-growth-window.h"
#include "app/along-peer-editor.h"
#include "app/along-people-list.h"
#include "app/along-split-view.h"
#include "app/along-supervisor-editor.h"
#include "app/along-wishes-window.h"

struct _AlongPeoplePage
{
  AdwBin parent_instance;

  AlongSession *session;

  AlongSplitView *split;
  GtkStack *lists;
  AlongPeopleList *peers;
  AlongPeopleList *supervisors;
  AlongPeopleList *clients;
  GtkButton *back_button;
  GtkButton *archive_button;
  GtkButton *restore_button;
  GtkButton *wishes_button;
  GtkButton *edit_button;
  GtkStack *details;
  AdwStatusPage *nobody;
  AlongEntryView *view;
};

static void along_people_page_page_init (AlongPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AlongPeoplePage, along_people_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ALONG_TYPE_PAGE, along_people_page_page_init))

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CAN_PRINT,
  N_PROPS
};

static AlongPeopleList *
get_list (AlongPeoplePage *self)
{
  return ALONG_PEOPLE_LIST (gtk_stack_get_visible_child (self->lists));
}

static AlongEntry *
get_selected (AlongPeoplePage *self)
{
  return along_people_list_get_selected (get_list (self));
}

static GType
get_editor_type (GType entry_type)
{
  if (entry_type == ALONG_TYPE_PEER)
    return ALONG_TYPE_PEER_EDITOR;
  if (entry_type == ALONG_TYPE_SUPERVISOR)
    return ALONG_TYPE_SUPERVISOR_EDITOR;

  return ALONG_TYPE_CLIENT_EDITOR;
}

static void
update_details (AlongPeoplePage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AlongEntry *entry;
  gboolean archived;
  gboolean any;
  gboolean has_focus;

  /* While the template is still being put together. */
  if (gtk_stack_get_visible_child (self->lists) == NULL)
    return;

  /* While a session goes, its lists go one after the other. */
  entry = self->session != NULL ? get_selected (self) : NULL;
  archived = entry != NULL && along_entry_is_archived (entry);

  along_entry_view_set_entry (self->view, entry);
  gtk_stack_set_visible_child_name (self->details, entry != NULL ? "entry" : "nobody");
  if (entry == NULL)
    along_split_view_set_show_content (self->split, FALSE);

  /* Beside an empty list there is nobody to choose, and the list says what to do instead. */
  any = g_list_model_get_n_items (along_people_list_get_model (get_list (self))) > 0;
  adw_status_page_set_description (self->nobody,
                                   any ? _("Choose somebody in the list to see more.") : NULL);

  /* One button takes the other's place, and with it the keyboard. */
  has_focus = gtk_widget_has_focus (GTK_WIDGET (self->archive_button)) ||
              gtk_widget_has_focus (GTK_WIDGET (self->restore_button));
  gtk_widget_set_visible (GTK_WIDGET (self->archive_button), entry != NULL && !archived);
  gtk_widget_set_visible (GTK_WIDGET (self->restore_button), archived);
  gtk_widget_set_visible (GTK_WIDGET (self->wishes_button), ALONG_IS_PERSON (entry));
  gtk_widget_set_visible (GTK_WIDGET (self->edit_button), entry != NULL);
  gtk_widget_action_set_enabled (widget, "people.new", self->session != NULL);
  gtk_widget_action_set_enabled (widget, "people.edit", entry != NULL);
  gtk_widget_action_set_enabled (widget, "people.wishes", ALONG_IS_PERSON (entry));
  gtk_widget_action_set_enabled (widget, "people.growth", ALONG_IS_PEER (entry));
  gtk_widget_action_set_enabled (widget, "people.archive", entry != NULL && !archived);
  gtk_widget_action_set_enabled (widget, "people.restore", archived);
  if (has_focus)
    gtk_widget_grab_focus (archived        ? GTK_WIDGET (self->restore_button)
                           : entry != NULL ? GTK_WIDGET (self->archive_button)
                                           : GTK_WIDGET (get_list (self)));
}

static void
update_folded (AlongPeoplePage *self)
{
  gboolean folded = along_split_view_get_folded (self->split);

  gtk_widget_set_visible (GTK_WIDGET (self->back_button), folded);
  along_people_list_set_single_click (self->peers, folded);
  along_people_list_set_single_click (self->supervisors, folded);
  along_people_list_set_single_click (self->clients, folded);
}

static void
list_switched_cb (AlongPeoplePage *self)
{
  along_split_view_set_show_content (self->split, FALSE);
  update_details (self);
}

static void
opened_cb (AlongPeoplePage *self)
{
  if (along_split_view_get_folded (self->split))
    {
      along_split_view_set_show_content (self->split, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->back_button));
    }
  else
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "people.edit", NULL);
    }
}

static void
edit (AlongPeoplePage *self,
      AlongEntry      *entry)
{
  AlongEntryEditor *editor;

  editor = along_entry_editor_open (get_editor_type (G_OBJECT_TYPE (entry)), GTK_WIDGET (self),
                                    self->session, entry);
  g_signal_connect_object (editor, "saved", G_CALLBACK (along_people_list_choose_saved),
                           get_list (self), G_CONNECT_SWAPPED);
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AlongPeoplePage *self = ALONG_PEOPLE_PAGE (widget);
  g_autoptr (AlongEntry) entry = NULL;

  entry = g_object_new (along_people_list_get_entry_type (get_list (self)), NULL);
  edit (self, entry);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongPeoplePage *self = ALONG_PEOPLE_PAGE (widget);

  edit (self, get_selected (self));
}

static void
wishes_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AlongPeoplePage *self = ALONG_PEOPLE_PAGE (widget);

  along_wishes_window_open (widget, self->session, ALONG_PERSON (get_selected (self)));
}

static void
growth_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AlongPeoplePage *self = ALONG_PEOPLE_PAGE (widget);

  along_growth_window_open (widget, self->session, ALONG_PEER (get_selected (self)));
}

static void
archive_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AlongPeoplePage *self = ALONG_PEOPLE_PAGE (widget);
  g_autoptr (AlongIntent) intent =
    along_intent_archive (get_selected (self), g_str_equal (name, "people.archive"));

  along_session_run (self->session, intent);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongPeoplePage *self = ALONG_PEOPLE_PAGE (widget);

  along_split_view_set_show_content (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (get_list (self)));
}

static void
along_people_page_set_session (AlongPeoplePage *self,
                               AlongSession    *session)
{
  if (!g_set_object (&self->session, session))
    return;

  along_entry_view_set_session (self->view, session);
  along_people_list_set_session (self->peers, session);
  along_people_list_set_session (self->supervisors, session);
  along_people_list_set_session (self->clients, session);
  update_details (self);
  g_object_notify (G_OBJECT (self), "session");
}

static gboolean
along_people_page_grab_focus (GtkWidget *widget)
{
  AlongPeoplePage *self = ALONG_PEOPLE_PAGE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (get_list (self))) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->back_button));
}

static void
along_people_page_dispose (GObject *object)
{
  AlongPeoplePage *self = ALONG_PEOPLE_PAGE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_people_page_parent_class)->dispose (object);
}

static void
along_people_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AlongPeoplePage *self = ALONG_PEOPLE_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CAN_PRINT:
      g_value_set_boolean (value, FALSE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_people_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AlongPeoplePage *self = ALONG_PEOPLE_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      along_people_page_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_people_page_class_init (AlongPeoplePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_people_page_dispose;
  object_class->get_property = along_people_page_get_property;
  object_class->set_property = along_people_page_set_property;
  along_focus_install (widget_class, along_people_page_grab_focus);

  g_object_class_override_property (object_class, PROP_SESSION, "session");
  g_object_class_override_property (object_class, PROP_CAN_PRINT, "can-print");

  gtk_widget_class_install_action (widget_class, "people.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "people.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "people.wishes", NULL, wishes_action);
  gtk_widget_class_install_action (widget_class, "people.growth", NULL, growth_action);
  gtk_widget_class_install_action (widget_class, "people.archive", NULL, archive_action);
  gtk_widget_class_install_action (widget_class, "people.restore", NULL, archive_action);
  gtk_widget_class_install_action (widget_class, "people.back", NULL, back_action);

  g_type_ensure (ALONG_TYPE_ENTRY_VIEW);
  g_type_ensure (ALONG_TYPE_PEER);
  g_type_ensure (ALONG_TYPE_SUPERVISOR);
  g_type_ensure (ALONG_TYPE_CLIENT);
  g_type_ensure (ALONG_TYPE_PEOPLE_LIST);
  g_type_ensure (ALONG_TYPE_SPLIT_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongPeoplePage, split);
  gtk_widget_class_bind_template_child (widget_class, AlongPeoplePage, lists);
  gtk_widget_class_bind_template_child (widget_class, AlongPeoplePage, peers);
  gtk_widget_class_bind_template_child (widget_class, AlongPeoplePage, supervisors);
  gtk_widget_class_bind_template_child (widget_class, AlongPeoplePage, clients);
  gtk_widget_class_bind_template_child (widget_class, AlongPeoplePage, back_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPeoplePage, archive_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPeoplePage, restore_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPeoplePage, wishes_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPeoplePage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPeoplePage, details);
  gtk_widget_class_bind_template_child (widget_class, AlongPeoplePage, nobody);
  gtk_widget_class_bind_template_child (widget_class, AlongPeoplePage, view);
  gtk_widget_class_bind_template_callback (widget_class, update_details);
  gtk_widget_class_bind_template_callback (widget_class, update_folded);
  gtk_widget_class_bind_template_callback (widget_class, list_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
along_people_page_start_search (AlongPage *page)
{
  AlongPeoplePage *self = ALONG_PEOPLE_PAGE (page);

  along_split_view_set_show_content (self->split, FALSE);
  along_people_list_start_search (get_list (self));
}

static void
along_people_page_page_init (AlongPageInterface *iface)
{
  iface->start_search = along_people_page_start_search;
}

static void
along_people_page_init (AlongPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_folded (self);
  update_details (self);
}
