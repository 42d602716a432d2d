/* along-session.c — what the pages of one window share: the open agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-session.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "rules/along-wall.h"

struct _AlongSession
{
  GObject parent_instance;

  AlongStore *store;
  AlongDirectory *directory;
  AlongUnlocked *unlocked;
  GCancellable *cancellable;
  AlongReasonRequest *step_request; /* while somebody is asked why to undo or redo; weak */
  guint minute_source;
  gboolean closed;
  gint64 decided_by;
  gint64 last_reader_id; /* who was unlocked last; 0 for nobody so far */

  AlongChange pending; /* what was committed and not told yet */
  guint n_loading; /* directories that are under way */
};

G_DEFINE_FINAL_TYPE (AlongSession, along_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CLOCK,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

enum
{
  CHANGED,
  CLOSING,
  DONE,
  MINUTE,
  REASON_WANTED,
  SAID,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const AlongSpan all_of_time = { .start = G_MININT64, .end = G_MAXINT64 };

static void load_directory (AlongSession *self);
static void await_minute   (AlongSession *self);

static void
merge_change (AlongChange      *into,
              AlongChangeKinds  kinds,
              AlongSpan         span)
{
  if (into->kinds == 0)
    {
      into->span = span;
    }
  else
    {
      into->span.start = MIN (into->span.start, span.start);
      into->span.end = MAX (into->span.end, span.end);
    }

  into->kinds |= kinds;
}

static void
emit_changed (AlongSession      *self,
              const AlongChange *change)
{
  g_signal_emit (self, signals[CHANGED], 0,
                 (guint) change->kinds, change->span.start, change->span.end);
}

static void
say (AlongSession *self,
     const char   *text)
{
  g_signal_emit (self, signals[SAID], 0, text);
}

/* Lets the file be seen as @reader sees it, who may be NULL. */
static void
follow_reader (AlongSession    *self,
               AlongNoteReader *reader)
{
  gint64 person_id = reader != NULL ? along_note_reader_get_person_id (reader) : 0;

  if (!along_wall_is_external (along_directory_get_person (self->directory, person_id)))
    person_id = 0;
  if (along_store_get_viewer (self->store) == person_id)
    return;

  along_store_set_viewer (self->store, person_id);
  merge_change (&self->pending,
                ALONG_CHANGE_ROSTER | ALONG_CHANGE_SUPERVISION | ALONG_CHANGE_TRAINING,
                all_of_time);
}

/* Tells of what is pending, once the directory is in step with it. */
static void
flush_changes (AlongSession *self)
{
  AlongChange change = self->pending;

  if (change.kinds == 0 || self->n_loading > 0)
    return;

  self->pending = (AlongChange) { 0 };
  emit_changed (self, &change);
}

static void
directory_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (AlongSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongDirectory) fresh = NULL;

  fresh = along_store_load_directory_finish (self->store, result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->n_loading--;
  if (fresh != NULL)
    {
      along_directory_sync (self->directory, fresh);
      follow_reader (self, along_unlocked_get_reader (self->unlocked));
    }
  else
    say (self, error->message);

  flush_changes (self);
}

static void
load_directory (AlongSession *self)
{
  self->n_loading++;
  along_store_load_directory_async (self->store, self->cancellable,
                                    directory_loaded_cb, g_object_ref (self));
}

static void
store_changed_cb (AlongSession     *self,
                  AlongChangeKinds  kinds,
                  gint64            from,
                  gint64            to)
{
  merge_change (&self->pending, kinds, ALONG_SPAN_INIT (from, to));
  /* At once, also while another one is under way: whoever asks the store for something after they
   * made a change gets it after the directory that has the change. */
  if ((kinds & (ALONG_CHANGE_AGENCY | ALONG_CHANGE_ENTRIES)) != 0)
    load_directory (self);
  flush_changes (self);
}

/* What somebody did is not for the next one to undo, nor for anybody to do again who is not before
 * the wall. Of what is locked not even they know whether it is still they who sit there. */
static void
forget_steps (AlongSession *self)
{
  AlongNoteReader *reader = along_unlocked_get_reader (self->unlocked);
  gint64 reader_id = along_record_get_id (ALONG_RECORD (reader));
  AlongPerson *person =
    along_directory_get_person (self->directory, along_note_reader_get_person_id (reader));
  gboolean is_other = reader_id != self->last_reader_id &&
                      (self->last_reader_id != 0 || along_wall_is_external (person));

  self->last_reader_id = reader_id;
  along_store_forget_steps (self->store, is_other);
}

static void
unlocked_cb (AlongSession *self)
{
  forget_steps (self);
  follow_reader (self, along_unlocked_get_reader (self->unlocked));
  flush_changes (self);
}

/* Told while the keys are still there. */
static void
locked_cb (AlongSession *self)
{
  along_store_forget_steps (self->store, FALSE);
  follow_reader (self, NULL);
  flush_changes (self);
}

static void
store_can_undo_cb (AlongSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
}

static void
store_can_redo_cb (AlongSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

static void
intent_run_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (AlongSession) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!along_session_run_finish (self, result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, error->message);
}

/* Whether @shift has @entry on it or on duty, or is there. */
static gboolean
has_entry (AlongRoster *roster,
           AlongShift  *shift,
           AlongEntry  *entry)
{
  gint64 id = along_record_get_id (ALONG_RECORD (entry));
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (along_assignment_get_person_id (assignment) == id &&
          along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        return TRUE;
    }

  return along_shift_get_on_duty_id (shift) == id || along_shift_get_place_id (shift) == id;
}

/* How many shifts of @roster, not over when it begins, have @entry. */
static guint
count_shifts (AlongRoster *roster,
              AlongEntry  *entry)
{
  GPtrArray *shifts = along_roster_get_shifts (roster);
  guint n_shifts = 0;

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);

      if (along_shift_get_end (shift) > along_roster_get_span (roster).start &&
          has_entry (roster, shift, entry))
        n_shifts++;
    }

  return n_shifts;
}

