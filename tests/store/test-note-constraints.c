/* test-note-constraints.c — what the database forbids about notes, whoever writes SQL into it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

/* Two readers and the escrow; a note that is signed, with an addendum and a draft of another; a
 * draft; and a session on a shift. */
#define SET_UP \
  "INSERT INTO note_reader (id, person_id, mark, locked_seed, since, left_day)" \
  " SELECT 101, id, zeroblob(64), x'01', 20000, 0 FROM person WHERE name = 'Professional';" \
  "INSERT INTO note_reader (id, person_id, mark, locked_seed, since, left_day)" \
  " SELECT 102, id, randomblob(64), x'01', 20000, 0 FROM person WHERE name = 'Reference';" \
  "INSERT INTO note_reader (id, person_id, mark, locked_seed, since, left_day)" \
  " VALUES (103, NULL, randomblob(64), x'', 20000, 0);" \
  "BEGIN;" PART ("301", "201", "0", "signed", "101") WRAP ("401", "301", "101") \
  WRAP ("402", "301", "102") NOTE ("201", "signed", "supervision") \
  PART ("302", "201", "1", "signed", "102") WRAP ("403", "302", "101") \
  PART ("303", "201", "2", "draft", "101") WRAP ("404", "303", "101") \
  PART ("304", "202", "0", "draft", "101") NOTE ("202", "draft", "incident") \
  PART ("305", "203", "0", "draft", "101") NOTE ("203", "draft", "private") "COMMIT;" \
  "INSERT INTO shift (id, type_id, start_at, end_at, seats, note)" \
  " SELECT 501, id, 36000, 50400, 2, '' FROM shift_type;" \
  "INSERT INTO shift (id, type_id, start_at, end_at, seats, note)" \
  " SELECT 502, id, 136000, 150400, 2, '' FROM shift_type;" \
  "INSERT INTO supervision (id, shift_id, kind, state) VALUES (601, 501, 'debrief', 'planned');" \
  "INSERT INTO supervision (id, shift_id, kind, state) VALUES (602, 502, 'group', 'cancelled');" \
  "INSERT INTO action (id, note_id, what, due, done) VALUES (701, 202, 'Ask', 0, 0);"

#define PART(id, note, number, state, author) \
  "INSERT INTO note_part (id, note_id, number, state, author_id, at, sealed) VALUES (" id \
  ", " note ", " number ", '" state "', " author ", 0, x'0102');"
#define WRAP(id, part, reader) \
  "INSERT INTO note_wrap (id, part_id, reader_id, form, wrapped, by_id, signature) VALUES (" id \
  ", " part ", " reader ", 'another', x'03', 101, x'');"
#define NOTE(id, state, kind) \
  "INSERT INTO note (id, mark, kind, state, author_id, at, head, countersigned, countersigned_at," \
  " countersigned_parts, countersignature) VALUES (" id ", randomblob(16), '" kind "', '" state \
  "', 101, 0, x'', 'not', 0, 0, x'');"

static AlongSqlite *
open_sqlite (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AlongSqlite *sqlite;

  g_object_unref (fixture_create (fixture));
  sqlite = along_sqlite_open (fixture->path, fixture->key, NEWEST, &error);
  g_assert_no_error (error);
  along_sqlite_execute (sqlite, SET_UP, &error);
  g_assert_no_error (error);

  return sqlite;
}

