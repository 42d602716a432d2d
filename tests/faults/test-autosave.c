/* test-autosave.c — a program that is killed while it saves a draft leaves the last one whole
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The moment of each kill is random; g_test prints the seed, and --seed repeats it. */

#include "batch.h"
#include "killed.h"
#include "note-fixture.h"
#include "store/along-statement.h"

#define N_KILLS 100

static gint64
begin (Fixture *fixture)
{
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  gint64 reader_id = note_enrol (database, 0, 1);
  g_autoptr (AlongNote) note = note_note (reader_id, ALONG_NOTE_KIND_CHECK_IN, 1);
  g_autoptr (AlongNotePart) part = note_part (reader_id, 0, 1);
  g_autoptr (GPtrArray) wraps = note_wraps (reader_id, &reader_id, 1);
  g_autoptr (GBytes) signature = note_bytes (1, 80);

  g_object_set (g_ptr_array_index (wraps, 0), "signature", signature, NULL);
  do_run (database, along_intent_save_draft (note, part, wraps));

  return 1;
}

static gint64
count_lines (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongSqlite) sqlite = NULL;
  g_autoptr (AlongStatement) statement = NULL;
  gboolean has_row;

  sqlite = along_sqlite_open (fixture->path, fixture->key, NEWEST, &error);
  g_assert_no_error (error);
  along_sqlite_check_whole (sqlite, &error);
  g_assert_no_error (error);
  statement = along_statement_new (sqlite, "SELECT count(*) FROM audit", &error);
  g_assert_no_error (error);
  along_statement_step (statement, &has_row, &error);
  g_assert_no_error (error);

  return along_statement_get_int64 (statement, 0);
}

/* The number of the draft in the file, of which part and wrap are of one save. */
static gint64
open_and_check (Fixture *fixture)
{
  g_autoptr (AlongDatabase) database = fixture_open (fixture);
  g_autoptr (GPtrArray) records = note_load (database, 1);
  gint64 number;

  g_assert_cmpuint (records->len, ==, 3);
  number = note_number (along_note_part_get_sealed (note_find (records, ALONG_TYPE_NOTE_PART)));
  g_assert_cmpint (note_number (along_note_wrap_get_signature (
                     note_find (records, ALONG_TYPE_NOTE_WRAP))), ==, number);

  return number;
}

static void
test_autosave (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *key = g_base64_encode (along_key_get_bytes (fixture->key), ALONG_KEY_SIZE);
  gint64 last = begin (fixture);
  gint64 n_lines = count_lines (fixture);

  g_setenv (BATCH_KEY, key, TRUE);
  for (guint i = 0; i < N_KILLS; i++)
    {
      gint64 first;
      gint64 acknowledged = killed_run ("autosave-forever", fixture->path, &first);

      g_assert_cmpint (first, ==, last + 1);

      /* The kill may have come between a save and its acknowledgement. */
      last = open_and_check (fixture);
      g_assert_cmpint (last, >=, acknowledged);
      g_assert_cmpint (last, <=, acknowledged + 1);
    }
  g_unsetenv (BATCH_KEY);

  g_test_message ("%" G_GINT64_FORMAT " saves", last);
  g_assert_cmpint (count_lines (fixture), ==, n_lines);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/faults/autosave", test_autosave);

  return g_test_run ();
}
