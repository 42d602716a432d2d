/* along-reader-notes.c — reads notes a page at a time, and what is known of supervision
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-reader.h"

#include "model/along-enum-types.h"
#include "model/along-supervision.h"
#include "rules/along-cadence.h"
#include "rules/along-wall.h"
#include "store/along-mapper.h"

/* Whoever had a session that counts had one in this time, as a rule; the others are asked about one
 * by one. In seconds. */
#define WINDOW (100 * G_GINT64_CONSTANT (24 * 60 * 60))

/* Each session in which somebody takes part, with the seat; what follows says of which shifts. */
#define SELECT_SESSIONS \
  "SELECT assignment.person_id, assignment.state, shift.start_at, shift.end_at, " \
  "supervision.kind, supervision.state, supervision.leader_id, supervision.moved_to_id "

void
along_sealed_part_free (AlongSealedPart *self)
{
  g_clear_pointer (&self->mark, g_bytes_unref);
  g_clear_pointer (&self->sealed, g_bytes_unref);
  g_clear_pointer (&self->wrapped, g_bytes_unref);
  g_free (self);
}

/* The session with @id and who is on it, each %NULL where it is in none. */
static gboolean
load_session (AlongSqlite       *sqlite,
              gint64             id,
              AlongSupervision **session,
              GPtrArray        **seats,
              GError           **error)
{
  GError *local_error = NULL;

  *session = NULL;
  *seats = NULL;
  if (id != 0)
    *session = along_mapper_get (sqlite, ALONG_TYPE_SUPERVISION, id, &local_error);
  if (*session != NULL)
    *seats = along_reader_load_seats (sqlite, along_supervision_get_shift_id (*session),
                                      &local_error);
  if (local_error == NULL)
    return TRUE;

  g_clear_object (session);
  g_propagate_error (error, local_error);
  return FALSE;
}

/* Takes those out of @notes of which who is behind the wall is not told. */
static gboolean
hide_notes (AlongSqlite  *sqlite,
            GPtrArray    *notes,
            gint64        viewer_id,
            GError      **error)
{
  for (guint i = notes->len; i > 0; i--)
    {
      g_autoptr (AlongSupervision) session = NULL;
      g_autoptr (GPtrArray) seats = NULL;

      if (!load_session (sqlite, along_note_get_session_id (g_ptr_array_index (notes, i - 1)),
                         &session, &seats, error))
        return FALSE;

      if (!along_wall_tells_note (viewer_id, session, seats))
        g_ptr_array_remove_index (notes, i - 1);
    }

  return TRUE;
}

GPtrArray *
along_reader_load_notes (AlongSqlite           *sqlite,
                         const AlongNoteQuery  *query,
                         gint64                 viewer_id,
                         GError               **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) clause = g_string_new ("WHERE ");
  gboolean in_sessions = query->sessions.start < query->sessions.end;
  /* Those of a few sessions are gone to by these, not by going through all by time. */
  const char *at = in_sessions ? "+at" : "at";
  const gint64 of_all[] = { query->before_at, query->before_id, query->most };
  const gint64 of_one[] = { query->before_at, query->before_id, query->reader_id, query->most };

  g_string_append_printf (clause, "(%s, id) < ($1, $2) ", at);
  /* The readers are asked of each note in its turn: a page is soon full. */
  if (query->reader_id != 0)
    g_string_append (clause,
                     "AND EXISTS (SELECT 1 FROM note_part JOIN note_wrap "
                     "ON part_id = note_part.id AND reader_id = $3 WHERE note_id = note.id) ");
  else
    /* What a draft is about may yet become what nobody is told of. */
    g_string_append (clause,
                     "AND state = 'signed' AND kind <> 'private' AND kind <> 'concern' ");
  if (query->about_id != 0)
    g_string_append_printf (clause, "AND about_id = %" G_GINT64_FORMAT " ", query->about_id);
  if (in_sessions)
    g_string_append_printf (clause,
                            "AND session_id IN (SELECT supervision.id FROM shift CROSS JOIN "
                            "supervision ON supervision.shift_id = shift.id "
                            "WHERE shift.start_at >= %" G_GINT64_FORMAT " "
                            "AND shift.start_at < %" G_GINT64_FORMAT ") ",
                            query->sessions.start, query->sessions.end);
  g_string_append_printf (clause, "ORDER BY %s DESC, id DESC LIMIT $%d", at,
                          query->reader_id != 0 ? 4 : 3);

  if (!along_mapper_select (sqlite, ALONG_TYPE_NOTE, clause->str,
                            query->reader_id != 0 ? of_one : of_all,
                            query->reader_id != 0 ? 4 : 3, notes, error))
    return NULL;

  /* What somebody reads was addressed to them. */
  if (query->reader_id == 0 && viewer_id != 0 && !hide_notes (sqlite, notes, viewer_id, error))
    return NULL;

  return g_steal_pointer (&notes);
}

