/* test-constraints.c — what the database itself forbids, whoever writes SQL into it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include "model/along-enum-types.h"
#include "store/along-statement.h"

/* The small agency of the fixture with two shifts, and two that overlap the first. */
#define SET_UP \
  "INSERT INTO shift (id, type_id, start_at, end_at, seats, note)" \
  " SELECT 101, id, 36000, 50400, 2, '' FROM shift_type;" \
  "INSERT INTO shift (id, type_id, start_at, end_at, seats, note)" \
  " SELECT 102, id, 50400, 64800, 2, '' FROM shift_type;" \
  "INSERT INTO shift (id, type_id, start_at, end_at, seats, note)" \
  " SELECT 103, id, 43200, 57600, 2, '' FROM shift_type;" \
  "INSERT INTO shift (id, type_id, start_at, end_at, seats, note)" \
  " SELECT 104, id, -36000, 36001, 2, '' FROM shift_type;"

static AlongSqlite *
open_sqlite (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AlongSqlite *sqlite;

  if (!g_file_test (fixture->path, G_FILE_TEST_EXISTS))
    g_object_unref (fixture_create (fixture));

  sqlite = along_sqlite_open (fixture->path, fixture->key, NEWEST, &error);
  g_assert_no_error (error);

  return sqlite;
}

static void
do_sql (AlongSqlite *sqlite,
        const char  *sql)
{
  g_autoptr (GError) error = NULL;

  along_sqlite_execute (sqlite, sql, &error);
  g_assert_no_error (error);
}

static void
assert_sql_refused (AlongSqlite *sqlite,
                    const char  *sql)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", sql);
  g_assert_false (along_sqlite_execute (sqlite, sql, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
  g_test_message ("%s", error->message);
}

static gint64
count (AlongSqlite *sqlite,
       const char  *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongStatement) statement = along_statement_new (sqlite, sql, &error);
  gboolean has_row;

  g_assert_no_error (error);
  along_statement_step (statement, &has_row, &error);
  g_assert_no_error (error);
  g_assert_true (has_row);

  return along_statement_get_int64 (statement, 0);
}

static void
seat (AlongSqlite *sqlite,
      gint64       id,
      gint64       shift_id,
      const char  *state)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("INSERT INTO assignment (id, shift_id, person_id, state) "
                         "SELECT %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", id, '%s' FROM person "
                         "WHERE name = 'Mikko'",
                         id, shift_id, state);
  do_sql (sqlite, sql);
}

static void
test_double_booking (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (AlongSqlite) sqlite = open_sqlite (fixture);

  do_sql (sqlite, SET_UP);
  seat (sqlite, 201, 101, "accepted");

  /* Back to back is no overlap. */
  seat (sqlite, 202, 102, "proposed");

  /* The same shift, and others at the same time, by even a second. */
  assert_sql_refused (sqlite,
                      "INSERT INTO assignment (id, shift_id, person_id, state)"
                      " SELECT 203, 101, person_id, 'proposed' FROM assignment WHERE id = 201");
  assert_sql_refused (sqlite,
                      "INSERT INTO assignment (id, shift_id, person_id, state)"
                      " SELECT 203, 103, person_id, 'proposed' FROM assignment WHERE id = 201");
  assert_sql_refused (sqlite,
                      "INSERT INTO assignment (id, shift_id, person_id, state)"
                      " SELECT 203, 104, person_id, 'proposed' FROM assignment WHERE id = 201");
  assert_sql_refused (sqlite,
                      "INSERT OR REPLACE INTO assignment (id, shift_id, person_id, state)"
                      " SELECT 202, 103, person_id, 'proposed' FROM assignment WHERE id = 201");

  /* Somebody else may. */
  do_sql (sqlite,
          "INSERT INTO assignment (id, shift_id, person_id, state)"
          " SELECT 204, 103, id, 'accepted' FROM person WHERE name = 'Aino'");
  assert_sql_refused (sqlite,
                      "UPDATE assignment SET person_id ="
                      " (SELECT person_id FROM assignment WHERE id = 201) WHERE id = 204");
  assert_sql_refused (sqlite, "UPDATE assignment SET shift_id = 103 WHERE id = 202");

  /* A shift that moves takes its people along. */
  assert_sql_refused (sqlite, "UPDATE shift SET end_at = 50401 WHERE id = 101");
  assert_sql_refused (sqlite, "UPDATE shift SET start_at = 50399 WHERE id = 102");
  assert_sql_refused (sqlite, "UPDATE shift SET start_at = start_at + 1, end_at = end_at + 1");
  assert_sql_refused (sqlite,
                      "INSERT OR REPLACE INTO shift (id, type_id, start_at, end_at, seats, note)"
                      " SELECT id, type_id, start_at, 50401, seats, note FROM shift"
                      " WHERE id = 101");
  do_sql (sqlite, "UPDATE shift SET start_at = 50401 WHERE id = 102");

  g_assert_cmpint (count (sqlite, "SELECT count(*) FROM assignment"), ==, 3);
}

