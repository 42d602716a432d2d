/* along-note-index.h — all notes of a reader in memory, found by words as they are typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "app/along-note-chunk.h"

G_BEGIN_DECLS

/**
 * AlongNoteItem:
 *
 * A note in a list: what can be told of it without a word that stands in it.
 */
#define ALONG_TYPE_NOTE_ITEM (along_note_item_get_type ())
G_DECLARE_FINAL_TYPE (AlongNoteItem, along_note_item, ALONG, NOTE_ITEM, GObject)

gint64        along_note_item_get_note_id  (AlongNoteItem *self);
GBytes       *along_note_item_dup_mark     (AlongNoteItem *self);
AlongNoteKind along_note_item_get_kind     (AlongNoteItem *self);
gint64        along_note_item_get_about_id (AlongNoteItem *self);

/* When its newest part was written, in seconds since 1970 UTC, and by which AlongNoteReader. */
gint64        along_note_item_get_at        (AlongNoteItem *self);
gint64        along_note_item_get_author_id (AlongNoteItem *self);

/* When the session begins that it belongs to, 0 for none, and what kind of session that is. */
gint64        along_note_item_get_session_at (AlongNoteItem *self);
AlongSessionKind along_note_item_get_session_kind (AlongNoteItem *self);

/* How many parts of it the reader has, drafts and addenda included. */
guint         along_note_item_get_n_parts   (AlongNoteItem *self);

/* Whether something of it is a draft; whether that is an addendum to what is signed; and whether
 * the reader has never opened something of it. */
gboolean      along_note_item_is_draft      (AlongNoteItem *self);
gboolean      along_note_item_is_addendum   (AlongNoteItem *self);
gboolean      along_note_item_is_unread     (AlongNoteItem *self);

/**
 * AlongNoteFilter:
 * @about_id: only notes about this person; 0 for all
 * @kind: only of this kind; -1 for all
 * @since: only those with a part from this time on
 * @unread: only what the reader has not opened yet
 * @unsigned_only: only drafts
 */
typedef struct
{
  gint64 about_id;
  int kind;
  gint64 since;
  gboolean unread;
  gboolean unsigned_only;
} AlongNoteFilter;

#define ALONG_NOTE_FILTER_INIT { .kind = -1, .since = G_MININT64 }

/**
 * AlongNoteIndex:
 *
 * The notes that one reader can read, the newest first, and those among them that are looked for: a
 * list model of AlongNoteItem. Texts are in memory only, and wiped when the index goes. To be used
 * on one thread.
 */
#define ALONG_TYPE_NOTE_INDEX (along_note_index_get_type ())
G_DECLARE_FINAL_TYPE (AlongNoteIndex, along_note_index, ALONG, NOTE_INDEX, GObject)

AlongNoteIndex *along_note_index_new          (void);

/* Takes over @chunk, whose notes are older than those that there are. */
void            along_note_index_append       (AlongNoteIndex        *self,
                                               AlongNoteChunk        *chunk);

/* Takes over @chunk, which holds all that the reader has of one note: in the place of what there is
 * of it, or as the newest. */
void            along_note_index_replace      (AlongNoteIndex        *self,
                                               gint64                 note_id,
                                               AlongNoteChunk        *chunk);

/* Forgets the note @note_id. */
void            along_note_index_remove       (AlongNoteIndex        *self,
                                               gint64                 note_id);

/* Wipes all texts, and has no notes from then on. */
void            along_note_index_clear        (AlongNoteIndex        *self);

/* Shows those notes that @filter lets through and that have all words of @text in one of their
 * parts or another, as beginnings or within words. */
void            along_note_index_search       (AlongNoteIndex        *self,
                                               const AlongNoteFilter *filter,
                                               const char            *text);

/* How many notes there are, shown or not. */
guint           along_note_index_get_n_notes  (AlongNoteIndex        *self);

/* Where the note @note_id is in the list now; FALSE when it is not shown. */
gboolean        along_note_index_find         (AlongNoteIndex        *self,
                                               gint64                 note_id,
                                               guint                 *position);

G_END_DECLS
