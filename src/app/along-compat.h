/* along-compat.h — what newer versions of the toolkit have replaced
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AlongAlertButton:
 * @response: the id that along_compat_alert_finish() gives when the button was pressed
 * @label: its translated label, with a mnemonic
 * @appearance: whether it is the one suggested, or destroys something
 */
typedef struct
{
  const char *response;
  const char *label;
  AdwResponseAppearance appearance;
} AlongAlertButton;

/* Asks in a dialog over the window of @parent. The first of @buttons is also what Escape and
 * closing the dialog mean; the last one is what Return means, unless it destroys something. */
void   along_compat_alert_async       (GtkWidget               *parent,
                                       const char              *heading,
                                       const char              *body,
                                       const AlongAlertButton  *buttons,
                                       guint                    n_buttons,
                                       GCancellable            *cancellable,
                                       GAsyncReadyCallback      callback,
                                       gpointer                 user_data);

/* The response of the button pressed, to be freed; %NULL when it was cancelled. */
char  *along_compat_alert_finish      (GAsyncResult            *result,
                                       GError                 **error);

/* Lets the user choose a file to open. Only files that match @pattern (a glob such as "*.pdf",
 * called @pattern_name) are offered at first. */
void   along_compat_open_file_async   (GtkWidget               *parent,
                                       const char              *title,
                                       const char              *pattern_name,
                                       const char              *pattern,
                                       GCancellable            *cancellable,
                                       GAsyncReadyCallback      callback,
                                       gpointer                 user_data);

/* Lets the user choose where to save a file, @name being proposed. Asks before it gives a file
 * that is there already. */
void   along_compat_save_file_async   (GtkWidget               *parent,
                                       const char              *title,
                                       const char              *name,
                                       const char              *pattern_name,
                                       const char              *pattern,
                                       GCancellable            *cancellable,
                                       GAsyncReadyCallback      callback,
                                       gpointer                 user_data);

/* The file chosen, to be unreffed; %NULL with G_IO_ERROR_CANCELLED when the user chose none. */
GFile *along_compat_choose_file_finish (GAsyncResult           *result,
                                        GError                **error);

/* The colour in which @widget writes, for what it draws itself. */
void   along_compat_get_color         (GtkWidget               *widget,
                                       GdkRGBA                 *color);

/* Makes Tab go through what is inside the row of @list_view that has the keyboard, and then out of
 * the list, and not through all rows; those are for the arrow keys. */
void   along_compat_leave_with_tab    (GtkListView             *list_view);

/* Shows who made the program, over the window of @parent. */
void   along_compat_show_about        (GtkWidget               *parent);

G_END_DECLS
