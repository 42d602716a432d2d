/* along-leave-window.c — the window in which a reader of notes hands them over and leaves
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-leave-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-entry-choice.h"
#include "app/along-handover.h"
#include "app/along-note-seal.h"
#include "app/along-reader-words.h"
#include "app/along-self-check.h"
#include "rules/along-note-readers.h"
#include "store/along-note-intents.h"
#include "vault/along-keyring.h"

struct _AlongLeaveWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  GCancellable *cancellable;
  gboolean working;
  gboolean writing;     /* what cannot be cancelled any more */
  AlongReaderMark mark; /* whose notes are handed over, from then on */
  guint n_lost;     /* so many notes would stay behind, which was said */

  GtkButton *done_button;
  GtkWidget *form;
  GtkLabel *meaning_label;
  GtkLabel *nobody_label;
  AdwComboRow *successor_row;
  GtkWidget *concerns_row;
  GtkWidget *private_row;
  GtkSwitch *concerns_switch;
  GtkSwitch *private_switch;
  AlongSelfCheck *self_check;
  GtkProgressBar *progress;
  GtkRevealer *failure;
  GtkLabel *failure_label;
};

G_DEFINE_FINAL_TYPE (AlongLeaveWindow, along_leave_window, ADW_TYPE_WINDOW)

static AlongDirectory *
get_directory (AlongLeaveWindow *self)
{
  return along_session_get_directory (self->session);
}

static AlongUnlocked *
get_unlocked (AlongLeaveWindow *self)
{
  return along_session_get_unlocked (self->session);
}

static void
update (AlongLeaveWindow *self)
{
  gtk_widget_set_sensitive (self->form, !self->working);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), self->working);
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "leave.done",
    !self->working && along_self_check_is_whole (self->self_check));
}

static void
set_working (AlongLeaveWindow *self,
             gboolean          working)
{
  self->working = working;
  self->writing = FALSE;
  if (working)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_revealer_set_reveal_child (self->failure, FALSE);
  update (self);
}

static void
show_failure (AlongLeaveWindow *self,
              const char       *message)
{
  set_working (self, FALSE);
  gtk_label_set_text (self->failure_label, message);
  gtk_revealer_set_reveal_child (self->failure, TRUE);
}

/* Who takes the notes over, as the directory has them now; NULL for nobody. */
static AlongNoteReader *
get_successor (AlongLeaveWindow *self)
{
  gint64 id = along_entry_choice_get_id (self->successor_row);

  return id != 0 ? along_directory_find_note_reader (get_directory (self), id) : NULL;
}

static gboolean
has_successor (AlongLeaveWindow *self)
{
  return along_entry_choice_get_id (self->successor_row) != 0;
}

static const char *
get_done_label (AlongLeaveWindow *self)
{
  if (!has_successor (self))
    /* Translators: to be no reader of notes any more, without handing them over. */
    return self->n_lost > 0 ? _("_Leave All the Same") : _("_Leave");

  return self->n_lost > 0 ? _("_Leave Without Them") : _("_Hand Over");
}

static void
set_lost (AlongLeaveWindow *self,
          guint             n_lost)
{
  self->n_lost = n_lost;
  gtk_button_set_label (self->done_button, get_done_label (self));
}

/* What nobody can read from then on who is here; to be freed. */
static char *
say_last (const AlongHandover *handover)
{
  /* Translators: to somebody who is about to give up reading notes. */
  return g_strdup_printf (ngettext ("%u note can be read by nobody but you. When you have left, "
                                    "nobody here can ever open it.",
                                    "%u notes can be read by nobody but you. When you have left, "
                                    "nobody here can ever open them.", handover->n_last),
                          handover->n_last);
}

