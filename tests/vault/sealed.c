/* sealed.c — a sealed note and people to read it, for the tests of seals
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sealed.h"

#include <sodium.h>
#include <string.h>

AlongReaderKeys *
keys_of (Person person)
{
  static AlongReaderKeys *keys[N_PEOPLE];

  if (keys[person] == NULL)
    {
      guint8 seed[ALONG_READER_SEED_SIZE];

      memset (seed, (int) person + 1, sizeof seed);
      keys[person] = along_reader_keys_new_from_seed (seed);
    }

  return keys[person];
}

const AlongReaderMark *
mark_of (Person person)
{
  return along_reader_keys_get_mark (keys_of (person));
}

const AlongReaderMark *
known_marks (guint *n)
{
  static AlongReaderMark marks[STRANGER];

  for (guint i = 0; i < STRANGER; i++)
    marks[i] = *mark_of (i);
  *n = STRANGER;

  return marks;
}

AlongSealRow
sealed_row (const Sealed *sealed,
            guint32       number,
            Person        author)
{
  AlongSealRow row = { .number = number, .kind = 3, .person = 17, .author = *mark_of (author) };

  memcpy (row.note, sealed->note.note, sizeof row.note);
  row.time = 1764000000 + number;

  return row;
}

void
sealed_add (Sealed     *sealed,
            Person      author,
            const char *body)
{
  guint number = sealed->note.n_parts;
  AlongSealPart *part = &sealed->parts[number];
  AlongSealLink *last = &sealed->last[author];
  AlongReaderMark readers[SEALED_READERS] = { *mark_of (AUTHOR), *mark_of (PEER),
                                              *mark_of (ESCROW) };
  g_autoptr (GError) error = NULL;

  part->row = sealed_row (sealed, number, author);
  part->sealed = along_seal_part_new (keys_of (author), &part->row,
                                      number > 0 ? sealed->parts[number - 1].sealed : NULL,
                                      last->ordinal > 0 ? last : NULL, body, strlen (body),
                                      readers, SEALED_READERS, sealed->wraps[number], &error);
  g_assert_no_error (error);
  g_assert_true (along_seal_part_read_link (g_bytes_get_data (part->sealed, NULL),
                                            g_bytes_get_size (part->sealed), last));
  part->wraps = sealed->wraps[number];
  part->n_wraps = SEALED_READERS;
  sealed->note.n_parts++;
}

AlongSealWrap *
sealed_wrap (Sealed                *sealed,
             guint                  part,
             const AlongReaderMark *reader)
{
  for (guint i = 0; i < sealed->parts[part].n_wraps; i++)
    {
      if (along_reader_mark_equal (&sealed->wraps[part][i].reader, reader))
        return &sealed->wraps[part][i];
    }

  return NULL;
}

void
sealed_sign (Sealed *sealed,
             Person  writer)
{
  guint last = sealed->note.n_parts - 1;

  g_clear_pointer (&sealed->note.head, g_bytes_unref);
  sealed->note.head = along_seal_head_write (&sealed->head, keys_of (writer),
                                             &sealed->parts[last].row, sealed->parts[last].sealed,
                                             sealed_wrap (sealed, last, mark_of (writer)));
  g_assert_nonnull (sealed->note.head);
}

Sealed *
sealed_new (void)
{
  Sealed *sealed = g_new0 (Sealed, 1);

  randombytes_buf (sealed->note.note, sizeof sealed->note.note);
  sealed->note.author = *mark_of (AUTHOR);
  sealed->note.begun = 1763999000;
  sealed->note.session = 23;
  sealed->note.countersigned = (AlongSealCountersigned) { 1, 1, 1764000900 };
  sealed->note.parts = sealed->parts;
  sealed_add (sealed, AUTHOR, "What is said here stays here.");
  sealed_add (sealed, AUTHOR, "One word more.");
  sealed_add (sealed, PEER, "I see it another way.");

  along_seal_head_init (&sealed->head, sealed->note.note, mark_of (AUTHOR));
  sealed->head.begun = sealed->note.begun;
  sealed->head.session = sealed->note.session;
  sealed->head.countersigned = sealed->note.countersigned;
  sealed->head.n_readers = SEALED_READERS;
  for (guint i = 0; i < SEALED_READERS; i++)
    sealed->head.readers[i] = *mark_of (i);
  sealed_sign (sealed, PEER);

  return sealed;
}

void
sealed_free (Sealed *sealed)
{
  g_clear_pointer (&sealed->note.head, g_bytes_unref);
  for (guint i = 0; i < SEALED_PART_MAX; i++)
    g_clear_pointer (&sealed->parts[i].sealed, g_bytes_unref);
  g_free (sealed);
}

char *
sealed_read (Sealed *sealed,
             guint   part,
             Person  person)
{
  const AlongSealWrap *wrap = sealed_wrap (sealed, part, mark_of (person));
  AlongSealVerdict verdict;
  gsize length;

  if (wrap == NULL)
    return NULL;

  return along_seal_part_dup_body (keys_of (person), &sealed->parts[part].row,
                                   sealed->parts[part].sealed, wrap, &length, &verdict);
}

void
turn (GBytes **bytes,
      gsize    at,
      guint8   mask)
{
  gsize size;
  guint8 *turned = g_bytes_unref_to_data (g_steal_pointer (bytes), &size);

  g_assert_cmpuint (at, <, size);
  turned[at] ^= mask;
  *bytes = g_bytes_new_take (turned, size);
}

GBytes *
bytes_of (const char *hex)
{
  gsize size = strlen (hex) / 2;
  guint8 *bytes = g_malloc (size);

  g_assert_no_errno (sodium_hex2bin (bytes, size, hex, strlen (hex), NULL, NULL, NULL));

  return g_bytes_new_take (bytes, size);
}
