/* along-template-editor.c — the window in which a template of shifts is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-template-editor.h"

#include <glib/gi18n-lib.h>

#include "app/along-date-button.h"
#include "app/along-slot-window.h"
#include "app/along-spin.h"
#include "model/along-week.h"
#include "model/along-words.h"

/* What there is of a week of the rotation. */
typedef struct
{
  AdwPreferencesGroup *group;
  GtkWidget *copy_button;
  GtkWidget *tools;
  gboolean sorted;
} Week;

struct _AlongTemplateEditor
{
  AlongEntryEditor parent_instance;

  GPtrArray *slots; /* AlongSlotDraft */
  GHashTable *rows; /* AlongSlotDraft → its row, as far as they are made */
  Week weeks[ALONG_TEMPLATE_MAX_WEEKS];
  guint making; /* an idle source until all rows are made */
  guint n_made; /* of the slots, those that have been looked at for it */
  gint64 last_id;
  gboolean is_as_kept; /* a week that was kept, of which nothing was changed: nothing to lose */

  AdwPreferencesPage *page;
  AdwEntryRow *name_row;
  AlongFieldMessage *name_message;
  GtkSpinButton *weeks_spin;
  GtkWidget *first_day_row;
  AlongDateButton *first_day;
};

G_DEFINE_FINAL_TYPE (AlongTemplateEditor, along_template_editor, ALONG_TYPE_ENTRY_EDITOR)

static void show_weeks (AlongTemplateEditor *self);
static void show_slot (AlongTemplateEditor *self,
                       AlongSlotDraft      *draft);

static AlongSession *
get_session (AlongTemplateEditor *self)
{
  return along_entry_editor_get_session (ALONG_ENTRY_EDITOR (self));
}

static AlongTemplate *
get_draft (AlongTemplateEditor *self)
{
  return ALONG_TEMPLATE (along_entry_editor_get_draft (ALONG_ENTRY_EDITOR (self)));
}

static int
get_n_weeks (AlongTemplateEditor *self)
{
  return along_template_get_weeks (get_draft (self));
}

/* Of the other records of the intent, the template itself has the first negative id. */
static gint64
new_id (AlongTemplateEditor *self)
{
  return --self->last_id;
}

/* The position of a weekday in a week as the agency has it. */
static int
get_position (AlongTemplateEditor *self,
              AlongSlot           *slot)
{
  return (along_slot_get_weekday (slot) + ALONG_DAYS_A_WEEK -
          (int) along_session_get_week_start (get_session (self))) % ALONG_DAYS_A_WEEK;
}

static int
compare_slots (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  AlongTemplateEditor *self = user_data;
  AlongSlot *slot_a = along_slot_draft_get_slot (*(AlongSlotDraft *const *) a);
  AlongSlot *slot_b = along_slot_draft_get_slot (*(AlongSlotDraft *const *) b);
  int week_a = along_slot_get_week (slot_a);
  int week_b = along_slot_get_week (slot_b);
  int day_a = get_position (self, slot_a);
  int day_b = get_position (self, slot_b);

  if (week_a != week_b)
    return week_a - week_b;
  if (day_a != day_b)
    return day_a - day_b;

  return along_slot_get_start_minute (slot_a) - along_slot_get_start_minute (slot_b);
}

static const char *
get_name (AlongRecord *entry)
{
  return entry != NULL ? along_entry_get_shown_name (ALONG_ENTRY (entry)) : "";
}

/* "Monday 09:00–13:00 · Outreach". */
static char *
dup_title (AlongTemplateEditor *self,
           AlongSlot           *slot)
{
  AlongSession *session = get_session (self);
  AlongDirectory *directory = along_session_get_directory (session);
  AlongZone *zone = along_session_get_zone (session);
  int start = along_slot_get_start_minute (slot);
  g_autofree char *weekday = along_words_weekday ((GDateWeekday) along_slot_get_weekday (slot));
  /* Any day does: only its clock is shown. */
  g_autofree char *times = along_words_span (
    zone, along_session_get_clock (session),
    along_zone_clock_span (zone, 0, start,
                           (start + along_slot_get_minutes (slot)) % (24 * 60)));
  gpointer type = along_directory_get_shift_type (directory, along_slot_get_type_id (slot));

  /* Translators: a shift of a template: "Monday 09:00–13:00 · Outreach". */
  return g_strdup_printf (_("%s %s · %s"), weekday, times, get_name (type));
}

