/* along-programme-plan.c — what a programme file says, before it meets a date
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme-plan.h"

#include <glib/gi18n-lib.h>

#include "exchange/along-plan-reader.h"
#include "exchange/along-programme-words.h"
#include "model/along-client.h"
#include "model/along-enum-types.h"
#include "model/along-pair.h"
#include "model/along-peer.h"
#include "model/along-place-limit.h"
#include "model/along-place.h"
#include "model/along-rule-setting.h"
#include "model/along-shift-type.h"
#include "model/along-shift.h"
#include "model/along-supervisor.h"
#include "model/along-template.h"
#include "model/along-terms.h"
#include "model/along-week.h"
#include "model/along-zone.h"
#include "rules/along-rule-table.h"

/* How far from the day of the demo a day may be: more than that is a slip. */
#define MAX_DAYS 9999

typedef enum
{
  KIND_PROGRAMME,
  KIND_RULE,
  KIND_TYPE,
  KIND_PLACE,
  KIND_STAFF,
  KIND_CLIENT,
  KIND_PEER,
  KIND_PAIR,
  KIND_TEMPLATE,
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
  [KIND_RULE] = { "Rule", along_rule_setting_get_type, "severity number", "" },
  [KIND_TYPE] = { "Type", along_shift_type_get_type,
                  "name kind seats start=start-minute minutes least with-professional "
                  "after-orientation roles wants", "" },
  [KIND_PLACE] = { "Place", along_place_get_type, "name address", "generic" },
  [KIND_STAFF] = { "Staff", along_supervisor_get_type,
                   "name alias phone languages offers duties", "away" },
  [KIND_CLIENT] = { "Client", along_client_get_type, "reach", "" },
  [KIND_PEER] = { "Peer", along_peer_get_type,
                  "name alias phone languages offers status engagement roles works-alone "
                  "responsible=responsible-id supervisor=supervisor-id reference=reference-id",
                  "connection from until away hours least shifts week-days month-days day-hours "
                  "days-in-row weekends prefers rather-not cannot not-at" },
  [KIND_PAIR] = { "Pair", along_pair_get_type,
                  "kind peer=person-id other=other-id staff=other-id", "" },
  [KIND_TEMPLATE] = { "Template", along_template_get_type, "name weeks", "" },
  [KIND_SHIFT] = { "Shift", NULL, "",
                   "template type place days weeks start end seats note staff peers regulars "
                   "on-duty" },
};

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

  return ((reader->kind == KIND_TYPE || reader->kind == KIND_TEMPLATE) &&
          g_str_equal (key, "name")) ||
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
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    {
      if (!g_str_equal (text, "true"))
        return along_plan_reader_fail (reader, key, error, "“%s” is not true: leave the key out",
                                       text);
      g_value_set_boolean (value, TRUE);
    }
  else if (G_VALUE_HOLDS_INT64 (value))
    {
      Kind kind = g_str_equal (key, "peer") || g_str_equal (key, "other") ? KIND_PEER : KIND_STAFF;

      if (!along_plan_reader_need_reference (reader, key, kinds[kind].word, &id, error))
        return FALSE;
      g_value_set_int64 (value, id);
    }
  else if (g_str_equal (key, "languages") || g_str_equal (key, "offers") ||
           g_str_equal (key, "wants"))
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

/* Makes @setting, of the rule that the group names, as that rule comes. */
static gboolean
init_rule_setting (AlongPlanReader  *reader,
                   AlongRecord      *setting,
                   GError          **error)
{
  const AlongRule *rule;
  int code;

  if (!along_plan_reader_parse_enum (reader, NULL, reader->name, ALONG_TYPE_FINDING_CODE, &code,
                                     error))
    return FALSE;

  rule = along_rule_table_find ((AlongFindingCode) code);
  if (!rule->settable)
    return along_plan_reader_fail (reader, NULL, error, "this rule is the same for every agency");

  g_object_set (setting, "code", code, "severity", rule->severity, "number", rule->number, NULL);
  return TRUE;
}

/* The number that the file gives to a rule is one that the rule can have. */
static gboolean
check_rule_setting (AlongPlanReader   *reader,
                    AlongRuleSetting  *setting,
                    GError           **error)
{
  const AlongRule *rule = along_rule_table_find (along_rule_setting_get_code (setting));

  return along_rule_setting_get_number (setting) <= rule->most ||
         along_plan_reader_fail (reader, "number", error, "this rule has %d at most", rule->most);
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
  if (reader->kind == KIND_RULE && !init_rule_setting (reader, record, error))
    return NULL;

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

  if (reader->kind == KIND_RULE &&
      !check_rule_setting (reader, ALONG_RULE_SETTING (record), error))
    return NULL;

  return g_steal_pointer (&record);
}

