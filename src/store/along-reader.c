/* along-reader.c — reads what pages show and rules ask about
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-reader.h"

#include <glib/gi18n-lib.h>

#include "store/along-mapper.h"

/* In seconds, and an hour more for a change of the clock. */
#define REACH (ALONG_ROSTER_REACH * 24 * 60 * 60 + 60 * 60)

/* A shift lasts no longer than the margin, so that those which reach into the span begin in a range
 * that the index knows. */
#define REACHES "start_at > $1 AND start_at < $2 AND end_at > $3 "

/* And the shifts that somebody has not come back from, however long ago they went, and those that
 * were here when the roster was published, wherever they went since. */
#define REACHES_OR_CONCERNS \
  REACHES "OR id IN (SELECT shift_id FROM assignment WHERE state = 'checked-in') " \
  "OR id IN (SELECT shift_id FROM published WHERE " REACHES ") "

/* Of sessions: those of these shifts, and those of the shifts here that one person is on. */
#define OF_SUCH_SHIFTS "shift_id IN (SELECT id FROM shift WHERE " REACHES_OR_CONCERNS ")"
#define OF_SHIFTS_WITH \
  "shift_id IN (SELECT id FROM shift WHERE " REACHES ") " \
  "AND shift_id IN (SELECT shift_id FROM assignment WHERE person_id = $4)"

/* What was published here, and what has come here since. */
#define WAS_OR_IS_HERE REACHES "OR shift_id IN (SELECT id FROM shift WHERE " REACHES ") "

/* The absences around here, also from what of the longest shifts lies outside, and those during the
 * shifts that are here from far away, see REACHES_OR_CONCERNS: who comes to them counts. There are
 * few of these, which have to be found first. */
#define IS_AWAY \
  "end_at > $3 - 90000 AND start_at < $2 + 90000 " \
  "OR id IN (SELECT absence.id FROM shift CROSS JOIN absence " \
  "WHERE shift.id IN (SELECT shift_id FROM assignment WHERE state = 'checked-in' " \
  "UNION SELECT shift_id FROM published WHERE " REACHES ") " \
  "AND (shift.start_at <= $1 OR shift.start_at >= $2 OR shift.end_at <= $3) " \
  "AND absence.end_at > shift.start_at AND absence.start_at < shift.end_at) "

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* SQL would sort by bytes, or by whatever language a server speaks. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  AlongEntry *of_a = *(AlongEntry *const *) a;
  AlongEntry *of_b = *(AlongEntry *const *) b;
  gboolean archived_a = along_entry_is_archived (of_a);
  gboolean archived_b = along_entry_is_archived (of_b);
  int order;

  if (archived_a != archived_b)
    return archived_a ? 1 : -1;

  order = g_utf8_collate (along_entry_get_name (of_a), along_entry_get_name (of_b));
  if (order != 0)
    return order;

  return along_record_get_id (ALONG_RECORD (of_a)) < along_record_get_id (ALONG_RECORD (of_b)) ? -1
                                                                                               : 1;
}

static gboolean
add_all (AlongSqlite     *sqlite,
         AlongDirectory  *directory,
         GType            type,
         const char      *clause,
         GError         **error)
{
  g_autoptr (GPtrArray) records = new_records ();

  if (!along_mapper_select (sqlite, type, clause, NULL, 0, records, error))
    return FALSE;

  if (g_type_is_a (type, ALONG_TYPE_ENTRY))
    g_ptr_array_sort (records, compare_entries);
  for (guint i = 0; i < records->len; i++)
    along_directory_add (directory, g_ptr_array_index (records, i));

  return TRUE;
}

/* Adds the agency, without whose zone nothing could be told the time. */
static gboolean
add_agency (AlongSqlite     *sqlite,
            AlongDirectory  *directory,
            GError         **error)
{
  AlongAgency *agency;

  if (!add_all (sqlite, directory, ALONG_TYPE_AGENCY, "", error))
    return FALSE;

  agency = along_directory_get_agency (directory);
  if (agency == NULL)
    {
      g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_DAMAGED,
                           _("The agency file is damaged: there is no agency in it. Take the "
                             "newest backup of it, and keep the damaged one."));
      return FALSE;
    }

  if (along_directory_get_zone (directory) == NULL)
    {
      g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED,
                   /* Translators: %s is a time zone such as Europe/Helsinki. */
                   _("This computer does not know the agency’s time zone, “%s”. Update the "
                     "computer’s time zone data, then open the agency again."),
                   along_agency_get_zone (agency));
      return FALSE;
    }

  return TRUE;
}

