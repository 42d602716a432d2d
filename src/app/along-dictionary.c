/* along-dictionary.c — whether a word is spelt right, in the languages of the desktop
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-dictionary.h"

#include <enchant.h>
#include <gio/gio.h>
#include <string.h>

#include "app/along-note-text.h"

/* Enough for who writes in several languages; each word is looked up in all of them. */
#define LANGUAGES_MAX 4

/* All that is Enchant's; used by one thread at a time. */
typedef struct
{
  EnchantBroker *broker;
  EnchantDict *languages[LANGUAGES_MAX];
  guint n_languages;
} Books;

struct _AlongDictionary
{
  GObject parent_instance;

  Books *books;      /* NULL until loaded */
  GHashTable *words; /* those that were learnt, folded */
};

G_DEFINE_FINAL_TYPE (AlongDictionary, along_dictionary, G_TYPE_OBJECT)

enum
{
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
books_free (Books *books)
{
  for (guint i = 0; i < books->n_languages; i++)
    enchant_broker_free_dict (books->broker, books->languages[i]);
  enchant_broker_free (books->broker);
  g_free (books);
}

/* The names of a language are "fi_FI.UTF-8", "fi_FI", "fi": the first that there is a book of. */
static void
load (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  const char *const *names = data;
  Books *books = g_new0 (Books, 1);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  books->broker = enchant_broker_init ();
  for (guint i = 0; names[i] != NULL && books->n_languages < LANGUAGES_MAX; i++)
    {
      g_autofree char *language = g_strndup (names[i], strcspn (names[i], "_.@"));
      EnchantDict *dict;

      if (g_str_equal (language, "C") || g_hash_table_contains (found, language) ||
          strpbrk (names[i], ".@") != NULL)
        continue;

      dict = enchant_broker_request_dict (books->broker, names[i]);
      if (dict == NULL)
        continue;

      books->languages[books->n_languages++] = dict;
      g_hash_table_add (found, g_steal_pointer (&language));
    }

  g_task_return_pointer (task, books, (GDestroyNotify) books_free);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  AlongDictionary *self = ALONG_DICTIONARY (source);

  self->books = g_task_propagate_pointer (G_TASK (result), NULL);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
along_dictionary_finalize (GObject *object)
{
  AlongDictionary *self = ALONG_DICTIONARY (object);

  g_clear_pointer (&self->books, books_free);
  g_hash_table_unref (self->words);

  G_OBJECT_CLASS (along_dictionary_parent_class)->finalize (object);
}

static void
along_dictionary_class_init (AlongDictionaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_dictionary_finalize;

  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
along_dictionary_init (AlongDictionary *self)
{
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal,
                                       (GDestroyNotify) along_note_text_free, NULL);
}

AlongDictionary *
along_dictionary_new (void)
{
  AlongDictionary *self = g_object_new (ALONG_TYPE_DICTIONARY, NULL);
  g_autoptr (GTask) task = g_task_new (self, NULL, loaded_cb, NULL);

  g_task_set_source_tag (task, along_dictionary_new);
  g_task_set_task_data (task, g_strdupv ((char **) g_get_language_names ()),
                        (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, load);

  return self;
}

static void
learn_names (AlongDictionary *dictionary,
             GListModel      *entries)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (entries, i);

      along_dictionary_learn (dictionary, along_entry_get_name (entry));
      along_dictionary_learn (dictionary, along_entry_get_shown_name (entry));
    }
}

AlongDictionary *
along_dictionary_new_for (AlongDirectory *directory)
{
  AlongDictionary *dictionary = along_dictionary_new ();

  learn_names (dictionary, along_directory_get_peers (directory));
  learn_names (dictionary, along_directory_get_supervisors (directory));
  learn_names (dictionary, along_directory_get_places (directory));

  return dictionary;
}

gboolean
along_dictionary_is_useful (AlongDictionary *self)
{
  g_return_val_if_fail (ALONG_IS_DICTIONARY (self), FALSE);

  return self->books != NULL && self->books->n_languages > 0;
}

void
along_dictionary_learn (AlongDictionary *self,
                        const char      *text)
{
  const char *at = text;

  g_return_if_fail (ALONG_IS_DICTIONARY (self));
  g_return_if_fail (text != NULL);

  while (*at != '\0')
    {
      const char *end = at;

      while (*end != '\0' && (g_unichar_isalnum (g_utf8_get_char (end)) || *end == '\''))
        end = g_utf8_next_char (end);
      if (end > at)
        g_hash_table_add (self->words, g_utf8_casefold (at, end - at));
      at = *end != '\0' ? g_utf8_next_char (end) : end;
    }
}

static gboolean
has_digit (const char *word)
{
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isdigit (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

gboolean
along_dictionary_has (AlongDictionary *self,
                      const char      *word)
{
  char *folded;
  gboolean is_known;

  g_return_val_if_fail (ALONG_IS_DICTIONARY (self), TRUE);
  g_return_val_if_fail (word != NULL, TRUE);

  if (!along_dictionary_is_useful (self) || has_digit (word))
    return TRUE;

  folded = g_utf8_casefold (word, -1);
  is_known = g_hash_table_contains (self->words, folded);
  along_note_text_free (folded);

  for (guint i = 0; i < self->books->n_languages && !is_known; i++)
    is_known = enchant_dict_check (self->books->languages[i], word, (gssize) strlen (word)) == 0;

  return is_known;
}

char **
along_dictionary_suggest (AlongDictionary *self,
                          const char      *word,
                          guint            most)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  g_return_val_if_fail (ALONG_IS_DICTIONARY (self), NULL);
  g_return_val_if_fail (word != NULL, NULL);

  /* The best of each language in turn would mix them: the user's first language comes first. */
  for (guint i = 0; self->books != NULL && i < self->books->n_languages; i++)
    {
      EnchantDict *dict = self->books->languages[i];
      gsize n_meant = 0;
      char **meant = enchant_dict_suggest (dict, word, (gssize) strlen (word), &n_meant);

      for (gsize k = 0; k < n_meant && n < most; k++, n++)
        g_strv_builder_add (builder, meant[k]);
      if (meant != NULL)
        enchant_dict_free_string_list (dict, meant);
    }

  return g_strv_builder_end (builder);
}
