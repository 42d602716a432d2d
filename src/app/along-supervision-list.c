/* along-supervision-list.c — what there is to know of supervision, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-supervision-list.h"

#include <glib/gi18n-lib.h>

#include "app/along-note-words.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "rules/along-shift-words.h"

#define SIGN_OVERDUE "!\u00a0"
#define SIGN_DUE "○\u00a0"
#define SIGN_DONE "✓\u00a0"

/* Somebody and what of their supervision presses. */
typedef struct
{
  const AlongCadenceFacts *facts;
  AlongCadence cadence;
  const char *name;
} Due;

/* "supervision.plan(int64 7)"; to be freed. */
static char *
dup_action (const char *name,
            gint64      id)
{
  return g_strdup_printf ("supervision.%s(int64 %" G_GINT64_FORMAT ")", name, id);
}

static gint64
get_id (gpointer record)
{
  return along_record_get_id (ALONG_RECORD (record));
}

static const char *
get_name (AlongDirectory *directory,
          gint64          person_id)
{
  AlongPerson *person = along_directory_get_person (directory, person_id);

  return person != NULL ? along_entry_get_shown_name (ALONG_ENTRY (person)) : "";
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  const Due *first = a;
  const Due *second = b;

  if (first->cadence.state != second->cadence.state)
    return first->cadence.state > second->cadence.state ? -1 : 1;
  if (first->cadence.due != second->cadence.due)
    return first->cadence.due < second->cadence.due ? -1 : 1;

  return g_utf8_collate (first->name, second->name);
}

/* An array of Due, those that press most first; to be unreffed. */
static GArray *
sort_due (AlongDirectory *directory,
          GArray         *cadence,
          AlongDay        today)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (Due));

  for (guint i = 0; i < cadence->len; i++)
    {
      const AlongCadenceFacts *facts = &g_array_index (cadence, AlongCadenceFacts, i);
      Due due = {
        facts,
        along_cadence_judge (facts, along_directory_get_agency (directory), today),
        get_name (directory, facts->person_id),
      };

      g_array_append_val (sorted, due);
    }
  g_array_sort (sorted, compare_due);

  return sorted;
}

/* Of who has had none so far, the days since they began say nothing. */
static char *
say_overdue (const Due *due)
{
  int n_days = due->cadence.n_overdue;
  g_autofree char *words = NULL;

  if (due->facts->last_held == 0)
    /* Translators: somebody should have had supervision by now. */
    return g_strconcat (SIGN_OVERDUE, _("Overdue, none on record yet"), NULL);

  words = g_strdup_printf (ngettext ("Overdue for %d day", "Overdue for %d days", (gulong) n_days),
                           n_days);

  return g_strconcat (SIGN_OVERDUE, words, NULL);
}

static char *
say_pressing (const Due *due)
{
  g_autofree char *words = NULL;
  g_autofree char *day = NULL;

  switch (due->cadence.state)
    {
    case ALONG_CADENCE_RESCHEDULE:
      day = along_words_day_short (due->facts->cancelled);
      /* Translators: the day for which a supervision session was planned. */
      words = g_strdup_printf (_("The session of %s was cancelled and not rescheduled"), day);
      return g_strconcat (SIGN_OVERDUE, words, NULL);

    case ALONG_CADENCE_OVERDUE:
      return say_overdue (due);

    case ALONG_CADENCE_DUE:
      day = along_words_day_short (due->cadence.due);
      /* Translators: the day by which somebody is to have supervision. */
      words = g_strdup_printf (due->facts->next_planned != 0 ? _("Due by %s, planned for later")
                                                             : _("Due by %s, not planned yet"),
                               day);
      return g_strconcat (SIGN_DUE, words, NULL);

    case ALONG_CADENCE_PLANNED:
    case ALONG_CADENCE_FINE:
    default:
      return NULL;
    }
}

