/* along-plan-shift.h — a shift of a programme's templates, and who takes it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/along-plan-reader.h"

G_BEGIN_DECLS

typedef struct
{
  GDateWeekday weekday;
  gint64 person_id;
} AlongPlanRegular;

/* The arrays hold ids (gint64), but for those of @regulars, of AlongPlanRegular. */
typedef struct
{
  gint64 template_id;
  int rotation; /* how many weeks it has */
  gint64 type_id;
  gint64 place_id;
  guint weekdays; /* a bit 1 << GDateWeekday for each */
  guint weeks;    /* a bit 1 << week of the rotation for each */
  int start_minute;
  int end_minute;
  int seats;
  char *note;
  GArray *staff;
  GArray *peers;
  GArray *regulars;
  GArray *on_duty;
} AlongPlanShift;

/* What the group of @reader says; to be freed. @records, of AlongRecord, has the types and
 * templates of the file already. */
AlongPlanShift *along_plan_shift_read (AlongPlanReader  *reader,
                                       GPtrArray        *records,
                                       GError          **error);
void            along_plan_shift_free (AlongPlanShift   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongPlanShift, along_plan_shift_free)

G_END_DECLS
