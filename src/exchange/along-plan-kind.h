/* along-plan-kind.h — the kinds of groups that a programme file has
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* In the order in which they are read: records come after those that they refer to. */
typedef enum
{
  ALONG_PLAN_KIND_PROGRAMME,
  ALONG_PLAN_KIND_RULE,
  ALONG_PLAN_KIND_TYPE,
  ALONG_PLAN_KIND_PLACE,
  ALONG_PLAN_KIND_STAFF,
  ALONG_PLAN_KIND_CLIENT,
  ALONG_PLAN_KIND_PEER,
  ALONG_PLAN_KIND_PAIR,
  ALONG_PLAN_KIND_COURSE,
  ALONG_PLAN_KIND_TEMPLATE,
  ALONG_PLAN_KIND_SHIFT,
  ALONG_PLAN_N_KINDS
} AlongPlanKind;

/* The first word of such a group. */
const char  *along_plan_kind_get_word   (AlongPlanKind  self);

/* The type of the record that such a group describes; G_TYPE_INVALID for shifts, which are made for
 * dates only. */
GType        along_plan_kind_get_type   (AlongPlanKind  self);

/* The keys that are properties of that record, each as "KEY=PROPERTY" or "KEY"; to be freed. */
char       **along_plan_kind_dup_fields (AlongPlanKind  self);

/* Whether such a group may hold @key. */
gboolean     along_plan_kind_has_key    (AlongPlanKind  self,
                                         const char    *key);

/* Which kind @group is; @name is set to what follows the word for it, in @group. FALSE when it is
 * of none. */
gboolean     along_plan_kind_parse      (const char     *group,
                                         AlongPlanKind  *kind,
                                         const char    **name);

G_END_DECLS