static char *
say_dates (const Due *due)
{
  const AlongCadenceFacts *facts = due->facts;
  GString *text = g_string_new (NULL);
  g_autofree char *held = NULL;
  g_autofree char *since = NULL;

  if (facts->last_held != 0)
    {
      held = along_words_date_weekday (facts->last_held);
      /* Translators: of supervision sessions; a day. */
      g_string_append_printf (text, _("Last held: %s"), held);
    }
  else
    {
      since = facts->since != 0 ? along_words_date_weekday (facts->since) : NULL;
      if (since != NULL)
        /* Translators: of a person; a day. */
        g_string_append_printf (text, _("With the agency since %s"), since);
      else
        /* Translators: of supervision sessions. */
        g_string_append (text, _("None held yet"));
    }

  if (facts->next_planned != 0)
    {
      g_autofree char *planned = along_words_date_weekday (facts->next_planned);

      g_string_append_c (text, '\n');
      /* Translators: of supervision sessions; a day. */
      g_string_append_printf (text, _("Next planned: %s"), planned);
    }
  else if (due->cadence.state == ALONG_CADENCE_FINE)
    {
      g_autofree char *by = along_words_date_weekday (due->cadence.due);

      g_string_append_c (text, '\n');
      /* Translators: the day by which the next supervision session is to be. */
      g_string_append_printf (text, _("Next due by: %s"), by);
    }

  return g_string_free (text, FALSE);
}

static AlongMatter *
new_due (const Due *due)
{
  gint64 id = due->facts->person_id;
  AlongCadenceState state = due->cadence.state;
  AlongMatter *matter = along_matter_new (
    state >= ALONG_CADENCE_OVERDUE ? ALONG_TODAY_OVERDUE
                                   : state == ALONG_CADENCE_DUE ? ALONG_TODAY_WARNING
                                                                : ALONG_TODAY_CALM,
    g_strdup (due->name), say_pressing (due), say_dates (due));

  if (state == ALONG_CADENCE_RESCHEDULE)
    {
      along_matter_set_button (matter, _("Reschedule…"), dup_action ("reschedule-of", id));
      along_matter_set_action (matter, dup_action ("reschedule-of", id));
    }
  else if (due->facts->next_planned == 0)
    {
      along_matter_set_button (matter, _("Plan…"), dup_action ("plan", id));
      along_matter_set_action (matter, dup_action ("plan", id));
    }

  return matter;
}

static AlongDay
get_today (const AlongSupervisionState *state)
{
  return along_zone_get_day (along_directory_get_zone (along_roster_get_directory (state->roster)),
                             state->now);
}

GPtrArray *
along_supervision_list_due (const AlongSupervisionState *state)
{
  GPtrArray *matters = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) sorted =
    sort_due (along_roster_get_directory (state->roster), state->cadence, get_today (state));

  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (matters, new_due (&g_array_index (sorted, Due, i)));

  return matters;
}

GPtrArray *
along_supervision_list_overdue (AlongDirectory *directory,
                                GArray         *cadence,
                                AlongDay        today)
{
  GPtrArray *matters = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) sorted = sort_due (directory, cadence, today);

  for (guint i = 0; i < sorted->len; i++)
    if (g_array_index (sorted, Due, i).cadence.state >= ALONG_CADENCE_OVERDUE)
      g_ptr_array_add (matters, new_due (&g_array_index (sorted, Due, i)));

  return matters;
}

guint
along_supervision_count_overdue (AlongDirectory *directory,
                                 GArray         *cadence,
                                 AlongDay        today)
{
  AlongAgency *agency = along_directory_get_agency (directory);
  guint n_overdue = 0;

  for (guint i = 0; i < cadence->len; i++)
    if (along_cadence_judge (&g_array_index (cadence, AlongCadenceFacts, i), agency, today).state >=
        ALONG_CADENCE_OVERDUE)
      n_overdue++;

  return n_overdue;
}

/* Whoever takes part, or would have. */
static gboolean
takes_part (AlongAssignment *seat)
{
  AlongAssignmentState state = along_assignment_get_state (seat);

  return along_assignment_state_is_there (state) || state == ALONG_ASSIGNMENT_CANCELLED;
}

