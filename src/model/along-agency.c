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
  char *emergency_numbers;
};

G_DEFINE_FINAL_TYPE (AlongAgency, along_agency, ALONG_TYPE_RECORD)

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

  *property = "emergency-numbers";
  return along_text_check_lines (self->emergency_numbers, _("Emergency numbers"), ALONG_TEXT_LINE,
                                 ALONG_AGENCY_MAX_LINES, error);
}

static void
along_agency_finalize (GObject *object)
{
  AlongAgency *self = ALONG_AGENCY (object);

  g_free (self->name);
  g_free (self->zone);
  g_free (self->emergency_numbers);

  G_OBJECT_CLASS (along_agency_parent_class)->finalize (object);
}

static void
along_agency_class_init (AlongAgencyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_agency_finalize;
  record_class->check = along_agency_check;

  along_record_class_add_text (record_class, "name", G_STRUCT_OFFSET (AlongAgency, name));
  along_record_class_add_text (record_class, "zone", G_STRUCT_OFFSET (AlongAgency, zone));
  along_record_class_add_int (record_class, "week-start",
                              G_STRUCT_OFFSET (AlongAgency, week_start));
  along_record_class_add_enum (record_class, "paper", ALONG_TYPE_PAPER,
                               G_STRUCT_OFFSET (AlongAgency, paper));
  along_record_class_add_text (record_class, "emergency-numbers",
                               G_STRUCT_OFFSET (AlongAgency, emergency_numbers));
}

static void
along_agency_init (AlongAgency *self)
{
  self->name = g_strdup ("");
  self->zone = g_strdup ("");
  self->week_start = G_DATE_MONDAY;
  self->paper = ALONG_PAPER_A4;
  self->emergency_numbers = g_strdup ("");
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

const char *
along_agency_get_emergency_numbers (AlongAgency *self)
{
  g_return_val_if_fail (ALONG_IS_AGENCY (self), NULL);

  return self->emergency_numbers;
}
