/* along-seal-note.c — a sealed note as a whole: is it what was signed, and who takes it over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-seal-note.h"

#include <string.h>

#include "vault/along-seal-private.h"
#include "vault/along-vault-error.h"

static void
add_finding (GArray                *findings,
             guint32                part,
             AlongSealVerdict       verdict,
             const AlongReaderMark *whom)
{
  AlongSealFinding finding = { .part = part, .verdict = verdict };

  if (whom != NULL)
    finding.whom = *whom;
  g_array_append_val (findings, finding);
}

/* Each reader has exactly one wrap, made by one of @known; nobody else has any. */
static void
check_wraps (GArray                *findings,
             const AlongSealPart   *part,
             const AlongSealHead   *head,
             const AlongReaderMark *known,
             guint                  n_known)
{
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];

  along_seal_part_get_digest (part->sealed, digest);

  for (guint i = 0; i < part->n_wraps; i++)
    {
      const AlongSealWrap *wrap = &part->wraps[i];

      if (!along_seal_head_has_reader (head, &wrap->reader))
        add_finding (findings, part->row.number, ALONG_SEAL_KEYS, &wrap->reader);
    }

  for (guint i = 0; i < head->n_readers; i++)
    {
      guint n_good = 0;
      guint n = 0;

      for (guint w = 0; w < part->n_wraps; w++)
        {
          const AlongSealWrap *wrap = &part->wraps[w];

          if (along_reader_mark_equal (&wrap->reader, &head->readers[i]))
            {
              n++;
              n_good += along_seal_marks_have (known, n_known, &wrap->by) &&
                        along_seal_wrap_verify (wrap, digest);
            }
        }
      if (n != 1 || n_good != 1)
        add_finding (findings, part->row.number, ALONG_SEAL_KEYS, &head->readers[i]);
    }
}

/* What is wrong with a part, by itself and after the one before it (NULL when that is missing or
 * wrong itself: it says nothing then). */
static AlongSealVerdict
check_part (const AlongSealPart   *part,
            const AlongSealPart   *before,
            const AlongReaderMark *known,
            guint                  n_known)
{
  AlongSealVerdict verdict = along_seal_part_check (&part->row, part->sealed, known, n_known);
  guint8 expected[ALONG_SEAL_DIGEST_SIZE] = { 0 };
  guint8 found[ALONG_SEAL_DIGEST_SIZE];

  if (verdict != ALONG_SEAL_GOOD || (before == NULL && part->row.number > 0))
    return verdict;

  if (before != NULL)
    along_seal_part_get_digest (before->sealed, expected);

  return along_seal_part_get_before (part->sealed, found) &&
         memcmp (found, expected, sizeof found) == 0 ? ALONG_SEAL_GOOD : ALONG_SEAL_ORDER;
}

/* Whether the head is whole, of this note, and by one of @known. */
static gboolean
check_head (GArray                *findings,
            const AlongSealNote   *note,
            AlongSealHead         *head,
            const AlongReaderMark *known,
            guint                  n_known)
{
  if (note->head == NULL || !along_seal_head_read (head, note->head) ||
      memcmp (head->note, note->note, sizeof note->note) != 0)
    add_finding (findings, 0, ALONG_SEAL_HEAD, NULL);
  else if (!along_seal_marks_have (known, n_known, &head->writer))
    add_finding (findings, 0, ALONG_SEAL_UNKNOWN_AUTHOR, &head->writer);
  else
    return TRUE;

  return FALSE;
}

/* Whether the note's row says of it what was signed. */
static gboolean
row_fits (const AlongSealNote *note,
          const AlongSealHead *head)
{
  return along_reader_mark_equal (&note->author, &head->author) &&
         note->begun == head->begun && note->session == head->session;
}

/* Whether the note's row says of a countersignature what was signed. */
static gboolean
countersigned_fits (const AlongSealCountersigned *a,
                    const AlongSealCountersigned *b)
{
  return a->form == b->form && a->n_parts == b->n_parts && a->time == b->time;
}

