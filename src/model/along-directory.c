/* along-directory.c — everybody and everything that a roster can mention
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-directory.h"

enum
{
  LIST_PEERS,
  LIST_SUPERVISORS,
  LIST_CLIENTS,
  LIST_PLACES,
  LIST_SHIFT_TYPES,
  LIST_CONNECTIONS,
  LIST_RULE_SETTINGS,
  LIST_TERMS,
  LIST_PAIRS,
  LIST_PLACE_LIMITS,
  LIST_TEMPLATES,
  LIST_SLOTS,
  LIST_REGULARS,
  LIST_SKIPS,
  LIST_PUBLICATIONS,
  LIST_NOTE_READERS,
  LIST_NOTE_TEMPLATES,
  LIST_COURSES,
  LIST_REQUIREMENTS,
  N_LISTS
};

struct _AlongDirectory
{
  GObject parent_instance;

  AlongAgency *agency;
  AlongZone *zone;
  GListStore *lists[N_LISTS];
  GHashTable *by_id;    /* gint64 → AlongRecord */
  GHashTable *about;    /* gint64 → GPtrArray of AlongRecord */
  GHashTable *settings; /* AlongFindingCode → AlongRuleSetting, owned by by_id */
  GPtrArray *nothing;   /* what is about those about whom there is nothing */
};

G_DEFINE_FINAL_TYPE (AlongDirectory, along_directory, G_TYPE_OBJECT)

static GType
get_list_type (guint list)
{
  const GType types[N_LISTS] = {
    ALONG_TYPE_PEER,  ALONG_TYPE_SUPERVISOR, ALONG_TYPE_CLIENT,
    ALONG_TYPE_PLACE, ALONG_TYPE_SHIFT_TYPE, ALONG_TYPE_CONNECTION,
    ALONG_TYPE_RULE_SETTING, ALONG_TYPE_TERMS, ALONG_TYPE_PAIR,
    ALONG_TYPE_PLACE_LIMIT, ALONG_TYPE_TEMPLATE, ALONG_TYPE_SLOT,
    ALONG_TYPE_REGULAR, ALONG_TYPE_SKIP, ALONG_TYPE_PUBLICATION,
    ALONG_TYPE_NOTE_READER, ALONG_TYPE_NOTE_TEMPLATE, ALONG_TYPE_COURSE,
    ALONG_TYPE_REQUIREMENT,
  };

  return types[list];
}

static void
set_agency (AlongDirectory *self,
            AlongAgency    *agency)
{
  if (!g_set_object (&self->agency, agency))
    return;

  g_clear_pointer (&self->zone, along_zone_unref);
  if (agency != NULL)
    self->zone = along_zone_new (along_agency_get_zone (agency), NULL);
}

static GHashTable *
new_index (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_value);
}

static void
index_about (AlongDirectory *self,
             gint64          id,
             AlongRecord    *record)
{
  GPtrArray *records = g_hash_table_lookup (self->about, &id);

  if (records == NULL)
    {
      records = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->about, g_memdup2 (&id, sizeof id), records);
    }

  g_ptr_array_add (records, g_object_ref (record));
}

static void
index_record (AlongDirectory *self,
              AlongRecord    *record)
{
  gint64 id = along_record_get_id (record);

  g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof id), g_object_ref (record));

  if (ALONG_IS_CONNECTION (record))
    index_about (self, along_connection_get_peer_id (ALONG_CONNECTION (record)), record);
  else if (ALONG_IS_TERMS (record))
    index_about (self, along_terms_get_person_id (ALONG_TERMS (record)), record);
  else if (ALONG_IS_PLACE_LIMIT (record))
    index_about (self, along_place_limit_get_person_id (ALONG_PLACE_LIMIT (record)), record);
  else if (ALONG_IS_SLOT (record))
    index_about (self, along_slot_get_template_id (ALONG_SLOT (record)), record);
  else if (ALONG_IS_REGULAR (record))
    index_about (self, along_regular_get_slot_id (ALONG_REGULAR (record)), record);
  else if (ALONG_IS_SKIP (record))
    index_about (self, along_skip_get_slot_id (ALONG_SKIP (record)), record);
  else if (ALONG_IS_NOTE_READER (record))
    index_about (self, along_note_reader_get_person_id (ALONG_NOTE_READER (record)), record);
  else if (ALONG_IS_REQUIREMENT (record))
    index_about (self, along_requirement_get_course_id (ALONG_REQUIREMENT (record)), record);
  else if (ALONG_IS_PAIR (record))
    {
      index_about (self, along_pair_get_person_id (ALONG_PAIR (record)), record);
      index_about (self, along_pair_get_other_id (ALONG_PAIR (record)), record);
    }
  else if (ALONG_IS_RULE_SETTING (record))
    {
      AlongFindingCode code = along_rule_setting_get_code (ALONG_RULE_SETTING (record));

      g_hash_table_insert (self->settings, GINT_TO_POINTER (code), record);
    }
}

