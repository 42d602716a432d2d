/* along-reader-training.c — reads what people have learned
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-reader.h"

#include "model/along-goal.h"
#include "model/along-scan.h"
#include "store/along-mapper.h"

/* Of people, all with $1 = 0. */
#define OF_PERSON "(person_id = $1 OR $1 = 0) "

/* What is valid on the day $2 or later, and of the rest what ran out last. */
#define COUNTS_OR_RAN_OUT_LAST \
  "(expires = 0 OR expires >= $2 OR NOT EXISTS (SELECT 1 FROM certificate AS other " \
  "WHERE other.person_id = certificate.person_id AND other.course_id = certificate.course_id " \
  "AND other.issued <= $2 AND (other.expires = 0 OR other.expires > certificate.expires))) "

#define OF_REQUIRED_COURSES "course_id IN (SELECT course_id FROM requirement) "

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* What two clauses select, in each of which $1, the person, comes before $2, the day. */
static AlongLearned *
load (AlongSqlite  *sqlite,
      const char   *of_certificates,
      const char   *of_waivers,
      AlongDay      day,
      gint64        person_id,
      GError      **error)
{
  g_autoptr (AlongLearned) learned = along_learned_new ();
  g_autoptr (GPtrArray) certificates = new_records ();
  g_autoptr (GPtrArray) waivers = new_records ();
  const gint64 numbers[] = { person_id, day };

  if (!along_mapper_select (sqlite, ALONG_TYPE_CERTIFICATE, of_certificates, numbers, 2,
                            certificates, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_WAIVER, of_waivers, numbers, 2, waivers, error))
    return NULL;

  for (guint i = 0; i < certificates->len; i++)
    along_learned_add_certificate (learned, g_ptr_array_index (certificates, i));
  for (guint i = 0; i < waivers->len; i++)
    along_learned_add_waiver (learned, g_ptr_array_index (waivers, i));

  return g_steal_pointer (&learned);
}

AlongLearned *
along_reader_load_prepared (AlongSqlite  *sqlite,
                            gint64        person_id,
                            AlongDay      day,
                            GError      **error)
{
  return load (sqlite,
               "WHERE " OF_REQUIRED_COURSES "AND " OF_PERSON "AND " COUNTS_OR_RAN_OUT_LAST
               "ORDER BY id",
               "WHERE " OF_REQUIRED_COURSES "AND " OF_PERSON "AND last_day >= $2 ORDER BY id",
               day, person_id, error);
}

AlongLearned *
along_reader_load_learned (AlongSqlite  *sqlite,
                           AlongDay      day,
                           GError      **error)
{
  return load (sqlite, "WHERE " OF_PERSON "AND " COUNTS_OR_RAN_OUT_LAST "ORDER BY id",
               "WHERE " OF_PERSON "AND last_day >= $2 ORDER BY id", day, 0, error);
}

/* The shifts that somebody did. */
#define DONE "(SELECT shift_id FROM assignment WHERE person_id = $1 AND state = 'done') "

GPtrArray *
along_reader_load_growth (AlongSqlite  *sqlite,
                          gint64        person_id,
                          GError      **error)
{
  g_autoptr (GPtrArray) records = new_records ();

  if (!along_mapper_select (sqlite, ALONG_TYPE_CERTIFICATE,
                            "WHERE person_id = $1 ORDER BY issued, id", &person_id, 1, records,
                            error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_WAIVER,
                            "WHERE person_id = $1 ORDER BY first_day, id", &person_id, 1, records,
                            error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_GOAL, "WHERE person_id = $1 ORDER BY agreed, id",
                            &person_id, 1, records, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_SHIFT, "WHERE id IN " DONE "ORDER BY start_at, id",
                            &person_id, 1, records, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_TRAINING,
                            "WHERE state = 'held' AND shift_id IN " DONE "ORDER BY shift_id",
                            &person_id, 1, records, error))
    return NULL;

  return g_steal_pointer (&records);
}

GPtrArray *
along_reader_load_given (AlongSqlite  *sqlite,
                         gint64        shift_id,
                         GError      **error)
{
  g_autoptr (GPtrArray) records = new_records ();

  if (!along_mapper_select (sqlite, ALONG_TYPE_CERTIFICATE, "WHERE shift_id = $1 ORDER BY id",
                            &shift_id, 1, records, error))
    return NULL;

  return g_steal_pointer (&records);
}

GPtrArray *
along_reader_load_scan (AlongSqlite  *sqlite,
                        gint64        certificate_id,
                        GError      **error)
{
  g_autoptr (GPtrArray) records = new_records ();

  if (!along_mapper_select (sqlite, ALONG_TYPE_SCAN, "WHERE certificate_id = $1",
                            &certificate_id, 1, records, error))
    return NULL;

  return g_steal_pointer (&records);
}
