/* reasons-fixture.h — does with a reason what needs one, and looks at what is kept of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "agency-fixture.h"
#include "rules/along-rules.h"

/* Runs @intent, which it takes over, with AGENCY_REASON, in the words of @by_id; gives the
 * inverse. */
AlongIntent *reasons_run         (Agency           *self,
                                  AlongIntent      *intent,
                                  gint64            by_id);

/* The same in nobody's words; and without any reason. */
void         reasons_do          (Agency           *self,
                                  AlongIntent      *intent);
void         reasons_do_plain    (Agency           *self,
                                  AlongIntent      *intent);

/* Lets the agency want the rule so from now on. */
void         reasons_set_rule    (Agency           *self,
                                  AlongFindingCode  code,
                                  AlongSeverity     severity,
                                  int               number);

/* The reasons that are kept for the only seat of @shift, with their codes: "rest:540:7: Agreed by
 * phone;". */
void         reasons_assert      (Agency           *self,
                                  AlongShift       *shift,
                                  const char       *expected);

/* The same where they are about so many minutes of rest between @shift and @other; @more is 0 where
 * there is one reason only. */
void         reasons_assert_rest (Agency           *self,
                                  AlongShift       *shift,
                                  AlongShift       *other,
                                  int               minutes,
                                  int               more);
