/* along-slot-window.c — the window in which a slot of a template is changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-slot-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-clock-text.h"
#include "app/along-close-keys.h"
#include "app/along-discard.h"
#include "app/along-entry-choice.h"
#include "app/along-field-message.h"
#include "app/along-regular-group.h"
#include "app/along-spin.h"
#include "model/along-text.h"
#include "model/along-week.h"
#include "model/along-words.h"

struct _AlongSlotWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongSlotDraft *draft;
  AlongSlot *slot;   /* what the fields hold */
  AlongSlot *opened; /* what they held at first, a new one with what its type brought */
  gboolean filling;
  gboolean timed;    /* whether the fields hold times, which are in the slot then */

  AdwComboRow *type_row;
  AlongFieldMessage *type_message;
  AdwComboRow *place_row;
  AdwComboRow *week_row;
  AdwComboRow *weekday_row;
  GtkEditable *start_row;
  AlongFieldMessage *start_message;
  GtkEditable *end_row;
  AlongFieldMessage *end_message;
  GtkSpinButton *seats_spin;
  AdwComboRow *on_duty_row;
  GtkEditable *note_row;
  AlongFieldMessage *note_message;
  AlongRecordGroup *regulars;
};

G_DEFINE_FINAL_TYPE (AlongSlotWindow, along_slot_window, ADW_TYPE_WINDOW)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GDateWeekday
get_week_start (AlongSlotWindow *self)
{
  return along_session_get_week_start (self->session);
}

static gboolean
read_time (GtkEditable       *row,
           AlongFieldMessage *message,
           gboolean (* parse) (const char  *text,
                               int         *minute,
                               GError     **error),
           int               *minute)
{
  g_autoptr (GError) error = NULL;
  gboolean valid = parse (gtk_editable_get_text (row), minute, &error);

  along_field_message_show (message, GTK_WIDGET (row), valid ? NULL : error->message);
  return valid;
}

static void
show_message (AlongFieldMessage *message,
              gpointer           row,
              const char        *property,
              const char        *wrong,
              const GError      *error)
{
  along_field_message_show (message, row, g_str_equal (property, wrong) ? error->message : NULL);
}

/* Fills the slot from the fields, and says in place what is wrong with it. */
static gboolean
read_slot (AlongSlotWindow *self)
{
  g_autofree char *note = along_text_normalize (gtk_editable_get_text (self->note_row));
  g_autoptr (GError) error = NULL;
  const char *wrong = "";
  GtkWidget *row;
  int start, end;
  gboolean has_start = read_time (self->start_row, self->start_message,
                                  along_clock_text_parse_begin, &start);
  gboolean has_end = read_time (self->end_row, self->end_message, along_clock_text_parse, &end);

  self->timed = has_start && has_end;
  if (!self->timed)
    return FALSE;

  g_object_set (self->slot,
                "type-id", along_entry_choice_get_id (self->type_row),
                "place-id", along_entry_choice_get_id (self->place_row),
                "week", (int) adw_combo_row_get_selected (self->week_row) + 1,
                "weekday", (int) (adw_combo_row_get_selected (self->weekday_row) +
                                  get_week_start (self) - 1) % ALONG_DAYS_A_WEEK + 1,
                "start-minute", start,
                /* An end that is not after the start is on the next day. */
                "minutes", end > start ? end - start : end - start + 24 * 60,
                "seats", gtk_spin_button_get_value_as_int (self->seats_spin),
                "on-duty-id", along_entry_choice_get_id (self->on_duty_row),
                "note", note,
                NULL);
  if (along_record_check (ALONG_RECORD (self->slot), &wrong, &error))
    wrong = "";

  show_message (self->type_message, self->type_row, "type-id", wrong, error);
  show_message (self->end_message, self->end_row, "minutes", wrong, error);
  show_message (self->note_message, self->note_row, "note", wrong, error);

  return *wrong == '\0' && along_record_group_check (self->regulars, &row, NULL);
}

static void
field_changed_cb (AlongSlotWindow *self)
{
  if (!self->filling && self->slot != NULL)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "slot.done", read_slot (self));
}

static void
show_time (AlongSlotWindow *self,
           GtkEditable     *row,
           int              minute)
{
  AlongZone *zone = along_session_get_zone (self->session);
  /* Any day does: only its clock is shown. */
  g_autofree char *text = along_words_time (zone, along_session_get_clock (self->session),
                                            along_zone_at (zone, 0, minute % (24 * 60)));

  gtk_editable_set_text (row, text);
}

static void
show_times (AlongSlotWindow *self,
            int              start,
            int              minutes)
{
  show_time (self, self->start_row, start);
  show_time (self, self->end_row, start + minutes);
}

/* A new slot begins as its type says. */
static void
type_changed_cb (AlongSlotWindow *self)
{
  AlongShiftType *type;

  if (self->filling || self->slot == NULL)
    return;

  type = adw_combo_row_get_selected_item (self->type_row);
  if (type != NULL && along_record_get_id (ALONG_RECORD (self->slot)) < 0)
    {
      self->filling = TRUE;
      show_times (self, along_shift_type_get_start_minute (type),
                  along_shift_type_get_minutes (type));
      gtk_spin_button_set_value (self->seats_spin, along_shift_type_get_seats (type));
      self->filling = FALSE;
    }
  field_changed_cb (self);
}

