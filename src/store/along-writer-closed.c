/* along-writer-closed.c — lets nothing be changed of days that are closed, and none be closed while
 * somebody is out or still to come
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-writer-private.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "rules/along-rules.h"
#include "rules/along-shift-words.h"
#include "store/along-mapper.h"
#include "store/along-reader.h"

/* Adds when the shift of @record is, which is one or an assignment. */
static gboolean
add_start (AlongWriter  *self,
           AlongRecord  *record,
           GArray       *starts,
           GError      **error)
{
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 start;

  if (ALONG_IS_SHIFT (record))
    shift = g_object_ref (ALONG_SHIFT (record));
  else
    shift = along_mapper_get (self->sqlite, ALONG_TYPE_SHIFT,
                              along_assignment_get_shift_id (ALONG_ASSIGNMENT (record)),
                              &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  /* Where there is none yet it is in the intent itself. */
  if (shift == NULL)
    return TRUE;

  start = along_shift_get_start (shift);
  g_array_append_val (starts, start);
  return TRUE;
}

static GArray *
list_starts (AlongWriter  *self,
             GError      **error)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->changes->len; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);
      AlongRecord *records[] = { change->before, change->after };

      if (along_writer_is_unchanged (change))
        continue;

      for (guint k = 0; k < G_N_ELEMENTS (records); k++)
        if (records[k] != NULL &&
            (ALONG_IS_SHIFT (records[k]) || ALONG_IS_ASSIGNMENT (records[k])) &&
            !add_start (self, records[k], starts, error))
          return NULL;
    }

  return g_steal_pointer (&starts);
}

static gboolean
refuse (AlongDay   day,
        GError   **error)
{
  g_autofree char *date = along_words_date (day);

  g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT,
               /* Translators: a date. */
               _("The roster of %s is closed. Open it again to change it."), date);
  return FALSE;
}

static gboolean
check_starts (GArray            *starts,
              AlongZone         *zone,
              AlongPublication  *publication,
              GError           **error)
{
  for (guint i = 0; i < starts->len; i++)
    {
      AlongDay day = along_zone_get_day (zone, g_array_index (starts, gint64, i));

      if (day >= along_publication_get_first_day (publication) &&
          day <= along_publication_get_last_day (publication))
        return refuse (day, error);
    }

  return TRUE;
}

/* Whether @change of a publication does nothing but open it. */
static gboolean
is_opening (AlongWriter             *self,
            const AlongWriterChange *change)
{
  AlongIntentKind kind = along_intent_get_kind (self->intent);
  g_autoptr (AlongRecord) opened = NULL;

  if (change->after == NULL || (kind != ALONG_INTENT_REOPEN && kind != ALONG_INTENT_CLOSE))
    return FALSE;

  opened = along_record_copy_with (change->before, change->after,
                                   (const char *const[]) { "state", NULL });

  return along_record_equal (opened, change->after);
}

/* Lets @publication, which is closed, and what is kept beside it be as they are. */
static gboolean
check_publication (AlongWriter       *self,
                   AlongPublication  *publication,
                   GError           **error)
{
  gint64 id = along_record_get_id (ALONG_RECORD (publication));

  for (guint i = 0; i < self->changes->len; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);
      AlongRecord *records[] = { change->before, change->after };

      if (along_writer_is_unchanged (change))
        continue;

      if (change->before != NULL && ALONG_IS_PUBLICATION (change->before) &&
          along_record_get_id (change->before) == id && !is_opening (self, change))
        return refuse (along_publication_get_first_day (publication), error);

      for (guint k = 0; k < G_N_ELEMENTS (records); k++)
        if (records[k] != NULL && ALONG_IS_PUBLISHED (records[k]) &&
            along_published_get_publication_id (ALONG_PUBLISHED (records[k])) == id)
          return refuse (along_publication_get_first_day (publication), error);
    }

  return TRUE;
}

/* Adds a line to @lines for whoever has @seat of @shift. */
static void
append_seat (AlongWriter     *self,
             AlongRoster     *roster,
             AlongShift      *shift,
             AlongAssignment *seat,
             GString         *lines)
{
  AlongDirectory *directory = along_roster_get_directory (roster);
  AlongPerson *person =
    along_directory_get_person (directory, along_assignment_get_person_id (seat));
  g_autofree char *name = along_shift_words_name (directory, shift, self->clock);

  g_string_append_c (lines, '\n');
  /* Translators: a name, and the shift that the person is on. */
  g_string_append_printf (lines, C_ ("person on a shift", "%s: %s"),
                          along_entry_get_shown_name (ALONG_ENTRY (person)), name);
}

