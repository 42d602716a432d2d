/* along-store-error.c — what can go wrong with an agency file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-store-error.h"

G_DEFINE_QUARK (along-store-error-quark, along_store_error)
