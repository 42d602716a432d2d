/* along-programme-list.c — what a new agency starts with
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-programme-list.h"

#include <glib/gi18n-lib.h>

#include "exchange/along-programme.h"

struct _AlongProgrammeList
{
  AdwPreferencesGroup parent_instance;

  GListModel *programmes;
  GPtrArray *buttons; /* of GtkCheckButton, in the order of the programmes */

  GtkCheckButton *empty_button;
};

G_DEFINE_FINAL_TYPE (AlongProgrammeList, along_programme_list, ADW_TYPE_PREFERENCES_GROUP)

static void
add_programme (AlongProgrammeList *self,
               AlongProgramme     *programme)
{
  const char *title = along_programme_get_title (programme);
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *text = g_markup_escape_text (along_programme_get_description (programme), -1);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->empty_button);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  along_programme_get_description (programme),
                                  -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->buttons, button);
}

static void
along_programme_list_dispose (GObject *object)
{
  AlongProgrammeList *self = ALONG_PROGRAMME_LIST (object);

  g_clear_object (&self->programmes);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (along_programme_list_parent_class)->dispose (object);
}

static void
along_programme_list_class_init (AlongProgrammeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_programme_list_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-programme-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongProgrammeList, empty_button);
}

static void
along_programme_list_init (AlongProgrammeList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->programmes = along_programme_list ();
  self->buttons = g_ptr_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (self->programmes); i++)
    {
      g_autoptr (AlongProgramme) programme = g_list_model_get_item (self->programmes, i);

      add_programme (self, programme);
    }
}

GPtrArray *
along_programme_list_make_records (AlongProgrammeList *self)
{
  g_return_val_if_fail (ALONG_IS_PROGRAMME_LIST (self), NULL);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      g_autoptr (AlongProgramme) programme = NULL;

      if (!gtk_check_button_get_active (g_ptr_array_index (self->buttons, i)))
        continue;

      programme = g_list_model_get_item (self->programmes, i);
      return along_programme_make_template (programme);
    }

  return g_ptr_array_new_with_free_func (g_object_unref);
}
