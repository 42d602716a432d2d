/* along-agency.c — the agency itself: the settings that belong to its file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-agency.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-text.h"

struct _AlongAgency
{
  AlongRecord parent_instance;

  char *name;
  char *zone;
  int week_start;
  int paper;
};

G_DEFINE_FINAL_TYPE (AlongAgency, along_agency, ALONG_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_ZONE,
  PROP_WEEK_START,
  PROP_PAPER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
along_agency_check (AlongRecord  *record,
                    const char  **property,
                    GError      **error)
{
  AlongAgency *self = ALONG_AGENCY (record);
  g_autoptr (AlongZone) zone = NULL;

  if (!ALONG_RECORD_CLASS (along_agency_parent_class)->check (record, property, error))
    return FALSE;

  *property = "name";
  if (!along_text_check (self->name, _("Name"), ALONG_TEXT_NAME, TRUE, error))
    return FALSE;

  *property = "zone";
  zone = along_zone_new (self->zone, error);
  if (zone == NULL)
    return FALSE;

  *property = "week-start";
  if (!g_date_valid_weekday ((GDateWeekday) self->week_start))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("Week start: choose a weekday."));
      return FALSE;
    }

  return TRUE;
}

static void
along_agency_finalize (GObject *object)
{
  AlongAgency *self = ALONG_AGENCY (object);

  g_free (self->name);
  g_free (self->zone);

  G_OBJECT_CLASS (along_agency_parent_class)->finalize (object);
}

static void
along_agency_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  AlongAgency *self = ALONG_AGENCY (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_ZONE:
      g_value_set_string (value, self->zone);
      break;
    case PROP_WEEK_START:
      g_value_set_int (value, self->week_start);
      break;
    case PROP_PAPER:
      g_value_set_enum (value, self->paper);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_agency_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  AlongAgency *self = ALONG_AGENCY (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_NAME:
      changed = along_assign_string (&self->name, value);
      break;
    case PROP_ZONE:
      changed = along_assign_string (&self->zone, value);
      break;
    case PROP_WEEK_START:
      changed = along_assign_int (&self->week_start, value);
      break;
    case PROP_PAPER:
      changed = along_assign_int (&self->paper, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
along_agency_class_init (AlongAgencyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = along_agency_finalize;
  object_class->get_property = along_agency_get_property;
  object_class->set_property = along_agency_set_property;
  record_class->check = along_agency_check;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_ZONE] = g_param_spec_string ("zone", NULL, NULL, "", flags);
  properties[PROP_WEEK_START] =
    g_param_spec_int ("week-start", NULL, NULL,
                      G_MININT, G_MAXINT, G_DATE_MONDAY, flags);
  properties[PROP_PAPER] =
    g_param_spec_enum ("paper", NULL, NULL,
                       ALONG_TYPE_PAPER, ALONG_PAPER_A4, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
along_agency_init (AlongAgency *self)
{
  self->name = g_strdup ("");
  self->zone = g_strdup ("");
  self->week_start = G_DATE_MONDAY;
  self->paper = ALONG_PAPER_A4;
}

AlongAgency *
along_agency_new (void)
{
  return g_object_new (ALONG_TYPE_AGENCY, NULL);
}

const char *
along_agency_get_name (AlongAgency *self)
{
  g_return_val_if_fail (ALONG_IS_AGENCY (self), NULL);

  return self->name;
}

const char *
along_agency_get_zone (AlongAgency *self)
{
  g_return_val_if_fail (ALONG_IS_AGENCY (self), NULL);

  return self->zone;
}

int
along_agency_get_week_start (AlongAgency *self)
{
  g_return_val_if_fail (ALONG_IS_AGENCY (self), 0);

  return self->week_start;
}

AlongPaper
along_agency_get_paper (AlongAgency *self)
{
  g_return_val_if_fail (ALONG_IS_AGENCY (self), ALONG_PAPER_A4);

  return (AlongPaper) self->paper;
}
