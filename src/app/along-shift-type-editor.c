/* along-shift-type-editor.c — the window in which a type of shift is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-shift-type-editor.h"

#include <glib/gi18n-lib.h>

#include "app/along-clock-text.h"
#include "app/along-duration-text.h"
#include "app/along-enum-list.h"
#include "app/along-spin.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"

struct _AlongShiftTypeEditor
{
  AlongEntryEditor parent_instance;

  AdwEntryRow *name_row;
  AlongFieldMessage *name_message;
  AdwComboRow *kind_row;
  GtkSpinButton *seats_spin;
  GtkSpinButton *start_spin;
  GtkSpinButton *minutes_spin;
  AdwActionRow *least_row;
  GtkSpinButton *least_spin;
  AlongFieldMessage *least_message;
  GtkSwitch *professional_switch;
  GtkSwitch *orientation_switch;
  AdwExpanderRow *roles_row;
  AdwEntryRow *wants_row;
  AlongFieldMessage *wants_message;

  AlongShiftKind kind; /* whose defaults a new type began with */
};

G_DEFINE_FINAL_TYPE (AlongShiftTypeEditor, along_shift_type_editor, ALONG_TYPE_ENTRY_EDITOR)

/* What new types of a kind begin with; the others with one person and nothing asked of them. */
typedef struct
{
  AlongShiftKind kind;
  int least;
  gboolean with_professional;
  gboolean after_orientation;
} Defaults;

static const Defaults kinds[] = {
  { ALONG_SHIFT_KIND_OUTREACH, 2, FALSE, FALSE },
  { ALONG_SHIFT_KIND_HOUSE_CALL, 2, TRUE, TRUE },
  { ALONG_SHIFT_KIND_ACCOMPANIMENT, 1, FALSE, TRUE },
  { ALONG_SHIFT_KIND_NEEDLE_RECOVERY, 2, FALSE, FALSE },
  { ALONG_SHIFT_KIND_OVERDOSE_PREVENTION, 2, FALSE, TRUE },
};

static Defaults
find_defaults (AlongShiftKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind)
      return kinds[i];

  return (Defaults) { kind, 1, FALSE, FALSE };
}

/* Lets what is still as it comes with the kind @from be as it comes with the kind @to. */
static void
take_defaults (AlongShiftType *type,
               Defaults        from,
               Defaults        to)
{
  if (along_shift_type_get_least (type) == from.least)
    g_object_set (type, "least", MIN (to.least, along_shift_type_get_seats (type)), NULL);
  if (along_shift_type_get_with_professional (type) == from.with_professional)
    g_object_set (type, "with-professional", to.with_professional, NULL);
  if (along_shift_type_get_after_orientation (type) == from.after_orientation)
    g_object_set (type, "after-orientation", to.after_orientation, NULL);
}

static char *
start_to_text (AlongShiftTypeEditor *self,
               int                   minute)
{
  AlongSession *session = along_entry_editor_get_session (ALONG_ENTRY_EDITOR (self));
  AlongZone *zone = along_session_get_zone (session);

  /* Any day does: only its clock is shown. */
  return along_words_time (zone, along_session_get_clock (session),
                           along_zone_at (zone, 0, minute));
}

static int
start_input_cb (GtkSpinButton        *spin,
                double               *value,
                AlongShiftTypeEditor *self)
{
  int minute;

  if (!along_clock_text_parse (gtk_editable_get_text (GTK_EDITABLE (spin)), &minute, NULL))
    return GTK_INPUT_ERROR;

  /* A type is of no day, so midnight is the same at either end of one. */
  *value = minute % ALONG_CLOCK_TEXT_END;
  return TRUE;
}

static gboolean
start_output_cb (GtkSpinButton        *spin,
                 AlongShiftTypeEditor *self)
{
  g_autofree char *text = NULL;

  /* The template sets the adjustment before there is a session. */
  if (along_entry_editor_get_session (ALONG_ENTRY_EDITOR (self)) == NULL)
    return FALSE;

  text = start_to_text (self, gtk_spin_button_get_value_as_int (spin));
  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (spin))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);

  return TRUE;
}

static int
minutes_input_cb (GtkSpinButton        *spin,
                  double               *value,
                  AlongShiftTypeEditor *self)
{
  int minutes;

  if (!along_duration_text_parse (gtk_editable_get_text (GTK_EDITABLE (spin)), &minutes))
    return GTK_INPUT_ERROR;

  *value = minutes;
  return TRUE;
}