/* The longest shift there can be, on the day on which the clock goes back, in the last second of
 * which another begins. */
static void
test_longest (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (AlongSqlite) sqlite = open_sqlite (fixture);

  do_sql (sqlite,
          "INSERT INTO shift (id, type_id, start_at, end_at, seats, note)"
          " SELECT 101, id, 0, 90000, 2, '' FROM shift_type;"
          "INSERT INTO shift (id, type_id, start_at, end_at, seats, note)"
          " SELECT 102, id, 90000, 93600, 2, '' FROM shift_type;"
          "INSERT INTO shift (id, type_id, start_at, end_at, seats, note)"
          " SELECT 103, id, 89999, 93600, 2, '' FROM shift_type");
  seat (sqlite, 201, 101, "accepted");
  seat (sqlite, 202, 102, "accepted");

  assert_sql_refused (sqlite,
                      "INSERT INTO assignment (id, shift_id, person_id, state)"
                      " SELECT 203, 103, person_id, 'proposed' FROM assignment WHERE id = 201");
  assert_sql_refused (sqlite, "UPDATE assignment SET shift_id = 103 WHERE id = 202");
  assert_sql_refused (sqlite, "UPDATE shift SET start_at = 89999 WHERE id = 102");
  assert_sql_refused (sqlite,
                      "INSERT OR REPLACE INTO shift (id, type_id, start_at, end_at, seats, note)"
                      " SELECT id, type_id, 89999, end_at, seats, note FROM shift WHERE id = 102");
}

/* The database takes the same states for a person's time as the model does. */
static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (AlongSqlite) sqlite = open_sqlite (fixture);
  g_autoptr (GEnumClass) states = g_type_class_ref (ALONG_TYPE_ASSIGNMENT_STATE);

  do_sql (sqlite, SET_UP);
  seat (sqlite, 201, 101, "done");

  for (guint i = 0; i < states->n_values; i++)
    for (guint k = 0; k < 2; k++)
      {
        g_autofree char *sql = NULL;

        seat (sqlite, 202, 103 - 2 * k, "cancelled");
        sql = g_strdup_printf ("UPDATE assignment SET state = '%s' WHERE id = 202",
                               states->values[i].value_nick);
        if (along_assignment_state_is_taken (states->values[i].value))
          assert_sql_refused (sqlite, sql);
        else
          do_sql (sqlite, sql);
        do_sql (sqlite, "DELETE FROM assignment WHERE id = 202");
      }

  assert_sql_refused (sqlite, "UPDATE assignment SET state = 'sleeping'");
}

static void
test_fields (Fixture       *fixture,
             gconstpointer  data)
{
  const char *const refused[] = {
    "UPDATE agency SET id = 2",
    "UPDATE agency SET week_start = 8",
    "UPDATE agency SET name = ''",
    "INSERT INTO agency (id, name, zone, week_start, paper) VALUES (2, 'a', 'UTC', 1, 'a4')",
    "UPDATE person SET name = ''",
    "UPDATE person SET name = printf('%121s', 'x')",
    "UPDATE person SET name = NULL",
    "UPDATE person SET archived = 2",
    "UPDATE supervisor SET duties = ''",
    "UPDATE peer SET reference_id = supervisor_id",
    "UPDATE peer SET reference_id = NULL",
    "UPDATE peer SET responsible_id = NULL",
    "UPDATE peer SET responsible_id = id",
    "UPDATE peer SET responsible_id = 4711",
    "UPDATE peer SET status = 'asleep'",
    "UPDATE client SET reach = 'far'",
    "UPDATE shift_type SET seats = 0",
    "UPDATE shift_type SET seats = 100",
    "UPDATE shift SET seats = 0 WHERE id = 101",
    "UPDATE shift SET end_at = start_at WHERE id = 101",
    "UPDATE shift SET end_at = start_at - 1 WHERE id = 101",
    "UPDATE shift SET end_at = start_at + 90001 WHERE id = 101",
    "UPDATE shift SET end_at = NULL WHERE id = 101",
    "UPDATE shift SET type_id = NULL WHERE id = 101",
    "UPDATE shift SET type_id = 4711 WHERE id = 101",
    "UPDATE shift SET on_duty_id = (SELECT min(id) FROM peer) WHERE id = 101",
    "UPDATE assignment SET person_id = 4711",
    "UPDATE assignment SET person_id = (SELECT id FROM client)",
    "UPDATE assignment SET shift_id = 4711",
    "UPDATE assignment SET stands_in_for_id = id",
    "DELETE FROM shift WHERE id = 101",
    "DELETE FROM shift_type",
    "DELETE FROM person WHERE name = 'Mikko'",
    "DELETE FROM supervisor",
    "INSERT INTO absence (id, person_id, start_at, end_at)"
    " SELECT 301, id, 7, 7 FROM person WHERE name = 'Mikko'",
    "INSERT INTO connection (id, peer_id, kind, since)"
    " SELECT 301, id, 'connected', 0 FROM supervisor",
  };
  g_autoptr (AlongSqlite) sqlite = open_sqlite (fixture);

  do_sql (sqlite, SET_UP);
  seat (sqlite, 201, 101, "proposed");

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_sql_refused (sqlite, refused[i]);
}

