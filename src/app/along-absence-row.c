/* along-absence-row.c — from which day to which a person is away, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-absence-row.h"

#include "app/along-date-button.h"
#include "app/along-touched-button.h"

struct _AlongAbsenceRow
{
  AlongRecordRow parent_instance;

  AlongDateButton *first;
  AlongDateButton *last;
  AlongTouchedButton *touched;
};

G_DEFINE_FINAL_TYPE (AlongAbsenceRow, along_absence_row, ALONG_TYPE_RECORD_ROW)

static AlongAbsence *
get_absence (AlongAbsenceRow *self)
{
  return along_record_row_get_record (ALONG_RECORD_ROW (self));
}

static AlongZone *
get_zone (AlongAbsenceRow *self)
{
  return along_session_get_zone (along_record_row_get_session (ALONG_RECORD_ROW (self)));
}

static AlongDay
get_first (AlongAbsenceRow *self)
{
  return along_zone_get_day (get_zone (self), along_absence_get_start (get_absence (self)));
}

/* The last day that has something of the absence. */
static AlongDay
get_last (AlongAbsenceRow *self)
{
  return along_zone_get_day (get_zone (self), along_absence_get_end (get_absence (self)) - 1);
}

static void
look (AlongAbsenceRow *self)
{
  AlongRecordRow *row = ALONG_RECORD_ROW (self);

  along_touched_button_look (self->touched, along_record_row_get_session (row),
                             along_record_row_get_owner_id (row),
                             along_absence_get_span (get_absence (self)));
}

static void
first_chosen_cb (AlongAbsenceRow *self)
{
  AlongDay day = along_date_button_get_day (self->first);

  /* Of an absence that begins at an hour, that hour stays as long as the day does. */
  if (day == get_first (self))
    return;

  g_object_set (get_absence (self), "start", along_zone_at (get_zone (self), day, 0), NULL);

  /* Who moves the first day on means a later time away, not one that ends before it begins. */
  if (along_date_button_get_day (self->last) < day)
    along_date_button_set_day (self->last, day);
}

static void
last_chosen_cb (AlongAbsenceRow *self)
{
  AlongDay day = along_date_button_get_day (self->last);

  if (day != get_last (self))
    g_object_set (get_absence (self), "end", along_zone_at (get_zone (self), day + 1, 0), NULL);
}

static void
along_absence_row_constructed (GObject *object)
{
  AlongAbsenceRow *self = ALONG_ABSENCE_ROW (object);

  G_OBJECT_CLASS (along_absence_row_parent_class)->constructed (object);

  along_date_button_set_day (self->first, get_first (self));
  along_date_button_set_day (self->last, get_last (self));
  g_signal_connect_object (get_absence (self), "notify", G_CALLBACK (look), self,
                           G_CONNECT_SWAPPED);
  look (self);
}

static void
along_absence_row_class_init (AlongAbsenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = along_absence_row_constructed;

  g_type_ensure (ALONG_TYPE_TOUCHED_BUTTON);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-absence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongAbsenceRow, first);
  gtk_widget_class_bind_template_child (widget_class, AlongAbsenceRow, last);
  gtk_widget_class_bind_template_child (widget_class, AlongAbsenceRow, touched);
  gtk_widget_class_bind_template_callback (widget_class, first_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, last_chosen_cb);
}

static void
along_absence_row_init (AlongAbsenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
