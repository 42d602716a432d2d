/* along-writer-published.c — keeps what stands on the roster when it is published, and asks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-writer-private.h"

#include "rules/along-change-list.h"
#include "rules/along-rules.h"
#include "store/along-ids.h"
#include "store/along-mapper.h"
#include "store/along-reader.h"

/* What is undone or done again brings what was kept along, and a file begins with its own. */
static gboolean
is_published_now (AlongWriter             *self,
                  const AlongWriterChange *change)
{
  AlongIntentKind kind = along_intent_get_kind (self->intent);

  return along_intent_get_origin (self->intent) == ALONG_ORIGIN_NEW &&
         kind != ALONG_INTENT_SET_UP &&
         (change->before == NULL || kind == ALONG_INTENT_PUBLISH) &&
         along_publication_get_state (ALONG_PUBLICATION (change->after)) ==
           ALONG_PUBLICATION_PUBLISHED;
}

/* What the file has of @type for @publication, as @clause finds it. */
static GPtrArray *
load_kept (AlongWriter  *self,
           GType         type,
           const char   *clause,
           AlongRecord  *publication,
           GError      **error)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 id = along_record_get_id (publication);

  if (!along_mapper_select (self->sqlite, type, clause, &id, 1, kept, error))
    return NULL;

  return g_steal_pointer (&kept);
}

/* Removes all of @kept; what the intent says of them itself stays. */
static gboolean
remove_kept (AlongWriter  *self,
             GPtrArray    *kept,
             GError      **error)
{
  for (guint i = 0; i < kept->len; i++)
    {
      AlongRecord *record = g_ptr_array_index (kept, i);
      gint64 id = along_record_get_id (record);
      AlongWriterChange *change;

      if (g_hash_table_contains (self->change_by_id, &id))
        continue;

      change = along_writer_ensure_change (self, G_OBJECT_TYPE (record), id, FALSE, error);
      if (change == NULL)
        return FALSE;
      g_clear_object (&change->after);
    }

  return TRUE;
}

/* Whether @finding is about what a shift lacks, whoever is on it. */
static gboolean
is_lack (const AlongFinding *finding)
{
  return finding->person_id == 0 || finding->code == ALONG_FINDING_ALONE;
}

/* Keeps the reason of the intent for each on @shift whom it was asked about in @findings. */
static gboolean
keep_reasons (AlongWriter  *self,
              AlongRoster  *roster,
              AlongShift   *shift,
              GPtrArray    *findings,
              GError      **error)
{
  GPtrArray *seats =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);
      g_autoptr (GString) notes = g_string_new (NULL);

      for (guint k = 0; k < findings->len; k++)
        {
          const AlongFinding *finding = g_ptr_array_index (findings, k);

          if (finding->severity == ALONG_SEVERITY_NEEDS_REASON && !is_lack (finding) &&
              finding->person_id == along_assignment_get_person_id (seat) &&
              along_assignment_state_is_taken (along_assignment_get_state (seat)))
            along_finding_note (finding, notes);
        }

      if (notes->len > 0 && along_writer_gather_reason (self, seat, notes->str, error) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Asks about @findings, of what is to be decided of @shift. What is impossible is refused. */
static gboolean
ask (AlongWriter  *self,
     AlongRoster  *roster,
     AlongShift   *shift,
     GPtrArray    *findings,
     GError      **error)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *message = NULL;

      if (finding->severity > ALONG_SEVERITY_NEEDS_REASON)
        continue;

      message = along_finding_describe (finding, roster, shift, self->clock);
      if (finding->severity == ALONG_SEVERITY_IMPOSSIBLE)
        {
          g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT, message);
          return FALSE;
        }

      g_string_append_printf (self->asked, "%s%s", self->asked->len > 0 ? "\n" : "", message);
    }

  return TRUE;
}

/* The one of @kept about the shift, or %NULL. */
static AlongRecord *
find_kept (GPtrArray *kept,
           gint64     shift_id)
{
  for (guint i = 0; i < kept->len; i++)
    if (along_published_get_shift_id (g_ptr_array_index (kept, i)) == shift_id)
      return g_ptr_array_index (kept, i);

  return NULL;
}

/* What of @findings is asked about a shift, whoever is on it; to be freed. */
static char *
dup_lacks (GPtrArray *findings)
{
  GString *notes = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == ALONG_SEVERITY_NEEDS_REASON && is_lack (finding))
        along_finding_note (finding, notes);
    }

  return g_string_free (notes, FALSE);
}

