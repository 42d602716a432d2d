/* along-opener.c — the way from a path to an open agency, without a widget
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-opener.h"

#include <glib/gi18n-lib.h>

#include "app/along-agency-copy.h"
#include "app/along-key-search.h"
#include "vault/along-keyring.h"
#include "vault/along-vault-error.h"

/* A person who waits wants to be told by then; and again by then, having decided to wait. */
#define SLOW_SECONDS 2
#define PATIENT_SECONDS 10

struct _AlongOpener
{
  GObject parent_instance;

  AlongOpenerState state;
  char *message;
  guint slow_id;

  char *path;
  GFile *source;    /* what is being imported, until its copy is the agency, or it is given up */
  AlongDraft *copy; /* of it, NULL when there is none */

  AlongKeySearch *search; /* once it began, until a key fits */
  AlongKeyring *keyring;  /* where a typed key is kept */
  GCancellable *cancellable; /* of the copying, or of what was last asked of the keyring */
  gboolean may_prompt;

  AlongKey *given_key;
  AlongKey *key;
  gboolean typed;               /* whether the key came from a person */
  AlongOpenerState typed_state; /* where a typed key that does not fit leads back to */

  AlongStore *store;
  AlongSession *session;
};

G_DEFINE_FINAL_TYPE (AlongOpener, along_opener, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS
};

enum
{
  REFUSED,
  KEPT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void try_key (AlongOpener *self,
                     AlongKey    *key);

/* Always notifies: the same state again can have another message. */
static void
set_state (AlongOpener      *self,
           AlongOpenerState  state,
           const char       *message)
{
  char *copy = g_strdup (message);

  g_free (self->message);
  self->message = copy;
  self->state = state;
  g_clear_handle_id (&self->slow_id, g_source_remove);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static gboolean
slow_cb (gpointer user_data)
{
  AlongOpener *self = user_data;

  self->slow_id = 0;
  set_state (self, ALONG_OPENER_SLOW, NULL);

  return G_SOURCE_REMOVE;
}

/* The keyring has been asked by now: who is told may stop it at once. */
static void
wait_for_keyring (AlongOpener *self,
                  guint        seconds)
{
  g_object_freeze_notify (G_OBJECT (self));
  set_state (self, ALONG_OPENER_ASKING, NULL);
  self->slow_id = g_timeout_add_seconds (seconds, slow_cb, self);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
stop_asking (AlongOpener *self)
{
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
}

static GCancellable *
ask_anew (AlongOpener *self)
{
  stop_asking (self);
  self->cancellable = g_cancellable_new ();

  return self->cancellable;
}

/* Where the file lies for now. */
static const char *
get_place (AlongOpener *self)
{
  return self->copy != NULL ? along_draft_get_path (self->copy) : self->path;
}

static void
drop_copy (AlongOpener *self)
{
  g_clear_pointer (&self->copy, along_draft_free);
}

static void
drop_store (AlongOpener *self)
{
  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_pointer (&self->key, along_key_unref);
}

static void
fail_file (AlongOpener  *self,
           const GError *error)
{
  gboolean in_use;

  drop_copy (self);
  drop_store (self);
  g_clear_object (&self->search);
  /* What is imported is in use where it comes from, and here no other window shows it. */
  in_use = self->source == NULL &&
           g_error_matches (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_IN_USE);
  set_state (self, in_use ? ALONG_OPENER_IN_USE : ALONG_OPENER_FILE_FAILED, error->message);
}

static void
fail_import (AlongOpener  *self,
             const GError *error)
{
  /* There is an agency now, and no other one can become it. */
  if (g_error_matches (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_EXISTS))
    g_clear_object (&self->source);
  fail_file (self, error);
}

static void
fail_keyring (AlongOpener  *self,
              const GError *error)
{
  if (error->domain != ALONG_VAULT_ERROR)
    {
      set_state (self, ALONG_OPENER_KEYRING_FAILED, error->message);
      return;
    }

  switch ((AlongVaultError) error->code)
    {
    case ALONG_VAULT_ERROR_LOCKED:
      set_state (self, self->may_prompt ? ALONG_OPENER_DISMISSED : ALONG_OPENER_LOCKED, NULL);
      break;
    case ALONG_VAULT_ERROR_ABSENT:
      set_state (self, ALONG_OPENER_ABSENT, NULL);
      break;
    case ALONG_VAULT_ERROR_NO_SERVICE:
      set_state (self, ALONG_OPENER_NO_SERVICE, NULL);
      break;
    case ALONG_VAULT_ERROR_TIMEOUT:
      set_state (self, ALONG_OPENER_NO_ANSWER, NULL);
      break;
    case ALONG_VAULT_ERROR_FAILED:
    case ALONG_VAULT_ERROR_STORE_FAILED:
    case ALONG_VAULT_ERROR_BAD_PASSPHRASE:
    case ALONG_VAULT_ERROR_WRONG_PASSPHRASE:
    case ALONG_VAULT_ERROR_DAMAGED:
    case ALONG_VAULT_ERROR_TOO_LONG:
    case ALONG_VAULT_ERROR_BAD_READER:
    case ALONG_VAULT_ERROR_UNREADABLE:
    case ALONG_VAULT_ERROR_BAD_CODE:
    default:
      set_state (self, ALONG_OPENER_KEYRING_FAILED, error->message);
    }
}

static void
key_stored_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (AlongOpener) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (along_keyring_store_finish (ALONG_KEYRING (source), result, &error))
    text = g_strdup (_("The keyring of this computer has the key now. The recovery code will not "
                       "be asked for again."));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    text = g_strconcat (_("The key could not be kept, so the recovery code will be asked for "
                          "again."), " ", error->message, NULL);

  if (text != NULL)
    g_signal_emit (self, signals[KEPT], 0, text);
}

static void
keep_key (AlongOpener *self)
{
  along_keyring_store_async (self->keyring, self->key, ask_anew (self),
                             key_stored_cb, g_object_ref (self));
}

static void
directory_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (AlongOpener) self = user_data;
  g_autoptr (AlongDirectory) directory = NULL;
  g_autoptr (GError) error = NULL;

  directory = along_store_load_directory_finish (ALONG_STORE (source), result, &error);
  if (directory == NULL)
    {
      fail_file (self, error);
      return;
    }

  self->session = along_session_new (self->store, directory);
  set_state (self, ALONG_OPENER_OPEN, NULL);
  if (self->typed)
    keep_key (self);
}

static void
load_directory (AlongOpener *self)
{
  along_store_load_directory_async (self->store, NULL, directory_loaded_cb, g_object_ref (self));
}

static void
copy_settled_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongOpener) self = user_data;
  g_autoptr (AlongKey) key = g_steal_pointer (&self->key);
  g_autoptr (GError) error = NULL;

  if (along_agency_copy_settle_finish (result, &error))
    {
      g_clear_object (&self->source);
      try_key (self, key);
      return;
    }

  fail_import (self, error);
}

