/* along-span-words.c — from when to when, in words, for many spans of the same few times
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-span-words.h"

#define MINUTES_A_DAY (24 * 60)

struct _AlongSpanWords
{
  AlongZone *zone;
  AlongClock clock;
  GHashTable *words; /* from get_key() to a strv of both forms */
};

AlongSpanWords *
along_span_words_new (AlongZone  *zone,
                      AlongClock  clock)
{
  AlongSpanWords *self = g_new0 (AlongSpanWords, 1);

  self->zone = along_zone_ref (zone);
  self->clock = clock;
  self->words = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_strfreev);

  return self;
}

void
along_span_words_free (AlongSpanWords *self)
{
  g_hash_table_unref (self->words);
  along_zone_unref (self->zone);
  g_free (self);
}

/* All that the words of @span tell: what the clock shows at both ends, and the nights between. */
static gpointer
get_key (AlongSpanWords *self,
         AlongSpan       span)
{
  guint start = (guint) along_zone_get_minute (self->zone, span.start);
  guint end = (guint) along_zone_get_minute (self->zone, span.end);
  guint nights = (guint) along_zone_count_nights (self->zone, span);

  return GUINT_TO_POINTER ((nights * MINUTES_A_DAY + end) * MINUTES_A_DAY + start);
}

const char *
along_span_words_get (AlongSpanWords  *self,
                      AlongSpan        span,
                      const char     **brief)
{
  gpointer key;
  char **words;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (brief != NULL, NULL);

  key = get_key (self, span);
  words = g_hash_table_lookup (self->words, key);
  if (words == NULL)
    {
      words = g_new0 (char *, 3);
      words[0] = along_words_span (self->zone, self->clock, span);
      words[1] = along_words_span_brief (self->zone, self->clock, span);
      g_hash_table_insert (self->words, key, words);
    }

  *brief = words[1];
  return words[0];
}
