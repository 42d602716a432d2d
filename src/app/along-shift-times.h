/* along-shift-times.h — the day, begin and end of a shift in its editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongShiftTimes:
 *
 * Says in place what is wrong with a time, and below them how long the shift lasts.
 *
 * Signals:
 * - changed: the person changed the day or a time
 */
#define ALONG_TYPE_SHIFT_TIMES (along_shift_times_get_type ())
G_DECLARE_FINAL_TYPE (AlongShiftTimes, along_shift_times, ALONG, SHIFT_TIMES, AdwPreferencesGroup)

/* Whose zone and clock are meant; before anything else. */
void     along_shift_times_set_session (AlongShiftTimes *self,
                                        AlongSession    *session);

/* Fills the fields. */
void     along_shift_times_show        (AlongShiftTimes *self,
                                        AlongSpan        span);

/* The day on which the shift begins. */
AlongDay along_shift_times_get_day     (AlongShiftTimes *self);

/* Sets @span to what the fields hold, which is empty where both times are the same; %FALSE when one
 * of them is no time. */
gboolean along_shift_times_read        (AlongShiftTimes *self,
                                        AlongSpan       *span);

/* Says at the end what is wrong with times that can be read; nothing for %NULL. */
void     along_shift_times_tell        (AlongShiftTimes *self,
                                        const char      *message);

G_END_DECLS
