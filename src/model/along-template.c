/* along-template.c — a pattern of shifts that comes again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-template.h"

#include <glib/gi18n-lib.h>

struct _AlongTemplate
{
  AlongEntry parent_instance;

  int weeks;
  int first_day;
};

G_DEFINE_FINAL_TYPE (AlongTemplate, along_template, ALONG_TYPE_ENTRY)

static gboolean
along_template_check (AlongRecord  *record,
                      const char  **property,
                      GError      **error)
{
  AlongTemplate *self = ALONG_TEMPLATE (record);

  if (!ALONG_RECORD_CLASS (along_template_parent_class)->check (record, property, error))
    return FALSE;

  *property = "weeks";
  if (self->weeks < 1 || self->weeks > ALONG_TEMPLATE_MAX_WEEKS)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("Weeks: a rotation has from 1 to %d weeks."), ALONG_TEMPLATE_MAX_WEEKS);
      return FALSE;
    }

  return TRUE;
}

static void
along_template_class_init (AlongTemplateClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  record_class->check = along_template_check;

  along_record_class_add_int (record_class, "weeks", G_STRUCT_OFFSET (AlongTemplate, weeks));
  along_record_class_add_int (record_class, "first-day",
                              G_STRUCT_OFFSET (AlongTemplate, first_day));
}

static void
along_template_init (AlongTemplate *self)
{
  self->weeks = 1;
}

int
along_template_get_weeks (AlongTemplate *self)
{
  g_return_val_if_fail (ALONG_IS_TEMPLATE (self), 0);

  return self->weeks;
}

int
along_template_get_first_day (AlongTemplate *self)
{
  g_return_val_if_fail (ALONG_IS_TEMPLATE (self), 0);

  return self->first_day;
}
