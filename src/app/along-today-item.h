/* along-today-item.h — one row of what a coordinator has to know of a day, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-assignment.h"
#include "model/along-shift.h"

G_BEGIN_DECLS

typedef enum
{
  ALONG_TODAY_OUT,
  ALONG_TODAY_EXPECTED,
  ALONG_TODAY_UNSEEN,
  ALONG_TODAY_CALLS,
  ALONG_TODAY_GAPS,
  ALONG_TODAY_CHANGES,
  ALONG_TODAY_N_SECTIONS,
} AlongTodaySection;

/* What is to be heeded first. */
typedef enum
{
  ALONG_TODAY_CALM,
  ALONG_TODAY_WARNING,
  ALONG_TODAY_OVERDUE,
} AlongTodayUrgency;

/**
 * AlongTodayItem:
 *
 * Made once and not changed.
 */
#define ALONG_TYPE_TODAY_ITEM (along_today_item_get_type ())
G_DECLARE_FINAL_TYPE (AlongTodayItem, along_today_item, ALONG, TODAY_ITEM, GObject)

/* @title, @mark, @detail and @number are taken over; the last three may be %NULL. @assignment is
 * whom it is about and @shift what opens with it and may have @begun, either may be %NULL. */
AlongTodayItem   *along_today_item_new            (AlongTodaySection  section,
                                                   AlongAssignment   *assignment,
                                                   AlongShift        *shift,
                                                   gboolean           begun,
                                                   AlongTodayUrgency  urgency,
                                                   char              *title,
                                                   char              *mark,
                                                   char              *detail,
                                                   char              *number);

AlongTodaySection along_today_item_get_section    (AlongTodayItem    *self);
AlongAssignment  *along_today_item_get_assignment (AlongTodayItem    *self);
AlongShift       *along_today_item_get_shift      (AlongTodayItem    *self);
gboolean          along_today_item_get_begun      (AlongTodayItem    *self);
AlongTodayUrgency along_today_item_get_urgency    (AlongTodayItem    *self);

/* Whom or what it is about; what of that is to be heeded, with a sign, or %NULL; more about it in
 * lines, or %NULL; and a phone number, or %NULL. */
const char       *along_today_item_get_title      (AlongTodayItem    *self);
const char       *along_today_item_get_mark       (AlongTodayItem    *self);
const char       *along_today_item_get_detail     (AlongTodayItem    *self);
const char       *along_today_item_get_number     (AlongTodayItem    *self);

/* Whether both say and do the same. */
gboolean          along_today_item_equal          (AlongTodayItem    *a,
                                                   AlongTodayItem    *b);

G_END_DECLS
