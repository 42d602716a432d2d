/* along-plan-person.h — who works in a programme, before it meets a date
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days are counted from that of the demo. */

#pragma once

#include "exchange/along-plan-reader.h"
#include "model/along-enums.h"
#include "model/along-person.h"

G_BEGIN_DECLS

typedef struct
{
  AlongConnectionKind kind;
  int since;
} AlongPlanConnection;

/* Both days belong to it. */
typedef struct
{
  int first;
  int last;
} AlongPlanDays;

/* What became of the supervision of somebody. */
typedef enum
{
  ALONG_PLAN_SESSIONS_KEPT,
  ALONG_PLAN_SESSIONS_OVERDUE,
  ALONG_PLAN_SESSIONS_CANCELLED,
} AlongPlanSessions;

typedef struct
{
  AlongPerson *person;
  int hours;           /* a week at most */
  int from;            /* works from this day on … */
  int until;           /* … and before this one */
  AlongPlanSessions sessions;
  GArray *connections; /* of AlongPlanConnection */
  GArray *away;        /* of AlongPlanDays */
} AlongPlanPerson;

/* What the group of @reader, of staff or a peer, says of @record, the person that it describes; to
 * be freed. What was agreed with them and the places that they don't work at are added to @records,
 * of AlongRecord. */
AlongPlanPerson *along_plan_person_read (AlongPlanReader  *reader,
                                         AlongPerson      *record,
                                         GPtrArray        *records,
                                         GError          **error);
void             along_plan_person_free (AlongPlanPerson  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongPlanPerson, along_plan_person_free)

G_END_DECLS
