/* test-vouch.c — whom a reader of notes believes, whatever the file says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-vouch.h"

#include <sodium.h>
#include <string.h>

#include "vault/along-vault.h"

/* Those of whom the file tells at first, in its order. Sari was the first one; she vouched for
 * Jorma, who vouched for Aino and for the sheet. Eero enrolled while nobody else was there. */
enum
{
  SARI,
  JORMA,
  AINO,
  SHEET,
  EERO,
  N_HONEST,
  /* Keys of whoever has the file and no reader's keys. */
  FALSE_SARI = N_HONEST,
  FALSE_EERO,
  N_PEOPLE,
};

static const char signs[] = "SJAxEse";

#define READERS_MAX 8

typedef struct
{
  AlongReaderKeys *keys[N_PEOPLE];
  AlongVouch readers[READERS_MAX];
  guint n_readers;
  GPtrArray *bytes;
} World;

static gint64
person_of (guint who)
{
  if (who == SHEET)
    return 0;

  return who == FALSE_SARI ? 10 + SARI : who == FALSE_EERO ? 10 + EERO : 10 + who;
}

static const AlongReaderMark *
mark_of (World *world,
         guint  who)
{
  return along_reader_keys_get_mark (world->keys[who]);
}

static GBytes *
keep (World  *world,
      GBytes *bytes)
{
  g_ptr_array_add (world->bytes, bytes);

  return bytes;
}

static void
set_root (World *world,
          guint  who,
          guint  row,
          guint  root)
{
  world->readers[row].root = *mark_of (world, root);
  world->readers[row].acceptance =
    keep (world, along_vouch_accept (world->keys[who], world->readers[row].person,
                                     mark_of (world, root)));
}

static void
set_vouch (World *world,
           guint  row,
           guint  voucher)
{
  AlongVouch *reader = &world->readers[row];

  reader->voucher = *mark_of (world, voucher);
  reader->vouch =
    keep (world, along_vouch_sign (world->keys[voucher], &reader->mark, reader->person));
}

/* Lets the row be that of @who, who accepts @root, and for whom nobody vouches. */
static void
set_row (World *world,
         guint  row,
         guint  who,
         guint  root)
{
  world->readers[row] = (AlongVouch) { .mark = *mark_of (world, who), .person = person_of (who) };
  set_root (world, who, row, root);
  world->n_readers = MAX (world->n_readers, row + 1);
}

static World *
world_new (void)
{
  World *world = g_new0 (World, 1);

  world->bytes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      guint8 seed[ALONG_READER_SEED_SIZE] = { (guint8) (i + 1) };

      world->keys[i] = along_reader_keys_new_from_seed (seed);
    }

  for (guint i = 0; i < N_HONEST; i++)
    set_row (world, i, i, SARI);
  set_vouch (world, JORMA, SARI);
  set_vouch (world, AINO, JORMA);
  set_vouch (world, SHEET, JORMA);

  return world;
}

static void
world_free (World *world)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    along_reader_keys_unref (world->keys[i]);
  g_ptr_array_unref (world->bytes);
  g_free (world);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)

/* One sign for each row that is believed, by whose mark it has. */
static void
assert_trusted (World      *world,
                guint       viewer,
                const char *expected)
{
  gboolean trusted[READERS_MAX];
  GString *found = g_string_new (NULL);

  along_vouch_find_trusted (world->readers, world->n_readers, mark_of (world, viewer), trusted);
  for (guint i = 0; i < world->n_readers; i++)
    for (guint who = 0; who < N_PEOPLE; who++)
      if (trusted[i] && along_reader_mark_equal (&world->readers[i].mark, mark_of (world, who)))
        g_string_append_c (found, signs[who]);
  g_assert_cmpstr (found->str, ==, expected);
  g_string_free (found, TRUE);
}

static void
nothing (World *world)
{
}

static void
vouch_for_eero (World *world)
{
  set_vouch (world, EERO, AINO);
}

