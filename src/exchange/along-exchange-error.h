/* along-exchange-error.h — what can go wrong with files that come from elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlongExchangeError:
 * @ALONG_EXCHANGE_ERROR_UNKNOWN_PROGRAMME: no programme has this id; the message is for the user
 *   and lists those that there are
 * @ALONG_EXCHANGE_ERROR_BAD_PROGRAMME: a programme file is not as it should be; the message is for
 *   the person who writes it, names the group and the key, and is not translated
 * @ALONG_EXCHANGE_ERROR_NO_TABLE: a file is no table that can be read; the message is for the user
 * @ALONG_EXCHANGE_ERROR_TOO_LARGE: a file is larger than is read; the message is for the user
 */
typedef enum
{
  ALONG_EXCHANGE_ERROR_UNKNOWN_PROGRAMME,
  ALONG_EXCHANGE_ERROR_BAD_PROGRAMME,
  ALONG_EXCHANGE_ERROR_NO_TABLE,
  ALONG_EXCHANGE_ERROR_TOO_LARGE,
} AlongExchangeError;

#define ALONG_EXCHANGE_ERROR (along_exchange_error_quark ())
GQuark along_exchange_error_quark (void);

G_END_DECLS
