/* along-pair.c — how two people get on with each other on a shift
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-pair.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"

struct _AlongPair
{
  AlongRecord parent_instance;

  gint64 person_id;
  gint64 other_id;
  int kind;
};

G_DEFINE_FINAL_TYPE (AlongPair, along_pair, ALONG_TYPE_RECORD)

static gboolean
along_pair_check (AlongRecord  *record,
                  const char  **property,
                  GError      **error)
{
  AlongPair *self = ALONG_PAIR (record);

  if (!ALONG_RECORD_CLASS (along_pair_parent_class)->check (record, property, error))
    return FALSE;

  *property = "other-id";
  if (self->person_id == 0 || self->other_id == 0 || self->person_id == self->other_id)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("Choose another person for the pair."));
      return FALSE;
    }

  return TRUE;
}

static void
along_pair_class_init (AlongPairClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  record_class->check = along_pair_check;

  along_record_class_add_int64 (record_class, "person-id", G_STRUCT_OFFSET (AlongPair, person_id));
  along_record_class_add_int64 (record_class, "other-id", G_STRUCT_OFFSET (AlongPair, other_id));
  along_record_class_add_enum (record_class, "kind", ALONG_TYPE_PAIR_KIND,
                               G_STRUCT_OFFSET (AlongPair, kind));
}

static void
along_pair_init (AlongPair *self)
{
}

gint64
along_pair_get_person_id (AlongPair *self)
{
  g_return_val_if_fail (ALONG_IS_PAIR (self), 0);

  return self->person_id;
}

gint64
along_pair_get_other_id (AlongPair *self)
{
  g_return_val_if_fail (ALONG_IS_PAIR (self), 0);

  return self->other_id;
}

AlongPairKind
along_pair_get_kind (AlongPair *self)
{
  g_return_val_if_fail (ALONG_IS_PAIR (self), ALONG_PAIR_PREFERRED);

  return (AlongPairKind) self->kind;
}

gint64
along_pair_get_partner_id (AlongPair *self,
                           gint64     person_id)
{
  g_return_val_if_fail (ALONG_IS_PAIR (self), 0);

  return self->person_id == person_id ? self->other_id : self->person_id;
}
