/* along-entry-view.c — all that is known of one entry, to be read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-entry-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/along-fact-row.h"
#include "app/along-people-row.h"
#include "app/along-person-facts.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"

/* For how long ahead shifts are listed, in days. */
#define DAYS_AHEAD 28

struct _AlongEntryView
{
  GtkWidget parent_instance;

  AlongSession *session;
  AlongEntry *entry;

  GtkScrolledWindow *scrolled;
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *alias;
  GtkLabel *mark;
  GtkLabel *archived_hint;
  AdwPreferencesGroup *contact;
  AlongFactRow *phone;
  AlongFactRow *mail;
  AlongFactRow *languages;
  AdwPreferencesGroup *work;
  AlongFactRow *status;
  AlongFactRow *engagement;
  AlongFactRow *roles;
  AlongFactRow *alone;
  AlongFactRow *hours;
  AlongFactRow *offers;
  AlongFactRow *places;
  AlongFactRow *company;
  AlongFactRow *duties;
  AlongFactRow *reach;
  AdwPreferencesGroup *growth;
  AdwPreferencesGroup *people;
  AlongFactRow *responsible;
  AlongFactRow *supervisor;
  AlongFactRow *reference;
  AdwPreferencesGroup *history;
  AdwPreferencesGroup *peers;
  AdwPreferencesGroup *away;
  AdwPreferencesGroup *shifts;

  /* What was added to the groups below the facts. */
  GPtrArray *history_rows;
  GPtrArray *peer_rows;
  GPtrArray *away_rows;
  GPtrArray *shift_rows;

  /* The weeks ahead, of everybody; read again after a change, not for each entry shown. */
  AlongRoster *roster;
  GCancellable *roster_cancellable;
  GCancellable *away_cancellable;
};

G_DEFINE_FINAL_TYPE (AlongEntryView, along_entry_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_ENTRY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
clear_rows (AdwPreferencesGroup *group,
            GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (AdwPreferencesGroup *group,
         GPtrArray           *rows,
         const char          *label,
         const char          *value)
{
  GtkWidget *row = along_fact_row_new (label, value);

  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
show_group (AdwPreferencesGroup *group,
            gboolean             shown)
{
  gtk_widget_set_visible (GTK_WIDGET (group), shown);
}

static gint64
get_id (AlongEntryView *self)
{
  return along_record_get_id (ALONG_RECORD (self->entry));
}

static void
show_staff (AlongEntryView *self,
            AlongFactRow   *row,
            gint64          id)
{
  AlongPerson *person =
    along_directory_get_person (along_session_get_directory (self->session), id);

  along_fact_row_set_value (row, person != NULL ? along_entry_get_shown_name (ALONG_ENTRY (person))
                                                : _("Nobody yet"));
}

static void
show_peer (AlongEntryView *self,
           AlongPeer      *peer)
{
  g_autofree char *roles = along_words_flags (ALONG_TYPE_ROLES, along_peer_get_roles (peer));

  along_fact_row_set_value (self->status, along_words_value (ALONG_TYPE_PEER_STATUS,
                                                             (int) along_peer_get_status (peer)));
  along_fact_row_set_value (self->engagement,
                            along_words_value (ALONG_TYPE_ENGAGEMENT,
                                               (int) along_peer_get_engagement (peer)));
  along_fact_row_set_value (self->roles, *roles != '\0' ? roles : _("None agreed yet"));
  along_fact_row_set_value (self->alone, along_peer_get_works_alone (peer)
                                           ? _("Agreed")
                                           : _("Not agreed yet"));
  show_staff (self, self->responsible, along_peer_get_responsible_id (peer));
  show_staff (self, self->supervisor, along_peer_get_supervisor_id (peer));
  show_staff (self, self->reference, along_peer_get_reference_id (peer));
}

/* What was agreed, of peers and of the staff alike. */
static void
show_agreed (AlongEntryView *self)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  g_autofree char *hours =
    along_person_facts_describe_hours (directory, get_id (self),
                                       along_session_get_today (self->session));
  g_autofree char *places = along_person_facts_describe_places (directory, get_id (self));
  g_autofree char *company = along_person_facts_describe_company (directory, get_id (self));

  along_fact_row_set_value (self->hours, hours);
  along_fact_row_set_value (self->offers, along_person_get_offers (ALONG_PERSON (self->entry)));
  along_fact_row_set_value (self->places, places);
  along_fact_row_set_value (self->company, company);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  int since_a = along_connection_get_since (*(AlongConnection **) a);
  int since_b = along_connection_get_since (*(AlongConnection **) b);

  return (since_a < since_b) - (since_a > since_b);
}

static void
show_history (AlongEntryView *self)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  GListModel *connections = along_directory_get_connections (directory);
  guint n_connections = g_list_model_get_n_items (connections);
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_connections; i++)
    {
      g_autoptr (AlongConnection) connection = g_list_model_get_item (connections, i);

      if (along_connection_get_peer_id (connection) == get_id (self))
        g_ptr_array_add (own, g_steal_pointer (&connection));
    }
  g_ptr_array_sort (own, compare_newest_first);

  for (guint i = 0; i < own->len; i++)
    {
      AlongConnection *connection = g_ptr_array_index (own, i);
      g_autofree char *date = along_words_date (along_connection_get_since (connection));
      /* Translators: since which date a peer is connected or remote. */
      g_autofree char *since = g_strdup_printf (_("Since %s"), date);

      add_row (self->history, self->history_rows, since,
               along_words_value (ALONG_TYPE_CONNECTION_KIND,
                                  (int) along_connection_get_kind (connection)));
    }
}