/* By Jorma, it says, but it is not. */
static void
forge_vouch (World *world)
{
  set_vouch (world, EERO, FALSE_SARI);
  world->readers[EERO].voucher = *mark_of (world, JORMA);
}

static void
turn_vouch (World *world)
{
  guint8 bytes[crypto_sign_BYTES];

  memcpy (bytes, g_bytes_get_data (world->readers[JORMA].vouch, NULL), sizeof bytes);
  bytes[20] ^= 1;
  world->readers[JORMA].vouch = keep (world, g_bytes_new (bytes, sizeof bytes));
}

/* Jorma's vouch for Aino's mark stands for Eero now. */
static void
vouch_for_another_person (World *world)
{
  world->readers[AINO].person = person_of (EERO);
}

static void
say_another_voucher (World *world)
{
  world->readers[AINO].voucher = *mark_of (world, SARI);
}

/* An acceptance is no vouch. */
static void
vouch_by_acceptance (World *world)
{
  world->readers[EERO].voucher = *mark_of (world, EERO);
  world->readers[EERO].vouch = world->readers[EERO].acceptance;
}

static void
replace_mark (World *world)
{
  world->readers[AINO].mark = *mark_of (world, FALSE_EERO);
}

/* With all that can be signed for it. */
static void
replace_row (World *world)
{
  GBytes *vouch = world->readers[JORMA].vouch;

  set_row (world, JORMA, FALSE_EERO, SARI);
  world->readers[JORMA].person = person_of (JORMA);
  set_root (world, FALSE_EERO, JORMA, SARI);
  world->readers[JORMA].voucher = *mark_of (world, SARI);
  world->readers[JORMA].vouch = vouch;
}

static void
replace_root (World *world)
{
  set_row (world, SARI, FALSE_SARI, FALSE_SARI);
}

/* Everything that can be written without the readers' keys: a false root that vouches for
 * everybody, each row naming it. */
static void
root_anew (World *world)
{
  replace_root (world);
  for (guint i = JORMA; i < N_HONEST; i++)
    {
      world->readers[i].root = *mark_of (world, FALSE_SARI);
      set_vouch (world, i, FALSE_SARI);
    }
}

/* As before, beside Sari's own row, and each keeps what was accepted. */
static void
add_false_root (World *world)
{
  set_row (world, 5, FALSE_SARI, FALSE_SARI);
  set_row (world, 6, FALSE_EERO, FALSE_SARI);
  set_vouch (world, 6, FALSE_SARI);
  set_vouch (world, EERO, FALSE_SARI);
}

/* Eero, who accepted Sari alone, let somebody in who began with him. */
static void
begin_with_another (World *world)
{
  set_row (world, 5, FALSE_EERO, EERO);
  set_vouch (world, 5, EERO);
}

/* Two that nobody knows vouch for each other. */
static void
add_cycle (World *world)
{
  set_row (world, 5, FALSE_SARI, SARI);
  set_row (world, 6, FALSE_EERO, SARI);
  set_vouch (world, 5, FALSE_EERO);
  set_vouch (world, 6, FALSE_SARI);
}

/* Two that belong to it do. */
static void
close_cycle (World *world)
{
  set_vouch (world, SARI, AINO);
}

/* Jorma leaves, his mark stays with what he signed; he enrols anew. */
static void
leave (World *world)
{
  world->readers[5] = world->readers[JORMA];
  set_row (world, JORMA, FALSE_EERO, SARI);
  world->readers[JORMA].person = person_of (JORMA);
  set_root (world, FALSE_EERO, JORMA, SARI);
  set_vouch (world, JORMA, AINO);
  world->n_readers = 6;
}

static void
blank_acceptances (World *world)
{
  for (guint i = 0; i < world->n_readers; i++)
    world->readers[i].acceptance = NULL;
}

static void
give_root_another_person (World *world)
{
  world->readers[SARI].person = person_of (EERO);
}

