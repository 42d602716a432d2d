/* along-passphrase-row.c — a row in which a passphrase is typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-passphrase-row.h"

#include "app/along-focus.h"

struct _AlongPassphraseRow
{
  AdwActionRow parent_instance;

  GtkEditable *entry;
};

G_DEFINE_FINAL_TYPE (AlongPassphraseRow, along_passphrase_row, ADW_TYPE_ACTION_ROW)

enum
{
  CHANGED,
  SUBMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkText *
get_text (AlongPassphraseRow *self)
{
  return GTK_TEXT (gtk_editable_get_delegate (self->entry));
}

static void
title_cb (AlongPassphraseRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
entry_changed_cb (AlongPassphraseRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entry_activate_cb (AlongPassphraseRow *self)
{
  g_signal_emit (self, signals[SUBMITTED], 0);
}

static gboolean
along_passphrase_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ALONG_PASSPHRASE_ROW (widget)->entry));
}

static void
along_passphrase_row_class_init (AlongPassphraseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  along_focus_install (widget_class, along_passphrase_row_grab_focus);

  signals[SUBMITTED] =
    g_signal_new ("submitted", ALONG_TYPE_PASSPHRASE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[CHANGED] =
    g_signal_new ("changed", ALONG_TYPE_PASSPHRASE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-passphrase-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongPassphraseRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
}

static void
along_passphrase_row_init (AlongPassphraseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (title_cb), NULL);
}

AlongPassphrase *
along_passphrase_row_dup (AlongPassphraseRow  *self,
                          GError             **error)
{
  g_return_val_if_fail (ALONG_IS_PASSPHRASE_ROW (self), NULL);

  return along_passphrase_new (gtk_editable_get_text (self->entry), error);
}

gboolean
along_passphrase_row_is_empty (AlongPassphraseRow *self)
{
  g_return_val_if_fail (ALONG_IS_PASSPHRASE_ROW (self), TRUE);

  return *gtk_editable_get_text (self->entry) == '\0';
}

gboolean
along_passphrase_row_equal (AlongPassphraseRow *self,
                            AlongPassphraseRow *other)
{
  g_return_val_if_fail (ALONG_IS_PASSPHRASE_ROW (self), FALSE);
  g_return_val_if_fail (ALONG_IS_PASSPHRASE_ROW (other), FALSE);

  return g_str_equal (gtk_editable_get_text (self->entry), gtk_editable_get_text (other->entry));
}

void
along_passphrase_row_clear (AlongPassphraseRow *self)
{
  g_return_if_fail (ALONG_IS_PASSPHRASE_ROW (self));

  /* Letter by letter: the toolkit tells assistive technologies what goes, and makes a copy of it
   * that it does not wipe. */
  for (guint n = gtk_text_get_text_length (get_text (self)); n > 0; n--)
    gtk_editable_delete_text (self->entry, (int) n - 1, (int) n);
}