/* What @supervisor is to @peer, separated by commas; "" for nothing. */
static char *
describe_care (AlongPeer *peer,
               gint64     supervisor_id)
{
  GString *words = g_string_new (NULL);
  const struct
  {
    gint64 id;
    const char *word;
  } bonds[] = {
    { along_peer_get_responsible_id (peer), _("Responsible professional") },
    { along_peer_get_supervisor_id (peer), _("Supervisor") },
    { along_peer_get_reference_id (peer), _("Person of reference") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bonds); i++)
    if (bonds[i].id == supervisor_id)
      {
        if (words->len > 0)
          g_string_append (words, C_ ("list", ", "));
        g_string_append (words, bonds[i].word);
      }

  return g_string_free (words, FALSE);
}

static void
show_peers (AlongEntryView *self)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  GListModel *peers = along_directory_get_peers (directory);
  guint n_peers = g_list_model_get_n_items (peers);

  for (guint i = 0; i < n_peers; i++)
    {
      g_autoptr (AlongPeer) peer = g_list_model_get_item (peers, i);
      g_autofree char *care = describe_care (peer, get_id (self));

      if (*care != '\0' && !along_entry_is_archived (ALONG_ENTRY (peer)))
        add_row (self->peers, self->peer_rows, care,
                 along_entry_get_shown_name (ALONG_ENTRY (peer)));
    }
}

static void
show_shifts (AlongEntryView *self)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  gint64 now = along_session_get_now (self->session);
  GPtrArray *assignments;

  clear_rows (self->shifts, self->shift_rows);
  show_group (self->shifts, FALSE);
  if (self->roster == NULL || !ALONG_IS_PERSON (self->entry))
    return;

  assignments = along_roster_get_person_assignments (self->roster, get_id (self));
  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      AlongShift *shift = along_roster_get_shift (self->roster,
                                                  along_assignment_get_shift_id (assignment));
      AlongPlace *place = along_directory_get_place (directory, along_shift_get_place_id (shift));
      AlongShiftType *type = along_directory_get_shift_type (directory,
                                                             along_shift_get_type_id (shift));
      AlongZone *zone = along_session_get_zone (self->session);
      g_autofree char *day = NULL;
      g_autofree char *span = NULL;
      g_autofree char *when = NULL;
      g_autofree char *what = NULL;

      if (!along_assignment_state_is_taken (along_assignment_get_state (assignment)) ||
          along_shift_get_end (shift) <= now || type == NULL)
        continue;

      day = along_words_day_short (along_zone_get_day (zone, along_shift_get_start (shift)));
      span = along_words_span (zone, along_session_get_clock (self->session),
                               along_shift_get_span (shift));
      when = g_strjoin (" · ", day, span, NULL);
      what = g_strjoin (" · ", along_entry_get_shown_name (ALONG_ENTRY (type)),
                        place != NULL ? along_entry_get_name (ALONG_ENTRY (place)) : NULL, NULL);
      add_row (self->shifts, self->shift_rows, when, what);
    }

  show_group (self->shifts, self->shift_rows->len > 0);
}

static void
roster_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  AlongEntryView *self = data;
  g_autoptr (GError) error = NULL;
  AlongRoster *roster = along_store_load_roster_finish (ALONG_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* What could not be read is not shown; the roster page says why. */
  g_clear_object (&self->roster);
  self->roster = roster;
  show_shifts (self);
}

