/* test-notes-lock.c — that no word of a note is in memory after the notes were locked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "notes-fixture.h"

#define N_PHRASES 20
#define PHRASE 24 /* letters */

/* How phrases are kept here, so that they are not found in this test itself. */
#define VEIL 0x80

typedef struct
{
  char veiled[N_PHRASES][PHRASE];
} Phrases;

static void
make_phrases (Phrases *self)
{
  for (int i = 0; i < N_PHRASES; i++)
    for (int k = 0; k < PHRASE; k++)
      self->veiled[i][k] = (char) (g_random_int_range ('a', 'z' + 1) ^ VEIL);
}

/* The text that has the phrases from @first to before @end, a line each; wiped by who asks. */
static char *
dup_text (const Phrases *self,
          int            first,
          int            end)
{
  char *text = g_malloc0 ((gsize) (end - first) * (PHRASE + 1) + 1);
  char *at = text;

  for (int i = first; i < end; i++)
    {
      for (int k = 0; k < PHRASE; k++)
        *at++ = (char) (self->veiled[i][k] ^ VEIL);
      *at++ = '\n';
    }

  return text;
}

static void
wipe (char *text)
{
  explicit_bzero (text, strlen (text));
  g_free (text);
}

static void
type (NotesFixture  *self,
      const Phrases *phrases,
      int            first,
      int            end)
{
  GtkTextBuffer *buffer =
    notes_fixture_get_buffer (GTK_WIDGET (notes_fixture_get_editor (self)));
  char *text = dup_text (phrases, first, end);
  char *at = text;

  /* As somebody types: a letter at a time, each of which can be undone. */
  while (*at != '\0')
    {
      GtkTextIter iter;

      gtk_text_buffer_get_end_iter (buffer, &iter);
      gtk_text_buffer_insert_interactive (buffer, &iter, at, 1, TRUE);
      at++;
    }
  wipe (text);
}

static void
draw (void)
{
  for (int i = 0; i < 20; i++)
    {
      app_fixture_settle ();
      g_usleep (20000);
    }
}

/* Whether the phrase @number stands at @bytes. */
static gboolean
is_phrase (const Phrases *phrases,
           int            number,
           const char    *bytes)
{
  for (int i = 0; i < PHRASE; i++)
    if ((char) (bytes[i] ^ VEIL) != phrases->veiled[number][i])
      return FALSE;

  return TRUE;
}

/* How many phrases stand in @bytes. */
static int
count (const Phrases *phrases,
       const char    *bytes,
       gsize          size,
       const char    *where)
{
  static guint8 begins[1 << 16];
  int n = 0;

  /* By their first two letters, most places are passed over at once. */
  memset (begins, 0, sizeof begins);
  for (int i = 0; i < N_PHRASES; i++)
    begins[(guint8) (phrases->veiled[i][0] ^ VEIL) << 8 |
           (guint8) (phrases->veiled[i][1] ^ VEIL)] = 1;

  for (gsize at = 0; at + PHRASE <= size; at++)
    {
      if (!begins[(guint8) bytes[at] << 8 | (guint8) bytes[at + 1]])
        continue;

      for (int i = 0; i < N_PHRASES; i++)
        if (is_phrase (phrases, i, bytes + at))
          {
            g_test_message ("phrase %d in %s", i, where);
            n++;
          }
    }

  return n;
}

/* How often any of the phrases stands in what this process can write to. What is read for that is
 * read into memory that is not looked at. */
static int
search_memory (const Phrases *phrases)
{
  static char bytes[1 << 20];
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  int memory = open ("/proc/self/mem", O_RDONLY);
  int n_found = 0;

  g_assert_cmpint (memory, >=, 0);
  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  lines = g_strsplit (maps, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      unsigned long long start, end;
      char access[5];

      if (sscanf (lines[i], "%llx-%llx %4s", &start, &end, access) != 3 || access[0] != 'r' ||
          access[1] != 'w')
        continue;

      while (start < end)
        {
          gsize wanted = MIN (sizeof bytes, end - start);
          gssize n_read;

          if (start < (gsize) bytes + sizeof bytes && start + wanted > (gsize) bytes)
            {
              /* In this very buffer there is what was read last. */
              start = MIN (end, (gsize) bytes + sizeof bytes);
              continue;
            }
          n_read = pread (memory, bytes, wanted, (off_t) start);
          if (n_read <= 0)
            break;
          n_found += count (phrases, bytes, (gsize) n_read, lines[i]);
          /* One may lie across the end of what was read. */
          start += (gsize) n_read > PHRASE && (gsize) n_read == sizeof bytes
                     ? (gsize) n_read - PHRASE
                     : (gsize) n_read;
        }
    }
  explicit_bzero (bytes, sizeof bytes);
  close (memory);

  return n_found;
}