static void
done (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongSlotWindow *self = ALONG_SLOT_WINDOW (widget);
  g_autoptr (GPtrArray) regulars = along_record_group_dup_records (self->regulars);

  if (!read_slot (self))
    return;

  along_slot_draft_set (self->draft, self->slot, regulars);
  g_signal_emit (self, signals[DONE], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
along_slot_window_close_request (GtkWindow *window)
{
  AlongSlotWindow *self = ALONG_SLOT_WINDOW (window);

  if (self->timed && along_record_equal (self->opened, self->slot) &&
      !along_record_group_is_changed (self->regulars))
    return GTK_WINDOW_CLASS (along_slot_window_parent_class)->close_request (window);

  along_discard_ask (window);
  return GDK_EVENT_STOP;
}

static void
along_slot_window_dispose (GObject *object)
{
  AlongSlotWindow *self = ALONG_SLOT_WINDOW (object);

  g_clear_object (&self->slot);
  g_clear_object (&self->opened);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_slot_window_parent_class)->dispose (object);
}

static void
along_slot_window_class_init (AlongSlotWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_slot_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = along_slot_window_close_request;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);
  g_type_ensure (ALONG_TYPE_REGULAR_GROUP);

  gtk_widget_class_install_action (widget_class, "slot.done", NULL, done);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-slot-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongSlotWindow, type_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSlotWindow, type_message);
  gtk_widget_class_bind_template_child (widget_class, AlongSlotWindow, place_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSlotWindow, week_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSlotWindow, weekday_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSlotWindow, start_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSlotWindow, start_message);
  gtk_widget_class_bind_template_child (widget_class, AlongSlotWindow, end_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSlotWindow, end_message);
  gtk_widget_class_bind_template_child (widget_class, AlongSlotWindow, seats_spin);
  gtk_widget_class_bind_template_child (widget_class, AlongSlotWindow, on_duty_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSlotWindow, note_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSlotWindow, note_message);
  gtk_widget_class_bind_template_child (widget_class, AlongSlotWindow, regulars);
  gtk_widget_class_bind_template_callback (widget_class, field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, type_changed_cb);
}

static void
along_slot_window_init (AlongSlotWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  along_spin_follow (self->seats_spin);
}

static void
fill_weeks (AlongSlotWindow *self,
            int              n_weeks)
{
  g_autoptr (GtkStringList) weeks = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) weekdays = gtk_string_list_new (NULL);

  for (int week = 1; week <= n_weeks; week++)
    /* Translators: a week of a rotation of %d weeks. */
    gtk_string_list_take (weeks, g_strdup_printf (_("%d of %d"), week, n_weeks));
  for (guint i = 0; i < ALONG_DAYS_A_WEEK; i++)
    gtk_string_list_take (
      weekdays, along_words_weekday ((get_week_start (self) + i - 1) % ALONG_DAYS_A_WEEK + 1));

  adw_combo_row_set_model (self->week_row, G_LIST_MODEL (weeks));
  adw_combo_row_set_model (self->weekday_row, G_LIST_MODEL (weekdays));
  gtk_widget_set_visible (GTK_WIDGET (self->week_row), n_weeks > 1);
}

static void
show_slot (AlongSlotWindow *self)
{
  AlongSlot *slot = self->slot;
  AlongDirectory *directory = along_session_get_directory (self->session);
  g_autoptr (AlongEntry) no_place =
    g_object_new (ALONG_TYPE_PLACE, "name", C_ ("place", "None"), NULL);
  g_autoptr (AlongEntry) nobody =
    g_object_new (ALONG_TYPE_SUPERVISOR, "name", C_ ("on duty", "Nobody yet"), NULL);

  along_entry_choice_fill (self->type_row, along_directory_get_shift_types (directory), NULL,
                           along_slot_get_type_id (slot));
  along_entry_choice_fill (self->place_row, along_directory_get_places (directory), no_place,
                           along_slot_get_place_id (slot));
  along_entry_choice_fill (self->on_duty_row, along_directory_get_supervisors (directory), nobody,
                           along_slot_get_on_duty_id (slot));
  adw_combo_row_set_selected (self->week_row, (guint) along_slot_get_week (slot) - 1);
  adw_combo_row_set_selected (self->weekday_row,
                              ((guint) along_slot_get_weekday (slot) + ALONG_DAYS_A_WEEK -
                               get_week_start (self)) % ALONG_DAYS_A_WEEK);
  show_times (self, along_slot_get_start_minute (slot), along_slot_get_minutes (slot));
  gtk_spin_button_set_value (self->seats_spin, along_slot_get_seats (slot));
  gtk_editable_set_text (self->note_row, along_slot_get_note (slot));
}

AlongSlotWindow *
along_slot_window_new (GtkWindow      *parent,
                       AlongSession   *session,
                       AlongSlotDraft *draft,
                       int             n_weeks)
{
  AlongSlotWindow *self;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_SLOT_DRAFT (draft), NULL);

  self = g_object_new (ALONG_TYPE_SLOT_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->draft = g_object_ref (draft);
  self->slot = along_record_copy (along_slot_draft_get_slot (draft));

  self->filling = TRUE;
  fill_weeks (self, n_weeks);
  show_slot (self);
  along_record_group_start (self->regulars, session,
                            along_record_get_id (ALONG_RECORD (self->slot)));
  along_record_group_load (self->regulars, along_slot_draft_get_regulars (draft));
  self->filling = FALSE;

  /* Without a type to begin from, the first is as good as any. */
  if (along_slot_get_type_id (self->slot) == 0)
    type_changed_cb (self);
  else
    field_changed_cb (self);
  self->opened = along_record_copy (self->slot);
  gtk_widget_grab_focus (GTK_WIDGET (self->type_row));

  return self;
}

AlongSlotDraft *
along_slot_window_get_draft (AlongSlotWindow *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT_WINDOW (self), NULL);

  return self->draft;
}