/* "Office · 2 people · Aino, Ville". */
static char *
dup_details (AlongTemplateEditor *self,
             AlongSlotDraft      *draft)
{
  AlongDirectory *directory = along_session_get_directory (get_session (self));
  AlongSlot *slot = along_slot_draft_get_slot (draft);
  GPtrArray *regulars = along_slot_draft_get_regulars (draft);
  gpointer place = along_directory_get_place (directory, along_slot_get_place_id (slot));
  int n_seats = along_slot_get_seats (slot);
  GString *details = g_string_new (NULL);

  if (place != NULL)
    g_string_append_printf (details, "%s · ", get_name (place));
  g_string_append_printf (details, ngettext ("%d person", "%d people", (gulong) n_seats), n_seats);

  for (guint i = 0; i < regulars->len; i++)
    {
      gpointer person = along_directory_get_person (
        directory, along_regular_get_person_id (g_ptr_array_index (regulars, i)));

      g_string_append (details, i == 0 ? " · " : C_ ("list", ", "));
      g_string_append (details, get_name (person));
    }

  return g_string_free (details, FALSE);
}

/* The row of @draft has the keyboard after that. */
static void
slot_changed_cb (AlongSlotDraft      *draft,
                 AlongTemplateEditor *self)
{
  GtkWidget *row;

  self->is_as_kept = FALSE;
  show_weeks (self);
  show_slot (self, draft);
  row = g_hash_table_lookup (self->rows, draft);
  if (row != NULL)
    gtk_widget_grab_focus (row);
  along_entry_editor_update (ALONG_ENTRY_EDITOR (self));
}

static void
take_slot (AlongTemplateEditor *self,
           AlongSlotDraft      *draft)
{
  g_signal_connect_object (draft, "changed", G_CALLBACK (slot_changed_cb), self, 0);
  g_ptr_array_add (self->slots, draft);
}

static void
open_slot (AlongTemplateEditor *self,
           AlongSlotDraft      *draft,
           GCallback            done)
{
  AlongSlotWindow *window =
    along_slot_window_new (GTK_WINDOW (self), get_session (self), draft, get_n_weeks (self));

  if (done != NULL)
    g_signal_connect_object (window, "done", done, self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
row_activated_cb (GtkWidget           *row,
                  AlongTemplateEditor *self)
{
  open_slot (self, g_object_get_data (G_OBJECT (row), "along-slot"), NULL);
}

static void
end_clicked_cb (GtkWidget           *button,
                AlongTemplateEditor *self)
{
  g_autoptr (AlongSlotDraft) draft =
    g_object_ref (g_object_get_data (G_OBJECT (button), "along-slot"));

  /* The keyboard stays in the form when the row that had it goes away. */
  gtk_widget_grab_focus (GTK_WIDGET (self->weeks_spin));
  along_slot_draft_end (draft);
}

static void
added_cb (AlongTemplateEditor *self,
          AlongSlotWindow     *window)
{
  AlongSlotDraft *draft = along_slot_window_get_draft (window);

  take_slot (self, g_object_ref (draft));
  slot_changed_cb (draft, self);
}

static void
add_clicked_cb (GtkWidget           *button,
                AlongTemplateEditor *self)
{
  int week = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "along-week"));
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (AlongSlot) slot =
    g_object_new (ALONG_TYPE_SLOT,
                  "id", new_id (self),
                  "template-id", along_record_get_id (ALONG_RECORD (get_draft (self))),
                  "week", week,
                  "weekday", (int) along_session_get_week_start (get_session (self)),
                  NULL);
  g_autoptr (AlongSlotDraft) draft = along_slot_draft_new (slot, nobody);

  open_slot (self, draft, G_CALLBACK (added_cb));
}

