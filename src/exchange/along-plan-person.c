/* along-plan-person.c — who works in a programme, before it meets a date
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-plan-person.h"

#include "model/along-enum-types.h"
#include "model/along-place-limit.h"
#include "model/along-terms.h"

/* How far from the day of the demo a day may be: more than that is a slip. */
#define MAX_DAYS 9999

/* What a peer has agreed to, in the record of it and in the words of the file. */
typedef struct
{
  const char *key;
  const char *property;
  int factor; /* from the file's unit to the record's */
  int most;   /* in the file's unit */
} Limit;

static const Limit limits[] = {
  { "hours", "most-minutes", 60, 60 },
  { "least", "least-minutes", 60, 60 },
  { "shifts", "most-shifts", 1, 21 },
  { "week-days", "most-week-days", 1, 7 },
  { "month-days", "most-month-days", 1, 31 },
  { "day-hours", "most-day-minutes", 60, 24 },
  { "days-in-row", "most-days-in-row", 1, 28 },
  { "weekends", "most-weekends", 1, 4 },
};

/* The lists of hours, the ones that count more after the others. */
static const struct
{
  const char *key;
  AlongAvailability availability;
} wishes[] = {
  { "prefers", ALONG_AVAILABILITY_PREFERS },
  { "rather-not", ALONG_AVAILABILITY_RATHER_NOT },
  { "cannot", ALONG_AVAILABILITY_CANNOT },
};

static gboolean
read_connections (AlongPlanReader  *reader,
                  GArray           *connections,
                  GError          **error)
{
  g_auto (GStrv) list = along_plan_reader_dup_list (reader, "connection");

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (list[i], " ", 2);
      AlongPlanConnection connection;
      int kind;

      if (g_strv_length (parts) != 2)
        return along_plan_reader_fail (reader, "connection", error, "“%s” is not a kind and a day",
                                       list[i]);
      if (!along_plan_reader_parse_enum (reader, "connection", parts[0], ALONG_TYPE_CONNECTION_KIND,
                                         &kind, error) ||
          !along_plan_reader_parse_number (reader, "connection", parts[1], -MAX_DAYS, MAX_DAYS,
                                           &connection.since, error))
        return FALSE;

      connection.kind = (AlongConnectionKind) kind;
      g_array_append_val (connections, connection);
    }

  return TRUE;
}

static gboolean
read_sessions (AlongPlanReader    *reader,
               AlongPlanSessions  *sessions,
               GError            **error)
{
  g_autofree char *text = along_plan_reader_dup_text (reader, "sessions");

  if (text == NULL)
    return TRUE;

  if (g_str_equal (text, "overdue"))
    *sessions = ALONG_PLAN_SESSIONS_OVERDUE;
  else if (g_str_equal (text, "cancelled"))
    *sessions = ALONG_PLAN_SESSIONS_CANCELLED;
  else
    return along_plan_reader_fail (reader, "sessions", error,
                                   "“%s” is neither overdue nor cancelled", text);

  return TRUE;
}

static gboolean
read_away (AlongPlanReader  *reader,
           GArray           *away,
           GError          **error)
{
  g_auto (GStrv) list = along_plan_reader_dup_list (reader, "away");

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (list[i], " ", 2);
      AlongPlanDays days;

      if (g_strv_length (parts) != 2)
        return along_plan_reader_fail (reader, "away", error, "“%s” is not a first and a last day",
                                       list[i]);
      if (!along_plan_reader_parse_number (reader, "away", parts[0], -MAX_DAYS, MAX_DAYS,
                                           &days.first, error) ||
          !along_plan_reader_parse_number (reader, "away", parts[1], days.first, MAX_DAYS,
                                           &days.last, error))
        return FALSE;

      g_array_append_val (away, days);
    }

  return TRUE;
}

/* Writes what is said of @hours into @week, the text of AlongTerms. */
static gboolean
write_hours (AlongPlanReader       *reader,
             const char            *key,
             const AlongPlanHours  *hours,
             char                   sign,
             char                  *week,
             GError               **error)
{
  int end = hours->end_minute + (hours->end_minute <= hours->start_minute ? 24 * 60 : 0);

  if (hours->start_minute % ALONG_TERMS_SLOT_MINUTES != 0 || end % ALONG_TERMS_SLOT_MINUTES != 0)
    return along_plan_reader_fail (reader, key, error, "the times are not whole half hours");

  for (int day = (int) hours->first - 1; day < (int) hours->last; day++)
    for (int minute = hours->start_minute; minute < end; minute += ALONG_TERMS_SLOT_MINUTES)
      week[(day * ALONG_TERMS_SLOTS_A_DAY + minute / ALONG_TERMS_SLOT_MINUTES) %
           ALONG_TERMS_SLOTS] = sign;

  return TRUE;
}

