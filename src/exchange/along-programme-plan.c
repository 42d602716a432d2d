/* along-programme-plan.c — what a programme file says, before it meets a date
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme-plan.h"

#include <glib/gi18n-lib.h>

#include "exchange/along-plan-reader.h"
#include "exchange/along-programme-words.h"
#include "model/along-client.h"
#include "model/along-enum-types.h"
#include "model/along-peer.h"
#include "model/along-place.h"
#include "model/along-shift-type.h"
#include "model/along-shift.h"
#include "model/along-supervisor.h"
#include "model/along-week.h"
#include "model/along-zone.h"

/* How far from the day of the demo a day may be: more than that is a slip. */
#define MAX_DAYS 9999

typedef enum
{
  KIND_PROGRAMME,
  KIND_TYPE,
  KIND_PLACE,
  KIND_STAFF,
  KIND_CLIENT,
  KIND_PEER,
  KIND_SHIFT,
  N_KINDS
} Kind;

/* What groups of a kind may hold: keys that are properties of a record, and others. */
typedef struct
{
  const char *word;
  GType (* get_type) (void); /* of the record, NULL for shifts, which are made for dates only */
  const char *fields;        /* "KEY=PROPERTY" or "KEY" */
  const char *keys;
} KindInfo;

static const KindInfo kinds[N_KINDS] = {
  [KIND_PROGRAMME] = { "Programme", along_agency_get_type,
                       "agency=name zone week-start paper emergency-numbers", "title description" },
  [KIND_TYPE] = { "Type", along_shift_type_get_type,
                  "name kind seats start=start-minute minutes", "" },
  [KIND_PLACE] = { "Place", along_place_get_type, "name address", "generic" },
  [KIND_STAFF] = { "Staff", along_supervisor_get_type,
                   "name alias phone languages duties", "away" },
  [KIND_CLIENT] = { "Client", along_client_get_type, "reach", "" },
  [KIND_PEER] = { "Peer", along_peer_get_type,
                  "name alias phone languages status engagement roles responsible=responsible-id "
                  "supervisor=supervisor-id reference=reference-id",
                  "connection hours from until away weekly" },
  [KIND_SHIFT] = { "Shift", NULL, "",
                   "type place days every start end seats note staff peers on-duty" },
};

/* The list at @key, each part translated, as one text for people. */
static char *
dup_translated_list (AlongPlanReader *reader,
                     const char      *key)
{
  g_auto (GStrv) words = along_plan_reader_dup_list (reader, key);
  g_autoptr (GPtrArray) translated = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (translated, (gpointer) along_programme_words_translate (words[i]));
  g_ptr_array_add (translated, NULL);

  /* Translators: between the parts of a list: "Listener, Educator". */
  return g_strjoinv (C_ ("list", ", "), (char **) translated->pdata);
}

/* Whether the text at @key is one of those that translators are given. */
static gboolean
is_translated (AlongPlanReader *reader,
               const char      *key)
{
  if (reader->kind == KIND_PLACE)
    return g_str_equal (key, "address") ||
           (g_str_equal (key, "name") && along_plan_reader_get_bool (reader, "generic"));

  return (reader->kind == KIND_TYPE && g_str_equal (key, "name")) ||
         (reader->kind == KIND_PROGRAMME &&
          (g_str_equal (key, "agency") || g_str_equal (key, "emergency-numbers")));
}

static gboolean
set_int (AlongPlanReader  *reader,
         const char       *key,
         const char       *text,
         GValue           *value,
         GError          **error)
{
  GDateWeekday weekday = G_DATE_BAD_WEEKDAY;
  int number = 0;

  if (g_str_equal (key, "week-start"))
    {
      if (!along_plan_reader_parse_weekday (reader, key, text, &weekday, error))
        return FALSE;
      number = (int) weekday;
    }
  else if (g_str_equal (key, "start"))
    {
      if (!along_plan_reader_parse_clock (reader, key, text, &number, error))
        return FALSE;
    }
  else if (!along_plan_reader_parse_number (reader, key, text, 0, G_MAXINT, &number, error))
    {
      return FALSE;
    }

  g_value_set_int (value, number);
  return TRUE;
}