static void
test_audit (Fixture       *fixture,
            gconstpointer  data)
{
  const char *const refused[] = {
    "UPDATE audit SET at = 0",
    "DELETE FROM audit",
    "UPDATE audit_change SET what = 'changed'",
    "UPDATE audit_change SET properties = ''",
    "DELETE FROM audit_change",
    "REPLACE INTO audit SELECT * FROM audit",
    "REPLACE INTO audit_change SELECT * FROM audit_change",
    "INSERT INTO audit_change SELECT 4711, position, record_type, record_id, what, properties"
    " FROM audit_change",
  };
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  g_autoptr (AlongDirectory) directory = load_directory (database);
  g_autoptr (AlongShift) shift = add_shift (database, directory, 0, 4);
  g_autoptr (AlongSqlite) sqlite = NULL;
  gint64 n_lines, n_changes;

  g_clear_object (&database);
  sqlite = open_sqlite (fixture);
  n_lines = count (sqlite, "SELECT count(*) FROM audit");
  n_changes = count (sqlite, "SELECT count(*) FROM audit_change");
  g_assert_cmpint (n_lines, ==, 2);
  g_assert_cmpint (n_changes, ==, 1);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_sql_refused (sqlite, refused[i]);

  g_assert_cmpint (count (sqlite, "SELECT count(*) FROM audit"), ==, n_lines);
  g_assert_cmpint (count (sqlite, "SELECT count(*) FROM audit_change"), ==, n_changes);
}

/* The log says what was done to which record and which of its properties, and no value of them. */
static void
test_audit_content (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  g_autoptr (AlongDirectory) directory = load_directory (database);
  g_autoptr (AlongShift) shift = add_shift (database, directory, 0, 4);
  g_autoptr (AlongIntent) move = NULL;
  g_autoptr (AlongIntent) back = NULL;
  g_autoptr (AlongIntent) again = NULL;
  g_autoptr (AlongIntent) nothing = NULL;
  g_autoptr (AlongSqlite) sqlite = NULL;

  move = along_intent_move_shift (shift, ALONG_SPAN_INIT (MONDAY + HOUR, MONDAY + 5 * HOUR));
  back = run (database, move);
  again = run (database, back);
  /* It is back already: no line. */
  nothing = run (database, back);
  g_clear_object (&database);

  sqlite = open_sqlite (fixture);
  g_assert_cmpint (count (sqlite, "SELECT count(*) FROM audit WHERE intent = 'set-up'"), ==, 1);
  g_assert_cmpint (count (sqlite, "SELECT count(*) FROM audit_change JOIN audit"
                                  " ON audit.id = audit_id WHERE intent = 'add-shift'"
                                  " AND record_type = 'shift' AND what = 'added'"),
                   ==, 1);
  g_assert_cmpint (count (sqlite, "SELECT count(*) FROM audit_change JOIN audit"
                                  " ON audit.id = audit_id WHERE intent = 'move-shift'"
                                  " AND at = 1795413600 AND what = 'changed'"
                                  " AND properties = 'start,end'"),
                   ==, 2);
  g_assert_cmpint (count (sqlite, "SELECT count(*) FROM audit WHERE origin = 'undo'"), ==, 1);
}

