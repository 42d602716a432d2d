/* along-note-chunk.c — some of the notes of one reader, opened to be searched
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "app/along-note-chunk.h"

#include <sodium.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

#include "app/along-note-fold.h"
#include "app/along-note-seal.h"

/* Texts whose bits stand together: one word of the machine for each gram. */
#define BLOCK 64

/* The first bits are those of single bytes, which share them with nothing. */
#define LETTERS 256

G_STATIC_ASSERT (ALONG_NOTE_GRAMS == 1 << 12);

typedef struct
{
  guint64 grams[ALONG_NOTE_GRAMS];
} Block;

/* Pages of their own: what is given back leaves nothing in the heap. */
typedef struct
{
  char *bytes;
  gsize size;
  gsize used;
  gboolean locked;
} Region;

struct _AlongNoteChunk
{
  GArray *texts; /* of AlongNoteText */
  GArray *links; /* of AlongSealLink, of what the reader signed; or NULL */
  Region words;
  Region blocks;
};

/* The bytes of all regions that are kept from the swap file; of all threads. */
static gssize n_locked;

/* Keys and passphrases are kept from it first, of the little that there is room for: half of it is
 * theirs. */
static gssize
get_lock_limit (void)
{
  struct rlimit limit;

  if (getrlimit (RLIMIT_MEMLOCK, &limit) != 0)
    return 0;

  return (gssize) (MIN (limit.rlim_cur, (rlim_t) G_MAXSSIZE) / 2);
}

/* Keeps the pages of @region from the swap file, as far as this computer lets us: the newest notes,
 * which are read first, and of a small agency all of them. Not to be made larger afterwards. */
static void
region_lock (Region *region)
{
  const gssize size = (gssize) region->size;

  region->locked = g_atomic_pointer_add (&n_locked, size) + size <= get_lock_limit () &&
                   mlock (region->bytes, region->size) == 0;
  if (!region->locked)
    g_atomic_pointer_add (&n_locked, -size);
}

static void
region_init (Region *region,
             gsize   size)
{
  gsize page = 4096;

  region->locked = FALSE;
  region->used = 0;
  region->size = (MAX (size, 1) + page - 1) / page * page;
  region->bytes = mmap (NULL, region->size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
                        -1, 0);
  if (region->bytes == MAP_FAILED)
    g_error ("No memory for %" G_GSIZE_FORMAT " bytes of notes", region->size);
#ifdef MADV_DONTDUMP
  madvise (region->bytes, region->size, MADV_DONTDUMP);
#endif
}

static void
region_clear (Region *region)
{
  if (region->bytes == NULL)
    return;

  sodium_memzero (region->bytes, region->used);
  munmap (region->bytes, region->size);
  if (region->locked)
    g_atomic_pointer_add (&n_locked, -(gssize) region->size);
  *region = (Region) { 0 };
}

/* Room for @size bytes more. */
static void
region_reserve (Region *region,
                gsize   size)
{
  Region larger;

  if (region->used + size <= region->size)
    return;

  region_init (&larger, 2 * region->size + size);
  memcpy (larger.bytes, region->bytes, region->used);
  larger.used = region->used;
  region_clear (region);
  *region = larger;
}

/* Gives back what was taken and not needed. */
static void
region_trim (Region *region)
{
  gsize page = 4096;
  gsize needed = (MAX (region->used, 1) + page - 1) / page * page;

  if (needed == region->size)
    return;

  munmap (region->bytes + needed, region->size - needed);
  region->size = needed;
}

/* Which bit is that of two or three bytes, with the first one lowest. */
static guint
get_gram (guint32 bytes)
{
  guint hash = bytes * 0x9E3779B1u >> 20;

  return hash >= LETTERS ? hash : hash + LETTERS;
}

static void
mark_grams (Block      *block,
            guint       i,
            const char *text,
            gsize       length)
{
  const guint64 bit = G_GUINT64_CONSTANT (1) << i;
  guint32 three = 0;

  for (gsize at = 0; at < length; at++)
    {
      three = three >> 8 | (guint32) (guint8) text[at] << 16;
      block->grams[three >> 16] |= bit;
      block->grams[get_gram (three >> 8)] |= bit;
      block->grams[get_gram (three)] |= bit;
    }
}

static AlongSealRow
get_row (const AlongSealedPart *part,
         GHashTable            *marks)
{
  AlongSealRow row = {
    .number = (guint32) part->number,
    .kind = along_note_seal_kind (part->kind),
    .draft = part->state == ALONG_NOTE_STATE_DRAFT,
    .person = part->about_id,
    .time = part->at,
  };
  const AlongReaderMark *author = g_hash_table_lookup (marks, &part->author_id);
  gsize size;
  const guint8 *mark = g_bytes_get_data (part->mark, &size);

  if (size == sizeof row.note)
    memcpy (row.note, mark, sizeof row.note);
  if (author != NULL)
    row.author = *author;

  return row;
}