/* The slots of a week once more in a new last one. */
static void
copy_clicked_cb (GtkWidget           *button,
                 AlongTemplateEditor *self)
{
  int week = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "along-week"));
  int added = get_n_weeks (self) + 1;
  guint n_slots = self->slots->len;

  gtk_widget_grab_focus (GTK_WIDGET (self->weeks_spin));
  for (guint i = 0; i < n_slots; i++)
    {
      AlongSlotDraft *draft = g_ptr_array_index (self->slots, i);
      AlongSlot *slot = along_slot_draft_get_slot (draft);

      /* What was there before the rotation was made shorter makes room. */
      if (along_slot_get_week (slot) == added)
        along_slot_draft_end (draft);
      else if (along_slot_get_week (slot) == week && !along_slot_draft_is_ended (draft))
        take_slot (self, along_slot_draft_new_copy (draft, new_id (self), added));
    }
  g_object_set (get_draft (self), "weeks", added, NULL);
}

static GtkWidget *
new_button (AlongTemplateEditor *self,
            const char          *icon_name,
            const char          *label,
            GCallback            clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", clicked, self, 0);

  return button;
}

static AlongSlotDraft *
get_row_draft (gpointer row)
{
  return g_object_get_data (row, "along-slot");
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  AlongSlotDraft *draft_a = get_row_draft (a);
  AlongSlotDraft *draft_b = get_row_draft (b);

  return compare_slots (&draft_a, &draft_b, user_data);
}

static GtkWidget *
new_row (AlongTemplateEditor *self,
         AlongSlotDraft      *draft)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button =
    new_button (self, "user-trash-symbolic", _("End this shift"), G_CALLBACK (end_clicked_cb));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "along-slot", g_object_ref (draft), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "along-slot", g_object_ref (draft), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, 0);

  return row;
}

/* The week in which @row is shown, from 1; 0 for none. */
static int
get_row_week (GtkWidget *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "along-week"));
}

/* Where it is shown, other than in the @week, 0 for none, it is no more. */
static void
move_row (AlongTemplateEditor *self,
          GtkWidget           *row,
          int                  week)
{
  int shown = get_row_week (row);
  Week *to = week > 0 ? &self->weeks[week - 1] : NULL;

  if (shown == week)
    return;

  if (shown > 0)
    adw_preferences_group_remove (self->weeks[shown - 1].group, row);
  if (to != NULL)
    adw_preferences_group_add (to->group, row);
  /* The list is the group's own, and is known by what is in it. */
  if (to != NULL && !to->sorted)
    gtk_list_box_set_sort_func (GTK_LIST_BOX (gtk_widget_get_parent (row)), compare_rows, self,
                                NULL);
  if (to != NULL)
    to->sorted = TRUE;
  g_object_set_data (G_OBJECT (row), "along-week", GINT_TO_POINTER (week));
}

/* Puts what @draft is now into its row, which is made where there is none. */
static void
show_slot (AlongTemplateEditor *self,
           AlongSlotDraft      *draft)
{
  AlongSlot *slot = along_slot_draft_get_slot (draft);
  GtkWidget *row = g_hash_table_lookup (self->rows, draft);
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;

  if (along_slot_draft_is_ended (draft))
    {
      if (row != NULL)
        move_row (self, row, 0);
      g_hash_table_remove (self->rows, draft);
      return;
    }

  if (row == NULL)
    {
      row = g_object_ref_sink (new_row (self, draft));
      g_hash_table_insert (self->rows, draft, row);
    }

  title = dup_title (self, slot);
  details = dup_details (self, draft);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_sensitive (row, along_slot_get_week (slot) <= get_n_weeks (self));
  move_row (self, row, along_slot_get_week (slot));
  gtk_list_box_row_changed (GTK_LIST_BOX_ROW (row));
}

