/* along-agency-form.c — the fields of an agency's own settings
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-agency-form.h"

#include <glib/gi18n-lib.h>

#include "app/along-field-message.h"
#include "app/along-locale.h"
#include "app/along-zone-window.h"
#include "model/along-enum-types.h"
#include "model/along-text.h"
#include "model/along-words.h"

struct _AlongAgencyForm
{
  AdwPreferencesGroup parent_instance;

  AlongAgency *agency; /* as it was filled in */
  gboolean instant;
  gboolean valid;
  gboolean filling;
  gboolean touched; /* whether a name was typed since it was filled in */
  char *name; /* where it is instant, the one that was applied last */
  char *numbers; /* the same of the emergency numbers */
  char *zone;

  AdwEntryRow *name_row;
  AlongFieldMessage *name_message;
  GtkWidget *zone_row;
  AlongFieldMessage *zone_message;
  GtkLabel *zone_label;
  AdwComboRow *week_row;
  AdwComboRow *paper_row;
  GtkTextView *numbers_view;
  GtkTextBuffer *numbers_buffer;
  AlongFieldMessage *numbers_message;
};

G_DEFINE_FINAL_TYPE (AlongAgencyForm, along_agency_form, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_INSTANT,
  PROP_VALID,
  N_PROPS
};

