/* along-scan.c — the picture of a certificate
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AlongScan
{
  AlongRecord parent_instance;

  gint64 certificate_id;
  GBytes *picture;
};

G_DEFINE_FINAL_TYPE (AlongScan, along_scan, ALONG_TYPE_RECORD)

static gboolean
along_scan_check (AlongRecord  *record,
                  const char  **property,
                  GError      **error)
{
  AlongScan *self = ALONG_SCAN (record);

  if (!ALONG_RECORD_CLASS (along_scan_parent_class)->check (record, property, error))
    return FALSE;

  *property = "certificate-id";
  if (self->certificate_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("A picture belongs to a certificate. Choose one."));
      return FALSE;
    }

  *property = "picture";
  return along_scan_check_picture (self->picture, error);
}

static void
along_scan_finalize (GObject *object)
{
  AlongScan *self = ALONG_SCAN (object);

  g_bytes_unref (self->picture);

  G_OBJECT_CLASS (along_scan_parent_class)->finalize (object);
}

static void
along_scan_class_init (AlongScanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_scan_finalize;
  record_class->check = along_scan_check;

  along_record_class_add_int64 (record_class, "certificate-id",
                                G_STRUCT_OFFSET (AlongScan, certificate_id));
  along_record_class_add_bytes (record_class, "picture", G_STRUCT_OFFSET (AlongScan, picture));
}

static void
along_scan_init (AlongScan *self)
{
  self->picture = g_bytes_new (NULL, 0);
}

gint64
along_scan_get_certificate_id (AlongScan *self)
{
  g_return_val_if_fail (ALONG_IS_SCAN (self), 0);

  return self->certificate_id;
}

GBytes *
along_scan_get_picture (AlongScan *self)
{
  g_return_val_if_fail (ALONG_IS_SCAN (self), NULL);

  return self->picture;
}

gboolean
along_scan_check_picture (GBytes  *picture,
                          GError **error)
{
  static const struct
  {
    const char *bytes;
    gsize n_bytes;
  } beginnings[] = {
    { "\x89PNG\r\n\x1a\n", 8 },
    { "\xff\xd8\xff", 3 },
  };
  gsize size;
  const char *bytes;

  g_return_val_if_fail (picture != NULL, FALSE);

  bytes = g_bytes_get_data (picture, &size);
  if (size > ALONG_SCAN_MAX_BYTES)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("This picture is larger than %d MiB. Scan it with fewer dots, or take a "
                     "smaller photograph."),
                   ALONG_SCAN_MAX_BYTES / (1024 * 1024));
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (size > beginnings[i].n_bytes &&
        memcmp (bytes, beginnings[i].bytes, beginnings[i].n_bytes) == 0)
      return TRUE;

  g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_SYNTAX,
               _("This is neither a PNG nor a JPEG picture. Scan or photograph the certificate as "
                 "one of these."));
  return FALSE;
}