static void
begin_index (AlongDirectory *self)
{
  self->by_id = new_index (g_object_unref);
  self->about = new_index ((GDestroyNotify) g_ptr_array_unref);
  self->settings = g_hash_table_new (NULL, NULL);
}

static gpointer
lookup (AlongDirectory *self,
        gint64          id,
        GType           type)
{
  gpointer record = g_hash_table_lookup (self->by_id, &id);

  return record != NULL && g_type_is_a (G_OBJECT_TYPE (record), type) ? record : NULL;
}

/* The records of @fresh, where each that equals the one of the same id in @old is that one. */
static GPtrArray *
keep_equal (GListModel *fresh,
            GHashTable *old)
{
  guint n_records = g_list_model_get_n_items (fresh);
  GPtrArray *records = g_ptr_array_new_full (n_records, g_object_unref);

  for (guint i = 0; i < n_records; i++)
    {
      AlongRecord *record = g_list_model_get_item (fresh, i);
      gint64 id = along_record_get_id (record);
      AlongRecord *known = g_hash_table_lookup (old, &id);

      if (known != NULL && along_record_equal (known, record))
        g_set_object (&record, known);
      g_ptr_array_add (records, record);
    }

  return records;
}

static gboolean
is_at (GListStore *list,
       guint       position,
       gpointer    record)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), position);

  return item == record;
}

/* Makes @list hold @records, touching only what lies between the first and the last difference. */
static void
splice_difference (GListStore *list,
                   GPtrArray  *records)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint n_new = records->len;
  guint n_shared = MIN (n_old, n_new);
  guint head = 0, tail = 0;

  while (head < n_shared && is_at (list, head, g_ptr_array_index (records, head)))
    head++;
  while (tail < n_shared - head &&
         is_at (list, n_old - 1 - tail, g_ptr_array_index (records, n_new - 1 - tail)))
    tail++;

  if (head + tail < MAX (n_old, n_new))
    g_list_store_splice (list, head, n_old - head - tail,
                         n_new > 0 ? records->pdata + head : NULL, n_new - head - tail);
}

static void
along_directory_dispose (GObject *object)
{
  AlongDirectory *self = ALONG_DIRECTORY (object);

  for (guint i = 0; i < N_LISTS; i++)
    g_clear_object (&self->lists[i]);
  g_clear_object (&self->agency);
  g_clear_pointer (&self->zone, along_zone_unref);

  G_OBJECT_CLASS (along_directory_parent_class)->dispose (object);
}

static void
along_directory_finalize (GObject *object)
{
  AlongDirectory *self = ALONG_DIRECTORY (object);

  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->about);
  g_hash_table_unref (self->settings);
  g_ptr_array_unref (self->nothing);

  G_OBJECT_CLASS (along_directory_parent_class)->finalize (object);
}

static void
along_directory_class_init (AlongDirectoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = along_directory_dispose;
  object_class->finalize = along_directory_finalize;
}

static void
along_directory_init (AlongDirectory *self)
{
  begin_index (self);
  self->nothing = g_ptr_array_new ();
  for (guint i = 0; i < N_LISTS; i++)
    self->lists[i] = g_list_store_new (get_list_type (i));
}

AlongDirectory *
along_directory_new (void)
{
  return g_object_new (ALONG_TYPE_DIRECTORY, NULL);
}