/* Signatures that hold for every message under a key of small order, where it isn't looked for. */
static void
make_low_order (World *world)
{
  guint8 signature[crypto_sign_BYTES] = { 1 };
  GBytes *bytes = keep (world, g_bytes_new (signature, sizeof signature));

  world->readers[5] = (AlongVouch) { .person = 20 };
  world->readers[5].mark.bytes[32] = 1;
  world->readers[5].root = world->readers[5].mark;
  world->readers[5].acceptance = bytes;
  world->readers[EERO].voucher = world->readers[5].mark;
  world->readers[EERO].vouch = bytes;
  world->n_readers = 6;
  for (guint i = 0; i < N_HONEST; i++)
    {
      world->readers[i].root = world->readers[5].mark;
      world->readers[i].acceptance =
        keep (world, along_vouch_accept (world->keys[i], world->readers[i].person,
                                         &world->readers[5].mark));
    }
}

static void
cut_signatures (World *world)
{
  world->readers[JORMA].vouch =
    keep (world, g_bytes_new_from_bytes (world->readers[JORMA].vouch, 0, 63));
  world->readers[AINO].acceptance =
    keep (world, g_bytes_new_from_bytes (world->readers[AINO].acceptance, 0, 0));
}

static void
lengthen_signatures (World *world)
{
  guint8 bytes[crypto_sign_BYTES + 1] = { 0 };

  memcpy (bytes, g_bytes_get_data (world->readers[JORMA].vouch, NULL), crypto_sign_BYTES);
  world->readers[JORMA].vouch = keep (world, g_bytes_new (bytes, sizeof bytes));
}

/* The agency's sheet was there before anybody enrolled; the first one vouched for it. */
static void
begin_with_sheet (World *world)
{
  set_row (world, SHEET, SHEET, SHEET);
  set_vouch (world, SHEET, SARI);
}

static void
begin_with_sheet_alone (World *world)
{
  set_row (world, SHEET, SHEET, SHEET);
}

static void
begin_with_forged_sheet (World *world)
{
  begin_with_sheet (world);
  world->readers[SHEET].voucher = *mark_of (world, JORMA);
}

/* What a person accepts is their own, whoever vouches for them. */
static void
begin_with_vouched (World *world)
{
  set_root (world, JORMA, JORMA, JORMA);
}

static void
empty_file (World *world)
{
  world->n_readers = 0;
}

typedef struct
{
  const char *name;
  void (*spoil) (World *world);
  guint viewer;
  const char *expected;
} Case;

static const Case cases[] = {
  { "first", nothing, SARI, "SJAx" },
  { "middle", nothing, JORMA, "SJAx" },
  { "last", nothing, AINO, "SJAx" },
  { "sheet", nothing, SHEET, "SJAx" },
  { "unvouched", nothing, EERO, "SJAxE" },
  { "stranger", nothing, FALSE_SARI, "" },
  { "empty", empty_file, SARI, "" },
  { "vouched", vouch_for_eero, SARI, "SJAxE" },
  { "forged", forge_vouch, SARI, "SJAx" },
  { "turned", turn_vouch, SARI, "S" },
  { "turned/own", turn_vouch, JORMA, "SJAx" },
  { "another-person", vouch_for_another_person, SARI, "SJx" },
  /* Who finds oneself under another name believes nothing any more. */
  { "another-person/own", vouch_for_another_person, AINO, "" },
  { "another-voucher", say_another_voucher, SARI, "SJx" },
  { "acceptance-as-vouch", vouch_by_acceptance, SARI, "SJAx" },
  { "replaced-mark", replace_mark, SARI, "SJx" },
  { "replaced-mark/own", replace_mark, AINO, "" },
  { "replaced-row", replace_row, SARI, "S" },
  { "replaced-row/behind", replace_row, AINO, "SA" },
  { "replaced-root", replace_root, JORMA, "JAx" },
  { "replaced-root/own", replace_root, SARI, "" },
  { "rooted-anew", root_anew, JORMA, "" },
  { "rooted-anew/sheet", root_anew, SHEET, "" },
  { "false-root", add_false_root, SARI, "SJAx" },
  { "false-root/own", add_false_root, EERO, "SJAxE" },
  { "chain", begin_with_another, FALSE_EERO, "SJAxEe" },
  { "chain/root", begin_with_another, SARI, "SJAx" },
  { "cycle", add_cycle, SARI, "SJAx" },
  { "cycle/closed", close_cycle, SARI, "SJAx" },
  { "cycle/closed/middle", close_cycle, JORMA, "SJAx" },
  { "left", leave, SARI, "SeAxJ" },
  { "left/other", leave, AINO, "SeAxJ" },
  { "blank", blank_acceptances, SARI, "" },
  { "blank/other", blank_acceptances, JORMA, "" },
  { "root-of-another-person", give_root_another_person, JORMA, "JAx" },
  { "low-order", make_low_order, SARI, "SJAx" },
  { "low-order/own", make_low_order, JORMA, "JAx" },
  { "cut", cut_signatures, SARI, "S" },
  { "cut/own", cut_signatures, AINO, "" },
  { "sheet-first", begin_with_sheet, SHEET, "SJAx" },
  { "sheet-first/other", begin_with_sheet, AINO, "SJAx" },
  { "sheet-first/alone", begin_with_sheet_alone, SHEET, "x" },
  { "sheet-first/forged", begin_with_forged_sheet, SHEET, "x" },
  { "own-root", begin_with_vouched, JORMA, "JAx" },
  { "long", lengthen_signatures, SARI, "S" },
};