char *
along_supervision_list_dup_name (AlongRoster      *roster,
                                 AlongSupervision *session)
{
  AlongDirectory *directory;
  GPtrArray *seats;
  g_autoptr (GString) names = g_string_new (NULL);
  const char *kind;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SUPERVISION (session), NULL);

  directory = along_roster_get_directory (roster);
  seats = along_roster_get_assignments (roster, along_supervision_get_shift_id (session));
  kind = along_words_value (ALONG_TYPE_SESSION_KIND, (int) along_supervision_get_kind (session));
  for (guint i = 0; i < seats->len; i++)
    if (takes_part (g_ptr_array_index (seats, i)))
      g_string_append_printf (
        names, "%s%s", names->len > 0 ? C_ ("list", ", ") : "",
        get_name (directory, along_assignment_get_person_id (g_ptr_array_index (seats, i))));

  if (names->len == 0)
    return g_strdup (kind);

  /* Translators: a kind of supervision session, and who takes part: "One-to-one: Aino, Salla". */
  return g_strdup_printf (C_ ("session", "%s: %s"), kind, names->str);
}

/* Whether @session was cancelled and has no other in its place. */
static gboolean
is_open (AlongSupervision *session)
{
  return along_supervision_get_state (session) == ALONG_SESSION_CANCELLED &&
         along_supervision_get_moved_to_id (session) == 0;
}

/* What became of @session, on @shift; %NULL where it is still to come. */
static char *
say_state (const AlongSupervisionState *state,
           AlongSupervision            *session,
           AlongShift                  *shift)
{
  switch (along_supervision_get_state (session))
    {
    case ALONG_SESSION_HELD:
      return g_strconcat (SIGN_DONE, _("Held"), NULL);

    case ALONG_SESSION_CANCELLED:
      if (is_open (session))
        return g_strconcat (SIGN_OVERDUE, _("Cancelled, to be rescheduled"), NULL);
      return g_strdup (_("Cancelled and rescheduled"));

    case ALONG_SESSION_PLANNED:
    default:
      return along_shift_get_end (shift) <= state->now
               ? g_strconcat (SIGN_DUE, _("Was it held?"), NULL)
               : NULL;
    }
}

static AlongTodayUrgency
get_urgency (const AlongSupervisionState *state,
             AlongSupervision            *session,
             AlongShift                  *shift)
{
  AlongSessionState outcome = along_supervision_get_state (session);

  if (is_open (session))
    return ALONG_TODAY_OVERDUE;

  return outcome == ALONG_SESSION_PLANNED && along_shift_get_end (shift) <= state->now
           ? ALONG_TODAY_WARNING
           : ALONG_TODAY_CALM;
}

/* "Supervision at Harbour, Tue 24 Nov 10:00–11:00 · 1 h"; to be freed. */
static char *
say_when (const AlongSupervisionState *state,
          AlongShift                  *shift)
{
  g_autofree char *shift_name = along_shift_words_name (along_roster_get_directory (state->roster),
                                                        shift, state->clock);
  AlongSpan span = along_shift_get_span (shift);
  g_autofree char *length = along_words_duration ((int) ((span.end - span.start) / 60));
  GString *text = g_string_new (length);

  /* "1 h 30 min" stays on one line. */
  g_string_replace (text, " ", "\u00a0", 0);
  g_string_prepend (text, " · ");
  g_string_prepend (text, shift_name);

  return g_string_free (text, FALSE);
}

/* When @session is, and which notes of it there are, a line each; to be freed. */
static char *
say_session (const AlongSupervisionState *state,
             AlongSupervision            *session,
             AlongShift                  *shift)
{
  g_autofree char *when = say_when (state, shift);
  GString *text = g_string_new (when);

  /* They come the newest first. */
  for (guint i = state->notes != NULL ? state->notes->len : 0; i > 0; i--)
    {
      AlongNote *note = g_ptr_array_index (state->notes, i - 1);
      g_autofree char *known = NULL;

      if (along_note_get_session_id (note) != get_id (session))
        continue;

      known = along_note_words_known (along_roster_get_directory (state->roster), note);
      g_string_append_printf (text, "\n%s", known);
    }

  return g_string_free (text, FALSE);
}

