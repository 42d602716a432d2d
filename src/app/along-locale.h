/* along-locale.h — what the place where the program runs suggests for a new agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/along-enums.h"

G_BEGIN_DECLS

/* The weekday on which weeks begin in this locale. */
GDateWeekday along_locale_get_week_start (void);

/* The paper that is usual in this locale. */
AlongPaper   along_locale_get_paper      (void);

/* The IANA name of this computer's time zone, to be freed. "UTC" when it is not known. */
char        *along_locale_dup_zone       (void);

/* The IANA names of the zones that the system knows, in the order of along_locale_dup_zone_label(),
 * as a new list model of GtkStringObject. */
GListModel  *along_locale_list_zones     (void);

/* The zone @id by the name of its city, so that it is found by typing that: "Helsinki (Europe)".
 * To be freed. */
char        *along_locale_dup_zone_label (const char *id);

G_END_DECLS
