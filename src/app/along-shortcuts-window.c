/* along-shortcuts-window.c — the keys that do something
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The toolkit's own window for this is deprecated in newer versions, and its successor is not on
 * the floor.
 */

#include "app/along-shortcuts-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-roster-legend.h"

struct _AlongShortcutsWindow
{
  AdwWindow parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (AlongShortcutsWindow, along_shortcuts_window, ADW_TYPE_WINDOW)

typedef struct
{
  const char *title;        /* of a new group, or NULL */
  const char *accelerators; /* as GTK writes them, separated by spaces */
  const char *action;
} Shortcut;

static const Shortcut shortcuts[] = {
  { N_("Everywhere"), "<Control>z", N_("Undo") },
  { NULL, "<Control><Shift>z <Control>y", N_("Redo") },
  { NULL, "<Control>f", N_("Search") },
  { NULL, "<Control>p", N_("Print the roster, or of supervision and training") },
  { NULL, "<Alt>1", N_("Show today") },
  { NULL, "<Alt>2", N_("Show the roster") },
  { NULL, "<Alt>3", N_("Show the people") },
  { NULL, "<Alt>4", N_("Show supervision") },
  { NULL, "<Alt>5", N_("Show training") },
  { NULL, "<Control><Shift>h", N_("Hide all names, or show them again") },
  { NULL, "<Control><Shift>l", N_("Lock the notes") },
  { NULL, "F10", N_("Open the main menu") },
  { NULL, "<Control>comma", N_("Preferences") },
  { NULL, "<Control>question", N_("Keyboard shortcuts") },
  { NULL, "<Control>s", N_("Save in a dialog") },
  { NULL, "Escape <Control>w", N_("Close a dialog") },
  { NULL, "<Control>q <Control>w", N_("Quit") },
  { N_("Roster"), "<Control>Page_Up", N_("Previous week") },
  { NULL, "<Control>Page_Down", N_("Next week") },
  { NULL, "<Control>t", N_("This week") },
  { NULL, "<Control>g", N_("Choose a week") },
  { NULL, "<Control>n n Insert", N_("New shift") },
  { NULL, "<Control><Shift>c", N_("Copy the week") },
  { NULL, "<Control><Shift>f", N_("Fill from a template") },
  { NULL, "<Control><Shift>k", N_("Keep the week as a template") },
  { NULL, "Left Right", N_("Go to the day beside") },
  { NULL, "Up Down", N_("Go to the shift above or below") },
  { NULL, "Page_Up Page_Down", N_("Go up or down a screen") },
  { NULL, "Home End", N_("Go to the first or last day") },
  { NULL, "<Control>Home <Control>End", N_("Go to the beginning or end of the roster") },
  /* Translators: what the keys below do to the shift that has the focus. */
  { N_("Shift"), "Return", N_("Open") },
  { NULL, "a", N_("Assign somebody") },
  { NULL, "s", N_("Find a stand-in") },
  { NULL, "<Alt>Left <Alt>Right", N_("Move by a day") },
  { NULL, "<Alt><Shift>Left <Alt><Shift>Right", N_("End earlier or later") },
  { NULL, "<Control>c", N_("Copy") },
  { NULL, "<Control>v", N_("Paste on the chosen day") },
  { NULL, "Delete", N_("Delete") },
  { NULL, "<Shift>F10 Menu", N_("Show all that can be done") },
  { N_("People"), "<Control>n", N_("Add somebody to the list") },
  { NULL, "Return", N_("Edit who is chosen") },
  { NULL, "<Control>e", N_("Wishes and availability") },
  { NULL, "<Control>g", N_("Orientation, goals and training") },
  { NULL, "Delete", N_("Archive who is chosen") },
  { NULL, "Escape", N_("Clear the search") },
  { N_("Wishes and Availability"), "<Shift>Left <Shift>Down", N_("Select more half hours") },
  { NULL, "<Control>a", N_("Select the whole week") },
  { NULL, "1 2 3 4", N_("Prefers, can, rather not, cannot") },
  { NULL, "0 Delete", N_("As usual, of a date") },
  { NULL, "<Control>Page_Up <Control>Page_Down", N_("Previous or next week") },
  { N_("Orientation and Growth"), "<Control>n", N_("New goal") },
  { N_("Notes"), "<Control>n", N_("New note") },
  { NULL, "<Alt>Up <Alt>Down", N_("Note above or below") },
  { NULL, "<Control>b", N_("Bold") },
  { NULL, "<Control>h", N_("Heading") },
  { NULL, "<Control>l", N_("List") },
  { NULL, "<Control>Return", N_("Sign") },
  { N_("Preview of a Print"), "Page_Up Page_Down", N_("Previous or next page") },
  { NULL, "Home End", N_("First or last page") },
  { NULL, "<Control>plus <Control>minus", N_("Larger or smaller") },
  { NULL, "<Control>0", N_("Fit the page into the window") },
  { NULL, "<Control>p", N_("Print") },
  { NULL, "<Control>s", N_("Save as PDF") },
  { N_("Elsewhere"), "Page_Up Page_Down", N_("Previous or next month of a calendar") },
  { NULL, "<Control>n", N_("Add a place, a type of shift or a template to their lists") },
  { NULL, "<Alt>Left", N_("Back, while an agency is set up or opened") },
};

static GtkWidget *
new_keycap (const char *accelerator)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *text = NULL;
  GdkModifierType modifiers;
  guint key;

  if (gtk_accelerator_parse (accelerator, &key, &modifiers))
    text = gtk_accelerator_get_label (key, modifiers);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (label, "keycap");

  return label;
}

static GtkWidget *
new_row (const Shortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_auto (GStrv) accelerators = g_strsplit (shortcut->accelerators, " ", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->action));
  for (guint i = 0; accelerators[i] != NULL; i++)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_keycap (accelerators[i]));

  return row;
}

static void
along_shortcuts_window_class_init (AlongShortcutsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-shortcuts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongShortcutsWindow, page);

  along_close_keys_install (widget_class);
}

static void
along_shortcuts_window_init (AlongShortcutsWindow *self)
{
  AdwPreferencesGroup *group = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].title != NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcuts[i].title));
          adw_preferences_page_add (self->page, group);
        }

      adw_preferences_group_add (group, new_row (&shortcuts[i]));
    }

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, _("Signs on the roster"));
  adw_preferences_group_add (group, g_object_new (ALONG_TYPE_ROSTER_LEGEND, NULL));
  adw_preferences_page_add (self->page, group);
}

GtkWidget *
along_shortcuts_window_new (void)
{
  return g_object_new (ALONG_TYPE_SHORTCUTS_WINDOW, NULL);
}
