/* along-certificate-window.h — the window in which a certificate is entered
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-form-window.h"
#include "model/along-certificate.h"

G_BEGIN_DECLS

#define ALONG_TYPE_CERTIFICATE_WINDOW (along_certificate_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongCertificateWindow, along_certificate_window, ALONG, CERTIFICATE_WINDOW,
                      AlongFormWindow)

/* For @certificate, which is new without an id, and names a person and a course; over @parent,
 * owned by the toolkit. */
GtkWindow *along_certificate_window_new (GtkWindow        *parent,
                                         AlongSession     *session,
                                         AlongCertificate *certificate);

G_END_DECLS