/* What was to be handed over and is not; to be freed. */
static char *
say_kept (AlongLeaveWindow    *self,
          const AlongHandover *handover)
{
  guint n_lost = handover->n_changed + handover->n_unsealed;
  g_autofree char *count = NULL;
  GString *words;

  /* Translators: how many cannot be handed over, of how many that were to be. */
  count = g_strdup_printf (ngettext ("%u of %u notes cannot be handed over.",
                                     "%u of %u notes cannot be handed over.", n_lost),
                           n_lost, handover->n_notes + n_lost);
  words = g_string_new (count);
  if (handover->n_changed > 0)
    g_string_append_printf (words, " %s",
                            /* Translators: of notes. */
                            _("What was changed since it was signed is not handed over."));
  if (handover->n_unsealed > 0)
    g_string_append_printf (words, " %s",
                            _("Your successor’s key is damaged: nothing can be sealed for it. Let "
                              "them enrol again first."));
  g_string_append_printf (
    words, " %s",
    along_directory_find_note_reader (get_directory (self), 0) != NULL
      /* Translators: of notes that are not handed over when somebody leaves. */
      ? _("They stay sealed for you, who can open nothing any more, and for the escrow sheet. If "
          "they have no other readers, the sheet alone opens them.")
      : _("They stay sealed for you, who can open nothing any more. If they have no other readers, "
          "nobody can ever open them: there is no escrow sheet."));

  return g_string_free (words, FALSE);
}

/* Of which concerns the successor is not told; to be freed. */
static char *
say_about (const AlongHandover *handover)
{
  return g_strdup_printf (
    /* Translators: of notes that are not handed over when somebody leaves. */
    ngettext ("%u concern or talk is not handed over: it is about your successor, or does not say "
              "whom it is about.",
              "%u concerns or talks are not handed over: they are about your successor, or do not "
              "say whom they are about.", handover->n_about),
    handover->n_about);
}

/* What will be lost to the agency; to be freed. */
static char *
say_lost (AlongLeaveWindow    *self,
          const AlongHandover *handover)
{
  char *lines[4] = { NULL };
  guint n = 0;
  char *lost;

  if (handover->n_changed + handover->n_unsealed > 0)
    lines[n++] = say_kept (self, handover);
  if (handover->n_about > 0)
    lines[n++] = say_about (handover);
  if (handover->n_last > 0)
    lines[n++] = say_last (handover);

  lost = g_strjoinv ("\n", lines);
  for (guint i = 0; i < n; i++)
    g_free (lines[i]);

  return lost;
}

static void
left_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AlongLeaveWindow) self = user_data;
  g_autoptr (AlongKeyring) keyring = NULL;
  g_autoptr (GError) error = NULL;
  AlongReaderKeys *keys;

  if (!along_session_run_finish (self->session, result, &error))
    {
      show_failure (self, error->message);
      return;
    }

  /* What a keyring kept opens nothing that is written from now on. It may have been locked
   * meanwhile, and somebody else be here. */
  keyring = along_keyring_new ();
  along_keyring_forget_reader_async (keyring, &self->mark, NULL, NULL, NULL);
  keys = along_unlocked_get_keys (get_unlocked (self));
  if (keys != NULL && along_reader_mark_equal (along_reader_keys_get_mark (keys), &self->mark))
    along_unlocked_lock (get_unlocked (self));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
handed_over_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AlongLeaveWindow) self = user_data;
  g_autoptr (AlongHandover) handover = NULL;
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (GError) error = NULL;
  AlongNoteReader *reader;
  guint n_lost;

  handover = along_handover_finish (self->session, result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (handover == NULL)
    {
      show_failure (self, error->message);
      return;
    }

  /* Whoever leaves knows first what nobody else will read. */
  n_lost = handover->n_changed + handover->n_unsealed + handover->n_about + handover->n_last;
  if (n_lost > self->n_lost)
    {
      g_autofree char *lost = say_lost (self, handover);

      show_failure (self, lost);
      set_lost (self, n_lost);
      return;
    }

  self->writing = TRUE;
  self->mark = *along_reader_keys_get_mark (along_unlocked_get_keys (get_unlocked (self)));
  reader = along_directory_get_note_reader (
    get_directory (self),
    along_record_get_id (ALONG_RECORD (along_unlocked_get_reader (get_unlocked (self)))));
  intent = along_intent_leave (reader, along_session_get_today (self->session), handover->put,
                               handover->removed);
  along_session_run_async (self->session, intent, NULL, left_cb, g_object_ref (self));
}