/* @session on @shift, with what is done about it first, and without a menu. */
static AlongMatter *
new_plain_session (const AlongSupervisionState *state,
                   AlongSupervision            *session,
                   AlongShift                  *shift)
{
  gint64 id = get_id (shift);
  AlongSessionState outcome = along_supervision_get_state (session);
  AlongMatter *matter = along_matter_new (get_urgency (state, session, shift),
                                          along_supervision_list_dup_name (state->roster, session),
                                          say_state (state, session, shift),
                                          say_session (state, session, shift));

  along_matter_set_action (matter, dup_action ("open", id));
  if (outcome == ALONG_SESSION_PLANNED && along_shift_get_start (shift) <= state->now)
    along_matter_set_button (matter, C_ ("button", "Held"), dup_action ("hold", id));
  else if (is_open (session))
    along_matter_set_button (matter, _("Reschedule…"), dup_action ("reschedule", id));

  return matter;
}

static void
add_changes (AlongMatter      *matter,
             AlongSupervision *session,
             gint64            id)
{
  AlongSessionState outcome = along_supervision_get_state (session);

  if (outcome == ALONG_SESSION_PLANNED)
    {
      along_matter_add_item (matter, _("Reschedule…"), dup_action ("reschedule", id));
      along_matter_add_item (matter, _("Cancel the Session"), dup_action ("cancel", id));
    }
  else if (outcome == ALONG_SESSION_HELD)
    along_matter_add_item (matter, _("Not Held After All"), dup_action ("take-back", id));
  else if (is_open (session))
    along_matter_add_item (matter, _("Not Cancelled After All"), dup_action ("take-back", id));
}

static AlongMatter *
new_session (const AlongSupervisionState *state,
             AlongSupervision            *session,
             AlongShift                  *shift)
{
  gint64 id = get_id (shift);
  gboolean cancelled = along_supervision_get_state (session) == ALONG_SESSION_CANCELLED;
  AlongMatter *matter = new_plain_session (state, session, shift);

  along_matter_add_item (matter, _("Open…"), dup_action ("open", id));
  if (!cancelled)
    along_matter_add_item (matter, _("Write the Note…"), dup_action ("write-note", id));
  along_matter_add_item (matter, _("New Agreed Action…"), dup_action ("new-action", id));
  if (!cancelled)
    along_matter_add_item (matter, _("Print the Sheet…"), dup_action ("print", id));
  add_changes (matter, session, id);

  return matter;
}

GPtrArray *
along_supervision_list_running (const AlongSupervisionState *state,
                                GPtrArray                   *shifts)
{
  GPtrArray *matters = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      AlongSupervision *session = along_roster_get_supervision (state->roster, get_id (shift));
      AlongMatter *matter = new_plain_session (state, session, shift);

      along_matter_add_item (matter, _("Open…"), dup_action ("open", get_id (shift)));
      add_changes (matter, session, get_id (shift));
      g_ptr_array_add (matters, matter);
    }

  return matters;
}

/* Whether @session is among those to come or to be told of. */
static gboolean
is_planned (AlongSupervision *session)
{
  return along_supervision_get_state (session) == ALONG_SESSION_PLANNED || is_open (session);
}

/* Where one takes the place of another that was still to come, the other is neither planned any
 * more nor past yet. */
static GPtrArray *
list_sessions (const AlongSupervisionState *state,
               gboolean                     planned)
{
  GPtrArray *shifts = along_roster_get_shifts (state->roster);
  GPtrArray *matters = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, planned ? i : shifts->len - 1 - i);
      AlongSupervision *session = along_roster_get_supervision (state->roster, get_id (shift));

      if (session != NULL && is_planned (session) == planned &&
          (planned || along_shift_get_start (shift) <= state->now))
        g_ptr_array_add (matters, new_session (state, session, shift));
    }

  return matters;
}

GPtrArray *
along_supervision_list_planned (const AlongSupervisionState *state)
{
  return list_sessions (state, TRUE);
}