/* The id of the note with @mark; 0 for none. */
static gboolean
find_note (AlongSqlite  *sqlite,
           GBytes       *mark,
           gint64       *id,
           GError      **error)
{
  g_autoptr (AlongStatement) statement = NULL;
  gboolean has_row;

  statement = along_statement_new (sqlite, "SELECT id FROM note WHERE mark = $1", error);
  if (statement == NULL)
    return FALSE;

  along_statement_bind_bytes (statement, 1, mark);
  if (!along_statement_step (statement, &has_row, error))
    return FALSE;

  *id = has_row ? along_statement_get_int64 (statement, 0) : 0;
  return TRUE;
}

GPtrArray *
along_reader_load_note (AlongSqlite  *sqlite,
                        GBytes       *mark,
                        GError      **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 id;

  if (!find_note (sqlite, mark, &id, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_NOTE, "WHERE id = $1", &id, 1, records, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_NOTE_PART,
                            "WHERE note_id = $1 ORDER BY state DESC, number, id", &id, 1, records,
                            error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_NOTE_WRAP,
                            "WHERE part_id IN (SELECT id FROM note_part WHERE note_id = $1) "
                            "ORDER BY part_id, reader_id",
                            &id, 1, records, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_ACTION,
                            "WHERE note_id = $1 "
                            "OR session_id = (SELECT session_id FROM note WHERE id = $1) "
                            "ORDER BY due, id",
                            &id, 1, records, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_SUPERVISION,
                            "WHERE id = (SELECT session_id FROM note WHERE id = $1)", &id, 1,
                            records, error) ||
      !along_mapper_select (sqlite, ALONG_TYPE_SHIFT,
                            "WHERE id = (SELECT shift_id FROM supervision JOIN note "
                            "ON supervision.id = session_id WHERE note.id = $1)",
                            &id, 1, records, error))
    return NULL;

  return g_steal_pointer (&records);
}

static AlongSealedPart *
read_sealed (AlongStatement  *row,
             GError         **error)
{
  g_autoptr (AlongSealedPart) part = g_new0 (AlongSealedPart, 1);
  int kind, state, form;
  int session_kind = 0;

  if (!along_mapper_read_enum (ALONG_TYPE_NOTE_KIND, along_statement_get_text (row, 4), &kind,
                               error) ||
      !along_mapper_read_enum (ALONG_TYPE_NOTE_STATE, along_statement_get_text (row, 7), &state,
                               error) ||
      !along_mapper_read_enum (ALONG_TYPE_WRAP_FORM, along_statement_get_text (row, 11), &form,
                               error) ||
      (*along_statement_get_text (row, 14) != '\0' &&
       !along_mapper_read_enum (ALONG_TYPE_SESSION_KIND, along_statement_get_text (row, 14),
                                &session_kind, error)))
    return NULL;

  part->part_id = along_statement_get_int64 (row, 0);
  part->note_id = along_statement_get_int64 (row, 1);
  part->wrap_id = along_statement_get_int64 (row, 2);
  part->mark = along_statement_dup_bytes (row, 3);
  part->kind = (AlongNoteKind) kind;
  part->about_id = along_statement_get_int64 (row, 5);
  part->number = (int) along_statement_get_int64 (row, 6);
  part->state = (AlongNoteState) state;
  part->author_id = along_statement_get_int64 (row, 8);
  part->at = along_statement_get_int64 (row, 9);
  part->sealed = along_statement_dup_bytes (row, 10);
  part->form = (AlongWrapForm) form;
  part->wrapped = along_statement_dup_bytes (row, 12);
  part->session_at = along_statement_get_int64 (row, 13);
  part->session_kind = (AlongSessionKind) session_kind;

  return g_steal_pointer (&part);
}

