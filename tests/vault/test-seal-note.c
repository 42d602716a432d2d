/* test-seal-note.c — what somebody with the open file could do to a note, and how it is named
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-seal-note.h"

#include <locale.h>
#include <sodium.h>
#include <string.h>

#include "sealed.h"
#include "vault/along-seal-link.h"
#include "vault/along-seal-private.h"
#include "vault/along-vault-error.h"
#include "vault/along-vault.h"

/* Where what stands in a head. */
enum
{
  AT_AUTHOR = 1 + ALONG_SEAL_NOTE_SIZE,
  AT_BEGUN = AT_AUTHOR + ALONG_READER_MARK_SIZE,
  AT_COUNTERSIGNED = AT_BEGUN + 8 + 8,
  AT_N_PARTS = AT_COUNTERSIGNED + 16,
  AT_DRAFT = AT_N_PARTS + 4 + ALONG_SEAL_DIGEST_SIZE,
  AT_WRITER = AT_DRAFT + 1 + 8,
  AT_N_READERS = AT_WRITER + ALONG_READER_MARK_SIZE,
  AT_READERS = AT_N_READERS + 4,
};

static GArray *
check (Sealed                *sealed,
       const AlongReaderKeys *keys)
{
  guint n;
  const AlongReaderMark *known = known_marks (&n);

  return along_seal_note_check (&sealed->note, keys, known, n);
}

static void
assert_good (Sealed *sealed)
{
  for (Person person = AUTHOR; person <= STRANGER; person++)
    {
      g_autoptr (GArray) findings = check (sealed, person < STRANGER ? keys_of (person) : NULL);

      g_assert_cmpuint (findings->len, ==, 0);
    }
}

/* That just this is found, by somebody with @keys, or NULL. */
static void
assert_one (Sealed                *sealed,
            const AlongReaderKeys *keys,
            guint32                part,
            AlongSealVerdict       verdict,
            const AlongReaderMark *whom)
{
  g_autoptr (GArray) findings = check (sealed, keys);
  const AlongSealFinding *finding;

  g_assert_cmpuint (findings->len, ==, 1);
  finding = &g_array_index (findings, AlongSealFinding, 0);
  g_assert_cmpint (finding->verdict, ==, verdict);
  g_assert_cmpuint (finding->part, ==, part);
  if (whom != NULL)
    g_assert_true (along_reader_mark_equal (&finding->whom, whom));
}

/* The same with and without keys. */
static void
assert_found (Sealed                *sealed,
              guint32                part,
              AlongSealVerdict       verdict,
              const AlongReaderMark *whom)
{
  assert_one (sealed, NULL, part, verdict, whom);
  assert_one (sealed, keys_of (PEER), part, verdict, whom);
}

static void
test_good (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();

  assert_good (sealed);
  for (Person person = AUTHOR; person < N_PEOPLE; person++)
    {
      for (guint i = 0; i < SEALED_PARTS; i++)
        {
          char *body = sealed_read (sealed, i, person);

          g_assert_cmpint (body != NULL, ==, person <= ESCROW);
          along_seal_free_body (body);
        }
    }
}

/* Every byte of every part. */
static void
test_turned_parts (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();

  for (guint i = 0; i < SEALED_PARTS; i++)
    {
      for (gsize at = 0; at < g_bytes_get_size (sealed->parts[i].sealed); at++)
        {
          guint8 mask = (guint8) g_test_rand_int_range (1, 256);

          turn (&sealed->parts[i].sealed, at, mask);
          assert_one (sealed, NULL, i, ALONG_SEAL_BODY, &sealed->parts[i].row.author);
          turn (&sealed->parts[i].sealed, at, mask);
        }
    }
  assert_good (sealed);
}

/* Every byte of every wrap, and of the signatures under them. */
static void
test_turned_wraps (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();

  for (guint i = 0; i < SEALED_PARTS; i++)
    {
      for (guint w = 0; w < SEALED_READERS; w++)
        {
          AlongSealWrap *wrap = &sealed->wraps[i][w];
          AlongReaderMark reader = wrap->reader;
          gsize size = along_seal_form_get_size (wrap->form);

          for (gsize at = 0; at < size + sizeof wrap->signature; at++)
            {
              guint8 *byte = at < size ? &wrap->bytes[at] : &wrap->signature[at - size];
              guint8 mask = (guint8) g_test_rand_int_range (1, 256);

              *byte ^= mask;
              assert_one (sealed, NULL, i, ALONG_SEAL_KEYS, &reader);
              *byte ^= mask;
            }

          for (gsize at = 0; at < sizeof wrap->by.bytes; at++)
            {
              wrap->by.bytes[at] ^= 1;
              assert_one (sealed, NULL, i, ALONG_SEAL_KEYS, &reader);
              wrap->by.bytes[at] ^= 1;
            }
        }
    }
  assert_good (sealed);
}

