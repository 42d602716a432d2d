/* test-note-index.c — finding notes by their words, in memory
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "app/along-note-fold.h"
#include "app/along-note-index.h"
#include "app/along-note-seal.h"
#include "model/along-text.h"
#include "vault/along-vault.h"

#define READER G_GINT64_CONSTANT (7)

typedef struct
{
  AlongReaderKeys *keys;
  GHashTable *marks;
  AlongNoteIndex *index;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  const gint64 id = READER;

  self->keys = along_reader_keys_new_random ();
  self->marks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_hash_table_insert (self->marks, g_memdup2 (&id, sizeof id),
                       g_memdup2 (along_reader_keys_get_mark (self->keys),
                                  sizeof (AlongReaderMark)));
  self->index = along_note_index_new ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->index);
  g_hash_table_unref (self->marks);
  along_reader_keys_unref (self->keys);
}

/* A body that says @text, of a note about @about_id; of another reader when @keys are others. */
static AlongSealedPart *
seal (Fixture         *self,
      AlongReaderKeys *keys,
      gint64           part_id,
      gint64           note_id,
      gint64           about_id,
      const char      *text)
{
  const AlongReaderMark *mark = along_reader_keys_get_mark (keys);
  AlongSealedPart *part = g_new0 (AlongSealedPart, 1);
  AlongSealRow row = { .kind = along_note_seal_kind (ALONG_NOTE_KIND_CHECK_IN), .person = about_id,
                       .time = part_id * 10, .author = *mark };
  g_autoptr (GError) error = NULL;
  AlongSealWrap wrap;

  memcpy (row.note, &note_id, sizeof note_id);
  part->sealed = along_seal_part_new (keys, &row, NULL, NULL, text, strlen (text), mark, 1,
                                      &wrap, &error);
  g_assert_no_error (error);
  part->part_id = part_id;
  part->note_id = note_id;
  part->mark = g_bytes_new (row.note, sizeof row.note);
  part->kind = ALONG_NOTE_KIND_CHECK_IN;
  part->about_id = about_id;
  part->state = ALONG_NOTE_STATE_SIGNED;
  part->author_id = READER;
  part->at = part_id * 10;
  part->form = ALONG_WRAP_TO_ONESELF;
  part->wrapped = g_bytes_new (wrap.bytes, along_seal_form_get_size (wrap.form));

  return part;
}

/* A chunk of parts by descending ids, each of a note of its own with the same id. */
static AlongNoteChunk *
make_chunk (Fixture    *self,
            gint64      first_id,
            const char *texts[],
            guint       n_texts)
{
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) along_sealed_part_free);

  for (guint i = 0; i < n_texts; i++)
    g_ptr_array_add (parts, seal (self, self->keys, first_id - i, first_id - i, 1 + i % 2,
                                  texts[i]));

  return along_note_chunk_new (self->keys, self->marks, parts);
}

static void
search (Fixture    *self,
        const char *text)
{
  const AlongNoteFilter filter = ALONG_NOTE_FILTER_INIT;

  along_note_index_search (self->index, &filter, text);
}

/* The ids of what is shown, in their order: "9 7". */
static char *
list (Fixture *self)
{
  GListModel *model = G_LIST_MODEL (self->index);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (AlongNoteItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                              along_note_item_get_note_id (item));
    }

  return g_string_free (ids, FALSE);
}

static void
assert_shown (Fixture    *self,
              const char *expected)
{
  g_autofree char *shown = list (self);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_fold (void)
{
  const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "", "" },
    { "Plain Words", "plain words" },
    { "Käytävällä ÅÄÖ", "kaytavalla aao" },
    { "a\u0308", "a" },
    { "Straße ẞ", "strasse ss" },
    { "ὈΔΥΣΣΕΎΣ ὀδυσσεύς", "οδυσσευσ οδυσσευσ" },
    { "one\ntwo\u00A0three", "one two three" },
    { "ﬁne", "fine" },
    { "Ёлка", "елка" },
    { "\xff" "broken", "broken" },
    { "日本 😀", "日本 😀" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize size = strlen (cases[i].text);
      g_autofree char *folded = g_malloc (ALONG_NOTE_FOLD_ROOM (size));

      g_assert_cmpuint (along_note_fold (cases[i].text, size, folded), ==, strlen (folded));
      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpuint (strlen (folded), <, ALONG_NOTE_FOLD_ROOM (size));
    }
}

