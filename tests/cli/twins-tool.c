/* twins-tool.c — makes two agency files that differ in one thing: whose client's record is a peer's
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   twins-tool FILE OTHER  two files whose keys are in the keyring; tells the names of the peer,
 *                          of the professional who is not to meet the peer, and of the client
 *
 * In both a peer and a professional are never to be together, for which no reason is kept, there
 * is a client, and somebody reads notes. In OTHER there is besides what nobody but that reader
 * knows: a private note that the client is the peer.
 */

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include <gio/gio.h>

#include "exchange/along-programme.h"
#include "model/along-client.h"
#include "model/along-note-reader.h"
#include "model/along-pair.h"
#include "store/along-database.h"
#include "store/along-intents.h"
#include "store/along-note-intents.h"
#include "vault/along-keyring.h"
#include "vault/along-locked-seed.h"
#include "vault/along-seal-head.h"
#include "vault/along-seal-part.h"
#include "vault/along-vault.h"
#include "vault/along-vouch.h"

#define CLIENT "Kaisla Rantanen"
#define PASSPHRASE "seven lanterns under the bridge"
#define PRIVATE 9 /* of the kinds of notes, in seals */

typedef struct
{
  gint64 now;
  AlongReaderKeys *keys;
  GBytes *locked_seed; /* the same in both files */
} Twins;

static void
fail_on (const GError *error)
{
  if (error != NULL)
    {
      g_printerr ("twins-tool: %s\n", error->message);
      exit (1);
    }
}

/* Takes @intent. */
static void
run (Twins         *self,
     AlongDatabase *database,
     AlongIntent   *intent)
{
  g_autoptr (AlongIntent) owned = intent;
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (GError) error = NULL;

  inverse = along_database_run (database, intent, self->now, NULL, &error);
  fail_on (error);
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  along_keyring_store_finish (ALONG_KEYRING (source), result, &error);
  fail_on (error);
  g_main_loop_quit (user_data);
}

static void
store_key (AlongKey *key)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  along_keyring_store_async (keyring, key, NULL, stored_cb, loop);
  g_main_loop_run (loop);
}

static AlongDatabase *
make_file (Twins      *self,
           const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongProgramme) programme = along_programme_load (ALONG_PROGRAMME_DEFAULT, &error);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autofree char *folder = g_path_get_dirname (path);
  AlongDatabase *database;

  fail_on (error);
  records = along_programme_make_demo (programme, self->now);
  g_ptr_array_add (records, g_object_new (ALONG_TYPE_CLIENT, "id", G_GINT64_CONSTANT (-100000),
                                          "name", CLIENT, NULL));
  g_mkdir_with_parents (folder, 0700);
  store_key (key);
  database = along_database_create (path, key, records, &error);
  fail_on (error);

  return database;
}

static AlongDirectory *
load_directory (AlongDatabase *database)
{
  g_autoptr (GError) error = NULL;
  AlongDirectory *directory = along_database_load_directory (database, &error);

  fail_on (error);
  return directory;
}

static gint64
get_first (GListModel *list)
{
  g_autoptr (AlongRecord) record = g_list_model_get_item (list, 0);

  return along_record_get_id (record);
}

static void
tell_name (GListModel *list)
{
  g_autoptr (AlongEntry) entry = g_list_model_get_item (list, 0);

  g_print ("%s\n", along_entry_get_name (entry));
}

/* What both have. */
static void
add_common (Twins         *self,
            AlongDatabase *database)
{
  g_autoptr (AlongDirectory) directory = load_directory (database);
  gint64 peer_id = get_first (along_directory_get_peers (directory));
  gint64 supervisor_id = get_first (along_directory_get_supervisors (directory));
  g_autoptr (AlongIntent) block = along_intent_new (ALONG_INTENT_EDIT);
  g_autoptr (AlongPair) pair =
    g_object_new (ALONG_TYPE_PAIR, "id", along_intent_new_id (block), "person-id", peer_id,
                  "other-id", supervisor_id, "kind", ALONG_PAIR_BLOCKED, NULL);
  g_autoptr (GBytes) mark = g_bytes_new (along_reader_keys_get_mark (self->keys)->bytes,
                                         ALONG_READER_MARK_SIZE);
  g_autoptr (AlongNoteReader) reader =
    g_object_new (ALONG_TYPE_NOTE_READER, "person-id", supervisor_id, "mark", mark,
                  "locked-seed", self->locked_seed, "since", (int) (self->now / 86400), NULL);
  g_autoptr (GBytes) acceptance = along_vouch_accept (self->keys, supervisor_id,
                                                      along_reader_keys_get_mark (self->keys));

  g_object_set (reader, "root", mark, "acceptance", acceptance, NULL);
  along_intent_put (block, pair);
  run (self, database, g_steal_pointer (&block));
  run (self, database, along_intent_enrol_reader (reader));
}

