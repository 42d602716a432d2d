/* along-entry-list.h — a short list of entries that are added, edited and archived in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongEntryList:
 *
 * Places, types of shift or templates, a boxed row each.
 *
 * Properties:
 * - entry-type (GType, when it is made): AlongPlace, AlongShiftType or AlongTemplate
 */
#define ALONG_TYPE_ENTRY_LIST (along_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (AlongEntryList, along_entry_list, ALONG, ENTRY_LIST, GtkWidget)

/* Shows the session's entries; to be called once. */
void along_entry_list_start (AlongEntryList *self,
                             AlongSession   *session);

/* Opens the editor for a new entry. */
void along_entry_list_add   (AlongEntryList *self);

G_END_DECLS
