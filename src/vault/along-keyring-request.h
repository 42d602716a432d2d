/* along-keyring-request.h — what is wanted of a keyring, and how far it came; for this room only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsecret/secret.h>

#include "vault/along-keyring.h"
#include "vault/along-recovery-code.h"

G_BEGIN_DECLS

/* Bytes of a mark: what an item is found by. */
#define ALONG_KEYRING_MARK_SIZE 16

/**
 * AlongKeyringKind:
 * @schema: the attributes of an item, "application" and @mark_name
 * @application: what tells its items from all others
 * @mark_name: the attribute that has the secret's mark in hex
 * @label: how an item is called in the system's list, to be translated
 * @absent: what to say when there is none, to be translated, or NULL for the usual
 * @store_failed: what to say when it was not kept, to be translated, or NULL for the usual
 *
 * A kind of secret that can be in a keyring, as an opaque counted value.
 */
typedef struct
{
  const SecretSchema  *schema;
  const char          *application;
  const char          *mark_name;
  const char          *label;
  const char          *absent;
  const char          *store_failed;

  gpointer           (*ref)      (gpointer       secret);
  void               (*unref)    (gpointer       secret);
  gboolean           (*equal)    (gconstpointer  a,
                                  gconstpointer  b);
  void               (*get_mark) (gconstpointer  secret,
                                  guint8         mark[ALONG_KEYRING_MARK_SIZE]);
  AlongRecoveryCode *(*format)   (gconstpointer  secret);
  gpointer           (*parse)    (const char    *text);
} AlongKeyringKind;

typedef enum
{
  ALONG_KEYRING_LOOKUP,
  ALONG_KEYRING_LIST,
  ALONG_KEYRING_STORE,
  ALONG_KEYRING_FORGET,
} AlongKeyringWish;

/* One call under way. */
typedef struct
{
  const AlongKeyringKind *kind;
  AlongKeyringWish        wish;
  gboolean                may_prompt;
  char                   *mark;   /* in hex, or NULL for any */
  gpointer                secret; /* STORE: the one to store */

  GSource                *giving_up; /* ends the call while it waits for the bus, or NULL */
  GDBusConnection        *bus;       /* keeps the one that libsecret takes from GIO */
  SecretService          *service;
  SecretCollection       *collection;
  SecretItem             *item;      /* STORE: once it is created */
  GList                  *items;     /* SecretItem, what a search found */
  gboolean                prompted_for_collection;
  gboolean                prompted_for_items;
} AlongKeyringRequest;

/* A request by @mark, 16 bytes or NULL for any. */
AlongKeyringRequest *along_keyring_request_new              (const AlongKeyringKind    *kind,
                                                             AlongKeyringWish           wish,
                                                             const guint8              *mark,
                                                             gboolean                   may_prompt);

/* A request to store @secret, of which it takes a reference. */
AlongKeyringRequest *along_keyring_request_new_store        (const AlongKeyringKind    *kind,
                                                             gpointer                   secret);

void                 along_keyring_request_free             (AlongKeyringRequest       *request);

/* What the items that are wanted have; the caller frees it. */
GHashTable          *along_keyring_request_build_attributes (const AlongKeyringRequest *request);

/* The secret in an item, or NULL when that is none or not the one that is wanted; the caller owns
 * it. */
gpointer             along_keyring_request_read_item        (const AlongKeyringRequest *request,
                                                             SecretItem                *item);

/* Starts @request, which is taken: a task of @keyring that gives a secret, a GPtrArray of them, or
 * TRUE for STORE and FORGET. */
void                 along_keyring_request_start            (AlongKeyringRequest       *request,
                                                             AlongKeyring              *keyring,
                                                             gpointer                   source_tag,
                                                             GCancellable              *cancellable,
                                                             GAsyncReadyCallback        callback,
                                                             gpointer                   user_data);

G_END_DECLS
