/* along-writer-answers.c — keeps why a shift is published without what it lacks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-writer-private.h"

#include "rules/along-rules.h"
#include "store/along-ids.h"

/* Whether what is noted answers any of what a shift lacks and was decided. */
static gboolean
is_of_any (const AlongFinding *noted,
           gpointer            data)
{
  GPtrArray *decided = data;
  g_autoptr (GString) note = g_string_new (NULL);

  along_finding_note (noted, note);
  for (guint i = 0; i < decided->len; i++)
    if (along_finding_is_noted (g_ptr_array_index (decided, i), note->str))
      return TRUE;

  return FALSE;
}

/* Goes on with @answer beside @published_id, for @codes. */
static gboolean
go_on (AlongWriter  *self,
       AlongAnswer  *answer,
       gint64        published_id,
       const char   *codes,
       GError      **error)
{
  gboolean fresh = along_answer_get_published_id (answer) != published_id;
  gint64 id = along_record_get_id (ALONG_RECORD (answer));
  AlongWriterChange *change;

  if (fresh && !along_ids_take (self->sqlite, 1, &id, error))
    return FALSE;

  change = along_writer_ensure_change (self, ALONG_TYPE_ANSWER, id, fresh, error);
  if (change == NULL)
    return FALSE;

  g_clear_object (&change->after);
  change->after = along_record_copy (answer);
  g_object_set (change->after, "id", id, "published-id", published_id, "codes", codes, NULL);

  return TRUE;
}

/* Goes on with what was answered of @shift earlier and still is so. What was decided of one that is
 * over stays. */
static gboolean
go_on_with_all (AlongWriter  *self,
                AlongRoster  *roster,
                AlongShift   *shift,
                gint64        published_id,
                GError      **error)
{
  AlongPublished *earlier =
    along_roster_get_published (roster, along_record_get_id (ALONG_RECORD (shift)));
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
  AlongDay today = along_zone_get_day (zone, self->now);
  g_autoptr (GPtrArray) decided = NULL;
  GPtrArray *answers;

  if (earlier == NULL)
    return TRUE;

  decided = along_rules_find_decided (roster, shift, today);
  answers = along_roster_get_answers (roster, along_record_get_id (ALONG_RECORD (earlier)));
  for (guint i = 0; i < answers->len; i++)
    {
      AlongAnswer *answer = g_ptr_array_index (answers, i);
      const char *all = along_reason_get_codes (ALONG_REASON (answer));
      g_autofree char *codes = along_rules_is_over (roster, shift, today)
                                 ? g_strdup (all)
                                 : along_finding_sift_notes (all, is_of_any, decided);

      if (*codes != '\0' && !go_on (self, answer, published_id, codes, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
along_writer_gather_answers (AlongWriter  *self,
                             AlongRoster  *roster,
                             AlongShift   *shift,
                             gint64        published_id,
                             const char   *asked,
                             GError      **error)
{
  AlongWriterChange *change;
  gint64 id;

  if (!go_on_with_all (self, roster, shift, published_id, error))
    return FALSE;

  if (*asked == '\0' || *along_intent_get_reason (self->intent) == '\0')
    return TRUE;

  if (!along_ids_take (self->sqlite, 1, &id, error))
    return FALSE;

  change = along_writer_ensure_change (self, ALONG_TYPE_ANSWER, id, TRUE, error);
  if (change == NULL)
    return FALSE;

  change->after = g_object_new (ALONG_TYPE_ANSWER,
                                "id", id,
                                "published-id", published_id,
                                "codes", asked,
                                "reason", along_intent_get_reason (self->intent),
                                "by-id", along_intent_get_by_id (self->intent),
                                "at", self->now,
                                NULL);

  return along_record_check (change->after, NULL, error);
}
