/* along-series-window.h — asks which shifts of a series are changed or deleted
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongSeriesWindow:
 *
 * Modal. It names every shift from today on that is touched, and what the rules say of each; at
 * first that is only the one that was asked about. It writes nothing.
 *
 * Signals:
 * - chosen: the answer was given, and is to be had until the signal is over
 */
#define ALONG_TYPE_SERIES_WINDOW (along_series_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongSeriesWindow, along_series_window, ALONG, SERIES_WINDOW, AdwWindow)

/* Whether there is anything to ask about @shift, which is to become @edited (%NULL to be deleted):
 * of a shift by itself, of the past, or of one that goes to another day there is not. */
gboolean           along_series_window_concerns    (AlongSession      *session,
                                                    AlongShift        *shift,
                                                    AlongShift        *edited);

/* Asks so; owned by the toolkit. */
AlongSeriesWindow *along_series_window_new         (GtkWindow         *parent,
                                                    AlongSession      *session,
                                                    AlongShift        *shift,
                                                    AlongShift        *edited);

/* Whether the shift that was asked about is one of those that were chosen. */
gboolean           along_series_window_is_shift_chosen (AlongSeriesWindow *self);

/* The intent that does so with those that were chosen, and with the template if that was; to be
 * unreffed. */
AlongIntent       *along_series_window_make_intent (AlongSeriesWindow *self);

G_END_DECLS