void
along_directory_add (AlongDirectory *self,
                     AlongRecord    *record)
{
  g_return_if_fail (ALONG_IS_DIRECTORY (self));
  g_return_if_fail (ALONG_IS_RECORD (record));

  if (ALONG_IS_AGENCY (record))
    {
      set_agency (self, ALONG_AGENCY (record));
      return;
    }

  for (guint i = 0; i < N_LISTS; i++)
    if (G_OBJECT_TYPE (record) == get_list_type (i))
      {
        index_record (self, record);
        g_list_store_append (self->lists[i], record);
        return;
      }

  g_return_if_reached ();
}

void
along_directory_sync (AlongDirectory *self,
                      AlongDirectory *fresh)
{
  g_autoptr (GHashTable) old = NULL;
  GPtrArray *records[N_LISTS];

  g_return_if_fail (ALONG_IS_DIRECTORY (self));
  g_return_if_fail (ALONG_IS_DIRECTORY (fresh));

  if (self->agency == NULL || fresh->agency == NULL ||
      !along_record_equal (self->agency, fresh->agency))
    set_agency (self, fresh->agency);

  /* The index is whole before the first list says that it changed: who is told may look up
   * anything. */
  old = g_steal_pointer (&self->by_id);
  g_hash_table_unref (self->about);
  g_hash_table_unref (self->settings);
  begin_index (self);
  for (guint i = 0; i < N_LISTS; i++)
    {
      records[i] = keep_equal (G_LIST_MODEL (fresh->lists[i]), old);
      for (guint k = 0; k < records[i]->len; k++)
        index_record (self, g_ptr_array_index (records[i], k));
    }

  for (guint i = 0; i < N_LISTS; i++)
    {
      splice_difference (self->lists[i], records[i]);
      g_ptr_array_unref (records[i]);
    }
}

GListModel *
along_directory_get_peers (AlongDirectory *self)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return G_LIST_MODEL (self->lists[LIST_PEERS]);
}

GListModel *
along_directory_get_supervisors (AlongDirectory *self)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return G_LIST_MODEL (self->lists[LIST_SUPERVISORS]);
}

GListModel *
along_directory_get_clients (AlongDirectory *self)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return G_LIST_MODEL (self->lists[LIST_CLIENTS]);
}

GListModel *
along_directory_get_places (AlongDirectory *self)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return G_LIST_MODEL (self->lists[LIST_PLACES]);
}

GListModel *
along_directory_get_shift_types (AlongDirectory *self)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return G_LIST_MODEL (self->lists[LIST_SHIFT_TYPES]);
}

GListModel *
along_directory_get_connections (AlongDirectory *self)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return G_LIST_MODEL (self->lists[LIST_CONNECTIONS]);
}

GListModel *
along_directory_get_rule_settings (AlongDirectory *self)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return G_LIST_MODEL (self->lists[LIST_RULE_SETTINGS]);
}

GListModel *
along_directory_get_templates (AlongDirectory *self)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return G_LIST_MODEL (self->lists[LIST_TEMPLATES]);
}

GListModel *
along_directory_get_note_readers (AlongDirectory *self)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return G_LIST_MODEL (self->lists[LIST_NOTE_READERS]);
}

GListModel *
along_directory_get_courses (AlongDirectory *self)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return G_LIST_MODEL (self->lists[LIST_COURSES]);
}

GListModel *
along_directory_get_requirements (AlongDirectory *self)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return G_LIST_MODEL (self->lists[LIST_REQUIREMENTS]);
}

AlongAgency *
along_directory_get_agency (AlongDirectory *self)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return self->agency;
}

AlongZone *
along_directory_get_zone (AlongDirectory *self)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return self->zone;
}

AlongPerson *
along_directory_get_person (AlongDirectory *self,
                            gint64          id)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return lookup (self, id, ALONG_TYPE_PERSON);
}

AlongPlace *
along_directory_get_place (AlongDirectory *self,
                           gint64          id)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return lookup (self, id, ALONG_TYPE_PLACE);
}

AlongCourse *
along_directory_get_course (AlongDirectory *self,
                            gint64          id)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return lookup (self, id, ALONG_TYPE_COURSE);
}

AlongSlot *
along_directory_get_slot (AlongDirectory *self,
                          gint64          id)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return lookup (self, id, ALONG_TYPE_SLOT);
}