AlongDirectory *
along_reader_load_directory (AlongSqlite  *sqlite,
                             GError      **error)
{
  g_autoptr (AlongDirectory) directory = along_directory_new ();

  if (!add_agency (sqlite, directory, error) ||
      !add_all (sqlite, directory, ALONG_TYPE_SUPERVISOR, "", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_PEER, "", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_CLIENT, "", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_PLACE, "", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_SHIFT_TYPE, "", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_CONNECTION, "ORDER BY since, id", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_RULE_SETTING, "ORDER BY id", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_TERMS, "ORDER BY first_day, id", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_PAIR, "ORDER BY id", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_PLACE_LIMIT, "ORDER BY id", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_TEMPLATE, "", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_SLOT, "ORDER BY week, weekday, start_minute, id",
                error) ||
      !add_all (sqlite, directory, ALONG_TYPE_REGULAR, "ORDER BY id", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_SKIP, "ORDER BY day, id", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_PUBLICATION, "ORDER BY first_day", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_NOTE_READER, "ORDER BY since, id", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_NOTE_TEMPLATE, "ORDER BY id", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_COURSE, "", error) ||
      !add_all (sqlite, directory, ALONG_TYPE_REQUIREMENT, "ORDER BY id", error))
    return NULL;

  return g_steal_pointer (&directory);
}

/* Adds who works when on the shifts that begin between @from and @to and are not in @roster. */
static gboolean
add_far_work (AlongSqlite  *sqlite,
              AlongRoster  *roster,
              gint64        from,
              gint64        to,
              GError      **error)
{
  g_autoptr (AlongStatement) statement = NULL;
  gboolean has_row;

  statement = along_statement_new (
    sqlite,
    "SELECT assignment.person_id, assignment.id, shift.id, shift.start_at, shift.end_at, "
    "assignment.state IN ('proposed', 'accepted') AND assignment.person_id IN "
    "(SELECT person_id FROM absence WHERE end_at > $1 AND start_at < $2 + 90000) "
    "AND EXISTS (SELECT 1 FROM absence WHERE absence.person_id = assignment.person_id "
    "AND absence.end_at > shift.start_at AND absence.start_at < shift.end_at) "
    "FROM shift CROSS JOIN assignment ON assignment.shift_id = shift.id "
    "WHERE shift.start_at > $1 AND shift.start_at < $2 AND assignment.state <> 'declined' "
    "AND assignment.state <> 'excused' AND assignment.state <> 'missed' "
    "AND assignment.state <> 'cancelled' ORDER BY shift.start_at, assignment.id",
    error);
  if (statement == NULL)
    return FALSE;

  along_statement_bind_int64 (statement, 1, from);
  along_statement_bind_int64 (statement, 2, to);

  while (along_statement_step (statement, &has_row, error))
    {
      AlongWork work;

      if (!has_row)
        return TRUE;

      work.assignment_id = along_statement_get_int64 (statement, 1);
      work.shift_id = along_statement_get_int64 (statement, 2);
      work.span = ALONG_SPAN_INIT (along_statement_get_int64 (statement, 3),
                                   along_statement_get_int64 (statement, 4));
      work.is_away = along_statement_get_int64 (statement, 5) != 0;
      if (along_roster_get_shift (roster, work.shift_id) == NULL)
        along_roster_add_far_work (roster, along_statement_get_int64 (statement, 0), &work);
    }

  return FALSE;
}

/* Adds what @person_id, or with 0 everybody, has learned, as far as @roster's days ask for it. */
static gboolean
add_learned (AlongSqlite  *sqlite,
             AlongRoster  *roster,
             gint64        person_id,
             GError      **error)
{
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
  gint64 start = along_roster_get_span (roster).start - 2 * ALONG_ROSTER_MARGIN;
  g_autoptr (AlongLearned) learned =
    along_reader_load_prepared (sqlite, person_id, along_zone_get_day (zone, start), error);

  if (learned != NULL)
    along_roster_set_learned (roster, learned);

  return learned != NULL;
}

