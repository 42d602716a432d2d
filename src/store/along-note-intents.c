/* along-note-intents.c — the intents of sealed notes and of those who can read them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-note-intents.h"

/* A copy of @record with an id, to be unreffed. */
static gpointer
copy_with_id (AlongIntent *intent,
              gpointer     record)
{
  gpointer copy = along_record_copy (record);

  if (along_record_get_id (record) == 0)
    g_object_set (copy, "id", along_intent_new_id (intent), NULL);

  return copy;
}

static void
put_all (AlongIntent *intent,
         GPtrArray   *records)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      g_autoptr (AlongRecord) copy = copy_with_id (intent, g_ptr_array_index (records, i));

      along_intent_put (intent, copy);
    }
}

static void
remove_all (AlongIntent *intent,
            GPtrArray   *records)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    along_intent_remove (intent, g_ptr_array_index (records, i));
}

/* From the inside out: a note is signed by a part that is there, and can be read. */
static void
put_part (AlongIntent    *intent,
          AlongNote      *note,
          AlongNotePart  *part,
          GPtrArray      *wraps,
          AlongNoteState  state)
{
  g_autoptr (AlongNote) note_copy = note != NULL ? copy_with_id (intent, note) : NULL;
  g_autoptr (AlongNotePart) part_copy = copy_with_id (intent, part);

  if (note_copy != NULL)
    g_object_set (part_copy, "note-id", along_record_get_id (ALONG_RECORD (note_copy)), NULL);
  g_object_set (part_copy, "state", state, NULL);
  along_intent_put (intent, part_copy);

  for (guint i = 0; wraps != NULL && i < wraps->len; i++)
    {
      g_autoptr (AlongNoteWrap) wrap = copy_with_id (intent, g_ptr_array_index (wraps, i));

      g_object_set (wrap, "part-id", along_record_get_id (ALONG_RECORD (part_copy)), NULL);
      along_intent_put (intent, wrap);
    }

  if (note_copy == NULL)
    return;

  if (state == ALONG_NOTE_STATE_SIGNED)
    g_object_set (note_copy, "state", state, NULL);
  along_intent_put (intent, note_copy);
}

AlongIntent *
along_intent_enrol_reader (AlongNoteReader *reader)
{
  AlongIntent *intent;
  g_autoptr (AlongNoteReader) copy = NULL;

  g_return_val_if_fail (ALONG_IS_NOTE_READER (reader), NULL);

  intent = along_intent_new (ALONG_INTENT_ENROL_READER);
  copy = copy_with_id (intent, reader);
  along_intent_put (intent, copy);

  return intent;
}

static void
put_vouch (AlongIntent     *intent,
           AlongNoteReader *reader,
           AlongNoteReader *voucher,
           GBytes          *vouch)
{
  along_intent_set (intent, reader,
                    "voucher-id", along_record_get_id (ALONG_RECORD (voucher)),
                    "vouch", vouch,
                    NULL);
}

AlongIntent *
along_intent_enrol_first (AlongNoteReader *reader,
                          AlongNoteReader *sheet,
                          GBytes          *vouch)
{
  AlongIntent *intent;
  g_autoptr (AlongNoteReader) copy = NULL;

  g_return_val_if_fail (ALONG_IS_NOTE_READER (reader), NULL);
  g_return_val_if_fail (ALONG_IS_NOTE_READER (sheet), NULL);
  g_return_val_if_fail (vouch != NULL, NULL);

  intent = along_intent_new (ALONG_INTENT_ENROL_READER);
  copy = copy_with_id (intent, reader);
  along_intent_put (intent, copy);
  put_vouch (intent, sheet, copy, vouch);

  return intent;
}

AlongIntent *
along_intent_replace_reader (AlongNoteReader *reader,
                             AlongNoteReader *old,
                             AlongDay         day)
{
  AlongIntent *intent;
  g_autoptr (AlongNoteReader) copy = NULL;

  g_return_val_if_fail (ALONG_IS_NOTE_READER (reader), NULL);
  g_return_val_if_fail (old == NULL || ALONG_IS_NOTE_READER (old), NULL);

  intent = along_intent_new (ALONG_INTENT_ENROL_READER);
  /* First, as the file takes one at a time. */
  if (old != NULL)
    along_intent_set (intent, old, "left", day, NULL);
  copy = copy_with_id (intent, reader);
  along_intent_put (intent, copy);

  return intent;
}

AlongIntent *
along_intent_vouch (AlongNoteReader *reader,
                    AlongNoteReader *voucher,
                    GBytes          *vouch)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_NOTE_READER (reader), NULL);
  g_return_val_if_fail (ALONG_IS_NOTE_READER (voucher), NULL);
  g_return_val_if_fail (vouch != NULL, NULL);

  intent = along_intent_new (ALONG_INTENT_VOUCH);
  put_vouch (intent, reader, voucher, vouch);

  return intent;
}

AlongIntent *
along_intent_change_seed (AlongNoteReader *reader,
                          GBytes          *locked_seed)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_NOTE_READER (reader), NULL);
  g_return_val_if_fail (locked_seed != NULL, NULL);

  intent = along_intent_new (ALONG_INTENT_CHANGE_SEED);
  along_intent_set (intent, reader, "locked-seed", locked_seed, NULL);

  return intent;
}

AlongIntent *
along_intent_leave (AlongNoteReader *reader,
                    AlongDay         day,
                    GPtrArray       *put,
                    GPtrArray       *removed)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_NOTE_READER (reader), NULL);

  intent = along_intent_new (ALONG_INTENT_LEAVE);
  put_all (intent, put);
  remove_all (intent, removed);
  along_intent_set (intent, reader, "left", day, NULL);

  return intent;
}

