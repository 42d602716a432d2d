/* random-agency.h — an agency drawn by lot, with something of all that the rules look at
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"

/* How many days its shifts are on: two weeks, and in most agencies the clock changes between. */
#define RANDOM_AGENCY_DAYS 14

/* Draws one by g_test_rand_int(), which the seed of the test repeats: AlongRecord as the store
 * takes them, with ids below 0 of their own; nobody is booked twice. To be unreffed. */
GPtrArray   *random_agency_new            (AlongDay       *first_day);

/* The same as it would be read. */
AlongRoster *random_agency_load           (GPtrArray      *records,
                                           AlongDay        first_day);
