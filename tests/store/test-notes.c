/* test-notes.c — sealed notes from the first draft to the last reader
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "note-fixture.h"

#include "store/along-statement.h"
#include "store/along-store-notes.h"

/* A supervisor, a person of reference and the escrow who can read, and a peer to write about. */
typedef struct
{
  Fixture file;
  AlongDatabase *database;
  gint64 readers[3];
  gint64 peer_id;
} Notes;

#define SUPERVISOR 0
#define REFERENCE 1
#define ESCROW 2

static void
set_up (Notes         *self,
        gconstpointer  data)
{
  g_autoptr (AlongDirectory) directory = NULL;
  GListModel *staff;

  fixture_set_up (&self->file, data);
  self->database = fixture_create (&self->file);
  directory = load_directory (self->database);
  staff = along_directory_get_supervisors (directory);
  self->readers[SUPERVISOR] = note_enrol (self->database, find_id (staff, "Professional"), 1);
  self->readers[REFERENCE] = note_enrol (self->database, find_id (staff, "Reference"), 2);
  self->readers[ESCROW] = note_enrol (self->database, 0, 3);
  self->peer_id = find_id (along_directory_get_peers (directory), "Mikko");
}

static void
tear_down (Notes         *self,
           gconstpointer  data)
{
  g_clear_object (&self->database);
  fixture_tear_down (&self->file, data);
}

/* What @sql counts in the closed file. */
static gint64
count (Notes      *self,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongSqlite) sqlite = NULL;
  g_autoptr (AlongStatement) statement = NULL;
  gboolean has_row;
  gint64 number;

  g_clear_object (&self->database);
  sqlite = along_sqlite_open (self->file.path, self->file.key, NEWEST, &error);
  g_assert_no_error (error);
  statement = along_statement_new (sqlite, sql, &error);
  g_assert_no_error (error);
  along_statement_step (statement, &has_row, &error);
  g_assert_no_error (error);
  number = along_statement_get_int64 (statement, 0);

  g_clear_pointer (&statement, along_statement_free);
  g_clear_pointer (&sqlite, along_sqlite_free);
  self->database = fixture_open (&self->file);

  return number;
}

/* The draft of a new note, with the mark and the seal of @number. */
static void
begin_draft (Notes         *self,
             AlongNoteKind  kind,
             gint64         number)
{
  g_autoptr (AlongNote) note = note_note (self->readers[SUPERVISOR], kind, number);
  g_autoptr (AlongNotePart) part = note_part (self->readers[SUPERVISOR], 0, number);
  g_autoptr (GPtrArray) wraps = note_wraps (self->readers[SUPERVISOR], self->readers, 1);

  if (kind != ALONG_NOTE_KIND_PRIVATE)
    g_object_set (note, "about-id", self->peer_id, NULL);
  do_run (self->database, along_intent_save_draft (note, part, wraps));
}

/* What is typed replaces what was typed, and the log does not grow. */
static void
test_draft (Notes         *self,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) records = NULL;
  gint64 n_lines, n_changes;

  begin_draft (self, ALONG_NOTE_KIND_SUPERVISION, 7);
  n_lines = count (self, "SELECT count(*) FROM audit");
  n_changes = count (self, "SELECT count(*) FROM audit_change");

  for (gint64 number = 8; number < 30; number++)
    {
      g_autoptr (GPtrArray) loaded = note_load (self->database, 7);
      g_autoptr (AlongNotePart) part = along_record_copy (note_find (loaded, ALONG_TYPE_NOTE_PART));
      g_autoptr (GPtrArray) wraps = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (AlongIntent) intent = NULL;
      g_autoptr (AlongIntent) inverse = NULL;
      g_autoptr (GBytes) sealed = note_bytes (number, (gsize) (20 + number * 100));
      g_autoptr (GError) error = NULL;
      AlongChange change;

      g_ptr_array_add (wraps, along_record_copy (note_find (loaded, ALONG_TYPE_NOTE_WRAP)));
      g_object_set (part, "sealed", sealed, NULL);
      g_object_set (g_ptr_array_index (wraps, 0), "signature", sealed, NULL);
      intent = along_intent_save_draft (NULL, part, wraps);
      inverse = along_database_run (self->database, intent, MONDAY, &change, &error);
      g_assert_no_error (error);
      g_assert_cmpint (change.kinds, ==, ALONG_CHANGE_SUPERVISION);
    }

  g_assert_cmpint (count (self, "SELECT count(*) FROM audit"), ==, n_lines);
  g_assert_cmpint (count (self, "SELECT count(*) FROM audit_change"), ==, n_changes);

  records = note_load (self->database, 7);
  g_assert_cmpuint (records->len, ==, 3);
  g_assert_cmpint (note_number (along_note_part_get_sealed (
                     note_find (records, ALONG_TYPE_NOTE_PART))), ==, 29);
  g_assert_cmpint (note_number (along_note_wrap_get_signature (
                     note_find (records, ALONG_TYPE_NOTE_WRAP))), ==, 29);
}

