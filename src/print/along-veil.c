/* along-veil.c — what a print must not tell, in the texts that people typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-veil.h"

#include <string.h>

#include "model/along-text.h"

/* What stands for something of which there is nothing to be told. */
#define COVER "…"

/* Initials and single letters stand in too many other words. */
#define MIN_PART 2

/* How many letters a language may put behind a name: "Ainolta", "Ainollekin". */
#define MAX_ENDING 6

struct _AlongVeil
{
  GHashTable *covers; /* from what along_text_dup_key() makes of a name to what stands for it */
  GPtrArray *names;
  GRegex *regex; /* NULL where nothing is to be covered */
};

/* What belongs to two people stands for neither. */
static void
add_name (AlongVeil  *self,
          const char *name,
          const char *cover)
{
  g_autofree char *key = along_text_dup_key (name);
  const char *other = g_hash_table_lookup (self->covers, key);

  if (*key == '\0')
    return;

  if (other == NULL)
    g_ptr_array_add (self->names, g_strdup (name));
  else if (!g_str_equal (other, cover))
    cover = COVER;
  g_hash_table_insert (self->covers, g_steal_pointer (&key), g_strdup (cover));
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

      add_name (self, name, label);
      for (guint k = 0; parts[k] != NULL; k++)
        if (g_utf8_strlen (parts[k], -1) >= MIN_PART)
          add_name (self, parts[k], label);
    }
}

/* A first name that one of the staff has, too, need not be that of the peer. */
static void
blur_staff (AlongVeil  *self,
            GListModel *staff)
{
  for (guint i = 0; i < g_list_model_get_n_items (staff); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (staff, i);
      g_auto (GStrv) parts = g_strsplit (along_entry_get_name (entry), " ", -1);

      for (guint k = 0; parts[k] != NULL; k++)
        {
          g_autofree char *key = along_text_dup_key (parts[k]);

          if (g_hash_table_contains (self->covers, key))
            g_hash_table_insert (self->covers, g_steal_pointer (&key), g_strdup (COVER));
        }
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

/* The longest first, of which others may be a part. */
static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  gsize first = strlen (*(const char *const *) a);
  gsize second = strlen (*(const char *const *) b);

  return (first < second) - (first > second);
}

/* Whether @name is in a script that puts no spaces between words. */
static gboolean
is_unspaced (const char *name)
{
  GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (name));

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
         script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_THAI ||
         script == G_UNICODE_SCRIPT_LAO || script == G_UNICODE_SCRIPT_KHMER ||
         script == G_UNICODE_SCRIPT_MYANMAR;
}

/* A name is found as a word of its own, however it is written, and as the beginning of a word as it
 * is written itself: "market" is not about Mark. */
static GRegex *
new_regex (GPtrArray *names)
{
  g_autoptr (GString) pattern = g_string_new (NULL);

  g_ptr_array_sort (names, compare_lengths);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *escaped = g_regex_escape_string (name, -1);

      if (i > 0)
        g_string_append_c (pattern, '|');
      if (is_unspaced (name))
        g_string_append (pattern, escaped);
      else
        g_string_append_printf (pattern,
                                "(?<![\\pL\\pN])(?:%s(?![\\pL\\pN])|(?-i:%s)\\pL{1,%d}(?!\\pL))",
                                escaped, escaped, MAX_ENDING);
    }

  return g_regex_new (pattern->str, G_REGEX_CASELESS, 0, NULL);
}

/* What stands for @word, which is a name with or without an ending. */
static const char *
find_cover (AlongVeil  *self,
            const char *word)
{
  for (const char *end = word + strlen (word); end > word; end = g_utf8_prev_char (end))
    {
      g_autofree char *name = g_strndup (word, (gsize) (end - word));
      g_autofree char *key = along_text_dup_key (name);
      const char *cover = g_hash_table_lookup (self->covers, key);

      if (cover != NULL)
        return cover;
    }

  return COVER;
}

static gboolean
cover_cb (const GMatchInfo *match,
          GString          *result,
          gpointer          user_data)
{
  AlongVeil *self = user_data;
  g_autofree char *name = g_match_info_fetch (match, 0);

  g_string_append (result, find_cover (self, name));

  return FALSE;
}

AlongVeil *
along_veil_new (AlongDirectory *directory,
                GHashTable     *labels,
                gboolean        places)
{
  AlongVeil *self = g_new0 (AlongVeil, 1);

  self->covers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  if (labels != NULL)
    {
      add_peers (self, along_directory_get_peers (directory), labels);
      blur_staff (self, along_directory_get_supervisors (directory));
    }
  if (places)
    add_places (self, along_directory_get_places (directory));

  if (self->names->len > 0)
    self->regex = new_regex (self->names);

  return self;
}

void
along_veil_free (AlongVeil *self)
{
  g_hash_table_unref (self->covers);
  g_ptr_array_unref (self->names);
  g_clear_pointer (&self->regex, g_regex_unref);
  g_free (self);
}

char *
along_veil_cover (AlongVeil  *self,
                  const char *text)
{
  if (self->regex == NULL)
    return g_strdup (text);

  return g_regex_replace_eval (self->regex, text, -1, 0, 0, cover_cb, self, NULL);
}
