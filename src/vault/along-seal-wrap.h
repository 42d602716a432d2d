/* along-seal-wrap.h — what opens a sealed part for one reader
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vault/along-reader-keys.h"

G_BEGIN_DECLS

/**
 * AlongSealForm:
 * @ALONG_SEAL_FORM_BROKEN: no form that there is; opens nothing
 * @ALONG_SEAL_FORM_OTHER: sealed by somebody else for the reader's public key (crypto_box_seal)
 * @ALONG_SEAL_FORM_OWN: sealed by the reader with the key of their own (XChaCha20-Poly1305)
 *
 * The numbers are part of the format.
 */
typedef enum
{
  ALONG_SEAL_FORM_BROKEN,
  ALONG_SEAL_FORM_OTHER,
  ALONG_SEAL_FORM_OWN,
} AlongSealForm;

#define ALONG_SEAL_WRAP_MAX 80
#define ALONG_SEAL_SIGNATURE_SIZE 64

/**
 * AlongSealWrap:
 * @reader: whom it opens the part for
 * @by: who made it
 * @form: how
 * @bytes: the part's key, of which along_seal_form_get_size() bytes count
 * @signature: by @by, over the part and all of this
 *
 * A plain value. Not secret.
 */
typedef struct
{
  AlongReaderMark reader;
  AlongReaderMark by;
  AlongSealForm   form;
  guint8          bytes[ALONG_SEAL_WRAP_MAX];
  guint8          signature[ALONG_SEAL_SIGNATURE_SIZE];
} AlongSealWrap;

/* How many bytes a wrap of @form has; 0 for none that there is. */
gsize    along_seal_form_get_size (AlongSealForm          form);

/* Fills @wrap with what was kept of it. When the sizes are none that a wrap of @form has, gives
 * FALSE and a wrap of the form BROKEN, which is found as KEYS. */
gboolean along_seal_wrap_read     (AlongSealWrap         *wrap,
                                   const AlongReaderMark *reader,
                                   const AlongReaderMark *by,
                                   guint                  form,
                                   const guint8          *bytes,
                                   gsize                  size,
                                   const guint8          *signature,
                                   gsize                  signature_size);

G_END_DECLS
