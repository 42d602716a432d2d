/* along-date-button.h — a button that shows a day and lets it be typed or picked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-session.h"
#include "model/along-day.h"

G_BEGIN_DECLS

/**
 * AlongDateButton:
 *
 * Properties:
 * - session (AlongSession): whose week start the month has
 * - title (string): what the day is, such as "First day"; read out together with the day
 * - day (int): the AlongDay; notified once it was chosen, not for each typed character
 */
#define ALONG_TYPE_DATE_BUTTON (along_date_button_get_type ())
G_DECLARE_FINAL_TYPE (AlongDateButton, along_date_button, ALONG, DATE_BUTTON, GtkWidget)

GtkWidget *along_date_button_new     (AlongSession    *session,
                                      const char      *title,
                                      AlongDay         day);
AlongDay   along_date_button_get_day (AlongDateButton *self);
void       along_date_button_set_day (AlongDateButton *self,
                                      AlongDay         day);

/* Reads a day as people type it: as the locale writes dates, or ISO 8601. %FALSE when @text is no
 * day between 1900 and 2149. */
gboolean   along_date_button_parse   (const char      *text,
                                      AlongDay        *day);

G_END_DECLS