/* The draft with the mark @number as the file has it, signed for all readers. */
static AlongIntent *
sign_intent (Notes  *self,
             gint64  number)
{
  g_autoptr (GPtrArray) records = note_load (self->database, number);
  g_autoptr (GPtrArray) wraps =
    note_wraps (self->readers[SUPERVISOR], self->readers + 1, G_N_ELEMENTS (self->readers) - 1);

  g_ptr_array_add (wraps, along_record_copy (note_find (records, ALONG_TYPE_NOTE_WRAP)));

  return along_intent_sign_part (note_find (records, ALONG_TYPE_NOTE),
                                 note_find (records, ALONG_TYPE_NOTE_PART), wraps, NULL, NULL);
}

/* An addendum by a reader to the note with the mark @number. */
static AlongIntent *
addendum_intent (Notes  *self,
                 gint64  number,
                 guint   reader,
                 int     position)
{
  g_autoptr (GPtrArray) records = note_load (self->database, number);
  g_autoptr (AlongNotePart) part = note_part (self->readers[reader], position, number + position);
  g_autoptr (GPtrArray) wraps = note_wraps (self->readers[reader], self->readers, 3);
  g_autoptr (AlongNote) note = along_record_copy (note_find (records, ALONG_TYPE_NOTE));
  g_autoptr (GBytes) head = note_bytes (number + position, 300);

  g_object_set (note, "head", head, NULL);

  return along_intent_sign_part (note, part, wraps, NULL, NULL);
}

static void
test_sign (Notes         *self,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) records = NULL;
  AlongNotePart *part;
  AlongNote *note;

  begin_draft (self, ALONG_NOTE_KIND_SUPERVISION, 7);
  do_run (self->database, sign_intent (self, 7));
  records = note_load (self->database, 7);
  g_assert_cmpuint (records->len, ==, 5);
  note = note_find (records, ALONG_TYPE_NOTE);
  part = note_find (records, ALONG_TYPE_NOTE_PART);
  g_assert_cmpint (along_note_get_state (note), ==, ALONG_NOTE_STATE_SIGNED);
  g_assert_cmpint (along_note_part_get_state (part), ==, ALONG_NOTE_STATE_SIGNED);

  /* A draft that comes late, and a second deletion, find it signed. */
  assert_refused (self->database, along_intent_save_draft (NULL, part, NULL),
                  ALONG_STORE_ERROR_CONFLICT);
  assert_refused (self->database, along_intent_delete_draft (part, records),
                  ALONG_STORE_ERROR_CONFLICT);

  assert_refused (self->database, addendum_intent (self, 7, REFERENCE, 2),
                  ALONG_STORE_ERROR_CONFLICT);
  do_run (self->database, addendum_intent (self, 7, REFERENCE, 1));
  assert_refused (self->database, addendum_intent (self, 7, SUPERVISOR, 1),
                  ALONG_STORE_ERROR_CONFLICT);
  do_run (self->database, addendum_intent (self, 7, SUPERVISOR, 2));

  g_clear_pointer (&records, g_ptr_array_unref);
  records = note_load (self->database, 7);
  g_assert_cmpuint (records->len, ==, 1 + 3 + 9);
  for (int i = 0; i < 3; i++)
    g_assert_cmpint (along_note_part_get_number (g_ptr_array_index (records, 1 + i)), ==, i);
  g_assert_cmpint (note_number (along_note_get_head (g_ptr_array_index (records, 0))), ==, 9);
}