/* A text that grows leaves what it was behind at each step, as the toolkit's texts do. */
static void
test_grown (NotesFixture  *self,
            gconstpointer  data)
{
  Phrases phrases;
  GString *grown = g_string_new (NULL);
  g_autoptr (GPtrArray) around = g_ptr_array_new_with_free_func (g_free);
  char *text;

  make_phrases (&phrases);
  notes_fixture_unlock (self, SARI);
  text = dup_text (&phrases, 0, N_PHRASES);
  for (gsize i = 0; text[i] != '\0'; i++)
    {
      g_string_append_c (grown, text[i]);
      /* So that it has to be moved. */
      g_ptr_array_add (around, g_malloc (grown->allocated_len));
    }
  wipe (text);
  wipe (g_string_free (grown, FALSE));

  g_assert_cmpint (search_memory (&phrases), ==, 0);
}

/* Written and read on the screen, searched, marked, copied and undone; then locked. */
static void
test_lock (NotesFixture  *self,
           gconstpointer  data)
{
  Phrases phrases;
  GtkTextBuffer *buffer;
  char *text;

  make_phrases (&phrases);
  g_assert_cmpint (search_memory (&phrases), ==, 0);

  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_SUPERVISION);
  type (self, &phrases, 0, 8);
  draw ();
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
  draw ();

  /* One is looked for by its words. */
  text = dup_text (&phrases, 0, 1);
  text[PHRASE] = '\0';
  gtk_editable_set_text (notes_fixture_child (self, "search_entry"), text);
  wipe (text);
  draw ();

  /* All of a note is copied. */
  buffer = notes_fixture_get_buffer (GTK_WIDGET (notes_fixture_get_note_view (self)));
  {
    GtkTextIter start, end;

    gtk_text_buffer_get_bounds (buffer, &start, &end);
    gtk_text_buffer_select_range (buffer, &start, &end);
    g_signal_emit_by_name (
      notes_fixture_find (GTK_WIDGET (notes_fixture_get_note_view (self)), GTK_TYPE_TEXT_VIEW),
      "copy-clipboard");
  }
  draw ();

  notes_fixture_begin (self, ALONG_NOTE_KIND_CHECK_IN);
  type (self, &phrases, 8, N_PHRASES);
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);
  buffer = notes_fixture_get_buffer (GTK_WIDGET (notes_fixture_get_editor (self)));
  gtk_text_buffer_undo (buffer);
  draw ();
  gtk_text_buffer_redo (buffer);
  draw ();
  g_assert_cmpint (search_memory (&phrases), >, N_PHRASES);

  along_unlocked_lock (notes_fixture_get_unlocked (self));
  draw ();
  g_assert_cmpint (search_memory (&phrases), ==, 0);
}

static gboolean
has_dialog (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  return g_list_model_get_n_items (windows) > 1;
}

static gboolean
has_no_dialog (gpointer data)
{
  return !has_dialog (data);
}

/* A note that is just being printed, whose dialog lies over it. */
static void
test_print (NotesFixture  *self,
            gconstpointer  data)
{
  Phrases phrases;

  make_phrases (&phrases);
  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_SUPERVISION);
  /* Saved by itself half way, as where somebody types for longer. */
  type (self, &phrases, 0, 6);
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);
  type (self, &phrases, 6, N_PHRASES);
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
  along_notes_view_print (self->view);
  app_fixture_wait (has_dialog, self);
  draw ();
  g_assert_cmpint (search_memory (&phrases), >, N_PHRASES);

  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_wait (has_no_dialog, self);
  draw ();
  g_assert_cmpint (search_memory (&phrases), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/notes-lock/grown", NotesFixture, NULL, notes_fixture_set_up, test_grown,
              notes_fixture_tear_down);

  g_test_add ("/notes-lock/memory", NotesFixture, NULL, notes_fixture_set_up, test_lock,
              notes_fixture_tear_down);

  g_test_add ("/notes-lock/print", NotesFixture, NULL, notes_fixture_set_up, test_print,
              notes_fixture_tear_down);

  return g_test_run ();
}
