/* memory-search.h — looks for words in the memory of the process, as somebody with a debugger would
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* How often @secret occurs in what the process can write to, @secret itself not counted. */
guint memory_search_count (const char *secret);
