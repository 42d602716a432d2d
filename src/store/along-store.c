/* along-store.c — an agency file on a thread of its own, with undo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-store.h"

#include <glib/gi18n-lib.h>

#include "store/along-history.h"
#include "store/along-intent-private.h"
#include "store/along-store-enum-types.h"
#include "store/along-store-private.h"

/* What could be undone and redone after a request. */
typedef struct
{
  gboolean can_undo;
  gboolean can_redo;
  AlongIntentKind undo_kind;
  AlongIntentKind redo_kind;
} Steps;

/* Belongs to the store's thread alone, and goes with it. */
typedef struct
{
  GAsyncQueue *requests; /* Request; shared with the main thread */
  AlongDatabase *database;
  AlongHistory *history;
} Worker;

struct _AlongStore
{
  GObject parent_instance;

  /* Set once */
  GThread *thread;
  GAsyncQueue *requests;

  /* Main thread */
  gboolean closing;
  AlongClock clock;
  gint64 viewer_id;
  gint64 fixed_now; /* 0 when the computer's clock is asked */
  Steps steps;
};

typedef struct _Request Request;

/* Serves a request on the store's thread: sets result or error, and change when one was made. */
typedef void (* Serve) (Worker  *worker,
                        Request *request);

struct _Request
{
  /* Filled by the main thread and only read by the store's */
  Serve serve; /* NULL ends the thread */
  GTask *task; /* NULL where nobody waits */
  char *path;
  AlongKey *key;
  GPtrArray *records;
  AlongIntent *intent;
  AlongClock clock;
  gint64 viewer_id;
  gint64 now;
  AlongHistoryWay way;
  gboolean all; /* of what is forgotten */
  char *reason; /* of a step; may be NULL */
  gint64 by_id;
  AlongDirectory *directory;
  AlongSpan span;
  gint64 person_id;
  gint64 from;
  AlongStoreQuestion question;
  gpointer about; /* what the question is about; NULL for nothing */
  GDestroyNotify free_about;

  /* Filled by the store's thread and then read by the main thread */
  gpointer result;
  GDestroyNotify free_result;
  AlongIntent *done; /* what was carried out; NULL where it would have changed nothing */
  GError *error;
  AlongChange change;
  Steps steps;
};

