/* along-recovery-code.h — a key as characters a person can print, type and read aloud
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vault/along-key.h"

G_BEGIN_DECLS

/**
 * AlongRecoveryCode:
 *
 * The printed form of a key: 13 groups of 5 characters in Crockford's Base32 alphabet (digits and
 * capitals without I, L, O and U). In each group four characters carry data and the fifth is a
 * check over GF(32) that depends on the group's number: a wrong character, two exchanged characters
 * and two exchanged groups are always noticed, and the group with the mistake can be named. The
 * 52 data characters hold the 256 bits of the key and 4 bits of a checksum over all of it.
 *
 * All texts returned here are as secret as the key: free them with along_recovery_code_free(),
 * which wipes them, not with g_free(). Groups are counted from 0 in calls and from 1 in messages
 * and on paper.
 */
typedef char AlongRecoveryCode;

/* Characters in a group, the check included. */
#define ALONG_RECOVERY_CODE_GROUP_LENGTH 5

/* The code of @key, groups separated by single spaces: 77 characters of ASCII. The caller frees it
 * with along_recovery_code_free(). */
AlongRecoveryCode *along_recovery_code_format         (const AlongKey  *key);

/* 13. */
guint              along_recovery_code_get_n_groups   (void);

/* The five characters of @group (0 to n - 1) of @code, a text from along_recovery_code_format().
 * The caller frees them with along_recovery_code_free(). */
AlongRecoveryCode *along_recovery_code_dup_group      (const char      *code,
                                                       guint            group);

/* Whether a person who @typed something meant @group of @code, a text from
 * along_recovery_code_format(); as tolerant as along_recovery_code_parse(). */
gboolean           along_recovery_code_check_group    (const char      *code,
                                                       guint            group,
                                                       const char      *typed);

/* What the QR code on the sheet says: "ALONGSIDE1:" and the 65 characters of @code without spaces,
 * 76 in all, each one in QR's alphanumeric mode (along-escrow-code.h says what it is for an escrow
 * code). along_recovery_code_parse() takes it as well. The caller frees it with
 * along_recovery_code_free(). */
AlongRecoveryCode *along_recovery_code_dup_qr_payload (const char      *code);

/* The key that somebody typed, pasted or scanned as @text; the caller owns it. Any case; spaces,
 * line breaks, dashes, dots, commas and colons anywhere or nowhere; O is read as 0, I and L as 1,
 * U as V (none of the four is ever printed, and a hand-written V often looks like a U); full-width
 * characters. Fails with ALONG_VAULT_ERROR_BAD_CODE and a message for the user that names the first
 * group to look at, how many characters are there, or that it is the code of the escrow sheet. */
AlongKey          *along_recovery_code_parse          (const char      *text,
                                                       GError         **error);

/* Whether @text, which somebody is still typing, can be the beginning of a code. Writes how many
 * groups are complete and right, counted from the first one, to @n_groups. When there is a mistake
 * already: ALONG_VAULT_ERROR_BAD_CODE, with a message that names its group. */
gboolean           along_recovery_code_check_start    (const char      *text,
                                                       guint           *n_groups,
                                                       GError         **error);

/* Wipes and frees a text returned by one of the above, or does nothing for NULL. */
void               along_recovery_code_free           (AlongRecoveryCode *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongRecoveryCode, along_recovery_code_free)

G_END_DECLS