/* What was said until the failure is taken back. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  const char *const refused[] = {
    /* A signed part is never changed or taken away. */
    "UPDATE note_part SET sealed = x'09' WHERE id = 301",
    "UPDATE note_part SET at = 1 WHERE id = 302",
    "UPDATE note_part SET state = 'draft' WHERE id = 302",
    "UPDATE note_part SET number = 2 WHERE id = 302",
    "UPDATE note_part SET note_id = 202 WHERE id = 302",
    "DELETE FROM note_part WHERE id = 302",
    "DELETE FROM note_part WHERE id = 301",
    "REPLACE INTO note_part SELECT * FROM note_part WHERE id = 301",
    "DELETE FROM note_wrap; DELETE FROM note_part; DELETE FROM note",
    /* Their numbers have no gap and come once. */
    PART ("311", "201", "3", "signed", "101"),
    PART ("311", "201", "1", "signed", "101"),
    PART ("311", "202", "1", "signed", "101"),
    PART ("311", "202", "-1", "draft", "102"),
    "UPDATE note_part SET number = 3, state = 'signed' WHERE id = 303",
    "UPDATE note_part SET number = 1, state = 'signed' WHERE id = 303",
    /* A draft stays its author's, of whom there is one a note, and in its note. */
    "UPDATE note_part SET author_id = 102 WHERE id = 303",
    "UPDATE note_part SET note_id = 202 WHERE id = 303",
    PART ("311", "201", "2", "draft", "101"),
    PART ("311", "999", "0", "draft", "101"),
    PART ("311", "201", "2", "draft", "999"),
    "UPDATE note_part SET sealed = x'' WHERE id = 303",
    /* A note is signed by its body, that somebody can read, and stays what it was. */
    NOTE ("211", "signed", "incident"),
    "UPDATE note SET state = 'signed' WHERE id = 202",
    "UPDATE note_part SET state = 'signed' WHERE id = 304;"
    "UPDATE note SET state = 'signed' WHERE id = 202",
    "UPDATE note SET state = 'draft' WHERE id = 201",
    "UPDATE note SET kind = 'check-in' WHERE id = 201",
    "UPDATE note SET at = 5 WHERE id = 201",
    "UPDATE note SET about_id = (SELECT min(id) FROM peer) WHERE id = 201",
    "UPDATE note SET session_id = 601 WHERE id = 201",
    "UPDATE note SET author_id = 102 WHERE id = 201",
    "UPDATE note SET author_id = 102 WHERE id = 202",
    "UPDATE note SET mark = randomblob(16) WHERE id = 202",
    "UPDATE note SET mark = randomblob(15) WHERE id = 202",
    "DELETE FROM note WHERE id = 201",
    "REPLACE INTO note SELECT * FROM note WHERE id = 201",
    "UPDATE note SET kind = 'diary' WHERE id = 202",
    /* Who has countersigned with a key has. */
    "UPDATE note SET countersigned = 'paper' WHERE id = 202",
    "UPDATE note SET countersigned = 'screen' WHERE id = 201",
    "UPDATE note SET countersignature = x'01' WHERE id = 201",
    "UPDATE note SET countersigned = 'screen', countersignature = x'01' WHERE id = 201;"
    "UPDATE note SET countersigned = 'not', countersignature = x'' WHERE id = 201",
    /* A private note tells nobody's name. */
    "UPDATE note SET about_id = (SELECT min(id) FROM peer) WHERE id = 203",
    "UPDATE note SET session_id = 601 WHERE id = 203",
    "INSERT INTO action (id, note_id, what, due, done) VALUES (711, 203, 'Ask', 0, 0)",
    "UPDATE action SET note_id = 203",
    "UPDATE note SET kind = 'private' WHERE id = 202",
    "UPDATE note SET kind = 'concern' WHERE id = 202",
    /* A wrap is of a part, for a reader, once; of what is signed one stays. */
    WRAP ("411", "999", "101"),
    WRAP ("411", "301", "999"),
    WRAP ("411", "301", "101"),
    "UPDATE note_wrap SET reader_id = 103 WHERE id = 401",
    "UPDATE note_wrap SET part_id = 302 WHERE id = 402",
    "UPDATE note_wrap SET form = 'neither' WHERE id = 402",
    "UPDATE note_wrap SET wrapped = x'' WHERE id = 402",
    "DELETE FROM note_wrap WHERE id = 403",
    "DELETE FROM note_wrap WHERE part_id = 301",
    /* One reader a person, and one of the agency. */
    "INSERT INTO note_reader (id, person_id, mark, locked_seed, since, left_day)"
    " SELECT 111, person_id, randomblob(64), x'01', since, 0"
    " FROM note_reader WHERE id = 101",
    "INSERT INTO note_reader (id, person_id, mark, locked_seed, since, left_day)"
    " SELECT 111, NULL, randomblob(64), x'', 20000, 0",
    "INSERT INTO note_reader (id, person_id, mark, locked_seed, since, left_day)"
    " SELECT 111, (SELECT min(id) FROM peer), mark, x'01', 20000, 0"
    " FROM note_reader WHERE id = 101",
    "UPDATE note_reader SET mark = randomblob(63) WHERE id = 101",
    "UPDATE note_reader SET locked_seed = x'' WHERE id = 101",
    "UPDATE note_reader SET locked_seed = x'01' WHERE id = 103",
    "UPDATE note_reader SET left_day = since - 1 WHERE id = 101",
    "UPDATE note_reader SET voucher_id = 102 WHERE id = 101",
    "UPDATE note_reader SET vouch = randomblob(64) WHERE id = 101",
    "UPDATE note_reader SET voucher_id = 102, vouch = randomblob(63) WHERE id = 101",
    "UPDATE note_reader SET voucher_id = 999, vouch = randomblob(64) WHERE id = 101",
    "UPDATE note_reader SET root = randomblob(64) WHERE id = 101",
    "UPDATE note_reader SET root = randomblob(63), acceptance = randomblob(63) WHERE id = 101",
    "DELETE FROM note_reader WHERE id = 101",
    /* A session is of a shift that there is; what takes its place, of a cancelled one. */
    "INSERT INTO supervision (id, shift_id, kind, state) VALUES (611, 999, 'group', 'planned')",
    "INSERT INTO supervision (id, shift_id, kind, state) VALUES (611, 501, 'group', 'planned')",
    "UPDATE supervision SET kind = 'party' WHERE id = 601",
    "UPDATE supervision SET moved_to_id = 602 WHERE id = 601",
    "UPDATE supervision SET moved_to_id = 602 WHERE id = 602",
    "UPDATE supervision SET moved_to_id = 999 WHERE id = 602",
    "DELETE FROM shift WHERE id = 501",
    /* Templates and actions. */
    "INSERT INTO note_template (id, kind, text) VALUES (811, 'private', '')",
    "UPDATE action SET what = ''",
    "UPDATE action SET person_id = 999",
    "UPDATE shift_type SET kind = 'nonsense'",
    "UPDATE agency SET supervision_days = 0",
  };
  g_autoptr (AlongSqlite) sqlite = open_sqlite (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", refused[i]);
      along_sqlite_begin (sqlite, &error);
      g_assert_no_error (error);
      if (along_sqlite_execute (sqlite, refused[i], &error))
        along_sqlite_commit (sqlite, &error);
      g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
      g_test_message ("%s", error->message);
      along_sqlite_rollback (sqlite);
    }
}

