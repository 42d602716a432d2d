/* along-note-templates-window.h — the window in which an agency says what new notes begin with
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongNoteTemplatesWindow:
 *
 * Modal. One kind after the other; nothing is changed before Save.
 */
#define ALONG_TYPE_NOTE_TEMPLATES_WINDOW (along_note_templates_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongNoteTemplatesWindow, along_note_templates_window, ALONG,
                      NOTE_TEMPLATES_WINDOW, AdwWindow)

GtkWindow *along_note_templates_window_new (GtkWindow    *parent,
                                            AlongSession *session);

G_END_DECLS
