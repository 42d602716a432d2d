/* along-model-error.c — what can be wrong with a record's own content
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-model-error.h"

G_DEFINE_QUARK (along-model-error-quark, along_model_error)
