/* store-fixture.h — what the tests of the store begin with: a folder, a key, a small agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "result.h"
#include "store/along-database.h"
#include "store/along-intents.h"
#include "store/along-sqlite.h"
#include "store/along-store.h"

/* The version of the files that the program writes, which test-migrations compares. */
#define NEWEST 9

/* Monday 23 November 2026, 08:00 in Helsinki. */
#define MONDAY G_GINT64_CONSTANT (1795413600)
#define HOUR G_GINT64_CONSTANT (3600)
#define DAY (24 * HOUR)

typedef struct
{
  char *folder;
  char *path; /* where the agency file will be */
  AlongKey *key;
} Fixture;

void            fixture_set_up          (Fixture         *self,
                                         gconstpointer    data);
void            fixture_tear_down       (Fixture         *self,
                                         gconstpointer    data);

/* Runs @func with a fixture as the test @path. */
#define fixture_add(path, func) \
  g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

/* A path in the folder, to be freed. */
char           *fixture_path            (Fixture         *self,
                                         const char      *name);

/* What along_database_create() takes: an agency, two members of the staff, four peers, a client, a
 * place and a type of shift; to be unreffed. */
GPtrArray      *fixture_records         (void);

AlongDatabase  *fixture_create          (Fixture         *self);
AlongDatabase  *fixture_open            (Fixture         *self);

/* The same on a thread of its own. */
AlongStore     *fixture_create_store    (Fixture         *self);

/* Closes @store, which must be the last reference. */
void            close_store             (AlongStore      *store);

/* Undoes or redoes; gives the kind of what was done. */
gboolean        store_step              (AlongStore      *store,
                                         gboolean         redo,
                                         AlongIntentKind *kind,
                                         GError         **error);
AlongDirectory *store_load_directory    (AlongStore      *store);

/* Runs @intent, with a reason for what needs one; it must succeed. Gives the inverse. */
AlongIntent    *run                     (AlongDatabase   *database,
                                         AlongIntent     *intent);

/* The same, and lets go of both. */
void            do_run                  (AlongDatabase   *database,
                                         AlongIntent     *intent);

/* Runs @intent, which must be refused with @code and change nothing, and lets go of it. */
void            assert_refused          (AlongDatabase   *database,
                                         AlongIntent     *intent,
                                         AlongStoreError  code);

/* The first of a list with this name; owned by the list. */
gpointer        find_named              (GListModel      *list,
                                         const char      *name);
gint64          find_id                 (GListModel      *list,
                                         const char      *name);

AlongDirectory *load_directory          (AlongDatabase   *database);

/* Four weeks from MONDAY, and the roster of them. */
#define ROSTER_SPAN ALONG_SPAN_INIT (MONDAY, MONDAY + 28 * DAY)
AlongRoster    *load_roster             (AlongDatabase   *database,
                                         AlongDirectory  *directory);

/* From @start to @end, counted in hours from MONDAY. */
AlongSpan       hours                   (int              start,
                                         int              end);

/* Adds a shift of these hours, and gives it as the file has it;
 * to be unreffed. */
AlongShift     *add_shift               (AlongDatabase   *database,
                                         AlongDirectory  *directory,
                                         int              start,
                                         int              end);

/* Everything that the file holds but for the audit log, as text, to be compared; to be freed. The
 * roster is of ROSTER_SPAN. */
char           *dump                    (AlongDatabase   *database);
char           *dump_loaded             (AlongDirectory  *directory,
                                         AlongRoster     *roster);

/* The bytes of a file, to be unreffed; %NULL when there is no such file. */
GBytes         *read_bytes              (const char      *path);
