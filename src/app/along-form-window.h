/* along-form-window.h — a window in which records are filled in and saved
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongFormWindow:
 *
 * What windows have in common that save something as one intent and are no AlongEntryEditor. It
 * stays open until the change is durable, and keeps what was typed when that could not be saved.
 *
 * Properties, set when it is made:
 * - session (AlongSession)
 * - form (GtkWidget): the fields, from the template of the deriving class
 */
#define ALONG_TYPE_FORM_WINDOW (along_form_window_get_type ())
G_DECLARE_DERIVABLE_TYPE (AlongFormWindow, along_form_window, ALONG, FORM_WINDOW, AdwWindow)

/**
 * AlongFormWindowClass:
 * @check: whether what is filled in can be saved; shows in place what is wrong
 * @is_changed: whether it is something else than at first, which is not to be lost
 * @make_intent: the intent that saves it; only asked when it can be
 */
struct _AlongFormWindowClass
{
  AdwWindowClass parent_class;

  gboolean      (* check)       (AlongFormWindow *self);
  gboolean      (* is_changed)  (AlongFormWindow *self);
  AlongIntent * (* make_intent) (AlongFormWindow *self);
};

AlongSession *along_form_window_get_session (AlongFormWindow *self);

/* Says whether what is filled in is news as it is, and can be saved without a change. */
void          along_form_window_set_fresh   (AlongFormWindow *self,
                                             gboolean         fresh);

/* Checks the form again: to be called when it is filled, and for each change of it. */
void          along_form_window_update      (AlongFormWindow *self);

/* Runs another @intent than that of the form, such as to delete what it shows, and closes. */
void          along_form_window_run         (AlongFormWindow *self,
                                             AlongIntent     *intent);

/* Says above the form why something could not be done; "" for nothing. */
void          along_form_window_tell        (AlongFormWindow *self,
                                             const char      *message);

G_END_DECLS
