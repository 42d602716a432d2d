/* along-touched-button.c — how many shifts of somebody a change of some days touches, and which
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-touched-button.h"

#include <glib/gi18n-lib.h>

#include "rules/along-shift-words.h"

/* Further ahead nobody plans a shift; who is away for good is not read about for years. */
#define MOST_DAYS 400

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

static gboolean
is_touched (AlongTouchedButton *self,
            AlongRoster        *roster,
            AlongAssignment    *assignment)
{
  AlongShift *shift = along_roster_get_shift (roster, along_assignment_get_shift_id (assignment));

  return shift != NULL &&
         along_span_overlaps (along_roster_get_span (roster), along_shift_get_span (shift)) &&
         along_shift_get_end (shift) > along_session_get_now (self->session) &&
         along_assignment_state_is_taken (along_assignment_get_state (assignment));
}

static void
show (AlongTouchedButton *self,
      AlongRoster        *roster)
{
  GPtrArray *assignments = along_roster_get_person_assignments (roster, self->person_id);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *label = NULL;
  guint n_touched = 0;

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      g_autofree char *name = NULL;

      if (!is_touched (self, roster, assignment))
        continue;

      name = along_shift_words_name (
        along_roster_get_directory (roster),
        along_roster_get_shift (roster, along_assignment_get_shift_id (assignment)),
        along_session_get_clock (self->session));
      g_string_append_printf (names, "%s%s", n_touched > 0 ? "\n" : "", name);
      n_touched++;
    }

  label = g_strdup_printf (ngettext ("%u shift", "%u shifts", n_touched), n_touched);
  gtk_menu_button_set_label (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, names->str, -1);
  gtk_label_set_label (self->list, names->str);
  gtk_widget_set_visible (GTK_WIDGET (self), n_touched > 0);
}

static void
roster_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (AlongTouchedButton) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongRoster) roster = NULL;

  roster = along_store_load_roster_finish (ALONG_STORE (source), result, &error);
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
  AlongZone *zone;
  AlongDay first;

  g_return_if_fail (ALONG_IS_TOUCHED_BUTTON (self));
  g_return_if_fail (ALONG_IS_SESSION (session));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (person_id < 0)
    return;

  zone = along_session_get_zone (session);
  first = along_zone_get_day (zone, MAX (span.start, along_session_get_now (session)));
  span = (AlongSpan) { MAX (span.start, along_zone_at (zone, first, 0)),
                       MIN (span.end, along_zone_at (zone, first + MOST_DAYS, 0)) };
  if (span.start >= span.end)
    return;

  g_set_object (&self->session, session);
  self->person_id = person_id;
  self->loading = g_cancellable_new ();
  along_store_load_roster_async (along_session_get_store (session),
                                 along_session_get_directory (session), span, self->loading,
                                 roster_loaded_cb, g_object_ref (self));
}
