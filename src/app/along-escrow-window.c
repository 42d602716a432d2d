/* along-escrow-window.c — the window in which the agency's escrow sheet is made
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-escrow-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-compat.h"
#include "app/along-discard.h"
#include "app/along-give-back-window.h"
#include "app/along-note-seal.h"
#include "app/along-note-trust.h"
#include "app/along-printing.h"
#include "app/along-recovery-check.h"
#include "app/along-recovery-sheet.h"
#include "app/along-recovery-view.h"
#include "app/along-self-check.h"
#include "vault/along-escrow-code.h"

struct _AlongEscrowWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongReaderKeys *keys;
  AlongNoteReader *old; /* the sheet in whose place the new one comes; %NULL for none */
  GCancellable *cancellable;
  GtkWindow *below;  /* where it is told that it closed with a lock; weak, NULL for nowhere */
  gboolean checking; /* who makes it */
  gboolean writing;
  gboolean written;

  GtkStack *stack;
  GtkLabel *before_label;
  AlongSelfCheck *self_check;
  GtkWidget *cancel_button;
  GtkWidget *back_button;
  GtkButton *next_button;
  AlongRecoveryView *code_view;
  GtkWidget *saved_label;
  AlongRecoveryCheck *check;
  GtkRevealer *failure;
  GtkLabel *failure_label;
};

G_DEFINE_FINAL_TYPE (AlongEscrowWindow, along_escrow_window, ADW_TYPE_WINDOW)

static const char *const steps[] = { "why", "sheet", "check" };

enum
{
  STEP_WHY,
  STEP_SHEET,
  STEP_CHECK,
};

static int
get_step (AlongEscrowWindow *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i], name))
      return (int) i;

  g_return_val_if_reached (STEP_WHY);
}

static void
update (AlongEscrowWindow *self)
{
  int step = get_step (self);
  gboolean can_go_on =
    !self->checking && !self->writing &&
    (step != STEP_CHECK || along_recovery_check_is_complete (self->check)) &&
    (step != STEP_WHY || along_self_check_is_whole (self->self_check));

  gtk_widget_set_visible (self->cancel_button, step == STEP_WHY);
  gtk_widget_set_visible (self->back_button, step != STEP_WHY);
  gtk_button_set_label (self->next_button, step == STEP_CHECK ? _("_Done") : _("_Next"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "escrow.next", can_go_on);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "escrow.back", !self->writing);
}

static void
show_step (AlongEscrowWindow *self,
           int                step)
{
  g_autoptr (AlongRecoveryCode) code = NULL;

  /* On screen only where it is to be read, so that the check is read from the sheet. */
  if (step == STEP_SHEET)
    code = along_escrow_code_format (self->keys);
  along_recovery_view_set_code (self->code_view, code);
  gtk_widget_set_visible (self->saved_label, FALSE);
  gtk_revealer_set_reveal_child (self->failure, FALSE);

  gtk_stack_set_visible_child_name (self->stack, steps[step]);
  update (self);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
show_failure (AlongEscrowWindow *self,
              const char        *message)
{
  gtk_label_set_text (self->failure_label, message);
  gtk_revealer_set_reveal_child (self->failure, TRUE);
}

/* Whether the notes are open here with the sheet that is in use. */
static gboolean
has_sheet (AlongEscrowWindow *self)
{
  AlongNoteReader *own = along_unlocked_get_reader (along_session_get_unlocked (self->session));
  AlongNoteReader *sheet =
    along_directory_find_note_reader (along_session_get_directory (self->session), 0);

  return own != NULL && sheet != NULL &&
         along_record_get_id (ALONG_RECORD (own)) == along_record_get_id (ALONG_RECORD (sheet));
}

/* What the new sheet opens of what was written before. */
static void
show_before (AlongEscrowWindow *self)
{
  gboolean is_second =
    along_directory_find_note_reader (along_session_get_directory (self->session), 0) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->before_label), is_second);
  gtk_label_set_label (
    self->before_label,
    has_sheet (self)
      ? _("The notes are open here with the sheet that there is. What that one opens is sealed "
          "for the new sheet as well, in the place of the old one: destroy that then.")
      : _("The new sheet opens nothing that was signed before it: that stays with the sheet that "
          "there is. If you have that one, cancel this, open the notes with it, and make the new "
          "one then, which gets all of it. If it is found later, it can still give its notes to "
          "the new one. If it is lost for good, so is what was signed until now by whoever loses "
          "their passphrase."));
}