static gboolean
set_value (AlongPlanReader  *reader,
           const char       *key,
           const char       *text,
           GValue           *value,
           GError          **error)
{
  int number = 0;
  guint flags = 0;
  gint64 id = 0;

  if (G_VALUE_HOLDS_INT (value))
    return set_int (reader, key, text, value, error);

  if (G_VALUE_HOLDS_ENUM (value))
    {
      if (!along_plan_reader_parse_enum (reader, key, text, G_VALUE_TYPE (value), &number, error))
        return FALSE;
      g_value_set_enum (value, number);
    }
  else if (G_VALUE_HOLDS_FLAGS (value))
    {
      if (!along_plan_reader_get_flags (reader, key, G_VALUE_TYPE (value), &flags, error))
        return FALSE;
      g_value_set_flags (value, flags);
    }
  else if (G_VALUE_HOLDS_INT64 (value))
    {
      if (!along_plan_reader_need_reference (reader, key, kinds[KIND_STAFF].word, &id, error))
        return FALSE;
      g_value_set_int64 (value, id);
    }
  else if (g_str_equal (key, "languages"))
    {
      g_value_take_string (value, dup_translated_list (reader, key));
    }
  else
    {
      if (is_translated (reader, key))
        text = along_programme_words_translate (text);
      g_value_set_string (value, text);
    }

  return TRUE;
}

/* Sets one property of @record from the group's @key, if the group has it. */
static gboolean
read_property (AlongPlanReader  *reader,
               const char       *key,
               AlongRecord      *record,
               const char       *property,
               GError          **error)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (record), property);
  g_autofree char *text = along_plan_reader_dup_text (reader, key);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert (pspec != NULL);

  if (text == NULL)
    return TRUE;

  g_value_init (&value, pspec->value_type);
  if (!set_value (reader, key, text, &value, error))
    return FALSE;

  g_object_set_property (G_OBJECT (record), property, &value);
  return TRUE;
}

/* The record that the group describes, checked; to be unreffed. */
static AlongRecord *
read_record (AlongPlanReader  *reader,
             GError          **error)
{
  g_auto (GStrv) fields = g_strsplit (kinds[reader->kind].fields, " ", -1);
  const gint64 *id = g_hash_table_lookup (reader->ids, reader->group);
  g_autoptr (AlongRecord) record =
    g_object_new (kinds[reader->kind].get_type (), "id", *id, NULL);
  g_autoptr (GError) cause = NULL;
  const char *property;

  if (reader->kind == KIND_CLIENT)
    g_object_set (record, "name", reader->name, NULL);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (fields[i], "=", 2);

      if (!read_property (reader, pair[0], record, pair[1] != NULL ? pair[1] : pair[0], error))
        return NULL;
    }

  if (!along_record_check (record, &property, &cause))
    {
      along_plan_reader_fail (reader, property, error, "%s", cause->message);
      return NULL;
    }

  return g_steal_pointer (&record);
}

static void
along_plan_person_free (AlongPlanPerson *person)
{
  g_object_unref (person->person);
  g_array_unref (person->connections);
  g_array_unref (person->away);
  g_array_unref (person->weekly);
  g_free (person);
}

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

static gboolean
read_weekly (AlongPlanReader  *reader,
             GArray           *weekly,
             GError          **error)
{
  g_auto (GStrv) list = along_plan_reader_dup_list (reader, "weekly");

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (list[i], " -", 3);
      AlongPlanHours hours;

      if (g_strv_length (parts) != 3)
        return along_plan_reader_fail (reader, "weekly", error,
                                       "“%s” is not a weekday with two times", list[i]);
      if (!along_plan_reader_parse_weekday (reader, "weekly", parts[0], &hours.weekday, error) ||
          !along_plan_reader_parse_clock (reader, "weekly", parts[1], &hours.start_minute, error) ||
          !along_plan_reader_parse_clock (reader, "weekly", parts[2], &hours.end_minute, error))
        return FALSE;

      g_array_append_val (weekly, hours);
    }

  return TRUE;
}

static gboolean
read_person (AlongPlanReader     *reader,
             AlongProgrammePlan  *plan,
             AlongRecord         *record,
             GError             **error)
{
  AlongPlanPerson *person = g_new0 (AlongPlanPerson, 1);

  person->person = g_object_ref (ALONG_PERSON (record));
  person->from = G_MININT;
  person->until = G_MAXINT;
  person->connections = g_array_new (FALSE, FALSE, sizeof (AlongPlanConnection));
  person->away = g_array_new (FALSE, FALSE, sizeof (AlongPlanDays));
  person->weekly = g_array_new (FALSE, FALSE, sizeof (AlongPlanHours));
  g_ptr_array_add (plan->people, person);

  return along_plan_reader_get_number (reader, "hours", 0, 60, &person->hours, error) &&
         along_plan_reader_get_number (reader, "from", -MAX_DAYS, MAX_DAYS, &person->from, error) &&
         along_plan_reader_get_number (reader, "until", -MAX_DAYS, MAX_DAYS, &person->until,
                                       error) &&
         read_connections (reader, person->connections, error) &&
         read_away (reader, person->away, error) &&
         read_weekly (reader, person->weekly, error);
}

