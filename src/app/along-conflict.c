/* along-conflict.c — somebody who cannot simply have a shift that is to be made, for a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-conflict.h"

#include <glib/gi18n-lib.h>

#include "app/along-roster-plan.h"
#include "app/along-unbroken.h"
#include "model/along-words.h"

struct _AlongConflict
{
  GObject parent_instance;

  char *title;
  char *words;
  const char *outcome;
};

G_DEFINE_FINAL_TYPE (AlongConflict, along_conflict, G_TYPE_OBJECT)

static char *
dup_title (AlongGeneration          *generation,
           AlongShift               *shift,
           const AlongGeneratedSeat *seat,
           AlongClock                clock)
{
  AlongDirectory *directory =
    along_roster_get_directory (along_generation_get_roster (generation));
  AlongPerson *person = along_directory_get_person (directory, seat->person_id);
  AlongZone *zone = along_directory_get_zone (directory);
  AlongSpan span = along_shift_get_span (shift);
  g_autofree char *day = along_words_day_short (along_zone_get_day (zone, span.start));
  g_autofree char *times = along_words_span (zone, clock, span);

  /* Translators: somebody, a day and times: "Aino, Tue 24 Nov 09:00–13:00". */
  return g_strdup_printf (_("%s, %s %s"),
                          person != NULL ? along_entry_get_shown_name (ALONG_ENTRY (person)) : "",
                          day, times);
}

static char *
dup_words (AlongGeneration          *generation,
           AlongShift               *shift,
           const AlongGeneratedSeat *seat,
           AlongClock                clock)
{
  AlongRoster *roster = along_generation_get_roster (generation);
  g_autofree char *name = along_roster_dup_shift_name (roster, shift);
  GString *words = g_string_new (name);

  for (guint i = 0; i < seat->findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (seat->findings, i);
      g_autofree char *line = NULL;

      if (finding->severity >= ALONG_SEVERITY_GLADLY)
        continue;

      line = along_finding_describe_short (finding, roster, shift, clock);
      g_string_append_printf (words, "\n%s", line);
    }

  return g_string_free (words, FALSE);
}

static const char *
get_outcome (AlongGeneration          *generation,
             const AlongGeneratedSeat *seat)
{
  /* Translators: what becomes of a seat on a shift that is to be made. */
  if (!along_generation_fills (generation, seat))
    return _("Stays open");
  if (seat->severity == ALONG_SEVERITY_NEEDS_REASON)
    return _("With a reason");

  return _("Not gladly");
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *words = gtk_label_new (NULL);
  GtkWidget *outcome = gtk_label_new (NULL);

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_widget_add_css_class (words, "dim-label");
  gtk_widget_add_css_class (words, "caption");
  gtk_widget_set_valign (outcome, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), words);
  gtk_box_append (GTK_BOX (row), lines);
  gtk_box_append (GTK_BOX (row), outcome);
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  AlongConflict *self = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (row));
  GtkWidget *outcome = gtk_widget_get_last_child (row);
  g_autofree char *description = g_strconcat (self->outcome, "\n", self->words, NULL);

  along_unbroken_show (GTK_LABEL (title), self->title);
  along_unbroken_show (GTK_LABEL (gtk_widget_get_next_sibling (title)), self->words);
  gtk_label_set_text (GTK_LABEL (outcome), self->outcome);
  /* The item that the list puts around the row has the keyboard; it has no name of its own. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
along_conflict_finalize (GObject *object)
{
  AlongConflict *self = ALONG_CONFLICT (object);

  g_free (self->title);
  g_free (self->words);

  G_OBJECT_CLASS (along_conflict_parent_class)->finalize (object);
}

static void
along_conflict_class_init (AlongConflictClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_conflict_finalize;
}

static void
along_conflict_init (AlongConflict *self)
{
}

AlongConflict *
along_conflict_new (AlongGeneration          *generation,
                    const AlongGenerated     *generated,
                    const AlongGeneratedSeat *seat,
                    AlongClock                clock)
{
  AlongConflict *self;

  g_return_val_if_fail (ALONG_IS_GENERATION (generation), NULL);
  g_return_val_if_fail (generated != NULL, NULL);
  g_return_val_if_fail (seat != NULL, NULL);

  self = g_object_new (ALONG_TYPE_CONFLICT, NULL);
  self->title = dup_title (generation, generated->shift, seat, clock);
  self->words = dup_words (generation, generated->shift, seat, clock);
  self->outcome = get_outcome (generation, seat);

  return self;
}

const char *
along_conflict_get_title (AlongConflict *self)
{
  g_return_val_if_fail (ALONG_IS_CONFLICT (self), NULL);

  return self->title;
}

const char *
along_conflict_get_words (AlongConflict *self)
{
  g_return_val_if_fail (ALONG_IS_CONFLICT (self), NULL);

  return self->words;
}

const char *
along_conflict_get_outcome (AlongConflict *self)
{
  g_return_val_if_fail (ALONG_IS_CONFLICT (self), NULL);

  return self->outcome;
}

GtkListItemFactory *
along_conflict_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return factory;
}
