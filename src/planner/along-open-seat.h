/* along-open-seat.h — why a seat stays open, and what would fill it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "planner/along-filling.h"
#include "rules/along-finding.h"

G_BEGIN_DECLS

/**
 * AlongOpenReason:
 * @ALONG_OPEN_IMPOSSIBLE: nobody could take it, whatever the roster is
 * @ALONG_OPEN_SHORT: of it and other seats of the day together there are more than the people who
 *   could take them can take, whoever takes which
 * @ALONG_OPEN_BLOCKED: somebody could, were it not for what they, or others, have already
 * @ALONG_OPEN_NOT_FOUND: somebody could, in place of something that was proposed
 */
typedef enum
{
  ALONG_OPEN_IMPOSSIBLE,
  ALONG_OPEN_SHORT,
  ALONG_OPEN_BLOCKED,
  ALONG_OPEN_NOT_FOUND,
} AlongOpenReason;

/**
 * AlongOpenGroup:
 * @code: what speaks against them; of several the gravest
 * @n_people: how many
 */
typedef struct
{
  AlongFindingCode code;
  guint n_people;
} AlongOpenGroup;

/**
 * AlongOpenSeat:
 * @shift_id: the shift
 * @n_open: how many of its seats stay open
 * @reason: why
 * @findings: of ALONG_OPEN_BLOCKED, what is in the way of those who could; of
 *   ALONG_OPEN_NOT_FOUND, what of the proposal is; AlongFinding with the other shift or person.
 *   Nothing where it would only give a reason against somebody else
 * @groups: why not, of everybody who is kept in the lists and not on the shift; AlongOpenGroup, the
 *   largest first
 * @short_ids: of ALONG_OPEN_SHORT, the shifts that together have too many seats, with this one;
 *   gint64
 * @n_seats: how many seats of theirs are to be filled
 * @n_takers: how many of these people can take at most
 * @concession: what would be asked of somebody to fill it: the only thing that speaks against them,
 *   which needs a reason, with its number and limit; %NULL where there is nobody
 */
typedef struct
{
  gint64 shift_id;
  guint n_open;
  AlongOpenReason reason;
  GPtrArray *findings;
  GArray *groups;
  GArray *short_ids;
  guint n_seats;
  guint n_takers;
  AlongFinding *concession;
} AlongOpenSeat;

/* The shifts with seats that stay open with @filled, of along_filling_solve(): an array of
 * AlongOpenSeat, to be unreffed. */
GPtrArray *along_filling_explain (AlongFilling *self,
                                  GArray       *filled);

G_END_DECLS
