/* along-opener.h — the way from a path to an open agency, without a widget
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-session.h"
#include "vault/along-key.h"

G_BEGIN_DECLS

/**
 * AlongOpenerState:
 * @ALONG_OPENER_IDLE: nothing was asked for yet
 * @ALONG_OPENER_LOOKING: the file's own mark is being read
 * @ALONG_OPENER_ASKING: the keyring is being asked
 * @ALONG_OPENER_SLOW: the same, but it was asked a while ago and has not answered
 * @ALONG_OPENER_OPENING: there is a key, and the file is being opened
 * @ALONG_OPENER_NO_FILE: there is no agency file: the one state in which a new one may be made
 * @ALONG_OPENER_LOCKED: the keyring is locked
 * @ALONG_OPENER_DISMISSED: the keyring is locked, and its prompt was dismissed
 * @ALONG_OPENER_ABSENT: the keyring is open and holds no key of this file
 * @ALONG_OPENER_NO_SERVICE: there is no keyring on this computer, or no session bus
 * @ALONG_OPENER_NO_ANSWER: the keyring did not answer, or was not waited for
 * @ALONG_OPENER_KEYRING_FAILED: the keyring failed in some other way
 * @ALONG_OPENER_FILE_FAILED: the file cannot be opened, whatever the key
 * @ALONG_OPENER_IN_USE: the same, for as long as another program has it open
 * @ALONG_OPENER_OPEN: there is a session
 */
typedef enum
{
  ALONG_OPENER_IDLE,
  ALONG_OPENER_LOOKING,
  ALONG_OPENER_ASKING,
  ALONG_OPENER_SLOW,
  ALONG_OPENER_OPENING,
  ALONG_OPENER_NO_FILE,
  ALONG_OPENER_LOCKED,
  ALONG_OPENER_DISMISSED,
  ALONG_OPENER_ABSENT,
  ALONG_OPENER_NO_SERVICE,
  ALONG_OPENER_NO_ANSWER,
  ALONG_OPENER_KEYRING_FAILED,
  ALONG_OPENER_FILE_FAILED,
  ALONG_OPENER_IN_USE,
  ALONG_OPENER_OPEN,
} AlongOpenerState;

/**
 * AlongOpener:
 *
 * Never makes a key. A file that is there is opened with the key that the keyring has for it, or
 * with the one that somebody typed from the recovery sheet, or not at all.
 *
 * Properties:
 * - state (int, an AlongOpenerState, read-only)
 *
 * Signals:
 * - refused (const char *message): the key given to along_opener_use_key() does not open the file;
 *   the state is what it was before
 * - kept (const char *message): what became of a typed key: whether the keyring has it now
 */
#define ALONG_TYPE_OPENER (along_opener_get_type ())
G_DECLARE_FINAL_TYPE (AlongOpener, along_opener, ALONG, OPENER, GObject)

/* For the agency file at @path, which need not be there. With @key (may be %NULL) the keyring is
 * left alone. */
AlongOpener      *along_opener_new         (const char       *path,
                                            AlongKey         *key);

/* Begins, or begins anew after a state that has a message; a copy that failed is made again. With
 * @may_prompt the person may be asked to unlock the keyring. */
void              along_opener_start       (AlongOpener      *self,
                                            gboolean          may_prompt);

/* Begins anew with the file at @path, for this time only. */
void              along_opener_start_other (AlongOpener      *self,
                                            const char       *path);

/* Where there is no agency file yet, or instead of the one that is being imported: brings a copy of
 * @source to its place, and begins. Until the copy was opened it has another name, and goes away if
 * it never is. @source is only read. */
void              along_opener_import      (AlongOpener      *self,
                                            GFile            *source);

/* Whether a copy is on its way or failed on it; and gives it up, so that there is no agency file
 * again. */
gboolean          along_opener_is_importing (AlongOpener     *self);
void              along_opener_stop_import (AlongOpener      *self);

/* Opens the file with @key, whatever the keyring does; a key that fits is then offered to it. */
void              along_opener_use_key     (AlongOpener      *self,
                                            AlongKey         *key);

/* Takes over a new file that was just made with @key. */
void              along_opener_use_store   (AlongOpener      *self,
                                            AlongStore       *store,
                                            AlongKey         *key);

/* Goes on waiting for a keyring that was asked, for a while, or stops it. */
void              along_opener_wait        (AlongOpener      *self);
void              along_opener_stop        (AlongOpener      *self);

AlongOpenerState  along_opener_get_state   (AlongOpener      *self);

/* Whether the keyring was asked and has not answered: ASKING or SLOW. */
gboolean          along_opener_is_asking   (AlongOpener      *self);

/* Whether the way ended with a file that cannot be opened: FILE_FAILED or IN_USE. */
gboolean          along_opener_has_failed  (AlongOpener      *self);

/* What went wrong, for the user; %NULL in states that need no words of their own. */
const char       *along_opener_get_message (AlongOpener      *self);

/* The path of the file; owned by @self. */
const char       *along_opener_get_path    (AlongOpener      *self);

/* The open agency and its key; owned by @self, %NULL in any state but ALONG_OPENER_OPEN. */
AlongSession     *along_opener_get_session (AlongOpener      *self);
AlongKey         *along_opener_get_key     (AlongOpener      *self);

G_END_DECLS