static void
test_trusted (gconstpointer data)
{
  const Case *wanted = data;
  g_autoptr (World) world = world_new ();

  wanted->spoil (world);
  assert_trusted (world, wanted->viewer, wanted->expected);
}

/* Each bit of what is signed is. */
static void
test_every_byte (void)
{
  g_autoptr (World) world = world_new ();
  AlongVouch *jorma = &world->readers[JORMA];

  for (gsize i = 0; i < sizeof jorma->mark.bytes; i++)
    {
      jorma->mark.bytes[i] ^= 0x10;
      assert_trusted (world, SARI, "S");
      jorma->mark.bytes[i] ^= 0x10;

      jorma->root.bytes[i] ^= 0x10;
      g_assert_false (along_vouch_is_accepted (jorma));
      jorma->root.bytes[i] ^= 0x10;
    }
  for (guint bit = 0; bit < 64; bit++)
    {
      gint64 person = jorma->person;

      jorma->person = (gint64) ((guint64) person ^ G_GUINT64_CONSTANT (1) << bit);
      g_assert_false (along_vouch_is_accepted (jorma));
      assert_trusted (world, SARI, "S");
      jorma->person = person;
    }

  g_assert_true (along_vouch_is_accepted (jorma));
  assert_trusted (world, SARI, "SJAx");
}

/* Of the seed 00 01 02 … 1f, whose hash tests/vault/test-reader-keys.c has:
 * 6b8bc455dc141eafb2f17a8f2 in groups of five bits. Part of the format: two people with two
 * versions read the same. */
static void
test_fingerprint (void)
{
  guint8 seed[ALONG_READER_SEED_SIZE];
  g_autoptr (AlongReaderKeys) keys = NULL;
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;
  AlongReaderMark mark;

  for (guint i = 0; i < sizeof seed; i++)
    seed[i] = (guint8) i;
  keys = along_reader_keys_new_from_seed (seed);
  mark = *along_reader_keys_get_mark (keys);

  text = along_vouch_dup_fingerprint (&mark);
  g_assert_cmpstr (text, ==, "DE5W 8NEW 2GFA ZCQH FA7J");

  mark.bytes[0] ^= 1;
  other = along_vouch_dup_fingerprint (&mark);
  g_assert_cmpstr (other, !=, text);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  along_vault_init (&error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/vouch/trusted/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_trusted);
    }
  g_test_add_func ("/vouch/every-byte", test_every_byte);
  g_test_add_func ("/vouch/fingerprint", test_fingerprint);

  return g_test_run ();
}
