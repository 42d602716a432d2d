/* along-database.h — an open agency file, used by one thread at a time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"
#include "store/along-intent.h"
#include "store/along-notes.h"
#include "store/along-store-error.h"
#include "vault/along-key.h"

G_BEGIN_DECLS

/* What a change touched, for the pages that show it. */
typedef enum
{
  ALONG_CHANGE_AGENCY = 1 << 0,
  ALONG_CHANGE_ENTRIES = 1 << 1, /* people, clients, places, types, connections, keys to notes */
  ALONG_CHANGE_ROSTER = 1 << 2,  /* shifts, assignments, absences within the span */
  ALONG_CHANGE_SUPERVISION = 1 << 3, /* sessions, notes, agreed actions */
  ALONG_CHANGE_TRAINING = 1 << 4, /* certificates, waivers, training sessions, goals */
} AlongChangeKinds;

/**
 * AlongChange:
 * @kinds: what is not as it was; 0 when an intent changed nothing
 * @span: with ALONG_CHANGE_ROSTER, from the first second that looks different to the last; where
 *   something moved, both its old and its new place are inside
 */
typedef struct
{
  AlongChangeKinds kinds;
  AlongSpan span;
} AlongChange;

/**
 * AlongDatabase:
 *
 * The blocking engine below AlongStore. The command line and the tests use it directly; a window
 * never does, because its main loop may not wait on the disk.
 *
 * While it is open nothing else in this process may open the file, not even to look at it: closing
 * a descriptor drops all locks that the process has on the file.
 */
#define ALONG_TYPE_DATABASE (along_database_get_type ())
G_DECLARE_FINAL_TYPE (AlongDatabase, along_database, ALONG, DATABASE, GObject)

/* Reads the mark that the agency file at @path carries of its key, see along_key_get_salt(). Fails
 * with ALONG_STORE_ERROR for what no key could open, as along_database_open() would; @mark is then
 * left alone. Nothing says whether the rest of the file is whole, or an agency's: without the key
 * a file looks like random numbers. Waits for the disk. */
gboolean        along_database_read_mark      (const char     *path,
                                               guint8          mark[ALONG_VAULT_SALT_SIZE],
                                               GError        **error);

/* Opens the agency file at @path, brings it to this version and holds it against every other
 * program until along_database_close(). ALONG_STORE_ERROR on failure; the file is then as it was.
 * Every page of the file is sealed, but a page is looked at only when it is read: damage in the
 * middle may come as ALONG_STORE_ERROR_DAMAGED of a later call, never as wrong content. What
 * programs that were ended while they made a file left beside it is removed. */
AlongDatabase  *along_database_open           (const char     *path,
                                               AlongKey       *key,
                                               GError        **error);

/* Makes the agency file at @path, which must not exist, and the folders on the way to it, with
 * @records in it (an AlongAgency and whatever a programme brings, with negative ids). All or
 * nothing: on failure there is no file, but for a whole one that could then not be opened.
 * ALONG_STORE_ERROR, or ALONG_MODEL_ERROR for a record that may not be saved as it is. */
AlongDatabase  *along_database_create         (const char     *path,
                                               AlongKey       *key,
                                               GPtrArray      *records,
                                               GError        **error);

/* Runs @intent in one transaction, with the rules checked on what the file holds by then, and
 * leaves a line in the audit log at @now (seconds since 1970 UTC). The result is the inverse, to be
 * unreffed; %NULL with an error when it was refused: ALONG_STORE_ERROR, or ALONG_MODEL_ERROR
 * for a record that may not be saved as it is. @change may be %NULL.
 *
 * An intent whose records the file holds already changes nothing: it leaves no line, and its
 * inverse has no items.
 *
 * Double booking is refused always. What the rules say besides is asked of what is new about a
 * seat, and not of what is set up; what needs a reason is refused without one and kept with it. An
 * inverse is an intent like any other to run, and gives what does again what it took back; only
 * what stood already in the state that it leads back to is no obstacle. */
AlongIntent    *along_database_run            (AlongDatabase  *self,
                                               AlongIntent    *intent,
                                               gint64          now,
                                               AlongChange    *change,
                                               GError        **error);

/* By which clock a refusal tells the times; ALONG_CLOCK_LOCALE until it is set. */
void            along_database_set_clock      (AlongDatabase  *self,
                                               AlongClock      clock);

