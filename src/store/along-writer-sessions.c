/* along-writer-sessions.c — keeps the supervision sessions together with their shifts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-writer-private.h"

#include <glib/gi18n-lib.h>

#include "model/along-action.h"
#include "model/along-note-part.h"
#include "model/along-note-wrap.h"
#include "model/along-note.h"
#include "store/along-ids.h"
#include "store/along-mapper.h"

gboolean
along_writer_is_supervision (gpointer record)
{
  return ALONG_IS_SUPERVISION (record) || ALONG_IS_ACTION (record) || ALONG_IS_NOTE (record) ||
         ALONG_IS_NOTE_PART (record) || ALONG_IS_NOTE_WRAP (record);
}

gboolean
along_writer_is_wrap (const AlongWriterChange *change)
{
  return ALONG_IS_NOTE_WRAP (change->after != NULL ? change->after : change->before);
}

gboolean
along_writer_is_told (AlongWriter *self)
{
  AlongIntentKind kind = along_intent_get_kind (self->intent);

  if (kind != ALONG_INTENT_SAVE_DRAFT)
    return kind != ALONG_INTENT_REWRAP;

  /* That there is a draft is told once. */
  for (guint i = 0; i < self->changes->len; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);

      if (change->before == NULL && !along_writer_is_wrap (change))
        return TRUE;
    }

  return FALSE;
}

/* The record of @type with @id as the intent leaves it; %NULL for none. */
static gboolean
get_after (AlongWriter  *self,
           GType         type,
           gint64        id,
           gpointer     *record,
           GError      **error)
{
  AlongWriterChange *change = g_hash_table_lookup (self->change_by_id, &id);
  GError *local_error = NULL;

  if (change != NULL)
    {
      *record = change->after != NULL ? g_object_ref (change->after) : NULL;
      return TRUE;
    }

  *record = along_mapper_get (self->sqlite, type, id, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);
  return FALSE;
}

/* Whether shifts of the type with @type_id are sessions. */
static gboolean
find_wants_session (AlongWriter  *self,
                    gint64        type_id,
                    gboolean     *wants,
                    GError      **error)
{
  g_autoptr (AlongShiftType) type = NULL;

  if (!get_after (self, ALONG_TYPE_SHIFT_TYPE, type_id, (gpointer *) &type, error))
    return FALSE;

  *wants = type != NULL && along_shift_type_get_kind (type) == ALONG_SHIFT_KIND_SUPERVISION;
  return TRUE;
}

/* Adds to @sessions the ones that @clause, about @id, selects in the file, and that the intent does
 * not take away. */
static gboolean
select_changes (AlongWriter  *self,
                const char   *clause,
                gint64        id,
                GPtrArray    *sessions,
                GError      **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (!along_mapper_select (self->sqlite, ALONG_TYPE_SUPERVISION, clause, &id, 1, records, error))
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      AlongWriterChange *change =
        along_writer_ensure_change (self, ALONG_TYPE_SUPERVISION,
                                    along_record_get_id (g_ptr_array_index (records, i)), FALSE,
                                    error);

      if (change == NULL)
        return FALSE;
      if (change->after != NULL)
        g_ptr_array_add (sessions, change);
    }

  return TRUE;
}

/* Whether the intent itself says what the session of the shift with @shift_id is. */
static gboolean
is_said (AlongWriter *self,
         gint64       shift_id)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);

      if (change->after != NULL && ALONG_IS_SUPERVISION (change->after) &&
          along_supervision_get_shift_id (ALONG_SUPERVISION (change->after)) == shift_id)
        return TRUE;
    }

  return FALSE;
}

/* As a shift that is drawn on the roster is meant: with two it is a talk, with more a group. */
static gboolean
add_session (AlongWriter  *self,
             AlongShift   *shift,
             GError      **error)
{
  AlongWriterChange *change;
  gint64 id;

  if (!along_ids_take (self->sqlite, 1, &id, error))
    return FALSE;

  change = along_writer_ensure_change (self, ALONG_TYPE_SUPERVISION, id, TRUE, error);
  if (change == NULL)
    return FALSE;

  change->after = g_object_new (ALONG_TYPE_SUPERVISION,
                                "id", id,
                                "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                                "kind", along_shift_get_seats (shift) > 2
                                          ? ALONG_SESSION_GROUP : ALONG_SESSION_ONE_TO_ONE,
                                "leader-id", along_shift_get_on_duty_id (shift),
                                NULL);
  return TRUE;
}

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT, message);
  return FALSE;
}

/* Whether nothing was written of the session with @id, nor agreed in it, but what goes with it. */
static gboolean
check_unwritten (AlongWriter  *self,
                 gint64        id,
                 GError      **error)
{
  const GType types[] = { ALONG_TYPE_NOTE, ALONG_TYPE_ACTION };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (!along_mapper_select (self->sqlite, types[i], "WHERE session_id = $1", &id, 1, records,
                              error))
      return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      gint64 record_id = along_record_get_id (g_ptr_array_index (records, i));
      AlongWriterChange *change = g_hash_table_lookup (self->change_by_id, &record_id);

      if (change == NULL || change->after != NULL)
        return refuse (error, _("A note or an agreed action belongs to this session, which stays "
                                "on record. Cancel the session instead."));
    }

  return TRUE;
}

