/* along-roster-marks.c — what speaks against those who are on a roster, found bit by bit
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-marks.h"

#include <glib/gi18n-lib.h>

#include "rules/along-rules.h"

struct _AlongRosterMarks
{
  AlongRoster *roster;
  AlongDay today;
  AlongClock clock;
  guint n_done; /* of the roster's shifts */
  GHashTable *words; /* the id of an assignment or a shift → what is known of it */
  GHashTable *lacks; /* the id of a shift → what of it is to be decided */
};

/* What @findings, which are taken over, say of @shift; to be freed, %NULL for nothing. */
static char *
take_findings (GPtrArray   *findings,
               AlongRoster *roster,
               AlongShift  *shift,
               AlongClock   clock)
{
  g_autoptr (GPtrArray) owned = findings;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < owned->len; i++)
    {
      g_autofree char *brief =
        along_finding_describe_short (g_ptr_array_index (owned, i), roster, shift, clock);

      if (i > 0)
        g_string_append (words, C_ ("list", ", "));
      g_string_append (words, brief);
    }

  return owned->len > 0 ? g_strdup (words->str) : NULL;
}

static void
take_words (GHashTable *table,
            gpointer    record,
            char       *words)
{
  gint64 *id;

  if (words == NULL)
    return;

  id = g_new (gint64, 1);
  *id = along_record_get_id (record);
  g_hash_table_insert (table, id, words);
}

/* What @shift lacks and nobody has decided; that it takes more people is told by its open slots. */
static GPtrArray *
list_lacks (AlongRosterMarks *self,
            AlongShift       *shift)
{
  GPtrArray *lacks = along_rules_find_lacks (self->roster, shift, self->today);
  gboolean is_open = along_rules_count_open (self->roster, shift, self->today) > 0;

  for (guint i = lacks->len; i > 0; i--)
    {
      const AlongFinding *finding = g_ptr_array_index (lacks, i - 1);

      if (finding->severity > ALONG_SEVERITY_NEEDS_REASON ||
          (finding->code == ALONG_FINDING_TOO_FEW && is_open))
        g_ptr_array_remove_index (lacks, i - 1);
    }

  return lacks;
}

static void
mark_shift (AlongRosterMarks *self,
            AlongShift       *shift)
{
  GPtrArray *assignments =
    along_roster_get_assignments (self->roster, along_record_get_id (ALONG_RECORD (shift)));

  take_words (self->lacks, shift,
              take_findings (list_lacks (self, shift), self->roster, shift, self->clock));
  take_words (self->words, shift,
              take_findings (along_rules_find_decided (self->roster, shift, self->today),
                             self->roster, shift, self->clock));
  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      take_words (self->words, assignment,
                  along_roster_marks_dup_against (self->roster, shift, assignment, self->today,
                                                  self->clock));
    }
}

static void
clear_marks (gpointer data)
{
  AlongRosterMarks *self = data;

  g_object_unref (self->roster);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->lacks);
}

AlongRosterMarks *
along_roster_marks_new (AlongRoster *roster,
                        AlongDay     today,
                        AlongClock   clock)
{
  AlongRosterMarks *self;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  self = g_rc_box_new0 (AlongRosterMarks);
  self->roster = g_object_ref (roster);
  self->today = today;
  self->clock = clock;
  self->words = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->lacks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  return self;
}

AlongRosterMarks *
along_roster_marks_ref (AlongRosterMarks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_rc_box_acquire (self);
}

void
along_roster_marks_unref (AlongRosterMarks *self)
{
  g_return_if_fail (self != NULL);

  g_rc_box_release_full (self, clear_marks);
}

gboolean
along_roster_marks_work (AlongRosterMarks *self,
                         gint64            until)
{
  GPtrArray *shifts;

  g_return_val_if_fail (self != NULL, TRUE);

  shifts = along_roster_get_shifts (self->roster);
  while (self->n_done < shifts->len)
    {
      AlongShift *shift = g_ptr_array_index (shifts, self->n_done++);

      if (!along_roster_has_shift (self->roster, shift))
        continue;

      mark_shift (self, shift);
      if (g_get_monotonic_time () >= until)
        break;
    }

  return self->n_done >= shifts->len;
}

gboolean
along_roster_marks_is_of (AlongRosterMarks *self,
                          AlongRoster      *roster,
                          AlongDay          today,
                          AlongClock        clock)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->roster == roster && self->today == today && self->clock == clock;
}

gboolean
along_roster_marks_is_of_week (AlongRosterMarks *self,
                               AlongRoster      *roster)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), FALSE);

  return along_roster_get_span (self->roster).start == along_roster_get_span (roster).start;
}

gboolean
along_roster_marks_is_empty (AlongRosterMarks *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return g_hash_table_size (self->words) == 0 && g_hash_table_size (self->lacks) == 0;
}

static gboolean
are_equal (GHashTable *table,
           GHashTable *other)
{
  GHashTableIter iter;
  gpointer id, words;

  if (g_hash_table_size (table) != g_hash_table_size (other))
    return FALSE;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &id, &words))
    if (g_strcmp0 (words, g_hash_table_lookup (other, id)) != 0)
      return FALSE;

  return TRUE;
}

gboolean
along_roster_marks_equal (AlongRosterMarks *self,
                          AlongRosterMarks *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return are_equal (self->words, other->words) && are_equal (self->lacks, other->lacks);
}

const char *
along_roster_marks_get (AlongRosterMarks *self,
                        gpointer          record)
{
  gint64 id;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_RECORD (record), NULL);

  id = along_record_get_id (record);

  return g_hash_table_lookup (self->words, &id);
}

const char *
along_roster_marks_get_lacks (AlongRosterMarks *self,
                              AlongShift       *shift)
{
  gint64 id;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  id = along_record_get_id (ALONG_RECORD (shift));

  return g_hash_table_lookup (self->lacks, &id);
}

char *
along_roster_marks_dup_against (AlongRoster     *roster,
                                AlongShift      *shift,
                                AlongAssignment *assignment,
                                AlongDay         today,
                                AlongClock       clock)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  return take_findings (along_rules_find_against (roster, shift, assignment, today), roster, shift,
                        clock);
}
