/* along-unbroken.c — words whose lines do not end inside of what is read as one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-unbroken.h"

/* What joins two characters on one line, and takes no room. Pango breaks after a dash even where an
 * attribute of the text forbids breaks. */
#define JOINER "\u2060"

char *
along_unbroken_dup (const char *text)
{
  GString *joined;

  g_return_val_if_fail (text != NULL, NULL);

  joined = g_string_new (text);
  g_string_replace (joined, "–", "–" JOINER, 0);

  return g_string_free (joined, FALSE);
}

void
along_unbroken_show (GtkLabel   *label,
                     const char *text)
{
  g_autofree char *joined = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (text != NULL);

  joined = along_unbroken_dup (text);
  gtk_label_set_text (label, joined);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