GPtrArray *
along_reader_load_sealed (AlongSqlite  *sqlite,
                          gint64        reader_id,
                          gint64        before_id,
                          int           most,
                          GError      **error)
{
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) along_sealed_part_free);
  g_autoptr (AlongStatement) statement = NULL;
  gboolean has_row;

  /* From the wraps of the reader, which the index has in this order, to what each is of. */
  statement = along_statement_new (
    sqlite,
    "SELECT part.id, note.id, note_wrap.id, note.mark, note.kind, note.about_id, part.number, "
    "part.state, part.author_id, part.at, part.sealed, note_wrap.form, note_wrap.wrapped, "
    "shift.start_at, supervision.kind "
    "FROM note_wrap CROSS JOIN note_part AS part ON part.id = note_wrap.part_id "
    "CROSS JOIN note ON note.id = part.note_id "
    "LEFT JOIN supervision ON supervision.id = note.session_id "
    "LEFT JOIN shift ON shift.id = supervision.shift_id "
    "WHERE note_wrap.reader_id = $1 AND note_wrap.part_id < $2 "
    "ORDER BY note_wrap.part_id DESC LIMIT $3",
    error);
  if (statement == NULL)
    return NULL;

  along_statement_bind_int64 (statement, 1, reader_id);
  along_statement_bind_int64 (statement, 2, before_id);
  along_statement_bind_int64 (statement, 3, most);

  while (along_statement_step (statement, &has_row, error))
    {
      AlongSealedPart *part;

      if (!has_row)
        return g_steal_pointer (&parts);

      part = read_sealed (statement, error);
      if (part == NULL)
        return NULL;
      g_ptr_array_add (parts, part);
    }

  return NULL;
}

/* Whether @author_id signed something for @key. Whoever has read it has sealed it anew, for
 * themselves: then the time tells that it was not given to the key later. */
static gboolean
find_signed_for (AlongSqlite           *sqlite,
                 gint64                 author_id,
                 const AlongReaderKey  *key,
                 gboolean              *found,
                 GError               **error)
{
  g_autoptr (AlongStatement) statement = along_statement_new (
    sqlite,
    "SELECT 1 FROM note_wrap JOIN note_part ON note_part.id = note_wrap.part_id "
    "WHERE note_wrap.reader_id = $1 AND note_part.author_id = $2 "
    "AND note_part.state = 'signed' "
    "AND (note_wrap.by_id = $2 OR (note_wrap.by_id = $1 AND note_part.at >= $3)) LIMIT 1", error);

  if (statement == NULL)
    return FALSE;

  along_statement_bind_int64 (statement, 1, key->reader_id);
  along_statement_bind_int64 (statement, 2, author_id);
  along_statement_bind_int64 (statement, 3, key->from);

  return along_statement_step (statement, found, error);
}

GArray *
along_reader_load_new_to (AlongSqlite  *sqlite,
                          gint64        author_id,
                          GArray       *keys,
                          GError      **error)
{
  g_autoptr (GArray) new_ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < keys->len; i++)
    {
      const AlongReaderKey *key = &g_array_index (keys, AlongReaderKey, i);
      gboolean found;

      if (!find_signed_for (sqlite, author_id, key, &found, error))
        return NULL;
      if (!found)
        g_array_append_val (new_ids, key->reader_id);
    }

  return g_steal_pointer (&new_ids);
}

/* Takes those out of @actions that are behind the wall for @viewer_id. */
static gboolean
hide_actions (AlongSqlite  *sqlite,
              GPtrArray    *actions,
              gint64        viewer_id,
              GError      **error)
{
  for (guint i = actions->len; i > 0; i--)
    {
      AlongAction *action = g_ptr_array_index (actions, i - 1);
      g_autoptr (AlongSupervision) session = NULL;
      g_autoptr (GPtrArray) seats = NULL;

      if (!load_session (sqlite, along_action_get_session_id (action), &session, &seats, error))
        return FALSE;

      if (!along_wall_shows_action (viewer_id, action, session, seats))
        g_ptr_array_remove_index (actions, i - 1);
    }

  return TRUE;
}

GPtrArray *
along_reader_load_actions (AlongSqlite  *sqlite,
                           AlongDay      done_since,
                           gint64        viewer_id,
                           GError      **error)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func (g_object_unref);
  const gint64 numbers[] = { done_since };

  if (!along_mapper_select (sqlite, ALONG_TYPE_ACTION,
                            "WHERE done = 0 OR done >= $1 ORDER BY due = 0, due, id", numbers, 1,
                            actions, error) ||
      (viewer_id != 0 && !hide_actions (sqlite, actions, viewer_id, error)))
    return NULL;

  return g_steal_pointer (&actions);
}

/* Gives each of @facts what the sessions tell that @sql selects, with the parameter @number where
 * it is not %NULL, and that are told to @viewer_id. */