/* Keeps @shift as it is, and the reason of the intent for what it lacks that is @asked about. */
static gboolean
keep_shift (AlongWriter  *self,
            AlongRoster  *roster,
            AlongShift   *shift,
            AlongRecord  *publication,
            GPtrArray    *kept,
            const char   *asked,
            GError      **error)
{
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
  AlongDay today = along_zone_get_day (zone, self->now);
  gint64 shift_id = along_record_get_id (ALONG_RECORD (shift));
  AlongRecord *known = find_kept (kept, shift_id);
  g_autofree char *people = along_change_list_dup_people (roster, shift);
  g_autofree char *away = along_change_list_dup_away (roster, shift, today);
  AlongWriterChange *change;
  gint64 id;

  if (known != NULL)
    id = along_record_get_id (known);
  else if (!along_ids_take (self->sqlite, 1, &id, error))
    return FALSE;

  change = along_writer_ensure_change (self, ALONG_TYPE_PUBLISHED, id, known == NULL, error);
  if (change == NULL)
    return FALSE;

  g_clear_object (&change->after);
  change->after = g_object_new (ALONG_TYPE_PUBLISHED,
                                "id", id,
                                "publication-id", along_record_get_id (publication),
                                "shift-id", shift_id,
                                "type-id", along_shift_get_type_id (shift),
                                "place-id", along_shift_get_place_id (shift),
                                "start", along_shift_get_start (shift),
                                "end", along_shift_get_end (shift),
                                "on-duty-id", along_shift_get_on_duty_id (shift),
                                "seats", along_shift_get_seats (shift),
                                "note", along_shift_get_note (shift),
                                "people", people,
                                "away", away,
                                NULL);

  return along_writer_gather_answers (self, roster, shift, id, asked, error);
}

/* Publishes @shift. What is to be decided of it that is not what it lacks is decided with the
 * seats. */
static gboolean
publish_shift (AlongWriter  *self,
               AlongRoster  *roster,
               AlongShift   *shift,
               AlongRecord  *publication,
               GPtrArray    *kept,
               GError      **error)
{
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
  g_autoptr (GPtrArray) findings =
    along_rules_find_undecided (roster, shift, along_zone_get_day (zone, self->now));
  g_autofree char *asked = dup_lacks (findings);

  if (!ask (self, roster, shift, findings, error))
    return FALSE;

  if (*along_intent_get_reason (self->intent) != '\0' &&
      !keep_reasons (self, roster, shift, findings, error))
    return FALSE;

  return keep_shift (self, roster, shift, publication, kept, asked, error);
}

/* Lets the publication say when, and why where something was asked. */
static gboolean
sign (AlongWriter        *self,
      AlongWriterChange  *change,
      GError            **error)
{
  gboolean is_asked = self->asked->len > 0;
  g_autoptr (AlongRecord) signed_one = along_record_copy (change->after);

  if (is_asked && *along_intent_get_reason (self->intent) == '\0')
    {
      g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NEEDS_REASON,
                           self->asked->str);
      return FALSE;
    }

  g_object_set (signed_one,
                "at", self->now,
                "reason", is_asked ? along_intent_get_reason (self->intent) : "",
                "by-id", is_asked ? along_intent_get_by_id (self->intent) : (gint64) 0,
                NULL);
  g_set_object (&change->after, signed_one);

  return along_record_check (change->after, NULL, error);
}

static gboolean
publish (AlongWriter        *self,
         AlongWriterChange  *change,
         GPtrArray          *kept,
         GError            **error)
{
  AlongPublication *publication = ALONG_PUBLICATION (change->after);
  AlongDay first_day = along_publication_get_first_day (publication);
  g_autoptr (AlongDirectory) directory = along_reader_load_directory (self->sqlite, error);
  g_autoptr (AlongRoster) roster = NULL;
  GPtrArray *shifts;

  if (directory == NULL)
    return FALSE;

  roster = along_reader_load_roster (
    self->sqlite, directory,
    along_zone_days_span (along_directory_get_zone (directory), first_day,
                          along_publication_get_last_day (publication) - first_day + 1),
    error);
  if (roster == NULL)
    return FALSE;

  shifts = along_roster_get_shifts (roster);
  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);

      if (along_roster_has_shift (roster, shift) &&
          !publish_shift (self, roster, shift, change->after, kept, error))
        return FALSE;
    }

  return sign (self, change, error);
}

gboolean
along_writer_gather_published (AlongWriter  *self,
                               GError      **error)
{
  guint n_changes = self->changes->len;

  for (guint i = 0; i < n_changes; i++)
    {
      AlongWriterChange *change = g_ptr_array_index (self->changes, i);
      AlongRecord *publication = change->after != NULL ? change->after : change->before;
      g_autoptr (GPtrArray) kept = NULL;
      g_autoptr (GPtrArray) answers = NULL;

      if (publication == NULL || !ALONG_IS_PUBLICATION (publication) ||
          (change->after != NULL && !is_published_now (self, change)))
        continue;

      /* Those shifts that are not on the days any more are left over. */
      kept = load_kept (self, ALONG_TYPE_PUBLISHED, "WHERE publication_id = $1 ORDER BY id",
                        publication, error);
      answers = load_kept (self, ALONG_TYPE_ANSWER,
                           "WHERE published_id IN (SELECT id FROM published "
                           "WHERE publication_id = $1) ORDER BY id",
                           publication, error);
      if (kept == NULL || answers == NULL ||
          (change->after != NULL && !publish (self, change, kept, error)) ||
          !remove_kept (self, answers, error) || !remove_kept (self, kept, error))
        return FALSE;
    }

  return TRUE;
}