GPtrArray *
along_supervision_list_past (const AlongSupervisionState *state)
{
  return list_sessions (state, FALSE);
}

/* The session with @id, if it is in the roster. */
static AlongSupervision *
find_session (const AlongSupervisionState *state,
              gint64                       id)
{
  GPtrArray *shifts = along_roster_get_shifts (state->roster);

  for (guint i = 0; id != 0 && i < shifts->len; i++)
    {
      AlongSupervision *session =
        along_roster_get_supervision (state->roster, get_id (g_ptr_array_index (shifts, i)));

      if (session != NULL && get_id (session) == id)
        return session;
    }

  return NULL;
}

static char *
say_action_state (AlongAction *action,
                  AlongDay     today)
{
  AlongDay due = along_action_get_due (action);
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (along_action_get_done (action) != 0)
    {
      day = along_words_day_short (along_action_get_done (action));
      /* Translators: of what was agreed to be done; a day. */
      words = g_strdup_printf (_("Done on %s"), day);
      return g_strconcat (SIGN_DONE, words, NULL);
    }
  if (due == 0 || due >= today)
    return NULL;

  day = along_words_day_short (due);
  /* Translators: of what was agreed to be done; a day. */
  words = g_strdup_printf (_("Was to be done by %s"), day);

  return g_strconcat (SIGN_OVERDUE, words, NULL);
}

/* Who does it, by when, and in which session it was agreed; each where it is known. */
static char *
say_action_detail (const AlongSupervisionState *state,
                   AlongAction                 *action)
{
  AlongDirectory *directory = along_roster_get_directory (state->roster);
  AlongSupervision *session = find_session (state, along_action_get_session_id (action));
  const char *name = get_name (directory, along_action_get_person_id (action));
  AlongDay due = along_action_get_due (action);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  /* Translators: nobody is said to do what was agreed. */
  g_ptr_array_add (parts, g_strdup (*name != '\0' ? name : _("Nobody yet")));
  if (due != 0)
    {
      g_autofree char *day = along_words_date_weekday (due);

      /* Translators: the day by which something is to be done. */
      g_ptr_array_add (parts, g_strdup_printf (_("by %s"), day));
    }
  if (session != NULL)
    {
      AlongShift *shift =
        along_roster_get_shift (state->roster, along_supervision_get_shift_id (session));
      g_autofree char *day = along_words_day_short (
        along_zone_get_day (along_directory_get_zone (directory), along_shift_get_start (shift)));

      /* Translators: a kind of supervision session, and its day: "One-to-one, Tue 24 Nov". */
      g_ptr_array_add (parts,
                       g_strdup_printf (C_ ("session", "%s, %s"),
                                        along_words_value (ALONG_TYPE_SESSION_KIND,
                                                           (int) along_supervision_get_kind (
                                                             session)),
                                        day));
    }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static AlongMatter *
new_action (const AlongSupervisionState *state,
            AlongAction                 *action)
{
  gint64 id = get_id (action);
  AlongDay today = get_today (state);
  AlongDay due = along_action_get_due (action);
  gboolean done = along_action_get_done (action) != 0;
  AlongMatter *matter =
    along_matter_new (!done && due != 0 && due < today ? ALONG_TODAY_OVERDUE : ALONG_TODAY_CALM,
                      g_strdup (along_action_get_what (action)), say_action_state (action, today),
                      say_action_detail (state, action));

  if (!done)
    along_matter_set_button (matter, C_ ("button", "Done"), dup_action ("do-action", id));
  else
    along_matter_add_item (matter, _("Not Done Yet"), dup_action ("redo-action", id));
  along_matter_set_action (matter, dup_action ("edit-action", id));
  along_matter_add_item (matter, _("Edit…"), dup_action ("edit-action", id));
  along_matter_add_item (matter, _("Delete"), dup_action ("delete-action", id));

  return matter;
}

GPtrArray *
along_supervision_list_actions (const AlongSupervisionState *state)
{
  GPtrArray *matters = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < state->actions->len; i++)
    g_ptr_array_add (matters, new_action (state, g_ptr_array_index (state->actions, i)));

  return matters;
}
