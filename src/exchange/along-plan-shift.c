/* along-plan-shift.c — a shift of a programme's templates, and who takes it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-plan-shift.h"

#include "exchange/along-programme-words.h"
#include "model/along-shift-type.h"
#include "model/along-shift.h"
#include "model/along-template.h"

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
        return along_plan_reader_fail (reader, "regulars", error,
                                       "“%s” is not a weekday and a peer", list[i]);
      if (!along_plan_reader_parse_weekday (reader, "regulars", parts[0], &regular.weekday,
                                            error) ||
          !along_plan_reader_parse_reference (reader, "regulars", ALONG_PLAN_KIND_PEER, parts[1],
                                              &regular.person_id, error))
        return FALSE;

      g_array_append_val (regulars, regular);
    }

  return TRUE;
}

/* The record with @id, of one of the groups that were read before. */
static gpointer
find_record (GPtrArray *records,
             gint64     id)
{
  for (guint i = 0; i < records->len; i++)
    if (along_record_get_id (g_ptr_array_index (records, i)) == id)
      return g_ptr_array_index (records, i);

  g_return_val_if_reached (NULL);
}

AlongPlanShift *
along_plan_shift_read (AlongPlanReader  *reader,
                       GPtrArray        *records,
                       GError          **error)
{
  g_autoptr (AlongPlanShift) shift = g_new0 (AlongPlanShift, 1);
  g_autofree char *note = along_plan_reader_dup_text (reader, "note");

  shift->note = g_strdup (note != NULL ? along_programme_words_translate (note) : "");
  shift->staff = g_array_new (FALSE, FALSE, sizeof (gint64));
  shift->peers = g_array_new (FALSE, FALSE, sizeof (gint64));
  shift->regulars = g_array_new (FALSE, FALSE, sizeof (AlongPlanRegular));
  shift->on_duty = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!along_plan_reader_need_reference (reader, "template", ALONG_PLAN_KIND_TEMPLATE,
                                         &shift->template_id, error) ||
      !along_plan_reader_need_reference (reader, "type", ALONG_PLAN_KIND_TYPE, &shift->type_id,
                                         error) ||
      !along_plan_reader_need_reference (reader, "place", ALONG_PLAN_KIND_PLACE, &shift->place_id,
                                         error))
    return NULL;

  shift->seats = along_shift_type_get_seats (find_record (records, shift->type_id));
  shift->rotation = along_template_get_weeks (find_record (records, shift->template_id));

  if (!read_weekdays (reader, &shift->weekdays, error) ||
      !read_weeks (reader, shift->rotation, &shift->weeks, error) ||
      !read_regulars (reader, shift->regulars, error) ||
      !along_plan_reader_need_clock (reader, "start", &shift->start_minute, error) ||
      !along_plan_reader_need_clock (reader, "end", &shift->end_minute, error) ||
      !along_plan_reader_get_number (reader, "seats", 1, ALONG_SHIFT_MAX_SEATS, &shift->seats,
                                     error) ||
      !along_plan_reader_get_references (reader, "staff", ALONG_PLAN_KIND_STAFF, shift->staff,
                                         error) ||
      !along_plan_reader_get_references (reader, "peers", ALONG_PLAN_KIND_PEER, shift->peers,
                                         error) ||
      !along_plan_reader_get_references (reader, "on-duty", ALONG_PLAN_KIND_STAFF, shift->on_duty,
                                         error))
    return NULL;

  /* "Professionals are present and available" [coop]. */
  if (shift->on_duty->len == 0)
    {
      along_plan_reader_fail (reader, "on-duty", error, "a shift has somebody on duty");
      return NULL;
    }

  return g_steal_pointer (&shift);
}

void
along_plan_shift_free (AlongPlanShift *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->note);
  g_array_unref (self->staff);
  g_array_unref (self->peers);
  g_array_unref (self->regulars);
  g_array_unref (self->on_duty);
  g_free (self);
}