static gboolean
minutes_output_cb (GtkSpinButton        *spin,
                   AlongShiftTypeEditor *self)
{
  g_autofree char *text = along_words_duration (gtk_spin_button_get_value_as_int (spin));

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (spin))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);

  return TRUE;
}

static void
bind_number (AlongShiftTypeEditor *self,
             const char           *property,
             GtkSpinButton        *spin)
{
  g_object_bind_property (along_entry_editor_get_draft (ALONG_ENTRY_EDITOR (self)), property,
                          spin, "value", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_spin_button_update (spin);
  along_spin_follow (spin);
}

static void
bind_switch (AlongShiftTypeEditor *self,
             const char           *property,
             GtkSwitch            *widget)
{
  g_object_bind_property (along_entry_editor_get_draft (ALONG_ENTRY_EDITOR (self)), property,
                          widget, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
kind_changed_cb (AlongShiftTypeEditor *self,
                 GParamSpec           *pspec,
                 AlongShiftType       *draft)
{
  Defaults from = find_defaults (self->kind);

  self->kind = along_shift_type_get_kind (draft);
  take_defaults (draft, from, find_defaults (self->kind));
}

/* What a new type begins with is no change of the user's. */
static void
begin_new (AlongShiftTypeEditor *self)
{
  AlongShiftType *draft =
    ALONG_SHIFT_TYPE (along_entry_editor_get_draft (ALONG_ENTRY_EDITOR (self)));
  const Defaults nothing = { .least = 1 };
  g_autoptr (AlongShiftType) entry = NULL;

  self->kind = along_shift_type_get_kind (draft);
  g_object_get (self, "entry", &entry, NULL);
  take_defaults (entry, nothing, find_defaults (self->kind));
  take_defaults (draft, nothing, find_defaults (self->kind));
  g_signal_connect_object (draft, "notify::kind", G_CALLBACK (kind_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
along_shift_type_editor_start (AlongEntryEditor *editor)
{
  AlongShiftTypeEditor *self = ALONG_SHIFT_TYPE_EDITOR (editor);

  if (along_entry_editor_is_new (editor))
    begin_new (self);

  along_entry_editor_bind_text (editor, "name", self->name_row, self->name_message);
  along_entry_editor_bind_enum (editor, "kind", self->kind_row);
  bind_number (self, "seats", self->seats_spin);
  bind_number (self, "start-minute", self->start_spin);
  bind_number (self, "minutes", self->minutes_spin);

  bind_number (self, "least", self->least_spin);
  along_entry_editor_add_field (editor, "least", GTK_WIDGET (self->least_row),
                                self->least_message);
  bind_switch (self, "with-professional", self->professional_switch);
  bind_switch (self, "after-orientation", self->orientation_switch);
  along_entry_editor_bind_flags (editor, "roles", ALONG_TYPE_ROLES, self->roles_row,
                                 /* Translators: any role, or none, will do for this shift. */
                                 _("Any will do"));
  along_entry_editor_bind_text (editor, "wants", self->wants_row, self->wants_message);
}

static void
along_shift_type_editor_class_init (AlongShiftTypeEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongEntryEditorClass *editor_class = ALONG_ENTRY_EDITOR_CLASS (klass);

  editor_class->new_title = N_("New Type of Shift");
  editor_class->edit_title = N_("Edit Type of Shift");
  editor_class->start = along_shift_type_editor_start;

  g_type_ensure (ALONG_TYPE_ENUM_ITEM);
  g_type_ensure (ALONG_TYPE_ENUM_LIST);
  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);
  g_type_ensure (ALONG_TYPE_SHIFT_KIND);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-shift-type-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTypeEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTypeEditor, name_message);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTypeEditor, kind_row);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTypeEditor, seats_spin);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTypeEditor, start_spin);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTypeEditor, minutes_spin);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTypeEditor, least_row);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTypeEditor, least_spin);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTypeEditor, least_message);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTypeEditor, professional_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTypeEditor, orientation_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTypeEditor, roles_row);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTypeEditor, wants_row);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTypeEditor, wants_message);
  gtk_widget_class_bind_template_callback (widget_class, start_input_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_output_cb);
  gtk_widget_class_bind_template_callback (widget_class, minutes_input_cb);
  gtk_widget_class_bind_template_callback (widget_class, minutes_output_cb);
}

static void
along_shift_type_editor_init (AlongShiftTypeEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
