/* along-writer.c — carries out an intent inside a transaction
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-writer.h"

#include <glib/gi18n-lib.h>

#include "rules/along-rules.h"
#include "store/along-audit.h"
#include "store/along-ids.h"
#include "store/along-mapper.h"
#include "store/along-reader.h"

/* Shifts further apart than this are looked at in rosters of their own. */
#define ROSTER_GAP (7 * 24 * 60 * 60)

/* What becomes of one record. */
typedef struct
{
  AlongRecord *before; /* NULL when the file has none */
  AlongRecord *after;  /* NULL when it is removed */
} Change;

/* An assignment that goes back into the file and takes time there. */
typedef struct
{
  Change *change;
  AlongShift *shift; /* as it will be */
} Seat;

typedef struct
{
  AlongSqlite *sqlite;
  AlongIntent *intent;
  AlongClock clock;
  GPtrArray *changes;     /* Change, in the order in which the intent names the records */
  GHashTable *change_by_id; /* gint64 → Change */
  GArray *seats;          /* Seat */
  AlongChange touched;
} Writer;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

static void
seat_clear (gpointer data)
{
  g_object_unref (((Seat *) data)->shift);
}

static void
writer_clear (Writer *self)
{
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->change_by_id, g_hash_table_unref);
  g_clear_pointer (&self->seats, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writer, writer_clear)

static AlongRecord *
get_any (const Change *change)
{
  return change->after != NULL ? change->after : change->before;
}

static gboolean
is_assignment (const Change *change)
{
  return ALONG_IS_ASSIGNMENT (get_any (change));
}

/* Whether the record is as it was: an assignment that only had to make way. */
static gboolean
is_unchanged (const Change *change)
{
  return change->before != NULL && change->after != NULL &&
         along_record_equal (change->before, change->after);
}

static gboolean
is_taken (gpointer record)
{
  return record != NULL &&
         along_assignment_state_is_taken (along_assignment_get_state (ALONG_ASSIGNMENT (record)));
}

static gboolean
is_moved (const Change *change)
{
  return change->before != NULL && change->after != NULL && ALONG_IS_SHIFT (change->after) &&
         !along_span_equal (along_shift_get_span (ALONG_SHIFT (change->before)),
                            along_shift_get_span (ALONG_SHIFT (change->after)));
}

static void
touch_span (Writer    *self,
            AlongSpan  span)
{
  AlongSpan *whole = &self->touched.span;

  if ((self->touched.kinds & ALONG_CHANGE_ROSTER) == 0)
    *whole = span;

  whole->start = MIN (whole->start, span.start);
  whole->end = MAX (whole->end, span.end);
  self->touched.kinds |= ALONG_CHANGE_ROSTER;
}

/* The change of the record with @id, which begins with what the file holds, nothing when @fresh,
 * and ends with the same until it is said otherwise. */