static void
progress_cb (guint    n_done,
             guint    n_notes,
             gpointer user_data)
{
  AlongLeaveWindow *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, (double) n_done / n_notes);
}

/* Which kinds are handed over, a bit each: what is about the successor is not for the successor,
 * and only who wrote it knows. */
static guint
get_kinds (AlongLeaveWindow *self)
{
  guint kinds = G_MAXUINT;

  if (!gtk_switch_get_active (self->concerns_switch))
    kinds &= ~(1u << ALONG_NOTE_KIND_CONCERN);
  if (!gtk_switch_get_active (self->private_switch))
    kinds &= ~(1u << ALONG_NOTE_KIND_PRIVATE);

  return kinds;
}

/* Other notes are handed over then, or to somebody else: what was said holds no more. */
static void
choice_changed_cb (AlongLeaveWindow *self)
{
  gboolean hands_over = has_successor (self);

  gtk_label_set_label (
    self->meaning_label,
    hands_over ? _("Your signed notes are sealed for your successor, and you read no notes here "
                   "any more. This cannot be undone. Your drafts are deleted: sign first what is "
                   "to stay.")
               : _("You read no notes here any more. Whoever else can read them goes on doing so. "
                   "This cannot be undone. Your drafts are deleted: sign first what is to stay."));
  gtk_widget_set_visible (self->concerns_row, hands_over);
  gtk_widget_set_visible (self->private_row, hands_over);
  set_lost (self, 0);
  gtk_revealer_set_reveal_child (self->failure, FALSE);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AlongLeaveWindow) self = user_data;
  gboolean is_right = along_self_check_finish (ALONG_SELF_CHECK (source), result, NULL);
  AlongNoteReader *successor;

  /* Somebody closed it, or it went with the keys. */
  if (g_cancellable_is_cancelled (self->cancellable) ||
      !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  /* Whoever was chosen may have left meanwhile. */
  successor = get_successor (self);
  if (!is_right || (successor == NULL && has_successor (self)))
    {
      set_working (self, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self->self_check));
      return;
    }

  along_handover_async (self->session, along_unlocked_get_reader (get_unlocked (self)), successor,
                        get_kinds (self), progress_cb, self, self->cancellable, handed_over_cb,
                        g_object_ref (self));
}

static void
done (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongLeaveWindow *self = ALONG_LEAVE_WINDOW (widget);

  set_working (self, TRUE);
  along_self_check_async (self->self_check, self->cancellable, checked_cb, g_object_ref (self));
}

static void
activate_cb (AlongLeaveWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "leave.done", NULL);
}

/* Nothing is written before all is sealed: whoever closes it until then changes nothing. */
static gboolean
along_leave_window_close_request (GtkWindow *window)
{
  AlongLeaveWindow *self = ALONG_LEAVE_WINDOW (window);

  if (self->writing)
    return GDK_EVENT_STOP;

  g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (along_leave_window_parent_class)->close_request (window);
}

static void
along_leave_window_dispose (GObject *object)
{
  AlongLeaveWindow *self = ALONG_LEAVE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_leave_window_parent_class)->dispose (object);
}