/* Whether the reader of @keys has signed @part. Who has the file can seal something for anybody and
 * call it theirs, but only they can make a wrap to themselves, which is bound to what the part says
 * of its author and place; where there is another, or what there is does not open it, the signature
 * tells: the place is not given again. */
static gboolean
is_own (const AlongReaderKeys *keys,
        const AlongSealRow    *row,
        const AlongSealedPart *part,
        AlongSealVerdict       verdict)
{
  const AlongReaderMark *mark = along_reader_keys_get_mark (keys);

  return !row->draft && along_reader_mark_equal (&row->author, mark) &&
         ((part->form == ALONG_WRAP_TO_ONESELF && verdict == ALONG_SEAL_GOOD) ||
          along_seal_part_check (row, part->sealed, mark, 1) == ALONG_SEAL_GOOD);
}

/* Opens @part into @body, and puts its text behind those that there are. */
static void
add_part (AlongNoteChunk        *self,
          const AlongReaderKeys *keys,
          GHashTable            *marks,
          const AlongSealedPart *part,
          guint8                *body)
{
  const AlongSealRow row = get_row (part, marks);
  AlongNoteText text = {
    .part_id = part->part_id,
    .note_id = part->note_id,
    .at = part->at,
    .about_id = part->about_id,
    .author_id = part->author_id,
    .number = part->number,
    .kind = part->kind,
    .state = part->state,
    .session_at = part->session_at,
    .session_kind = part->session_kind,
    .is_unread = part->form == ALONG_WRAP_TO_ANOTHER,
  };
  AlongSealLink link;
  gsize size, wrap_size, length;
  const guint8 *sealed = g_bytes_get_data (part->sealed, &size);
  const guint8 *wrap = g_bytes_get_data (part->wrapped, &wrap_size);
  guint i = self->texts->len;

  memcpy (text.mark, row.note, sizeof text.mark);
  text.verdict = along_seal_part_open (keys, &row, sealed, size,
                                       text.is_unread ? ALONG_SEAL_FORM_OTHER
                                                      : ALONG_SEAL_FORM_OWN,
                                       wrap, wrap_size, body, &length);
  if (text.verdict != ALONG_SEAL_GOOD)
    length = 0;
  if (is_own (keys, &row, part, text.verdict) && along_seal_part_read_link (sealed, size, &link))
    g_array_append_val (self->links, link);

  region_reserve (&self->words, ALONG_NOTE_FOLD_ROOM (length));
  text.offset = self->words.used;
  text.length = along_note_fold ((const char *) body, length, self->words.bytes + text.offset);
  self->words.used += text.length + 1;
  mark_grams ((Block *) (gpointer) self->blocks.bytes + i / BLOCK, i % BLOCK,
              self->words.bytes + text.offset, text.length);
  g_array_append_val (self->texts, text);
}

AlongNoteChunk *
along_note_chunk_new (const AlongReaderKeys *keys,
                      GHashTable            *marks,
                      GPtrArray             *parts)
{
  AlongNoteChunk *self;
  Region body;
  gsize longest = 0;
  gsize all = 0;

  g_return_val_if_fail (keys != NULL, NULL);
  g_return_val_if_fail (marks != NULL, NULL);
  g_return_val_if_fail (parts != NULL, NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      AlongSealedPart *part = g_ptr_array_index (parts, i);
      gsize room = along_seal_part_get_room (g_bytes_get_size (part->sealed));

      longest = MAX (longest, room);
      all += room;
    }

  self = g_new0 (AlongNoteChunk, 1);
  self->texts = g_array_sized_new (FALSE, FALSE, sizeof (AlongNoteText), parts->len);
  self->links = g_array_new (FALSE, FALSE, sizeof (AlongSealLink));
  /* Pages that are never written to take no memory: the last text may need more than it has. */
  region_init (&self->words, all + ALONG_NOTE_FOLD_ROOM (longest) + parts->len);
  region_init (&self->blocks, (parts->len + BLOCK - 1) / BLOCK * sizeof (Block));
  self->blocks.used = self->blocks.size;
  region_init (&body, longest);
  region_lock (&body);
  body.used = longest;

  for (guint i = 0; i < parts->len; i++)
    add_part (self, keys, marks, g_ptr_array_index (parts, i), (guint8 *) body.bytes);

  region_clear (&body);
  region_trim (&self->words);
  region_lock (&self->words);
  region_lock (&self->blocks);

  return self;
}