/* Takes the session of the shift with @shift_id away; what had been moved to it is not any more. */
static gboolean
remove_session (AlongWriter  *self,
                gint64        shift_id,
                GError      **error)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();

  if (!select_changes (self, "WHERE shift_id = $1", shift_id, sessions, error))
    return FALSE;

  for (guint i = 0; i < sessions->len; i++)
    {
      AlongWriterChange *change = g_ptr_array_index (sessions, i);
      g_autoptr (GPtrArray) moved = g_ptr_array_new ();

      if (along_supervision_get_state (ALONG_SUPERVISION (change->before)) == ALONG_SESSION_HELD &&
          along_intent_get_origin (self->intent) == ALONG_ORIGIN_NEW)
        return refuse (error, _("This session was held, which stays on record."));

      g_clear_object (&change->after);
      if (!select_changes (self, "WHERE moved_to_id = $1", along_record_get_id (change->before),
                           moved, error))
        return FALSE;

      for (guint k = 0; k < moved->len; k++)
        {
          AlongWriterChange *of_moved = g_ptr_array_index (moved, k);
          g_autoptr (AlongRecord) after = along_record_copy (of_moved->after);

          g_object_set (after, "moved-to-id", (gint64) 0, NULL);
          g_set_object (&of_moved->after, after);
        }
    }

  return TRUE;
}

static gint64
get_type_id (AlongRecord *shift)
{
  return shift != NULL ? along_shift_get_type_id (ALONG_SHIFT (shift)) : 0;
}

/* Lets the shift of @change have a session or none. */
static gboolean
follow_shift (AlongWriter              *self,
              const AlongWriterChange  *change,
              GError                  **error)
{
  gboolean wanted = FALSE, wants = FALSE;

  if (get_type_id (change->before) == get_type_id (change->after))
    return TRUE;

  if ((change->before != NULL &&
       !find_wants_session (self, get_type_id (change->before), &wanted, error)) ||
      (change->after != NULL &&
       !find_wants_session (self, get_type_id (change->after), &wants, error)))
    return FALSE;

  if (wants && !wanted &&
      !is_said (self, along_record_get_id (change->after)))
    return add_session (self, ALONG_SHIFT (change->after), error);
  if (wanted && !wants)
    return remove_session (self, along_record_get_id (change->before), error);

  return TRUE;
}

/* Whether the type of shift of @change can be of the kind that it will be: shifts that there are
 * would have to become sessions, or stop being ones. */
static gboolean
check_type (AlongWriter              *self,
            const AlongWriterChange  *change,
            GError                  **error)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  AlongShiftType *before = ALONG_SHIFT_TYPE (change->before);
  AlongShiftType *after = ALONG_SHIFT_TYPE (change->after);
  gint64 id = along_record_get_id (change->before);

  if ((along_shift_type_get_kind (before) == ALONG_SHIFT_KIND_SUPERVISION) ==
      (along_shift_type_get_kind (after) == ALONG_SHIFT_KIND_SUPERVISION))
    return TRUE;

  if (!along_mapper_select (self->sqlite, ALONG_TYPE_SHIFT, "WHERE type_id = $1 LIMIT 1", &id, 1,
                            shifts, error))
    return FALSE;

  return shifts->len == 0 ||
         refuse (error, _("There are shifts of this type already. Add another type for "
                          "supervision."));
}

/* Whether the session of @change can be what it will be. */
static gboolean
check_session (AlongWriter              *self,
               const AlongWriterChange  *change,
               GError                  **error)
{
  AlongSupervision *session = ALONG_SUPERVISION (change->after);
  g_autoptr (AlongShift) shift = NULL;
  gboolean wants;

  if (!get_after (self, ALONG_TYPE_SHIFT, along_supervision_get_shift_id (session),
                  (gpointer *) &shift, error))
    return FALSE;

  if (shift == NULL)
    return refuse (error, _("The shift is not there any more. Choose another one."));

  if (!find_wants_session (self, along_shift_get_type_id (shift), &wants, error))
    return FALSE;
  if (!wants)
    return refuse (error, _("A session needs a type of shift that is supervision. Choose one."));

  if (along_supervision_get_state (session) == ALONG_SESSION_HELD &&
      along_shift_get_start (shift) > self->now)
    return refuse (error, _("The session has not begun yet. Say afterwards that it was held."));

  return TRUE;
}

gboolean
along_writer_gather_sessions (AlongWriter  *self,
                              GError      **error)
{
  guint n_named = self->changes->len;

  for (guint i = 0; i < n_named; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);

      if ((ALONG_IS_SHIFT (change->before) || ALONG_IS_SHIFT (change->after)) &&
          !follow_shift (self, change, error))
        return FALSE;
      if (ALONG_IS_SHIFT_TYPE (change->before) && ALONG_IS_SHIFT_TYPE (change->after) &&
          !check_type (self, change, error))
        return FALSE;
    }

  for (guint i = 0; i < self->changes->len; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);

      if (change->after != NULL && ALONG_IS_SUPERVISION (change->after) &&
          !along_writer_is_unchanged (change) && !check_session (self, change, error))
        return FALSE;
      /* Also one that goes by name, as when it is undone that it was planned. */
      if (change->after == NULL && change->before != NULL &&
          ALONG_IS_SUPERVISION (change->before) &&
          !check_unwritten (self, along_record_get_id (change->before), error))
        return FALSE;
    }

  return TRUE;
}
