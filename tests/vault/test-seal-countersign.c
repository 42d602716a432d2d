/* test-seal-countersign.c — who signs under a note, and under what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sealed.h"
#include "vault/along-seal-countersign.h"
#include "vault/along-vault.h"

#define TIME G_GINT64_CONSTANT (1764000500)

static void
test_good (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  GBytes *last = sealed->parts[SEALED_PARTS - 1].sealed;
  g_autoptr (GBytes) signature =
    along_seal_countersign_new (keys_of (PEER), sealed->note.note, SEALED_PARTS, last, TIME);

  g_assert_true (along_seal_countersign_check (signature, mark_of (PEER), sealed->note.note,
                                               SEALED_PARTS, last, TIME));
}

/* Of anybody else, of other parts, or at another time, it is none. */
static void
test_other (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  g_autoptr (Sealed) other = sealed_new ();
  GBytes *last = sealed->parts[SEALED_PARTS - 1].sealed;
  g_autoptr (GBytes) signature =
    along_seal_countersign_new (keys_of (PEER), sealed->note.note, SEALED_PARTS, last, TIME);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);

#define CHECK(bytes, who, note, n, part, at) \
  g_assert_false (along_seal_countersign_check (bytes, mark_of (who), note, n, part, at))
  CHECK (signature, AUTHOR, sealed->note.note, SEALED_PARTS, last, TIME);
  CHECK (signature, PEER, other->note.note, SEALED_PARTS, last, TIME);
  CHECK (signature, PEER, sealed->note.note, SEALED_PARTS - 1, last, TIME);
  CHECK (signature, PEER, sealed->note.note, SEALED_PARTS, sealed->parts[0].sealed, TIME);
  CHECK (signature, PEER, sealed->note.note, SEALED_PARTS, last, TIME + 1);
  CHECK (nothing, PEER, sealed->note.note, SEALED_PARTS, last, TIME);
#undef CHECK
}

static void
test_every_byte (void)
{
  g_autoptr (Sealed) sealed = sealed_new ();
  GBytes *last = sealed->parts[0].sealed;
  g_autoptr (GBytes) signature =
    along_seal_countersign_new (keys_of (PEER), sealed->note.note, 1, last, TIME);

  for (gsize i = 0; i < g_bytes_get_size (signature); i++)
    {
      turn (&signature, i, 0x10);
      g_assert_false (along_seal_countersign_check (signature, mark_of (PEER), sealed->note.note,
                                                    1, last, TIME));
      turn (&signature, i, 0x10);
    }
  g_assert_true (along_seal_countersign_check (signature, mark_of (PEER), sealed->note.note, 1,
                                               last, TIME));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  along_vault_init (&error);
  g_assert_no_error (error);

  g_test_add_func ("/seal-countersign/good", test_good);
  g_test_add_func ("/seal-countersign/other", test_other);
  g_test_add_func ("/seal-countersign/every-byte", test_every_byte);

  return g_test_run ();
}
