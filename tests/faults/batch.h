/* batch.h — places with a number for a name, of which a file holds one number at a time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-database.h"

#define BATCH_KEY "ALONGSIDE_TEST_KEY"

/* The key that the variable BATCH_KEY holds; to be unreffed. */
AlongKey    *batch_get_key    (void);

/* The number of the batch in @directory, which must be whole; 0 where there is none yet. */
gint64       batch_get_number (AlongDirectory *directory);

/* What replaces the batch in @directory by the next one, whose number is written to @number. */
AlongIntent *batch_new_intent (AlongDirectory *directory,
                               gint64         *number);