enum
{
  ACTIVATE,
  APPLY,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_zone (AlongAgencyForm *self,
          const char      *id)
{
  g_autofree char *label = along_locale_dup_zone_label (id);

  g_free (self->zone);
  self->zone = g_strdup (id);
  gtk_label_set_text (self->zone_label, label);
}

static char *
dup_typed_name (AlongAgencyForm *self)
{
  return along_text_normalize (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
}

static char *
dup_typed_numbers (AlongAgencyForm *self)
{
  g_autofree char *text = NULL;

  g_object_get (self->numbers_buffer, "text", &text, NULL);

  return along_text_normalize_lines (text);
}

static gboolean
is_typing_name (AlongAgencyForm *self)
{
  g_autofree char *typed = dup_typed_name (self);

  return self->instant && !g_str_equal (typed, self->name);
}

static gboolean
is_typing_numbers (AlongAgencyForm *self)
{
  g_autofree char *typed = dup_typed_numbers (self);

  return self->instant && !g_str_equal (typed, self->numbers);
}

static AlongAgency *
dup_agency_as (AlongAgencyForm *self,
               const char      *name,
               const char      *numbers)
{
  AlongAgency *agency = along_record_copy (self->agency);

  g_object_set (agency,
                "name", name,
                "zone", self->zone,
                "week-start", (int) adw_combo_row_get_selected (self->week_row) + G_DATE_MONDAY,
                "paper", (int) adw_combo_row_get_selected (self->paper_row),
                "emergency-numbers", numbers,
                NULL);

  return agency;
}

static void
tell (AlongFieldMessage *message,
      GtkWidget         *field,
      const GError      *error)
{
  along_field_message_show (message, field, error != NULL ? error->message : NULL);
}

static void
validate (AlongAgencyForm *self)
{
  g_autoptr (AlongAgency) agency = along_agency_form_dup_agency (self);
  g_autoptr (GError) error = NULL;
  const char *property = NULL;
  gboolean valid = along_record_check (ALONG_RECORD (agency), &property, &error);
  gboolean told = !valid && (self->touched ||
                             !g_error_matches (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY));

  /* A field that is still empty needs no telling off: it only isn't filled in yet. */
  tell (self->name_message, GTK_WIDGET (self->name_row),
        told && g_strcmp0 (property, "name") == 0 ? error : NULL);
  tell (self->zone_message, self->zone_row,
        told && g_strcmp0 (property, "zone") == 0 ? error : NULL);
  tell (self->numbers_message, GTK_WIDGET (self->numbers_view),
        told && g_strcmp0 (property, "emergency-numbers") == 0 ? error : NULL);

  if (self->valid != valid)
    {
      self->valid = valid;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
    }
}

static void
name_changed_cb (AlongAgencyForm *self)
{
  if (self->filling)
    return;

  self->touched = TRUE;
  validate (self);
}

static void
apply (AlongAgencyForm *self)
{
  g_autoptr (AlongAgency) agency = dup_agency_as (self, self->name, self->numbers);

  if (along_record_check (ALONG_RECORD (agency), NULL, NULL))
    g_signal_emit (self, signals[APPLY], 0, agency);
}

/* Whether the agency may have this, whatever is half typed in the other text. */
static gboolean
may_have (AlongAgencyForm *self,
          const char      *name,
          const char      *numbers)
{
  g_autoptr (AlongAgency) agency = dup_agency_as (self, name, numbers);

  return along_record_check (ALONG_RECORD (agency), NULL, NULL);
}

static void
apply_name_cb (AlongAgencyForm *self)
{
  g_autofree char *typed = dup_typed_name (self);

  validate (self);
  if (!may_have (self, typed, self->numbers))
    return;

  g_free (self->name);
  self->name = g_steal_pointer (&typed);
  apply (self);
}

static void
numbers_changed_cb (AlongAgencyForm *self)
{
  if (!self->filling)
    validate (self);
}

/* There is no button to apply several lines: they are finished when somebody goes on. */
static void
numbers_left_cb (AlongAgencyForm *self)
{
  g_autofree char *typed = dup_typed_numbers (self);

  if (!is_typing_numbers (self) || !may_have (self, self->name, typed))
    return;

  g_free (self->numbers);
  self->numbers = g_steal_pointer (&typed);
  apply (self);
}

/* The other fields leave alone what is half typed in the name. */
static void
choice_changed_cb (AlongAgencyForm *self)
{
  if (self->filling)
    return;

  validate (self);
  if (self->instant)
    apply (self);
}

static void
entry_activated_cb (AlongAgencyForm *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
zone_chosen_cb (AlongAgencyForm *self,
                const char      *id)
{
  set_zone (self, id);
  choice_changed_cb (self);
}

static void
choose_zone_cb (AlongAgencyForm *self)
{
  GtkWidget *window = along_zone_window_new (self->zone);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_signal_connect_object (window, "chosen",
                           G_CALLBACK (zone_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (window));
}

static void
along_agency_form_constructed (GObject *object)
{
  AlongAgencyForm *self = ALONG_AGENCY_FORM (object);

  G_OBJECT_CLASS (along_agency_form_parent_class)->constructed (object);

  adw_entry_row_set_show_apply_button (self->name_row, self->instant);
}

static void
along_agency_form_dispose (GObject *object)
{
  AlongAgencyForm *self = ALONG_AGENCY_FORM (object);

  g_clear_object (&self->agency);

  G_OBJECT_CLASS (along_agency_form_parent_class)->dispose (object);
}

static void
along_agency_form_finalize (GObject *object)
{
  AlongAgencyForm *self = ALONG_AGENCY_FORM (object);

  g_free (self->name);
  g_free (self->numbers);
  g_free (self->zone);

  G_OBJECT_CLASS (along_agency_form_parent_class)->finalize (object);
}

static void
along_agency_form_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AlongAgencyForm *self = ALONG_AGENCY_FORM (object);

  switch (prop_id)
    {
    case PROP_INSTANT:
      g_value_set_boolean (value, self->instant);
      break;
    case PROP_VALID:
      g_value_set_boolean (value, self->valid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_agency_form_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AlongAgencyForm *self = ALONG_AGENCY_FORM (object);

  switch (prop_id)
    {
    case PROP_INSTANT:
      self->instant = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_agency_form_class_init (AlongAgencyFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = along_agency_form_constructed;
  object_class->dispose = along_agency_form_dispose;
  object_class->finalize = along_agency_form_finalize;
  object_class->get_property = along_agency_form_get_property;
  object_class->set_property = along_agency_form_set_property;

  properties[PROP_INSTANT] =
    g_param_spec_boolean ("instant", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VALID] =
    g_param_spec_boolean ("valid", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATE] =
    g_signal_new ("activate", ALONG_TYPE_AGENCY_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[APPLY] =
    g_signal_new ("apply", ALONG_TYPE_AGENCY_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, ALONG_TYPE_AGENCY);

  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-agency-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongAgencyForm, name_row);
  gtk_widget_class_bind_template_child (widget_class, AlongAgencyForm, name_message);
  gtk_widget_class_bind_template_child (widget_class, AlongAgencyForm, zone_row);
  gtk_widget_class_bind_template_child (widget_class, AlongAgencyForm, zone_message);
  gtk_widget_class_bind_template_child (widget_class, AlongAgencyForm, zone_label);
  gtk_widget_class_bind_template_child (widget_class, AlongAgencyForm, week_row);
  gtk_widget_class_bind_template_child (widget_class, AlongAgencyForm, paper_row);
  gtk_widget_class_bind_template_child (widget_class, AlongAgencyForm, numbers_view);
  gtk_widget_class_bind_template_child (widget_class, AlongAgencyForm, numbers_buffer);
  gtk_widget_class_bind_template_child (widget_class, AlongAgencyForm, numbers_message);
  gtk_widget_class_bind_template_callback (widget_class, apply_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_zone_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, numbers_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, numbers_left_cb);
}

static void
along_agency_form_init (AlongAgencyForm *self)
{
  g_autoptr (GtkStringList) weekdays = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) papers = gtk_string_list_new (NULL);

  self->filling = TRUE;
  self->agency = along_agency_new ();
  self->name = g_strdup ("");
  self->numbers = g_strdup ("");
  self->zone = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int day = G_DATE_MONDAY; day <= G_DATE_SUNDAY; day++)
    {
      g_autofree char *word = along_words_weekday ((GDateWeekday) day);

      gtk_string_list_append (weekdays, word);
    }
  for (int paper = ALONG_PAPER_A4; paper <= ALONG_PAPER_LETTER; paper++)
    gtk_string_list_append (papers, along_words_value (ALONG_TYPE_PAPER, paper));

  adw_combo_row_set_model (self->week_row, G_LIST_MODEL (weekdays));
  adw_combo_row_set_model (self->paper_row, G_LIST_MODEL (papers));
  self->filling = FALSE;
}

/* What was not typed is not offered to be applied, and what is there already moves no caret. */
static void
show_name (AlongAgencyForm *self)
{
  const char *shown = gtk_editable_get_text (GTK_EDITABLE (self->name_row));

  self->touched = FALSE;
  adw_entry_row_set_show_apply_button (self->name_row, FALSE);
  if (!g_str_equal (shown, self->name))
    gtk_editable_set_text (GTK_EDITABLE (self->name_row), self->name);
  adw_entry_row_set_show_apply_button (self->name_row, self->instant);
}

/* What is there already moves no caret. */
static void
show_numbers (AlongAgencyForm *self)
{
  g_autofree char *shown = NULL;

  g_object_get (self->numbers_buffer, "text", &shown, NULL);
  if (!g_str_equal (shown, self->numbers))
    gtk_text_buffer_set_text (self->numbers_buffer, self->numbers, -1);
}

void
along_agency_form_set_agency (AlongAgencyForm *self,
                              AlongAgency     *agency)
{
  gboolean typing_name, typing_numbers;

  g_return_if_fail (ALONG_IS_AGENCY_FORM (self));
  g_return_if_fail (ALONG_IS_AGENCY (agency));

  typing_name = is_typing_name (self);
  typing_numbers = is_typing_numbers (self);
  g_set_object (&self->agency, agency);
  g_free (self->name);
  self->name = g_strdup (along_agency_get_name (agency));
  g_free (self->numbers);
  self->numbers = g_strdup (along_agency_get_emergency_numbers (agency));

  self->filling = TRUE;
  if (!typing_name)
    show_name (self);
  if (!typing_numbers)
    show_numbers (self);
  set_zone (self, along_agency_get_zone (agency));
  adw_combo_row_set_selected (self->week_row,
                              (guint) (along_agency_get_week_start (agency) - G_DATE_MONDAY));
  adw_combo_row_set_selected (self->paper_row, along_agency_get_paper (agency));
  self->filling = FALSE;

  validate (self);
}

AlongAgency *
along_agency_form_dup_agency (AlongAgencyForm *self)
{
  g_autofree char *name = NULL;
  g_autofree char *numbers = NULL;

  g_return_val_if_fail (ALONG_IS_AGENCY_FORM (self), NULL);

  name = dup_typed_name (self);
  numbers = dup_typed_numbers (self);

  return dup_agency_as (self, name, numbers);
}

gboolean
along_agency_form_is_valid (AlongAgencyForm *self)
{
  g_return_val_if_fail (ALONG_IS_AGENCY_FORM (self), FALSE);

  return self->valid;
}

gboolean
along_agency_form_is_typing (AlongAgencyForm *self)
{
  g_return_val_if_fail (ALONG_IS_AGENCY_FORM (self), FALSE);

  return is_typing_name (self) || is_typing_numbers (self);
}
