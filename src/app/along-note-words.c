/* along-note-words.c — what is said of notes in words: whose they are, and what was changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-words.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "app/along-note-seal.h"
#include "app/along-note-trust.h"
#include "app/along-reader-words.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "store/along-store-error.h"

#define SIGN_SIGNED "✓\u00a0"

/* @name among others: what is beside it keeps its place. */
static void
append_name (GString    *names,
             const char *name)
{
  g_autofree char *apart = along_words_apart (name);

  g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", apart);
}

const char *
along_note_words_reader (AlongDirectory  *directory,
                         AlongNoteReader *reader)
{
  /* Translators: instead of the name of somebody who can read notes. */
  return reader != NULL ? along_reader_words_name (directory, reader) : _("Somebody unknown");
}

/* Whether another key that is not in use any more would be called as @reader's. */
static gboolean
has_namesake (AlongDirectory  *directory,
              AlongNoteReader *reader)
{
  GListModel *readers = along_directory_get_note_readers (directory);
  gint64 person_id = along_note_reader_get_person_id (reader);

  for (guint i = 0; i < g_list_model_get_n_items (readers); i++)
    {
      g_autoptr (AlongNoteReader) other = g_list_model_get_item (readers, i);

      if (along_record_get_id (ALONG_RECORD (other)) !=
            along_record_get_id (ALONG_RECORD (reader)) &&
          along_note_reader_get_person_id (other) == person_id &&
          along_note_reader_get_left (other) != 0 &&
          (person_id == 0
             ? along_note_reader_get_since (other) == along_note_reader_get_since (reader)
             : along_note_reader_get_left (other) == along_note_reader_get_left (reader)))
        return TRUE;
    }

  return FALSE;
}

char *
along_note_words_key (AlongDirectory  *directory,
                      AlongNoteReader *reader)
{
  const char *name = along_note_words_reader (directory, reader);
  gboolean is_sheet;
  g_autofree char *day = NULL;
  g_autofree char *fingerprint = NULL;

  if (reader == NULL || along_note_reader_get_left (reader) == 0)
    return g_strdup (name);

  is_sheet = along_note_reader_get_person_id (reader) == 0;
  day = along_words_date (is_sheet ? along_note_reader_get_since (reader)
                                   : along_note_reader_get_left (reader));
  if (!has_namesake (directory, reader))
    return is_sheet
             /* Translators: the sheet of that day, which is not in use any more. */
             ? g_strdup_printf (_("Escrow sheet of %s (replaced)"), day)
             /* Translators: who had a key, and until which day it was in use. */
             : g_strdup_printf (_("%1$s (until %2$s)"), name, day);

  fingerprint = along_note_trust_dup_fingerprint (reader);
  fingerprint[strcspn (fingerprint, " ")] = '\0';

  return is_sheet
           /* Translators: the same of several of one day; %2$s is how the fingerprint begins. */
           ? g_strdup_printf (_("Escrow sheet of %1$s (replaced, %2$s)"), day, fingerprint)
           /* Translators: the same of several keys of somebody; %3$s is the fingerprint's begin. */
           : g_strdup_printf (_("%1$s (until %2$s, %3$s)"), name, day, fingerprint);
}

char *
along_note_words_readers (AlongDirectory *directory,
                          GPtrArray      *readers)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < readers->len; i++)
    {
      g_autofree char *key = along_note_words_key (directory, g_ptr_array_index (readers, i));

      append_name (names, key);
    }

  return g_string_free (names, FALSE);
}

char *
along_note_words_before_stop (const char *name)
{
  gsize size = strlen (name);

  return g_strndup (name, g_str_has_suffix (name, ".") ? size - 1 : size);
}

char *
along_note_words_missing (AlongDirectory  *directory,
                          GPtrArray       *missing,
                          AlongNoteReader *sheet,
                          GPtrArray       *left_out)
{
  GString *words = g_string_new (NULL);
  g_autoptr (GString) keyless = g_string_new (NULL);
  g_autoptr (GString) unvouched = g_string_new (NULL);
  g_autoptr (GString) doubted = g_string_new (NULL);

  for (guint i = 0; i < missing->len; i++)
    {
      AlongEntry *person = g_ptr_array_index (missing, i);
      gint64 id = along_record_get_id (ALONG_RECORD (person));

      append_name (along_directory_find_note_reader (directory, id) != NULL ? unvouched : keyless,
                   along_entry_get_shown_name (person));
    }
  if (sheet != NULL)
    append_name (unvouched, along_reader_words_name (directory, sheet));
  for (guint i = 0; i < left_out->len; i++)
    append_name (doubted, along_reader_words_name (directory, g_ptr_array_index (left_out, i)));

  if (keyless->len > 0)
    {
      g_string_append_c (words, ' ');
      /* Translators: who cannot read a note; %s are names, of one or more. */
      g_string_append_printf (words, _("Not by %s: enrol under Readers of Notes first."), keyless->str);
    }
  if (unvouched->len > 0)
    {
      g_string_append_c (words, ' ');
      /* Translators: who cannot read a note; %s are names. */
      g_string_append_printf (words, _("Not by %s: nobody has vouched for the key."),
                              unvouched->str);
    }
  if (doubted->len > 0)
    {
      g_string_append_c (words, ' ');
      /* Translators: who cannot read a note; %s are names. */
      g_string_append_printf (words, _("Not by %s: you left out the key."), doubted->str);
    }

  return g_string_free (words, FALSE);
}

static char *
get_part (const AlongSealFinding *finding)
{
  if (finding->verdict == ALONG_SEAL_HEAD && finding->part == 0)
    return g_strdup (_("The list of its parts and readers"));
  if (finding->part == 0)
    return g_strdup (_("The note itself"));

  return g_strdup_printf (_("Addendum %u"), finding->part);
}