/* Certificates, waivers and sessions that can't be, each beside one that can. */
static void
test_training (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const allowed[] = {
    "INSERT INTO course VALUES (300, 'Naloxone', FALSE, 'course', 'peers', 'months', 24, 0)",
    "INSERT INTO certificate SELECT 301, id, 300, 100, 100, '', NULL, NULL, NULL "
    "FROM person LIMIT 1",
    "INSERT INTO certificate SELECT 302, id, 300, 100, 0, '', NULL, NULL, NULL FROM person LIMIT 1",
    "INSERT INTO scan VALUES (303, 301, zeroblob(4194304))",
    "INSERT INTO waiver SELECT 304, id, 300, 100, 100, 'Ill', NULL, 0 FROM person LIMIT 1",
    "INSERT INTO requirement VALUES (305, 300, 'alone', '', NULL, NULL, 0, 60, 0)",
    "INSERT INTO training VALUES (306, 101, 300, 'planned', '', '')",
    "INSERT INTO goal SELECT 307, id, NULL, 'To train others', 100, 0, 0 FROM peer LIMIT 1",
  };
  static const char *const refused[] = {
    "INSERT INTO course VALUES (310, 'Aid', FALSE, 'course', 'peers', 'months', 0, 0)",
    "INSERT INTO course VALUES (310, 'Aid', FALSE, 'course', 'peers', 'until', 0, 0)",
    "INSERT INTO course VALUES (310, 'Aid', FALSE, 'course', 'peers', 'always', 12, 0)",
    /* Of nobody, for nothing, and run out before it was issued. */
    "INSERT INTO certificate VALUES (310, 999, 300, 100, 0, '', NULL, NULL, NULL)",
    "INSERT INTO certificate SELECT 310, id, 999, 100, 0, '', NULL, NULL, NULL FROM person LIMIT 1",
    "INSERT INTO certificate SELECT 310, id, 300, 100, 99, '', NULL, NULL, NULL "
    "FROM person LIMIT 1",
    /* Together with somebody who is nobody, or with themselves. */
    "INSERT INTO certificate SELECT 310, id, 300, 100, 0, '', NULL, NULL, 999 FROM person LIMIT 1",
    "INSERT INTO certificate SELECT 310, id, 300, 100, 0, '', NULL, NULL, id FROM person LIMIT 1",
    /* Too large, nothing, a second one, and one of no certificate. */
    "INSERT INTO scan VALUES (310, 302, zeroblob(4194305))",
    "INSERT INTO scan VALUES (310, 302, zeroblob(0))",
    "INSERT INTO scan VALUES (310, 301, zeroblob(1))",
    "INSERT INTO scan VALUES (310, 999, zeroblob(1))",
    "DELETE FROM certificate WHERE id = 301",
    /* Without an end or a reason. */
    "INSERT INTO waiver SELECT 310, id, 300, 100, 99, 'Ill', NULL, 0 FROM person LIMIT 1",
    "INSERT INTO waiver SELECT 310, id, 300, 100, 100, '', NULL, 0 FROM person LIMIT 1",
    /* For nothing, or for two things. */
    "INSERT INTO requirement VALUES (310, 300, 'role', '', NULL, NULL, 0, 60, 0)",
    "INSERT INTO requirement VALUES (310, 300, 'alone', 'guide', NULL, NULL, 0, 60, 0)",
    "INSERT INTO requirement VALUES (310, 300, 'place', '', NULL, NULL, 0, 60, 0)",
    "INSERT INTO requirement VALUES (310, 300, 'alone', '', NULL, NULL, 0, 367, 0)",
    /* Twice on a shift, on none, and a shift that goes without it. */
    "INSERT INTO training VALUES (310, 101, 300, 'planned', '', '')",
    "INSERT INTO training VALUES (310, 999, 300, 'planned', '', '')",
    "DELETE FROM shift WHERE id = 101",
    "DELETE FROM course WHERE id = 300",
    "INSERT INTO goal SELECT 310, id, 310, 'To train others', 100, 0, 0 FROM peer LIMIT 1",
    "INSERT INTO goal SELECT 310, id, NULL, 'To train others', 100, 99, 0 FROM peer LIMIT 1",
  };
  g_autoptr (AlongSqlite) sqlite = open_sqlite (fixture);

  do_sql (sqlite, SET_UP);
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    do_sql (sqlite, allowed[i]);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_sql_refused (sqlite, refused[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/constraints/double-booking", test_double_booking);
  fixture_add ("/constraints/longest", test_longest);
  fixture_add ("/constraints/states", test_states);
  fixture_add ("/constraints/fields", test_fields);
  fixture_add ("/constraints/training", test_training);
  fixture_add ("/constraints/audit", test_audit);
  fixture_add ("/constraints/audit-content", test_audit_content);

  return g_test_run ();
}
