/* along-publication.c — that a stretch of the roster is published
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-publication.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-text.h"

struct _AlongPublication
{
  AlongRecord parent_instance;

  int first_day;
  int last_day;
  int state;
  gint64 at;
  char *reason;
  gint64 by_id;
};

G_DEFINE_FINAL_TYPE (AlongPublication, along_publication, ALONG_TYPE_RECORD)

static gboolean
along_publication_check (AlongRecord  *record,
                         const char  **property,
                         GError      **error)
{
  AlongPublication *self = ALONG_PUBLICATION (record);

  if (!ALONG_RECORD_CLASS (along_publication_parent_class)->check (record, property, error))
    return FALSE;

  *property = "last-day";
  if (self->last_day < self->first_day)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("The last day is before the first. Choose a later last day."));
      return FALSE;
    }

  *property = "reason";
  return along_text_check (self->reason, _("Reason"), ALONG_TEXT_LINE, FALSE, error);
}

static void
along_publication_finalize (GObject *object)
{
  AlongPublication *self = ALONG_PUBLICATION (object);

  g_free (self->reason);

  G_OBJECT_CLASS (along_publication_parent_class)->finalize (object);
}

static void
along_publication_class_init (AlongPublicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_publication_finalize;
  record_class->check = along_publication_check;

  along_record_class_add_int (record_class, "first-day",
                              G_STRUCT_OFFSET (AlongPublication, first_day));
  along_record_class_add_int (record_class, "last-day",
                              G_STRUCT_OFFSET (AlongPublication, last_day));
  along_record_class_add_enum (record_class, "state", ALONG_TYPE_PUBLICATION_STATE,
                               G_STRUCT_OFFSET (AlongPublication, state));
  along_record_class_add_int64 (record_class, "at", G_STRUCT_OFFSET (AlongPublication, at));
  along_record_class_add_text (record_class, "reason", G_STRUCT_OFFSET (AlongPublication, reason));
  along_record_class_add_int64 (record_class, "by-id", G_STRUCT_OFFSET (AlongPublication, by_id));
}

static void
along_publication_init (AlongPublication *self)
{
  self->reason = g_strdup ("");
}

int
along_publication_get_first_day (AlongPublication *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLICATION (self), 0);

  return self->first_day;
}

int
along_publication_get_last_day (AlongPublication *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLICATION (self), 0);

  return self->last_day;
}

AlongPublicationState
along_publication_get_state (AlongPublication *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLICATION (self), ALONG_PUBLICATION_PUBLISHED);

  return (AlongPublicationState) self->state;
}

gint64
along_publication_get_at (AlongPublication *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLICATION (self), 0);

  return self->at;
}

const char *
along_publication_get_reason (AlongPublication *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLICATION (self), NULL);

  return self->reason;
}

gint64
along_publication_get_by_id (AlongPublication *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLICATION (self), 0);

  return self->by_id;
}