static void
copy_closed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AlongOpener) self = user_data;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->store);

  if (along_store_close_finish (ALONG_STORE (source), result, &error))
    along_agency_copy_settle_async (g_steal_pointer (&self->copy), self->path,
                                    copy_settled_cb, g_object_ref (self));
  else
    fail_file (self, error);
}

static void
key_found_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AlongOpener) self = user_data;
  g_autoptr (AlongKey) key = NULL;
  g_autoptr (GError) error = NULL;

  key = along_key_search_next_finish (ALONG_KEY_SEARCH (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (key != NULL)
    try_key (self, key);
  else
    fail_keyring (self, error);
}

static void
find_key (AlongOpener *self)
{
  along_key_search_next_async (self->search, self->may_prompt, ask_anew (self),
                               key_found_cb, g_object_ref (self));
}

static void
store_opened_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongOpener) self = user_data;
  g_autoptr (GError) error = NULL;

  self->store = along_store_open_finish (result, &error);

  if (self->store != NULL)
    {
      g_clear_object (&self->search);
      if (self->copy != NULL)
        along_store_close_async (self->store, NULL, copy_closed_cb, g_object_ref (self));
      else
        load_directory (self);
      return;
    }

  if (!g_error_matches (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_WRONG_KEY))
    {
      fail_file (self, error);
    }
  else if (self->typed)
    {
      drop_store (self);
      set_state (self, self->typed_state, NULL);
      g_signal_emit (self, signals[REFUSED], 0,
                     _("This recovery code has no mistake in it, but it is not the one of this "
                       "file. Take the recovery sheet of this agency."));
    }
  else if (self->search != NULL && along_key_search_is_guessing (self->search))
    {
      drop_store (self);
      find_key (self);
    }
  else
    {
      fail_file (self, error);
    }
}

