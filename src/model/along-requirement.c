/* along-requirement.c — the training that some work needs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-requirement.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"

struct _AlongRequirement
{
  AlongRecord parent_instance;

  gint64 course_id;
  int scope;
  guint roles;
  gint64 shift_type_id;
  gint64 place_id;
  int first_day;
  int lead_days;
  int grace_days;
};

G_DEFINE_FINAL_TYPE (AlongRequirement, along_requirement, ALONG_TYPE_RECORD)

/* The property that does not go with the scope, or %NULL. */
static const char *
find_wrong_scope (AlongRequirement *self)
{
  if ((self->scope == ALONG_REQUIREMENT_ROLE) != (self->roles != 0))
    return "roles";
  if ((self->scope == ALONG_REQUIREMENT_SHIFT_TYPE) != (self->shift_type_id != 0))
    return "shift-type-id";
  if ((self->scope == ALONG_REQUIREMENT_PLACE) != (self->place_id != 0))
    return "place-id";

  return NULL;
}

static gboolean
check_days (int      n_days,
            GError **error)
{
  if (n_days >= 0 && n_days <= ALONG_REQUIREMENT_MAX_DAYS)
    return TRUE;

  g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
               _("Days: enter a number from 0 to %d."), ALONG_REQUIREMENT_MAX_DAYS);
  return FALSE;
}

static gboolean
along_requirement_check (AlongRecord  *record,
                         const char  **property,
                         GError      **error)
{
  AlongRequirement *self = ALONG_REQUIREMENT (record);

  if (!ALONG_RECORD_CLASS (along_requirement_parent_class)->check (record, property, error))
    return FALSE;

  *property = "course-id";
  if (self->course_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("Choose the course that is needed."));
      return FALSE;
    }

  *property = find_wrong_scope (self);
  if (*property != NULL)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("Choose what the course is needed for."));
      return FALSE;
    }

  *property = "lead-days";
  if (!check_days (self->lead_days, error))
    return FALSE;

  *property = "grace-days";
  return check_days (self->grace_days, error);
}

static void
along_requirement_class_init (AlongRequirementClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  record_class->check = along_requirement_check;

  along_record_class_add_int64 (record_class, "course-id",
                                G_STRUCT_OFFSET (AlongRequirement, course_id));
  along_record_class_add_enum (record_class, "scope", ALONG_TYPE_REQUIREMENT_SCOPE,
                               G_STRUCT_OFFSET (AlongRequirement, scope));
  along_record_class_add_flags (record_class, "roles", ALONG_TYPE_ROLES,
                                G_STRUCT_OFFSET (AlongRequirement, roles));
  along_record_class_add_int64 (record_class, "shift-type-id",
                                G_STRUCT_OFFSET (AlongRequirement, shift_type_id));
  along_record_class_add_int64 (record_class, "place-id",
                                G_STRUCT_OFFSET (AlongRequirement, place_id));
  along_record_class_add_int (record_class, "first-day",
                              G_STRUCT_OFFSET (AlongRequirement, first_day));
  along_record_class_add_int (record_class, "lead-days",
                              G_STRUCT_OFFSET (AlongRequirement, lead_days));
  along_record_class_add_int (record_class, "grace-days",
                              G_STRUCT_OFFSET (AlongRequirement, grace_days));
}

static void
along_requirement_init (AlongRequirement *self)
{
  self->lead_days = ALONG_REQUIREMENT_LEAD_DAYS;
}

gint64
along_requirement_get_course_id (AlongRequirement *self)
{
  g_return_val_if_fail (ALONG_IS_REQUIREMENT (self), 0);

  return self->course_id;
}

AlongRequirementScope
along_requirement_get_scope (AlongRequirement *self)
{
  g_return_val_if_fail (ALONG_IS_REQUIREMENT (self), ALONG_REQUIREMENT_ROLE);

  return (AlongRequirementScope) self->scope;
}

AlongRoles
along_requirement_get_roles (AlongRequirement *self)
{
  g_return_val_if_fail (ALONG_IS_REQUIREMENT (self), 0);

  return (AlongRoles) self->roles;
}

gint64
along_requirement_get_shift_type_id (AlongRequirement *self)
{
  g_return_val_if_fail (ALONG_IS_REQUIREMENT (self), 0);

  return self->shift_type_id;
}

gint64
along_requirement_get_place_id (AlongRequirement *self)
{
  g_return_val_if_fail (ALONG_IS_REQUIREMENT (self), 0);

  return self->place_id;
}

AlongDay
along_requirement_get_first_day (AlongRequirement *self)
{
  g_return_val_if_fail (ALONG_IS_REQUIREMENT (self), 0);

  return self->first_day;
}

int
along_requirement_get_lead_days (AlongRequirement *self)
{
  g_return_val_if_fail (ALONG_IS_REQUIREMENT (self), 0);

  return self->lead_days;
}

int
along_requirement_get_grace_days (AlongRequirement *self)
{
  g_return_val_if_fail (ALONG_IS_REQUIREMENT (self), 0);

  return self->grace_days;
}