/* Every byte of the head. */
static void
test_turned_head (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();

  for (gsize at = 0; at < g_bytes_get_size (sealed->note.head); at++)
    {
      guint8 mask = (guint8) g_test_rand_int_range (1, 256);

      turn (&sealed->note.head, at, mask);
      assert_one (sealed, NULL, 0, ALONG_SEAL_HEAD, NULL);
      turn (&sealed->note.head, at, mask);
    }
  assert_good (sealed);
}

static void
test_head_lengths (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  g_autoptr (GBytes) head = g_bytes_ref (sealed->note.head);
  gsize size = g_bytes_get_size (head);
  g_autofree guint8 *longer = g_malloc0 (size + 70);
  AlongSealHead read;

  memcpy (longer, g_bytes_get_data (head, NULL), size);
  for (gsize length = 0; length <= size + 70; length++)
    {
      g_autoptr (GBytes) other = g_bytes_new (longer, length);

      g_assert_cmpint (along_seal_head_read (&read, other), ==, length == size);
    }
  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (GBytes) random = NULL;

      randombytes_buf (longer, size);
      if (i % 2 == 0)
        {
          memcpy (longer, g_bytes_get_data (head, NULL), 1);
          longer[AT_DRAFT] = 0;
        }
      random = g_bytes_new (longer, (gsize) g_test_rand_int_range (0, (gint) size + 1));
      g_assert_false (along_seal_head_read (&read, random));
    }

  g_clear_pointer (&sealed->note.head, g_bytes_unref);
  assert_found (sealed, 0, ALONG_SEAL_HEAD, NULL);
}

static void
exchange (GBytes **a,
          GBytes **b)
{
  GBytes *kept = *a;

  *a = *b;
  *b = kept;
}

static void
test_other_bodies (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  g_autoptr (Sealed) other = sealed_new ();

  /* Between two notes, with all that opens them. */
  exchange (&sealed->parts[1].sealed, &other->parts[1].sealed);
  assert_found (sealed, 1, ALONG_SEAL_ROW, mark_of (AUTHOR));
  assert_found (other, 1, ALONG_SEAL_ROW, mark_of (AUTHOR));
  sealed->parts[1].wraps = other->wraps[1];
  assert_found (sealed, 1, ALONG_SEAL_ROW, NULL);

  /* And with their rows, too. */
  memcpy (sealed->parts[1].row.note, other->note.note, sizeof other->note.note);
  assert_found (sealed, 1, ALONG_SEAL_ROW, NULL);
}

static void
test_other_order (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  g_autoptr (GArray) findings = NULL;

  exchange (&sealed->parts[0].sealed, &sealed->parts[1].sealed);
  findings = check (sealed, NULL);
  g_assert_cmpuint (findings->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const AlongSealFinding *finding = &g_array_index (findings, AlongSealFinding, i);

      g_assert_cmpint (finding->verdict, ==, ALONG_SEAL_ORDER);
      g_assert_cmpuint (finding->part, ==, i);
    }
  exchange (&sealed->parts[0].sealed, &sealed->parts[1].sealed);
  assert_good (sealed);

  /* The same row twice. */
  sealed->parts[3] = sealed->parts[2];
  g_bytes_ref (sealed->parts[3].sealed);
  sealed->note.n_parts = 4;
  assert_found (sealed, 2, ALONG_SEAL_ORDER, NULL);
}

/* Signed for its place, but after another beginning. */
static void
test_other_before (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();

  g_clear_pointer (&sealed->parts[1].sealed, g_bytes_unref);
  sealed->note.n_parts = 1;
  sealed_add (sealed, AUTHOR, "Another word.");
  sealed->note.n_parts = SEALED_PARTS;
  assert_found (sealed, 2, ALONG_SEAL_ORDER, mark_of (PEER));
}

