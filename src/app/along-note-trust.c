/* along-note-trust.c — which readers of notes are believed to be who the file says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-trust.h"

#include <glib/gi18n-lib.h>

#include "app/along-note-seal.h"
#include "app/along-reader-words.h"
#include "rules/along-note-readers.h"
#include "store/along-note-intents.h"
#include "vault/along-vouch.h"

static void
read_mark (GBytes          *bytes,
           AlongReaderMark *mark)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  *mark = (AlongReaderMark) { 0 };
  along_reader_mark_read (mark, data, size);
}

/* Refers to what @reader owns. */
static AlongVouch
read_vouch (AlongDirectory  *directory,
            AlongNoteReader *reader)
{
  AlongVouch vouch = {
    .person = along_note_reader_get_person_id (reader),
    .vouch = along_note_reader_get_vouch (reader),
    .acceptance = along_note_reader_get_acceptance (reader),
  };

  along_note_seal_mark (reader, &vouch.mark);
  along_note_seal_mark (
    along_directory_get_note_reader (directory, along_note_reader_get_voucher_id (reader)),
    &vouch.voucher);
  read_mark (along_note_reader_get_root (reader), &vouch.root);

  return vouch;
}

GArray *
along_note_trust_list (AlongDirectory        *directory,
                       const AlongReaderMark *own)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GListModel *readers;
  guint n_readers;
  g_autofree AlongVouch *vouches = NULL;
  g_autofree gboolean *trusted = NULL;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), ids);
  g_return_val_if_fail (own != NULL, ids);

  readers = along_directory_get_note_readers (directory);
  n_readers = g_list_model_get_n_items (readers);
  vouches = g_new (AlongVouch, n_readers);
  trusted = g_new (gboolean, n_readers);
  for (guint i = 0; i < n_readers; i++)
    {
      g_autoptr (AlongNoteReader) reader = g_list_model_get_item (readers, i);

      vouches[i] = read_vouch (directory, reader);
    }

  along_vouch_find_trusted (vouches, n_readers, own, trusted);
  for (guint i = 0; i < n_readers; i++)
    {
      g_autoptr (AlongRecord) reader = g_list_model_get_item (readers, i);
      gint64 id = along_record_get_id (reader);

      if (trusted[i])
        g_array_append_val (ids, id);
    }

  return ids;
}

/* Who is unlocked, as the directory has them now; NULL for nobody. */
static AlongNoteReader *
get_own (AlongUnlocked  *unlocked,
         AlongDirectory *directory)
{
  AlongNoteReader *reader = along_unlocked_get_reader (unlocked);

  return reader != NULL ? along_directory_get_note_reader (
                            directory, along_record_get_id (ALONG_RECORD (reader)))
                        : NULL;
}

gboolean
along_note_trust_can_vouch (AlongUnlocked  *unlocked,
                            AlongDirectory *directory)
{
  AlongNoteReader *own;

  g_return_val_if_fail (ALONG_IS_UNLOCKED (unlocked), FALSE);
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), FALSE);

  own = get_own (unlocked, directory);

  return along_note_readers_is_trusted (along_unlocked_get_trusted (unlocked, directory), own) &&
         along_note_readers_may_vouch (directory, own);
}

gboolean
along_note_trust_can_replace (AlongNoteReader *old,
                              AlongUnlocked   *unlocked,
                              AlongDirectory  *directory)
{
  g_return_val_if_fail (ALONG_IS_NOTE_READER (old), FALSE);

  return along_note_trust_can_vouch (unlocked, directory) &&
         along_note_reader_get_person_id (get_own (unlocked, directory)) !=
           along_note_reader_get_person_id (old);
}

gboolean
along_note_trust_can_make_sheet (AlongUnlocked  *unlocked,
                                 AlongDirectory *directory)
{
  g_autoptr (GListModel) people = NULL;

  g_return_val_if_fail (ALONG_IS_UNLOCKED (unlocked), FALSE);
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), FALSE);

  people = along_reader_words_people (directory);

  return along_note_trust_can_vouch (unlocked, directory) ||
         (along_directory_find_note_reader (directory, 0) == NULL &&
          g_list_model_get_n_items (people) == 0);
}