AlongIntent *
along_intent_give_back (GPtrArray *put,
                        GPtrArray *removed)
{
  AlongIntent *intent = along_intent_new (ALONG_INTENT_GIVE_BACK);

  put_all (intent, put);
  remove_all (intent, removed);

  return intent;
}

AlongIntent *
along_intent_save_draft (AlongNote     *note,
                         AlongNotePart *part,
                         GPtrArray     *wraps)
{
  AlongIntent *intent;

  g_return_val_if_fail (note == NULL || ALONG_IS_NOTE (note), NULL);
  g_return_val_if_fail (ALONG_IS_NOTE_PART (part), NULL);

  intent = along_intent_new (ALONG_INTENT_SAVE_DRAFT);
  put_part (intent, note, part, wraps, ALONG_NOTE_STATE_DRAFT);

  return intent;
}

GPtrArray *
along_intent_list_draft (AlongNotePart *part,
                         GPtrArray     *records)
{
  GPtrArray *of_draft = g_ptr_array_new ();
  gint64 id;

  g_return_val_if_fail (ALONG_IS_NOTE_PART (part), of_draft);
  g_return_val_if_fail (records != NULL, of_draft);

  id = along_record_get_id (ALONG_RECORD (part));
  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      if (ALONG_IS_NOTE (record) && along_note_get_state (record) == ALONG_NOTE_STATE_DRAFT)
        g_ptr_array_add (of_draft, record);
    }
  g_ptr_array_add (of_draft, part);
  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      if (ALONG_IS_NOTE_WRAP (record) && along_note_wrap_get_part_id (record) == id)
        g_ptr_array_add (of_draft, record);
    }

  return of_draft;
}

AlongIntent *
along_intent_delete_draft (AlongNotePart *part,
                           GPtrArray     *records)
{
  g_autoptr (GPtrArray) of_draft = NULL;
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_NOTE_PART (part), NULL);
  g_return_val_if_fail (records != NULL, NULL);

  of_draft = along_intent_list_draft (part, records);
  intent = along_intent_new (ALONG_INTENT_DELETE_DRAFT);
  remove_all (intent, of_draft);

  return intent;
}

AlongIntent *
along_intent_drop_draft (AlongNotePart *part,
                         GPtrArray     *records)
{
  g_autoptr (GPtrArray) of_draft = NULL;
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_NOTE_PART (part), NULL);
  g_return_val_if_fail (records != NULL, NULL);

  of_draft = along_intent_list_draft (part, records);
  intent = along_intent_new (ALONG_INTENT_SAVE_DRAFT);
  remove_all (intent, of_draft);

  return intent;
}

AlongIntent *
along_intent_sign_part (AlongNote     *note,
                        AlongNotePart *part,
                        GPtrArray     *wraps,
                        GPtrArray     *put,
                        GPtrArray     *removed)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_NOTE (note), NULL);
  g_return_val_if_fail (ALONG_IS_NOTE_PART (part), NULL);

  intent = along_intent_new (along_note_part_get_number (part) == 0 ? ALONG_INTENT_SIGN_NOTE
                                                                    : ALONG_INTENT_ADD_ADDENDUM);
  put_part (intent, note, part, wraps, ALONG_NOTE_STATE_SIGNED);
  put_all (intent, put);
  remove_all (intent, removed);

  return intent;
}

AlongIntent *
along_intent_countersign (AlongNote          *note,
                          AlongCountersigned  how,
                          int                 n_parts,
                          gint64              at,
                          GBytes             *signature,
                          GBytes             *head)
{
  AlongIntent *intent;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (ALONG_IS_NOTE (note), NULL);
  g_return_val_if_fail (head != NULL, NULL);

  bytes = signature != NULL ? g_bytes_ref (signature) : g_bytes_new (NULL, 0);
  intent = along_intent_new (how == ALONG_COUNTERSIGNED_SCREEN  ? ALONG_INTENT_COUNTERSIGN
                             : how == ALONG_COUNTERSIGNED_PAPER ? ALONG_INTENT_COUNTERSIGN_PAPER
                                                                : ALONG_INTENT_NOT_COUNTERSIGNED);
  along_intent_set (intent, note,
                    "countersigned", how,
                    "countersigned-at", at,
                    "countersigned-parts", n_parts,
                    "countersignature", bytes,
                    "head", head,
                    NULL);

  return intent;
}

AlongIntent *
along_intent_rewrap (GPtrArray *wraps)
{
  AlongIntent *intent;

  g_return_val_if_fail (wraps != NULL, NULL);

  intent = along_intent_new (ALONG_INTENT_REWRAP);
  put_all (intent, wraps);

  return intent;
}

AlongIntent *
along_intent_set_note_template (AlongDirectory *directory,
                                AlongNoteKind   kind,
                                const char     *text)
{
  AlongIntent *intent;
  AlongNoteTemplate *known;
  g_autoptr (AlongNoteTemplate) wanted = NULL;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  intent = along_intent_new (ALONG_INTENT_SET_NOTE_TEMPLATE);
  known = along_directory_get_note_template (directory, kind);
  if (text == NULL)
    {
      if (known != NULL)
        along_intent_remove (intent, known);
      return intent;
    }

  wanted = known != NULL ? along_record_copy (known)
                         : g_object_new (ALONG_TYPE_NOTE_TEMPLATE, "kind", kind, NULL);
  g_object_set (wanted, "text", text, NULL);
  along_intent_put (intent, wanted);

  return intent;
}