/* Who is here behind the wall (see along-wall.h); 0, for nobody, until it is set. What is read and
 * refused from now on is as they see it. */
void            along_database_set_viewer     (AlongDatabase  *self,
                                               gint64          person_id);

/* Reads; the results are to be unreffed. */
AlongDirectory *along_database_load_directory (AlongDatabase  *self,
                                               GError        **error);
AlongRoster    *along_database_load_roster    (AlongDatabase  *self,
                                               AlongDirectory *directory,
                                               AlongSpan       span,
                                               GError        **error);

/* A roster of @person_id alone: their assignments with the shifts, absences and wishes that touch
 * @span. What rules tell of anybody else from it is not so. To be unreffed. */
AlongRoster    *along_database_load_person    (AlongDatabase  *self,
                                               AlongDirectory *directory,
                                               gint64          person_id,
                                               AlongSpan       span,
                                               GError        **error);

/* The absences and wishes of @person_id that end after @from; an array of AlongAbsence and
 * AlongWish in the order of their start, to be unreffed. */
GPtrArray      *along_database_load_dated     (AlongDatabase  *self,
                                               gint64          person_id,
                                               gint64          from,
                                               GError        **error);

/* A page of the notes that @query asks for (AlongNote), the newest first. */
GPtrArray      *along_database_load_notes     (AlongDatabase  *self,
                                               const AlongNoteQuery *query,
                                               GError        **error);

/* All that the file has of the note with @mark: the AlongNote, its AlongNotePart, signed ones in
 * their order and then drafts, their AlongNoteWrap, each AlongAction agreed in it, and the
 * AlongSupervision that it belongs to. Empty where there is no such note. */
GPtrArray      *along_database_load_note      (AlongDatabase  *self,
                                               GBytes         *mark,
                                               GError        **error);

/* At most @most parts (AlongSealedPart) that the AlongNoteReader @reader_id can read, of ids below
 * @before_id, the newest first: to go on, the lowest that came is given, and in the beginning
 * G_MAXINT64. An addendum may come before what it was added to. */
GPtrArray      *along_database_load_sealed    (AlongDatabase  *self,
                                               gint64          reader_id,
                                               gint64          before_id,
                                               int             most,
                                               GError        **error);

/* Of the AlongNoteReader of @keys (AlongReaderKey), the ids (gint64) of those for whose key the
 * AlongNoteReader @author_id has signed nothing so far. */
GArray         *along_database_load_new_to    (AlongDatabase  *self,
                                               gint64          author_id,
                                               GArray         *keys,
                                               GError        **error);

/* The agreed actions (AlongAction) that are open or were done on @done_since or later; by the day
 * on which they are due, those without one last. */
GPtrArray      *along_database_load_actions   (AlongDatabase  *self,
                                               AlongDay        done_since,
                                               GError        **error);

/* What is known of the supervision of everybody who is to have some, as AlongCadenceFacts. @now is
 * in seconds since 1970 UTC. */
GArray         *along_database_load_cadence   (AlongDatabase  *self,
                                               gint64          now,
                                               GError        **error);

/* What everybody has learned of all courses, as far as it counts on @day or later, and what ran out
 * last of what does not. */
AlongLearned   *along_database_load_learned   (AlongDatabase  *self,
                                               AlongDay        day,
                                               GError        **error);

/* All AlongCertificate, AlongWaiver and AlongGoal of @person_id, those of a kind by their day, and
 * each AlongShift that they did with its AlongTraining if it is one that was held. */
GPtrArray      *along_database_load_growth    (AlongDatabase  *self,
                                               gint64          person_id,
                                               GError        **error);

/* The certificates (AlongCertificate) that were given for the training on the shift @shift_id. */
GPtrArray      *along_database_load_given     (AlongDatabase  *self,
                                               gint64          shift_id,
                                               GError        **error);

/* The AlongScan of the certificate @certificate_id; empty where there is none. */
GPtrArray      *along_database_load_scan      (AlongDatabase  *self,
                                               gint64          certificate_id,
                                               GError        **error);

/* Closes the file and lets others have it. Further calls fail with ALONG_STORE_ERROR_CLOSED. */
void            along_database_close          (AlongDatabase  *self);

G_END_DECLS
