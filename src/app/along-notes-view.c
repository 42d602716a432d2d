/* along-notes-view.c — the notes that somebody can read, and writes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-notes-view.h"

#include <malloc.h>

#include "app/along-focus.h"
#include "app/along-note-pane.h"
#include "app/along-note-templates-window.h"
#include "app/along-notes-list.h"
#include "app/along-notes-lock-view.h"
#include "app/along-split-view.h"

/* What freed memory is overwritten with while notes are open. */
#define PERTURB 0x5a

struct _AlongNotesView
{
  AdwBin parent_instance;

  AlongSession *session;
  gboolean open;            /* somebody is unlocked, whose notes are here */
  AlongSupervision *wanted; /* whose note is begun when it is unlocked, or NULL */
  AlongShift *wanted_shift; /* when that is */
  gint64 wanted_about_id;

  GtkStack *stack;
  AlongNotesLockView *lock_view;
  AlongSplitView *split;
  AlongNotesList *list;
  AlongNotePane *pane;
};

G_DEFINE_FINAL_TYPE (AlongNotesView, along_notes_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CAN_PRINT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static AlongUnlocked *
get_unlocked (AlongNotesView *self)
{
  return along_session_get_unlocked (self->session);
}

static void
update_actions (AlongNotesView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean can_write = self->open && along_unlocked_can_write (get_unlocked (self));

  gtk_widget_action_set_enabled (widget, "notes.new", can_write);
  gtk_widget_action_set_enabled (widget, "notes.templates", can_write);
  gtk_widget_action_set_enabled (widget, "notes.next",
                                 self->open && along_notes_list_can_step (self->list, 1));
  gtk_widget_action_set_enabled (widget, "notes.previous",
                                 self->open && along_notes_list_can_step (self->list, -1));
}

static void
want (AlongNotesView   *self,
      AlongSupervision *supervision,
      AlongShift       *shift,
      gint64            about_id)
{
  g_set_object (&self->wanted, supervision);
  g_set_object (&self->wanted_shift, shift);
  self->wanted_about_id = about_id;
}

static void
chosen_cb (AlongNotesView *self,
           GBytes         *mark,
           gint64          note_id)
{
  along_note_pane_show (self->pane, mark);
}

static void
activated_cb (AlongNotesView *self)
{
  along_split_view_set_show_content (self->split, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
linked_cb (AlongNotesView *self)
{
  AlongSealLink last;

  if (along_notes_list_get_last (self->list, &last))
    along_note_pane_set_last (self->pane, &last);
}

static void
shown_cb (AlongNotesView *self,
          gint64          note_id)
{
  along_notes_list_select (self->list, note_id);
  if (note_id == 0)
    along_split_view_set_show_content (self->split, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_PRINT]);
}

static void
written_cb (AlongNotesView *self,
            GBytes         *mark,
            gint64          note_id)
{
  along_notes_list_reload (self->list, mark, note_id);
}

static void
signed_cb (AlongNotesView *self,
           AlongSealLink  *link)
{
  along_notes_list_set_last (self->list, link);
  linked_cb (self);
}

static void
discarded_cb (AlongNotesView *self,
              GBytes         *mark,
              gint64          note_id)
{
  along_notes_list_discarded (self->list, mark, note_id);
}

static void
update_folded (AlongNotesView *self)
{
  gboolean folded = along_split_view_get_folded (self->split);

  along_note_pane_set_folded (self->pane, folded);
  along_notes_list_set_folded (self->list, folded);
}

static void
begin_note (AlongNotesView   *self,
            gint64            about_id,
            AlongSupervision *supervision,
            AlongShift       *shift)
{
  along_notes_list_select (self->list, 0);
  along_split_view_set_show_content (self->split, TRUE);
  along_note_pane_begin (self->pane, about_id, supervision, shift);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_PRINT]);
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (widget);
  AlongNote *shown = along_note_pane_get_note (self->pane);

  begin_note (self, shown != NULL ? along_note_get_about_id (shown) : 0, NULL, NULL);
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  along_notes_list_step (ALONG_NOTES_VIEW (widget)->list, g_str_equal (name, "notes.next") ? 1
                                                                                           : -1);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (widget);

  along_split_view_set_show_content (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
templates_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (widget);

  gtk_window_present (along_note_templates_window_new (
    GTK_WINDOW (gtk_widget_get_root (widget)), self->session));
}

static void
unlocked_cb (AlongNotesView *self)
{
  if (self->open || along_unlocked_get_keys (get_unlocked (self)) == NULL)
    return;

  /* From now on nothing that is freed keeps what stood in it. */
  mallopt (M_PERTURB, PERTURB);
  self->open = TRUE;
  gtk_stack_set_visible_child_name (self->stack, "open");
  g_object_set (self->pane, "session", self->session, NULL);
  along_notes_list_open (self->list, self->session);
  update_actions (self);
  if (self->wanted != NULL)
    {
      begin_note (self, self->wanted_about_id, self->wanted, self->wanted_shift);
      want (self, NULL, NULL, 0);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* If what lies on the clipboard was copied here, it goes, too. */
static void
clear_clipboard (AlongNotesView *self)
{
  GdkClipboard *clipboards[] = {
    gtk_widget_get_clipboard (GTK_WIDGET (self)),
    gtk_widget_get_primary_clipboard (GTK_WIDGET (self)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (clipboards); i++)
    if (gdk_clipboard_is_local (clipboards[i]))
      gdk_clipboard_set_content (clipboards[i], NULL);
}

/* The keys are still there: what was typed is sealed first. */
static void
locked_cb (AlongNotesView *self)
{
  gboolean had_keyboard = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  if (!self->open)
    return;

  self->open = FALSE;
  g_object_set (self->pane, "session", NULL, NULL);
  gtk_stack_set_visible_child_name (self->stack, "locked");
  clear_clipboard (self);
  along_notes_list_close (self->list);
  update_actions (self);
  malloc_trim (0);
  /* Whoever comes back types their passphrase. */
  if (had_keyboard)
    gtk_widget_grab_focus (GTK_WIDGET (self->lock_view));
}

static void
along_notes_view_set_session (AlongNotesView *self,
                              AlongSession   *session)
{
  if (self->session == session)
    return;

  want (self, NULL, NULL, 0);
  if (self->session != NULL)
    {
      locked_cb (self);
      g_signal_handlers_disconnect_by_data (get_unlocked (self), self);
    }
  g_set_object (&self->session, session);
  g_object_set (self->lock_view, "session", session, NULL);
  if (session != NULL)
    {
      g_signal_connect_object (get_unlocked (self), "locked", G_CALLBACK (locked_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (get_unlocked (self), "unlocked", G_CALLBACK (unlocked_cb), self,
                               G_CONNECT_SWAPPED);
      unlocked_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static gboolean
along_notes_view_grab_focus (GtkWidget *widget)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (widget);

  if (!self->open)
    return gtk_widget_grab_focus (GTK_WIDGET (self->lock_view));

  /* What is being written goes on. */
  if (along_note_pane_is_writing (self->pane))
    return gtk_widget_grab_focus (GTK_WIDGET (self->pane));

  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* Who comes later, or comes back for something else, did not ask for it. */
static void
along_notes_view_unmap (GtkWidget *widget)
{
  want (ALONG_NOTES_VIEW (widget), NULL, NULL, 0);

  GTK_WIDGET_CLASS (along_notes_view_parent_class)->unmap (widget);
}

static void
along_notes_view_dispose (GObject *object)
{
  along_notes_view_set_session (ALONG_NOTES_VIEW (object), NULL);

  G_OBJECT_CLASS (along_notes_view_parent_class)->dispose (object);
}

static void
along_notes_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CAN_PRINT:
      g_value_set_boolean (value, along_note_pane_get_note (self->pane) != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_notes_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      along_notes_view_set_session (ALONG_NOTES_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_notes_view_class_init (AlongNotesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_notes_view_dispose;
  object_class->get_property = along_notes_view_get_property;
  object_class->set_property = along_notes_view_set_property;
  widget_class->unmap = along_notes_view_unmap;
  along_focus_install (widget_class, along_notes_view_grab_focus);

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_PRINT] =
    g_param_spec_boolean ("can-print", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "notes.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "notes.templates", NULL, templates_action);
  gtk_widget_class_install_action (widget_class, "notes.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "notes.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "notes.back", NULL, back_action);

  g_type_ensure (ALONG_TYPE_NOTE_PANE);
  g_type_ensure (ALONG_TYPE_NOTES_LIST);
  g_type_ensure (ALONG_TYPE_NOTES_LOCK_VIEW);
  g_type_ensure (ALONG_TYPE_SPLIT_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-notes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongNotesView, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesView, lock_view);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesView, split);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesView, list);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesView, pane);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_bind_template_callback (widget_class, linked_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, written_cb);
  gtk_widget_class_bind_template_callback (widget_class, signed_cb);
  gtk_widget_class_bind_template_callback (widget_class, discarded_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_folded);
}

static void
along_notes_view_init (AlongNotesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_folded (self);
  update_actions (self);
}

void
along_notes_view_start_search (AlongNotesView *self)
{
  g_return_if_fail (ALONG_IS_NOTES_VIEW (self));

  if (!self->open)
    return;

  along_split_view_set_show_content (self->split, FALSE);
  along_notes_list_start_search (self->list);
}

void
along_notes_view_print (AlongNotesView *self)
{
  g_return_if_fail (ALONG_IS_NOTES_VIEW (self));

  along_note_pane_print (self->pane);
}

void
along_notes_view_write_after (AlongNotesView   *self,
                              AlongSupervision *supervision,
                              AlongShift       *shift,
                              gint64            about_id)
{
  g_return_if_fail (ALONG_IS_NOTES_VIEW (self));
  g_return_if_fail (ALONG_IS_SUPERVISION (supervision));
  g_return_if_fail (ALONG_IS_SHIFT (shift));

  if (self->open)
    {
      begin_note (self, about_id, supervision, shift);
      return;
    }

  want (self, supervision, shift, about_id);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}