/* No character needs more room than is said. */
static void
test_fold_room (void)
{
  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      char text[6];
      char folded[64];
      gsize size;

      if (!g_unichar_validate (c))
        continue;

      size = (gsize) g_unichar_to_utf8 (c, text);
      g_assert_cmpuint (along_note_fold (text, size, folded), <, ALONG_NOTE_FOLD_ROOM (size));
    }
}

static void
test_search (Fixture       *self,
             gconstpointer  data)
{
  const char *texts[] = { "Tired of the night shifts", "Käytävällä puhuttiin",
                          "The night was long; nothing else", "x" };

  along_note_index_append (self->index, make_chunk (self, 9, texts, G_N_ELEMENTS (texts)));
  assert_shown (self, "9 8 7 6");

  search (self, "n");
  assert_shown (self, "9 8 7");
  search (self, "ni");
  search (self, "night");
  assert_shown (self, "9 7");
  search (self, "night l");
  assert_shown (self, "7");
  search (self, "night");
  assert_shown (self, "9 7");
  search (self, "nighty");
  assert_shown (self, "");
  search (self, "");
  assert_shown (self, "9 8 7 6");
  search (self, "kaytavalla");
  assert_shown (self, "8");
  search (self, "  shifts   TIRED ");
  assert_shown (self, "9");
}

/* As along_text_matches() finds, in whatever order letters come and go. */
static void
test_against_plain (Fixture       *self,
                    gconstpointer  data)
{
  const char *pieces[] = { "a", "b", "ä", "ab ", "ba", " ", "aab", "bb ", "Ä", "o" };
  const char *texts[200];
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) typed = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GString *text = g_string_new (NULL);

      for (int n = g_test_rand_int_range (0, 60); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      texts[i] = text->str;
      g_ptr_array_add (owned, g_string_free (text, FALSE));
    }
  along_note_index_append (self->index, make_chunk (self, 1000, texts, 120));
  along_note_index_append (self->index, make_chunk (self, 880, texts + 120, 80));

  for (int round = 0; round < 1000; round++)
    {
      GString *expected = g_string_new (NULL);
      g_autofree char *expected_ids = NULL;

      if (typed->len > 0 && g_test_rand_int_range (0, 3) == 0)
        g_string_truncate (typed, (gsize) (g_utf8_prev_char (typed->str + typed->len) -
                                           typed->str));
      else
        g_string_append (typed, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (typed->len > 8)
        g_string_truncate (typed, 0);

      search (self, typed->str);
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        if (along_text_matches (texts[i], typed->str))
          g_string_append_printf (expected, "%s%u", expected->len > 0 ? " " : "", 1000 - i);
      expected_ids = g_string_free (expected, FALSE);
      assert_shown (self, expected_ids);
    }
}

/* A note whose words stand in one of its parts each, which come one after the other. */
static void
test_parts (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) first =
    g_ptr_array_new_with_free_func ((GDestroyNotify) along_sealed_part_free);
  g_autoptr (GPtrArray) second =
    g_ptr_array_new_with_free_func ((GDestroyNotify) along_sealed_part_free);

  search (self, "apple pear");
  g_ptr_array_add (first, seal (self, self->keys, 9, 3, 1, "an apple"));
  g_ptr_array_add (first, seal (self, self->keys, 8, 4, 1, "apple and pear"));
  along_note_index_append (self->index, along_note_chunk_new (self->keys, self->marks, first));
  assert_shown (self, "4");
  g_ptr_array_add (second, seal (self, self->keys, 7, 3, 1, "a pear"));
  along_note_index_append (self->index, along_note_chunk_new (self->keys, self->marks, second));
  assert_shown (self, "3 4");
  g_assert_cmpuint (along_note_index_get_n_notes (self->index), ==, 2);
}