/* Whether the head holds on to a part that is good in itself. */
static gboolean
head_fits (const AlongSealHead *head,
           const AlongSealPart *part)
{
  gboolean is_last = part->row.number == head->n_parts - 1;
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];

  if (part->row.number == 0 && !along_reader_mark_equal (&head->author, &part->row.author))
    return FALSE;
  /* Only the last one can be a draft. */
  if (!is_last)
    return part->row.number < head->n_parts && !part->row.draft;

  along_seal_part_get_digest (part->sealed, digest);

  return memcmp (digest, head->last, sizeof digest) == 0 && !head->draft == !part->row.draft;
}

/* The wrap for @reader, or NULL. */
static const AlongSealWrap *
find_wrap (const AlongSealPart   *part,
           const AlongReaderMark *reader)
{
  for (guint i = 0; i < part->n_wraps; i++)
    {
      if (along_reader_mark_equal (&part->wraps[i].reader, reader))
        return &part->wraps[i];
    }

  return NULL;
}

/* Opens a good part as the reader of @keys, and with it the proof in the head when it is the last
 * one. */
static void
check_as_reader (GArray                *findings,
                 const AlongSealNote   *note,
                 const AlongSealHead   *head,
                 const AlongSealPart   *part,
                 const AlongReaderKeys *keys)
{
  const AlongReaderMark *mark = along_reader_keys_get_mark (keys);
  const AlongSealWrap *wrap = find_wrap (part, mark);
  guint8 key[ALONG_SEAL_KEY_SIZE];

  if (wrap == NULL || !along_seal_head_has_reader (head, mark))
    return;

  if (along_seal_part_get_key (key, keys, &part->row, part->sealed, wrap) != ALONG_SEAL_GOOD)
    add_finding (findings, part->row.number, ALONG_SEAL_KEYS, mark);
  else if (part->row.number == head->n_parts - 1 && !along_seal_head_prove (note->head, key))
    add_finding (findings, 0, ALONG_SEAL_HEAD, &head->writer);
  sodium_memzero (key, sizeof key);
}

/* Adds each part that is not there from @from up to @to. */
static void
add_missing (GArray  *findings,
             guint32  from,
             guint32  to)
{
  for (guint32 i = from; i < to && i - from < ALONG_SEAL_GAPS_MAX; i++)
    add_finding (findings, i, ALONG_SEAL_MISSING, NULL);
}

GArray *
along_seal_note_check (const AlongSealNote   *note,
                       const AlongReaderKeys *keys,
                       const AlongReaderMark *known,
                       guint                  n_known)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (AlongSealFinding));
  const AlongSealPart *before = NULL;
  guint32 next = 0;
  AlongSealHead head;
  gboolean has_head;

  g_return_val_if_fail (note != NULL, findings);
  g_return_val_if_fail (known != NULL || n_known == 0, findings);

  has_head = check_head (findings, note, &head, known, n_known);
  if (has_head && !countersigned_fits (&note->countersigned, &head.countersigned))
    add_finding (findings, 0, ALONG_SEAL_COUNTERSIGNED, &head.writer);

  for (guint i = 0; i < note->n_parts; i++)
    {
      const AlongSealPart *part = &note->parts[i];
      AlongSealVerdict verdict;
      guint n_before;

      /* A row that stands there twice, or in no order. */
      if (part->row.number < next)
        {
          add_finding (findings, part->row.number, ALONG_SEAL_ORDER, &part->row.author);
          continue;
        }
      add_missing (findings, next, part->row.number);
      if (part->row.number > next)
        before = NULL;
      next = part->row.number + 1;

      verdict = memcmp (part->row.note, note->note, sizeof note->note) != 0
                  ? ALONG_SEAL_ROW : check_part (part, before, known, n_known);
      if (verdict == ALONG_SEAL_GOOD && has_head && !head_fits (&head, part))
        verdict = ALONG_SEAL_HEAD;
      /* What the row of a note says is said of its first part. */
      if (verdict == ALONG_SEAL_GOOD && has_head && part->row.number == 0 &&
          !row_fits (note, &head))
        verdict = ALONG_SEAL_ROW;

      before = verdict == ALONG_SEAL_GOOD ? part : NULL;
      if (verdict != ALONG_SEAL_GOOD)
        {
          add_finding (findings, part->row.number, verdict, &part->row.author);
          continue;
        }

      n_before = findings->len;
      if (has_head)
        check_wraps (findings, part, &head, known, n_known);
      if (has_head && keys != NULL && findings->len == n_before)
        check_as_reader (findings, note, &head, part, keys);
    }

  if (has_head)
    add_missing (findings, next, head.n_parts);

  return findings;
}

