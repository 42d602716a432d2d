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
  int supervision_first_months;
  int supervision_first_days;
  int supervision_days;
  int supervision_staff_days;
  int supervision_lead_days;
  int supervision_least_minutes;
};

G_DEFINE_FINAL_TYPE (AlongAgency, along_agency, ALONG_TYPE_RECORD)

/* How often there is supervision: what the numbers may be. */
static gboolean
check_supervision (AlongAgency  *self,
                   const char  **property,
                   GError      **error)
{
  const struct
  {
    const char *property;
    int number, least, most;
  } numbers[] = {
    { "supervision-first-months", self->supervision_first_months, 0, 60 },
    { "supervision-first-days", self->supervision_first_days, 1, 366 },
    { "supervision-days", self->supervision_days, 1, 366 },
    { "supervision-staff-days", self->supervision_staff_days, 1, 366 },
    { "supervision-lead-days", self->supervision_lead_days, 0, 60 },
    { "supervision-least-minutes", self->supervision_least_minutes, 0, 480 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      *property = numbers[i].property;
      if (numbers[i].number < numbers[i].least || numbers[i].number > numbers[i].most)
        {
          g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                       /* Translators: two numbers. */
                       _("Supervision: choose a number from %d to %d."), numbers[i].least,
                       numbers[i].most);
          return FALSE;
        }
    }

  return TRUE;
}

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

  if (!check_supervision (self, property, error))
    return FALSE;

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
  along_record_class_add_int (record_class, "supervision-first-months",
                              G_STRUCT_OFFSET (AlongAgency, supervision_first_months));
  along_record_class_add_int (record_class, "supervision-first-days",
                              G_STRUCT_OFFSET (AlongAgency, supervision_first_days));
  along_record_class_add_int (record_class, "supervision-days",
                              G_STRUCT_OFFSET (AlongAgency, supervision_days));
  along_record_class_add_int (record_class, "supervision-staff-days",
                              G_STRUCT_OFFSET (AlongAgency, supervision_staff_days));
  along_record_class_add_int (record_class, "supervision-lead-days",
                              G_STRUCT_OFFSET (AlongAgency, supervision_lead_days));
  along_record_class_add_int (record_class, "supervision-least-minutes",
                              G_STRUCT_OFFSET (AlongAgency, supervision_least_minutes));
}

static void
along_agency_init (AlongAgency *self)
{
  self->name = g_strdup ("");
  self->zone = g_strdup ("");
  self->week_start = G_DATE_MONDAY;
  self->paper = ALONG_PAPER_A4;
  self->emergency_numbers = g_strdup ("");
  self->supervision_first_months = 6;
  self->supervision_first_days = 7;
  self->supervision_days = 14;
  self->supervision_staff_days = 28;
  self->supervision_lead_days = 3;
  self->supervision_least_minutes = 60;
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

int
along_agency_get_supervision_first_months (AlongAgency *self)
{
  g_return_val_if_fail (ALONG_IS_AGENCY (self), 0);

  return self->supervision_first_months;
}

int
along_agency_get_supervision_first_days (AlongAgency *self)
{
  g_return_val_if_fail (ALONG_IS_AGENCY (self), 0);

  return self->supervision_first_days;
}

int
along_agency_get_supervision_days (AlongAgency *self)
{
  g_return_val_if_fail (ALONG_IS_AGENCY (self), 0);

  return self->supervision_days;
}

int
along_agency_get_supervision_staff_days (AlongAgency *self)
{
  g_return_val_if_fail (ALONG_IS_AGENCY (self), 0);

  return self->supervision_staff_days;
}

int
along_agency_get_supervision_lead_days (AlongAgency *self)
{
  g_return_val_if_fail (ALONG_IS_AGENCY (self), 0);

  return self->supervision_lead_days;
}

int
along_agency_get_supervision_least_minutes (AlongAgency *self)
{
  g_return_val_if_fail (ALONG_IS_AGENCY (self), 0);

  return self->supervision_least_minutes;
}
