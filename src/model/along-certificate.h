/* along-certificate.h — that somebody has learned something, and until when that counts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"
#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongCertificate:
 *
 * Properties:
 * - person-id: the AlongPerson who has it
 * - course-id: the AlongCourse
 * - issued: the first AlongDay on which it is valid
 * - expires: the last AlongDay on which it is valid; 0 for always. What the paper says counts, also
 *   where the validity of the course has changed since
 * - origin: where it came from; may be empty
 * - shift-id: the AlongShift of the training session in which it was earned; 0 for none
 * - by-id: the AlongSupervisor who signed it off; 0 for nobody here
 * - with-id: the AlongPerson together with whom it was learned, in the orientation that a peer and a
 *   professional have jointly; 0 for nobody
 */
#define ALONG_TYPE_CERTIFICATE (along_certificate_get_type ())
G_DECLARE_FINAL_TYPE (AlongCertificate, along_certificate, ALONG, CERTIFICATE, AlongRecord)

/* Strings belong to @self and are never %NULL. */
gint64      along_certificate_get_person_id (AlongCertificate *self);
gint64      along_certificate_get_course_id (AlongCertificate *self);
AlongDay    along_certificate_get_issued    (AlongCertificate *self);
AlongDay    along_certificate_get_expires   (AlongCertificate *self);
const char *along_certificate_get_origin    (AlongCertificate *self);
gint64      along_certificate_get_shift_id  (AlongCertificate *self);
gint64      along_certificate_get_by_id     (AlongCertificate *self);
gint64      along_certificate_get_with_id   (AlongCertificate *self);

G_END_DECLS