/* The text of AlongTerms for what the group says of each week; to be freed. */
static char *
read_week (AlongPlanReader  *reader,
           GError          **error)
{
  g_autofree char *week = g_strnfill (ALONG_TERMS_SLOTS,
                                      along_terms_get_sign (ALONG_AVAILABILITY_CAN));
  gboolean is_empty = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      g_auto (GStrv) list = along_plan_reader_dup_list (reader, wishes[i].key);

      for (guint k = 0; list[k] != NULL; k++)
        {
          AlongPlanHours hours;

          if (!along_plan_reader_parse_hours (reader, wishes[i].key, list[k], &hours, error) ||
              !write_hours (reader, wishes[i].key, &hours,
                            along_terms_get_sign (wishes[i].availability), week, error))
            return NULL;
          is_empty = FALSE;
        }
    }

  return is_empty ? g_strdup ("") : g_steal_pointer (&week);
}

static gboolean
read_terms (AlongPlanReader  *reader,
            AlongPlanPerson  *person,
            GPtrArray        *records,
            GError          **error)
{
  g_autoptr (AlongRecord) terms =
    g_object_new (ALONG_TYPE_TERMS,
                  "id", --reader->last_id,
                  "person-id", along_record_get_id (ALONG_RECORD (person->person)),
                  NULL);
  g_autofree char *week = read_week (reader, error);
  g_autoptr (GError) cause = NULL;

  if (week == NULL)
    return FALSE;
  g_object_set (terms, "week", week, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      int number = 0;

      if (!along_plan_reader_get_number (reader, limits[i].key, 0, limits[i].most, &number, error))
        return FALSE;
      g_object_set (terms, limits[i].property, number * limits[i].factor, NULL);
    }

  if (!along_record_check (terms, NULL, &cause))
    return along_plan_reader_fail (reader, NULL, error, "%s", cause->message);

  person->hours = along_terms_get_most_minutes (ALONG_TERMS (terms)) / 60;
  g_ptr_array_add (records, g_steal_pointer (&terms));
  return TRUE;
}

static gboolean
read_place_limits (AlongPlanReader  *reader,
                   AlongPlanPerson  *person,
                   GPtrArray        *records,
                   GError          **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!along_plan_reader_get_references (reader, "not-at", ALONG_PLAN_KIND_PLACE, places, error))
    return FALSE;

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (records,
                     g_object_new (ALONG_TYPE_PLACE_LIMIT,
                                   "id", --reader->last_id,
                                   "person-id", along_record_get_id (ALONG_RECORD (person->person)),
                                   "place-id", g_array_index (places, gint64, i),
                                   NULL));

  return TRUE;
}

AlongPlanPerson *
along_plan_person_read (AlongPlanReader  *reader,
                        AlongPerson      *record,
                        GPtrArray        *records,
                        GError          **error)
{
  g_autoptr (AlongPlanPerson) person = g_new0 (AlongPlanPerson, 1);

  person->person = g_object_ref (record);
  person->from = G_MININT;
  person->until = G_MAXINT;
  person->connections = g_array_new (FALSE, FALSE, sizeof (AlongPlanConnection));
  person->away = g_array_new (FALSE, FALSE, sizeof (AlongPlanDays));

  if (!along_plan_reader_get_number (reader, "from", -MAX_DAYS, MAX_DAYS, &person->from, error) ||
      !along_plan_reader_get_number (reader, "until", -MAX_DAYS, MAX_DAYS, &person->until, error) ||
      !read_connections (reader, person->connections, error) ||
      !read_sessions (reader, &person->sessions, error) ||
      !read_away (reader, person->away, error) ||
      (reader->kind == ALONG_PLAN_KIND_PEER && !read_terms (reader, person, records, error)) ||
      !read_place_limits (reader, person, records, error))
    return NULL;

  return g_steal_pointer (&person);
}

void
along_plan_person_free (AlongPlanPerson *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->person);
  g_array_unref (self->connections);
  g_array_unref (self->away);
  g_free (self);
}
