/* along-template.h — a pattern of shifts that comes again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-entry.h"
#include "model/along-day.h"

G_BEGIN_DECLS

#define ALONG_TEMPLATE_MAX_WEEKS 8

/**
 * AlongTemplate:
 *
 * A rotation of one to eight weeks; its slots (AlongSlot) are what comes again. Shifts are made of
 * it from one day to another, and stay what they are when it changes later.
 *
 * Properties:
 * - weeks: how many weeks the rotation has, 1 to ALONG_TEMPLATE_MAX_WEEKS
 * - first-day: an AlongDay in a first week of the rotation; every @weeks weeks from there on, and
 *   back, is one
 */
#define ALONG_TYPE_TEMPLATE (along_template_get_type ())
G_DECLARE_FINAL_TYPE (AlongTemplate, along_template, ALONG, TEMPLATE, AlongEntry)

int along_template_get_weeks     (AlongTemplate *self);
int along_template_get_first_day (AlongTemplate *self);

G_END_DECLS
