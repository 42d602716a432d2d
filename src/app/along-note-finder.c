/* along-note-finder.c — by which words, and by which of its facts, a note is looked for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-finder.h"

#include <glib/gi18n-lib.h>

#include "app/along-enum-item.h"
#include "app/along-enum-list.h"
#include "app/along-focus.h"
#include "app/along-menu-tip.h"
#include "model/along-enum-types.h"
#include "model/along-peer.h"

struct _AlongNoteFinder
{
  GtkWidget parent_instance;

  gboolean filling; /* nobody chooses anything */

  GtkWidget *box;
  GtkSearchEntry *search_entry;
  GtkMenuButton *filter_button;
  GtkDropDown *kind_filter;
  GtkDropDown *about_filter;
  GtkDropDown *time_filter;
  GtkCheckButton *unread_filter;
  GtkCheckButton *unsigned_filter;
};

G_DEFINE_FINAL_TYPE (AlongNoteFinder, along_note_finder, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  STOPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint64
get_since (AlongNoteFinder *self,
           gint64           now)
{
  const int days[] = { 0, 7, 30, 365 };
  guint chosen = gtk_drop_down_get_selected (self->time_filter);

  if (chosen == 0 || chosen >= G_N_ELEMENTS (days))
    return G_MININT64;

  return now - (gint64) days[chosen] * 24 * 60 * 60;
}

static void
changed_cb (AlongNoteFinder *self)
{
  AlongNoteFilter filter;

  if (self->filling)
    return;

  along_note_finder_get_filter (self, 0, &filter);
  if (filter.kind >= 0 || filter.about_id != 0 || filter.since != G_MININT64 || filter.unread ||
      filter.unsigned_only)
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "along-in-use");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "along-in-use");

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
stop_search_cb (AlongNoteFinder *self)
{
  along_note_finder_clear (self);
  g_signal_emit (self, signals[STOPPED], 0);
}

static void
let_all_through (AlongNoteFinder *self)
{
  gtk_drop_down_set_selected (self->kind_filter, 0);
  gtk_drop_down_set_selected (self->about_filter, 0);
  gtk_drop_down_set_selected (self->time_filter, 0);
  gtk_check_button_set_active (self->unread_filter, FALSE);
  gtk_check_button_set_active (self->unsigned_filter, FALSE);
}

static void
clear_filters_cb (AlongNoteFinder *self)
{
  self->filling = TRUE;
  let_all_through (self);
  self->filling = FALSE;
  changed_cb (self);
}

/* Offers the people of @directory, and lets through what is about @about_id; 0 for all. */
static void
fill_people (AlongNoteFinder *self,
             AlongDirectory  *directory,
             gint64           about_id)
{
  g_autoptr (GtkExpression) name =
    gtk_property_expression_new (ALONG_TYPE_ENTRY, NULL, "shown-name");
  g_autoptr (GListStore) people = g_list_store_new (ALONG_TYPE_ENTRY);
  g_autoptr (AlongEntry) anybody =
    g_object_new (ALONG_TYPE_PEER, "name", _("About anybody"), NULL);
  GListModel *lists[] = { along_directory_get_peers (directory),
                          along_directory_get_supervisors (directory) };
  guint chosen = 0;

  g_list_store_append (people, anybody);
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < g_list_model_get_n_items (lists[l]); i++)
      {
        g_autoptr (AlongRecord) person = g_list_model_get_item (lists[l], i);

        if (along_record_get_id (person) == about_id)
          chosen = g_list_model_get_n_items (G_LIST_MODEL (people));
        g_list_store_append (people, person);
      }

  gtk_drop_down_set_expression (self->about_filter, name);
  gtk_drop_down_set_model (self->about_filter, G_LIST_MODEL (people));
  gtk_drop_down_set_selected (self->about_filter, chosen);
}