static void
along_plan_shift_free (AlongPlanShift *shift)
{
  g_free (shift->note);
  g_array_unref (shift->staff);
  g_array_unref (shift->peers);
  g_array_unref (shift->on_duty);
  g_free (shift);
}

static gboolean
read_weekdays (AlongPlanReader  *reader,
               guint            *bits,
               GError          **error)
{
  g_auto (GStrv) days = along_plan_reader_dup_list (reader, "days");

  for (guint i = 0; days[i] != NULL; i++)
    {
      GDateWeekday weekday;

      if (!along_plan_reader_parse_weekday (reader, "days", days[i], &weekday, error))
        return FALSE;
      *bits |= 1u << weekday;
    }

  if (*bits == 0)
    *bits = ~0u;

  return TRUE;
}

/* How many seats a shift of the type with @type_id has. */
static int
get_usual_seats (AlongProgrammePlan *plan,
                 gint64              type_id)
{
  for (guint i = 0; i < plan->records->len; i++)
    {
      AlongRecord *record = g_ptr_array_index (plan->records, i);

      if (along_record_get_id (record) == type_id)
        return along_shift_type_get_seats (ALONG_SHIFT_TYPE (record));
    }

  g_return_val_if_reached (1);
}

static gboolean
read_shift (AlongPlanReader     *reader,
            AlongProgrammePlan  *plan,
            GError             **error)
{
  AlongPlanShift *shift = g_new0 (AlongPlanShift, 1);
  g_autofree char *note = along_plan_reader_dup_text (reader, "note");

  shift->every = 1;
  shift->note = g_strdup (note != NULL ? along_programme_words_translate (note) : "");
  shift->staff = g_array_new (FALSE, FALSE, sizeof (gint64));
  shift->peers = g_array_new (FALSE, FALSE, sizeof (gint64));
  shift->on_duty = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_add (plan->shifts, shift);

  if (!along_plan_reader_need_reference (reader, "type", kinds[KIND_TYPE].word, &shift->type_id,
                                         error) ||
      !along_plan_reader_need_reference (reader, "place", kinds[KIND_PLACE].word, &shift->place_id,
                                         error))
    return FALSE;

  shift->seats = get_usual_seats (plan, shift->type_id);

  if (!read_weekdays (reader, &shift->weekdays, error) ||
      !along_plan_reader_get_number (reader, "every", 1, 52, &shift->every, error) ||
      !along_plan_reader_need_clock (reader, "start", &shift->start_minute, error) ||
      !along_plan_reader_need_clock (reader, "end", &shift->end_minute, error) ||
      !along_plan_reader_get_number (reader, "seats", 1, ALONG_SHIFT_MAX_SEATS, &shift->seats,
                                     error) ||
      !along_plan_reader_get_references (reader, "staff", kinds[KIND_STAFF].word, shift->staff,
                                         error) ||
      !along_plan_reader_get_references (reader, "peers", kinds[KIND_PEER].word, shift->peers,
                                         error) ||
      !along_plan_reader_get_references (reader, "on-duty", kinds[KIND_STAFF].word, shift->on_duty,
                                         error))
    return FALSE;

  /* "Professionals are present and available" [coop]. */
  if (shift->on_duty->len == 0)
    return along_plan_reader_fail (reader, "on-duty", error, "a shift has somebody on duty");

  return TRUE;
}

static gboolean
check_keys (AlongPlanReader  *reader,
            GError          **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (reader->file, reader->group, NULL, NULL);
  g_autofree char *fields = g_strdup_printf ("%s %s", kinds[reader->kind].fields,
                                             kinds[reader->kind].keys);
  g_auto (GStrv) known = g_strsplit_set (fields, " ", -1);

  for (guint i = 0; known[i] != NULL; i++)
    g_strdelimit (known[i], "=", '\0');

  for (guint i = 0; keys[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) known, keys[i]))
      return along_plan_reader_fail (reader, keys[i], error, "there is no such key here");

  return TRUE;
}