/* Goes on once the directory has the new sheet: what the old one opens is sealed for it, where that
 * is at hand. */
static void
go_over (AlongEscrowWindow *self)
{
  AlongUnlocked *unlocked = along_session_get_unlocked (self->session);
  AlongNoteReader *sheet;
  GtkWidget *window;

  if (!self->written)
    return;

  sheet = along_note_seal_find_reader (along_session_get_directory (self->session),
                                       along_reader_keys_get_mark (self->keys));
  if (sheet == NULL)
    return;

  self->written = FALSE;
  if (self->old != NULL && along_unlocked_get_reader (unlocked) != NULL &&
      along_record_get_id (ALONG_RECORD (along_unlocked_get_reader (unlocked))) ==
        along_record_get_id (ALONG_RECORD (self->old)))
    {
      window = along_give_back_window_new (gtk_window_get_transient_for (GTK_WINDOW (self)),
                                           self->session, self->old, sheet);
      gtk_window_present (GTK_WINDOW (window));
      gtk_widget_activate_action (window, "give-back.done", NULL);
    }
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
enrolled_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (AlongEscrowWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  self->writing = FALSE;
  if (along_session_run_finish (self->session, result, &error))
    {
      self->written = TRUE;
      go_over (self);
      return;
    }

  update (self);
  show_failure (self, error->message);
}

/* The sheet is a reader from now on, in the place of the one that there was. */
static void
finish (AlongEscrowWindow *self)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  AlongDay today = along_session_get_today (self->session);
  g_autoptr (GBytes) mark =
    g_bytes_new (along_reader_keys_get_mark (self->keys)->bytes, ALONG_READER_MARK_SIZE);
  g_autoptr (AlongNoteReader) sheet =
    g_object_new (ALONG_TYPE_NOTE_READER, "mark", mark, "since", (int) today, NULL);
  g_autoptr (AlongIntent) intent = NULL;

  /* Whoever was to vouch for it may have been locked out, or have another key. */
  if (!along_note_trust_can_make_sheet (along_session_get_unlocked (self->session), directory))
    {
      show_failure (self, _("You cannot make a sheet any more: your own key was replaced or "
                            "changed meanwhile. Destroy what was printed. Somebody else of the "
                            "staff can make one."));
      return;
    }

  g_set_object (&self->old, along_directory_find_note_reader (directory, 0));
  along_note_trust_enrol (sheet, self->keys, along_session_get_unlocked (self->session), directory);
  intent = along_note_trust_intent (sheet, self->keys, self->old, today, directory);
  self->writing = TRUE;
  update (self);
  along_session_run_async (self->session, intent, NULL, enrolled_cb, g_object_ref (self));
}

static void
set_checking (AlongEscrowWindow *self,
              gboolean           checking)
{
  self->checking = checking;
  /* The field lets go of the keyboard before it may not have it. */
  if (checking)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->self_check), !checking);
  update (self);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AlongEscrowWindow) self = user_data;
  gboolean is_right = along_self_check_finish (ALONG_SELF_CHECK (source), result, NULL);

  if (g_cancellable_is_cancelled (self->cancellable) ||
      !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  set_checking (self, FALSE);
  if (is_right)
    show_step (self, STEP_SHEET);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->self_check));
}

static void
go_on (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  AlongEscrowWindow *self = ALONG_ESCROW_WINDOW (widget);
  int step = get_step (self);

  /* Whoever went back to the code on screen could bring along what was asked: it asks anew. */
  if (step == STEP_SHEET)
    along_recovery_check_set_code (self->check, along_escrow_code_format (self->keys));

  if (step == STEP_CHECK)
    {
      finish (self);
    }
  else if (step == STEP_SHEET)
    {
      show_step (self, STEP_CHECK);
    }
  else
    {
      set_checking (self, TRUE);
      along_self_check_async (self->self_check, self->cancellable, checked_cb,
                              g_object_ref (self));
    }
}

static void
go_back (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  AlongEscrowWindow *self = ALONG_ESCROW_WINDOW (widget);

  show_step (self, get_step (self) - 1);
}

static AlongDocument *
make_sheet (AlongEscrowWindow *self)
{
  AlongDirectory *directory = along_session_get_directory (self->session);

  return along_recovery_sheet_new_escrow (along_directory_get_agency (directory), self->keys,
                                          along_session_get_today (self->session));
}

static void
print_sheet (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (AlongDocument) sheet = make_sheet (ALONG_ESCROW_WINDOW (widget));

  along_printing_print (sheet, GTK_WINDOW (widget), NULL);
}

