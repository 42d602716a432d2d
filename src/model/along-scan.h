/* along-scan.h — the picture of a certificate
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongScan:
 *
 * Kept in the encrypted file and shown by the program itself: it is nowhere in the clear. For the
 * same reason it is a picture that the program can draw, and not a document of another one.
 *
 * Properties:
 * - certificate-id: the AlongCertificate; it has one picture at most
 * - picture: all of a PNG or JPEG file, up to ALONG_SCAN_MAX_BYTES
 */
#define ALONG_TYPE_SCAN (along_scan_get_type ())
G_DECLARE_FINAL_TYPE (AlongScan, along_scan, ALONG, SCAN, AlongRecord)

gint64   along_scan_get_certificate_id (AlongScan  *self);

/* Owned by @self, never %NULL. */
GBytes  *along_scan_get_picture        (AlongScan  *self);

/* A page in colour at 200 dots an inch; 500 of them are a file that is still copied in seconds. */
#define ALONG_SCAN_MAX_BYTES (4 * 1024 * 1024)

/* Whether @picture can be kept, by its size and its first bytes. If not: ALONG_MODEL_ERROR with a
 * message for the user. */
gboolean along_scan_check_picture      (GBytes     *picture,
                                        GError    **error);

G_END_DECLS
