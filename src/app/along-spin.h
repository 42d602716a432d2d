/* along-spin.h — numbers that are typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets the value of @spin follow what is typed into it, as far as it can be read: by itself it
 * would only when the keyboard goes elsewhere. What is typed stays as it is until then. */
void along_spin_follow (GtkSpinButton *spin);

G_END_DECLS
