/* along-unbroken.h — words whose lines do not end inside of what is read as one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows @text in @label, of which no line ends after the dash of a span of times or days, such as
 * "08:00–12:00". It is spoken as it is. */
void along_unbroken_show (GtkLabel   *label,
                          const char *text);

/* @text as it is shown, to be freed: for what is no label of its own, and is told to a screen reader
 * apart from it. */
char *along_unbroken_dup  (const char *text);

G_END_DECLS