/* Turns to @group, which has a known kind. */
static gboolean
enter_group (AlongPlanReader  *reader,
             const char       *group,
             GError          **error)
{
  reader->group = group;

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      const char *word = kinds[kind].word;

      if (!g_str_has_prefix (group, word))
        continue;

      reader->kind = kind;
      reader->name = group + strlen (word);
      if (kind == KIND_PROGRAMME && *reader->name == '\0')
        return TRUE;
      if (kind != KIND_PROGRAMME && reader->name[0] == ' ' && reader->name[1] != '\0')
        {
          reader->name++;
          return TRUE;
        }
    }

  return along_plan_reader_fail (reader, NULL, error, "there is no such kind of group");
}

static gboolean
read_programme (AlongPlanReader     *reader,
                AlongProgrammePlan  *plan,
                AlongRecord         *record,
                GError             **error)
{
  g_autofree char *title = along_plan_reader_dup_text (reader, "title");
  g_autofree char *description = along_plan_reader_dup_text (reader, "description");

  if (title == NULL || description == NULL)
    return along_plan_reader_fail (reader, title == NULL ? "title" : "description", error,
                                   "this is missing");

  plan->title = g_strdup (along_programme_words_translate (title));
  plan->description = g_strdup (along_programme_words_translate (description));
  plan->agency = g_object_ref (ALONG_AGENCY (record));
  return TRUE;
}

static gboolean
read_group (AlongPlanReader     *reader,
            AlongProgrammePlan  *plan,
            GError             **error)
{
  g_autoptr (AlongRecord) record = NULL;

  if (reader->kind == KIND_SHIFT)
    return read_shift (reader, plan, error);

  record = read_record (reader, error);
  if (record == NULL)
    return FALSE;

  if (reader->kind == KIND_PROGRAMME)
    return read_programme (reader, plan, record, error);

  g_ptr_array_add (plan->records, g_object_ref (record));

  if (reader->kind == KIND_TYPE ||
      (reader->kind == KIND_PLACE &&
       along_plan_reader_get_bool (reader, "generic")))
    g_ptr_array_add (plan->template, g_object_ref (record));

  if (reader->kind == KIND_STAFF || reader->kind == KIND_PEER)
    return read_person (reader, plan, record, error);

  return TRUE;
}

/* Gives each group an id before any is read, so that each may refer to each. */
static gboolean
number_groups (AlongPlanReader  *reader,
               char            **groups,
               GError          **error)
{
  gint64 id = 0;

  for (guint i = 0; groups[i] != NULL; i++)
    {
      if (!enter_group (reader, groups[i], error) || !check_keys (reader, error))
        return FALSE;

      id = reader->kind == KIND_PROGRAMME ? ALONG_AGENCY_ID : -(gint64) i - 1;
      g_hash_table_insert (reader->ids, g_strdup (groups[i]), g_memdup2 (&id, sizeof id));
    }

  return TRUE;
}

/* Reads the groups kind by kind, so that records come after those that they refer to. */
static gboolean
read_groups (AlongPlanReader     *reader,
             char               **groups,
             AlongProgrammePlan  *plan,
             GError             **error)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    for (guint i = 0; groups[i] != NULL; i++)
      {
        if (!enter_group (reader, groups[i], error))
          return FALSE;
        if (reader->kind == kind && !read_group (reader, plan, error))
          return FALSE;
      }

  if (plan->agency == NULL)
    {
      g_set_error (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_BAD_PROGRAMME,
                   "[Programme]: this group is missing");
      return FALSE;
    }

  return TRUE;
}

AlongProgrammePlan *
along_programme_plan_new (GBytes  *bytes,
                          GError **error)
{
  g_autoptr (AlongProgrammePlan) plan = g_new0 (AlongProgrammePlan, 1);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GError) cause = NULL;
  g_auto (GStrv) groups = NULL;
  AlongPlanReader reader = { .file = file, .ids = ids };

  g_return_val_if_fail (bytes != NULL, NULL);

  plan->records = g_ptr_array_new_with_free_func (g_object_unref);
  plan->template = g_ptr_array_new_with_free_func (g_object_unref);
  plan->people = g_ptr_array_new_with_free_func ((GDestroyNotify) along_plan_person_free);
  plan->shifts = g_ptr_array_new_with_free_func ((GDestroyNotify) along_plan_shift_free);

  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &cause))
    {
      g_set_error_literal (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_BAD_PROGRAMME,
                           cause->message);
      return NULL;
    }

  groups = g_key_file_get_groups (file, NULL);
  if (!number_groups (&reader, groups, error) || !read_groups (&reader, groups, plan, error))
    return NULL;

  return g_steal_pointer (&plan);
}

void
along_programme_plan_free (AlongProgrammePlan *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->description);
  g_clear_object (&self->agency);
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->template);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->shifts);
  g_free (self);
}
