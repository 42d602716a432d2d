/* along-record-group.c — a group of rows in a form, one for each of some records
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-record-group.h"

#include <glib/gi18n-lib.h>

#include "app/along-field-message.h"

/* A record with what shows it. */
typedef struct
{
  AlongRecord *original; /* as the file holds it; NULL for a new one */
  AlongRecord *shown;    /* as the user found it; NULL when the user added it */
  AlongRecord *record;
  GtkWidget *row;
  GtkWidget *message;
} Item;

typedef struct
{
  AlongSession *session;
  gint64 owner_id;

  GPtrArray *items;   /* Item */
  GPtrArray *removed; /* AlongRecord that the file holds */
  guint n_dropped;    /* how many of those that the user found are gone */

  GtkWidget *add_button;
} AlongRecordGroupPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AlongRecordGroup, along_record_group,
                                     ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define PRIVATE(self) ((AlongRecordGroupPrivate *) along_record_group_get_instance_private (self))

static void
item_free (gpointer data)
{
  Item *item = data;

  g_clear_object (&item->original);
  g_clear_object (&item->shown);
  g_clear_object (&item->record);
  g_free (item);
}

static Item *
find_item (AlongRecordGroup *self,
           gpointer          record)
{
  GPtrArray *items = PRIVATE (self)->items;

  for (guint i = 0; i < items->len; i++)
    {
      Item *item = g_ptr_array_index (items, i);

      if (item->record == record)
        return item;
    }

  return NULL;
}

static gboolean
check_item (AlongRecordGroup  *self,
            Item              *item,
            GPtrArray         *records,
            GError           **error)
{
  AlongRecordGroupClass *klass = ALONG_RECORD_GROUP_GET_CLASS (self);

  return along_record_check (item->record, NULL, error) &&
         (klass->check == NULL || klass->check (self, item->record, records, error));
}

/* At every row, for what is mended at one may be mended at another. */
static void
show_messages (AlongRecordGroup *self)
{
  GPtrArray *items = PRIVATE (self)->items;
  g_autoptr (GPtrArray) records = along_record_group_dup_records (self);

  for (guint i = 0; i < items->len; i++)
    {
      Item *item = g_ptr_array_index (items, i);
      g_autoptr (GError) error = NULL;

      check_item (self, item, records, &error);
      along_field_message_show (ALONG_FIELD_MESSAGE (item->message), item->row,
                                error != NULL ? error->message : NULL);
    }
}

static void
take_away (AlongRecordGroup *self,
           Item             *item)
{
  g_signal_handlers_disconnect_by_data (item->record, self);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), item->row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), item->message);
  g_ptr_array_remove (PRIVATE (self)->items, item);
}

static void
tell_changed (AlongRecordGroup *self)
{
  show_messages (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_clicked_cb (GtkButton        *button,
                   AlongRecordGroup *self)
{
  AlongRecordGroupPrivate *priv = PRIVATE (self);
  Item *item = find_item (self, g_object_get_data (G_OBJECT (button), "along-record"));

  if (item->original != NULL)
    g_ptr_array_add (priv->removed, g_object_ref (item->original));
  if (item->shown != NULL)
    priv->n_dropped++;

  /* The keyboard stays in the group when the row that had it goes away. */
  gtk_widget_grab_focus (priv->add_button);
  take_away (self, item);
  tell_changed (self);
}

static GtkWidget *
new_remove_button (AlongRecordGroup *self,
                   AlongRecord      *record)
{
  const char *label = _(ALONG_RECORD_GROUP_GET_CLASS (self)->remove_label);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (button), "along-record", record);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);

  return button;
}

static Item *
add_item (AlongRecordGroup *self,
          AlongRecord      *original,
          AlongRecord      *shown,
          AlongRecord      *record)
{
  AlongRecordGroupPrivate *priv = PRIVATE (self);
  Item *item = g_new0 (Item, 1);

  g_set_object (&item->original, original);
  g_set_object (&item->shown, shown);
  item->record = along_record_copy (record);
  item->row = g_object_new (ALONG_RECORD_GROUP_GET_CLASS (self)->row_type,
                            "session", priv->session,
                            "owner-id", priv->owner_id,
                            "record", item->record,
                            NULL);
  item->message = g_object_new (ALONG_TYPE_FIELD_MESSAGE, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (item->row), new_remove_button (self, item->record));
  g_signal_connect_object (item->record, "notify", G_CALLBACK (tell_changed), self,
                           G_CONNECT_SWAPPED);

  g_ptr_array_add (priv->items, item);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), item->row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), item->message);

  return item;
}

