/* along-filling-private.h — what of an agency became what in the planner's problem
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "along-filling.h"
#include "along-problem.h"
#include "rules/along-rules.h"

G_BEGIN_DECLS

/* What is worth what. A point is what an hour not worked as agreed costs at a weight of 1. */
#define ALONG_FILLING_POINT 60
#define ALONG_FILLING_SEAT 100000
#define ALONG_FILLING_LACK (ALONG_FILLING_SEAT / 4)

/* Of a seat that somebody can't take. */
#define ALONG_FILLING_CANNOT G_MAXINT64

/* A shift of the problem: the first ones are to be filled, the others are somebody's already. */
typedef struct
{
  gint64 id;
  AlongShift *shift; /* owned by the roster; NULL where it is not in it */
  AlongSpan span;
  AlongDay day;
  guint n_open;      /* seats; 0 where it is not to be filled */
  guint kind;
} AlongFillingShift;

/* Somebody who has a shift already. */
typedef struct
{
  guint person;
  guint shift;
} AlongFillingKept;

struct _AlongFilling
{
  AlongRoster *roster;
  AlongDirectory *directory; /* of the roster */
  AlongDay today;
  AlongFillingWeights weights;

  GArray *shifts;      /* AlongFillingShift */
  guint n_to_fill;     /* of them */
  GHashTable *numbers; /* gint64, id of a shift → its number + 1 */

  GArray *people;      /* gint64: who could take a seat at least */
  GArray *kept;        /* AlongFillingKept, by person */

  AlongDay first_day;  /* of the problem: all shifts to be filled, and some days around them */
  guint n_days;
  AlongProblem *problem; /* NULL where nobody could take anything */
};

#define along_filling_shift(self, i) (&g_array_index ((self)->shifts, AlongFillingShift, (i)))
#define along_filling_person(self, i) (g_array_index ((self)->people, gint64, (i)))

/* Whether @severity is one with which nobody is proposed. */
static inline gboolean
along_filling_forbids (AlongSeverity severity)
{
  return severity <= ALONG_SEVERITY_NEEDS_REASON;
}

/* The number of the shift with @id in the problem, or -1. */
int           along_filling_find_shift  (AlongFilling        *self,
                                         gint64               id);

/* All who are kept in the lists, peers first: an array of gint64 to be unreffed. */
GArray       *along_filling_list_everybody (AlongFilling     *self);

/* Puts @filled into @roster, after @n others, under an id that nothing else in it has; owned by
 * it. */
AlongAssignment *along_filling_add_filled  (AlongRoster       *roster,
                                            const AlongFilled *filled,
                                            guint              n);

/* Finds who could take a seat, and what each would cost: an array of gint64, for each shift to be
 * filled each of them, to be unreffed. */
GArray       *along_filling_find_people (AlongFilling        *self);

/* What @code costs where it speaks against somebody; negative where it speaks for them. */
gint64        along_filling_get_price   (AlongFilling        *self,
                                         AlongFindingCode     code);

/* Tells the problem who may not come together, and what it costs that others do; by the @costs of
 * along_filling_find_people(). */
void          along_filling_add_pairs   (AlongFilling        *self,
                                         GArray              *costs);

/* How many days before and after the shifts to be filled the rules about days in a row look at, of
 * what the planner can limit. */
guint         along_filling_get_margin  (AlongFilling        *self,
                                         AlongDay             first_day,
                                         AlongDay             last_day);

/* The least that the rule of @code allows @person on any day from @first up to but not @last, which
 * are in one week where it is about the work of a week; 0 for no limit. */
int           along_filling_find_cap    (AlongFilling        *self,
                                         guint                person,
                                         AlongFindingCode     code,
                                         AlongDay             first,
                                         AlongDay             last,
                                         AlongSeverity       *severity);

/* Sorts the shifts to be filled into kinds, and tells the problem which of them may not come after
 * which. */
void          along_filling_find_kinds  (AlongFilling        *self);

/* Tells the problem how much everybody may take on, and should. */
void          along_filling_add_limits  (AlongFilling        *self);

/* Of @proposal, which may be NULL, what keeps the rules; and whoever can take a seat that is left,
 * unless @cancellable is cancelled. */
GArray       *along_filling_settle      (AlongFilling        *self,
                                         const AlongProposal *proposal,
                                         GCancellable        *cancellable);

G_END_DECLS