static void
test_filter (Fixture       *self,
             gconstpointer  data)
{
  const char *texts[] = { "one", "two", "three", "four" };
  AlongNoteFilter filter = ALONG_NOTE_FILTER_INIT;

  along_note_index_append (self->index, make_chunk (self, 9, texts, G_N_ELEMENTS (texts)));
  filter.about_id = 2;
  along_note_index_search (self->index, &filter, "");
  assert_shown (self, "8 6");
  filter.since = 80;
  along_note_index_search (self->index, &filter, "");
  assert_shown (self, "8");
  along_note_index_search (self->index, &filter, "o");
  assert_shown (self, "8");
  filter.about_id = 0;
  along_note_index_search (self->index, &filter, "o");
  assert_shown (self, "9 8");
  filter.unsigned_only = TRUE;
  along_note_index_search (self->index, &filter, "o");
  assert_shown (self, "");
  filter.unsigned_only = FALSE;
  filter.kind = ALONG_NOTE_KIND_CONCERN;
  along_note_index_search (self->index, &filter, "");
  assert_shown (self, "");
}

static void
test_replace (Fixture       *self,
              gconstpointer  data)
{
  const char *texts[] = { "one", "two", "three" };
  const char *other[] = { "new" };

  along_note_index_append (self->index, make_chunk (self, 9, texts, G_N_ELEMENTS (texts)));
  along_note_index_replace (self->index, 8, make_chunk (self, 8, other, 1));
  assert_shown (self, "9 8 7");
  search (self, "tw");
  assert_shown (self, "");
  search (self, "new");
  assert_shown (self, "8");
  along_note_index_replace (self->index, 8, make_chunk (self, 8, texts + 1, 1));
  assert_shown (self, "");
  search (self, "");
  along_note_index_replace (self->index, 10, make_chunk (self, 10, other, 1));
  assert_shown (self, "10 9 8 7");
  along_note_index_remove (self->index, 9);
  assert_shown (self, "10 8 7");
  along_note_index_remove (self->index, 9);
  along_note_index_clear (self->index);
  assert_shown (self, "");
  g_assert_cmpuint (along_note_index_get_n_notes (self->index), ==, 0);
}

/* Of what cannot be opened there is a note, but no word. */
static void
test_others (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (AlongReaderKeys) others = along_reader_keys_new_random ();
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) along_sealed_part_free);

  g_ptr_array_add (parts, seal (self, others, 9, 9, 1, "hidden"));
  along_note_index_append (self->index, along_note_chunk_new (self->keys, self->marks, parts));
  assert_shown (self, "9");
  search (self, "hidden");
  assert_shown (self, "");
}

/* How much memory of this process cannot be swapped, in KiB. */
static long
get_locked (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmLck:");
  g_assert_nonnull (line);

  return strtol (line + strlen ("VmLck:"), NULL, 10);
}

/* What was opened is kept from the swap file until it is wiped, and no more of it than leaves the
 * keys their half of what may be. */
static void
test_swap (Fixture       *self,
           gconstpointer  data)
{
  const char *texts[] = { "walnut", "hazel" };
  struct rlimit limit;
  long before = get_locked ();
  AlongNoteChunk *first, *second;

  g_assert_no_errno (getrlimit (RLIMIT_MEMLOCK, &limit));
  if (limit.rlim_cur < 1 << 20)
    {
      g_test_skip ("Nothing may be locked here");
      return;
    }

  first = make_chunk (self, 9, texts, G_N_ELEMENTS (texts));
  g_assert_cmpint (get_locked (), >=, before + 4);
  along_note_chunk_free (first);
  g_assert_cmpint (get_locked (), ==, before);

  limit.rlim_cur = 0;
  g_assert_no_errno (setrlimit (RLIMIT_MEMLOCK, &limit));
  second = make_chunk (self, 9, texts, G_N_ELEMENTS (texts));
  g_assert_cmpint (get_locked (), ==, before);
  g_assert_cmpuint (along_note_chunk_get_n_texts (second), ==, 2);
  along_note_chunk_free (second);
}