/* The root that whoever is unlocked accepted, or themselves where that one's readers do not know
 * them: the newcomer is to know who is here. */
static void
get_root_of (AlongNoteReader *own,
             AlongDirectory  *directory,
             AlongReaderMark *root)
{
  g_autoptr (GArray) of_root = NULL;

  read_mark (along_note_reader_get_root (own), root);
  of_root = along_note_trust_list (directory, root);
  if (!along_note_readers_is_trusted (of_root, own))
    along_note_seal_mark (own, root);
}

/* What the file has for a root: that of the one who enrolled first. FALSE for none. */
static gboolean
find_root (AlongDirectory  *directory,
           AlongReaderMark *root)
{
  GListModel *readers = along_directory_get_note_readers (directory);

  for (guint i = 0; i < g_list_model_get_n_items (readers); i++)
    {
      g_autoptr (AlongNoteReader) reader = g_list_model_get_item (readers, i);
      AlongVouch vouch = read_vouch (directory, reader);

      if (vouch.person != 0 && along_vouch_is_accepted (&vouch) &&
          along_note_seal_find_reader (directory, &vouch.root) != NULL)
        {
          *root = vouch.root;
          return TRUE;
        }
    }

  return FALSE;
}

void
along_note_trust_enrol (AlongNoteReader       *reader,
                        const AlongReaderKeys *keys,
                        AlongUnlocked         *unlocked,
                        AlongDirectory        *directory)
{
  const AlongReaderMark *mark;
  gint64 person_id;
  AlongReaderMark root;
  g_autoptr (GBytes) root_bytes = NULL;
  g_autoptr (GBytes) acceptance = NULL;

  g_return_if_fail (ALONG_IS_NOTE_READER (reader));
  g_return_if_fail (keys != NULL);
  g_return_if_fail (ALONG_IS_UNLOCKED (unlocked));
  g_return_if_fail (ALONG_IS_DIRECTORY (directory));

  mark = along_reader_keys_get_mark (keys);
  person_id = along_note_reader_get_person_id (reader);

  if (along_note_trust_can_vouch (unlocked, directory))
    {
      AlongNoteReader *own = get_own (unlocked, directory);
      g_autoptr (GBytes) vouch =
        along_vouch_sign (along_unlocked_get_keys (unlocked), mark, person_id);

      get_root_of (own, directory, &root);
      g_object_set (reader,
                    "voucher-id", along_record_get_id (ALONG_RECORD (own)),
                    "vouch", vouch,
                    NULL);
    }
  else if (!find_root (directory, &root))
    root = *mark;

  root_bytes = g_bytes_new (root.bytes, sizeof root.bytes);
  acceptance = along_vouch_accept (keys, person_id, &root);
  g_object_set (reader, "root", root_bytes, "acceptance", acceptance, NULL);
}

AlongIntent *
along_note_trust_intent (AlongNoteReader       *reader,
                         const AlongReaderKeys *keys,
                         AlongNoteReader       *old,
                         AlongDay               day,
                         AlongDirectory        *directory)
{
  AlongNoteReader *sheet;
  g_autoptr (GBytes) vouch = NULL;
  AlongReaderMark mark;

  g_return_val_if_fail (ALONG_IS_NOTE_READER (reader), NULL);
  g_return_val_if_fail (keys != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  sheet = along_directory_find_note_reader (directory, 0);
  if (along_note_reader_get_person_id (reader) == 0 || old != NULL || sheet == NULL ||
      along_note_reader_get_voucher_id (sheet) != 0 ||
      !g_bytes_equal (along_note_reader_get_root (reader), along_note_reader_get_mark (reader)))
    return along_intent_replace_reader (reader, old, day);

  along_note_seal_mark (sheet, &mark);
  vouch = along_vouch_sign (keys, &mark, 0);

  return along_intent_enrol_first (reader, sheet, vouch);
}

static gpointer
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT, message);

  return NULL;
}