static void
try_key (AlongOpener *self,
         AlongKey    *key)
{
  g_clear_pointer (&self->key, along_key_unref);
  self->key = along_key_ref (key);

  set_state (self, ALONG_OPENER_OPENING, NULL);
  along_store_open_async (get_place (self), key, NULL, store_opened_cb, g_object_ref (self));
}

static void
search_begun_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongOpener) self = user_data;
  g_autoptr (AlongKeySearch) search = NULL;
  g_autoptr (GError) error = NULL;

  search = along_key_search_begin_finish (result, &error);
  g_set_object (&self->search, search);

  if (g_error_matches (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NOT_FOUND))
    {
      set_state (self, ALONG_OPENER_NO_FILE, NULL);
    }
  else if (search == NULL)
    {
      fail_file (self, error);
    }
  else
    {
      find_key (self);
      wait_for_keyring (self, SLOW_SECONDS);
    }
}

static void
look (AlongOpener *self)
{
  set_state (self, ALONG_OPENER_LOOKING, NULL);
  along_key_search_begin_async (get_place (self), search_begun_cb, g_object_ref (self));
}

static GWeakRef *
weak_ref_new (AlongOpener *self)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, self);

  return ref;
}

static void
weak_ref_free (GWeakRef *ref)
{
  g_weak_ref_clear (ref);
  g_free (ref);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongOpener) self = g_weak_ref_get (user_data);
  g_autoptr (AlongDraft) copy = NULL;
  g_autoptr (GError) error = NULL;

  weak_ref_free (user_data);

  copy = along_agency_copy_finish (result, &error);
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (copy == NULL)
    {
      fail_import (self, error);
      return;
    }

  self->copy = g_steal_pointer (&copy);
  look (self);
}

static void
copy_source (AlongOpener *self)
{
  set_state (self, ALONG_OPENER_LOOKING, NULL);
  /* Whoever closes the window meanwhile wants no copy: nothing that goes on holds the opener. */
  along_agency_copy_async (self->source, self->path, ask_anew (self),
                           copied_cb, weak_ref_new (self));
}

static void
along_opener_dispose (GObject *object)
{
  AlongOpener *self = ALONG_OPENER (object);

  stop_asking (self);
  g_clear_handle_id (&self->slow_id, g_source_remove);
  drop_copy (self);
  drop_store (self);
  g_clear_object (&self->source);
  g_clear_object (&self->keyring);
  g_clear_object (&self->search);
  g_clear_pointer (&self->given_key, along_key_unref);

  G_OBJECT_CLASS (along_opener_parent_class)->dispose (object);
}

static void
along_opener_finalize (GObject *object)
{
  AlongOpener *self = ALONG_OPENER (object);

  g_free (self->message);
  g_free (self->path);

  G_OBJECT_CLASS (along_opener_parent_class)->finalize (object);
}