/* What one of them has. */
static void
add_link (Twins         *self,
          AlongDatabase *database)
{
  static const char words[] = CLIENT " is the peer. Sees Sari as a client on Tuesdays.";
  g_autoptr (AlongDirectory) directory = load_directory (database);
  gint64 reader_id = get_first (along_directory_get_note_readers (directory));
  const AlongReaderMark *mark = along_reader_keys_get_mark (self->keys);
  AlongSealRow row = { .kind = PRIVATE, .time = self->now, .author = *mark };
  g_autoptr (GPtrArray) wraps = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) sealed = NULL, wrapped = NULL, signature = NULL, head_bytes = NULL;
  g_autoptr (GBytes) note_mark = NULL;
  g_autoptr (AlongNote) note = NULL;
  g_autoptr (AlongNotePart) part = NULL;
  g_autoptr (GError) error = NULL;
  AlongSealWrap wrap;
  AlongSealHead head;

  memset (row.note, 7, sizeof row.note);
  note_mark = g_bytes_new (row.note, sizeof row.note);
  sealed = along_seal_part_new (self->keys, &row, NULL, NULL, words, strlen (words), mark, 1,
                                &wrap, &error);
  fail_on (error);
  wrapped = g_bytes_new (wrap.bytes, along_seal_form_get_size (wrap.form));
  signature = g_bytes_new (wrap.signature, sizeof wrap.signature);

  along_seal_head_init (&head, row.note, mark);
  head.begun = self->now;
  head.n_readers = 1;
  head.readers[0] = *mark;
  head_bytes = along_seal_head_write (&head, self->keys, &row, sealed, &wrap);

  note = g_object_new (ALONG_TYPE_NOTE, "mark", note_mark, "kind", ALONG_NOTE_KIND_PRIVATE,
                       "author-id", reader_id, "at", self->now, "head", head_bytes, NULL);
  part = g_object_new (ALONG_TYPE_NOTE_PART, "author-id", reader_id, "at", self->now, "sealed",
                       sealed, NULL);
  g_ptr_array_add (wraps, g_object_new (ALONG_TYPE_NOTE_WRAP, "reader-id", reader_id, "form",
                                        ALONG_WRAP_TO_ONESELF, "wrapped", wrapped, "by-id",
                                        reader_id, "signature", signature, NULL));
  run (self, database, along_intent_sign_part (note, part, wraps, NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  Twins self = { .now = g_get_real_time () / G_USEC_PER_SEC };
  g_autoptr (AlongPassphrase) passphrase = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    return 2;

  setlocale (LC_ALL, "");
  along_vault_init (&error);
  fail_on (error);
  self.keys = along_reader_keys_new_random ();
  passphrase = along_passphrase_new (PASSPHRASE, &error);
  fail_on (error);
  self.locked_seed = along_locked_seed_new (self.keys, passphrase, &error);
  fail_on (error);

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (AlongDatabase) database = make_file (&self, argv[i]);
      g_autoptr (AlongDirectory) directory = load_directory (database);

      add_common (&self, database);
      if (i == 2)
        add_link (&self, database);
      else
        {
          tell_name (along_directory_get_peers (directory));
          tell_name (along_directory_get_supervisors (directory));
          g_print ("%s\n", CLIENT);
        }
      along_database_close (database);
    }

  g_bytes_unref (self.locked_seed);
  along_reader_keys_unref (self.keys);
  return 0;
}
