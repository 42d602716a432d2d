/* along-exchange-error.c — what can go wrong with files that come from elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-exchange-error.h"

G_DEFINE_QUARK (along-exchange-error-quark, along_exchange_error)