static Change *
ensure_change (Writer    *self,
               GType      type,
               gint64     id,
               gboolean   fresh,
               GError   **error)
{
  Change *change = g_hash_table_lookup (self->change_by_id, &id);
  g_autoptr (GError) local_error = NULL;

  if (change != NULL)
    return change;

  change = g_new0 (Change, 1);
  if (!fresh)
    change->before = along_mapper_get (self->sqlite, type, id, &local_error);
  if (local_error != NULL)
    {
      change_free (change);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  g_set_object (&change->after, change->before);
  g_ptr_array_add (self->changes, change);
  g_hash_table_insert (self->change_by_id, g_memdup2 (&id, sizeof id), change);

  return change;
}

/* Lets @change end with @record, or only with @properties of it when they are not %NULL. */
static void
put (Change            *change,
     AlongRecord       *record,
     const char *const *properties)
{
  g_autoptr (AlongRecord) after = NULL;

  if (properties != NULL && change->after != NULL)
    after = along_record_copy_with (change->after, record, properties);
  else
    after = g_object_ref (record);

  g_set_object (&change->after, after);
}

/* Finds where each record of the intent ends up. */
static gboolean
gather (Writer  *self,
        GError **error)
{
  g_autoptr (GPtrArray) records = along_ids_resolve (self->sqlite, self->intent, error);

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      AlongRecord *record = g_ptr_array_index (records, i);
      gboolean removed, fresh;
      Change *change;

      fresh = along_ids_is_new (along_intent_get_item (self->intent, i, &removed));
      change = ensure_change (self, G_OBJECT_TYPE (record), along_record_get_id (record), fresh,
                              error);
      if (change == NULL)
        return FALSE;

      /* A shift would come back without its people, and a seat to take somebody's time. */
      if (!removed && change->after == NULL && along_intent_get_changes (self->intent, i) != NULL &&
          (ALONG_IS_SHIFT (record) || ALONG_IS_ASSIGNMENT (record)))
        {
          g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT,
                       _("The shift is not there any more. Choose another one."));
          return FALSE;
        }

      if (removed)
        g_clear_object (&change->after);
      else
        put (change, record, along_intent_get_changes (self->intent, i));

      if (change->after != NULL && !along_record_check (change->after, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* Adds the assignments whose shift moves, which make way, or goes, which go with it. */
static gboolean
gather_seats (Writer  *self,
              GError **error)
{
  guint n_named = self->changes->len;

  for (guint i = 0; i < n_named; i++)
    {
      Change *shift = g_ptr_array_index (self->changes, i);
      g_autoptr (GPtrArray) seats = NULL;

      if (shift->before == NULL || !ALONG_IS_SHIFT (shift->before) ||
          (shift->after != NULL && !is_moved (shift)))
        continue;

      seats = along_reader_load_seats (self->sqlite, along_record_get_id (shift->before), error);
      if (seats == NULL)
        return FALSE;

      for (guint k = 0; k < seats->len; k++)
        {
          AlongRecord *record = g_ptr_array_index (seats, k);
          gint64 id = along_record_get_id (record);
          Change *change;

          if (g_hash_table_contains (self->change_by_id, &id))
            continue;

          change = ensure_change (self, ALONG_TYPE_ASSIGNMENT, id, FALSE, error);
          if (change == NULL)
            return FALSE;
          if (shift->after == NULL)
            g_clear_object (&change->after);
        }
    }

  return TRUE;
}

/* Whether @change of an assignment does nothing, not even make way. */
static gboolean
is_idle (Writer       *self,
         const Change *change)
{
  Change *shift;
  gint64 shift_id;

  if (!is_unchanged (change))
    return FALSE;

  if (!is_assignment (change))
    return TRUE;

  shift_id = along_assignment_get_shift_id (ALONG_ASSIGNMENT (change->before));
  shift = g_hash_table_lookup (self->change_by_id, &shift_id);

  return shift == NULL || !is_moved (shift);
}

static gboolean
lift_assignments (Writer  *self,
                  GError **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      Change *change = g_ptr_array_index (self->changes, i);

      if (is_assignment (change) && change->before != NULL && !is_idle (self, change) &&
          !along_mapper_delete (self->sqlite, change->before, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_others (Writer  *self,
              GError **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      Change *change = g_ptr_array_index (self->changes, i);
      gboolean written = TRUE;

      if (is_assignment (change) || change->after == NULL || is_unchanged (change))
        continue;

      if (change->before == NULL)
        written = along_mapper_insert (self->sqlite, change->after, error);
      else
        written = along_mapper_update (self->sqlite, change->after, error);

      if (!written)
        return FALSE;
    }

  for (guint i = self->changes->len; i-- > 0;)
    {
      Change *change = g_ptr_array_index (self->changes, i);

      if (!is_assignment (change) && change->after == NULL && change->before != NULL &&
          !along_mapper_delete (self->sqlite, change->before, error))
        return FALSE;
    }

  return TRUE;
}

/* Writes the assignments that take nobody's time, and lists those that do by their shifts. */
static gboolean
write_idle_seats (Writer  *self,
                  GError **error)
{
  g_autoptr (GHashTable) shifts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                         g_object_unref);

  for (guint i = 0; i < self->changes->len; i++)
    {
      Change *change = g_ptr_array_index (self->changes, i);
      AlongShift *shift;
      gint64 shift_id;

      if (!is_assignment (change) || change->after == NULL || is_idle (self, change))
        continue;

      if (!is_taken (change->after))
        {
          if (!along_mapper_insert (self->sqlite, change->after, error))
            return FALSE;
          continue;
        }

      shift_id = along_assignment_get_shift_id (ALONG_ASSIGNMENT (change->after));
      shift = g_hash_table_lookup (shifts, &shift_id);
      if (shift == NULL)
        {
          g_autoptr (GError) local_error = NULL;

          shift = along_mapper_get (self->sqlite, ALONG_TYPE_SHIFT, shift_id, &local_error);
          if (local_error != NULL)
            {
              g_propagate_error (error, g_steal_pointer (&local_error));
              return FALSE;
            }
          if (shift == NULL)
            {
              g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT,
                           _("The shift is not there any more. Choose another one."));
              return FALSE;
            }
          g_hash_table_insert (shifts, g_memdup2 (&shift_id, sizeof shift_id), shift);
        }

      g_array_append_vals (self->seats,
                           &(Seat) { .change = change, .shift = g_object_ref (shift) }, 1);
    }

  return TRUE;
}

static int
compare_seats (gconstpointer a,
               gconstpointer b)
{
  const Seat *of_a = a;
  const Seat *of_b = b;
  gint64 start_a = along_shift_get_start (of_a->shift);
  gint64 start_b = along_shift_get_start (of_b->shift);
  gint64 id_a = along_record_get_id (of_a->change->after);
  gint64 id_b = along_record_get_id (of_b->change->after);

  if (start_a != start_b)
    return start_a < start_b ? -1 : 1;

  return id_a < id_b ? -1 : id_a > id_b;
}

static gboolean
is_double_booking (const AlongFinding *finding)
{
  return finding->code == ALONG_FINDING_OVERLAP || finding->code == ALONG_FINDING_ALREADY_ON_SHIFT;
}

/* Whether @finding stands against @seat, by what is new about it. */
static gboolean
applies (Writer             *self,
         const Seat         *seat,
         const AlongFinding *finding)
{
  AlongAssignment *before, *after;
  Change *shift;
  gint64 shift_id;

  if (finding->severity != ALONG_SEVERITY_IMPOSSIBLE)
    return FALSE;

  if (is_double_booking (finding))
    return TRUE;

  if (along_intent_get_kind (self->intent) == ALONG_INTENT_SET_UP ||
      along_intent_get_origin (self->intent) != ALONG_ORIGIN_NEW)
    return FALSE;

  if (!is_taken (seat->change->before))
    return TRUE;

  before = ALONG_ASSIGNMENT (seat->change->before);
  after = ALONG_ASSIGNMENT (seat->change->after);
  if (along_assignment_get_shift_id (before) != along_assignment_get_shift_id (after) ||
      along_assignment_get_person_id (before) != along_assignment_get_person_id (after))
    return TRUE;

  shift_id = along_assignment_get_shift_id (after);
  shift = g_hash_table_lookup (self->change_by_id, &shift_id);

  return finding->code == ALONG_FINDING_AWAY && shift != NULL && is_moved (shift);
}

static gboolean
check_seat (Writer       *self,
            AlongRoster  *roster,
            const Seat   *seat,
            GError      **error)
{
  AlongAssignment *assignment = ALONG_ASSIGNMENT (seat->change->after);
  g_autoptr (GPtrArray) findings = NULL;

  findings = along_rules_check (roster, seat->shift, along_assignment_get_person_id (assignment),
                                along_record_get_id (ALONG_RECORD (assignment)));

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *message = NULL;

      if (!applies (self, seat, finding))
        continue;

      message = along_finding_describe (finding, roster, seat->shift, self->clock);
      g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT, message);
      return FALSE;
    }

  return TRUE;
}

/* Writes @seats, which are close in time, in front of a roster that holds all the others. */
static gboolean
write_seats_around (Writer      *self,
                    const Seat  *seats,
                    guint        n_seats,
                    GError     **error)
{
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) person_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AlongDirectory) names = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  AlongSpan span = along_shift_get_span (seats[0].shift);

  for (guint i = 0; i < n_seats; i++)
    {
      gint64 id = along_assignment_get_person_id (ALONG_ASSIGNMENT (seats[i].change->after));

      span.end = MAX (span.end, along_shift_get_end (seats[i].shift));
      if (g_hash_table_add (people, g_memdup2 (&id, sizeof id)))
        g_array_append_val (person_ids, id);
    }

  names = along_reader_load_names (self->sqlite, person_ids, error);
  if (names == NULL)
    return FALSE;

  roster = along_reader_load_roster (self->sqlite, names, span, error);
  if (roster == NULL)
    return FALSE;

  for (guint i = 0; i < n_seats; i++)
    {
      AlongRecord *assignment = seats[i].change->after;

      if (!check_seat (self, roster, &seats[i], error) ||
          !along_mapper_insert (self->sqlite, assignment, error))
        return FALSE;
      along_roster_add_assignment (roster, ALONG_ASSIGNMENT (assignment));
    }

  return TRUE;
}