static void
cancel (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static void
load_roster (AlongEntryView *self)
{
  AlongZone *zone = along_session_get_zone (self->session);
  AlongDay today = along_session_get_today (self->session);

  cancel (&self->roster_cancellable);
  self->roster_cancellable = g_cancellable_new ();
  along_store_load_roster_async (along_session_get_store (self->session),
                                 along_session_get_directory (self->session),
                                 along_zone_days_span (zone, today, DAYS_AHEAD),
                                 self->roster_cancellable, roster_loaded_cb, self);
}

static void
show_absences (AlongEntryView *self,
               GPtrArray      *dated)
{
  AlongZone *zone = along_session_get_zone (self->session);

  clear_rows (self->away, self->away_rows);
  for (guint i = 0; dated != NULL && i < dated->len; i++)
    {
      AlongAbsence *absence = g_ptr_array_index (dated, i);
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;
      g_autofree char *days = NULL;
      g_autofree char *length = NULL;
      AlongDay first, last;

      if (!ALONG_IS_ABSENCE (absence))
        continue;

      first = along_zone_get_day (zone, along_absence_get_start (absence));
      last = along_zone_get_day (zone, along_absence_get_end (absence) - 1);
      from = along_words_date (first);
      to = along_words_date (last);
      /* Translators: from a date to a date. */
      days = first == last ? g_strdup (from) : g_strdup_printf (C_ ("dates", "%s – %s"), from, to);
      length = g_strdup_printf (ngettext ("%d day", "%d days", (gulong) (last - first + 1)),
                                last - first + 1);
      add_row (self->away, self->away_rows, length, days);
    }

  show_group (self->away, self->away_rows->len > 0);
}

static void
dated_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  AlongEntryView *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dated = NULL;

  dated = along_store_load_dated_finish (ALONG_STORE (source), result, &error);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_absences (self, dated);
}

static void
load_dated (AlongEntryView *self)
{
  cancel (&self->away_cancellable);

  if (!ALONG_IS_PERSON (self->entry))
    {
      show_absences (self, NULL);
      return;
    }

  self->away_cancellable = g_cancellable_new ();
  along_store_load_dated_async (along_session_get_store (self->session), get_id (self),
                                along_session_get_now (self->session), self->away_cancellable,
                                dated_loaded_cb, self);
}

static void
clear_facts (AlongEntryView *self)
{
  AlongFactRow *const facts[] = {
    self->phone, self->mail, self->languages, self->status, self->engagement, self->roles,
    self->alone, self->hours, self->offers, self->places, self->company, self->duties, self->reach,
    self->responsible, self->supervisor, self->reference,
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    along_fact_row_set_value (facts[i], "");

  clear_rows (self->history, self->history_rows);
  clear_rows (self->peers, self->peer_rows);
}

static void
update_facts (AlongEntryView *self)
{
  const char *alias = "";
  gboolean is_person = ALONG_IS_PERSON (self->entry);

  clear_facts (self);

  adw_avatar_set_text (self->avatar, along_entry_get_shown_name (self->entry));
  adw_avatar_set_show_initials (self->avatar, is_person);
  gtk_label_set_label (self->name, along_entry_get_shown_name (self->entry));
  along_people_row_mark (self->mark, self->entry);
  gtk_widget_set_visible (GTK_WIDGET (self->archived_hint), along_entry_is_archived (self->entry));

  if (is_person)
    {
      AlongPerson *person = ALONG_PERSON (self->entry);

      alias = along_person_get_alias (person);
      along_fact_row_set_value (self->phone, along_person_get_phone (person));
      /* An address mostly is a name. */
      along_fact_row_set_value (self->mail, along_entry_are_names_hidden ()
                                              ? "" : along_person_get_mail (person));
      along_fact_row_set_value (self->languages, along_person_get_languages (person));
      show_agreed (self);
    }
  gtk_label_set_label (self->alias, alias);
  gtk_widget_set_visible (GTK_WIDGET (self->alias),
                          *alias != '\0' && !along_entry_are_names_hidden ());

  if (ALONG_IS_PEER (self->entry))
    {
      show_peer (self, ALONG_PEER (self->entry));
      show_history (self);
    }
  else if (ALONG_IS_SUPERVISOR (self->entry))
    {
      AlongDuties duties = along_supervisor_get_duties (ALONG_SUPERVISOR (self->entry));
      g_autofree char *words = along_words_flags (ALONG_TYPE_DUTIES, duties);

      along_fact_row_set_value (self->duties, words);
      show_peers (self);
    }
  else if (ALONG_IS_CLIENT (self->entry))
    {
      AlongReach reach = along_client_get_reach (ALONG_CLIENT (self->entry));

      along_fact_row_set_value (self->reach, along_words_value (ALONG_TYPE_REACH, (int) reach));
    }

  show_group (self->contact, gtk_widget_get_visible (GTK_WIDGET (self->phone)) ||
                               gtk_widget_get_visible (GTK_WIDGET (self->mail)) ||
                               gtk_widget_get_visible (GTK_WIDGET (self->languages)));
  show_group (self->growth, ALONG_IS_PEER (self->entry));
  show_group (self->people, ALONG_IS_PEER (self->entry));
  show_group (self->history, self->history_rows->len > 0);
  show_group (self->peers, self->peer_rows->len > 0);
}

static void
session_changed_cb (AlongEntryView   *self,
                    AlongChangeKinds  kinds)
{
  load_roster (self);
  if (self->entry == NULL)
    return;

  update_facts (self);
  if ((kinds & ALONG_CHANGE_ROSTER) != 0)
    load_dated (self);
}

static void
along_entry_view_dispose (GObject *object)
{
  AlongEntryView *self = ALONG_ENTRY_VIEW (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  cancel (&self->roster_cancellable);
  cancel (&self->away_cancellable);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->roster);
  g_clear_object (&self->entry);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_entry_view_parent_class)->dispose (object);
}

