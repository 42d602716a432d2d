/* agency-fixture.h — the small agency in its open file, and what it holds at the beginning
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store-fixture.h"

typedef struct
{
  Fixture file;
  AlongDatabase *database;
  AlongDirectory *directory; /* as it was when it was last loaded */
  gint64 mikko;
  gint64 aino;
} Agency;

void             agency_set_up        (Agency        *self,
                                       gconstpointer  data);
void             agency_tear_down     (Agency        *self,
                                       gconstpointer  data);

/* Runs @func with an agency as the test @path. */
#define agency_add(path, func) \
  g_test_add (path, Agency, NULL, agency_set_up, func, agency_tear_down)

/* Loads the directory again. */
void             agency_load          (Agency        *self);

/* The person with @id; owned by the directory. */
AlongEntry      *agency_get_person    (Agency        *self,
                                       gint64         id);

/* Saves the person with @id as the directory has them, with a property and more changed. */
AlongIntent     *agency_edit          (Agency        *self,
                                       gint64         id,
                                       const char    *property,
                                       ...) G_GNUC_NULL_TERMINATED;

/* As add_shift(). */
AlongShift      *agency_add_shift     (Agency        *self,
                                       int            start,
                                       int            end);

/* The assignments of @shift as the file has them now, or the only one; to be unreffed. */
GPtrArray       *agency_get_seats     (Agency        *self,
                                       AlongShift    *shift);
AlongAssignment *agency_get_only_seat (Agency        *self,
                                       AlongShift    *shift);

/* The roster of ROSTER_SPAN; to be unreffed. */
AlongRoster     *agency_load_roster   (Agency        *self);

/* The roster of @n_days that begin so many days after the first; to be unreffed. */
AlongRoster     *agency_load_days     (Agency        *self,
                                       int            first,
                                       int            n_days);

#define AGENCY_REASON "Agreed by phone"

/* Publishes @roster when it is MONDAY, with @reason for what needs one. */
gboolean         agency_try_publish   (Agency        *self,
                                       AlongRoster   *roster,
                                       const char    *reason,
                                       GError       **error);

/* Publishes such days, or those of ROSTER_SPAN, with AGENCY_REASON. */
void             agency_publish_days  (Agency        *self,
                                       int            first,
                                       int            n_days);
void             agency_publish       (Agency        *self);

/* Of the days that begin so many after the first, as the file has it now; owned by the
 * directory. */
AlongPublication *agency_get_publication (Agency     *self,
                                       int            first);

/* Makes the file as the program left it that kept nothing of who is away from what is published,
 * and of what that lacks, or after @sql as the one did that kept one reason of a shift; after what
 * brings such a file to what is kept now. */
void             agency_make_old      (Agency        *self,
                                       const char    *sql);
