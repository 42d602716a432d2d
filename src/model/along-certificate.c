/* along-certificate.c — that somebody has learned something, and until when that counts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-certificate.h"

#include <glib/gi18n-lib.h>

#include "model/along-text.h"

struct _AlongCertificate
{
  AlongRecord parent_instance;

  gint64 person_id;
  gint64 course_id;
  int issued;
  int expires;
  char *origin;
  gint64 shift_id;
  gint64 by_id;
  gint64 with_id;
};

G_DEFINE_FINAL_TYPE (AlongCertificate, along_certificate, ALONG_TYPE_RECORD)

static gboolean
along_certificate_check (AlongRecord  *record,
                         const char  **property,
                         GError      **error)
{
  AlongCertificate *self = ALONG_CERTIFICATE (record);

  if (!ALONG_RECORD_CLASS (along_certificate_parent_class)->check (record, property, error))
    return FALSE;

  *property = self->person_id == 0 ? "person-id" : "course-id";
  if (self->person_id == 0 || self->course_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("A certificate is somebody’s, for a course. Choose both."));
      return FALSE;
    }

  *property = "with-id";
  if (self->with_id != 0 && self->with_id == self->person_id)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                   _("Nobody learns together with themselves. Choose somebody else."));
      return FALSE;
    }

  *property = "expires";
  if (self->expires != 0 && self->expires < self->issued)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("Valid until: this is before the day of issue. Choose a later day."));
      return FALSE;
    }

  *property = "origin";
  return along_text_check (self->origin, _("From"), ALONG_TEXT_LINE, FALSE, error);
}

static void
along_certificate_finalize (GObject *object)
{
  AlongCertificate *self = ALONG_CERTIFICATE (object);

  g_free (self->origin);

  G_OBJECT_CLASS (along_certificate_parent_class)->finalize (object);
}

static void
along_certificate_class_init (AlongCertificateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_certificate_finalize;
  record_class->check = along_certificate_check;

  along_record_class_add_int64 (record_class, "person-id",
                                G_STRUCT_OFFSET (AlongCertificate, person_id));
  along_record_class_add_int64 (record_class, "course-id",
                                G_STRUCT_OFFSET (AlongCertificate, course_id));
  along_record_class_add_int (record_class, "issued", G_STRUCT_OFFSET (AlongCertificate, issued));
  along_record_class_add_int (record_class, "expires", G_STRUCT_OFFSET (AlongCertificate, expires));
  along_record_class_add_text (record_class, "origin", G_STRUCT_OFFSET (AlongCertificate, origin));
  along_record_class_add_int64 (record_class, "shift-id",
                                G_STRUCT_OFFSET (AlongCertificate, shift_id));
  along_record_class_add_int64 (record_class, "by-id", G_STRUCT_OFFSET (AlongCertificate, by_id));
  along_record_class_add_int64 (record_class, "with-id",
                                G_STRUCT_OFFSET (AlongCertificate, with_id));
}

static void
along_certificate_init (AlongCertificate *self)
{
  self->origin = g_strdup ("");
}

gint64
along_certificate_get_person_id (AlongCertificate *self)
{
  g_return_val_if_fail (ALONG_IS_CERTIFICATE (self), 0);

  return self->person_id;
}

gint64
along_certificate_get_course_id (AlongCertificate *self)
{
  g_return_val_if_fail (ALONG_IS_CERTIFICATE (self), 0);

  return self->course_id;
}

AlongDay
along_certificate_get_issued (AlongCertificate *self)
{
  g_return_val_if_fail (ALONG_IS_CERTIFICATE (self), 0);

  return self->issued;
}

AlongDay
along_certificate_get_expires (AlongCertificate *self)
{
  g_return_val_if_fail (ALONG_IS_CERTIFICATE (self), 0);

  return self->expires;
}

const char *
along_certificate_get_origin (AlongCertificate *self)
{
  g_return_val_if_fail (ALONG_IS_CERTIFICATE (self), NULL);

  return self->origin;
}

gint64
along_certificate_get_shift_id (AlongCertificate *self)
{
  g_return_val_if_fail (ALONG_IS_CERTIFICATE (self), 0);

  return self->shift_id;
}

gint64
along_certificate_get_by_id (AlongCertificate *self)
{
  g_return_val_if_fail (ALONG_IS_CERTIFICATE (self), 0);

  return self->by_id;
}

gint64
along_certificate_get_with_id (AlongCertificate *self)
{
  g_return_val_if_fail (ALONG_IS_CERTIFICATE (self), 0);

  return self->with_id;
}
