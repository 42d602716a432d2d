/* along-learned.c — who has learned what, and who may do without
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-learned.h"

struct _AlongLearned
{
  gatomicrefcount ref_count;

  GHashTable *certificates; /* sets of Entry */
  GHashTable *waivers;
  GPtrArray *nothing;       /* what those who have none are given */
};

/* What somebody has of a course; looked up so often that the key is kept with it. */
typedef struct
{
  gint64 person_id;
  gint64 course_id;
  GPtrArray *records;
} Entry;

static guint
hash_entry (gconstpointer data)
{
  const Entry *entry = data;

  /* Far from each other: people and courses are numbered one after the other. */
  return g_int64_hash (&entry->person_id) * 1000003 ^ g_int64_hash (&entry->course_id);
}

static gboolean
equal_entries (gconstpointer a,
               gconstpointer b)
{
  const Entry *entry_a = a, *entry_b = b;

  return entry_a->person_id == entry_b->person_id && entry_a->course_id == entry_b->course_id;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_ptr_array_unref (entry->records);
  g_free (entry);
}

static void
append (GHashTable *table,
        gint64      person_id,
        gint64      course_id,
        gpointer    record)
{
  const Entry wanted = { .person_id = person_id, .course_id = course_id };
  Entry *entry = g_hash_table_lookup (table, &wanted);

  if (entry == NULL)
    {
      entry = g_memdup2 (&wanted, sizeof wanted);
      entry->records = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_add (table, entry);
    }

  g_ptr_array_add (entry->records, g_object_ref (record));
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (hash_entry, equal_entries, entry_free, NULL);
}

AlongLearned *
along_learned_new (void)
{
  AlongLearned *self = g_new0 (AlongLearned, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->certificates = new_table ();
  self->waivers = new_table ();
  self->nothing = g_ptr_array_new ();

  return self;
}

AlongLearned *
along_learned_ref (AlongLearned *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
along_learned_unref (AlongLearned *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->certificates);
  g_hash_table_unref (self->waivers);
  g_ptr_array_unref (self->nothing);
  g_free (self);
}

void
along_learned_add_certificate (AlongLearned     *self,
                               AlongCertificate *certificate)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ALONG_IS_CERTIFICATE (certificate));

  append (self->certificates, along_certificate_get_person_id (certificate),
          along_certificate_get_course_id (certificate), certificate);
}

void
along_learned_add_waiver (AlongLearned *self,
                          AlongWaiver  *waiver)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ALONG_IS_WAIVER (waiver));

  append (self->waivers, along_waiver_get_person_id (waiver),
          along_waiver_get_course_id (waiver), waiver);
}

static GPtrArray *
lookup (AlongLearned *self,
        GHashTable   *table,
        gint64        person_id,
        gint64        course_id)
{
  const Entry wanted = { .person_id = person_id, .course_id = course_id };
  const Entry *entry = g_hash_table_lookup (table, &wanted);

  return entry != NULL ? entry->records : self->nothing;
}

GPtrArray *
along_learned_get_certificates (AlongLearned *self,
                                gint64        person_id,
                                gint64        course_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return lookup (self, self->certificates, person_id, course_id);
}

GPtrArray *
along_learned_get_waivers (AlongLearned *self,
                           gint64        person_id,
                           gint64        course_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return lookup (self, self->waivers, person_id, course_id);
}