static void
drop (Sealed *sealed,
      guint   part)
{
  g_bytes_unref (sealed->parts[part].sealed);
  for (guint i = part + 1; i < SEALED_PART_MAX; i++)
    sealed->parts[i - 1] = sealed->parts[i];
  sealed->note.n_parts--;
  sealed->parts[sealed->note.n_parts].sealed = NULL;
}

static void
test_dropped (void)
{
  for (guint part = 0; part < SEALED_PARTS; part++)
    {
      g_autoptr (Sealed) sealed = sealed_new ();

      drop (sealed, part);
      assert_found (sealed, part, ALONG_SEAL_MISSING, NULL);
    }
}

static void
test_all_dropped (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  g_autoptr (GArray) findings = NULL;

  for (guint i = 0; i < SEALED_PARTS; i++)
    drop (sealed, 0);
  findings = check (sealed, NULL);
  g_assert_cmpuint (findings->len, ==, SEALED_PARTS);
  for (guint i = 0; i < SEALED_PARTS; i++)
    {
      g_assert_cmpint (g_array_index (findings, AlongSealFinding, i).verdict, ==,
                       ALONG_SEAL_MISSING);
      g_assert_cmpuint (g_array_index (findings, AlongSealFinding, i).part, ==, i);
    }
}

/* An addendum is good in itself, but nobody signed that it belongs to the note. */
static void
test_added_part (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();

  sealed_add (sealed, PEER, "And this.");
  assert_found (sealed, 3, ALONG_SEAL_HEAD, mark_of (PEER));
  sealed_sign (sealed, PEER);
  assert_good (sealed);
}

/* A head of before, which was signed rightly then. */
static void
test_old_head (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  g_autoptr (GBytes) old = g_bytes_ref (sealed->note.head);
  AlongSealHead before, now;

  sealed_add (sealed, PEER, "And this.");
  sealed_sign (sealed, AUTHOR);
  assert_good (sealed);

  g_assert_true (along_seal_head_read (&before, old));
  g_assert_true (along_seal_head_read (&now, sealed->note.head));
  g_assert_cmpuint (now.revision, ==, before.revision + 1);
  exchange (&sealed->note.head, &old);
  assert_found (sealed, 3, ALONG_SEAL_HEAD, NULL);
}

static void
test_other_head (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  g_autoptr (Sealed) other = sealed_new ();

  exchange (&sealed->note.head, &other->note.head);
  assert_found (sealed, 0, ALONG_SEAL_HEAD, NULL);
}

static void
test_other_rows (void)
{
  for (guint i = 0; i < 7; i++)
    {
      g_autoptr (Sealed) sealed = sealed_new ();
      AlongSealRow *row = &sealed->parts[1].row;

      row->note[0] ^= i == 0;
      row->kind ^= i == 1;
      row->draft = i == 2;
      row->person += i == 3;
      row->time++;
      row->time -= i != 4;
      if (i == 5)
        row->author = *mark_of (PEER);
      if (i == 6)
        row->author = *mark_of (STRANGER);
      assert_found (sealed, 1, ALONG_SEAL_ROW, NULL);
    }
}

/* What stands in clear beside the note itself. */
static void
test_other_note_row (void)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (Sealed) sealed = sealed_new ();

      sealed->note.begun -= i == 0 ? 86400 : 0;
      sealed->note.session += i == 1;
      sealed->note.session = i == 2 ? 0 : sealed->note.session;
      if (i == 3)
        sealed->note.author = *mark_of (PEER);
      assert_found (sealed, 0, ALONG_SEAL_ROW, mark_of (AUTHOR));
    }
}

