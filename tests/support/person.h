/* person.h — the person at the keyring of a test's session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/* Lets the person do what tests/support/keyring calls @what, with @detail, which may be %NULL,
 * during what comes next; to be unreffed, or waited for by person_wait(), which takes it. */
GSubprocess *person_start (const char  *what,
                           const char  *detail);
void         person_wait  (GSubprocess *person);

/* Lets the person do something, and waits until it is done while the main loop goes on. */
void         person       (const char  *what);
