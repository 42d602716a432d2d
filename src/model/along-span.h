/* along-span.h — a half-open stretch of time in UTC
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlongSpan:
 * @start: the first second that belongs to the span, in seconds since 1970-01-01 UTC
 * @end: the first second that does not
 *
 * A small value, passed and copied as such. Half-open and absolute, so that back-to-back is no
 * overlap and neither midnight nor a clock change needs a case of its own.
 */
typedef struct
{
  gint64 start;
  gint64 end;
} AlongSpan;

#define ALONG_SPAN_INIT(from, to) ((AlongSpan) { .start = (from), .end = (to) })

/* Whether the two share at least one second. An empty span overlaps nothing. */
static inline gboolean
along_span_overlaps (AlongSpan a,
                     AlongSpan b)
{
  return a.start < b.end && b.start < a.end && a.start < a.end && b.start < b.end;
}

/* Whether the second @utc belongs to the span. */
static inline gboolean
along_span_contains (AlongSpan span,
                     gint64    utc)
{
  return span.start <= utc && utc < span.end;
}

/* How long the span lasts, in minutes of real time: an hour that the clock skips is not counted,
 * one that it repeats is counted twice. */
static inline int
along_span_get_minutes (AlongSpan span)
{
  return (int) ((span.end - span.start) / 60);
}

/* The time between two spans that don't overlap, in seconds. */
static inline gint64
along_span_get_gap (AlongSpan a,
                    AlongSpan b)
{
  return a.end <= b.start ? b.start - a.end : a.start - b.end;
}

static inline gboolean
along_span_equal (AlongSpan a,
                  AlongSpan b)
{
  return a.start == b.start && a.end == b.end;
}

G_END_DECLS