static void
make_week (AlongTemplateEditor *self,
           int                  week)
{
  Week *shown = &self->weeks[week - 1];
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *copy = new_button (self, "edit-copy-symbolic", _("Add a week: a copy of this one"),
                                G_CALLBACK (copy_clicked_cb));
  GtkWidget *add =
    new_button (self, "list-add-symbolic", _("Add a shift"), G_CALLBACK (add_clicked_cb));

  g_object_set_data (G_OBJECT (copy), "along-week", GINT_TO_POINTER (week));
  g_object_set_data (G_OBJECT (add), "along-week", GINT_TO_POINTER (week));
  gtk_box_append (GTK_BOX (tools), copy);
  gtk_box_append (GTK_BOX (tools), add);

  shown->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  shown->copy_button = copy;
  shown->tools = tools;
  adw_preferences_group_set_header_suffix (shown->group, tools);
  adw_preferences_page_add (self->page, shown->group);
}

/* How many slots of @week go on. */
static guint
count_slots (AlongTemplateEditor *self,
             int                  week)
{
  guint n_slots = 0;

  for (guint i = 0; i < self->slots->len; i++)
    {
      AlongSlotDraft *draft = g_ptr_array_index (self->slots, i);

      if (along_slot_get_week (along_slot_draft_get_slot (draft)) == week &&
          !along_slot_draft_is_ended (draft))
        n_slots++;
    }

  return n_slots;
}

/* Of a week past the rotation, what ends with it. */
static void
show_week (AlongTemplateEditor *self,
           int                  week)
{
  const Week *shown = &self->weeks[week - 1];
  guint n_slots = count_slots (self, week);
  gboolean ends = week > get_n_weeks (self);
  g_autofree char *title = g_strdup_printf (_("Week %d of the rotation"), week);
  g_autofree char *end_words = g_strdup_printf (
    ngettext ("This week is no part of the rotation any more: %u shift ends.",
              "This week is no part of the rotation any more: %u shifts end.", n_slots),
    n_slots);

  gtk_widget_set_visible (GTK_WIDGET (shown->group), !ends || n_slots > 0);
  adw_preferences_group_set_title (shown->group,
                                   get_n_weeks (self) > 1 || ends ? title : _("Shifts"));
  if (ends)
    adw_preferences_group_set_description (shown->group, end_words);
  else
    adw_preferences_group_set_description (
      shown->group, n_slots == 0 ? _("No shifts in this week yet.") : NULL);
  gtk_widget_set_visible (shown->tools, !ends);
  gtk_widget_set_sensitive (shown->copy_button, get_n_weeks (self) < ALONG_TEMPLATE_MAX_WEEKS);
}

/* One row between two turns of the main loop, which would be held up by all: to lay one out takes
 * longer than to make it. */
static gboolean
make_rows_cb (gpointer user_data)
{
  AlongTemplateEditor *self = user_data;

  while (self->n_made < self->slots->len)
    {
      AlongSlotDraft *draft = g_ptr_array_index (self->slots, self->n_made++);

      if (!along_slot_draft_is_ended (draft) && !g_hash_table_contains (self->rows, draft))
        {
          show_slot (self, draft);
          return G_SOURCE_CONTINUE;
        }
    }

  self->making = 0;
  return G_SOURCE_REMOVE;
}

/* The rows that are missing, in their order, beginning with those in sight. */
static void
make_rows (AlongTemplateEditor *self)
{
  g_ptr_array_sort_with_data (self->slots, compare_slots, self);
  self->n_made = 0;
  if (self->making == 0 && make_rows_cb (self) == G_SOURCE_CONTINUE)
    self->making = g_idle_add (make_rows_cb, self);
}

static void
show_weeks (AlongTemplateEditor *self)
{
  GHashTableIter iter;
  gpointer draft, row;

  for (int week = 1; week <= ALONG_TEMPLATE_MAX_WEEKS; week++)
    show_week (self, week);

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &draft, &row))
    if (along_slot_draft_is_ended (draft))
      {
        move_row (self, row, 0);
        g_hash_table_iter_remove (&iter);
      }
    else
      {
        gtk_widget_set_sensitive (row, get_row_week (row) <= get_n_weeks (self));
      }

  gtk_widget_set_visible (self->first_day_row, get_n_weeks (self) > 1);
  make_rows (self);
}