G_DEFINE_FINAL_TYPE (AlongStore, along_store, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
request_free (gpointer data)
{
  Request *self = data;

  if (self->result != NULL && self->free_result != NULL)
    self->free_result (self->result);
  if (self->about != NULL)
    self->free_about (self->about);
  g_clear_object (&self->task);
  g_free (self->path);
  g_free (self->reason);
  g_clear_pointer (&self->key, along_key_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->intent, along_intent_unref);
  g_clear_pointer (&self->done, along_intent_unref);
  g_clear_object (&self->directory);
  g_clear_error (&self->error);
  g_free (self);
}

static void
set_steps (AlongStore  *self,
           const Steps *steps)
{
  gboolean undo_changed = self->steps.can_undo != steps->can_undo;
  gboolean redo_changed = self->steps.can_redo != steps->can_redo;

  self->steps = *steps;
  if (undo_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  if (redo_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

/* Answers a request on the main context of whoever asked. */
static gboolean
answer (gpointer data)
{
  Request *request = data;
  AlongStore *self = g_task_get_source_object (request->task);

  /* Its last act was to post this. */
  if (request->serve == NULL)
    g_thread_join (g_steal_pointer (&self->thread));

  set_steps (self, &request->steps);
  if (request->change.kinds != 0)
    g_signal_emit (self, signals[CHANGED], 0, request->change.kinds, request->change.span.start,
                   request->change.span.end);

  /* For the finish functions: the request is gone by then. */
  if (request->done != NULL)
    g_task_set_task_data (request->task, g_steal_pointer (&request->done),
                          (GDestroyNotify) along_intent_unref);

  if (request->error != NULL)
    g_task_return_error (request->task, g_steal_pointer (&request->error));
  else
    g_task_return_pointer (request->task, g_steal_pointer (&request->result),
                           request->free_result);

  return G_SOURCE_REMOVE;
}

/* g_main_context_invoke() would run it on this thread whenever nobody holds the context. */
static void
post_answer (Request *request)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (request->task));
  g_source_set_callback (source, answer, request, request_free);
  g_source_set_static_name (source, "[alongside] answer of the store");
  g_source_attach (source, g_task_get_context (request->task));
}

static Steps
worker_get_steps (Worker *worker)
{
  AlongIntent *undo = along_history_peek (worker->history, ALONG_HISTORY_UNDO);
  AlongIntent *redo = along_history_peek (worker->history, ALONG_HISTORY_REDO);

  return (Steps) {
    .can_undo = undo != NULL,
    .can_redo = redo != NULL,
    .undo_kind = undo != NULL ? along_intent_get_kind (undo) : 0,
    .redo_kind = redo != NULL ? along_intent_get_kind (redo) : 0,
  };
}

static gpointer
run_worker (gpointer data)
{
  Worker *worker = data;
  gboolean done = FALSE;

  while (!done)
    {
      Request *request = g_async_queue_pop (worker->requests);

      done = request->serve == NULL;
      if (done)
        g_clear_object (&worker->database);

      if (request->task == NULL)
        {
          request_free (request);
          continue;
        }

      if (request->serve != NULL &&
          !g_cancellable_set_error_if_cancelled (g_task_get_cancellable (request->task),
                                                 &request->error))
        {
          if (worker->database != NULL)
            along_database_set_viewer (worker->database, request->viewer_id);
          request->serve (worker, request);
        }
      if (!done)
        request->steps = worker_get_steps (worker);
      post_answer (request);
    }

  along_history_free (worker->history);
  g_async_queue_unref (worker->requests);
  g_free (worker);
  return NULL;
}

static void
serve_open (Worker  *worker,
            Request *request)
{
  if (request->records != NULL)
    worker->database = along_database_create (request->path, request->key, request->records,
                                              &request->error);
  else
    worker->database = along_database_open (request->path, request->key, &request->error);
}

static AlongIntent *
run_intent (Worker      *worker,
            Request     *request,
            AlongIntent *intent)
{
  along_database_set_clock (worker->database, request->clock);

  return along_database_run (worker->database, intent, request->now, &request->change,
                             &request->error);
}

static void
serve_run (Worker  *worker,
           Request *request)
{
  g_autoptr (AlongIntent) inverse = run_intent (worker, request, request->intent);

  if (inverse == NULL || along_intent_get_n_items (inverse) == 0)
    return;

  if (!along_intent_kind_is_final (along_intent_get_kind (request->intent)))
    along_history_add (worker->history, inverse);
  request->done = along_intent_ref (request->intent);
}

/* Whether what was refused now would be refused again however often it is tried. */
static gboolean
is_final (const GError *error)
{
  return error->domain == ALONG_MODEL_ERROR ||
         g_error_matches (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
}

static void
serve_step (Worker  *worker,
            Request *request)
{
  AlongIntent *step = along_history_peek (worker->history, request->way);
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongIntent) inverse = NULL;

  if (step == NULL)
    {
      g_set_error_literal (&request->error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED,
                           request->way == ALONG_HISTORY_UNDO ? _("There is nothing to undo.")
                                                              : _("There is nothing to redo."));
      return;
    }

  intent = request->reason != NULL
             ? along_intent_new_with_reason (step, request->reason, request->by_id)
             : along_intent_ref (step);
  inverse = run_intent (worker, request, intent);
  if (inverse != NULL)
    {
      request->done = g_steal_pointer (&intent);
      along_history_step (worker->history, request->way, inverse);
    }
  else if (is_final (request->error))
    {
      along_history_drop (worker->history, request->way);
    }
}

static void
serve_forget (Worker  *worker,
              Request *request)
{
  along_history_forget (worker->history, request->all);
}

static void
serve_directory (Worker  *worker,
                 Request *request)
{
  request->result = along_database_load_directory (worker->database, &request->error);
  request->free_result = g_object_unref;
}

static void
serve_roster (Worker  *worker,
              Request *request)
{
  request->result = along_database_load_roster (worker->database, request->directory,
                                                request->span, &request->error);
  request->free_result = g_object_unref;
}

static void
serve_person (Worker  *worker,
              Request *request)
{
  request->result = along_database_load_person (worker->database, request->directory,
                                                request->person_id, request->span,
                                                &request->error);
  request->free_result = g_object_unref;
}

static void
serve_dated (Worker  *worker,
                Request *request)
{
  request->result = along_database_load_dated (worker->database, request->person_id,
                                               request->from, &request->error);
  request->free_result = (GDestroyNotify) g_ptr_array_unref;
}

static void
serve_question (Worker  *worker,
                Request *request)
{
  request->result = request->question (worker->database, request->about, &request->error);
}

static Request *
request_new (AlongStore          *self,
             Serve                serve,
             gpointer             source_tag,
             GCancellable        *cancellable,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  Request *request = g_new0 (Request, 1);

  request->serve = serve;
  request->clock = self->clock;
  request->viewer_id = self->viewer_id;
  request->now = along_store_get_now (self);
  request->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (request->task, source_tag);
  /* What has been done is told, also to who lost interest meanwhile. What was only read is not: who
   * asked may be gone. */
  g_task_set_check_cancellable (request->task, serve == serve_directory || serve == serve_roster ||
                                                  serve == serve_person || serve == serve_dated ||
                                                  serve == serve_question);

  return request;
}

static void
push (AlongStore *self,
      Request    *request)
{
  if (!self->closing)
    {
      g_async_queue_push (self->requests, request);
      return;
    }

  g_task_return_new_error (request->task, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CLOSED,
                           _("The agency is closed. Open it again."));
  request_free (request);
}

static AlongStore *
store_new (void)
{
  AlongStore *self = g_object_new (ALONG_TYPE_STORE, NULL);
  Worker *worker = g_new0 (Worker, 1);

  worker->requests = g_async_queue_ref (self->requests);
  worker->history = along_history_new ();
  self->thread = g_thread_new ("store", run_worker, worker);

  return self;
}

static void
along_store_finalize (GObject *object)
{
  AlongStore *self = ALONG_STORE (object);

  /* No request is left, for each holds a reference; the thread closes the file and ends when it
   * gets to it. Nothing waits for that here. */
  if (!self->closing)
    g_async_queue_push (self->requests, g_new0 (Request, 1));
  g_clear_pointer (&self->thread, g_thread_unref);
  g_async_queue_unref (self->requests);

  G_OBJECT_CLASS (along_store_parent_class)->finalize (object);
}

static void
along_store_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  AlongStore *self = ALONG_STORE (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->steps.can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->steps.can_redo);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_store_class_init (AlongStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = along_store_finalize;
  object_class->get_property = along_store_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] =
    g_signal_new ("changed", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, ALONG_TYPE_CHANGE_KINDS, G_TYPE_INT64, G_TYPE_INT64);
}

static void
along_store_init (AlongStore *self)
{
  self->requests = g_async_queue_new ();
}

static void
open_or_create (const char          *path,
                AlongKey            *key,
                GPtrArray           *records,
                gpointer             source_tag,
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  g_autoptr (AlongStore) self = store_new ();
  Request *request = request_new (self, serve_open, source_tag, cancellable, callback, user_data);

  request->path = g_strdup (path);
  request->key = along_key_ref (key);
  request->records = records != NULL ? g_ptr_array_ref (records) : NULL;
  push (self, request);
}

void
along_store_open_async (const char          *path,
                        AlongKey            *key,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (path != NULL);
  g_return_if_fail (key != NULL);

  open_or_create (path, key, NULL, along_store_open_async, cancellable, callback, user_data);
}

void
along_store_create_async (const char          *path,
                          AlongKey            *key,
                          GPtrArray           *records,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (path != NULL);
  g_return_if_fail (key != NULL);
  g_return_if_fail (records != NULL);

  open_or_create (path, key, records, along_store_open_async, cancellable, callback, user_data);
}

AlongStore *
along_store_open_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_autoptr (AlongStore) self = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, along_store_open_async), NULL);

  g_task_propagate_pointer (G_TASK (result), &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  self = ALONG_STORE (g_async_result_get_source_object (result));
  return g_steal_pointer (&self);
}

