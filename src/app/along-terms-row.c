/* along-terms-row.c — from which day to which other terms hold, and which, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-terms-row.h"

#include "app/along-date-button.h"
#include "app/along-terms-form.h"
#include "app/along-touched-button.h"

struct _AlongTermsRow
{
  AlongRecordRow parent_instance;

  AlongDateButton *first;
  AlongDateButton *last;
  AlongTermsForm *form;
  AlongTouchedButton *touched;
};

G_DEFINE_FINAL_TYPE (AlongTermsRow, along_terms_row, ALONG_TYPE_RECORD_ROW)

static void
look (AlongTermsRow *self)
{
  AlongRecordRow *row = ALONG_RECORD_ROW (self);
  AlongTerms *terms = along_record_row_get_record (row);
  AlongSession *session = along_record_row_get_session (row);
  AlongZone *zone = along_session_get_zone (session);
  AlongSpan span = { along_zone_at (zone, along_terms_get_first_day (terms), 0),
                     along_zone_at (zone, along_terms_get_last_day (terms) + 1, 0) };

  along_touched_button_look (self->touched, session, along_record_row_get_owner_id (row), span);
}

/* Who moves the first day on means a later time, not one that ends before it begins. */
static void
first_chosen_cb (AlongTermsRow *self)
{
  AlongDay day = along_date_button_get_day (self->first);

  if (along_date_button_get_day (self->last) < day)
    along_date_button_set_day (self->last, day);
}

static void
along_terms_row_constructed (GObject *object)
{
  AlongTermsRow *self = ALONG_TERMS_ROW (object);
  AlongRecordRow *row = ALONG_RECORD_ROW (object);
  AlongTerms *terms = along_record_row_get_record (row);

  G_OBJECT_CLASS (along_terms_row_parent_class)->constructed (object);

  g_object_bind_property (terms, "last-day", self->last, "day",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (terms, "first-day", self->first, "day",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  along_terms_form_set_terms (self->form, along_record_row_get_session (row), terms);
  g_signal_connect_object (terms, "notify::first-day", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (terms, "notify::last-day", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  look (self);
}

static void
along_terms_row_class_init (AlongTermsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = along_terms_row_constructed;

  g_type_ensure (ALONG_TYPE_TERMS_FORM);
  g_type_ensure (ALONG_TYPE_TOUCHED_BUTTON);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-terms-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongTermsRow, first);
  gtk_widget_class_bind_template_child (widget_class, AlongTermsRow, last);
  gtk_widget_class_bind_template_child (widget_class, AlongTermsRow, form);
  gtk_widget_class_bind_template_child (widget_class, AlongTermsRow, touched);
  gtk_widget_class_bind_template_callback (widget_class, first_chosen_cb);
}

static void
along_terms_row_init (AlongTermsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