static void
along_template_editor_start (AlongEntryEditor *editor)
{
  AlongTemplateEditor *self = ALONG_TEMPLATE_EDITOR (editor);
  AlongTemplate *draft = get_draft (self);
  AlongDirectory *directory = along_session_get_directory (get_session (self));
  GPtrArray *about =
    along_directory_get_about (directory, along_record_get_id (ALONG_RECORD (draft)));

  self->last_id = MIN (along_record_get_id (ALONG_RECORD (draft)), 0);
  along_entry_editor_bind_text (editor, "name", self->name_row, self->name_message);
  g_object_bind_property (draft, "weeks", self->weeks_spin, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  if (along_template_get_first_day (draft) == 0)
    along_date_button_set_day (
      self->first_day, along_week_get_start (along_session_get_today (get_session (self)),
                                             along_session_get_week_start (get_session (self))));
  else
    along_date_button_set_day (self->first_day, along_template_get_first_day (draft));
  g_object_bind_property (self->first_day, "day", draft, "first-day", G_BINDING_SYNC_CREATE);

  for (guint i = 0; i < about->len; i++)
    if (!along_slot_get_ended (g_ptr_array_index (about, i)))
      take_slot (self, along_slot_draft_new_for (directory, g_ptr_array_index (about, i)));
  for (int week = 1; week <= ALONG_TEMPLATE_MAX_WEEKS; week++)
    make_week (self, week);

  g_signal_connect_object (draft, "notify::weeks", G_CALLBACK (show_weeks), self,
                           G_CONNECT_SWAPPED);
  show_weeks (self);
}

/* Makes @shift the first of the slot of @draft, unless it is another one's, or the slot is on
 * another day by now. */
static void
link_shift (AlongTemplateEditor *self,
            AlongSlotDraft      *draft,
            AlongShift          *shift,
            AlongIntent         *intent)
{
  AlongSlot *slot = along_slot_draft_get_slot (draft);
  AlongDay day =
    along_zone_get_day (along_session_get_zone (get_session (self)), along_shift_get_start (shift));

  if (along_shift_get_slot_id (shift) == 0 && !along_slot_draft_is_ended (draft) &&
      along_slot_get_week (slot) == 1 &&
      along_slot_get_weekday (slot) == (int) along_day_get_weekday (day))
    along_intent_set (intent, shift,
                      "slot-id", along_record_get_id (ALONG_RECORD (slot)),
                      "slot-day", (int) day,
                      NULL);
}

static void
along_template_editor_collect (AlongEntryEditor *editor,
                               AlongIntent      *intent)
{
  AlongTemplateEditor *self = ALONG_TEMPLATE_EDITOR (editor);

  for (guint i = 0; i < self->slots->len; i++)
    {
      AlongSlotDraft *draft = g_ptr_array_index (self->slots, i);
      AlongSlot *slot = along_slot_draft_get_slot (draft);

      AlongShift *shift = g_object_get_data (G_OBJECT (draft), "along-shift");

      along_slot_draft_collect (draft, intent, along_slot_get_week (slot) > get_n_weeks (self));
      if (shift != NULL)
        link_shift (self, draft, shift, intent);
    }
}

static gboolean
along_template_editor_is_changed (AlongEntryEditor *editor)
{
  AlongTemplateEditor *self = ALONG_TEMPLATE_EDITOR (editor);

  for (guint i = 0; !self->is_as_kept && i < self->slots->len; i++)
    if (along_slot_draft_is_changed (g_ptr_array_index (self->slots, i)))
      return TRUE;

  return FALSE;
}

static void
along_template_editor_dispose (GObject *object)
{
  AlongTemplateEditor *self = ALONG_TEMPLATE_EDITOR (object);

  g_clear_handle_id (&self->making, g_source_remove);
  g_hash_table_remove_all (self->rows);

  G_OBJECT_CLASS (along_template_editor_parent_class)->dispose (object);
}

static void
along_template_editor_finalize (GObject *object)
{
  AlongTemplateEditor *self = ALONG_TEMPLATE_EDITOR (object);

  g_ptr_array_unref (self->slots);
  g_hash_table_unref (self->rows);

  G_OBJECT_CLASS (along_template_editor_parent_class)->finalize (object);
}

static void
along_template_editor_class_init (AlongTemplateEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongEntryEditorClass *editor_class = ALONG_ENTRY_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_template_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = along_template_editor_finalize;
  editor_class->new_title = N_("New Template");
  editor_class->edit_title = N_("Edit Template");
  editor_class->start = along_template_editor_start;
  editor_class->collect = along_template_editor_collect;
  editor_class->is_changed = along_template_editor_is_changed;

  g_type_ensure (ALONG_TYPE_DATE_BUTTON);
  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-template-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongTemplateEditor, page);
  gtk_widget_class_bind_template_child (widget_class, AlongTemplateEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, AlongTemplateEditor, name_message);
  gtk_widget_class_bind_template_child (widget_class, AlongTemplateEditor, weeks_spin);
  gtk_widget_class_bind_template_child (widget_class, AlongTemplateEditor, first_day_row);
  gtk_widget_class_bind_template_child (widget_class, AlongTemplateEditor, first_day);
}