void
along_store_run_async (AlongStore          *self,
                       AlongIntent         *intent,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  Request *request;

  g_return_if_fail (ALONG_IS_STORE (self));
  g_return_if_fail (intent != NULL);

  request =
    request_new (self, serve_run, along_store_run_async, cancellable, callback, user_data);
  request->intent = along_intent_ref (intent);
  push (self, request);
}

void
along_store_set_clock (AlongStore *self,
                       AlongClock  clock)
{
  g_return_if_fail (ALONG_IS_STORE (self));

  self->clock = clock;
}

AlongClock
along_store_get_clock (AlongStore *self)
{
  g_return_val_if_fail (ALONG_IS_STORE (self), ALONG_CLOCK_LOCALE);

  return self->clock;
}

void
along_store_set_viewer (AlongStore *self,
                        gint64      person_id)
{
  g_return_if_fail (ALONG_IS_STORE (self));

  self->viewer_id = person_id;
}

gint64
along_store_get_viewer (AlongStore *self)
{
  g_return_val_if_fail (ALONG_IS_STORE (self), 0);

  return self->viewer_id;
}

void
along_store_set_now (AlongStore *self,
                     gint64      now)
{
  g_return_if_fail (ALONG_IS_STORE (self));

  self->fixed_now = now;
}