static void
along_opener_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  AlongOpener *self = ALONG_OPENER (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, (int) self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_opener_class_init (AlongOpenerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = along_opener_dispose;
  object_class->finalize = along_opener_finalize;
  object_class->get_property = along_opener_get_property;

  properties[PROP_STATE] =
    g_param_spec_int ("state", NULL, NULL,
                      ALONG_OPENER_IDLE, ALONG_OPENER_OPEN, ALONG_OPENER_IDLE,
                      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[REFUSED] =
    g_signal_new ("refused", ALONG_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[KEPT] =
    g_signal_new ("kept", ALONG_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
along_opener_init (AlongOpener *self)
{
  self->keyring = along_keyring_new ();
}

AlongOpener *
along_opener_new (const char *path,
                  AlongKey   *key)
{
  AlongOpener *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (ALONG_TYPE_OPENER, NULL);
  self->path = g_strdup (path);
  if (key != NULL)
    self->given_key = along_key_ref (key);

  return self;
}

void
along_opener_start (AlongOpener *self,
                    gboolean     may_prompt)
{
  g_return_if_fail (ALONG_IS_OPENER (self));
  g_return_if_fail (self->state != ALONG_OPENER_OPENING && self->state != ALONG_OPENER_OPEN);

  self->may_prompt = may_prompt;
  self->typed = FALSE;

  if (self->source != NULL && self->copy == NULL)
    copy_source (self);
  else if (self->given_key != NULL)
    try_key (self, self->given_key);
  else
    look (self);
}

void
along_opener_start_other (AlongOpener *self,
                          const char  *path)
{
  char *copy;

  g_return_if_fail (ALONG_IS_OPENER (self));
  g_return_if_fail (path != NULL);

  copy = g_strdup (path);
  drop_copy (self);
  stop_asking (self);
  g_clear_object (&self->source);
  g_clear_pointer (&self->given_key, along_key_unref);
  g_free (self->path);
  self->path = copy;

  along_opener_start (self, FALSE);
}

void
along_opener_import (AlongOpener *self,
                     GFile       *source)
{
  g_return_if_fail (ALONG_IS_OPENER (self));
  g_return_if_fail (G_IS_FILE (source));
  g_return_if_fail (self->state == ALONG_OPENER_NO_FILE || self->source != NULL);

  stop_asking (self);
  drop_copy (self);
  self->may_prompt = FALSE;
  self->typed = FALSE;
  g_set_object (&self->source, source);
  copy_source (self);
}

gboolean
along_opener_is_importing (AlongOpener *self)
{
  g_return_val_if_fail (ALONG_IS_OPENER (self), FALSE);

  return self->source != NULL;
}

void
along_opener_stop_import (AlongOpener *self)
{
  g_return_if_fail (ALONG_IS_OPENER (self));
  g_return_if_fail (self->source != NULL);
  g_return_if_fail (self->state != ALONG_OPENER_OPENING);

  stop_asking (self);
  drop_copy (self);
  g_clear_object (&self->source);
  set_state (self, ALONG_OPENER_NO_FILE, NULL);
}

void
along_opener_use_key (AlongOpener *self,
                      AlongKey    *key)
{
  g_return_if_fail (ALONG_IS_OPENER (self));
  g_return_if_fail (key != NULL);
  g_return_if_fail (self->state != ALONG_OPENER_OPENING && self->state != ALONG_OPENER_OPEN);

  stop_asking (self);
  self->typed = TRUE;
  self->typed_state = along_opener_is_asking (self) ? ALONG_OPENER_NO_ANSWER : self->state;
  try_key (self, key);
}

void
along_opener_use_store (AlongOpener *self,
                        AlongStore  *store,
                        AlongKey    *key)
{
  g_return_if_fail (ALONG_IS_OPENER (self));
  g_return_if_fail (ALONG_IS_STORE (store));
  g_return_if_fail (self->state == ALONG_OPENER_NO_FILE);

  self->typed = FALSE;
  self->store = g_object_ref (store);
  self->key = along_key_ref (key);
  set_state (self, ALONG_OPENER_OPENING, NULL);
  load_directory (self);
}

void
along_opener_wait (AlongOpener *self)
{
  g_return_if_fail (ALONG_IS_OPENER (self));
  g_return_if_fail (along_opener_is_asking (self));

  wait_for_keyring (self, PATIENT_SECONDS);
}

void
along_opener_stop (AlongOpener *self)
{
  g_return_if_fail (ALONG_IS_OPENER (self));
  g_return_if_fail (along_opener_is_asking (self));

  stop_asking (self);
  set_state (self, ALONG_OPENER_NO_ANSWER, NULL);
}

AlongOpenerState
along_opener_get_state (AlongOpener *self)
{
  g_return_val_if_fail (ALONG_IS_OPENER (self), ALONG_OPENER_IDLE);

  return self->state;
}

gboolean
along_opener_is_asking (AlongOpener *self)
{
  g_return_val_if_fail (ALONG_IS_OPENER (self), FALSE);

  return self->state == ALONG_OPENER_ASKING || self->state == ALONG_OPENER_SLOW;
}

gboolean
along_opener_has_failed (AlongOpener *self)
{
  g_return_val_if_fail (ALONG_IS_OPENER (self), FALSE);

  return self->state == ALONG_OPENER_FILE_FAILED || self->state == ALONG_OPENER_IN_USE;
}

const char *
along_opener_get_message (AlongOpener *self)
{
  g_return_val_if_fail (ALONG_IS_OPENER (self), NULL);

  return self->message;
}

const char *
along_opener_get_path (AlongOpener *self)
{
  g_return_val_if_fail (ALONG_IS_OPENER (self), NULL);

  return self->path;
}

AlongSession *
along_opener_get_session (AlongOpener *self)
{
  g_return_val_if_fail (ALONG_IS_OPENER (self), NULL);

  return self->session;
}

AlongKey *
along_opener_get_key (AlongOpener *self)
{
  g_return_val_if_fail (ALONG_IS_OPENER (self), NULL);

  return self->state == ALONG_OPENER_OPEN ? self->key : NULL;
}