static void
along_template_editor_init (AlongTemplateEditor *self)
{
  self->slots = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  along_spin_follow (self->weeks_spin);
}

/* Those who have a seat on @shift, as the regulars of the slot with the id @slot_id. */
static GPtrArray *
list_regulars (AlongRoster *roster,
               AlongShift  *shift,
               gint64       slot_id)
{
  GPtrArray *regulars = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        g_ptr_array_add (regulars,
                         g_object_new (ALONG_TYPE_REGULAR,
                                       "slot-id", slot_id,
                                       "person-id", along_assignment_get_person_id (assignment),
                                       NULL));
    }

  return regulars;
}

static void
keep_shift (AlongTemplateEditor *self,
            AlongRoster         *roster,
            AlongShift          *shift)
{
  AlongZone *zone = along_session_get_zone (get_session (self));
  AlongSpan span = along_shift_get_span (shift);
  int start = along_zone_get_minute (zone, span.start);
  int minutes = along_zone_get_minute (zone, span.end) - start;
  gint64 id = new_id (self);
  g_autoptr (GPtrArray) regulars = list_regulars (roster, shift, id);
  g_autoptr (AlongSlot) slot = g_object_new (
    ALONG_TYPE_SLOT,
    "id", id,
    "template-id", along_record_get_id (ALONG_RECORD (get_draft (self))),
    "weekday", (int) along_day_get_weekday (along_zone_get_day (zone, span.start)),
    "start-minute", start,
    /* By the clock on the wall, of which an end that is not after the start is on the next day. */
    "minutes", minutes > 0 ? minutes : minutes + 24 * 60,
    "type-id", along_shift_get_type_id (shift),
    "place-id", along_shift_get_place_id (shift),
    "seats", along_shift_get_seats (shift),
    "on-duty-id", along_shift_get_on_duty_id (shift),
    "note", along_shift_get_note (shift),
    NULL);
  AlongSlotDraft *draft;

  draft = along_slot_draft_new (slot, regulars);
  g_object_set_data_full (G_OBJECT (draft), "along-shift", g_object_ref (shift), g_object_unref);
  take_slot (self, draft);
}

AlongEntryEditor *
along_template_editor_keep (GtkWidget    *parent,
                            AlongSession *session,
                            AlongRoster  *roster)
{
  g_autoptr (AlongEntry) template = NULL;
  AlongTemplateEditor *self;
  GPtrArray *shifts;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  template = g_object_new (ALONG_TYPE_TEMPLATE,
                           "first-day", along_zone_get_day (along_session_get_zone (session),
                                                            along_roster_get_span (roster).start),
                           NULL);
  self = ALONG_TEMPLATE_EDITOR (
    along_entry_editor_open (ALONG_TYPE_TEMPLATE_EDITOR, parent, session, template));

  shifts = along_roster_get_shifts (roster);
  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);

      /* When supervision is due next is for its cadence to say. */
      if (along_roster_has_shift (roster, shift) &&
          along_roster_get_supervision (roster, along_record_get_id (ALONG_RECORD (shift))) == NULL)
        keep_shift (self, roster, shift);
    }
  self->is_as_kept = TRUE;
  show_weeks (self);
  along_entry_editor_update (ALONG_ENTRY_EDITOR (self));

  return ALONG_ENTRY_EDITOR (self);
}
