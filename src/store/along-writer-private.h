/* along-writer-private.h — what the files of the writer share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-finding.h"
#include "store/along-intent-private.h"
#include "store/along-sqlite.h"
#include "store/along-writer.h"

G_BEGIN_DECLS

/* What becomes of one record. */
typedef struct
{
  AlongRecord *before; /* NULL when the file has none */
  AlongRecord *after;  /* NULL when it is removed */
} AlongWriterChange;

/* An assignment that takes time: as it was, or as it goes back into the file. */
typedef struct
{
  AlongWriterChange *change;
  AlongAssignment *assignment; /* one of the two in @change */
  AlongShift *shift;           /* of the same time */
} AlongWriterSeat;

typedef struct
{
  AlongSqlite *sqlite;
  AlongIntent *intent;
  AlongIntent *inverse;
  AlongClock clock;
  gint64 viewer_id; /* see along-wall.h; 0 for nobody */
  gint64 now;               /* seconds since 1970 UTC */
  GPtrArray *changes;       /* AlongWriterChange, as the intent names the records */
  GHashTable *change_by_id; /* gint64 → AlongWriterChange */
  GString *asked;           /* what needs a reason that was not given, a line each */
  AlongChange touched;
} AlongWriter;

/* Whether it is of an assignment; whether the record is as it was: an assignment that only had to
 * make way; whether it is of a shift and the rules look at what is different about it. */
gboolean           along_writer_is_assignment  (const AlongWriterChange *change);
gboolean           along_writer_is_unchanged   (const AlongWriterChange *change);
gboolean           along_writer_is_altered     (const AlongWriterChange *change);

/* Whether @change of an assignment does nothing, not even make way. */
gboolean           along_writer_is_idle        (AlongWriter             *self,
                                                const AlongWriterChange *change);

/* The change of the record with @id, which begins with what the file holds, nothing when @fresh,
 * and ends with the same until it is said otherwise. Owned by @self. */
AlongWriterChange *along_writer_ensure_change  (AlongWriter             *self,
                                                GType                    type,
                                                gint64                   id,
                                                gboolean                 fresh,
                                                GError                 **error);

/* The zone of the agency as the file has it; to be unreffed. */
AlongZone         *along_writer_load_zone      (AlongWriter             *self,
                                                GError                 **error);

/* along-writer-visit.c: lists the seats that take time in what the file holds by now, as they are
 * before the intent or as they will be after it; to be unreffed. */
GArray            *along_writer_list_seats     (AlongWriter             *self,
                                                gboolean                 after,
                                                GError                 **error);

/* Looks at @seats, which are close in time, in a roster that holds all others around them. */
typedef gboolean (* AlongWriterVisit) (AlongWriter            *self,
                                       AlongRoster            *roster,
                                       const AlongWriterSeat  *seats,
                                       guint                   n_seats,
                                       GError                **error);

/* Calls @visit for all of @seats, which are sorted. */
gboolean           along_writer_visit_seats    (AlongWriter             *self,
                                                GArray                  *seats,
                                                AlongWriterVisit         visit,
                                                GError                 **error);

/* along-writer-sessions.c: lets each shift that is supervision, and no other, have a session; that
 * of a shift that goes goes with it, but for one that was held, and what it was in place of is to
 * be rescheduled again. Refuses to have one held that has not begun. */
gboolean           along_writer_gather_sessions (AlongWriter            *self,
                                                GError                 **error);

/* Whether @record is a session, a note or a piece of one, or an agreed action; whether @change is
 * of a key of a note, wrapped for a reader; whether the intent is told in the audit log. */
gboolean           along_writer_is_supervision (gpointer                 record);
gboolean           along_writer_is_wrap        (const AlongWriterChange *change);
gboolean           along_writer_is_told        (AlongWriter             *self);

/* along-writer-training.c: lets the training of a shift that goes go with it, unless certificates
 * were given for it, the picture of a certificate with that, and the steps to a goal with this.
 * Refuses to have a training held that has not begun. */
gboolean           along_writer_gather_training (AlongWriter            *self,
                                                GError                 **error);

/* Whether @record tells of who has learned what, or is to. */
gboolean           along_writer_is_training    (gpointer                 record);

/* along-writer-outcomes.c: refuses to lose what became of somebody on a shift, to have it happen to
 * two or at another time, and to have somebody miss what has not begun, or be done with it who did
 * not go out; who is to be back when the shift ends is so when it ends otherwise, and who is said
 * to be done is back from now on. What is undone or done again is as it was. */
gboolean           along_writer_check_outcomes (AlongWriter             *self,
                                                GError                 **error);

/* along-writer-closed.c: refuses what would change shifts, or who is on them, on days that the file
 * has as closed, or what is kept of those; but for opening them again. Refuses to close days that
 * somebody is still out on, or to come to. */
gboolean           along_writer_check_open     (AlongWriter             *self,
                                                GError                 **error);

/* along-writer-published.c: keeps beside a publication what stands on its days, which the intent
 * that publishes does not change, and asks about what they lack and what has come to speak against
 * those who are on them; lets go what was kept beside one that goes. */
gboolean           along_writer_gather_published (AlongWriter           *self,
                                                GError                 **error);

/* along-writer-answers.c: keeps the reason of the intent beside @published_id, @shift as it is
 * published, for @asked, which is what it lacks that is asked about, as along_finding_note() has
 * it; and what was answered earlier where that is so still. */
gboolean           along_writer_gather_answers (AlongWriter             *self,
                                                AlongRoster             *roster,
                                                AlongShift              *shift,
                                                gint64                   published_id,
                                                const char              *asked,
                                                GError                 **error);

/* along-writer-seats.c: notes for the inverse what the rules find of the seats that change, as they
 * are: what stands already is no obstacle to going back there. */
gboolean           along_writer_note_standing  (AlongWriter             *self,
                                                GError                 **error);

/* Puts the assignments back where they will be, one by one, each asked of the
 * rules in front of all that stand already. */
gboolean           along_writer_write_seats    (AlongWriter             *self,
                                                GError                 **error);

/* along-writer-reasons.c: lets the reasons of an assignment go that goes or becomes another's, and
 * those that were given for another shift than its own becomes. */
gboolean           along_writer_gather_reasons (AlongWriter             *self,
                                                GError                 **error);

/* Whether @finding, which counts several shifts, about a shift as it is @after has counted the same
 * where it was @before. */
gboolean           along_writer_is_within      (AlongDirectory          *directory,
                                                AlongShift              *before,
                                                AlongShift              *after,
                                                const AlongFinding      *finding);

/* Finds out whether a reason is kept for @assignment that answers @finding. */
gboolean           along_writer_is_answered    (AlongWriter             *self,
                                                AlongAssignment         *assignment,
                                                const AlongFinding      *finding,
                                                gboolean                *answered,
                                                GError                 **error);

/* Lets the reason of the intent be kept for @assignment, owned by @self; @codes are the findings as
 * along_finding_note() has them. To be asked before anything is written. */
AlongOverride     *along_writer_gather_reason  (AlongWriter             *self,
                                                AlongAssignment         *assignment,
                                                const char              *codes,
                                                GError                 **error);

/* The same while the seats are written: the reason is in the file at once. */
gboolean           along_writer_keep_reason    (AlongWriter             *self,
                                                AlongAssignment         *assignment,
                                                const char              *codes,
                                                GError                 **error);

G_END_DECLS