/* Neither taken away nor put there, nor moved to another time or to fewer parts. */
static void
test_other_countersignature (void)
{
  const AlongSealCountersigned others[] = {
    { 0, 0, 0 }, { 2, 1, 1764000900 }, { 1, 2, 1764000900 }, { 1, 1, 1764000901 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (Sealed) sealed = sealed_new ();

      sealed->note.countersigned = others[i];
      assert_found (sealed, 0, ALONG_SEAL_COUNTERSIGNED, mark_of (PEER));
    }
}

/* A reader who has the file can drop what was added last, head and all: its author sees that it is
 * missing as soon as they have signed something else. */
static void
test_dropped_by_reader (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  g_autoptr (GArray) gaps = NULL;
  AlongSealLink links[2];

  sealed_add (sealed, PEER, "And this.");
  drop (sealed, SEALED_PARTS);
  sealed_sign (sealed, AUTHOR);
  assert_good (sealed);

  sealed_add (sealed, PEER, "What became of what I said?");
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      GBytes *part = sealed->parts[SEALED_PARTS - 1 + i].sealed;

      g_assert_true (along_seal_part_read_link (g_bytes_get_data (part, NULL),
                                                g_bytes_get_size (part), &links[i]));
    }
  gaps = along_seal_link_find_gaps (links, G_N_ELEMENTS (links));
  g_assert_cmpuint (gaps->len, ==, 1);
  g_assert_cmpuint (g_array_index (gaps, AlongSealGap, 0).ordinal, ==, 2);
  g_assert_cmpint (g_array_index (gaps, AlongSealGap, 0).verdict, ==, ALONG_SEAL_MISSING);
}

static void
test_dropped_wrap (void)
{
  for (guint w = 0; w < SEALED_READERS; w++)
    {
      g_autoptr (Sealed) sealed = sealed_new ();

      sealed->wraps[1][w] = sealed->wraps[1][SEALED_READERS - 1];
      sealed->parts[1].n_wraps--;
      assert_found (sealed, 1, ALONG_SEAL_KEYS, mark_of (w));
    }
}

/* A wrap for somebody whom the head does not name, whoever made it; and one by a stranger for a
 * reader. */
static void
test_added_wrap (void)
{
  static const struct
  {
    Person by;
    Person reader;
  } cases[] = {
    { STRANGER, STRANGER }, { AUTHOR, STRANGER }, { PEER, SUCCESSOR }, { SUCCESSOR, SUCCESSOR },
    { STRANGER, PEER }, { AUTHOR, PEER },
  };
  const guint8 key[ALONG_SEAL_KEY_SIZE] = "some key";
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Sealed) sealed = sealed_new ();

      along_seal_part_get_digest (sealed->parts[0].sealed, digest);
      g_assert_true (along_seal_wrap_make (&sealed->wraps[0][SEALED_READERS],
                                           keys_of (cases[i].by), mark_of (cases[i].reader), key,
                                           digest, sizeof digest, digest));
      sealed->parts[0].n_wraps++;
      assert_found (sealed, 0, ALONG_SEAL_KEYS, mark_of (cases[i].reader));
    }
}

/* In the place of the right one: by a stranger everybody sees it, by a reader of the agency who
 * can't read the note the one whom it is for. */
static void
test_replaced_wrap (void)
{
  const guint8 key[ALONG_SEAL_KEY_SIZE] = "some key";
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];
  g_autoptr (Sealed) sealed = sealed_new ();
  AlongSealWrap *wrap = sealed_wrap (sealed, 0, mark_of (PEER));
  g_autoptr (GArray) findings = NULL;

  along_seal_part_get_digest (sealed->parts[0].sealed, digest);
  g_assert_true (along_seal_wrap_make (wrap, keys_of (STRANGER), mark_of (PEER), key,
                                       digest, sizeof digest, digest));
  assert_found (sealed, 0, ALONG_SEAL_KEYS, mark_of (PEER));

  g_assert_true (along_seal_wrap_make (wrap, keys_of (SUCCESSOR), mark_of (PEER), key,
                                       digest, sizeof digest, digest));
  findings = check (sealed, NULL);
  g_assert_cmpuint (findings->len, ==, 0);
  assert_one (sealed, keys_of (PEER), 0, ALONG_SEAL_KEYS, mark_of (PEER));
}

static void
test_exchanged_wraps (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  AlongSealWrap *of_body = sealed_wrap (sealed, 0, mark_of (PEER));
  AlongSealWrap *of_addendum = sealed_wrap (sealed, 1, mark_of (PEER));

  *of_body = *of_addendum;
  assert_found (sealed, 0, ALONG_SEAL_KEYS, mark_of (PEER));
}

/* Signs the head with the keys of somebody who need not be able to read the note. */
static void
forge_head (Sealed *sealed,
            Person  person)
{
  gsize size = g_bytes_get_size (sealed->note.head);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (sealed->note.head, NULL), size);
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];

  memcpy (bytes + AT_WRITER, mark_of (person)->bytes, ALONG_READER_MARK_SIZE);
  along_seal_hash (digest, along_seal_purpose_head, bytes, size - 64);
  along_reader_keys_sign (keys_of (person), along_seal_purpose_head, digest, bytes + size - 64);
  g_bytes_unref (sealed->note.head);
  sealed->note.head = g_bytes_new (bytes, size);
}