/* Tells that @intent was run, and how many shifts still have @archived; %NULL where nobody and no
 * place was put into the archive. */
static void
tell_done (AlongSession *self,
           AlongIntent  *intent,
           AlongEntry   *archived,
           guint         n_shifts)
{
  AlongIntentKind kind = along_intent_get_kind (intent);
  g_autofree char *text = NULL;
  g_autofree char *left = NULL;
  g_autofree char *both = NULL;

  /* Nobody did that: it comes of typing, and of reading. */
  if (kind == ALONG_INTENT_SAVE_DRAFT || kind == ALONG_INTENT_REWRAP)
    return;

  text = along_intent_describe (intent, self->directory);
  /* Undo would take back what was done before it. */
  if (along_intent_kind_is_final (kind))
    {
      g_signal_emit (self, signals[SAID], 0, text);
      return;
    }

  if (ALONG_IS_PLACE (archived))
    /* Translators: of a place that was archived; stands behind another sentence. */
    left = g_strdup_printf (ngettext ("%u coming shift is still there.",
                                      "%u coming shifts are still there.", n_shifts),
                            n_shifts);
  else
    /* Translators: of a person whose record was archived; stands behind another sentence. */
    left = g_strdup_printf (ngettext ("%u coming shift still has this person.",
                                      "%u coming shifts still have this person.", n_shifts),
                            n_shifts);
  both = g_strdup_printf ("%s %s", text, left);

  g_signal_emit (self, signals[DONE], 0, n_shifts > 0 ? both : text);
}

/* The person or the place that @intent puts into the archive, or %NULL. */
static AlongEntry *
get_archived (AlongSession *self,
              AlongIntent  *intent)
{
  AlongEntry *subject = along_intent_get_subject (intent, self->directory);

  return along_intent_get_kind (intent) == ALONG_INTENT_ARCHIVE &&
             (ALONG_IS_PERSON (subject) || ALONG_IS_PLACE (subject))
           ? subject : NULL;
}

