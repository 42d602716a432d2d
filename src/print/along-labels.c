/* along-labels.c — how everybody is called on a print with aliases
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-labels.h"

#include "model/along-text.h"

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 first = along_record_get_id (*(AlongRecord *const *) a);
  gint64 second = along_record_get_id (*(AlongRecord *const *) b);

  return (first > second) - (first < second);
}

static gboolean
is_shortened (AlongPerson *person)
{
  return ALONG_IS_PEER (person) && *along_person_get_alias (person) == '\0';
}

/* All who are @shortened, or all others; those who came first in front, so that newcomers change
 * the labels of few. */
static GPtrArray *
list_people (AlongDirectory *directory,
             gboolean        shortened)
{
  GListModel *const lists[] = { along_directory_get_peers (directory),
                                along_directory_get_supervisors (directory) };
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint k = 0; k < g_list_model_get_n_items (lists[i]); k++)
      {
        g_autoptr (AlongPerson) person = g_list_model_get_item (lists[i], k);

        if (is_shortened (person) == shortened)
          g_ptr_array_add (people, g_steal_pointer (&person));
      }

  g_ptr_array_sort (people, compare_ids);
  return people;
}

/* The first letter of @name that can be seen: what was pasted may begin with a joiner. */
static const char *
find_letter (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isgraph (g_utf8_get_char (p)) && !g_unichar_iszerowidth (g_utf8_get_char (p)))
      return p;

  return name;
}

/* Behind the letter at @p, with the marks on it. */
static const char *
skip_letter (const char *p)
{
  do
    p = g_utf8_next_char (p);
  while (g_unichar_ismark (g_utf8_get_char (p)));

  return p;
}

/* What could stand for @person, the best first. */
static GStrv
list_stems (AlongPerson *person)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *name = along_entry_get_name (ALONG_ENTRY (person));
  const char *alias = along_person_get_alias (person);

  if (is_shortened (person))
    {
      const char *first = find_letter (name);
      const char *second = skip_letter (first);
      g_autofree char *one = g_strdup_printf ("%.*s.", (int) (second - first), first);

      g_strv_builder_add (builder, one);
      if (g_unichar_isalpha (g_utf8_get_char (second)) &&
          g_unichar_isalpha (g_utf8_get_char (skip_letter (second))))
        {
          int length = (int) (skip_letter (second) - first);
          g_autofree char *two = g_strdup_printf ("%.*s.", length, first);

          g_strv_builder_add (builder, two);
        }
    }
  else
    {
      g_strv_builder_add (builder, *alias != '\0' ? alias : name);
    }

  return g_strv_builder_end (builder);
}

/* How often @label is wanted; "M" and "M." are one, as are "M 2" and "M. 2". */
static guint *
get_claims (GHashTable *claims,
            const char *label)
{
  g_autofree char *dotted = along_text_dup_key (label);
  g_auto (GStrv) parts = g_strsplit (dotted, ".", -1);
  g_autofree char *key = g_strjoinv ("", parts);
  guint *n_claims;

  n_claims = g_hash_table_lookup (claims, key);
  if (n_claims == NULL)
    {
      n_claims = g_new0 (guint, 1);
      g_hash_table_insert (claims, g_steal_pointer (&key), n_claims);
    }

  return n_claims;
}

/* The first of @stems that nobody else wants, or the first of all with a number. */
static char *
choose_label (GHashTable  *claims,
              char       **stems)
{
  for (guint i = 0; stems[i] != NULL; i++)
    if (*get_claims (claims, stems[i]) == 1)
      return g_strdup (stems[i]);

  for (guint number = 1;; number++)
    {
      g_autofree char *label = g_strdup_printf ("%s %u", stems[0], number);

      if ((*get_claims (claims, label))++ == 0)
        return g_steal_pointer (&label);
    }
}

static void
add_labels (GHashTable *labels,
            GHashTable *claims,
            GPtrArray  *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      g_auto (GStrv) stems = list_stems (g_ptr_array_index (people, i));

      for (guint k = 0; stems[k] != NULL; k++)
        (*get_claims (claims, stems[k]))++;
    }

  for (guint i = 0; i < people->len; i++)
    {
      g_auto (GStrv) stems = list_stems (g_ptr_array_index (people, i));
      gint64 id = along_record_get_id (g_ptr_array_index (people, i));

      g_hash_table_insert (labels, g_memdup2 (&id, sizeof id), choose_label (claims, stems));
    }
}

GHashTable *
along_labels_new (AlongDirectory *directory)
{
  GHashTable *labels = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) claims = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) whole = list_people (directory, FALSE);
  g_autoptr (GPtrArray) shortened = list_people (directory, TRUE);

  /* An alias that somebody chose goes before what others are shortened to. */
  add_labels (labels, claims, whole);
  add_labels (labels, claims, shortened);

  return labels;
}