static void
along_entry_view_finalize (GObject *object)
{
  AlongEntryView *self = ALONG_ENTRY_VIEW (object);

  g_ptr_array_unref (self->history_rows);
  g_ptr_array_unref (self->peer_rows);
  g_ptr_array_unref (self->away_rows);
  g_ptr_array_unref (self->shift_rows);

  G_OBJECT_CLASS (along_entry_view_parent_class)->finalize (object);
}

static void
along_entry_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AlongEntryView *self = ALONG_ENTRY_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_entry_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AlongEntryView *self = ALONG_ENTRY_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      along_entry_view_set_session (self, g_value_get_object (value));
      break;
    case PROP_ENTRY:
      along_entry_view_set_entry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_entry_view_class_init (AlongEntryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = along_entry_view_dispose;
  object_class->finalize = along_entry_view_finalize;
  object_class->get_property = along_entry_view_get_property;
  object_class->set_property = along_entry_view_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION, flags);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, ALONG_TYPE_ENTRY, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ALONG_TYPE_FACT_ROW);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-entry-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, avatar);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, name);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, alias);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, mark);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, archived_hint);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, contact);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, phone);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, mail);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, languages);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, work);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, status);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, engagement);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, roles);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, alone);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, hours);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, offers);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, places);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, company);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, duties);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, reach);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, growth);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, people);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, responsible);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, supervisor);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, reference);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, history);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, peers);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, away);
  gtk_widget_class_bind_template_child (widget_class, AlongEntryView, shifts);
}

static void
along_entry_view_init (AlongEntryView *self)
{
  self->history_rows = g_ptr_array_new ();
  self->peer_rows = g_ptr_array_new ();
  self->away_rows = g_ptr_array_new ();
  self->shift_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
along_entry_view_set_session (AlongEntryView *self,
                              AlongSession   *session)
{
  g_return_if_fail (ALONG_IS_ENTRY_VIEW (self));
  g_return_if_fail (session == NULL || ALONG_IS_SESSION (session));

  if (self->session == session)
    return;

  along_entry_view_set_entry (self, NULL);
  cancel (&self->roster_cancellable);
  g_clear_object (&self->roster);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);

  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                               G_CONNECT_SWAPPED);
      load_roster (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
along_entry_view_set_entry (AlongEntryView *self,
                            AlongEntry     *entry)
{
  gint64 old_id;

  g_return_if_fail (ALONG_IS_ENTRY_VIEW (self));
  g_return_if_fail (entry == NULL || ALONG_IS_ENTRY (entry));
  g_return_if_fail (entry == NULL || self->session != NULL);

  old_id = self->entry != NULL ? get_id (self) : 0;
  if (!g_set_object (&self->entry, entry))
    return;

  cancel (&self->away_cancellable);
  if (entry != NULL)
    {
      update_facts (self);
      show_shifts (self);
      load_dated (self);

      /* The next version of the same entry is read on from where one was. */
      if (get_id (self) != old_id)
        {
          show_absences (self, NULL);
          gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
        }
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}