static void
coming_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (AlongRoster) coming = NULL;
  AlongSession *self = g_task_get_source_object (task);
  AlongIntent *done = g_task_get_task_data (task);
  AlongEntry *archived = get_archived (self, done);

  /* What was run is told in any case, unless it was undone or followed by something else meanwhile:
   * that was told then, and the message's Undo would take back what it does not name. */
  coming = along_store_load_roster_finish (self->store, result, NULL);
  if (along_store_get_can_undo (self->store) &&
      along_store_get_undo_kind (self->store) == ALONG_INTENT_ARCHIVE)
    tell_done (self, done, archived,
               coming != NULL ? count_shifts (coming, archived) : 0);
  g_task_return_boolean (task, TRUE);
}

/* Tells of what was @done, %NULL where nothing had to be, and lets @task return. */
static void
complete_run (AlongSession *self,
              GTask        *task,
              AlongIntent  *done)
{
  if (done != NULL && get_archived (self, done) != NULL)
    {
      AlongSpan coming = {
        along_session_get_now (self),
        along_zone_day_span (along_session_get_zone (self), ALONG_DAY_MAX).start,
      };

      g_task_set_task_data (task, along_intent_ref (done), (GDestroyNotify) along_intent_unref);
      along_store_load_roster_async (self->store, self->directory, coming,
                                     g_task_get_cancellable (task), coming_loaded_cb,
                                     g_object_ref (task));
      return;
    }

  if (done != NULL)
    tell_done (self, done, NULL, 0);
  g_task_return_boolean (task, TRUE);
}

/* What is run with the reason that answers @request. */
typedef struct
{
  GTask *task;
  AlongReasonRequest *request;
} Answer;

static void
answer_free (Answer *answer)
{
  g_object_unref (answer->task);
  g_object_unref (answer->request);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

/* A refusal is told to whoever gave the reason, who may change it or give it up. */
static void
answer_run_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Answer) answer = user_data;
  g_autoptr (AlongIntent) done = NULL;
  g_autoptr (GError) error = NULL;
  AlongSession *self = g_task_get_source_object (answer->task);

  if (along_store_run_finish (self->store, result, &done, &error))
    {
      along_reason_request_finish (answer->request, NULL);
      complete_run (self, answer->task, done);
    }
  else if (!along_reason_request_finish (answer->request, error->message))
    {
      g_task_return_error (answer->task, g_steal_pointer (&error));
    }
}

/* Runs what @task is about with the reason that was given, or gives it up without one. */
static void
reason_answered_cb (AlongReasonRequest *request,
                    const char         *reason,
                    gint64              by_id,
                    GTask              *task)
{
  AlongSession *self = g_task_get_source_object (task);
  g_autoptr (AlongIntent) intent = NULL;
  Answer *answer;

  if (reason == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No reason was given");
      return;
    }

  intent = along_intent_new_with_reason (g_task_get_task_data (task), reason, by_id);
  answer = g_new (Answer, 1);
  answer->task = g_object_ref (task);
  answer->request = g_object_ref (request);
  along_store_run_async (self->store, intent, g_task_get_cancellable (task), answer_run_cb, answer);
}

static void
task_closed_cb (gpointer  task,
                GClosure *closure)
{
  g_object_unref (task);
}

static void
ask_reason (AlongSession *self,
            GTask        *task,
            const GError *error)
{
  g_autoptr (AlongReasonRequest) request = along_reason_request_new (error->message);

  g_signal_connect_data (request, "answered", G_CALLBACK (reason_answered_cb),
                         g_object_ref (task), task_closed_cb, 0);
  g_signal_emit (self, signals[REASON_WANTED], 0, request);
}