void
along_note_chunk_free (AlongNoteChunk *self)
{
  region_clear (&self->words);
  region_clear (&self->blocks);
  g_clear_pointer (&self->links, g_array_unref);
  g_array_unref (self->texts);
  g_free (self);
}

GArray *
along_note_chunk_take_links (AlongNoteChunk *self)
{
  return g_steal_pointer (&self->links);
}

guint
along_note_chunk_get_n_texts (AlongNoteChunk *self)
{
  return self->texts->len;
}

const AlongNoteText *
along_note_chunk_get_text (AlongNoteChunk *self,
                           guint           i)
{
  return &g_array_index (self->texts, AlongNoteText, i);
}

void
along_note_word_init (AlongNoteWord *word,
                      const char    *text)
{
  guint32 three = 0;

  word->word = g_malloc (ALONG_NOTE_FOLD_ROOM (strlen (text)));
  word->length = along_note_fold (text, strlen (text), word->word);
  word->n_grams = 0;

  for (gsize at = 0; at < word->length && word->n_grams < G_N_ELEMENTS (word->grams); at++)
    {
      three = three >> 8 | (guint32) (guint8) word->word[at] << 16;
      /* Of a short word there are no threes: what there is says all. */
      if (at >= 2 || at + 1 == word->length)
        word->grams[word->n_grams++] =
          (guint16) (at >= 2 ? get_gram (three) : at == 1 ? get_gram (three >> 8) : three >> 16);
    }
}

void
along_note_word_clear (AlongNoteWord *word)
{
  if (word->word != NULL)
    sodium_memzero (word->word, word->length);
  g_clear_pointer (&word->word, g_free);
}

/* Sixteen bytes, which every machine compares at once, or as many as it can. */
typedef guint8 Bytes __attribute__ ((vector_size (16)));

#define AT_ONCE 16

/* Whether @word stands at one of the places in @text that @fits marks, a byte each. */
static gboolean
fits_at (const char          *text,
         Bytes                fits,
         const AlongNoteWord *word)
{
  guint64 halves[2];

  memcpy (halves, &fits, sizeof halves);
  for (gsize half = 0; half < G_N_ELEMENTS (halves); half++)
    for (guint64 left = GUINT64_FROM_LE (halves[half]); left != 0;)
      {
        const int bit = __builtin_ctzll (left);
        const char *at = text + half * sizeof left + bit / 8;

        if (memcmp (at, word->word, word->length) == 0)
          return TRUE;
        left &= ~(G_GUINT64_CONSTANT (0xFF) << bit);
      }

  return FALSE;
}

/* Whether @word stands in @text. What begins, goes on and ends as it does is rare: all places where
 * the three letters fit are found many at a time, and only there the rest is compared. */
static gboolean
has_word (const char          *text,
          gsize                length,
          const AlongNoteWord *word)
{
  const gsize last = word->length - 1;
  Bytes first_letters, second_letters, last_letters;
  gsize at = 0;

  if (word->length > length)
    return FALSE;

  memset (&first_letters, word->word[0], sizeof first_letters);
  memset (&second_letters, word->word[1], sizeof second_letters);
  memset (&last_letters, word->word[last], sizeof last_letters);

  for (; at + last + AT_ONCE <= length; at += AT_ONCE)
    {
      Bytes begins, goes_on, ends;

      memcpy (&begins, text + at, sizeof begins);
      memcpy (&goes_on, text + at + 1, sizeof goes_on);
      memcpy (&ends, text + at + last, sizeof ends);
      if (fits_at (text + at,
                   (Bytes) ((begins == first_letters) & (goes_on == second_letters) &
                            (ends == last_letters)),
                   word))
        return TRUE;
    }

  return memmem (text + at, length - at, word->word, word->length) != NULL;
}

gboolean
along_note_chunk_has_word (AlongNoteChunk      *self,
                           guint                i,
                           const AlongNoteWord *word)
{
  const Block *block = (const Block *) (gconstpointer) self->blocks.bytes + i / BLOCK;
  const AlongNoteText *text = along_note_chunk_get_text (self, i);

  for (guint g = 0; g < word->n_grams; g++)
    if ((block->grams[word->grams[g]] >> i % BLOCK & 1) == 0)
      return FALSE;

  /* Pairs and threes of letters share bits, and all may be there, but not in a row; a letter has a
   * bit of its own. */
  if (word->length == 1)
    return TRUE;

  return has_word (self->words.bytes + text->offset, text->length, word);
}
