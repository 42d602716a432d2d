/* along-people-filter.c — which entries of a list of people are shown
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-people-filter.h"

#include "model/along-text.h"

struct _AlongPeopleFilter
{
  GtkFilter parent_instance;

  AlongSession *session;
  char *text;
  int values[ALONG_N_CRITERIA];
  gboolean past;
};

G_DEFINE_FINAL_TYPE (AlongPeopleFilter, along_people_filter, GTK_TYPE_FILTER)

static gboolean
is_value (AlongPeopleFilter *self,
          AlongCriterion     criterion,
          int                value)
{
  return self->values[criterion] == ALONG_ENUM_ANY || self->values[criterion] == value;
}

static gboolean
has_flag (AlongPeopleFilter *self,
          AlongCriterion     criterion,
          guint              flags)
{
  return self->values[criterion] == ALONG_ENUM_ANY ||
         (flags & (guint) self->values[criterion]) != 0;
}

static gboolean
is_connected (AlongPeopleFilter *self,
              AlongPeer         *peer)
{
  AlongConnection *connection;

  if (self->values[ALONG_CRITERION_CONNECTION] == ALONG_ENUM_ANY || self->session == NULL)
    return TRUE;

  connection = along_directory_get_connection (along_session_get_directory (self->session),
                                               along_record_get_id (ALONG_RECORD (peer)),
                                               along_session_get_today (self->session));

  return connection != NULL && is_value (self, ALONG_CRITERION_CONNECTION,
                                         (int) along_connection_get_kind (connection));
}

static gboolean
match_peer (AlongPeopleFilter *self,
            AlongPeer         *peer)
{
  AlongPeerStatus status = along_peer_get_status (peer);

  if (status == ALONG_PEER_STATUS_MOVED_ON && !self->past &&
      self->values[ALONG_CRITERION_STATUS] == ALONG_ENUM_ANY)
    return FALSE;

  return is_value (self, ALONG_CRITERION_STATUS, (int) status) &&
         has_flag (self, ALONG_CRITERION_ROLE, along_peer_get_roles (peer)) &&
         is_connected (self, peer);
}

static gboolean
match_text (AlongPeopleFilter *self,
            AlongEntry        *entry)
{
  g_autofree char *haystack = NULL;

  if (*self->text == '\0')
    return TRUE;

  if (!ALONG_IS_PERSON (entry))
    return along_text_matches (along_entry_get_name (entry), self->text);

  haystack = g_strjoin ("\n",
                        along_entry_get_name (entry),
                        along_person_get_alias (ALONG_PERSON (entry)),
                        along_person_get_languages (ALONG_PERSON (entry)),
                        NULL);
  return along_text_matches (haystack, self->text);
}

static gboolean
along_people_filter_match (GtkFilter *filter,
                           gpointer   item)
{
  AlongPeopleFilter *self = ALONG_PEOPLE_FILTER (filter);

  if (along_entry_is_archived (item) && !self->past)
    return FALSE;

  if (ALONG_IS_PEER (item) && !match_peer (self, item))
    return FALSE;

  if (ALONG_IS_SUPERVISOR (item) &&
      !has_flag (self, ALONG_CRITERION_DUTY, along_supervisor_get_duties (item)))
    return FALSE;

  if (ALONG_IS_CLIENT (item) &&
      !is_value (self, ALONG_CRITERION_REACH, (int) along_client_get_reach (item)))
    return FALSE;

  return match_text (self, item);
}

static GtkFilterMatch
along_people_filter_get_strictness (GtkFilter *filter)
{
  return GTK_FILTER_MATCH_SOME;
}

static void
session_changed_cb (AlongPeopleFilter *self)
{
  /* What is asked of the entry itself is asked again when the entry changes. */
  if (self->values[ALONG_CRITERION_CONNECTION] != ALONG_ENUM_ANY)
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
along_people_filter_dispose (GObject *object)
{
  AlongPeopleFilter *self = ALONG_PEOPLE_FILTER (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_people_filter_parent_class)->dispose (object);
}

static void
along_people_filter_finalize (GObject *object)
{
  AlongPeopleFilter *self = ALONG_PEOPLE_FILTER (object);

  g_free (self->text);

  G_OBJECT_CLASS (along_people_filter_parent_class)->finalize (object);
}

static void
along_people_filter_class_init (AlongPeopleFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  object_class->dispose = along_people_filter_dispose;
  object_class->finalize = along_people_filter_finalize;
  filter_class->match = along_people_filter_match;
  filter_class->get_strictness = along_people_filter_get_strictness;
}

static void
along_people_filter_init (AlongPeopleFilter *self)
{
  self->text = g_strdup ("");
  for (guint i = 0; i < ALONG_N_CRITERIA; i++)
    self->values[i] = ALONG_ENUM_ANY;
}

AlongPeopleFilter *
along_people_filter_new (void)
{
  return g_object_new (ALONG_TYPE_PEOPLE_FILTER, NULL);
}

void
along_people_filter_set_session (AlongPeopleFilter *self,
                                 AlongSession      *session)
{
  g_return_if_fail (ALONG_IS_PEOPLE_FILTER (self));
  g_return_if_fail (session == NULL || ALONG_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                             G_CONNECT_SWAPPED);
  session_changed_cb (self);
}

void
along_people_filter_set_text (AlongPeopleFilter *self,
                              const char        *text)
{
  GtkFilterChange change;

  g_return_if_fail (ALONG_IS_PEOPLE_FILTER (self));
  g_return_if_fail (text != NULL);

  if (g_strcmp0 (self->text, text) == 0)
    return;

  if (g_str_has_prefix (text, self->text))
    change = GTK_FILTER_CHANGE_MORE_STRICT;
  else if (g_str_has_prefix (self->text, text))
    change = GTK_FILTER_CHANGE_LESS_STRICT;
  else
    change = GTK_FILTER_CHANGE_DIFFERENT;

  g_free (self->text);
  self->text = g_strdup (text);
  gtk_filter_changed (GTK_FILTER (self), change);
}

void
along_people_filter_set_value (AlongPeopleFilter *self,
                               AlongCriterion     criterion,
                               int                value)
{
  g_return_if_fail (ALONG_IS_PEOPLE_FILTER (self));
  g_return_if_fail (criterion < ALONG_N_CRITERIA);

  if (self->values[criterion] == value)
    return;

  self->values[criterion] = value;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

void
along_people_filter_set_past (AlongPeopleFilter *self,
                              gboolean           past)
{
  g_return_if_fail (ALONG_IS_PEOPLE_FILTER (self));

  past = !!past;
  if (self->past == past)
    return;

  self->past = past;
  gtk_filter_changed (GTK_FILTER (self), past ? GTK_FILTER_CHANGE_LESS_STRICT
                                              : GTK_FILTER_CHANGE_MORE_STRICT);
}

gboolean
along_people_filter_is_set (AlongPeopleFilter *self)
{
  g_return_val_if_fail (ALONG_IS_PEOPLE_FILTER (self), FALSE);

  for (guint i = 0; i < ALONG_N_CRITERIA; i++)
    if (self->values[i] != ALONG_ENUM_ANY)
      return TRUE;

  return self->past;
}
