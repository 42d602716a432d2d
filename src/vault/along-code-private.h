/* along-code-private.h — 32 secret bytes as characters, for this room only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vault/along-recovery-code.h"

G_BEGIN_DECLS

enum
{
  ALONG_CODE_SIZE = 32,
  ALONG_CODE_N_GROUPS = 13,
  ALONG_CODE_N_SYMBOLS = ALONG_CODE_N_GROUPS * ALONG_RECOVERY_CODE_GROUP_LENGTH,
  ALONG_CODE_LENGTH = ALONG_CODE_N_SYMBOLS + ALONG_CODE_N_GROUPS - 1,
};

/**
 * AlongCodeKind:
 * @ALONG_CODE_FILE: the key of an agency file, on its recovery sheet
 * @ALONG_CODE_READER: the seed of a reader's keys, on the escrow sheet
 *
 * What the bytes are. No group of a code of one kind is a right group of the other, so that no
 * sheet can be taken for the other one. Part of the format: the numbers go into the checks.
 */
typedef enum
{
  ALONG_CODE_FILE,
  ALONG_CODE_READER,
} AlongCodeKind;

/* The character of the five bits of @bytes at @position, counted in characters. */
char               along_code_get_symbol    (const guint8   *bytes,
                                             guint           position);

/* The code of the 32 bytes of @secret. */
AlongRecoveryCode *along_code_format        (AlongCodeKind   kind,
                                             const guint8   *secret);

/* What the QR code of @code begins with. */
const char        *along_code_get_qr_prefix (const char     *code);

/* Whether @typed means @group of @code. */
gboolean           along_code_group_is      (const char     *code,
                                             guint           group,
                                             const char     *typed);

/* Writes the bytes that @text means to @secret, which the caller wipes. */
gboolean           along_code_parse         (AlongCodeKind   kind,
                                             const char     *text,
                                             guint8          secret[ALONG_CODE_SIZE],
                                             GError        **error);

/* Whether @text can be the beginning of a code of this @kind. */
gboolean           along_code_check_start   (AlongCodeKind   kind,
                                             const char     *text,
                                             guint          *n_groups,
                                             GError        **error);

G_END_DECLS
