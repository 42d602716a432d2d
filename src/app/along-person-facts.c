/* along-person-facts.c — what was agreed with a person, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-person-facts.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "rules/along-agreed.h"

static void
append (GString    *words,
        const char *part)
{
  if (words->len > 0)
    g_string_append (words, C_ ("list", ", "));
  g_string_append (words, part);
}

/* %NULL where no hours were agreed. */
static char *
describe_week (int least,
               int most)
{
  g_autofree char *from = along_words_duration (least);
  g_autofree char *to = along_words_duration (most);

  if (least != 0 && least == most)
    /* Translators: just so much work: "4 h a week". */
    return g_strdup_printf (_("%s a week"), to);
  if (least != 0 && most != 0)
    /* Translators: from so much to so much work: "8 h–20 h a week". */
    return g_strdup_printf (_("%s–%s a week"), from, to);
  if (least != 0)
    return g_strdup_printf (_("at least %s a week"), from);
  if (most != 0)
    return g_strdup_printf (_("at most %s a week"), to);

  return NULL;
}

char *
along_person_facts_describe_hours (AlongDirectory *directory,
                                   gint64          person_id,
                                   AlongDay        day)
{
  AlongAgreed agreed;
  GString *words;
  g_autofree char *week = NULL;
  int n_shifts, n_days;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  agreed = along_agreed_find (directory, person_id, day);
  words = g_string_new (NULL);
  week = describe_week (along_agreed_get_least (&agreed),
                        along_agreed_get (&agreed, along_terms_get_most_minutes));
  if (week != NULL)
    append (words, week);

  n_shifts = along_agreed_get (&agreed, along_terms_get_most_shifts);
  if (n_shifts != 0)
    {
      g_autofree char *shifts =
        g_strdup_printf (ngettext ("at most %d shift a week", "at most %d shifts a week",
                                   (gulong) n_shifts),
                         n_shifts);

      append (words, shifts);
    }

  n_days = along_agreed_get (&agreed, along_terms_get_most_week_days);
  if (n_days != 0)
    {
      g_autofree char *days =
        g_strdup_printf (ngettext ("at most %d day a week", "at most %d days a week",
                                   (gulong) n_days),
                         n_days);

      append (words, days);
    }

  return g_string_free (words, FALSE);
}

char *
along_person_facts_describe_places (AlongDirectory *directory,
                                    gint64          person_id)
{
  GPtrArray *about;
  GString *words;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  about = along_directory_get_about (directory, person_id);
  words = g_string_new (NULL);
  for (guint i = 0; i < about->len; i++)
    {
      AlongPlaceLimit *limit = g_ptr_array_index (about, i);
      AlongPlace *place;

      if (!ALONG_IS_PLACE_LIMIT (limit))
        continue;

      place = along_directory_get_place (directory, along_place_limit_get_place_id (limit));
      if (place != NULL)
        append (words, along_entry_get_shown_name (ALONG_ENTRY (place)));
    }

  return g_string_free (words, FALSE);
}

/* Those with whom it is so; "" for nobody. */
static char *
describe_pairs (AlongDirectory *directory,
                gint64          person_id,
                AlongPairKind   kind)
{
  GPtrArray *about = along_directory_get_about (directory, person_id);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < about->len; i++)
    {
      AlongPair *pair = g_ptr_array_index (about, i);
      AlongPerson *partner;

      if (!ALONG_IS_PAIR (pair) || along_pair_get_kind (pair) != kind)
        continue;

      partner = along_directory_get_person (directory, along_pair_get_partner_id (pair, person_id));
      if (partner != NULL)
        append (words, along_entry_get_shown_name (ALONG_ENTRY (partner)));
    }

  return g_string_free (words, FALSE);
}

char *
along_person_facts_describe_company (AlongDirectory *directory,
                                     gint64          person_id)
{
  GString *lines;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  lines = g_string_new (NULL);
  for (int kind = ALONG_PAIR_PREFERRED; kind <= ALONG_PAIR_BLOCKED; kind++)
    {
      g_autofree char *names = describe_pairs (directory, person_id, (AlongPairKind) kind);

      if (*names == '\0')
        continue;

      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      g_string_append_printf (lines, C_ ("pair", "%s: %s"),
                              along_words_value (ALONG_TYPE_PAIR_KIND, kind),
                              names);
    }

  return g_string_free (lines, FALSE);
}
