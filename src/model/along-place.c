/* along-place.c — where work is done
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-place.h"

#include <glib/gi18n-lib.h>

#include "model/along-text.h"

struct _AlongPlace
{
  AlongEntry parent_instance;

  char *address;
};

G_DEFINE_FINAL_TYPE (AlongPlace, along_place, ALONG_TYPE_ENTRY)

static gboolean
along_place_check (AlongRecord  *record,
                   const char  **property,
                   GError      **error)
{
  AlongPlace *self = ALONG_PLACE (record);

  if (!ALONG_RECORD_CLASS (along_place_parent_class)->check (record, property, error))
    return FALSE;

  *property = "address";
  return along_text_check (self->address, _("Address"), ALONG_TEXT_LINE, FALSE, error);
}

static void
along_place_finalize (GObject *object)
{
  AlongPlace *self = ALONG_PLACE (object);

  g_free (self->address);

  G_OBJECT_CLASS (along_place_parent_class)->finalize (object);
}

static void
along_place_class_init (AlongPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_place_finalize;
  record_class->check = along_place_check;

  along_record_class_add_text (record_class, "address", G_STRUCT_OFFSET (AlongPlace, address));
}

static void
along_place_init (AlongPlace *self)
{
  self->address = g_strdup ("");
}

const char *
along_place_get_address (AlongPlace *self)
{
  g_return_val_if_fail (ALONG_IS_PLACE (self), NULL);

  return self->address;
}
