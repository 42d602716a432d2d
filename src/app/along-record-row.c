/* along-record-row.c — a row of a form that edits one record
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-record-row.h"

#include "app/along-date-button.h"

typedef struct
{
  AlongSession *session;
  gint64 owner_id;
  AlongRecord *record;
} AlongRecordRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AlongRecordRow, along_record_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_OWNER_ID,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define PRIVATE(self) ((AlongRecordRowPrivate *) along_record_row_get_instance_private (self))

static void
along_record_row_dispose (GObject *object)
{
  AlongRecordRowPrivate *priv = PRIVATE (ALONG_RECORD_ROW (object));

  g_clear_object (&priv->record);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (along_record_row_parent_class)->dispose (object);
}

static void
along_record_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AlongRecordRowPrivate *priv = PRIVATE (ALONG_RECORD_ROW (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_OWNER_ID:
      g_value_set_int64 (value, priv->owner_id);
      break;
    case PROP_RECORD:
      g_value_set_object (value, priv->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_record_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AlongRecordRowPrivate *priv = PRIVATE (ALONG_RECORD_ROW (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_OWNER_ID:
      priv->owner_id = g_value_get_int64 (value);
      break;
    case PROP_RECORD:
      priv->record = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_record_row_class_init (AlongRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = along_record_row_dispose;
  object_class->get_property = along_record_row_get_property;
  object_class->set_property = along_record_row_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION, once);
  properties[PROP_OWNER_ID] =
    g_param_spec_int64 ("owner-id", NULL, NULL, G_MININT64, G_MAXINT64, 0, once);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, ALONG_TYPE_RECORD, once);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Used by the templates of all that derive from it. */
  g_type_ensure (ALONG_TYPE_DATE_BUTTON);
}

static void
along_record_row_init (AlongRecordRow *self)
{
}

AlongSession *
along_record_row_get_session (AlongRecordRow *self)
{
  g_return_val_if_fail (ALONG_IS_RECORD_ROW (self), NULL);

  return PRIVATE (self)->session;
}

gint64
along_record_row_get_owner_id (AlongRecordRow *self)
{
  g_return_val_if_fail (ALONG_IS_RECORD_ROW (self), 0);

  return PRIVATE (self)->owner_id;
}

gpointer
along_record_row_get_record (AlongRecordRow *self)
{
  g_return_val_if_fail (ALONG_IS_RECORD_ROW (self), NULL);

  return PRIVATE (self)->record;
}
