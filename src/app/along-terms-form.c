/* along-terms-form.c — how much work somebody has agreed to take, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-terms-form.h"

#include <glib/gi18n-lib.h>

#include "app/along-duration-text.h"
#include "app/along-spin.h"
#include "model/along-words.h"
#include "rules/along-rule-table.h"

#define N_NUMBERS 8

/* A number of the terms, and the rule that has it where nothing was agreed; the least hours have
 * none, there is nothing that everybody has to take. */
typedef struct
{
  const char *property;
  const char *title;
  AlongFindingCode code;
  gboolean has_rule;
  gboolean minutes;
  int upper;
  int step;
} Number;

static const Number numbers[N_NUMBERS] = {
  { "least-minutes", N_("At least a week"), ALONG_FINDING_LEAST_WORK, FALSE, TRUE, 10080, 60 },
  { "most-minutes", N_("At most a week"), ALONG_FINDING_WEEK_WORK, TRUE, TRUE, 10080, 60 },
  { "most-day-minutes", N_("At most within 24 hours"), ALONG_FINDING_DAY_WORK, TRUE, TRUE, 1440,
    30 },
  { "most-shifts", N_("Shifts a week, at most"), ALONG_FINDING_WEEK_SHIFTS, TRUE, FALSE, 21, 1 },
  { "most-week-days", N_("Days a week, at most"), ALONG_FINDING_WEEK_DAYS, TRUE, FALSE, 7, 1 },
  { "most-month-days", N_("Days a month, at most"), ALONG_FINDING_MONTH_DAYS, TRUE, FALSE, 31, 1 },
  { "most-days-in-row", N_("Days in a row, at most"), ALONG_FINDING_DAYS_IN_ROW, TRUE, FALSE, 28,
    1 },
  { "most-weekends", N_("Weekends in a row, at most"), ALONG_FINDING_WEEKENDS, TRUE, FALSE, 4, 1 },
};

struct _AlongTermsForm
{
  AdwPreferencesGroup parent_instance;

  AlongTerms *before; /* as the file holds it; NULL for none */
  AlongTerms *blank;  /* what is saved of somebody of whom nothing was said */
  AlongTerms *terms;

  AdwActionRow *rows[N_NUMBERS];
  GtkSpinButton *spins[N_NUMBERS];
};

G_DEFINE_FINAL_TYPE (AlongTermsForm, along_terms_form, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
format_number (const Number *number,
               int           value)
{
  return number->minutes ? along_words_duration (value) : g_strdup_printf ("%d", value);
}

static const Number *
get_number (GtkSpinButton *spin)
{
  return g_object_get_data (G_OBJECT (spin), "along-number");
}

/* An empty field is no number of its own. */
static int
input_cb (GtkSpinButton *spin,
          double        *value,
          gpointer       data)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (spin))));
  int minutes;

  if (*text == '\0')
    *value = 0;
  else if (!get_number (spin)->minutes)
    return FALSE;
  else if (along_duration_text_parse (text, &minutes))
    *value = minutes;
  else
    return GTK_INPUT_ERROR;

  return TRUE;
}

static gboolean
output_cb (GtkSpinButton *spin,
           gpointer       data)
{
  int value = gtk_spin_button_get_value_as_int (spin);
  g_autofree char *text = value != 0 ? format_number (get_number (spin), value) : g_strdup ("");

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (spin))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);

  return TRUE;
}

/* What holds where the field is empty; to be freed. */
static char *
describe_else (const Number   *number,
               AlongDirectory *directory,
               AlongTerms     *terms)
{
  g_autofree char *words = NULL;
  int value = 0;

  if (!along_terms_is_always (terms))
    return g_strdup (_("Empty: as always"));
  if (!number->has_rule)
    return g_strdup (_("Empty: none"));

  if (along_rule_table_get (directory, number->code, &value) == ALONG_SEVERITY_OFF || value == 0)
    return g_strdup (_("Agency: no limit"));

  words = format_number (number, value);

  /* Translators: how much the agency lets everybody work at most: "Agency: 10 h". */
  return g_strdup_printf (_("Agency: %s"), words);
}