static char *
describe (AlongDirectory         *directory,
          const AlongSealFinding *finding)
{
  g_autofree char *part = get_part (finding);
  g_autofree char *whose = along_note_words_key (
    directory, along_note_seal_find_reader (directory, &finding->whom));

  /* Translators: in all of these, %s is "The note itself", "Addendum 2", or "The list of its parts
   * and readers". */
  switch (finding->verdict)
    {
    case ALONG_SEAL_BODY:
      return g_strdup_printf (_("%s was changed after it was signed. It is not shown."), part);
    case ALONG_SEAL_ROW:
      return g_strdup_printf (_("%s belongs to another note, kind, person or time than the file "
                                "says. It is not shown."), part);
    case ALONG_SEAL_ORDER:
      return g_strdup_printf (_("%s stands in another place than where it was written."), part);
    case ALONG_SEAL_KEYS:
      /* Translators: the second %s is the name of a reader. */
      return g_strdup_printf (_("%s: what opens it was changed for %s."), part, whose);
    case ALONG_SEAL_MISSING:
      return g_strdup_printf (_("%s is missing: somebody removed it."), part);
    case ALONG_SEAL_UNKNOWN_AUTHOR:
      return g_strdup_printf (_("%s was signed by somebody who is no reader of this agency. It is "
                                "not shown."), part);
    case ALONG_SEAL_COUNTERSIGNED:
      return g_strdup (_("Whether the note is countersigned is not what was signed last."));
    case ALONG_SEAL_HEAD:
    case ALONG_SEAL_GOOD:
    default:
      return g_strdup_printf (_("%s does not agree with what was signed last."), part);
    }
}

char *
along_note_words_findings (AlongDirectory *directory,
                           GArray         *findings)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *line = describe (directory, &g_array_index (findings, AlongSealFinding, i));

      /* What is wrong with the body and with the head may be said in the same words. */
      if (strstr (lines->str, line) != NULL)
        continue;
      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      g_string_append (lines, line);
    }

  return g_string_free (lines, FALSE);
}

void
along_note_words_set_locked (GError **error)
{
  g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED,
                       _("The notes are locked. Unlock them first."));
}

void
along_note_words_set_changed (GError **error)
{
  g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED,
                       _("The note was changed by somebody else. Nothing is added to it."));
}

char *
along_note_words_state (AlongNote *note)
{
  if (along_note_get_countersigned (note) == ALONG_COUNTERSIGNED_NOT)
    /* Translators: of a note. */
    return g_strconcat (SIGN_SIGNED, C_ ("note", "Signed"), NULL);

  /* Translators: of a note. */
  return g_strconcat (SIGN_SIGNED, _("Signed and countersigned"), NULL);
}

char *
along_note_words_known (AlongDirectory *directory,
                        AlongNote      *note)
{
  const char *kind = along_words_value (ALONG_TYPE_NOTE_KIND, (int) along_note_get_kind (note));
  const char *author = along_note_words_reader (
    directory, along_directory_get_note_reader (directory, along_note_get_author_id (note)));

  if (along_note_get_countersigned (note) == ALONG_COUNTERSIGNED_NOT)
    /* Translators: that there is a note, for who cannot read it: its kind, and its author. */
    return g_strdup_printf (_("Note: %s by %s, signed"), kind, author);

  /* Translators: that there is a note, for who cannot read it: its kind, and its author. */
  return g_strdup_printf (_("Note: %s by %s, signed and countersigned"), kind, author);
}

const char *
along_note_words_field (guint i)
{
  /* Translators: the three fields of the talk with somebody who is both a colleague and a
   * client. */
  const char *const fields[] = { N_("Wishes"), N_("Fears"), N_("Common rules") };

  return i < G_N_ELEMENTS (fields) ? _(fields[i]) : NULL;
}

const char *
along_note_words_own_template (AlongNoteKind kind)
{
  switch (kind)
    {
    case ALONG_NOTE_KIND_SUPERVISION:
      return _("## How are you?\n\n## How is the work?\n\n## Wishes and resources\n\n"
               "## What we agreed\n- ");
    case ALONG_NOTE_KIND_CHECK_IN:
      return _("## How are you today?\n\n## What is needed?\n");
    case ALONG_NOTE_KIND_MIRROR:
      return _("## What went well\n- \n\n## What could be better\n- \n");
    case ALONG_NOTE_KIND_GREY_AREA:
      return _("## What happened\n\n## What makes it a grey area\n\n## What we think\n");
    case ALONG_NOTE_KIND_CONCERN:
      return _("## What is the concern\n\n## What should change\n");
    case ALONG_NOTE_KIND_INCIDENT:
      return _("## What happened\n\n## Who was there\n\n## What was done\n\n## What is needed "
               "now\n");
    case ALONG_NOTE_KIND_JOINT_VISIT:
      return _("## Before the visit: roles\n\n## The visit\n\n## Afterwards\n");
    case ALONG_NOTE_KIND_SYSTEM_GAP:
      return _("## What is missing\n\n## Who misses it\n\n## What would help\n");
    case ALONG_NOTE_KIND_PRIVATE:
    default:
      return "";
    }
}

char *
along_note_words_template (AlongDirectory *directory,
                           AlongNoteKind   kind)
{
  AlongNoteTemplate *of_agency = along_directory_get_note_template (directory, kind);

  return g_strdup (of_agency != NULL ? along_note_template_get_text (of_agency)
                                     : along_note_words_own_template (kind));
}
