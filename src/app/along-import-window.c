/* along-import-window.c — the window in which certificates of a table are looked at and added
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-import-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-list-section.h"
#include "app/along-matter-row.h"
#include "exchange/along-certificate-table.h"
#include "model/along-words.h"
#include "store/along-training-intents.h"

/* So many rows a section has before all of them are asked for. */
#define FEW_ROWS 20

struct _AlongImportWindow
{
  AlongFormWindow parent_instance;

  AlongLearned *learned;
  AlongCsv *csv;
  GPtrArray *rows; /* AlongCertificateRow */
  guint n_bad;
  gboolean filling;

  AdwPreferencesPage *page;
  AlongListSection *bad_section;
  AlongListSection *good_section;
  AdwComboRow *person_row;
  AdwComboRow *course_row;
  AdwComboRow *issued_row;
  AdwComboRow *expires_row;
  AdwComboRow *origin_row;
  AdwComboRow *order_row;
  AdwActionRow *leave_row;
  GtkSwitch *heads_switch;
  GtkSwitch *leave_switch;
};

G_DEFINE_FINAL_TYPE (AlongImportWindow, along_import_window, ALONG_TYPE_FORM_WINDOW)

static AdwComboRow *
get_row (AlongImportWindow     *self,
         AlongCertificateField  field)
{
  AdwComboRow *const rows[ALONG_CERTIFICATE_N_FIELDS] = {
    [ALONG_CERTIFICATE_PERSON] = self->person_row,
    [ALONG_CERTIFICATE_COURSE] = self->course_row,
    [ALONG_CERTIFICATE_ISSUED] = self->issued_row,
    [ALONG_CERTIFICATE_EXPIRES] = self->expires_row,
    [ALONG_CERTIFICATE_ORIGIN] = self->origin_row,
  };

  return rows[field];
}

static AlongMatter *
new_matter (const AlongCertificateRow *row,
            AlongDirectory            *directory)
{
  g_autofree char *issued = NULL;
  g_autofree char *expires = NULL;
  AlongDay last;

  if (row->certificate == NULL)
    return along_matter_new (ALONG_TODAY_WARNING,
                             /* Translators: a line of a file, and what stands in it. */
                             g_strdup_printf (_("Line %u: %s"), row->line, row->text),
                             g_strconcat ("!\u00a0", row->problem, NULL), NULL);

  last = along_certificate_get_expires (row->certificate);
  issued = along_words_date (along_certificate_get_issued (row->certificate));
  expires = last != 0 ? along_words_date (last) : NULL;

  return along_matter_new (
    ALONG_TODAY_CALM,
    /* Translators: a person and a course: "Aino: Naloxone". */
    g_strdup_printf (
      C_ ("training", "%s: %s"),
      along_entry_get_shown_name (ALONG_ENTRY (along_directory_get_person (
        directory, along_certificate_get_person_id (row->certificate)))),
      along_entry_get_name (ALONG_ENTRY (along_directory_get_course (
        directory, along_certificate_get_course_id (row->certificate))))),
    NULL,
    expires != NULL
      /* Translators: of a certificate; two dates. */
      ? g_strdup_printf (_("Issued on %s, valid until %s"), issued, expires)
      /* Translators: of a certificate; a date. */
      : g_strdup_printf (_("Issued on %s, always valid"), issued));
}

static AlongCertificateMap
read_map (AlongImportWindow *self)
{
  AlongCertificateMap map = {
    .has_heads = gtk_switch_get_active (self->heads_switch),
    .order = (AlongDateOrder) adw_combo_row_get_selected (self->order_row),
  };

  for (int i = 0; i < ALONG_CERTIFICATE_N_FIELDS; i++)
    map.columns[i] =
      (int) adw_combo_row_get_selected (get_row (self, (AlongCertificateField) i)) - 1;

  return map;
}

/* Reads the table as it is said to be, and shows what that makes. */
static void
show_rows (AlongImportWindow *self)
{
  AlongDirectory *directory =
    along_session_get_directory (along_form_window_get_session (ALONG_FORM_WINDOW (self)));
  g_autoptr (GPtrArray) bad = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) good = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *words = NULL;
  const AlongCertificateMap map = read_map (self);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = along_certificate_table_read (self->csv, &map, directory, self->learned);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const AlongCertificateRow *row = g_ptr_array_index (self->rows, i);

      g_ptr_array_add (row->certificate != NULL ? good : bad, new_matter (row, directory));
    }
  self->n_bad = bad->len;
  along_list_section_put (self->bad_section, bad);
  along_list_section_put (self->good_section, good);
  words = g_strdup_printf (ngettext ("It is %u of %u rows", "They are %u of %u rows", self->n_bad),
                           self->n_bad, self->rows->len);
  adw_action_row_set_subtitle (self->leave_row, words);
  gtk_widget_set_visible (GTK_WIDGET (self->leave_row), self->n_bad > 0);
}

static void
changed_cb (AlongImportWindow *self)
{
  if (self->filling)
    return;

  show_rows (self);
  along_form_window_update (ALONG_FORM_WINDOW (self));
}

/* The dates of another column may tell in what order they are; where they do not, what is chosen
 * stays. */