static gboolean
write_seats (Writer  *self,
             GError **error)
{
  const Seat *seats;
  guint first = 0;

  if (!write_idle_seats (self, error))
    return FALSE;

  g_array_sort (self->seats, compare_seats);
  seats = (const Seat *) (gpointer) self->seats->data;

  for (guint i = 1; i <= self->seats->len; i++)
    if (i == self->seats->len || along_shift_get_start (seats[i].shift) >
                                   along_shift_get_start (seats[i - 1].shift) + ROSTER_GAP)
      {
        if (!write_seats_around (self, seats + first, i - first, error))
          return FALSE;
        first = i;
      }

  return TRUE;
}

/* The span of the shift of @assignment, as it was or will be. */
static gboolean
touch_assignment (Writer           *self,
                  AlongAssignment  *assignment,
                  GError          **error)
{
  gint64 shift_id = along_assignment_get_shift_id (assignment);
  Change *named = g_hash_table_lookup (self->change_by_id, &shift_id);
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (GError) local_error = NULL;

  /* Shifts that the intent changes are touched themselves. */
  if (named != NULL && !is_unchanged (named))
    return TRUE;

  shift = along_mapper_get (self->sqlite, ALONG_TYPE_SHIFT, shift_id, &local_error);
  if (shift != NULL)
    touch_span (self, along_shift_get_span (shift));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
touch (Writer       *self,
       AlongRecord  *record,
       GError      **error)
{
  if (ALONG_IS_ASSIGNMENT (record))
    return touch_assignment (self, ALONG_ASSIGNMENT (record), error);

  if (ALONG_IS_SHIFT (record))
    touch_span (self, along_shift_get_span (ALONG_SHIFT (record)));
  else if (ALONG_IS_ABSENCE (record))
    touch_span (self, along_absence_get_span (ALONG_ABSENCE (record)));
  else if (ALONG_IS_AGENCY (record))
    self->touched.kinds |= ALONG_CHANGE_AGENCY;
  else
    self->touched.kinds |= ALONG_CHANGE_ENTRIES;

  return TRUE;
}

static gboolean
touch_all (Writer  *self,
           GError **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      Change *change = g_ptr_array_index (self->changes, i);

      if (is_unchanged (change))
        continue;

      if ((change->before != NULL && !touch (self, change->before, error)) ||
          (change->after != NULL && !touch (self, change->after, error)))
        return FALSE;
    }

  return TRUE;
}