/* What the chunk of just this part holds to be signed by its reader, and whether it opens. */
static guint
count_links (Fixture         *self,
             AlongSealedPart *part)
{
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) along_sealed_part_free);
  g_autoptr (AlongNoteChunk) chunk = NULL;
  g_autoptr (GArray) links = NULL;

  g_ptr_array_add (parts, part);
  chunk = along_note_chunk_new (self->keys, self->marks, parts);
  g_assert_cmpint (along_note_chunk_get_text (chunk, 0)->verdict, ==, ALONG_SEAL_GOOD);
  links = along_note_chunk_take_links (chunk);

  return links->len;
}

/* A part that the reader signed, opened by a wrap that @other made; with @spoil, not as it was
 * signed. */
static AlongSealedPart *
wrap_by (Fixture         *self,
         AlongReaderKeys *other,
         gboolean         spoil)
{
  const AlongReaderMark readers[] = { *along_reader_keys_get_mark (self->keys),
                                      *along_reader_keys_get_mark (other) };
  AlongSealedPart *part = seal (self, self->keys, 1, 1, 1, "walnut");
  AlongSealRow row = { .kind = along_note_seal_kind (ALONG_NOTE_KIND_CHECK_IN), .person = 1,
                       .time = 10, .author = readers[0] };
  AlongSealWrap wraps[2], made;
  gsize size;
  guint8 *bytes;

  memcpy (row.note, g_bytes_get_data (part->mark, NULL), sizeof row.note);
  g_bytes_unref (part->sealed);
  part->sealed = along_seal_part_new (self->keys, &row, NULL, NULL, "walnut", 6, readers, 2, wraps,
                                      NULL);
  g_assert_cmpint (along_seal_part_wrap (other, &row, part->sealed, &wraps[1], &readers[0], &made),
                   ==, ALONG_SEAL_GOOD);
  part->form = ALONG_WRAP_TO_ANOTHER;
  g_bytes_unref (part->wrapped);
  part->wrapped = g_bytes_new (made.bytes, along_seal_form_get_size (made.form));
  if (spoil)
    {
      bytes = g_bytes_unref_to_data (part->sealed, &size);
      bytes[size - 1] ^= 1;
      part->sealed = g_bytes_new_take (bytes, size);
    }

  return part;
}

/* Whoever has the file can seal something for a reader, and say that it is theirs. */
static void
test_chain (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (AlongReaderKeys) other = along_reader_keys_new_random ();

  g_assert_cmpuint (count_links (self, seal (self, self->keys, 1, 1, 1, "walnut")), ==, 1);
  g_assert_cmpuint (count_links (self, wrap_by (self, other, FALSE)), ==, 1);
  g_assert_cmpuint (count_links (self, wrap_by (self, other, TRUE)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  along_vault_init (&error);
  g_assert_no_error (error);

  g_test_add_func ("/note-index/fold", test_fold);
  g_test_add_func ("/note-index/fold-room", test_fold_room);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/note-index/search", test_search);
  ADD ("/note-index/against-plain", test_against_plain);
  ADD ("/note-index/parts", test_parts);
  ADD ("/note-index/filter", test_filter);
  ADD ("/note-index/replace", test_replace);
  ADD ("/note-index/others", test_others);
  ADD ("/note-index/swap", test_swap);
  ADD ("/note-index/chain", test_chain);
#undef ADD

  return g_test_run ();
}