static void
test_forged_head (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  g_autoptr (GArray) findings = NULL;
  AlongSealHead head = sealed->head;

  /* Who can't read a note can't write its head, */
  g_assert_null (along_seal_head_write (&head, keys_of (SUCCESSOR), &sealed->parts[2].row,
                                        sealed->parts[2].sealed,
                                        sealed_wrap (sealed, 2, mark_of (AUTHOR))));

  /* but sign one. Its readers see that. */
  forge_head (sealed, SUCCESSOR);
  findings = check (sealed, keys_of (SUCCESSOR));
  g_assert_cmpuint (findings->len, ==, 0);
  for (Person person = AUTHOR; person <= ESCROW; person++)
    assert_one (sealed, keys_of (person), 0, ALONG_SEAL_HEAD, mark_of (SUCCESSOR));

  forge_head (sealed, STRANGER);
  assert_found (sealed, 0, ALONG_SEAL_UNKNOWN_AUTHOR, mark_of (STRANGER));
}

static gboolean
read_head (Sealed *sealed,
           Person  person)
{
  AlongSealHead head;
  guint n;
  const AlongReaderMark *known = known_marks (&n);

  return along_seal_note_read_head (&sealed->note, keys_of (person), known, n, &head);
}

/* Nothing is added to a note whose readers somebody else named, nor to one that is not whole. */
static void
test_read_head (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  g_autoptr (Sealed) dropped = sealed_new ();

  for (Person person = AUTHOR; person < N_PEOPLE; person++)
    g_assert_cmpint (read_head (sealed, person), ==, person <= ESCROW);

  forge_head (sealed, SUCCESSOR);
  for (Person person = AUTHOR; person < N_PEOPLE; person++)
    g_assert_false (read_head (sealed, person));

  drop (dropped, 0);
  for (Person person = AUTHOR; person < N_PEOPLE; person++)
    g_assert_false (read_head (dropped, person));
}

/* A head that says other things or says them in another way, and is signed by a reader. */
static void
test_signed_otherwise (void)
{
  static const struct
  {
    gsize  at;
    guint8 mask;
  } cases[] = {
    { 0, 3 },                    /* another version */
    { AT_AUTHOR, 1 },            /* another author */
    { AT_N_PARTS + 3, 3 ^ 2 },   /* a part less */
    { AT_DRAFT, 1 },             /* a draft */
    { AT_DRAFT, 2 },             /* neither yes nor no */
    { AT_N_READERS + 3, 3 ^ 2 }, /* a reader less than there are bytes for */
    { AT_N_READERS + 3, 3 ^ 4 },
    { AT_N_READERS, 0x80 },
    { AT_READERS, 0xff },        /* not sorted any more */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Sealed) sealed = sealed_new ();
      g_autoptr (GArray) findings = NULL;

      turn (&sealed->note.head, cases[i].at, cases[i].mask);
      forge_head (sealed, PEER);
      findings = check (sealed, NULL);
      g_assert_cmpuint (findings->len, >=, 1);
      for (guint k = 0; k < findings->len; k++)
        g_assert_cmpint (g_array_index (findings, AlongSealFinding, k).verdict, ==,
                         ALONG_SEAL_HEAD);
    }
}

/* A reader who stands there twice. */
static void
test_reader_twice (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  gsize size = g_bytes_get_size (sealed->note.head);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (sealed->note.head, NULL), size);

  memcpy (bytes + AT_READERS, bytes + AT_READERS + ALONG_READER_MARK_SIZE, ALONG_READER_MARK_SIZE);
  g_bytes_unref (sealed->note.head);
  sealed->note.head = g_bytes_new (bytes, size);
  forge_head (sealed, PEER);
  assert_one (sealed, NULL, 0, ALONG_SEAL_HEAD, NULL);
}

static void
test_forged_part (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();

  g_clear_pointer (&sealed->parts[2].sealed, g_bytes_unref);
  sealed->note.n_parts = 2;
  sealed_add (sealed, STRANGER, "I never said that.");
  assert_found (sealed, 2, ALONG_SEAL_UNKNOWN_AUTHOR, mark_of (STRANGER));
  sealed->parts[2].row.author = *mark_of (PEER);
  assert_found (sealed, 2, ALONG_SEAL_UNKNOWN_AUTHOR, NULL);
}

