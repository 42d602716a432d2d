/* along-intent.h — one thing that a user wants changed, as a list of records to put and remove
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-directory.h"

G_BEGIN_DECLS

/* What was done, for the toast, the Undo menu and the audit log. */
typedef enum
{
  ALONG_INTENT_SET_UP,
  ALONG_INTENT_EDIT_AGENCY,
  ALONG_INTENT_SET_RULES,
  ALONG_INTENT_ADD,     /* a person, a client, a place or a type of shift */
  ALONG_INTENT_EDIT,
  ALONG_INTENT_ARCHIVE,
  ALONG_INTENT_RESTORE,
  ALONG_INTENT_ADD_SHIFT,
  ALONG_INTENT_EDIT_SHIFT,
  ALONG_INTENT_MOVE_SHIFT,
  ALONG_INTENT_COPY_SHIFT,
  ALONG_INTENT_DELETE_SHIFT,
  ALONG_INTENT_ASSIGN,
  ALONG_INTENT_UNASSIGN,
  ALONG_INTENT_STAND_IN,
  ALONG_INTENT_SET_STATE,
  ALONG_INTENT_GENERATE,      /* shifts of a template, or of a week that is copied */
  ALONG_INTENT_CHANGE_SERIES, /* what one shift of a series has different, for several of them */
  ALONG_INTENT_DELETE_SERIES,
  ALONG_INTENT_PUBLISH,
  ALONG_INTENT_WITHDRAW, /* what was published is a draft again */
  ALONG_INTENT_CLOSE,
  ALONG_INTENT_REOPEN,
  ALONG_INTENT_CHECK_IN,
  ALONG_INTENT_CHECK_OUT,
  ALONG_INTENT_SET_WISHES,
  ALONG_INTENT_PLAN_SESSION, /* also one that was thought held or cancelled */
  ALONG_INTENT_HOLD_SESSION,
  ALONG_INTENT_CANCEL_SESSION,
  ALONG_INTENT_RESCHEDULE_SESSION,
  ALONG_INTENT_ADD_ACTION,
  ALONG_INTENT_EDIT_ACTION,
  ALONG_INTENT_DELETE_ACTION,
  ALONG_INTENT_DO_ACTION,   /* or open it again */
  ALONG_INTENT_SET_NOTE_TEMPLATE,
  ALONG_INTENT_DELETE_DRAFT,
  ALONG_INTENT_ADD_CERTIFICATE,
  ALONG_INTENT_EDIT_CERTIFICATE,
  ALONG_INTENT_DELETE_CERTIFICATE,
  ALONG_INTENT_IMPORT_CERTIFICATES,
  ALONG_INTENT_SIGN_OFF, /* an item of somebody's orientation */
  ALONG_INTENT_WITHDRAW_SIGNATURE,
  ALONG_INTENT_WAIVE, /* or change that */
  ALONG_INTENT_DELETE_WAIVER,
  ALONG_INTENT_PLAN_TRAINING,
  ALONG_INTENT_HOLD_TRAINING, /* with who was there, also to correct that */
  ALONG_INTENT_CANCEL_TRAINING,
  ALONG_INTENT_ADD_GOAL, /* or a step to it */
  ALONG_INTENT_EDIT_GOAL,
  ALONG_INTENT_DELETE_GOAL,
  ALONG_INTENT_REACH_GOAL, /* or open it again */
  ALONG_INTENT_ENROL_READER, /* this and those below can't be undone */
  ALONG_INTENT_VOUCH,
  ALONG_INTENT_CHANGE_SEED,
  ALONG_INTENT_LEAVE,
  ALONG_INTENT_GIVE_BACK,
  ALONG_INTENT_SAVE_DRAFT,
  ALONG_INTENT_SIGN_NOTE,
  ALONG_INTENT_ADD_ADDENDUM,
  ALONG_INTENT_COUNTERSIGN,
  ALONG_INTENT_COUNTERSIGN_PAPER,
  ALONG_INTENT_NOT_COUNTERSIGNED,
  ALONG_INTENT_REWRAP,
} AlongIntentKind;

/**
 * AlongIntent:
 *
 * Boxed and counted. Built by one thread, then not changed any more and handed to the store, whose
 * one transaction runs all of it or nothing. Running it yields its inverse, an intent as well.
 */
typedef struct _AlongIntent AlongIntent;

#define ALONG_TYPE_INTENT (along_intent_get_type ())
GType           along_intent_get_type (void) G_GNUC_CONST;

AlongIntent    *along_intent_new      (AlongIntentKind  kind);
AlongIntent    *along_intent_ref      (AlongIntent     *self);
void            along_intent_unref    (AlongIntent     *self);
AlongIntentKind along_intent_get_kind (AlongIntent     *self);

/* The same with a reason for what in it needs one, in the words of @by_id, one of the staff; to be
 * unreffed. Running it keeps the reason beside each assignment that needed it. */
AlongIntent    *along_intent_new_with_reason (AlongIntent *self,
                                       const char      *reason,
                                       gint64           by_id);

/* A negative id for a record made in this intent, which other records of it may refer to; the
 * store replaces it by a real one in both. */
gint64          along_intent_new_id   (AlongIntent     *self);

/* Writes all of @record: a new one when its id is 0, negative or unknown to the file, else in place
 * of the one with its id. @record must not be changed afterwards. */
void            along_intent_put      (AlongIntent     *self,
                                       gpointer         record);

/* Writes of @record only in what it differs from @base, which it was made from: what was saved in
 * between stays. An entry that was removed in between comes back; with a shift or an assignment
 * that is not there any more the intent is refused. @record must not be changed afterwards. */
void            along_intent_change   (AlongIntent     *self,
                                       gpointer         record,
                                       gpointer         base);

/* The same for a copy of @record with a property and more set, as g_object_set() takes them; these
 * are written even where they are as in @record. */
void            along_intent_set      (AlongIntent     *self,
                                       gpointer         record,
                                       const char      *property,
                                       ...) G_GNUC_NULL_TERMINATED;

/* Puts a copy of @record, with a new id if it has none, or of what was changed since it was @base,
 * unless that is %NULL; gives its id. */
gint64          along_intent_put_copy (AlongIntent     *self,
                                       gpointer         record,
                                       gpointer         base);

/* Removes the record with the id and type of @record. */
void            along_intent_remove   (AlongIntent     *self,
                                       gpointer         record);

/* Whether an intent of @kind stays done. Signing is not undone; nor is what would give a key back
 * to somebody, or an old passphrase its use; and a draft is saved too often to be a step. */
gboolean        along_intent_kind_is_final (AlongIntentKind kind);

/* What happened, as a sentence without names: "Shift moved." Static, translated. */
const char     *along_intent_kind_describe (AlongIntentKind kind);

/* The same about whom or what, for the screen alone: "Ottoline archived." To be freed. People are
 * looked up in @directory; where nobody can be named, the sentence is without names. */
char           *along_intent_describe (AlongIntent     *self,
                                       AlongDirectory  *directory);

/* What it is about: the entry in it, or the person in @directory whose shift, wish, absence or
 * connection it is. %NULL where there is none. */
AlongEntry     *along_intent_get_subject (AlongIntent  *self,
                                          AlongDirectory *directory);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongIntent, along_intent_unref)

G_END_DECLS