AlongRoster *
along_reader_load_roster (AlongSqlite     *sqlite,
                          AlongDirectory  *directory,
                          AlongSpan        span,
                          GError         **error)
{
  g_autoptr (AlongRoster) roster = along_roster_new (directory, span);
  g_autoptr (GPtrArray) shifts = new_records ();
  g_autoptr (GPtrArray) assignments = new_records ();
  g_autoptr (GPtrArray) absences = new_records ();
  g_autoptr (GPtrArray) overrides = new_records ();
  g_autoptr (GPtrArray) wishes = new_records ();
  g_autoptr (GPtrArray) published = new_records ();
  g_autoptr (GPtrArray) answers = new_records ();
  g_autoptr (GPtrArray) supervisions = new_records ();
  g_autoptr (GPtrArray) trainings = new_records ();
  const gint64 numbers[] = {
    span.start - 2 * ALONG_ROSTER_MARGIN,
    span.end + ALONG_ROSTER_MARGIN,
    span.start - ALONG_ROSTER_MARGIN,
  };

  if (!along_mapper_select (sqlite, ALONG_TYPE_SHIFT,
                            "WHERE " REACHES_OR_CONCERNS "ORDER BY start_at, id",
                            numbers, 3, shifts, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_ASSIGNMENT,
                            "WHERE shift_id IN (SELECT id FROM shift "
                            "WHERE " REACHES_OR_CONCERNS ") ORDER BY id",
                            numbers, 3, assignments, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_OVERRIDE,
                            "WHERE assignment_id IN (SELECT assignment.id FROM assignment "
                            "JOIN shift ON shift.id = assignment.shift_id WHERE start_at > $1 "
                            "AND start_at < $2) ORDER BY id",
                            (const gint64[]) { span.start - REACH, span.end + REACH }, 2, overrides,
                            error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_ABSENCE,
                            "WHERE " IS_AWAY "ORDER BY start_at, id", numbers, 3, absences,
                            error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_WISH,
                            "WHERE end_at > $1 AND start_at < $2 ORDER BY start_at, id",
                            (const gint64[]) { numbers[2], numbers[1] }, 2, wishes, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_PUBLISHED,
                            "WHERE " WAS_OR_IS_HERE "ORDER BY start_at, id",
                            numbers, 3, published, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_ANSWER,
                            "WHERE published_id IN (SELECT id FROM published "
                            "WHERE " WAS_OR_IS_HERE ") ORDER BY id",
                            numbers, 3, answers, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_SUPERVISION,
                            "WHERE " OF_SUCH_SHIFTS, numbers, 3, supervisions, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_TRAINING, "WHERE " OF_SUCH_SHIFTS, numbers, 3,
                            trainings, error))
    return NULL;

  for (guint i = 0; i < shifts->len; i++)
    along_roster_add_shift (roster, g_ptr_array_index (shifts, i));
  for (guint i = 0; i < assignments->len; i++)
    along_roster_add_assignment (roster, g_ptr_array_index (assignments, i));
  for (guint i = 0; i < absences->len; i++)
    along_roster_add_absence (roster, g_ptr_array_index (absences, i));
  for (guint i = 0; i < wishes->len; i++)
    along_roster_add_wish (roster, g_ptr_array_index (wishes, i));
  for (guint i = 0; i < published->len; i++)
    along_roster_add_published (roster, g_ptr_array_index (published, i));
  for (guint i = 0; i < answers->len; i++)
    along_roster_add_answer (roster, g_ptr_array_index (answers, i));
  for (guint i = 0; i < supervisions->len; i++)
    along_roster_add_supervision (roster, g_ptr_array_index (supervisions, i));
  for (guint i = 0; i < trainings->len; i++)
    along_roster_add_training (roster, g_ptr_array_index (trainings, i));
  for (guint i = 0; i < overrides->len; i++)
    along_roster_add_override (roster, g_ptr_array_index (overrides, i));

  if (!add_far_work (sqlite, roster, span.start - REACH, span.end + REACH, error) ||
      !add_learned (sqlite, roster, 0, error))
    return NULL;

  return g_steal_pointer (&roster);
}