/* Adds those who are out on @shift to @out, and those who are still to come to @coming. */
static void
list_unfinished (AlongWriter *self,
                 AlongRoster *roster,
                 AlongShift  *shift,
                 GString     *out,
                 GString     *coming)
{
  AlongDirectory *directory = along_roster_get_directory (roster);
  AlongDay today = along_zone_get_day (along_directory_get_zone (directory), self->now);
  GPtrArray *seats =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);

      if (along_directory_get_person (directory, along_assignment_get_person_id (seat)) == NULL)
        continue;

      if (along_assignment_get_state (seat) == ALONG_ASSIGNMENT_CHECKED_IN)
        append_seat (self, roster, shift, seat, out);
      else if (along_shift_get_end (shift) > self->now &&
               along_rules_is_expected (roster, seat, today))
        append_seat (self, roster, shift, seat, coming);
    }
}

static gboolean
refuse_unfinished (GString  *out,
                   GString  *coming,
                   GError  **error)
{
  g_autoptr (GString) message = g_string_new (NULL);

  if (out->len > 0)
    g_string_append_printf (
      message, "%s%s",
      _("Somebody is still out. Say that they are back, then close the roster."), out->str);
  if (coming->len > 0)
    g_string_append_printf (
      message, "%s%s%s", message->len > 0 ? "\n" : "",
      _("Somebody is still to come. Close the roster when these shifts have ended."), coming->str);

  g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT, message->str);
  return FALSE;
}

/* Whoever is out on a day of @publication, or still to come, could not be checked back or in once
 * it is closed. */
static gboolean
check_finished (AlongWriter       *self,
                AlongPublication  *publication,
                GError           **error)
{
  g_autoptr (AlongDirectory) directory = along_reader_load_directory (self->sqlite, error);
  AlongDay first_day = along_publication_get_first_day (publication);
  int n_days = along_publication_get_last_day (publication) - first_day + 1;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) coming = g_string_new (NULL);
  g_autoptr (AlongRoster) roster = NULL;
  GPtrArray *shifts;

  if (directory == NULL)
    return FALSE;

  roster = along_reader_load_roster (
    self->sqlite, directory,
    along_zone_days_span (along_directory_get_zone (directory), first_day, n_days), error);
  if (roster == NULL)
    return FALSE;

  shifts = along_roster_get_shifts (roster);
  for (guint i = 0; i < shifts->len; i++)
    if (along_roster_has_shift (roster, g_ptr_array_index (shifts, i)))
      list_unfinished (self, roster, g_ptr_array_index (shifts, i), out, coming);

  return (out->len == 0 && coming->len == 0) || refuse_unfinished (out, coming, error);
}

static gboolean
check_closing (AlongWriter  *self,
               GError      **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);

      if (change->after != NULL && ALONG_IS_PUBLICATION (change->after) &&
          !along_writer_is_unchanged (change) &&
          along_publication_get_state (ALONG_PUBLICATION (change->after)) ==
            ALONG_PUBLICATION_CLOSED &&
          !check_finished (self, ALONG_PUBLICATION (change->after), error))
        return FALSE;
    }

  return TRUE;
}

/* Publishing and closing ask about all that is on the roster, also what is behind the wall. */
static gboolean
check_viewer (AlongWriter  *self,
              GError      **error)
{
  AlongIntentKind kind = along_intent_get_kind (self->intent);

  if (self->viewer_id == 0 || (kind != ALONG_INTENT_PUBLISH && kind != ALONG_INTENT_CLOSE))
    return TRUE;

  g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT,
                       _("A supervisor from outside sees own sessions only, and cannot publish or "
                         "close a roster. Lock the notes first."));
  return FALSE;
}

gboolean
along_writer_check_open (AlongWriter  *self,
                         GError      **error)
{
  g_autoptr (GPtrArray) closed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AlongZone) zone = NULL;
  g_autoptr (GArray) starts = NULL;

  if (!check_viewer (self, error) || !check_closing (self, error))
    return FALSE;
  if (!along_mapper_select (self->sqlite, ALONG_TYPE_PUBLICATION,
                            "WHERE state = 'closed' ORDER BY first_day", NULL, 0, closed, error))
    return FALSE;
  if (closed->len == 0)
    return TRUE;

  zone = along_writer_load_zone (self, error);
  starts = zone != NULL ? list_starts (self, error) : NULL;
  if (starts == NULL)
    return FALSE;

  for (guint i = 0; i < closed->len; i++)
    if (!check_publication (self, g_ptr_array_index (closed, i), error) ||
        !check_starts (starts, zone, g_ptr_array_index (closed, i), error))
      return FALSE;

  return TRUE;
}