static void
test_draft (void)
{
  g_autoptr (Sealed) sealed = g_new0 (Sealed, 1);
  AlongReaderMark readers[SEALED_READERS] = { *mark_of (AUTHOR), *mark_of (PEER),
                                              *mark_of (ESCROW) };
  g_autoptr (GBytes) draft = NULL;

  sealed->note.parts = sealed->parts;
  sealed->note.author = *mark_of (AUTHOR);
  along_seal_head_init (&sealed->head, sealed->note.note, mark_of (AUTHOR));
  sealed->head.n_readers = SEALED_READERS;
  memcpy (sealed->head.readers, readers, sizeof readers);

  /* Saved three times. */
  for (guint i = 0; i < 3; i++)
    {
      AlongSealPart *part = &sealed->parts[0];

      g_clear_pointer (&part->sealed, g_bytes_unref);
      sealed->note.n_parts = 0;
      sealed_add (sealed, AUTHOR, "Not yet");
      g_clear_pointer (&part->sealed, g_bytes_unref);
      part->row.draft = TRUE;
      part->sealed = along_seal_part_new (keys_of (AUTHOR), &part->row, NULL, NULL, "Not yet", 7,
                                          readers, SEALED_READERS, sealed->wraps[0], NULL);
      sealed_sign (sealed, AUTHOR);
      assert_good (sealed);
    }
  g_assert_true (sealed->head.draft);
  g_assert_cmpuint (sealed->head.revision, ==, 3);

  /* A draft is never shown as signed. */
  draft = g_bytes_ref (sealed->parts[0].sealed);
  sealed->parts[0].row.draft = FALSE;
  assert_found (sealed, 0, ALONG_SEAL_ROW, NULL);

  /* Signed, and the draft put back. */
  g_clear_pointer (&sealed->parts[0].sealed, g_bytes_unref);
  sealed->note.n_parts = 0;
  sealed_add (sealed, AUTHOR, "Done");
  sealed_sign (sealed, AUTHOR);
  assert_good (sealed);
  exchange (&sealed->parts[0].sealed, &draft);
  assert_found (sealed, 0, ALONG_SEAL_ROW, NULL);
  sealed->parts[0].row.draft = TRUE;
  assert_found (sealed, 0, ALONG_SEAL_HEAD, NULL);
}

/* Any bit of all that the file has of a note. */
static void
test_any_bit (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (Sealed) sealed = sealed_new ();
      g_autoptr (GArray) findings = NULL;
      AlongSealPart *part = &sealed->parts[g_test_rand_int_range (0, SEALED_PARTS)];
      guint8 mask = (guint8) (1 << g_test_rand_int_range (0, 8));
      gint size;

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          size = (gint) g_bytes_get_size (part->sealed);
          turn (&part->sealed, (gsize) g_test_rand_int_range (0, size), mask);
          break;

        case 1:
          size = (gint) g_bytes_get_size (sealed->note.head);
          turn (&sealed->note.head, (gsize) g_test_rand_int_range (0, size), mask);
          break;

        case 2:
          ((guint8 *) &part->wraps[1].reader)[g_test_rand_int_range (0, 128)] ^= mask;
          break;

        default:
          ((guint8 *) &part->row)[g_test_rand_int_range (0, ALONG_SEAL_NOTE_SIZE + 8)] ^= mask;
          break;
        }

      findings = check (sealed, keys_of (AUTHOR));
      g_assert_cmpuint (findings->len, >=, 1);
    }
}

static gboolean
hand_over (Sealed    *sealed,
           Person     by,
           Person     from,
           Person     to,
           GError   **error)
{
  AlongSealWrap wraps[SEALED_PART_MAX];
  GBytes *head = NULL;
  guint n;
  const AlongReaderMark *known = known_marks (&n);

  if (!along_seal_note_hand_over (&sealed->note, keys_of (by), known, n, mark_of (from),
                                  mark_of (to), wraps, &head, error))
    {
      g_assert_null (head);
      return FALSE;
    }

  for (guint i = 0; i < sealed->note.n_parts; i++)
    *sealed_wrap (sealed, i, mark_of (from)) = wraps[i];
  g_bytes_unref (sealed->note.head);
  sealed->note.head = head;

  return TRUE;
}

