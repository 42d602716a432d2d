/* along-week-dated.c — times away and wishes with a date, and the signs they are painted with
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-week-dated.h"

#include "model/along-terms.h"

AlongSpan
along_week_dated_get_span (gpointer record)
{
  return ALONG_IS_WISH (record) ? along_wish_get_span (record) : along_absence_get_span (record);
}

char
along_week_dated_get_sign (gpointer record)
{
  return ALONG_IS_WISH (record) ? along_terms_get_sign (along_wish_get_availability (record))
                                : ALONG_WEEK_DATED_AWAY;
}

AlongAvailability
along_week_dated_get_availability (char sign)
{
  AlongAvailability availability = ALONG_AVAILABILITY_PREFERS;

  if (sign == ALONG_WEEK_DATED_AWAY)
    return ALONG_AVAILABILITY_CANNOT;

  while (along_terms_get_sign (availability) != sign)
    availability++;

  return availability;
}

gpointer
along_week_dated_new (gint64    person_id,
                      char      sign,
                      AlongSpan span)
{
  if (sign == ALONG_WEEK_DATED_AWAY)
    return g_object_new (ALONG_TYPE_ABSENCE,
                         "person-id", person_id, "start", span.start, "end", span.end,
                         NULL);

  return g_object_new (ALONG_TYPE_WISH,
                       "person-id", person_id, "start", span.start, "end", span.end,
                       "availability", along_week_dated_get_availability (sign),
                       NULL);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  AlongSpan of_a = along_week_dated_get_span (*(gpointer *) a);
  AlongSpan of_b = along_week_dated_get_span (*(gpointer *) b);

  return of_a.start < of_b.start ? -1 : of_a.start > of_b.start;
}

GPtrArray *
along_week_dated_join (GPtrArray *records)
{
  GPtrArray *joined = g_ptr_array_new_with_free_func (g_object_unref);
  AlongAbsence *last = NULL;

  g_ptr_array_sort (records, compare_spans);
  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      if (ALONG_IS_ABSENCE (record) && last != NULL &&
          along_absence_get_end (last) >= along_absence_get_start (record))
        {
          g_object_set (last, "end",
                        MAX (along_absence_get_end (last), along_absence_get_end (record)), NULL);
          continue;
        }

      g_ptr_array_add (joined, g_object_ref (record));
      if (ALONG_IS_ABSENCE (record))
        last = record;
    }

  return joined;
}

void
along_week_dated_add_rest (GPtrArray *records,
                           gint64     person_id,
                           gpointer   record,
                           GArray    *cuts)
{
  AlongSpan left = along_week_dated_get_span (record);

  for (guint i = 0; i < cuts->len; i++)
    {
      AlongSpan cut = g_array_index (cuts, AlongSpan, i);

      if (!along_span_overlaps (left, cut))
        continue;

      if (left.start < cut.start)
        g_ptr_array_add (records,
                         along_week_dated_new (person_id, along_week_dated_get_sign (record),
                                               ALONG_SPAN_INIT (left.start, cut.start)));
      left.start = cut.end;
      if (left.end <= left.start)
        return;
    }

  g_ptr_array_add (records, along_week_dated_new (person_id, along_week_dated_get_sign (record),
                                                  left));
}

gboolean
along_week_dated_take_same (GPtrArray *records,
                            gpointer   record)
{
  AlongSpan span = along_week_dated_get_span (record);

  for (guint i = 0; i < records->len; i++)
    {
      gpointer other = g_ptr_array_index (records, i);
      AlongSpan other_span = along_week_dated_get_span (other);

      if (along_week_dated_get_sign (other) == along_week_dated_get_sign (record) &&
          along_span_equal (other_span, span))
        return g_ptr_array_remove_index (records, i) != NULL;
    }

  return FALSE;
}