static void
date_column_cb (AlongImportWindow *self)
{
  AlongCertificateMap map = read_map (self);
  AlongDateOrder order;

  if (self->filling)
    return;

  order = along_certificate_table_guess_order (self->csv, &map);
  if (order != ALONG_DATE_ORDER_UNKNOWN)
    {
      self->filling = TRUE;
      adw_combo_row_set_selected (self->order_row, order);
      self->filling = FALSE;
    }
  changed_cb (self);
}

static void
left_cb (AlongImportWindow *self)
{
  if (!self->filling)
    along_form_window_update (ALONG_FORM_WINDOW (self));
}

static gboolean
along_import_window_check (AlongFormWindow *window)
{
  AlongImportWindow *self = ALONG_IMPORT_WINDOW (window);

  return self->rows != NULL && self->rows->len > self->n_bad &&
         (self->n_bad == 0 || gtk_switch_get_active (self->leave_switch));
}

/* What was chosen here is soon chosen again. */
static gboolean
along_import_window_is_changed (AlongFormWindow *window)
{
  return FALSE;
}

static AlongIntent *
along_import_window_make_intent (AlongFormWindow *window)
{
  AlongImportWindow *self = ALONG_IMPORT_WINDOW (window);
  g_autoptr (GPtrArray) certificates = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      const AlongCertificateRow *row = g_ptr_array_index (self->rows, i);

      if (row->certificate != NULL)
        g_ptr_array_add (certificates, row->certificate);
    }

  return along_intent_import_certificates (certificates);
}

static void
along_import_window_finalize (GObject *object)
{
  AlongImportWindow *self = ALONG_IMPORT_WINDOW (object);

  g_clear_pointer (&self->learned, along_learned_unref);
  g_clear_pointer (&self->csv, along_csv_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (along_import_window_parent_class)->finalize (object);
}

static void
along_import_window_class_init (AlongImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongFormWindowClass *form_class = ALONG_FORM_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = along_import_window_finalize;
  form_class->check = along_import_window_check;
  form_class->is_changed = along_import_window_is_changed;
  form_class->make_intent = along_import_window_make_intent;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongImportWindow, page);
  gtk_widget_class_bind_template_child (widget_class, AlongImportWindow, person_row);
  gtk_widget_class_bind_template_child (widget_class, AlongImportWindow, course_row);
  gtk_widget_class_bind_template_child (widget_class, AlongImportWindow, issued_row);
  gtk_widget_class_bind_template_child (widget_class, AlongImportWindow, expires_row);
  gtk_widget_class_bind_template_child (widget_class, AlongImportWindow, origin_row);
  gtk_widget_class_bind_template_child (widget_class, AlongImportWindow, order_row);
  gtk_widget_class_bind_template_child (widget_class, AlongImportWindow, leave_row);
  gtk_widget_class_bind_template_child (widget_class, AlongImportWindow, heads_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongImportWindow, leave_switch);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_column_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return along_matter_row_new (item);
}

static AlongListSection *
add_section (AlongImportWindow *self,
             const char        *title)
{
  GtkWidget *section = along_list_section_new (title, ALONG_TYPE_MATTER, FEW_ROWS, create_row,
                                               (GEqualFunc) along_matter_equal);

  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (section));

  return ALONG_LIST_SECTION (section);
}

static void
along_import_window_init (AlongImportWindow *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bad_section = add_section (self, _("Cannot be added"));
  self->good_section = add_section (self, _("Will be added"));
}

/* What the columns are called, and that there may be none. */
static GListModel *
list_columns (AlongImportWindow *self)
{
  GtkStringList *columns = gtk_string_list_new (NULL);

  gtk_string_list_append (columns, C_ ("column", "None"));
  for (guint i = 0; i < along_csv_get_n_columns (self->csv); i++)
    {
      g_autofree char *cell = along_certificate_table_shorten (along_csv_get (self->csv, 0, i));
      /* Translators: a column of a table, its number and what stands in its first row. */
      g_autofree char *name = g_strdup_printf (_("%u: %s"), i + 1, cell);

      gtk_string_list_append (columns, name);
    }

  return G_LIST_MODEL (columns);
}

GtkWindow *
along_import_window_new (GtkWindow    *parent,
                         AlongSession *session,
                         AlongLearned *learned,
                         AlongCsv     *csv)
{
  g_autoptr (GListModel) columns = NULL;
  AlongImportWindow *self;
  AlongCertificateMap map;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (learned != NULL && csv != NULL, NULL);

  self = g_object_new (ALONG_TYPE_IMPORT_WINDOW,
                       "transient-for", parent,
                       "session", session,
                       "title", _("Import Certificates"),
                       NULL);
  self->learned = along_learned_ref (learned);
  self->csv = csv;
  map = along_certificate_table_guess (csv, along_session_get_directory (session));
  columns = list_columns (self);
  for (int i = 0; i < ALONG_CERTIFICATE_N_FIELDS; i++)
    {
      AdwComboRow *row = get_row (self, (AlongCertificateField) i);

      adw_combo_row_set_model (row, columns);
      adw_combo_row_set_selected (row, (guint) (map.columns[i] + 1));
    }
  adw_combo_row_set_selected (self->order_row, map.order);
  gtk_switch_set_active (self->heads_switch, map.has_heads);
  self->filling = FALSE;
  along_form_window_set_fresh (ALONG_FORM_WINDOW (self), TRUE);
  changed_cb (self);

  return GTK_WINDOW (self);
}