/* And what it does not, in this order. */
static void
test_accepted (Fixture       *fixture,
               gconstpointer  data)
{
  const char *const accepted[] = {
    "UPDATE note SET head = x'09' WHERE id = 201",
    "UPDATE note SET countersigned = 'paper', countersigned_at = 7 WHERE id = 201",
    "UPDATE note SET countersigned = 'not', countersigned_at = 0 WHERE id = 201",
    "UPDATE note SET kind = 'concern' WHERE id = 203",
    "UPDATE note_part SET sealed = x'0a' WHERE id = 303",
    "UPDATE note_part SET state = 'signed' WHERE id = 303",
    WRAP ("411", "301", "103"),
    "UPDATE note_wrap SET form = 'oneself', wrapped = x'0b', by_id = reader_id WHERE id = 402",
    "DELETE FROM note_wrap WHERE id = 401",
    PART ("312", "203", "0", "draft", "102"),
    "DELETE FROM note_part WHERE note_id = 203; DELETE FROM note WHERE id = 203",
    WRAP ("412", "304", "101"),
    "UPDATE note_part SET state = 'signed' WHERE id = 304;"
    "UPDATE note SET state = 'signed' WHERE id = 202",
    "UPDATE note_reader SET left_day = since WHERE id = 101",
    "INSERT INTO note_reader (id, person_id, mark, locked_seed, since, left_day)"
    " SELECT 111, person_id, randomblob(64), x'01', since, 0"
    " FROM note_reader WHERE id = 101",
    "UPDATE note_reader SET voucher_id = 102, vouch = randomblob(64), root = randomblob(64),"
    " acceptance = randomblob(64) WHERE id = 103",
    "UPDATE supervision SET moved_to_id = 601 WHERE id = 602",
    "UPDATE supervision SET state = 'held' WHERE id = 601",
    "UPDATE shift_type SET kind = 'supervision'",
  };
  g_autoptr (AlongSqlite) sqlite = open_sqlite (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", accepted[i]);
      along_sqlite_begin (sqlite, &error);
      g_assert_no_error (error);
      along_sqlite_execute (sqlite, accepted[i], &error);
      g_assert_no_error (error);
      along_sqlite_commit (sqlite, &error);
      g_assert_no_error (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/note-constraints/refused", test_refused);
  fixture_add ("/note-constraints/accepted", test_accepted);

  return g_test_run ();
}