static void
fill_kinds (AlongNoteFinder *self)
{
  g_autoptr (AlongEnumList) kinds = along_enum_list_new (ALONG_TYPE_NOTE_KIND, _("Of any kind"));
  g_autoptr (GtkExpression) label =
    gtk_property_expression_new (ALONG_TYPE_ENUM_ITEM, NULL, "label");

  gtk_drop_down_set_expression (self->kind_filter, label);
  gtk_drop_down_set_model (self->kind_filter, G_LIST_MODEL (kinds));
}

static gboolean
along_note_finder_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ALONG_NOTE_FINDER (widget)->search_entry));
}

static void
along_note_finder_dispose (GObject *object)
{
  g_clear_pointer (&ALONG_NOTE_FINDER (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (along_note_finder_parent_class)->dispose (object);
}

static void
along_note_finder_class_init (AlongNoteFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_note_finder_dispose;
  along_focus_install (widget_class, along_note_finder_grab_focus);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STOPPED] = g_signal_new ("stopped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-note-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongNoteFinder, box);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteFinder, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteFinder, filter_button);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteFinder, kind_filter);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteFinder, about_filter);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteFinder, time_filter);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteFinder, unread_filter);
  gtk_widget_class_bind_template_child (widget_class, AlongNoteFinder, unsigned_filter);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
}

static void
along_note_finder_init (AlongNoteFinder *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_text_set_input_hints (
    GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry))),
    GTK_INPUT_HINT_PRIVATE);
  along_menu_tip_follow (self->filter_button);
  along_focus_name_button (GTK_WIDGET (self->kind_filter), _("Kind of note"));
  along_focus_name_button (GTK_WIDGET (self->about_filter), _("Whom it is about"));
  along_focus_name_button (GTK_WIDGET (self->time_filter), _("How old"));
  self->filling = FALSE;
}

void
along_note_finder_reset (AlongNoteFinder *self,
                         AlongDirectory  *directory)
{
  g_return_if_fail (ALONG_IS_NOTE_FINDER (self));
  g_return_if_fail (ALONG_IS_DIRECTORY (directory));

  self->filling = TRUE;
  fill_kinds (self);
  fill_people (self, directory, 0);
  let_all_through (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  self->filling = FALSE;
  changed_cb (self);
}

void
along_note_finder_show_names (AlongNoteFinder *self,
                              AlongDirectory  *directory)
{
  AlongNoteFilter filter;

  g_return_if_fail (ALONG_IS_NOTE_FINDER (self));
  g_return_if_fail (ALONG_IS_DIRECTORY (directory));

  along_note_finder_get_filter (self, 0, &filter);
  self->filling = TRUE;
  fill_people (self, directory, filter.about_id);
  self->filling = FALSE;
  changed_cb (self);
}

void
along_note_finder_get_filter (AlongNoteFinder *self,
                              gint64           now,
                              AlongNoteFilter *filter)
{
  gpointer kind, about;

  g_return_if_fail (ALONG_IS_NOTE_FINDER (self));
  g_return_if_fail (filter != NULL);

  kind = gtk_drop_down_get_selected_item (self->kind_filter);
  about = gtk_drop_down_get_selected_item (self->about_filter);
  *filter = (AlongNoteFilter) ALONG_NOTE_FILTER_INIT;
  if (kind != NULL && along_enum_item_get_value (kind) != ALONG_ENUM_ANY)
    filter->kind = along_enum_item_get_value (kind);
  filter->about_id = ALONG_IS_RECORD (about) ? along_record_get_id (about) : 0;
  filter->since = get_since (self, now);
  filter->unread = gtk_check_button_get_active (self->unread_filter);
  filter->unsigned_only = gtk_check_button_get_active (self->unsigned_filter);
}

const char *
along_note_finder_get_text (AlongNoteFinder *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_FINDER (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

void
along_note_finder_clear (AlongNoteFinder *self)
{
  g_return_if_fail (ALONG_IS_NOTE_FINDER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}