/* Two write an addendum at a time; who signs second comes second. */
static void
test_two_drafts (Notes         *self,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (AlongNotePart) second = NULL;
  AlongNote *note;

  note_add (self->database, self->readers[SUPERVISOR], ALONG_NOTE_KIND_SUPERVISION, 7, MONDAY,
            self->readers, 3);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) loaded = note_load (self->database, 7);
      g_autoptr (AlongNotePart) part = note_part (self->readers[i], 1, 20 + i);
      g_autoptr (GPtrArray) wraps = note_wraps (self->readers[i], self->readers + i, 1);

      do_run (self->database,
              along_intent_save_draft (note_find (loaded, ALONG_TYPE_NOTE), part, wraps));
    }

  records = note_load (self->database, 7);
  note = g_ptr_array_index (records, 0);
  g_assert_cmpint (along_note_get_state (note), ==, ALONG_NOTE_STATE_SIGNED);
  do_run (self->database,
          along_intent_sign_part (note, g_ptr_array_index (records, 2), NULL, NULL, NULL));
  assert_refused (self->database,
                  along_intent_sign_part (note, g_ptr_array_index (records, 3), NULL, NULL, NULL),
                  ALONG_STORE_ERROR_CONFLICT);
  second = along_record_copy (g_ptr_array_index (records, 3));
  g_object_set (second, "number", 2, NULL);
  do_run (self->database, along_intent_sign_part (note, second, NULL, NULL, NULL));
}

/* A draft that is deleted comes back whole. */
static void
test_delete (Notes         *self,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) gone = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongIntent) inverse = NULL;

  begin_draft (self, ALONG_NOTE_KIND_GREY_AREA, 7);
  before = note_load (self->database, 7);
  intent = along_intent_delete_draft (note_find (before, ALONG_TYPE_NOTE_PART), before);
  inverse = run (self->database, intent);
  gone = note_load (self->database, 7);
  g_assert_cmpuint (gone->len, ==, 0);

  along_intent_unref (run (self->database, inverse));
  after = note_load (self->database, 7);
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < after->len; i++)
    g_assert_true (along_record_equal (g_ptr_array_index (before, i),
                                       g_ptr_array_index (after, i)));
}

/* A countersignature on paper is a line that can be taken back, that of a key is not; none is
 * undone, as the head of before would not tell of what was added since. */
static void
test_countersign (Notes         *self,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GBytes) signature = note_bytes (9, 64);
  g_autoptr (GBytes) head = note_bytes (8, 64);
  g_autoptr (AlongIntent) on_paper = NULL;
  g_autoptr (AlongIntent) not_at_all = NULL;
  g_autoptr (AlongIntent) on_screen = NULL;
  AlongNote *note;

  note_add (self->database, self->readers[SUPERVISOR], ALONG_NOTE_KIND_SUPERVISION, 7, MONDAY,
            self->readers, 3);
  records = note_load (self->database, 7);
  note = g_ptr_array_index (records, 0);

  on_paper = along_intent_countersign (note, ALONG_COUNTERSIGNED_PAPER, 1, MONDAY + 60, NULL, head);
  g_assert_true (along_intent_kind_is_final (along_intent_get_kind (on_paper)));
  along_intent_unref (run (self->database, on_paper));
  not_at_all = along_intent_countersign (note, ALONG_COUNTERSIGNED_NOT, 0, 0, NULL, head);
  g_assert_true (along_intent_kind_is_final (along_intent_get_kind (not_at_all)));
  along_intent_unref (run (self->database, not_at_all));

  on_screen = along_intent_countersign (note, ALONG_COUNTERSIGNED_SCREEN, 1, MONDAY + 90, signature,
                                        head);
  g_assert_true (along_intent_kind_is_final (along_intent_get_kind (on_screen)));
  assert_refused (self->database, run (self->database, on_screen), ALONG_STORE_ERROR_CONFLICT);
  after = note_load (self->database, 7);
  note = g_ptr_array_index (after, 0);
  g_assert_cmpint (along_note_get_countersigned (note), ==, ALONG_COUNTERSIGNED_SCREEN);
  g_assert_cmpint (along_note_get_countersigned_at (note), ==, MONDAY + 90);
  g_assert_cmpint (along_note_get_countersigned_parts (note), ==, 1);
  g_assert_true (g_bytes_equal (along_note_get_countersignature (note), signature));
  g_assert_true (g_bytes_equal (along_note_get_head (note), head));
}

/* The marks of a page, the newest first; gives the last of it in @query. */
static char *
list (Notes          *self,
      AlongNoteQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = along_database_load_notes (self->database, query, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < notes->len; i++)
    {
      AlongNote *note = g_ptr_array_index (notes, i);

      g_string_append_printf (text, "%d ", (int) note_number (along_note_get_mark (note)));
      query->before_at = along_note_get_at (note);
      query->before_id = along_record_get_id (ALONG_RECORD (note));
    }

  return g_string_free (text, FALSE);
}