static void
test_hand_over (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  g_autoptr (GError) error = NULL;
  AlongSealHead head;

  g_assert_true (hand_over (sealed, AUTHOR, AUTHOR, SUCCESSOR, &error));
  g_assert_no_error (error);
  assert_good (sealed);
  g_assert_true (along_seal_head_read (&head, sealed->note.head));
  g_assert_cmpuint (head.n_readers, ==, SEALED_READERS);
  g_assert_false (along_seal_head_has_reader (&head, mark_of (AUTHOR)));

  for (Person person = AUTHOR; person < N_PEOPLE; person++)
    {
      for (guint i = 0; i < SEALED_PARTS; i++)
        {
          char *body = sealed_read (sealed, i, person);

          g_assert_cmpint (body != NULL, ==, person != STRANGER && person != AUTHOR);
          along_seal_free_body (body);
        }
    }

  /* And back. */
  g_assert_true (hand_over (sealed, SUCCESSOR, SUCCESSOR, AUTHOR, &error));
  assert_good (sealed);
}

/* Another reader hands it over, and stays one. */
static void
test_hand_over_by_another (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  g_autoptr (GError) error = NULL;
  AlongSealHead head;

  g_assert_true (hand_over (sealed, ESCROW, AUTHOR, SUCCESSOR, &error));
  g_assert_no_error (error);
  assert_good (sealed);
  g_assert_true (along_seal_head_read (&head, sealed->note.head));
  g_assert_true (along_seal_head_has_reader (&head, mark_of (ESCROW)));
  g_assert_true (along_seal_head_has_reader (&head, mark_of (SUCCESSOR)));
  g_assert_false (along_seal_head_has_reader (&head, mark_of (AUTHOR)));

  /* Nobody is taken out who is not in it. */
  g_assert_false (hand_over (sealed, ESCROW, AUTHOR, PEER, &error));
  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_UNREADABLE);
}

/* Nothing that was changed is signed anew, and nobody hands over what they can't read. */
static void
test_hand_over_refused (void)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (Sealed) sealed = sealed_new ();
      g_autoptr (GError) error = NULL;

      switch (i)
        {
        case 0:
          turn (&sealed->parts[1].sealed, 200, 4);
          break;

        case 1:
          drop (sealed, 2);
          break;

        case 2:
          sealed->parts[0].row.person++;
          break;

        default:
          break;
        }
      g_assert_false (hand_over (sealed, i == 3 ? SUCCESSOR : AUTHOR, AUTHOR,
                                 i == 3 ? PEER : SUCCESSOR, &error));
      g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_UNREADABLE);
    }
}

static void
test_hand_over_to_bad (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  g_autoptr (GError) error = NULL;
  const AlongReaderMark zero = { { 0 } };
  AlongSealWrap wraps[SEALED_PARTS];
  GBytes *head = NULL;
  guint n;
  const AlongReaderMark *known = known_marks (&n);

  g_assert_false (along_seal_note_hand_over (&sealed->note, keys_of (AUTHOR), known, n,
                                             mark_of (AUTHOR), &zero, wraps, &head, &error));
  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_READER);
  g_assert_null (head);
}

