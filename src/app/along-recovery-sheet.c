/* along-recovery-sheet.c — the sheets of an agency that have keys on them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-recovery-sheet.h"

#include "print/along-recovery-document.h"
#include "vault/along-escrow-code.h"
#include "vault/along-vouch.h"

AlongDocument *
along_recovery_sheet_new (AlongAgency *agency,
                          AlongKey    *key,
                          AlongDay     today)
{
  g_autoptr (AlongRecoveryCode) code = NULL;
  g_autoptr (AlongRecoveryCode) qr_payload = NULL;

  g_return_val_if_fail (ALONG_IS_AGENCY (agency), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  code = along_recovery_code_format (key);
  qr_payload = along_recovery_code_dup_qr_payload (code);

  return along_recovery_document_new (along_agency_get_name (agency), code, qr_payload, today,
                                      along_agency_get_paper (agency));
}

AlongDocument *
along_recovery_sheet_new_escrow (AlongAgency     *agency,
                                 AlongReaderKeys *keys,
                                 AlongDay         today)
{
  g_autoptr (AlongRecoveryCode) code = NULL;
  g_autoptr (AlongRecoveryCode) qr_payload = NULL;
  g_autofree char *fingerprint = NULL;

  g_return_val_if_fail (ALONG_IS_AGENCY (agency), NULL);
  g_return_val_if_fail (keys != NULL, NULL);

  code = along_escrow_code_format (keys);
  qr_payload = along_recovery_code_dup_qr_payload (code);
  fingerprint = along_vouch_dup_fingerprint (along_reader_keys_get_mark (keys));

  return along_recovery_document_new_escrow (along_agency_get_name (agency), code, qr_payload,
                                             fingerprint, today, along_agency_get_paper (agency));
}