static void
store_run_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (AlongIntent) done = NULL;
  g_autoptr (GError) error = NULL;
  AlongSession *self = g_task_get_source_object (task);

  if (along_store_run_finish (self->store, result, &done, &error))
    complete_run (self, task, done);
  else if (g_error_matches (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NEEDS_REASON))
    ask_reason (self, task, error);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static char *
dup_about (const char *format,
           const char *what)
{
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", what, 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What was asked twice in a row, before there was an answer, is asked once. */
static void
ask_step_reason (AlongSession *self,
                 GCallback     answered,
                 const GError *error)
{
  g_autoptr (AlongReasonRequest) request = NULL;

  if (self->step_request != NULL)
    return;

  request = along_reason_request_new (error->message);
  g_set_weak_pointer (&self->step_request, request);
  g_signal_connect_object (request, "answered", answered, self, G_CONNECT_SWAPPED);
  g_signal_emit (self, signals[REASON_WANTED], 0, request);
}

/* Tells why it is refused to whoever gave a reason for it, or else to everybody. */
static void
refuse_step (AlongSession *self,
             const char   *text)
{
  if (self->step_request == NULL || !along_reason_request_finish (self->step_request, text))
    say (self, text);
}

/* Says how undoing or doing again went: @done is about the sentence of what was done, @refused
 * about what speaks against it, and @answered tries once more with a reason. */
static void
finish_step (AlongSession *self,
             GAsyncResult *result,
             const char   *done,
             const char   *refused,
             GCallback     answered)
{
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (GError) error = NULL;

  if (along_store_undo_finish (self->store, result, &intent, &error))
    {
      g_autofree char *what = along_intent_describe (intent, self->directory);
      g_autofree char *text = dup_about (done, what);

      if (self->step_request != NULL)
        along_reason_request_finish (self->step_request, NULL);
      say (self, text);
    }
  else if (g_error_matches (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NEEDS_REASON))
    {
      ask_step_reason (self, answered, error);
    }
  else if (g_error_matches (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT))
    {
      g_autofree char *text = dup_about (refused, error->message);

      refuse_step (self, text);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      refuse_step (self, error->message);
    }
}

static void store_undone_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data);
static void store_redone_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data);

static void
undo_answered_cb (AlongSession *self,
                  const char   *reason,
                  gint64        by_id)
{
  if (reason != NULL)
    along_store_undo_async (self->store, reason, by_id, self->cancellable, store_undone_cb,
                            g_object_ref (self));
}

static void
redo_answered_cb (AlongSession *self,
                  const char   *reason,
                  gint64        by_id)
{
  if (reason != NULL)
    along_store_redo_async (self->store, reason, by_id, self->cancellable, store_redone_cb,
                            g_object_ref (self));
}

static void
store_undone_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongSession) self = user_data;

  finish_step (self, result,
               /* Translators: %s is a sentence such as "Shift moved." that is no longer so. */
               _("Undone: %s"),
               /* Translators: %s is a sentence that tells what speaks against it. */
               _("This cannot be undone: %s"),
               G_CALLBACK (undo_answered_cb));
}

static void
store_redone_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongSession) self = user_data;

  finish_step (self, result,
               /* Translators: %s is a sentence such as "Shift moved." that is so again. */
               _("Done again: %s"),
               /* Translators: %s is a sentence that tells what speaks against it. */
               _("This cannot be done again: %s"),
               G_CALLBACK (redo_answered_cb));
}

static gboolean
minute_cb (gpointer user_data)
{
  AlongSession *self = user_data;

  await_minute (self);
  g_signal_emit (self, signals[MINUTE], 0);

  return G_SOURCE_REMOVE;
}

/* Until the clock on the wall shows the next one. */
static void
await_minute (AlongSession *self)
{
  gint64 milliseconds = g_get_real_time () / 1000 % (60 * 1000);

  self->minute_source = g_timeout_add ((guint) (60 * 1000 - milliseconds), minute_cb, self);
}

