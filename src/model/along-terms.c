/* along-terms.c — what work somebody has agreed to take, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-terms.h"

#include <glib/gi18n-lib.h>

struct _AlongTerms
{
  AlongRecord parent_instance;

  gint64 person_id;
  int first_day;
  int last_day;
  char *week;
  int least_minutes;
  int most_minutes;
  int most_shifts;
  int most_week_days;
  int most_month_days;
  int most_day_minutes;
  int most_days_in_row;
  int most_weekends;
};

G_DEFINE_FINAL_TYPE (AlongTerms, along_terms, ALONG_TYPE_RECORD)

/* In the order of AlongAvailability. */
static const char signs[] = "+.-x";

static gboolean
is_week (const char *text)
{
  gsize length = strlen (text);

  return length == 0 || (length == ALONG_TERMS_SLOTS && strspn (text, signs) == length);
}

static gboolean
along_terms_check (AlongRecord  *record,
                   const char  **property,
                   GError      **error)
{
  AlongTerms *self = ALONG_TERMS (record);

  if (!ALONG_RECORD_CLASS (along_terms_parent_class)->check (record, property, error))
    return FALSE;

  *property = "last-day";
  if (self->person_id == 0 || self->last_day < self->first_day)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("Other terms: the last day is before the first. Choose a later last day."));
      return FALSE;
    }

  *property = "week";
  if (!is_week (self->week))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_SYNTAX,
                   _("The wishes of a week can’t be read. Enter them anew."));
      return FALSE;
    }

  *property = "most-minutes";
  if (self->most_minutes != 0 && self->most_minutes < self->least_minutes)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("The most hours a week are fewer than the least. Change one of the two."));
      return FALSE;
    }

  return TRUE;
}

static void
along_terms_finalize (GObject *object)
{
  AlongTerms *self = ALONG_TERMS (object);

  g_free (self->week);

  G_OBJECT_CLASS (along_terms_parent_class)->finalize (object);
}

static void
along_terms_class_init (AlongTermsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_terms_finalize;
  record_class->check = along_terms_check;

  along_record_class_add_int64 (record_class, "person-id", G_STRUCT_OFFSET (AlongTerms, person_id));
  along_record_class_add_int (record_class, "first-day", G_STRUCT_OFFSET (AlongTerms, first_day));
  along_record_class_add_int (record_class, "last-day", G_STRUCT_OFFSET (AlongTerms, last_day));
  along_record_class_add_text (record_class, "week", G_STRUCT_OFFSET (AlongTerms, week));
  along_record_class_add_int (record_class, "least-minutes",
                              G_STRUCT_OFFSET (AlongTerms, least_minutes));
  along_record_class_add_int (record_class, "most-minutes",
                              G_STRUCT_OFFSET (AlongTerms, most_minutes));
  along_record_class_add_int (record_class, "most-shifts",
                              G_STRUCT_OFFSET (AlongTerms, most_shifts));
  along_record_class_add_int (record_class, "most-week-days",
                              G_STRUCT_OFFSET (AlongTerms, most_week_days));
  along_record_class_add_int (record_class, "most-month-days",
                              G_STRUCT_OFFSET (AlongTerms, most_month_days));
  along_record_class_add_int (record_class, "most-day-minutes",
                              G_STRUCT_OFFSET (AlongTerms, most_day_minutes));
  along_record_class_add_int (record_class, "most-days-in-row",
                              G_STRUCT_OFFSET (AlongTerms, most_days_in_row));
  along_record_class_add_int (record_class, "most-weekends",
                              G_STRUCT_OFFSET (AlongTerms, most_weekends));
}

static void
along_terms_init (AlongTerms *self)
{
  self->week = g_strdup ("");
}

gint64
along_terms_get_person_id (AlongTerms *self)
{
  g_return_val_if_fail (ALONG_IS_TERMS (self), 0);

  return self->person_id;
}

int
along_terms_get_first_day (AlongTerms *self)
{
  g_return_val_if_fail (ALONG_IS_TERMS (self), 0);

  return self->first_day;
}

int
along_terms_get_last_day (AlongTerms *self)
{
  g_return_val_if_fail (ALONG_IS_TERMS (self), 0);

  return self->last_day;
}

const char *
along_terms_get_week (AlongTerms *self)
{
  g_return_val_if_fail (ALONG_IS_TERMS (self), NULL);

  return self->week;
}

int
along_terms_get_least_minutes (AlongTerms *self)
{
  g_return_val_if_fail (ALONG_IS_TERMS (self), 0);

  return self->least_minutes;
}

int
along_terms_get_most_minutes (AlongTerms *self)
{
  g_return_val_if_fail (ALONG_IS_TERMS (self), 0);

  return self->most_minutes;
}

int
along_terms_get_most_shifts (AlongTerms *self)
{
  g_return_val_if_fail (ALONG_IS_TERMS (self), 0);

  return self->most_shifts;
}

int
along_terms_get_most_week_days (AlongTerms *self)
{
  g_return_val_if_fail (ALONG_IS_TERMS (self), 0);

  return self->most_week_days;
}

int
along_terms_get_most_month_days (AlongTerms *self)
{
  g_return_val_if_fail (ALONG_IS_TERMS (self), 0);

  return self->most_month_days;
}

int
along_terms_get_most_day_minutes (AlongTerms *self)
{
  g_return_val_if_fail (ALONG_IS_TERMS (self), 0);

  return self->most_day_minutes;
}

int
along_terms_get_most_days_in_row (AlongTerms *self)
{
  g_return_val_if_fail (ALONG_IS_TERMS (self), 0);

  return self->most_days_in_row;
}

int
along_terms_get_most_weekends (AlongTerms *self)
{
  g_return_val_if_fail (ALONG_IS_TERMS (self), 0);

  return self->most_weekends;
}

gboolean
along_terms_is_always (AlongTerms *self)
{
  g_return_val_if_fail (ALONG_IS_TERMS (self), FALSE);

  return self->first_day == 0 && self->last_day == 0;
}

gboolean
along_terms_holds (AlongTerms *self,
                   AlongDay    day)
{
  g_return_val_if_fail (ALONG_IS_TERMS (self), FALSE);

  return along_terms_is_always (self) || (self->first_day <= day && day <= self->last_day);
}

AlongAvailability
along_terms_get_availability (AlongTerms   *self,
                              GDateWeekday  weekday,
                              int           slot)
{
  char sign;

  g_return_val_if_fail (ALONG_IS_TERMS (self), ALONG_AVAILABILITY_CAN);
  g_return_val_if_fail (g_date_valid_weekday (weekday), ALONG_AVAILABILITY_CAN);
  g_return_val_if_fail (0 <= slot && slot < ALONG_TERMS_SLOTS_A_DAY, ALONG_AVAILABILITY_CAN);

  if (*self->week == '\0')
    return ALONG_AVAILABILITY_CAN;

  sign = self->week[((int) weekday - 1) * ALONG_TERMS_SLOTS_A_DAY + slot];
  return (AlongAvailability) (strchr (signs, sign) - signs);
}

char
along_terms_get_sign (AlongAvailability availability)
{
  return signs[availability];
}
