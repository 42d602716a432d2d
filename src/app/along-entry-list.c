/* along-entry-list.c — a short list of entries that are added, edited and archived in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-entry-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/along-place-editor.h"
#include "app/along-shift-type-editor.h"
#include "app/along-template-editor.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"

/* What is in a list, and what is said of it. */
typedef struct
{
  GType (* get_type) (void);
  GType (* get_editor_type) (void);
  GListModel *(* get_entries) (AlongDirectory *directory);
  const char *label;
  const char *empty_title;
  const char *empty_description;
} Kind;

static const Kind kinds[] = {
  { along_place_get_type, along_place_editor_get_type, along_directory_get_places, N_("Places"),
    N_("No Places Yet"), N_("Add where work is done or where people meet.") },
  { along_shift_type_get_type, along_shift_type_editor_get_type, along_directory_get_shift_types,
    N_("Types of shift"), N_("No Types of Shift Yet"),
    N_("Add the kinds of work that are on the roster.") },
  { along_template_get_type, along_template_editor_get_type, along_directory_get_templates,
    N_("Templates"), N_("No Templates Yet"),
    N_("Add what comes again week after week, or keep a week of the roster as a template.") },
};

struct _AlongEntryList
{
  GtkWidget parent_instance;

  GType entry_type;
  AlongSession *session;

  GtkStack *stack;
  GtkListBox *rows;
  AdwStatusPage *empty_page;
  GtkSwitch *archived_switch;
  GtkCustomFilter *filter;
  GtkFilterListModel *filtered;
  gint64 focused_id; /* of the entry at which the keyboard was before the rows changed, or 0 */
};

G_DEFINE_FINAL_TYPE (AlongEntryList, along_entry_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ENTRY_TYPE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const Kind *
get_kind (AlongEntryList *self)
{
  const Kind *kind = kinds;

  while (kind->get_type () != self->entry_type)
    kind++;

  return kind;
}

static gboolean
is_shown (gpointer item,
          gpointer data)
{
  AlongEntryList *self = data;

  return !along_entry_is_archived (item) || gtk_switch_get_active (self->archived_switch);
}

/* "2 weeks · 14 shifts". */
static char *
describe_template (AlongEntryList *self,
                   AlongTemplate  *template)
{
  GPtrArray *about = along_directory_get_about (along_session_get_directory (self->session),
                                                along_record_get_id (ALONG_RECORD (template)));
  int n_weeks = along_template_get_weeks (template);
  g_autofree char *weeks =
    g_strdup_printf (ngettext ("%d week", "%d weeks", (gulong) n_weeks), n_weeks);
  g_autofree char *shifts = NULL;
  guint n_shifts = 0;

  for (guint i = 0; i < about->len; i++)
    if (!along_slot_get_ended (g_ptr_array_index (about, i)))
      n_shifts++;
  shifts = g_strdup_printf (ngettext ("%u shift", "%u shifts", n_shifts), n_shifts);

  return g_strjoin (" · ", weeks, shifts, NULL);
}

static char *
describe (AlongEntryList *self,
          AlongEntry     *entry)
{
  AlongShiftType *type;
  g_autofree char *start = NULL;
  g_autofree char *length = NULL;
  g_autofree char *seats = NULL;
  const char *kind;
  AlongZone *zone;
  int n_seats;

  if (ALONG_IS_PLACE (entry))
    return g_strdup (along_place_get_address (ALONG_PLACE (entry)));
  if (ALONG_IS_TEMPLATE (entry))
    return describe_template (self, ALONG_TEMPLATE (entry));

  type = ALONG_SHIFT_TYPE (entry);
  zone = along_session_get_zone (self->session);
  n_seats = along_shift_type_get_seats (type);
  kind = along_words_value (ALONG_TYPE_SHIFT_KIND, (int) along_shift_type_get_kind (type));
  /* Any day does: only its clock is shown. */
  start = along_words_time (zone, along_session_get_clock (self->session),
                            along_zone_at (zone, 0, along_shift_type_get_start_minute (type)));
  length = along_words_duration (along_shift_type_get_minutes (type));
  seats = g_strdup_printf (ngettext ("%d person", "%d people", (gulong) n_seats), n_seats);

  return g_strjoin (" · ", kind, start, length, seats, NULL);
}

static gint64
get_row_id (GtkWidget *row)
{
  return along_record_get_id (g_object_get_data (G_OBJECT (row), "along-entry"));
}

static void
archive_clicked_cb (GtkButton      *button,
                    AlongEntryList *self)
{
  AlongEntry *entry = g_object_get_data (G_OBJECT (button), "along-entry");
  g_autoptr (AlongIntent) intent = along_intent_archive (entry, !along_entry_is_archived (entry));

  along_session_run (self->session, intent);
}

static void
edit (AlongEntryList *self,
      AlongEntry     *entry)
{
  along_entry_editor_open (get_kind (self)->get_editor_type (), GTK_WIDGET (self), self->session,
                           entry);
}

static void
row_activated_cb (AlongEntryList *self,
                  GtkListBoxRow  *row)
{
  edit (self, g_object_get_data (G_OBJECT (row), "along-entry"));
}

static GtkWidget *
new_archive_button (AlongEntryList *self,
                    AlongEntry     *entry)
{
  gboolean archived = along_entry_is_archived (entry);
  const char *label = archived ? _("Restore") : _("Archive");
  GtkWidget *button = archived ? gtk_button_new_with_label (label)
                               : gtk_button_new_from_icon_name ("along-archive-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "along-entry", g_object_ref (entry), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (archive_clicked_cb), self, 0);

  return button;
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  AlongEntryList *self = data;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *details = describe (self, item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), along_entry_get_name (item));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_archive_button (self, item));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  along_entry_get_name (item), -1);
  if (along_entry_is_archived (item))
    gtk_widget_add_css_class (row, "dim-label");
  g_object_set_data_full (G_OBJECT (row), "along-entry", g_object_ref (item), g_object_unref);

  return row;
}

