/* along-chance.c — chance that is the same on each computer
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The functions of the C library may differ in their last digit from one release to the next, and
 * with it all that is planned. These need no more than the four basic operations.
 */

#include "along-chance-private.h"

/* The natural logarithm of @x, above 0. */
static double
get_logarithm (double x)
{
  double halves = 0;
  double z, square, power, sum = 0;

  while (x > 1.5)
    x /= 2, halves++;
  while (x < 0.75)
    x *= 2, halves--;

  z = power = (x - 1) / (x + 1);
  square = z * z;
  for (int i = 1; i < 40; i += 2, power *= square)
    sum += power / i;

  return 2 * sum + halves * 0.6931471805599453;
}

/* e to the power of @x. */
static double
get_exponential (double x)
{
  double term = 1, sum = 1;
  int squares = 0;

  while (x > 0.5 || x < -0.5)
    x /= 2, squares++;
  for (int i = 1; i < 20; i++)
    sum += term *= x / i;
  while (squares-- > 0)
    sum *= sum;

  return sum;
}

void
along_chance_start (AlongChance *chance,
                    guint64      seed,
                    guint        stream)
{
  /* SplitMix64, as the authors of the generator advise. */
  guint64 x = seed + stream * G_GUINT64_CONSTANT (0xd1342543de82ef95);

  for (int i = 0; i < 4; i++)
    {
      guint64 z = x += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

      z = (z ^ z >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
      z = (z ^ z >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
      chance->state[i] = z ^ z >> 31;
    }
}

void
along_chance_thresholds (gint32 thresholds[ALONG_CHANCE_THRESHOLDS])
{
  for (int i = 0; i < ALONG_CHANCE_THRESHOLDS; i++)
    thresholds[i] = -get_logarithm ((i + 0.5) / ALONG_CHANCE_THRESHOLDS)
                    * (1 << ALONG_CHANCE_BITS);
}

double
along_chance_factor (double from,
                     double to,
                     guint  steps)
{
  return get_exponential (get_logarithm (to / from) / MAX (steps, 1));
}