static void
along_record_group_constructed (GObject *object)
{
  AlongRecordGroup *self = ALONG_RECORD_GROUP (object);
  AlongRecordGroupPrivate *priv = PRIVATE (self);
  const char *label = _(ALONG_RECORD_GROUP_GET_CLASS (self)->add_label);

  G_OBJECT_CLASS (along_record_group_parent_class)->constructed (object);

  gtk_widget_set_tooltip_text (priv->add_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->add_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
along_record_group_dispose (GObject *object)
{
  AlongRecordGroup *self = ALONG_RECORD_GROUP (object);
  AlongRecordGroupPrivate *priv = PRIVATE (self);

  for (guint i = 0; i < priv->items->len; i++)
    g_signal_handlers_disconnect_by_data (((Item *) g_ptr_array_index (priv->items, i))->record,
                                          self);
  g_ptr_array_set_size (priv->items, 0);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (along_record_group_parent_class)->dispose (object);
}

static void
along_record_group_finalize (GObject *object)
{
  AlongRecordGroupPrivate *priv = PRIVATE (ALONG_RECORD_GROUP (object));

  g_ptr_array_unref (priv->items);
  g_ptr_array_unref (priv->removed);

  G_OBJECT_CLASS (along_record_group_parent_class)->finalize (object);
}

static void
along_record_group_class_init (AlongRecordGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = along_record_group_constructed;
  object_class->dispose = along_record_group_dispose;
  object_class->finalize = along_record_group_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-record-group.ui");
  gtk_widget_class_bind_template_child_private (widget_class, AlongRecordGroup, add_button);
  gtk_widget_class_bind_template_callback (widget_class, along_record_group_add);
}

static void
along_record_group_init (AlongRecordGroup *self)
{
  AlongRecordGroupPrivate *priv = PRIVATE (self);

  priv->items = g_ptr_array_new_with_free_func (item_free);
  priv->removed = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
along_record_group_start (AlongRecordGroup *self,
                          AlongSession     *session,
                          gint64            owner_id)
{
  AlongRecordGroupPrivate *priv;

  g_return_if_fail (ALONG_IS_RECORD_GROUP (self));
  g_return_if_fail (ALONG_IS_SESSION (session));
  g_return_if_fail (owner_id != 0);

  priv = PRIVATE (self);
  g_set_object (&priv->session, session);
  priv->owner_id = owner_id;
  gtk_widget_set_sensitive (priv->add_button, FALSE);
  ALONG_RECORD_GROUP_GET_CLASS (self)->load (self);
}

AlongSession *
along_record_group_get_session (AlongRecordGroup *self)
{
  g_return_val_if_fail (ALONG_IS_RECORD_GROUP (self), NULL);

  return PRIVATE (self)->session;
}

gint64
along_record_group_get_owner_id (AlongRecordGroup *self)
{
  g_return_val_if_fail (ALONG_IS_RECORD_GROUP (self), 0);

  return PRIVATE (self)->owner_id;
}

void
along_record_group_load (AlongRecordGroup *self,
                         GPtrArray        *records)
{
  g_return_if_fail (ALONG_IS_RECORD_GROUP (self));
  g_return_if_fail (records != NULL);

  for (guint i = 0; i < records->len; i++)
    {
      AlongRecord *record = g_ptr_array_index (records, i);

      add_item (self, record, record, record);
    }
  gtk_widget_set_sensitive (PRIVATE (self)->add_button, TRUE);
}

void
along_record_group_load_about (AlongRecordGroup *self,
                               GType             type)
{
  AlongRecordGroupPrivate *priv;
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  GPtrArray *about;

  g_return_if_fail (ALONG_IS_RECORD_GROUP (self));

  priv = PRIVATE (self);
  about = along_directory_get_about (along_session_get_directory (priv->session), priv->owner_id);
  for (guint i = 0; i < about->len; i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (g_ptr_array_index (about, i), type))
      g_ptr_array_add (own, g_ptr_array_index (about, i));

  along_record_group_load (self, own);
}

void
along_record_group_propose (AlongRecordGroup *self,
                            AlongRecord      *record)
{
  g_return_if_fail (ALONG_IS_RECORD_GROUP (self));
  g_return_if_fail (ALONG_IS_RECORD (record));

  add_item (self, NULL, record, record);
}

void
along_record_group_add (AlongRecordGroup *self)
{
  g_autoptr (AlongRecord) record = NULL;
  Item *item;

  g_return_if_fail (ALONG_IS_RECORD_GROUP (self));

  record = ALONG_RECORD_GROUP_GET_CLASS (self)->create (self);
  item = add_item (self, NULL, NULL, record);
  gtk_widget_child_focus (item->row, GTK_DIR_TAB_FORWARD);
  tell_changed (self);
}

GPtrArray *
along_record_group_dup_records (AlongRecordGroup *self)
{
  GPtrArray *items;
  GPtrArray *records;

  g_return_val_if_fail (ALONG_IS_RECORD_GROUP (self), NULL);

  items = PRIVATE (self)->items;
  records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (records, g_object_ref (((Item *) g_ptr_array_index (items, i))->record));

  return records;
}

guint
along_record_group_get_n_rows (AlongRecordGroup *self)
{
  g_return_val_if_fail (ALONG_IS_RECORD_GROUP (self), 0);

  return PRIVATE (self)->items->len;
}

GtkWidget *
along_record_group_get_row (AlongRecordGroup *self,
                            guint             position)
{
  g_return_val_if_fail (ALONG_IS_RECORD_GROUP (self), NULL);
  g_return_val_if_fail (position < PRIVATE (self)->items->len, NULL);

  return ((Item *) g_ptr_array_index (PRIVATE (self)->items, position))->row;
}

gboolean
along_record_group_is_changed (AlongRecordGroup *self)
{
  AlongRecordGroupPrivate *priv;

  g_return_val_if_fail (ALONG_IS_RECORD_GROUP (self), FALSE);

  priv = PRIVATE (self);
  for (guint i = 0; i < priv->items->len; i++)
    {
      Item *item = g_ptr_array_index (priv->items, i);

      if (item->shown == NULL || !along_record_equal (item->shown, item->record))
        return TRUE;
    }

  return priv->n_dropped > 0;
}

gboolean
along_record_group_check (AlongRecordGroup  *self,
                          GtkWidget        **row,
                          GError           **error)
{
  g_autoptr (GPtrArray) records = NULL;
  GPtrArray *items;

  g_return_val_if_fail (ALONG_IS_RECORD_GROUP (self), FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  records = along_record_group_dup_records (self);
  items = PRIVATE (self)->items;
  for (guint i = 0; i < items->len; i++)
    {
      Item *item = g_ptr_array_index (items, i);

      if (!check_item (self, item, records, error))
        {
          *row = item->row;
          return FALSE;
        }
    }

  return TRUE;
}

void
along_record_group_collect (AlongRecordGroup *self,
                            AlongIntent      *intent)
{
  AlongRecordGroupPrivate *priv;

  g_return_if_fail (ALONG_IS_RECORD_GROUP (self));

  priv = PRIVATE (self);
  for (guint i = 0; i < priv->items->len; i++)
    {
      Item *item = g_ptr_array_index (priv->items, i);

      /* The rows go on editing theirs when it cannot be saved. */
      g_autoptr (AlongRecord) record = along_record_copy (item->record);

      if (item->original == NULL)
        along_intent_put (intent, record);
      else if (!along_record_equal (item->original, record))
        along_intent_change (intent, record, item->original);
    }

  for (guint i = 0; i < priv->removed->len; i++)
    along_intent_remove (intent, g_ptr_array_index (priv->removed, i));
}
