/* along-enum-item.h — one value of an enumeration with its word, for a list to choose from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AlongEnumItem:
 *
 * Properties, fixed when it is made:
 * - value: the value of the enumeration, or one bit of the flags
 * - label: its word in the user's language
 */
#define ALONG_TYPE_ENUM_ITEM (along_enum_item_get_type ())
G_DECLARE_FINAL_TYPE (AlongEnumItem, along_enum_item, ALONG, ENUM_ITEM, GObject)

AlongEnumItem *along_enum_item_new       (int            value,
                                          const char    *label);
int            along_enum_item_get_value (AlongEnumItem *self);

/* Owned by @self. */
const char    *along_enum_item_get_label (AlongEnumItem *self);

G_END_DECLS
