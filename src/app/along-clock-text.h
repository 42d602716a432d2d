/* along-clock-text.h — a time of day as people type it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-model-error.h"

G_BEGIN_DECLS

/* "24:00": the midnight at the end of a day, in minutes since the one at which it begins. */
#define ALONG_CLOCK_TEXT_END (24 * 60)

/* Reads "8", "08:30", "8.30", "8h30", "830", "2030", "8pm", "8:30 p.m." and the like, and gives
 * minutes since midnight: 0–ALONG_CLOCK_TEXT_END. ALONG_MODEL_ERROR_SYNTAX when @text is no time,
 * ALONG_MODEL_ERROR_EMPTY when there is none. */
gboolean along_clock_text_parse       (const char  *text,
                                       int         *minute,
                                       GError     **error);

/* The same of when something begins, which ALONG_CLOCK_TEXT_END is not: ALONG_MODEL_ERROR_RANGE. */
gboolean along_clock_text_parse_begin (const char  *text,
                                       int         *minute,
                                       GError     **error);

G_END_DECLS
