/* along-shift-words.h — how a shift is called, and what is said of a change of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-change-list.h"

G_BEGIN_DECLS

/* Texts are to be freed, unless said otherwise. */

/* "Outreach at Harbour, Tue 24 Nov 08:00–12:00" */
char *along_shift_words_name     (AlongDirectory         *directory,
                                  AlongShift             *shift,
                                  AlongClock              clock);

/* Which shift @change is of, as it is or, when it is gone, as it was. */
char *along_shift_words_changed  (const AlongShiftChange *change,
                                  AlongRoster            *roster,
                                  AlongClock              clock);

/* What is different: "Other time, was Tue 24 Nov 09:00–13:00. Aino joins." */
char *along_shift_words_changes  (const AlongShiftChange *change,
                                  AlongRoster            *roster,
                                  AlongClock              clock);

/* What became of a shift that is not on the days any more on which it was published: "Cancelled",
 * or "Moved to Mon 30 Nov 09:00–13:00". */
char *along_shift_words_gone     (const AlongShiftChange *change,
                                  AlongRoster            *roster,
                                  AlongClock              clock);

/* Why there is nothing to tell of the days of @roster: they are a draft, or are as they were
 * published, see along_change_list_new(). %NULL when there are changes; not to be freed. */
const char *along_shift_words_no_changes (AlongRoster *roster,
                                          AlongDay     today);

G_END_DECLS
