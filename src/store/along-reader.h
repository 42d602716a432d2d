/* along-reader.h — reads what pages show and rules ask about
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"
#include "store/along-notes.h"
#include "store/along-sqlite.h"

G_BEGIN_DECLS

/* All results are to be unreffed; errors are ALONG_STORE_ERROR. */

/* Everything, in the order in which lists show it: by name in the user's language, what is archived
 * last; connections by their day. */
AlongDirectory *along_reader_load_directory (AlongSqlite     *sqlite,
                                             GError         **error);

/* The shifts that touch @span, and those that somebody is still out for, with everybody on them;
 * keeps @directory. */
AlongRoster    *along_reader_load_roster    (AlongSqlite     *sqlite,
                                             AlongDirectory  *directory,
                                             AlongSpan        span,
                                             GError         **error);

/* Of the person with the id @person_id alone, as far as it touches @span: their assignments with
 * the shifts and sessions, their absences and their wishes; keeps @directory. What rules tell of
 * anybody else from it is not so. */
AlongRoster    *along_reader_load_person    (AlongSqlite     *sqlite,
                                             AlongDirectory  *directory,
                                             gint64           person_id,
                                             AlongSpan        span,
                                             GError         **error);

/* What is said of a person with a date, AlongAbsence and AlongWish, as far as it ends after @from
 * (seconds since 1970 UTC); by its start. */
GPtrArray      *along_reader_load_dated     (AlongSqlite     *sqlite,
                                             gint64           person_id,
                                             gint64           from,
                                             GError         **error);

/* All assignments of a shift, in the order of their ids. */
GPtrArray      *along_reader_load_seats     (AlongSqlite     *sqlite,
                                             gint64           shift_id,
                                             GError         **error);

/* All reasons (AlongOverride) of an assignment, in the order of their ids. */
GPtrArray      *along_reader_load_overrides (AlongSqlite     *sqlite,
                                             gint64           assignment_id,
                                             GError         **error);

/* along-reader-notes.c: as in along-database.h; @viewer_id is who is behind the wall, see
 * along-wall.h, or 0. */
GPtrArray      *along_reader_load_notes     (AlongSqlite          *sqlite,
                                             const AlongNoteQuery *query,
                                             gint64                viewer_id,
                                             GError              **error);
GPtrArray      *along_reader_load_note      (AlongSqlite          *sqlite,
                                             GBytes               *mark,
                                             GError              **error);
GPtrArray      *along_reader_load_sealed    (AlongSqlite          *sqlite,
                                             gint64                reader_id,
                                             gint64                before_id,
                                             int                   most,
                                             GError              **error);
GArray         *along_reader_load_new_to    (AlongSqlite          *sqlite,
                                             gint64                author_id,
                                             GArray               *keys,
                                             GError              **error);
GPtrArray      *along_reader_load_actions   (AlongSqlite          *sqlite,
                                             AlongDay              done_since,
                                             gint64                viewer_id,
                                             GError              **error);
GArray         *along_reader_load_cadence   (AlongSqlite          *sqlite,
                                             gint64                now,
                                             gint64                viewer_id,
                                             GError              **error);

/* along-reader-training.c: as in along-database.h. */
AlongLearned   *along_reader_load_learned   (AlongSqlite     *sqlite,
                                             AlongDay         day,
                                             GError         **error);
GPtrArray      *along_reader_load_growth    (AlongSqlite     *sqlite,
                                             gint64           person_id,
                                             GError         **error);
GPtrArray      *along_reader_load_given     (AlongSqlite     *sqlite,
                                             gint64           shift_id,
                                             GError         **error);
GPtrArray      *along_reader_load_scan      (AlongSqlite     *sqlite,
                                             gint64           certificate_id,
                                             GError         **error);

/* The same as along_reader_load_learned() of those courses alone that are required for anything,
 * and, but for a @person_id of 0, of that person alone. */
AlongLearned   *along_reader_load_prepared  (AlongSqlite     *sqlite,
                                             gint64           person_id,
                                             AlongDay         day,
                                             GError         **error);

G_END_DECLS