static void
assert_pages (Notes         *self,
              gint64         reader_id,
              gint64         about_id,
              const char    *first,
              const char    *second)
{
  AlongNoteQuery query = {
    .reader_id = reader_id,
    .about_id = about_id,
    .before_at = G_MAXINT64,
    .most = 3,
  };
  g_autofree char *page = list (self, &query);
  g_autofree char *next = list (self, &query);

  g_assert_cmpstr (page, ==, first);
  g_assert_cmpstr (next, ==, second);
}

/* Everybody sees that there are notes, but for drafts, private ones and concerns; readers see
 * theirs. */
static void
test_list (Notes         *self,
           gconstpointer  data)
{
  const struct
  {
    AlongNoteKind kind;
    gint64 at;
    guint first, n_readers;
  } notes[] = {
    { ALONG_NOTE_KIND_SUPERVISION, MONDAY, SUPERVISOR, 3 },
    { ALONG_NOTE_KIND_PRIVATE, MONDAY + 5, SUPERVISOR, 1 },
    { ALONG_NOTE_KIND_CONCERN, MONDAY + 6, REFERENCE, 2 },
    { ALONG_NOTE_KIND_INCIDENT, MONDAY + 6, SUPERVISOR, 1 },
    { ALONG_NOTE_KIND_SYSTEM_GAP, MONDAY - 5, REFERENCE, 1 },
    { ALONG_NOTE_KIND_CHECK_IN, MONDAY + 6, SUPERVISOR, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    note_add (self->database, self->readers[notes[i].first], notes[i].kind, 10 + i, notes[i].at,
              self->readers + notes[i].first, notes[i].n_readers);
  begin_draft (self, ALONG_NOTE_KIND_MIRROR, 20);

  assert_pages (self, 0, 0, "15 13 10 ", "14 ");
  assert_pages (self, self->readers[SUPERVISOR], 0, "15 13 11 ", "20 10 ");
  assert_pages (self, self->readers[REFERENCE], 0, "15 12 10 ", "14 ");
  assert_pages (self, self->readers[ESCROW], 0, "15 12 10 ", "");
  assert_pages (self, 0, self->peer_id, "", "");
  assert_pages (self, self->readers[SUPERVISOR], self->peer_id, "20 ", "");
  assert_pages (self, self->readers[ESCROW], self->peer_id, "", "");
}

/* All that a reader can open comes a piece at a time, with what it takes to open it. */
static void
test_sealed (Notes         *self,
             gconstpointer  data)
{
  gint64 before_id = G_MAXINT64;
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (gint64 number = 10; number < 18; number++)
    note_add (self->database, self->readers[SUPERVISOR], ALONG_NOTE_KIND_SUPERVISION, number,
              MONDAY, self->readers, number % 2 == 0 ? 2 : 1);
  do_run (self->database, addendum_intent (self, 10, SUPERVISOR, 1));

  while (TRUE)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) parts = along_database_load_sealed (
        self->database, self->readers[REFERENCE], before_id, 2, &error);

      g_assert_no_error (error);
      if (parts->len == 0)
        break;

      for (guint i = 0; i < parts->len; i++)
        {
          const AlongSealedPart *part = g_ptr_array_index (parts, i);
          gint64 sealed = note_number (part->sealed);

          g_string_append_printf (numbers, "%d ", (int) sealed);
          g_assert_cmpint (part->part_id, <, before_id);
          before_id = part->part_id;
          g_assert_cmpint (note_number (part->mark), ==, sealed - part->number);
          g_assert_cmpint (note_number (part->wrapped), ==, self->readers[REFERENCE]);
          g_assert_cmpint (part->author_id, ==, self->readers[SUPERVISOR]);
          g_assert_cmpint (part->state, ==, ALONG_NOTE_STATE_SIGNED);
          g_assert_cmpint (part->kind, ==, ALONG_NOTE_KIND_SUPERVISION);
          g_assert_cmpint (part->form, ==, ALONG_WRAP_TO_ANOTHER);
          g_assert_cmpint (part->at, ==, MONDAY);
        }
    }

  g_assert_cmpstr (numbers->str, ==, "11 16 14 12 10 ");
}

