/* along-open-seat.c — why a seat stays open, and what would fill it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules are asked about everybody on three rosters: one that nobody is on, the one that was to
 * be filled, and the one with all who are proposed. Who has something against them on the first has
 * it on all; on the second, as long as those stay who have shifts already.
 */

#include "along-open-seat.h"

#include "along-filling-private.h"
#include "along-shortage-private.h"

typedef struct
{
  AlongFilling *filling;
  AlongRoster *empty;
  AlongRoster *full;
  GArray *everybody; /* gint64 */
} Explaining;

static void
open_seat_free (gpointer data)
{
  AlongOpenSeat *self = data;

  g_ptr_array_unref (self->findings);
  g_array_unref (self->groups);
  g_array_unref (self->short_ids);
  g_free (self->concession);
  g_free (self);
}

/* The same roster with nobody on it; who has declined a shift has. */
static AlongRoster *
make_empty (AlongRoster *roster)
{
  AlongRoster *empty = along_roster_copy (roster);
  GPtrArray *shifts = along_roster_get_shifts (empty);

  for (guint i = 0; i < shifts->len; i++)
    {
      GPtrArray *seats = along_roster_get_assignments (
        empty, along_record_get_id (g_ptr_array_index (shifts, i)));

      for (guint k = seats->len; k > 0; k--)
        {
          AlongAssignment *seat = g_ptr_array_index (seats, k - 1);

          if (along_assignment_state_is_taken (along_assignment_get_state (seat)))
            along_roster_remove_assignment (empty, seat);
        }
    }

  return empty;
}

/* What is impossible or needs a reason; to be unreffed. */
static GPtrArray *
list_hard (AlongRoster *roster,
           AlongShift  *shift,
           gint64       person_id)
{
  GPtrArray *findings = along_rules_check (roster, shift, person_id, 0);

  for (guint i = findings->len; i > 0; i--)
    if (!along_filling_forbids (
          ((const AlongFinding *) g_ptr_array_index (findings, i - 1))->severity))
      g_ptr_array_remove_index (findings, i - 1);

  return findings;
}

/* Whether @person_id has a seat of @shift already. */
static gboolean
has_seat (AlongFilling *self,
          AlongShift   *shift,
          gint64        person_id)
{
  GArray *works = along_roster_get_works (self->roster, person_id);

  for (guint i = 0; i < works->len; i++)
    if (g_array_index (works, AlongWork, i).shift_id
        == along_record_get_id (ALONG_RECORD (shift)))
      return TRUE;

  return FALSE;
}

/* Whether nothing speaks against @person_id but what goes when somebody else comes. */
static gboolean
could_take (AlongFilling *self,
            AlongRoster  *roster,
            AlongShift   *shift,
            gint64        person_id)
{
  g_autoptr (GPtrArray) findings = list_hard (roster, shift, person_id);

  if (has_seat (self, shift, person_id))
    return FALSE;

  for (guint i = 0; i < findings->len; i++)
    if (!along_shortage_may_go (self, shift, g_ptr_array_index (findings, i)))
      return FALSE;

  return TRUE;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const AlongOpenGroup *of_a = a;
  const AlongOpenGroup *of_b = b;

  if (of_a->n_people != of_b->n_people)
    return of_a->n_people > of_b->n_people ? -1 : 1;

  return (int) of_a->code - (int) of_b->code;
}

static void
add_to_group (GArray           *groups,
              AlongFindingCode  code)
{
  AlongOpenGroup group = { code, 1 };

  for (guint i = 0; i < groups->len; i++)
    if (g_array_index (groups, AlongOpenGroup, i).code == code)
      {
        g_array_index (groups, AlongOpenGroup, i).n_people++;
        return;
      }

  g_array_append_val (groups, group);
}

/* What can be asked of somebody, the easiest first: more of what is counted, in its order; what
 * nobody is to be asked, as they have said so, is not here. */
static const AlongFindingCode askable[] = {
  ALONG_FINDING_WEEK_SHIFTS, ALONG_FINDING_WEEK_DAYS, ALONG_FINDING_MONTH_DAYS,
  ALONG_FINDING_WEEK_WORK, ALONG_FINDING_WEEKENDS, ALONG_FINDING_DAYS_IN_ROW,
  ALONG_FINDING_DAY_WORK, ALONG_FINDING_REST, ALONG_FINDING_REGULAR,
  ALONG_FINDING_OFFER, ALONG_FINDING_ROLE, ALONG_FINDING_ORIENTATION, ALONG_FINDING_ALONE,
};