static void
along_leave_window_class_init (AlongLeaveWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_leave_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = along_leave_window_close_request;

  g_type_ensure (ALONG_TYPE_SELF_CHECK);

  gtk_widget_class_install_action (widget_class, "leave.done", NULL, done);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-leave-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongLeaveWindow, done_button);
  gtk_widget_class_bind_template_child (widget_class, AlongLeaveWindow, form);
  gtk_widget_class_bind_template_child (widget_class, AlongLeaveWindow, meaning_label);
  gtk_widget_class_bind_template_child (widget_class, AlongLeaveWindow, nobody_label);
  gtk_widget_class_bind_template_child (widget_class, AlongLeaveWindow, successor_row);
  gtk_widget_class_bind_template_child (widget_class, AlongLeaveWindow, concerns_row);
  gtk_widget_class_bind_template_child (widget_class, AlongLeaveWindow, concerns_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongLeaveWindow, private_row);
  gtk_widget_class_bind_template_child (widget_class, AlongLeaveWindow, private_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongLeaveWindow, self_check);
  gtk_widget_class_bind_template_child (widget_class, AlongLeaveWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, AlongLeaveWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, AlongLeaveWindow, failure_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
along_leave_window_init (AlongLeaveWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/* Whether the key of the person is believed to be theirs. */
static gboolean
is_trusted (AlongLeaveWindow *self,
            gint64            person_id)
{
  return along_note_readers_is_trusted (
    along_unlocked_get_trusted (get_unlocked (self), get_directory (self)),
    along_directory_find_note_reader (get_directory (self), person_id));
}

/* Those who may take the notes over. */
static GListModel *
list_successors (AlongLeaveWindow *self)
{
  AlongNoteReader *own = along_unlocked_get_reader (get_unlocked (self));
  GListModel *people = along_reader_words_people (get_directory (self));

  for (guint i = g_list_model_get_n_items (people); i > 0; i--)
    {
      g_autoptr (AlongRecord) person = g_list_model_get_item (people, i - 1);

      if (!is_trusted (self, along_record_get_id (person)) ||
          !along_note_readers_may_succeed (get_directory (self),
                                           along_note_reader_get_person_id (own),
                                           along_record_get_id (person)))
        g_list_store_remove (G_LIST_STORE (people), i - 1);
    }

  return people;
}

static gboolean
is_peer (AlongLeaveWindow *self)
{
  gint64 own_id = along_note_reader_get_person_id (along_unlocked_get_reader (get_unlocked (self)));

  return ALONG_IS_PEER (along_directory_get_person (get_directory (self), own_id));
}

/* Fills in who could be the successor, as they are called now: @id is chosen. */
static void
fill_successors (AlongLeaveWindow *self,
                 GListModel       *people,
                 gint64            id)
{
  /* Translators: who takes over the notes of somebody who leaves. */
  g_autoptr (AlongEntry) nobody =
    g_object_new (ALONG_TYPE_SUPERVISOR, "name", C_("successor", "Nobody"), NULL);

  along_entry_choice_fill (self->successor_row, people, nobody, id);
  gtk_widget_set_visible (GTK_WIDGET (self->nobody_label),
                          !is_peer (self) && g_list_model_get_n_items (people) == 0);
  choice_changed_cb (self);
}

/* A peer's notes have the readers whom they are for: nobody who was none is to become one. */
static void
offer_successors (AlongLeaveWindow *self)
{
  g_autoptr (GListModel) people = list_successors (self);
  g_autoptr (AlongRecord) first = g_list_model_get_item (people, 0);

  fill_successors (self, people,
                   is_peer (self) || first == NULL ? 0 : along_record_get_id (first));
}

/* There may be others, or they may be called otherwise on the screen. */
static void
people_changed_cb (AlongLeaveWindow *self,
                   AlongChangeKinds  kinds)
{
  g_autoptr (GListModel) people = NULL;

  if (self->working || along_unlocked_get_reader (get_unlocked (self)) == NULL ||
      (kinds & (ALONG_CHANGE_ENTRIES | ALONG_CHANGE_SUPERVISION)) == 0)
    return;

  people = list_successors (self);
  fill_successors (self, people, along_entry_choice_get_id (self->successor_row));
}

GtkWidget *
along_leave_window_new (GtkWindow    *parent,
                        AlongSession *session)
{
  AlongLeaveWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (along_unlocked_get_keys (along_session_get_unlocked (session)) != NULL,
                        NULL);

  self = g_object_new (ALONG_TYPE_LEAVE_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  along_self_check_ask (self->self_check, session);
  update (self);
  offer_successors (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (people_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_unlocked (self), "locked",
                           G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