static void
along_plan_person_free (AlongPlanPerson *person)
{
  g_object_unref (person->person);
  g_array_unref (person->connections);
  g_array_unref (person->away);
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
read_terms (AlongPlanReader     *reader,
            AlongProgrammePlan  *plan,
            AlongPlanPerson     *person,
            GError             **error)
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
  g_ptr_array_add (plan->records, g_steal_pointer (&terms));
  return TRUE;
}

static gboolean
read_place_limits (AlongPlanReader     *reader,
                   AlongProgrammePlan  *plan,
                   AlongPlanPerson     *person,
                   GError             **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!along_plan_reader_get_references (reader, "not-at", kinds[KIND_PLACE].word, places, error))
    return FALSE;

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (plan->records,
                     g_object_new (ALONG_TYPE_PLACE_LIMIT,
                                   "id", --reader->last_id,
                                   "person-id", along_record_get_id (ALONG_RECORD (person->person)),
                                   "place-id", g_array_index (places, gint64, i),
                                   NULL));

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
  g_ptr_array_add (plan->people, person);

  return along_plan_reader_get_number (reader, "from", -MAX_DAYS, MAX_DAYS, &person->from, error) &&
         along_plan_reader_get_number (reader, "until", -MAX_DAYS, MAX_DAYS, &person->until,
                                       error) &&
         read_connections (reader, person->connections, error) &&
         read_away (reader, person->away, error) &&
         (reader->kind == KIND_STAFF || read_terms (reader, plan, person, error)) &&
         read_place_limits (reader, plan, person, error);
}

static void
along_plan_shift_free (AlongPlanShift *shift)
{
  g_free (shift->note);
  g_array_unref (shift->staff);
  g_array_unref (shift->peers);
  g_array_unref (shift->regulars);
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

static gboolean
read_weeks (AlongPlanReader  *reader,
            int               rotation,
            guint            *bits,
            GError          **error)
{
  g_auto (GStrv) weeks = along_plan_reader_dup_list (reader, "weeks");

  for (guint i = 0; weeks[i] != NULL; i++)
    {
      int week;

      if (!along_plan_reader_parse_number (reader, "weeks", weeks[i], 1, rotation, &week, error))
        return FALSE;
      *bits |= 1u << week;
    }

  if (*bits == 0)
    *bits = ~0u;

  return TRUE;
}

static gboolean
read_regulars (AlongPlanReader  *reader,
               GArray           *regulars,
               GError          **error)
{
  g_auto (GStrv) list = along_plan_reader_dup_list (reader, "regulars");

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (list[i], " ", 2);
      AlongPlanRegular regular;

      if (g_strv_length (parts) != 2)
        return along_plan_reader_fail (reader, "regulars", error, "“%s” is not a weekday and a peer",
                                       list[i]);
      if (!along_plan_reader_parse_weekday (reader, "regulars", parts[0], &regular.weekday, error) ||
          !along_plan_reader_parse_reference (reader, "regulars", kinds[KIND_PEER].word, parts[1],
                                              &regular.person_id, error))
        return FALSE;

      g_array_append_val (regulars, regular);
    }

  return TRUE;
}

/* The record with @id, of one of the groups that were read before. */
static gpointer
find_record (AlongProgrammePlan *plan,
             gint64              id)
{
  for (guint i = 0; i < plan->records->len; i++)
    if (along_record_get_id (g_ptr_array_index (plan->records, i)) == id)
      return g_ptr_array_index (plan->records, i);

  g_return_val_if_reached (NULL);
}

static gboolean
read_shift (AlongPlanReader     *reader,
            AlongProgrammePlan  *plan,
            GError             **error)
{
  AlongPlanShift *shift = g_new0 (AlongPlanShift, 1);
  g_autofree char *note = along_plan_reader_dup_text (reader, "note");

  shift->note = g_strdup (note != NULL ? along_programme_words_translate (note) : "");
  shift->staff = g_array_new (FALSE, FALSE, sizeof (gint64));
  shift->peers = g_array_new (FALSE, FALSE, sizeof (gint64));
  shift->regulars = g_array_new (FALSE, FALSE, sizeof (AlongPlanRegular));
  shift->on_duty = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_add (plan->shifts, shift);

  if (!along_plan_reader_need_reference (reader, "template", kinds[KIND_TEMPLATE].word,
                                         &shift->template_id, error) ||
      !along_plan_reader_need_reference (reader, "type", kinds[KIND_TYPE].word, &shift->type_id,
                                         error) ||
      !along_plan_reader_need_reference (reader, "place", kinds[KIND_PLACE].word, &shift->place_id,
                                         error))
    return FALSE;

  shift->seats = along_shift_type_get_seats (find_record (plan, shift->type_id));
  shift->rotation = along_template_get_weeks (find_record (plan, shift->template_id));

  if (!read_weekdays (reader, &shift->weekdays, error) ||
      !read_weeks (reader, shift->rotation, &shift->weeks, error) ||
      !read_regulars (reader, shift->regulars, error) ||
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

  if (reader->kind == KIND_RULE || reader->kind == KIND_TYPE ||
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
      reader->last_id = MIN (reader->last_id, id);
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
