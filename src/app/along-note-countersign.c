/* along-note-countersign.c — whom a note is about has read it, and signs it, too
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-countersign.h"

#include "app/along-note-seal.h"
#include "app/along-note-words.h"
#include "rules/along-note-readers.h"
#include "store/along-note-intents.h"
#include "store/along-store-error.h"
#include "vault/along-seal-countersign.h"

/* The head of the note with what @countersigned says, signed by the reader of @keys; NULL when the
 * note is not as it was signed. */
static GBytes *
write_head (AlongNoteSeal                *seal,
            const AlongReaderKeys        *keys,
            GArray                       *known,
            const AlongSealCountersigned *countersigned)
{
  const AlongSealNote *note = along_note_seal_get (seal);
  const AlongSealPart *last;
  AlongSealHead head;

  if (!along_seal_note_read_head (note, keys, (const AlongReaderMark *) (gpointer) known->data,
                                  known->len, &head))
    return NULL;

  last = &note->parts[note->n_parts - 1];
  head.countersigned = *countersigned;

  return along_seal_head_write (&head, keys, &last->row, last->sealed,
                                along_note_seal_get_wrap (seal, note->n_parts - 1,
                                                          along_reader_keys_get_mark (keys)));
}

AlongIntent *
along_note_countersign_new (AlongSession           *session,
                            GPtrArray              *records,
                            AlongCountersigned      how,
                            const AlongReaderKeys  *about,
                            GError                **error)
{
  AlongDirectory *directory;
  AlongReaderKeys *keys;
  g_autoptr (AlongNoteSeal) seal = NULL;
  g_autoptr (GArray) known = NULL;
  g_autoptr (GBytes) signature = NULL;
  g_autoptr (GBytes) head = NULL;
  const AlongSealNote *note;
  AlongSealCountersigned countersigned = { 0 };

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (records != NULL && records->len > 0, NULL);
  g_return_val_if_fail ((how == ALONG_COUNTERSIGNED_SCREEN) == (about != NULL), NULL);

  directory = along_session_get_directory (session);
  keys = along_unlocked_get_keys (along_session_get_unlocked (session));
  if (keys == NULL)
    {
      along_note_words_set_locked (error);
      return NULL;
    }

  seal = along_note_seal_new (directory, records);
  known = along_note_seal_list_known (directory, along_session_get_unlocked (session));
  note = along_note_seal_get (seal);
  if (how != ALONG_COUNTERSIGNED_NOT)
    countersigned = (AlongSealCountersigned) {
      .form = along_note_seal_form (how),
      .n_parts = note->n_parts,
      .time = along_session_get_now (session),
    };
  head = write_head (seal, keys, known, &countersigned);
  if (head == NULL)
    {
      along_note_words_set_changed (error);
      return NULL;
    }

  if (about != NULL)
    signature = along_seal_countersign_new (about, note->note, note->n_parts,
                                            note->parts[note->n_parts - 1].sealed,
                                            countersigned.time);

  return along_intent_countersign (g_ptr_array_index (records, 0), how,
                                   (int) countersigned.n_parts, countersigned.time, signature,
                                   head);
}

gboolean
along_note_countersign_check (AlongSession        *session,
                              AlongNote           *note,
                              const AlongSealNote *sealed)
{
  AlongDirectory *directory = along_session_get_directory (session);
  GListModel *readers = along_directory_get_note_readers (directory);
  GArray *trusted =
    along_unlocked_get_trusted (along_session_get_unlocked (session), directory);
  guint n_parts = (guint) along_note_get_countersigned_parts (note);

  if (n_parts == 0 || n_parts > sealed->n_parts)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (readers); i++)
    {
      g_autoptr (AlongNoteReader) reader = g_list_model_get_item (readers, i);
      AlongReaderMark mark;

      if (along_note_readers_is_trusted (trusted, reader) &&
          along_note_reader_get_person_id (reader) == along_note_get_about_id (note) &&
          along_note_seal_mark (reader, &mark) &&
          along_seal_countersign_check (along_note_get_countersignature (note), &mark,
                                        sealed->note, n_parts, sealed->parts[n_parts - 1].sealed,
                                        along_note_get_countersigned_at (note)))
        return TRUE;
    }

  return FALSE;
}