AlongRoster *
along_reader_load_person (AlongSqlite     *sqlite,
                          AlongDirectory  *directory,
                          gint64           person_id,
                          AlongSpan        span,
                          GError         **error)
{
  static const char dated[] = "WHERE person_id = $1 AND end_at > $2 AND start_at < $3 "
                              "ORDER BY start_at, id";
  g_autoptr (AlongRoster) roster = along_roster_new (directory, span);
  g_autoptr (GPtrArray) shifts = new_records ();
  g_autoptr (GPtrArray) assignments = new_records ();
  g_autoptr (GPtrArray) supervisions = new_records ();
  g_autoptr (GPtrArray) trainings = new_records ();
  g_autoptr (GPtrArray) absences = new_records ();
  g_autoptr (GPtrArray) wishes = new_records ();
  const gint64 near[] = {
    span.start - ALONG_ROSTER_MARGIN,
    span.end,
    span.start,
    person_id,
  };
  const gint64 around[] = {
    person_id,
    span.start - ALONG_ROSTER_MARGIN,
    span.end + ALONG_ROSTER_MARGIN,
  };

  if (!along_mapper_select (sqlite, ALONG_TYPE_SHIFT,
                            "WHERE " REACHES "AND id IN (SELECT shift_id FROM assignment "
                            "WHERE person_id = $4) ORDER BY start_at, id",
                            near, 4, shifts, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_ASSIGNMENT,
                            "WHERE shift_id IN (SELECT id FROM shift WHERE " REACHES ") "
                            "AND person_id = $4 ORDER BY id",
                            near, 4, assignments, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_SUPERVISION,
                            "WHERE " OF_SHIFTS_WITH, near, 4, supervisions, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_TRAINING, "WHERE " OF_SHIFTS_WITH, near, 4,
                            trainings, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_ABSENCE, dated, around, 3, absences, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_WISH, dated, around, 3, wishes, error))
    return NULL;

  for (guint i = 0; i < shifts->len; i++)
    along_roster_add_shift (roster, g_ptr_array_index (shifts, i));
  for (guint i = 0; i < assignments->len; i++)
    along_roster_add_assignment (roster, g_ptr_array_index (assignments, i));
  for (guint i = 0; i < supervisions->len; i++)
    along_roster_add_supervision (roster, g_ptr_array_index (supervisions, i));
  for (guint i = 0; i < trainings->len; i++)
    along_roster_add_training (roster, g_ptr_array_index (trainings, i));
  for (guint i = 0; i < absences->len; i++)
    along_roster_add_absence (roster, g_ptr_array_index (absences, i));
  for (guint i = 0; i < wishes->len; i++)
    along_roster_add_wish (roster, g_ptr_array_index (wishes, i));

  if (!add_learned (sqlite, roster, person_id, error))
    return NULL;

  return g_steal_pointer (&roster);
}

/* By their start; where both begin at once the absence comes last, as it goes before the wish. */
static int
compare_dated (gconstpointer a,
               gconstpointer b)
{
  AlongRecord *of_a = *(AlongRecord *const *) a;
  AlongRecord *of_b = *(AlongRecord *const *) b;
  gint64 start_a, start_b;

  g_object_get (of_a, "start", &start_a, NULL);
  g_object_get (of_b, "start", &start_b, NULL);
  if (start_a != start_b)
    return start_a < start_b ? -1 : 1;
  if (ALONG_IS_ABSENCE (of_a) != ALONG_IS_ABSENCE (of_b))
    return ALONG_IS_ABSENCE (of_a) ? 1 : -1;

  return along_record_get_id (of_a) < along_record_get_id (of_b) ? -1 : 1;
}

GPtrArray *
along_reader_load_dated (AlongSqlite  *sqlite,
                         gint64        person_id,
                         gint64        from,
                         GError      **error)
{
  static const char clause[] = "WHERE person_id = $1 AND end_at > $2 ORDER BY start_at, id";
  g_autoptr (GPtrArray) records = new_records ();
  const gint64 numbers[] = { person_id, from };

  if (!along_mapper_select (sqlite, ALONG_TYPE_WISH, clause, numbers, 2, records, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_ABSENCE, clause, numbers, 2, records, error))
    return NULL;

  g_ptr_array_sort (records, compare_dated);

  return g_steal_pointer (&records);
}

GPtrArray *
along_reader_load_seats (AlongSqlite  *sqlite,
                         gint64        shift_id,
                         GError      **error)
{
  g_autoptr (GPtrArray) seats = new_records ();

  if (!along_mapper_select (sqlite, ALONG_TYPE_ASSIGNMENT, "WHERE shift_id = $1 ORDER BY id",
                            &shift_id, 1, seats, error))
    return NULL;

  return g_steal_pointer (&seats);
}

GPtrArray *
along_reader_load_overrides (AlongSqlite  *sqlite,
                             gint64        assignment_id,
                             GError      **error)
{
  g_autoptr (GPtrArray) overrides = new_records ();

  if (!along_mapper_select (sqlite, ALONG_TYPE_OVERRIDE, "WHERE assignment_id = $1 ORDER BY id",
                            &assignment_id, 1, overrides, error))
    return NULL;

  return g_steal_pointer (&overrides);
}
