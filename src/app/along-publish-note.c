/* along-publish-note.c — something to know of a shift before a roster is published, for a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-publish-note.h"

#include "app/along-unbroken.h"

struct _AlongPublishNote
{
  GObject parent_instance;

  char *title;
  char *words;
  AlongShift *shift;
  gboolean is_heading;
};

G_DEFINE_FINAL_TYPE (AlongPublishNote, along_publish_note, G_TYPE_OBJECT)

static GtkWidget *
new_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = new_label ();
  GtkWidget *words = new_label ();

  gtk_widget_add_css_class (words, "dim-label");
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), words);
  gtk_list_item_set_child (item, lines);
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  AlongPublishNote *self = gtk_list_item_get_item (item);
  GtkWidget *lines = gtk_list_item_get_child (item);
  GtkWidget *title = gtk_widget_get_first_child (lines);
  GtkWidget *words = gtk_widget_get_last_child (lines);

  gtk_list_item_set_activatable (item, self->shift != NULL);
  along_unbroken_show (GTK_LABEL (title), self->title);
  along_unbroken_show (GTK_LABEL (words), self->words);
  gtk_widget_set_visible (words, *self->words != '\0');
  set_class (title, "heading", self->is_heading);
  set_class (words, "caption", !self->is_heading);
  gtk_widget_set_margin_top (lines, self->is_heading ? 12 : 0);
  /* The item that the list puts around the row has the keyboard; it has no name of its own. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (lines)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->words, -1);
}

static void
along_publish_note_finalize (GObject *object)
{
  AlongPublishNote *self = ALONG_PUBLISH_NOTE (object);

  g_free (self->title);
  g_free (self->words);
  g_clear_object (&self->shift);

  G_OBJECT_CLASS (along_publish_note_parent_class)->finalize (object);
}

static void
along_publish_note_class_init (AlongPublishNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_publish_note_finalize;
}

static void
along_publish_note_init (AlongPublishNote *self)
{
}

AlongPublishNote *
along_publish_note_new (const char *title,
                        const char *words,
                        AlongShift *shift)
{
  AlongPublishNote *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (ALONG_TYPE_PUBLISH_NOTE, NULL);
  self->title = g_strdup (title);
  self->words = g_strdup (words);
  g_set_object (&self->shift, shift);

  return self;
}

AlongPublishNote *
along_publish_note_new_heading (const char *title,
                                const char *words)
{
  AlongPublishNote *self = along_publish_note_new (title, words, NULL);

  g_return_val_if_fail (self != NULL, NULL);

  self->is_heading = TRUE;

  return self;
}

const char *
along_publish_note_get_title (AlongPublishNote *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISH_NOTE (self), NULL);

  return self->title;
}

const char *
along_publish_note_get_words (AlongPublishNote *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISH_NOTE (self), NULL);

  return self->words;
}

AlongShift *
along_publish_note_get_shift (AlongPublishNote *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISH_NOTE (self), NULL);

  return self->shift;
}

GtkListItemFactory *
along_publish_note_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return factory;
}