AlongShiftType *
along_directory_get_shift_type (AlongDirectory *self,
                                gint64          id)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return lookup (self, id, ALONG_TYPE_SHIFT_TYPE);
}

AlongNoteReader *
along_directory_get_note_reader (AlongDirectory *self,
                                 gint64          id)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return lookup (self, id, ALONG_TYPE_NOTE_READER);
}

GPtrArray *
along_directory_get_about (AlongDirectory *self,
                           gint64          id)
{
  GPtrArray *records;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  records = g_hash_table_lookup (self->about, &id);

  return records != NULL ? records : self->nothing;
}

AlongNoteReader *
along_directory_find_note_reader (AlongDirectory *self,
                                  gint64          person_id)
{
  GPtrArray *about;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  about = along_directory_get_about (self, person_id);
  for (guint i = 0; i < about->len; i++)
    {
      AlongNoteReader *reader = g_ptr_array_index (about, i);

      if (ALONG_IS_NOTE_READER (reader) && along_note_reader_get_left (reader) == 0)
        return reader;
    }

  return NULL;
}

AlongNoteTemplate *
along_directory_get_note_template (AlongDirectory *self,
                                   AlongNoteKind   kind)
{
  GListModel *templates;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  templates = G_LIST_MODEL (self->lists[LIST_NOTE_TEMPLATES]);
  for (guint i = 0; i < g_list_model_get_n_items (templates); i++)
    {
      g_autoptr (AlongNoteTemplate) item = g_list_model_get_item (templates, i);

      if (along_note_template_get_kind (item) == kind)
        return item;
    }

  return NULL;
}

AlongRuleSetting *
along_directory_get_rule_setting (AlongDirectory   *self,
                                  AlongFindingCode  code)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  return g_hash_table_lookup (self->settings, GINT_TO_POINTER (code));
}

AlongPublication *
along_directory_get_publication (AlongDirectory *self,
                                 AlongDay        day)
{
  GListModel *list;
  guint n_items;
  AlongPublication *best = NULL;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  list = G_LIST_MODEL (self->lists[LIST_PUBLICATIONS]);
  n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AlongPublication) publication = g_list_model_get_item (list, i);
      AlongDay first_day = along_publication_get_first_day (publication);

      if (first_day <= day && day <= along_publication_get_last_day (publication) &&
          (best == NULL || first_day > along_publication_get_first_day (best)))
        best = publication;
    }

  return best;
}

AlongPublication *
along_directory_get_publication_from (AlongDirectory *self,
                                      AlongDay        first_day)
{
  AlongPublication *publication;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  publication = along_directory_get_publication (self, first_day);

  /* None that begins later has that day. */
  return publication != NULL && along_publication_get_first_day (publication) == first_day
           ? publication
           : NULL;
}

AlongDay
along_directory_get_since (AlongDirectory *self,
                           gint64          person_id)
{
  AlongPerson *person;
  GPtrArray *about;
  AlongDay since = 0;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), 0);

  person = along_directory_get_person (self, person_id);
  if (ALONG_IS_SUPERVISOR (person))
    return along_supervisor_get_since (ALONG_SUPERVISOR (person));

  about = along_directory_get_about (self, person_id);
  for (guint i = 0; i < about->len; i++)
    {
      AlongConnection *connection = g_ptr_array_index (about, i);

      if (ALONG_IS_CONNECTION (connection) &&
          (since == 0 || along_connection_get_since (connection) < since))
        since = along_connection_get_since (connection);
    }

  return since;
}

AlongConnection *
along_directory_get_connection (AlongDirectory *self,
                                gint64          peer_id,
                                AlongDay        day)
{
  GPtrArray *records;
  AlongConnection *best = NULL;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (self), NULL);

  records = along_directory_get_about (self, peer_id);

  for (guint i = 0; i < records->len; i++)
    {
      AlongConnection *connection = g_ptr_array_index (records, i);

      if (ALONG_IS_CONNECTION (connection) && along_connection_get_since (connection) <= day &&
          (best == NULL ||
           along_connection_get_since (connection) >= along_connection_get_since (best)))
        best = connection;
    }

  return best;
}
