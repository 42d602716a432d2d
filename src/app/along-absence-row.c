/* along-absence-row.c — from which day to which a person is away, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-absence-row.h"

#include "app/along-date-button.h"

struct _AlongAbsenceRow
{
  AdwActionRow parent_instance;

  AlongSession *session;
  AlongAbsence *record;

  AlongDateButton *first;
  AlongDateButton *last;
};

G_DEFINE_FINAL_TYPE (AlongAbsenceRow, along_absence_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static AlongDay
get_first (AlongAbsenceRow *self)
{
  return along_zone_get_day (along_session_get_zone (self->session),
                             along_absence_get_start (self->record));
}

/* The last day that has something of the absence. */
static AlongDay
get_last (AlongAbsenceRow *self)
{
  return along_zone_get_day (along_session_get_zone (self->session),
                             along_absence_get_end (self->record) - 1);
}

static void
first_chosen_cb (AlongAbsenceRow *self)
{
  AlongZone *zone = along_session_get_zone (self->session);
  AlongDay day = along_date_button_get_day (self->first);

  /* Of an absence that begins at an hour, that hour stays as long as the day does. */
  if (day == get_first (self))
    return;

  g_object_set (self->record, "start", along_zone_at (zone, day, 0), NULL);

  /* Who moves the first day on means a later time away, not one that ends before it begins. */
  if (along_date_button_get_day (self->last) < day)
    along_date_button_set_day (self->last, day);
}

static void
last_chosen_cb (AlongAbsenceRow *self)
{
  AlongZone *zone = along_session_get_zone (self->session);
  AlongDay day = along_date_button_get_day (self->last);

  if (day != get_last (self))
    g_object_set (self->record, "end", along_zone_at (zone, day + 1, 0), NULL);
}

static void
along_absence_row_constructed (GObject *object)
{
  AlongAbsenceRow *self = ALONG_ABSENCE_ROW (object);

  G_OBJECT_CLASS (along_absence_row_parent_class)->constructed (object);

  along_date_button_set_day (self->first, get_first (self));
  along_date_button_set_day (self->last, get_last (self));
}

static void
along_absence_row_dispose (GObject *object)
{
  AlongAbsenceRow *self = ALONG_ABSENCE_ROW (object);

  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_absence_row_parent_class)->dispose (object);
}

static void
along_absence_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AlongAbsenceRow *self = ALONG_ABSENCE_ROW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_absence_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AlongAbsenceRow *self = ALONG_ABSENCE_ROW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_RECORD:
      self->record = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_absence_row_class_init (AlongAbsenceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = along_absence_row_constructed;
  object_class->dispose = along_absence_row_dispose;
  object_class->get_property = along_absence_row_get_property;
  object_class->set_property = along_absence_row_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION, once);
  properties[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL, ALONG_TYPE_ABSENCE, once);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ALONG_TYPE_DATE_BUTTON);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-absence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongAbsenceRow, first);
  gtk_widget_class_bind_template_child (widget_class, AlongAbsenceRow, last);
  gtk_widget_class_bind_template_callback (widget_class, first_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, last_chosen_cb);
}

static void
along_absence_row_init (AlongAbsenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