static void
sheet_saved_cb (GtkWidget *widget)
{
  gtk_widget_set_visible (ALONG_ESCROW_WINDOW (widget)->saved_label, TRUE);
}

static void
save_sheet (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  g_autoptr (AlongDocument) sheet = make_sheet (ALONG_ESCROW_WINDOW (widget));

  along_printing_save_pdf (sheet, widget, ALONG_RECOVERY_SHEET_ESCROW_FILE_NAME, sheet_saved_cb);
}

static void
activate_cb (AlongEscrowWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "escrow.next", NULL);
}

static gboolean
along_escrow_window_close_request (GtkWindow *window)
{
  AlongEscrowWindow *self = ALONG_ESCROW_WINDOW (window);

  if (self->writing)
    return GDK_EVENT_STOP;

  /* Whoever has the paper would keep it for the one that opens the notes. */
  if (get_step (self) != STEP_WHY)
    {
      along_discard_ask_about (window, _("Discard the new sheet?"),
                               _("It opens nothing until it was read back here. If it has been "
                                 "printed, destroy it."),
                               _("_Go On"));
      return GDK_EVENT_STOP;
    }

  g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (along_escrow_window_parent_class)->close_request (window);
}

/* Whoever comes back from the printer finds the notes locked and this window gone, and would put
 * what they have printed into the safe. A sheet that is on its way to the file may be the one in
 * use a moment later: nobody is to destroy that. */
static void
tell_locked (AlongEscrowWindow *self)
{
  const AlongAlertButton button = { "close", _("_Close"), ADW_RESPONSE_DEFAULT };

  if (self->below != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->below)) &&
      get_step (self) != STEP_WHY && !self->writing && !self->written &&
      along_unlocked_is_locking (along_session_get_unlocked (self->session)))
    along_compat_alert_async (GTK_WIDGET (self->below), _("The New Sheet Opens Nothing"),
                              _("The notes were locked before the new escrow sheet was read back. "
                                "If it has been printed, destroy it, and make another one."),
                              &button, 1, NULL, NULL, NULL);
  g_clear_weak_pointer (&self->below);
}

static void
along_escrow_window_dispose (GObject *object)
{
  AlongEscrowWindow *self = ALONG_ESCROW_WINDOW (object);

  tell_locked (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->old);
  g_clear_object (&self->session);
  g_clear_pointer (&self->keys, along_reader_keys_unref);

  G_OBJECT_CLASS (along_escrow_window_parent_class)->dispose (object);
}

static void
along_escrow_window_class_init (AlongEscrowWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_escrow_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = along_escrow_window_close_request;

  g_type_ensure (ALONG_TYPE_RECOVERY_CHECK);
  g_type_ensure (ALONG_TYPE_RECOVERY_VIEW);
  g_type_ensure (ALONG_TYPE_SELF_CHECK);

  gtk_widget_class_install_action (widget_class, "escrow.next", NULL, go_on);
  gtk_widget_class_install_action (widget_class, "escrow.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "escrow.print", NULL, print_sheet);
  gtk_widget_class_install_action (widget_class, "escrow.save", NULL, save_sheet);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-escrow-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongEscrowWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongEscrowWindow, before_label);
  gtk_widget_class_bind_template_child (widget_class, AlongEscrowWindow, self_check);
  gtk_widget_class_bind_template_child (widget_class, AlongEscrowWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, AlongEscrowWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, AlongEscrowWindow, next_button);
  gtk_widget_class_bind_template_child (widget_class, AlongEscrowWindow, code_view);
  gtk_widget_class_bind_template_child (widget_class, AlongEscrowWindow, saved_label);
  gtk_widget_class_bind_template_child (widget_class, AlongEscrowWindow, check);
  gtk_widget_class_bind_template_child (widget_class, AlongEscrowWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, AlongEscrowWindow, failure_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
along_escrow_window_init (AlongEscrowWindow *self)
{
  self->keys = along_reader_keys_new_random ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

GtkWidget *
along_escrow_window_new (GtkWindow    *parent,
                         AlongSession *session)
{
  AlongEscrowWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);

  self = g_object_new (ALONG_TYPE_ESCROW_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  if (along_unlocked_get_keys (along_session_get_unlocked (session)) != NULL)
    while (parent != NULL)
      {
        g_set_weak_pointer (&self->below, parent);
        parent = gtk_window_get_transient_for (parent);
      }
  show_before (self);
  along_self_check_ask (self->self_check, session);
  update (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (go_over), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
