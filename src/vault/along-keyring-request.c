/* along-keyring-request.c — what is wanted of a keyring, and how far it came
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-keyring-request.h"

#include <sodium.h>
#include <string.h>

#include "vault/along-vault-private.h"

/* A secret longer than this is no code, however it is spaced. */
#define MAX_SECRET_LENGTH 1024

static char *
mark_to_hex (const guint8 *mark)
{
  char *hex = g_malloc (2 * ALONG_KEYRING_MARK_SIZE + 1);

  return sodium_bin2hex (hex, 2 * ALONG_KEYRING_MARK_SIZE + 1, mark, ALONG_KEYRING_MARK_SIZE);
}

AlongKeyringRequest *
along_keyring_request_new (const AlongKeyringKind *kind,
                           AlongKeyringWish        wish,
                           const guint8           *mark,
                           gboolean                may_prompt)
{
  AlongKeyringRequest *request = g_new0 (AlongKeyringRequest, 1);

  request->kind = kind;
  request->wish = wish;
  request->may_prompt = may_prompt;
  request->mark = mark != NULL ? mark_to_hex (mark) : NULL;

  return request;
}

AlongKeyringRequest *
along_keyring_request_new_store (const AlongKeyringKind *kind,
                                 gpointer                secret)
{
  AlongKeyringRequest *request;
  guint8 mark[ALONG_KEYRING_MARK_SIZE];

  kind->get_mark (secret, mark);
  request = along_keyring_request_new (kind, ALONG_KEYRING_STORE, mark, TRUE);
  request->secret = kind->ref (secret);

  return request;
}

void
along_keyring_request_free (AlongKeyringRequest *request)
{
  g_clear_pointer (&request->mark, g_free);
  g_clear_pointer (&request->secret, request->kind->unref);
  g_clear_pointer (&request->giving_up, g_source_unref);
  g_clear_object (&request->bus);
  g_clear_object (&request->service);
  g_clear_object (&request->collection);
  g_clear_object (&request->item);
  g_list_free_full (request->items, g_object_unref);
  g_free (request);
}

GHashTable *
along_keyring_request_build_attributes (const AlongKeyringRequest *request)
{
  return secret_attributes_build (request->kind->schema,
                                  "application", request->kind->application,
                                  request->mark != NULL ? request->kind->mark_name : NULL,
                                  request->mark,
                                  NULL);
}

gpointer
along_keyring_request_read_item (const AlongKeyringRequest *request,
                                 SecretItem                *item)
{
  g_autoptr (SecretValue) value = secret_item_get_secret (item);
  g_autofree char *hex = NULL;
  guint8 mark[ALONG_KEYRING_MARK_SIZE];
  const char *bytes;
  gpointer secret;
  char *text;
  gsize length;

  if (value == NULL)
    return NULL;

  bytes = secret_value_get (value, &length);
  if (length > MAX_SECRET_LENGTH)
    return NULL;

  text = along_vault_alloc (length + 1);
  memcpy (text, bytes, length);
  text[length] = '\0';
  secret = request->kind->parse (text);
  sodium_free (text);

  if (secret == NULL || request->mark == NULL)
    return secret;

  request->kind->get_mark (secret, mark);
  hex = mark_to_hex (mark);
  if (!g_str_equal (hex, request->mark))
    g_clear_pointer (&secret, request->kind->unref);

  return secret;
}
