/* along-model-error.h — what can be wrong with a record's own content
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlongModelError:
 * @ALONG_MODEL_ERROR_EMPTY: a field that must be filled is empty
 * @ALONG_MODEL_ERROR_TOO_LONG: a text has more characters than its field holds
 * @ALONG_MODEL_ERROR_NOT_TEXT: a text is not UTF-8, or holds control characters
 * @ALONG_MODEL_ERROR_RANGE: a number, a day or a length is outside what makes sense
 * @ALONG_MODEL_ERROR_CONFLICT: two fields of the record contradict each other
 * @ALONG_MODEL_ERROR_SYNTAX: a typed text could not be understood
 *
 * The message of each is written for the user, in the user's language.
 */
typedef enum
{
  ALONG_MODEL_ERROR_EMPTY,
  ALONG_MODEL_ERROR_TOO_LONG,
  ALONG_MODEL_ERROR_NOT_TEXT,
  ALONG_MODEL_ERROR_RANGE,
  ALONG_MODEL_ERROR_CONFLICT,
  ALONG_MODEL_ERROR_SYNTAX,
} AlongModelError;

#define ALONG_MODEL_ERROR (along_model_error_quark ())
GQuark along_model_error_quark (void);

G_END_DECLS
