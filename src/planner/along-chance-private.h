/* along-chance-private.h — chance that is the same on each computer
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The generator is xoshiro256++ of David Blackman and Sebastiano Vigna, in the public domain.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 state[4];
} AlongChance;

/* How many thresholds there are, and by how many bits they are finer than 1. */
#define ALONG_CHANCE_THRESHOLDS 4096
#define ALONG_CHANCE_BITS 16

/* Starts @chance from @seed; those of one seed and different @stream differ. */
void   along_chance_start      (AlongChance *chance,
                                guint64      seed,
                                guint        stream);

/* Fills in -ln (u) for numbers u between 0 and 1 that are equally far from each other. */
void   along_chance_thresholds (gint32       thresholds[ALONG_CHANCE_THRESHOLDS]);

/* (@to / @from) ^ (1 / @steps): the factor that leads from one to the other. */
double along_chance_factor     (double       from,
                                double       to,
                                guint        steps);

static inline guint64
along_chance_next (AlongChance *chance)
{
  guint64 *s = chance->state;
  guint64 sum = s[0] + s[3];
  guint64 next = (sum << 23 | sum >> 41) + s[0];
  guint64 t = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = s[3] << 45 | s[3] >> 19;

  return next;
}

/* A number below @n, from one of 32 bits that are there already. */
static inline guint
along_chance_scale (guint32 bits,
                    guint   n)
{
  return (guint64) bits * n >> 32;
}

static inline guint
along_chance_below (AlongChance *chance,
                    guint        n)
{
  return along_chance_scale (along_chance_next (chance) >> 32, n);
}

G_END_DECLS
