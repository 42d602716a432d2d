/* along-connection-group.c — a peer's history of being connected or remote, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-connection-group.h"

#include <glib/gi18n-lib.h>

#include "app/along-connection-row.h"

struct _AlongConnectionGroup
{
  AlongRecordGroup parent_instance;
};

G_DEFINE_FINAL_TYPE (AlongConnectionGroup, along_connection_group, ALONG_TYPE_RECORD_GROUP)

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  int since_a = along_connection_get_since (*(AlongConnection **) a);
  int since_b = along_connection_get_since (*(AlongConnection **) b);

  return (since_a < since_b) - (since_a > since_b);
}

/* The last of @records that began before @day; %NULL when there is none. */
static AlongConnection *
find_before (GPtrArray *records,
             AlongDay   day)
{
  AlongConnection *found = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      AlongConnection *connection = g_ptr_array_index (records, i);
      AlongDay since = along_connection_get_since (connection);

      if (since < day && (found == NULL || since > along_connection_get_since (found)))
        found = connection;
    }

  return found;
}

/* The change from how it was last, today or, after one of today or later, on the day behind it. */
static AlongRecord *
along_connection_group_create (AlongRecordGroup *group)
{
  AlongDay since = along_session_get_today (along_record_group_get_session (group));
  g_autoptr (GPtrArray) records = along_record_group_dup_records (group);
  AlongConnection *last = find_before (records, ALONG_DAY_MAX);
  AlongConnectionKind kind = ALONG_CONNECTION_CONNECTED;

  if (last != NULL)
    {
      if (along_connection_get_kind (last) == ALONG_CONNECTION_CONNECTED)
        kind = ALONG_CONNECTION_REMOTE;
      since = MAX (since, along_connection_get_since (last) + 1);
    }

  return g_object_new (ALONG_TYPE_CONNECTION,
                       "peer-id", along_record_group_get_owner_id (group),
                       "kind", kind,
                       "since", since,
                       NULL);
}

static gboolean
along_connection_group_check (AlongRecordGroup  *group,
                              AlongRecord       *record,
                              GPtrArray         *records,
                              GError           **error)
{
  AlongConnection *self = ALONG_CONNECTION (record);
  AlongConnection *before = find_before (records, along_connection_get_since (self));

  for (guint i = 0; i < records->len; i++)
    {
      AlongConnection *other = g_ptr_array_index (records, i);

      if (other != self &&
          along_connection_get_since (other) == along_connection_get_since (self))
        {
          g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                       _("There are two changes on this day. Choose another day for one of them, "
                         "or remove it."));
          return FALSE;
        }
    }

  if (before != NULL && along_connection_get_kind (before) == along_connection_get_kind (self))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                   _("This changes nothing: the one before it is of the same kind. Choose the "
                     "other kind, or remove it."));
      return FALSE;
    }

  return TRUE;
}

static void
along_connection_group_load (AlongRecordGroup *group)
{
  AlongSession *session = along_record_group_get_session (group);
  GListModel *list = along_directory_get_connections (along_session_get_directory (session));
  guint n_connections = g_list_model_get_n_items (list);
  gint64 peer_id = along_record_group_get_owner_id (group);
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_connections; i++)
    {
      g_autoptr (AlongConnection) connection = g_list_model_get_item (list, i);

      if (along_connection_get_peer_id (connection) == peer_id)
        g_ptr_array_add (own, g_steal_pointer (&connection));
    }

  g_ptr_array_sort (own, compare_newest_first);
  along_record_group_load (group, own);

  if (peer_id < 0)
    {
      g_autoptr (AlongRecord) proposal = along_connection_group_create (group);

      along_record_group_propose (group, proposal);
    }
}

static void
along_connection_group_class_init (AlongConnectionGroupClass *klass)
{
  AlongRecordGroupClass *group_class = ALONG_RECORD_GROUP_CLASS (klass);

  group_class->row_type = ALONG_TYPE_CONNECTION_ROW;
  group_class->add_label = N_("Add a change between connected and remote");
  group_class->remove_label = N_("Remove from the history");
  group_class->load = along_connection_group_load;
  group_class->create = along_connection_group_create;
  group_class->check = along_connection_group_check;
}

static void
along_connection_group_init (AlongConnectionGroup *self)
{
}
