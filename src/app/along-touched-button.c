/* along-touched-button.c — how many shifts of somebody a change of some days touches, and which
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-touched-button.h"

#include <glib/gi18n-lib.h>

#include "app/along-touched-list.h"

struct _AlongTouchedButton
{
  AdwBin parent_instance;

  AlongSession *session;
  gint64 person_id;
  GCancellable *loading;

  GtkMenuButton *button;
  GtkLabel *list;
};

G_DEFINE_FINAL_TYPE (AlongTouchedButton, along_touched_button, ADW_TYPE_BIN)

static void
show (AlongTouchedButton *self,
      AlongRoster        *roster)
{
  g_autoptr (GPtrArray) touched = along_touched_list_find (self->session, roster, self->person_id);
  g_autofree char *names = along_touched_list_describe (self->session, roster, touched);
  g_autofree char *label =
    g_strdup_printf (ngettext ("%u shift", "%u shifts", touched->len), touched->len);

  gtk_menu_button_set_label (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, names, -1);
  gtk_label_set_label (self->list, names);
  gtk_widget_set_visible (GTK_WIDGET (self), touched->len > 0);
}

static void
roster_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (AlongTouchedButton) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongRoster) roster = NULL;

  roster = along_store_load_person_finish (ALONG_STORE (source), result, &error);
  /* Of a file that cannot be read the page behind speaks. */
  if (roster != NULL)
    show (self, roster);
}

static void
along_touched_button_dispose (GObject *object)
{
  AlongTouchedButton *self = ALONG_TOUCHED_BUTTON (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_touched_button_parent_class)->dispose (object);
}

static void
along_touched_button_class_init (AlongTouchedButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_touched_button_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-touched-button.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongTouchedButton, button);
  gtk_widget_class_bind_template_child (widget_class, AlongTouchedButton, list);
}

static void
along_touched_button_init (AlongTouchedButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
along_touched_button_look (AlongTouchedButton *self,
                           AlongSession       *session,
                           gint64              person_id,
                           AlongSpan           span)
{
  g_return_if_fail (ALONG_IS_TOUCHED_BUTTON (self));
  g_return_if_fail (ALONG_IS_SESSION (session));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (person_id < 0)
    return;

  span = along_touched_list_limit (session, span);
  if (span.start >= span.end)
    return;

  g_set_object (&self->session, session);
  self->person_id = person_id;
  self->loading = g_cancellable_new ();
  along_store_load_person_async (along_session_get_store (session),
                                 along_session_get_directory (session), person_id, span,
                                 self->loading, roster_loaded_cb, g_object_ref (self));
}