/* A reader's own form of a key takes the place of the other, and nobody is told. */
static void
test_rewrap (Notes         *self,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) wraps = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) wrapped = note_bytes (99, 50);
  gint64 n_lines;

  note_add (self->database, self->readers[SUPERVISOR], ALONG_NOTE_KIND_SUPERVISION, 7, MONDAY,
            self->readers + 1, 1);
  n_lines = count (self, "SELECT count(*) FROM audit");
  records = note_load (self->database, 7);
  g_ptr_array_add (wraps, along_record_copy (note_find (records, ALONG_TYPE_NOTE_WRAP)));
  g_object_set (g_ptr_array_index (wraps, 0), "form", ALONG_WRAP_TO_ONESELF, "wrapped", wrapped,
                "by-id", self->readers[REFERENCE], NULL);
  do_run (self->database, along_intent_rewrap (wraps));

  after = note_load (self->database, 7);
  g_assert_true (along_record_equal (note_find (after, ALONG_TYPE_NOTE_WRAP),
                                     g_ptr_array_index (wraps, 0)));
  g_assert_cmpint (count (self, "SELECT count(*) FROM audit"), ==, n_lines);
}

/* Who leaves hands over what they could read, in one step, and may come back with another key. */
static void
test_leave (Notes         *self,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) put = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) removed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AlongDirectory) directory = load_directory (self->database);
  AlongNoteReader *reader = along_directory_get_note_reader (directory, self->readers[SUPERVISOR]);
  gint64 person_id = along_note_reader_get_person_id (reader);
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GError) error = NULL;

  for (gint64 number = 10; number < 30; number++)
    {
      g_autoptr (GPtrArray) records = NULL;
      g_autoptr (GPtrArray) wraps = note_wraps (self->readers[SUPERVISOR], self->readers + 1, 1);

      note_add (self->database, self->readers[SUPERVISOR], ALONG_NOTE_KIND_CHECK_IN, number, MONDAY,
                self->readers, 1);
      records = note_load (self->database, number);
      g_object_set (g_ptr_array_index (wraps, 0), "part-id",
                    along_record_get_id (note_find (records, ALONG_TYPE_NOTE_PART)), NULL);
      g_ptr_array_add (put, g_object_ref (g_ptr_array_index (wraps, 0)));
      g_ptr_array_add (removed, g_object_ref (note_find (records, ALONG_TYPE_NOTE_WRAP)));
    }

  /* Nobody could read them otherwise. */
  assert_refused (self->database, along_intent_leave (reader, 20100, NULL, removed),
                  ALONG_STORE_ERROR_CONFLICT);
  do_run (self->database, along_intent_leave (reader, 20100, put, removed));

  parts = along_database_load_sealed (self->database, self->readers[SUPERVISOR], G_MAXINT64, 100,
                                      &error);
  g_assert_no_error (error);
  g_assert_cmpuint (parts->len, ==, 0);
  g_clear_pointer (&parts, g_ptr_array_unref);
  parts = along_database_load_sealed (self->database, self->readers[REFERENCE], G_MAXINT64, 100,
                                      &error);
  g_assert_no_error (error);
  g_assert_cmpuint (parts->len, ==, 20);

  g_assert_cmpint (count (self, "SELECT count(*) FROM audit_change "
                                "WHERE record_type = 'note-wrap'"), ==, 0);
  g_assert_cmpint (note_enrol (self->database, person_id, 5), >, self->readers[ESCROW]);
}

/* A passphrase is changed for good, and nobody has two keys. */
static void
test_keys (Notes         *self,
           gconstpointer  data)
{
  g_autoptr (AlongDirectory) directory = load_directory (self->database);
  g_autoptr (AlongDirectory) after = NULL;
  AlongNoteReader *reader = along_directory_get_note_reader (directory, self->readers[SUPERVISOR]);
  g_autoptr (AlongNoteReader) another =
    note_reader (along_note_reader_get_person_id (reader), 8);
  g_autoptr (AlongNoteReader) escrow = note_reader (0, 9);
  g_autoptr (AlongNoteReader) known = note_reader (self->peer_id, 3);
  g_autoptr (GBytes) seed = note_bytes (77, 120);

  assert_refused (self->database, along_intent_enrol_reader (another), ALONG_STORE_ERROR_CONFLICT);
  assert_refused (self->database, along_intent_enrol_reader (escrow), ALONG_STORE_ERROR_CONFLICT);
  assert_refused (self->database, along_intent_enrol_reader (known), ALONG_STORE_ERROR_CONFLICT);

  do_run (self->database, along_intent_change_seed (reader, seed));
  after = load_directory (self->database);
  reader = along_directory_get_note_reader (after, self->readers[SUPERVISOR]);
  g_assert_true (g_bytes_equal (along_note_reader_get_locked_seed (reader), seed));
}

