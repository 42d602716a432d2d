/* along-supervision-group.c — what a shift that is a supervision session is, in its editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-supervision-group.h"

#include <glib/gi18n-lib.h>

#include "app/along-entry-choice.h"
#include "app/along-enum-list.h"
#include "app/along-field-message.h"
#include "app/along-focus.h"
#include "model/along-enum-types.h"

/* The id of a session that is not saved yet; below those of new people on its shift. */
#define NEW_ID (-1000)

struct _AlongSupervisionGroup
{
  AdwPreferencesGroup parent_instance;

  AlongSupervision *session; /* as it was when the editor opened; NULL for a new one */
  AlongSessionKind kind;     /* with which a new one began */
  gint64 leader_id;          /* as it is chosen */
  gint64 first_leader_id;    /* as it was */
  gboolean filling;

  AdwComboRow *kind_row;
  AdwComboRow *leader_row;
  AlongFieldMessage *leader_message;
};

G_DEFINE_FINAL_TYPE (AlongSupervisionGroup, along_supervision_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  LED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static AlongEnumList *
get_kinds (AlongSupervisionGroup *self)
{
  return ALONG_ENUM_LIST (adw_combo_row_get_model (self->kind_row));
}

static AlongSessionKind
get_kind (AlongSupervisionGroup *self)
{
  return (AlongSessionKind) along_enum_list_get_value (get_kinds (self),
                                                       adw_combo_row_get_selected (self->kind_row));
}

static void
kind_changed_cb (AlongSupervisionGroup *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* It may be saved so, and does not count as planned: see along_cadence_add(). */
static void
show_leader_message (AlongSupervisionGroup *self)
{
  along_field_message_show (self->leader_message, GTK_WIDGET (self->leader_row),
                            self->leader_id == 0
                              /* Translators: of a supervision session that is planned. */
                              ? _("Nobody gives it yet: until somebody does, it does not count as "
                                  "planned.")
                              : NULL);
}

static void
leader_changed_cb (AlongSupervisionGroup *self)
{
  gint64 before_id = self->leader_id;

  if (self->filling)
    return;

  self->leader_id = along_entry_choice_get_id (self->leader_row);
  show_leader_message (self);
  if (self->leader_id != before_id)
    g_signal_emit (self, signals[LED], 0, before_id, self->leader_id);
}

static gboolean
along_supervision_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ALONG_SUPERVISION_GROUP (widget)->kind_row));
}

static void
along_supervision_group_dispose (GObject *object)
{
  g_clear_object (&ALONG_SUPERVISION_GROUP (object)->session);

  G_OBJECT_CLASS (along_supervision_group_parent_class)->dispose (object);
}

static void
along_supervision_group_class_init (AlongSupervisionGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_supervision_group_dispose;

  along_focus_install (widget_class, along_supervision_group_grab_focus);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[LED] =
    g_signal_new ("led", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);

  g_type_ensure (ALONG_TYPE_ENUM_ITEM);
  g_type_ensure (ALONG_TYPE_ENUM_LIST);
  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);
  g_type_ensure (ALONG_TYPE_SESSION_KIND);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-supervision-group.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisionGroup, kind_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisionGroup, leader_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisionGroup, leader_message);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leader_changed_cb);
}

static void
along_supervision_group_init (AlongSupervisionGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
along_supervision_group_start (AlongSupervisionGroup *self,
                           AlongRoster       *roster,
                           AlongShift        *shift,
                           AlongSessionKind   kind,
                           gint64             leader_id)
{
  AlongDirectory *directory;
  g_autoptr (AlongEntry) nobody = NULL;

  g_return_if_fail (ALONG_IS_SUPERVISION_GROUP (self));
  g_return_if_fail (ALONG_IS_ROSTER (roster));
  g_return_if_fail (ALONG_IS_SHIFT (shift));

  directory = along_roster_get_directory (roster);
  g_set_object (&self->session,
                along_roster_get_supervision (roster, along_record_get_id (ALONG_RECORD (shift))));
  if (self->session != NULL)
    {
      kind = along_supervision_get_kind (self->session);
      leader_id = along_supervision_get_leader_id (self->session);
    }
  self->kind = kind;
  self->leader_id = leader_id;
  self->first_leader_id = leader_id;

  self->filling = TRUE;
  /* Translators: who gives a supervision session. */
  nobody = g_object_new (ALONG_TYPE_SUPERVISOR, "name", C_ ("given by", "Nobody yet"), NULL);
  along_entry_choice_fill (self->leader_row, along_directory_get_supervisors (directory), nobody,
                           leader_id);
  adw_combo_row_set_selected (self->kind_row,
                              along_enum_list_find (get_kinds (self), (int) kind));
  self->filling = FALSE;
  show_leader_message (self);
}

gint64
along_supervision_group_get_leader_id (AlongSupervisionGroup *self)
{
  g_return_val_if_fail (ALONG_IS_SUPERVISION_GROUP (self), 0);

  return self->leader_id;
}

gboolean
along_supervision_group_is_changed (AlongSupervisionGroup *self)
{
  g_return_val_if_fail (ALONG_IS_SUPERVISION_GROUP (self), FALSE);

  return get_kind (self) != self->kind || self->leader_id != self->first_leader_id;
}

void
along_supervision_group_collect (AlongSupervisionGroup *self,
                             gint64             shift_id,
                             AlongIntent       *intent)
{
  g_autoptr (AlongSupervision) saved = NULL;

  g_return_if_fail (ALONG_IS_SUPERVISION_GROUP (self));
  g_return_if_fail (intent != NULL);

  if (self->session == NULL)
    {
      saved = g_object_new (ALONG_TYPE_SUPERVISION,
                            "id", (gint64) NEW_ID,
                            "shift-id", shift_id,
                            "kind", get_kind (self),
                            "leader-id", self->leader_id,
                            NULL);
      along_intent_put (intent, saved);
    }
  else if (along_supervision_group_is_changed (self))
    {
      saved = along_record_copy (self->session);
      g_object_set (saved, "kind", get_kind (self), "leader-id", self->leader_id, NULL);
      along_intent_change (intent, saved, self->session);
    }
}