/* Whether @reader is still the same key of the same person, and still in use or not. */
static gboolean
is_as_shown (AlongNoteReader *reader,
             AlongNoteReader *shown)
{
  return reader != NULL &&
         g_bytes_equal (along_note_reader_get_mark (reader), along_note_reader_get_mark (shown)) &&
         along_note_reader_get_person_id (reader) == along_note_reader_get_person_id (shown) &&
         along_note_reader_get_left (reader) == along_note_reader_get_left (shown);
}

AlongIntent *
along_note_trust_vouch (AlongNoteReader  *shown,
                        AlongUnlocked    *unlocked,
                        AlongDirectory   *directory,
                        GError          **error)
{
  g_autoptr (GBytes) signature = NULL;
  AlongNoteReader *reader, *root;
  AlongVouch vouch;

  g_return_val_if_fail (ALONG_IS_NOTE_READER (shown), NULL);
  g_return_val_if_fail (ALONG_IS_UNLOCKED (unlocked), NULL);
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  /* What was compared takes its time, and the file is not whoever compares alone. */
  reader = along_directory_get_note_reader (directory, along_record_get_id (ALONG_RECORD (shown)));
  if (!along_note_trust_can_vouch (unlocked, directory))
    return refuse (error, _("You cannot vouch for keys any more: your own key was replaced or "
                            "changed meanwhile. Somebody else of the staff can."));
  if (!is_as_shown (reader, shown))
    return refuse (error, _("This key was replaced or changed meanwhile. Close this, and compare "
                            "the key that there is now."));

  vouch = read_vouch (directory, reader);
  root = along_note_seal_find_reader (directory, &vouch.root);
  if (!along_vouch_is_accepted (&vouch) ||
      (root != reader &&
       !along_note_readers_is_trusted (along_unlocked_get_trusted (unlocked, directory), root)))
    return refuse (error, _("This key was made among readers whom you do not know. Vouch for "
                            "those first, or make a new key while you have unlocked notes."));

  signature =
    along_vouch_sign (along_unlocked_get_keys (unlocked), &vouch.mark, vouch.person);

  return along_intent_vouch (reader, get_own (unlocked, directory), signature);
}

char *
along_note_trust_describe (AlongNoteReader *reader,
                           AlongUnlocked   *unlocked,
                           AlongDirectory  *directory)
{
  GArray *trusted;
  AlongNoteReader *voucher;

  g_return_val_if_fail (ALONG_IS_NOTE_READER (reader), NULL);
  g_return_val_if_fail (ALONG_IS_UNLOCKED (unlocked), NULL);
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  if (along_unlocked_get_keys (unlocked) == NULL)
    return NULL;

  trusted = along_unlocked_get_trusted (unlocked, directory);
  voucher = along_directory_get_note_reader (directory,
                                             along_note_reader_get_voucher_id (reader));

  if (voucher == NULL && along_note_readers_is_trusted (trusted, reader) &&
      (reader != get_own (unlocked, directory) ||
       g_bytes_equal (along_note_reader_get_root (reader), along_note_reader_get_mark (reader))))
    return g_strdup (_("The first key, with which the readers began"));
  if (voucher == NULL)
    return g_strdup (_("Nobody has vouched for this key"));
  if (!along_note_readers_is_trusted (trusted, voucher))
    /* Translators: %s is who vouched for a key, and is not known themselves. */
    return g_strdup_printf (_("Vouched for by %s, for whose key nobody has vouched"),
                            along_reader_words_name (directory, voucher));
  if (!along_note_readers_is_trusted (trusted, reader))
    return g_strdup (_("This is not the key that was vouched for: it was changed in the file"));

  /* Translators: of somebody's key to notes; %s is who said that it is theirs. */
  return g_strdup_printf (_("Vouched for by %s"), along_reader_words_name (directory, voucher));
}

char *
along_note_trust_dup_fingerprint (AlongNoteReader *reader)
{
  AlongReaderMark mark;

  g_return_val_if_fail (ALONG_IS_NOTE_READER (reader), NULL);

  along_note_seal_mark (reader, &mark);

  return along_vouch_dup_fingerprint (&mark);
}
