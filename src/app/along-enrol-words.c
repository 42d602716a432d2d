/* along-enrol-words.c — what is said of a passphrase and a key before they are made
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-enrol-words.h"

#include <glib/gi18n-lib.h>

#include "app/along-note-trust.h"
#include "app/along-reader-words.h"

const char *
along_enrol_words_strength (AlongPassphraseStrength strength)
{
  switch (strength)
    {
    case ALONG_PASSPHRASE_STRENGTH_NONE:
      return _("Guessed at once. Take four or more words that have nothing to do with each other.");
    case ALONG_PASSPHRASE_STRENGTH_WEAK:
      return _("Guessed within days. Add words that nobody would expect.");
    case ALONG_PASSPHRASE_STRENGTH_FAIR:
      return _("Not enough yet. One more word that nobody would expect will do.");
    case ALONG_PASSPHRASE_STRENGTH_GOOD:
      return _("Good. It takes years to guess.");
    case ALONG_PASSPHRASE_STRENGTH_STRONG:
    default:
      return _("Strong. Nobody will guess it.");
    }
}

/* Who vouches for the key of somebody called @name. To be freed. */
static char *
describe_vouch (AlongSession *session,
                const char   *name)
{
  AlongUnlocked *unlocked = along_session_get_unlocked (session);
  AlongDirectory *directory = along_session_get_directory (session);
  GListModel *readers = along_directory_get_note_readers (directory);
  AlongNoteReader *own = along_unlocked_get_reader (unlocked);
  AlongNoteReader *sheet;
  g_autofree char *fingerprint = NULL;

  if (along_note_trust_can_vouch (unlocked, directory))
    {
      if (along_note_reader_get_person_id (own) == 0)
        /* Translators: %s is who enrols. */
        return g_strdup_printf (_("Whoever unlocked the notes with the escrow sheet vouches that "
                                  "this is %s."), name);

      /* Translators: the first %s is a reader of notes, the second one is who enrols. */
      return g_strdup_printf (_("%s, who has unlocked the notes, vouches that this is %s."),
                              along_reader_words_name (directory, own), name);
    }

  for (guint i = 0; i < g_list_model_get_n_items (readers); i++)
    {
      g_autoptr (AlongNoteReader) reader = g_list_model_get_item (readers, i);

      if (along_note_reader_get_person_id (reader) != 0)
        /* Translators: %s is who enrols. */
        return g_strdup_printf (_("Nobody who may vouch has unlocked notes here. Until somebody of "
                                  "the staff vouches for the key of %s under Readers of Notes, "
                                  "nobody’s notes are sealed for it."), name);
    }

  sheet = along_directory_find_note_reader (directory, 0);
  if (sheet != NULL)
    fingerprint = along_note_trust_dup_fingerprint (sheet);
  if (fingerprint != NULL)
    /* Translators: the first %s is who enrols; the second one are groups of letters. */
    return g_strdup_printf (_("%s is the first one to read notes, and vouches for the escrow sheet "
                              "that there is and for those who come next. Compare: the "
                              "fingerprint on the sheet is to be %s."), name, fingerprint);

  /* Translators: %s is who enrols. */
  return g_strdup_printf (_("%s is the first one to read notes, and vouches for those who come "
                            "next."), name);
}

char *
along_enrol_words_key (AlongSession    *session,
                       AlongPerson     *person,
                       AlongNoteReader *old)
{
  g_autofree char *vouch = NULL;
  g_autofree char *anew = NULL;
  const char *name;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_PERSON (person), NULL);
  g_return_val_if_fail (old == NULL || ALONG_IS_NOTE_READER (old), NULL);

  name = along_entry_get_shown_name (ALONG_ENTRY (person));
  vouch = describe_vouch (session, name);
  if (old == NULL)
    return g_steal_pointer (&vouch);

  /* Translators: %s is the name of somebody who forgot their passphrase, or whose key was made by
   * somebody else. */
  anew = g_strdup_printf (_("%s has a key already, and gets another one. Nothing new is sealed "
                            "for the old one, and no passphrase opens it here any more. What was "
                            "sealed for it cannot be read with the new key until somebody gives "
                            "it back; drafts that were not signed are lost."), name);

  return g_strdup_printf ("%s\n\n%s", anew, vouch);
}

char *
along_enrol_words_refusal (AlongSession    *session,
                           AlongNoteReader *old)
{
  AlongDirectory *directory;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (old == NULL || ALONG_IS_NOTE_READER (old), NULL);

  directory = along_session_get_directory (session);
  if (old == NULL ||
      along_note_trust_can_replace (old, along_session_get_unlocked (session), directory))
    return NULL;

  /* Translators: %s is somebody who has a key already. */
  return g_strdup_printf (_("Another key for %s is made only while somebody else of the staff has "
                            "unlocked their notes here, or opened them with the escrow sheet, and "
                            "then vouches for it."), along_reader_words_name (directory, old));
}
