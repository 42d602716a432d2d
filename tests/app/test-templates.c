/* test-templates.c — every screen can be made, and everything on it has a name
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a screen reader would say cannot be asked for directly: it is enough that a control has a
 * label of its own, or is labelled by something, or shows words.
 */

#include <adwaita.h>

#include "app/along-agency-form.h"
#include "app/along-application.h"
#include "app/along-field-message.h"
#include "app/along-opener.h"
#include "app/along-preferences-window.h"
#include "app/along-programme-list.h"
#include "app/along-recovery-check.h"
#include "app/along-recovery-entry.h"
#include "app/along-recovery-view.h"
#include "app/along-setup-page.h"
#include "app/along-shortcuts-window.h"
#include "app/along-unlock-page.h"
#include "app/along-window.h"
#include "app/along-zone-window.h"

static gboolean
shows_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return *gtk_label_get_text (GTK_LABEL (widget)) != '\0';

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_words (child))
      return TRUE;

  return FALSE;
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* The types that a person does something with; the line below a field only says something. */
static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) ||
         GTK_IS_SWITCH (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_ENTRY (widget) ||
         GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_SPIN_BUTTON (widget) ||
         GTK_IS_TEXT_VIEW (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_SPINNER (widget) ||
         (ADW_IS_PREFERENCES_ROW (widget) && !ALONG_IS_FIELD_MESSAGE (widget));
}

/* A search bar's own button to close it, which none of ours shows. */
static gboolean
is_close_button (GtkWidget *widget)
{
  return GTK_IS_CENTER_BOX (gtk_widget_get_parent (widget)) &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_SEARCH_BAR) != NULL;
}

/* Those made by the toolkit, inside of one that has a name. */
static gboolean
is_inner (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return parent != NULL &&
         (GTK_IS_MENU_BUTTON (parent) || is_close_button (widget) ||
          gtk_widget_get_ancestor (parent, GTK_TYPE_DROP_DOWN) != NULL ||
          gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL ||
          gtk_widget_get_ancestor (widget, ADW_TYPE_ENTRY_ROW) != NULL ||
          gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL ||
          gtk_widget_get_ancestor (widget, GTK_TYPE_SPIN_BUTTON) != NULL ||
          gtk_widget_get_ancestor (widget, GTK_TYPE_SEARCH_ENTRY) != NULL ||
          gtk_widget_get_ancestor (widget, ADW_TYPE_VIEW_SWITCHER) != NULL) &&
         !ADW_IS_COMBO_ROW (widget) && !ADW_IS_ENTRY_ROW (widget) &&
         !GTK_IS_SEARCH_ENTRY (widget) && !GTK_IS_SPIN_BUTTON (widget);
}

static guint
check_names (GtkWidget *widget)
{
  guint n_controls = 0;

  if (is_control (widget) && !is_inner (widget))
    {
      n_controls++;
      if (!has_name (widget) && !shows_words (widget))
        g_test_fail_printf ("%s (%s) in %s has no name",
                            G_OBJECT_TYPE_NAME (widget),
                            gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)),
                            G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_controls += check_names (child);

  return n_controls;
}

static void
check (GtkWidget *widget)
{
  GtkWidget *holder = NULL;

  if (!GTK_IS_WINDOW (widget))
    {
      holder = adw_window_new ();
      adw_window_set_content (ADW_WINDOW (holder), widget);
    }

  g_assert_cmpuint (check_names (widget), >, 0);

  g_object_ref (widget);
  gtk_window_destroy (GTK_WINDOW (holder != NULL ? holder : widget));
  g_assert_finalize_object (widget);
}

static void
test_type (gconstpointer data)
{
  GType (* get_type) (void) = (GType (*) (void)) data;

  check (g_object_new (get_type (), NULL));
}

static void
test_window (void)
{
  g_autoptr (AlongOpener) opener = along_opener_new ("/nonexistent/agency.alongside", NULL);

  check (GTK_WIDGET (along_window_new (NULL, opener, TRUE)));
}

static void
test_zone_window (void)
{
  check (along_zone_window_new ("Europe/Helsinki"));
}

static void
add (const char *name,
     GType    (* get_type) (void))
{
  g_autofree char *path = g_strdup_printf ("/templates/%s", name);

  g_test_add_data_func (path, (gconstpointer) get_type, test_type);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  along_vault_init (&error);
  g_assert_no_error (error);

  add ("agency-form", along_agency_form_get_type);
  add ("preferences-window", along_preferences_window_get_type);
  add ("programme-list", along_programme_list_get_type);
  add ("recovery-check", along_recovery_check_get_type);
  add ("recovery-entry", along_recovery_entry_get_type);
  add ("setup-page", along_setup_page_get_type);
  add ("shortcuts-window", along_shortcuts_window_get_type);
  add ("unlock-page", along_unlock_page_get_type);
  g_test_add_func ("/templates/window", test_window);
  g_test_add_func ("/templates/zone-window", test_zone_window);

  return g_test_run ();
}
