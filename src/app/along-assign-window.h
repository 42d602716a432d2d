/* along-assign-window.h — everybody who might take a shift, the free ones first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/along-roster.h"

G_BEGIN_DECLS

/**
 * AlongAssignWindow:
 *
 * A modal window that closes when somebody was chosen. Those who cannot are listed with the reason.
 *
 * Signals:
 * - chosen (gint64 person_id, gint64 assignment_id): somebody is to take a seat, or with an
 *   assignment, to stand in for it
 */
#define ALONG_TYPE_ASSIGN_WINDOW (along_assign_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongAssignWindow, along_assign_window, ALONG, ASSIGN_WINDOW, AdwWindow)

/* For @shift, which may be as it is not in @roster yet. With @replaced, an array of
 * AlongAssignment, it is about a stand-in for one of them; with %NULL about an open seat, or where
 * along_rules_find_vacated() tells of somebody who is missing @today, a stand-in for them. */
AlongAssignWindow *along_assign_window_new (GtkWindow   *parent,
                                            AlongRoster *roster,
                                            AlongClock   clock,
                                            AlongDay     today,
                                            AlongShift  *shift,
                                            GPtrArray   *replaced);

/* The shift that it is for; owned by @self. */
AlongShift        *along_assign_window_get_shift (AlongAssignWindow *self);

G_END_DECLS