/* How much is asked with @finding: the less the better; G_MAXINT where it can't be. */
static int
weigh_concession (const AlongFinding *finding)
{
  const int a_step = 10000;

  for (guint i = 0; i < G_N_ELEMENTS (askable); i++)
    if (askable[i] == finding->code && finding->severity == ALONG_SEVERITY_NEEDS_REASON)
      return (int) i * a_step + MIN (ABS (finding->number - finding->limit), a_step - 1);

  return G_MAXINT;
}

static void
look_at_person (Explaining    *self,
                AlongOpenSeat *seat,
                AlongShift    *shift,
                gint64         person_id)
{
  g_autoptr (GPtrArray) findings = list_hard (self->full, shift, person_id);
  const AlongFinding *gravest;

  if (findings->len == 0)
    return;

  gravest = g_ptr_array_index (findings, 0);
  if (gravest->code == ALONG_FINDING_ALREADY_ON_SHIFT)
    return;

  add_to_group (seat->groups, gravest->code);
  if (findings->len == 1
      && weigh_concession (gravest)
           < (seat->concession != NULL ? weigh_concession (seat->concession) : G_MAXINT))
    {
      g_free (seat->concession);
      seat->concession = g_memdup2 (gravest, sizeof *gravest);
    }
}

/* What speaks against those on @roster who could take it on @before. */
static void
add_in_the_way (Explaining    *self,
                AlongOpenSeat *seat,
                AlongShift    *shift,
                AlongRoster   *before,
                AlongRoster   *roster)
{
  for (guint i = 0; i < self->everybody->len; i++)
    {
      gint64 id = g_array_index (self->everybody, gint64, i);
      g_autoptr (GPtrArray) findings = NULL;

      if (!could_take (self->filling, before, shift, id))
        continue;

      findings = list_hard (roster, shift, id);
      while (findings->len > 0)
        g_ptr_array_add (seat->findings, g_ptr_array_steal_index (findings, 0));
    }
}

static gboolean
somebody_could (Explaining  *self,
                AlongRoster *roster,
                AlongShift  *shift)
{
  for (guint i = 0; i < self->everybody->len; i++)
    if (could_take (self->filling, roster, shift, g_array_index (self->everybody, gint64, i)))
      return TRUE;

  return FALSE;
}

static AlongOpenSeat *
explain (Explaining *self,
         guint       number,
         guint       n_open)
{
  AlongFilling *filling = self->filling;
  AlongShift *shift = along_filling_shift (filling, number)->shift;
  AlongOpenSeat *seat = g_new0 (AlongOpenSeat, 1);

  seat->shift_id = along_filling_shift (filling, number)->id;
  seat->n_open = n_open;
  seat->findings = g_ptr_array_new_with_free_func (g_free);
  seat->groups = g_array_new (FALSE, FALSE, sizeof (AlongOpenGroup));
  seat->short_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < self->everybody->len; i++)
    look_at_person (self, seat, shift, g_array_index (self->everybody, gint64, i));
  g_array_sort (seat->groups, compare_groups);

  if (!somebody_could (self, self->empty, shift))
    seat->reason = ALONG_OPEN_IMPOSSIBLE;
  else if (!somebody_could (self, filling->roster, shift))
    {
      seat->reason = ALONG_OPEN_BLOCKED;
      add_in_the_way (self, seat, shift, self->empty, filling->roster);
    }
  else if (along_shortage_find (filling, self->everybody, number, seat))
    seat->reason = ALONG_OPEN_SHORT;
  else
    {
      seat->reason = ALONG_OPEN_NOT_FOUND;
      add_in_the_way (self, seat, shift, filling->roster, self->full);
    }

  return seat;
}

GPtrArray *
along_filling_explain (AlongFilling *self,
                       GArray       *filled)
{
  g_autoptr (AlongRoster) empty = make_empty (self->roster);
  g_autoptr (AlongRoster) full = along_roster_copy (self->roster);
  g_autoptr (GArray) everybody = along_filling_list_everybody (self);
  Explaining explaining = { self, empty, full, everybody };
  GPtrArray *seats = g_ptr_array_new_with_free_func (open_seat_free);

  for (guint i = 0; i < filled->len; i++)
    along_filling_add_filled (full, &g_array_index (filled, AlongFilled, i), i);

  for (guint i = 0; i < self->n_to_fill; i++)
    {
      int n_open =
        along_rules_count_open (full, along_filling_shift (self, i)->shift, self->today);

      if (n_open > 0)
        g_ptr_array_add (seats, explain (&explaining, i, (guint) n_open));
    }

  return seats;
}
