/* along-template-editor.c — the window in which a template of shifts is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-template-editor.h"

#include <glib/gi18n-lib.h>

#include "app/along-date-button.h"
#include "app/along-slot-window.h"
#include "app/along-spin.h"
#include "model/along-week.h"
#include "model/along-words.h"

struct _AlongTemplateEditor
{
  AlongEntryEditor parent_instance;

  GPtrArray *slots; /* AlongSlotDraft */
  GPtrArray *weeks; /* the group of each week */
  gint64 last_id;
  AlongSlotDraft *changed; /* while the weeks are shown anew because of it */
  GtkWidget *changed_row;  /* its row; NULL where it ends */

  AdwPreferencesPage *page;
  AdwEntryRow *name_row;
  AlongFieldMessage *name_message;
  GtkSpinButton *weeks_spin;
  GtkWidget *first_day_row;
  AlongDateButton *first_day;
};

G_DEFINE_FINAL_TYPE (AlongTemplateEditor, along_template_editor, ALONG_TYPE_ENTRY_EDITOR)

static void show_weeks (AlongTemplateEditor *self);

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
  int day_a = get_position (self, slot_a);
  int day_b = get_position (self, slot_b);

  if (day_a != day_b)
    return day_a - day_b;

  return along_slot_get_start_minute (slot_a) - along_slot_get_start_minute (slot_b);
}

static const char *
get_name (AlongRecord *entry)
{
  return entry != NULL ? along_entry_get_name (ALONG_ENTRY (entry)) : "";
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

/* The row of @draft (may be %NULL), made anew, has the keyboard after that. */
static void
slot_changed_cb (AlongSlotDraft      *draft,
                 AlongTemplateEditor *self)
{
  self->changed = draft;
  self->changed_row = NULL;
  show_weeks (self);
  if (self->changed_row != NULL)
    gtk_widget_grab_focus (self->changed_row);
  self->changed = NULL;
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

static GtkWidget *
new_row (AlongTemplateEditor *self,
         AlongSlotDraft      *draft,
         gboolean             ends)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button =
    new_button (self, "user-trash-symbolic", _("End this shift"), G_CALLBACK (end_clicked_cb));
  g_autofree char *title = dup_title (self, along_slot_draft_get_slot (draft));
  g_autofree char *details = dup_details (self, draft);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_sensitive (row, !ends);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (row), "along-slot", g_object_ref (draft), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "along-slot", g_object_ref (draft), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, 0);
  if (draft == self->changed)
    self->changed_row = row;

  return row;
}

static GtkWidget *
new_tools (AlongTemplateEditor *self,
           int                  week)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *copy = new_button (self, "edit-copy-symbolic", _("Add a week: a copy of this one"),
                                G_CALLBACK (copy_clicked_cb));
  GtkWidget *add =
    new_button (self, "list-add-symbolic", _("Add a shift"), G_CALLBACK (add_clicked_cb));

  gtk_widget_set_sensitive (copy, get_n_weeks (self) < ALONG_TEMPLATE_MAX_WEEKS);
  g_object_set_data (G_OBJECT (copy), "along-week", GINT_TO_POINTER (week));
  g_object_set_data (G_OBJECT (add), "along-week", GINT_TO_POINTER (week));
  gtk_box_append (GTK_BOX (tools), copy);
  gtk_box_append (GTK_BOX (tools), add);

  return tools;
}

/* The slots of @week that go on; AlongSlotDraft. */
static GPtrArray *
find_slots (AlongTemplateEditor *self,
            int                  week)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->slots->len; i++)
    {
      AlongSlotDraft *draft = g_ptr_array_index (self->slots, i);

      if (along_slot_get_week (along_slot_draft_get_slot (draft)) == week &&
          !along_slot_draft_is_ended (draft))
        g_ptr_array_add (found, draft);
    }

  return found;
}

/* With @ends the week is past the rotation. */
static AdwPreferencesGroup *
new_week (AlongTemplateEditor *self,
          int                  week,
          GPtrArray           *slots,
          gboolean             ends)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *title = g_strdup_printf (_("Week %d of the rotation"), week);
  g_autofree char *end_words = g_strdup_printf (
    ngettext ("This week is no part of the rotation any more: %u shift ends.",
              "This week is no part of the rotation any more: %u shifts end.", slots->len),
    slots->len);

  for (guint i = 0; i < slots->len; i++)
    adw_preferences_group_add (group, new_row (self, g_ptr_array_index (slots, i), ends));

  adw_preferences_group_set_title (group, get_n_weeks (self) > 1 || ends ? title : _("Shifts"));
  if (ends)
    adw_preferences_group_set_description (group, end_words);
  else
    adw_preferences_group_set_header_suffix (group, new_tools (self, week));
  if (slots->len == 0)
    adw_preferences_group_set_description (group, _("No shifts in this week yet."));

  return group;
}

static void
show_weeks (AlongTemplateEditor *self)
{
  g_ptr_array_sort_with_data (self->slots, compare_slots, self);

  for (guint i = 0; i < self->weeks->len; i++)
    adw_preferences_page_remove (self->page, g_ptr_array_index (self->weeks, i));
  g_ptr_array_set_size (self->weeks, 0);

  for (int week = 1; week <= ALONG_TEMPLATE_MAX_WEEKS; week++)
    {
      g_autoptr (GPtrArray) slots = find_slots (self, week);
      gboolean ends = week > get_n_weeks (self);
      AdwPreferencesGroup *group;

      if (ends && slots->len == 0)
        continue;

      group = new_week (self, week, slots, ends);
      adw_preferences_page_add (self->page, group);
      g_ptr_array_add (self->weeks, group);
    }

  gtk_widget_set_visible (self->first_day_row, get_n_weeks (self) > 1);
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

  for (guint i = 0; i < self->slots->len; i++)
    if (along_slot_draft_is_changed (g_ptr_array_index (self->slots, i)))
      return TRUE;

  return FALSE;
}

static void
along_template_editor_finalize (GObject *object)
{
  AlongTemplateEditor *self = ALONG_TEMPLATE_EDITOR (object);

  g_ptr_array_unref (self->slots);
  g_ptr_array_unref (self->weeks);

  G_OBJECT_CLASS (along_template_editor_parent_class)->finalize (object);
}

static void
along_template_editor_class_init (AlongTemplateEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongEntryEditorClass *editor_class = ALONG_ENTRY_EDITOR_CLASS (klass);

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
  self->weeks = g_ptr_array_new ();
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
    if (along_roster_has_shift (roster, g_ptr_array_index (shifts, i)))
      keep_shift (self, roster, g_ptr_array_index (shifts, i));
  slot_changed_cb (NULL, self);

  return ALONG_ENTRY_EDITOR (self);
}
