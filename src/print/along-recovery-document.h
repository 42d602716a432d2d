/* along-recovery-document.h — the recovery sheet: the agency's key on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"
#include "print/along-document.h"

G_BEGIN_DECLS

#define ALONG_TYPE_RECOVERY_DOCUMENT (along_recovery_document_get_type ())
G_DECLARE_FINAL_TYPE (AlongRecoveryDocument, along_recovery_document, ALONG, RECOVERY_DOCUMENT,
                      AlongDocument)

/* One page with @code, a recovery code in groups, large and as a QR code holding @qr_payload, and
 * what to do with it. Both texts are secrets: the document wipes its own copies when it goes. What
 * Pango and Cairo are given to draw them, group by group, they free without wiping: parts of a code
 * may stand in the memory of the process for as long as that runs. */
AlongDocument *along_recovery_document_new (const char *agency_name,
                                            const char *code,
                                            const char *qr_payload,
                                            AlongDay    printed_on,
                                            AlongPaper  paper);

/* The same page for an escrow code, which opens notes and not the file: it has another title and
 * other words, so that nobody takes one sheet for the other, and the @fingerprint by which it is
 * known without its code. */
AlongDocument *along_recovery_document_new_escrow (const char *agency_name,
                                                   const char *code,
                                                   const char *qr_payload,
                                                   const char *fingerprint,
                                                   AlongDay    printed_on,
                                                   AlongPaper  paper);

G_END_DECLS
