/* killed.h — a program that is killed while it works
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Runs the program @name, which stands beside the test, on the file @path until it has written to
 * its standard output at least once and then up to 50 milliseconds more; the moment is random. It
 * writes numbers that count up, one after each commit: @first is the first that it acknowledged,
 * the result the last. */
gint64 killed_run (const char *name,
                   const char *path,
                   gint64     *first);
