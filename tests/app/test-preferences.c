/* test-preferences.c — the agency's own settings: the first time, and later on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-preferences-window.h"

#include "app-fixture.h"
#include "app/along-agency-form.h"
#include "app/along-field-message.h"

static gpointer
form_child (gpointer    form,
            const char *name)
{
  return gtk_widget_get_template_child (form, ALONG_TYPE_AGENCY_FORM, name);
}

static void
type_name (gpointer    form,
           const char *name)
{
  gtk_editable_set_text (form_child (form, "name_row"), name);
}

/* A name that was never there is only not filled in yet; one that was taken away is missed. */
static void
test_empty_name (void)
{
  GtkWidget *form = g_object_ref_sink (g_object_new (ALONG_TYPE_AGENCY_FORM, NULL));
  AlongFieldMessage *message = form_child (form, "name_message");
  GtkWidget *name_row = form_child (form, "name_row");
  GtkAccessible *field = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (name_row)));
  g_autoptr (AlongAgency) agency = g_object_new (ALONG_TYPE_AGENCY,
                                                 "id", (gint64) ALONG_AGENCY_ID,
                                                 "zone", "Europe/Helsinki",
                                                 NULL);

  along_agency_form_set_agency (ALONG_AGENCY_FORM (form), agency);
  g_assert_false (along_agency_form_is_valid (ALONG_AGENCY_FORM (form)));
  g_assert_null (along_field_message_get_message (message));

  type_name (form, "N");
  g_assert_true (along_agency_form_is_valid (ALONG_AGENCY_FORM (form)));
  g_assert_null (along_field_message_get_message (message));

  type_name (form, "");
  g_assert_false (along_agency_form_is_valid (ALONG_AGENCY_FORM (form)));
  g_assert_nonnull (along_field_message_get_message (message));
  g_assert_true (gtk_widget_has_css_class (name_row, "error"));
  gtk_test_accessible_assert_state (field, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);

  type_name (form, "Northside");
  g_assert_null (along_field_message_get_message (message));
  g_assert_false (gtk_widget_has_css_class (name_row, "error"));
  gtk_test_accessible_assert_state (field, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);

  g_assert_finalize_object (form);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/preferences/empty-name", test_empty_name);

  return g_test_run ();
}
