/* along-note-readers.h — who can read a note of a kind about somebody
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one place that says so: whoever writes asks it, and it is shown by name before anything is
 * sealed. "What is said there stays there": a note has the readers to whom it is addressed and no
 * others, whoever holds the file.
 *
 * | kind                         | readers besides the author and the agency's escrow             |
 * |------------------------------|----------------------------------------------------------------|
 * | Supervision, Check-in,       | "only the appointed supervisor opens a peer's supervision      |
 * | Mirror, Grey-area question   | notes" [coop]; who gave the session; the person, for "peers    |
 * |                              | are involved in all aspects" [osis]                            |
 * | Incident, Joint visit        | the same, and the responsible professional, who "has to take   |
 * |                              | care of peers' well-being" [osis]                              |
 * | Concern                      | the person of reference alone, "if there are challenges with   |
 * |                              | any of the professionals" [coop]                               |
 * | System gap                   | the coordinators; it is about nobody                           |
 * | Private                      | nobody: "a line drawn in water" [osis] is not drawn by a list  |
 *
 * An external supervisor reads of those only what belongs to a session that they gave themselves.
 */

#pragma once

#include "model/along-directory.h"

G_BEGIN_DECLS

/**
 * AlongNoteAddress:
 * @kind: the kind of note
 * @author_id: the AlongNoteReader who writes
 * @about_id: the AlongPerson whom it is about; of a concern, whose concern it is; 0 for nobody
 * @concerned_id: of a concern, the AlongSupervisor it is about, 0 for nobody of the staff; of a
 *   private note, the AlongPerson whom the talk is with. Nothing in clear keeps it
 * @leader_id: the AlongSupervisor who gave the session that the note belongs to; 0 for none
 */
typedef struct
{
  AlongNoteKind kind;
  gint64 author_id;
  gint64 about_id;
  gint64 concerned_id;
  gint64 leader_id;
} AlongNoteAddress;

/* The readers of such a note: an array of AlongNoteReader that have not left, each once, the author
 * first and the agency's escrow last; to be unreffed. Besides the author they are of those in
 * @trusted (gint64), the ids of readers whose keys are believed to be theirs. To @missing (may be
 * %NULL), which is to own what is in it, are added the people (AlongPerson) to whom it is addressed
 * and who cannot read it, because they have no key, or one that is not believed. */
GPtrArray *along_note_readers_list  (AlongDirectory         *directory,
                                     GArray                 *trusted,
                                     const AlongNoteAddress *address,
                                     GPtrArray              *missing);

/* Who of @readers (AlongNoteReader), those of a signed note, reads what @author_id, one of them,
 * adds to it: to be unreffed as those above. Whose key is not in use any more goes out, and the key
 * that the same person has now, or the agency, comes in if it is @trusted; else the person is added
 * to @missing (may be %NULL) as above. */
GPtrArray *along_note_readers_renew (AlongDirectory         *directory,
                                     GArray                 *trusted,
                                     gint64                  author_id,
                                     GPtrArray              *readers,
                                     GPtrArray              *missing);

/* Those of @readers (AlongNoteReader) of whose person, or of the agency, there was another key
 * before the one that is in use, but for the keys of @author_id, the AlongNoteReader who writes,
 * and those for which that one vouches: to be unreffed. Whoever gives somebody another key could
 * read from then on what is written for them, so the author is told. */
GPtrArray *along_note_readers_list_changed (AlongDirectory      *directory,
                                         gint64                  author_id,
                                         GPtrArray              *readers);

/* Whether such a note may be written. Refuses with ALONG_MODEL_ERROR a concern that reaches nobody:
 * it is not a peer's; the person of reference is the one it is about, there is none, or none with a
 * key that is @trusted; and one whose author is the one it is about. Also refuses what is about
 * nobody: a supervision note that belongs to no session which somebody gave, and a private one. */
gboolean   along_note_readers_check (AlongDirectory         *directory,
                                     GArray                 *trusted,
                                     const AlongNoteAddress *address,
                                     GError                **error);

/* Whether @reader, who may be %NULL, is among @trusted. */
gboolean   along_note_readers_is_trusted (GArray            *trusted,
                                          AlongNoteReader   *reader);

/* Whether @successor_id may take over the notes of @leaver_id, who leaves: somebody else of the
 * staff who is with the agency. Not a peer, as these are notes about other peers; and an external
 * supervisor from another one alone, for whom they then give the sessions. */
gboolean   along_note_readers_may_succeed (AlongDirectory    *directory,
                                         gint64               leaver_id,
                                         gint64               successor_id);

/* Whether @reader may say whose a key is, and so let others read what is written from then on: with
 * a key in use, the agency's escrow and who works for the agency; where nobody who does has one,
 * whoever else has. A peer or somebody from outside could otherwise make another key in the name of
 * the person of reference. */
gboolean   along_note_readers_may_vouch (AlongDirectory      *directory,
                                         AlongNoteReader     *reader);

/* Whether it is shown to others than its readers that there is a note of @kind: neither of a
 * private one nor of a concern. */
gboolean   along_note_readers_is_listed (AlongNoteKind       kind);

G_END_DECLS
