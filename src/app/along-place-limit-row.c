/* along-place-limit-row.c — a place where a person will not work, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-place-limit-row.h"

#include <glib/gi18n-lib.h>

#include "app/along-entry-choice.h"
#include "app/along-focus.h"

struct _AlongPlaceLimitRow
{
  AlongRecordRow parent_instance;

  GtkDropDown *place;
};

G_DEFINE_FINAL_TYPE (AlongPlaceLimitRow, along_place_limit_row, ALONG_TYPE_RECORD_ROW)

static void
along_place_limit_row_constructed (GObject *object)
{
  AlongPlaceLimitRow *self = ALONG_PLACE_LIMIT_ROW (object);
  AlongRecordRow *row = ALONG_RECORD_ROW (object);
  AlongDirectory *directory = along_session_get_directory (along_record_row_get_session (row));
  AlongPlaceLimit *limit = along_record_row_get_record (row);
  g_autoptr (AlongPlace) none = g_object_new (ALONG_TYPE_PLACE, "name", _("Choose a place"), NULL);
  g_autoptr (GListModel) places =
    along_entry_choice_list (along_directory_get_places (directory), ALONG_ENTRY (none),
                             along_place_limit_get_place_id (limit));

  G_OBJECT_CLASS (along_place_limit_row_parent_class)->constructed (object);

  along_entry_choice_bind (GTK_WIDGET (self->place), places, limit, "place-id");
}

static void
along_place_limit_row_class_init (AlongPlaceLimitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = along_place_limit_row_constructed;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-place-limit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongPlaceLimitRow, place);
}

static void
along_place_limit_row_init (AlongPlaceLimitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  along_focus_name_button (GTK_WIDGET (self->place), _("Place"));
}