gint64
along_store_get_now (AlongStore *self)
{
  g_return_val_if_fail (ALONG_IS_STORE (self), 0);

  return self->fixed_now != 0 ? self->fixed_now : g_get_real_time () / G_USEC_PER_SEC;
}

/* Whether the request of @source_tag succeeded, which has no result but what was @done. */
static gboolean
finish (AlongStore    *self,
        GAsyncResult  *result,
        gpointer       source_tag,
        AlongIntent  **done,
        GError       **error)
{
  GError *local_error = NULL;
  AlongIntent *intent;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, source_tag), FALSE);

  g_task_propagate_pointer (G_TASK (result), &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  intent = g_task_get_task_data (G_TASK (result));
  if (done != NULL)
    *done = intent != NULL ? along_intent_ref (intent) : NULL;
  return TRUE;
}

gboolean
along_store_run_finish (AlongStore    *self,
                        GAsyncResult  *result,
                        AlongIntent  **done,
                        GError       **error)
{
  return finish (self, result, along_store_run_async, done, error);
}

static void
push_step (AlongStore          *self,
           AlongHistoryWay      way,
           const char          *reason,
           gint64               by_id,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  Request *request =
    request_new (self, serve_step, along_store_undo_async, cancellable, callback, user_data);

  request->way = way;
  request->reason = g_strdup (reason);
  request->by_id = by_id;
  push (self, request);
}

void
along_store_undo_async (AlongStore          *self,
                        const char          *reason,
                        gint64               by_id,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_STORE (self));

  push_step (self, ALONG_HISTORY_UNDO, reason, by_id, cancellable, callback, user_data);
}

void
along_store_redo_async (AlongStore          *self,
                        const char          *reason,
                        gint64               by_id,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_STORE (self));

  push_step (self, ALONG_HISTORY_REDO, reason, by_id, cancellable, callback, user_data);
}

gboolean
along_store_undo_finish (AlongStore    *self,
                         GAsyncResult  *result,
                         AlongIntent  **done,
                         GError       **error)
{
  return finish (self, result, along_store_undo_async, done, error);
}

