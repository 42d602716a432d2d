/* along-spin.c — numbers that are typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-spin.h"

/* As the spin button itself reads its text, which it does not let others do. */
static gboolean
read_value (GtkSpinButton *spin,
            double        *value)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (spin))));
  int handled = FALSE;
  char *end;

  g_signal_emit_by_name (spin, "input", value, &handled);
  if (handled != FALSE)
    return handled != GTK_INPUT_ERROR;

  *value = g_strtod (text, &end);

  return *text != '\0' && *end == '\0';
}

static gboolean
keep_text_cb (GtkSpinButton *spin,
              gpointer       data)
{
  return TRUE;
}

static void
text_changed_cb (GtkSpinButton *spin)
{
  GtkAdjustment *adjustment = gtk_spin_button_get_adjustment (spin);
  gulong writer, keeper;
  double value;

  if (!read_value (spin, &value) || !(value >= gtk_adjustment_get_lower (adjustment) &&
                                      value <= gtk_adjustment_get_upper (adjustment)))
    return;

  /* The one who writes what a value is in words has to wait until the keyboard is elsewhere. */
  writer = g_signal_handler_find (spin, G_SIGNAL_MATCH_ID,
                                  g_signal_lookup ("output", GTK_TYPE_SPIN_BUTTON), 0, NULL, NULL,
                                  NULL);
  if (writer != 0)
    g_signal_handler_block (spin, writer);
  keeper = g_signal_connect (spin, "output", G_CALLBACK (keep_text_cb), NULL);
  gtk_adjustment_set_value (adjustment, value);
  g_signal_handler_disconnect (spin, keeper);
  if (writer != 0)
    g_signal_handler_unblock (spin, writer);
}

void
along_spin_follow (GtkSpinButton *spin)
{
  g_return_if_fail (GTK_IS_SPIN_BUTTON (spin));

  g_signal_connect (spin, "notify::text", G_CALLBACK (text_changed_cb), NULL);
}