static AlongNoteReader *
reader_at (Notes          *self,
           AlongDirectory *directory,
           int             reader)
{
  return along_directory_get_note_reader (directory, self->readers[reader]);
}

/* Who vouches for whom is kept; the first one does for the sheet that was there before. */
static void
test_vouch (Notes         *self,
            gconstpointer  data)
{
  g_autoptr (AlongDirectory) directory = load_directory (self->database);
  g_autoptr (AlongDirectory) after = NULL;
  g_autoptr (AlongNoteReader) peer = note_reader (self->peer_id, 8);
  g_autoptr (AlongNoteReader) sheet = note_reader (0, 9);
  g_autoptr (GBytes) vouch = note_bytes (21, ALONG_NOTE_READER_SIGNATURE_SIZE);
  g_autoptr (GBytes) other = note_bytes (22, ALONG_NOTE_READER_SIGNATURE_SIZE);
  AlongNoteReader *reader;

  do_run (self->database,
          along_intent_enrol_first (peer, reader_at (self, directory, ESCROW), vouch));
  do_run (self->database,
          along_intent_vouch (reader_at (self, directory, REFERENCE),
                              reader_at (self, directory, SUPERVISOR), other));

  after = load_directory (self->database);
  reader = along_directory_find_note_reader (after, self->peer_id);
  g_assert_cmpint (along_note_reader_get_voucher_id (reader_at (self, after, ESCROW)), ==,
                   along_record_get_id (ALONG_RECORD (reader)));
  g_assert_true (g_bytes_equal (along_note_reader_get_vouch (reader_at (self, after, ESCROW)),
                                vouch));
  g_assert_cmpint (along_note_reader_get_voucher_id (reader_at (self, after, REFERENCE)), ==,
                   self->readers[SUPERVISOR]);
  g_assert_true (g_bytes_equal (along_note_reader_get_vouch (reader_at (self, after, REFERENCE)),
                                other));

  do_run (self->database,
          along_intent_replace_reader (sheet, reader_at (self, after, ESCROW), 20100));
  g_clear_object (&after);
  after = load_directory (self->database);
  g_assert_cmpint (along_note_reader_get_left (reader_at (self, after, ESCROW)), ==, 20100);
  g_assert_cmpint (along_record_get_id (
                     ALONG_RECORD (along_directory_find_note_reader (after, 0))), !=,
                   self->readers[ESCROW]);
}

/* Of a private note the log has no person, and no list of everybody's has it. */
static void
test_private (Notes         *self,
              gconstpointer  data)
{
  g_autofree char *sql = NULL;

  begin_draft (self, ALONG_NOTE_KIND_PRIVATE, 7);
  do_run (self->database, sign_intent (self, 7));
  assert_pages (self, 0, 0, "", "");
  assert_pages (self, self->readers[SUPERVISOR], 0, "7 ", "");

  g_assert_cmpint (count (self, "SELECT count(*) FROM note WHERE about_id IS NOT NULL "
                                "OR session_id IS NOT NULL"), ==, 0);
  sql = g_strdup_printf ("SELECT count(*) FROM audit_change JOIN audit ON audit.id = audit_id "
                         "WHERE intent IN ('save-draft', 'sign-note') "
                         "AND (record_id = %" G_GINT64_FORMAT " "
                         "OR record_type NOT IN ('note', 'note-part'))",
                         self->peer_id);
  g_assert_cmpint (count (self, sql), ==, 0);
}

static void
test_templates (Notes         *self,
                gconstpointer  data)
{
  static const char *const texts[] = { "# Week\n\n- went well", "Other", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (AlongDirectory) before = load_directory (self->database);
      g_autoptr (AlongDirectory) after = NULL;
      AlongNoteTemplate *item;

      do_run (self->database,
              along_intent_set_note_template (before, ALONG_NOTE_KIND_CHECK_IN, texts[i]));
      after = load_directory (self->database);
      item = along_directory_get_note_template (after, ALONG_NOTE_KIND_CHECK_IN);
      g_assert_cmpstr (item != NULL ? along_note_template_get_text (item) : NULL, ==, texts[i]);
    }
}

