/* along-field-message.h — the line below a field of a form that says what is wrong with it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AlongFieldMessage:
 *
 * A row for an AdwPreferencesGroup, right below the row it is about; there only while it has
 * something to say.
 *
 * Properties:
 * - message (string): the sentence; %NULL for none
 */
#define ALONG_TYPE_FIELD_MESSAGE (along_field_message_get_type ())
G_DECLARE_FINAL_TYPE (AlongFieldMessage, along_field_message, ALONG, FIELD_MESSAGE,
                      AdwPreferencesRow)

/* Shows @message (may be %NULL), marks @field as wrong or right, and tells it to assistive
 * technologies as the description of @field. */
void along_field_message_show (AlongFieldMessage *self,
                               GtkWidget         *field,
                               const char        *message);

/* The same for a @field whose sentence stands in a widget of its own. */
void along_field_message_mark (GtkWidget         *field,
                               const char        *message);

/* The sentence shown, or %NULL; owned by @self. */
const char *along_field_message_get_message (AlongFieldMessage *self);

G_END_DECLS
