/* along-unlocked.c — the keys of the one who reads notes here, for as long as they are here
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-unlocked.h"

#include "app/along-away.h"
#include "app/along-note-seal.h"
#include "app/along-note-trust.h"
#include "vault/along-locked-seed.h"

#define DEFAULT_IDLE_MINUTES 5
#define MAX_IDLE_MINUTES (24 * 60)

/* So far the clock is set right by itself, in seconds. */
#define CLOCK_STEP 30

struct _AlongUnlocked
{
  GObject parent_instance;

  AlongStore *store;
  AlongAway *away; /* from the first unlocking on */
  AlongReaderKeys *keys;
  AlongNoteReader *reader;
  guint generation; /* what was begun in an earlier one comes to nothing */
  gboolean locking;
  guint n_holds; /* what was sealed and is on its way to the file */

  GPtrArray *judged; /* the readers that @trusted was worked out from, %NULL for none */
  GArray *trusted;

  int idle_minutes;
  gint64 touched; /* by the clock of the store, which goes on while the computer sleeps */
  guint idle_source;
};

G_DEFINE_FINAL_TYPE (AlongUnlocked, along_unlocked, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_IDLE_MINUTES,
  N_PROPS
};

enum
{
  LOCKED,
  UNLOCKED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The computer sleeps only when there are no keys and nothing is on its way that was sealed. */
static void
update_guard (AlongUnlocked *self)
{
  if (self->away != NULL)
    along_away_set_guarded (self->away, self->keys != NULL || self->n_holds > 0);
}

static gboolean
idle_cb (gpointer user_data)
{
  AlongUnlocked *self = user_data;

  self->idle_source = 0;
  along_unlocked_check_idle (self);

  return G_SOURCE_REMOVE;
}

static void
await_idle (AlongUnlocked *self,
            gint64         seconds)
{
  g_clear_handle_id (&self->idle_source, g_source_remove);
  self->idle_source = g_timeout_add_seconds ((guint) seconds, idle_cb, self);
}

static void
set_idle_minutes (AlongUnlocked *self,
                  int            minutes)
{
  if (self->idle_minutes == minutes)
    return;

  self->idle_minutes = minutes;
  along_unlocked_check_idle (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IDLE_MINUTES]);
}

/* Whether @self judged these very records: a directory has another for each that changed. */
static gboolean
is_judged (AlongUnlocked *self,
           GListModel    *readers)
{
  if (self->judged == NULL || self->judged->len != g_list_model_get_n_items (readers))
    return FALSE;

  for (guint i = 0; i < self->judged->len; i++)
    {
      g_autoptr (AlongNoteReader) reader = g_list_model_get_item (readers, i);

      if (reader != g_ptr_array_index (self->judged, i))
        return FALSE;
    }

  return TRUE;
}

static void
forget_judged (AlongUnlocked *self)
{
  g_clear_pointer (&self->judged, g_ptr_array_unref);
  g_array_set_size (self->trusted, 0);
}

/* What one opening was begun with. */
typedef struct
{
  AlongNoteReader *reader;
  guint generation;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->reader);
  g_free (opening);
}

static void
seed_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (AlongReaderKeys) keys = NULL;
  g_autoptr (GError) error = NULL;
  AlongUnlocked *self = g_task_get_source_object (task);
  Opening *opening = g_task_get_task_data (task);

  keys = along_locked_seed_open_finish (result, &error);
  if (keys == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }
  else if (opening->generation != self->generation)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Locked meanwhile");
    }
  else
    {
      along_unlocked_take (self, opening->reader, keys);
      g_task_return_boolean (task, TRUE);
    }
}

static void
along_unlocked_dispose (GObject *object)
{
  AlongUnlocked *self = ALONG_UNLOCKED (object);

  along_unlocked_lock (self);
  g_clear_object (&self->away);

  G_OBJECT_CLASS (along_unlocked_parent_class)->dispose (object);
}

static void
along_unlocked_finalize (GObject *object)
{
  AlongUnlocked *self = ALONG_UNLOCKED (object);

  g_array_unref (self->trusted);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (along_unlocked_parent_class)->finalize (object);
}

