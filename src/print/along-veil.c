/* along-veil.c — what a print must not tell, in the texts that people typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-veil.h"

#include <string.h>

#include "model/along-text.h"

/* What stands for something of which there is nothing to be told. */
#define COVER "…"

/* Initials and single letters stand in too many other words. */
#define MIN_PART 2

/* Nor do the shortest parts of a compound name take an ending: "Al-Masri" is not in "All". */
#define MIN_STEM 3

/* How many letters a language may put behind a name: "Ainolta", "Ainollekin". */
#define MAX_ENDING 6

/* How much may stand between two words of a name: "Pier 3, Oulu". */
#define MAX_GAP 2

struct _AlongVeil
{
  GHashTable *covers; /* from what dup_key() makes of a name to what stands for it */
  GHashTable *stems;  /* names that take an ending, as dup_letters() has them */
  guint max_words;    /* of a name */
};

/* Accents and the vowels of scripts that may leave them out. */
static gboolean
is_accent (gunichar c)
{
  return g_unichar_ismark (c) && g_unichar_get_script (c) == G_UNICODE_SCRIPT_INHERITED;
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Whether @c is of a script that puts no spaces between words. */
static gboolean
is_unspaced (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
         script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_THAI ||
         script == G_UNICODE_SCRIPT_LAO || script == G_UNICODE_SCRIPT_KHMER ||
         script == G_UNICODE_SCRIPT_MYANMAR;
}

/* The letters and digits of @text as they are written, but for their accents. */
static char *
dup_letters (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *letters = g_string_new (NULL);

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_of_word (c) && !is_accent (c))
        g_string_append_unichar (letters, c);
    }

  return g_string_free (letters, FALSE);
}

/* What all ways of writing a name have in common. */
static char *
dup_key (const char *text)
{
  g_autofree char *letters = dup_letters (text);

  return along_text_dup_key (letters);
}

/* Where the word at @p ends; at @p itself when there is none. */
static const char *
skip_word (const char *p)
{
  gboolean unspaced = is_unspaced (g_utf8_get_char (p));

  for (gunichar c = g_utf8_get_char (p); is_of_word (c); c = g_utf8_get_char (p))
    {
      if (!is_accent (c) && is_unspaced (c) != unspaced)
        break;
      p = g_utf8_next_char (p);
    }

  return p;
}

/* Where the next word of a name could begin after one that ends at @p. */
static const char *
skip_gap (const char *p)
{
  for (guint n = 0; n < MAX_GAP && *p != '\0' && !is_of_word (g_utf8_get_char (p)); n++)
    p = g_utf8_next_char (p);

  return p;
}

/* The words of @name, also those that are joined to others: "Al-Masri" has two. */
static GStrv
list_words (const char *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  while (*name != '\0')
    {
      const char *end = skip_word (name);
      g_autofree char *word = g_strndup (name, (gsize) (end - name));

      if (end > name)
        g_strv_builder_add (builder, word);
      name = end > name ? end : g_utf8_next_char (name);
    }

  return g_strv_builder_end (builder);
}

/* What belongs to two people stands for neither. */
static void
add_name (AlongVeil  *self,
          const char *name,
          const char *cover)
{
  g_auto (GStrv) words = list_words (name);
  g_autofree char *key = dup_key (name);
  const char *other = g_hash_table_lookup (self->covers, key);

  if (*key == '\0')
    return;

  if (other != NULL && !g_str_equal (other, cover))
    cover = COVER;
  self->max_words = MAX (self->max_words, g_strv_length (words));
  g_hash_table_insert (self->covers, g_steal_pointer (&key), g_strdup (cover));
}

static void
add_stem (AlongVeil  *self,
          const char *name)
{
  g_hash_table_add (self->stems, dup_letters (name));
}

static void
add_peers (AlongVeil  *self,
           GListModel *peers,
           GHashTable *labels)
{
  for (guint i = 0; i < g_list_model_get_n_items (peers); i++)
    {
      g_autoptr (AlongRecord) peer = g_list_model_get_item (peers, i);
      const char *name = along_entry_get_name (ALONG_ENTRY (peer));
      gint64 id = along_record_get_id (peer);
      const char *label = g_hash_table_lookup (labels, &id);
      g_auto (GStrv) parts = g_strsplit (name, " ", -1);
      g_auto (GStrv) words = list_words (name);

      add_name (self, name, label);
      add_stem (self, name);
      for (guint k = 0; parts[k] != NULL; k++)
        if (g_utf8_strlen (parts[k], -1) >= MIN_PART)
          {
            add_name (self, parts[k], label);
            add_stem (self, parts[k]);
          }
      for (guint k = 0; words[k] != NULL; k++)
        {
          if (g_utf8_strlen (words[k], -1) >= MIN_PART)
            add_name (self, words[k], label);
          if (g_utf8_strlen (words[k], -1) >= MIN_STEM)
            add_stem (self, words[k]);
        }
    }
}