static void
along_session_dispose (GObject *object)
{
  AlongSession *self = ALONG_SESSION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->minute_source, g_source_remove);
  if (self->unlocked != NULL)
    along_unlocked_lock (self->unlocked);

  G_OBJECT_CLASS (along_session_parent_class)->dispose (object);
}

static void
along_session_finalize (GObject *object)
{
  AlongSession *self = ALONG_SESSION (object);

  g_clear_object (&self->store);
  g_clear_object (&self->directory);
  g_clear_object (&self->unlocked);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->step_request);

  G_OBJECT_CLASS (along_session_parent_class)->finalize (object);
}

static void
along_session_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AlongSession *self = ALONG_SESSION (object);

  switch (prop_id)
    {
    case PROP_CLOCK:
      g_value_set_enum (value, along_session_get_clock (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, along_store_get_can_undo (self->store));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, along_store_get_can_redo (self->store));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_session_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AlongSession *self = ALONG_SESSION (object);

  switch (prop_id)
    {
    case PROP_CLOCK:
      if ((int) along_session_get_clock (self) != g_value_get_enum (value))
        {
          along_store_set_clock (self->store, (AlongClock) g_value_get_enum (value));
          g_object_notify_by_pspec (object, pspec);
          merge_change (&self->pending, ALONG_CHANGE_ROSTER, all_of_time);
          flush_changes (self);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_session_class_init (AlongSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = along_session_dispose;
  object_class->finalize = along_session_finalize;
  object_class->get_property = along_session_get_property;
  object_class->set_property = along_session_set_property;

  properties[PROP_CLOCK] =
    g_param_spec_enum ("clock", NULL, NULL, ALONG_TYPE_CLOCK, ALONG_CLOCK_LOCALE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO] =
    g_param_spec_boolean ("can-redo", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] =
    g_signal_new ("changed", ALONG_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_INT64, G_TYPE_INT64);
  signals[CLOSING] =
    g_signal_new ("closing", ALONG_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[DONE] =
    g_signal_new ("done", ALONG_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MINUTE] =
    g_signal_new ("minute", ALONG_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[REASON_WANTED] =
    g_signal_new ("reason-wanted", ALONG_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, ALONG_TYPE_REASON_REQUEST);
  signals[SAID] =
    g_signal_new ("said", ALONG_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
along_session_init (AlongSession *self)
{
  self->cancellable = g_cancellable_new ();
  await_minute (self);
}

AlongSession *
along_session_new (AlongStore     *store,
                   AlongDirectory *directory)
{
  AlongSession *self;

  g_return_val_if_fail (ALONG_IS_STORE (store), NULL);
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  self = g_object_new (ALONG_TYPE_SESSION, NULL);
  self->store = g_object_ref (store);
  self->directory = g_object_ref (directory);
  self->unlocked = along_unlocked_new (store);

  /* Its own clock stands still where the computer sleeps and nobody tells. */
  g_signal_connect_object (self, "minute",
                           G_CALLBACK (along_unlocked_check_idle), self->unlocked,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->unlocked, "unlocked",
                           G_CALLBACK (unlocked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->unlocked, "locked",
                           G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::can-undo",
                           G_CALLBACK (store_can_undo_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::can-redo",
                           G_CALLBACK (store_can_redo_cb), self, G_CONNECT_SWAPPED);

  return self;
}

AlongDirectory *
along_session_get_directory (AlongSession *self)
{
  g_return_val_if_fail (ALONG_IS_SESSION (self), NULL);

  return self->directory;
}

AlongStore *
along_session_get_store (AlongSession *self)
{
  g_return_val_if_fail (ALONG_IS_SESSION (self), NULL);

  return self->store;
}

AlongZone *
along_session_get_zone (AlongSession *self)
{
  g_return_val_if_fail (ALONG_IS_SESSION (self), NULL);

  return along_directory_get_zone (self->directory);
}

AlongUnlocked *
along_session_get_unlocked (AlongSession *self)
{
  g_return_val_if_fail (ALONG_IS_SESSION (self), NULL);

  return self->unlocked;
}

GDateWeekday
along_session_get_week_start (AlongSession *self)
{
  AlongAgency *agency;

  g_return_val_if_fail (ALONG_IS_SESSION (self), G_DATE_MONDAY);

  agency = along_directory_get_agency (self->directory);
  return (GDateWeekday) along_agency_get_week_start (agency);
}

AlongClock
along_session_get_clock (AlongSession *self)
{
  g_return_val_if_fail (ALONG_IS_SESSION (self), ALONG_CLOCK_LOCALE);

  return along_store_get_clock (self->store);
}

gint64
along_session_get_now (AlongSession *self)
{
  g_return_val_if_fail (ALONG_IS_SESSION (self), 0);

  return along_store_get_now (self->store);
}

void
along_session_set_now (AlongSession *self,
                       gint64        now)
{
  g_return_if_fail (ALONG_IS_SESSION (self));

  along_store_set_now (self->store, now);
  g_signal_emit (self, signals[MINUTE], 0);
}

AlongDay
along_session_get_today (AlongSession *self)
{
  g_return_val_if_fail (ALONG_IS_SESSION (self), 0);

  return along_zone_get_day (along_session_get_zone (self), along_session_get_now (self));
}

gint64
along_session_get_decided_by (AlongSession *self)
{
  g_return_val_if_fail (ALONG_IS_SESSION (self), 0);

  return self->decided_by;
}

void
along_session_set_decided_by (AlongSession *self,
                              gint64        person_id)
{
  g_return_if_fail (ALONG_IS_SESSION (self));

  self->decided_by = person_id;
}

void
along_session_set_names_hidden (AlongSession *self,
                                gboolean      hidden)
{
  const AlongChange change = {
    .kinds = ALONG_CHANGE_AGENCY | ALONG_CHANGE_ENTRIES | ALONG_CHANGE_ROSTER |
             ALONG_CHANGE_SUPERVISION | ALONG_CHANGE_TRAINING,
    .span = all_of_time,
  };

  g_return_if_fail (ALONG_IS_SESSION (self));

  if (along_entry_are_names_hidden () == hidden)
    return;

  along_entry_set_names_hidden (hidden);
  emit_changed (self, &change);
}

void
along_session_run (AlongSession *self,
                   AlongIntent  *intent)
{
  g_return_if_fail (ALONG_IS_SESSION (self));
  g_return_if_fail (intent != NULL);

  along_session_run_async (self, intent, self->cancellable, intent_run_cb, g_object_ref (self));
}

void
along_session_run_async (AlongSession        *self,
                         AlongIntent         *intent,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ALONG_IS_SESSION (self));
  g_return_if_fail (intent != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, along_session_run_async);
  g_task_set_task_data (task, along_intent_ref (intent), (GDestroyNotify) along_intent_unref);
  along_store_run_async (self->store, intent, cancellable, store_run_cb, g_steal_pointer (&task));
}

gboolean
along_session_run_finish (AlongSession  *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
along_session_close (AlongSession *self)
{
  g_return_if_fail (ALONG_IS_SESSION (self));

  along_unlocked_lock (self->unlocked);
  self->closed = TRUE;
  g_signal_emit (self, signals[CLOSING], 0);
}

gboolean
along_session_is_closed (AlongSession *self)
{
  g_return_val_if_fail (ALONG_IS_SESSION (self), TRUE);

  return self->closed;
}

void
along_session_undo (AlongSession *self)
{
  g_return_if_fail (ALONG_IS_SESSION (self));

  if (along_store_get_can_undo (self->store))
    along_store_undo_async (self->store, NULL, 0, self->cancellable, store_undone_cb,
                            g_object_ref (self));
}

void
along_session_redo (AlongSession *self)
{
  g_return_if_fail (ALONG_IS_SESSION (self));

  if (along_store_get_can_redo (self->store))
    along_store_redo_async (self->store, NULL, 0, self->cancellable, store_redone_cb,
                            g_object_ref (self));
}
