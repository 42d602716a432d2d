/* along-learned.c — who has learned what, and who may do without
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-learned.h"

struct _AlongLearned
{
  gatomicrefcount ref_count;

  GHashTable *certificates; /* Key → GPtrArray of AlongCertificate */
  GHashTable *waivers;      /* Key → GPtrArray of AlongWaiver */
  GPtrArray *nothing;       /* what those who have none are given */
};

typedef struct
{
  gint64 person_id;
  gint64 course_id;
} Key;

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_int64_hash (&key->person_id) * 31 + g_int64_hash (&key->course_id);
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *key_a = a, *key_b = b;

  return key_a->person_id == key_b->person_id && key_a->course_id == key_b->course_id;
}

static void
append (GHashTable *table,
        Key         key,
        gpointer    record)
{
  GPtrArray *records = g_hash_table_lookup (table, &key);

  if (records == NULL)
    {
      records = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (table, g_memdup2 (&key, sizeof key), records);
    }

  g_ptr_array_add (records, g_object_ref (record));
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (hash_key, equal_keys, g_free, (GDestroyNotify) g_ptr_array_unref);
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

  append (self->certificates,
          (Key) { along_certificate_get_person_id (certificate),
                  along_certificate_get_course_id (certificate) },
          certificate);
}

void
along_learned_add_waiver (AlongLearned *self,
                          AlongWaiver  *waiver)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ALONG_IS_WAIVER (waiver));

  append (self->waivers,
          (Key) { along_waiver_get_person_id (waiver), along_waiver_get_course_id (waiver) },
          waiver);
}

static GPtrArray *
lookup (AlongLearned *self,
        GHashTable   *table,
        Key           key)
{
  GPtrArray *records = g_hash_table_lookup (table, &key);

  return records != NULL ? records : self->nothing;
}

GPtrArray *
along_learned_get_certificates (AlongLearned *self,
                                gint64        person_id,
                                gint64        course_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return lookup (self, self->certificates, (Key) { person_id, course_id });
}

GPtrArray *
along_learned_get_waivers (AlongLearned *self,
                           gint64        person_id,
                           gint64        course_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return lookup (self, self->waivers, (Key) { person_id, course_id });
}