void
along_store_forget_steps (AlongStore *self,
                          gboolean    all)
{
  Request *request;

  g_return_if_fail (ALONG_IS_STORE (self));

  request = request_new (self, serve_forget, along_store_forget_steps, NULL, NULL, NULL);
  request->all = all;
  push (self, request);
}

void
along_store_load_directory_async (AlongStore          *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_STORE (self));

  push (self, request_new (self, serve_directory, along_store_load_directory_async, cancellable,
                           callback, user_data));
}

AlongDirectory *
along_store_load_directory_finish (AlongStore    *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, along_store_load_directory_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
along_store_load_roster_async (AlongStore          *self,
                               AlongDirectory      *directory,
                               AlongSpan            span,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  Request *request;

  g_return_if_fail (ALONG_IS_STORE (self));
  g_return_if_fail (ALONG_IS_DIRECTORY (directory));

  request = request_new (self, serve_roster, along_store_load_roster_async, cancellable, callback,
                         user_data);
  request->directory = g_object_ref (directory);
  request->span = span;
  push (self, request);
}

AlongRoster *
along_store_load_roster_finish (AlongStore    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, along_store_load_roster_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
along_store_load_person_async (AlongStore          *self,
                               AlongDirectory      *directory,
                               gint64               person_id,
                               AlongSpan            span,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  Request *request;

  g_return_if_fail (ALONG_IS_STORE (self));
  g_return_if_fail (ALONG_IS_DIRECTORY (directory));

  request = request_new (self, serve_person, along_store_load_person_async, cancellable, callback,
                         user_data);
  request->directory = g_object_ref (directory);
  request->person_id = person_id;
  request->span = span;
  push (self, request);
}

AlongRoster *
along_store_load_person_finish (AlongStore    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, along_store_load_person_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
along_store_load_dated_async (AlongStore          *self,
                              gint64               person_id,
                              gint64               from,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  Request *request;

  g_return_if_fail (ALONG_IS_STORE (self));

  request = request_new (self, serve_dated, along_store_load_dated_async, cancellable,
                         callback, user_data);
  request->person_id = person_id;
  request->from = from;
  push (self, request);
}

GPtrArray *
along_store_load_dated_finish (AlongStore    *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, along_store_load_dated_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
along_store_ask_async (AlongStore          *self,
                       AlongStoreQuestion   question,
                       gpointer             about,
                       GDestroyNotify       free_about,
                       GDestroyNotify       free_result,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  Request *request =
    request_new (self, serve_question, question, cancellable, callback, user_data);

  request->question = question;
  request->about = about;
  request->free_about = free_about;
  request->free_result = free_result;
  push (self, request);
}

gpointer
along_store_ask_finish (AlongStore          *self,
                        AlongStoreQuestion   question,
                        GAsyncResult        *result,
                        GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, question), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
along_store_close_async (AlongStore          *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_STORE (self));

  push (self, request_new (self, NULL, along_store_close_async, cancellable, callback, user_data));
  self->closing = TRUE;
}

gboolean
along_store_close_finish (AlongStore    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return finish (self, result, along_store_close_async, NULL, error);
}

gboolean
along_store_get_can_undo (AlongStore *self)
{
  g_return_val_if_fail (ALONG_IS_STORE (self), FALSE);

  return self->steps.can_undo;
}

gboolean
along_store_get_can_redo (AlongStore *self)
{
  g_return_val_if_fail (ALONG_IS_STORE (self), FALSE);

  return self->steps.can_redo;
}

AlongIntentKind
along_store_get_undo_kind (AlongStore *self)
{
  g_return_val_if_fail (ALONG_IS_STORE (self), ALONG_INTENT_EDIT);

  return self->steps.undo_kind;
}

AlongIntentKind
along_store_get_redo_kind (AlongStore *self)
{
  g_return_val_if_fail (ALONG_IS_STORE (self), ALONG_INTENT_EDIT);

  return self->steps.redo_kind;
}