/* Whether the record is not as it was; one that was and will be nowhere is. */
static gboolean
is_change (const Change *change)
{
  return (change->before != NULL || change->after != NULL) && !is_unchanged (change);
}

static gboolean
changes_anything (Writer *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (is_change (g_ptr_array_index (self->changes, i)))
      return TRUE;

  return FALSE;
}

static gboolean
takes_name (const Change *change)
{
  return change->after != NULL && ALONG_IS_ENTRY (change->after) &&
         along_rules_takes_name (ALONG_ENTRY (change->after), (AlongEntry *) change->before);
}

/* Asks the rules about names and aliases newly taken, in front of all that was written. What is
 * undone or done again was there before, if only in a file that is older than the rules. */
static gboolean
check_names (Writer  *self,
             GError **error)
{
  g_autoptr (AlongDirectory) directory = NULL;

  if (along_intent_get_origin (self->intent) != ALONG_ORIGIN_NEW)
    return TRUE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const Change *change = g_ptr_array_index (self->changes, i);
      const char *property;

      if (!takes_name (change))
        continue;

      if (directory == NULL)
        directory = along_reader_load_directory (self->sqlite, error);
      if (directory == NULL ||
          !along_rules_check_unique (directory, ALONG_ENTRY (change->after), &property, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_audit (Writer  *self,
             gint64   now,
             gint64  *audit_id,
             GError **error)
{
  guint position = 0;

  if (!along_audit_add (self->sqlite, self->intent, now, audit_id, error))
    return FALSE;

  /* What a file begins with is told by that line alone: all of it was added. */
  if (along_intent_get_kind (self->intent) == ALONG_INTENT_SET_UP)
    return TRUE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const Change *change = g_ptr_array_index (self->changes, i);

      if (is_change (change) &&
          !along_audit_add_change (self->sqlite, *audit_id, position++, change->before,
                                   change->after, error))
        return FALSE;
    }

  return TRUE;
}

static AlongIntent *
new_inverse (Writer *self)
{
  AlongIntent *inverse = along_intent_new_inverse (self->intent);

  for (guint i = self->changes->len; i-- > 0;)
    {
      const Change *change = g_ptr_array_index (self->changes, i);

      if (is_unchanged (change))
        continue;

      if (change->before != NULL && change->after != NULL)
        along_intent_change (inverse, change->before, change->after);
      else if (change->before != NULL)
        along_intent_put (inverse, change->before);
      else if (change->after != NULL)
        along_intent_remove (inverse, change->after);
    }

  return inverse;
}

AlongIntent *
along_writer_run (AlongSqlite  *sqlite,
                  AlongIntent  *intent,
                  gint64        now,
                  AlongClock    clock,
                  AlongChange  *change,
                  gint64       *audit_id,
                  GError      **error)
{
  g_auto (Writer) self = {
    .sqlite = sqlite,
    .intent = intent,
    .clock = clock,
    .changes = g_ptr_array_new_with_free_func (change_free),
    .change_by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
    .seats = g_array_new (FALSE, FALSE, sizeof (Seat)),
  };

  g_return_val_if_fail (sqlite != NULL, NULL);
  g_return_val_if_fail (intent != NULL, NULL);
  g_return_val_if_fail (audit_id != NULL, NULL);

  g_array_set_clear_func (self.seats, seat_clear);

  if (!gather (&self, error) ||
      !gather_seats (&self, error) ||
      !touch_all (&self, error) ||
      !lift_assignments (&self, error) ||
      !write_others (&self, error) ||
      !check_names (&self, error) ||
      !write_seats (&self, error))
    return NULL;

  *audit_id = 0;
  if (changes_anything (&self) && !write_audit (&self, now, audit_id, error))
    return NULL;

  if (change != NULL)
    *change = self.touched;

  return new_inverse (&self);
}