/* A row goes with its record, and the keyboard with the row. */
static void
items_change_cb (AlongEntryList *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->rows));

  self->focused_id = row != NULL ? get_row_id (row) : 0;
}

/* Gives the keyboard to the row of the entry that it was at, or to one near @position. */
static void
restore_focus (AlongEntryList *self,
               guint           position,
               guint           n_shown)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows,
                                                      (int) MIN (position, n_shown - 1));

  for (guint i = 0; i < n_shown; i++)
    {
      GtkListBoxRow *other = gtk_list_box_get_row_at_index (self->rows, (int) i);

      if (get_row_id (GTK_WIDGET (other)) == self->focused_id)
        row = other;
    }

  gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* After the rows have changed: the page that is shown takes the keyboard from the other one. */
static void
items_changed_cb (AlongEntryList *self,
                  guint           position)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "list" : "empty");
  if (self->focused_id != 0 && n_shown > 0)
    restore_focus (self, position, n_shown);
  else if (self->focused_id != 0)
    gtk_widget_child_focus (GTK_WIDGET (self->empty_page), GTK_DIR_TAB_FORWARD);
}

static void
archived_switched_cb (AlongEntryList *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
along_entry_list_constructed (GObject *object)
{
  AlongEntryList *self = ALONG_ENTRY_LIST (object);
  const Kind *kind = get_kind (self);

  G_OBJECT_CLASS (along_entry_list_parent_class)->constructed (object);

  adw_status_page_set_title (self->empty_page, _(kind->empty_title));
  adw_status_page_set_description (self->empty_page, _(kind->empty_description));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(kind->label), -1);
}

static void
along_entry_list_dispose (GObject *object)
{
  AlongEntryList *self = ALONG_ENTRY_LIST (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_entry_list_parent_class)->dispose (object);
}

static void
along_entry_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ENTRY_TYPE:
      g_value_set_gtype (value, ALONG_ENTRY_LIST (object)->entry_type);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_entry_list_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ENTRY_TYPE:
      ALONG_ENTRY_LIST (object)->entry_type = g_value_get_gtype (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_entry_list_class_init (AlongEntryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = along_entry_list_constructed;
  object_class->dispose = along_entry_list_dispose;
  object_class->get_property = along_entry_list_get_property;
  object_class->set_property = along_entry_list_set_property;

  properties[PROP_ENTRY_TYPE] =
    g_param_spec_gtype ("entry-type", NULL, NULL, ALONG_TYPE_ENTRY,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-entry-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongEntryList, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryList, rows);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryList, empty_page);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryList, archived_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryList, filter);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryList, filtered);
  gtk_widget_class_bind_template_callback (widget_class, along_entry_list_add);
  gtk_widget_class_bind_template_callback (widget_class, archived_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
along_entry_list_init (AlongEntryList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, is_shown, self, NULL);
}

void
along_entry_list_start (AlongEntryList *self,
                        AlongSession   *session)
{
  AlongDirectory *directory;
  GtkSorter *sorter;
  g_autoptr (GtkSortListModel) sorted = NULL;

  g_return_if_fail (ALONG_IS_ENTRY_LIST (self));
  g_return_if_fail (ALONG_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  directory = along_session_get_directory (session);
  gtk_filter_list_model_set_model (self->filtered,
                                   get_kind (self)->get_entries (directory));

  sorter = GTK_SORTER (gtk_string_sorter_new (gtk_property_expression_new (ALONG_TYPE_ENTRY, NULL,
                                                                           "name")));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)), sorter);
  g_signal_connect_object (sorted, "items-changed", G_CALLBACK (items_change_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->rows, G_LIST_MODEL (sorted), create_row, self, NULL);
  g_signal_connect_object (sorted, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self, 0);
}

void
along_entry_list_add (AlongEntryList *self)
{
  g_autoptr (AlongEntry) entry = NULL;

  g_return_if_fail (ALONG_IS_ENTRY_LIST (self));

  entry = g_object_new (self->entry_type, NULL);
  edit (self, entry);
}
