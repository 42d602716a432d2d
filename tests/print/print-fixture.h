/* print-fixture.h — invented rosters to print
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"
#include "print/along-roster-document.h"

G_BEGIN_DECLS

/* A week from Monday 23 November 2026 in Helsinki, unless said otherwise. */
typedef struct
{
  AlongDirectory *directory;
  AlongZone *zone;
  AlongDay first_day;
  int n_days;
  GPtrArray *shifts;
  GPtrArray *assignments;
  GPtrArray *absences;
  GPtrArray *published;
  gint64 last_id;
} PrintFixture;

PrintFixture *print_fixture_new        (void);
PrintFixture *print_fixture_new_at     (const char          *zone,
                                        AlongDay             first_day);
void          print_fixture_free       (PrintFixture        *self);

/* Each gives the id of what it added. */
gint64        print_fixture_add_peer   (PrintFixture        *self,
                                        const char          *name,
                                        const char          *alias);
gint64        print_fixture_add_staff  (PrintFixture        *self,
                                        const char          *name,
                                        const char          *phone);
gint64        print_fixture_add_place  (PrintFixture        *self,
                                        const char          *name);
gint64        print_fixture_add_type   (PrintFixture        *self,
                                        const char          *name);

/* @end may be smaller than @start: then it is on the next day. Minutes since midnight. */
gint64        print_fixture_add_shift  (PrintFixture        *self,
                                        int                  day,
                                        int                  start,
                                        int                  end,
                                        gint64               type_id,
                                        gint64               place_id,
                                        int                  seats,
                                        gint64               on_duty_id,
                                        const char          *note);
gint64        print_fixture_assign     (PrintFixture        *self,
                                        gint64               shift_id,
                                        gint64               person_id,
                                        AlongAssignmentState state,
                                        gint64               stands_in_for_id);

/* Lets somebody be away on a day, from 0, from @start to @end in minutes since midnight. */
void          print_fixture_be_away    (PrintFixture        *self,
                                        gint64               person_id,
                                        int                  day,
                                        int                  start,
                                        int                  end);

/* Publishes all that was added so far, on 18 November 2026 at 09:30. What is changed later in the
 * arrays is a change. */
void          print_fixture_publish    (PrintFixture        *self);

/* What was added so far, as a roster; to be unreffed. */
AlongRoster  *print_fixture_build      (PrintFixture        *self);

/* When all is printed: on 20 November 2026 at 14:05. */
gint64        print_fixture_get_now    (PrintFixture        *self);

/* The same laid out on A4, with times as of 24 hours. */
AlongDocument *print_fixture_lay_out   (PrintFixture        *self,
                                        AlongRosterBy        by,
                                        gboolean             aliases);

/* A week of an agency with every sign that a roster knows. */
PrintFixture *print_fixture_new_usual  (void);

/* @text without white space, so that it does not matter where a name was wrapped. */
char         *squeeze                  (const char          *text);

/* How often @words stand in the squeezed @text, and that they do. */
guint         count_words              (const char          *text,
                                        const char          *words);
void          assert_has               (const char          *text,
                                        const char          *words);

/* That nothing on any page is nearer to the edge than printers can print. */
void          assert_inside            (AlongDocument       *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrintFixture, print_fixture_free)

/* Writes @document to a folder that nobody else has and gives what pdftotext reads there, or only
 * that of @page (1 to n; 0 for all) where it stands on the page. */
char         *print_fixture_read_text  (AlongDocument       *document,
                                        guint                page);

/* Runs a program of the system with @arguments, up to %NULL, and gives what it wrote. */
char         *print_fixture_run        (const char          *program,
                                        ...) G_GNUC_NULL_TERMINATED;

/* A folder of the test's own, kept until print_fixture_remove_folder(). */
char         *print_fixture_make_folder (void);
void          print_fixture_remove_folder (const char       *folder);

G_END_DECLS