static void
along_unlocked_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_IDLE_MINUTES:
      g_value_set_int (value, ALONG_UNLOCKED (object)->idle_minutes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_unlocked_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_IDLE_MINUTES:
      set_idle_minutes (ALONG_UNLOCKED (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_unlocked_class_init (AlongUnlockedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = along_unlocked_dispose;
  object_class->finalize = along_unlocked_finalize;
  object_class->get_property = along_unlocked_get_property;
  object_class->set_property = along_unlocked_set_property;

  properties[PROP_IDLE_MINUTES] =
    g_param_spec_int ("idle-minutes", NULL, NULL, 0, MAX_IDLE_MINUTES, DEFAULT_IDLE_MINUTES,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[LOCKED] =
    g_signal_new ("locked", ALONG_TYPE_UNLOCKED, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[UNLOCKED] =
    g_signal_new ("unlocked", ALONG_TYPE_UNLOCKED, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
along_unlocked_init (AlongUnlocked *self)
{
  self->idle_minutes = DEFAULT_IDLE_MINUTES;
  self->trusted = g_array_new (FALSE, FALSE, sizeof (gint64));
}

AlongUnlocked *
along_unlocked_new (AlongStore *store)
{
  AlongUnlocked *self;

  g_return_val_if_fail (ALONG_IS_STORE (store), NULL);

  self = g_object_new (ALONG_TYPE_UNLOCKED, NULL);
  self->store = g_object_ref (store);

  return self;
}

AlongReaderKeys *
along_unlocked_get_keys (AlongUnlocked *self)
{
  g_return_val_if_fail (ALONG_IS_UNLOCKED (self), NULL);

  return self->keys;
}

AlongNoteReader *
along_unlocked_get_reader (AlongUnlocked *self)
{
  g_return_val_if_fail (ALONG_IS_UNLOCKED (self), NULL);

  return self->reader;
}

GArray *
along_unlocked_get_trusted (AlongUnlocked  *self,
                            AlongDirectory *directory)
{
  GListModel *readers;

  g_return_val_if_fail (ALONG_IS_UNLOCKED (self), NULL);
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  readers = along_directory_get_note_readers (directory);
  if (self->keys == NULL || is_judged (self, readers))
    return self->trusted;

  forget_judged (self);
  g_array_unref (self->trusted);
  self->trusted = along_note_trust_list (directory, along_reader_keys_get_mark (self->keys));
  self->judged = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (readers); i++)
    g_ptr_array_add (self->judged, g_list_model_get_item (readers, i));

  return self->trusted;
}

gboolean
along_unlocked_can_write (AlongUnlocked *self)
{
  g_return_val_if_fail (ALONG_IS_UNLOCKED (self), FALSE);

  return self->reader != NULL && along_note_reader_get_person_id (self->reader) != 0 &&
         along_note_reader_get_left (self->reader) == 0;
}

void
along_unlocked_open_async (AlongUnlocked       *self,
                           AlongNoteReader     *reader,
                           AlongPassphrase     *passphrase,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  AlongReaderMark mark;
  Opening *opening;

  g_return_if_fail (ALONG_IS_UNLOCKED (self));
  g_return_if_fail (ALONG_IS_NOTE_READER (reader));
  g_return_if_fail (passphrase != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, along_unlocked_open_async);
  opening = g_new (Opening, 1);
  opening->reader = g_object_ref (reader);
  opening->generation = self->generation;
  g_task_set_task_data (task, opening, opening_free);

  along_note_seal_mark (reader, &mark);
  along_locked_seed_open_async (along_note_reader_get_locked_seed (reader), &mark, passphrase,
                                cancellable, seed_opened_cb, g_steal_pointer (&task));
}

gboolean
along_unlocked_open_finish (AlongUnlocked  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
along_unlocked_take (AlongUnlocked   *self,
                     AlongNoteReader *reader,
                     AlongReaderKeys *keys)
{
  g_return_if_fail (ALONG_IS_UNLOCKED (self));
  g_return_if_fail (ALONG_IS_NOTE_READER (reader));
  g_return_if_fail (keys != NULL);

  along_unlocked_lock (self);

  self->generation++;
  self->reader = g_object_ref (reader);
  self->keys = along_reader_keys_ref (keys);
  if (self->away == NULL)
    {
      self->away = along_away_new ();
      g_signal_connect_object (self->away, "left",
                               G_CALLBACK (along_unlocked_lock), self, G_CONNECT_SWAPPED);
    }
  update_guard (self);
  along_unlocked_touch (self);
  along_unlocked_check_idle (self);

  g_signal_emit (self, signals[UNLOCKED], 0);
}

gboolean
along_unlocked_is_locking (AlongUnlocked *self)
{
  g_return_val_if_fail (ALONG_IS_UNLOCKED (self), FALSE);

  return self->locking;
}

void
along_unlocked_lock (AlongUnlocked *self)
{
  g_return_if_fail (ALONG_IS_UNLOCKED (self));

  self->generation++;
  g_clear_handle_id (&self->idle_source, g_source_remove);
  if (self->keys == NULL || self->locking)
    return;

  self->locking = TRUE;
  g_signal_emit (self, signals[LOCKED], 0);
  self->locking = FALSE;

  g_clear_pointer (&self->keys, along_reader_keys_unref);
  g_clear_object (&self->reader);
  forget_judged (self);
  update_guard (self);
}

void
along_unlocked_hold (AlongUnlocked *self)
{
  g_return_if_fail (ALONG_IS_UNLOCKED (self));

  self->n_holds++;
  update_guard (self);
}

void
along_unlocked_release (AlongUnlocked *self)
{
  g_return_if_fail (ALONG_IS_UNLOCKED (self));
  g_return_if_fail (self->n_holds > 0);

  self->n_holds--;
  update_guard (self);
}

void
along_unlocked_touch (AlongUnlocked *self)
{
  g_return_if_fail (ALONG_IS_UNLOCKED (self));

  self->touched = along_store_get_now (self->store);
}

void
along_unlocked_check_idle (AlongUnlocked *self)
{
  gint64 idle, allowed;

  g_return_if_fail (ALONG_IS_UNLOCKED (self));

  if (self->keys == NULL)
    return;

  g_clear_handle_id (&self->idle_source, g_source_remove);
  allowed = (gint64) self->idle_minutes * 60;
  if (allowed == 0)
    return;

  /* Who sets the clock back does not win time. */
  idle = along_store_get_now (self->store) - self->touched;
  if (idle < -CLOCK_STEP || idle >= allowed)
    along_unlocked_lock (self);
  else
    await_idle (self, allowed - MAX (idle, 0));
}
