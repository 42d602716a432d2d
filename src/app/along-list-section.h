/* along-list-section.h — a titled list of rows: the first few, until all are asked for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AlongListSection:
 *
 * Signals:
 * - activated (GtkListBoxRow *row): a row was
 */
#define ALONG_TYPE_LIST_SECTION (along_list_section_get_type ())
G_DECLARE_FINAL_TYPE (AlongListSection, along_list_section, ALONG, LIST_SECTION,
                      AdwPreferencesGroup)

/* For items of @type, of which @create makes rows, and @equal tells whether two of them say and do
 * the same. @n_few are shown at first; G_MAXUINT for all. */
GtkWidget *along_list_section_new        (const char                 *title,
                                          GType                       type,
                                          guint                       n_few,
                                          GtkListBoxCreateWidgetFunc  create,
                                          GEqualFunc                  equal);

/* Says @words where there is nothing in the list; a list without them is hidden then. */
void       along_list_section_set_empty  (AlongListSection           *self,
                                          const char                 *words);

/* Puts @items in place of those before; a row that stays keeps the keyboard and an open menu.
 * Returns whether there are any. */
gboolean   along_list_section_put        (AlongListSection           *self,
                                          GPtrArray                  *items);

/* Gives the keyboard to the first row, if there is one. */
gboolean   along_list_section_focus      (AlongListSection           *self);

G_END_DECLS