gboolean
along_seal_note_read_head (const AlongSealNote   *note,
                           const AlongReaderKeys *keys,
                           const AlongReaderMark *known,
                           guint                  n_known,
                           AlongSealHead         *head)
{
  g_autoptr (GArray) findings = NULL;

  g_return_val_if_fail (note != NULL, FALSE);
  g_return_val_if_fail (keys != NULL, FALSE);
  g_return_val_if_fail (head != NULL, FALSE);

  findings = along_seal_note_check (note, keys, known, n_known);

  return findings->len == 0 && note->n_parts > 0 && along_seal_head_read (head, note->head) &&
         along_seal_head_has_reader (head, along_reader_keys_get_mark (keys));
}

static gboolean
refuse (GError          **error,
        AlongVaultError   code)
{
  g_propagate_error (error, along_vault_error_new (code));

  return FALSE;
}

/* Puts @successor in, and takes @leaver out, who makes the room. */
static void
change_readers (AlongSealHead         *head,
                const AlongReaderMark *successor,
                const AlongReaderMark *leaver)
{
  guint n = 0;

  for (guint i = 0; i < head->n_readers; i++)
    {
      if (!along_reader_mark_equal (&head->readers[i], leaver))
        head->readers[n++] = head->readers[i];
    }
  head->n_readers = n;

  if (!along_seal_head_has_reader (head, successor))
    head->readers[head->n_readers++] = *successor;
}

gboolean
along_seal_note_hand_over (const AlongSealNote    *note,
                           const AlongReaderKeys  *keys,
                           const AlongReaderMark  *known,
                           guint                   n_known,
                           const AlongReaderMark  *leaver,
                           const AlongReaderMark  *successor,
                           AlongSealWrap          *wraps,
                           GBytes                **head,
                           GError                **error)
{
  const AlongReaderMark *own;
  const AlongSealPart *last;
  AlongSealHead changed;

  g_return_val_if_fail (note != NULL, FALSE);
  g_return_val_if_fail (keys != NULL, FALSE);
  g_return_val_if_fail (leaver != NULL, FALSE);
  g_return_val_if_fail (successor != NULL, FALSE);
  g_return_val_if_fail (!along_reader_mark_equal (leaver, successor), FALSE);
  g_return_val_if_fail (wraps != NULL && head != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  own = along_reader_keys_get_mark (keys);
  g_return_val_if_fail (!along_reader_mark_equal (own, successor), FALSE);

  if (!along_seal_note_read_head (note, keys, known, n_known, &changed) ||
      !along_seal_head_has_reader (&changed, leaver))
    return refuse (error, ALONG_VAULT_ERROR_UNREADABLE);
  change_readers (&changed, successor, leaver);

  /* All of it opens for the reader: nothing but the successor's mark can be wrong. */
  for (guint i = 0; i < note->n_parts; i++)
    {
      const AlongSealPart *part = &note->parts[i];

      if (along_seal_part_wrap (keys, &part->row, part->sealed, find_wrap (part, own), successor,
                                &wraps[i]) != ALONG_SEAL_GOOD)
        return refuse (error, ALONG_VAULT_ERROR_BAD_READER);
    }

  last = &note->parts[note->n_parts - 1];
  *head = along_seal_head_write (&changed, keys, &last->row, last->sealed, find_wrap (last, own));

  return TRUE;
}
