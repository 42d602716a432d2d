/* along-passphrase.h — what a reader types, and how hard it is to guess
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Bytes of UTF-8 that a passphrase may have. */
#define ALONG_PASSPHRASE_MAX 1024

/**
 * AlongPassphraseStrength:
 *
 * How many guesses somebody needs who knows how people choose: fewer than a thousand, a million, a
 * hundred millions, ten thousand millions, or more. Each guess costs a second or so.
 */
typedef enum
{
  ALONG_PASSPHRASE_STRENGTH_NONE,
  ALONG_PASSPHRASE_STRENGTH_WEAK,
  ALONG_PASSPHRASE_STRENGTH_FAIR,
  ALONG_PASSPHRASE_STRENGTH_GOOD,
  ALONG_PASSPHRASE_STRENGTH_STRONG,
} AlongPassphraseStrength;

/* What a new passphrase must reach; asking for it is the caller's. */
#define ALONG_PASSPHRASE_STRENGTH_LEAST ALONG_PASSPHRASE_STRENGTH_GOOD

/**
 * AlongPassphrase:
 *
 * What was typed, in Unicode's form C, so that the same letters are the same passphrase on every
 * keyboard. Counted, and counted atomically. It lives in memory that is not swapped or dumped and
 * is wiped with the last reference.
 */
typedef struct _AlongPassphrase AlongPassphrase;

#define ALONG_TYPE_PASSPHRASE (along_passphrase_get_type ())

GType            along_passphrase_get_type (void);

/* A passphrase of @text, which is copied; wiping the original is the caller's. Nothing is cut off,
 * spaces count. Fails with ALONG_VAULT_ERROR_BAD_PASSPHRASE when @text is empty, longer than
 * ALONG_PASSPHRASE_MAX or no UTF-8. The caller owns it. */
AlongPassphrase *along_passphrase_new          (const char             *text,
                                                GError                **error);

AlongPassphrase *along_passphrase_ref          (AlongPassphrase        *passphrase);
void             along_passphrase_unref        (AlongPassphrase        *passphrase);

/* The text and its terminator, owned by @passphrase and valid as long as it is. */
const char      *along_passphrase_get_text     (const AlongPassphrase  *passphrase);

/* How hard it is to guess for somebody who knows @names (those of the agency and of the person, or
 * NULL), whole and word by word. The estimate is made on this thread, within milliseconds. The
 * library that makes it leaves nothing of the text behind in the heap; the stack is wiped. */
AlongPassphraseStrength
                 along_passphrase_get_strength (const AlongPassphrase  *passphrase,
                                                const char *const      *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongPassphrase, along_passphrase_unref)

G_END_DECLS