static void
terms_changed_cb (AlongTermsForm *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_row (AlongTermsForm *self,
         int             i)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (0, numbers[i].upper, numbers[i].step);

  g_object_set_data (G_OBJECT (spin), "along-number", (gpointer) &numbers[i]);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 9);
  gtk_spin_button_set_update_policy (GTK_SPIN_BUTTON (spin), GTK_UPDATE_IF_VALID);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), FALSE);
  g_signal_connect (spin, "input", G_CALLBACK (input_cb), NULL);
  g_signal_connect (spin, "output", G_CALLBACK (output_cb), NULL);
  along_spin_follow (GTK_SPIN_BUTTON (spin));
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(numbers[i].title), -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(numbers[i].title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  self->rows[i] = ADW_ACTION_ROW (row);
  self->spins[i] = GTK_SPIN_BUTTON (spin);
}

static void
along_terms_form_dispose (GObject *object)
{
  AlongTermsForm *self = ALONG_TERMS_FORM (object);

  g_clear_object (&self->before);
  g_clear_object (&self->blank);
  g_clear_object (&self->terms);

  G_OBJECT_CLASS (along_terms_form_parent_class)->dispose (object);
}

static void
along_terms_form_class_init (AlongTermsFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = along_terms_form_dispose;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
along_terms_form_init (AlongTermsForm *self)
{
  for (int i = 0; i < N_NUMBERS; i++)
    add_row (self, i);
}

void
along_terms_form_set_terms (AlongTermsForm *self,
                            AlongSession   *session,
                            AlongTerms     *terms)
{
  g_return_if_fail (ALONG_IS_TERMS_FORM (self));
  g_return_if_fail (ALONG_IS_SESSION (session));
  g_return_if_fail (ALONG_IS_TERMS (terms));

  g_set_object (&self->terms, terms);
  for (int i = 0; i < N_NUMBERS; i++)
    {
      g_autofree char *words =
        describe_else (&numbers[i], along_session_get_directory (session), terms);

      adw_action_row_set_subtitle (self->rows[i], words);
      g_object_bind_property (terms, numbers[i].property, self->spins[i], "value",
                              G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
      gtk_spin_button_update (self->spins[i]);
    }
  g_signal_connect_object (terms, "notify", G_CALLBACK (terms_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
along_terms_form_start (AlongTermsForm *self,
                        AlongSession   *session,
                        gint64          owner_id)
{
  g_autoptr (AlongTerms) terms = NULL;
  GPtrArray *about;

  g_return_if_fail (ALONG_IS_TERMS_FORM (self));
  g_return_if_fail (ALONG_IS_SESSION (session));

  about = along_directory_get_about (along_session_get_directory (session), owner_id);
  for (guint i = 0; i < about->len; i++)
    {
      AlongTerms *known = g_ptr_array_index (about, i);

      if (ALONG_IS_TERMS (known) && along_terms_is_always (known))
        g_set_object (&self->before, known);
    }

  self->blank = g_object_new (ALONG_TYPE_TERMS, "person-id", owner_id, NULL);
  terms = along_record_copy (self->before != NULL ? self->before : self->blank);
  along_terms_form_set_terms (self, session, terms);
}

gboolean
along_terms_form_is_changed (AlongTermsForm *self)
{
  g_return_val_if_fail (ALONG_IS_TERMS_FORM (self), FALSE);

  return !along_record_equal (self->terms, self->before != NULL ? self->before : self->blank);
}

gboolean
along_terms_form_check (AlongTermsForm  *self,
                        GError         **error)
{
  g_return_val_if_fail (ALONG_IS_TERMS_FORM (self), FALSE);

  return along_record_check (ALONG_RECORD (self->terms), NULL, error);
}

void
along_terms_form_collect (AlongTermsForm *self,
                          AlongIntent    *intent)
{
  g_autoptr (AlongTerms) terms = NULL;

  g_return_if_fail (ALONG_IS_TERMS_FORM (self));

  if (!along_terms_form_is_changed (self))
    return;

  /* The rows go on editing theirs when it cannot be saved. */
  terms = along_record_copy (self->terms);
  if (self->before != NULL)
    along_intent_change (intent, terms, self->before);
  else
    along_intent_put (intent, terms);
}
