/* along-training-print-window.h — training as it will look on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"
#include "print/along-training-document.h"

G_BEGIN_DECLS

#define ALONG_TYPE_TRAINING_PRINT_WINDOW (along_training_print_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongTrainingPrintWindow, along_training_print_window, ALONG,
                      TRAINING_PRINT_WINDOW, AdwWindow)

/* A preview of the sheet of @parts, and of the others that can be made of the same, when they are
 * chosen: those of growths, or of one session, or of everybody; over @parent, owned by the toolkit.
 * The table of @parts is taken over, what else is in it is kept. */
GtkWindow *along_training_print_window_new (GtkWindow                *parent,
                                            AlongSession             *session,
                                            const AlongTrainingPrint *parts);

G_END_DECLS