static AlongIntent *
store_run (AlongStore  *store,
           AlongIntent *intent)
{
  g_autoptr (AlongIntent) owned = intent;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AlongIntent *done = NULL;

  along_store_run_async (store, owned, NULL, on_result, &result);
  along_store_run_finish (store, wait_for (&result), &done, &error);
  g_assert_no_error (error);

  return done;
}

/* On the store's thread: what is final is done and leaves nothing to undo, what is not can be. */
static void
test_store (Fixture       *fixture,
            gconstpointer  data)
{
  AlongStore *store = fixture_create_store (fixture);
  g_autoptr (AlongNoteReader) escrow = note_reader (0, 3);
  g_autoptr (AlongDirectory) directory = NULL;
  g_autoptr (AlongIntent) enrolled = NULL;
  g_autoptr (AlongIntent) saved = NULL;
  g_autoptr (AlongIntent) deleted = NULL;
  g_autoptr (AlongNote) note = NULL;
  g_autoptr (AlongNotePart) part = NULL;
  g_autoptr (GPtrArray) wraps = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) sealed = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GArray) cadence = NULL;
  g_autoptr (GBytes) mark = note_bytes (7, ALONG_NOTE_MARK_SIZE);
  g_autoptr (GError) error = NULL;
  AlongNoteQuery query = { .before_at = G_MAXINT64, .most = 10 };
  AlongIntentKind kind;
  gint64 reader_id;

  enrolled = store_run (store, along_intent_enrol_reader (escrow));
  g_assert_nonnull (enrolled);
  g_assert_false (along_store_get_can_undo (store));
  directory = store_load_directory (store);
  reader_id =
    along_record_get_id (ALONG_RECORD (along_directory_find_note_reader (directory, 0)));

  note = note_note (reader_id, ALONG_NOTE_KIND_SUPERVISION, 7);
  part = note_part (reader_id, 0, 7);
  wraps = note_wraps (reader_id, &reader_id, 1);
  saved = store_run (store, along_intent_save_draft (note, part, wraps));
  g_assert_nonnull (saved);
  g_assert_false (along_store_get_can_undo (store));

#define LOAD(name, ...) \
  G_STMT_START \
    { \
      g_autoptr (GAsyncResult) result = NULL; \
      along_store_load_##name##_async (store, __VA_ARGS__, NULL, on_result, &result); \
      found = along_store_load_##name##_finish (store, wait_for (&result), &error); \
      g_assert_no_error (error); \
    } \
  G_STMT_END
  {
    gpointer found;

    query.reader_id = reader_id;
    LOAD (notes, &query);
    notes = found;
    LOAD (note, mark);
    records = found;
    LOAD (sealed, reader_id, G_MAXINT64, 10);
    sealed = found;
    LOAD (actions, 0);
    actions = found;
    LOAD (cadence, MONDAY);
    cadence = found;
  }
#undef LOAD
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpuint (records->len, ==, 3);
  g_assert_cmpuint (sealed->len, ==, 1);
  g_assert_cmpuint (actions->len, ==, 0);
  g_assert_cmpuint (cadence->len, ==, 4);

  deleted = store_run (store, along_intent_delete_draft (note_find (records, ALONG_TYPE_NOTE_PART),
                                                         records));
  g_assert_nonnull (deleted);
  g_assert_true (along_store_get_can_undo (store));
  g_assert_true (store_step (store, FALSE, &kind, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kind, ==, ALONG_INTENT_DELETE_DRAFT);

  close_store (store);
}

#define ADD(path, func) g_test_add (path, Notes, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/notes/draft", test_draft);
  ADD ("/notes/sign", test_sign);
  ADD ("/notes/two-drafts", test_two_drafts);
  ADD ("/notes/delete", test_delete);
  ADD ("/notes/countersign", test_countersign);
  ADD ("/notes/list", test_list);
  ADD ("/notes/sealed", test_sealed);
  ADD ("/notes/rewrap", test_rewrap);
  ADD ("/notes/leave", test_leave);
  ADD ("/notes/keys", test_keys);
  ADD ("/notes/vouch", test_vouch);
  ADD ("/notes/private", test_private);
  ADD ("/notes/templates", test_templates);
  fixture_add ("/notes/store", test_store);

  return g_test_run ();
}