/* A first name that one of the staff has, too, need not be that of the peer. */
static void
blur (AlongVeil         *self,
      const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *key = dup_key (names[i]);

      if (g_hash_table_contains (self->covers, key))
        g_hash_table_insert (self->covers, g_steal_pointer (&key), g_strdup (COVER));
    }
}

static void
blur_staff (AlongVeil  *self,
            GListModel *staff)
{
  for (guint i = 0; i < g_list_model_get_n_items (staff); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (staff, i);
      g_auto (GStrv) parts = g_strsplit (along_entry_get_name (entry), " ", -1);
      g_auto (GStrv) words = list_words (along_entry_get_name (entry));

      blur (self, (const char *const *) parts);
      blur (self, (const char *const *) words);
    }
}

static void
add_places (AlongVeil  *self,
            GListModel *places)
{
  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (AlongPlace) place = g_list_model_get_item (places, i);

      add_name (self, along_entry_get_name (ALONG_ENTRY (place)), COVER);
      add_name (self, along_place_get_address (place), COVER);
    }
}

/* What stands for the text from @start up to @end, or %NULL. */
static const char *
find_cover (AlongVeil  *self,
            const char *start,
            const char *end)
{
  g_autofree char *text = g_strndup (start, (gsize) (end - start));
  g_autofree char *key = dup_key (text);

  return g_hash_table_lookup (self->covers, key);
}

/* What stands for the name from @start up to @end, of which the last word from @word has an ending;
 * or %NULL. A name is found as a word of its own, however it is written, and as the beginning of a
 * word only as it is written itself: "market" is not about Mark. */
static const char *
find_inflected (AlongVeil  *self,
                const char *start,
                const char *word,
                const char *end)
{
  guint n_letters = 0;

  for (const char *p = g_utf8_prev_char (end); p > word; p = g_utf8_prev_char (p))
    {
      g_autofree char *stem = g_strndup (start, (gsize) (p - start));
      g_autofree char *letters = NULL;

      if (g_unichar_ismark (g_utf8_get_char (p)))
        continue;
      if (!g_unichar_isalpha (g_utf8_get_char (p)) || ++n_letters > MAX_ENDING)
        return NULL;

      letters = dup_letters (stem);
      if (g_hash_table_contains (self->stems, letters))
        return find_cover (self, start, p);
    }

  return NULL;
}

/* Where the longest name at @start ends, and what stands for it; %NULL when there is none. */
static const char *
find_name (AlongVeil   *self,
           const char  *start,
           const char **cover)
{
  const char *end = start;
  const char *found = NULL;

  for (guint n = 0; n < self->max_words; n++)
    {
      const char *word = n > 0 ? skip_gap (end) : start;
      const char *here;

      end = skip_word (word);
      if (end == word)
        break;

      here = find_cover (self, start, end);
      if (here == NULL)
        here = find_inflected (self, start, word, end);
      if (here != NULL)
        {
          *cover = here;
          found = end;
        }
    }

  return found;
}

/* The same where nothing tells one word from the next. */
static const char *
find_unspaced (AlongVeil   *self,
               const char  *start,
               const char **cover)
{
  for (const char *end = skip_word (start); end > start; end = g_utf8_prev_char (end))
    {
      *cover = find_cover (self, start, end);
      if (*cover != NULL)
        return end;
    }

  return NULL;
}

AlongVeil *
along_veil_new (AlongDirectory *directory,
                GHashTable     *labels,
                gboolean        places)
{
  AlongVeil *self = g_new0 (AlongVeil, 1);

  self->covers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (labels != NULL)
    {
      add_peers (self, along_directory_get_peers (directory), labels);
      blur_staff (self, along_directory_get_supervisors (directory));
    }
  if (places)
    add_places (self, along_directory_get_places (directory));

  return self;
}

void
along_veil_free (AlongVeil *self)
{
  g_hash_table_unref (self->covers);
  g_hash_table_unref (self->stems);
  g_free (self);
}

char *
along_veil_cover (AlongVeil  *self,
                  const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT);
  g_autoptr (GString) result = g_string_new (NULL);
  const char *p = decomposed;

  while (*p != '\0')
    {
      gboolean unspaced = is_unspaced (g_utf8_get_char (p));
      const char *cover = NULL;
      const char *end = unspaced ? find_unspaced (self, p, &cover) : find_name (self, p, &cover);

      if (end == NULL)
        end = unspaced ? p : skip_word (p);
      if (end == p)
        end = g_utf8_next_char (p);

      if (cover != NULL)
        g_string_append (result, cover);
      else
        g_string_append_len (result, p, end - p);
      p = end;
    }

  return g_utf8_normalize (result->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}
