/* along-writer-visit.c — shows the rules the seats that an intent changes, with all around them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-writer-private.h"

#include <glib/gi18n-lib.h>

#include "store/along-mapper.h"
#include "store/along-reader.h"

/* Shifts further apart than this are looked at in rosters of their own. */
#define ROSTER_GAP (7 * 24 * 60 * 60)

static void
seat_clear (gpointer data)
{
  g_object_unref (((AlongWriterSeat *) data)->shift);
}

/* The shift with @id as the file has it by now; owned by @shifts. */
static AlongShift *
find_shift (AlongWriter  *self,
            GHashTable   *shifts,
            gint64        id,
            GError      **error)
{
  AlongShift *shift = g_hash_table_lookup (shifts, &id);
  g_autoptr (GError) local_error = NULL;

  if (shift != NULL)
    return shift;

  shift = along_mapper_get (self->sqlite, ALONG_TYPE_SHIFT, id, &local_error);
  if (shift != NULL)
    g_hash_table_insert (shifts, g_memdup2 (&id, sizeof id), shift);
  else if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT,
                 _("The shift is not there any more. Choose another one."));

  return shift;
}

static int
compare_seats (gconstpointer a,
               gconstpointer b)
{
  const AlongWriterSeat *of_a = a;
  const AlongWriterSeat *of_b = b;
  gint64 start_a = along_shift_get_start (of_a->shift);
  gint64 start_b = along_shift_get_start (of_b->shift);
  gint64 id_a = along_record_get_id (ALONG_RECORD (of_a->assignment));
  gint64 id_b = along_record_get_id (ALONG_RECORD (of_b->assignment));

  if (start_a != start_b)
    return start_a < start_b ? -1 : 1;

  return id_a < id_b ? -1 : id_a > id_b;
}

GArray *
along_writer_list_seats (AlongWriter  *self,
                         gboolean      after,
                         GError      **error)
{
  g_autoptr (GHashTable) shifts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                         g_object_unref);
  g_autoptr (GArray) seats = g_array_new (FALSE, FALSE, sizeof (AlongWriterSeat));

  g_array_set_clear_func (seats, seat_clear);

  for (guint i = 0; i < self->changes->len; i++)
    {
      AlongWriterChange *change = g_ptr_array_index (self->changes, i);
      AlongWriterSeat seat = { .change = change };

      if (!along_writer_is_assignment (change) || along_writer_is_idle (self, change))
        continue;

      seat.assignment = (AlongAssignment *) (after ? change->after : change->before);
      if (seat.assignment == NULL ||
          !along_assignment_state_is_taken (along_assignment_get_state (seat.assignment)))
        continue;

      seat.shift = find_shift (self, shifts, along_assignment_get_shift_id (seat.assignment),
                               error);
      if (seat.shift == NULL)
        return NULL;

      g_object_ref (seat.shift);
      g_array_append_val (seats, seat);
    }

  g_array_sort (seats, compare_seats);

  return g_steal_pointer (&seats);
}

/* Calls @visit for @seats, which are close in time. */
static gboolean
visit_group (AlongWriter            *self,
             const AlongWriterSeat  *seats,
             guint                   n_seats,
             AlongWriterVisit        visit,
             GError                **error)
{
  g_autoptr (AlongDirectory) directory = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  AlongSpan span = along_shift_get_span (seats[0].shift);

  for (guint i = 0; i < n_seats; i++)
    span.end = MAX (span.end, along_shift_get_end (seats[i].shift));

  directory = along_reader_load_directory (self->sqlite, error);
  if (directory == NULL)
    return FALSE;

  roster = along_reader_load_roster (self->sqlite, directory, span, error);

  return roster != NULL && visit (self, roster, seats, n_seats, error);
}

gboolean
along_writer_visit_seats (AlongWriter       *self,
                          GArray            *seats,
                          AlongWriterVisit   visit,
                          GError           **error)
{
  const AlongWriterSeat *first = (const AlongWriterSeat *) (gpointer) seats->data;
  guint n_seats = 0;

  for (guint i = 0; i < seats->len; i++)
    {
      n_seats++;
      if (i + 1 < seats->len && along_shift_get_start (first[n_seats].shift) <=
                                  along_shift_get_start (first[n_seats - 1].shift) + ROSTER_GAP)
        continue;

      if (!visit_group (self, first, n_seats, visit, error))
        return FALSE;
      first += n_seats;
      n_seats = 0;
    }

  return TRUE;
}
