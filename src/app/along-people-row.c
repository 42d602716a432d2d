/* along-people-row.c — a peer, a member of the staff or a client in a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-people-row.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"

struct _AlongPeopleRow
{
  GtkWidget parent_instance;

  AlongSession *session;
  AlongEntry *entry;

  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *details;
  GtkLabel *mark;
};

G_DEFINE_FINAL_TYPE (AlongPeopleRow, along_people_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ENTRY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const mark_classes[] = { "accent", "success", "warning", "dim-label" };

static const char *
get_mark_class (AlongPeerStatus status)
{
  switch (status)
    {
    case ALONG_PEER_STATUS_ACTIVE:
      return "success";
    case ALONG_PEER_STATUS_ORIENTATION:
      return "accent";
    case ALONG_PEER_STATUS_PAUSED:
      return "warning";
    case ALONG_PEER_STATUS_INTERESTED:
    case ALONG_PEER_STATUS_MOVED_ON:
    default:
      return "dim-label";
    }
}

/* The item that the list puts around the row has the keyboard; it has no name of its own. */
static void
name_item (AlongPeopleRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *const parts[] = {
    gtk_label_get_label (self->name),
    gtk_label_get_label (self->details),
    gtk_label_get_label (self->mark),
  };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (*parts[i] == '\0')
        continue;

      if (words->len > 0)
        g_string_append (words, C_ ("list", ", "));
      g_string_append (words, parts[i]);
    }

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    words->str, -1);
}

static void
update_row (AlongPeopleRow *self)
{
  g_autofree char *details = NULL;

  if (self->entry == NULL)
    return;

  details = along_people_row_describe (self->session, self->entry);
  adw_avatar_set_text (self->avatar, along_entry_get_shown_name (self->entry));
  adw_avatar_set_show_initials (self->avatar, ALONG_IS_PERSON (self->entry));
  gtk_label_set_label (self->name, along_entry_get_shown_name (self->entry));
  gtk_label_set_label (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), *details != '\0');
  along_people_row_mark (self->mark, self->entry);
  name_item (self);
}

static void
along_people_row_dispose (GObject *object)
{
  AlongPeopleRow *self = ALONG_PEOPLE_ROW (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->entry);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_people_row_parent_class)->dispose (object);
}

static void
along_people_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AlongPeopleRow *self = ALONG_PEOPLE_ROW (object);

  switch (prop_id)
    {
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_people_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ENTRY:
      along_people_row_set_entry (ALONG_PEOPLE_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_people_row_class_init (AlongPeopleRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_people_row_dispose;
  object_class->get_property = along_people_row_get_property;
  object_class->set_property = along_people_row_set_property;

  properties[PROP_ENTRY] =
    g_param_spec_object ("entry", NULL, NULL, ALONG_TYPE_ENTRY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-people-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleRow, name);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleRow, details);
  gtk_widget_class_bind_template_child (widget_class, AlongPeopleRow, mark);
}

static void
along_people_row_init (AlongPeopleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
along_people_row_new (AlongSession *session)
{
  AlongPeopleRow *self;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);

  self = g_object_new (ALONG_TYPE_PEOPLE_ROW, NULL);
  self->session = g_object_ref (session);

  /* A connection may change while the peer's own record does not. */
  g_signal_connect_object (session, "changed", G_CALLBACK (update_row), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
along_people_row_set_entry (AlongPeopleRow *self,
                            AlongEntry     *entry)
{
  g_return_if_fail (ALONG_IS_PEOPLE_ROW (self));
  g_return_if_fail (entry == NULL || ALONG_IS_ENTRY (entry));

  if (!g_set_object (&self->entry, entry))
    return;

  update_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

gboolean
along_people_row_shows (GtkWidget  *item,
                        AlongEntry *entry)
{
  GtkWidget *row = gtk_widget_get_first_child (item);

  return ALONG_IS_PEOPLE_ROW (row) && ALONG_PEOPLE_ROW (row)->entry == entry;
}

char *
along_people_row_describe (AlongSession *session,
                           AlongEntry   *entry)
{
  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ENTRY (entry), NULL);

  if (ALONG_IS_PEER (entry))
    {
      AlongPeer *peer = ALONG_PEER (entry);
      const char *alias = along_person_get_alias (ALONG_PERSON (peer));
      AlongConnection *connection =
        along_directory_get_connection (along_session_get_directory (session),
                                        along_record_get_id (ALONG_RECORD (peer)),
                                        along_session_get_today (session));
      g_autoptr (GPtrArray) parts = g_ptr_array_new ();

      /* While names are hidden it stands in their place. */
      if (*alias != '\0' && !along_entry_are_names_hidden ())
        g_ptr_array_add (parts, (gpointer) alias);
      g_ptr_array_add (parts,
                       (gpointer) along_words_value (ALONG_TYPE_ENGAGEMENT,
                                                     (int) along_peer_get_engagement (peer)));
      if (connection != NULL)
        g_ptr_array_add (
          parts, (gpointer) along_words_value (ALONG_TYPE_CONNECTION_KIND,
                                               (int) along_connection_get_kind (connection)));
      g_ptr_array_add (parts, NULL);

      return g_strjoinv (" · ", (char **) parts->pdata);
    }

  if (ALONG_IS_SUPERVISOR (entry))
    return along_words_flags (ALONG_TYPE_DUTIES,
                              along_supervisor_get_duties (ALONG_SUPERVISOR (entry)));

  if (ALONG_IS_CLIENT (entry))
    return g_strdup (along_words_value (ALONG_TYPE_REACH,
                                        (int) along_client_get_reach (ALONG_CLIENT (entry))));

  return g_strdup ("");
}

void
along_people_row_mark (GtkLabel   *label,
                       AlongEntry *entry)
{
  const char *text = NULL;
  const char *mark_class = "dim-label";

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (ALONG_IS_ENTRY (entry));

  if (along_entry_is_archived (entry))
    {
      /* Translators: of a record that is kept, but not shown by default. */
      text = C_("entry", "Archived");
    }
  else if (ALONG_IS_PEER (entry))
    {
      AlongPeerStatus status = along_peer_get_status (ALONG_PEER (entry));

      text = along_words_value (ALONG_TYPE_PEER_STATUS, (int) status);
      mark_class = get_mark_class (status);
    }

  for (guint i = 0; i < G_N_ELEMENTS (mark_classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (label), mark_classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (label), mark_class);
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}