/* Part of the format: a head as it was written once by the peer. */
static void
test_fixed_head (void)
{
  g_autoptr (GBytes) bytes = bytes_of (
    "017369787465656e2062797465732e2e2e82e33403d5c6c7d899f20e9b5e09b246a20450235ab311"
    "2a0dc0bfdb76638c27f7c90b944a9fbde5eb3c0ebdc60df3c992f4d800d7acab0374d63570bb2c28"
    "f80000000069247d18000000000000001700000001000000010000000069248484000000036ab190"
    "f9fa5d6eba41d95fc633299ba77e22459213a371a40a2b45231d7ec5850000000000000000015d99"
    "3bd958404ed1bef5f7e40403881cd9ae1dc5c89a5fdc6a66fa903a7de54d7e9321ce51ab4bd9c21b"
    "ec06bd83a73638dda04baf690e8eb9722aa1c8cf1d0a000000025d993bd958404ed1bef5f7e40403"
    "881cd9ae1dc5c89a5fdc6a66fa903a7de54d7e9321ce51ab4bd9c21bec06bd83a73638dda04baf69"
    "0e8eb9722aa1c8cf1d0a82e33403d5c6c7d899f20e9b5e09b246a20450235ab3112a0dc0bfdb7663"
    "8c27f7c90b944a9fbde5eb3c0ebdc60df3c992f4d800d7acab0374d63570bb2c28f812488d80abb3"
    "036d0e1554ac2f3d55ca1c80ec31660fb7e92a879df4d4bc0ca52e27e3f2b15dd9355b75aa69985b"
    "e68acc9a479e1a1968756f7f7a66a857a03339e73949c622809fd2a574d4f844b409aedbc1585c9e"
    "bfc20b472d89b6ec9a06");
  AlongSealHead head;

  g_assert_true (along_seal_head_read (&head, bytes));
  g_assert_cmpmem (head.note, sizeof head.note, "sixteen bytes...", 16);
  g_assert_true (along_reader_mark_equal (&head.author, mark_of (AUTHOR)));
  g_assert_cmpint (head.begun, ==, 1763999000);
  g_assert_cmpint (head.session, ==, 23);
  g_assert_cmpuint (head.countersigned.form, ==, 1);
  g_assert_cmpuint (head.countersigned.n_parts, ==, 1);
  g_assert_cmpint (head.countersigned.time, ==, 1764000900);
  g_assert_cmpuint (head.n_parts, ==, 3);
  g_assert_false (head.draft);
  g_assert_cmpuint (head.revision, ==, 1);
  g_assert_true (along_reader_mark_equal (&head.writer, mark_of (PEER)));
  g_assert_cmpuint (head.n_readers, ==, 2);
  g_assert_true (along_seal_head_has_reader (&head, mark_of (AUTHOR)));
  g_assert_true (along_seal_head_has_reader (&head, mark_of (PEER)));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (along_vault_init (NULL));

  g_test_add_func ("/seal-note/good", test_good);
  g_test_add_func ("/seal-note/turned-parts", test_turned_parts);
  g_test_add_func ("/seal-note/turned-wraps", test_turned_wraps);
  g_test_add_func ("/seal-note/turned-head", test_turned_head);
  g_test_add_func ("/seal-note/head-lengths", test_head_lengths);
  g_test_add_func ("/seal-note/other-bodies", test_other_bodies);
  g_test_add_func ("/seal-note/other-order", test_other_order);
  g_test_add_func ("/seal-note/other-before", test_other_before);
  g_test_add_func ("/seal-note/dropped", test_dropped);
  g_test_add_func ("/seal-note/all-dropped", test_all_dropped);
  g_test_add_func ("/seal-note/added-part", test_added_part);
  g_test_add_func ("/seal-note/old-head", test_old_head);
  g_test_add_func ("/seal-note/other-head", test_other_head);
  g_test_add_func ("/seal-note/other-rows", test_other_rows);
  g_test_add_func ("/seal-note/other-note-row", test_other_note_row);
  g_test_add_func ("/seal-note/other-countersignature", test_other_countersignature);
  g_test_add_func ("/seal-note/dropped-by-reader", test_dropped_by_reader);
  g_test_add_func ("/seal-note/dropped-wrap", test_dropped_wrap);
  g_test_add_func ("/seal-note/added-wrap", test_added_wrap);
  g_test_add_func ("/seal-note/replaced-wrap", test_replaced_wrap);
  g_test_add_func ("/seal-note/exchanged-wraps", test_exchanged_wraps);
  g_test_add_func ("/seal-note/forged-head", test_forged_head);
  g_test_add_func ("/seal-note/read-head", test_read_head);
  g_test_add_func ("/seal-note/signed-otherwise", test_signed_otherwise);
  g_test_add_func ("/seal-note/reader-twice", test_reader_twice);
  g_test_add_func ("/seal-note/forged-part", test_forged_part);
  g_test_add_func ("/seal-note/draft", test_draft);
  g_test_add_func ("/seal-note/any-bit", test_any_bit);
  g_test_add_func ("/seal-note/fixed-head", test_fixed_head);
  g_test_add_func ("/seal-note/hand-over", test_hand_over);
  g_test_add_func ("/seal-note/hand-over-by-another", test_hand_over_by_another);
  g_test_add_func ("/seal-note/hand-over-refused", test_hand_over_refused);
  g_test_add_func ("/seal-note/hand-over-to-bad", test_hand_over_to_bad);

  return g_test_run ();
}