static gboolean
add_sessions (AlongSqlite     *sqlite,
              AlongDirectory  *directory,
              GArray          *facts,
              const char      *sql,
              const gint64    *number,
              gint64           now,
              gint64           viewer_id,
              GError         **error)
{
  g_autoptr (AlongStatement) row = along_statement_new (sqlite, sql, error);
  gboolean has_row;

  if (row == NULL)
    return FALSE;

  if (number != NULL)
    along_statement_bind_int64 (row, 1, *number);
  while (along_statement_step (row, &has_row, error))
    {
      g_autoptr (AlongSupervision) session = NULL;
      int seat, kind, state;

      if (!has_row)
        return TRUE;

      if (!along_mapper_read_enum (ALONG_TYPE_ASSIGNMENT_STATE, along_statement_get_text (row, 1),
                                   &seat, error) ||
          !along_mapper_read_enum (ALONG_TYPE_SESSION_KIND, along_statement_get_text (row, 4),
                                   &kind, error) ||
          !along_mapper_read_enum (ALONG_TYPE_SESSION_STATE, along_statement_get_text (row, 5),
                                   &state, error))
        return FALSE;

      session = g_object_new (ALONG_TYPE_SUPERVISION,
                              "kind", kind,
                              "state", state,
                              "leader-id", along_statement_get_int64 (row, 6),
                              "moved-to-id", along_statement_get_int64 (row, 7),
                              NULL);
      for (guint i = 0; i < facts->len; i++)
        {
          AlongCadenceFacts *of_one = &g_array_index (facts, AlongCadenceFacts, i);

          if (of_one->person_id == along_statement_get_int64 (row, 0) &&
              along_wall_counts (viewer_id, of_one->person_id, session))
            along_cadence_add (of_one, directory, session,
                               ALONG_SPAN_INIT (along_statement_get_int64 (row, 2),
                                                along_statement_get_int64 (row, 3)),
                               (AlongAssignmentState) seat, now);
        }
    }

  return FALSE;
}

static void
begin_facts (GArray         *facts,
             AlongDirectory *directory,
             GListModel     *people,
             gint64          viewer_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (AlongPerson) person = g_list_model_get_item (people, i);
      gint64 id = along_record_get_id (ALONG_RECORD (person));
      AlongCadenceFacts of_one;

      if (!along_cadence_applies (person) || !along_wall_shows_cadence (viewer_id, person))
        continue;

      along_cadence_begin (&of_one, directory, id);
      g_array_append_val (facts, of_one);
    }
}

GArray *
along_reader_load_cadence (AlongSqlite  *sqlite,
                           gint64        now,
                           gint64        viewer_id,
                           GError      **error)
{
  g_autoptr (AlongDirectory) directory = along_reader_load_directory (sqlite, error);
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (AlongCadenceFacts));
  const gint64 recently = now - WINDOW;

  if (directory == NULL)
    return NULL;

  begin_facts (facts, directory, along_directory_get_peers (directory), viewer_id);
  begin_facts (facts, directory, along_directory_get_supervisors (directory), viewer_id);

  /* What is open, however long ago it was or will be, is found by itself. */
  if (!add_sessions (sqlite, directory, facts,
                     SELECT_SESSIONS "FROM shift CROSS JOIN supervision "
                     "ON supervision.shift_id = shift.id CROSS JOIN assignment "
                     "ON assignment.shift_id = shift.id "
                     "WHERE shift.start_at > $1 AND supervision.state = 'held'",
                     &recently, now, viewer_id, error) ||
      !add_sessions (sqlite, directory, facts,
                     SELECT_SESSIONS "FROM supervision CROSS JOIN shift "
                     "ON shift.id = supervision.shift_id CROSS JOIN assignment "
                     "ON assignment.shift_id = shift.id WHERE supervision.state <> 'held' "
                     "AND supervision.moved_to_id IS NULL",
                     NULL, now, viewer_id, error))
    return NULL;

  for (guint i = 0; i < facts->len; i++)
    {
      AlongCadenceFacts *of_one = &g_array_index (facts, AlongCadenceFacts, i);

      if (of_one->last_held == 0 &&
          !add_sessions (sqlite, directory, facts,
                         SELECT_SESSIONS "FROM assignment CROSS JOIN supervision "
                         "ON supervision.shift_id = assignment.shift_id CROSS JOIN shift "
                         "ON shift.id = assignment.shift_id "
                         "WHERE assignment.person_id = $1 AND supervision.state = 'held'",
                         &of_one->person_id, now, viewer_id, error))
        return NULL;
    }

  return g_steal_pointer (&facts);
}
