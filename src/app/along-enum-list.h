/* along-enum-list.h — the values of an enumeration with their words, as a list model
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "app/along-enum-item.h"

G_BEGIN_DECLS

/**
 * AlongEnumList:
 *
 * A GListModel of AlongEnumItem for drop-downs, in the order of the enumeration; of flags, an item
 * a bit. The words are those of along_words_value(). A template that names it ensures this type,
 * that of the items and that of the enumeration.
 *
 * Properties, set when it is made, in a .ui file too:
 * - enum-type: the enumeration or flags of the model
 * - any-label: when set, a first item with this label and the value ALONG_ENUM_ANY
 */
#define ALONG_TYPE_ENUM_LIST (along_enum_list_get_type ())
G_DECLARE_FINAL_TYPE (AlongEnumList, along_enum_list, ALONG, ENUM_LIST, GObject)

/* The value of the item that filters use for "whichever". */
#define ALONG_ENUM_ANY (-1)

AlongEnumList *along_enum_list_new       (GType          enum_type,
                                          const char    *any_label);

/* The value at @position, which must be one of the list's. */
int            along_enum_list_get_value (AlongEnumList *self,
                                          guint          position);

/* Where @value is; G_MAXUINT, which is GTK_INVALID_LIST_POSITION, when it is not there. */
guint          along_enum_list_find      (AlongEnumList *self,
                                          int            value);

G_END_DECLS
